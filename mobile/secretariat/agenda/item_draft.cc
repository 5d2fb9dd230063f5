#include "mobile/secretariat/agenda/item_draft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

std::string KeyOfDraft(const QString& meeting, const QString& item) {
  return "desk/item/" + meeting.toStdString() + "/" + item.toStdString();
}

template <typename List>
QStringList WordsIn(const List& list) {
  QStringList words;
  for (const auto& word : list) words << Q(word);
  return words;
}

QJsonObject JsonOf(const ItemFields& fields) {
  return {{"title", fields.title},
          {"kind", fields.kind},
          {"class", fields.decision_class},
          {"areas", QJsonArray::fromStringList(fields.areas)},
          {"principals", QJsonArray::fromStringList(fields.principals)},
          {"rapporteur", fields.rapporteur},
          {"summary", fields.summary},
          {"matter", fields.matter}};
}

QStringList ListIn(const QJsonObject& json, const char* name) {
  QStringList list;
  for (const QJsonValue& value : json[QLatin1String(name)].toArray()) list << value.toString();
  return list;
}

ItemFields FieldsIn(const QJsonObject& json) {
  return {json["title"].toString(),   json["kind"].toInt(),       json["class"].toInt(),
          ListIn(json, "areas"),      ListIn(json, "principals"), json["rapporteur"].toString(),
          json["summary"].toString(), json["matter"].toString()};
}

QJsonObject JsonOf(const ProposalFields& fields) {
  return {{"clauses", QJsonArray::fromStringList(fields.clauses)},
          {"papers", QJsonArray::fromStringList(fields.papers)}};
}

ProposalFields ProposalIn(const QJsonObject& json) { return {ListIn(json, "clauses"), ListIn(json, "papers")}; }

QString KindWord(int kind) {
  domain::AgendaItem item;
  item.kind = kind;
  return Words::KindText(item);
}

QString ClassWord(int decision_class) {
  switch (decision_class) {
    case v1::DECISION_CLASS_FORUM:
      return Words::tr("All members, or the forum itself");
    case v1::DECISION_CLASS_SUBJECT:
      return Words::tr("Those responsible for a subject area");
    case v1::DECISION_CLASS_FINANCIAL:
      return Words::tr("It is about money");
    default:
      return {};
  }
}

class ConflictRows {
 public:
  // Without a base, whatever differs.
  explicit ConflictRows(bool has_base) : has_base_(has_base) {}
  void Add(const char* key, const QString& label, const QString& base, const QString& theirs, const QString& mine) {
    if (Asks(base, theirs, mine)) AddRow(key, label, theirs, mine);
  }
  template <typename Value>
  bool Asks(const Value& base, const Value& theirs, const Value& mine) const {
    return theirs != mine && (!has_base_ || (theirs != base && mine != base));
  }
  void AddRow(const char* key, const QString& label, const QString& theirs, const QString& mine) {
    rows_ << QVariantMap{{"key", QString::fromLatin1(key)},
                         {"label", label},
                         {"theirs", theirs.isEmpty() ? Words::tr("(empty)") : theirs},
                         {"mine", mine.isEmpty() ? Words::tr("(empty)") : mine}};
  }
  QList<QVariantMap> rows() const { return rows_; }

 private:
  bool has_base_;
  QList<QVariantMap> rows_;
};

// Papers as a set: their order says nothing.
QStringList SortedPapers(QStringList papers) {
  papers.sort();
  return papers;
}

QString PaperNames(const Workspace& w, const QStringList& papers) {
  QStringList names;
  for (const auto& [hash, document] : w.shown().documents) {
    if (!papers.contains(Q(hash.hex()))) continue;
    names << (document.version > 1 ? Words::tr("%1, version %2").arg(Q(document.title)).arg(document.version)
                                   : Q(document.title));
  }
  names.sort();
  return names.join(u'\n');
}

