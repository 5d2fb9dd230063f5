#include <algorithm>
#include <tuple>

#include "shared/domain/apply_internal.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

void Order(State& state, const AppliedRecord& record, const v1::OrderAgenda& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  const StatementId id = IdOf(*record.statement);
  for (const v1::AgendaPlace& place : act.places()) {
    AgendaItem* item = meeting->FindItem(ItemId(place.item()));
    if (item == nullptr) continue;
    if (item->number == static_cast<int>(place.number()) && item->letter == place.letter()) continue;
    item->number = static_cast<int>(place.number());
    item->letter = place.letter();
    // Whoever changes the item without having seen this order would undo it.
    state.replaced[item->statement] = id;
    item->statement = id;
  }
  SortAgenda(*meeting);
  meeting->agenda.order = id;
  meeting->agenda.changed = record.place;
  meeting->agenda.change = id;
}

void Settle(State& state, const AppliedRecord& record, const v1::SettleAgenda& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  meeting->agenda.settled = record.place;
  meeting->agenda.settled_by = SpeakerOf(record, act);
}

void Supply(State& state, const AppliedRecord& record, const v1::SendSupplement& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  Supplement supplement{WordsTo<ItemId>(act.items()), {}, IdOf(*record.statement), record.time};
  for (const v1::DocumentRef& document : act.documents())
    supplement.documents.push_back(BytesTo<Hash>(document.hash()));
  meeting->supplements.push_back(std::move(supplement));
}

void SetAccess(PaperAccess& paper, int access, const std::string& ground,
               const google::protobuf::RepeatedPtrField<std::string>& readers, const AppliedRecord& record) {
  paper.access = access == v1::DOCUMENT_ACCESS_UNSPECIFIED ? static_cast<int>(v1::DOCUMENT_ACCESS_MEETING) : access;
  paper.ground = ground;
  paper.readers.clear();
  for (const std::string& reader : readers) paper.readers.emplace(reader);
  paper.were_readers.insert(paper.readers.begin(), paper.readers.end());
  paper.was_open = paper.was_open || paper.access != v1::DOCUMENT_ACCESS_RESTRICTED;
  paper.statement = IdOf(*record.statement);
}

// Who may read a paper that is added: as stated; or as an earlier version of it was read; or whoever reads the meeting.
void NoteAccess(State& state, const AppliedRecord& record, const v1::AddDocument& act) {
  const Hash hash = BytesTo<Hash>(act.document().hash());
  const auto [known, is_new] = state.paper_access.try_emplace(hash);
  PaperAccess& paper = known->second;
  paper.records.push_back(record.place.seq);
  if (!is_new) return;
  paper.meeting = MeetingId(act.meeting());
  paper.item = ItemId(act.item());
  const auto earlier = state.paper_access.find(BytesTo<Hash>(act.replaces()));
  if (act.access() != v1::DOCUMENT_ACCESS_UNSPECIFIED || earlier == state.paper_access.end())
    return SetAccess(paper, act.access(), act.ground(), act.readers(), record);
  paper.access = earlier->second.access;
  paper.ground = earlier->second.ground;
  paper.readers = paper.were_readers = earlier->second.readers;
  paper.was_open = paper.access != v1::DOCUMENT_ACCESS_RESTRICTED;
  paper.statement = IdOf(*record.statement);
}

void AddDocument(State& state, const AppliedRecord& record, const v1::AddDocument& act) {
  NoteAccess(state, record, act);
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  const Hash hash = BytesTo<Hash>(act.document().hash());
  meeting->documents.push_back(hash);
  const Hash replaces = BytesTo<Hash>(act.replaces());
  const auto earlier = state.documents.find(replaces);
  int version = 1;
  if (!replaces.is_zero() && earlier != state.documents.end()) {
    earlier->second.replaced = true;
    version = earlier->second.version + 1;
    state.replaced[earlier->second.statement] = IdOf(*record.statement);
  }
  const auto known = state.documents.find(hash);
  if (known != state.documents.end()) {
    known->second.also_in.push_back(meeting->id);
    return;
  }
  Document document;
  document.hash = hash;
  document.meeting = meeting->id;
  document.item = ItemId(act.item());
  document.title = act.title();
  document.media_type = act.media_type();
  document.size = act.size();
  document.replaces = replaces;
  document.version = version;
  document.statement = IdOf(*record.statement);
  document.place = record.place;
  state.documents.emplace(hash, std::move(document));
}

void ChangeAccess(State& state, const AppliedRecord& record, const v1::SetDocumentAccess& act) {
  const auto [known, is_new] = state.paper_access.try_emplace(BytesTo<Hash>(act.document().hash()));
  if (is_new) {
    known->second.meeting = MeetingId(act.meeting());
    known->second.paper_hidden = true;
  }
  known->second.records.push_back(record.place.seq);
  SetAccess(known->second, act.access(), act.ground(), act.readers(), record);
}

void InviteExpert(State& state, const AppliedRecord& record, const v1::InviteExpert& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  const PersonId person(act.person());
  if (!meeting->experts.contains(person)) state.expert_meetings[person].push_back(meeting->id);
  meeting->experts[person] = {WordsTo<ItemId>(act.items()), act.organisation(), act.withdrawn(), SpeakerOf(record, act),
                              IdOf(*record.statement)};
}

void Approve(State& state, const AppliedRecord& record, const v1::ApproveAgenda& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  meeting->agenda.approval = IdOf(*record.statement);
  meeting->agenda.approved_at = record.time;
  meeting->agenda.added = WordsTo<ItemId>(act.added());
}

}  // namespace

void ApplyAgenda(State& state, const AppliedRecord& record) {
  const S& statement = *record.statement;
  switch (statement.act_case()) {
    case S::kOrderAgenda:
      return Order(state, record, statement.order_agenda());
    case S::kSettleAgenda:
      return Settle(state, record, statement.settle_agenda());
    case S::kSendSupplement:
      return Supply(state, record, statement.send_supplement());
    case S::kAddDocument:
      return AddDocument(state, record, statement.add_document());
    case S::kSetDocumentAccess:
      return ChangeAccess(state, record, statement.set_document_access());
    case S::kInviteExpert:
      return InviteExpert(state, record, statement.invite_expert());
    case S::kApproveAgenda:
      return Approve(state, record, statement.approve_agenda());
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
