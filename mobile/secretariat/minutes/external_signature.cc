#include "mobile/secretariat/minutes/external_signature.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <utility>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/minutes/minutes_reading.h"
#include "shared/domain/limits.h"
#include "shared/domain/minutes.h"
#include "shared/signed_pdf/given_out.h"

namespace mandat::app {
namespace {

constexpr char kServiceNote[] = "signing-service";

}  // namespace

QString SignedPdfProblem(const absl::Status& status) {
  using signed_pdf::PdfFault;
  if (absl::IsNotFound(status))
    return MinutesDeskWords::tr(
        "Signatures are checked with pdfsig and pdftotext, which are not on this computer. Install poppler-utils, and "
        "choose the file again.");
  const auto fault = signed_pdf::PdfFaultOf(status);
  if (!fault) return Words::ErrorText(status);
  switch (*fault) {
    case PdfFault::kOtherPdf:
      return MinutesDeskWords::tr(
          "This is not the PDF that was given out on this device with a signature added to it.");
    case PdfFault::kUnsigned:
    case PdfFault::kNoSuchSignature:
      return MinutesDeskWords::tr("There is no signature in the file.");
    case PdfFault::kInvalid:
      return MinutesDeskWords::tr(
          "The signature does not hold: the file was changed after it was signed, or is damaged.");
    case PdfFault::kCoversLess:
      return MinutesDeskWords::tr("The signature does not cover all of the minutes.");
    case PdfFault::kNoTime:
      return MinutesDeskWords::tr("The signature does not say when it was made.");
    case PdfFault::kNoName:
      return MinutesDeskWords::tr("The certificate does not say who signed.");
    case PdfFault::kUnreadable:
      return MinutesDeskWords::tr("The file cannot be read as a PDF.");
    case PdfFault::kReadsOtherwise:
      return MinutesDeskWords::tr("The pages do not read as in the PDF that was given out.");
  }
  return Words::ErrorText(status);
}

CertificateWords WordsOfCertificate(const signed_pdf::PdfSignature& signature) {
  if (signature.is_trusted) return {MinutesDeskWords::tr("This computer trusts the certificate's issuer."), Tone::Ok};
  const QString said = Q(signature.certificate);
  if (said.contains(u"Revoked")) return {MinutesDeskWords::tr("The certificate has been revoked."), Tone::Bad};
  if (said.contains(u"Expired")) return {MinutesDeskWords::tr("The certificate has expired."), Tone::Warn};
  if (said.contains(u"issuer"))
    return {MinutesDeskWords::tr("This computer does not know the certificate's issuer. Whether it is to be trusted is "
                                 "for the forum to say."),
            Tone::Neutral};
  return {MinutesDeskWords::tr("Of the certificate pdfsig says: %1").arg(said), Tone::Warn};
}

bool NamesDiffer(const QString& one, const QString& other) {
  return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) != 0;
}

ExternalSignatures::ExternalSignatures(QObject* parent) : QObject(parent), mailbox_(std::make_shared<Mailbox>(this)) {}

ExternalSignatures::~ExternalSignatures() {
  mailbox_->Close();
  if (inquiry_) inquiry_->Cancel();
}

const domain::MinutesVersion* ExternalSignatures::Version(const Workspace& w) const {
  const domain::Meeting* meeting = w.shown().FindMeeting(domain::MeetingId(meeting_.toStdString()));
  return meeting ? domain::VersionForSigning(*meeting, domain::ItemId(item_.toStdString())) : nullptr;
}

QString ExternalSignatures::lastService() const {
  const Workspace* w = Session::instance()->workspace();
  return w ? Q(w->client().LoadNote(kServiceNote)) : QString();
}

