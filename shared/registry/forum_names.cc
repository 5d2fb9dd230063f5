#include "shared/registry/forum_names.h"

#include <algorithm>
#include <vector>

#include "shared/registry/words.h"

namespace mandat::registry {
namespace {

constexpr std::size_t kShortestBeginning = 4;  // letters
constexpr std::size_t kLongWord = 8;
constexpr std::size_t kLongestCompared = 200;  // bytes; no name of a forum is as long as what is longer

using Letters = std::vector<std::string_view>;

Letters LettersOf(std::string_view text) {
  Letters letters;
  std::size_t begin = 0;
  for (std::size_t at = 1; at <= text.size(); ++at) {
    if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) continue;
    letters.push_back(text.substr(begin, at - begin));
    begin = at;
  }
  return letters;
}

// Letters to put in, take out, change, or to swap with the next.
std::size_t Slips(const Letters& a, const Letters& b) {
  std::vector<std::vector<std::size_t>> slips(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        slips[i][j] = i + j;
        continue;
      }
      slips[i][j] = std::min({slips[i - 1][j] + 1, slips[i][j - 1] + 1,
                              slips[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? std::size_t{0} : std::size_t{1})});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) slips[i][j] = std::min(slips[i][j], slips[i - 2][j - 2] + 1);
    }
  }
  return slips[a.size()][b.size()];
}

bool IsLike(std::string_view given, std::string_view name) {
  if (given.empty() || name.empty() || given.size() > kLongestCompared || name.size() > kLongestCompared) return false;
  const Letters a = LettersOf(given), b = LettersOf(name);
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < kShortestBeginning) return given == name;
  if (given.starts_with(name) || name.starts_with(given)) return true;
  return Slips(a, b) <= (shorter < kLongWord ? std::size_t{1} : std::size_t{2});
}

// What somebody may call it: "karlshamns kommun", "karlshamns", "karlshamn".
std::vector<std::string> Beginnings(const std::string& name) {
  std::vector<std::string> all = {name};
  for (std::size_t end = name.find(' '); end != std::string::npos; end = name.find(' ', end + 1)) {
    all.push_back(name.substr(0, end));
    if (name[end - 1] == 's') all.push_back(name.substr(0, end - 1));
  }
  return all;
}

std::string Listed(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

// Of what has had one name, at different times.
template <typename Thing>
bool IsRatherMeant(const Thing& thing, const Thing* other, domain::Date on) {
  if (other == nullptr) return true;
  if (thing.valid.Covers(on) != other->valid.Covers(on)) return thing.valid.Covers(on);
  return other->valid.to && (!thing.valid.to || *other->valid.to < *thing.valid.to);
}

}  // namespace

const domain::Principal* PrincipalOf(const domain::Forum& forum, std::string_view text, domain::Date on) {
  const std::string folded = Folded(text);
  const domain::Principal* called = nullptr;
  const domain::Principal* begins = nullptr;
  bool several = false;
  for (const domain::Principal& principal : forum.principals) {
    const std::string name = Folded(principal.name);
    if (folded == principal.id.value()) return &principal;
    if (folded == name && IsRatherMeant(principal, called, on)) called = &principal;
    if (name.starts_with(folded + " ") || name.starts_with(folded + "s ")) {
      several = several || (begins != nullptr && Folded(begins->name) != name);
      if (IsRatherMeant(principal, begins, on)) begins = &principal;
    }
  }
  if (called != nullptr) return called;
  return several ? nullptr : begins;
}

const domain::SubjectArea* AreaOf(const domain::Forum& forum, std::string_view text, domain::Date on) {
  const std::string folded = Folded(text);
  const domain::SubjectArea* called = nullptr;
  for (const domain::SubjectArea& area : forum.areas) {
    if (folded == area.id.value()) return &area;
    const bool named = folded == Folded(area.name.sv) || folded == Folded(area.name.en);
    if (named && IsRatherMeant(area, called, on)) called = &area;
  }
  return called;
}

std::string WordFor(const domain::Forum& forum, const domain::Principal& principal, domain::Date on) {
  const domain::Principal* meant = PrincipalOf(forum, principal.name, on);
  return meant != nullptr && meant->id == principal.id ? principal.name : principal.id.value();
}

std::string WordFor(const domain::Forum& forum, const domain::SubjectArea& area, domain::Date on) {
  const domain::SubjectArea* meant = AreaOf(forum, area.name.sv, on);
  return meant != nullptr && meant->id == area.id ? area.name.sv : area.id.value();
}

std::string PrincipalNames(const domain::Forum& forum) {
  std::vector<std::string> names;
  for (const domain::Principal& principal : forum.principals) names.push_back(principal.name);
  return Listed(names);
}

std::string AreaNames(const domain::Forum& forum) {
  std::vector<std::string> names;
  for (const domain::SubjectArea& area : forum.areas) names.push_back(area.name.sv);
  return Listed(names);
}

std::string PrincipalsLike(const domain::Forum& forum, std::string_view text) {
  const std::string folded = Folded(text);
  std::vector<std::string> names;
  for (const domain::Principal& principal : forum.principals) {
    const std::vector<std::string> called = Beginnings(Folded(principal.name));
    const bool like =
        IsLike(folded, principal.id.value()) ||
        std::any_of(called.begin(), called.end(), [&](const std::string& name) { return IsLike(folded, name); });
    if (like) names.push_back(principal.name);
  }
  return Listed(names);
}

std::string AreasLike(const domain::Forum& forum, std::string_view text) {
  const std::string folded = Folded(text);
  std::vector<std::string> names;
  for (const domain::SubjectArea& area : forum.areas) {
    if (IsLike(folded, area.id.value()) || IsLike(folded, Folded(area.name.sv)) || IsLike(folded, Folded(area.name.en)))
      names.push_back(area.name.sv);
  }
  return Listed(names);
}

}  // namespace mandat::registry
