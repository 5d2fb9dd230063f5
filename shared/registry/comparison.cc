#include "shared/registry/comparison.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "shared/domain/decide.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/limits.h"
#include "shared/registry/people.h"

namespace mandat::registry {
namespace {

using domain::Date;
using domain::Mandate;
using domain::MandateId;
using domain::PersonId;

std::string DayText(const std::optional<Date>& day) { return day ? day->ToString() : ""; }

bool SameAssignment(const Mandate& a, const Mandate& b) {
  return a.holder == b.holder && a.valid_from == b.valid_from && a.valid_to == b.valid_to && a.basis == b.basis;
}

// Goes through the lines on a copy of the state, on which each act is tried: what a line changes is judged after what
// the lines before it have changed.
class Comparison {
 public:
  Comparison(const domain::State& state, const PreviewOptions& options, Problems& problems)
      : before_(state),
        now_state_(state),
        options_(options),
        problems_(problems),
        people_(now_state_, options, problems),
        today_(domain::LocalOf(state.forum.time_zone, options.now).day) {}

  Preview Compare(const std::vector<RegisterRow>& rows) {
    for (const RegisterRow& row : rows) {
      const std::size_t changes = preview_.changes.size();
      Take(row);
      if (preview_.changes.size() == changes) preview_.unchanged.push_back(row.line);
    }
    for (const auto& [mandate, line] : mandate_lines_) KeepLater(mandate, line, std::nullopt);
    // Whoever hands the office over has no say after that.
    for (const v1::Office office : {v1::OFFICE_CHAIR, v1::OFFICE_SECRETARY}) {
      std::stable_partition(preview_.changes.begin(), preview_.changes.end(),
                            [&](const Change& change) { return change.office != office; });
    }
    for (const Mandate& mandate : before_.mandates) {
      if (!mandate.abolished && !mandate_lines_.contains(mandate.id)) preview_.not_named.push_back(mandate.id);
    }
    return std::move(preview_);
  }

 private:
  void Take(const RegisterRow& row) {
    MandateId id;
    if (row.has_mandate()) {
      id = MandateOf(row);
      if (id.empty()) return;  // which one cannot be told, and is said
    }
    PersonId person;
    if (row.has_person() && !row.vacant) {
      person = people_.Of(row, id, DayOf(row));
      if (person.empty()) return;
      Describe(row, person);
    }
    if (!id.empty()) {
      mandate_lines_.try_emplace(id, row.line);
      DescribeMandate(row, id);
      Assign(row, id, person);
      mandate_lines_[id] = row.line;
    }
    if (!person.empty()) {
      for (const v1::Office office : row.offices) AssignOffice(row, office, person);
    }
  }

  // ---- People ------------------------------------------------------------------------------------------------------

  void Describe(const RegisterRow& row, const PersonId& person) {
    const auto known = now_state_.persons.find(person);
    const bool is_new = known == now_state_.persons.end();
    const std::string old_name = is_new ? "" : known->second.name;
    const std::string old_email = is_new ? "" : known->second.email;
    const std::string name = row.name.empty() ? old_name : row.name;
    const std::string email = row.email.empty() && !row.no_email ? old_email : row.email;
    if ((name == old_name && email == old_email) || name.empty()) {
      person_lines_.try_emplace(person, row.line);
      return;
    }
    const auto line = person_lines_.find(person);
    if (line != person_lines_.end())
      return problems_.At(row, name != old_name ? Heading::kName : Heading::kEmail, Fault::kPersonTwice,
                          name != old_name ? name : email, "", line->second);
    person_lines_[person] = row.line;
    Change change;
    change.kind = people_.IsKnown(person) ? ChangeKind::kPerson : ChangeKind::kPersonNew;
    change.line = row.line;
    change.person = person;
    change.person_name = name;
    AddField(change, Field::kName, old_name, name);
    AddField(change, Field::kEmail, old_email, email);
    v1::DescribePerson& act = *change.act.mutable_describe_person();
    act.set_person(person.value());
    act.set_name(name);
    act.set_email(email);
    Add(std::move(change));
  }

  // ---- Mandates ----------------------------------------------------------------------------------------------------