QList<QVariantMap> RowsAgainst(const Workspace& w, const ItemDraft& draft, const domain::AgendaItem& item,
                               bool has_base) {
  ConflictRows rows(has_base);
  if (draft.item_changed()) {
    const ItemFields now = FieldsOf(item).Tidy();
    const ItemFields base = draft.item_base.Tidy();
    const ItemFields mine = draft.item.Tidy();
    const auto areas = [&](const QStringList& list) {
      std::vector<domain::AreaId> ids;
      for (const QString& area : list) ids.emplace_back(area.toStdString());
      return w.AreaList(ids);
    };
    const auto principals = [&](const QStringList& list) {
      QStringList names;
      for (const QString& principal : list) names << w.PrincipalName(domain::PrincipalId(principal.toStdString()));
      return Words::List(names);
    };
    rows.Add("title", Words::tr("Title"), base.title, now.title, mine.title);
    rows.Add("kind", Words::tr("Kind"), KindWord(base.kind), KindWord(now.kind), KindWord(mine.kind));
    rows.Add("class", Words::tr("Class"), ClassWord(base.decision_class), ClassWord(now.decision_class),
             ClassWord(mine.decision_class));
    rows.Add("areas", Words::tr("Subject areas"), areas(base.areas), areas(now.areas), areas(mine.areas));
    rows.Add("principals", Words::tr("Principals"), principals(base.principals), principals(now.principals),
             principals(mine.principals));
    rows.Add("rapporteur", Words::tr("Rapporteur"), base.rapporteur, now.rapporteur, mine.rapporteur);
    rows.Add("summary", Words::tr("Summary"), base.summary, now.summary, mine.summary);
  }
  if (draft.proposal_changed()) {
    const auto said = [](const ProposalFields& proposal) { return proposal.Tidy().clauses.join(u'\n'); };
    const ProposalFields now = ProposalOf(item);
    rows.Add("proposal", Words::tr("Proposed decision"), said(draft.proposal_base), said(now), said(draft.proposal));
    if (rows.Asks(SortedPapers(draft.proposal_base.papers), SortedPapers(now.papers),
                  SortedPapers(draft.proposal.papers)))
      rows.AddRow("papers", Words::tr("Papers of the proposal"), PaperNames(w, now.papers),
                  PaperNames(w, draft.proposal.papers));
  }
  return rows.rows();
}
}  // namespace

bool ItemFields::NeedsOther(const ItemFields& other) const {
  const ItemFields a = Tidy();
  const ItemFields b = other.Tidy();
  return a.kind != b.kind || a.decision_class != b.decision_class || a.areas != b.areas || a.principals != b.principals;
}

ItemFields ItemFields::Tidy() const {
  ItemFields tidy = *this;
  tidy.title = title.trimmed();
  tidy.rapporteur = rapporteur.trimmed();
  tidy.summary = summary.trimmed();
  if (kind != v1::ITEM_KIND_DECISION) {
    tidy.decision_class = 0;
    tidy.areas.clear();
    tidy.principals.clear();
  }
  return tidy;
}

QString BareClause(const QString& line) {
  const QString clause = line.trimmed();
  return clause.startsWith(QStringLiteral("att "), Qt::CaseInsensitive) ? clause.mid(4).trimmed() : clause;
}

ProposalFields ProposalFields::Tidy() const {
  ProposalFields tidy{{}, papers};
  for (const QString& clause : clauses) {
    if (const QString bare = BareClause(clause); !bare.isEmpty()) tidy.clauses << bare;
  }
  return tidy;
}

ItemFields FieldsOf(const domain::AgendaItem& item) {
  ItemFields fields;
  fields.title = Q(item.title);
  fields.kind = item.kind;
  fields.decision_class = item.is_decision ? static_cast<int>(item.decision_class) + v1::DECISION_CLASS_FORUM : 0;
  fields.areas = WordsIn(item.areas);
  fields.principals = WordsIn(item.principals);
  fields.rapporteur = Q(item.rapporteur);
  fields.summary = Q(item.summary);
  fields.matter = Q(item.matter);
  return fields;
}

ProposalFields ProposalOf(const domain::AgendaItem& item) {
  ProposalFields fields;
  if (item.revisions.empty()) return fields;
  fields.clauses = WordsIn(item.revisions.back().clauses);
  for (const domain::Hash& paper : item.revisions.back().papers) fields.papers << Q(paper.hex());
  return fields;
}

ItemDraft DraftOf(const domain::AgendaItem& item) {
  ItemDraft draft;
  draft.item = draft.item_base = FieldsOf(item);
  draft.proposal = draft.proposal_base = ProposalOf(item);
  return draft;
}

ItemFields FieldsOf(const v1::SetAgendaItem& act) {
  ItemFields fields;
  fields.title = Q(act.title());
  fields.kind = act.kind();
  fields.decision_class = act.decision_class();
  fields.areas = WordsIn(act.areas());
  fields.principals = WordsIn(act.principals());
  fields.rapporteur = Q(act.rapporteur());
  fields.summary = Q(act.summary());
  fields.matter = Q(act.matter());
  return fields;
}

ProposalFields ProposalOf(const v1::SetProposal& act) {
  ProposalFields fields;
  for (const v1::Clause& clause : act.clauses()) fields.clauses << Q(clause.text());
  for (const v1::DocumentRef& paper : act.papers())
    fields.papers << QString::fromLatin1(QByteArray::fromStdString(paper.hash()).toHex());
  return fields;
}

