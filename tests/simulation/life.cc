#include "tests/simulation/life.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/simulation/digest.h"
#include "tests/simulation/genesis.h"
#include "tests/simulation/memory_disk.h"
#include "tests/support/random_acts.h"

namespace mandat::simulation {
namespace {

using S = v1::Statement;
using testing::ActMaker;
using testing::RandomAct;

// Of what people do, how often; everything else of the schema once.
std::vector<int> KindsByWeight() {
  std::vector<int> kinds;
  for (const int kind : testing::AllActKinds()) {
    int times = 1;
    switch (kind) {
      case S::kDeclarePosition:
        times = 24;
        break;
      case S::kAnswerNotice:
      case S::kNominateSubstitute:
      case S::kAnswerNomination:
      case S::kSetProposal:
        times = 8;
        break;
      case S::kWithdrawPosition:
      case S::kContestPosition:
      case S::kDeclareRecusal:
      case S::kRecordAttendance:
      case S::kDeclareForPresent:
      case S::kSendNotice:
      case S::kAddDocument:
      case S::kSetDocumentAccess:
        times = 4;
        break;
      case S::kOpenMeeting:
      case S::kAssignMandate:
      case S::kAssignOffice:
      case S::kRecordDecision:
      case S::kInviteExpert:
      case S::kAppointOfficer:
        times = 2;
        break;
      // Not a person's to state by hand, or done elsewhere here.
      case S::kFoundForum:
      case S::kEnrol:
      case S::kRecoverOffice:
      case S::kBeginEpoch:
      case S::kNominationTimedOut:
      case S::kCertificateRenewed:
      case S::kMailOutcome:
      case S::kStateTrust:
        times = 0;
        break;
      default:
        break;
    }
    for (int i = 0; i < times; ++i) kinds.push_back(kind);
  }
  return kinds;
}

}  // namespace

Run::Run(const RunOptions& options)
    : options_(options),
      world_(GoOn(static_cast<int>(options.seed % kForumKinds), options.seed, options.seed % 5 == 0 ? 20 : 0)),
      dice_(world_->dice) {
  world_->mutations = options.mutations;
  world_->trace = options.trace;
  world_->CheckStep();  // what the founding left is known before anything goes
  if (options.mutations.server_acks_before_durable) world_->server.disk.loses_at_crash = 1;
  Cast();
}

RunResult Run::Do() {
  for (step_ = 1; step_ <= steps_ && !world_->violation; ++step_) {
    Step();
    world_->RunFor(1 + dice_.Below(400));
    world_->CheckStep();
    if (options_.trace) world_->Note(absl::StrCat("step ", step_, " ", DigestOf(*world_)));
  }
  if (!world_->violation) {
    step_ = steps_ + 1;
    GetQuiet();
  }
  return Finish();
}

void Run::Cast() {
  // 28 on average, and one in thirty has more than 63.
  const auto longer = [this] { return static_cast<int>(dice_.Below(kMostSteps - kFewestSteps + 1)); };
  const int whole = kFewestSteps + std::min({longer(), longer(), longer()});
  steps_ = options_.steps.value_or(whole);
  const std::vector<std::string> others = {"chair", "anna", "tablet", "bo", "cia", "dan", "substitute", "adjunct"};
  const std::int64_t count = 1 + dice_.Below(5);
  world_->At("secretary").joins_at = 0;
  std::set<std::string> cast = {"secretary"};
  while (static_cast<std::int64_t>(cast.size()) < 1 + count) cast.insert(dice_.Of(others));
  std::erase_if(world_->devices, [&](const auto& entry) {
    if (cast.contains(entry.first)) return false;
    MemoryDisk::Erase(entry.second->drive);
    return true;
  });
  for (auto& [name, device] : world_->devices) {
    // Of the whole life, also where it is cut: so much of it goes as it did.
    if (name != "secretary" && dice_.Chance(30)) device->joins_at = static_cast<int>(dice_.Below(whole));
    device->network.weather = SomeWeather();
  }
}

Weather Run::SomeWeather() {
  if (dice_.Chance(40)) return {};
  Weather weather;
  weather.lost = static_cast<int>(dice_.Below(25));
  weather.doubled = static_cast<int>(dice_.Below(30));
  weather.late = static_cast<int>(dice_.Below(30));
  weather.feed_breaks = static_cast<int>(dice_.Below(10));
  return weather;
}

SimDevice& Run::AnyDevice() { return *dice_.Of(world_->devices).second; }

SimDevice* Run::AnyDeviceThatIsOn() {
  std::vector<SimDevice*> on;
  for (auto& [name, device] : world_->devices) {
    if (device->client) on.push_back(device.get());
  }
  return on.empty() ? nullptr : dice_.Of(on);
}

void Run::Step() {
  for (auto& [name, device] : world_->devices) {
    if (!device->client && !device->wiped && device->joins_at <= step_ && dice_.Chance(40)) SwitchOn(*device);
  }
  if (world_->server.up() && !world_->server.takes_writes() && dice_.Chance(40)) CrashServer();
  if (!world_->server.up() && dice_.Chance(50)) {
    world_->Note("the server starts");
    (void)world_->StartServer();
  }
  if (office_ != nullptr && dice_.Chance(50)) TryToBeginEpoch();
  if (newcomers_ > 0 && dice_.Chance(40)) Enrol();
  const std::int64_t what = dice_.Below(1000);
  if (what < 537) return Act();
  if (what < 560) return Invite();
  if (what < 620) return world_->RunFor(dice_.Below(20'000));
  // Whoever has put a log back does not leave it so.
  if (what < 665 && office_ != nullptr) return;
  if (what < 650) return world_->RunFor(dice_.Below(900'000));
  if (what < 665) return Sleep();
  if (what < 740) return Network();
  if (what < 790) return SwitchOff();
  if (what < 815) return BreakDisk();
  if (what < 850) return HurtServer();
  if (what < 865) return StepClock();
  if (what < 910) return Undo();
  if (what < 940) return Retry();
  if (what < 965) return TakeBackup();
  if (what < 980) return Restore();
  return Enrol();
}

void Run::SwitchOn(SimDevice& device) {
  world_->Note(absl::StrCat(device.name, " is switched on"));
  if (!world_->Open(device) && device.dying) world_->Crash(device);
  if (device.client && options_.mutations.device_signs_again) SignAgain(device);
}

void Run::SwitchOff() {
  SimDevice& device = AnyDevice();
  world_->Note(absl::StrCat("the power of ", device.name, " goes"));
  ++result_.crashes;
  world_->Crash(device);
  if (!options_.mutations.device_counts_anew) return;
  const std::string older = device.drive + "-older";
  if (old_files_.insert(device.name).second) {
    MemoryDisk::Copy(device.drive, older);
  } else {
    MemoryDisk::Copy(older, device.drive);
  }
}

void Run::BreakDisk() {
  SimDevice& device = AnyDevice();
  if (!device.client) return;
  const int operations = static_cast<int>(1 + dice_.Below(20));
  world_->Note(absl::StrCat("the disk of ", device.name, " dies in ", operations));
  device.dying = true;
  MemoryDisk::FailAfter(device.drive, operations);
}

void Run::Act() {
  SimDevice* device = AnyDeviceThatIsOn();
  if (device == nullptr || !device->client->enrolled()) return;
  // A few in a row, so that some build on what still waits.
  for (std::int64_t left = 1 + dice_.Below(3); left > 0 && !world_->violation; --left) {
    RandomAct act;
    const std::string name = ChooseAct(*device, act);
    if (name.empty()) continue;
    const bool signed_now = world_->Act(*device, act.statement, act.sealed ? &*act.sealed : nullptr);
    if (signed_now) world_->Note(absl::StrCat(device->name, " states ", act.statement.ShortDebugString()));
  }
}

std::string Run::ChooseAct(SimDevice& device, RandomAct& act) {
  static const std::vector<int> kKinds = KindsByWeight();
  const int kind = dice_.Of(kKinds);
  // Let go before anything is changed: the replica would have to copy it otherwise.
  const std::shared_ptr<const domain::State> state = device.client->shown();
  if (!state->founded) return "";
  std::optional<RandomAct> made = ActMaker(dice_, *state, device.person, device.client->Now(), 4).Make(kind);
  if (!made) return "";
  act = *std::move(made);
  if (act.statement.has_add_document()) {
    AddPaper(device, *act.statement.mutable_add_document()->mutable_document());
    act.statement.mutable_add_document()->set_size(kPaperBytes);
  } else if (act.statement.has_issue_minutes()) {
    AddPaper(device, *act.statement.mutable_issue_minutes()->mutable_document());
    act.statement.mutable_issue_minutes()->set_size(kPaperBytes);
  } else if (act.statement.has_record_external_signature()) {
    AddPaper(device, *act.statement.mutable_record_external_signature()->mutable_file());
    act.statement.mutable_record_external_signature()->set_size(kPaperBytes);
  }
  return testing::NameOfKind(kind);
}

void Run::AddPaper(SimDevice& device, v1::DocumentRef& reference) {
  std::string bytes = absl::StrCat("%PDF paper ", dice_.Below(1'000'000));
  bytes.resize(kPaperBytes, '.');
  const auto hash = device.client->AddDocument(bytes);
  if (hash.ok()) reference.set_hash(hash->bytes());
}

void Run::Undo() {
  SimDevice* device = AnyDeviceThatIsOn();
  if (device == nullptr || device->words.empty()) return;
  const domain::StatementId id = dice_.Of(device->words).first;
  const absl::Status undone = device->client->Undo(id);
  if (undone.ok()) {
    world_->Note(absl::StrCat(device->name, " takes back ", id.hex()));
    device->words.erase(id);
  } else if (device->dying) {
    device->doubtful.insert(id);
  }
}

void Run::Retry() {
  SimDevice* device = AnyDeviceThatIsOn();
  if (device != nullptr) device->client->Retry();
}

void Run::Network() {
  SimDevice& device = AnyDevice();
  switch (dice_.Below(4)) {
    case 0:
      device.network.up = false;
      device.network.Cut();
      break;
    case 1:
      device.network.up = true;
      break;
    case 2:
      device.network.Cut();
      break;
    default:
      device.network.weather = SomeWeather();
  }
}

void Run::Sleep() {
  const std::int64_t ms = dice_.Chance(80) ? dice_.Below(60) * 3'600'000 : dice_.Below(20) * 86'400'000;
  world_->Note(absl::StrCat("nobody is awake for ", ms / 60'000, " minutes"));
  world_->Sleep(ms);
}

void Run::StepClock() {
  const std::int64_t step = dice_.Below(2 * 3'600'000) - 3'600'000;
  if (dice_.Chance(30)) {
    world_->server.clock.offset_ms = step;
  } else {
    AnyDevice().clock.offset_ms = step * (dice_.Chance(20) ? 100 : 1);
  }
}

void Run::CrashServer() {
  world_->Note("the server's power goes");
  ++result_.crashes;
  world_->server.Crash();
  world_->history.TakeBack();
}

void Run::HurtServer() {
  if (!world_->server.up()) return;
  switch (dice_.Below(4)) {
    case 0:
      world_->server.disk.next_append = ServerDisk::Fault::kBefore;
      break;
    case 1:
      world_->server.disk.next_append = ServerDisk::Fault::kAfter;
      break;
    case 2:
      world_->server.disk.next_append = ServerDisk::Fault::kFull;
      break;
    default:
      CrashServer();
  }
}

void Run::SignAgain(SimDevice& device) {
  for (const client::OutboxEntry& entry : device.client->OutboxEntries()) {
    if (entry.state != client::OutboxState::kSending) continue;
    S act = entry.statement;
    for (const char* field :
         {"version", "forum_id", "statement_id", "person", "device_id", "device_counter", "observed_epoch",
          "observed_seq", "observed_hash", "replaces", "device_time_ms", "sealed_hash"})
      act.GetReflection()->ClearField(&act, S::descriptor()->FindFieldByName(field));
    (void)device.client->Act(act, entry.sealed ? &*entry.sealed : nullptr);
  }
}

RunResult Run::Finish() {
  result_.violation = world_->violation;
  result_.steps = steps_;
  result_.step = step_;
  result_.records = world_->history.place_of.size();
  for (auto& [name, device] : world_->devices) {
    if (!device->client) continue;
    for (const client::OutboxEntry& entry : device->client->OutboxEntries()) {
      if (world_->history.before_us.contains(entry.id)) continue;
      ++result_.words;
      result_.received += entry.state == client::OutboxState::kReceived ? 1 : 0;
      result_.refused += entry.state == client::OutboxState::kRefused ? 1 : 0;
    }
  }
  if (options_.trace) world_->Note(absl::StrCat("end ", DigestOf(*world_)));
  result_.trace = world_->trace_text;
  return result_;
}

}  // namespace mandat::simulation
