// Minutes signed at a signing service: the PDF that goes there, and the signed one that comes back.
//
// The device remembers what it gave out (as `mandat minutes to-sign` does, under the same key), and takes in only a
// file that begins with exactly those bytes and has a signature added after them. Whether that signature holds is for a
// program that we did not write: `mandat minutes signed` asks pdfsig; here the file is kept by its hash, and anybody
// can. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_MINUTES_EXTERNAL_SIGNATURE_H_
#define MANDAT_MOBILE_SECRETARIAT_MINUTES_EXTERNAL_SIGNATURE_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "mandat/v1/statement.pb.h"
#include "mobile/models/mailbox.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

// What a signing service added to a PDF.
struct AddedSignature {
  int count = 0;           // of signatures that were added
  domain::Time signed_at;  // of the last, by its own account; zero: it does not say
};
// nullopt: the file is not that PDF with something added, or what was added is no signature.
[[nodiscard]] std::optional<AddedSignature> ReadAddedSignature(std::string_view file, std::string_view given_out);
// "D:20261123090000+01'00'"; zero: that is no date.
[[nodiscard]] domain::Time ParsePdfDate(std::string_view text);

[[nodiscard]] std::string GivenOutKey(const domain::MeetingId& meeting, const domain::ItemId& item, int version);

struct ExternalWord {
  domain::PersonId person;
  QString service;
  QString signer;
  domain::Time signed_at;
};
[[nodiscard]] v1::Statement ExternalSignatureAct(const domain::Meeting& meeting, const domain::ItemId& item,
                                                 const domain::MinutesVersion& version, const ExternalWord& word,
                                                 const domain::Hash& file, std::size_t size);

class ExternalSignatures : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting MEMBER meeting_ NOTIFY whatChanged)
  Q_PROPERTY(QString item MEMBER item_ NOTIFY whatChanged)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
  // Of the file that was chosen; empty: none was.
  Q_PROPERTY(QString fileText READ fileText NOTIFY changed)

 public:
  explicit ExternalSignatures(QObject* parent = nullptr);
  ~ExternalSignatures() override;

  bool busy() const { return busy_; }
  QString savedText() const { return saved_text_; }
  QString fileText() const { return file_text_; }

  // The PDF to be signed, among the downloads.
  Q_INVOKABLE void giveOut();
  // Looks at a file that came back. False with the reason as Session.problem.
  Q_INVOKABLE bool choose(const QString& path);
  // States that the person signed with what choose() found. False with the reason as Session.problem.
  Q_INVOKABLE bool record(const QString& person, const QString& service, const QString& signer);

 Q_SIGNALS:
  void whatChanged();
  void changed();

 private:
  const domain::MinutesVersion* Version(const Workspace& workspace) const;

  QString meeting_, item_, saved_text_, file_text_;
  bool busy_ = false;
  std::string chosen_;
  AddedSignature added_;
  std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_MINUTES_EXTERNAL_SIGNATURE_H_
