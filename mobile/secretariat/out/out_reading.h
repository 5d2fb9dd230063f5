// What goes out after a meeting: to whom each paragraph is sent, what became of each sending, reports for each
// principal's own board, and assignments until they are closed.
//
// Pure: reads the workspace's snapshot. GUI thread, for its words.
#ifndef MANDAT_MOBILE_SECRETARIAT_OUT_OUT_READING_H_
#define MANDAT_MOBILE_SECRETARIAT_OUT_OUT_READING_H_

#include <QByteArrayList>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>
#include <map>
#include <optional>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

class OutWords {
  Q_DECLARE_TR_FUNCTIONS(OutWords)
};

// The adjusted version that a paragraph goes out of: its own where it was adjusted by itself, else the whole's. Null:
// none is adjusted, or a newer one is under way.
[[nodiscard]] const domain::MinutesVersion* VersionToSend(const domain::Meeting& meeting, const domain::ItemId& item);

// Items of the minutes with their own recipients. Roles: item, titleText, recipients (list), recipientsText, sentText,
// tone, recipientsName, sendName, extractName (accessible).
[[nodiscard]] QByteArrayList OutParagraphRoles();
[[nodiscard]] QList<QVariantMap> OutParagraphRows(const Workspace& workspace, const domain::Meeting& meeting);

// What went out, the newest first. Roles: title, text, lines (list of { name, text, glyph, tone }), failed.
[[nodiscard]] QByteArrayList SentRoles();
[[nodiscard]] QList<QVariantMap> SentRows(const Workspace& workspace, const domain::Meeting& meeting);

// To which address something went last and did not come back, by the recipient's name as the minutes have it, in lower
// case.
[[nodiscard]] std::map<QString, QString> AddressesUsed(const Workspace& workspace);
// Whom the minutes, or a paragraph, may be mailed to: { name, email, chosen, isPerson }. Those of the lists first,
// chosen where an address is known; then those who are called and have one, not chosen.
[[nodiscard]] QVariantList SendChoices(const Workspace& workspace, const domain::Meeting& meeting,
                                       const domain::ItemId& item);

// Principals whose members decided something: { principal, text }.
[[nodiscard]] QVariantList ReportChoices(const Workspace& workspace, const domain::Meeting& meeting);

// Assignments given at the meeting. Roles: assignment, what, whoText, dueText, stateText, tone, open, reports (list of
// { whoText, text }), doneName, dropName (accessible).
[[nodiscard]] QByteArrayList FollowUpRoles();
[[nodiscard]] QList<QVariantMap> FollowUpRows(const Workspace& workspace, const domain::Meeting& meeting);

// ---- Acts ----
struct OutRecipient {
  QString name;
  QString email;
};
// Why these cannot be sent to, in words; empty: they can.
[[nodiscard]] QString SendProblem(const std::vector<OutRecipient>& recipients);
// Each line of `names` is one; empty ones and repeats are left out.
[[nodiscard]] v1::Statement RecipientsAct(const domain::Meeting& meeting, const domain::ItemId& item,
                                          const QString& names);
[[nodiscard]] v1::Statement DistributeAct(const domain::Meeting& meeting, const domain::ItemId& item, int version,
                                          const std::vector<OutRecipient>& recipients);
[[nodiscard]] v1::Statement RecordSentAct(const domain::Meeting& meeting, const domain::ItemId& item, int version,
                                          const QStringList& names, domain::Time at);
[[nodiscard]] v1::Statement CloseAssignmentAct(const QString& assignment, bool done, const QString& text);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_OUT_OUT_READING_H_
