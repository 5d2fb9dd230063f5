// The lock: the PIN chosen, asked for and changed, and what is left when there is nothing to unlock any more.
#include <QDateTime>
#include <QFile>
#include <QSaveFile>
#include <QSettings>
#include <algorithm>
#include <array>

#include "mobile/models/session_private.h"
#include "mobile/models/words.h"
#include "shared/client/rescue.h"
#include "shared/vault/db_error.h"

namespace mandat::app {
namespace {

// The device's own id for its vault: made once, not secret.
std::array<std::uint8_t, 16> LocalDeviceId(const QString& folder) {
  std::array<std::uint8_t, 16> id{};
  QFile file(folder + QStringLiteral("/device.id"));
  if (file.open(QIODevice::ReadOnly) && file.size() == static_cast<qint64>(id.size())) {
    file.read(reinterpret_cast<char*>(id.data()), id.size());
    return id;
  }
  const vault::SecretBytes random = vault::SecretBytes::Random(id.size());
  std::copy(random.bytes().begin(), random.bytes().end(), id.begin());
  QSaveFile out(file.fileName());
  if (out.open(QIODevice::WriteOnly)) {
    out.write(reinterpret_cast<const char*>(id.data()), id.size());
    out.commit();
  }
  return id;
}

QString PinProblemText(vault::PinProblem problem) {
  switch (problem) {
    case vault::PinProblem::kNone:
      return {};
    case vault::PinProblem::kTooShort:
      return Words::tr("At least 6 digits.");
    case vault::PinProblem::kTooLong:
      return Words::tr("At most 32 digits.");
    case vault::PinProblem::kNotDigits:
      return Words::tr("Only digits.");
    case vault::PinProblem::kDateShape:
      return Words::tr("Not a date or a year: those are tried first.");
    default:
      return Words::tr("Too easy to guess. Choose digits without a pattern.");
  }
}

}  // namespace

Session::Private::Private(Session* session, Config cfg)
    : q(session),
      config(std::move(cfg)),
      pins({.path = (config.data_folder + QStringLiteral("/vault")).toStdString(),
            .device_id = LocalDeviceId(config.data_folder),
            .key_store = config.key_store,
            .now_unix_ms = config.now_unix_ms ? config.now_unix_ms : &QDateTime::currentMSecsSinceEpoch}),
      slots(config.data_folder) {
  worker.setMaxThreadCount(1);
}

void Session::Private::Forget() {
  current = nullptr;
  forums.clear();
  joining = nullptr;
  joining_slot.clear();
  key.Wipe();
  Q_EMIT q->forumsChanged();
}

Session::Private::Unlocked Session::Private::Unlock(const std::string& pin, const QString& first) {
  Unlocked unlocked;
  auto opened = pins.Unlock(pin);
  unlocked.status = opened.status();
  if (!opened.ok()) return unlocked;
  unlocked.key = *std::move(opened);
  if (config.key_ready) config.key_ready();
  QMetaObject::invokeMethod(
      q, [this] { SetOpening(busy); }, Qt::QueuedConnection);
  QStringList used = slots.Used();
  if (const qsizetype at = used.indexOf(first); at > 0) used.move(at, 0);
  if (used.isEmpty()) used << slots.Free();
  for (const QString& slot : used) {
    auto client = OpenClient(unlocked.key, slot);
    const bool last = slot == used.back();
    if (client.ok() && ((*client)->enrolled() || last)) {
      unlocked.slot = slot;
      unlocked.client = *std::move(client);
      unlocked.status = absl::OkStatus();
      return unlocked;
    }
    // The only one, damaged beyond telling whose it is: put aside for a new beginning under the same PIN.
    if (used.size() == 1 && client::IsDamage(client.status()) && slots.PutAside(slot)) {
      auto anew = OpenClient(unlocked.key, slot);
      unlocked.status = anew.status();
      unlocked.unreadable = anew.ok();
      unlocked.slot = slot;
      if (anew.ok()) unlocked.client = *std::move(anew);
      return unlocked;
    }
    // The first one's reason is told; a revoked one among others is not in the way.
    const bool gone = absl::IsFailedPrecondition(client.status()) && client.status().message() == "revoked";
    if (!client.ok() && (unlocked.status.ok() || last)) unlocked.status = client.status();
    if (gone && !last) {
      unlocked.ended << slot;
      unlocked.status = absl::OkStatus();
    }
  }
  return unlocked;
}

void Session::Private::SayOfPin(const absl::Status& status) {
  switch (vault::VaultErrorOf(status)) {
    case vault::VaultError::kWrongPin:
    case vault::VaultError::kNotAPin:
      return Say(Words::tr("Wrong PIN."));
    case vault::VaultError::kWait:
      return Say(Words::tr("Wait before the next attempt."));
    case vault::VaultError::kKeyStoreUnavailable:
      return Say(Words::tr("The keyring of this device is locked. Unlock it and try again."));
    case vault::VaultError::kKeyStoreSecretMissing:
      return Say(
          Words::tr("The key of this device is missing from its keyring: these files belong to another device."));
    case vault::VaultError::kWeakPin:
      return Say(PinProblemText(vault::PinProblemOf(status)));
    case vault::VaultError::kDestroyed:
      Forget();
      Go(Wiped);
      Q_EMIT q->contentChanged();
      return;
    case vault::VaultError::kIo:
      return Say(Words::tr(
          "This device could not write what it has to, so no PIN was tried. Is there room left on it? Free some room "
          "and try again."));
    case vault::VaultError::kNoMemory:
      return Say(Words::StorageErrorText(vault::MakeDbError(vault::DbError::kNoMemory, "")));
    case vault::VaultError::kNewerVersion:
      return Say(Words::StorageErrorText(vault::MakeDbError(vault::DbError::kNewerSchema, "")));
    case vault::VaultError::kDamaged:
    case vault::VaultError::kNoVault:
      return Say(Words::StorageErrorText(vault::MakeDbError(vault::DbError::kCorrupt, "")));
    default:
      return Say(Words::ErrorText(status));
  }
}

QString Session::keystoreWarning() const {
  if (d_->config.key_store && d_->config.key_store->is_platform_backed()) return {};
  return Words::tr(
      "This device has no keyring that Mandat can use. Only your PIN protects what is stored here, so choose a long "
      "one.");
}

QString Session::attemptsText() const {
  const auto state = d_->pins.state();
  if (!state.ok() || state->attempts_used == 0) return {};
  QString text =
      Words::tr("%n attempts left. After that everything on this device is erased, also what has not been sent.",
                nullptr, state->attempts_left);
  if (state->wait.count() > 0) {
    const int seconds = static_cast<int>((state->wait.count() + 999) / 1000);
    const QString wait = seconds <= 90 ? Words::tr("Wait %n seconds.", nullptr, seconds)
                                       : Words::tr("Wait %n minutes.", nullptr, (seconds + 59) / 60);
    text = wait + u' ' + text;
  }
  return text;
}

QString Session::pinProblem(const QString& pin) const { return PinProblemText(vault::CheckPin(pin.toStdString())); }

void Session::choosePin(const QString& pin) {
  d_->Run(
      [this, text = pin.toStdString()] {
        Private::Unlocked made;
        auto key = d_->pins.Create(text);
        made.status = key.status();
        if (!key.ok()) return made;
        made.key = *std::move(key);
        made.slot = d_->slots.Free();
        auto client = d_->OpenClient(made.key, made.slot);
        made.status = client.status();
        if (client.ok()) made.client = *std::move(client);
        return made;
      },
      [this](Private::Unlocked made) {
        if (!made.status.ok()) {
          d_->Say(Words::ErrorText(made.status));
          return;
        }
        d_->key = std::move(made.key);
        d_->Adopt(made.slot, std::move(made.client));
      });
}

void Session::unlock(const QString& pin) {
  d_->Run([this, text = pin.toStdString(),
           first = QSettings().value(QStringLiteral("forum")).toString()] { return d_->Unlock(text, first); },
          [this](Private::Unlocked unlocked) {
            Q_EMIT attemptsChanged();
            if (unlocked.status.ok()) {
              d_->key = std::move(unlocked.key);
              for (const QString& slot : unlocked.ended) {
                d_->slots.Clear(slot);
                d_->NoteEnd({}, false);
              }
              d_->Adopt(unlocked.slot, std::move(unlocked.client));
              if (unlocked.unreadable) d_->Say(Words::UnreadableText());
              d_->OpenOthers();
            }
            d_->SetOpening(false);
            if (unlocked.status.ok()) return;
            // The PIN was right: what it opens was wiped after a proven revocation.
            if (absl::IsFailedPrecondition(unlocked.status) && unlocked.status.message() == "revoked") {
              d_->revoked = true;
              d_->Go(Wiped);
              return;
            }
            d_->SayOfPin(unlocked.status);
          });
}

void Session::CheckPin(const QString& pin, std::function<void()> right) {
  if (!workspace() || d_->busy) return;
  d_->Run([this, text = pin.toStdString()] { return d_->pins.Unlock(text).status(); },
          [this, right = std::move(right)](const absl::Status& status) {
            Q_EMIT attemptsChanged();
            if (!status.ok()) return d_->SayOfPin(status);
            if (workspace()) right();
          });
}

void Session::lock() {
  if (d_->forums.empty() || d_->confirming || d_->stage == ShowRecoveryKey) return;
  if (workspace()) Q_EMIT locking();
  d_->DropJoining();
  d_->Say({});
  d_->Go(Locked);
  d_->Forget();
  Q_EMIT contentChanged();
}

void Session::changePin(const QString& old_pin, const QString& new_pin) {
  d_->Run([this, from = old_pin.toStdString(), to = new_pin.toStdString()] { return d_->pins.ChangePin(from, to); },
          [this](const absl::Status& status) {
            Q_EMIT attemptsChanged();
            if (!status.ok()) return d_->SayOfPin(status);
            Q_EMIT pinChanged();
            Q_EMIT notice(Words::tr("The PIN has been changed"), {});
          });
}

void Session::wipeAndBegin() {
  d_->Forget();
  if (const absl::Status status = d_->pins.RemoveDestroyed(); !status.ok()) {
    // Revoked while the vault itself is whole: its key opens nothing any more.
    if (!d_->pins.Destroy().ok() || !d_->pins.RemoveDestroyed().ok()) {
      d_->Say(Words::ErrorText(status));
      return;
    }
  }
  d_->slots.ClearAll();
  QSettings().remove(QStringLiteral("forum"));
  d_->revoked = d_->left = false;
  cancel();
}

}  // namespace mandat::app
