#include "shared/domain/erasure_test_util.h"

#include <gtest/gtest.h>

#include <map>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/minutes.h"
#include "shared/domain/positions.h"
#include "shared/domain/residue.h"
#include "tests/support/value_text.h"

namespace mandat::domain::erasure {

using testing::ForumBuilder;
using testing::Recorded;
using testing::TextOf;

v1::Statement Erasure(ForumBuilder& forum, const StatementId& statement, const std::string& by) {
  const std::uint64_t seq = forum.state().statements.at(statement).place.seq;
  const Recorded& record = forum.log()[seq - 1];
  v1::Statement erasure = forum.By(by);
  *erasure.mutable_erase_record() =
      MakeErasure(record.place, record.statement, record.time, "Dokumenthanteringsplan 4.2, beslut 2027-06-01");
  return erasure;
}

State FoldWithResidues(const ForumBuilder& forum, bool judge) {
  std::map<std::uint64_t, v1::Statement> residues;
  for (const Recorded& record : forum.log()) {
    if (!record.statement.has_erase_record()) continue;
    const v1::EraseRecord& act = record.statement.erase_record();
    residues[act.seq()] = ParseResidue(act.residue()).value();
  }
  State state;
  for (const Recorded& record : forum.log()) {
    const auto residue = residues.find(record.place.seq);
    if (residue != residues.end()) {
      AppliedRecord applied;
      applied.place = record.place;
      applied.time = record.time;
      applied.statement = &residue->second;
      Apply(state, applied);
      continue;
    }
    const v1::SealedPart* sealed = record.sealed ? &*record.sealed : nullptr;
    if (judge) {
      const Decision refusal = Decide(state, record.statement, sealed, record.time);
      EXPECT_FALSE(refusal) << "record " << record.place.seq << " (" << record.statement.act_case()
                            << "): " << (refusal ? refusal->ShortDebugString() : "");
    }
    Apply(state, {record.place, record.time, &record.statement, sealed, record.bytes_hash, forum.state().forum_id});
  }
  return state;
}

std::string WithoutWords(const State& state) {
  std::string text = TextOf(state.facts) + TextOf(state.statements) + TextOf(state.replaced) +
                     TextOf(state.position_places) + TextOf(state.nomination_places) + TextOf(state.conveyance_places) +
                     TextOf(state.nominations_of) + TextOf(state.meeting_records) + TextOf(state.thing_records) +
                     TextOf(state.matters_accepted) + TextOf(state.devices) + TextOf(state.mandates) +
                     TextOf(state.last_paragraphs) + TextOf(state.assigned_at) + TextOf(state.head_time);
  for (const auto& [id, meeting] : state.meetings) {
    text += TextOf(id) + TextOf(meeting.phase) + TextOf(meeting.deadlines) + TextOf(ForecastMeeting(state, meeting));
    text += TextOf(SignersOf(state, meeting));
    for (const Nomination& nomination : meeting.nominations) text += TextOf(nomination.state);
    for (const AgendaItem& item : meeting.items) {
      text += TextOf(item.in_force) + TextOf(item.latest_words) + TextOf(item.attendance) + TextOf(item.paragraph);
      if (item.decision) text += TextOf(item.decision->verdict) + TextOf(item.decision->against_rule);
      for (const Position& position : item.positions) {
        text += TextOf(position.late) + TextOf(position.admitted) + TextOf(position.contested) +
                TextOf(position.withdrawn) + TextOf(position.replaced_by) + TextOf(position.given_at);
      }
    }
  }
  for (const auto& [id, matter] : state.matters) {
    text += TextOf(id) + TextOf(matter.phase) + TextOf(matter.review) + TextOf(matter.meeting) +
            TextOf(matter.take_ups) + TextOf(matter.handed_in);
  }
  for (const auto& [id, petition] : state.petitions) text += TextOf(id) + TextOf(petition.meeting);
  for (const auto& [person, devices] : state.devices_of) text += TextOf(TasksOf(state, person, state.head_time));
  return text;
}

void AdjustMinutes(ForumBuilder& forum, const std::function<void()>& before_signatures) {
  forum.Open();
  for (const char* mandate : {testing::kMandate, "ronneby-care", "region-director"}) forum.Attend(mandate);
  // What random acts did before may stand in the way of one or the other.
  (void)forum.Submit(forum.Election({testing::kMandate, "region-director"}));
  (void)forum.Submit(forum.Decision("i1"));
  forum.Close();
  (void)forum.Submit(forum.Minutes());
  before_signatures();
  for (const PersonId& signer : SignersOf(forum.state(), *forum.state().FindMeeting(MeetingId("m1"))))
    (void)forum.Submit(forum.Signature(signer.value()));
}

}  // namespace mandat::domain::erasure
