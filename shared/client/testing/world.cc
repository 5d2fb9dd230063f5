#include "shared/client/testing/world.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "shared/domain/state.h"

namespace mandat::client::testing {
namespace {

[[noreturn]] void Die(const std::string& why) {
  std::fprintf(stderr, "world: %s\n", why.c_str());
  std::abort();
}

}  // namespace

World::World() {
  std::string pattern = (std::filesystem::temp_directory_path() / "mandat-world-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) Die("no temporary directory");
  directory = pattern;
}

World::~World() {
  devices_.clear();
  std::error_code error;
  std::filesystem::remove_all(directory, error);
}

Client& World::Open(const std::string& name) {
  auto& slot = devices_[name];
  if (!slot) {
    slot = std::make_unique<Device>();
    slot->directory = directory + "/" + name;
    slot->random = ledger::SeededRandom(name);
  }
  Device& device = *slot;
  device.client = nullptr;
  Client::Options options;
  options.directory = device.directory;
  options.key = vault::SecretBytes::CopyOf(device.key);
  options.clock = &clock;
  options.random = &device.random;
  options.keeper = &device.keeper;
  options.network = &network;
  options.listener = [&device] { ++device.told; };
  auto client = Client::Open(std::move(options));
  if (!client.ok()) Die(client.status().ToString());
  device.client = *std::move(client);
  return *device.client;
}

void World::Settle() {
  for (int round = 0; round < 200; ++round) {
    for (auto& [name, device] : devices_) {
      if (device->client) device->client->Step();
    }
    if (!network.Deliver()) {
      // Once more, for what the last delivery set off.
      for (auto& [name, device] : devices_) {
        if (device->client) device->client->Step();
      }
      if (!network.Deliver()) return;
    }
  }
  Die("does not settle");
}

void World::Advance(std::int64_t ms) {
  const std::int64_t end = clock.steady_ms + ms;
  while (clock.steady_ms < end) {
    clock.Advance(std::min<std::int64_t>(end - clock.steady_ms, ms > 600'000 ? ms / 100 : 1'000));
    Settle();
  }
}

Client& World::Found() {
  Client& client = Open("secretary");
  auto preview = client.Prepare(server.FoundingLink(), "Sekreterarens dator");
  if (!preview.ok()) Die(preview.status().ToString());
  auto refusal = client.Confirm();
  if (!refusal.ok()) Die(refusal.status().ToString());
  if (*refusal) Die((*refusal)->ShortDebugString());
  Settle();
  return client;
}

std::string World::Invite(const std::string& person) {
  auto invitation = (*this)["secretary"].MakeInvitation(domain::PersonId(person), std::nullopt,
                                                        {clock.wall_ms + 86'400'000}, false, nullptr);
  if (!invitation.ok()) Die(invitation.status().ToString());
  Settle();
  return invitation->link;
}

Client& World::Enrol(const std::string& name, const std::string& person) {
  const std::string link = Invite(person);
  Client& client = Open(name);
  auto preview = client.Prepare(link, "Telefon");
  if (!preview.ok()) Die(preview.status().ToString());
  auto refusal = client.Confirm();
  if (!refusal.ok()) Die(refusal.status().ToString());
  if (*refusal) Die((*refusal)->ShortDebugString());
  Settle();
  return client;
}

ActResult World::Act(const std::string& name, const v1::Statement& act, const v1::SealedPart* sealed) {
  auto result = (*this)[name].Act(act, sealed);
  if (!result.ok()) Die(result.status().ToString());
  return *result;
}

ActResult World::Propose(const std::string& item, std::uint32_t revision, const std::string& text) {
  v1::Statement act;
  act.mutable_set_proposal()->set_meeting("m1");
  act.mutable_set_proposal()->set_item(item);
  act.mutable_set_proposal()->set_revision(revision);
  act.mutable_set_proposal()->add_clauses()->set_text(text);
  if (revision > 1) act.mutable_set_proposal()->set_change("Ny lydelse");
  return Act("secretary", act);
}

void World::Meeting(int items) {
  const auto must = [this](const v1::Statement& act) {
    const ActResult result = Act("secretary", act);
    if (result.refusal) Die(result.refusal->ShortDebugString());
  };
  v1::Statement meeting;
  meeting.mutable_create_meeting()->set_meeting("m1");
  meeting.mutable_create_meeting()->set_date("2027-03-12");
  meeting.mutable_create_meeting()->set_start("08:30");
  meeting.mutable_create_meeting()->set_end("12:00");
  meeting.mutable_create_meeting()->set_place("Karlskrona");
  must(meeting);
  for (int number = 1; number <= items; ++number) {
    const std::string item = "i" + std::to_string(number);
    v1::Statement agenda;
    agenda.mutable_set_agenda_item()->set_meeting("m1");
    agenda.mutable_set_agenda_item()->set_item(item);
    agenda.mutable_set_agenda_item()->set_number(static_cast<std::uint32_t>(number));
    agenda.mutable_set_agenda_item()->set_title("Ärende " + std::to_string(number));
    agenda.mutable_set_agenda_item()->set_kind(v1::ITEM_KIND_DECISION);
    agenda.mutable_set_agenda_item()->set_decision_class(v1::DECISION_CLASS_SUBJECT);
    agenda.mutable_set_agenda_item()->add_areas("older");
    must(agenda);
    if (Propose(item, 1, "anta förslaget " + item).refusal) Die("proposal refused");
  }
  v1::Statement notice;
  notice.mutable_send_notice()->set_meeting("m1");
  must(notice);
  Settle();
}

void World::OpenMeeting() {
  v1::Statement open;
  open.mutable_open_meeting()->set_meeting("m1");
  if (Act("secretary", open).refusal) Die("opening refused");
  Settle();
}

v1::Statement DeclarationOn(const domain::State& state, const std::string& mandate, const std::string& item) {
  v1::Statement act;
  v1::DeclarePosition& declare = *act.mutable_declare_position();
  declare.set_meeting("m1");
  declare.set_item(item);
  declare.set_mandate(mandate);
  const domain::Meeting* meeting = state.FindMeeting(domain::MeetingId("m1"));
  const domain::AgendaItem* found = meeting == nullptr ? nullptr : meeting->FindItem(domain::ItemId(item));
  if (found != nullptr && !found->revisions.empty()) {
    declare.set_revision(static_cast<std::uint32_t>(found->revisions.back().number));
    declare.set_clauses_hash(found->revisions.back().clauses_hash.bytes());
    for (const domain::Hash& paper : found->revisions.back().papers) declare.add_paper_hashes(paper.bytes());
  }
  return act;
}

ActResult World::Declare(const std::string& name, const std::string& mandate, const std::string& item,
                         const std::string& comment, v1::Stance stance) {
  v1::SealedPart sealed;
  sealed.set_stance(stance);
  sealed.set_comment(comment);
  return Act(name, DeclarationOn(*(*this)[name].shown(), mandate, item), &sealed);
}

OutboxState World::StateOf(const std::string& name, const domain::StatementId& id) {
  const auto entry = (*this)[name].FindOutboxEntry(id);
  if (!entry) Die("no such entry");
  return entry->state;
}

}  // namespace mandat::client::testing
