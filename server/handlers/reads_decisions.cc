// Reads of who is needed, what can be decided, what was declared and what was decided.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "server/handlers/reads_fill.h"
#include "server/handlers/reads_internal.h"
#include "shared/domain/explain.h"
#include "shared/domain/paragraphs.h"
#include "shared/domain/positions.h"

namespace mandat::server {
namespace {

const char* ReasonFor(domain::DecisionClass decision_class) {
  switch (decision_class) {
    case domain::DecisionClass::kForum:
      return "forum: presence of more than half on each side";
    case domain::DecisionClass::kSubject:
      return "subject: responsible for an area of the item";
    case domain::DecisionClass::kFinancial:
      return "financial: every counted mandate";
  }
  return "";
}

void FillForecast(const domain::ItemForecast& forecast, v1::ItemForecast& view) {
  view.set_item(forecast.item.value());
  view.set_number(static_cast<std::uint32_t>(forecast.number));
  view.set_letter(forecast.letter);
  view.set_decision_class(ClassOf(forecast.decision_class));
  view.set_verdict(domain::VerdictWord(forecast.verdict));
  for (const domain::SideQuorum& quorum : forecast.quorum) {
    v1::SideQuorum& side = *view.add_quorum();
    side.set_side(quorum.side.value());
    side.set_present(static_cast<std::uint32_t>(quorum.present));
    side.set_unanswered(static_cast<std::uint32_t>(quorum.unanswered));
    side.set_of(static_cast<std::uint32_t>(quorum.of));
    side.set_met(quorum.met);
  }
  AddWords(forecast.missing, view.mutable_missing());
  AddWords(forecast.expected, view.mutable_expected());
  AddWords(forecast.uncertain, view.mutable_uncertain());
  AddWords(forecast.uncovered, view.mutable_uncovered());
  for (const domain::Gap& gap : forecast.gaps) {
    v1::Gap& out = *view.add_gaps();
    out.set_principal(gap.principal.value());
    out.set_subject_area(gap.area.value());
  }
  AddWords(forecast.stale, view.mutable_stale());
  AddWords(forecast.contested, view.mutable_contested());
  AddWords(forecast.recused, view.mutable_recused());
}

void FillNeeded(const Reading& reading, const domain::Meeting& meeting, const domain::AgendaItem& item,
                v1::ListNeededResponse& response) {
  const std::vector<domain::Mandate> mandates = reading.state.RegisterOf(meeting);
  for (const domain::ItemForecast& forecast : domain::ForecastMeeting(reading.state, meeting)) {
    if (forecast.item != item.id) continue;
    for (const domain::MandateId& needed : forecast.needed) {
      v1::NeededView& view = *response.add_needed();
      view.set_mandate(needed.value());
      view.set_reason(ReasonFor(item.decision_class));
      const auto& satisfied = forecast.satisfied;
      view.set_has_counting_position(std::find(satisfied.begin(), satisfied.end(), needed) != satisfied.end());
      const auto mandate =
          std::find_if(mandates.begin(), mandates.end(), [&](const auto& m) { return m.id == needed; });
      if (mandate == mandates.end()) continue;
      view.set_holder(mandate->holder.value());
      if (item.decision_class != domain::DecisionClass::kSubject) continue;
      for (const domain::AreaId& area : mandate->areas) {
        if (std::find(item.areas.begin(), item.areas.end(), area) != item.areas.end()) view.add_areas(area.value());
      }
    }
  }
}

void FillPosition(const Reading& reading, const domain::Meeting& meeting, const domain::AgendaItem& item,
                  const domain::Position& position, v1::PositionView& view) {
  view.set_statement_id(position.id.bytes());
  view.set_mandate(position.mandate.value());
  view.set_person(position.author.value());
  view.set_revision(static_cast<std::uint32_t>(position.revision));
  view.set_channel(static_cast<v1::Channel>(position.channel));
  if (position.entered) view.set_stated_by(position.entered->stated_by.value());
  view.set_given_at_ms(position.given_at.ms);
  view.set_received_at_ms(position.received_at.ms);
  view.set_by_substitute(position.by_substitute);
  view.set_stale(position.revision != item.current_revision());
  view.set_late(position.late);
  view.set_admitted(position.admitted);
  view.set_contested(position.contested);
  const domain::Position* speaking = domain::SpeakingPosition(reading.state, meeting, item, position.mandate);
  view.set_current(speaking != nullptr && speaking->id == position.id);
  if (reading.viewer.Of(position.place).sealed) {
    view.set_stance(static_cast<v1::Stance>(position.stance));
    view.set_comment(position.comment);
  }
  view.set_seq(position.place.seq);
  if (!position.replaced_by.is_zero()) view.set_replaced_by(position.replaced_by.bytes());
}

void FillDecision(const Reading& reading, const domain::Meeting& meeting, const domain::AgendaItem& item,
                  v1::DecisionView& view) {
  const domain::ItemDecision& decision = *item.decision;
  view.set_item(item.id.value());
  if (domain::ParagraphOf(reading.state, meeting, item))
    view.set_paragraph(domain::ParagraphLabel(reading.state, meeting, item));
  view.set_outcome(static_cast<v1::Outcome>(decision.outcome));
  AddClauses(decision.clauses, view.mutable_clauses());
  AddWords(decision.mandates, view.mutable_bound_mandates());
  view.set_deferred_to(decision.to_meeting.value());
  view.set_at_ms(decision.at.ms);
  view.set_statement_id(decision.statement.bytes());
  view.set_against_rule(decision.against_rule);
  view.set_deviation(decision.deviation);
  if (decision.verdict) view.set_verdict(domain::VerdictWord(decision.verdict->verdict));
  if (reading.viewer.SeesWhoIsThere(meeting)) FillPresence(item, view.mutable_present());
  for (const domain::Recusal& recusal : item.recusals) {
    if (reading.viewer.Of(recusal.place).body) view.add_recused(recusal.person.value());
  }
  for (const auto& [mandate, reservation] : item.reservations) {
    if (reservation.withdrawn || !reading.viewer.Of(reservation.place).body) continue;
    v1::ReservationView& one = *view.add_reservations();
    one.set_mandate(mandate.value());
    one.set_text(reservation.text);
  }
}

void FillExplanation(const domain::ItemExplanation& item, v1::ItemExplanation& view) {
  view.set_item(item.item.value());
  view.set_number(static_cast<std::uint32_t>(item.number));
  view.set_letter(item.letter);
  view.set_title(item.title);
  if (item.concern != domain::Concern::kNoDecision) view.set_decision_class(ClassOf(item.decision_class));
  view.set_concern(domain::ConcernWord(item.concern));
  AddWords(item.areas, view.mutable_areas());
  if (item.verdict) view.set_verdict(domain::VerdictWord(*item.verdict));
  view.set_covered(item.covered);
  for (const domain::RouteView& route : item.routes) {
    v1::RouteView& one = *view.add_routes();
    one.set_route(domain::RouteWord(route.route));
    one.set_status(domain::RouteStatusWord(route.status));
    one.set_barrier(domain::BarrierWord(route.barrier));
    one.set_counts(route.counts);
    one.set_until_decided(route.until_decided);
    if (route.verdict) one.set_verdict(domain::VerdictWord(*route.verdict));
    one.set_via(route.via.value());
  }
}

}  // namespace

absl::StatusOr<v1::ListNeededResponse> ReadHandler::ListNeeded(const PeerKeys& peer,
                                                               const v1::ListNeededRequest& request) const {
  return Answer<v1::ListNeededResponse>(
      peer, [&](const Reading& reading, v1::ListNeededResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        const domain::AgendaItem* item = reading.viewer.FindItem(meeting, request.item());
        if (item == nullptr) return ThereIsNone();
        if (!reading.viewer.SeesWhoDeclared(*meeting)) return NoRoleAllowsIt();
        if (!item->is_decision) return absl::FailedPreconditionError("the item is no decision item");
        FillNeeded(reading, *meeting, *item, response);
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::GetForecastResponse> ReadHandler::GetForecast(const PeerKeys& peer,
                                                                 const v1::GetForecastRequest& request) const {
  return Answer<v1::GetForecastResponse>(
      peer, [&](const Reading& reading, v1::GetForecastResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        if (!reading.viewer.SeesWhoDeclared(*meeting)) return NoRoleAllowsIt();
        const bool before = domain::FactsOfMeeting(reading.state, *meeting).phase == domain::Phase::kBefore;
        response.set_phase(before ? "before" : "during");
        for (const domain::ItemForecast& forecast : domain::ForecastMeeting(reading.state, *meeting))
          FillForecast(forecast, *response.add_items());
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListPositionsResponse> ReadHandler::ListPositions(const PeerKeys& peer,
                                                                     const v1::ListPositionsRequest& request) const {
  return AnswerPage<v1::ListPositionsResponse>(
      peer, request, absl::StrCat("ListPositions|", request.meeting(), "|", request.item()),
      [&](const Reading& reading, Page& page, v1::ListPositionsResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        const domain::AgendaItem* item = reading.viewer.FindItem(meeting, request.item());
        if (item == nullptr) return ThereIsNone();
        for (const domain::Position& position : item->positions) {
          const bool visible = !position.withdrawn && reading.viewer.Of(position.place).body;
          if (!Offer(page, position.id.bytes(), visible, response, response.mutable_positions(),
                     [&](v1::PositionView& view) { FillPosition(reading, *meeting, *item, position, view); })) {
            break;
          }
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListContestsResponse> ReadHandler::ListContests(const PeerKeys& peer,
                                                                   const v1::ListContestsRequest& request) const {
  return AnswerPage<v1::ListContestsResponse>(
      peer, request, absl::StrCat("ListContests|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListContestsResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const domain::AgendaItem& item : meeting->items) {
          for (const domain::Position& position : item.positions) {
            const bool visible = position.contested && reading.viewer.Of(position.contest).body;
            const bool more = Offer(page, position.id.bytes(), visible, response, response.mutable_contests(),
                                    [&](v1::ContestView& view) {
                                      view.set_position(position.id.bytes());
                                      view.set_statement_id(position.contest.bytes());
                                      view.set_item(item.id.value());
                                      view.set_mandate(position.mandate.value());
                                      view.set_reason(position.contest_reason);
                                    });
            if (!more) return absl::OkStatus();
          }
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListDecisionsResponse> ReadHandler::ListDecisions(const PeerKeys& peer,
                                                                     const v1::ListDecisionsRequest& request) const {
  return AnswerPage<v1::ListDecisionsResponse>(
      peer, request, absl::StrCat("ListDecisions|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListDecisionsResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const domain::AgendaItem& item : meeting->items) {
          const bool visible = item.decision && reading.viewer.Of(item.decision->place).body;
          if (!Offer(page, item.id.value(), visible, response, response.mutable_decisions(),
                     [&](v1::DecisionView& view) { FillDecision(reading, *meeting, item, view); })) {
            break;
          }
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ExplainMandateResponse> ReadHandler::ExplainMandate(const PeerKeys& peer,
                                                                       const v1::ExplainMandateRequest& request) const {
  return Answer<v1::ExplainMandateResponse>(
      peer, [&](const Reading& reading, v1::ExplainMandateResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        // It tells who has declared, as the forecast does.
        if (!reading.viewer.SeesWhoDeclared(*meeting)) return NoRoleAllowsIt();
        const auto explanation = domain::Explain(reading.state, *meeting, domain::MandateId(request.mandate()));
        if (!explanation) return ThereIsNone();
        response.set_holder(explanation->holder.value());
        response.set_principal(explanation->principal.value());
        for (const domain::ItemExplanation& item : explanation->items) FillExplanation(item, *response.add_items());
        return absl::OkStatus();
      });
}

}  // namespace mandat::server
