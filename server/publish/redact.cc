#include "server/publish/redact.h"

#include <google/protobuf/message.h>

#include <algorithm>
#include <cstddef>

namespace mandat::publish {
namespace {

constexpr std::string_view kNoEmail = "[e-postadress borttagen]";
constexpr std::string_view kNoPhone = "[telefonnummer borttaget]";
constexpr std::string_view kNoPersonalNumber = "[personnummer borttaget]";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

char CharAt(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

// How long the number of `digits` digits at the beginning is; 0: there is none.
std::size_t Digits(std::string_view text, std::size_t at, std::size_t digits) {
  for (std::size_t i = 0; i < digits; ++i) {
    if (!IsDigit(CharAt(text, at + i))) return 0;
  }
  return digits;
}

int TwoDigits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

// 19800131-1234, 800131-1234, 800131+1234, and without the mark where the checksum is right. Coordination numbers have
// 60 added to the day.
std::size_t PersonalNumber(std::string_view text, std::size_t at) {
  std::size_t day_at = at;
  if (Digits(text, at, 8) != 0 && (text.substr(at, 2) == "19" || text.substr(at, 2) == "20")) day_at = at + 2;
  if (Digits(text, day_at, 6) == 0) return 0;
  const int month = TwoDigits(text, day_at + 2);
  const int day = TwoDigits(text, day_at + 4);
  if (month < 1 || month > 12 || day < 1 || day > 91 || (day > 31 && day < 61)) return 0;
  std::size_t end = day_at + 6;
  const bool marked = CharAt(text, end) == '-' || CharAt(text, end) == '+';
  if (marked) ++end;
  if (Digits(text, end, 4) == 0 || IsDigit(CharAt(text, end + 4))) return 0;
  if (!marked) {
    int sum = 0;
    for (int i = 0; i < 10; ++i) {
      const char c = i < 6 ? text[day_at + static_cast<std::size_t>(i)] : text[end + static_cast<std::size_t>(i) - 6];
      const int product = (c - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    if (sum % 10 != 0) return 0;
  }
  return end + 4 - at;
}

// 0455-73 10 00, 070-123 45 67, +46 455 731 000, +46 (0)70 123 45 67. Eight digits at least, in groups of two or more,
// which dates and registration numbers do not begin with a 0 or + for.
std::size_t Phone(std::string_view text, std::size_t at) {
  std::size_t end = at;
  std::size_t digits = 0;
  const bool international = text[at] == '+' || text.substr(at).starts_with("0046");
  if (text[at] != '+' && text[at] != '0') return 0;
  if (text[at] == '+') {
    if (!IsDigit(CharAt(text, at + 1))) return 0;
    ++end;
  }
  std::size_t last = at;
  while (end < text.size()) {
    const char c = text[end];
    if (IsDigit(c)) {
      ++digits;
      last = ++end;
    } else if (international && text.substr(end).starts_with("(0)")) {
      end += 3;
    } else if ((c == ' ' || c == '-' || c == '/') && IsDigit(CharAt(text, end + 1)) && IsDigit(CharAt(text, end + 2))) {
      ++end;
    } else if (c == ' ' && international && text.substr(end + 1).starts_with("(0)")) {
      ++end;
    } else {
      break;
    }
  }
  const bool long_enough = digits >= 8 && digits <= 15;
  return long_enough && !IsLetter(CharAt(text, last)) ? last - at : 0;
}

bool InLocalPart(char c) {
  return IsDigit(c) || IsLetter(c) || std::string_view("._%+-'").find(c) != std::string_view::npos;
}
bool InDomain(char c) { return IsDigit(c) || IsLetter(c) || c == '-' || c == '.'; }

// The address around the `@`: where it begins and ends; the same place twice: it is none.
std::pair<std::size_t, std::size_t> Email(std::string_view text, std::size_t at, std::size_t from) {
  std::size_t begin = at;
  while (begin > from && InLocalPart(text[begin - 1])) --begin;
  std::size_t end = at + 1;
  while (end < text.size() && InDomain(text[end])) ++end;
  while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const std::string_view domain = text.substr(at + 1, end - at - 1);
  const bool is_one = begin < at && domain.size() >= 3 && domain.find('.') != std::string_view::npos;
  return is_one ? std::pair(begin, end) : std::pair(at, at);
}

std::string WithoutEmails(std::string_view text, Removed& removed) {
  std::string left;
  std::size_t done = 0;
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    if (at < done) continue;
    const auto [begin, end] = Email(text, at, done);
    if (begin == end) continue;
    left.append(text.substr(done, begin - done));
    left.append(kNoEmail);
    ++removed.emails;
    done = end;
  }
  return left.append(text.substr(done));
}

void RedactMessage(google::protobuf::Message& message, Removed& removed) {
  const google::protobuf::Reflection& reflection = *message.GetReflection();
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const google::protobuf::FieldDescriptor* field : fields) {
    if (field->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_MESSAGE) {
      if (!field->is_repeated()) {
        RedactMessage(*reflection.MutableMessage(&message, field), removed);
        continue;
      }
      for (int i = 0; i < reflection.FieldSize(message, field); ++i)
        RedactMessage(*reflection.MutableRepeatedMessage(&message, field, i), removed);
    } else if (field->type() == google::protobuf::FieldDescriptor::TYPE_STRING) {
      if (!field->is_repeated()) {
        reflection.SetString(&message, field, Redacted(reflection.GetString(message, field), removed));
        continue;
      }
      for (int i = 0; i < reflection.FieldSize(message, field); ++i)
        reflection.SetRepeatedString(&message, field, i,
                                     Redacted(reflection.GetRepeatedString(message, field, i), removed));
    }
  }
}

}  // namespace

std::string Redacted(std::string_view given, Removed& removed) {
  const std::string text = WithoutEmails(given, removed);
  std::string left;
  for (std::size_t at = 0; at < text.size();) {
    const char before = at == 0 ? ' ' : text[at - 1];
    const bool begins = !IsDigit(before) && !IsLetter(before) && before != '/' && before != '-' && before != '+';
    const std::size_t personal = begins ? PersonalNumber(text, at) : 0;
    const std::size_t phone = begins && personal == 0 ? Phone(text, at) : 0;
    if (personal != 0) {
      left.append(kNoPersonalNumber);
      ++removed.personal_numbers;
      at += personal;
    } else if (phone != 0) {
      left.append(kNoPhone);
      ++removed.phones;
      at += phone;
    } else {
      left += text[at++];
    }
  }
  return left;
}

void Redact(v1::MinutesDocument& document, Removed& removed) { RedactMessage(document, removed); }

}  // namespace mandat::publish
