// Tables for people: the verdicts first, then for each item that needs something who it is and what would be enough.
#include <algorithm>
#include <ostream>

#include "server/cli/forecast_print.h"
#include "shared/domain/rules_file.h"

namespace mandat::cli {
namespace {

using domain::DecisionClass;
using domain::ItemForecast;
using domain::MandateId;
using domain::Phase;
using domain::SideQuorum;
using domain::Verdict;

constexpr std::size_t kLineWidth = 100;

// Characters, not bytes: names have å, ä and ö.
std::size_t Width(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

// The first row is the heading, underlined.
void PrintTable(const std::vector<std::vector<std::string>>& rows, std::ostream& out) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], Width(row[i]));
  }
  const auto print = [&](const std::vector<std::string>& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line += std::string(widths[i] - Width(row[i]) + 2, ' ');
    }
    out << line << "\n";
  };
  print(rows.front());
  std::vector<std::string> rule;
  for (std::size_t width : widths) rule.emplace_back(width, '-');
  print(rule);
  std::for_each(rows.begin() + 1, rows.end(), print);
}

// "  label: a, b, c", broken between the words.
void PrintList(const std::string& label, const std::vector<std::string>& words, std::ostream& out) {
  if (words.empty()) return;
  std::string line = "  " + label + ":";
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = words[i] + (i + 1 < words.size() ? "," : "");
    if (Width(line) + 1 + Width(word) > kLineWidth) {
      out << line << "\n";
      line = "     ";
    }
    line += " " + word;
  }
  out << line << "\n";
}

std::string NameOf(const domain::LocalText& text) { return text.en.empty() ? text.sv : text.en; }

std::vector<std::string> Words(const std::vector<MandateId>& ids) {
  std::vector<std::string> words;
  for (const MandateId& id : ids) words.push_back(id.value());
  return words;
}

std::string VerdictName(Verdict verdict) {
  switch (verdict) {
    case Verdict::kDecidable:
      return "decidable";
    case Verdict::kExpected:
      return "expected";
    case Verdict::kAtRisk:
      return "at risk";
    case Verdict::kBlocked:
      return "BLOCKED";
  }
  return "";
}

// Whether the side has enough matters in the class `forum` alone.
std::string QuorumCell(const SideQuorum& side, DecisionClass decision_class, bool during) {
  std::string text = std::to_string(side.present) + " of " + std::to_string(side.of);
  if (!during && side.unanswered > 0) text += " (+" + std::to_string(side.unanswered) + " unanswered)";
  if (decision_class != DecisionClass::kForum) return text;
  return text + (side.met ? ", enough" : ", not enough");
}

// What would mend the quorum, side by side.
void PrintQuorumNeeds(const domain::Forum& forum, const ItemForecast& item, bool during, std::ostream& out) {
  for (std::size_t i = 0; i < item.quorum.size(); ++i) {
    const SideQuorum& side = item.quorum[i];
    if (side.met) continue;
    out << "  " << NameOf(forum.sides[i].name) << ": ";
    if (side.of == 0) {
      out << "no mandate to count, so more than half is out of reach\n";
      continue;
    }
    out << side.of / 2 + 1 - side.present << (during ? " more present" : " more attending") << " would be enough\n";
  }
}

void PrintNeeds(const domain::Forum& forum, const ItemForecast& item, bool during, std::ostream& out) {
  const bool forum_class = item.decision_class == DecisionClass::kForum;
  const bool silent = forum_class ? item.verdict == Verdict::kDecidable || item.verdict == Verdict::kExpected
                                  : item.missing.empty() && item.expected.empty() && item.uncertain.empty() &&
                                        item.uncovered.empty() && item.gaps.empty();
  if (silent && item.recused.empty()) return;
  out << "\nItem " << item.number << item.letter << ", " << VerdictName(item.verdict) << "\n";
  if (forum_class) PrintQuorumNeeds(forum, item, during, out);
  PrintList("no position that counts", Words(item.missing), out);
  PrintList("away, with no route taken", Words(item.uncovered), out);
  PrintList("neither answered nor declared", Words(item.uncertain), out);
  PrintList("expected to declare at the meeting", Words(item.expected), out);
  PrintList("declared on an earlier revision", Words(item.stale), out);
  PrintList("position contested", Words(item.contested), out);
  PrintList("recused, not counted", Words(item.recused), out);
  std::vector<std::string> gaps;
  for (const domain::Gap& gap : item.gaps) gaps.push_back(gap.principal.value() + " for " + gap.area.value());
  PrintList("no active mandate", gaps, out);
  if (!item.missing.empty() || !item.uncovered.empty()) {
    const bool advance = forum.rules.advance_counts.contains(item.decision_class);
    out << "  Enough: from each of them "
        << (advance ? "a position, given there or in advance" : "a position and presence at the item")
        << (item.gaps.empty() ? "" : ", and a holder for each mandate that has none") << ".\n";
  } else if (!item.gaps.empty()) {
    out << "  Enough: a holder for each mandate that has none.\n";
  }
}

}  // namespace

void PrintForecast(const domain::Forum& forum, const domain::MeetingFacts& meeting,
                   const std::vector<ItemForecast>& items, std::ostream& out) {
  const bool during = meeting.phase == Phase::kDuring;
  out << forum.short_name << ", meeting of " << meeting.date.ToString() << ", "
      << (during ? "during the meeting" : "before the meeting") << "\n\n";
  if (items.empty()) {
    out << "No decision item.\n";
    return;
  }
  std::vector<std::vector<std::string>> rows = {{"Item", "Class", "Verdict"}};
  for (const domain::Side& side : forum.sides) rows.front().push_back(NameOf(side.name));
  for (const ItemForecast& item : items) {
    rows.push_back(
        {std::to_string(item.number) + item.letter, domain::ClassWord(item.decision_class), VerdictName(item.verdict)});
    for (const SideQuorum& side : item.quorum) rows.back().push_back(QuorumCell(side, item.decision_class, during));
  }
  PrintTable(rows, out);
  for (const ItemForecast& item : items) PrintNeeds(forum, item, during, out);
}

void PrintDeadlines(const domain::Forum& forum, domain::Date meeting, std::span<const domain::Deadline> deadlines,
                    std::ostream& out) {
  static constexpr const char* kDays[] = {"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr const char* kWhat[] = {"Decision material to the secretary", "Preparatory group meets",
                                          "Other material to the secretary", "Notice sent"};
  const auto day = [](domain::Date date) { return std::string(kDays[date.iso_weekday()]) + " " + date.ToString(); };
  const bool weekdays = forum.rules.day_unit == domain::DayUnit::kWeekdays;
  out << forum.short_name << ", meeting of " << day(meeting) << "; days are "
      << (weekdays ? "weekdays without public holidays" : "calendar days") << "\n\n";
  std::vector<std::vector<std::string>> rows = {
      {"Done by the end of the day", "Days before", "Due", "As weekdays", "As calendar days"}};
  for (const domain::Deadline& deadline : deadlines) {
    rows.push_back({kWhat[static_cast<int>(deadline.kind)], std::to_string(deadline.lead), day(deadline.due),
                    day(deadline.weekdays), day(deadline.calendar)});
  }
  PrintTable(rows, out);
}

}  // namespace mandat::cli
