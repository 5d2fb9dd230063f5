#include "mobile/secretariat/minutes/external_signature.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <algorithm>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/minutes/minutes_file.h"
#include "mobile/secretariat/minutes/minutes_reading.h"
#include "shared/domain/limits.h"
#include "shared/domain/minutes.h"

namespace mandat::app {
namespace {

int OccurrencesOf(std::string_view text, std::string_view what) {
  int count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

// The date of the last "/M (D:...)" in it.
domain::Time LastSigningTime(std::string_view added) {
  for (std::size_t at = added.rfind("/M"); at != std::string_view::npos && at > 0; at = added.rfind("/M", at - 1)) {
    std::string_view rest = added.substr(at + 2);
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\n' || rest.front() == '\r'))
      rest.remove_prefix(1);
    if (!rest.starts_with("(D:")) continue;
    return ParsePdfDate(rest.substr(1, rest.find(')') == std::string_view::npos ? 0 : rest.find(')') - 1));
  }
  return {};
}

// The PDF that this file begins with, of those that were given out for the version.
std::optional<std::string> GivenOutPdf(const Workspace& w, const std::string& key, std::string_view file) {
  const std::string note = w.client().LoadNote(key);
  for (const absl::string_view hex : absl::StrSplit(note, '\n', absl::SkipEmpty())) {
    const auto hash = domain::Hash::FromBytes(absl::HexStringToBytes(hex));
    if (!hash) continue;
    absl::StatusOr<std::string> pdf = w.client().Document(*hash);
    if (pdf.ok() && file.starts_with(*pdf)) return *std::move(pdf);
  }
  return std::nullopt;
}

}  // namespace

domain::Time ParsePdfDate(std::string_view text) {
  if (text.starts_with("D:")) text.remove_prefix(2);
  const QString digits =
      QString::fromLatin1(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 14)));
  QDateTime when = QDateTime::fromString(digits, QStringLiteral("yyyyMMddHHmmss"));
  if (!when.isValid()) return {};
  when.setTimeSpec(Qt::UTC);
  std::int64_t ms = when.toMSecsSinceEpoch();
  // What follows: Z, or +01'00'.
  const QString zone = QString::fromLatin1(text.data() + 14, static_cast<qsizetype>(text.size() - 14)).remove(u'\'');
  if (zone.size() >= 5 && (zone[0] == u'+' || zone[0] == u'-')) {
    const int minutes = zone.mid(1, 2).toInt() * 60 + zone.mid(3, 2).toInt();
    ms += (zone[0] == u'+' ? -1 : 1) * std::int64_t{minutes} * 60'000;
  }
  return {ms};
}

std::optional<AddedSignature> ReadAddedSignature(std::string_view file, std::string_view given_out) {
  if (given_out.empty() || !file.starts_with(given_out)) return std::nullopt;
  const std::string_view added = file.substr(given_out.size());
  AddedSignature signature;
  signature.count = OccurrencesOf(added, "/ByteRange");
  if (signature.count == 0) return std::nullopt;
  signature.signed_at = LastSigningTime(added);
  return signature;
}

std::string GivenOutKey(const domain::MeetingId& meeting, const domain::ItemId& item, int version) {
  return absl::StrCat("to-sign/", meeting.value(), "/", item.value(), "/", version);
}

v1::Statement ExternalSignatureAct(const domain::Meeting& meeting, const domain::ItemId& item,
                                   const domain::MinutesVersion& version, const ExternalWord& word,
                                   const domain::Hash& file, std::size_t size) {
  v1::Statement act;
  v1::RecordExternalSignature& signature = *act.mutable_record_external_signature();
  signature.set_meeting(meeting.id.value());
  signature.set_version(static_cast<std::uint32_t>(version.version));
  signature.set_item(item.value());
  signature.set_document_hash(version.document.bytes());
  signature.set_person(word.person.value());
  signature.mutable_file()->set_hash(file.bytes());
  signature.set_size(size);
  signature.set_service(word.service.trimmed().toStdString());
  signature.set_signer(word.signer.trimmed().toStdString());
  signature.set_signed_at_ms(word.signed_at.ms);
  return act;
}

