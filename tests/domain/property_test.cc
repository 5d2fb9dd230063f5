// Random statements of every kind, from every role, in any order, valid or not: what holds whatever happens
// (tests/support/state_invariants.h), and
//   D1 Decide is deterministic: the same answer twice, and on a state whose unordered containers are ordered otherwise.
//   D2 A refusal has a code; what was recorded is refused under its id from then on.
//   D3 Apply is deterministic: the log folded anew gives the same state, in every field; also when sealed parts come
//   later. D4 When a record changes what somebody may see of earlier ones, PossiblyRevealedBy names those (what changes
//   with
//      the day alone, by terms that end and mandates that begin, is seen when a device connects or starts).
//   D5 A replica of what somebody may see knows of a meeting either that it does not know all, or forecasts as the
//   server.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <set>

#include "shared/domain/decide.h"
#include "shared/domain/minutes.h"
#include "shared/domain/positions.h"
#include "shared/domain/residue.h"
#include "shared/domain/visibility.h"
#include "tests/support/dice.h"
#include "tests/support/forum_builder.h"
#include "tests/support/random_acts.h"
#include "tests/support/state_invariants.h"
#include "tests/support/value_text.h"

namespace mandat::domain {
namespace {

using testing::ActMaker;
using testing::Dice;
using testing::FirstDifference;
using testing::ForumBuilder;
using testing::NameOfKind;
using testing::Recorded;
using testing::TextOf;
using S = v1::Statement;

constexpr int kSteps = 1200;

struct Count {
  int accepted = 0;
  int refused = 0;
  std::map<std::string, int> why;
};

// The same state in containers that were filled in another order.
template <typename Map>
Map Reordered(const Map& map) {
  std::vector<std::pair<typename Map::key_type, typename Map::mapped_type>> entries(map.begin(), map.end());
  Map other;
  other.reserve(entries.size() * 8 + 64);
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) other.insert(*entry);
  return other;
}

State Reordered(State state) {
  state.statements = Reordered(state.statements);
  state.replaced = Reordered(state.replaced);
  state.position_places = Reordered(state.position_places);
  state.nomination_places = Reordered(state.nomination_places);
  state.conveyance_places = Reordered(state.conveyance_places);
  return state;
}

struct Viewer {
  PersonId person;
  DeviceId device;
  std::vector<Visibility> sees;  // of each record
};

class Life {
 public:
  Life(std::uint64_t seed, std::map<int, Count>& counts) : dice_(seed), counts_(counts) {
    for (const char* person : {"chair", testing::kHolder, testing::kOther, "region-director", "region-hospital-chief",
                               "substitute-1", "substitute-2", "expert-1", "convener-ageing"})
      viewers_.push_back({PersonId(person), forum_.Enrol(person), {}});
    viewers_.push_back({PersonId("secretary"), forum_.state().founder_device, {}});
    forum_.Meeting("m1", "2027-03-12", 4);
    // What needs a long way in one order random acts hardly ever reach: some lives begin there.
    if (seed % 3 == 1) HaveMinutesToSign();
    if (seed % 3 == 2) BeInTheRoom();
    ++counts_[S::kFoundForum].accepted;
    for (Viewer& viewer : viewers_) viewer.sees = SeenBy(viewer);
  }

  void Live() {
    for (int step = 0; step < kSteps && !::testing::Test::HasFailure(); ++step) {
      Step(step);
      if (dice_.Chance(2)) forum_.Advance(1 + dice_.Below(60));
    }
    Fold(false);
    Fold(true);
    for (const Viewer& viewer : viewers_) CheckReplica(viewer);
  }

