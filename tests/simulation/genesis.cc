#include "tests/simulation/genesis.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/replica.h"
#include "tests/simulation/keys.h"
#include "tests/simulation/memory_disk.h"

namespace mandat::simulation {
namespace {

constexpr char kForum[] = R"([forum]
id = "sim"
short_name = "SIM"
name = "Simulerat råd"
time_zone = "Europe/Stockholm"

[rules]
version = "1.0"
day_unit = "weekdays"
notice_lead = 10
decision_material_lead = 21
other_material_lead = 10
preparation_lead = 14
minimum_meetings_per_year = 8
minutes_prefix = "Rådet beslutar"
next_paragraph = "1/27"
RULES

[[side]]
id = "municipality"
name = { sv = "Kommunerna", en = "The municipalities" }
[[side]]
id = "region"
name = { sv = "Regionen", en = "The region" }

[[subject_area]]
id = "older"
name = { sv = "Äldre", en = "Older people" }
[[subject_area]]
id = "health"
name = { sv = "Hälso- och sjukvård", en = "Health care" }

[[principal]]
id = "north"
name = "Norra kommunen"
side = "municipality"
[[principal]]
id = "south"
name = "Södra kommunen"
side = "municipality"
[[principal]]
id = "region"
name = "Regionen"
side = "region"

[[mandate]]
id = "north-care"
principal = "north"
title = "Chef"
holder = "anna"
subject_areas = ["older"]
[[mandate]]
id = "south-care"
principal = "south"
title = "Chef"
holder = "bo"
subject_areas = ["older"]
[[mandate]]
id = "region-director"
principal = "region"
title = "Direktör"
holder = "cia"
subject_areas = ["older", "health"]
[[mandate]]
id = "region-hospital"
principal = "region"
title = "Chef"
holder = "dan"
subject_areas = ["health"]

[offices]
chair = { person = "chair", term = "until_further_notice" }
secretary = { person = "secretary" }
adjuncts = ["adjunct"]
preparatory_group = ["chair", "secretary", "anna", "cia"]
)";

[[noreturn]] void Die(const std::string& why) {
  std::fprintf(stderr, "simulation: %s\n", why.c_str());
  std::abort();
}

void Confirm(World& world, SimDevice& device, const std::string& link) {
  device.network.express = true;
  if (!world.Open(device)) Die("a device does not open");
  const auto preview = device.client->Prepare(link, device.name);
  if (!preview.ok()) Die(preview.status().ToString());
  const auto refusal = device.client->Confirm();
  if (!refusal.ok() || *refusal) Die(absl::StrCat(device.name, " is not enrolled: ", refusal.status().ToString()));
  device.network.express = false;
  device.person = device.client->person().value();
  device.id = device.client->device();
  world.RunFor(5'000);
}

void Enrol(World& world, const std::string& name, const std::string& person, bool substitute = false) {
  std::optional<domain::SubstituteScope> scope;
  if (substitute) scope = {domain::MandateId("north-care"), domain::MeetingId("m1"), {}};
  const auto invitation =
      world.At("secretary")
          .client->MakeInvitation(domain::PersonId(person), scope, {world.time.ms + 86'400'000}, false, nullptr);
  if (!invitation.ok()) Die(invitation.status().ToString());
  world.RunFor(5'000);
  Confirm(world, world.AddDevice(name), invitation->link);
}

void Must(World& world, const std::string& name, const v1::Statement& act) {
  const auto result = world.At(name).client->Act(act);
  if (!result.ok() || result->refusal) Die(absl::StrCat("refused: ", act.ShortDebugString()));
  world.RunFor(2'000);
}

void MakeMeeting(World& world) {
  v1::Statement meeting;
  meeting.mutable_create_meeting()->set_meeting("m1");
  meeting.mutable_create_meeting()->set_date("2027-03-12");
  meeting.mutable_create_meeting()->set_start("08:30");
  meeting.mutable_create_meeting()->set_end("12:00");
  Must(world, "secretary", meeting);
  for (int number = 1; number <= 3; ++number) {
    const std::string item = absl::StrCat("i", number);
    v1::Statement agenda;
    v1::SetAgendaItem& set = *agenda.mutable_set_agenda_item();
    set.set_meeting("m1");
    set.set_item(item);
    set.set_number(static_cast<std::uint32_t>(number));
    set.set_title(absl::StrCat("Ärende ", number));
    set.set_kind(v1::ITEM_KIND_DECISION);
    set.set_decision_class(static_cast<v1::DecisionClass>(number));
    if (set.decision_class() == v1::DECISION_CLASS_SUBJECT) set.add_areas("older");
    Must(world, "secretary", agenda);
    v1::Statement proposal;
    proposal.mutable_set_proposal()->set_meeting("m1");
    proposal.mutable_set_proposal()->set_item(item);
    proposal.mutable_set_proposal()->set_revision(1);
    proposal.mutable_set_proposal()->add_clauses()->set_text("anta förslaget");
    Must(world, "secretary", proposal);
  }
}

std::unique_ptr<World> Found(int kind) {
  MemoryDisk::Install();
  const std::string directory = absl::StrCat(RootDirectory(), "/genesis-", kind);
  // Lives as long as the process, as the world does.
  const auto* identity = new ServerIdentity(ForumFile(kind), {1'798'761'600'000});
  auto world = std::make_unique<World>(identity, 1'000'000 + static_cast<std::uint64_t>(kind), directory, 0);
  if (!world->StartServer()) Die("the server does not start");
  Confirm(*world, world->AddDevice("secretary"), identity->FoundingLink());
  MakeMeeting(*world);
  for (const char* person : {"chair", "anna", "bo", "cia", "dan", "adjunct"}) Enrol(*world, person, person);
  Enrol(*world, "substitute", "substitute-1", true);
  Enrol(*world, "tablet", "anna");
  // A second device is countersigned by its owner's first.
  v1::Statement countersign;
  countersign.mutable_countersign_device()->set_device_id(world->At("tablet").id.bytes());
  Must(*world, "anna", countersign);
  world->RunFor(30'000);
  if (world->violation) Die(*world->violation);
  for (auto& [name, device] : world->devices) device->client = nullptr;
  return world;
}

}  // namespace

std::string ForumFile(int kind) {
  static const char* const kRules[kForumKinds] = {
      "positions_visible = \"secretariat_until_meeting\"\nadvance_counts = [\"subject\"]",
      "positions_visible = \"members\"\nadvance_counts = [\"forum\", \"subject\", "
      "\"financial\"]\nsubstitute_may_be_member = true",
      "positions_visible = \"secretariat_until_meeting\"\nadvance_counts = [\"subject\", "
      "\"financial\"]\nsubstitute_answer_hours = 4",
  };
  std::string text = kForum;
  text.replace(text.find("RULES"), 5, kRules[kind]);
  return text;
}

const std::string& RootDirectory() {
  struct Root {
    Root() {
      std::error_code error;
      const bool memory = std::filesystem::is_directory("/dev/shm", error);
      std::string pattern = absl::StrCat(memory ? "/dev/shm" : std::filesystem::temp_directory_path().string(),
                                         "/mandat-simulation-XXXXXX");
      if (::mkdtemp(pattern.data()) == nullptr) Die("no temporary directory");
      path = pattern;
    }
    ~Root() {
      std::error_code error;
      std::filesystem::remove_all(path, error);
    }
    std::string path;
  };
  static Root root;
  return root.path;
}

World& Genesis(int kind) {
  static std::map<int, World*> founded;
  World*& world = founded[kind];
  if (world == nullptr) {
    BeginKeys(absl::StrCat("founding ", kind));
    world = Found(kind).release();
  }
  return *world;
}

std::unique_ptr<World> GoOn(int kind, std::uint64_t seed, int submits_per_minute) {
  World& from = Genesis(kind);
  BeginKeys(absl::StrCat("seed ", seed));
  auto world = std::make_unique<World>(&from.server.prepared(), seed, absl::StrCat(RootDirectory(), "/w", seed),
                                       submits_per_minute);
  world->time = from.time;
  world->server.disk.CopyFrom(from.server.disk);
  std::filesystem::create_directories(world->server.drive);
  MemoryDisk::Copy(from.server.drive, world->server.drive);
  for (const auto& [name, founded] : from.devices) {
    SimDevice& device = world->AddDevice(name);
    device.person = founded->person;
    device.id = founded->id;
    std::filesystem::create_directories(device.drive);
    MemoryDisk::Copy(founded->drive, device.drive);
    const std::string kept = client::Replica::KeeperName(founded->id);
    if (const auto checkpoint = founded->keeper.Load(kept); checkpoint.ok())
      (void)device.keeper.Store(kept, checkpoint->bytes());
  }
  for (const ServerDisk::Transaction& transaction : world->server.disk.transactions()) {
    for (const server::LogRecord& record : transaction.records) {
      v1::Statement statement;
      (void)statement.ParseFromString(record.statement);
      world->history.before_us.insert(
          domain::StatementId::FromBytes(statement.statement_id()).value_or(domain::StatementId()));
    }
  }
  (void)world->StartServer();
  // Its power may go before the first step is over.
  if (auto found = world->history.Follow(*world)) Die(*found);
  return world;
}

}  // namespace mandat::simulation
