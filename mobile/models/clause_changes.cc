#include "mobile/models/clause_changes.h"

#include <algorithm>
#include <optional>

#include "mobile/models/text_difference.h"
#include "mobile/models/words.h"

namespace mandat::app {
namespace {

constexpr int kLeadWords = 6;
// At least this part of the longer clause's words must be the same for one to be the other reworded.
constexpr double kLikeness = 0.4;

QStringList WordsOf(const QString& clause) { return clause.simplified().split(u' ', Qt::SkipEmptyParts); }

// How the one became the other; nullopt: they have too little in common.
std::optional<std::vector<TextChange>> Rewording(const QStringList& before, const QStringList& after) {
  auto changes = Difference(before, after);
  if (!changes) return std::nullopt;
  qsizetype kept = before.size();
  for (const TextChange& change : *changes) kept -= change.before_to - change.before_from;
  const bool alike =
      static_cast<double>(kept) >= kLikeness * static_cast<double>(std::max(before.size(), after.size()));
  return alike ? std::move(changes) : std::nullopt;
}

void AddRewording(const QStringList& before, const QStringList& after, const std::vector<TextChange>& changes,
                  int number, std::vector<ClauseChange>& out) {
  const int words = static_cast<int>(after.size());
  for (const TextChange& change : changes) {
    const int lead = std::max(0, change.after_from - kLeadWords);
    const int rest = std::min(words, change.after_to + kLeadWords);
    out.push_back({number, after.mid(lead, change.after_from - lead).join(u' '),
                   after.mid(change.after_to, rest - change.after_to).join(u' '),
                   before.mid(change.before_from, change.before_to - change.before_from).join(u' '),
                   after.mid(change.after_from, change.after_to - change.after_from).join(u' ')});
  }
}

// Between two clauses that stayed as they were: each new one is taken for the first old one that it is like.
void AddBetween(const QStringList& before, int before_from, int before_to, const QStringList& after, int after_from,
                int after_to, std::vector<ClauseChange>& out) {
  int old = before_from;
  const auto remove_until = [&](int end) {
    for (; old < end; ++old) out.push_back({old + 1, {}, {}, before[old], {}});
  };
  for (int now = after_from; now < after_to; ++now) {
    const QStringList words = WordsOf(after[now]);
    bool reworded = false;
    for (int candidate = old; candidate < before_to && !reworded; ++candidate) {
      const QStringList earlier = WordsOf(before[candidate]);
      const auto changes = Rewording(earlier, words);
      if (!changes) continue;
      remove_until(candidate);
      AddRewording(earlier, words, *changes, now + 1, out);
      old = candidate + 1;
      reworded = true;
    }
    if (!reworded) out.push_back({now + 1, {}, {}, {}, after[now]});
  }
  remove_until(before_to);
}

QStringList ClausesOf(const domain::Revision& revision) {
  QStringList clauses;
  for (const std::string& clause : revision.clauses) clauses << Q(clause);
  return clauses;
}

QVariantMap Row(const QVariantList& rows, const QString& label, const ClauseChange& change) {
  QStringList spoken{label};
  if (!change.removed.isEmpty()) spoken << Words::tr("Removed: %1").arg(change.removed);
  if (!change.added.isEmpty()) spoken << Words::tr("Added: %1").arg(change.added);
  return {{"key", QString::number(rows.size())},
          {"label", label},
          {"lead", change.lead},
          {"removed", change.removed},
          {"added", change.added},
          {"rest", change.rest},
          {"spoken", spoken.join(QStringLiteral(". "))}};
}

QString PaperTitle(const Workspace& w, const domain::Hash& paper) {
  const auto found = w.shown().documents.find(paper);
  if (found == w.shown().documents.end()) return Words::tr("A paper that you may not see");
  const domain::Document& document = found->second;
  return document.version > 1 ? Words::tr("%1, version %2").arg(Q(document.title)).arg(document.version)
                              : Q(document.title);
}

}  // namespace

std::vector<ClauseChange> ChangesOf(const QStringList& before, const QStringList& after) {
  std::vector<ClauseChange> out;
  const auto moved = Difference(before, after);  // whole clauses are its words here
  if (!moved) {
    AddBetween(before, 0, static_cast<int>(before.size()), after, 0, static_cast<int>(after.size()), out);
    return out;
  }
  for (const TextChange& change : *moved)
    AddBetween(before, change.before_from, change.before_to, after, change.after_from, change.after_to, out);
  return out;
}

const domain::Revision* FindRevision(const domain::AgendaItem& item, int number) {
  for (const domain::Revision& revision : item.revisions) {
    if (revision.number == number) return &revision;
  }
  return nullptr;
}

QVariantList ProposalChanges(const Workspace& w, const domain::AgendaItem& item, int before, int after) {
  const domain::Revision* old = FindRevision(item, before);
  const domain::Revision* now = FindRevision(item, after);
  QVariantList rows;
  if (!old || !now) return rows;
  for (const ClauseChange& change : ChangesOf(ClausesOf(*old), ClausesOf(*now))) {
    const bool removed_whole = change.added.isEmpty() && change.lead.isEmpty() && change.rest.isEmpty();
    rows << Row(
        rows,
        removed_whole ? Words::tr("Clause %1 before").arg(change.clause) : Words::tr("Clause %1").arg(change.clause),
        change);
  }
  const auto has = [](const domain::Revision& revision, const domain::Hash& paper) {
    return std::find(revision.papers.begin(), revision.papers.end(), paper) != revision.papers.end();
  };
  for (const domain::Hash& paper : old->papers) {
    if (!has(*now, paper)) rows << Row(rows, Words::tr("Papers"), {0, {}, {}, PaperTitle(w, paper), {}});
  }
  for (const domain::Hash& paper : now->papers) {
    if (!has(*old, paper)) rows << Row(rows, Words::tr("Papers"), {0, {}, {}, {}, PaperTitle(w, paper)});
  }
  return rows;
}

}  // namespace mandat::app
