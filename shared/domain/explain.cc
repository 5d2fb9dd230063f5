#include "shared/domain/explain.h"

#include <algorithm>

#include "shared/domain/nominations.h"
#include "shared/domain/positions.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::domain {
namespace {

template <typename Id>
bool IsAmong(const std::vector<Id>& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// One item for one mandate; tries routes on a copy of the meeting's facts.
class ItemExplainer {
 public:
  ItemExplainer(const State& state, const Meeting& meeting, const std::vector<Mandate>& mandates,
                const MeetingFacts& facts, const Mandate& mandate, const AgendaItem& item)
      : state_(state),
        meeting_(meeting),
        mandates_(mandates),
        mandate_(mandate),
        item_(item),
        facts_(facts),
        forum_(state.forum) {
    forum_.rules = meeting.rules;
    std::erase_if(facts_.items, [&](const ItemFacts& row) { return row.id != item.id; });
  }

  ItemExplanation Explain() {
    ItemExplanation result;
    result.item = item_.id;
    result.number = item_.number;
    result.letter = item_.letter;
    result.title = item_.title;
    result.decision_class = item_.decision_class;
    if (!item_.is_decision) return result;
    const bool known = state_.KnowsMeeting(meeting_);
    const ItemForecast now = ForecastWith(facts_);
    if (known)
      result.verdict = item_.decision && item_.decision->verdict ? item_.decision->verdict->verdict : now.verdict;
    result.concern = ConcernOf(now);
    for (const AreaId& area : item_.areas) {
      if (result.concern == Concern::kArea && IsAmong(mandate_.areas, area)) result.areas.push_back(area);
    }
    if (!result.counts_on() && result.concern != Concern::kRecused) return result;
    result.covered = result.concern == Concern::kRecused || Covered(now);
    for (Route route : {Route::kAttend, Route::kAdvance, Route::kConvey, Route::kEmail, Route::kSubstitute}) {
      RouteView view = Look(route);
      if (known && view.status != RouteStatus::kClosed) {
        MeetingFacts tried = facts_;
        Take(route, tried);
        view.verdict = ForecastWith(tried).verdict;
      }
      result.routes.push_back(std::move(view));
    }
    return result;
  }

 private:
  bool during() const { return facts_.phase == Phase::kDuring; }

  ItemForecast ForecastWith(const MeetingFacts& facts) const {
    std::vector<ItemForecast> forecasts = Forecast(Register{forum_, mandates_}, facts);
    return forecasts.empty() ? ItemForecast() : std::move(forecasts.front());
  }

  Concern ConcernOf(const ItemForecast& now) const {
    if (!mandate_.ActiveOn(meeting_.date)) return Concern::kNotActive;
    if (IsAmong(now.recused, mandate_.id)) return Concern::kRecused;
    if (item_.decision_class == DecisionClass::kForum) return Concern::kPresence;
    if (!IsAmong(now.needed, mandate_.id)) return Concern::kNotConcerned;
    return item_.decision_class == DecisionClass::kFinancial ? Concern::kEverybody : Concern::kArea;
  }

  bool Covered(const ItemForecast& now) const {
    if (item_.decision_class != DecisionClass::kForum)
      return IsAmong(now.satisfied, mandate_.id) || IsAmong(now.expected, mandate_.id);
    return Attends() || ActingSubstituteHere() != nullptr;
  }

  const Nomination* ActingSubstituteHere() const {
    const Nomination* acting = ActingSubstitute(meeting_, item_.id, mandate_.id);
    if (acting == nullptr || !forum_.rules.substitute_counts.contains(item_.decision_class)) return nullptr;
    if (!during()) return acting;
    const auto there = item_.attendance.find(mandate_.id);
    return there != item_.attendance.end() && there->second.present && there->second.by_substitute ? acting : nullptr;
  }

  // The holder is there, or has said to come.
  bool Attends() const {
    if (IsRecused(item_, mandate_.holder)) return false;
    return std::any_of(facts_.attendance.begin(), facts_.attendance.end(), [&](const AttendanceFacts& row) {
      return row.mandate == mandate_.id && !row.absent && !row.by_substitute &&
             (row.items.empty() || IsAmong(row.items, item_.id));
    });
  }

  // A word of the holder in force on the current text that came by one of these ways.
  bool HasWord(std::initializer_list<Channel> channels) const {
    return std::any_of(facts_.positions.begin(), facts_.positions.end(), [&](const PositionFacts& row) {
      return row.item == item_.id && row.mandate == mandate_.id && !row.by_substitute && !row.contested &&
             row.revision == item_.current_revision() && (!row.late || row.admitted) &&
             std::find(channels.begin(), channels.end(), row.channel) != channels.end();
    });
  }

  RouteView Look(Route route) const {
    RouteView view;
    view.route = route;
    view.until_decided = route != Route::kAdvance && route != Route::kEmail;
    view.counts = Counts(route);
    if (IsTaken(route, view.via)) {
      view.status = RouteStatus::kTaken;
      return view;
    }
    view.barrier = BarrierTo(route);
    if (view.barrier != Barrier::kNone) return view;
    view.status = IsUnderWay(route, view.via) ? RouteStatus::kUnderWay : RouteStatus::kOpen;
    return view;
  }

  bool Counts(Route route) const {
    switch (route) {
      case Route::kAttend:
        return true;
      case Route::kSubstitute:
        return forum_.rules.substitute_counts.contains(item_.decision_class);
      default:
        // Class forum asks for presence alone. Who is there declares as anybody else there does.
        return item_.decision_class != DecisionClass::kForum &&
               (forum_.rules.advance_counts.contains(item_.decision_class) || (during() && Attends()));
    }
  }

  bool IsTaken(Route route, PersonId& via) const {
    switch (route) {
      case Route::kAttend:
        return Attends();
      case Route::kAdvance:
        return HasWord({Channel::kApp});
      case Route::kConvey:
        return HasWord({Channel::kConveyed});
      case Route::kEmail:
        return HasWord({Channel::kEmail, Channel::kOther});
      case Route::kSubstitute:
        if (const Nomination* acting = ActingSubstitute(meeting_, item_.id, mandate_.id)) {
          via = acting->person;
          return true;
        }
        return false;
    }
    return false;
  }

  bool IsUnderWay(Route route, PersonId& via) const {
    if (route == Route::kConvey) {
      for (const Conveyance& conveyance : meeting_.conveyances) {
        const bool stands =
            conveyance.state == ConveyanceState::kAsked || conveyance.state == ConveyanceState::kAccepted;
        if (!stands || conveyance.mandate != mandate_.id || conveyance.holder != mandate_.holder ||
            !conveyance.covers(item_.id)) {
          continue;
        }
        via = conveyance.conveyor;
        return true;
      }
    }
    if (route != Route::kSubstitute) return false;
    for (const Nomination& nomination : meeting_.nominations) {
      if (nomination.mandate != mandate_.id || nomination.state != NominationState::kAsked ||
          !nomination.covers(item_.id)) {
        continue;
      }
      via = nomination.person;
      return true;
    }
    return false;
  }

  Barrier BarrierTo(Route route) const {
    if (item_.decision) return Barrier::kDecided;
    if (meeting_.phase == MeetingPhase::kClosed || meeting_.phase == MeetingPhase::kCancelled)
      return Barrier::kMeetingOver;
    if (route != Route::kSubstitute && IsRecused(item_, mandate_.holder)) return Barrier::kRecused;
    const bool is_word = route == Route::kAdvance || route == Route::kConvey || route == Route::kEmail;
    if (is_word && item_.current_revision() == 0) return Barrier::kNothingProposed;
    // A word from outside that comes later is kept, and counts only if the chair admits it or its speaker is there.
    const bool from_outside = route == Route::kEmail || (route == Route::kAdvance && !Attends());
    return from_outside && during() ? Barrier::kMeetingOpen : Barrier::kNone;
  }

  void Take(Route route, MeetingFacts& facts) const {
    const auto say = [&](Channel channel, bool by_substitute) {
      PositionFacts word;
      word.mandate = mandate_.id;
      word.item = item_.id;
      word.channel = channel;
      word.revision = item_.current_revision();
      word.by_substitute = by_substitute;
      facts.positions.push_back(std::move(word));
    };
    switch (route) {
      case Route::kAttend:
        std::erase_if(facts.attendance,
                      [&](const AttendanceFacts& row) { return row.mandate == mandate_.id && row.absent; });
        facts.attendance.push_back({mandate_.id, {item_.id}, false, false});
        if (during()) say(Channel::kMeeting, false);
        return;
      case Route::kAdvance:
        return say(Channel::kApp, false);
      case Route::kConvey:
        return say(Channel::kConveyed, false);
      case Route::kEmail:
        return say(Channel::kEmail, false);
      case Route::kSubstitute:
        facts.substitutes.push_back({mandate_.id, PersonId(), SubstituteFacts::State::kAccepted, {item_.id}});
        if (!during()) return;
        facts.attendance.push_back({mandate_.id, {item_.id}, false, true});
        say(Channel::kApp, true);
        return;
    }
  }

  const State& state_;
  const Meeting& meeting_;
  const std::vector<Mandate>& mandates_;
  const Mandate& mandate_;
  const AgendaItem& item_;
  MeetingFacts facts_;
  Forum forum_;
};

}  // namespace

std::vector<ItemId> Explanation::uncovered() const {
  std::vector<ItemId> result;
  for (const ItemExplanation& item : items) {
    if (item.counts_on() && !item.covered) result.push_back(item.item);
  }
  return result;
}

const char* ConcernWord(Concern concern) {
  static constexpr const char* kWords[] = {"no_decision",   "presence", "area",      "everybody",
                                           "not_concerned", "recused",  "not_active"};
  return kWords[static_cast<int>(concern)];
}

const char* RouteWord(Route route) {
  static constexpr const char* kWords[] = {"attend", "advance", "convey", "email", "substitute"};
  return kWords[static_cast<int>(route)];
}

const char* RouteStatusWord(RouteStatus status) {
  static constexpr const char* kWords[] = {"open", "under_way", "taken", "closed"};
  return kWords[static_cast<int>(status)];
}

const char* BarrierWord(Barrier barrier) {
  static constexpr const char* kWords[] = {"",        "decided",         "meeting_over", "meeting_open",
                                           "recused", "nothing_proposed"};
  return kWords[static_cast<int>(barrier)];
}

std::optional<Explanation> Explain(const State& state, const Meeting& meeting, const MandateId& id) {
  const std::vector<Mandate> mandates = state.RegisterOf(meeting);
  const auto mandate = std::find_if(mandates.begin(), mandates.end(), [&](const Mandate& m) { return m.id == id; });
  if (mandate == mandates.end()) return std::nullopt;
  Explanation result{meeting.id, mandate->id, mandate->holder, mandate->principal, {}};
  const MeetingFacts facts = FactsOfMeeting(state, meeting);
  for (const AgendaItem& item : meeting.items) {
    result.items.push_back(ItemExplainer(state, meeting, mandates, facts, *mandate, item).Explain());
  }
  return result;
}

}  // namespace mandat::domain
