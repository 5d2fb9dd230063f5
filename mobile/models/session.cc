#include "mobile/models/session.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QSaveFile>
#include <QSettings>
#include <QSysInfo>
#include <QThreadPool>
#include <QTimer>
#include <algorithm>
#include <array>
#include <variant>

#include "mobile/models/undo.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/network.h"
#include "shared/domain/forum_file.h"
#include "shared/ledger/link.h"
#include "shared/vault/pin_vault.h"

namespace mandat::app {
namespace {

Session* g_session = nullptr;

// The device's own id for its vault: made once, not secret.
std::array<std::uint8_t, 16> LocalDeviceId(const QString& folder) {
  std::array<std::uint8_t, 16> id{};
  QFile file(folder + QStringLiteral("/device.id"));
  if (file.open(QIODevice::ReadOnly) && file.size() == static_cast<qint64>(id.size())) {
    file.read(reinterpret_cast<char*>(id.data()), id.size());
    return id;
  }
  const vault::SecretBytes random = vault::SecretBytes::Random(id.size());
  std::copy(random.bytes().begin(), random.bytes().end(), id.begin());
  QSaveFile out(file.fileName());
  if (out.open(QIODevice::WriteOnly)) {
    out.write(reinterpret_cast<const char*>(id.data()), id.size());
    out.commit();
  }
  return id;
}

QString PinProblemText(vault::PinProblem problem) {
  switch (problem) {
    case vault::PinProblem::kNone:
      return {};
    case vault::PinProblem::kTooShort:
      return Words::tr("At least 6 digits.");
    case vault::PinProblem::kTooLong:
      return Words::tr("At most 32 digits.");
    case vault::PinProblem::kNotDigits:
      return Words::tr("Only digits.");
    case vault::PinProblem::kDateShape:
      return Words::tr("Not a date or a year: those are tried first.");
    default:
      return Words::tr("Too easy to guess. Choose digits without a pattern.");
  }
}

QString FunctionOf(const domain::Forum& forum, const domain::Mandate& mandate) {
  QString text = Q(mandate.title);
  for (const domain::Principal& principal : forum.principals) {
    if (principal.id == mandate.principal) text += QStringLiteral(", ") + Q(principal.name);
  }
  return text;
}

bool IsAmong(const std::vector<domain::PersonId>& persons, const domain::PersonId& person) {
  return std::find(persons.begin(), persons.end(), person) != persons.end();
}

// What somebody is by the forum file, before there is a register to look in; empty where it names nobody.
QString FunctionInFile(const std::string& file, const domain::PersonId& person) {
  const auto parsed = domain::ParseForumFile(file, "forum");
  const auto* forum = std::get_if<domain::Forum>(&parsed);
  if (!forum) return {};
  if (forum->offices.secretary == person) return Words::tr("The secretary");
  if (forum->offices.chair == person) return Words::tr("The chair");
  for (const domain::Mandate& mandate : forum->mandates) {
    if (mandate.holder == person) return FunctionOf(*forum, mandate);
  }
  if (IsAmong(forum->offices.adjuncts, person)) return Words::tr("Adjunct");
  if (IsAmong(forum->offices.preparatory_group, person)) return Words::tr("Member of the preparatory group");
  return {};
}

}  // namespace

class Session::Private {
 public:
  explicit Private(Session* session, Config cfg)
      : q(session),
        config(std::move(cfg)),
        pins({.path = (config.data_folder + QStringLiteral("/vault")).toStdString(),
              .device_id = LocalDeviceId(config.data_folder),
              .key_store = config.key_store,
              .now_unix_ms = config.now_unix_ms ? config.now_unix_ms : &QDateTime::currentMSecsSinceEpoch}) {
    worker.setMaxThreadCount(1);
  }

  void Go(Stage next) {
    if (stage == next) return;
    stage = next;
    Q_EMIT q->stageChanged();
    Q_EMIT q->keystoreChanged();  // asked for since, perhaps
  }
  void Say(const QString& text, const QString& helps = {}, std::function<void()> act = {}) {
    if (problem == text && remedy == helps) return;
    problem = text;
    remedy = helps;
    apply_remedy = std::move(act);
    Q_EMIT q->problemChanged();
  }
  void SetBusy(bool value) {
    if (busy == value) return;
    busy = value;
    Q_EMIT q->busyChanged();
  }

