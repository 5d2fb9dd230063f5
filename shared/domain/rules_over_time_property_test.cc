// A forum whose rules are amended at random points judges every meeting as a forum would that was founded with the
// rules of that meeting's creation and never amended them.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <random>

#include "shared/domain/convert.h"
#include "shared/domain/explain.h"
#include "shared/domain/minutes.h"
#include "shared/domain/nominations.h"
#include "shared/domain/positions.h"
#include "shared/domain/rules_file.h"
#include "shared/domain/sitting_rules.h"
#include "shared/domain/visibility.h"
#include "tests/support/forum_builder.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using R = v1::Refusal;

constexpr std::array kMandatesHere = {"karlskrona-older", "ronneby-care", "region-director", "karlshamn-social"};
constexpr int kMeetings = 4;

enum class Act {
  kCreate,
  kNotice,
  kAnswer,
  kDeclare,
  kEmail,
  kNominate,
  kAnswerNomination,
  kTimeOut,
  kOpen,
  kAttend,
  kDecide,
  kClose,
  kWait,   // of no meeting
  kAmend,  // of no meeting
  kCount
};

struct Step {
  Act act = Act::kWait;
  int meeting = 0;
  int mandate = 0;
  int item = 1;
  int choice = 0;
  std::string key;   // kAmend
  std::string toml;  // kAmend
};

std::string MeetingOfStep(const Step& step) { return "m" + std::to_string(step.meeting); }

ForumBuilder WithDevices(const std::function<void(std::string&)>& edit = {}) {
  ForumBuilder forum(edit);
  for (const char* mandate : kMandatesHere) forum.Enrol(forum.state().FindMandate(MandateId(mandate))->holder.value());
  for (int i = 0; i < static_cast<int>(kMandatesHere.size()); ++i) forum.Enrol("deputy-" + std::to_string(i));
  return forum;
}

// Founded with these rules.
ForumBuilder FoundedWith(const Rules& rules) {
  return WithDevices([&](std::string& file) {
    const std::size_t begin = file.find("[rules]");
    const std::size_t end = file.find("[[side]]");
    std::string text = RulesFileOf(rules);
    text.insert(text.find('\n') + 1, "next_paragraph = \"69/24\"\n");
    file.replace(begin, end - begin, text + "\n");
  });
}

void Create(ForumBuilder& forum, const Step& step) {
  const std::string meeting = MeetingOfStep(step);
  if (forum.state().FindMeeting(MeetingId(meeting)) != nullptr) return;
  forum.Meeting(meeting, Date(2027, 3, 12).PlusDays(7 * step.choice).ToString(), 3);
  for (const auto& [item, decision_class] :
       {std::pair("i2", v1::DECISION_CLASS_FORUM), std::pair("i3", v1::DECISION_CLASS_FINANCIAL)}) {
    v1::Statement statement = forum.Item(meeting, item, item[1] - '0');
    statement.mutable_set_agenda_item()->set_decision_class(decision_class);
    statement.mutable_set_agenda_item()->clear_areas();
    statement.mutable_set_agenda_item()->set_reason("Klass");
    forum.Must(statement);
  }
}

StatementId NewestNomination(const State& state, const Step& step) {
  const Meeting* meeting = state.FindMeeting(MeetingId(MeetingOfStep(step)));
  StatementId newest;
  if (meeting == nullptr) return newest;
  for (const Nomination& nomination : meeting->nominations) {
    if (nomination.mandate.value() == kMandatesHere[static_cast<std::size_t>(step.mandate)]) newest = nomination.id;
  }
  return newest;
}