  // Empty: it cannot be told, and is said.
  MandateId MandateOf(const RegisterRow& row) {
    if (!row.mandate.empty()) {
      const bool is_new = now_state_.FindMandate(MandateId(row.mandate)) == nullptr;
      if (is_new && row.principal.empty()) return Missing(row, Heading::kMandate, Fault::kPrincipalMissing);
      if (is_new && row.title.empty()) return Missing(row, Heading::kMandate, Fault::kTitleMissing);
      return MandateId(row.mandate);
    }
    const std::string title = Folded(row.title);
    std::vector<MandateId> found;
    for (const Mandate& mandate : now_state_.mandates) {
      const bool right_principal = row.principal.empty() || mandate.principal == row.principal;
      if (!mandate.abolished && right_principal && Folded(mandate.title) == title) found.push_back(mandate.id);
    }
    if (found.size() == 1) return found.front();
    if (found.size() > 1) {
      std::string ids;
      for (const MandateId& id : found) ids += (ids.empty() ? "" : ", ") + id.value();
      problems_.At(row, Heading::kTitle, Fault::kMandateAmbiguous, row.title, ids);
      return {};
    }
    if (row.principal.empty()) return Missing(row, Heading::kTitle, Fault::kPrincipalMissing);
    return NewMandateId(row);
  }

  MandateId Missing(const RegisterRow& row, Heading heading, Fault fault) {
    problems_.At(row, heading, fault, row.mandate.empty() ? row.title : row.mandate);
    return {};
  }

  MandateId NewMandateId(const RegisterRow& row) const {
    std::string base = IdFrom(row.principal.value() + "-" + row.title);
    base.resize(std::min<std::size_t>(base.size(), 60));
    std::string id = base;
    for (int n = 2; now_state_.FindMandate(MandateId(id)) != nullptr; ++n) id = base + "-" + std::to_string(n);
    return MandateId(id);
  }

  std::string MandateName(const MandateId& id) const {
    const Mandate* mandate = now_state_.FindMandate(id);
    if (mandate == nullptr) return id.value();
    return mandate->title + ", " + PrincipalName(mandate->principal);
  }

  std::string PrincipalName(const domain::PrincipalId& id) const {
    const domain::Principal* principal = now_state_.FindPrincipal(id);
    return principal == nullptr ? id.value() : principal->name;
  }

  std::string AreaName(const domain::AreaId& id) const {
    for (const domain::SubjectArea& area : now_state_.forum.areas) {
      if (area.id == id) return area.name.sv;
    }
    return id.value();
  }

  void DescribeMandate(const RegisterRow& row, const MandateId& id) {
    const Mandate* known = now_state_.FindMandate(id);
    const Mandate old = known == nullptr ? Mandate() : *known;
    Mandate wanted = old;
    if (!row.principal.empty()) wanted.principal = row.principal;
    if (!row.title.empty()) wanted.title = row.title;
    if (row.areas) wanted.areas = *row.areas;
    const std::set<domain::AreaId> old_areas(old.areas.begin(), old.areas.end());
    const std::set<domain::AreaId> areas(wanted.areas.begin(), wanted.areas.end());
    const bool same = wanted.principal == old.principal && wanted.title == old.title && areas == old_areas;
    if (known != nullptr && same && !old.abolished) return;
    if (known == nullptr && now_state_.mandates.size() >= static_cast<std::size_t>(domain::kMaxMandates))
      return problems_.At(row, Heading::kTitle, Fault::kMandatesFull, "", std::to_string(domain::kMaxMandates));
    if (!described_.insert(id).second)
      return problems_.At(row, Heading::kTitle, Fault::kMandateTwice, MandateName(id), "", mandate_lines_.at(id));
    Change change;
    change.kind = known == nullptr ? ChangeKind::kMandateNew : ChangeKind::kMandate;
    change.line = row.line;
    change.mandate = id;
    change.mandate_name = wanted.title + ", " + PrincipalName(wanted.principal);
    AddField(change, Field::kPrincipal, old.principal.empty() ? "" : PrincipalName(old.principal),
             PrincipalName(wanted.principal));
    AddField(change, Field::kTitle, old.title, wanted.title);
    for (const domain::AreaId& area : wanted.areas) {
      if (!old_areas.contains(area)) AddField(change, Field::kAreaAdded, "", AreaName(area));
    }
    for (const domain::AreaId& area : old.areas) {
      if (!areas.contains(area)) AddField(change, Field::kAreaRemoved, AreaName(area), "");
    }
    v1::DescribeMandate& act = *change.act.mutable_describe_mandate();
    act.set_mandate(id.value());
    act.set_principal(wanted.principal.value());
    act.set_title(wanted.title);
    for (const domain::AreaId& area : wanted.areas) act.add_areas(area.value());
    act.set_reason(options_.reason);
    Add(std::move(change));
  }

