#include "mobile/secretariat/out/out_reading.h"

#include <algorithm>
#include <set>
#include <utility>

#include "mobile/models/words.h"
#include "mobile/secretariat/notice/mail_outcomes.h"
#include "mobile/secretariat/notice/notice_reading.h"
#include "shared/domain/limits.h"
#include "shared/domain/mail.h"
#include "shared/domain/minutes.h"
#include "shared/domain/officers.h"
#include "shared/domain/paragraphs.h"

namespace mandat::app {
namespace {

using OutS = v1::Statement;

QString OutItemTitle(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  return QStringLiteral("§ %1 %2").arg(Q(domain::ParagraphLabel(w.shown(), meeting, item)), Q(item.title));
}

QString WhatWasSent(const Workspace& w, const domain::Meeting& meeting, const domain::ItemId& item, int version) {
  const domain::AgendaItem* found = item.empty() ? nullptr : meeting.FindItem(item);
  return (found ? OutItemTitle(w, meeting, *found) : OutWords::tr("The minutes")) + QStringLiteral(", ") +
         OutWords::tr("version %1").arg(version);
}

QStringList NamesIn(const std::vector<std::string>& names) {
  QStringList out;
  for (const std::string& name : names) out << Q(name);
  return out;
}

// Those that a person recorded, not what follows from a mail server's answer.
bool IsRecordedByHand(const domain::Meeting& meeting, const domain::Sending& sending) {
  return std::none_of(meeting.mail.causes.begin(), meeting.mail.causes.end(), [&](const domain::MailCause& cause) {
    return std::any_of(cause.ends.begin(), cause.ends.end(),
                       [&](const domain::MailEnd& end) { return end.statement == sending.statement; });
  });
}

QVariantMap MailedRow(const Workspace& w, const domain::Meeting& meeting, const domain::MailCause& cause) {
  QVariantList lines;
  bool failed = false;
  const bool waits = WaitsHere(w, cause.statement);
  for (const domain::MailAddress& to : cause.recipients) {
    const MailLook look = LookOfMail(domain::EndOfMail(cause, {}, to.name), waits, w.now());
    failed = failed || look.failed;
    lines << QVariantMap{{"name", QStringLiteral("%1 <%2>").arg(Q(to.name), Q(to.email))},
                         {"text", look.text},
                         {"glyph", look.glyph},
                         {"tone", look.tone}};
  }
  return {{"key", QString::fromStdString(cause.statement.hex())},
          {"title", WhatWasSent(w, meeting, cause.item, cause.version)},
          {"text", OutWords::tr("By mail %1, by %2").arg(Words::Moment(cause.at, w.now()), w.PersonName(cause.author))},
          {"lines", lines},
          {"failed", failed}};
}

QVariantMap RecordedRow(const Workspace& w, const domain::Meeting& meeting, const domain::Sending& sending) {
  QVariantList lines;
  for (const std::string& name : sending.recipients)
    lines << QVariantMap{{"name", Q(name)},
                         {"text", OutWords::tr("Sent otherwise")},
                         {"glyph", QStringLiteral("check")},
                         {"tone", Tone::Ok}};
  return {{"key", QString::fromStdString(sending.statement.hex())},
          {"title", WhatWasSent(w, meeting, sending.item, sending.version)},
          {"text", OutWords::tr("Recorded by %1: sent %2")
                       .arg(w.PersonName(sending.recorded_by), Words::Moment(sending.sent_at, w.now()))},
          {"lines", lines},
          {"failed", false}};
}

class ChoiceRows {
 public:
  explicit ChoiceRows(std::map<QString, QString> known) : known_(std::move(known)) {}
  void AddListed(const QString& name) {
    if (!seen_.insert(name.toLower()).second) return;
    const auto found = known_.find(name.toLower());
    const QString email = found == known_.end() ? QString() : found->second;
    rows_ << QVariantMap{{"name", name}, {"email", email}, {"chosen", !email.isEmpty()}, {"isPerson", false}};
  }
  void AddPerson(const QString& name, const QString& email) {
    if (email.isEmpty() || !seen_.insert(name.toLower()).second) return;
    rows_ << QVariantMap{{"name", name}, {"email", email}, {"chosen", false}, {"isPerson", true}};
  }
  QVariantList Take() { return std::move(rows_); }

