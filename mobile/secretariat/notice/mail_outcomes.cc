#include "mobile/secretariat/notice/mail_outcomes.h"

#include <algorithm>

#include "mobile/models/words.h"
#include "shared/domain/decide.h"
#include "shared/mail/meeting_mail.h"

namespace mandat::app {
namespace {

// What the mail comes from is the server's to know; it stands in no text.
const mail::Mailbox kUnknownSender{"", "mandat@exempel.invalid"};

MailPreview ComposedPreview(const domain::State& state, const mail::MailKey& key, domain::Time now) {
  MailPreview preview;
  const auto composed = mail::ComposeMail(state, key, kUnknownSender, nullptr, now);
  if (!composed.ok()) {
    preview.problem = mail::RecipientOf(state, key).address.empty()
                          ? NoticeWords::tr("There is no e-mail address in the register. Nothing is sent.")
                          : NoticeWords::tr("This mail cannot be shown here.");
    return preview;
  }
  preview.to = composed->to.name.empty() ? Q(composed->to.address)
                                         : QStringLiteral("%1 <%2>").arg(Q(composed->to.name), Q(composed->to.address));
  preview.subject = Q(composed->subject);
  preview.text = Q(composed->text).trimmed();
  preview.calendar = !composed->calendar.empty();
  return preview;
}

QString WithCode(const QString& text, const std::string& code) {
  return code.empty() ? text
                      : NoticeWords::tr("%1 (%2)", "what became of a mail, the mail server's code").arg(text, Q(code));
}

}  // namespace

MailLook LookOfMail(const domain::MailEnd* end, bool waits_here, domain::Time now) {
  if (!end) {
    return {waits_here ? NoticeWords::tr("Waits for the network") : NoticeWords::tr("On its way to the mail server"),
            QStringLiteral("clock"), Tone::Neutral, false, false};
  }
  const QString when = Words::Moment(end->at, now);
  switch (end->result) {
    case v1::MAIL_RESULT_ACCEPTED:
      return {NoticeWords::tr("Taken by the mail server %1").arg(when), QStringLiteral("check"), Tone::Ok, true, false};
    case v1::MAIL_RESULT_REFUSED:
      return {WithCode(NoticeWords::tr("Refused by the mail server %1").arg(when), end->code),
              QStringLiteral("warning"), Tone::Bad, false, true};
    case v1::MAIL_RESULT_BOUNCED:
      return {WithCode(NoticeWords::tr("Came back %1").arg(when), end->code), QStringLiteral("warning"), Tone::Bad,
              false, true};
    default:
      return {WithCode(NoticeWords::tr("Not sent: given up %1").arg(when), end->code), QStringLiteral("warning"),
              Tone::Bad, false, true};
  }
}

QString AddressOf(const Workspace& w, const domain::PersonId& person) {
  const auto found = w.shown().persons.find(person);
  return found != w.shown().persons.end() && domain::IsMailAddress(found->second.email) ? Q(found->second.email)
                                                                                        : QString();
}

MailPreview PreviewOfMail(const Workspace& w, const v1::Statement& act, const domain::PersonId& person) {
  // As if it were the log's next record: the mail follows from that alone.
  domain::State state = w.shown();
  v1::Statement said = act;
  said.set_version(1);
  said.set_statement_id(std::string(domain::StatementId::kSize, '\1'));
  said.set_person(w.me().value());
  said.set_device_id(w.client().device().bytes());
  domain::AppliedRecord record;
  record.place = {std::max<std::uint64_t>(state.head.epoch, 1), state.head.seq + 1};
  record.time = {std::max(w.now().ms, state.head_time.ms + 1)};
  record.statement = &said;
  domain::Apply(state, record);
  mail::MailKey key;
  key.cause = *domain::StatementId::FromBytes(said.statement_id());
  key.person = person;
  if (said.has_send_reminder()) key.about = said.send_reminder().about();
  return ComposedPreview(state, key, w.now());
}

MailPreview PreviewOfCause(const Workspace& w, const domain::MailCause& cause, const domain::PersonId& person) {
  mail::MailKey key;
  key.cause = cause.statement;
  key.person = person;
  key.about = cause.about;
  return ComposedPreview(w.shown(), key, w.now());
}

}  // namespace mandat::app
