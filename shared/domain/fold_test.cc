// Seeded random statements: Decide is deterministic, what it accepts keeps the rules, and the log folds the same
// however it is folded.
#include <google/protobuf/stubs/logging.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <sstream>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/positions.h"
#include "tests/support/forum_builder.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::Recorded;

const std::vector<std::string> kPersons = {
    "secretary", "chair", "karlskrona-older-chief", "ronneby-care-chief", "region-director", "deputy", "other-deputy"};
const std::vector<std::string> kMandates = {"karlskrona-older", "ronneby-care", "region-director"};

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  int Below(int n) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(n)); }
  bool Chance(int percent) { return Below(100) < percent; }
  template <typename T>
  const T& Of(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(Below(static_cast<int>(values.size())))];
  }

 private:
  std::mt19937 engine_;
};

// The holder that the forum file gives.
std::string HolderOf(const std::string& mandate) { return mandate == "region-director" ? mandate : mandate + "-chief"; }

StatementId SomeId(ForumBuilder& forum, Random& random) {
  std::vector<StatementId> ids;
  for (const Recorded& record : forum.log()) {
    if (record.statement.has_declare_position() || record.statement.has_nominate_substitute())
      ids.push_back(IdOf(record.statement));
  }
  return ids.empty() ? *StatementId::FromBytes(forum.FreshBytes(16)) : random.Of(ids);
}

v1::Statement RandomStatement(ForumBuilder& forum, Random& random) {
  const std::string mandate = random.Of(kMandates);
  const std::string holder = HolderOf(mandate);
  const std::string person = random.Chance(70) ? holder : random.Of(kPersons);
  const std::string item = "i" + std::to_string(1 + random.Below(4));
  v1::Statement statement;
  switch (random.Below(15)) {
    case 0:
    case 1:
      return forum.Position(person, mandate, item);
    case 2:
      statement = forum.Position(random.Of(kPersons), mandate, item);
      statement.mutable_declare_position()->set_by_substitute(true);
      break;
    case 3:
      return forum.EnteredPosition(random.Chance(50) ? "secretary" : person, mandate, item,
                                   static_cast<v1::Channel>(1 + random.Below(5)),
                                   random.Chance(60) ? holder : random.Of(kPersons));
    case 4:
      statement = forum.By(person);
      statement.mutable_withdraw_position()->set_position(SomeId(forum, random).bytes());
      break;
    case 5:
      statement = forum.By(person);
      statement.mutable_contest_position()->set_position(SomeId(forum, random).bytes());
      statement.mutable_contest_position()->set_withdrawn(random.Chance(30));
      break;
    case 6:
      return forum.Answer(person, mandate, random.Chance(50));
    case 7:
    case 8:
      statement = forum.Nomination(
          person, mandate, random.Chance(80) ? (random.Chance(50) ? "deputy" : "other-deputy") : random.Of(kPersons),
          1 + static_cast<std::uint32_t>(random.Below(3)),
          random.Chance(50) ? std::vector<std::string>{item} : std::vector<std::string>{});
      break;
    case 9:
    case 10:
      statement = forum.NominationAnswer(random.Chance(50) ? "deputy" : "other-deputy", SomeId(forum, random),
                                         random.Chance(70));
      break;
    case 11:
      statement = forum.By(person);
      statement.mutable_revoke_nomination()->set_nomination(SomeId(forum, random).bytes());
      break;
    case 12:
      statement = forum.By(person);
      statement.mutable_declare_recusal()->set_meeting("m1");
      statement.mutable_declare_recusal()->set_item(item);
      statement.mutable_declare_recusal()->set_person(person);
      statement.mutable_declare_recusal()->set_withdrawn(random.Chance(60));
      break;
    case 13:
      if (random.Chance(50)) {
        forum.Advance(random.Below(30));
        statement = forum.ByServer();
        statement.mutable_nomination_timed_out()->set_nomination(SomeId(forum, random).bytes());
      } else {
        statement = forum.Proposal("m1", item, static_cast<std::uint32_t>(1 + random.Below(4)), "lydelse");
      }
      break;
    default:
      if (random.Chance(50)) return forum.Decision(item);
      statement = forum.By("chair");
      statement.mutable_admit_late_position()->set_position(SomeId(forum, random).bytes());
  }
  if (random.Chance(80)) statement = forum.Current(statement);
  return statement;
}

