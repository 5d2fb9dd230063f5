#include "mobile/secretariat/agenda/item_editor_model.h"

#include <algorithm>
#include <utility>

#include "mobile/models/clause_changes.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/agenda/item_needs.h"
#include "mobile/secretariat/agenda/not_taken.h"

namespace mandat::app {
namespace {

QVariantMap CheckedRow(const QString& id, const QString& name, bool checked) {
  return {{"key", id}, {"id", id}, {"name", name}, {"checked", checked}};
}

QList<QVariantMap> ClauseRows(const QStringList& clauses) {
  QList<QVariantMap> rows;
  for (int i = 0; i < clauses.size(); ++i) {
    rows << QVariantMap{{"key", QString::number(i)},
                        {"number", i + 1},
                        {"text", clauses[i]},
                        {"label", Words::tr("Clause %1", "an att-clause").arg(i + 1)},
                        {"removeName", Words::tr("Remove clause %1").arg(i + 1)},
                        {"upName", Words::tr("Move clause %1 up").arg(i + 1)}};
  }
  return rows;
}

// The papers of the item, and those that the proposal names from elsewhere in the meeting.
QList<QVariantMap> ProposedRows(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                                const QStringList& chosen) {
  QList<QVariantMap> rows;
  for (const domain::Hash& hash : meeting.documents) {
    const auto found = w.shown().documents.find(hash);
    if (found == w.shown().documents.end()) continue;
    const domain::Document& paper = found->second;
    const QString hex = Q(hash.hex());
    const bool is_chosen = chosen.contains(hex);
    if (!is_chosen && (paper.item != item.id || paper.replaced)) continue;
    QString title = Q(paper.title);
    if (paper.version > 1) title = Words::tr("%1, version %2").arg(title).arg(paper.version);
    if (paper.replaced) title += u' ' + Words::tr("(there is a newer version)");
    rows << CheckedRow(hex, title, is_chosen);
  }
  return rows;
}

// From what stands to what is written, told as between two versions.
QVariantList ChangesToStanding(const Workspace& w, const domain::AgendaItem& item, const ProposalFields& written) {
  if (item.revisions.empty()) return {};
  domain::AgendaItem compared;
  compared.revisions.push_back(item.revisions.back());
  compared.revisions.back().number = 1;
  domain::Revision now;
  now.number = 2;
  const ProposalFields tidy = written.Tidy();
  for (const QString& clause : tidy.clauses) now.clauses.push_back(clause.toStdString());
  for (const QString& paper : tidy.papers) {
    for (const auto& [hash, document] : w.shown().documents) {
      if (Q(hash.hex()) == paper) now.papers.push_back(hash);
    }
  }
  compared.revisions.push_back(std::move(now));
  return ProposalChanges(w, compared, 1, 2);
}

}  // namespace

ItemEditorModel::ItemEditorModel(QObject* parent)
    : QObject(parent),
      areas_({"id", "name", "checked"}),
      principals_({"id", "name", "checked"}),
      clauses_({"number", "text", "label", "removeName", "upName"}),
      conflicts_({"label", "theirs", "mine"}),
      proposed_({"id", "name", "checked"}),
      history_({"revision", "title", "changeText"}) {
  connect(Session::instance(), &Session::contentChanged, this, &ItemEditorModel::Reload);
}

void ItemEditorModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Open();
}

void ItemEditorModel::setItem(const QString& item) {
  if (item == item_) return;
  item_ = item;
  Open();
}

const domain::AgendaItem* ItemEditorModel::Find(const domain::Meeting** meeting) const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* found = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (meeting) *meeting = found;
  return found ? found->FindItem(domain::ItemId(item_.toStdString())) : nullptr;
}

void ItemEditorModel::Open() {
  draft_ = {};
  lost_item_ = {};
  lost_proposal_ = {};
  conflict_text_.clear();
  const Workspace* w = Session::instance()->workspace();
  const domain::AgendaItem* item = Find();
  if (w && item) draft_ = KeptItemDraft(*w, meeting_, item_).value_or(DraftOf(*item));
  Reload();
  Q_EMIT loaded();
}