// What became of the step: the refusal's code; zero: accepted, or nothing to do.
int Play(ForumBuilder& forum, const Step& step) {
  const std::string meeting = MeetingOfStep(step);
  const std::string mandate = kMandatesHere[static_cast<std::size_t>(step.mandate)];
  const std::string holder = forum.state().FindMandate(MandateId(mandate))->holder.value();
  const std::string item = "i" + std::to_string(step.item);
  const bool yes = step.choice % 2 == 0;
  const auto submit = [&](const v1::Statement& statement, const v1::SealedPart* sealed = nullptr) {
    const Decision refusal = forum.Submit(statement, sealed);
    return refusal ? static_cast<int>(refusal->code()) : 0;
  };
  v1::Statement act = forum.By("secretary");
  switch (step.act) {
    case Act::kCreate:
      Create(forum, step);
      return 0;
    case Act::kNotice:
      act.mutable_send_notice()->set_meeting(meeting);
      return submit(act);
    case Act::kAnswer:
      return submit(forum.Answer(holder, mandate, yes, meeting));
    case Act::kDeclare: {
      const v1::SealedPart sealed = ForumBuilder::Stance();
      return submit(forum.Position(holder, mandate, item, meeting), &sealed);
    }
    case Act::kEmail: {
      const v1::SealedPart sealed = ForumBuilder::Evidence();
      return submit(forum.EnteredPosition("secretary", mandate, item, v1::CHANNEL_EMAIL, holder, meeting), &sealed);
    }
    case Act::kNominate: {
      const std::string other = kMandatesHere[static_cast<std::size_t>((step.mandate + 1) % 4)];
      const std::string substitute = step.choice < 5 ? "deputy-" + std::to_string(step.mandate)
                                                     : forum.state().FindMandate(MandateId(other))->holder.value();
      return submit(
          forum.Nomination(holder, mandate, substitute, static_cast<std::uint32_t>(1 + step.choice), {}, meeting));
    }
    case Act::kAnswerNomination: {
      const Nomination* nomination = forum.state().FindNomination(NewestNomination(forum.state(), step));
      if (nomination == nullptr) return 0;
      return submit(forum.NominationAnswer(nomination->person.value(), nomination->id, yes));
    }
    case Act::kTimeOut: {
      act = forum.ByServer();
      act.mutable_nomination_timed_out()->set_nomination(NewestNomination(forum.state(), step).bytes());
      return submit(act);
    }
    case Act::kOpen:
      act.mutable_open_meeting()->set_meeting(meeting);
      return submit(act);
    case Act::kAttend:
      act.mutable_record_attendance()->set_meeting(meeting);
      act.mutable_record_attendance()->set_mandate(mandate);
      act.mutable_record_attendance()->set_present(step.choice < 8);
      return submit(act);
    case Act::kDecide: {
      // Without a reason: whether the rule allows it is asked.
      v1::Statement decision = forum.Decision(item, v1::OUTCOME_APPROVED, meeting);
      decision.mutable_record_decision()->clear_deviation();
      return submit(decision);
    }
    case Act::kClose:
      act.mutable_close_meeting()->set_meeting(meeting);
      return submit(act);
    case Act::kWait:
      forum.Advance(step.choice * 10);
      return 0;
    case Act::kAmend: {
      v1::AmendRules& amendment = *act.mutable_amend_rules();
      amendment.set_rules_file(forum.AmendedRules(step.key, step.toml));
      amendment.set_decided_elsewhere("LSVO 2026-12-11");
      amendment.set_reason("Ny regel");
      return submit(forum.Current(act));
    }
    case Act::kCount:
      break;
  }
  return -1;
}

template <typename Ids>
std::string Joined(const Ids& ids) {
  std::string text;
  for (const auto& id : ids) text += " " + id.value();
  return text + ";";
}

std::string Verdicts(const State& state, const Meeting& meeting) {
  std::string text;
  for (const ItemForecast& item : ForecastMeeting(state, meeting)) {
    text += item.item.value() + "=" + std::to_string(static_cast<int>(item.verdict)) + Joined(item.missing) +
            Joined(item.expected) + Joined(item.uncertain) + Joined(item.uncovered) + Joined(item.stale) + "\n";
  }
  return text;
}