v1::Statement ItemAct(const domain::Meeting& meeting, const std::string& item, int number, const std::string& letter,
                      const ItemFields& fields, const QString& reason) {
  const ItemFields tidy = fields.Tidy();
  v1::Statement statement;
  v1::SetAgendaItem& act = *statement.mutable_set_agenda_item();
  act.set_meeting(meeting.id.value());
  act.set_item(item);
  act.set_number(static_cast<std::uint32_t>(number));
  act.set_letter(letter);
  act.set_title(tidy.title.toStdString());
  act.set_kind(static_cast<v1::ItemKind>(tidy.kind));
  act.set_decision_class(static_cast<v1::DecisionClass>(tidy.decision_class));
  for (const QString& area : tidy.areas) act.add_areas(area.toStdString());
  for (const QString& principal : tidy.principals) act.add_principals(principal.toStdString());
  act.set_rapporteur(tidy.rapporteur.toStdString());
  act.set_summary(tidy.summary.toStdString());
  act.set_matter(tidy.matter.toStdString());
  act.set_reason(reason.trimmed().toStdString());
  return statement;
}

v1::Statement ProposalAct(const domain::Meeting& meeting, const domain::AgendaItem& item, const ProposalFields& fields,
                          const QString& change) {
  const ProposalFields tidy = fields.Tidy();
  v1::Statement statement;
  v1::SetProposal& act = *statement.mutable_set_proposal();
  act.set_meeting(meeting.id.value());
  act.set_item(item.id.value());
  act.set_revision(static_cast<std::uint32_t>(item.current_revision()) + 1);
  for (const QString& clause : tidy.clauses) act.add_clauses()->set_text(clause.toStdString());
  for (const QString& paper : tidy.papers)
    act.add_papers()->set_hash(QByteArray::fromHex(paper.toLatin1()).toStdString());
  act.set_change(change.trimmed().toStdString());
  return statement;
}

absl::Status KeepItemDraft(Workspace& workspace, const QString& meeting, const QString& item, const ItemDraft& draft) {
  if (!draft.changed()) return workspace.client().SaveNote(KeyOfDraft(meeting, item), "");
  const QJsonObject json{{"item", JsonOf(draft.item)},
                         {"itemBase", JsonOf(draft.item_base)},
                         {"proposal", JsonOf(draft.proposal)},
                         {"proposalBase", JsonOf(draft.proposal_base)},
                         {"reason", draft.reason},
                         {"change", draft.change}};
  return workspace.client().SaveNote(KeyOfDraft(meeting, item),
                                     QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString());
}

std::optional<ItemDraft> KeptItemDraft(const Workspace& workspace, const QString& meeting, const QString& item) {
  const std::string kept = workspace.client().LoadNote(KeyOfDraft(meeting, item));
  if (kept.empty()) return std::nullopt;
  const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(kept)).object();
  ItemDraft draft;
  draft.item = FieldsIn(json["item"].toObject());
  draft.item_base = FieldsIn(json["itemBase"].toObject());
  draft.proposal = ProposalIn(json["proposal"].toObject());
  draft.proposal_base = ProposalIn(json["proposalBase"].toObject());
  draft.reason = json["reason"].toString();
  draft.change = json["change"].toString();
  return draft;
}

QList<QVariantMap> Conflicts(const Workspace& w, const ItemDraft& draft, const domain::AgendaItem& item) {
  return RowsAgainst(w, draft, item, true);
}

QList<QVariantMap> Differences(const Workspace& w, const ItemDraft& draft, const domain::AgendaItem& item) {
  return RowsAgainst(w, draft, item, false);
}

ItemDraft Merged(const ItemDraft& draft, const domain::AgendaItem& item) {
  const ItemFields now = FieldsOf(item);
  const ItemFields& base = draft.item_base;
  ItemDraft merged = draft;
  const auto take = [&](auto field) {
    if (draft.item.*field == base.*field) merged.item.*field = now.*field;
  };
  take(&ItemFields::title);
  take(&ItemFields::kind);
  take(&ItemFields::decision_class);
  take(&ItemFields::areas);
  take(&ItemFields::principals);
  take(&ItemFields::rapporteur);
  take(&ItemFields::summary);
  take(&ItemFields::matter);
  merged.item_base = now;
  const ProposalFields proposed = ProposalOf(item);
  // A clause that is still empty is no change, and stays.
  if (proposed.clauses != draft.proposal_base.clauses &&
      draft.proposal.Tidy().clauses == draft.proposal_base.Tidy().clauses)
    merged.proposal.clauses = proposed.clauses;
  if (SortedPapers(draft.proposal.papers) == SortedPapers(draft.proposal_base.papers))
    merged.proposal.papers = proposed.papers;
  merged.proposal_base = proposed;
  return merged;
}

}  // namespace mandat::app
