#include "mobile/models/matter_model.h"

#include "mobile/models/matter_reading.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"

namespace mandat::app {
namespace {

// What was not taken of what this device signed about it last.
QString RefusedText(const Workspace& w, const domain::Matter& matter) {
  QString text;
  for (const client::OutboxEntry& entry : w.client().OutboxEntries()) {
    const v1::Statement& s = entry.statement;
    const std::string& of = s.has_complete_matter() ? s.complete_matter().matter() : s.withdraw_matter().matter();
    if (of != matter.id.value()) continue;
    text = entry.refusal ? Words::RefusalText(*entry.refusal, &w) : QString();
  }
  return text;
}

}  // namespace

MatterModel::MatterModel(QObject* parent) : QObject(parent), steps_(MatterStepRoles()), files_(MatterFileRoles()) {
  connect(Session::instance(), &Session::contentChanged, this, &MatterModel::Reload);
}

void MatterModel::setMatter(const QString& matter) {
  if (matter == matter_) return;
  matter_ = matter;
  Reload();
}

void MatterModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const auto found =
      w ? w->shown().matters.find(domain::MatterId(matter_.toStdString())) : decltype(w->shown().matters.end()){};
  exists_ = w && found != w->shown().matters.end();
  request_text_.clear();
  wish_text_.clear();
  receipt_.clear();
  refused_text_.clear();
  can_withdraw_ = false;
  if (!exists_) {
    steps_.setRows({});
    files_.setRows({});
    Q_EMIT changed();
    return;
  }
  const domain::Matter& matter = found->second;
  const bool online = Session::instance()->online();
  const MatterState state = StateOfMatter(*w, matter, online);
  const bool mine = matter.submitter == w->me();
  title_ = Q(matter.title);
  description_ = Q(matter.description);
  kind_text_ = MatterKindText(*w, matter);
  if (const domain::Meeting* meeting = w->shown().FindMeeting(matter.wished_meeting))
    wish_text_ = Words::tr("Wished for the meeting %1").arg(Words::ShortDay(meeting->date));
  state_text_ = state.text;
  state_icon_ = state.icon;
  tone_ = state.tone;
  if (state.asks_me && !matter.exchanges.empty()) request_text_ = Q(matter.exchanges.back().text);
  refused_text_ = RefusedText(*w, matter);
  can_withdraw_ =
      mine && (matter.phase == domain::MatterPhase::kInPreparation || matter.phase == domain::MatterPhase::kAccepted) &&
      w->client().confirmed()->matters.contains(matter.id);
  if (const auto entry = w->Outgoing(matter.statement); entry && entry->state == client::OutboxState::kReceived)
    receipt_ = QString::fromStdString(matter.statement.hex());
  steps_.setRows(MatterSteps(*w, matter, online));
  files_.setRows(MatterFileRows(*w, matter.documents));
  Q_EMIT changed();
}

bool MatterModel::withdraw(const QString& reason) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  v1::Statement act;
  act.mutable_withdraw_matter()->set_matter(matter_.toStdString());
  act.mutable_withdraw_matter()->set_reason(reason.trimmed().toStdString());
  return Session::instance()->Report(w->client().Act(act), Words::tr("The matter has been withdrawn"));
}

}  // namespace mandat::app