  // The day that the line is about: today, or the later one from which it says that something holds.
  Date DayOf(const RegisterRow& row) const { return row.from.value ? std::max(today_, *row.from.value) : today_; }

  void Assign(const RegisterRow& row, const MandateId& id, const PersonId& person) {
    const Mandate* governing = now_state_.MandateOn(id, DayOf(row));
    if (governing == nullptr) return;  // the new mandate could not be described
    const Mandate old = *governing;
    Mandate wanted = old;
    if (row.vacant || !person.empty()) wanted.holder = person;
    if (wanted.holder != old.holder) {
      wanted.valid_from = today_;
      wanted.valid_to = std::nullopt;
      wanted.basis.clear();
    }
    if (row.from.said) wanted.valid_from = row.from.value;
    if (row.to.said) wanted.valid_to = row.to.value;
    if (row.basis.said) wanted.basis = row.basis.value;
    if (SameAssignment(wanted, old)) return NoteAssigned(id, wanted);
    if (wanted.valid_from && wanted.valid_to && *wanted.valid_to < *wanted.valid_from)
      return problems_.At(row, row.to.said ? Heading::kTo : Heading::kFrom, Fault::kDatesReversed,
                          DayText(wanted.valid_to), "not before " + DayText(wanted.valid_from));
    if (wanted.holder != old.holder && wanted.valid_to && *wanted.valid_to < today_)
      return problems_.At(row, Heading::kTo, Fault::kHolderPast, DayText(wanted.valid_to), people_.NameOf(old.holder));
    const auto assigned = assigned_.find(id);
    if (assigned != assigned_.end() && !(wanted.valid_from && assigned->second < wanted.valid_from))
      return problems_.At(row, Heading::kFrom, Fault::kMandateTwice, MandateName(id), "", mandate_lines_.at(id));
    if (wanted.valid_from) KeepLater(id, row.line, wanted.valid_from);
    const Mandate* was = before_.MandateOn(id, DayOf(row));
    const bool kept = was != nullptr && SameAssignment(*was, wanted);
    AddAssignment(kept ? ChangeKind::kHolderKept : ChangeKind::kHolder, row.line, id, old, wanted);
    NoteAssigned(id, wanted);
  }

  void NoteAssigned(const MandateId& id, const Mandate& wanted) {
    std::optional<Date>& last = assigned_[id];
    last = std::max(last, wanted.valid_from);
  }

  void AddAssignment(ChangeKind kind, int line, const MandateId& id, const Mandate& old, const Mandate& wanted) {
    Change change;
    change.kind = kind;
    change.line = line;
    change.mandate = id;
    change.mandate_name = MandateName(id);
    change.person = wanted.holder;
    change.person_name = wanted.holder.empty() ? "" : people_.NameOf(wanted.holder);
    AddField(change, Field::kHolder, old.holder.empty() ? "" : people_.NameOf(old.holder), change.person_name);
    AddField(change, Field::kFrom, DayText(old.valid_from), DayText(wanted.valid_from));
    AddField(change, Field::kTo, DayText(old.valid_to), DayText(wanted.valid_to));
    AddField(change, Field::kBasis, old.basis, wanted.basis);
    v1::AssignMandate& act = *change.act.mutable_assign_mandate();
    act.set_mandate(id.value());
    act.set_holder(wanted.holder.value());
    act.set_valid_from(DayText(wanted.valid_from));
    act.set_valid_to(DayText(wanted.valid_to));
    act.set_basis(wanted.basis);
    Add(std::move(change));
  }