// The log did not take it: it is a draft again, on what stands now.
void ItemEditorModel::TakeBackWhatWasLost() {
  const Workspace* w = Session::instance()->workspace();
  const domain::AgendaItem* item = Find();
  const auto is_here = [&](const auto& act) {
    return act.meeting() == meeting_.toStdString() && act.item() == item_.toStdString();
  };
  bool taken_back = false;
  ItemDraft asked = DraftOf(*item);
  if (!draft_.item_changed()) {
    const auto lost = NotTaken(
        *w, [&](const v1::Statement& act) { return act.has_set_agenda_item() && is_here(act.set_agenda_item()); });
    if (lost && lost->id != lost_item_) {
      draft_.item = FieldsOf(lost->statement.set_agenda_item());
      draft_.item_base = FieldsOf(*item);
      draft_.reason = Q(lost->statement.set_agenda_item().reason());
      asked.item = draft_.item;
      lost_item_ = lost->id;
      conflict_text_ = Words::tr("What you wrote was not taken, and is here as a draft.") + u' ' +
                       WhoChangedText(*w, item->statement);
      taken_back = true;
    }
  }
  if (!draft_.proposal_changed()) {
    const auto lost =
        NotTaken(*w, [&](const v1::Statement& act) { return act.has_set_proposal() && is_here(act.set_proposal()); });
    if (lost && lost->id != lost_proposal_) {
      draft_.proposal = ProposalOf(lost->statement.set_proposal());
      draft_.proposal_base = ProposalOf(*item);
      draft_.change = Q(lost->statement.set_proposal().change());
      asked.proposal = draft_.proposal;
      lost_proposal_ = lost->id;
      conflict_text_ = Words::tr("What you proposed was not taken, and is here as a draft.");
      if (!item->revisions.empty()) conflict_text_ += u' ' + WhoChangedText(*w, item->revisions.back().statement);
      taken_back = true;
    }
  }
  if (!taken_back) return;
  // Both texts, until one is chosen: what was not taken is never signed over what stands unseen.
  QList<QVariantMap> rows = conflicts_.rows();
  for (const QVariantMap& row : Differences(*w, asked, *item)) {
    if (std::none_of(rows.begin(), rows.end(), [&](const QVariantMap& each) { return each["key"] == row["key"]; }))
      rows << row;
  }
  conflicts_.setRows(rows);
  Q_EMIT loaded();
}

void ItemEditorModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::AgendaItem* item = Find();
  if (w && item) {
    const QList<QVariantMap> conflicts = Conflicts(*w, draft_, *item);
    if (!conflicts.isEmpty()) {
      conflicts_.setRows(conflicts);
      conflict_text_ = WhoChangedText(*w, item->statement);
    } else if (conflicts_.count() == 0) {
      ItemDraft merged = Merged(draft_, *item);
      const bool differs = merged.item != draft_.item || merged.proposal != draft_.proposal;
      draft_ = std::move(merged);
      if (differs) Q_EMIT loaded();
    }
    TakeBackWhatWasLost();
  }
  Show();
}

void ItemEditorModel::Show() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = nullptr;
  const domain::AgendaItem* item = Find(&meeting);
  exists_ = w && item;
  if (!exists_) {
    for (RowsModel* rows : {&areas_, &principals_, &clauses_, &conflicts_, &proposed_, &history_}) rows->setRows({});
    Q_EMIT changed();
    return;
  }
  fixed_ = item->decision || meeting->phase == domain::MeetingPhase::kClosed ||
           meeting->phase == domain::MeetingPhase::kCancelled;
  number_text_ = Words::tr("Item %1").arg(Workspace::NumberText(*item));
  revision_ = item->current_revision();
  QList<QVariantMap> areas, principals, history;
  // What is in force on the meeting's day, and what the item names already.
  for (const domain::SubjectArea& area : w->shown().forum.areas) {
    const bool chosen = draft_.item.areas.contains(Q(area.id));
    if (chosen || area.valid.Covers(meeting->date)) areas << CheckedRow(Q(area.id), w->AreaName(area.id), chosen);
  }
  for (const domain::Principal& principal : w->shown().forum.principals) {
    const bool chosen = draft_.item.principals.contains(Q(principal.id));
    if (chosen || principal.valid.Covers(meeting->date))
      principals << CheckedRow(Q(principal.id), w->PrincipalName(principal.id), chosen);
  }
  for (auto revision = item->revisions.rbegin(); revision != item->revisions.rend(); ++revision) {
    history << QVariantMap{
        {"key", QString::number(revision->number)},
        {"revision", revision->number},
        {"title", Words::tr("Version %1, %2").arg(revision->number).arg(Words::Moment(revision->at, w->now()))},
        {"changeText", Q(revision->change)}};
  }
  areas_.setRows(areas);
  principals_.setRows(principals);
  history_.setRows(history);
  clauses_.setRows(ClauseRows(draft_.proposal.clauses));
  proposed_.setRows(ProposedRows(*w, *meeting, *item, draft_.proposal.papers));
  if (conflict_text_.isEmpty()) conflicts_.setRows({});
  const auto matter = w->shown().matters.find(domain::MatterId(draft_.item.matter.toStdString()));
  matter_title_ = matter == w->shown().matters.end() ? QString() : Q(matter->second.title);
  ShowNeeds(*meeting, *item);
  Q_EMIT changed();
}

