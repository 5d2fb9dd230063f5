#include <algorithm>
#include <map>
#include <set>

#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

bool HasDocument(const Meeting& meeting, const Hash& hash) {
  return std::find(meeting.documents.begin(), meeting.documents.end(), hash) != meeting.documents.end();
}

Decision NoSuchDocument(const std::string& field, const std::string& hash) {
  v1::Refusal refusal = NotFound(field, "");
  refusal.set_document(hash);
  return refusal;
}

// The item of the same number without a letter; null when it has none.
const AgendaItem* ParentOf(const Meeting& meeting, const AgendaItem& item) {
  if (item.letter.empty()) return nullptr;
  for (const AgendaItem& candidate : meeting.items) {
    if (candidate.number == item.number && candidate.letter.empty()) return &candidate;
  }
  return nullptr;
}

Decision DecideOrder(const Question& question, const v1::OrderAgenda& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (Decision refusal = CheckNotOver(*meeting)) return refusal;
  std::map<ItemId, const v1::AgendaPlace*> places;
  std::set<std::pair<std::uint32_t, std::string>> taken;
  for (const v1::AgendaPlace& place : act.places()) {
    if (meeting->FindItem(ItemId(place.item())) == nullptr) return NotFound("places.item", place.item());
    places.emplace(place.item(), &place);
    if (!taken.insert({place.number(), place.letter()}).second)
      return AlreadyExists("places.number", std::to_string(place.number()) + place.letter());
  }
  for (const AgendaItem& item : meeting->items) {
    const auto place = places.find(item.id);
    if (place == places.end()) return Malformed("places", "every item of the agenda once", item.id.value());
    const bool moves =
        static_cast<int>(place->second->number()) != item.number || place->second->letter() != item.letter;
    // What the meeting has begun with keeps its place.
    if (moves && meeting->phase == MeetingPhase::kOpen && !item.added_when_open) {
      v1::Refusal refusal = WrongState(*meeting, "planned, called");
      refusal.set_item(item.id.value());
      return refusal;
    }
    const AgendaItem* parent = ParentOf(*meeting, item);
    if (parent == nullptr || place->second->letter().empty()) continue;
    const auto of_parent = places.find(parent->id);
    if (of_parent == places.end()) continue;  // refused when its turn comes
    if (of_parent->second->number() != place->second->number() || !of_parent->second->letter().empty())
      return Malformed("places.number", "that of " + parent->id.value(), item.id.value());
  }
  return std::nullopt;
}

Decision DecideSettling(const Question& question, const v1::SettleAgenda& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (meeting->phase != MeetingPhase::kPlanned && meeting->phase != MeetingPhase::kCalled)
    return WrongState(*meeting, "planned, called");
  if (meeting->items.empty()) return NotFound("items", "");
  if (Decision refusal = CheckChairsAct(question, meeting)) return refusal;
  // Nobody settles what they have not seen.
  if (meeting->agenda.changed.seq > question.statement.observed_seq()) return Superseded(meeting->agenda.change);
  return std::nullopt;
}

bool HasAll(const Supplement& sent, const v1::SendSupplement& act) {
  const auto names = [&](const std::string& item) {
    return std::find(sent.items.begin(), sent.items.end(), ItemId(item)) != sent.items.end();
  };
  const auto holds = [&](const v1::DocumentRef& document) {
    const Hash hash = BytesTo<Hash>(document.hash());
    return std::find(sent.documents.begin(), sent.documents.end(), hash) != sent.documents.end();
  };
  return std::all_of(act.items().begin(), act.items().end(), names) &&
         std::all_of(act.documents().begin(), act.documents().end(), holds);
}

// Two who send the same at once do not mail everybody twice.
Decision CheckNotSuppliedUnseen(const Question& question, const Meeting& meeting, const v1::SendSupplement& act) {
  for (const MailCause& cause : meeting.mail.causes) {
    if (cause.act != S::kSendSupplement || !IsSomebodyElsesUnseen(question, cause)) continue;
    const auto sent = std::find_if(meeting.supplements.begin(), meeting.supplements.end(),
                                   [&](const Supplement& each) { return each.statement == cause.statement; });
    if (sent != meeting.supplements.end() && HasAll(*sent, act)) return Superseded(cause.statement);
  }
  return std::nullopt;
}