 private:
  std::map<QString, QString> known_;
  std::set<QString> seen_;
  QVariantList rows_;
};

}  // namespace

const domain::MinutesVersion* VersionToSend(const domain::Meeting& meeting, const domain::ItemId& item) {
  const bool by_itself = !item.empty() && meeting.minutes.versions.contains(item);
  const auto found = meeting.minutes.versions.find(by_itself ? item : domain::ItemId());
  if (found == meeting.minutes.versions.end()) return nullptr;
  const auto adjusted =
      std::find_if(found->second.rbegin(), found->second.rend(), [](const domain::MinutesVersion& version) {
        return version.for_signing && version.adjusted() && !version.replaced;
      });
  return adjusted == found->second.rend() ? nullptr : &*adjusted;
}

QByteArrayList OutParagraphRoles() {
  return {"item", "titleText",      "recipients", "recipientsText", "sentText",
          "tone", "recipientsName", "sendName",   "extractName"};
}

QList<QVariantMap> OutParagraphRows(const Workspace& w, const domain::Meeting& meeting) {
  QList<QVariantMap> rows;
  for (const domain::AgendaItem& item : meeting.items) {
    if (!domain::IsInMinutes(meeting, {}, item)) continue;
    const auto own = meeting.minutes.recipients.find(item.id);
    const QStringList names = own == meeting.minutes.recipients.end() ? QStringList() : NamesIn(own->second.names);
    std::set<QString> reached;
    for (const domain::Sending& sending : meeting.minutes.sendings) {
      if (!sending.item.empty() && sending.item != item.id) continue;
      // A corrected version has to go out again.
      const domain::MinutesVersion* stands = VersionToSend(meeting, sending.item);
      if (!stands || sending.version != stands->version) continue;
      for (const std::string& name : sending.recipients) reached.insert(Q(name).toLower());
    }
    QStringList left;
    for (const QString& name : names) {
      if (!reached.contains(name.toLower())) left << name;
    }
    const QString title = OutItemTitle(w, meeting, item);
    rows << QVariantMap{{"key", Q(item.id)},
                        {"item", Q(item.id)},
                        {"titleText", title},
                        {"recipients", names},
                        {"recipientsText", names.isEmpty() ? OutWords::tr("Nobody beside the forum's list")
                                                           : OutWords::tr("Also to %1").arg(Words::List(names))},
                        {"sentText", names.isEmpty()  ? QString()
                                     : left.isEmpty() ? OutWords::tr("Has gone to all of them")
                                                      : OutWords::tr("Has not gone to %1").arg(Words::List(left))},
                        {"tone", left.isEmpty() ? Tone::Ok : Tone::Warn},
                        {"recipientsName", OutWords::tr("Recipients of %1").arg(title)},
                        {"sendName", OutWords::tr("Send %1 by itself").arg(title)},
                        {"extractName", OutWords::tr("Extract of %1 as PDF").arg(title)}};
  }
  return rows;
}

QByteArrayList SentRoles() { return {"title", "text", "lines", "failed"}; }

QList<QVariantMap> SentRows(const Workspace& w, const domain::Meeting& meeting) {
  std::vector<std::pair<domain::Time, QVariantMap>> all;
  for (const domain::MailCause& cause : meeting.mail.causes) {
    if (cause.act == OutS::kDistributeMinutes) all.emplace_back(cause.at, MailedRow(w, meeting, cause));
  }
  for (const domain::Sending& sending : meeting.minutes.sendings) {
    if (IsRecordedByHand(meeting, sending)) all.emplace_back(sending.sent_at, RecordedRow(w, meeting, sending));
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return b.first < a.first; });
  QList<QVariantMap> rows;
  for (auto& [at, row] : all) rows << std::move(row);
  return rows;
}

std::map<QString, QString> AddressesUsed(const Workspace& w) {
  std::map<QString, std::pair<domain::Time, QString>> newest;
  for (const auto& [id, meeting] : w.shown().meetings) {
    for (const domain::MailCause& cause : meeting.mail.causes) {
      for (const domain::MailAddress& to : cause.recipients) {
        const domain::MailEnd* end = domain::EndOfMail(cause, {}, to.name);
        if (end && (end->result == v1::MAIL_RESULT_REFUSED || end->result == v1::MAIL_RESULT_BOUNCED)) continue;
        auto& entry = newest[Q(to.name).toLower()];
        if (!(cause.at < entry.first)) entry = {cause.at, Q(to.email)};
      }
    }
  }
  std::map<QString, QString> addresses;
  for (const auto& [name, entry] : newest) addresses[name] = entry.second;
  return addresses;
}

QVariantList SendChoices(const Workspace& w, const domain::Meeting& meeting, const domain::ItemId& item) {
  ChoiceRows rows(AddressesUsed(w));
  const auto own = meeting.minutes.recipients.find(item);
  if (own != meeting.minutes.recipients.end()) {
    for (const std::string& name : own->second.names) rows.AddListed(Q(name));
  }
  // A paragraph by itself is for its own recipients; the whole is for the forum's list.
  if (item.empty()) {
    for (const std::string& name : meeting.rules.distribution) rows.AddListed(Q(name));
  }
  for (const domain::PersonId& person : domain::WhoIsCalled(w.shown(), meeting))
    rows.AddPerson(w.PersonName(person), AddressOf(w, person));
  return rows.Take();
}

QVariantList ReportChoices(const Workspace& w, const domain::Meeting& meeting) {
  std::set<domain::PrincipalId> there;
  for (const domain::Mandate& mandate : w.shown().RegisterOf(meeting)) {
    if (mandate.ActiveOn(meeting.date)) there.insert(mandate.principal);
  }
  QVariantList rows;
  for (const domain::Principal& principal : w.shown().forum.principals) {
    if (there.contains(principal.id))
      rows << QVariantMap{{"principal", Q(principal.id)}, {"text", w.PrincipalName(principal.id)}};
  }
  return rows;
}