 private:
  void BeInTheRoom() {
    forum_.Notice();
    forum_.Open();
    for (const char* mandate : {testing::kMandate, "region-director"}) forum_.Attend(mandate);
    const v1::SealedPart evidence = ForumBuilder::Evidence();
    for (const char* item : {"i1", "i2", "i3"})
      forum_.Must(forum_.EnteredPosition("secretary", "ronneby-care", item, v1::CHANNEL_EMAIL, testing::kOther),
                  &evidence);
  }
  void HaveMinutesToSign() {
    BeInTheRoom();
    forum_.Must(forum_.Election({testing::kMandate, "region-director"}));
    forum_.Decide("i1");
    forum_.Close();
    forum_.Must(forum_.Minutes());
    forum_.Meeting("m2", "2027-05-21", 4);
  }

  std::vector<Visibility> SeenBy(const Viewer& viewer) const { return SeenBy(viewer, forum_.state()); }
  static std::vector<Visibility> SeenBy(const Viewer& viewer, const State& state) {
    const Device* device = state.FindDevice(viewer.device);
    if (device == nullptr || device->status == DeviceStatus::kRevoked)
      return std::vector<Visibility>(state.facts.size());
    const Roles roles = RolesOfDevice(state, *device);
    std::vector<Visibility> sees;
    for (const RecordFacts& facts : state.facts) sees.push_back(Visible(state, facts, viewer.person, roles));
    return sees;
  }

  v1::Statement Author(int kind, const std::string& speaker) {
    if (kind == S::kNominationTimedOut || kind == S::kCertificateRenewed || kind == S::kMailOutcome)
      return forum_.ByServer();
    if (kind == S::kEnrol) return forum_.ByDevice(speaker, *DeviceId::FromBytes(forum_.FreshBytes(16)));
    return forum_.By(speaker);
  }

  // An EraseRecord must say what the record held, which the maker of acts cannot know.
  bool FillErasure(v1::Statement& statement) {
    const Recorded& record = dice_.Of(forum_.log());
    if (forum_.state().facts[record.place.seq - 1].erased_by != 0) return false;
    if (!ResidueOf(record.statement)) return false;
    *statement.mutable_erase_record() =
        MakeErasure(record.place, record.statement, record.time, "Gallringsbeslut 2027-04, punkt 3");
    return true;
  }

  // Of what only one of many may state, those who may: anybody else hardly ever does.
  std::vector<PersonId> WhomItConcerns(int kind) const {
    std::vector<PersonId> persons;
    const auto add = [&](const PersonId& person) {
      if (forum_.state().IsEnrolled(person)) persons.push_back(person);
    };
    if (kind == S::kReportAssignment) {
      for (const Assignment* assignment : OpenAssignments(forum_.state())) {
        for (const PersonId& person : assignment->persons) add(person);
      }
    }
    for (const auto& [id, meeting] : forum_.state().meetings) {
      if (kind == S::kSignMinutes || kind == S::kRefuseToSignMinutes) {
        for (const auto& [of, versions] : meeting.minutes.versions) {
          const MinutesVersion& newest = versions.back();
          for (const PersonId& signer : newest.signers) {
            if (!newest.answers.contains(signer) || AnswerThatGivesWay(newest, signer, false) != nullptr) add(signer);
          }
        }
      }
      if (meeting.phase == MeetingPhase::kClosed || meeting.phase == MeetingPhase::kCancelled) continue;
      for (const Conveyance& conveyance : meeting.conveyances) {
        if (kind == S::kAnswerConveyance && conveyance.state == ConveyanceState::kAsked) add(conveyance.conveyor);
      }
      for (const Nomination& nomination : meeting.nominations) {
        if (kind == S::kAnswerNomination && nomination.live()) add(nomination.person);
      }
      for (const AgendaItem& item : meeting.items) {
        if (item.decision) continue;
        for (const Position& position : item.positions) {
          if (!position.in_force()) continue;
          if (kind == S::kWithdrawPosition && !position.entered) add(position.author);
          if (kind == S::kContestPosition && position.entered) add(position.speaker());
        }
      }
    }
    return persons;
  }

