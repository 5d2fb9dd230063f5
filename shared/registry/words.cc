#include "shared/registry/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace mandat::registry {
namespace {

struct HeadingWords {
  Heading heading;
  const char* name;
  std::vector<const char*> others;
};

const std::vector<HeadingWords>& Headings() {
  static const std::vector<HeadingWords> kHeadings = {
      {Heading::kPerson, "person", {"person-id", "person id", "personid", "person's id"}},
      {Heading::kName, "namn", {"name"}},
      {Heading::kEmail,
       "e-post",
       {"epost", "e-postadress", "epostadress", "mejl", "email", "e-mail", "e-mail address"}},
      {Heading::kPrincipal, "huvudman", {"principal", "organisation", "kommun"}},
      {Heading::kMandate, "mandat", {"mandat-id", "mandat id", "mandate", "mandate id", "mandate-id"}},
      {Heading::kTitle, "uppdrag", {"befattning", "titel", "mandate title", "title", "function"}},
      {Heading::kAreas,
       "sakområden",
       {"sakområde", "områden", "område", "areas", "area", "subject areas", "subject area"}},
      {Heading::kFrom, "gäller från", {"giltig från", "från", "from och med", "fr.o.m.", "valid from", "from"}},
      {Heading::kTo, "gäller till", {"giltig till", "till", "till och med", "t.o.m.", "valid to", "to"}},
      {Heading::kBasis, "grund", {"delegationsgrund", "delegation", "delegationsordning", "basis"}},
      {Heading::kOffice, "roll", {"roller", "förtroendeuppdrag", "office", "offices", "role"}},
      {Heading::kUntil, "roll till", {"förordnad till", "until", "office until"}}};
  return kHeadings;
}

const std::vector<std::pair<v1::Office, std::vector<const char*>>>& OfficeNames() {
  static const std::vector<std::pair<v1::Office, std::vector<const char*>>> kOffices = {
      {v1::OFFICE_CHAIR, {"ordförande", "chair"}},
      {v1::OFFICE_SECRETARY, {"sekreterare", "secretary"}},
      {v1::OFFICE_ADJUNCT, {"adjungerad", "adjunct"}},
      {v1::OFFICE_PREPARATORY_GROUP,
       {"beredningsgrupp", "beredningsgruppen", "preparatory group", "preparatory-group"}},
      {v1::OFFICE_OBSERVER, {"observatör", "observer"}}};
  return kOffices;
}

// Letters of Swedish that are two bytes of UTF-8: upper case, lower case, without its mark.
constexpr std::array<std::array<const char*, 3>, 5> kLetters = {{{"\xC3\x85", "\xC3\xA5", "a"},
                                                                 {"\xC3\x84", "\xC3\xA4", "a"},
                                                                 {"\xC3\x96", "\xC3\xB6", "o"},
                                                                 {"\xC3\x89", "\xC3\xA9", "e"},
                                                                 {"\xC3\x9C", "\xC3\xBC", "u"}}};

std::string_view WithoutBlanks(std::string_view text) {
  while (!text.empty() && std::string_view(" \t\n").find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && std::string_view(" \t\n").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string Folded(std::string_view text) {
  std::string folded;
  bool blank = false;
  text = WithoutBlanks(text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\n') {
      blank = true;
      continue;
    }
    if (blank) folded += ' ';
    blank = false;
    const auto letter = std::find_if(kLetters.begin(), kLetters.end(),
                                     [&](const auto& forms) { return text.substr(at).starts_with(forms[0]); });
    if (letter != kLetters.end()) {
      folded += (*letter)[1];
      ++at;
    } else {
      folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return folded;
}

std::optional<Heading> HeadingOf(std::string_view text) {
  const std::string folded = Folded(text);
  for (const HeadingWords& words : Headings()) {
    if (folded == words.name || std::find(words.others.begin(), words.others.end(), folded) != words.others.end())
      return words.heading;
  }
  return std::nullopt;
}

const char* HeadingName(Heading heading) { return Headings()[static_cast<std::size_t>(heading)].name; }

std::string AllHeadings() {
  std::string all;
  for (const HeadingWords& words : Headings()) all += (all.empty() ? "" : ", ") + std::string(words.name);
  return all;
}

v1::Office OfficeOf(std::string_view text) {
  const std::string folded = Folded(text);
  for (const auto& [office, words] : OfficeNames()) {
    if (std::find(words.begin(), words.end(), folded) != words.end()) return office;
  }
  return v1::OFFICE_UNSPECIFIED;
}

const char* OfficeName(v1::Office office) {
  for (const auto& [known, words] : OfficeNames()) {
    if (known == office) return words.front();
  }
  return "";
}

std::string AllOffices() {
  std::string all;
  for (const auto& [office, words] : OfficeNames()) all += (all.empty() ? "" : ", ") + std::string(words.front());
  return all;
}

bool IsNothing(std::string_view text) {
  const std::string folded = Folded(text);
  return folded == "-" || folded == "\xE2\x80\x93" || folded == "vakant" || folded == "vacant";
}

std::vector<std::string> Split(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    const std::string_view part = WithoutBlanks(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string IdFrom(std::string_view text) {
  const std::string folded = Folded(text);
  std::string id;
  for (std::size_t at = 0; at < folded.size() && id.size() < 64; ++at) {
    const char c = folded[at];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      id += c;
      continue;
    }
    const auto letter = std::find_if(kLetters.begin(), kLetters.end(), [&](const auto& forms) {
      return std::string_view(folded).substr(at).starts_with(forms[1]);
    });
    if (letter != kLetters.end()) {
      id += (*letter)[2];
      ++at;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

}  // namespace mandat::registry
