#include "server/cli/device.h"

#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "server/cli/words.h"

namespace mandat::cli {
namespace {

constexpr std::size_t kKeyBytes = 32;

std::string DefaultFolder() {
  if (const char* folder = std::getenv("MANDAT_DEVICE")) return folder;
  const char* home = std::getenv("HOME");
  return absl::StrCat(home ? home : ".", "/.local/share/mandat");
}

absl::StatusOr<vault::SecretBytes> ReadKey(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return absl::NotFoundError(absl::StrCat(path, " cannot be read"));
  vault::SecretBytes key(kKeyBytes);
  const ssize_t got = read(fd, key.mutable_bytes().data(), kKeyBytes);
  char more = 0;
  const bool whole = got == static_cast<ssize_t>(kKeyBytes) && read(fd, &more, 1) == 0;
  close(fd);
  if (!whole) return absl::DataLossError(absl::StrCat(path, " is no key of a device; it must have 32 bytes"));
  return key;
}

absl::StatusOr<vault::SecretBytes> MakeKey(const std::string& path) {
  vault::SecretBytes key = vault::SecretBytes::Random(kKeyBytes);
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) return absl::UnavailableError(absl::StrCat(path, " cannot be made"));
  const bool written = write(fd, key.bytes().data(), kKeyBytes) == static_cast<ssize_t>(kKeyBytes) && fsync(fd) == 0;
  close(fd);
  if (!written) return absl::UnavailableError(absl::StrCat(path, " could not be written"));
  return key;
}

}  // namespace

void AddDeviceOptions(CLI::App& command, DeviceOptions& options) {
  options.folder = DefaultFolder();
  command
      .add_option("--device", options.folder,
                  "Folder of this device: its key and encrypted replica (or $MANDAT_DEVICE)")
      ->capture_default_str();
  command.add_flag("--json", options.json, "JSON for machines");
  command.add_flag("--offline", options.offline, "Do not talk to the server: use what is here, send later");
  command.add_option("--timeout", options.timeout_seconds, "Seconds to wait for the server")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
}

void Fail(Run& run, const std::string& what) {
  run.err << "mandat: " << what << '\n';
  run.status = kStatusFailed;
}

void Fail(Run& run, const absl::Status& status) {
  Fail(run, absl::StrCat(absl::StatusCodeToString(status.code()), ": ", status.message()));
}

void Fail(Run& run, const v1::Refusal& refusal) { Fail(run, absl::StrCat("refused: ", RefusalWords(refusal))); }

std::optional<Device> OpenDevice(const DeviceOptions& options, bool make, bool enrolled, Run& run) {
  const std::string key_path = options.folder + "/key";
  std::error_code error;
  const bool there = std::filesystem::exists(key_path, error);
  if (!there && !make) {
    Fail(run, absl::StrCat("there is no device in ", options.folder, "; `mandat enrol LINK --device ", options.folder,
                           "` makes one"));
    return std::nullopt;
  }
  if (!there) {
    std::filesystem::create_directories(options.folder, error);
    std::filesystem::permissions(options.folder, std::filesystem::perms::owner_all, error);
  }
  absl::StatusOr<vault::SecretBytes> key = there ? ReadKey(key_path) : MakeKey(key_path);
  if (!key.ok()) {
    Fail(run, key.status());
    return std::nullopt;
  }
  Device device;
  device.network = client::MakeGrpcNetwork();
  client::Client::Options client_options;
  client_options.directory = options.folder + "/forum";
  client_options.key = *std::move(key);
  client_options.network = device.network.get();
  absl::StatusOr<std::unique_ptr<client::Client>> client = client::Client::Open(std::move(client_options));
  if (!client.ok()) {
    Fail(run, client.status());
    return std::nullopt;
  }
  device.client = *std::move(client);
  if (enrolled && !device.client->enrolled()) {
    Fail(run, "this device is in no forum yet; `mandat enrol LINK` brings it into one");
    return std::nullopt;
  }
  return device;
}

bool Sync(Device& device, const DeviceOptions& options, bool may_wait, Run& run) {
  if (options.offline) return true;
  return Synced(device, device.client->SyncOnce(std::chrono::seconds(options.timeout_seconds)), may_wait, run);
}

bool Synced(const Device& device, const absl::Status& status, bool may_wait, Run& run) {
  if (status.ok()) return true;
  const bool no_contact = absl::IsUnavailable(status) || absl::IsDeadlineExceeded(status);
  if (no_contact && may_wait) {
    run.err << "mandat: no contact with the server: " << status.message() << "; what waits is sent next time\n";
    return true;
  }
  Fail(run, status);
  for (const client::Alarm& alarm : device.client->alarms())
    run.err << "mandat: alarm: " << alarm.name << ": " << alarm.explanation << '\n';
  return false;
}

