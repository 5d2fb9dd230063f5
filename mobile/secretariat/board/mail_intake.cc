#include "mobile/secretariat/board/mail_intake.h"

#include <algorithm>
#include <string>

#include "mobile/models/words.h"
#include "mobile/secretariat/board/board_reading.h"
#include "shared/mail/read_mail.h"

namespace mandat::app {
namespace {

struct Origin {
  QString text;
  Tone::Value tone = Tone::Neutral;
};

QString DomainOf(const std::string& address) {
  const std::size_t at = address.rfind('@');
  return at == std::string::npos ? QString() : QString::fromStdString(address.substr(at + 1)).toLower();
}

// The signing domain is the sender's, or one above it.
bool IsSendersDomain(const QString& sender, const QString& signer) {
  return !signer.isEmpty() && (sender == signer || sender.endsWith(u'.' + signer));
}

// What a mail system found, in words.
Origin FindingOf(const mail::MailRead& read) {
  const mail::OriginVerdict& origin = read.origin;
  const QString signer = Q(origin.dkim_domain).toLower();
  if (origin.dkim == "pass") {
    if (signer.isEmpty())
      return {BoardWords::tr("A signature holds (DKIM), but it is not said whose it is. Anybody can have written the "
                             "address."),
              Tone::Warn};
    if (IsSendersDomain(DomainOf(read.from.address), signer))
      return {BoardWords::tr("The signature of the sender's domain holds (DKIM)."), Tone::Ok};
    return {BoardWords::tr("The signature holds (DKIM), but it is that of %1, not of the sender's domain.").arg(signer),
            Tone::Warn};
  }
  if (origin.dkim == "none")
    return {BoardWords::tr("The mail is not signed (DKIM). Anybody can have written the address."), Tone::Warn};
  return {BoardWords::tr("The mail's signature does not hold (DKIM: %1). Ask the sender.").arg(Q(origin.dkim)),
          Tone::Bad};
}

// Nothing is checked here. Where the mail system that takes in the secretariat's mail is known, its word alone counts;
// otherwise what stands in the mail is told as unverified, since its sender may have written it.
Origin OriginOf(const mail::MailRead& read, bool trusted_are_known) {
  const mail::OriginVerdict& origin = read.origin;
  if (origin.by.empty() || origin.dkim.empty())
    return {trusted_are_known
                ? BoardWords::tr("Your mail system says nothing of where the mail comes from (DKIM). Anybody can have "
                                 "written the address.")
                : BoardWords::tr("The mail carries no word of where it comes from (DKIM). Anybody can have written the "
                                 "address."),
            Tone::Warn};
  Origin found = FindingOf(read);
  const QString by = Q(origin.by);
  if (origin.trusted) {
    found.text += u' ' + BoardWords::tr("Found by %1, which takes in your mail.").arg(by);
    return found;
  }
  found.text = BoardWords::tr("Unverified, as the mail itself says in the name of %1: %2").arg(by, found.text);
  if (found.tone == Tone::Ok) found.tone = Tone::Neutral;
  return found;
}

}  // namespace

MailIntake ReadMailIntake(const Workspace& w, const domain::Meeting& meeting, std::string_view bytes,
                          const std::vector<std::string>& trusted) {
  MailIntake intake;
  const absl::StatusOr<mail::MailRead> read = mail::ReadMail(bytes, trusted);
  if (!read.ok()) {
    intake.problem = BoardWords::tr(
        "This file is not a mail that can be read. Save the mail as a file (.eml) and drop "
        "that.");
    return intake;
  }
  intake.from = read->from.name.empty() ? Q(read->from.address)
                                        : QStringLiteral("%1 <%2>").arg(Q(read->from.name), Q(read->from.address));
  intake.subject = Q(read->subject);
  intake.text = Q(read->text).trimmed();
  intake.hash = QString::fromStdString(read->hash.hex());
  // A clock that is wrong elsewhere must not put a word into the future.
  intake.sent_at = {std::min(read->sent_at.ms, w.now().ms)};
  intake.sent_text = read->sent_at.ms == 0 ? BoardWords::tr("It does not say when it was sent")
                                           : BoardWords::tr("Sent %1").arg(Words::Moment(intake.sent_at, w.now()));
  QStringList attached;
  for (const mail::ReadAttachment& file : read->attachments)
    attached << QStringLiteral("%1 (%2)").arg(Q(file.name), Words::Size(file.size));
  if (!attached.isEmpty()) intake.attachments_text = BoardWords::tr("Attached: %1").arg(attached.join(u", "));
  const Origin origin = OriginOf(*read, !trusted.empty());
  intake.origin_text = origin.text;
  intake.origin_tone = origin.tone;
  intake.persons = mail::PersonsWithAddress(w.shown(), read->from.address);
  for (const domain::Mandate& mandate : w.shown().RegisterOn(meeting.date)) {
    if (mandate.ActiveOn(meeting.date) &&
        std::find(intake.persons.begin(), intake.persons.end(), mandate.holder) != intake.persons.end())
      intake.mandates.push_back(mandate.id);
  }
  return intake;
}

SenderMatch MatchSender(const Workspace& w, const MailIntake& mail, const domain::PersonId& speaker) {
  if (!speaker.empty() && std::find(mail.persons.begin(), mail.persons.end(), speaker) != mail.persons.end())
    return {BoardWords::tr("The address is that of %1 in the register.").arg(w.PersonName(speaker)), Tone::Ok, true};
  if (mail.persons.empty())
    return {BoardWords::tr("The address is nobody's in the register. Make sure whose mail it is."), Tone::Warn, false};
  QStringList names;
  for (const domain::PersonId& person : mail.persons) names << w.PersonName(person);
  if (speaker.empty())
    return {BoardWords::tr("The address is that of %1 in the register.").arg(Words::List(names)), Tone::Neutral, false};
  return {BoardWords::tr("The address is that of %1 in the register, not of %2.")
              .arg(Words::List(names), w.PersonName(speaker)),
          Tone::Bad, false};
}

}  // namespace mandat::app
