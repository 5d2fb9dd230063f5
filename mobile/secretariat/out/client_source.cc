#include "mobile/secretariat/out/client_source.h"

#include <chrono>
#include <cstdint>
#include <map>

#include "mobile/secretariat/minutes/minutes_file.h"

namespace mandat::app {
namespace {

constexpr std::chrono::milliseconds kLookEvery{50};
constexpr std::chrono::seconds kNothingCame{60};

absl::Status LockedMeanwhile() { return absl::CancelledError("the forum was locked meanwhile"); }

// How it stands with files that are being fetched.
struct Coming {
  bool all_here = true;
  bool given_up = false;  // of one: the server has not got it
  std::uint64_t received = 0;
  client::Connection connection = client::Connection::kStopped;
};

Coming LookAt(const client::Client& client, const std::vector<domain::Hash>& files) {
  Coming coming;
  const std::map<domain::Hash, client::DocumentState> states = client.document_states();
  for (const domain::Hash& hash : files) {
    const auto found = states.find(hash);
    const client::DocumentState state = found == states.end() ? client::DocumentState() : found->second;
    coming.received += state.received;
    if (state.complete) continue;
    coming.all_here = false;
    coming.given_up = coming.given_up || !state.wanted;
  }
  coming.connection = client.status().connection;
  return coming;
}

bool NobodyAnswers(client::Connection connection) {
  return connection != client::Connection::kOnline && connection != client::Connection::kConnecting &&
         connection != client::Connection::kStopped;
}

}  // namespace

ClientSource::ClientSource(Workspace& workspace) : lease_(workspace.lease()), inquiry_(workspace.client().Inquire()) {}

absl::StatusOr<v1::LogFile> ClientSource::Log() {
  absl::StatusOr<v1::LogFile> log = LockedMeanwhile();
  (void)lease_->Use([&](const client::Client& client) { log = client.Export(); });
  return log;
}

absl::Status ClientSource::Fetch(const std::vector<domain::Hash>& files) {
  absl::Status asked = LockedMeanwhile();
  (void)lease_->Use([&](client::Client& client) { asked = client.Prefetch(files, client::Fetch::kAsked); });
  if (!asked.ok()) return asked;
  std::uint64_t received = 0;
  auto came = std::chrono::steady_clock::now();
  do {
    Coming coming;
    if (!lease_->Use([&](const client::Client& client) { coming = LookAt(client, files); })) return LockedMeanwhile();
    if (coming.all_here) return absl::OkStatus();
    if (coming.given_up) return absl::NotFoundError("the server has not got a file that the log names");
    if (NobodyAnswers(coming.connection)) return absl::UnavailableError("there is no network");
    if (coming.received != received) came = std::chrono::steady_clock::now();
    received = coming.received;
    if (std::chrono::steady_clock::now() - came > kNothingCame)
      return absl::DeadlineExceededError("nothing has come for a minute");
  } while (WaitALittle());
  return absl::CancelledError("nobody waits for it any more");
}

absl::StatusOr<std::string> ClientSource::File(const domain::Hash& file) {
  absl::StatusOr<std::string> bytes = LockedMeanwhile();
  (void)lease_->Use([&](const client::Client& client) { bytes = client.Document(file); });
  return bytes;
}

client::Rendition ClientSource::RenditionOf(const domain::Hash& paper) {
  client::Rendition rendition;
  (void)lease_->Use([&](const client::Client& client) { rendition = client.rendition(paper); });
  return rendition;
}

absl::StatusOr<v1::ReceiptFile> ClientSource::Receipt(const domain::StatementId& statement) {
  absl::StatusOr<v1::ReceiptFile> receipt = LockedMeanwhile();
  (void)lease_->Use([&](const client::Client& client) { receipt = client.ReceiptFile(statement); });
  return receipt;
}

absl::StatusOr<std::string> ClientSource::MinutesFile(const v1::GetMinutesFileRequest& request) {
  return inquiry_->MinutesFile(request, kMinutesFilePatience);
}

void ClientSource::Cancel() {
  inquiry_->Cancel();
  const std::lock_guard<std::mutex> lock(mutex_);
  cancelled_ = true;
  changed_.notify_all();
}

bool ClientSource::WaitALittle() {
  std::unique_lock<std::mutex> lock(mutex_);
  return !changed_.wait_for(lock, kLookEvery, [this] { return cancelled_; });
}

}  // namespace mandat::app