void ExpectInvariants(const State& state, std::map<ItemId, Place>& decided) {
  const Meeting& meeting = *state.FindMeeting(MeetingId("m1"));
  std::map<PersonId, std::set<MandateId>> serves;
  for (const Nomination& nomination : meeting.nominations) {
    if (nomination.state == NominationState::kAccepted) serves[nomination.person].insert(nomination.mandate);
    for (const Nomination& other : meeting.nominations) {
      if (&other == &nomination || other.mandate != nomination.mandate || !other.overlaps(nomination)) continue;
      const auto holds = [](const Nomination& n) {
        return n.state == NominationState::kAsked || n.state == NominationState::kAccepted;
      };
      EXPECT_FALSE(holds(nomination) && holds(other)) << "two substitutes for one mandate and item";
    }
  }
  for (const auto& [person, mandates] : serves) EXPECT_EQ(mandates.size(), 1u) << person.value() << " serves twice";
  for (const AgendaItem& item : meeting.items) {
    for (const auto& [mandate, words] : item.in_force) {
      std::set<WordSlot> slots;
      for (std::uint32_t index : words) {
        const Position& position = item.positions[index];
        EXPECT_TRUE(position.in_force());
        EXPECT_EQ(position.mandate, mandate);
        EXPECT_TRUE(slots.insert(position.slot()).second) << "one speaker has two words in force";
        EXPECT_EQ(item.latest_words.at(position.slot()), position.id);
      }
      const Position* speaking = SpeakingPosition(state, meeting, item, mandate);
      EXPECT_TRUE(speaking == nullptr || speaking->in_force());
    }
    if (const auto before = decided.find(item.id); before != decided.end()) {
      ASSERT_TRUE(item.decision) << "a decided item was undecided";
      EXPECT_EQ(item.decision->place, before->second);
      for (const Position& position : item.positions) EXPECT_LT(position.place, before->second);
    } else if (item.decision) {
      decided[item.id] = item.decision->place;
    }
  }
}

// Everything that the test's statements touch, as text.
std::string Dump(const State& state) {
  std::ostringstream out;
  out << state.head.seq << ' ' << state.head_time.ms << ' ' << state.hidden_bodies << ' ' << state.server_counter
      << '\n';
  for (const auto& [id, device] : state.devices)
    out << id.hex() << ' ' << device.last_counter << ' ' << static_cast<int>(device.status) << '\n';
  for (const auto& [id, meeting] : state.meetings) {
    out << id.value() << ' ' << static_cast<int>(meeting.phase) << '\n';
    for (const auto& [mandate, answer] : meeting.answers)
      out << mandate.value() << answer.attending << answer.statement.hex() << '\n';
    for (const Nomination& n : meeting.nominations) {
      out << n.id.hex() << static_cast<int>(n.state) << ' ' << n.asked_at.ms << ' ' << n.answered_at.ms
          << n.answer.hex() << n.ended_place.seq << '\n';
    }
    for (const AgendaItem& item : meeting.items) {
      out << item.id.value() << item.current_revision() << item.statement.hex()
          << (item.decision ? item.decision->statement.hex() : "-") << '\n';
      for (const Position& p : item.positions) {
        out << p.id.hex() << p.withdrawn << p.contested << p.late << p.admitted << p.replaced_by.hex()
            << static_cast<int>(p.stance) << p.comment << '\n';
      }
      for (const Recusal& recusal : item.recusals) out << recusal.person.value() << recusal.statement.hex() << '\n';
      for (const auto& [slot, statement] : item.latest_words)
        out << slot.mandate.value() << slot.speaker.value() << statement.hex() << '\n';
    }
  }
  for (const RecordFacts& facts : state.facts)
    out << static_cast<int>(facts.kind) << facts.subject.value() << facts.mandate.value() << '\n';
  return out.str();
}