  bool Choose(int kind, v1::Statement& statement, std::optional<v1::SealedPart>& sealed) {
    const State& state = forum_.state();
    std::string speaker = ActMaker::LikelySpeaker(kind, state, dice_);
    // An invitation is answered by whom it is for.
    if (kind == S::kEnrol) {
      for (const auto& [id, invitation] : state.invitations) {
        if (invitation.used_by.is_zero() && dice_.Chance(60)) speaker = invitation.person.value();
      }
    }
    if (const std::vector<PersonId> concerned = WhomItConcerns(kind); !concerned.empty() && dice_.Chance(60))
      speaker = dice_.Of(concerned).value();
    statement = Author(kind, speaker);
    if (kind == S::kEraseRecord) return FillErasure(statement);
    auto act = ActMaker(dice_, state, speaker, forum_.now(), 8).Make(kind);
    if (!act) return false;
    statement.MergeFrom(act->statement);
    if (kind == S::kSettleAgenda || kind == S::kBeginEpoch || dice_.Chance(30)) {
      statement.set_observed_epoch(state.head.epoch);
      statement.set_observed_seq(state.head.seq);
      statement.set_observed_hash(forum_.FreshBytes(32));
    }
    sealed = act->sealed;
    if (sealed) statement.set_sealed_hash(forum_.FreshBytes(32));
    if (dice_.Chance(90)) statement = forum_.Current(statement);
    return true;
  }

  void Step(int step) {
    static const std::vector<int> kKinds = testing::AllActKinds();
    const int kind = dice_.Of(kKinds);
    // What ends a meeting would end them all too soon.
    if (kind == S::kCancelMeeting && dice_.Chance(80)) return;
    if (kind == S::kCloseMeeting && dice_.Chance(60)) return;
    // And so would too many changes of who is who.
    const bool who = kind == S::kRevokeDevice || kind == S::kRecoverOffice || kind == S::kAssignOffice ||
                     kind == S::kAssignMandate || kind == S::kDescribeMandate;
    if (who && dice_.Chance(85)) return;
    v1::Statement statement;
    std::optional<v1::SealedPart> sealed;
    if (!Choose(kind, statement, sealed)) return;
    const v1::SealedPart* part = sealed ? &*sealed : nullptr;
    const Decision decision = forum_.Try(statement, part);
    if (step % 16 == 0) {
      const Decision again = Decide(Reordered(forum_.state()), statement, part, Time{forum_.now().ms + 1});
      ASSERT_EQ(decision.has_value(), again.has_value()) << "D1: " << statement.ShortDebugString();
      if (decision) {
        ASSERT_EQ(decision->SerializeAsString(), again->SerializeAsString()) << "D1";
      }
    }
    if (decision) {
      ++counts_[kind].refused;
      ++counts_[kind].why[v1::Refusal::Code_Name(decision->code()) + " " + decision->field()];
      ASSERT_NE(decision->code(), v1::Refusal::CODE_UNSPECIFIED) << "D2: " << statement.ShortDebugString();
      return;
    }
    ++counts_[kind].accepted;
    State before = forum_.state();
    forum_.Must(statement, part);
    const Decision repeated = forum_.Try(statement, part);
    ASSERT_TRUE(repeated && repeated->code() == v1::Refusal::CODE_ID_REUSED) << "D2: " << statement.ShortDebugString();
    ASSERT_EQ(testing::CheckState(forum_.state()).value_or(""), "") << statement.ShortDebugString();
    ASSERT_EQ(testing::CheckAfter(before, forum_.state()).value_or(""), "") << statement.ShortDebugString();
    // What time alone changed (a term that ended, a mandate that began) no record reveals.
    before.head_time = forum_.state().head_time;
    for (Viewer& viewer : viewers_) {
      viewer.sees = SeenBy(viewer, before);
      Look(viewer, statement);
    }
  }

