#include "shared/domain/field_checks.h"

#include "shared/domain/shape.h"

namespace mandat::domain {
namespace {

bool HasControlCharacter(const std::string& text) {
  for (unsigned char c : text) {
    if ((c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F) return true;
  }
  return false;
}

bool IsTimeOfDay(const std::string& text) {
  if (text.size() != 5 || text[2] != ':') return false;
  for (int i : {0, 1, 3, 4}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  return text.substr(0, 2) < "24" && text.substr(3) < "60";
}

// Not more than that it can be dialled: host or address, a colon, a port.
bool IsAddress(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0 || text.size() > kMaxAddress) return false;
  const std::string port = text.substr(colon + 1);
  if (port.empty() || port.size() > 5 || port.find_first_not_of("0123456789") != std::string::npos) return false;
  if (std::stoi(port) < 1 || std::stoi(port) > 65535) return false;
  for (char c : text.substr(0, colon)) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                      c == '-' || c == '[' || c == ']' || c == ':';
    if (!fine) return false;
  }
  return true;
}

}  // namespace

void FieldChecks::Set(v1::Refusal refusal) {
  if (!first_) first_ = std::move(refusal);
}

void FieldChecks::Merge(const FieldChecks& other) {
  if (other.first_) Set(*other.first_);
}

void FieldChecks::True(bool condition, const char* field, const char* allowed) {
  if (!condition) Set(Malformed(Name(field), allowed));
}

void FieldChecks::Word(const char* field, const std::string& value, Need need) {
  if (value.empty() && need == Need::kOptional) return;
  if (!IsWord(value)) Set(Malformed(Name(field), "1-64 of a-z, 0-9 and -", value.substr(0, 64)));
}

void FieldChecks::Text(const char* field, const std::string& value, std::size_t max, Need need) {
  if (value.empty() && need == Need::kRequired) Set(Malformed(Name(field), "a text"));
  if (value.size() > 4 * max || CharactersIn(value) > max) {
    Set(Malformed(Name(field), "at most " + std::to_string(max) + " characters", std::to_string(CharactersIn(value))));
  }
  if (HasControlCharacter(value)) Set(Malformed(Name(field), "no control characters"));
}

void FieldChecks::Bytes(const char* field, const std::string& value, std::size_t size, Need need) {
  if (value.empty() && need == Need::kOptional) return;
  if (value.size() != size) {
    Set(Malformed(Name(field), std::to_string(size) + " bytes", std::to_string(value.size())));
    return;
  }
  // All zero is the domain's "none".
  if (value.find_first_not_of('\0') == std::string::npos) Set(Malformed(Name(field), "not all zero"));
}

void FieldChecks::DateField(const char* field, const std::string& value, Need need) {
  if (value.empty() && need == Need::kOptional) return;
  if (!Date::Parse(value)) Set(Malformed(Name(field), "YYYY-MM-DD", value.substr(0, 20)));
}

void FieldChecks::TimeOfDay(const char* field, const std::string& value, Need need) {
  if (value.empty() && need == Need::kOptional) return;
  if (!IsTimeOfDay(value)) Set(Malformed(Name(field), "HH:MM", value.substr(0, 20)));
}

void FieldChecks::Address(const char* field, const std::string& value) {
  if (!IsAddress(value)) Set(Malformed(Name(field), "host:port", value.substr(0, 80)));
}

void FieldChecks::AtMost(const char* field, int count, int max) {
  if (count > max) Set(TooMany(Name(field), static_cast<std::size_t>(max)));
}

void FieldChecks::Clauses(const char* field, const google::protobuf::RepeatedPtrField<v1::Clause>& clauses, Need need) {
  if (need == Need::kRequired) True(!clauses.empty(), field, "at least one clause");
  AtMost(field, clauses.size(), kMaxClauses);
  for (const v1::Clause& clause : clauses) Text(field, clause.text(), kMaxClause, Need::kRequired);
}

void FieldChecks::AgendaNumber(const char* number_field, std::uint32_t number, const char* letter_field,
                               const std::string& letter) {
  True(number >= 1 && number <= 999, number_field, "1-999");
  True(letter.empty() || (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z'), letter_field, "none or a-z");
}

void FieldChecks::Entered(bool has, const v1::Provenance& entered) {
  if (!has) return;
  FieldChecks inner(prefix_ + "entered.");
  inner.True(entered.channel() > v1::CHANNEL_APP && entered.channel() <= v1::CHANNEL_OTHER, "channel",
             "conveyed, email, meeting or other");
  inner.Word("stated_by", entered.stated_by());
  inner.True(entered.given_at_ms() > 0, "given_at_ms", "the time when the word was given");
  inner.Text("evidence_text", entered.evidence_text(), kMaxEvidence);
  inner.Bytes("evidence_file", entered.evidence_file(), Hash::kSize, Need::kOptional);
  Merge(inner);
}

}  // namespace mandat::domain
