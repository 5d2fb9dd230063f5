#include "shared/domain/refusal.h"

#include "shared/domain/convert.h"

namespace mandat::domain {

v1::Refusal Refuse(v1::Refusal::Code code) {
  v1::Refusal refusal;
  refusal.set_code(code);
  return refusal;
}

v1::Refusal Malformed(const std::string& field, const std::string& allowed, const std::string& given) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_MALFORMED);
  refusal.set_field(field);
  refusal.set_allowed(allowed);
  refusal.set_given(given);
  return refusal;
}

v1::Refusal NotFound(const std::string& field, const std::string& given) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_FOUND);
  refusal.set_field(field);
  refusal.set_given(given);
  return refusal;
}

v1::Refusal AlreadyExists(const std::string& field, const std::string& given) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_ALREADY_EXISTS);
  refusal.set_field(field);
  refusal.set_given(given);
  return refusal;
}

v1::Refusal TooMany(const std::string& field, std::size_t allowed) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_TOO_MANY);
  refusal.set_field(field);
  refusal.set_allowed(std::to_string(allowed));
  return refusal;
}

v1::Refusal NotInForce(const std::string& field, const std::string& given, const Validity& valid) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_IN_FORCE);
  refusal.set_field(field);
  refusal.set_given(given);
  refusal.set_allowed((valid.from ? valid.from->ToString() : "") + ".." + (valid.to ? valid.to->ToString() : ""));
  return refusal;
}

v1::Refusal NotAllowed(const std::string& person, const std::string& field) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_ALLOWED);
  refusal.set_person(person);
  refusal.set_field(field);
  return refusal;
}

v1::Refusal WrongState(const Meeting& meeting, const std::string& allowed) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_WRONG_MEETING_STATE);
  refusal.set_meeting(meeting.id.value());
  refusal.set_given(PhaseWord(meeting.phase));
  refusal.set_allowed(allowed);
  return refusal;
}

v1::Refusal WrongMatterState(const Matter& matter, const std::string& given, const std::string& allowed) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_WRONG_MATTER_STATE);
  refusal.set_field(matter.id.value());
  refusal.set_given(given);
  refusal.set_allowed(allowed);
  return refusal;
}

v1::Refusal Decided(const Meeting& meeting, const AgendaItem& item) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_ITEM_DECIDED);
  refusal.set_meeting(meeting.id.value());
  refusal.set_item(item.id.value());
  return refusal;
}

v1::Refusal Superseded(const StatementId& current) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_SUPERSEDED_ELSEWHERE);
  if (!current.is_zero()) refusal.set_statement_id(current.bytes());
  return refusal;
}

}  // namespace mandat::domain
