#include "server/handlers/reads.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "server/handlers/page.h"
#include "server/handlers/viewer.h"
#include "shared/domain/convert.h"
#include "shared/domain/positions.h"

namespace mandat::server {
namespace {

absl::Status NotFound() { return absl::NotFoundError("there is no such thing, or you may not see it"); }
absl::Status NotAllowed() { return absl::PermissionDeniedError("your roles do not allow this read"); }

void SetReadAt(const ForumHost::View& view, v1::ReadAt* at) {
  at->set_epoch(view.state.head.epoch);
  at->set_seq(view.state.head.seq);
}

// The date it is in the forum.
domain::Date Today(const domain::State& state, domain::Time now) {
  absl::TimeZone zone;
  if (!absl::LoadTimeZone(state.forum.time_zone, &zone)) zone = absl::UTCTimeZone();
  const absl::CivilDay day = absl::ToCivilDay(absl::FromUnixMillis(now.ms), zone);
  return {static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
}

template <typename Ids, typename Repeated>
void AddWords(const Ids& ids, Repeated* out) {
  for (const auto& id : ids) *out->Add() = id.value();
}

v1::DecisionClass ClassOf(domain::DecisionClass decision_class) {
  switch (decision_class) {
    case domain::DecisionClass::kForum:
      return v1::DECISION_CLASS_FORUM;
    case domain::DecisionClass::kSubject:
      return v1::DECISION_CLASS_SUBJECT;
    case domain::DecisionClass::kFinancial:
      return v1::DECISION_CLASS_FINANCIAL;
  }
  return v1::DECISION_CLASS_UNSPECIFIED;
}

const char* StateWord(domain::NominationState state) {
  switch (state) {
    case domain::NominationState::kQueued:
      return "queued";
    case domain::NominationState::kAsked:
      return "asked";
    case domain::NominationState::kAccepted:
      return "accepted";
    case domain::NominationState::kDeclined:
      return "declined";
    case domain::NominationState::kTimedOut:
      return "timed_out";
    case domain::NominationState::kRevoked:
      return "revoked";
  }
  return "";
}

const char* VerdictWord(domain::Verdict verdict) {
  switch (verdict) {
    case domain::Verdict::kDecidable:
      return "decidable";
    case domain::Verdict::kExpected:
      return "expected";
    case domain::Verdict::kAtRisk:
      return "at_risk";
    case domain::Verdict::kBlocked:
      return "blocked";
  }
  return "";
}

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

v1::ItemView ViewOf(const domain::AgendaItem& item) {
  v1::ItemView view;
  view.set_id(item.id.value());
  view.set_number(static_cast<std::uint32_t>(item.number));
  view.set_letter(item.letter);
  view.set_title(item.title);
  view.set_kind(static_cast<v1::ItemKind>(item.kind));
  if (item.is_decision) view.set_decision_class(ClassOf(item.decision_class));
  AddWords(item.areas, view.mutable_areas());
  AddWords(item.principals, view.mutable_principals());
  view.set_revision(static_cast<std::uint32_t>(item.current_revision()));
  if (!item.revisions.empty()) {
    for (const std::string& clause : item.revisions.back().clauses) view.add_clauses()->set_text(clause);
  }
  return view;
}

v1::ItemForecast ViewOf(const domain::ItemForecast& forecast) {
  v1::ItemForecast view;
  view.set_item(forecast.item.value());
  view.set_number(static_cast<std::uint32_t>(forecast.number));
  view.set_letter(forecast.letter);
  view.set_decision_class(ClassOf(forecast.decision_class));
  view.set_verdict(VerdictWord(forecast.verdict));
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
  return view;
}

}  // namespace

absl::StatusOr<v1::ListMandatesResponse> ReadHandler::ListMandates(const PeerKeys& peer,
                                                                   const v1::ListMandatesRequest& request) const {
  const absl::StatusOr<Caller> caller = identity_->ReaderOf(peer);
  if (!caller.ok()) return caller.status();
  std::optional<domain::Date> day;
  if (!request.date().empty()) {
    day = domain::Date::Parse(request.date());
    if (!day) return absl::InvalidArgumentError("date: YYYY-MM-DD");
  }
  absl::StatusOr<Page> page =
      Page::Of(request.page_size(), request.page_token(), absl::StrCat("ListMandates|", request.date()));
  if (!page.ok()) return page.status();
  return host_->Read([&](const ForumHost::View& view) -> absl::StatusOr<v1::ListMandatesResponse> {
    const Viewer viewer(view.state, *caller);
    if (!viewer.knows_the_forum()) return NotAllowed();
    const domain::Date on = day.value_or(Today(view.state, host_->clock().Now()));
    v1::ListMandatesResponse response;
    SetReadAt(view, response.mutable_read_at());
    for (const domain::Mandate& mandate : view.state.RegisterOn(on)) {
      if (!page->Reached(mandate.id.value())) continue;
      if (page->full()) {
        response.set_next_page_token(page->NextToken());
        break;
      }
      v1::MandateView& out = *response.add_mandates();
      out.set_id(mandate.id.value());
      out.set_principal(mandate.principal.value());
      if (const domain::Principal* principal = view.state.FindPrincipal(mandate.principal))
        out.set_side(principal->side.value());
      out.set_title(mandate.title);
      out.set_holder(mandate.holder.value());
      out.set_holder_name(viewer.NameOf(mandate.holder));
      AddWords(mandate.areas, out.mutable_areas());
      if (mandate.valid_from) out.set_valid_from(mandate.valid_from->ToString());
      if (mandate.valid_to) out.set_valid_to(mandate.valid_to->ToString());
      out.set_basis(mandate.basis);
      out.set_active(mandate.ActiveOn(on));
      page->Add(mandate.id.value(), out.ByteSizeLong());
    }
    if (absl::Status found = page->Found(); !found.ok()) return found;
    return response;
  });
}

absl::StatusOr<v1::ListSubjectAreasResponse> ReadHandler::ListSubjectAreas(const PeerKeys& peer,
                                                                           const v1::ListSubjectAreasRequest&) const {
  const absl::StatusOr<Caller> caller = identity_->ReaderOf(peer);
  if (!caller.ok()) return caller.status();
  return host_->Read([&](const ForumHost::View& view) -> absl::StatusOr<v1::ListSubjectAreasResponse> {
    if (!Viewer(view.state, *caller).knows_the_forum()) return NotAllowed();
    v1::ListSubjectAreasResponse response;
    SetReadAt(view, response.mutable_read_at());
    for (const domain::SubjectArea& area : view.state.forum.areas) {
      v1::SubjectAreaView& out = *response.add_areas();
      out.set_id(area.id.value());
      out.mutable_name()->set_sv(area.name.sv);
      out.mutable_name()->set_en(area.name.en);
      for (const domain::Mandate& mandate : view.state.mandates) {
        if (!mandate.abolished &&
            std::find(mandate.areas.begin(), mandate.areas.end(), area.id) != mandate.areas.end())
          out.add_mandates(mandate.id.value());
      }
    }
    return response;
  });
}

absl::StatusOr<v1::ListSubstitutesResponse> ReadHandler::ListSubstitutes(
    const PeerKeys& peer, const v1::ListSubstitutesRequest& request) const {
  const absl::StatusOr<Caller> caller = identity_->ReaderOf(peer);
  if (!caller.ok()) return caller.status();
  absl::StatusOr<Page> page =
      Page::Of(request.page_size(), request.page_token(), absl::StrCat("ListSubstitutes|", request.meeting()));
  if (!page.ok()) return page.status();
  return host_->Read([&](const ForumHost::View& view) -> absl::StatusOr<v1::ListSubstitutesResponse> {
    const Viewer viewer(view.state, *caller);
    const domain::Meeting* meeting = viewer.FindMeeting(request.meeting());
    if (meeting == nullptr) return NotFound();
    v1::ListSubstitutesResponse response;
    SetReadAt(view, response.mutable_read_at());
    for (const domain::Nomination& nomination : meeting->nominations) {
      const std::string key = nomination.id.bytes();
      if (!page->Reached(key) || !viewer.Of(nomination.place).body) continue;
      if (page->full()) {
        response.set_next_page_token(page->NextToken());
        break;
      }
      v1::SubstituteView& out = *response.add_substitutes();
      out.set_nomination(nomination.id.bytes());
      out.set_meeting(meeting->id.value());
      out.set_mandate(nomination.mandate.value());
      out.set_person(nomination.person.value());
      out.set_person_name(viewer.NameOf(nomination.person));
      AddWords(nomination.items, out.mutable_items());
      out.set_order(static_cast<std::uint32_t>(nomination.order));
      out.set_state(StateWord(nomination.state));
      out.set_basis(nomination.basis);
      page->Add(key, out.ByteSizeLong());
    }
    if (absl::Status found = page->Found(); !found.ok()) return found;
    return response;
  });
}

absl::StatusOr<v1::ListMeetingsResponse> ReadHandler::ListMeetings(const PeerKeys& peer,
                                                                   const v1::ListMeetingsRequest& request) const {
  const absl::StatusOr<Caller> caller = identity_->ReaderOf(peer);
  if (!caller.ok()) return caller.status();
  absl::StatusOr<Page> page = Page::Of(request.page_size(), request.page_token(), "ListMeetings");
  if (!page.ok()) return page.status();
  return host_->Read([&](const ForumHost::View& view) -> absl::StatusOr<v1::ListMeetingsResponse> {
    const Viewer viewer(view.state, *caller);
    v1::ListMeetingsResponse response;
    SetReadAt(view, response.mutable_read_at());
    for (const auto& [id, meeting] : view.state.meetings) {
      if (!page->Reached(id.value()) || !viewer.Sees(meeting)) continue;
      if (page->full()) {
        response.set_next_page_token(page->NextToken());
        break;
      }
      v1::MeetingView& out = *response.add_meetings();
      out.set_id(id.value());
      out.set_date(meeting.date.ToString());
      out.set_start(meeting.start);
      out.set_end(meeting.end);
      out.set_place(meeting.place);
      out.set_title(meeting.title);
      out.set_state(domain::PhaseWord(meeting.phase));
      for (const domain::AgendaItem& item : meeting.items) *out.add_items() = ViewOf(item);
      page->Add(id.value(), out.ByteSizeLong());
    }
    if (absl::Status found = page->Found(); !found.ok()) return found;
    return response;
  });
}

absl::StatusOr<v1::ListNeededResponse> ReadHandler::ListNeeded(const PeerKeys& peer,
                                                               const v1::ListNeededRequest& request) const {
  const absl::StatusOr<Caller> caller = identity_->ReaderOf(peer);
  if (!caller.ok()) return caller.status();
  return host_->Read([&](const ForumHost::View& view) -> absl::StatusOr<v1::ListNeededResponse> {
    const Viewer viewer(view.state, *caller);
    const domain::Meeting* meeting = viewer.FindMeeting(request.meeting());
    const domain::AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(domain::ItemId(request.item()));
    if (item == nullptr) return NotFound();
    if (!viewer.SeesWhoDeclared(*meeting)) return NotAllowed();
    if (!item->is_decision) return absl::FailedPreconditionError("the item is no decision item");
    v1::ListNeededResponse response;
    SetReadAt(view, response.mutable_read_at());
    const std::vector<domain::Mandate> mandates = view.state.RegisterOf(*meeting);
    for (const domain::ItemForecast& forecast : domain::ForecastMeeting(view.state, *meeting)) {
      if (forecast.item != item->id) continue;
      for (const domain::MandateId& needed : forecast.needed) {
        v1::NeededView& out = *response.add_needed();
        out.set_mandate(needed.value());
        out.set_reason(ReasonFor(item->decision_class));
        const auto& satisfied = forecast.satisfied;
        out.set_has_counting_position(std::find(satisfied.begin(), satisfied.end(), needed) != satisfied.end());
        for (const domain::Mandate& mandate : mandates) {
          if (mandate.id != needed) continue;
          out.set_holder(mandate.holder.value());
          if (item->decision_class != domain::DecisionClass::kSubject) continue;
          for (const domain::AreaId& area : mandate.areas) {
            if (std::find(item->areas.begin(), item->areas.end(), area) != item->areas.end())
              out.add_areas(area.value());
          }
        }
      }
    }
    return response;
  });
}

absl::StatusOr<v1::GetForecastResponse> ReadHandler::GetForecast(const PeerKeys& peer,
                                                                 const v1::GetForecastRequest& request) const {
  const absl::StatusOr<Caller> caller = identity_->ReaderOf(peer);
  if (!caller.ok()) return caller.status();
  return host_->Read([&](const ForumHost::View& view) -> absl::StatusOr<v1::GetForecastResponse> {
    const Viewer viewer(view.state, *caller);
    const domain::Meeting* meeting = viewer.FindMeeting(request.meeting());
    if (meeting == nullptr) return NotFound();
    if (!viewer.SeesWhoDeclared(*meeting)) return NotAllowed();
    v1::GetForecastResponse response;
    SetReadAt(view, response.mutable_read_at());
    response.set_phase(domain::FactsOfMeeting(view.state, *meeting).phase == domain::Phase::kBefore ? "before"
                                                                                                    : "during");
    for (const domain::ItemForecast& forecast : domain::ForecastMeeting(view.state, *meeting))
      *response.add_items() = ViewOf(forecast);
    return response;
  });
}

absl::StatusOr<v1::ListPositionsResponse> ReadHandler::ListPositions(const PeerKeys& peer,
                                                                     const v1::ListPositionsRequest& request) const {
  const absl::StatusOr<Caller> caller = identity_->ReaderOf(peer);
  if (!caller.ok()) return caller.status();
  absl::StatusOr<Page> page = Page::Of(request.page_size(), request.page_token(),
                                       absl::StrCat("ListPositions|", request.meeting(), "|", request.item()));
  if (!page.ok()) return page.status();
  return host_->Read([&](const ForumHost::View& view) -> absl::StatusOr<v1::ListPositionsResponse> {
    const Viewer viewer(view.state, *caller);
    const domain::Meeting* meeting = viewer.FindMeeting(request.meeting());
    const domain::AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(domain::ItemId(request.item()));
    if (item == nullptr) return NotFound();
    v1::ListPositionsResponse response;
    SetReadAt(view, response.mutable_read_at());
    for (const domain::Position& position : item->positions) {
      const std::string key = position.id.bytes();
      if (!page->Reached(key)) continue;
      const domain::Visibility visible = viewer.Of(position.place);
      if (!visible.body || position.withdrawn) continue;
      if (page->full()) {
        response.set_next_page_token(page->NextToken());
        break;
      }
      v1::PositionView& out = *response.add_positions();
      out.set_statement_id(position.id.bytes());
      out.set_mandate(position.mandate.value());
      out.set_person(position.author.value());
      out.set_revision(static_cast<std::uint32_t>(position.revision));
      out.set_channel(static_cast<v1::Channel>(position.channel));
      if (position.entered) out.set_stated_by(position.entered->stated_by.value());
      out.set_given_at_ms(position.given_at.ms);
      out.set_received_at_ms(position.received_at.ms);
      out.set_by_substitute(position.by_substitute);
      out.set_stale(position.revision != item->current_revision());
      out.set_late(position.late);
      out.set_admitted(position.admitted);
      out.set_contested(position.contested);
      const domain::Position* speaking = domain::SpeakingPosition(view.state, *meeting, *item, position.mandate);
      out.set_current(speaking != nullptr && speaking->id == position.id);
      if (visible.sealed) {
        out.set_stance(static_cast<v1::Stance>(position.stance));
        out.set_comment(position.comment);
      }
      out.set_seq(position.place.seq);
      if (!position.replaced_by.is_zero()) out.set_replaced_by(position.replaced_by.bytes());
      page->Add(key, out.ByteSizeLong());
    }
    if (absl::Status found = page->Found(); !found.ok()) return found;
    return response;
  });
}

}  // namespace mandat::server
