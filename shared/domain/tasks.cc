// "What I must do": see positions.h.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "shared/domain/forum_time.h"
#include "shared/domain/mail.h"
#include "shared/domain/minutes.h"
#include "shared/domain/nominations.h"
#include "shared/domain/positions.h"

namespace mandat::domain {
namespace {

bool IsAhead(const Meeting& meeting) {
  return meeting.phase == MeetingPhase::kPlanned || meeting.phase == MeetingPhase::kCalled ||
         meeting.phase == MeetingPhase::kOpen;
}

std::vector<AreaId> SharedAreas(const AgendaItem& item, const Mandate& mandate) {
  std::vector<AreaId> result;
  if (item.decision_class != DecisionClass::kSubject) return result;
  for (const AreaId& area : item.areas) {
    if (std::find(mandate.areas.begin(), mandate.areas.end(), area) != mandate.areas.end()) result.push_back(area);
  }
  return result;
}

class TaskList {
 public:
  TaskList(const State& state, const Meeting& meeting, const PersonId& person, std::vector<Task>& out)
      : state_(state), meeting_(meeting), person_(person), out_(out) {}

  void AddAll(Time now) {
    for (const Mandate& mandate : state_.RegisterOf(meeting_)) {
      if (mandate.holder == person_ && mandate.ActiveOn(meeting_.date)) AddForHolder(mandate);
      for (const AgendaItem& item : meeting_.items) AddForSubstitute(item, mandate);
    }
    for (const Conveyance& conveyance : meeting_.conveyances) {
      if (conveyance.conveyor == person_) AddForConveyor(conveyance);
    }
    for (const Nomination& nomination : meeting_.nominations) {
      if (nomination.person != person_ || nomination.state != NominationState::kAsked) continue;
      const Time answer_by = AnswerDeadline(meeting_, nomination);
      if (answer_by <= now) continue;
      Task task = Make(Task::Kind::kAnswerNomination, nomination.mandate);
      task.statement = nomination.id;
      task.answer_by = answer_by;
      out_.push_back(std::move(task));
    }
  }

 private:
  Task Make(Task::Kind kind, const MandateId& mandate) const {
    Task task;
    task.kind = kind;
    task.meeting = meeting_.id;
    task.mandate = mandate;
    task.due = meeting_.date;
    return task;
  }

  void AddForHolder(const Mandate& mandate) {
    const auto answer = meeting_.answers.find(mandate.id);
    const bool answered =
        answer != meeting_.answers.end() &&
        (answer->second.entered ? answer->second.entered->stated_by : answer->second.author) == person_;
    if (meeting_.phase == MeetingPhase::kCalled && !answered) {
      Task task = Make(Task::Kind::kAnswerNotice, mandate.id);
      task.due = meeting_.date.PlusDays(-1);
      out_.push_back(std::move(task));
    }
    for (const AgendaItem& item : meeting_.items) {
      if (!IsOpenForWords(item) || IsRecused(item, person_)) continue;
      const Position* speaking = SpeakingPosition(state_, meeting_, item, mandate.id);
      if (speaking != nullptr && !speaking->by_substitute && speaking->entered && speaking->author != person_) {
        Task task = MakeForItem(Task::Kind::kContestOrConfirm, item, mandate);
        task.statement = speaking->id;
        out_.push_back(std::move(task));
      } else if (WhoDeclares(state_, meeting_, item, mandate) == person_) {
        AddDeclare(item, mandate);
      }
    }
  }

  void AddForConveyor(const Conveyance& conveyance) {
    const Mandate* mandate = state_.MandateOn(conveyance.mandate, meeting_.date);
    // Who asked does not hold the mandate any more.
    if (mandate == nullptr || mandate->holder != conveyance.holder || !mandate->ActiveOn(meeting_.date)) return;
    if (conveyance.state == ConveyanceState::kAsked) {
      Task task = Make(Task::Kind::kAnswerConveyance, mandate->id);
      task.statement = conveyance.id;
      out_.push_back(std::move(task));
    }
    if (conveyance.state != ConveyanceState::kAccepted) return;
    for (const AgendaItem& item : meeting_.items) {
      if (!IsOpenForWords(item) || !conveyance.covers(item.id)) continue;
      // Of items that were not named only those that need it.
      if (conveyance.items.empty() && !Needed().contains({item.id, mandate->id})) continue;
      if (SpeakingPosition(state_, meeting_, item, mandate->id) != nullptr) continue;
      Task task = MakeForItem(Task::Kind::kConvey, item, *mandate);
      task.statement = conveyance.id;
      out_.push_back(std::move(task));
    }
  }

