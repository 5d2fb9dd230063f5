#include "shared/registry/register_sheet.h"

#include <map>
#include <set>
#include <string>

#include "shared/registry/forum_names.h"
#include "shared/registry/words.h"

namespace mandat::registry {
namespace {

constexpr int kColumns = static_cast<int>(Heading::kUntil) + 1;

class SheetMaker {
 public:
  SheetMaker(const domain::State& state, domain::Date today) : state_(state), today_(today) {
    sheet_.name = "Register";
    for (int heading = 0; heading < kColumns; ++heading)
      sheet_.columns.push_back({HeadingName(static_cast<Heading>(heading)), 20});
  }

  sheets::Sheet Make() {
    for (const domain::Mandate& mandate : state_.mandates) {
      if (!mandate.abolished) AddMandate(mandate.id);
    }
    AddOffice(v1::OFFICE_CHAIR, state_.chair, state_.chair_until);
    AddOffice(v1::OFFICE_SECRETARY, state_.secretary, std::nullopt);
    for (const auto& [office, terms] : {std::pair(v1::OFFICE_ADJUNCT, &state_.adjuncts),
                                        std::pair(v1::OFFICE_PREPARATORY_GROUP, &state_.preparatory_group),
                                        std::pair(v1::OFFICE_OBSERVER, &state_.observers)}) {
      for (const domain::OfficeTerm& term : *terms) AddOffice(office, term.person, term.until);
    }
    return std::move(sheet_);
  }

 private:
  using Row = std::map<Heading, std::string>;

  void Add(Row row) {
    std::vector<sheets::Cell>& cells = sheet_.rows.emplace_back();
    for (int heading = 0; heading < kColumns; ++heading) cells.push_back({row[static_cast<Heading>(heading)]});
  }

  void FillPerson(const domain::PersonId& person, Row& row) const {
    row[Heading::kPerson] = person.value();
    const auto known = state_.persons.find(person);
    if (known == state_.persons.end()) return;
    row[Heading::kName] = known->second.name;
    row[Heading::kEmail] = known->second.email;
  }

  void AddMandate(const domain::MandateId& id) {
    const auto history = state_.mandate_history.find(id);
    if (history == state_.mandate_history.end()) return;
    std::set<domain::Date> days = {today_};
    for (const domain::Mandate& entry : history->second) {
      if (entry.valid_from && *entry.valid_from > today_) days.insert(*entry.valid_from);
    }
    for (const domain::Date day : days) {
      const domain::Mandate* held = state_.MandateOn(id, day);
      // Of a day that somebody else's later word governs there is nothing to say.
      if (held != nullptr && (day == today_ || held->valid_from == day)) AddHolder(*held);
    }
  }

  void AddHolder(const domain::Mandate& held) {
    if (last_ && last_->id == held.id && last_->holder == held.holder && last_->valid_from == held.valid_from) return;
    Row row;
    if (held.holder.empty()) {
      row[Heading::kName] = "vakant";
    } else {
      FillPerson(held.holder, row);
    }
    const domain::Principal* principal = state_.FindPrincipal(held.principal);
    row[Heading::kPrincipal] =
        principal == nullptr ? held.principal.value() : WordFor(state_.forum, *principal, today_);
    row[Heading::kMandate] = held.id.value();
    const domain::Mandate* described = state_.FindMandate(held.id);
    row[Heading::kTitle] = described->title;
    for (const domain::AreaId& area : described->areas) {
      for (const domain::SubjectArea& known : state_.forum.areas) {
        if (known.id == area)
          row[Heading::kAreas] += (row[Heading::kAreas].empty() ? "" : ", ") + WordFor(state_.forum, known, today_);
      }
    }
    if (held.valid_from) row[Heading::kFrom] = held.valid_from->ToString();
    if (held.valid_to) row[Heading::kTo] = held.valid_to->ToString();
    row[Heading::kBasis] = held.basis;
    Add(std::move(row));
    last_ = &held;
  }

  void AddOffice(v1::Office office, const domain::PersonId& person, std::optional<domain::Date> until) {
    if (person.empty()) return;
    Row row;
    FillPerson(person, row);
    row[Heading::kOffice] = OfficeName(office);
    if (until) row[Heading::kUntil] = until->ToString();
    Add(std::move(row));
  }

  const domain::State& state_;
  const domain::Date today_;
  sheets::Sheet sheet_;
  const domain::Mandate* last_ = nullptr;  // in the state's history
};

}  // namespace

sheets::Sheet RegisterSheet(const domain::State& state, domain::Date today) { return SheetMaker(state, today).Make(); }

}  // namespace mandat::registry
