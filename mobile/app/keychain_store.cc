#include "mobile/app/keychain_store.h"

#include <qt6keychain/keychain.h>

#include <QByteArray>
#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>

namespace mandat::app {
namespace {

constexpr int kTimeoutMs = 10'000;
const QString kService = QStringLiteral("mandat");

// A value without meaning: see ProveOpen.
constexpr char kProbe[] = "mandat.probe";

// What became of a job. Shared with it: it may come to its end after its caller has gone.
struct Outcome {
  std::mutex mutex;
  std::condition_variable changed;
  bool done = false;
  absl::Status status;
  vault::SecretBytes value;
  QEventLoop* loop = nullptr;  // the main thread's, while it waits; touched by that thread alone
};

absl::Status StatusOf(const QKeychain::Job& job) {
  switch (job.error()) {
    case QKeychain::NoError:
      return absl::OkStatus();
    case QKeychain::EntryNotFound:
      return absl::NotFoundError("no such value in the keystore");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
      return absl::FailedPreconditionError("there is no keystore");
    default:
      return absl::UnavailableError(job.errorString().toStdString());
  }
}

// On the main thread. The job deletes itself.
void Begin(QKeychain::Job* job, const std::shared_ptr<Outcome>& outcome) {
  job->setAutoDelete(true);
  job->setInsecureFallback(false);
  QObject::connect(job, &QKeychain::Job::finished, job, [outcome, job] {
    {
      const std::lock_guard<std::mutex> lock(outcome->mutex);
      outcome->status = StatusOf(*job);
      if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(job); read != nullptr && outcome->status.ok()) {
        QByteArray data = read->binaryData();
        outcome->value =
            vault::SecretBytes::CopyOf(std::string_view(data.constData(), static_cast<std::size_t>(data.size())));
        data.fill('\0');
      }
      outcome->done = true;
    }
    outcome->changed.notify_all();
    if (outcome->loop != nullptr) outcome->loop->quit();
  });
  job->start();
}

// Runs the job that `make` makes, on the main thread whoever calls: QtKeychain's answers come there, and a job that
// lives in another thread is used by two.
std::shared_ptr<Outcome> Run(std::function<QKeychain::Job*()> make) {
  auto outcome = std::make_shared<Outcome>();
  outcome->status = absl::UnavailableError("the keystore did not answer in time");
  QCoreApplication* const app = QCoreApplication::instance();
  if (app == nullptr) return outcome;
  if (QThread::currentThread() == app->thread()) {
    QEventLoop loop;
    outcome->loop = &loop;
    Begin(make(), outcome);
    QTimer::singleShot(kTimeoutMs, &loop, &QEventLoop::quit);
    if (!outcome->done) loop.exec();
    outcome->loop = nullptr;
  } else {
    QMetaObject::invokeMethod(
        app, [make = std::move(make), outcome] { Begin(make(), outcome); }, Qt::QueuedConnection);
    std::unique_lock<std::mutex> lock(outcome->mutex);
    (void)outcome->changed.wait_for(lock, std::chrono::milliseconds(kTimeoutMs), [&] { return outcome->done; });
  }
  return outcome;
}

// Of a job that may still end later.
absl::Status Taken(Outcome& outcome, vault::SecretBytes* value = nullptr) {
  const std::lock_guard<std::mutex> lock(outcome.mutex);
  if (value != nullptr) *value = std::move(outcome.value);
  return outcome.status;
}

QString KeyOf(std::string_view name) { return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())); }

class KeychainStore : public PlatformKeyStore {
 public:
  void Probe() override {
    QKeychain::Job* job = MakeRead(kProbe);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, there = there_] { Note(StatusOf(*job), *there); });
    job->start();
  }

  absl::Status Store(std::string_view name, std::span<const uint8_t> value) override {
    if (!IsThere()) return none_.Store(name, value);
    if (absl::Status ok = vault::CheckKeyStoreValue(name, value.size()); !ok.ok()) return ok;
    const QByteArray data(reinterpret_cast<const char*>(value.data()), static_cast<qsizetype>(value.size()));
    return Taken(*Run([key = KeyOf(name), data] {
      auto* job = new QKeychain::WritePasswordJob(kService);
      job->setKey(key);
      job->setBinaryData(data);
      return job;
    }));
  }

  absl::StatusOr<vault::SecretBytes> Load(std::string_view name) override {
    if (!IsThere()) return none_.Load(name);
    absl::StatusOr<vault::SecretBytes> value = Read(name);
    if (!absl::IsNotFound(value.status())) return value;
    const absl::Status open = ProveOpen();
    return open.ok() ? std::move(value) : open;
  }

  absl::Status Remove(std::string_view name) override {
    if (!IsThere()) return none_.Remove(name);
    const absl::Status status = Taken(*Run([key = KeyOf(name)] {
      auto* job = new QKeychain::DeletePasswordJob(kService);
      job->setKey(key);
      return job;
    }));
    if (!status.ok() && !absl::IsNotFound(status)) return status;
    // A locked keystore "removes" too.
    return ProveOpen();
  }

  std::string description() const override { return IsThere() ? "platform keystore" : none_.description(); }
  bool is_platform_backed() const override { return IsThere(); }

 private:
  enum class There : char { kNotAsked, kYes, kNo };

  // A service that answers "no such value" is there. A locked one is there too, and says so when it is needed.
  static void Note(const absl::Status& probed, std::atomic<There>& there) {
    there = probed.ok() || absl::IsNotFound(probed) ? There::kYes : There::kNo;
  }
  bool IsThere() const {
    if (*there_ == There::kNotAsked) Note(Read(kProbe).status(), *there_);
    return *there_ == There::kYes;
  }

  static QKeychain::Job* MakeRead(std::string_view name) {
    auto* job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(KeyOf(name));
    return job;
  }

  // As the service says it: a locked one says NOT_FOUND.
  static absl::StatusOr<vault::SecretBytes> Read(std::string_view name) {
    vault::SecretBytes value;
    const absl::Status status = Taken(*Run([name = std::string(name)] { return MakeRead(name); }), &value);
    if (!status.ok()) return status;
    return value;
  }

  // The Secret Service finds nothing in a locked keyring and removes nothing from it, without a word; only writing
  // tells. UNAVAILABLE when locked.
  absl::Status ProveOpen() {
    const absl::Status written = Store(kProbe, vault::AsBytes("1"));
    return written.ok() ? written : absl::UnavailableError(written.message());
  }

  // Shared with a probe that may come to its end later.
  std::shared_ptr<std::atomic<There>> there_ = std::make_shared<std::atomic<There>>(There::kNotAsked);
  mutable vault::NoKeyStore none_;
};

}  // namespace

std::unique_ptr<PlatformKeyStore> MakePlatformKeyStore() { return std::make_unique<KeychainStore>(); }

}  // namespace mandat::app
