// The paragraphs of minutes: what was said, decided, handed out, and to whom it goes.
#include <sstream>
#include <utility>

#include "shared/domain/minutes_words.h"
#include "shared/minutes_files/page_maker.h"

namespace mandat::files {

std::string ParagraphAnchor(const v1::MinutesParagraph& paragraph, const v1::MinutesParagraph* sub_item) {
  std::string anchor = "p";
  for (const char c : "/" + (paragraph.number().empty() ? paragraph.item() : paragraph.number())) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    anchor += plain ? c : '-';
  }
  return sub_item == nullptr ? anchor : anchor + "-" + sub_item->letter();
}

void PageMaker::Heading(int level, const std::string& text, const std::string& id, const std::string& number) {
  Block block;
  block.kind = Block::Kind::kHeading;
  block.level = level;
  block.text = text;
  block.id = id;
  block.number = number;
  page_.blocks.push_back(std::move(block));
}

void PageMaker::Text(const std::string& text) {
  if (text.empty()) return;
  Block block;
  block.text = text;
  page_.blocks.push_back(std::move(block));
}

void PageMaker::Label(const std::string& text) {
  Block block;
  block.kind = Block::Kind::kLabel;
  block.text = text;
  page_.blocks.push_back(std::move(block));
}

void PageMaker::List(const std::string& label, std::vector<std::string> lines) {
  if (lines.empty()) return;
  if (!label.empty()) Label(label);
  Block block;
  block.kind = Block::Kind::kList;
  block.lines = std::move(lines);
  page_.blocks.push_back(std::move(block));
}

void PageMaker::AddTable(Table table) {
  Block block;
  block.kind = Block::Kind::kTable;
  block.table = std::move(table);
  page_.blocks.push_back(std::move(block));
}

void PageMaker::Clauses(const std::string& heading, const std::vector<std::string>& clauses) {
  Label(heading);
  if (clauses.empty()) return;
  Block block;
  block.kind = Block::Kind::kClauses;
  for (const std::string& clause : clauses)
    block.lines.push_back(std::string(domain::ClauseWord(language_)) + " " + clause);
  page_.blocks.push_back(std::move(block));
}

std::string PageMaker::DecisionHeading(v1::Outcome outcome) const {
  return document_.decision_prefix() + domain::OutcomeHeading(language_, outcome);
}

std::string PageMaker::Who(const std::string& mandate) const {
  const auto found = people_.find(mandate);
  return found == people_.end() ? mandate : Joined({found->second->title(), found->second->principal()}, ", ");
}

void PageMaker::ParagraphHeading(const v1::MinutesParagraph& paragraph) {
  Heading(1, paragraph.title(), ParagraphAnchor(paragraph),
          paragraph.number().empty() ? "" : "§ " + paragraph.number());
}

void PageMaker::Paragraph(const v1::MinutesParagraph& paragraph) {
  ParagraphHeading(paragraph);
  Body(paragraph);
  for (const v1::MinutesParagraph& sub_item : paragraph.sub_items()) SubItem(paragraph, sub_item);
}

void PageMaker::SubItem(const v1::MinutesParagraph& paragraph, const v1::MinutesParagraph& sub_item) {
  Heading(2, sub_item.title(), ParagraphAnchor(paragraph, &sub_item), sub_item.letter() + "/");
  Body(sub_item);
}

// Paragraphs stand apart by an empty line; lines that begin with "- " are a list.
void PageMaker::Said(const std::string& text) {
  std::istringstream lines(text);
  std::string paragraph;
  std::vector<std::string> list;
  const auto end_paragraph = [&] { Text(std::exchange(paragraph, "")); };
  const auto end_list = [&] { List("", std::exchange(list, {})); };
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.starts_with("- ")) {
      end_paragraph();
      list.push_back(line.substr(2));
      continue;
    }
    end_list();
    if (line.find_first_not_of(" \t") == std::string::npos) {
      end_paragraph();
    } else {
      paragraph += (paragraph.empty() ? "" : "\n") + line;
    }
  }
  end_list();
  end_paragraph();
}

void PageMaker::Body(const v1::MinutesParagraph& paragraph) {
  Said(paragraph.text());
  if (paragraph.has_decision()) Decision(paragraph);
  std::vector<std::string> lines;
  for (const v1::MinutesAssignment& row : paragraph.assignments()) {
    const std::string due = row.due().empty() ? "" : In(" (senast ", " (by ") + row.due() + ")";
    lines.push_back(Joined({row.who().begin(), row.who().end()}, ", ") + ": " + row.what() + due);
  }
  List(In("Uppdrag", "Assignments"), std::exchange(lines, {}));
  List(In("Dokument", "Documents"), {paragraph.documents().begin(), paragraph.documents().end()});
  List(In("Protokollet skickas till", "The minutes are sent to"),
       {paragraph.recipients().begin(), paragraph.recipients().end()});
}

void PageMaker::Positions(const v1::MinutesDecision& decision) {
  if (decision.positions().empty()) return;
  Table table{
      In("Ställningstaganden", "Positions"),
      {In("Ledamot", "Member"), In("Ställningstagande", "Position"), In("Hur det lämnades", "How it was given")},
      {}};
  for (const v1::MinutesPosition& position : decision.positions()) {
    std::string how = domain::ChannelWords(language_, position.channel());
    if (position.by_substitute()) how += In(", av ersättaren ", ", by the substitute ") + position.name();
    if (!position.counted()) how += In(" (räknas inte)", " (does not count)");
    table.rows.push_back({Who(position.mandate()),
                          Joined({domain::StanceWords(language_, position.stance()), position.comment()}, ". "), how});
  }
  AddTable(std::move(table));
}

void PageMaker::Decision(const v1::MinutesParagraph& paragraph) {
  const v1::MinutesDecision& decision = paragraph.decision();
  Clauses(DecisionHeading(decision.outcome()), {decision.clauses().begin(), decision.clauses().end()});
  if (!decision.deferred_to().empty())
    Text(In("Frågan tas upp igen vid mötet ", "The matter is taken up again at the meeting of ") +
         decision.deferred_to() + ".");
  const auto names_of = [&](const google::protobuf::RepeatedPtrField<std::string>& mandates) {
    std::vector<std::string> names;
    for (const std::string& mandate : mandates) names.push_back(Who(mandate));
    return names;
  };
  List(In("Beslutet gäller", "The decision binds"), names_of(decision.bound_mandates()));
  // Where the rule knows presence alone, who was there is in the head.
  if (paragraph.decision_class() != v1::DECISION_CLASS_FORUM) Positions(decision);
  List(In("Jäv, deltar inte", "Recused, takes no part"), names_of(decision.recused()));
  std::vector<std::string> reservations;
  for (const v1::MinutesReservation& row : decision.reservations())
    reservations.push_back(row.name() + ": " + row.text());
  List(In("Reservationer", "Reservations"), std::move(reservations));
  if (!decision.deviation().empty())
    Text(In("Avvikelse från arbetsordningen: ", "Deviation from the rules of procedure: ") + decision.deviation());
}

void PageMaker::Distribution() {
  if (document_.distribution().empty()) return;
  Heading(1, In("Protokollet expedieras till", "The minutes are distributed to"), "distribution");
  List("", {document_.distribution().begin(), document_.distribution().end()});
}

}  // namespace mandat::files
