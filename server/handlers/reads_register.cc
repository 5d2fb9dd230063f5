// Reads of the register and of the rules.
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "server/handlers/reads_fill.h"
#include "server/handlers/reads_internal.h"
#include "shared/domain/convert.h"
#include "shared/domain/vacancies.h"

namespace mandat::server {
namespace {

// The day that was asked for; today when none was. INVALID_ARGUMENT.
absl::StatusOr<domain::Date> DayOf(const std::string& date, const Reading& reading) {
  if (date.empty()) return reading.Today();
  const std::optional<domain::Date> day = domain::Date::Parse(date);
  if (!day) return absl::InvalidArgumentError("date: YYYY-MM-DD");
  return *day;
}

void FillMandate(const Reading& reading, const domain::Mandate& mandate, domain::Date on, v1::MandateView& view) {
  view.set_id(mandate.id.value());
  view.set_principal(mandate.principal.value());
  if (const domain::Principal* principal = reading.state.FindPrincipal(mandate.principal))
    view.set_side(principal->side.value());
  view.set_title(mandate.title);
  view.set_holder(mandate.holder.value());
  view.set_holder_name(reading.viewer.NameOf(mandate.holder));
  AddWords(mandate.areas, view.mutable_areas());
  view.set_valid_from(DayWord(mandate.valid_from));
  view.set_valid_to(DayWord(mandate.valid_to));
  view.set_basis(mandate.basis);
  view.set_active(mandate.ActiveOn(on));
}

template <typename View>
void FillValidity(const domain::Validity& valid, View& view) {
  view.set_valid_from(DayWord(valid.from));
  view.set_valid_to(DayWord(valid.to));
}

struct OfficeHeld {
  v1::Office office = v1::OFFICE_UNSPECIFIED;
  domain::PersonId person;
  std::optional<domain::Date> until;
};

// Chair and secretary first, also when nobody is; then those whose term lasts today, by office and person.
std::vector<OfficeHeld> OfficesOn(const domain::State& state, domain::Date today) {
  std::vector<OfficeHeld> held;
  const bool chaired = !state.chair_until || today <= *state.chair_until;
  held.push_back({v1::OFFICE_CHAIR, chaired ? state.chair : domain::PersonId(), state.chair_until});
  held.push_back({v1::OFFICE_SECRETARY, state.secretary, std::nullopt});
  for (const auto& [office, terms] : {std::pair(v1::OFFICE_ADJUNCT, &state.adjuncts),
                                      std::pair(v1::OFFICE_PREPARATORY_GROUP, &state.preparatory_group),
                                      std::pair(v1::OFFICE_OBSERVER, &state.observers)}) {
    for (const domain::OfficeTerm& term : *terms) {
      if (!term.until || today <= *term.until) held.push_back({office, term.person, term.until});
    }
  }
  std::stable_sort(held.begin() + 2, held.end(), [](const OfficeHeld& a, const OfficeHeld& b) {
    return std::tie(a.office, a.person) < std::tie(b.office, b.person);
  });
  return held;
}

bool HoldsActiveMandate(const std::vector<domain::Mandate>& mandates, const domain::PersonId& person,
                        domain::Date day) {
  return std::any_of(mandates.begin(), mandates.end(),
                     [&](const domain::Mandate& mandate) { return mandate.holder == person && mandate.ActiveOn(day); });
}

v1::ItemKind KindOf(domain::AgendaItemKind kind) {
  switch (kind) {
    case domain::AgendaItemKind::kDecision:
      return v1::ITEM_KIND_DECISION;
    case domain::AgendaItemKind::kInformation:
      return v1::ITEM_KIND_INFORMATION;
    case domain::AgendaItemKind::kDiscussion:
      return v1::ITEM_KIND_DISCUSSION;
  }
  return v1::ITEM_KIND_UNSPECIFIED;
}

}  // namespace

void FillStandingItem(const domain::StandingItem& item, v1::StandingItemView& view) {
  view.set_title(item.title);
  view.set_kind(KindOf(item.kind));
  if (item.kind == domain::AgendaItemKind::kDecision) view.set_decision_class(ClassOf(item.decision_class));
  view.set_last(item.last);
}

namespace {

void FillRules(const domain::Rules& rules, v1::RulesView& view) {
  const auto count = [](int n) { return static_cast<std::uint32_t>(n); };
  view.set_version(rules.version);
  view.set_adopted(DayWord(rules.adopted));
  view.set_review_due(DayWord(rules.review_due));
  view.set_day_unit(std::string(domain::DayUnitWord(rules.day_unit)));
  view.set_notice_lead(count(rules.notice_lead));
  view.set_decision_material_lead(count(rules.decision_material_lead));
  view.set_other_material_lead(count(rules.other_material_lead));
  view.set_preparation_lead(count(rules.preparation_lead));
  view.set_minimum_meetings_per_year(count(rules.minimum_meetings_per_year));
  view.set_extra_meeting_numerator(count(rules.extra_meeting_numerator));
  view.set_extra_meeting_denominator(count(rules.extra_meeting_denominator));
  for (const domain::DecisionClass one : rules.advance_counts) view.add_advance_counts(ClassOf(one));
  for (const domain::DecisionClass one : rules.substitute_counts) view.add_substitute_counts(ClassOf(one));
  view.set_substitute_answer_hours(count(rules.substitute_answer_hours));
  view.set_substitute_may_be_member(rules.substitute_may_be_member);
  view.set_papers_may_be_shared(rules.papers_may_be_shared);
  view.set_positions_visible(
      rules.positions_visible == domain::PositionsVisible::kMembers ? "members" : "secretariat_until_meeting");
  view.set_decision_prefix(rules.minutes_prefix);
  view.set_adjustment_days(count(rules.adjustment_days));
  view.set_next_paragraph(rules.next_paragraph);
  for (const std::string& recipient : rules.distribution) view.add_distribution(recipient);
  for (const domain::StandingItem& item : rules.standing_items) FillStandingItem(item, *view.add_standing_items());
}

}  // namespace

absl::StatusOr<v1::ListMandatesResponse> ReadHandler::ListMandates(const PeerKeys& peer,
                                                                   const v1::ListMandatesRequest& request) const {
  return AnswerPage<v1::ListMandatesResponse>(
      peer, request, absl::StrCat("ListMandates|", request.date()),
      [&](const Reading& reading, Page& page, v1::ListMandatesResponse& response) -> absl::Status {
        const absl::StatusOr<domain::Date> on = DayOf(request.date(), reading);
        if (!on.ok()) return on.status();
        if (!reading.viewer.knows_the_forum()) return NoRoleAllowsIt();
        for (const domain::Mandate& mandate : reading.state.RegisterOn(*on)) {
          if (!Offer(page, mandate.id.value(), true, response, response.mutable_mandates(),
                     [&](v1::MandateView& view) { FillMandate(reading, mandate, *on, view); })) {
            break;
          }
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListSubjectAreasResponse> ReadHandler::ListSubjectAreas(const PeerKeys& peer,
                                                                           const v1::ListSubjectAreasRequest&) const {
  return Answer<v1::ListSubjectAreasResponse>(
      peer, [&](const Reading& reading, v1::ListSubjectAreasResponse& response) -> absl::Status {
        if (!reading.viewer.knows_the_forum()) return NoRoleAllowsIt();
        const domain::Date today = reading.Today();
        for (const domain::SubjectArea& area : reading.state.forum.areas) {
          v1::SubjectAreaView& view = *response.add_areas();
          view.set_id(area.id.value());
          view.mutable_name()->set_sv(area.name.sv);
          view.mutable_name()->set_en(area.name.en);
          for (const domain::Mandate& mandate : reading.state.mandates) {
            const domain::Principal* principal = reading.state.FindPrincipal(mandate.principal);
            const bool has_left = principal != nullptr && principal->valid.to && *principal->valid.to < today;
            if (!mandate.abolished && !has_left &&
                std::find(mandate.areas.begin(), mandate.areas.end(), area.id) != mandate.areas.end())
              view.add_mandates(mandate.id.value());
          }
          FillValidity(area.valid, view);
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListPrincipalsResponse> ReadHandler::ListPrincipals(const PeerKeys& peer,
                                                                       const v1::ListPrincipalsRequest&) const {
  return Answer<v1::ListPrincipalsResponse>(
      peer, [&](const Reading& reading, v1::ListPrincipalsResponse& response) -> absl::Status {
        if (!reading.viewer.knows_the_forum()) return NoRoleAllowsIt();
        for (const domain::Side& side : reading.state.forum.sides) {
          v1::SideView& view = *response.add_sides();
          view.set_id(side.id.value());
          view.mutable_name()->set_sv(side.name.sv);
          view.mutable_name()->set_en(side.name.en);
        }
        for (const domain::Principal& principal : reading.state.forum.principals) {
          v1::PrincipalView& view = *response.add_principals();
          view.set_id(principal.id.value());
          view.set_name(principal.name);
          view.set_side(principal.side.value());
          FillValidity(principal.valid, view);
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListOfficesResponse> ReadHandler::ListOffices(const PeerKeys& peer,
                                                                 const v1::ListOfficesRequest& request) const {
  return AnswerPage<v1::ListOfficesResponse>(
      peer, request, "ListOffices",
      [&](const Reading& reading, Page& page, v1::ListOfficesResponse& response) -> absl::Status {
        if (!reading.viewer.knows_the_forum()) return NoRoleAllowsIt();
        const domain::Date today = reading.Today();
        const std::vector<domain::Mandate> mandates = reading.state.RegisterOn(today);
        for (const OfficeHeld& held : OfficesOn(reading.state, today)) {
          const std::string key = absl::StrCat(static_cast<int>(held.office), "|", held.person.value());
          const bool more = Offer(page, key, true, response, response.mutable_offices(), [&](v1::OfficeView& view) {
            view.set_office(held.office);
            view.set_person(held.person.value());
            view.set_person_name(reading.viewer.NameOf(held.person));
            view.set_until(DayWord(held.until));
            view.set_has_mandate(!held.person.empty() && HoldsActiveMandate(mandates, held.person, today));
          });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListPeopleResponse> ReadHandler::ListPeople(const PeerKeys& peer,
                                                               const v1::ListPeopleRequest& request) const {
  return AnswerPage<v1::ListPeopleResponse>(
      peer, request, "ListPeople",
      [&](const Reading& reading, Page& page, v1::ListPeopleResponse& response) -> absl::Status {
        if (!reading.viewer.knows_the_forum()) return NoRoleAllowsIt();
        struct Functions {
          std::vector<domain::MandateId> mandates;
          std::vector<v1::Office> offices;
        };
        std::map<domain::PersonId, Functions> people;
        const domain::Date today = reading.Today();
        for (const domain::Mandate& mandate : reading.state.RegisterOn(today)) {
          if (!mandate.holder.empty()) people[mandate.holder].mandates.push_back(mandate.id);
        }
        for (const OfficeHeld& held : OfficesOn(reading.state, today)) {
          if (!held.person.empty()) people[held.person].offices.push_back(held.office);
        }
        for (const auto& entry : people) {
          const domain::PersonId& person = entry.first;
          const Functions& functions = entry.second;
          const bool more =
              Offer(page, person.value(), true, response, response.mutable_people(), [&](v1::PersonView& view) {
                view.set_id(person.value());
                view.set_name(reading.viewer.NameOf(person));
                AddWords(functions.mandates, view.mutable_mandates());
                for (const v1::Office office : functions.offices) view.add_offices(office);
              });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListVacanciesResponse> ReadHandler::ListVacancies(const PeerKeys& peer,
                                                                     const v1::ListVacanciesRequest& request) const {
  return Answer<v1::ListVacanciesResponse>(
      peer, [&](const Reading& reading, v1::ListVacanciesResponse& response) -> absl::Status {
        const absl::StatusOr<domain::Date> on = DayOf(request.date(), reading);
        if (!on.ok()) return on.status();
        if (!reading.viewer.knows_the_forum()) return NoRoleAllowsIt();
        const std::vector<domain::Mandate> mandates = reading.state.RegisterOn(*on);
        for (const domain::Mandate& mandate : mandates) {
          if (mandate.ActiveOn(*on)) continue;
          v1::VacancyView& view = *response.add_vacancies();
          view.set_mandate(mandate.id.value());
          view.set_title(mandate.title);
          view.set_principal(mandate.principal.value());
          AddWords(mandate.areas, view.mutable_areas());
          view.set_why(mandate.holder.empty()                            ? "vacant"
                       : mandate.valid_from && *on < *mandate.valid_from ? "not_yet"
                                                                         : "expired");
        }
        for (const domain::Gap& open : domain::GapsOn(mandates, *on)) {
          v1::Gap& gap = *response.add_gaps();
          gap.set_principal(open.principal.value());
          gap.set_subject_area(open.area.value());
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListMandateHistoryResponse> ReadHandler::ListMandateHistory(
    const PeerKeys& peer, const v1::ListMandateHistoryRequest& request) const {
  return AnswerPage<v1::ListMandateHistoryResponse>(
      peer, request, absl::StrCat("ListMandateHistory|", request.mandate()),
      [&](const Reading& reading, Page& page, v1::ListMandateHistoryResponse& response) -> absl::Status {
        if (!reading.viewer.knows_the_forum()) return NoRoleAllowsIt();
        const auto history = reading.state.mandate_history.find(domain::MandateId(request.mandate()));
        if (history == reading.state.mandate_history.end()) return ThereIsNone();
        int place = 0;
        for (const domain::Mandate& mandate : history->second) {
          const bool more = Offer(page, absl::StrCat(place++), true, response, response.mutable_versions(),
                                  [&](v1::MandateVersionView& view) {
                                    view.set_holder(mandate.holder.value());
                                    view.set_holder_name(reading.viewer.NameOf(mandate.holder));
                                    view.set_principal(mandate.principal.value());
                                    view.set_title(mandate.title);
                                    AddWords(mandate.areas, view.mutable_areas());
                                    view.set_valid_from(DayWord(mandate.valid_from));
                                    view.set_valid_to(DayWord(mandate.valid_to));
                                    view.set_basis(mandate.basis);
                                    view.set_described_from(DayWord(mandate.described_from));
                                    view.set_abolished(mandate.abolished);
                                  });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::GetRulesResponse> ReadHandler::GetRules(const PeerKeys& peer,
                                                           const v1::GetRulesRequest& request) const {
  return Answer<v1::GetRulesResponse>(peer,
                                      [&](const Reading& reading, v1::GetRulesResponse& response) -> absl::Status {
                                        if (request.meeting().empty()) {
                                          if (!reading.viewer.knows_the_forum()) return NoRoleAllowsIt();
                                          FillRules(reading.state.forum.rules, *response.mutable_rules());
                                          return absl::OkStatus();
                                        }
                                        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
                                        if (meeting == nullptr) return ThereIsNone();
                                        FillRules(meeting->rules, *response.mutable_rules());
                                        return absl::OkStatus();
                                      });
}

absl::StatusOr<v1::ListRulesVersionsResponse> ReadHandler::ListRulesVersions(
    const PeerKeys& peer, const v1::ListRulesVersionsRequest& request) const {
  return AnswerPage<v1::ListRulesVersionsResponse>(
      peer, request, "ListRulesVersions",
      [&](const Reading& reading, Page& page, v1::ListRulesVersionsResponse& response) -> absl::Status {
        if (!reading.viewer.knows_the_forum()) return NoRoleAllowsIt();
        for (const domain::RulesVersion& version : reading.state.rules_history) {
          const bool more = Offer(page, version.statement.bytes(), reading.viewer.Of(version.place).body, response,
                                  response.mutable_versions(), [&](v1::RulesVersionView& view) {
                                    FillRules(version.rules, *view.mutable_rules());
                                    view.set_meeting(version.meeting.value());
                                    view.set_item(version.item.value());
                                    view.set_decided_elsewhere(version.decided_elsewhere);
                                    view.set_reason(version.reason);
                                    view.set_at_ms(version.at.ms);
                                    view.set_statement_id(version.statement.bytes());
                                  });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

}  // namespace mandat::server