  void AddForSubstitute(const AgendaItem& item, const Mandate& mandate) {
    const Nomination* acting = ActingSubstitute(meeting_, item.id, mandate.id);
    if (acting == nullptr || acting->person != person_) return;
    if (WhoDeclares(state_, meeting_, item, mandate) == person_) AddDeclare(item, mandate);
  }

  void AddDeclare(const AgendaItem& item, const Mandate& mandate) {
    const Position* stale = StalePosition(meeting_, item, mandate.id);
    Task task = MakeForItem(stale == nullptr ? Task::Kind::kDeclare : Task::Kind::kReaffirm, item, mandate);
    if (stale != nullptr) {
      task.statement = stale->id;
      task.stale_revision = stale->revision;
    }
    out_.push_back(std::move(task));
  }

  Task MakeForItem(Task::Kind kind, const AgendaItem& item, const Mandate& mandate) {
    Task task = Make(kind, mandate.id);
    task.item = item.id;
    task.areas = SharedAreas(item, mandate);
    task.needed = Needed().contains({item.id, mandate.id});
    return task;
  }

  static bool IsOpenForWords(const AgendaItem& item) {
    return item.is_decision && !item.decision && item.current_revision() > 0;
  }

  const std::set<std::pair<ItemId, MandateId>>& Needed() {
    if (!needed_) {
      needed_.emplace();
      for (const ItemForecast& forecast : ForecastMeeting(state_, meeting_)) {
        for (const MandateId& mandate : forecast.needed) needed_->insert({forecast.item, mandate});
      }
    }
    return *needed_;
  }

  const State& state_;
  const Meeting& meeting_;
  const PersonId& person_;
  std::vector<Task>& out_;
  std::optional<std::set<std::pair<ItemId, MandateId>>> needed_;
};

// Minutes of the meeting, or of a paragraph, that the person is asked to sign and has not answered for.
void AddSignatures(const State& state, const Meeting& meeting, const PersonId& person, std::vector<Task>& out) {
  for (const auto& [item, series] : meeting.minutes.versions) {
    const MinutesVersion* version = VersionForSigning(meeting, item);
    if (version == nullptr || version->answers.contains(person)) continue;
    if (std::find(version->signers.begin(), version->signers.end(), person) == version->signers.end()) continue;
    Task task;
    task.kind = Task::Kind::kSignMinutes;
    task.meeting = meeting.id;
    task.item = item;
    task.statement = version->statement;
    task.needed = true;
    task.due = LocalOf(state.forum.time_zone, meeting.minutes.adjustment_deadline).day;
    out.push_back(std::move(task));
  }
}

void AddAssignments(const State& state, const PersonId& person, std::vector<Task>& out) {
  for (const Assignment* assignment : OpenAssignments(state)) {
    const std::vector<PersonId>& persons = assignment->persons;
    if (std::find(persons.begin(), persons.end(), person) == persons.end()) continue;
    Task task;
    task.kind = Task::Kind::kAssignment;
    task.meeting = assignment->meeting;
    task.item = assignment->item;
    task.statement = assignment->statement;
    task.assignment = assignment->id;
    task.due = DueDayOf(state, *assignment);
    out.push_back(std::move(task));
  }
}

void AddRulesReview(const State& state, const PersonId& person, Time now, std::vector<Task>& out) {
  if (person != state.secretary) return;
  const auto review = ReviewOfRules(state.forum.rules, LocalOf(state.forum.time_zone, now).day);
  if (!review) return;
  Task task;
  task.kind = Task::Kind::kReviewRules;
  task.due = review->due;
  out.push_back(std::move(task));
}

}  // namespace

std::vector<Task> TasksOf(const State& state, const PersonId& person, Time now) {
  std::vector<Task> tasks;
  for (const auto& [id, meeting] : state.meetings) {
    if (IsAhead(meeting)) TaskList(state, meeting, person, tasks).AddAll(now);
    AddSignatures(state, meeting, person, tasks);
  }
  AddAssignments(state, person, tasks);
  AddRulesReview(state, person, now, tasks);
  const auto item_order = [&](const Task& task) {
    const Meeting* meeting = state.FindMeeting(task.meeting);
    const AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(task.item);
    return item == nullptr ? std::make_tuple(0, std::string()) : std::make_tuple(item->number, item->letter);
  };
  std::stable_sort(tasks.begin(), tasks.end(), [&](const Task& a, const Task& b) {
    return std::make_tuple(!a.due, a.due, !a.stops_a_decision(), a.meeting, item_order(a), a.mandate) <
           std::make_tuple(!b.due, b.due, !b.stops_a_decision(), b.meeting, item_order(b), b.mandate);
  });
  return tasks;
}

}  // namespace mandat::domain
