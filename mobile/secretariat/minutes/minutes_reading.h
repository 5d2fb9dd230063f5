// The minutes of a meeting as its secretary makes them: what would be issued now, paragraph by paragraph with what was
// said of it, how far the signatures have come, and by when.
//
// Pure: reads the workspace's snapshot and what is handed in. GUI thread, for its words.
#ifndef MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_READING_H_
#define MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_READING_H_

#include <QByteArrayList>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QVariantList>
#include <QVariantMap>

#include "mandat/v1/minutes.pb.h"
#include "mandat/v1/statement.pb.h"
#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/minutes/minutes_texts.h"

namespace mandat::app {

class MinutesDeskWords {
  Q_DECLARE_TR_FUNCTIONS(MinutesDeskWords)
};

// The newest that was issued; null: none.
[[nodiscard]] const domain::MinutesVersion* NewestVersion(const domain::Meeting& meeting, const domain::ItemId& item);
// The newest draft, whose comments stand beside the paragraphs also once it is issued for signing; null: none.
[[nodiscard]] const domain::MinutesVersion* NewestDraft(const domain::Meeting& meeting, const domain::ItemId& item);

// The document as it would be issued now, without a checkpoint.
[[nodiscard]] v1::MinutesDocument MinutesAsNow(const Workspace& workspace, const domain::Meeting& meeting,
                                               const domain::ItemId& item,
                                               const std::map<domain::ItemId, std::string>& texts);

// As minutes_rows.h, and: item (empty: a heading over sub-items of an item that is not there), writtenText, theirsText
// (what another version has; empty: nothing in the way), comments (CommentsByParagraph), editName (accessible),
// commentCount.
[[nodiscard]] QByteArrayList WritingRoles();
[[nodiscard]] QList<QVariantMap> WritingRows(const Workspace& workspace, const domain::Meeting& meeting,
                                             const domain::ItemId& item, const v1::MinutesDocument& document,
                                             const WrittenTexts& written,
                                             const std::map<domain::ItemId, QString>& issued, bool online);
// "§ 69/24  Budget", in order.
[[nodiscard]] QStringList ContentsLines(const v1::MinutesDocument& document);

// Roles: person, nameText, roleText (as what), stateText, icon, tone, waits, isMe, enterName (accessible).
[[nodiscard]] QByteArrayList SignerRoles();
[[nodiscard]] QList<QVariantMap> SignerRows(const Workspace& workspace, const domain::Meeting& meeting,
                                            const domain::MinutesVersion& version, bool online);

struct MinutesStanding {
  QString text;        // "Utkast, version 1. 3 synpunkter."
  QString clock_text;  // by when it is to be adjusted; empty: nobody has been elected
  Tone::Value tone = Tone::Neutral;
  Tone::Value clock_tone = Tone::Neutral;
  bool adjusted = false;
};
[[nodiscard]] MinutesStanding StandingOfMinutes(const Workspace& workspace, const domain::Meeting& meeting,
                                                const domain::ItemId& item);

// The whole, and paragraphs that are adjusted by themselves, `selected` among them: { item, text }.
[[nodiscard]] QVariantList MinutesSeries(const Workspace& workspace, const domain::Meeting& meeting,
                                         const domain::ItemId& selected);
// Decided paragraphs that can be adjusted at once and are not yet: { item, text }.
[[nodiscard]] QVariantList ParagraphsToAdjustAtOnce(const Workspace& workspace, const domain::Meeting& meeting);

// Who can be elected, by side: { sideText, people: list of { mandate, text, unitText } }.
[[nodiscard]] QVariantList AdjusterChoices(const Workspace& workspace, const domain::Meeting& meeting);
// "Anna Ek och Bo Alm justerar"; empty: nobody was elected.
[[nodiscard]] QString AdjustersText(const Workspace& workspace, const domain::Meeting& meeting);

// ---- Acts ----
[[nodiscard]] v1::Statement IssueAct(const domain::Meeting& meeting, const domain::ItemId& item, int version,
                                     bool for_signing, const domain::Hash& document, std::size_t size,
                                     const QString& change);
[[nodiscard]] v1::Statement ElectAct(const domain::Meeting& meeting, const QStringList& mandates, const QString& place);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_READING_H_