void ItemEditorModel::ShowNeeds(const domain::Meeting& meeting, const domain::AgendaItem& item) {
  const Workspace& w = *Session::instance()->workspace();
  const ItemNeeds needs = NeedsOf(w, meeting, item, draft_.item);
  rule_text_ = needs.rule;
  needs_text_ = needs.needs;
  item_missing_ = MissingOfItem(draft_);
  proposal_missing_ = MissingOfProposal(draft_, revision_);
  stale_text_ = draft_.proposal_changed() ? StaleText(item) : QString();
  changes_ = draft_.proposal_changed() ? ChangesToStanding(w, item, draft_.proposal) : QVariantList();
}

void ItemEditorModel::Edit(const std::function<void(ItemDraft&)>& change) {
  Workspace* w = Session::instance()->workspace();
  if (!w || !exists_ || fixed_) return;
  const ItemDraft before = draft_;
  change(draft_);
  if (draft_ == before) return;
  if (!KeepItemDraft(*w, meeting_, item_, draft_).ok())
    Session::instance()->Say(Words::tr("The draft could not be kept on this device"));
  Show();
}

void ItemEditorModel::setTitle(const QString& title) {
  Edit([&](ItemDraft& draft) { draft.item.title = title; });
}
void ItemEditorModel::setKind(int kind) {
  Edit([&](ItemDraft& draft) { draft.item.kind = kind; });
}
void ItemEditorModel::setDecisionClass(int decision_class) {
  Edit([&](ItemDraft& draft) { draft.item.decision_class = decision_class; });
}
void ItemEditorModel::setRapporteur(const QString& rapporteur) {
  Edit([&](ItemDraft& draft) { draft.item.rapporteur = rapporteur; });
}
void ItemEditorModel::setSummary(const QString& summary) {
  Edit([&](ItemDraft& draft) { draft.item.summary = summary; });
}
void ItemEditorModel::setReason(const QString& reason) {
  Edit([&](ItemDraft& draft) { draft.reason = reason; });
}
void ItemEditorModel::setChange(const QString& change) {
  Edit([&](ItemDraft& draft) { draft.change = change; });
}

void ItemEditorModel::setArea(const QString& area, bool on) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  Edit([&](ItemDraft& draft) {
    QStringList chosen;  // in the forum's order, so that the same areas are the same
    for (const domain::SubjectArea& known : w->shown().forum.areas) {
      const QString id = Q(known.id);
      if (id == area ? on : draft.item.areas.contains(id)) chosen << id;
    }
    draft.item.areas = chosen;
  });
}

void ItemEditorModel::setPrincipal(const QString& principal, bool on) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  Edit([&](ItemDraft& draft) {
    QStringList chosen;
    for (const domain::Principal& known : w->shown().forum.principals) {
      const QString id = Q(known.id);
      if (id == principal ? on : draft.item.principals.contains(id)) chosen << id;
    }
    draft.item.principals = chosen;
  });
}

void ItemEditorModel::allPrincipalsAgain() {
  Edit([](ItemDraft& draft) { draft.item.principals.clear(); });
}

