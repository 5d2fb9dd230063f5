#include "mobile/models/item_model.h"

#include <algorithm>

#include "mobile/models/document_rows.h"
#include "mobile/models/item_state.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/acts.h"
#include "shared/domain/positions.h"

namespace mandat::app {
namespace {

const domain::Revision* FindRevision(const domain::AgendaItem& item, int number) {
  for (const domain::Revision& revision : item.revisions) {
    if (revision.number == number) return &revision;
  }
  return nullptr;
}

// Why the item counts on me, in a sentence; empty when it does not.
QString WhyMe(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  for (const domain::ItemForecast& forecast : domain::ForecastMeeting(w.shown(), meeting)) {
    if (forecast.item != item.id) continue;
    for (const Workspace::Voice& voice : w.MyVoices(meeting, &item)) {
      if (std::find(forecast.needed.begin(), forecast.needed.end(), voice.mandate) == forecast.needed.end()) continue;
      const domain::Mandate* mandate = w.shown().FindMandate(voice.mandate);
      if (!mandate) continue;
      const std::vector<domain::AreaId> mine = CommonAreas(*mandate, item);
      if (mine.empty()) return Words::tr("Without your position the item cannot be decided.");
      return Words::tr("You answer for %1 at %2. Without your position the item cannot be decided.")
          .arg(w.AreaList(mine), w.PrincipalName(mandate->principal));
    }
  }
  return {};
}

QString ForText(const Workspace& w, const domain::Mandate& mandate, const domain::AgendaItem& item) {
  const std::vector<domain::AreaId> mine = CommonAreas(mandate, item);
  const QString principal = w.PrincipalName(mandate.principal);
  return mine.empty() ? Words::tr("For %1, %2").arg(principal, w.UnitName(mandate).toLower())
                      : Words::tr("For %1, %2").arg(principal, w.AreaList(mine));
}

}  // namespace

ItemModel::ItemModel(QObject* parent)
    : QObject(parent),
      mandates_({"mandate", "functionText", "stateText", "stateIcon", "tone", "stance", "stanceText", "comment",
                 "revisionText", "canDeclare", "canUndo", "canWithdraw", "staleText", "refusedText", "statement",
                 "hasReceipt", "bySubstitute"}),
      positions_({"principalText", "functionText", "stateText", "stanceText", "comment", "tone"}),
      documents_(DocumentRoles()) {
  connect(Session::instance(), &Session::contentChanged, this, &ItemModel::Reload);
}

void ItemModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void ItemModel::setItem(const QString& item) {
  if (item == item_) return;
  item_ = item;
  Reload();
}

void ItemModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  const domain::AgendaItem* item = meeting ? meeting->FindItem(domain::ItemId(item_.toStdString())) : nullptr;
  exists_ = item != nullptr;
  if (!item) {
    mandates_.setRows({});
    positions_.setRows({});
    documents_.setRows({});
    Q_EMIT changed();
    return;
  }
  const bool online = Session::instance()->online();
  is_decision_ = item->is_decision;
  number_text_ = Workspace::NumberText(*item);
  overline_ = Words::tr("Item %1 · %2").arg(number_text_, Words::tr("meeting %1").arg(Words::ShortDay(meeting->date)));
  title_ = Q(item->title);
  summary_ = Q(item->summary);
  rapporteur_text_ = item->rapporteur.empty() ? QString() : Words::tr("Presented by %1").arg(Q(item->rapporteur));
  chips_ = {Words::KindText(*item)};
  if (item->is_decision && item->decision_class == domain::DecisionClass::kSubject) {
    for (const domain::AreaId& area : item->areas) chips_ << w->AreaName(area);
  } else if (item->is_decision) {
    chips_ << (item->decision_class == domain::DecisionClass::kFinancial ? Words::tr("Money")
                                                                         : Words::tr("All members"));
  }
  rule_text_ = Words::RuleText(*item, *w);
  why_me_text_ = item->is_decision ? WhyMe(*w, *meeting, *item) : QString();
  recused_ = domain::IsRecused(*item, w->me());
  const bool open = meeting->phase != domain::MeetingPhase::kClosed &&
                    meeting->phase != domain::MeetingPhase::kCancelled && !item->decision;

  QList<QVariantMap> mine;
  const domain::Revision* declared_on = nullptr;
  for (const Workspace::Voice& voice : w->MyVoices(*meeting, item)) {
    const domain::Mandate* mandate = w->shown().FindMandate(voice.mandate);
    if (!mandate || !item->is_decision) continue;
    const ItemState state = StateOf(*w, *meeting, *item, voice.mandate, online);
    const domain::Position* position = state.position;
    if (position && state.stale) declared_on = FindRevision(*item, position->revision);
    const bool sent = !state.outgoing || state.outgoing->state != client::OutboxState::kWaiting;
    mine << QVariantMap{
        {"key", Q(voice.mandate)},
        {"mandate", Q(voice.mandate)},
        {"functionText", ForText(*w, *mandate, *item)},
        {"stateText", state.text},
        {"stateIcon", state.icon},
        {"tone", state.tone},
        {"stance", position ? static_cast<int>(position->stance) : 0},
        {"stanceText", position ? Words::StanceText(position->stance) : QString()},
        {"comment", position ? Q(position->comment) : QString()},
        {"revisionText", Words::tr("For version %1 of the proposal.").arg(item->current_revision())},
        {"canDeclare", open && item->current_revision() > 0 && !(recused_ && !voice.by_substitute)},
        {"canUndo", position && !sent},
        {"canWithdraw", open && position && sent && !position->entered},
        {"staleText", state.stale && position && !position->contested
                          ? Words::tr("Your position is for version %1. Now there is version %2.")
                                .arg(position->revision)
                                .arg(item->current_revision())
                          : QString()},
        {"refusedText",
         state.refused && state.refused->refusal ? Words::RefusalText(*state.refused->refusal, w) : QString()},
        {"statement", position ? QString::fromStdString(position->id.hex()) : QString()},
        {"hasReceipt", state.outgoing && state.outgoing->state == client::OutboxState::kReceived},
        {"bySubstitute", voice.by_substitute},
    };
  }
  mandates_.setRows(mine);
  can_recuse_ = open && item->is_decision && !mine.isEmpty();

