#include "mobile/models/session.h"

#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QSettings>
#include <algorithm>
#include <utility>

#include "mobile/models/durations.h"
#include "mobile/models/session_private.h"
#include "mobile/models/undo.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {
namespace {

Session* g_session = nullptr;

// How long before a forum is closed for want of contact its owner is told.
constexpr std::int64_t kToldAheadMs = 7 * kDayMs;

}  // namespace

void Session::Private::Go(Stage next) {
  if (stage == next) return;
  stage = next;
  Q_EMIT q->stageChanged();
  Q_EMIT q->keystoreChanged();  // asked for since, perhaps
}

void Session::Private::Say(const QString& text, const QString& helps, std::function<void()> act) {
  if (problem == text && remedy == helps) return;
  problem = text;
  remedy = helps;
  apply_remedy = std::move(act);
  Q_EMIT q->problemChanged();
}

void Session::Private::SetBusy(bool value) {
  if (busy == value) return;
  busy = value;
  Q_EMIT q->busyChanged();
}

void Session::Private::SetOpening(bool value) {
  if (opening == value) return;
  opening = value;
  Q_EMIT q->openingChanged();
}

void Session::Private::GiveUp() {
  ++round;
  SetBusy(false);
}

client::ClientStatus Session::Private::Status() const {
  return current ? current->client().status() : client::ClientStatus{};
}

// By their own word when all that waits are positions.
QString Session::Private::WaitingText(int waiting) const {
  int positions = 0;
  for (const client::OutboxEntry& entry : current->client().OutboxEntries()) {
    const bool waits = entry.state == client::OutboxState::kWaiting || entry.state == client::OutboxState::kSending;
    positions += waits && entry.statement.act_case() == v1::Statement::kDeclarePosition;
  }
  return positions == waiting ? Words::tr("%n positions waiting to be sent.", nullptr, waiting)
                              : Words::tr("%n statements waiting to be sent.", nullptr, waiting);
}

Session::Session(Config config, QObject* parent) : QObject(parent) {
  g_session = this;
  SetWordsLanguage(QSettings().value(QStringLiteral("language"), QStringLiteral("sv")).toString());
  QDir().mkpath(config.data_folder);
  d_ = std::make_unique<Private>(this, std::move(config));
  const auto state = d_->pins.state();
  if (state.ok() && state->destroyed) {
    d_->stage = Wiped;
  } else if (state.ok() && state->exists) {
    d_->stage = Locked;
  }
}

Session::~Session() {
  d_->GiveUp();
  d_->worker.waitForDone();
  d_->Forget();
  g_session = nullptr;
}

Session* Session::create(QQmlEngine*, QJSEngine*) {
  QJSEngine::setObjectOwnership(g_session, QJSEngine::CppOwnership);
  return g_session;
}

Session* Session::instance() { return g_session; }

Session::Stage Session::stage() const { return d_->stage; }
bool Session::revoked() const { return d_->revoked; }
bool Session::left() const { return d_->left; }
bool Session::busy() const { return d_->busy; }
bool Session::opening() const { return d_->opening; }
QString Session::problem() const { return d_->problem; }
QString Session::remedy() const { return d_->remedy; }
QString Session::language() const { return WordsLanguage(); }
QString Session::forum() const { return d_->current ? d_->current->slot() : QString(); }
int Session::forumCount() const { return static_cast<int>(d_->forums.size()); }
bool Session::adding() const { return !d_->forums.empty() && d_->stage != Open && d_->stage != OutOfContact; }

QString Session::endedText() const {
  QString text = d_->ended;
  for (const Private::Held& held : d_->forums) {
    if (held.rescued) text = (text + u' ' + Words::RescuedText(*held.rescued)).trimmed();
  }
  return text;
}

void Session::setLanguage(const QString& language) {
  if (language == WordsLanguage()) return;
  SetWordsLanguage(language);
  QSettings().setValue(QStringLiteral("language"), language);
  for (auto notify :
       {&Session::languageChanged, &Session::identityChanged, &Session::connectionChanged, &Session::previewChanged,
        &Session::attemptsChanged, &Session::keystoreChanged, &Session::endedChanged, &Session::contentChanged})
    Q_EMIT(this->*notify)();
}

QString Session::forumName() const { return d_->current ? Q(d_->current->shown().forum.name) : QString(); }
QString Session::forumShortName() const { return d_->current ? Q(d_->current->shown().forum.short_name) : QString(); }
QString Session::fingerprint() const { return d_->current ? Q(d_->current->client().fingerprint()) : QString(); }
QString Session::personName() const { return d_->current ? d_->current->PersonName(d_->current->me()) : QString(); }
QString Session::roleText() const { return d_->current ? d_->current->RoleText(d_->current->me()) : QString(); }
bool Session::isSecretariat() const { return d_->current && d_->current->roles().secretariat(); }
bool Session::preparesMatters() const {
  return d_->current && (d_->current->roles().secretariat() || d_->current->roles().preparatory_group);
}
bool Session::online() const { return d_->Status().connection == client::Connection::kOnline; }
int Session::waitingCount() const { return static_cast<int>(d_->Status().waiting); }
bool Session::leaving() const { return d_->current && Private::IsLeaving(*d_->current); }

