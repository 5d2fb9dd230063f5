#include "shared/mail/authentication_results.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "shared/mail/ascii.h"

namespace mandat::mail {
namespace {

// Inside quotes it separates nothing.
char Inert(char c) {
  const bool separates = c == ' ' || c == ';' || c == '=' || absl::ascii_iscntrl(static_cast<unsigned char>(c));
  return separates ? '_' : c;
}

// A comment is a blank, as it separates words; what stands in quotes is one word, whatever it holds.
std::string WithoutComments(std::string_view value) {
  std::string plain;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '\\' && (quoted || depth > 0)) {
      if (++i < value.size() && depth == 0) plain += Inert(value[i]);
    } else if (c == '"' && depth == 0) {
      quoted = !quoted;
    } else if (quoted) {
      plain += Inert(c);
    } else if (c == '(') {
      if (depth++ == 0) plain += ' ';
    } else if (c == ')' && depth > 0) {
      --depth;
    } else if (depth == 0) {
      plain += absl::ascii_iscntrl(static_cast<unsigned char>(c)) ? ' ' : c;
    }
  }
  return plain;
}

// The verdict is one word; anything else is nothing that we repeat.
std::string WordOf(std::string_view text) {
  std::string word = absl::AsciiStrToLower(std::string(Trimmed(text)));
  if (word.size() > 20) return "";
  for (const char c : word) {
    if (!absl::ascii_isalpha(static_cast<unsigned char>(c))) return "";
  }
  return word;
}

void Take(std::string& verdict, const std::string& word) {
  if (verdict.empty() || (verdict != "pass" && word == "pass")) verdict = word;
}

// header.d is the domain that signed; header.i, where it is not given, is an address in it (RFC 8601, 2.7.1).
std::string SigningDomain(const std::vector<std::string>& properties) {
  constexpr std::string_view kDomain = "header.d=", kIdentity = "header.i=";
  std::string of_identity;
  for (const std::string& property : properties) {
    if (StartsAnyCase(property, kDomain) && property.size() > kDomain.size())
      return absl::AsciiStrToLower(property.substr(kDomain.size()));
    const std::size_t at = property.rfind('@');
    if (of_identity.empty() && StartsAnyCase(property, kIdentity) && at != std::string::npos)
      of_identity = absl::AsciiStrToLower(property.substr(at + 1));
  }
  return of_identity;
}

}  // namespace

OriginVerdict ReadAuthenticationResults(std::string_view value) {
  OriginVerdict verdict;
  const std::string plain = WithoutComments(value);
  const std::vector<std::string> parts = absl::StrSplit(plain, ';');
  const std::vector<std::string> by = absl::StrSplit(parts.front(), absl::ByAnyChar(" \t"), absl::SkipEmpty());
  if (!by.empty()) verdict.by = by.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::vector<std::string> words = absl::StrSplit(parts[i], absl::ByAnyChar(" \t"), absl::SkipEmpty());
    if (words.empty()) continue;
    const std::pair<std::string, std::string> result = absl::StrSplit(words.front(), absl::MaxSplits('=', 1));
    const std::string method = absl::AsciiStrToLower(result.first.substr(0, result.first.find('/')));
    const std::string word = WordOf(result.second);
    if (word.empty()) continue;
    if (method == "spf") Take(verdict.spf, word);
    if (method == "dmarc") Take(verdict.dmarc, word);
    if (method != "dkim") continue;
    const std::string before = verdict.dkim;
    Take(verdict.dkim, word);
    if (before == verdict.dkim) continue;
    verdict.dkim_domain = SigningDomain(words);
  }
  return verdict;
}

OriginVerdict OriginOf(const std::vector<std::string>& values, const std::vector<std::string>& trusted) {
  if (trusted.empty()) return values.empty() ? OriginVerdict() : ReadAuthenticationResults(values.front());
  OriginVerdict origin;
  for (const std::string& value : values) {
    const OriginVerdict verdict = ReadAuthenticationResults(value);
    if (std::none_of(trusted.begin(), trusted.end(), [&](const auto& id) { return EqualAnyCase(id, verdict.by); }))
      continue;
    if (!origin.trusted) origin.by = verdict.by;
    origin.trusted = true;
    // Some mail systems write a header for each method.
    if (origin.dkim.empty()) {
      origin.dkim = verdict.dkim;
      origin.dkim_domain = verdict.dkim_domain;
    }
    if (origin.spf.empty()) origin.spf = verdict.spf;
    if (origin.dmarc.empty()) origin.dmarc = verdict.dmarc;
  }
  return origin;
}

}  // namespace mandat::mail
