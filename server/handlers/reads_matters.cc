// Reads of matters and their way, the year's plan and petitions.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "server/handlers/reads_internal.h"
#include "shared/calendar/busy.h"
#include "shared/domain/convert.h"
#include "shared/domain/matters.h"
#include "shared/domain/meeting_plan.h"

namespace mandat::server {
namespace {

constexpr std::size_t kEntriesOfAMatter = 100;  // of each list
constexpr int kMaxBusy = 2000;
constexpr std::size_t kMaxBusySummary = 200 * 4;  // bytes of 200 characters

void FillMatter(const domain::Matter& matter, v1::MatterView& view) {
  view.set_id(matter.id.value());
  view.set_title(matter.title);
  view.set_kind(static_cast<v1::ItemKind>(matter.kind));
  if (matter.is_decision) view.set_decision_class(ClassOf(matter.decision_class));
  AddWords(matter.areas, view.mutable_areas());
  view.set_submitter(matter.submitter.value());
  view.set_state(domain::MatterPhaseWord(matter.phase));
  view.set_review(domain::MatterReviewWord(matter.review));
  view.set_meeting(matter.meeting.value());
  view.set_handed_in_at_ms(matter.handed_in.ms);
}

void FillReferral(const domain::Referral& referral, v1::ReferralView& view) {
  view.set_statement_id(referral.statement.bytes());
  view.set_matter(referral.matter.value());
  view.set_meeting(referral.meeting.value());
  view.set_item(referral.item.value());
  view.set_to_forum(referral.to_forum);
  if (!referral.to_forum_id.is_zero()) view.set_to_forum_id(referral.to_forum_id.bytes());
  view.set_text(referral.text);
  AddHashes(referral.documents, view.mutable_documents());
  view.set_at_ms(referral.at.ms);
  view.set_seq(referral.place.seq);
}

// Fills the newest of `entries` that the caller may see, in their order; how many were left out for their number.
template <typename Entries, typename Views, typename IsVisible, typename Fill>
std::uint32_t FillNewest(const Entries& entries, Views* views, IsVisible is_visible, Fill fill) {
  std::vector<const typename Entries::value_type*> seen;
  for (const auto& entry : entries) {
    if (is_visible(entry)) seen.push_back(&entry);
  }
  const std::size_t left_out = seen.size() > kEntriesOfAMatter ? seen.size() - kEntriesOfAMatter : 0;
  for (std::size_t i = left_out; i < seen.size(); ++i) fill(*seen[i], *views->Add());
  return static_cast<std::uint32_t>(left_out);
}

void FillEvent(const domain::MatterEvent& event, v1::MatterEventView& view) {
  view.set_date(event.date.ToString());
  if (event.meeting.empty()) {
    view.set_note(event.text);
    return;
  }
  view.set_meeting(event.meeting.value());
  view.set_item(event.item.value());
  view.set_meeting_state(domain::PhaseWord(event.phase));
  view.set_outcome(static_cast<v1::Outcome>(event.outcome));
  view.set_deferred_to(event.to_meeting.value());
}

void FillMatterDetails(const Reading& reading, const domain::Matter& matter, v1::MatterDetails& view) {
  const auto visible = [&](const auto& entry) { return reading.viewer.Of(entry.statement).body; };
  FillMatter(matter, *view.mutable_summary());
  view.set_description(matter.description);
  view.set_wished_meeting(matter.wished_meeting.value());
  for (const std::string& group : matter.groups) view.add_groups(group);
  AddHashes(matter.documents, view.mutable_documents());
  if (matter.origin) {
    v1::MatterOriginView& origin = *view.mutable_origin();
    origin.set_forum_id(matter.origin->forum.bytes());
    origin.set_forum(matter.origin->forum_name);
    origin.set_statement_id(matter.origin->statement.bytes());
    origin.set_seq(matter.origin->seq);
    origin.set_bundle(matter.origin->bundle.bytes());
  }
  std::uint32_t left_out = FillNewest(matter.exchanges, view.mutable_exchanges(), visible,
                                      [](const domain::MatterExchange& entry, v1::MatterExchangeView& one) {
                                        one.set_request(entry.request);
                                        one.set_text(entry.text);
                                        AddHashes(entry.documents, one.mutable_documents());
                                        one.set_author(entry.author.value());
                                        one.set_at_ms(entry.at.ms);
                                      });
  left_out += FillNewest(matter.rulings, view.mutable_rulings(), visible,
                         [](const domain::MatterRuling& entry, v1::MatterRulingView& one) {
                           one.set_ruling(static_cast<v1::MatterRuling>(entry.ruling));
                           one.set_meeting(entry.meeting.value());
                           one.set_referred_to(entry.referred_to);
                           one.set_reason(entry.reason);
                           one.set_coordination(entry.coordination);
                           one.set_at_ms(entry.at.ms);
                         });
  left_out += FillNewest(matter.admissions, view.mutable_admissions(), visible,
                         [](const domain::MatterAdmission& entry, v1::MatterAdmissionView& one) {
                           one.set_meeting(entry.meeting.value());
                           one.set_by_forum(entry.by_forum);
                           one.set_reason(entry.reason);
                           one.set_at_ms(entry.at.ms);
                         });
  left_out += FillNewest(
      matter.referrals, view.mutable_referrals(),
      [&](std::uint32_t index) { return visible(reading.state.referrals[index]); },
      [&](std::uint32_t index, v1::ReferralView& one) { FillReferral(reading.state.referrals[index], one); });
  left_out += FillNewest(
      domain::HistoryOf(reading.state, matter), view.mutable_history(),
      [&](const domain::MatterEvent& event) {
        return event.meeting.empty() || reading.viewer.FindItem(reading.viewer.FindMeeting(event.meeting.value()),
                                                                event.item.value()) != nullptr;
      },
      FillEvent);
  view.set_withdrawn_because(matter.withdrawn_because);
  view.set_left_out(left_out);
}

void FillMatterDeadline(const domain::MatterDeadline& deadline, v1::MatterDeadlineView& view) {
  FillDeadline(deadline.deadline, *view.mutable_deadline());
  view.set_done(DayWord(deadline.done));
  view.set_late_weekdays(deadline.late_weekdays);
  view.set_late_calendar(deadline.late_calendar);
  view.set_late(deadline.late);
}

// Minutes of the forum's clock from "2027-03-12 08:30"; nullopt for anything else.
std::optional<std::int64_t> LocalMinutes(const std::string& text) {
  if (text.size() != 16 || text[10] != ' ' || text[13] != ':') return std::nullopt;
  const std::optional<domain::Date> day = domain::Date::Parse(text.substr(0, 10));
  const auto two_digits = [&](std::size_t at) {
    const bool digits = text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
    return digits ? (text[at] - '0') * 10 + (text[at + 1] - '0') : 99;
  };
  const int hour = two_digits(11);
  const int minute = two_digits(14);
  if (!day || hour > 23 || minute > 59) return std::nullopt;
  return static_cast<std::int64_t>(day->days().time_since_epoch().count()) * 24 * 60 + hour * 60 + minute;
}

absl::StatusOr<std::vector<calendar::BusyTime>> BusyTimesOf(const v1::GetMeetingPlanRequest& request) {
  if (request.busy_size() > kMaxBusy) return absl::InvalidArgumentError(absl::StrCat("busy: at most ", kMaxBusy));
  std::vector<calendar::BusyTime> busy;
  busy.reserve(static_cast<std::size_t>(request.busy_size()));
  for (const v1::BusyTime& given : request.busy()) {
    const std::optional<std::int64_t> from = LocalMinutes(given.from());
    const std::optional<std::int64_t> until = LocalMinutes(given.until());
    if (!from || !until || *until <= *from)
      return absl::InvalidArgumentError("busy: from and until are YYYY-MM-DD HH:MM, from before until");
    if (given.summary().size() > kMaxBusySummary)
      return absl::InvalidArgumentError("busy.summary: at most 200 characters");
    busy.push_back({*from, *until, given.summary(), "", 0});
  }
  return busy;
}

void FillWarning(const domain::PlanWarning& warning, v1::PlanWarningView& view) {
  view.set_what(domain::PlanWarningWord(warning.kind));
  switch (warning.kind) {
    case domain::PlanWarning::Kind::kTooFewMeetings:
      view.set_given(static_cast<std::uint32_t>(warning.given));
      view.set_needed(static_cast<std::uint32_t>(warning.needed));
      break;
    case domain::PlanWarning::Kind::kDeadlineHasPassed:
      view.set_deadline(std::string(domain::DeadlineWord(warning.deadline)));
      view.set_due(warning.due.ToString());
      view.set_date(warning.date.ToString());
      break;
    case domain::PlanWarning::Kind::kTwoOnOneDay:
    case domain::PlanWarning::Kind::kDayOff:
      view.set_date(warning.date.ToString());
      break;
  }
}

void FillPlan(const Reading& reading, const domain::MeetingPlan& plan, const std::vector<calendar::BusyTime>& busy,
              v1::GetMeetingPlanResponse& response) {
  response.set_year(static_cast<std::uint32_t>(plan.year));
  const domain::PlanReview review = domain::ReviewPlan(reading.state.forum.rules, plan, reading.Today());
  for (const domain::PlannedMeeting& planned : plan.meetings) {
    v1::PlannedMeetingView& view = *response.add_meetings();
    view.set_date(planned.date.ToString());
    view.set_start(planned.start);
    view.set_end(planned.end);
    const auto of_day = std::find_if(review.meetings.begin(), review.meetings.end(),
                                     [&](const auto& one) { return one.meeting == planned.date; });
    if (of_day != review.meetings.end()) {
      for (const domain::Deadline& deadline : of_day->deadlines) FillDeadline(deadline, *view.add_deadlines());
    }
    domain::MeetingPlan alone = plan;
    alone.meetings = {planned};
    for (const calendar::Clash& clash : calendar::FindClashes(alone, busy)) {
      v1::BusyTime& one = *view.add_clashes();
      one.set_from(calendar::LocalText(clash.busy.start));
      one.set_until(calendar::LocalText(clash.busy.end));
      one.set_summary(clash.busy.summary);
    }
  }
  for (const domain::PlanWarning& warning : review.warnings) FillWarning(warning, *response.add_warnings());
}

void FillPetition(const Reading& reading, const domain::Petition& petition, v1::PetitionView& view) {
  view.set_id(petition.id.bytes());
  view.set_begun_by(petition.begun_by.value());
  view.set_reason(petition.reason);
  view.set_agenda(petition.agenda);
  view.set_before(DayWord(petition.before));
  for (const auto& [person, voice] : petition.voices) {
    if (voice.joined && reading.viewer.Of(voice.statement).body) view.add_joined(person.value());
  }
  const domain::PetitionStanding standing = domain::StandingOfPetition(reading.state, petition, reading.Today());
  view.set_joined_count(static_cast<std::uint32_t>(standing.joined));
  view.set_members(static_cast<std::uint32_t>(standing.members));
  view.set_needed(static_cast<std::uint32_t>(standing.needed));
  view.set_enough(standing.enough());
  view.set_meeting(petition.meeting.value());
  view.set_at_ms(petition.at.ms);
}

}  // namespace

absl::StatusOr<v1::ListMattersResponse> ReadHandler::ListMatters(const PeerKeys& peer,
                                                                 const v1::ListMattersRequest& request) const {
  return AnswerPage<v1::ListMattersResponse>(
      peer, request, "ListMatters",
      [&](const Reading& reading, Page& page, v1::ListMattersResponse& response) -> absl::Status {
        for (const auto& entry : reading.state.matters) {
          if (!Offer(page, entry.first.value(), reading.viewer.Of(entry.second.place).body, response,
                     response.mutable_matters(), [&](v1::MatterView& view) { FillMatter(entry.second, view); })) {
            break;
          }
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::GetMatterResponse> ReadHandler::GetMatter(const PeerKeys& peer,
                                                             const v1::GetMatterRequest& request) const {
  return Answer<v1::GetMatterResponse>(
      peer, [&](const Reading& reading, v1::GetMatterResponse& response) -> absl::Status {
        const auto matter = reading.state.matters.find(domain::MatterId(request.matter()));
        if (matter == reading.state.matters.end() || !reading.viewer.Of(matter->second.place).body)
          return ThereIsNone();
        FillMatterDetails(reading, matter->second, *response.mutable_matter());
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListMeetingMattersResponse> ReadHandler::ListMeetingMatters(
    const PeerKeys& peer, const v1::ListMeetingMattersRequest& request) const {
  return AnswerPage<v1::ListMeetingMattersResponse>(
      peer, request, absl::StrCat("ListMeetingMatters|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListMeetingMattersResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const domain::MatterStanding& standing : domain::MattersFor(reading.state, *meeting, reading.Today())) {
          const bool visible = reading.viewer.Of(reading.state.matters.at(standing.matter).place).body;
          const bool more = Offer(page, standing.matter.value(), visible, response, response.mutable_matters(),
                                  [&](v1::MatterStandingView& view) {
                                    view.set_matter(standing.matter.value());
                                    FillMatterDeadline(standing.material, *view.mutable_material());
                                    FillMatterDeadline(standing.preparation, *view.mutable_preparation());
                                    view.set_admitted(standing.admitted);
                                    view.set_waits_for(domain::MatterNeedWord(standing.need));
                                  });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListReferralsResponse> ReadHandler::ListReferrals(const PeerKeys& peer,
                                                                     const v1::ListReferralsRequest& request) const {
  return AnswerPage<v1::ListReferralsResponse>(
      peer, request, "ListReferrals",
      [&](const Reading& reading, Page& page, v1::ListReferralsResponse& response) -> absl::Status {
        for (const domain::Referral& referral : reading.state.referrals) {
          if (!Offer(page, referral.statement.bytes(), reading.viewer.Of(referral.place).body, response,
                     response.mutable_referrals(), [&](v1::ReferralView& view) { FillReferral(referral, view); })) {
            break;
          }
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::GetMeetingPlanResponse> ReadHandler::GetMeetingPlan(const PeerKeys& peer,
                                                                       const v1::GetMeetingPlanRequest& request) const {
  return Answer<v1::GetMeetingPlanResponse>(
      peer, [&](const Reading& reading, v1::GetMeetingPlanResponse& response) -> absl::Status {
        const absl::StatusOr<std::vector<calendar::BusyTime>> busy = BusyTimesOf(request);
        if (!busy.ok()) return busy.status();
        const auto plan = reading.state.plans.find(static_cast<int>(request.year()));
        if (plan == reading.state.plans.end() || !reading.viewer.Of(plan->second.statement).body) return ThereIsNone();
        FillPlan(reading, plan->second, *busy, response);
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListPetitionsResponse> ReadHandler::ListPetitions(const PeerKeys& peer,
                                                                     const v1::ListPetitionsRequest& request) const {
  return AnswerPage<v1::ListPetitionsResponse>(
      peer, request, "ListPetitions",
      [&](const Reading& reading, Page& page, v1::ListPetitionsResponse& response) -> absl::Status {
        for (const auto& entry : reading.state.petitions) {
          if (!Offer(page, entry.first.bytes(), reading.viewer.Of(entry.second.place).body, response,
                     response.mutable_petitions(),
                     [&](v1::PetitionView& view) { FillPetition(reading, entry.second, view); })) {
            break;
          }
        }
        return absl::OkStatus();
      });
}

}  // namespace mandat::server
