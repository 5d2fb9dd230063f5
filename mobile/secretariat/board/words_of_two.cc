#include "mobile/secretariat/board/words_of_two.h"

#include <algorithm>

#include "mobile/models/words.h"
#include "mobile/secretariat/agenda/not_taken.h"
#include "mobile/secretariat/board/board_reading.h"

namespace mandat::app {
namespace {

QString StanceOrDeclared(domain::Stance stance) {
  return stance == domain::Stance::kUnspecified ? BoardWords::tr("Has declared") : Words::StanceText(stance);
}

}  // namespace

std::optional<LostWord> WordNotTaken(const Workspace& w, const domain::Meeting& meeting) {
  std::vector<client::OutboxEntry> lost = AllNotTaken(w, [&](const v1::Statement& act) {
    return act.has_declare_position() && act.declare_position().has_entered() &&
           act.declare_position().meeting() == meeting.id.value();
  });
  if (lost.empty()) return std::nullopt;
  LostWord word{.entry = std::move(lost.front()), .title = {}, .text = {}};
  const v1::DeclarePosition& position = word.entry.statement.declare_position();
  const domain::AgendaItem* item = meeting.FindItem(domain::ItemId(position.item()));
  const auto stance =
      word.entry.sealed ? static_cast<domain::Stance>(word.entry.sealed->stance()) : domain::Stance::kUnspecified;
  word.title = Words::tr("%1, item %2: %3")
                   .arg(w.UnitAtPrincipal(domain::MandateId(position.mandate())),
                        item ? Workspace::NumberText(*item) : Q(position.item()), StanceOrDeclared(stance));
  word.text = word.entry.refusal && word.entry.state == client::OutboxState::kRefused
                  ? Words::RefusalText(*word.entry.refusal, &w)
                  : WhoChangedText(w, word.entry.current);
  return word;
}

std::vector<domain::StatementId> StandingWords(const domain::AgendaItem& item, const domain::MandateId& mandate) {
  std::vector<domain::StatementId> ids;
  for (const domain::Position& word : item.positions) {
    if (word.mandate == mandate && word.in_force()) ids.push_back(word.id);
  }
  return ids;
}

QString NewWordsText(const Workspace& w, const domain::AgendaItem& item, const domain::MandateId& mandate,
                     const std::vector<domain::StatementId>& known) {
  QStringList lines;
  for (const domain::Position& word : item.positions) {
    if (word.mandate != mandate || !word.in_force() || std::find(known.begin(), known.end(), word.id) != known.end())
      continue;
    lines << (word.entered ? BoardWords::tr("Item %1: %2, entered by %3")
                           : BoardWords::tr("Item %1: %2, in the app by %3"))
                 .arg(Workspace::NumberText(item), StanceOrDeclared(word.stance), w.PersonName(word.author));
  }
  return lines.join(u'\n');
}

}  // namespace mandat::app