void ExternalSignatures::giveOut() {
  Workspace* w = Session::instance()->workspace();
  const domain::MinutesVersion* version = w ? Version(*w) : nullptr;
  if (!version || inquiry_) return;
  if (!Session::instance()->online()) return Session::instance()->Say(MinutesFileProblem(absl::UnavailableError("")));
  Session::instance()->clearProblem();
  inquiry_ = w->client().Inquire();
  saved_text_.clear();
  Q_EMIT changed();
  const domain::Meeting& meeting = *w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString()));
  const domain::ItemId item(item_.toStdString());
  v1::GetMinutesFileRequest request;
  request.set_meeting(meeting.id.value());
  request.set_item(item.value());
  request.set_version(static_cast<std::uint32_t>(version->version));
  request.set_format(v1::GetMinutesFileRequest::FORMAT_PDF_A);
  const QString name = MinutesFileName(meeting, item, version->version, QStringLiteral("pdf"));
  QThreadPool::globalInstance()->start([this, request, name, item, id = meeting.id, number = version->version,
                                        inquiry = inquiry_, lease = w->lease(), mailbox = mailbox_] {
    absl::StatusOr<std::string> pdf = inquiry->MinutesFile(request, kMinutesFilePatience);
    if (pdf.ok()) {
      absl::Status kept = absl::CancelledError("locked");
      lease->Use([&](client::Client& client) { kept = signed_pdf::KeepGivenOut(client, id, item, number, *pdf); });
      if (!kept.ok()) pdf = kept;
    }
    mailbox->Send([this, pdf, name] {
      inquiry_ = nullptr;
      const absl::StatusOr<QString> saved =
          pdf.ok() ? SaveAmongDownloads(name, *pdf) : absl::StatusOr<QString>(pdf.status());
      if (saved.ok()) {
        saved_text_ = MinutesDeskWords::tr("Saved among your downloads as %1. Let it be signed as it is.")
                          .arg(QFileInfo(*saved).fileName());
      } else {
        Session::instance()->Say(pdf.ok() ? Q(std::string(saved.status().message()))
                                          : MinutesFileProblem(pdf.status()));
      }
      Q_EMIT changed();
    });
  });
}

void ExternalSignatures::forget() {
  chosen_.clear();
  signature_.reset();
  file_text_.clear();
  signer_text_.clear();
  other_name_text_.clear();
  certificate_ = {};
  Q_EMIT changed();
}

void ExternalSignatures::choose(const QString& path) {
  Session* session = Session::instance();
  const Workspace* w = session->workspace();
  if (!w || checking_) return;
  session->clearProblem();
  forget();
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly) || file.size() > static_cast<qint64>(domain::kMaxDocumentBytes))
    return session->Say(MinutesDeskWords::tr("The file could not be read."));
  std::string bytes = file.readAll().toStdString();
  const domain::MinutesVersion* version = Version(*w);
  const auto given_out = signed_pdf::FindGivenOut(w->client(), w->shown(), bytes);
  if (!given_out)
    return session->Say(
        MinutesDeskWords::tr("This is not the PDF that was given out on this device with a signature added to it."));
  if (given_out->meeting->id.value() != meeting_.toStdString() || given_out->item.value() != item_.toStdString() ||
      given_out->version != version)
    return session->Say(MinutesDeskWords::tr("This is a PDF of other minutes, or of another version of these."));
  checking_ = true;
  Q_EMIT changed();
  QThreadPool::globalInstance()->start(
      [this, name = QFileInfo(path).fileName(), bytes = std::move(bytes), pdf = given_out->pdf, mailbox = mailbox_] {
        const auto checked = signed_pdf::CheckSignedPdf(bytes, pdf, 0, {});
        mailbox->Send([this, name, checked, bytes] { Show(name, checked, bytes); });
      });
}

void ExternalSignatures::Show(const QString& file, const absl::StatusOr<signed_pdf::PdfSignature>& checked,
                              std::string bytes) {
  checking_ = false;
  const Workspace* w = Session::instance()->workspace();
  if (checked.ok() && w) {
    chosen_ = std::move(bytes);
    signature_ = *checked;
    const QString name = Q(checked->signer);
    const QString wanted = w->PersonName(domain::PersonId(person_.toStdString()));
    file_text_ = MinutesDeskWords::tr("%1: the very minutes that were given out, and the signature holds.").arg(file);
    signer_text_ = MinutesDeskWords::tr("Signed by %1, %2").arg(name, Words::Moment(checked->signed_at, w->now()));
    if (NamesDiffer(name, wanted))
      other_name_text_ =
          MinutesDeskWords::tr("The certificate names %1. You are about to enter it for %2.").arg(name, wanted);
    certificate_ = WordsOfCertificate(*checked);
  } else if (!checked.ok()) {
    Session::instance()->Say(SignedPdfProblem(checked.status()));
  }
  Q_EMIT changed();
}

bool ExternalSignatures::record(const QString& service) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  const auto given_out = w && signature_ ? signed_pdf::FindGivenOut(w->client(), w->shown(), chosen_) : std::nullopt;
  if (!given_out) return false;
  const absl::StatusOr<domain::Hash> hash = w->client().AddDocument(chosen_);
  if (!hash.ok()) {
    session->Say(Words::ErrorText(hash.status()));
    return false;
  }
  const std::string named = service.trimmed().toStdString();
  // For the next time; without it only the name is typed again.
  (void)w->client().SaveNote(kServiceNote, named);
  return session->Report(
      w->client().Act(signed_pdf::ExternalSignatureAct(*given_out, domain::PersonId(person_.toStdString()), named,
                                                       *signature_, *hash, chosen_.size())),
      MinutesDeskWords::tr("The signature is entered"));
}

}  // namespace mandat::app
