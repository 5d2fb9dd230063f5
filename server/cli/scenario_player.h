// One playing of a scenario: internal to scenario_play.cc and scenario_after.cc.
//
// Borrows the scenario and what is played into. Not thread-safe.
#ifndef MANDAT_SERVER_CLI_SCENARIO_PLAYER_H_
#define MANDAT_SERVER_CLI_SCENARIO_PLAYER_H_

#include <algorithm>
#include <string>
#include <utility>

#include "server/cli/scenario_play.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/minutes.h"

namespace mandat::cli {

class ScenarioPlayer {
 public:
  ScenarioPlayer(const domain::Scenario& scenario, PlayedScenario& played) : scenario_(scenario), played_(played) {}

  // The line of what could not be done is `line()`.
  absl::Status Play(const std::string& forum_file) {
    played_.meeting = scenario_.meeting.id;
    if (absl::Status status = Begin(forum_file); !status.ok()) return status;
    for (const domain::ScenarioStep& step : scenario_.steps) {
      line_ = step.line;
      world().SetTime(std::max(TimeOf(step.at), world().now()));
      if (absl::Status status = Do(step); !status.ok()) return status;
    }
    return End();
  }
  int line() const { return line_; }

 private:
  ScenarioWorld& world() { return *played_.world; }
  // What the state says now; short.
  template <typename F>
  auto Ask(F&& ask) {
    return world().Read([&](const server::ForumHost::View& view) { return ask(view.state); });
  }
  template <typename F>
  auto AskMeeting(F&& ask) {
    return Ask([&](const domain::State& state) { return ask(state, *state.FindMeeting(scenario_.meeting.id)); });
  }
  domain::Time TimeOf(const domain::ScenarioTime& time) const {
    return domain::ForumTime(time_zone_, time.day, time.minutes);
  }
  domain::PersonId Secretary() {
    return AskMeeting([](const domain::State& s, const domain::Meeting& m) { return SecretaryOf(s, m); });
  }
  domain::PersonId Chair() {
    return AskMeeting([](const domain::State& s, const domain::Meeting& m) { return ChairOf(s, m); });
  }
  domain::PersonId HolderOf(const domain::MandateId& id) {
    return AskMeeting([&](const domain::State& state, const domain::Meeting& meeting) {
      const domain::Mandate* mandate = state.MandateOn(id, meeting.date);
      return mandate == nullptr ? domain::PersonId() : mandate->holder;
    });
  }

  absl::Status Tell(const domain::PersonId& person, v1::Statement act, const v1::SealedPart* sealed = nullptr,
                    const std::string& receipt = "") {
    const absl::StatusOr<domain::StatementId> id = world().Act(person, std::move(act), sealed);
    if (!id.ok()) return id.status();
    if (!receipt.empty()) played_.receipts.emplace_back(receipt, *id);
    return absl::OkStatus();
  }
  absl::Status BySecretary(const domain::ScenarioStep& step, v1::Statement act) {
    return Tell(step.by.empty() ? Secretary() : step.by, std::move(act));
  }
  v1::Provenance Entered(const domain::PersonId& stated_by, int channel) {
    v1::Provenance entered;
    entered.set_channel(static_cast<v1::Channel>(channel));
    entered.set_stated_by(stated_by.value());
    entered.set_given_at_ms(world().now().ms);
    return entered;
  }

  absl::Status Begin(const std::string& forum_file);
  absl::Status CreateMeeting(const domain::ScenarioMeeting& meeting);
  absl::Status AddItem(const domain::ScenarioItem& item, const std::string& reason);
  absl::Status Do(const domain::ScenarioStep& step);
  absl::Status DoWord(const domain::ScenarioStep& step);
  absl::Status DoAtMeeting(const domain::ScenarioStep& step);
  absl::Status DoAfter(const domain::ScenarioStep& step);
  absl::Status Answer(const domain::ScenarioStep& step);
  absl::Status Declare(const domain::ScenarioStep& step);
  absl::Status Substitute(const domain::ScenarioStep& step);
  absl::Status Attendance(const domain::ScenarioStep& step, bool present);
  absl::Status Said(const domain::ScenarioStep& step);
  absl::Status Decide(const domain::ScenarioStep& step);
  absl::Status Close(const domain::ScenarioStep& step);
  absl::Status Issue(const domain::ScenarioStep& step, v1::MinutesStage stage);
  absl::Status Sign(const domain::ScenarioStep& step);
  absl::Status End();
  v1::MinutesDocument Minutes(const domain::ScenarioStep& step, int version);

  std::string meeting_id() const { return scenario_.meeting.id.value(); }

  const domain::Scenario& scenario_;
  PlayedScenario& played_;
  std::string time_zone_;
  int line_ = 1;
};

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_SCENARIO_PLAYER_H_
