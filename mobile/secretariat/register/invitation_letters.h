// Invitations for one or for many, made on this device, and the letters that carry them.
//
// begin() makes one invitation after the other, each a statement in the log; what is secret of it stays here, until
// forget() or the lock, and reaches no server. save() writes the letters into one file, one page each. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_INVITATION_LETTERS_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_INVITATION_LETTERS_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <vector>

#include "mobile/secretariat/register/invitation_letter.h"

namespace mandat::app {

class Workspace;

class InvitationLetters : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(int total READ total NOTIFY changed)
  Q_PROPERTY(int made READ made NOTIFY changed)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  // All that were asked for are made.
  Q_PROPERTY(bool ready READ ready NOTIFY changed)
  // Of a single invitation; empty: there are several, or none.
  Q_PROPERTY(QString link READ link NOTIFY changed)
  Q_PROPERTY(QString personName READ personName NOTIFY changed)
  Q_PROPERTY(QString expiresText READ expiresText NOTIFY changed)
  Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
  // Where they were saved last; empty: not yet.
  Q_PROPERTY(QString savedText READ savedText NOTIFY changed)

 public:
  explicit InvitationLetters(QObject* parent = nullptr);
  ~InvitationLetters() override;

  int total() const { return total_; }
  int made() const { return static_cast<int>(letters_.size()); }
  bool busy() const { return !waiting_.isEmpty(); }
  bool ready() const { return total_ > 0 && waiting_.isEmpty(); }
  QString link() const { return total_ == 1 && !letters_.empty() ? letters_.front().link : QString(); }
  QString personName() const { return total_ == 1 && !letters_.empty() ? letters_.front().name : QString(); }
  QString expiresText() const;
  QString fileName() const;
  QString savedText() const { return saved_text_; }

  // `persons`: ids of the register. What went wrong is Session.problem; what was made until then can be saved.
  Q_INVOKABLE void begin(const QStringList& persons);
  // False with the reason as Session.problem. The file is its owner's alone.
  Q_INVOKABLE bool save(const QString& folder, const QString& name);
  Q_INVOKABLE void openSaved();
  Q_INVOKABLE void forget();

 Q_SIGNALS:
  void changed();

 private:
  void MakeNext();

  QStringList waiting_;
  int total_ = 0;
  std::vector<InvitationLetter> letters_;
  QString expires_, saved_text_, saved_path_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_INVITATION_LETTERS_H_