QByteArrayList FollowUpRoles() {
  return {"assignment", "what", "whoText", "dueText", "stateText", "tone", "open", "reports", "doneName", "dropName"};
}

QList<QVariantMap> FollowUpRows(const Workspace& w, const domain::Meeting& meeting) {
  QList<QVariantMap> rows;
  for (const domain::AssignmentId& id : meeting.minutes.assignments) {
    const auto found = w.shown().assignments.find(id);
    if (found == w.shown().assignments.end()) continue;
    const domain::Assignment& given = found->second;
    QStringList who = NamesIn(given.others);
    for (const domain::PersonId& person : given.persons) who << w.PersonName(person);
    QVariantList reports;
    for (const domain::AssignmentReport& report : given.reports)
      reports << QVariantMap{
          {"whoText", QStringLiteral("%1 · %2").arg(w.PersonName(report.by), Words::Moment(report.at, w.now()))},
          {"text", Q(report.text)}};
    const auto due = domain::DueDayOf(w.shown(), given);
    const bool open = given.status == domain::Assignment::Status::kOpen;
    const bool late = open && due && *due < w.today();
    const QString what = Q(given.what);
    QString state = open ? (late ? OutWords::tr("Late") : OutWords::tr("Open"))
                    : given.status == domain::Assignment::Status::kDone ? OutWords::tr("Done")
                                                                        : OutWords::tr("Dropped");
    if (!given.closing_text.empty()) state += QStringLiteral(": ") + Q(given.closing_text);
    rows << QVariantMap{{"key", Q(id)},
                        {"assignment", Q(id)},
                        {"what", what},
                        {"whoText", Words::List(who)},
                        {"dueText", due ? OutWords::tr("By %1").arg(Words::Day(*due, w.today())) : QString()},
                        {"stateText", state},
                        {"tone", late   ? Tone::Bad
                                 : open ? Tone::Neutral
                                        : Tone::Ok},
                        {"open", open},
                        {"reports", reports},
                        {"doneName", OutWords::tr("Done: %1").arg(what)},
                        {"dropName", OutWords::tr("Drop: %1").arg(what)}};
  }
  return rows;
}

QString SendProblem(const std::vector<OutRecipient>& recipients) {
  if (recipients.size() > static_cast<std::size_t>(domain::kMaxRecipients))
    return OutWords::tr("At most %1 at a time.").arg(domain::kMaxRecipients);
  std::set<QString> names;
  for (const OutRecipient& to : recipients) {
    const QString name = to.name.trimmed();
    if (name.isEmpty()) return OutWords::tr("A recipient has no name.");
    if (!names.insert(name).second) return OutWords::tr("%1 is there twice.").arg(name);
    if (!domain::IsMailAddress(to.email.trimmed().toStdString()))
      return OutWords::tr("%1 has no e-mail address that can be used.").arg(name);
  }
  return {};
}

v1::Statement RecipientsAct(const domain::Meeting& meeting, const domain::ItemId& item, const QString& names) {
  v1::Statement act;
  v1::SetDistribution& set = *act.mutable_set_distribution();
  set.set_meeting(meeting.id.value());
  set.set_item(item.value());
  std::set<QString> seen;
  for (const QString& line : names.split(u'\n')) {
    const QString name = line.trimmed();
    if (!name.isEmpty() && seen.insert(name.toLower()).second) set.add_recipients(name.toStdString());
  }
  return act;
}

v1::Statement DistributeAct(const domain::Meeting& meeting, const domain::ItemId& item, int version,
                            const std::vector<OutRecipient>& recipients) {
  v1::Statement act;
  v1::DistributeMinutes& distribute = *act.mutable_distribute_minutes();
  distribute.set_meeting(meeting.id.value());
  distribute.set_item(item.value());
  distribute.set_version(static_cast<std::uint32_t>(version));
  for (const OutRecipient& to : recipients) {
    v1::MailRecipient& recipient = *distribute.add_recipients();
    recipient.set_name(to.name.trimmed().toStdString());
    recipient.set_email(to.email.trimmed().toStdString());
  }
  return act;
}

v1::Statement RecordSentAct(const domain::Meeting& meeting, const domain::ItemId& item, int version,
                            const QStringList& names, domain::Time at) {
  v1::Statement act;
  v1::RecordDistribution& sent = *act.mutable_record_distribution();
  sent.set_meeting(meeting.id.value());
  sent.set_item(item.value());
  sent.set_version(static_cast<std::uint32_t>(version));
  for (const QString& name : names) sent.add_recipients(name.toStdString());
  sent.set_at_ms(at.ms);
  return act;
}

v1::Statement CloseAssignmentAct(const QString& assignment, bool done, const QString& text) {
  v1::Statement act;
  v1::CloseAssignment& close = *act.mutable_close_assignment();
  close.set_assignment(assignment.toStdString());
  close.set_done(done);
  close.set_text(text.trimmed().toStdString());
  return act;
}

}  // namespace mandat::app