void ItemEditorModel::setClause(int index, const QString& text) {
  Edit([&](ItemDraft& draft) {
    if (index >= 0 && index < draft.proposal.clauses.size()) draft.proposal.clauses[index] = text;
  });
}

void ItemEditorModel::addClause() {
  // An empty one is no change yet, and is shown all the same.
  draft_.proposal.clauses << QString();
  Show();
}

void ItemEditorModel::removeClause(int index) {
  Edit([&](ItemDraft& draft) {
    if (index >= 0 && index < draft.proposal.clauses.size()) draft.proposal.clauses.removeAt(index);
  });
  Q_EMIT loaded();
}

void ItemEditorModel::moveClause(int index, int by) {
  Edit([&](ItemDraft& draft) {
    const int to = index + by;
    if (index >= 0 && to >= 0 && index < draft.proposal.clauses.size() && to < draft.proposal.clauses.size())
      draft.proposal.clauses.move(index, to);
  });
  Q_EMIT loaded();
}

void ItemEditorModel::setProposed(const QString& paper, bool on) {
  Edit([&](ItemDraft& draft) {
    draft.proposal.papers.removeAll(paper);
    if (on) draft.proposal.papers << paper;
  });
}

QVariantList ItemEditorModel::changesTo(int revision) const {
  const Workspace* w = Session::instance()->workspace();
  const domain::AgendaItem* item = Find();
  return w && item ? ProposalChanges(*w, *item, revision - 1, revision) : QVariantList();
}

bool ItemEditorModel::Sign(const v1::Statement& act, const QString& missing, const domain::StatementId& lost,
                           const QString& done) {
  Workspace* w = Session::instance()->workspace();
  if (!missing.isEmpty() || conflicts_.count() > 0) {
    Session::instance()->Say(missing);
    return false;
  }
  if (!Session::instance()->Report(w->client().Act(act), done)) return false;
  if (!lost.is_zero()) SeenTo(*w, lost);
  return true;
}

bool ItemEditorModel::save() {
  const domain::Meeting* meeting = nullptr;
  const domain::AgendaItem* item = Find(&meeting);
  if (!item || !Sign(ItemAct(*meeting, item->id.value(), item->number, item->letter, draft_.item, draft_.reason),
                     item_missing_, lost_item_, Words::tr("The item has been saved")))
    return false;
  draft_.item_base = draft_.item = draft_.item.Tidy();
  draft_.reason.clear();
  Signed();
  return true;
}

bool ItemEditorModel::propose() {
  const domain::Meeting* meeting = nullptr;
  const domain::AgendaItem* item = Find(&meeting);
  if (!item || !Sign(ProposalAct(*meeting, *item, draft_.proposal, draft_.change), proposal_missing_, lost_proposal_,
                     Words::tr("Version %1 of the proposal is signed").arg(item->current_revision() + 1)))
    return false;
  draft_.proposal_base = draft_.proposal = draft_.proposal.Tidy();
  draft_.change.clear();
  Signed();
  return true;
}

void ItemEditorModel::Signed() {
  conflict_text_.clear();
  KeepAsItIs();
  Reload();
  Q_EMIT loaded();
}

void ItemEditorModel::KeepAsItIs() {
  // What stays is only offered once more.
  if (Workspace* w = Session::instance()->workspace()) (void)KeepItemDraft(*w, meeting_, item_, draft_);
}

void ItemEditorModel::GoOnWith(ItemDraft draft) {
  draft_ = std::move(draft);
  conflict_text_.clear();
  conflicts_.setRows({});
  KeepAsItIs();
  Session::instance()->clearProblem();
  Show();
  Q_EMIT loaded();
}

void ItemEditorModel::discard() {
  Workspace* w = Session::instance()->workspace();
  const domain::AgendaItem* item = Find();
  if (!w || !item) return;
  for (const domain::StatementId& lost : {lost_item_, lost_proposal_}) {
    if (!lost.is_zero()) SeenTo(*w, lost);
  }
  GoOnWith(DraftOf(*item));
}

void ItemEditorModel::keepMine() {
  if (const domain::AgendaItem* item = Find()) GoOnWith(Merged(draft_, *item));
}

}  // namespace mandat::app
