#include "mobile/models/profile_model.h"

#include <algorithm>

#include "mobile/models/device_facts.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

namespace {

// The words in the act itself, of those that a member writes words in.
QString WordsIn(const v1::Statement& act) {
  switch (act.act_case()) {
    case v1::Statement::kCommentMinutes:
      return Q(act.comment_minutes().text());
    case v1::Statement::kRefuseToSignMinutes:
      return Q(act.refuse_to_sign_minutes().reason());
    case v1::Statement::kContestPosition:
      return Q(act.contest_position().reason());
    case v1::Statement::kRecordReservation:
      return Q(act.record_reservation().text());
    case v1::Statement::kReportAssignment:
      return Q(act.report_assignment().text());
    case v1::Statement::kDeclareRecusal:
      return Q(act.declare_recusal().reason());
    case v1::Statement::kRequestConveyance:
      return Q(act.request_conveyance().message());
    default:
      return {};
  }
}

}  // namespace

QString SaidByOwner(const client::OutboxEntry& entry) {
  const bool nowhere_else = entry.state == client::OutboxState::kSuperseded ||
                            entry.state == client::OutboxState::kRefused || entry.state == client::OutboxState::kLost;
  if (!entry.sealed) return nowhere_else ? WordsIn(entry.statement) : QString();
  const QString stance = Words::StanceText(static_cast<domain::Stance>(entry.sealed->stance()));
  return nowhere_else && !entry.sealed->comment().empty() ? stance + QStringLiteral(": ") + Q(entry.sealed->comment())
                                                          : stance;
}

QList<QVariantMap> OutboxRows(const Workspace& w, bool online) {
  QList<QVariantMap> rows;
  std::vector<client::OutboxEntry> entries = w.client().OutboxEntries();
  std::reverse(entries.begin(), entries.end());
  QHash<QString, int> alike;
  for (const client::OutboxEntry& entry : entries) {
    const QString id = QString::fromStdString(entry.id.hex());
    const QString title = Words::ActText(entry.statement, w);
    const int later = alike[title]++;
    rows << QVariantMap{{"key", id},
                        {"title", title},
                        {"name", later == 0 ? title : Words::tr("%1, earlier (%2)").arg(title).arg(later)},
                        {"saidText", SaidByOwner(entry)},
                        {"stateText", Words::OutboxText(entry, online, w.now())},
                        {"stateIcon", Words::OutboxIcon(entry)},
                        {"tone", Words::OutboxTone(entry)},
                        {"statement", id},
                        {"canUndo", entry.state == client::OutboxState::kWaiting},
                        {"refusalText", entry.refusal ? Words::RefusalText(*entry.refusal, &w) : QString()},
                        {"hasReceipt", entry.state == client::OutboxState::kReceived},
                        {"timeText", Words::tr("Signed %1").arg(Words::Moment(entry.signed_at, w.now()))}};
  }
  return rows;
}

ProfileModel::ProfileModel(QObject* parent)
    : QObject(parent),
      outbox_({"title", "name", "saidText", "stateText", "stateIcon", "tone", "statement", "canUndo", "refusalText",
               "hasReceipt", "timeText"}),
      devices_({"name", "stateText", "factsText", "tone", "isThis", "device", "canRevoke", "canCountersign"}) {
  connect(Session::instance(), &Session::contentChanged, this, &ProfileModel::Reload);
  Reload();
}

void ProfileModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  QList<QVariantMap> outbox;
  QList<QVariantMap> devices;
  if (w) {
    outbox = OutboxRows(*w, Session::instance()->online());
    std::vector<const domain::Device*> own;
    for (const auto& [id, device] : w->shown().devices) {
      if (device.person == w->me()) own.push_back(&device);
    }
    const domain::DeviceId here = w->client().device();
    std::sort(own.begin(), own.end(), [&](const domain::Device* a, const domain::Device* b) {
      return std::pair(a->id != here, b->enrolled) < std::pair(b->id != here, a->enrolled);
    });
    for (const domain::Device* entry : own) {
      const domain::Device& device = *entry;
      const domain::DeviceId& id = device.id;
      const bool is_this = id == w->client().device();
      const bool active = device.status == domain::DeviceStatus::kActive;
      const bool waiting = device.status == domain::DeviceStatus::kWaitingForCountersignature;
      devices << QVariantMap{{"key", QString::fromStdString(id.hex())},
                             {"name", Q(device.name)},
                             {"stateText", is_this   ? Words::tr("This device")
                                           : active  ? Words::tr("Connected")
                                           : waiting ? Words::tr("Waits for your approval")
                                                     : Words::tr("Revoked")},
                             {"factsText", DeviceFactsText(device, w->now())},
                             {"tone", active    ? Tone::Ok
                                      : waiting ? Tone::Warn
                                                : Tone::Neutral},
                             {"isThis", is_this},
                             {"device", QString::fromStdString(id.hex())},
                             {"canRevoke", !is_this && device.status != domain::DeviceStatus::kRevoked},
                             {"canCountersign", !is_this && waiting}};
    }
  }
  outbox_.setRows(outbox);
  devices_.setRows(devices);
}

void ProfileModel::revokeDevice(const QString& device, bool lost) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  act.mutable_revoke_device()->set_device_id(QByteArray::fromHex(device.toLatin1()).toStdString());
  if (lost) act.mutable_revoke_device()->set_lost_since_ms(w->now().ms);
  Session::instance()->Report(w->client().Act(act), Words::tr("The device has been revoked"));
}

void ProfileModel::countersignDevice(const QString& device) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  act.mutable_countersign_device()->set_device_id(QByteArray::fromHex(device.toLatin1()).toStdString());
  Session::instance()->Report(w->client().Act(act), Words::tr("The device has been approved"));
}

}  // namespace mandat::app
