// The inside of Session: what it holds, and the steps that take time. For session*.cc alone.
#ifndef MANDAT_MOBILE_MODELS_SESSION_PRIVATE_H_
#define MANDAT_MOBILE_MODELS_SESSION_PRIVATE_H_

#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "mobile/models/forum_slots.h"
#include "mobile/models/session.h"
#include "mobile/models/workspace.h"
#include "shared/vault/pin_vault.h"

namespace mandat::app {

class Session::Private {
 public:
  Private(Session* session, Config config);

  struct Held {
    std::unique_ptr<Workspace> workspace;
    bool leaving = false;                                   // as of its last Refresh()
    QString name;                                           // the same; what it was called, once it is gone
    std::optional<client::Rescued> rescued = std::nullopt;  // was damaged; until its owner has read that
  };
  // What a PIN opened.
  struct Unlocked {
    absl::Status status;
    vault::SecretBytes key;
    QString slot;
    std::unique_ptr<client::Client> client;
    QStringList ended;        // were revoked while nobody looked
    bool unreadable = false;  // damaged beyond reading, and put aside
  };

  // ---- session.cc ----
  void Go(Stage next);
  void Say(const QString& text, const QString& helps = {}, std::function<void()> act = {});
  void SetBusy(bool value);
  void SetOpening(bool value);
  [[nodiscard]] client::ClientStatus Status() const;
  [[nodiscard]] QString WaitingText(int waiting) const;
  // Runs `work` off the GUI thread, then `then` on it with the result: unless what it was for was given up meanwhile.
  template <typename Work, typename Then>
  void Run(Work work, Then then) {
    SetBusy(true);
    Say({});
    Post(std::move(work), [this, then = std::move(then)](auto result) mutable {
      SetBusy(false);
      then(std::move(result));
    });
  }
  // The same without being busy with it.
  template <typename Work, typename Then>
  void Post(Work work, Then then) {
    worker.start([this, asked = round.load(), work = std::move(work), then = std::move(then)]() mutable {
      if (asked != round) return;
      auto result = std::make_shared<decltype(work())>(work());
      if (asked != round) return;
      QMetaObject::invokeMethod(
          q,
          [this, asked, result, then = std::move(then)]() mutable {
            if (asked == round) then(std::move(*result));
          },
          Qt::QueuedConnection);
    });
  }
  // What runs is not waited for any more.
  void GiveUp();

  // ---- session_forums.cc ----
  [[nodiscard]] absl::StatusOr<std::unique_ptr<client::Client>> OpenClient(const vault::SecretBytes& key,
                                                                           const QString& slot);
  [[nodiscard]] Held* Find(const QString& slot);
  void Hold(const QString& slot, std::shared_ptr<client::Client> client);
  void Select(const QString& slot);
  // Open, or OutOfContact.
  void Settle();
  void Enter(const QString& slot);
  void OpenOthers();
  void Refresh(const QString& slot);
  // Nothing is left of it here; the others stay.
  void Ended(const QString& slot);
  void NoteEnd(const QString& name, bool left);
  // Said until it has been read.
  void NoteEnded(const QString& text);
  [[nodiscard]] static bool IsLeaving(const Workspace& workspace);

  // ---- session_enrol.cc ----
  void Adopt(const QString& slot, std::unique_ptr<client::Client> client);
  void Join();
  void Prepare();
  // Gives up what is being joined; what was sent and not answered stays for the next time.
  void DropJoining();

  // ---- session_lock.cc ----
  [[nodiscard]] Unlocked Unlock(const std::string& pin, const QString& first);
  void SayOfPin(const absl::Status& status);
  // Out of memory with everything.
  void Forget();

  Session* const q;
  Config config;
  vault::PinVault pins;
  ForumSlots slots;
  QThreadPool worker;
  std::atomic<int> round = 0;  // counts what was given up
  Stage stage = Welcome;
  bool busy = false;
  bool opening = false;
  bool confirming = false;
  bool revoked = false;
  bool left = false;
  QString problem;
  QString remedy;
  std::function<void()> apply_remedy;
  QString ended;

  vault::SecretBytes key;  // the vault's, while unlocked
  std::vector<Held> forums;
  Workspace* current = nullptr;

  // What is being joined; nothing of it is shown before it is enrolled.
  QString link;
  QString code;
  client::Preview preview;
  QString joining_slot;
  std::shared_ptr<client::Client> joining;  // shared with the thread that asks the gate
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_SESSION_PRIVATE_H_
