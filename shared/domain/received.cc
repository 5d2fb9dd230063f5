#include "shared/domain/received.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include "shared/domain/authority.h"
#include "shared/domain/convert.h"

namespace mandat::domain {
namespace {

using S = v1::Statement;
using Field = google::protobuf::FieldDescriptor;

bool NamesWord(const google::protobuf::Message& message, const std::string& word) {
  const auto* reflection = message.GetReflection();
  std::vector<const Field*> fields;
  reflection->ListFields(message, &fields);
  for (const Field* field : fields) {
    const int count = field->is_repeated() ? reflection->FieldSize(message, field) : 1;
    for (int i = 0; i < count; ++i) {
      if (field->cpp_type() == Field::CPPTYPE_MESSAGE) {
        if (NamesWord(field->is_repeated() ? reflection->GetRepeatedMessage(message, field, i)
                                           : reflection->GetMessage(message, field),
                      word)) {
          return true;
        }
      } else if (field->type() == Field::TYPE_STRING) {
        const std::string value = field->is_repeated() ? reflection->GetRepeatedString(message, field, i)
                                                       : reflection->GetString(message, field);
        if (value == word) return true;
      }
    }
  }
  return false;
}

const RecordFacts* FactsAt(const State& state, Place place) {
  return place.seq >= 1 && place.seq <= state.facts.size() ? &state.facts[place.seq - 1] : nullptr;
}

}  // namespace

// Words that somebody hands in to the forum, whoever enters them.
bool IsReceived(S::ActCase act) {
  switch (act) {
    case S::kDeclarePosition:
    case S::kDeclareForPresent:
    case S::kWithdrawPosition:
    case S::kContestPosition:
    case S::kDeclareRecusal:
    case S::kRecordReservation:
    case S::kAnswerNotice:
    case S::kNominateSubstitute:
    case S::kAnswerNomination:
    case S::kRevokeNomination:
    case S::kRequestConveyance:
    case S::kAnswerConveyance:
    case S::kPetitionMeeting:
    case S::kJoinPetition:
    case S::kSubmitMatter:
    case S::kCompleteMatter:
    case S::kWithdrawMatter:
    case S::kTakeIn:
    case S::kReportAssignment:
      return true;
    default:
      return false;
  }
}

std::optional<ReceivedEntry> ReceivedIn(const State& state, Place place, Time time, const v1::Statement& statement) {
  const RecordFacts* facts = FactsAt(state, place);
  if (facts == nullptr || !IsReceived(statement.act_case())) return std::nullopt;
  ReceivedEntry entry;
  entry.place = place;
  entry.received_at = entry.given_at = time;
  entry.from = AuthorOf(statement);
  entry.kind = S::descriptor()->FindFieldByNumber(statement.act_case())->name();
  entry.mandate = facts->mandate;
  entry.meeting = facts->meeting;
  entry.item = facts->item;
  entry.thing = facts->thing;
  entry.erased_by = facts->erased_by;
  if (const v1::Provenance* entered = EnteredIn(statement)) {
    const Provenance provenance = ProvenanceOf(*entered, entry.from);
    entry.entered_by = entry.from;
    // A conveyor speaks for the holder.
    entry.from =
        provenance.channel == Channel::kConveyed && !facts->subject.empty() ? facts->subject : provenance.stated_by;
    entry.given_at = provenance.given_at;
    entry.channel = provenance.channel;
  } else if (statement.has_declare_for_present()) {
    entry.channel = Channel::kMeeting;
  }
  return entry;
}

const char* TieWord(Tie concern) {
  switch (concern) {
    case Tie::kSigned:
      return "signed";
    case Tie::kSpoken:
      return "spoken";
    case Tie::kSubject:
      return "subject";
    case Tie::kNamed:
      return "named";
  }
  return "";
}

std::set<Tie> TiesOf(const State& state, Place place, const v1::Statement& statement, const PersonId& person) {
  std::set<Tie> ties;
  if (AuthorOf(statement) == person) ties.insert(Tie::kSigned);
  const v1::Provenance* entered = EnteredIn(statement);
  if (entered != nullptr && entered->stated_by() == person.value()) ties.insert(Tie::kSpoken);
  const RecordFacts* facts = FactsAt(state, place);
  if (facts != nullptr && facts->subject == person && ties.empty()) ties.insert(Tie::kSubject);
  // The founding statement has everybody in a file.
  const bool in_file = statement.has_found_forum() &&
                       statement.found_forum().forum_file().find('"' + person.value() + '"') != std::string::npos;
  // What was said for everybody present was said in the name of each.
  bool for_them = false;
  if (statement.has_declare_for_present() && facts != nullptr) {
    const Meeting* meeting = state.FindMeeting(facts->meeting);
    const AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(facts->item);
    for (std::size_t i = 0; item != nullptr && i < item->positions.size(); ++i)
      for_them = for_them || (item->positions[i].place.seq == place.seq && item->positions[i].speaker() == person);
  }
  if (for_them) ties.insert(Tie::kSpoken);
  if (ties.empty() && (in_file || NamesWord(statement, person.value()))) ties.insert(Tie::kNamed);
  return ties;
}

}  // namespace mandat::domain