std::string Routes(const State& state, const Meeting& meeting) {
  std::string text;
  for (const char* mandate : kMandatesHere) {
    const auto explanation = Explain(state, meeting, MandateId(mandate));
    if (!explanation) continue;
    for (const ItemExplanation& item : explanation->items) {
      text += std::string(mandate) + " " + item.item.value() + " " + ConcernWord(item.concern) +
              (item.covered ? " covered" : "");
      for (const RouteView& view : item.routes) {
        text += std::string(" ") + RouteWord(view.route) + ":" + RouteStatusWord(view.status) +
                (view.counts ? "+" : "-") + (view.verdict ? std::to_string(static_cast<int>(*view.verdict)) : "");
      }
      text += "\n";
    }
  }
  return text;
}

// Who reads the sealed words, and until when substitutes answer.
std::string Words(const State& state, const Meeting& meeting) {
  std::string text;
  const PersonId reader = state.FindMandate(MandateId(kMandatesHere[3]))->holder;
  for (const AgendaItem& item : meeting.items) {
    for (const Position& position : item.positions) {
      const RecordFacts& facts = state.facts[position.place.seq - 1];
      text +=
          position.mandate.value() + (Visible(state, facts, reader, RolesOf(state, reader)).sealed ? " read\n" : "\n");
    }
    if (item.decision) text += item.id.value() + (item.decision->against_rule ? " against the rule\n" : " decided\n");
  }
  for (const Nomination& nomination : meeting.nominations) {
    text += nomination.person.value() + std::to_string(static_cast<int>(nomination.state));
    if (nomination.asked_at.ms != 0)
      text += ":" + std::to_string(AnswerDeadline(meeting, nomination).ms - nomination.asked_at.ms);
    text += "\n";
  }
  return text;
}

std::string Frame(const State& state, const Meeting& meeting) {
  const MeetingDeadlines& due = meeting.deadlines;
  std::string text = due.decision_material.ToString() + due.preparation.ToString() + due.other_material.ToString() +
                     due.notice.ToString() + "\n";
  for (const StandingItem& item : MissingStandingItems(meeting)) text += item.title + "\n";
  const v1::MinutesDocument minutes = MinutesOf(state, meeting, {});
  text += minutes.decision_prefix() + "\n";
  for (const std::string& receiver : minutes.distribution()) text += receiver + "\n";
  return text + std::to_string(meeting.minutes.adjustment_deadline.ms / (60 * 60 * 1000)) + "\n";
}

std::string Judged(const State& state, const Meeting& meeting) {
  return Frame(state, meeting) + Verdicts(state, meeting) + Routes(state, meeting) + Words(state, meeting);
}

