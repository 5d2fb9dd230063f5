#include "mobile/app/keychain_store.h"

#include <qt6keychain/keychain.h>

#include <QByteArray>
#include <QEventLoop>
#include <QTimer>

namespace mandat::app {
namespace {

constexpr int kTimeoutMs = 10'000;
const QString kService = QStringLiteral("mandat");

// A value without meaning: see ProveOpen.
constexpr char kProbe[] = "mandat.probe";

// Runs the job to its end in a loop of this thread. One that does not come to it stays until the service has answered
// after all: it holds the job.
absl::Status Await(QKeychain::Job& job) {
  job.setAutoDelete(false);
  job.setInsecureFallback(false);
  QEventLoop loop;
  bool done = false;
  QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
    done = true;
    loop.quit();
  });
  QTimer::singleShot(kTimeoutMs, &loop, &QEventLoop::quit);
  job.start();
  if (!done) loop.exec();
  if (!done) {
    job.setAutoDelete(true);
    return absl::UnavailableError("the keystore did not answer in time");
  }
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

QString KeyOf(std::string_view name) { return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())); }

class KeychainStore : public vault::KeyStore {
 public:
  absl::Status Store(std::string_view name, std::span<const uint8_t> value) override {
    if (absl::Status ok = vault::CheckKeyStoreValue(name, value.size()); !ok.ok()) return ok;
    auto* job = new QKeychain::WritePasswordJob(kService);
    job->setKey(KeyOf(name));
    job->setBinaryData(QByteArray(reinterpret_cast<const char*>(value.data()), static_cast<qsizetype>(value.size())));
    const absl::Status status = Await(*job);
    if (!job->autoDelete()) job->deleteLater();
    return status;
  }

  absl::StatusOr<vault::SecretBytes> Load(std::string_view name) override {
    absl::StatusOr<vault::SecretBytes> value = Read(name);
    if (!absl::IsNotFound(value.status())) return value;
    const absl::Status open = ProveOpen();
    return open.ok() ? std::move(value) : open;
  }

  absl::Status Remove(std::string_view name) override {
    auto* job = new QKeychain::DeletePasswordJob(kService);
    job->setKey(KeyOf(name));
    const absl::Status status = Await(*job);
    if (!job->autoDelete()) job->deleteLater();
    if (!status.ok() && !absl::IsNotFound(status)) return status;
    // A locked keystore "removes" too.
    return ProveOpen();
  }

  // As the service says it: a locked one says NOT_FOUND.
  static absl::StatusOr<vault::SecretBytes> Read(std::string_view name) {
    auto* job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(KeyOf(name));
    const absl::Status status = Await(*job);
    QByteArray data = job->binaryData();
    if (!job->autoDelete()) job->deleteLater();
    if (!status.ok()) return status;
    vault::SecretBytes value =
        vault::SecretBytes::CopyOf(std::string_view(data.constData(), static_cast<std::size_t>(data.size())));
    data.fill('\0');
    return value;
  }

  std::string description() const override { return "platform keystore"; }
  bool is_platform_backed() const override { return true; }

 private:
  // The Secret Service finds nothing in a locked keyring and removes nothing from it, without a word; only writing
  // tells. UNAVAILABLE when locked.
  absl::Status ProveOpen() {
    const absl::Status written = Store(kProbe, vault::AsBytes("1"));
    return written.ok() ? written : absl::UnavailableError(written.message());
  }
};

}  // namespace

std::unique_ptr<vault::KeyStore> MakePlatformKeyStore() {
  auto store = std::make_unique<KeychainStore>();
  // A service that answers "no such value" is there. A locked one is there too, and says so when it is needed.
  const absl::Status probe = KeychainStore::Read(kProbe).status();
  if (probe.ok() || absl::IsNotFound(probe)) return store;
  return std::make_unique<vault::NoKeyStore>();
}

}  // namespace mandat::app
