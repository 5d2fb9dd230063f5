// Minutes signed at a signing service: the PDF that goes there, and the signed one that comes back.
//
// The device remembers what it gave out (shared/signed_pdf, as the command line does), and takes in only a file that
// begins with exactly those bytes, reads as they did, and has a signature that holds: pdfsig says so, a program that is
// not ours. Fetching and checking take a thread of their own. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_MINUTES_EXTERNAL_SIGNATURE_H_
#define MANDAT_MOBILE_SECRETARIAT_MINUTES_EXTERNAL_SIGNATURE_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <string>

#include "mobile/models/mailbox.h"
#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/minutes/minutes_file.h"
#include "shared/client/inquiry.h"
#include "shared/signed_pdf/signed_pdf.h"

namespace mandat::app {

// Why a file is not taken in, in words.
[[nodiscard]] QString SignedPdfProblem(const absl::Status& status);
// What is known of the certificate that the signature was made with; pdfsig's own words where there are no others.
struct CertificateWords {
  QString text;
  Tone::Value tone = Tone::Neutral;
};
[[nodiscard]] CertificateWords WordsOfCertificate(const signed_pdf::PdfSignature& signature);
// Names that differ in more than case and spaces.
[[nodiscard]] bool NamesDiffer(const QString& one, const QString& other);

class ExternalSignatures : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting MEMBER meeting_ NOTIFY whatChanged)
  Q_PROPERTY(QString item MEMBER item_ NOTIFY whatChanged)
  // Whose signature it is to be.
  Q_PROPERTY(QString person MEMBER person_ NOTIFY whatChanged)
  // The server makes the PDF, or the file is being checked.
  Q_PROPERTY(bool fetching READ fetching NOTIFY changed)
  Q_PROPERTY(bool checking READ checking NOTIFY changed)
  Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
  // Of the file that was chosen and holds; empty: none.
  Q_PROPERTY(QString fileText READ fileText NOTIFY changed)
  Q_PROPERTY(QString signerText READ signerText NOTIFY changed)
  // The certificate names somebody else than the register; empty: it does not.
  Q_PROPERTY(QString otherNameText READ otherNameText NOTIFY changed)
  Q_PROPERTY(QString certificateText READ certificateText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value certificateTone READ certificateTone NOTIFY changed)

 public:
  explicit ExternalSignatures(QObject* parent = nullptr);
  ~ExternalSignatures() override;

  bool fetching() const { return inquiry_ != nullptr; }
  bool checking() const { return checking_; }
  QString savedText() const { return saved_text_; }
  QString fileText() const { return file_text_; }
  QString signerText() const { return signer_text_; }
  QString otherNameText() const { return other_name_text_; }
  QString certificateText() const { return certificate_.text; }
  Tone::Value certificateTone() const { return certificate_.tone; }

  // Where the PDF is put, and most often comes back to.
  Q_INVOKABLE QString downloads() const { return DownloadsFolder(); }
  // The service that was named last on this device.
  Q_INVOKABLE QString lastService() const;
  // The PDF to be signed, among the downloads.
  Q_INVOKABLE void giveOut();
  // Checks a file that came back; what is wrong with it is Session.problem.
  Q_INVOKABLE void choose(const QString& path);
  // Another file instead.
  Q_INVOKABLE void forget();
  // States that the person signed with what choose() found. False with the reason as Session.problem.
  Q_INVOKABLE bool record(const QString& service);

 Q_SIGNALS:
  void whatChanged();
  void changed();

 private:
  const domain::MinutesVersion* Version(const Workspace& workspace) const;
  void Show(const QString& file, const absl::StatusOr<signed_pdf::PdfSignature>& checked, std::string bytes);

  QString meeting_, item_, person_, saved_text_, file_text_, signer_text_, other_name_text_;
  CertificateWords certificate_;
  bool checking_ = false;
  std::string chosen_;
  std::optional<signed_pdf::PdfSignature> signature_;
  std::shared_ptr<client::Inquiry> inquiry_;
  std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_MINUTES_EXTERNAL_SIGNATURE_H_
