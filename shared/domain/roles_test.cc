// Walks tests/data/roles.csv: every kind of statement of the schema, every role.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "shared/domain/authority.h"
#include "shared/domain/roles_test_util.h"

namespace mandat::domain {
namespace {

using roles::Attempt;
using roles::Author;
using testing::Cast;
using testing::PersonOf;
using testing::Stage;

// Well-formed statements of the kind, of which one must be accepted from whoever is allowed it.
std::vector<Attempt> AttemptsOf(const std::string& kind, Cast& cast, const Author& author) {
  for (const auto attempts_of :
       {roles::IdentityAttempts, roles::MailAttempts, roles::MeetingAttempts, roles::SittingAttempts,
        roles::WordAttempts, roles::MatterAttempts, roles::PlanningAttempts, roles::MinutesAttempts}) {
    if (std::vector<Attempt> attempts = attempts_of(kind, cast, author); !attempts.empty()) return attempts;
  }
  return {};
}

// What is recorded at the meeting, and what follows it, is tried while it is open.
Stage StageOf(const std::string& kind) {
  if (kind == "send_notice") return Stage::kPlanned;
  if (kind.find("minutes") != std::string::npos || kind.find("assignment") != std::string::npos ||
      kind.find("distribution") != std::string::npos) {
    return Stage::kOpen;
  }
  for (const char* open :
       {"record_attendance", "record_decision", "close_meeting", "admit_late_position", "start_item", "approve_agenda",
        "record_guest", "declare_for_present", "record_reservation", "elect_adjusters", "record_external_signature"}) {
    if (kind == open) return Stage::kOpen;
  }
  return Stage::kCalled;
}

// A denial is about who speaks, not about something else that happens to be wrong.
bool IsAboutAuthority(const v1::Refusal& refusal, const std::string& kind) {
  switch (refusal.code()) {
    case v1::Refusal::CODE_NOT_ALLOWED:
    case v1::Refusal::CODE_UNKNOWN_DEVICE:
    case v1::Refusal::CODE_DEVICE_REVOKED:
    case v1::Refusal::CODE_NOT_A_SIGNER:
      return true;
    case v1::Refusal::CODE_MALFORMED:
      return refusal.field() == "person";
    case v1::Refusal::CODE_NOT_FOUND:
      return kind == "enrol" && refusal.field() == "invitation_id";
    default:
      return false;
  }
}

std::set<std::string> KindsOfTheSchema() {
  std::set<std::string> kinds;
  const auto* act = v1::Statement::descriptor()->FindOneofByName("act");
  for (int i = 0; i < act->field_count(); ++i) kinds.insert(act->field(i)->name());
  return kinds;
}

Decision TryFounding(const std::string& person) {
  Cast cast(Stage::kPlanned);
  v1::Statement founding = cast.forum.log().front().statement;
  founding.set_person(person);
  return Decide(State(), founding, nullptr, cast.forum.now());
}

TEST(Roles, EveryKindOfStatementHasARow) {
  std::set<std::string> rows;
  const auto csv = testing::ReadCsv("tests/data/roles.csv");
  for (std::size_t row = 1; row < csv.size(); ++row)
    EXPECT_TRUE(rows.insert(csv[row][0]).second) << csv[row][0] << " twice";
  EXPECT_EQ(rows, KindsOfTheSchema());
}

TEST(Roles, EveryKindOfStatementHasAnAuthorityRule) {
  const auto* act = v1::Statement::descriptor()->FindOneofByName("act");
  for (int i = 0; i < act->field_count(); ++i) {
    EXPECT_NE(RuleOf(static_cast<v1::Statement::ActCase>(act->field(i)->number())), nullptr) << act->field(i)->name();
  }
  EXPECT_EQ(AuthorityTable().size(), static_cast<std::size_t>(act->field_count()));
}

TEST(Roles, EveryCellOfTheTableHolds) {
  const auto csv = testing::ReadCsv("tests/data/roles.csv");
  std::map<Stage, Cast> stages;
  for (Stage stage : {Stage::kPlanned, Stage::kCalled, Stage::kOpen}) stages.emplace(stage, Cast(stage));
  for (std::size_t row = 1; row < csv.size(); ++row) {
    const std::string& kind = csv[row][0];
    ASSERT_EQ(csv[row].size(), csv[0].size()) << kind;
    for (std::size_t column = 1; column < csv[0].size(); ++column) {
      SCOPED_TRACE(kind + " by " + csv[0][column]);
      const Author author{csv[0][column], PersonOf(csv[0][column])};
      bool accepted = false;
      if (kind == "found_forum") {
        const Decision decision = TryFounding(author.person);
        accepted = !decision;
        EXPECT_TRUE(!decision || IsAboutAuthority(*decision, kind)) << author.person;
        // A founder has no device before: what became of another one says nothing.
      } else {
        Cast cast = stages.at(StageOf(kind));
        if (kind == "nomination_timed_out") cast.forum.Advance(49);
        const std::vector<Attempt> attempts = AttemptsOf(kind, cast, author);
        if (attempts.empty()) {
          ADD_FAILURE() << "no attempt";
          continue;
        }
        for (const Attempt& attempt : attempts) {
          const v1::SealedPart* sealed = attempt.statement.sealed_hash().empty() ? nullptr : &attempt.sealed;
          const Decision decision = cast.forum.Try(attempt.statement, sealed);
          accepted = accepted || !decision;
          if (csv[row][column] == "deny" && decision) {
            EXPECT_TRUE(IsAboutAuthority(*decision, kind)) << decision->ShortDebugString();
          }
        }
      }
      // "key": whoever holds the recovery key; the ledger checks that it signed.
      EXPECT_EQ(accepted, csv[row][column] != "deny");
    }
  }
}

}  // namespace
}  // namespace mandat::domain
