// The notice of a meeting as its secretary follows it: whether it went out in time, who is called and what became of
// each mail, who owes an answer or a declaration, and what was sent since.
//
// Pure: reads the workspace's snapshot. GUI thread, for its words.
#ifndef MANDAT_MOBILE_SECRETARIAT_NOTICE_NOTICE_READING_H_
#define MANDAT_MOBILE_SECRETARIAT_NOTICE_NOTICE_READING_H_

#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>
#include <optional>
#include <set>
#include <vector>

#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/notice/mail_outcomes.h"

namespace mandat::app {

// By when it must go out and when it did, in both readings of the days.
struct NoticeProof {
  QString text;
  QString proof_text;  // where the log has it; empty: nowhere yet
  Tone::Value tone = Tone::Neutral;
  QVariantList readings;  // a row of DeadlineTable.qml; none where the calendar does not reach
  bool sent = false;
};
[[nodiscard]] NoticeProof NoticeProofOf(const Workspace& workspace, const domain::Meeting& meeting);

// The newest notice to the day that the meeting is on; null: none, or it was sent by an older version that recorded no
// mails.
[[nodiscard]] const domain::MailCause* NoticeCause(const domain::Meeting& meeting);
// What asks for it lies in this device's outbox still.
[[nodiscard]] bool WaitsHere(const Workspace& workspace, const domain::StatementId& statement);

// Which of those who are called a list shows, as bits.
inline constexpr unsigned kCalledAll = 0;
inline constexpr unsigned kCalledNoAddress = 1;
inline constexpr unsigned kCalledFailed = 2;  // the mail did not arrive
inline constexpr unsigned kCalledUnanswered = 4;
inline constexpr unsigned kCalledUndeclared = 8;
// Roles: person, nameText, partText, addressText, hasAddress, mailText, mailGlyph, mailTone, answerText, answerTone,
// owesText, owesAnswer, owesDeclaring, previewName (accessible), mayAnswer (an answer can be entered for them), answerName
// (accessible), bits (kCalled...).
[[nodiscard]] QByteArrayList CalledRoles();
[[nodiscard]] QList<QVariantMap> CalledRows(const Workspace& workspace, const domain::Meeting& meeting);

// Who may be reminded of it now: whoever owes it, has an address and was not reminded within the last hours; and who
// not.
struct Remindable {
  std::vector<domain::PersonId> now;
  std::vector<domain::PersonId> lately;
  std::vector<domain::PersonId> no_address;
};
[[nodiscard]] Remindable WhoCanBeReminded(const Workspace& workspace, const domain::Meeting& meeting,
                                          v1::ReminderSubject about);
// The same of those who are known to owe it.
[[nodiscard]] Remindable WhoOfThemCanBeReminded(const Workspace& workspace, const domain::Meeting& meeting,
                                                v1::ReminderSubject about, const std::set<domain::PersonId>& owing);

// What was mailed for the meeting, the newest first. Roles: title, text, resultText, tone, failedText.
[[nodiscard]] QByteArrayList MailLogRoles();
[[nodiscard]] QList<QVariantMap> MailLogRows(const Workspace& workspace, const domain::Meeting& meeting);

// Items and papers that came or changed since the notice, or the newest supplement, went out: { item, text, changed }
// and { paper (hex), text, changed }. Those that did not change are there too, `changed` false.
struct SinceNotice {
  QVariantList items;
  QVariantList papers;
  [[nodiscard]] int changes() const;
};
[[nodiscard]] SinceNotice ReadSinceNotice(const Workspace& workspace, const domain::Meeting& meeting);

// "7 och 2 dagar före mötet"; empty: none by themselves.
[[nodiscard]] QString ScheduleText(const Workspace& workspace, const domain::Meeting& meeting);
// As it is written in a field: "7, 2".
[[nodiscard]] QString ScheduleField(const Workspace& workspace, const domain::Meeting& meeting);
// Of what somebody wrote there; falling, each once. nullopt: that is no list of days from 1 to 60.
[[nodiscard]] std::optional<std::vector<int>> ParseSchedule(const QString& text);

// ---- Acts ----
[[nodiscard]] v1::Statement NoticeAct(const domain::Meeting& meeting);
[[nodiscard]] v1::Statement SupplementAct(const domain::Meeting& meeting, const QStringList& items,
                                          const QStringList& papers);
[[nodiscard]] v1::Statement ReminderAct(const domain::Meeting& meeting, v1::ReminderSubject about,
                                        const std::vector<domain::PersonId>& persons, const QString& note);
[[nodiscard]] v1::Statement ScheduleAct(const domain::Meeting& meeting, const std::vector<int>& days);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_NOTICE_NOTICE_READING_H_