  // Of two assignments that govern a day the one made last does. So one that the register has from a later day on, and
  // of which no line says otherwise, is stated again when something is said of the days before it. Those that begin
  // before `until` (none: all).
  void KeepLater(const MandateId& id, int line, const std::optional<Date>& until) {
    const auto history = before_.mandate_history.find(id);
    if (history == before_.mandate_history.end()) return;
    std::set<Date> later;
    for (const Mandate& entry : history->second) {
      if (entry.valid_from && *entry.valid_from > today_ && (!until || *entry.valid_from < *until))
        later.insert(*entry.valid_from);
    }
    for (const Date day : later) {
      const Mandate* was = before_.MandateOn(id, day);
      const Mandate* is = now_state_.MandateOn(id, day);
      const bool governs = was != nullptr && was->valid_from == day;
      if (!governs || is == nullptr || SameAssignment(*was, *is)) continue;
      if (is->valid_from && *is->valid_from == day) continue;  // a line says who holds it from that very day
      AddAssignment(ChangeKind::kHolderKept, line, id, *is, *was);
    }
  }

  // ---- Offices -----------------------------------------------------------------------------------------------------

  void AssignOffice(const RegisterRow& row, v1::Office office, const PersonId& person) {
    const std::vector<domain::OfficeTerm>* terms = office == v1::OFFICE_ADJUNCT ? &now_state_.adjuncts
                                                   : office == v1::OFFICE_PREPARATORY_GROUP
                                                       ? &now_state_.preparatory_group
                                                   : office == v1::OFFICE_OBSERVER ? &now_state_.observers
                                                                                   : nullptr;
    bool holds = false;
    std::optional<Date> until;
    PersonId before = office == v1::OFFICE_CHAIR ? now_state_.chair : now_state_.secretary;
    if (terms == nullptr) {
      holds = before == person;
      if (holds && office == v1::OFFICE_CHAIR) until = now_state_.chair_until;
    } else {
      before = PersonId();
      for (const domain::OfficeTerm& term : *terms) {
        if (term.person != person) continue;
        holds = true;
        until = term.until;
        before = person;
      }
    }
    const std::optional<Date> wanted = row.until.said ? row.until.value : until;
    const bool one_holder = terms == nullptr;
    const auto key = std::pair(office, one_holder ? PersonId() : person);
    const auto said = office_lines_.find(key);
    if (holds && wanted == until) {
      office_lines_.try_emplace(key, row.line);
      return;
    }
    if (said != office_lines_.end())
      return problems_.At(row, Heading::kOffice, Fault::kOfficeTwice, people_.NameOf(person), "", said->second);
    office_lines_[key] = row.line;
    Change change;
    change.kind = ChangeKind::kOffice;
    change.line = row.line;
    change.office = office;
    change.person = person;
    change.person_name = people_.NameOf(person);
    AddField(change, Field::kHolder, before.empty() ? "" : people_.NameOf(before), change.person_name);
    AddField(change, Field::kUntil, DayText(holds ? until : std::nullopt), DayText(wanted));
    v1::AssignOffice& act = *change.act.mutable_assign_office();
    act.set_office(office);
    act.set_person(person.value());
    act.set_holds(true);
    act.set_until(DayText(wanted));
    Add(std::move(change));
  }

  // ------------------------------------------------------------------------------------------------------------------

  static void AddField(Change& change, Field field, std::string from, std::string to) {
    if (from != to) change.fields.push_back({field, std::move(from), std::move(to)});
  }

  void Add(Change change) {
    v1::Statement statement = change.act;
    domain::StatementId id;
    ++stated_;
    for (std::size_t i = 0; i < sizeof(stated_); ++i) id.data()[i] = static_cast<std::uint8_t>(stated_ >> (8 * i));
    statement.set_statement_id(id.bytes());
    domain::AppliedRecord record;
    record.place = {now_state_.head.epoch, now_state_.head.seq + 1};
    record.time = options_.now;
    record.statement = &statement;
    domain::Apply(now_state_, record);
    preview_.changes.push_back(std::move(change));
  }

  const domain::State& before_;
  domain::State now_state_;
  const PreviewOptions& options_;
  Problems& problems_;
  People people_;
  const Date today_;
  Preview preview_;
  std::uint64_t stated_ = 0;
  std::map<PersonId, int> person_lines_;
  std::map<MandateId, int> mandate_lines_;
  std::set<MandateId> described_;
  std::map<MandateId, std::optional<Date>> assigned_;  // the latest first day that a line has said something of
  std::map<std::pair<v1::Office, PersonId>, int> office_lines_;
};

}  // namespace

Preview CompareWithState(const domain::State& state, const std::vector<RegisterRow>& rows,
                         const PreviewOptions& options, Problems& problems) {
  return Comparison(state, options, problems).Compare(rows);
}

}  // namespace mandat::registry
