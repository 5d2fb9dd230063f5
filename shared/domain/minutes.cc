#include "shared/domain/minutes.h"

#include <algorithm>
#include <limits>
#include <set>

#include "shared/domain/paragraphs.h"
#include "shared/domain/positions.h"

namespace mandat::domain {
namespace {

std::string NameOf(const State& state, const PersonId& person) {
  const auto found = state.persons.find(person);
  // A name that was erased leaves the person's word.
  return found == state.persons.end() || found->second.name.empty() ? person.value() : found->second.name;
}

bool IsPresent(const AgendaItem& item, const MandateId& mandate, bool by_substitute) {
  const auto found = item.attendance.find(mandate);
  return found != item.attendance.end() && found->second.present && found->second.by_substitute == by_substitute;
}

// Builds one document. `items_` are the items that it is about, in the agenda's order.
class MinutesMaker {
 public:
  MinutesMaker(const State& state, const Meeting& meeting, const MinutesOptions& options)
      : state_(state), meeting_(meeting), options_(options), mandates_(state.RegisterOf(meeting)) {
    for (const AgendaItem& item : meeting.items) {
      if (IsInMinutes(meeting, options.only_item, item)) items_.push_back(&item);
    }
  }

  v1::MinutesDocument Make() {
    AddHead();
    for (const Mandate& mandate : mandates_) {
      if (mandate.ActiveOn(meeting_.date)) AddAttendance(mandate);
    }
    AddGuests();
    AddAdjusters();
    v1::MinutesParagraph* paragraph = nullptr;
    int number = 0;
    for (const AgendaItem* item : items_) {
      if (paragraph == nullptr || item->number != number) {
        number = item->number;
        paragraph = document_.add_paragraphs();
        if (const auto given = ParagraphOf(state_, meeting_, *item)) paragraph->set_number(given->ToString());
        if (item->letter.empty()) {
          FillParagraph(*item, *paragraph);
          continue;
        }
        paragraph->set_title(HeadingOverSubItems(item->number));
      }
      v1::MinutesParagraph& sub_item = *paragraph->add_sub_items();
      sub_item.set_letter(item->letter);
      FillParagraph(*item, sub_item);
    }
    // As they were taken up: their numbers run on, also where the agenda was gone through in another order.
    std::stable_sort(document_.mutable_paragraphs()->begin(), document_.mutable_paragraphs()->end(), NumberedBefore);
    return std::move(document_);
  }

 private:
  // Those without a number last.
  static bool NumberedBefore(const v1::MinutesParagraph& one, const v1::MinutesParagraph& other) {
    const auto number = [](const v1::MinutesParagraph& paragraph) {
      const auto given = ParseParagraph(paragraph.number());
      return given ? given->number : std::numeric_limits<int>::max();
    };
    return number(one) < number(other);
  }

  // Over sub-items of an item that is not there: what their titles share before a colon ("FoU: halvårsrapport"), else
  // the first one's title.
  std::string HeadingOverSubItems(int number) const {
    std::string first, shared;
    for (const AgendaItem* item : items_) {
      if (item->number != number) continue;
      const std::string subject = item->title.substr(0, item->title.find(": "));
      if (first.empty()) {
        first = item->title;
        shared = subject;
      } else if (subject != shared) {
        return first;
      }
    }
    return shared;
  }

  void AddHead() {
    document_.set_format(1);
    document_.set_forum_name(state_.forum.name);
    document_.set_forum_id(state_.forum_id.bytes());
    document_.set_meeting(meeting_.id.value());
    document_.set_version(static_cast<std::uint32_t>(options_.version));
    document_.set_only_item(options_.only_item.value());
    document_.set_title(meeting_.title);
    document_.set_place(meeting_.place);
    document_.set_date(meeting_.date.ToString());
    document_.set_start(meeting_.start);
    document_.set_end(meeting_.end);
    document_.set_chair(OfficerWords(v1::OFFICE_CHAIR));
    document_.set_secretary(OfficerWords(v1::OFFICE_SECRETARY));
    document_.set_adjustment_deadline_ms(meeting_.minutes.adjustment_deadline.ms);
    document_.set_adjustment_place(meeting_.minutes.adjustment_place);
    for (const std::string& recipient : meeting_.rules.distribution) document_.add_distribution(recipient);
    document_.set_change(options_.change);
    *document_.mutable_checkpoint() = options_.checkpoint;
    document_.set_decision_prefix(meeting_.rules.minutes_prefix);
  }