Decision DecideSupplement(const Question& question, const v1::SendSupplement& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (meeting->phase != MeetingPhase::kCalled) return WrongState(*meeting, "called");
  if (meeting->supplements.size() >= static_cast<std::size_t>(kMaxSupplements))
    return TooMany("supplements", kMaxSupplements);
  if (Decision refusal = CheckItemsExist(*meeting, act.items())) return refusal;
  for (const v1::DocumentRef& document : act.documents()) {
    if (!HasDocument(*meeting, BytesTo<Hash>(document.hash()))) return NoSuchDocument("documents", document.hash());
  }
  return CheckNotSuppliedUnseen(question, *meeting, act);
}

Decision DecideDocument(const Question& question, const v1::AddDocument& act) {
  const State& state = question.state;
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (Decision refusal = CheckNotOver(*meeting)) return refusal;
  if (!act.item().empty() && meeting->FindItem(ItemId(act.item())) == nullptr) return NotFound("item", act.item());
  if (meeting->documents.size() >= static_cast<std::size_t>(kMaxDocuments)) return TooMany("documents", kMaxDocuments);
  const Hash hash = BytesTo<Hash>(act.document().hash());
  if (HasDocument(*meeting, hash)) {
    v1::Refusal refusal = AlreadyExists("document", "");
    refusal.set_document(act.document().hash());
    return refusal;
  }
  // A paper that lies at another meeting already is read by the same people here.
  const auto paper = state.paper_access.find(hash);
  const bool other_access = paper != state.paper_access.end() && act.access() != v1::DOCUMENT_ACCESS_UNSPECIFIED &&
                            act.access() != paper->second.access;
  if (other_access) return Malformed("access", "unspecified: the paper is known, its access is changed by itself");
  if (act.replaces().empty()) return std::nullopt;
  const Hash replaces = BytesTo<Hash>(act.replaces());
  if (!HasDocument(*meeting, replaces)) return NoSuchDocument("replaces", act.replaces());
  const Document& earlier = state.documents.at(replaces);
  if (!earlier.replaced) return std::nullopt;
  const auto by = state.replaced.find(earlier.statement);
  return Superseded(by == state.replaced.end() ? StatementId() : by->second);
}

Decision DecideAccess(const Question& question, const v1::SetDocumentAccess& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  const Hash hash = BytesTo<Hash>(act.document().hash());
  if (!HasDocument(*meeting, hash)) return NoSuchDocument("document", act.document().hash());
  return std::nullopt;
}

Decision DecideExpert(const Question& question, const v1::InviteExpert& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (Decision refusal = CheckNotOver(*meeting)) return refusal;
  if (Decision refusal = CheckItemsExist(*meeting, act.items())) return refusal;
  const auto known = meeting->experts.find(PersonId(act.person()));
  if (act.withdrawn() && (known == meeting->experts.end() || known->second.withdrawn))
    return NotFound("person", act.person());
  if (known == meeting->experts.end() && meeting->experts.size() >= static_cast<std::size_t>(kMaxExperts))
    return TooMany("experts", kMaxExperts);
  return CheckChairsAct(question, meeting);
}

Decision DecideApproval(const Question& question, const v1::ApproveAgenda& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (meeting->phase != MeetingPhase::kOpen) return WrongState(*meeting, "open");
  if (Decision refusal = CheckItemsExist(*meeting, act.added())) return refusal;
  for (const std::string& item : act.added()) {
    if (!meeting->FindItem(ItemId(item))->added_late)
      return Malformed("added", "items that came after the notice", item);
  }
  return std::nullopt;
}

}  // namespace

Decision DecideAgenda(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kOrderAgenda:
      return DecideOrder(question, statement.order_agenda());
    case S::kSettleAgenda:
      return DecideSettling(question, statement.settle_agenda());
    case S::kSendSupplement:
      return DecideSupplement(question, statement.send_supplement());
    case S::kAddDocument:
      return DecideDocument(question, statement.add_document());
    case S::kSetDocumentAccess:
      return DecideAccess(question, statement.set_document_access());
    case S::kInviteExpert:
      return DecideExpert(question, statement.invite_expert());
    case S::kApproveAgenda:
      return DecideApproval(question, statement.approve_agenda());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