  void SetOpening(bool value) {
    if (opening == value) return;
    opening = value;
    Q_EMIT q->openingChanged();
  }

  // Runs `work` off the GUI thread, then `then` on it with the result.
  template <typename Work, typename Then>
  void Run(Work work, Then then) {
    SetBusy(true);
    Say({});
    worker.start([this, work = std::move(work), then = std::move(then)]() mutable {
      auto result = std::make_shared<decltype(work())>(work());
      QMetaObject::invokeMethod(
          q,
          [this, result, then = std::move(then)]() mutable {
            SetBusy(false);
            then(std::move(*result));
          },
          Qt::QueuedConnection);
    });
  }

  absl::StatusOr<std::unique_ptr<client::Client>> OpenClient(vault::SecretBytes key) {
    client::Client::Options options;
    options.directory = (config.data_folder + QStringLiteral("/forum")).toStdString();
    options.key = std::move(key);
    options.keeper = config.key_store && config.key_store->is_platform_backed() ? config.key_store : nullptr;
    options.network = config.network;
    options.listener = [this] {
      if (!refresh_queued.exchange(true))
        QMetaObject::invokeMethod(
            q, [this] { Refresh(); }, Qt::QueuedConnection);
    };
    return client::Client::Open(std::move(options));
  }

  void Adopt(std::unique_ptr<client::Client> client) {
    workspace = std::make_unique<Workspace>(std::move(client));
    if (workspace->client().enrolled()) {
      Enter();
    } else if (workspace->client().confirmation_pending()) {
      q->confirm();
    } else if (!link.isEmpty()) {
      Prepare();
    } else {
      Go(Welcome);
    }
  }

  void Prepare() {
    const std::string device_name = QSysInfo::prettyProductName().left(60).toStdString();
    Run([this, text = link.toStdString(), code = code.toStdString(),
         device_name] { return workspace->client().Prepare(text, device_name, code); },
        [this](absl::StatusOr<client::Preview> result) {
          if (!result.ok()) {
            Say(Words::ErrorText(result.status()));
            Go(Welcome);
            return;
          }
          preview = *std::move(result);
          Q_EMIT q->previewChanged();
          Go(preview.founding ? ConfirmFounding : ConfirmEnrolment);
        });
  }

  void Enter() {
    workspace->client().Start();
    link.clear();
    code.clear();
    workspace->Refresh();
    workspace->FetchPapers();
    for (auto notify : {&Session::identityChanged, &Session::connectionChanged}) Q_EMIT(q->*notify)();
    Go(Open);
    Q_EMIT q->contentChanged();
  }

  void Refresh() {
    refresh_queued = false;
    if (!workspace) return;
    if (workspace->client().status().connection == client::Connection::kRevoked) {
      workspace.reset();
      revoked = true;
      Go(Wiped);
      Q_EMIT q->contentChanged();
      return;
    }
    workspace->Refresh();
    workspace->FetchPapers();
    Q_EMIT q->identityChanged();
    Q_EMIT q->connectionChanged();
    if (stage == Open) Q_EMIT q->contentChanged();
  }

  // By their own word when all that waits are positions.
  QString WaitingText(int waiting) const {
    int positions = 0;
    for (const client::OutboxEntry& entry : workspace->client().OutboxEntries()) {
      const bool waits = entry.state == client::OutboxState::kWaiting || entry.state == client::OutboxState::kSending;
      positions += waits && entry.statement.act_case() == v1::Statement::kDeclarePosition;
    }
    return positions == waiting ? Words::tr("%n positions waiting to be sent.", nullptr, waiting)
                                : Words::tr("%n statements waiting to be sent.", nullptr, waiting);
  }

  client::ClientStatus Status() const { return workspace ? workspace->client().status() : client::ClientStatus{}; }

  Session* q;
  Config config;
  vault::PinVault pins;
  QThreadPool worker;
  Stage stage = Welcome;
  bool busy = false;
  bool opening = false;
  bool revoked = false;
  QString problem;
  QString remedy;
  std::function<void()> apply_remedy;
  QString link;
  QString code;
  client::Preview preview;
  std::unique_ptr<Workspace> workspace;
  std::atomic<bool> refresh_queued = false;
};

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
  d_->worker.waitForDone();
  d_->workspace.reset();
  g_session = nullptr;
}