  // "Eva Ek (§ 69-71), Bo Berg (§ 72)"; the name alone of one who had it at everything.
  std::string OfficerWords(v1::Office office) const {
    const std::vector<Officer> officers = OfficersOf(state_, meeting_, office, options_.only_item);
    std::string words;
    for (const Officer& officer : officers) {
      words += (words.empty() ? "" : ", ") + NameOf(state_, officer.person);
      if (officers.size() > 1) words += ParagraphWords(officer.items);
    }
    return words;
  }

  // " (§ 69-71, 73)".
  std::string ParagraphWords(const std::vector<const AgendaItem*>& items) const {
    std::set<int> numbers;
    for (const AgendaItem* item : items) {
      if (const auto paragraph = ParagraphOf(state_, meeting_, *item)) numbers.insert(paragraph->number);
    }
    std::string words;
    for (auto number = numbers.begin(); number != numbers.end();) {
      const int first = *number;
      int last = first;
      while (++number != numbers.end() && *number == last + 1) last = *number;
      words += (words.empty() ? " (§ " : ", ") + std::to_string(first);
      if (last > first) words += "-" + std::to_string(last);
    }
    return words.empty() ? words : words + ")";
  }

  void FillPresence(const Mandate& mandate, v1::MinutesPresence& row) const {
    row.set_mandate(mandate.id.value());
    row.set_name(NameOf(state_, mandate.holder));
    row.set_title(mandate.title);
    if (const Principal* principal = state_.PrincipalOn(mandate.principal, meeting_.date)) {
      row.set_principal(principal->name);
      row.set_side(principal->side.value());
    }
  }

  void AddAttendance(const Mandate& mandate) {
    bool anybody = false;
    for (const bool by_substitute : {false, true}) {
      std::vector<const AgendaItem*> there;
      for (const AgendaItem* item : items_) {
        if (IsPresent(*item, mandate.id, by_substitute)) there.push_back(item);
      }
      if (there.empty()) continue;
      anybody = true;
      v1::MinutesPresence& row = *document_.add_present();
      FillPresence(mandate, row);
      row.set_by_substitute(by_substitute);
      if (by_substitute) {
        for (const AgendaItem* item : there) {
          const Nomination* substitute = ActingSubstitute(meeting_, item->id, mandate.id);
          if (substitute != nullptr) row.set_name(NameOf(state_, substitute->person));
        }
      }
      row.set_remote(std::all_of(there.begin(), there.end(),
                                 [&](const AgendaItem* item) { return item->attendance.at(mandate.id).remote; }));
      row.set_part_of_meeting(there.size() < items_.size());
      if (!row.part_of_meeting()) continue;
      for (const AgendaItem* item : there) row.add_paragraphs(ParagraphLabel(state_, meeting_, *item));
    }
    if (!anybody) FillPresence(mandate, *document_.add_absent());
  }

  void AddGuests() {
    std::vector<const Guest*> guests;
    for (const auto& [key, guest] : meeting_.guests) {
      if (!guest.withdrawn) guests.push_back(&guest);
    }
    std::sort(guests.begin(), guests.end(), [](const Guest* a, const Guest* b) { return a->place < b->place; });
    for (const Guest* guest : guests) {
      std::vector<std::string> labels;
      for (const AgendaItem* item : items_) {
        const bool named = std::find(guest->items.begin(), guest->items.end(), item->id) != guest->items.end();
        if (named) labels.push_back(ParagraphLabel(state_, meeting_, *item));
      }
      if (labels.empty() && !guest->items.empty()) continue;  // was there for others than these
      v1::MinutesGuest& row = *document_.add_guests();
      row.set_kind(static_cast<v1::GuestKind>(guest->kind));
      row.set_name(guest->person.empty() ? guest->name : NameOf(state_, guest->person));
      row.set_organisation(guest->organisation);
      for (const std::string& label : labels) row.add_paragraphs(label);
    }
  }