State Fold(const ForumBuilder& forum, bool sealed_later) {
  State state;
  for (const Recorded& r : forum.log()) {
    const v1::SealedPart* sealed = r.sealed && !sealed_later ? &*r.sealed : nullptr;
    Apply(state, {r.place, r.time, &r.statement, sealed, r.bytes_hash, forum.state().forum_id});
  }
  for (const Recorded& r : forum.log()) {
    if (sealed_later && r.sealed) Unseal(state, r.place, *r.sealed);
  }
  return state;
}

class RandomForum : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(RandomForum, KeepsTheRulesAndFoldsTheSame) {
  Random random(GetParam());
  ForumBuilder forum;
  for (const std::string& person : kPersons) {
    if (person != "secretary") forum.Enrol(person);
  }
  forum.Meeting();
  std::map<ItemId, Place> decided;
  int accepted = 0;
  int refused = 0;
  for (int step = 0; step < 400; ++step) {
    if (step == 40) forum.Notice();
    if (step == 250) forum.Open();
    const v1::Statement statement = RandomStatement(forum, random);
    const v1::SealedPart part =
        statement.declare_position().has_entered() ? ForumBuilder::Evidence() : ForumBuilder::Stance();
    const v1::SealedPart* sealed = statement.sealed_hash().empty() ? nullptr : &part;
    const Decision first = forum.Try(statement, sealed);
    const Decision second = forum.Try(statement, sealed);
    ASSERT_EQ(first.has_value(), second.has_value());
    if (first) {
      EXPECT_EQ(first->SerializeAsString(), second->SerializeAsString());
      EXPECT_NE(first->code(), v1::Refusal::CODE_UNSPECIFIED);
      ++refused;
      continue;
    }
    ++accepted;
    forum.Must(statement, sealed);
    ASSERT_EQ(forum.Try(statement, sealed)->code(), v1::Refusal::CODE_ID_REUSED);
    ExpectInvariants(forum.state(), decided);
    if (HasFailure()) FAIL() << "seed " << GetParam() << " step " << step << ": " << statement.ShortDebugString();
  }
  // Neither everything nor nothing: otherwise the test tries too little.
  EXPECT_GT(accepted, 50);
  EXPECT_GT(refused, 50);
  EXPECT_EQ(Dump(Fold(forum, false)), Dump(forum.state()));
  EXPECT_EQ(Dump(Fold(forum, true)), Dump(forum.state()));
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomForum, ::testing::Range(1U, 41U));

// Bytes that mean nothing must be refused, never crash Decide or Apply.
TEST(Garbage, IsRefusedAndFoldsToNothing) {
  const google::protobuf::LogSilencer quiet;  // invalid UTF-8 is the point
  Random random(7);
  ForumBuilder forum;
  forum.Meeting();
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = forum.log()[static_cast<std::size_t>(random.Below(static_cast<int>(forum.log().size())))]
                            .statement.SerializeAsString();
    for (int flip = random.Below(6); flip >= 0; --flip) {
      bytes[static_cast<std::size_t>(random.Below(static_cast<int>(bytes.size())))] =
          static_cast<char>(random.Below(256));
    }
    v1::Statement statement;
    if (!statement.ParseFromString(bytes)) continue;
    State state = forum.state();
    const Decision decision = Decide(state, statement, nullptr, forum.now());
    EXPECT_TRUE(decision) << statement.ShortDebugString();
    Apply(state, {{1, state.head.seq + 1}, forum.now(), &statement, nullptr, Hash(), state.forum_id});
  }
}

}  // namespace
}  // namespace mandat::domain
