#include "mobile/secretariat/agenda/not_taken.h"

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

std::string SeenKey(const domain::StatementId& statement) { return "desk/seen/" + statement.hex(); }

bool WasNotTaken(const Workspace& workspace, const client::OutboxEntry& entry) {
  const bool lost = entry.state == client::OutboxState::kRefused || entry.state == client::OutboxState::kSuperseded ||
                    entry.state == client::OutboxState::kLost;
  return lost && workspace.client().LoadNote(SeenKey(entry.id)).empty();
}

}  // namespace

std::optional<client::OutboxEntry> NotTaken(const Workspace& workspace,
                                            const std::function<bool(const v1::Statement&)>& is_meant) {
  std::optional<client::OutboxEntry> newest;
  for (client::OutboxEntry& entry : workspace.client().OutboxEntries()) {
    if (is_meant(entry.statement)) newest = std::move(entry);
  }
  if (!newest) return std::nullopt;
  return WasNotTaken(workspace, *newest) ? newest : std::nullopt;
}

std::vector<client::OutboxEntry> AllNotTaken(const Workspace& workspace,
                                             const std::function<bool(const v1::Statement&)>& is_meant) {
  std::vector<client::OutboxEntry> all;
  for (client::OutboxEntry& entry : workspace.client().OutboxEntries()) {
    if (is_meant(entry.statement) && WasNotTaken(workspace, entry)) all.push_back(std::move(entry));
  }
  return all;
}

void SeenTo(Workspace& workspace, const domain::StatementId& statement) {
  // What cannot be kept now is only offered once more.
  (void)workspace.client().SaveNote(SeenKey(statement), "seen");
}

QString WhoChangedText(const Workspace& workspace, const domain::StatementId& current) {
  const domain::State& state = workspace.shown();
  const auto known = state.statements.find(current);
  const QString somebody = Words::tr("Somebody else has changed it meanwhile.");
  if (known == state.statements.end()) return somebody;
  const std::uint64_t seq = known->second.place.seq;
  if (seq == 0 || seq > state.facts.size() || state.facts[seq - 1].author.empty()) return somebody;
  const domain::PersonId& author = state.facts[seq - 1].author;
  return author == workspace.me() ? Words::tr("You have changed it on another device meanwhile.")
                                  : Words::tr("%1 has changed it meanwhile.").arg(workspace.PersonName(author));
}

}  // namespace mandat::app
