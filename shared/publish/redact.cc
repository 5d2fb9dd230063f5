#include "shared/publish/redact.h"

#include <google/protobuf/message.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mandat::publish {
namespace {

constexpr std::string_view kNoEmail = "[e-postadress borttagen]";
constexpr std::string_view kNoPhone = "[telefonnummer borttaget]";
constexpr std::string_view kNoPersonalNumber = "[personnummer borttaget]";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// What stands in a copy for a character that is not ASCII.
constexpr char kOtherLetter = '\x80';
constexpr char kOtherMark = '\x01';

// A text with one byte for each character, and where each begins in the text: a number is the same number with a
// no-break space, an en dash or an invisible character in it.
struct Plain {
  std::string text;
  std::vector<std::size_t> at;  // one more than there are: the end
};

// The character at `at`, which takes `bytes`; of what is no UTF-8 a byte at a time.
char32_t CharacterAt(std::string_view text, std::size_t at, std::size_t& bytes) {
  const auto lead = static_cast<unsigned char>(text[at]);
  bytes = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  bytes = std::min(bytes, text.size() - at);
  char32_t character = bytes == 1 ? lead : lead & (0xffu >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i)
    character = (character << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3fu);
  return character;
}

bool IsInvisible(char32_t c) {
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xfeff;
}

char PlainOf(char32_t c) {
  if (c < 0x80) return static_cast<char>(c);
  if (c == 0xa0 || c == 0x202f || (c >= 0x2000 && c <= 0x200a)) return ' ';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  const bool mark = c < 0xc0 || c == 0xd7 || c == 0xf7 || (c >= 0x2000 && c < 0x2c00) || (c >= 0x3000 && c < 0x3040);
  return mark ? kOtherMark : kOtherLetter;
}

Plain PlainOf(std::string_view text) {
  Plain plain;
  for (std::size_t at = 0, bytes = 0; at < text.size(); at += bytes) {
    const char32_t character = CharacterAt(text, at, bytes);
    if (IsInvisible(character)) continue;
    plain.text += PlainOf(character);
    plain.at.push_back(at);
  }
  plain.at.push_back(text.size());
  return plain;
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

// The mark before the last four digits: where it ends. It counts by itself only where no blank is beside it.
std::size_t AfterMark(std::string_view text, std::size_t at, bool& marked) {
  std::size_t end = at;
  if (CharAt(text, end) == ' ') ++end;
  marked = CharAt(text, end) == '-' || CharAt(text, end) == '+';
  if (marked) ++end;
  if (marked && CharAt(text, end) == ' ') ++end;
  marked = marked && end == at + 1;
  return end;
}

// 19800131-1234, 800131-1234, 800131+1234; and where the checksum is right without the mark, or with blanks:
// 19800131 1234, 800131 - 1234. Coordination numbers have 60 added to the day.
std::size_t PersonalNumber(std::string_view text, std::size_t at) {
  std::size_t day_at = at;
  if (Digits(text, at, 8) != 0 && (text.substr(at, 2) == "19" || text.substr(at, 2) == "20")) day_at = at + 2;
  if (Digits(text, day_at, 6) == 0) return 0;
  const int month = TwoDigits(text, day_at + 2);
  const int day = TwoDigits(text, day_at + 4);
  if (month < 1 || month > 12 || day < 1 || day > 91 || (day > 31 && day < 61)) return 0;
  bool marked = false;
  const std::size_t end = AfterMark(text, day_at + 6, marked);
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

// 0455-73 10 00, 0455 - 73 10 00, 070-123 45 67, +46 455 731 000, +46 (0)70 123 45 67. Eight digits at least, in groups
// of two or more, which dates and registration numbers do not begin with a 0 or + for.
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
    } else if (text.substr(end).starts_with(" - ") && IsDigit(CharAt(text, end + 3)) &&
               IsDigit(CharAt(text, end + 4))) {
      end += 3;
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
  return IsDigit(c) || IsLetter(c) || c == kOtherLetter || std::string_view("._%+-'").find(c) != std::string_view::npos;
}
bool InDomain(char c) { return IsDigit(c) || IsLetter(c) || c == kOtherLetter || c == '-' || c == '.'; }

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

std::string WithoutEmails(std::string_view given, Removed& removed) {
  const Plain plain = PlainOf(given);
  const std::string_view text = plain.text;
  std::string left;
  std::size_t done = 0;
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    if (at < done) continue;
    const auto [begin, end] = Email(text, at, done);
    if (begin == end) continue;
    left.append(given.substr(plain.at[done], plain.at[begin] - plain.at[done]));
    left.append(kNoEmail);
    ++removed.emails;
    done = end;
  }
  return left.append(given.substr(plain.at[done]));
}

// Not within a word, a longer number or a registration number (2024/0123-4).
bool BeginsNumber(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  if (IsDigit(before) || IsLetter(before) || before == '/' || before == '+') return false;
  return before != '-' || at == 1 || !IsDigit(text[at - 2]);
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
  const std::string without_emails = WithoutEmails(given, removed);
  const Plain plain = PlainOf(without_emails);
  const std::string_view text = plain.text;
  std::string left;
  std::size_t kept = 0;  // up to here it is in `left`
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = BeginsNumber(text, at);
    const std::size_t personal = begins ? PersonalNumber(text, at) : 0;
    const std::size_t phone = begins && personal == 0 ? Phone(text, at) : 0;
    if (personal == 0 && phone == 0) {
      ++at;
      continue;
    }
    left.append(without_emails, kept, plain.at[at] - kept);
    left.append(personal != 0 ? kNoPersonalNumber : kNoPhone);
    ++(personal != 0 ? removed.personal_numbers : removed.phones);
    at += personal != 0 ? personal : phone;
    kept = plain.at[at];
  }
  return left.append(without_emails, kept);
}

void Redact(v1::MinutesDocument& document, Removed& removed) { RedactMessage(document, removed); }

}  // namespace mandat::publish