Session* Session::create(QQmlEngine*, QJSEngine*) {
  QJSEngine::setObjectOwnership(g_session, QJSEngine::CppOwnership);
  return g_session;
}

Session* Session::instance() { return g_session; }

Session::Stage Session::stage() const { return d_->stage; }
bool Session::revoked() const { return d_->revoked; }
bool Session::busy() const { return d_->busy; }
bool Session::opening() const { return d_->opening; }
QString Session::problem() const { return d_->problem; }
QString Session::remedy() const { return d_->remedy; }
QString Session::language() const { return WordsLanguage(); }

void Session::setLanguage(const QString& language) {
  if (language == WordsLanguage()) return;
  SetWordsLanguage(language);
  QSettings().setValue(QStringLiteral("language"), language);
  for (auto notify :
       {&Session::languageChanged, &Session::identityChanged, &Session::connectionChanged, &Session::previewChanged,
        &Session::attemptsChanged, &Session::keystoreChanged, &Session::contentChanged})
    Q_EMIT(this->*notify)();
}

QString Session::forumName() const { return d_->workspace ? Q(d_->workspace->shown().forum.name) : QString(); }
QString Session::forumShortName() const {
  return d_->workspace ? Q(d_->workspace->shown().forum.short_name) : QString();
}
QString Session::fingerprint() const { return d_->workspace ? Q(d_->workspace->client().fingerprint()) : QString(); }
QString Session::personName() const {
  return d_->workspace ? d_->workspace->PersonName(d_->workspace->me()) : QString();
}
QString Session::roleText() const { return d_->workspace ? d_->workspace->RoleText(d_->workspace->me()) : QString(); }
bool Session::isSecretariat() const { return d_->workspace && d_->workspace->roles().secretariat(); }
bool Session::online() const { return d_->Status().connection == client::Connection::kOnline; }
int Session::waitingCount() const { return static_cast<int>(d_->Status().waiting); }

QString Session::connectionText() const {
  if (!d_->workspace) return {};
  const client::ClientStatus status = d_->Status();
  const int waiting = static_cast<int>(status.waiting);
  const QString tail = waiting > 0 ? u' ' + d_->WaitingText(waiting) : QString();
  const bool in_passing =
      status.connection == client::Connection::kStopped || status.connection == client::Connection::kConnecting;
  if (in_passing && waiting == 0) return {};
  return (Words::ConnectionText(status) + tail).trimmed();
}

Tone::Value Session::connectionTone() const { return Words::ConnectionTone(d_->Status().connection); }

QString Session::lastContactText() const {
  const domain::Time last = d_->Status().last_contact;
  if (!d_->workspace || last.ms == 0) return Words::tr("No contact yet");
  return Words::tr("Last contact %1").arg(Words::Moment(last, d_->workspace->now()));
}

QString Session::alarmText() const {
  if (!d_->workspace) return {};
  const auto alarms = d_->workspace->client().alarms();
  if (alarms.empty()) return {};
  return Words::AlarmText(alarms.back().name) + u' ' +
         Words::tr("What you signed is safe here, and the evidence is kept. Tell the secretary.");
}

QString Session::keystoreWarning() const {
  if (d_->config.key_store && d_->config.key_store->is_platform_backed()) return {};
  return Words::tr(
      "This device has no keyring that Mandat can use. Only your PIN protects what is stored here, so choose a long "
      "one.");
}

QString Session::previewTitle() const {
  return d_->preview.founding ? Words::tr("Found the forum") : Words::tr("Join the forum");
}
QString Session::previewForum() const { return Q(d_->preview.forum_name); }
QString Session::previewFingerprint() const { return Q(d_->preview.fingerprint); }
QString Session::previewPerson() const {
  // A substitute is in no register: the mandate says it all (previewSubstitute).
  const QString function = FunctionInFile(d_->preview.forum_file, d_->preview.person);
  const QString name = Q(d_->preview.person_name);
  if (name.isEmpty() || function.isEmpty()) return name + function;
  return name + QStringLiteral(", ") + Words::Lower(function);
}

