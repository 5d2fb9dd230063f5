#include "shared/registry/people.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "shared/registry/words.h"

namespace mandat::registry {
namespace {

using domain::Mandate;
using domain::MandateId;
using domain::PersonId;

// "Alva Norrgård" and "Alva Ek" may be one person; "Anna Ask" and "Bo Berg" are two who have one address. An initial
// tells nothing.
bool ShareAWord(std::string_view a, std::string_view b) {
  const std::vector<std::string> words = Split(Folded(a), " -.,");
  for (const std::string& word : Split(Folded(b), " -.,")) {
    if (word.size() > 1 && std::find(words.begin(), words.end(), word) != words.end()) return true;
  }
  return false;
}

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
  if (same_email == 1) {
    if (row.name.empty() || !HasName(by_email) || ShareAWord(NameOf(by_email), row.name)) return by_email;
    problems_.At(row, Heading::kEmail, Fault::kPersonAmbiguous, row.email, IdFor(by_email));
    return {};
  }
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
  if (same_name == 1) {
    if (!HasOtherAddress(row, by_name) || MayBeMeant(row, by_name, mandate, day)) return by_name;
    problems_.At(row, Heading::kName, Fault::kPersonAmbiguous, row.name, IdFor(by_name));
    return {};
  }
  const PersonId unnamed = Unnamed(row, mandate, day);
  return unnamed.empty() ? options_.new_person() : unnamed;
}

std::string People::IdFor(const PersonId& person) const {
  return "the person's id: " + person.value() + " for " + NameOf(person) + ", another for somebody new";
}

bool People::HasOtherAddress(const RegisterRow& row, const PersonId& person) const {
  const auto known = state_.persons.find(person);
  return !row.email.empty() && known != state_.persons.end() && !known->second.email.empty() &&
         Folded(known->second.email) != Folded(row.email);
}

// A namesake's mandate or office would go to the known person, and the namesake's address with it. A line that names
// neither can only be about somebody who is known.
bool People::MayBeMeant(const RegisterRow& row, const PersonId& person, const MandateId& mandate,
                        domain::Date day) const {
  if (!mandate.empty()) {
    const Mandate* held = state_.MandateOn(mandate, day);
    return held != nullptr && held->holder == person;
  }
  return std::all_of(row.offices.begin(), row.offices.end(), [&](v1::Office office) { return Holds(person, office); });
}

bool People::Holds(const PersonId& person, v1::Office office) const {
  const auto in = [&](const std::vector<domain::OfficeTerm>& terms) {
    return std::any_of(terms.begin(), terms.end(),
                       [&](const domain::OfficeTerm& term) { return term.person == person; });
  };
  switch (office) {
    case v1::OFFICE_CHAIR:
      return person == state_.chair;
    case v1::OFFICE_SECRETARY:
      return person == state_.secretary;
    case v1::OFFICE_ADJUNCT:
      return in(state_.adjuncts);
    case v1::OFFICE_PREPARATORY_GROUP:
      return in(state_.preparatory_group);
    case v1::OFFICE_OBSERVER:
      return in(state_.observers);
    default:
      return false;
  }
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
