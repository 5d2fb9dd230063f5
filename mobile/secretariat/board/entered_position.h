// A position that somebody gave by another way than the app, as the act that the log knows.
//
// Pure but for the workspace's clock; GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_ENTERED_POSITION_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_ENTERED_POSITION_H_

#include <QString>

#include "mandat/v1/statement.pb.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

struct EnteredWord {
  domain::MandateId mandate;
  v1::Channel channel = v1::CHANNEL_EMAIL;
  domain::PersonId stated_by;  // the holder; of a conveyed one the member who brought it
  int stance = 0;
  QString comment;
  QString evidence_text;  // cut to what the log takes
  domain::Hash evidence_file;
  domain::Time given_at;  // zero: now
};
struct EnteredPosition {
  v1::Statement act;
  v1::SealedPart sealed;  // evidence tells the stance, so it stands here
};
// The item must have a proposal, the mandate a holder.
[[nodiscard]] EnteredPosition EnteredPositionAct(const Workspace& workspace, const domain::Meeting& meeting,
                                                 const domain::AgendaItem& item, const domain::Mandate& held,
                                                 const EnteredWord& word);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_ENTERED_POSITION_H_
