// What has become of a meeting's day, and what was answered to its notice for me, in words.
//
// Pure reading of the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_MEETING_WORDS_H_
#define MANDAT_MOBILE_MODELS_MEETING_WORDS_H_

#include <QString>

#include "mobile/models/workspace.h"

namespace mandat::app {

// "Mötet är inställt: sjukdom.", "Mötet är flyttat från 11 december: sjukdom."; empty: neither.
[[nodiscard]] QString MeetingChangeText(const Workspace& workspace, const domain::Meeting& meeting);

// Who entered it for me, how my word reached them and as they wrote it down, and, while I can answer, that I can do so
// myself; empty: it is my own answer.
[[nodiscard]] QString EnteredAnswerText(const Workspace& workspace, const domain::NoticeAnswer& answer,
                                        bool can_answer);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MEETING_WORDS_H_
