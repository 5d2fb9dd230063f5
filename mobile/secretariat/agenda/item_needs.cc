#include "mobile/secretariat/agenda/item_needs.h"

#include <set>

#include "mobile/models/words.h"
#include "shared/domain/limits.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::app {
namespace {

constexpr int kMostNamed = 4;

bool IsLongerThan(const QString& text, std::size_t most) {
  return static_cast<std::size_t>(text.trimmed().toUcs4().size()) > most;
}

QString TooLongText(std::size_t most) {
  return Words::tr("The text is too long: at most %1 characters.").arg(static_cast<qulonglong>(most));
}

QString NamesOfMandates(const Workspace& w, const std::vector<domain::MandateId>& mandates) {
  QStringList names;
  for (const domain::MandateId& mandate : mandates) {
    if (names.size() == kMostNamed && static_cast<int>(mandates.size()) > kMostNamed + 1) {
      names << Words::tr("%n others", nullptr, static_cast<int>(mandates.size()) - kMostNamed);
      break;
    }
    names << w.UnitAtPrincipal(mandate);
  }
  return names.join(QStringLiteral("; "));
}

}  // namespace

ItemNeeds NeedsOf(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                  const ItemFields& fields) {
  const ItemFields tidy = fields.Tidy();
  if (tidy.kind != v1::ITEM_KIND_DECISION || tidy.decision_class == 0) return {};
  // As it would be: on a copy of the meeting with this item alone.
  domain::Meeting tried = meeting;
  tried.items = {item};
  domain::AgendaItem& written = tried.items.front();
  written.kind = tidy.kind;
  written.is_decision = true;
  written.decision.reset();
  written.decision_class = static_cast<domain::DecisionClass>(tidy.decision_class - v1::DECISION_CLASS_FORUM);
  written.areas.clear();
  for (const QString& area : tidy.areas) written.areas.emplace_back(area.toStdString());
  written.principals.clear();
  for (const QString& principal : tidy.principals) written.principals.emplace_back(principal.toStdString());
  ItemNeeds found;
  found.rule = Words::RuleText(written, w);
  if (written.decision_class == domain::DecisionClass::kSubject && written.areas.empty()) {
    found.rule.clear();
    return found;
  }
  const auto forecast = domain::ForecastItem(w.shown(), tried, written.id);
  if (!forecast) return found;
  if (written.decision_class == domain::DecisionClass::kForum) {
    QStringList sides;
    for (const domain::SideQuorum& side : forecast->quorum) {
      sides << Words::tr("%1: at least %2 of %3").arg(w.SideName(side.side)).arg(side.of / 2 + 1).arg(side.of);
    }
    found.needs = sides.join(QStringLiteral(" · "));
    return found;
  }
  const int needed = static_cast<int>(forecast->needed.size());
  found.needs = Words::tr("Needs %n positions", nullptr, needed);
  if (written.decision_class == domain::DecisionClass::kSubject && needed > 0)
    found.needs += QStringLiteral(": ") + NamesOfMandates(w, forecast->needed);
  found.needs += u'.';
  for (const domain::Gap& gap : forecast->gaps) {
    found.needs += u' ' + Words::tr("%1 has nobody responsible for %2: as it stands it cannot be decided.")
                              .arg(w.PrincipalName(gap.principal), Words::Lower(w.AreaName(gap.area)));
  }
  return found;
}

QString MissingOfItem(const ItemDraft& draft) {
  const ItemFields fields = draft.item.Tidy();
  if (fields.title.isEmpty()) return Words::tr("A title is missing.");
  if (IsLongerThan(fields.title, domain::kMaxTitle)) return Words::tr("The title is too long.");
  if (IsLongerThan(fields.rapporteur, domain::kMaxName)) return TooLongText(domain::kMaxName);
  if (IsLongerThan(fields.summary, domain::kMaxSummary)) return TooLongText(domain::kMaxSummary);
  if (fields.kind == v1::ITEM_KIND_DECISION && fields.decision_class == 0)
    return Words::tr("Say whom the decision concerns.");
  if (fields.decision_class == v1::DECISION_CLASS_SUBJECT && fields.areas.isEmpty())
    return Words::tr("Choose at least one subject area.");
  if (draft.item.NeedsOther(draft.item_base) && draft.reason.trimmed().isEmpty())
    return Words::tr("Say why the kind, class, areas or principals change.");
  if (IsLongerThan(draft.reason, domain::kMaxReason)) return TooLongText(domain::kMaxReason);
  return {};
}

QString MissingOfProposal(const ItemDraft& draft, int revision) {
  const ProposalFields fields = draft.proposal.Tidy();
  if (fields.clauses.isEmpty()) return Words::tr("Write at least one clause.");
  for (const QString& clause : fields.clauses) {
    if (IsLongerThan(clause, domain::kMaxClause)) return TooLongText(domain::kMaxClause);
  }
  if (revision > 0 && draft.change.trimmed().isEmpty()) return Words::tr("Say in a sentence what has changed.");
  if (IsLongerThan(draft.change, domain::kMaxChange)) return TooLongText(domain::kMaxChange);
  return {};
}

QString StaleText(const domain::AgendaItem& item) {
  std::set<domain::MandateId> declared;
  for (const domain::Position& position : item.positions) {
    if (position.in_force() && position.revision == item.current_revision()) declared.insert(position.mandate);
  }
  return declared.empty() ? QString()
                          : Words::tr("%n positions become stale and are asked for again.", nullptr,
                                      static_cast<int>(declared.size()));
}

}  // namespace mandat::app
