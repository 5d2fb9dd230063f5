// The app's one session: which forums and who in them, locked or not, and how the network is. Handed to QML by main as
// the singleton `Session`.
//
// One PIN opens every forum of this device. Each has a Workspace of its own (and by it a client: replica, outbox,
// connection), in the order in which they were joined; one of them is on the screen, and `forumName` to `leaving` are
// of that one. The one that was on the screen last is opened first, the others after it, one at a time.
//
// Lives in the GUI thread, owns the Workspaces. What takes time runs in a thread of its own, one at a time (`busy`);
// results and the clients' signals arrive queued. Every text property is ready to show, in the chosen language. While
// locked neither a workspace nor a key is in memory.
//
// Files in the data folder: device.id (16 random bytes), vault (vault::PinVault), and the forums (forum_slots.h).
#ifndef MANDAT_MOBILE_MODELS_SESSION_H_
#define MANDAT_MOBILE_MODELS_SESSION_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "mobile/models/tone.h"
#include "shared/client/client.h"

namespace mandat::vault {
class KeyStore;
}
namespace mandat::client {
class Clock;
}
class QQmlEngine;
class QJSEngine;

namespace mandat::app {

class Workspace;

class Session : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged)
  Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
  // The PIN was right, and what it opens is being read: the forum's screens can be made meanwhile, empty.
  Q_PROPERTY(bool opening READ opening NOTIFY openingChanged)
  // What went wrong last, in words; empty when nothing did.
  Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
  // What helps against it, as a button's words; empty when there is nothing to press.
  Q_PROPERTY(QString remedy READ remedy NOTIFY problemChanged)
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

  Q_PROPERTY(QString forumName READ forumName NOTIFY identityChanged)
  Q_PROPERTY(QString forumShortName READ forumShortName NOTIFY identityChanged)
  Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY identityChanged)
  Q_PROPERTY(QString personName READ personName NOTIFY identityChanged)
  // "Ledamot, äldreförvaltningen, Karlskrona kommun" or "Sekreterare".
  Q_PROPERTY(QString roleText READ roleText NOTIFY identityChanged)
  Q_PROPERTY(bool isSecretariat READ isSecretariat NOTIFY identityChanged)
  // Chair, secretary and the preparatory group: what has come in is theirs to look at.
  Q_PROPERTY(bool preparesMatters READ preparesMatters NOTIFY identityChanged)

  // "Inget nät. 1 ställningstagande väntar."; empty when all is well and sent.
  Q_PROPERTY(QString connectionText READ connectionText NOTIFY connectionChanged)
  Q_PROPERTY(mandat::app::Tone::Value connectionTone READ connectionTone NOTIFY connectionChanged)
  Q_PROPERTY(bool online READ online NOTIFY connectionChanged)
  Q_PROPERTY(int waitingCount READ waitingCount NOTIFY connectionChanged)
  Q_PROPERTY(QString lastContactText READ lastContactText NOTIFY connectionChanged)
  // While OutOfContact: why nothing is shown, and what would help.
  Q_PROPERTY(QString outOfContactText READ outOfContactText NOTIFY connectionChanged)
  // While wiped: a revocation was the reason, not the PIN; and it was asked for here.
  Q_PROPERTY(bool revoked READ revoked NOTIFY stageChanged)
  Q_PROPERTY(bool left READ left NOTIFY stageChanged)

  // Which of the forums is on the screen, by its place (forum_slots.h), and how many are open.
  Q_PROPERTY(QString forum READ forum NOTIFY forumChanged)
  Q_PROPERTY(int forumCount READ forumCount NOTIFY forumsChanged)
  // A further forum is being joined, beside those that are open.
  Q_PROPERTY(bool adding READ adding NOTIFY stageChanged)
  // This device's own revocation is signed and not answered yet.
  Q_PROPERTY(bool leaving READ leaving NOTIFY connectionChanged)
  // What became of a forum that is not here any more, until it is read.
  Q_PROPERTY(QString endedText READ endedText NOTIFY endedChanged)
  // Said aloud where only the PIN protects: "Den här datorn har ingen nyckelring. ...". Empty with a platform keystore.
  Q_PROPERTY(QString keystoreWarning READ keystoreWarning NOTIFY keystoreChanged)

  // What is about to be signed, while stage is ConfirmFounding or ConfirmEnrolment.
  Q_PROPERTY(QString previewForum READ previewForum NOTIFY previewChanged)
  Q_PROPERTY(QString previewFingerprint READ previewFingerprint NOTIFY previewChanged)
  Q_PROPERTY(QString previewPerson READ previewPerson NOTIFY previewChanged)
  // The mandate that an invited substitute stands in for; empty: none.
  Q_PROPERTY(QString previewSubstitute READ previewSubstitute NOTIFY previewChanged)
  Q_PROPERTY(QString previewInvitedBy READ previewInvitedBy NOTIFY previewChanged)
  // After founding, once: to be printed and put in a safe.
  Q_PROPERTY(QString recoveryKeyText READ recoveryKeyText NOTIFY stageChanged)

  Q_PROPERTY(QString attemptsText READ attemptsText NOTIFY attemptsChanged)

 public:
  enum Stage {
    Welcome,    // no forum yet: paste a link
    NeedsCode,  // the link had no code: type it
    ChoosePin,
    ConfirmFounding,   // shows what founding signs
    ConfirmEnrolment,  // shows whose invitation it is
    ShowRecoveryKey,
    Locked,
    Open,
    Wiped,         // revoked and verified, or ten wrong PINs
    OutOfContact,  // the server has not been heard of for too long, or does not know this device: nothing is shown
  };
  Q_ENUM(Stage)

  struct Config {
    QString data_folder;
    client::Network* network = nullptr;              // borrowed; outlives the session
    vault::KeyStore* key_store = nullptr;            // borrowed; outlives the session
    std::function<std::int64_t()> now_unix_ms = {};  // what the PIN's waits go by; null: the device's clock
    std::function<void()> key_ready;                 // for a stopwatch: the PIN was right; called off the GUI thread
    const client::Clock* clock = nullptr;            // borrowed; what the forums go by; null: the device's
  };
  explicit Session(Config config, QObject* parent = nullptr);
  ~Session() override;

  static Session* create(QQmlEngine* engine, QJSEngine* scripts);
  // The one that main made; view models find it here.
  static Session* instance();

  Stage stage() const;
  bool busy() const;
  bool opening() const;
  bool revoked() const;
  QString problem() const;
  QString remedy() const;
  QString language() const;
  void setLanguage(const QString& language);
  QString forumName() const;
  QString forumShortName() const;
  QString fingerprint() const;
  QString personName() const;
  QString roleText() const;
  bool isSecretariat() const;
  bool preparesMatters() const;
  QString connectionText() const;
  Tone::Value connectionTone() const;
  bool online() const;
  int waitingCount() const;
  QString lastContactText() const;
  // "Om 4 dagar låses forumet här ...", when the time without contact soon runs out; empty otherwise.
  QString leaseText() const;
  QString outOfContactText() const;
  bool left() const;
  QString forum() const;
  int forumCount() const;
  bool adding() const;
  bool leaving() const;
  QString endedText() const;
  // Not empty when the server contradicts itself or what this device keeps.
  QString alarmText() const;
  QString keystoreWarning() const;
  QString previewForum() const;
  QString previewFingerprint() const;
  QString previewPerson() const;
  QString previewSubstitute() const;
  QString previewInvitedBy() const;
  QString recoveryKeyText() const;
  QString attemptsText() const;

  // The order of first use: useLink -> (giveCode) -> choosePin -> confirm -> (recoveryKeyKept) -> Open. For a further
  // forum addForum comes first and choosePin is left out; cancel then goes back to the open one.
  Q_INVOKABLE void addForum();
  Q_INVOKABLE void useLink(const QString& link);
  Q_INVOKABLE void giveCode(const QString& code);
  Q_INVOKABLE void confirm();
  Q_INVOKABLE void cancel();
  // Why a PIN will not do, in words; empty when it will.
  Q_INVOKABLE QString pinProblem(const QString& pin) const;
  Q_INVOKABLE void choosePin(const QString& pin);
  Q_INVOKABLE void recoveryKeyKept();
  Q_INVOKABLE void unlock(const QString& pin);
  // Keys and workspaces leave memory. Not while something is being signed, nor before a recovery key was written down.
  Q_INVOKABLE void lock();
  // pinChanged() when done; otherwise `problem` (and `attemptsText`: the old one is counted like an attempt to unlock).
  Q_INVOKABLE void changePin(const QString& old_pin, const QString& new_pin);
  Q_INVOKABLE void openForum(const QString& slot);
  // Signs that this device is no longer one of the forum's; what is here of it goes once the server has that.
  Q_INVOKABLE void leaveForum();
  // Does not wait for the server: what is here goes now, and somebody else has to revoke the device.
  Q_INVOKABLE void eraseForum();
  Q_INVOKABLE void endedSeen();
  Q_INVOKABLE void retryNow();
  Q_INVOKABLE void clearProblem();
  // Does what `remedy` says.
  Q_INVOKABLE void applyRemedy();
  // Takes back a statement that waits. False with the reason as `problem`; where something else stands on it, taking
  // back both is the `remedy`.
  Q_INVOKABLE bool undo(const QString& statement);
  // Whether it waits and nothing stands on it.
  Q_INVOKABLE bool canUndo(const QString& statement) const;

  Q_INVOKABLE void wipeAndBegin();

  // For the other models: the one on the screen; null while locked.
  Workspace* workspace() const;
  // All that are open and may be shown, in the order in which they were joined; none while locked.
  std::vector<Workspace*> workspaces() const;
  // Also those that may not be shown, for a list of them.
  std::vector<Workspace*> allWorkspaces() const;
  // Shows `problem` where it was tried.
  void Say(const QString& problem);
  // Looks whether time alone has changed something.
  void LookAtClock();
  // Somebody is back, or there is a network again: no forum waits with what it had planned for later.
  void LookAgain();
  // Asks for the PIN again: `right` is called on this thread once it was the one, unless the app was locked meanwhile.
  // A wrong one is told as `problem` and counts as one at the lock.
  void CheckPin(const QString& pin, std::function<void()> right);
  // What an act came to: shows the refusal or error as `problem` and returns false, or announces the change and returns
  // true.
  bool Report(const absl::StatusOr<client::ActResult>& result, const QString& done);

 Q_SIGNALS:
  void stageChanged();
  void busyChanged();
  void openingChanged();
  void problemChanged();
  void languageChanged();
  void identityChanged();
  void connectionChanged();
  void previewChanged();
  void attemptsChanged();
  void keystoreChanged();
  // Confirmed or waiting statements changed: models reload.
  void contentChanged();
  // The same of a forum that is not on the screen: for what looks at all of them.
  void otherContentChanged();
  // Another forum is on the screen: what was open of the former closes.
  void forumChanged();
  void forumsChanged();
  void endedChanged();
  void pinChanged();
  // About to lock, everything is still here: what is being written is kept now or lost.
  void locking();
  // A short message, with an undo where `statement` (hex) is not empty: "Ställningstagandet är inlämnat".
  void notice(const QString& text, const QString& statement);

 private:
  friend class SessionForTest;  // session_test_util.h
  class Private;
  std::unique_ptr<Private> d_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_SESSION_H_
