#include "server/host/server_acts.h"

#include "shared/domain/nominations.h"
#include "shared/ledger/statement_builder.h"

namespace mandat::server {
std::vector<v1::Statement> DueActs(const domain::State& state, domain::Time now) {
  std::vector<v1::Statement> acts;
  if (state.epoch_began.ms > 0 && now.ms < state.epoch_began.ms + kWaitAfterRestoreMs) return acts;
  for (const auto& [id, meeting] : state.meetings) {
    if (meeting.phase == domain::MeetingPhase::kClosed || meeting.phase == domain::MeetingPhase::kCancelled) continue;
    for (const domain::Nomination& nomination : meeting.nominations) {
      if (nomination.state != domain::NominationState::kAsked) continue;
      if (now < domain::AnswerDeadline(meeting, nomination)) continue;
      acts.emplace_back().mutable_nomination_timed_out()->set_nomination(nomination.id.bytes());
    }
  }
  return acts;
}

Received SignAct(const v1::Statement& act, const Folded& folded, const ledger::SigningKey& log_key,
                 ledger::RandomSource& random, domain::Time now) {
  ledger::StatementContext context;
  context.counter = folded.state.server_counter + 1;
  context.clock = now;
  context.observed = folded.state.head;
  context.observed_hash = folded.head;
  ledger::StatementBuilder builder(folded.state.forum_id, domain::PersonId(), log_key, random);
  Received received;
  received.signed_statement = builder.Build(act, context);
  if (!ledger::ParseSigned(received.signed_statement, received.parsed)) received.verified_with = log_key.public_key();
  return received;
}

}  // namespace mandat::server