QString Session::previewSubstitute() const {
  if (!d_->preview.substitute) return {};
  const auto forum = domain::ParseForumFile(d_->preview.forum_file, "forum");
  const auto* parsed = std::get_if<domain::Forum>(&forum);
  if (!parsed) return {};
  for (const domain::Mandate& mandate : parsed->mandates) {
    if (mandate.id == d_->preview.substitute->mandate) return FunctionOf(*parsed, mandate);
  }
  return {};
}

QString Session::previewInvitedBy() const {
  if (d_->preview.inviters.empty()) return {};
  const client::ChainLink& inviter = d_->preview.inviters.back();
  QString function = FunctionInFile(d_->preview.forum_file, inviter.person);
  if (function.isEmpty()) function = Words::tr("Somebody in the forum");
  return Words::tr("Invited by %1")
      .arg(Words::Lower(function) +
           (inviter.device_name.empty() ? QString() : QStringLiteral(" (%1)").arg(Q(inviter.device_name))));
}

QString Session::recoveryKeyText() const { return Q(d_->preview.recovery_code); }

QString Session::attemptsText() const {
  const auto state = d_->pins.state();
  if (!state.ok() || state->attempts_used == 0) return {};
  QString text =
      Words::tr("%n attempts left. After that everything on this device is erased, also what has not been sent.",
                nullptr, state->attempts_left);
  if (state->wait.count() > 0) {
    const int seconds = static_cast<int>((state->wait.count() + 999) / 1000);
    const QString wait = seconds <= 90 ? Words::tr("Wait %n seconds.", nullptr, seconds)
                                       : Words::tr("Wait %n minutes.", nullptr, (seconds + 59) / 60);
    text = wait + u' ' + text;
  }
  return text;
}

void Session::useLink(const QString& text) {
  const auto parsed = ledger::ParseLink(text.toStdString());
  if (!parsed.ok()) {
    d_->Say(Words::ErrorText(parsed.status()));
    return;
  }
  d_->Say({});
  d_->link = text.trimmed();
  const auto* enrol = std::get_if<ledger::EnrolLink>(&*parsed);
  if (enrol && enrol->code.empty() && d_->code.isEmpty()) {
    d_->Go(NeedsCode);
  } else if (d_->workspace) {
    d_->Prepare();
  } else {
    d_->Go(ChoosePin);
  }
}

void Session::giveCode(const QString& code) {
  d_->code = code.trimmed();
  if (d_->workspace) {
    d_->Prepare();
  } else {
    d_->Go(ChoosePin);
  }
}

QString Session::pinProblem(const QString& pin) const { return PinProblemText(vault::CheckPin(pin.toStdString())); }

void Session::choosePin(const QString& pin) {
  d_->Run(
      [this, text = pin.toStdString()]() -> absl::StatusOr<std::unique_ptr<client::Client>> {
        auto key = d_->pins.Create(text);
        if (!key.ok()) return key.status();
        return d_->OpenClient(*std::move(key));
      },
      [this](absl::StatusOr<std::unique_ptr<client::Client>> client) {
        if (!client.ok()) {
          d_->Say(Words::ErrorText(client.status()));
          return;
        }
        d_->Adopt(*std::move(client));
      });
}

void Session::confirm() {
  const bool founding = d_->preview.founding;
  d_->Run([this] { return d_->workspace->client().Confirm(); },
          [this, founding](absl::StatusOr<std::optional<v1::Refusal>> result) {
            if (!result.ok()) {
              d_->Say(Words::ErrorText(result.status()));
            } else if (*result) {
              d_->Say(Words::RefusalText(**result, nullptr));
            } else if (founding) {
              d_->Go(ShowRecoveryKey);
            } else {
              d_->Enter();
            }
          });
}

void Session::cancel() {
  d_->link.clear();
  d_->code.clear();
  d_->preview = {};
  Q_EMIT previewChanged();
  d_->Go(Welcome);
}

void Session::recoveryKeyKept() {
  d_->preview = {};
  d_->Enter();
}

