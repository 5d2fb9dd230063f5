#include "tests/bench/bench_forum.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "shared/domain/text_hash.h"
#include "tests/bench/lanes.h"

namespace mandat::bench {
namespace {

constexpr int kItems = 24;
constexpr std::size_t kPapersOfMeeting = 50;
constexpr int kPerLaneInFill = 4 * kItems;
constexpr char kClause[] = "att godkänna förslaget till överenskommelse om samverkan";
constexpr char kComment[] = "Förvaltningen står bakom förslaget och har avsatt medel för det i sin budget.";

std::string ItemId(int item) { return absl::StrCat("i", item); }

}  // namespace

void Die(const std::string& why) {
  std::fprintf(stderr, "mandat-bench: %s\n", why.c_str());
  std::exit(1);
}

BenchForum::BenchForum(int lanes) {
  if (!harness_.Found(harness_.secret).has_enrolled()) Die("the forum cannot be founded");
  std::vector<domain::Mandate> mandates =
      harness_.server->host().Read([](const server::ForumHost::View& view) { return view.state.mandates; });
  std::erase_if(mandates, [](const domain::Mandate& mandate) { return mandate.holder.empty(); });
  for (int i = 0; i < lanes; ++i) {
    const domain::Mandate& mandate = mandates[i % mandates.size()];
    Lane& lane = lanes_.emplace_back(Lane{harness_.forum.MakeDevice(""), {}, mandate.id.value()});
    if (static_cast<std::size_t>(i) < mandates.size()) {
      lane.device = harness_.Enrol(mandate.holder.value(), lane.shown);
    } else {
      lane.device = EnrolFurther(mandate.holder.value(), lanes_[i % mandates.size()].device, lane.shown);
    }
  }
}

server::TestDevice BenchForum::EnrolFurther(const std::string& person, server::TestDevice& by, server::Shown& shown) {
  server::TestForum& forum = harness_.forum;
  server::TestDevice device = MustEnrol(harness_.server->host(), forum, harness_.secretary, person);
  v1::Statement countersign;
  countersign.mutable_countersign_device()->set_device_id(device.id().bytes());
  MustRecord(harness_.server->host(), forum.State(by, countersign));
  const auto certificate = pki::IssueDeviceCertificate(*harness_.ca, device.csr, device.id(), forum.clock.Now());
  if (!certificate.ok()) Die("no certificate");
  shown = {certificate->Pem(), device.tls_key};
  return device;
}

std::string BenchForum::NextDate() {
  const absl::CivilDay today =
      absl::ToCivilDay(absl::FromUnixMillis(harness_.forum.clock.Now().ms), absl::UTCTimeZone());
  const absl::CivilDay day = today + 60 + meetings_;
  return absl::FormatCivilTime(day);
}

void BenchForum::CreateMeeting(const std::string& id, int items) {
  server::TestForum& forum = harness_.forum;
  server::ForumHost& host = harness_.server->host();
  const auto record = [&](const v1::Statement& act) { MustRecord(host, forum.State(harness_.secretary, act)); };
  record(forum.CreateMeeting(id, NextDate()));
  for (int i = 0; i < items; ++i) {
    v1::Statement item = forum.SetItem(id, ItemId(i), static_cast<std::uint32_t>(i + 1));
    item.mutable_set_agenda_item()->set_decision_class(v1::DECISION_CLASS_FINANCIAL);
    item.mutable_set_agenda_item()->clear_areas();
    record(item);
    record(forum.SetProposal(id, ItemId(i), kClause));
  }
}

void BenchForum::CallMeeting() {
  const std::string id = absl::StrCat("m", ++meetings_);
  CreateMeeting(id, kItems);
  SendNotice(id);
}

void BenchForum::EnterPosition(const std::string& meeting, const std::string& item, const std::string& mandate,
                               const std::string& holder) {
  v1::Statement act = harness_.forum.Declare(meeting, item, mandate, kClause);
  v1::Provenance& entered = *act.mutable_declare_position()->mutable_entered();
  entered.set_channel(v1::CHANNEL_EMAIL);
  entered.set_stated_by(holder);
  entered.set_given_at_ms(harness_.forum.clock.Now().ms);
  v1::SealedPart sealed = server::TestForum::Stance(v1::STANCE_APPROVE);
  sealed.set_evidence_text("Vi tillstyrker.");
  MustRecord(harness_.server->host(), harness_.forum.State(harness_.secretary, act, &sealed));
}

void BenchForum::CallLargeCouncil(int mandates, int items) {
  server::TestForum& forum = harness_.forum;
  server::ForumHost& host = harness_.server->host();
  const auto record = [&](const v1::Statement& act) { MustRecord(host, forum.State(harness_.secretary, act)); };
  const auto principals = host.Read([](const server::ForumHost::View& view) { return view.state.forum.principals; });
  for (int i = 0; i < mandates; ++i) {
    const std::string mandate = absl::StrCat("unit-", i);
    const std::string holder = absl::StrCat("holder-", i);
    record(server::TestForum::Describe(holder, absl::StrCat("Ledamot ", i)));
    v1::Statement made;
    v1::DescribeMandate& description = *made.mutable_describe_mandate();
    description.set_mandate(mandate);
    description.set_principal(principals[static_cast<std::size_t>(i) % principals.size()].id.value());
    description.set_title(absl::StrCat("Chef, enhet ", i));
    description.add_areas("older");
    description.set_reason("Ett stort råd");
    record(made);
    v1::Statement held;
    held.mutable_assign_mandate()->set_mandate(mandate);
    held.mutable_assign_mandate()->set_holder(holder);
    held.mutable_assign_mandate()->set_valid_from("2026-01-01");
    record(held);
  }
  const std::string id = "board";
  ++meetings_;
  record(forum.CreateMeeting(id, NextDate()));
  for (int i = 0; i < items; ++i) {
    record(forum.SetItem(id, ItemId(i), static_cast<std::uint32_t>(i + 1)));
    record(forum.SetProposal(id, ItemId(i), kClause));
  }
  SendNotice(id);
  for (int i = 0; i < items; ++i) {
    for (int of = i % 2; of < mandates; of += 2)
      EnterPosition(id, ItemId(i), absl::StrCat("unit-", of), absl::StrCat("holder-", of));
  }
}

void BenchForum::SendNotice(const std::string& id) {
  v1::Statement notice;
  notice.mutable_send_notice()->set_meeting(id);
  MustRecord(harness_.server->host(), harness_.forum.State(harness_.secretary, notice));
}

void BenchForum::AddPaper(const std::string& meeting, const domain::Hash& hash, const std::string& bytes, int number) {
  const auto uploaded =
      harness_.store->AddToBlob(hash, harness_.secretary.id(), bytes.size(), 0, bytes, harness_.forum.clock.Now());
  if (!uploaded.ok() || !uploaded->complete) Die("a paper cannot be kept");
  v1::Statement act;
  v1::AddDocument& paper = *act.mutable_add_document();
  paper.mutable_document()->set_hash(hash.bytes());
  paper.set_meeting(meeting);
  paper.set_item(ItemId(0));
  paper.set_title(absl::StrCat("Underlag ", number, " till överenskommelsen"));
  paper.set_media_type("application/pdf");
  paper.set_size(bytes.size());
  MustRecord(harness_.server->host(), harness_.forum.State(harness_.secretary, act));
}

std::vector<domain::Hash> BenchForum::AddPapers(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<domain::Hash> papers;
  std::string meeting;
  for (const std::filesystem::path& file : files) {
    if (papers.size() % kPapersOfMeeting == 0) {
      if (!meeting.empty()) SendNotice(meeting);
      meeting = absl::StrCat("m", ++meetings_);
      CreateMeeting(meeting, 1);
    }
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    papers.push_back(domain::Sha256(bytes));
    AddPaper(meeting, papers.back(), bytes, static_cast<int>(papers.size()));
  }
  if (papers.empty()) Die("no papers");
  SendNotice(meeting);
  return papers;
}

BenchForum::Round BenchForum::SignRound(int per_lane) {
  // Lanes of the same person are as many apart as there are mandates.
  std::map<std::string, int> devices_of_mandate;
  std::vector<std::string> meeting_of_lane(lanes_.size());
  std::map<int, std::string> meetings;
  for (std::size_t i = 0; i < lanes_.size(); ++i) {
    const int group = devices_of_mandate[lanes_[i].mandate]++;
    if (!meetings.contains(group)) {
      meetings[group] = absl::StrCat("m", ++meetings_);
      CreateMeeting(meetings[group], kItems);
    }
    meeting_of_lane[i] = meetings[group];
  }
  Round round(lanes_.size());
  const v1::SealedPart sealed = server::TestForum::Stance(v1::STANCE_APPROVE, kComment);
  for (std::size_t i = 0; i < lanes_.size(); ++i) {
    Lane& lane = lanes_[i];
    harness_.server->host().Read([&](const server::ForumHost::View& view) {
      lane.device.observed = view.state.head;
      lane.device.observed_hash = view.head;
    });
    std::map<int, std::string> newest;
    round[i].resize(static_cast<std::size_t>(per_lane));
    for (int call = 0; call < per_lane; ++call) {
      v1::Statement act = harness_.forum.Declare(meeting_of_lane[i], ItemId(call % kItems), lane.mandate, kClause);
      act.set_replaces(newest[call % kItems]);
      v1::SignedStatement& statement = *round[i][call].mutable_statement();
      statement = harness_.forum.State(lane.device, act, &sealed);
      v1::Statement made;
      if (!made.ParseFromString(statement.statement())) Die("a statement cannot be read");
      newest[call % kItems] = made.statement_id();
    }
  }
  return round;
}

void RecordAll(server::ForumHost& host, const BenchForum::Round& round) {
  if (round.empty()) return;
  Lanes lanes(static_cast<int>(round.size()), static_cast<int>(round.front().size()),
              [&](int lane, int call, const Lanes::Done& done) {
                host.Submit(round[lane][call].statement(), std::nullopt, [done](absl::StatusOr<server::Answer> answer) {
                  done(answer.ok() && std::holds_alternative<v1::Receipt>(*answer));
                });
              });
  if (lanes.Run() < 0) Die("a declaration was not recorded");
}

void BenchForum::Fill(std::uint64_t size) {
  server::ForumHost& host = harness_.server->host();
  const std::uint64_t for_meetings = 5 * (2 * kItems + 1);
  while (true) {
    const std::uint64_t now = harness_.Size() + for_meetings;
    const std::uint64_t per_lane =
        now >= size ? 0 : std::min<std::uint64_t>(kPerLaneInFill, (size - now) / lanes_.size());
    if (per_lane == 0) break;
    RecordAll(host, SignRound(static_cast<int>(per_lane)));
  }
  const std::uint64_t left = size - std::min(size, harness_.Size());
  // The rest one by one: a new e-mail address of the secretary is as small as a statement gets.
  for (std::uint64_t i = 0; i < left; ++i) {
    v1::Statement act = server::TestForum::Describe("secretary", absl::StrCat("Sekreteraren ", i));
    act.set_replaces(host.Read([](const server::ForumHost::View& view) {
      const auto found = view.state.persons.find(domain::PersonId("secretary"));
      return found == view.state.persons.end() ? std::string() : found->second.statement.bytes();
    }));
    if (act.replaces() == std::string(16, '\0')) act.clear_replaces();
    MustRecord(host, harness_.forum.State(harness_.secretary, act));
  }
}

}  // namespace mandat::bench
