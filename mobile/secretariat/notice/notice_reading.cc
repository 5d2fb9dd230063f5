#include "mobile/secretariat/notice/notice_reading.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "mobile/models/words.h"
#include "mobile/secretariat/year/meeting_change.h"
#include "mobile/secretariat/year/year_plan.h"
#include "shared/domain/convert.h"
#include "shared/domain/deadlines.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/mail.h"

namespace mandat::app {
namespace {

using NoticeS = v1::Statement;

constexpr int kNoticeSoon = 3;  // days

QString NoticeDays(int days) { return NoticeWords::tr("%n days", "a span of time", days); }

int DaysFromTo(domain::Date from, domain::Date to) { return static_cast<int>((to.days() - from.days()).count()); }

// What the person answered for the mandates that they hold, in short.
struct AnswerLook {
  QString text;
  Tone::Value tone = Tone::Neutral;
};

AnswerLook AnswerLookOf(const domain::Meeting& meeting, const std::vector<domain::Mandate>& mandates,
                        const domain::PersonId& person) {
  AnswerLook look;
  for (const domain::Mandate& mandate : mandates) {
    if (mandate.holder != person || !mandate.ActiveOn(meeting.date)) continue;
    const auto answer = meeting.answers.find(mandate.id);
    if (answer == meeting.answers.end()) {
      // Before the notice nobody has been asked.
      return meeting.phase == domain::MeetingPhase::kPlanned
                 ? AnswerLook{}
                 : AnswerLook{NoticeWords::tr("Has not answered"), Tone::Warn};
    }
    look = !answer->second.attending      ? AnswerLook{NoticeWords::tr("Is away"), Tone::Bad}
           : answer->second.items.empty() ? AnswerLook{NoticeWords::tr("Comes"), Tone::Ok}
                                          : AnswerLook{NoticeWords::tr("Comes to some items"), Tone::Warn};
  }
  return look;
}

QString OwesTextOf(const domain::Meeting& meeting, const domain::PersonId& person, bool answer, bool declare,
                   domain::Time now) {
  QStringList parts;
  if (declare) parts << NoticeWords::tr("Is to declare");
  domain::Time last;
  for (const auto& [key, when] : meeting.mail.reminded) {
    const bool owed = key.first == v1::REMINDER_SUBJECT_ANSWER ? answer : declare;
    if (key.second == person && owed) last = std::max(last, when);
  }
  if (last.ms != 0) parts << NoticeWords::tr("Reminded %1").arg(Words::Moment(last, now));
  return parts.join(QStringLiteral(" · "));
}

QString CauseTitle(const domain::MailCause& cause) {
  switch (cause.act) {
    case NoticeS::kSendNotice:
      return NoticeWords::tr("The notice");
    case NoticeS::kSendSupplement:
      return NoticeWords::tr("A supplement");
    case NoticeS::kPostponeMeeting:
      return NoticeWords::tr("The meeting is moved");
    case NoticeS::kCancelMeeting:
      return NoticeWords::tr("The meeting is cancelled");
    case NoticeS::kSendReminder:
      return cause.about == v1::REMINDER_SUBJECT_DECLARE ? NoticeWords::tr("A reminder to declare")
                                                         : NoticeWords::tr("A reminder to answer");
    case NoticeS::kSetReminders:
      return NoticeWords::tr("Reminders by themselves");
    case NoticeS::kAnswerNomination:
    case NoticeS::kInviteExpert:
      return NoticeWords::tr("The notice, to one who was called later");
    default:
      return {};
  }
}

QVariantMap MailLogRow(const Workspace& w, const domain::MailCause& cause) {
  int arrived = 0;
  QStringList failed;
  const auto count = [&](const domain::MailEnd* end, const domain::PersonId& person) {
    const MailLook look = LookOfMail(end, false, w.now());
    arrived += look.arrived;
    if (look.failed) failed << w.PersonName(person);
  };
  int all = static_cast<int>(cause.persons.size());
  if (cause.act == NoticeS::kSetReminders) {
    for (const domain::MailEnd& end : cause.ends) count(&end, end.person);
    all = static_cast<int>(cause.ends.size());
  } else {
    for (const domain::PersonId& person : cause.persons)
      count(domain::EndOfMail(cause, person, "", 0, cause.about), person);
  }
  QString result = NoticeWords::tr("%1 of %2 taken by the mail server").arg(arrived).arg(all);
  if (cause.act == NoticeS::kSetReminders) {
    QStringList days;
    for (const int day : cause.days_before) days << QString::number(day);
    result = days.isEmpty() ? NoticeWords::tr("No more of them")
                            : NoticeWords::tr("%1 days before the meeting").arg(Words::List(days));
    if (all > 0) result += QStringLiteral(" · ") + NoticeWords::tr("%n sent", "reminders", arrived);
  }
  failed.removeDuplicates();
  return {{"key", QString::fromStdString(cause.statement.hex())},
          {"title", CauseTitle(cause)},
          {"text", NoticeWords::tr("%1, by %2").arg(Words::Moment(cause.at, w.now()), w.PersonName(cause.author))},
          {"resultText", WaitsHere(w, cause.statement) ? NoticeWords::tr("Waits for the network") : result},
          {"tone", !failed.isEmpty()           ? Tone::Bad
                   : arrived == all && all > 0 ? Tone::Ok
                                               : Tone::Neutral},
          {"failedText", failed.isEmpty() ? QString() : NoticeWords::tr("Did not reach: %1").arg(Words::List(failed))}};
}

// Of the newest mail that told what is on the agenda.
domain::Place ToldUntil(const domain::Meeting& meeting) {
  domain::Place told;
  for (const domain::MailCause& cause : meeting.mail.causes) {
    if (cause.act == NoticeS::kSendNotice || cause.act == NoticeS::kSendSupplement) told = std::max(told, cause.place);
  }
  return told;
}

domain::Place PlaceOfStatement(const Workspace& w, const domain::StatementId& id) {
  const auto found = w.shown().statements.find(id);
  return found == w.shown().statements.end() ? domain::Place() : found->second.place;
}

// No two rows have one name: those who are called alike are told apart by their part and address, and where they are
// alike in that too, by number.
void NameCalledApart(QList<QVariantMap>& rows) {
  const auto whole = [](const QVariantMap& row) {
    QStringList words{row[QStringLiteral("nameText")].toString()};
    for (const QString& key : {QStringLiteral("partText"), QStringLiteral("addressText")}) {
      const QString word = row[key].toString();
      if (!word.isEmpty() && !words.contains(word)) words << word;
    }
    return words.join(QStringLiteral(", "));
  };
  QHash<QString, int> names;
  QHash<QString, int> wholes;
  for (const QVariantMap& row : rows) {
    ++names[row[QStringLiteral("nameText")].toString()];
    ++wholes[whole(row)];
  }
  QHash<QString, int> seen;
  for (QVariantMap& row : rows) {
    QString who = row[QStringLiteral("nameText")].toString();
    if (names[who] > 1) {
      who = whole(row);
      const int alike = ++seen[who];
      if (wholes[who] > 1) who += QStringLiteral(", %1").arg(alike);
    }
    row[QStringLiteral("previewName")] = NoticeWords::tr("The mail to %1").arg(who);
    row[QStringLiteral("answerName")] = NoticeWords::tr("Enter the answer of %1").arg(who);
  }
}

}  // namespace

const domain::MailCause* NoticeCause(const domain::Meeting& meeting) {
  const domain::Place moved = meeting.postponements.empty() ? domain::Place() : meeting.postponements.back().place;
  const auto found =
      std::find_if(meeting.mail.causes.rbegin(), meeting.mail.causes.rend(), [&](const domain::MailCause& cause) {
        return cause.act == NoticeS::kSendNotice && !(cause.place < moved);
      });
  return found == meeting.mail.causes.rend() ? nullptr : &*found;
}

bool WaitsHere(const Workspace& w, const domain::StatementId& statement) {
  const auto outgoing = w.Outgoing(statement);
  return outgoing &&
         (outgoing->state == client::OutboxState::kWaiting || outgoing->state == client::OutboxState::kSending);
}

NoticeProof NoticeProofOf(const Workspace& w, const domain::Meeting& meeting) {
  NoticeProof proof;
  proof.sent = meeting.notice_sent_at.ms != 0;
  const auto all = domain::Deadlines(domain::DeadlineRules::From(meeting.rules), meeting.date);
  // What the meeting froze when it was created is what binds.
  const domain::Date due = meeting.deadlines.notice;
  const domain::Date on =
      proof.sent ? domain::LocalOf(w.shown().forum.time_zone, meeting.notice_sent_at).day : w.today();
  const int left = DaysFromTo(on, due);
  const domain::MailCause* cause = NoticeCause(meeting);
  if (proof.sent) {
    const QString when = Words::Moment(meeting.notice_sent_at, w.now());
    proof.tone = left < 0 ? Tone::Bad : Tone::Ok;
    proof.text = left < 0 ? NoticeWords::tr("The notice went out %1, %2 too late.").arg(when, NoticeDays(-left))
                 : left == 0
                     ? NoticeWords::tr("The notice went out %1, on the last day.").arg(when)
                     : NoticeWords::tr("The notice went out %1, %2 before the last day.").arg(when, NoticeDays(left));
    if (cause && WaitsHere(w, cause->statement)) {
      proof.text =
          NoticeWords::tr("The notice is signed and waits for the network. It goes out as soon as there is one.");
      proof.tone = Tone::Warn;
    } else if (cause) {
      proof.proof_text = NoticeWords::tr("Record %1 of the log shows it: signed by %2, its time stated by the server.")
                             .arg(cause->place.seq)
                             .arg(w.PersonName(cause->author));
    }
  } else {
    proof.tone = left < 0 ? Tone::Bad : left <= kNoticeSoon ? Tone::Warn : Tone::Neutral;
    proof.text = left < 0    ? NoticeWords::tr("The notice should have gone out by %1.").arg(Words::Day(due, w.today()))
                 : left == 0 ? NoticeWords::tr("The notice must go out today.")
                             : NoticeWords::tr("The notice must go out by %1: %2 left.")
                                   .arg(Words::Day(due, w.today()), NoticeDays(left));
  }
  if (!all) return proof;
  const domain::Deadline& deadline = (*all)[static_cast<std::size_t>(domain::DeadlineKind::kNotice)];
  const bool late_weekdays = on > deadline.weekdays;
  const bool late_calendar = on > deadline.calendar;
  QString state = Words::Capital(Words::DaysUntil(due, w.today()));
  if (proof.sent) {
    state = late_weekdays && late_calendar ? NoticeWords::tr("Late in both")
            : late_weekdays                ? NoticeWords::tr("In time in calendar days alone")
            : late_calendar                ? NoticeWords::tr("In time in weekdays alone")
                                           : NoticeWords::tr("In time in both");
  }
  const QString label = DeadlineLabel(deadline.kind);
  proof.readings << QVariantMap{
      {"label", label},
      {"weekdaysText", TinyDay(deadline.weekdays)},
      {"calendarText", TinyDay(deadline.calendar)},
      {"byWeekdays", due == deadline.weekdays},
      {"stateText", state},
      {"tone", proof.sent && late_weekdays != late_calendar && on <= due ? Tone::Warn : proof.tone},
      {"spoken", Words::tr("%1: %2 in weekdays, %3 in calendar days. %4")
                     .arg(label, TinyDay(deadline.weekdays), TinyDay(deadline.calendar), state)}};
  return proof;
}

QByteArrayList CalledRoles() {
  return {"person",   "nameText",   "partText",      "addressText", "hasAddress",
          "mailText", "mailGlyph",  "mailTone",      "answerText",  "answerTone",
          "owesText", "owesAnswer", "owesDeclaring", "previewName", "mayAnswer",
          "answerName", "bits"};
}

QList<QVariantMap> CalledRows(const Workspace& w, const domain::Meeting& meeting) {
  const domain::MailCause* cause = NoticeCause(meeting);
  std::vector<domain::PersonId> persons = domain::WhoIsCalled(w.shown(), meeting);
  // Whoever it went to, also where they are not called any more; and who came since.
  if (cause) {
    persons.insert(persons.end(), cause->persons.begin(), cause->persons.end());
    std::sort(persons.begin(), persons.end());
    persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
  }
  const std::vector<domain::Mandate> mandates = w.shown().RegisterOf(meeting);
  const std::set<domain::PersonId> answer = domain::WhoOwes(w.shown(), meeting, v1::REMINDER_SUBJECT_ANSWER);
  const std::set<domain::PersonId> declare = domain::WhoOwes(w.shown(), meeting, v1::REMINDER_SUBJECT_DECLARE);
  const bool waits = cause && WaitsHere(w, cause->statement);
  std::set<domain::PersonId> answering;
  for (const domain::Mandate& mandate : mandates) {
    if (CanBeChanged(meeting) && mandate.ActiveOn(meeting.date)) answering.insert(mandate.holder);
  }
  QList<QVariantMap> rows;
  for (const domain::PersonId& person : persons) {
    const QString address = AddressOf(w, person);
    const bool was_told =
        cause && std::find(cause->persons.begin(), cause->persons.end(), person) != cause->persons.end();
    MailLook mail;
    if (was_told) {
      const domain::MailEnd* end = domain::EndOfMail(*cause, person, "");
      if (end || !address.isEmpty()) mail = LookOfMail(end, waits, w.now());
    } else if (cause) {
      mail.text = NoticeWords::tr("Called after the notice went out");
    }
    if (address.isEmpty() && !mail.arrived)
      mail = {NoticeWords::tr("Has no e-mail address"), QStringLiteral("warning"), Tone::Warn, false, false};
    const AnswerLook said = AnswerLookOf(meeting, mandates, person);
    const bool owes_answer = answer.contains(person);
    const bool owes_declaring = declare.contains(person);
    const QString name = w.PersonName(person);
    rows << QVariantMap{
        {"key", Q(person)},
        {"person", Q(person)},
        {"nameText", name},
        {"partText", w.RoleText(person)},
        {"addressText", address},
        {"hasAddress", !address.isEmpty()},
        {"mailText", mail.text},
        {"mailGlyph", mail.glyph},
        {"mailTone", mail.tone},
        {"answerText", said.text},
        {"answerTone", said.tone},
        {"owesText", OwesTextOf(meeting, person, owes_answer, owes_declaring, w.now())},
        {"owesAnswer", owes_answer},
        {"owesDeclaring", owes_declaring},
        {"mayAnswer", answering.contains(person)},
        {"bits", (address.isEmpty() ? kCalledNoAddress : 0U) | (mail.failed ? kCalledFailed : 0U) |
                     (owes_answer ? kCalledUnanswered : 0U) | (owes_declaring ? kCalledUndeclared : 0U)}};
  }
  NameCalledApart(rows);
  std::stable_sort(rows.begin(), rows.end(), [](const QVariantMap& a, const QVariantMap& b) {
    return QString::localeAwareCompare(a[QStringLiteral("nameText")].toString(),
                                       b[QStringLiteral("nameText")].toString()) < 0;
  });
  return rows;
}

Remindable WhoCanBeReminded(const Workspace& w, const domain::Meeting& meeting, v1::ReminderSubject about) {
  return WhoOfThemCanBeReminded(w, meeting, about, domain::WhoOwes(w.shown(), meeting, about));
}

Remindable WhoOfThemCanBeReminded(const Workspace& w, const domain::Meeting& meeting, v1::ReminderSubject about,
                                  const std::set<domain::PersonId>& owing) {
  Remindable who;
  for (const domain::PersonId& person : owing) {
    auto& list = AddressOf(w, person).isEmpty()                                 ? who.no_address
                 : w.now() < domain::MayBeRemindedAgain(meeting, about, person) ? who.lately
                                                                                : who.now;
    list.push_back(person);
  }
  return who;
}

QByteArrayList MailLogRoles() { return {"title", "text", "resultText", "tone", "failedText"}; }

QList<QVariantMap> MailLogRows(const Workspace& w, const domain::Meeting& meeting) {
  QList<QVariantMap> rows;
  for (auto cause = meeting.mail.causes.rbegin(); cause != meeting.mail.causes.rend(); ++cause) {
    if (cause->act != NoticeS::kDistributeMinutes) rows << MailLogRow(w, *cause);
  }
  return rows;
}

int SinceNotice::changes() const {
  const auto changed = [](const QVariant& row) { return row.toMap()[QStringLiteral("changed")].toBool(); };
  return static_cast<int>(std::count_if(items.begin(), items.end(), changed) +
                          std::count_if(papers.begin(), papers.end(), changed));
}

SinceNotice ReadSinceNotice(const Workspace& w, const domain::Meeting& meeting) {
  const domain::Place told = ToldUntil(meeting);
  SinceNotice since;
  for (const domain::AgendaItem& item : meeting.items) {
    domain::Place newest = PlaceOfStatement(w, item.statement);
    if (!item.revisions.empty()) newest = std::max(newest, item.revisions.back().place);
    since.items << QVariantMap{
        {"item", Q(item.id)},
        {"text",
         NoticeWords::tr("%1, %2", "an item's number and title").arg(Workspace::NumberText(item), Q(item.title))},
        {"changed", told < newest}};
  }
  for (const domain::Hash& hash : meeting.documents) {
    const auto found = w.shown().documents.find(hash);
    if (found == w.shown().documents.end() || found->second.replaced) continue;
    since.papers << QVariantMap{{"paper", QString::fromStdString(hash.hex())},
                                {"text", Q(found->second.title)},
                                {"changed", told < found->second.place}};
  }
  return since;
}

QString ScheduleText(const Workspace& w, const domain::Meeting& meeting) {
  const domain::CauseOfMail found = domain::FindMailCause(w.shown(), meeting.mail.schedule);
  if (!found.cause || found.cause->days_before.empty()) return {};
  QStringList days;
  for (const int day : found.cause->days_before) days << QString::number(day);
  return NoticeWords::tr("%1 days before the meeting, in the morning").arg(Words::List(days));
}

QString ScheduleField(const Workspace& w, const domain::Meeting& meeting) {
  const domain::CauseOfMail found = domain::FindMailCause(w.shown(), meeting.mail.schedule);
  QStringList days;
  if (found.cause) {
    for (const int day : found.cause->days_before) days << QString::number(day);
  }
  return days.join(QStringLiteral(", "));
}

std::optional<std::vector<int>> ParseSchedule(const QString& text) {
  std::set<int, std::greater<>> days;
  static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
  for (const QString& word : text.split(kBetween, Qt::SkipEmptyParts)) {
    bool is_number = false;
    const int day = word.toInt(&is_number);
    if (!is_number || day < 1 || day > 60) return std::nullopt;
    days.insert(day);
  }
  if (days.size() > 10) return std::nullopt;
  return std::vector<int>(days.begin(), days.end());
}

v1::Statement NoticeAct(const domain::Meeting& meeting) {
  v1::Statement act;
  act.mutable_send_notice()->set_meeting(meeting.id.value());
  return act;
}

v1::Statement SupplementAct(const domain::Meeting& meeting, const QStringList& items, const QStringList& papers) {
  v1::Statement act;
  v1::SendSupplement& supplement = *act.mutable_send_supplement();
  supplement.set_meeting(meeting.id.value());
  for (const QString& item : items) supplement.add_items(item.toStdString());
  for (const QString& paper : papers) {
    if (const auto hash = domain::Hash::FromBytes(QByteArray::fromHex(paper.toLatin1()).toStdString()))
      supplement.add_documents()->set_hash(hash->bytes());
  }
  return act;
}

v1::Statement ReminderAct(const domain::Meeting& meeting, v1::ReminderSubject about,
                          const std::vector<domain::PersonId>& persons, const QString& note) {
  v1::Statement act;
  v1::SendReminder& reminder = *act.mutable_send_reminder();
  reminder.set_meeting(meeting.id.value());
  reminder.set_about(about);
  reminder.set_note(note.trimmed().toStdString());
  for (const domain::PersonId& person : persons) reminder.add_persons(person.value());
  return act;
}

v1::Statement ScheduleAct(const domain::Meeting& meeting, const std::vector<int>& days) {
  v1::Statement act;
  act.mutable_set_reminders()->set_meeting(meeting.id.value());
  for (const int day : days) act.mutable_set_reminders()->add_days_before(static_cast<std::uint32_t>(day));
  return act;
}

}  // namespace mandat::app