void Session::unlock(const QString& pin) {
  d_->Run(
      [this, text = pin.toStdString()]() -> absl::StatusOr<std::unique_ptr<client::Client>> {
        auto key = d_->pins.Unlock(text);
        if (!key.ok()) return key.status();
        if (d_->config.key_ready) d_->config.key_ready();
        QMetaObject::invokeMethod(
            this, [this] { d_->SetOpening(d_->busy); }, Qt::QueuedConnection);
        return d_->OpenClient(*std::move(key));
      },
      [this](absl::StatusOr<std::unique_ptr<client::Client>> client) {
        Q_EMIT attemptsChanged();
        if (client.ok()) d_->Adopt(*std::move(client));
        d_->SetOpening(false);
        if (client.ok()) return;
        // The PIN was right: what it opens was wiped after a proven revocation.
        if (absl::IsFailedPrecondition(client.status()) && client.status().message() == "revoked") {
          d_->revoked = true;
          d_->Go(Wiped);
          return;
        }
        switch (vault::VaultErrorOf(client.status())) {
          case vault::VaultError::kWrongPin:
          case vault::VaultError::kNotAPin:
            d_->Say(Words::tr("Wrong PIN."));
            break;
          case vault::VaultError::kWait:
            d_->Say(Words::tr("Wait before the next attempt."));
            break;
          case vault::VaultError::kDestroyed:
            d_->Go(Wiped);
            break;
          case vault::VaultError::kKeyStoreUnavailable:
            d_->Say(Words::tr("The keyring of this device is locked. Unlock it and try again."));
            break;
          case vault::VaultError::kKeyStoreSecretMissing:
            d_->Say(
                Words::tr("The key of this device is missing from its keyring: these files belong to another device."));
            break;
          default:
            d_->Say(Words::ErrorText(client.status()));
        }
      });
}

void Session::lock() {
  if (d_->stage != Open) return;
  d_->Go(Locked);
  d_->workspace.reset();
  Q_EMIT contentChanged();
}

void Session::retryNow() {
  if (d_->workspace) d_->workspace->client().Retry();
}

void Session::clearProblem() { d_->Say({}); }

void Session::applyRemedy() {
  if (const std::function<void()> act = d_->apply_remedy) act();
}

bool Session::undo(const QString& statement) {
  const auto id = domain::StatementId::FromBytes(QByteArray::fromHex(statement.toLatin1()).toStdString());
  if (!d_->workspace || !id) return false;
  const Undoing undone = Undo(*d_->workspace, *id);
  d_->Say(undone.problem, undone.remedy, [this, id = *id] {
    if (d_->workspace) d_->Say(UndoWithWhatStandsOnIt(*d_->workspace, id).problem);
    d_->Refresh();
  });
  d_->Refresh();
  return undone.problem.isEmpty();
}

bool Session::canUndo(const QString& statement) const {
  const auto id = domain::StatementId::FromBytes(QByteArray::fromHex(statement.toLatin1()).toStdString());
  return d_->workspace && id && CanUndo(*d_->workspace, *id);
}

void Session::wipeAndBegin() {
  d_->workspace.reset();
  if (const absl::Status status = d_->pins.RemoveDestroyed(); !status.ok()) {
    // Revoked while the vault itself is whole: its key opens nothing any more.
    if (!d_->pins.Destroy().ok() || !d_->pins.RemoveDestroyed().ok()) {
      d_->Say(Words::ErrorText(status));
      return;
    }
  }
  QDir(d_->config.data_folder + QStringLiteral("/forum")).removeRecursively();
  d_->revoked = false;
  cancel();
}

Workspace* Session::workspace() const { return d_->stage == Open ? d_->workspace.get() : nullptr; }

void Session::Say(const QString& problem) { d_->Say(problem); }

bool Session::Report(const absl::StatusOr<client::ActResult>& result, const QString& done) {
  if (!result.ok()) {
    d_->Say(Words::ErrorText(result.status()));
    return false;
  }
  if (result->refusal) {
    d_->Say(Words::RefusalText(*result->refusal, d_->workspace.get()));
    return false;
  }
  d_->Say({});
  d_->Refresh();
  // What is only on this device yet is never told as if it had arrived.
  const QString told = online() ? done : Words::tr("%1. It is sent when there is a network.").arg(done);
  if (!done.isEmpty()) Q_EMIT notice(told, result->id.is_zero() ? QString() : QString::fromStdString(result->id.hex()));
  return true;
}

}  // namespace mandat::app
