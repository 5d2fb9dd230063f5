#include "mobile/models/undo.h"

#include <algorithm>

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

// Names what was signed later, so that nobody loses it unseen.
Undoing StoodOn(const Workspace& w, const std::vector<domain::StatementId>& standing) {
  QStringList titles;
  for (const domain::StatementId& id : standing) {
    if (const auto entry = w.Outgoing(id)) titles << Words::tr("“%1”").arg(Words::ActText(entry->statement, w));
  }
  const int all = static_cast<int>(standing.size()) + 1;
  return {Words::tr("This cannot be undone by itself. What you signed after it depends on it: %1.")
              .arg(Words::List(titles)),
          all == 2 ? Words::tr("Undo both") : Words::tr("Undo all %n", nullptr, all)};
}

Undoing Told(const Workspace& w, const absl::Status& status, const domain::StatementId& id) {
  switch (status.code()) {
    case absl::StatusCode::kOk:
    case absl::StatusCode::kNotFound:  // taken back before
      return {};
    case absl::StatusCode::kAborted:
      return StoodOn(w, w.client().WhatStandsOn(id));
    case absl::StatusCode::kFailedPrecondition:
      return {Words::tr("It has been sent already and cannot be undone. You can change or withdraw it instead."), {}};
    default:
      return {Words::ErrorText(status), {}};
  }
}

// The invitations that were made with a nomination, to its person for the same place, and what stands on them (their
// name): one tap made them all, and none means anything without the nomination. Oldest first.
std::vector<domain::StatementId> MadeWith(const Workspace& w, const domain::StatementId& id) {
  const auto nominated = w.Outgoing(id);
  if (!nominated || nominated->state != client::OutboxState::kWaiting ||
      !nominated->statement.has_nominate_substitute())
    return {};
  const v1::NominateSubstitute& nomination = nominated->statement.nominate_substitute();
  std::vector<domain::StatementId> made;
  for (const client::OutboxEntry& entry : w.client().OutboxEntries()) {
    if (entry.state != client::OutboxState::kWaiting || !entry.statement.has_invite()) continue;
    const v1::Invite& invite = entry.statement.invite();
    if (invite.person() != nomination.person() || invite.substitute().mandate() != nomination.mandate() ||
        invite.substitute().meeting() != nomination.meeting())
      continue;
    made.push_back(entry.id);
    for (const domain::StatementId& standing : w.client().WhatStandsOn(entry.id)) made.push_back(standing);
  }
  return made;
}

}  // namespace

Undoing Undo(Workspace& workspace, const domain::StatementId& id) {
  // What would keep the nomination keeps all of it.
  if (const std::vector<domain::StatementId> made = MadeWith(workspace, id);
      !made.empty() && workspace.client().WhatStandsOn(id).empty()) {
    for (auto newest = made.rbegin(); newest != made.rend(); ++newest) {
      if (Undoing undone = Told(workspace, workspace.client().Undo(*newest), *newest); !undone.problem.isEmpty())
        return undone;
    }
  }
  return Told(workspace, workspace.client().Undo(id), id);
}

Undoing UndoWithWhatStandsOnIt(Workspace& workspace, const domain::StatementId& id) {
  std::vector<domain::StatementId> standing = workspace.client().WhatStandsOn(id);
  for (auto newest = standing.rbegin(); newest != standing.rend(); ++newest) {
    if (Undoing undone = Undo(workspace, *newest); !undone.problem.isEmpty()) return undone;
  }
  return Undo(workspace, id);
}

bool CanUndo(const Workspace& workspace, const domain::StatementId& id) {
  const auto entry = workspace.Outgoing(id);
  return entry && entry->state == client::OutboxState::kWaiting && workspace.client().WhatStandsOn(id).empty();
}

}  // namespace mandat::app