  clauses_.clear();
  clause_changed_.clear();
  revision_text_.clear();
  if (!item->revisions.empty()) {
    const domain::Revision& now = item->revisions.back();
    for (std::size_t i = 0; i < now.clauses.size(); ++i) {
      clauses_ << Q(now.clauses[i]);
      clause_changed_ << (declared_on && std::find(declared_on->clauses.begin(), declared_on->clauses.end(),
                                                   now.clauses[i]) == declared_on->clauses.end());
    }
    if (now.number > 1) {
      revision_text_ =
          Words::tr("Version %1, changed %2: %3").arg(now.number).arg(Words::Moment(now.at, w->now()), Q(now.change));
    }
  }

  QList<QVariantMap> others;
  if (item->is_decision) {
    for (const domain::Mandate& mandate : w->shown().mandates) {
      const domain::Position* position = domain::SpeakingPosition(w->shown(), *meeting, *item, mandate.id);
      const auto voices = w->MyVoices(*meeting, item);
      const bool is_mine =
          std::any_of(voices.begin(), voices.end(), [&](const auto& voice) { return voice.mandate == mandate.id; });
      if (!position || is_mine) continue;
      const bool sealed = position->stance == domain::Stance::kUnspecified;
      others << QVariantMap{
          {"key", Q(mandate.id)},
          {"principalText", w->PrincipalName(mandate.principal)},
          {"functionText", w->UnitName(mandate)},
          {"stateText", Words::tr("Declared %1").arg(Words::Moment(position->received_at, w->now()))},
          {"stanceText", sealed ? Words::tr("Shown when the meeting opens") : Words::StanceText(position->stance)},
          {"comment", Q(position->comment)},
          {"tone", Tone::Ok}};
    }
  }
  positions_.setRows(others);
  documents_.setRows(DocumentRows(*w, *meeting, item->id));
  Q_EMIT changed();
}

bool ItemModel::declare(const QString& mandate_id, int stance, const QString& comment) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  const domain::AgendaItem* item = meeting ? meeting->FindItem(domain::ItemId(item_.toStdString())) : nullptr;
  if (!item || item->revisions.empty()) return false;
  const domain::MandateId mandate(mandate_id.toStdString());
  const v1::Statement act = client::PositionAct(w->shown(), *meeting, *item, mandate, w->me());
  v1::SealedPart sealed;
  sealed.set_stance(static_cast<v1::Stance>(stance));
  sealed.set_comment(comment.trimmed().toStdString());
  if (!Session::instance()->Report(w->client().Act(act, &sealed), Words::tr("Your position is signed"))) return false;
  (void)w->client().SaveDraft(DraftKey(mandate_id).toStdString(), {});
  return true;
}

void ItemModel::withdraw(const QString& mandate) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  const domain::AgendaItem* item = meeting ? meeting->FindItem(domain::ItemId(item_.toStdString())) : nullptr;
  if (!item) return;
  const domain::Position* position =
      domain::SpeakingPosition(w->shown(), *meeting, *item, domain::MandateId(mandate.toStdString()));
  if (!position) position = domain::StalePosition(*meeting, *item, domain::MandateId(mandate.toStdString()));
  if (!position) return;
  v1::Statement act;
  act.mutable_withdraw_position()->set_position(position->id.bytes());
  Session::instance()->Report(w->client().Act(act), Words::tr("Your position has been withdrawn"));
}

void ItemModel::setRecused(bool recused) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  v1::DeclareRecusal& recusal = *act.mutable_declare_recusal();
  recusal.set_meeting(meeting_.toStdString());
  recusal.set_item(item_.toStdString());
  recusal.set_person(w->me().value());
  recusal.set_withdrawn(!recused);
  Session::instance()->Report(w->client().Act(act), recused
                                                        ? Words::tr("You have declared a conflict of interest")
                                                        : Words::tr("The conflict of interest has been taken back"));
}

QString ItemModel::DraftKey(const QString& mandate) const { return meeting_ + u'/' + item_ + u'/' + mandate; }

void ItemModel::saveDraft(const QString& mandate, int stance, const QString& comment) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::SealedPart draft;
  draft.set_stance(static_cast<v1::Stance>(stance));
  draft.set_comment(comment.toStdString());
  if (!w->client().SaveDraft(DraftKey(mandate).toStdString(), draft).ok()) {
    Q_EMIT Session::instance()->notice(Words::tr("The draft could not be kept on this device"), {});
  }
}

int ItemModel::draftStance(const QString& mandate) const {
  Workspace* w = Session::instance()->workspace();
  const auto draft = w ? w->client().LoadDraft(DraftKey(mandate).toStdString()) : std::nullopt;
  return draft ? draft->stance() : 0;
}

QString ItemModel::draftComment(const QString& mandate) const {
  Workspace* w = Session::instance()->workspace();
  const auto draft = w ? w->client().LoadDraft(DraftKey(mandate).toStdString()) : std::nullopt;
  return draft ? Q(draft->comment()) : QString();
}

}  // namespace mandat::app