QString Session::connectionText() const {
  if (!d_->current) return {};
  const client::ClientStatus status = d_->Status();
  const int waiting = static_cast<int>(status.waiting);
  const QString tail = waiting > 0 ? u' ' + d_->WaitingText(waiting) : QString();
  const bool in_passing =
      status.connection == client::Connection::kStopped || status.connection == client::Connection::kConnecting;
  if (in_passing && waiting == 0 && !status.storage_failed) return {};
  return (Words::ConnectionText(status) + tail).trimmed();
}

Tone::Value Session::connectionTone() const { return Words::ConnectionTone(d_->Status()); }

QString Session::lastContactText() const {
  const domain::Time last = d_->Status().last_contact;
  if (!d_->current || last.ms == 0) return Words::tr("No contact yet");
  return Words::tr("Last contact %1").arg(Words::Moment(last, d_->current->now()));
}

QString Session::leaseText() const {
  const client::ClientStatus status = d_->Status();
  if (!d_->current || status.lease_ends.ms == 0 || status.connection == client::Connection::kOnline) return {};
  const std::int64_t left = status.lease_ends.ms - d_->current->now().ms;
  if (left <= 0 || left > kToldAheadMs) return {};
  const QString since = Words::Moment(status.last_contact, d_->current->now());
  const int days = static_cast<int>((left + kDayMs - 1) / kDayMs);
  return Words::tr("No contact with the server since %1.").arg(since) + u' ' +
         Words::tr("Within %n days the forum closes on this device until it has been in touch.", nullptr, days);
}

QString Session::outOfContactText() const {
  if (!d_->current) return {};
  const client::ClientStatus status = d_->Status();
  QString text = Words::OutOfContactText(status);
  if (status.last_contact.ms > 0)
    text += u' ' + Words::tr("Last contact %1").arg(Words::Moment(status.last_contact, d_->current->now())) + u'.';
  if (status.waiting > 0) text += u' ' + d_->WaitingText(static_cast<int>(status.waiting));
  return text;
}

QString Session::alarmText() const {
  if (!d_->current) return {};
  const auto alarms = d_->current->client().alarms();
  if (alarms.empty()) return {};
  return Words::AlarmText(alarms.back().name) + u' ' +
         Words::tr("What you signed is safe here, and the evidence is kept. Tell the secretary.");
}

void Session::retryNow() {
  if (d_->current) d_->current->client().Retry();
}

void Session::LookAtClock() {
  if (!d_->current) return;
  Q_EMIT connectionChanged();
  d_->Settle();
}

void Session::LookAgain() {
  for (const Private::Held& held : d_->forums) held.workspace->client().LookAgain();
}

void Session::clearProblem() { d_->Say({}); }

void Session::endedSeen() {
  for (Private::Held& held : d_->forums) {
    if (std::exchange(held.rescued, std::nullopt)) held.workspace->client().RescueSeen();
  }
  d_->ended.clear();
  Q_EMIT endedChanged();
}

void Session::applyRemedy() {
  if (const std::function<void()> act = d_->apply_remedy) act();
}

bool Session::undo(const QString& statement) {
  const auto id = domain::StatementId::FromBytes(QByteArray::fromHex(statement.toLatin1()).toStdString());
  if (!d_->current || !id) return false;
  const Undoing undone = Undo(*d_->current, *id);
  d_->Say(undone.problem, undone.remedy, [this, id = *id] {
    if (d_->current) d_->Say(UndoWithWhatStandsOnIt(*d_->current, id).problem);
    d_->Refresh(forum());
  });
  d_->Refresh(forum());
  return undone.problem.isEmpty();
}

bool Session::canUndo(const QString& statement) const {
  const auto id = domain::StatementId::FromBytes(QByteArray::fromHex(statement.toLatin1()).toStdString());
  return d_->current && id && CanUndo(*d_->current, *id);
}

Workspace* Session::workspace() const { return d_->stage == Open ? d_->current : nullptr; }

std::vector<Workspace*> Session::workspaces() const {
  std::vector<Workspace*> open;
  if (d_->stage != Open) return open;
  for (Workspace* workspace : allWorkspaces()) {
    if (!workspace->client().status().lock_advised) open.push_back(workspace);
  }
  return open;
}

std::vector<Workspace*> Session::allWorkspaces() const {
  std::vector<Workspace*> all;
  for (const Private::Held& held : d_->forums) all.push_back(held.workspace.get());
  return all;
}

void Session::Say(const QString& problem) { d_->Say(problem); }

bool Session::Report(const absl::StatusOr<client::ActResult>& result, const QString& done) {
  if (!result.ok()) {
    d_->Say(Words::ErrorText(result.status()));
    return false;
  }
  if (result->refusal) {
    d_->Say(Words::RefusalText(*result->refusal, d_->current));
    return false;
  }
  d_->Say({});
  d_->Refresh(forum());
  // What is only on this device yet is never told as if it had arrived.
  const QString told = online() ? done : Words::tr("%1. It is sent when there is a network.").arg(done);
  if (!done.isEmpty()) Q_EMIT notice(told, result->id.is_zero() ? QString() : QString::fromStdString(result->id.hex()));
  return true;
}

}  // namespace mandat::app