std::optional<domain::StatementId> ActAndTell(Device& device, const DeviceOptions& options, const v1::Statement& act,
                                              const v1::SealedPart* sealed, const std::string& what, Run& run) {
  const absl::StatusOr<client::ActResult> result = device.client->Act(act, sealed);
  if (!result.ok()) {
    Fail(run, result.status());
    return std::nullopt;
  }
  if (result->refusal) {
    Fail(run, *result->refusal);
    return std::nullopt;
  }
  if (!Sync(device, options, true, run)) return std::nullopt;
  const std::optional<client::OutboxEntry> entry = device.client->FindOutboxEntry(result->id);
  if (!entry) {
    Fail(run, "the statement is not in the outbox any more");
    return std::nullopt;
  }
  if (entry->refusal) {
    Fail(run, *entry->refusal);
    return std::nullopt;
  }
  if (options.json) {
    nlohmann::ordered_json json = {
        {"statement", result->id.hex()}, {"what", what}, {"state", client::OutboxStateName(entry->state)}};
    if (entry->state == client::OutboxState::kReceived) {
      json["epoch"] = entry->place.epoch;
      json["seq"] = entry->place.seq;
      json["received_at"] = TimeWords(entry->answered_at);
    }
    run.out << json.dump(2) << '\n';
  } else if (entry->state == client::OutboxState::kReceived) {
    run.out << what << ": received " << TimeWords(entry->answered_at) << " as no. " << entry->place.seq
            << " of the log (statement " << result->id.hex() << ")\n";
  } else {
    run.out << what << ": " << client::OutboxStateName(entry->state) << ", signed and kept here (statement "
            << result->id.hex() << ")\n";
  }
  return result->id;
}

std::optional<domain::MandateId> MandateOf(const Device& device, const domain::Meeting* meeting,
                                           const std::string& named, const std::string& entered_for, Run& run) {
  if (!named.empty()) return domain::MandateId(named);
  const std::shared_ptr<const domain::State> state = device.client->shown();
  const domain::PersonId person = entered_for.empty() ? device.client->person() : domain::PersonId(entered_for);
  std::vector<domain::MandateId> held = domain::RolesOf(*state, person).mandates;
  if (meeting) {
    for (const domain::Nomination& nomination : meeting->nominations) {
      if (nomination.person == person && nomination.state == domain::NominationState::kAccepted)
        held.push_back(nomination.mandate);
    }
  }
  if (held.size() == 1) return held.front();
  const std::string who = entered_for.empty() ? "you hold" : absl::StrCat(entered_for, " holds");
  std::string list;
  for (const domain::MandateId& mandate : held) absl::StrAppend(&list, list.empty() ? "" : ", ", mandate.value());
  Fail(run, held.empty() ? absl::StrCat(who, " no mandate; name one with --mandate")
                         : absl::StrCat(who, " several mandates; name one with --mandate: ", list));
  return std::nullopt;
}

std::optional<domain::StatementId> StatementNamed(const std::string& digits, const char* what, const char* where,
                                                  Run& run) {
  const auto id = domain::StatementId::FromBytes(absl::HexStringToBytes(digits));
  if (!id) Fail(run, absl::StrCat("a ", what, " is named by 32 hexadecimal digits, as `", where, "` lists it"));
  return id;
}

const domain::Meeting* MeetingOf(const domain::State& state, const std::string& id, Run& run) {
  if (const domain::Meeting* meeting = state.FindMeeting(domain::MeetingId(id))) return meeting;
  std::string list;
  for (const auto& [known, meeting] : state.meetings) absl::StrAppend(&list, list.empty() ? "" : ", ", known.value());
  Fail(run, absl::StrCat("there is no meeting ", id,
                         list.empty() ? "; none is known here" : absl::StrCat("; known: ", list)));
  return nullptr;
}

const domain::AgendaItem* ItemOf(const domain::Meeting& meeting, const std::string& id, Run& run) {
  for (const domain::AgendaItem& item : meeting.items) {
    if (item.id.value() == id || NumberWords(item) == id) return &item;
  }
  std::string list;
  for (const domain::AgendaItem& item : meeting.items)
    absl::StrAppend(&list, list.empty() ? "" : ", ", NumberWords(item));
  Fail(run, absl::StrCat("there is no item ", id, " on that meeting; there are: ", list));
  return nullptr;
}

}  // namespace mandat::cli
