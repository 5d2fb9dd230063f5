#include "shared/domain/paragraphs.h"

#include <algorithm>
#include <charconv>

namespace mandat::domain {
namespace {

// Numbers are held by the items of a paragraph as they are there when it is numbered; those added to it later join.
const AgendaItem* NumberedOf(const Meeting& meeting, int number) {
  for (const AgendaItem& item : meeting.items) {
    if (item.number == number && item.paragraph != 0) return &item;
  }
  return nullptr;
}

// Those who read every meeting know what each has used; from others some may be hidden.
bool KnowsEveryMeeting(const State& state) {
  if (state.hidden_bodies == 0) return true;
  const Roles roles = RolesOf(state, state.viewer);
  return roles.secretariat() || roles.member;
}

std::optional<int> Number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1) return std::nullopt;
  return value;
}

}  // namespace

std::string ParagraphNumber::ToString() const {
  const int of_century = year % 100;
  return std::to_string(number) + (of_century < 10 ? "/0" : "/") + std::to_string(of_century);
}

std::optional<ParagraphNumber> ParseParagraph(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || slash > 6 || text.size() != slash + 3) return std::nullopt;
  const auto number = Number(text.substr(0, slash));
  const std::string_view digits = text.substr(slash + 1);
  if (!number || digits[0] < '0' || digits[0] > '9' || digits[1] < '0' || digits[1] > '9') return std::nullopt;
  return ParagraphNumber{*number, 2000 + (digits[0] - '0') * 10 + (digits[1] - '0')};
}

void NumberParagraph(State& state, Meeting& meeting, const AgendaItem& item) {
  if (NumberedOf(meeting, item.number) != nullptr) return;
  const int year = meeting.date.year();
  const auto first = ParseParagraph(state.forum.rules.next_paragraph);
  int& last = state.last_paragraphs[year];
  last = std::max(last + 1, first && first->year == year ? first->number : 1);
  for (AgendaItem& member : meeting.items) {
    if (member.number == item.number) member.paragraph = last;
  }
}

void NumberRemainingParagraphs(State& state, Meeting& meeting) {
  for (const AgendaItem& item : meeting.items) NumberParagraph(state, meeting, item);
}

std::optional<ParagraphNumber> ParagraphOf(const State& state, const Meeting& meeting, const AgendaItem& item) {
  if (!KnowsEveryMeeting(state)) return std::nullopt;
  const AgendaItem* numbered = item.paragraph != 0 ? &item : NumberedOf(meeting, item.number);
  if (numbered == nullptr) return std::nullopt;
  return ParagraphNumber{numbered->paragraph, meeting.date.year()};
}

std::string ParagraphLabel(const State& state, const Meeting& meeting, const AgendaItem& item) {
  const auto paragraph = ParagraphOf(state, meeting, item);
  const std::string number = paragraph ? paragraph->ToString() : std::to_string(item.number);
  return item.letter.empty() ? number : number + " " + item.letter;
}

}  // namespace mandat::domain
