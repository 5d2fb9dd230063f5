#include "shared/registry/people.h"

#include <algorithm>
#include <vector>

namespace mandat::registry {
namespace {

using domain::Mandate;
using domain::MandateId;
using domain::PersonId;

}  // namespace

std::string People::NameOf(const PersonId& person) const {
  const auto found = state_.persons.find(person);
  return found == state_.persons.end() || found->second.name.empty() ? person.value() : found->second.name;
}

bool People::HasName(const PersonId& person) const {
  const auto found = state_.persons.find(person);
  return found != state_.persons.end() && !found->second.name.empty();
}

PersonId People::Of(const RegisterRow& row, const MandateId& mandate, domain::Date day) {
  if (!row.person.empty()) {
    if (row.name.empty() && !IsKnown(PersonId(row.person))) {
      problems_.At(row, Heading::kPerson, Fault::kNameMissing, row.person, "the name of somebody who is new");
      return {};
    }
    return PersonId(row.person);
  }
  const auto [by_email, same_email] = row.email.empty() ? std::pair(PersonId(), 0) : Find(row.email, true);
  if (same_email > 1) {
    problems_.At(row, Heading::kEmail, Fault::kPersonAmbiguous, row.email, "the person's id");
    return {};
  }
  if (same_email == 1) return by_email;
  if (row.name.empty()) {
    problems_.At(row, Heading::kEmail, Fault::kNameMissing, row.email, "the name of somebody who is new");
    return {};
  }
  const auto [by_name, same_name] = Find(row.name, false);
  if (same_name > 1) {
    problems_.At(row, Heading::kName, Fault::kPersonAmbiguous, row.name,
                 "the person's id, or an address that is known");
    return {};
  }
  if (same_name == 1) return by_name;
  const PersonId unnamed = Unnamed(row, mandate, day);
  return unnamed.empty() ? options_.new_person() : unnamed;
}

// As the forum file has it: an id that nobody has given a name.
PersonId People::Unnamed(const RegisterRow& row, const MandateId& mandate, domain::Date day) const {
  std::vector<PersonId> candidates;
  if (const Mandate* held = mandate.empty() ? nullptr : state_.MandateOn(mandate, day))
    candidates.push_back(held->holder);
  for (const v1::Office office : row.offices) {
    if (office == v1::OFFICE_CHAIR) candidates.push_back(state_.chair);
    if (office == v1::OFFICE_SECRETARY) candidates.push_back(state_.secretary);
  }
  for (const PersonId& candidate : candidates) {
    if (!candidate.empty() && !HasName(candidate)) return candidate;
  }
  return {};
}

bool People::IsKnown(const PersonId& person) const {
  if (state_.persons.contains(person) || state_.devices_of.contains(person)) return true;
  if (person == state_.chair || person == state_.secretary) return true;
  for (const auto* terms : {&state_.adjuncts, &state_.preparatory_group, &state_.observers}) {
    for (const domain::OfficeTerm& term : *terms) {
      if (term.person == person) return true;
    }
  }
  return std::any_of(state_.mandates.begin(), state_.mandates.end(),
                     [&](const Mandate& mandate) { return mandate.holder == person; });
}

std::pair<PersonId, int> People::Find(const std::string& text, bool email) const {
  const std::string folded = Folded(text);
  std::pair<PersonId, int> found;
  for (const auto& [id, person] : state_.persons) {
    if (Folded(email ? person.email : person.name) != folded) continue;
    found.first = id;
    ++found.second;
  }
  return found;
}

}  // namespace mandat::registry
