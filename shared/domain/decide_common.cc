// What several subjects ask: see decide_internal.h.
#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"

namespace mandat::domain::internal {

FoundItem FindMeetingAndItem(const State& state, const std::string& meeting, const std::string& item) {
  FoundItem found;
  found.meeting = state.FindMeeting(MeetingId(meeting));
  if (found.meeting == nullptr) {
    found.refusal = NotFound("meeting", meeting);
    return found;
  }
  found.item = found.meeting->FindItem(ItemId(item));
  if (found.item == nullptr) {
    found.refusal = NotFound("item", item);
    found.refusal->set_meeting(meeting);
  }
  return found;
}

Decision CheckItemsExist(const Meeting& meeting, const google::protobuf::RepeatedPtrField<std::string>& items) {
  for (const std::string& item : items) {
    if (meeting.FindItem(ItemId(item)) != nullptr) continue;
    v1::Refusal refusal = NotFound("items", item);
    refusal.set_meeting(meeting.id.value());
    return refusal;
  }
  return std::nullopt;
}

Decision CheckNotOver(const Meeting& meeting) {
  if (meeting.phase != MeetingPhase::kClosed && meeting.phase != MeetingPhase::kCancelled) return std::nullopt;
  return WrongState(meeting, "planned, called, open");
}

Decision CheckMandate(const State& state, const Meeting& meeting, const std::string& id, const Mandate*& mandate) {
  mandate = state.MandateOn(MandateId(id), meeting.date);
  if (mandate == nullptr) return NotFound("mandate", id);
  if (mandate->ActiveOn(meeting.date)) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_MANDATE_NOT_ACTIVE);
  refusal.set_mandate(id);
  refusal.set_meeting(meeting.id.value());
  refusal.set_given(meeting.date.ToString());
  return refusal;
}

Decision CheckGiven(const Question& question, const Meeting& meeting, const v1::Provenance& entered) {
  if (entered.given_at_ms() > question.now.ms + kClockLeewayMs) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_CLOCK);
    refusal.set_field("entered.given_at_ms");
    refusal.set_given(std::to_string(entered.given_at_ms()));
    refusal.set_deadline_ms(question.now.ms);
    return refusal;
  }
  if (entered.channel() == v1::CHANNEL_MEETING && meeting.phase != MeetingPhase::kOpen)
    return WrongState(meeting, "open");
  return std::nullopt;
}

Decision CheckEntered(const Question& question, const Meeting& meeting, const PersonId& speaker) {
  const v1::Provenance* entered = EnteredIn(question.statement);
  if (entered == nullptr) return std::nullopt;
  if (Decision refusal = CheckGiven(question, meeting, *entered)) return refusal;
  // Only positions have a way by another member.
  if (entered->channel() == v1::CHANNEL_CONVEYED) return Malformed("entered.channel", "email, meeting or other");
  if (entered->stated_by() != speaker.value()) return NotAllowed(entered->stated_by(), "entered.stated_by");
  const bool evidence = !entered->evidence_text().empty() || !entered->evidence_file().empty();
  if (!evidence && entered->channel() != v1::CHANNEL_MEETING && entered->stated_by() != question.statement.person()) {
    return Malformed("entered.evidence_text", "the word as it was given, or a file");
  }
  return std::nullopt;
}

}  // namespace mandat::domain::internal