  void AddAdjusters() {
    for (const Adjuster& adjuster : meeting_.minutes.adjusters) {
      v1::MinutesAdjuster& row = *document_.add_adjusters();
      row.set_mandate(adjuster.mandate.value());
      row.set_name(NameOf(state_, adjuster.person));
      row.set_side(adjuster.side.value());
    }
  }

  void FillParagraph(const AgendaItem& item, v1::MinutesParagraph& paragraph) const {
    paragraph.set_item(item.id.value());
    paragraph.set_title(item.title);
    const auto text = options_.texts.find(item.id);
    if (text != options_.texts.end()) paragraph.set_text(text->second);
    paragraph.set_kind(static_cast<v1::ItemKind>(item.kind));
    if (item.is_decision)
      paragraph.set_decision_class(static_cast<v1::DecisionClass>(static_cast<int>(item.decision_class) + 1));
    if (item.decision) FillDecision(item, *paragraph.mutable_decision());
    AddDocuments(item, paragraph);
    const auto recipients = meeting_.minutes.recipients.find(item.id);
    if (recipients != meeting_.minutes.recipients.end()) {
      for (const std::string& name : recipients->second.names) paragraph.add_recipients(name);
    }
    for (const AssignmentId& id : meeting_.minutes.assignments) {
      const Assignment& assignment = state_.assignments.at(id);
      if (assignment.item == item.id) FillAssignment(assignment, *paragraph.add_assignments());
    }
  }

  // Papers of the item, and those that its proposal rests on. The title of a restricted one may tell what it holds.
  void AddDocuments(const AgendaItem& item, v1::MinutesParagraph& paragraph) const {
    for (const Hash& hash : meeting_.documents) {
      const auto document = state_.documents.find(hash);
      if (document == state_.documents.end() || document->second.replaced) continue;
      const bool of_item = document->second.meeting == meeting_.id && document->second.item == item.id;
      const bool of_proposal =
          !item.revisions.empty() && std::find(item.revisions.back().papers.begin(), item.revisions.back().papers.end(),
                                               hash) != item.revisions.back().papers.end();
      const auto access = state_.paper_access.find(hash);
      const bool restricted =
          access != state_.paper_access.end() && access->second.access == v1::DOCUMENT_ACCESS_RESTRICTED;
      if ((of_item || of_proposal) && !restricted) paragraph.add_documents(document->second.title);
    }
  }

  void FillAssignment(const Assignment& assignment, v1::MinutesAssignment& row) const {
    row.set_assignment(assignment.id.value());
    row.set_what(assignment.what);
    for (const PersonId& person : assignment.persons) row.add_who(NameOf(state_, person));
    for (const std::string& other : assignment.others) row.add_who(other);
    if (const auto due = DueDayOf(state_, assignment)) row.set_due(due->ToString());
  }

  void FillDecision(const AgendaItem& item, v1::MinutesDecision& row) const {
    const ItemDecision& decision = *item.decision;
    row.set_outcome(static_cast<v1::Outcome>(decision.outcome));
    for (const std::string& clause : decision.clauses) row.add_clauses(clause);
    for (const MandateId& mandate : decision.mandates) row.add_bound_mandates(mandate.value());
    for (const Mandate& mandate : mandates_) {
      if (!mandate.ActiveOn(meeting_.date)) continue;
      AddPosition(item, mandate, row);
      if (IsRecused(item, mandate.holder)) row.add_recused(mandate.id.value());
      if (IsPresent(item, mandate.id, false) || IsPresent(item, mandate.id, true))
        row.add_present_mandates(mandate.id.value());
    }
    for (const auto& [mandate, reservation] : item.reservations) {
      if (reservation.withdrawn) continue;
      v1::MinutesReservation& said = *row.add_reservations();
      said.set_mandate(mandate.value());
      said.set_name(NameOf(state_, reservation.entered ? reservation.entered->stated_by : reservation.author));
      said.set_text(reservation.text);
    }
    if (decision.against_rule) row.set_deviation(DeviationWords(decision));
    if (!decision.to_meeting.empty()) {
      const Meeting* meeting = state_.FindMeeting(decision.to_meeting);
      row.set_deferred_to(meeting == nullptr ? decision.to_meeting.value() : meeting->date.ToString());
    }
  }

