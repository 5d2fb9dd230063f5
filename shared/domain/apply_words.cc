#include <algorithm>

#include "shared/domain/apply_internal.h"
#include "shared/domain/nominations.h"

namespace mandat::domain::internal {
namespace {

void AnswerNotice(State& state, const AppliedRecord& record, const v1::AnswerNotice& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  NoticeAnswer answer;
  answer.mandate = MandateId(act.mandate());
  answer.attending = act.attending();
  answer.items = WordsTo<ItemId>(act.items());
  answer.entered = EnteredBy(record, act);
  answer.author = AuthorOf(*record.statement);
  answer.statement = IdOf(*record.statement);
  answer.at = record.time;
  meeting->answers[answer.mandate] = std::move(answer);
}

void Nominate(State& state, const AppliedRecord& record, const v1::NominateSubstitute& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  Nomination nomination;
  nomination.id = IdOf(*record.statement);
  nomination.mandate = MandateId(act.mandate());
  nomination.meeting = meeting->id;
  nomination.items = WordsTo<ItemId>(act.items());
  nomination.person = PersonId(act.person());
  nomination.nominated_by = act.has_entered() ? PersonId(act.entered().stated_by()) : AuthorOf(*record.statement);
  nomination.order = static_cast<int>(act.order());
  nomination.basis = act.basis();
  nomination.entered = EnteredBy(record, act);
  nomination.place = record.place;
  state.nominations_of[nomination.person].push_back(nomination.id);
  state.nomination_places[nomination.id] = {meeting->id, ItemId(),
                                            static_cast<std::uint32_t>(meeting->nominations.size())};
  meeting->nominations.push_back(std::move(nomination));
  AskNext(*meeting, MandateId(act.mandate()), record.time);
}

Nomination* NominationIn(State& state, const std::string& id, Meeting*& meeting) {
  const auto found = state.nomination_places.find(BytesTo<StatementId>(id));
  if (found == state.nomination_places.end()) return nullptr;
  meeting = &state.meetings.at(found->second.meeting);
  return &meeting->nominations[found->second.index];
}

void End(Meeting& meeting, Nomination& nomination, NominationState how, const AppliedRecord& record) {
  if (nomination.state == NominationState::kAccepted) nomination.ended_place = record.place;
  nomination.state = how;
  AskNext(meeting, nomination.mandate, record.time);
}

void AnswerNomination(State& state, const AppliedRecord& record, const v1::AnswerNomination& act) {
  Meeting* meeting = nullptr;
  Nomination* nomination = NominationIn(state, act.nomination(), meeting);
  if (nomination == nullptr) return;
  nomination->answered_at = record.time;
  nomination->answer = IdOf(*record.statement);
  if (!act.accept()) return End(*meeting, *nomination, NominationState::kDeclined, record);
  nomination->state = NominationState::kAccepted;
  nomination->accepted_place = record.place;
}

void EndNomination(State& state, const AppliedRecord& record, const std::string& id, NominationState how) {
  Meeting* meeting = nullptr;
  if (Nomination* nomination = NominationIn(state, id, meeting)) End(*meeting, *nomination, how, record);
}

Position* PositionIn(State& state, const std::string& id, AgendaItem*& item) {
  const auto found = state.position_places.find(BytesTo<StatementId>(id));
  if (found == state.position_places.end()) return nullptr;
  item = state.meetings.at(found->second.meeting).FindItem(found->second.item);
  return &item->positions[found->second.index];
}

void TakeOutOfForce(AgendaItem& item, const MandateId& mandate, std::uint32_t index) {
  std::erase(item.in_force[mandate], index);
}

void Declare(State& state, const AppliedRecord& record, const v1::DeclarePosition& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(ItemId(act.item()));
  if (item == nullptr) return;
  Position position;
  position.id = IdOf(*record.statement);
  position.mandate = MandateId(act.mandate());
  position.author = AuthorOf(*record.statement);
  position.device = DeviceOf(*record.statement);
  if (const Mandate* mandate = state.MandateOn(position.mandate, meeting->date)) position.holder = mandate->holder;
  position.revision = static_cast<int>(act.revision());
  position.by_substitute = act.by_substitute();
  position.entered = EnteredBy(record, act);
  position.channel = position.entered ? position.entered->channel : Channel::kApp;
  position.received_at = record.time;
  // By an enterer's clock that is fast a word would be given after one that came later.
  position.given_at = position.entered ? std::min(position.entered->given_at, record.time) : record.time;
  // One that is taken again after a restore came when it came, whatever has been recorded since.
  position.late = meeting->phase != MeetingPhase::kPlanned && meeting->phase != MeetingPhase::kCalled &&
                  record.time > meeting->opened_at && ComesFromOutside(position.channel);
  position.sealed_hash = BytesTo<Hash>(record.statement->sealed_hash());
  position.place = record.place;

  AddPosition(state, *meeting, *item, std::move(position), BytesTo<StatementId>(record.statement->replaces()));
}

void Withdraw(State& state, const AppliedRecord& record, const v1::WithdrawPosition& act) {
  AgendaItem* item = nullptr;
  Position* position = PositionIn(state, act.position(), item);
  if (position == nullptr) return;
  position->withdrawn = true;
  TakeOutOfForce(*item, position->mandate, state.position_places.at(position->id).index);
  item->latest_words[position->slot()] = IdOf(*record.statement);
  state.replaced[position->id] = IdOf(*record.statement);
}

void Recuse(State& state, const AppliedRecord& record, const v1::DeclareRecusal& act) {
  AgendaItem* item = ItemIn(state, act.meeting(), act.item());
  if (item == nullptr) return;
  const PersonId person(act.person());
  std::erase_if(item->recusals, [&](const Recusal& recusal) { return recusal.person == person; });
  item->recusal_statements[person] = IdOf(*record.statement);
  if (act.withdrawn()) return;
  item->recusals.push_back({person, act.reason(), EnteredBy(record, act),
                            IdOf(*record.statement), record.place});
}

}  // namespace

void AddPosition(State& state, Meeting& meeting, AgendaItem& item, Position position, const StatementId& replaces) {
  // What it replaces may be a withdrawal, which was taken out of force already.
  AgendaItem* earlier_item = nullptr;
  if (Position* earlier = PositionIn(state, replaces.bytes(), earlier_item);
      earlier != nullptr && earlier_item == &item) {
    earlier->replaced_by = position.id;
    TakeOutOfForce(item, earlier->mandate, state.position_places.at(earlier->id).index);
  }
  const auto index = static_cast<std::uint32_t>(item.positions.size());
  item.in_force[position.mandate].push_back(index);
  item.latest_words[position.slot()] = position.id;
  state.position_places[position.id] = {meeting.id, item.id, index};
  for (const PersonId& person : {position.holder, position.speaker()}) {
    if (!person.empty()) state.words_at[person].insert(meeting.id);
  }
  item.positions.push_back(std::move(position));
}

void ApplyWords(State& state, const AppliedRecord& record) {
  const v1::Statement& statement = *record.statement;
  AgendaItem* item = nullptr;
  switch (statement.act_case()) {
    case v1::Statement::kAnswerNotice:
      return AnswerNotice(state, record, statement.answer_notice());
    case v1::Statement::kNominateSubstitute:
      return Nominate(state, record, statement.nominate_substitute());
    case v1::Statement::kAnswerNomination:
      return AnswerNomination(state, record, statement.answer_nomination());
    case v1::Statement::kRevokeNomination:
      return EndNomination(state, record, statement.revoke_nomination().nomination(), NominationState::kRevoked);
    case v1::Statement::kNominationTimedOut:
      return EndNomination(state, record, statement.nomination_timed_out().nomination(), NominationState::kTimedOut);
    case v1::Statement::kDeclarePosition:
      return Declare(state, record, statement.declare_position());
    case v1::Statement::kWithdrawPosition:
      return Withdraw(state, record, statement.withdraw_position());
    case v1::Statement::kContestPosition:
      if (Position* position = PositionIn(state, statement.contest_position().position(), item)) {
        position->contested = !statement.contest_position().withdrawn();
        position->contest_reason = statement.contest_position().reason();
        position->contest = IdOf(statement);
      }
      return;
    case v1::Statement::kAdmitLatePosition:
      if (Position* position = PositionIn(state, statement.admit_late_position().position(), item))
        position->admitted = true;
      return;
    case v1::Statement::kDeclareRecusal:
      return Recuse(state, record, statement.declare_recusal());
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