ExternalSignatures::ExternalSignatures(QObject* parent) : QObject(parent), mailbox_(std::make_shared<Mailbox>(this)) {}

ExternalSignatures::~ExternalSignatures() { mailbox_->Close(); }

const domain::MinutesVersion* ExternalSignatures::Version(const Workspace& w) const {
  const domain::Meeting* meeting = w.shown().FindMeeting(domain::MeetingId(meeting_.toStdString()));
  return meeting ? domain::VersionForSigning(*meeting, domain::ItemId(item_.toStdString())) : nullptr;
}

void ExternalSignatures::giveOut() {
  Workspace* w = Session::instance()->workspace();
  const domain::MinutesVersion* version = w ? Version(*w) : nullptr;
  if (!version || busy_) return;
  if (!Session::instance()->online()) return Session::instance()->Say(MinutesFileProblem(absl::UnavailableError("")));
  Session::instance()->clearProblem();
  busy_ = true;
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
  const std::string key = GivenOutKey(meeting.id, item, version->version);
  QThreadPool::globalInstance()->start([this, request, name, key, lease = w->lease(), mailbox = mailbox_] {
    absl::StatusOr<std::string> pdf = FetchMinutesFile(*lease, request);
    // Kept before anybody can sign it: what comes back is compared with it.
    if (pdf.ok()) {
      absl::Status kept = absl::CancelledError("locked");
      lease->Use([&](client::Client& client) {
        const absl::StatusOr<domain::Hash> hash = client.KeepFile(*pdf);
        kept = hash.ok() ? client.SaveNote(key, absl::StrCat(client.LoadNote(key), hash->hex(), "\n")) : hash.status();
      });
      if (!kept.ok()) pdf = kept;
    }
    mailbox->Send([this, pdf, name] {
      busy_ = false;
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

bool ExternalSignatures::choose(const QString& path) {
  Session* session = Session::instance();
  const Workspace* w = session->workspace();
  const domain::MinutesVersion* version = w ? Version(*w) : nullptr;
  chosen_.clear();
  file_text_.clear();
  Q_EMIT changed();
  if (!version) return false;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly) || file.size() > static_cast<qint64>(domain::kMaxDocumentBytes)) {
    session->Say(MinutesDeskWords::tr("The file could not be read."));
    return false;
  }
  const std::string bytes = file.readAll().toStdString();
  const auto pdf = GivenOutPdf(
      *w, GivenOutKey(domain::MeetingId(meeting_.toStdString()), domain::ItemId(item_.toStdString()), version->version),
      bytes);
  const auto added = pdf ? ReadAddedSignature(bytes, *pdf) : std::nullopt;
  if (!pdf) {
    session->Say(
        MinutesDeskWords::tr("This is not the PDF that was given out on this device with something added to it."));
    return false;
  }
  if (!added || added->signed_at.ms == 0) {
    session->Say(MinutesDeskWords::tr("Nothing was added to the PDF that says who signed it and when."));
    return false;
  }
  chosen_ = bytes;
  added_ = *added;
  file_text_ = MinutesDeskWords::tr("%1: the minutes as they were given out, signed %2")
                   .arg(QFileInfo(path).fileName(), Words::Moment(added_.signed_at, w->now()));
  session->clearProblem();
  Q_EMIT changed();
  return true;
}

bool ExternalSignatures::record(const QString& person, const QString& service, const QString& signer) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  const domain::MinutesVersion* version = w ? Version(*w) : nullptr;
  if (!version || chosen_.empty()) return false;
  const domain::Meeting& meeting = *w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString()));
  const absl::StatusOr<domain::Hash> hash = w->client().AddDocument(chosen_);
  if (!hash.ok()) {
    session->Say(Words::ErrorText(hash.status()));
    return false;
  }
  const ExternalWord word{domain::PersonId(person.toStdString()), service, signer, added_.signed_at};
  return session->Report(w->client().Act(ExternalSignatureAct(meeting, domain::ItemId(item_.toStdString()), *version,
                                                              word, *hash, chosen_.size())),
                         MinutesDeskWords::tr("The signature is entered"));
}

}  // namespace mandat::app