  // The word that spoke when it was decided; one that was contested since is shown, and does not count.
  void AddPosition(const AgendaItem& item, const Mandate& mandate, v1::MinutesDecision& row) const {
    const Position* position = SpeakingPosition(state_, meeting_, item, mandate.id);
    bool counted = false;
    if (position != nullptr) {
      counted = IsPresent(item, mandate.id, position->by_substitute) ||
                meeting_.rules.advance_counts.contains(item.decision_class);
    } else {
      const auto words = item.in_force.find(mandate.id);
      if (words == item.in_force.end()) return;
      for (const std::uint32_t index : words->second) {
        if (item.positions[index].contested) position = &item.positions[index];
      }
      if (position == nullptr) return;
    }
    v1::MinutesPosition& said = *row.add_positions();
    said.set_mandate(mandate.id.value());
    said.set_name(NameOf(state_, position->by_substitute ? position->speaker() : position->holder));
    said.set_stance(static_cast<v1::Stance>(position->stance));
    said.set_channel(static_cast<v1::Channel>(position->channel));
    said.set_by_substitute(position->by_substitute);
    said.set_comment(position->contested ? "Bestrids: " + position->contest_reason : position->comment);
    said.set_counted(counted);
  }

  // What the rule lacked when it was decided, and why it was taken all the same.
  std::string DeviationWords(const ItemDecision& decision) const {
    std::vector<std::string> lacked;
    if (decision.verdict) {
      const bool quorum = decision.verdict->decision_class == DecisionClass::kForum;
      for (const SideQuorum& side : decision.verdict->quorum) {
        if (!quorum || side.met) continue;
        lacked.push_back(SideName(side.side) + ": " + std::to_string(side.present) + " av " + std::to_string(side.of) +
                         " närvarande");
      }
      for (const MandateId& id : decision.verdict->missing)
        lacked.push_back("ställningstagande saknas från " + Title(id));
      for (const Gap& gap : decision.verdict->gaps) {
        const Principal* principal = state_.PrincipalOn(gap.principal, meeting_.date);
        lacked.push_back("ingen ansvarig ledamot för " + AreaName(gap.area) + " i " +
                         (principal == nullptr ? gap.principal.value() : principal->name));
      }
    }
    std::string words;
    for (const std::string& one : lacked) words += (words.empty() ? "" : "; ") + one;
    if (!decision.deviation.empty()) words += (words.empty() ? "" : ". ") + std::string("Skäl: ") + decision.deviation;
    return words.empty() ? "arbetsordningens villkor var inte uppfyllt" : words;
  }

  std::string SideName(const SideId& id) const {
    for (const Side& side : state_.forum.sides) {
      if (side.id == id) return side.name.sv;
    }
    return id.value();
  }
  std::string AreaName(const AreaId& id) const {
    const SubjectArea* area = state_.AreaOn(id, meeting_.date);
    return area == nullptr ? id.value() : area->name.sv;
  }
  std::string Title(const MandateId& id) const {
    for (const Mandate& mandate : mandates_) {
      const Principal* principal = state_.PrincipalOn(mandate.principal, meeting_.date);
      if (mandate.id == id) return mandate.title + (principal == nullptr ? "" : ", " + principal->name);
    }
    return id.value();
  }