// How a forum judges the meeting that was founded with these rules, and what became of each step there.
std::string JudgedUnder(const Rules& rules, const std::vector<std::pair<Step, int>>& played, int meeting) {
  ForumBuilder forum = FoundedWith(rules);
  EXPECT_EQ(forum.state().forum.rules, rules);
  std::string differences;
  for (const auto& [step, code] : played) {
    if (step.act == Act::kWait) Play(forum, step);
    if (step.act == Act::kWait || step.act == Act::kAmend || step.meeting != meeting) continue;
    const int here = Play(forum, step);
    if (here != code)
      differences += "act " + std::to_string(static_cast<int>(step.act)) + ": " + std::to_string(here) + "\n";
  }
  return differences + Judged(forum.state(), *forum.state().FindMeeting(MeetingId("m" + std::to_string(meeting))));
}

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  int Below(int n) { return static_cast<int>(engine_() % static_cast<unsigned>(n)); }

  Step Amendment() {
    Step step;
    step.act = Act::kAmend;
    const auto any = [&](std::initializer_list<const char*> values) {
      return std::string(values.begin()[Below(static_cast<int>(values.size()))]);
    };
    static constexpr std::array kKeys = {"day_unit",
                                         "notice_lead",
                                         "decision_material_lead",
                                         "advance_counts",
                                         "substitute_counts",
                                         "substitute_answer_hours",
                                         "substitute_may_be_member",
                                         "positions_visible",
                                         "minutes_prefix",
                                         "adjustment_days",
                                         "distribution"};
    step.key = kKeys[static_cast<std::size_t>(Below(static_cast<int>(kKeys.size())))];
    if (step.key == "day_unit") {
      step.toml = any({"\"weekdays\"", "\"calendar\""});
    } else if (step.key == "advance_counts" || step.key == "substitute_counts") {
      step.toml = any({"[]", "[\"subject\"]", "[\"forum\", \"financial\"]", "[\"forum\", \"subject\", \"financial\"]"});
    } else if (step.key == "substitute_may_be_member") {
      step.toml = any({"true", "false"});
    } else if (step.key == "positions_visible") {
      step.toml = any({"\"members\"", "\"secretariat_until_meeting\""});
    } else if (step.key == "minutes_prefix") {
      step.toml = "\"Prefix " + std::to_string(Below(9)) + "\"";
    } else if (step.key == "distribution") {
      step.toml = any({"[]", "[\"Alla\"]", "[\"PSVO\", \"Nämnderna\"]"});
    } else {
      step.toml = std::to_string(1 + Below(60));
    }
    return step;
  }

  Step Any() {
    if (Below(8) == 0) return Amendment();
    Step step;
    step.act = static_cast<Act>(Below(static_cast<int>(Act::kAmend)));
    // A meeting is over soon enough: not at once.
    if ((step.act == Act::kClose || step.act == Act::kOpen) && Below(3) != 0) step.act = Act::kDeclare;
    step.meeting = Below(kMeetings);
    step.mandate = Below(static_cast<int>(kMandatesHere.size()));
    step.item = 1 + Below(3);
    step.choice = Below(10);
    return step;
  }

 private:
  std::mt19937 engine_;
};

TEST(RulesOverTimeProperty, EveryMeetingIsJudgedByTheRulesAtItsCreationWhateverIsAmended) {
  std::map<int, int> codes;  // so that the test is known to reach what it is about
  int amended_meetings = 0;
  int judged_otherwise = 0;
  for (unsigned seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Chance chance(seed);
    ForumBuilder forum = WithDevices();
    std::vector<std::pair<Step, int>> played;
    std::map<int, Rules> created_under;
    for (int count = 0; count < 120; ++count) {
      const Step step = chance.Any();
      const bool is_new = step.act == Act::kCreate && !created_under.contains(step.meeting);
      const int code = Play(forum, step);
      ++codes[code];
      if (is_new) created_under[step.meeting] = forum.state().rules_history.back().rules;
      played.emplace_back(step, code);
      for (const auto& [meeting, rules] : created_under)
        ASSERT_EQ(forum.state().FindMeeting(MeetingId("m" + std::to_string(meeting)))->rules, rules);
    }
    for (const auto& [meeting, rules] : created_under) {
      SCOPED_TRACE("meeting m" + std::to_string(meeting));
      amended_meetings += rules != forum.state().forum.rules;
      const MeetingId id("m" + std::to_string(meeting));
      const std::string judged = Judged(forum.state(), *forum.state().FindMeeting(id));
      EXPECT_EQ(JudgedUnder(rules, played, meeting), judged);
      judged_otherwise += JudgedUnder(forum.state().forum.rules, played, meeting) != judged;
    }
  }
  EXPECT_GT(amended_meetings, 60);
  EXPECT_GT(judged_otherwise, 60);  // the rules in force at the end say something else
  EXPECT_GT(codes[0], 2000);
  EXPECT_GT(codes[R::CODE_SUBSTITUTE_IS_MEMBER], 0);
  EXPECT_GT(codes[R::CODE_NOT_DERIVABLE], 0);
}

}  // namespace
}  // namespace mandat::domain