  // D4
  void Look(Viewer& viewer, const v1::Statement& statement) {
    std::vector<Visibility> now = SeenBy(viewer);
    const std::vector<std::uint64_t> told = PossiblyRevealedBy(forum_.state(), forum_.state().head.seq, viewer.person);
    const std::set<std::uint64_t> named(told.begin(), told.end());
    for (std::size_t i = 0; i < viewer.sees.size(); ++i) {
      if (viewer.sees[i].body == now[i].body && viewer.sees[i].sealed == now[i].sealed) continue;
      ASSERT_TRUE(named.contains(i + 1)) << "D4: what " << viewer.person.value() << " sees of record " << i + 1 << " ("
                                         << NameOfKind(forum_.state().facts[i].act) << ") changed: body "
                                         << viewer.sees[i].body << now[i].body << " sealed " << viewer.sees[i].sealed
                                         << now[i].sealed << " by " << statement.ShortDebugString();
    }
    viewer.sees = std::move(now);
  }

  // D3
  void Fold(bool sealed_later) {
    State state;
    for (const Recorded& r : forum_.log()) {
      const v1::SealedPart* sealed = r.sealed && !sealed_later ? &*r.sealed : nullptr;
      Apply(state, {r.place, r.time, &r.statement, sealed, r.bytes_hash, forum_.state().forum_id});
    }
    for (const Recorded& r : forum_.log()) {
      if (sealed_later && r.sealed) Unseal(state, r.place, *r.sealed);
    }
    EXPECT_EQ(FirstDifference(TextOf(state), TextOf(forum_.state())), "") << "D3";
  }

  // D5
  void CheckReplica(const Viewer& viewer) {
    State state;
    state.viewer = viewer.person;
    state.viewer_device = viewer.device;
    for (const Recorded& r : forum_.log()) {
      const Visibility sees = viewer.sees[r.place.seq - 1];
      const v1::SealedPart* sealed = r.sealed && sees.sealed ? &*r.sealed : nullptr;
      AppliedRecord record{r.place, r.time,       sees.body ? &r.statement : nullptr,
                           sealed,  r.bytes_hash, forum_.state().forum_id};
      if (!sees.body) record.time = {};
      Apply(state, record);
    }
    for (const auto& [id, meeting] : state.meetings) {
      const Meeting* there = forum_.state().FindMeeting(id);
      if (there == nullptr || !state.KnowsMeeting(meeting)) continue;
      EXPECT_EQ(
          FirstDifference(TextOf(ForecastMeeting(state, meeting)), TextOf(ForecastMeeting(forum_.state(), *there))), "")
          << "D5: " << id.value() << " on the replica of " << viewer.person.value();
    }
  }

  Dice dice_;
  std::map<int, Count>& counts_;
  ForumBuilder forum_;
  std::vector<Viewer> viewers_;
};

// As many as cover every kind.
constexpr std::uint64_t kSeeds = 60;

TEST(AnyOrderOfStatements, KeepsTheRulesAndCoversEveryKind) {
  const char* more = std::getenv("MANDAT_PROPERTY_SEEDS");
  const std::uint64_t seeds = more == nullptr ? kSeeds : std::strtoull(more, nullptr, 10);
  std::map<int, Count> counts;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Life(seed, counts).Live();
    if (HasFailure()) return;
  }
  if (seeds < kSeeds) return;
  // A generator that withers would prove nothing; nor would one that lacks a new kind.
  for (const int kind : testing::AllActKinds()) {
    std::cout << NameOfKind(kind) << ": " << counts[kind].accepted << " accepted, " << counts[kind].refused
              << " refused\n";
    EXPECT_GE(counts[kind].accepted, 5) << NameOfKind(kind) << ", refused " << counts[kind].refused << ": "
                                        << TextOf(counts[kind].why);
    EXPECT_GE(counts[kind].refused, kind == S::kCertificateRenewed ? 1 : 2) << NameOfKind(kind);
  }
}

}  // namespace
}  // namespace mandat::domain