  const State& state_;
  const Meeting& meeting_;
  const MinutesOptions& options_;
  const std::vector<Mandate> mandates_;
  std::vector<const AgendaItem*> items_;
  v1::MinutesDocument document_;
};

}  // namespace

v1::MinutesDocument MinutesOf(const State& state, const Meeting& meeting, const MinutesOptions& options) {
  return MinutesMaker(state, meeting, options).Make();
}

std::vector<PersonId> SignersOf(const State& state, const Meeting& meeting, const ItemId& only) {
  std::vector<PersonId> signers;
  const auto add = [&](const PersonId& person) {
    if (!person.empty() && std::find(signers.begin(), signers.end(), person) == signers.end())
      signers.push_back(person);
  };
  for (const v1::Office office : {v1::OFFICE_CHAIR, v1::OFFICE_SECRETARY}) {
    for (const Officer& officer : OfficersOf(state, meeting, office, only)) add(officer.person);
  }
  for (const Adjuster& adjuster : meeting.minutes.adjusters) add(adjuster.person);
  return signers;
}

bool SignsByOffice(const State& state, const Meeting& meeting, const PersonId& person) {
  for (const v1::Office office : {v1::OFFICE_CHAIR, v1::OFFICE_SECRETARY}) {
    for (const Officer& officer : OfficersOf(state, meeting, office)) {
      if (officer.person == person) return true;
    }
  }
  return false;
}

const MinutesVersion* FindVersion(const Meeting& meeting, const ItemId& item, int version) {
  const auto found = meeting.minutes.versions.find(item);
  if (found == meeting.minutes.versions.end()) return nullptr;
  for (const MinutesVersion& candidate : found->second) {
    if (candidate.version == version) return &candidate;
  }
  return nullptr;
}

const MinutesVersion* VersionForSigning(const Meeting& meeting, const ItemId& item) {
  const auto found = meeting.minutes.versions.find(item);
  if (found == meeting.minutes.versions.end()) return nullptr;
  for (auto version = found->second.rbegin(); version != found->second.rend(); ++version) {
    if (version->for_signing) return &*version;
  }
  return nullptr;
}

bool IsAdjusted(const Meeting& meeting, const AgendaItem& item) {
  return std::any_of(meeting.minutes.versions.begin(), meeting.minutes.versions.end(), [&](const auto& series) {
    const AgendaItem* of = meeting.FindItem(series.first);
    const bool concerns = series.first.empty() || series.first == item.id ||
                          (of != nullptr && of->letter.empty() && of->number == item.number);
    return concerns && std::any_of(series.second.begin(), series.second.end(),
                                   [](const MinutesVersion& version) { return version.adjusted(); });
  });
}

const MinutesAnswer* AnswerThatGivesWay(const MinutesVersion& version, const PersonId& signer, bool entered) {
  const auto answer = version.answers.find(signer);
  if (answer == version.answers.end()) return nullptr;
  // What adjusted minutes say of a signer is the signer's own to change.
  if (entered) return answer->second.signs || version.adjusted() ? nullptr : &answer->second;
  return answer->second.signs && !answer->second.external ? nullptr : &answer->second;
}

std::vector<EnteredSignature> SignaturesEnteredFor(const State& state, const PersonId& person) {
  std::vector<EnteredSignature> entered;
  for (const auto& [id, meeting] : state.meetings) {
    for (const auto& [item, series] : meeting.minutes.versions) {
      for (const MinutesVersion& version : series) {
        const auto answer = version.answers.find(person);
        if (version.replaced || answer == version.answers.end() || !answer->second.external) continue;
        if (answer->second.external->entered_by != person)
          entered.push_back({id, item, version.version, &answer->second});
      }
    }
  }
  return entered;
}

bool IsAdjuster(const Meeting& meeting, const PersonId& person) {
  return std::any_of(meeting.minutes.adjusters.begin(), meeting.minutes.adjusters.end(),
                     [&](const Adjuster& adjuster) { return adjuster.person == person; });
}

PersonId AdjusterFor(const State& state, const Meeting& meeting, const MandateId& id) {
  const Mandate* mandate = state.MandateOn(id, meeting.date);
  if (mandate == nullptr || !mandate->ActiveOn(meeting.date)) return {};
  PersonId substitute;
  for (const AgendaItem& item : meeting.items) {
    if (IsPresent(item, id, false)) return mandate->holder;
    if (!IsPresent(item, id, true)) continue;
    if (const Nomination* acting = ActingSubstitute(meeting, item.id, id)) substitute = acting->person;
  }
  return substitute;
}

}  // namespace mandat::domain
