// The forums of a session: opened, put on the screen, kept fresh, ended.
#include <QSettings>
#include <algorithm>
#include <atomic>

#include "mobile/models/session_private.h"
#include "mobile/models/words.h"
#include "shared/client/network.h"

namespace mandat::app {
namespace {

const QString kForumKey = QStringLiteral("forum");

bool WasRevoked(const absl::Status& status) {
  return absl::IsFailedPrecondition(status) && status.message() == "revoked";
}

}  // namespace

absl::StatusOr<std::unique_ptr<client::Client>> Session::Private::OpenClient(const vault::SecretBytes& vault_key,
                                                                             const QString& slot) {
  client::Client::Options options;
  options.directory = slots.FolderOf(slot).toStdString();
  options.key = ForumSlots::KeyFor(vault_key, slot);
  options.keeper = config.key_store && config.key_store->is_platform_backed() ? config.key_store : nullptr;
  options.network = config.network;
  if (config.clock) options.clock = config.clock;
  options.listener = [this, slot, queued = std::make_shared<std::atomic<bool>>(false)] {
    if (queued->exchange(true)) return;
    QMetaObject::invokeMethod(
        q,
        [this, slot, queued] {
          *queued = false;
          Refresh(slot);
        },
        Qt::QueuedConnection);
  };
  return client::Client::Open(std::move(options));
}

Session::Private::Held* Session::Private::Find(const QString& slot) {
  const auto found =
      std::find_if(forums.begin(), forums.end(), [&](const Held& held) { return held.workspace->slot() == slot; });
  return found == forums.end() ? nullptr : &*found;
}

void Session::Private::Hold(const QString& slot, std::shared_ptr<client::Client> client) {
  const auto at =
      std::find_if(forums.begin(), forums.end(), [&](const Held& held) { return slot < held.workspace->slot(); });
  Held held{std::make_unique<Workspace>(std::move(client), slot), false, {}};
  held.workspace->client().Start();
  held.workspace->Refresh();
  held.workspace->FetchPapers();
  held.name = Q(held.workspace->shown().forum.short_name);
  held.rescued = held.workspace->client().rescued();
  const bool told = held.rescued.has_value();
  forums.insert(at, std::move(held));
  if (told) Q_EMIT q->endedChanged();
  Q_EMIT q->forumsChanged();
}

void Session::Private::Select(const QString& slot) {
  Held* held = Find(slot);
  Workspace* const next = held ? held->workspace.get() : nullptr;
  const bool other = next != current && current != nullptr;
  current = next;
  if (current) SetWordsTimeZone(current->shown().forum.time_zone);
  // Only where there is a choice: a single forum costs no write.
  if (forums.size() > 1) QSettings().setValue(kForumKey, slot);
  if (other) Q_EMIT q->forumChanged();
  for (auto notify : {&Session::identityChanged, &Session::connectionChanged}) Q_EMIT(q->*notify)();
}

void Session::Private::Settle() {
  if (!current || (stage != Open && stage != OutOfContact)) return;
  const Stage before = stage;
  Go(Status().lock_advised ? OutOfContact : Open);
  if (stage != before) Q_EMIT q->contentChanged();
}

void Session::Private::Enter(const QString& slot) {
  link.clear();
  code.clear();
  Select(slot);
  Go(Status().lock_advised ? OutOfContact : Open);
  Q_EMIT q->contentChanged();
}

void Session::Private::OpenOthers() {
  for (const QString& slot : slots.Used()) {
    if (Find(slot) || slot == joining_slot) continue;
    Post(
        [this, slot, vault_key = std::make_shared<vault::SecretBytes>(key.Clone())] {
          auto client = OpenClient(*vault_key, slot);
          // Signed and sent, and no answer came: asked again, once.
          if (client.ok() && !(*client)->enrolled() && (*client)->confirmation_pending()) (void)(*client)->Confirm();
          return client;
        },
        [this, slot](absl::StatusOr<std::unique_ptr<client::Client>> client) {
          if (client.ok() && (*client)->enrolled()) {
            Hold(slot, *std::move(client));
            if (!current) Enter(slot);  // the others ended while it was being read
            Q_EMIT q->otherContentChanged();
          } else if (WasRevoked(client.status())) {
            slots.Clear(slot);
            NoteEnd({}, false);
          } else if (!client.ok()) {
            const QString text = Words::tr(
                "One of this device's forums cannot be opened. Its files are kept: start Mandat again, or ask the "
                "secretary for a new invitation.");
            NoteEnded(text);
          } else if (!(*client)->confirmation_pending()) {
            client->reset();
            slots.Clear(slot);  // begun and given up
          }
        });
  }
}

bool Session::Private::IsLeaving(const Workspace& workspace) {
  const std::string own = workspace.client().device().bytes();
  const std::vector<client::OutboxEntry> entries = workspace.client().OutboxEntries();
  return std::any_of(entries.begin(), entries.end(), [&](const client::OutboxEntry& entry) {
    return entry.statement.revoke_device().device_id() == own && entry.state != client::OutboxState::kRefused;
  });
}

void Session::Private::Refresh(const QString& slot) {
  Held* held = Find(slot);
  if (!held) return;
  Workspace& workspace = *held->workspace;
  if (workspace.client().status().connection == client::Connection::kRevoked) return Ended(slot);
  workspace.Refresh();
  workspace.FetchPapers();
  held->name = Q(workspace.shown().forum.short_name);
  const bool leaving = IsLeaving(workspace);
  // Asked again after the outbox was read: a device that was erased meanwhile has none, and had asked to leave all the same.
  if (workspace.client().status().connection == client::Connection::kRevoked) return Ended(slot);
  held->leaving = leaving;
  if (&workspace != current) {
    Q_EMIT q->otherContentChanged();
    return;
  }
  SetWordsTimeZone(current->shown().forum.time_zone);  // an empty replica did not know it yet
  Q_EMIT q->identityChanged();
  Q_EMIT q->connectionChanged();
  Settle();
  if (stage == Open) Q_EMIT q->contentChanged();
}

void Session::Private::Ended(const QString& slot) {
  const Held* held = Find(slot);
  if (!held) return;
  const QString name = held->name;
  const bool was_left = held->leaving;
  const bool was_current = held->workspace.get() == current;
  slots.ClearAside();  // it may have been this forum's
  if (was_current) current = nullptr;
  std::erase_if(forums, [&](const Held& other) { return other.workspace->slot() == slot; });
  Q_EMIT q->forumsChanged();
  QStringList others = slots.Used();
  others.removeAll(slot);
  if (others.isEmpty()) {
    // The files' marker stays until it has been read: the next start says the same.
    Forget();
    revoked = !was_left;
    left = was_left;
    Go(Wiped);
    Q_EMIT q->contentChanged();
    return;
  }
  slots.Clear(slot);
  NoteEnd(name, was_left);
  if (!was_current) {
    Q_EMIT q->otherContentChanged();
    return;
  }
  Q_EMIT q->forumChanged();
  if (!forums.empty()) {
    Enter(forums.front().workspace->slot());
  } else {
    Q_EMIT q->contentChanged();  // another is being opened and follows
  }
}

void Session::Private::NoteEnd(const QString& name, bool was_left) {
  const QString forum = name.isEmpty() ? Words::tr("a forum") : name;
  const QString text = was_left ? Words::tr("You have left %1. What was here of it has been erased.").arg(forum)
                                : Words::tr(
                                      "This device has been revoked in %1. What was here of it has been erased; "
                                      "what you have handed in is safe in the forum's log.")
                                      .arg(forum);
  NoteEnded(text);
}

void Session::Private::NoteEnded(const QString& text) {
  if (!ended.contains(text)) ended = (ended + u' ' + text).trimmed();
  Q_EMIT q->endedChanged();
}

void Session::openForum(const QString& slot) {
  if (!d_->Find(slot) || slot == forum()) return;
  d_->Say({});
  d_->Enter(slot);
}

void Session::leaveForum() {
  if (!d_->current || leaving()) return;
  v1::Statement act;
  act.mutable_revoke_device()->set_device_id(d_->current->client().device().bytes());
  Report(d_->current->client().Act(act), Words::tr("Your leave is signed"));
}

void Session::eraseForum() {
  if (!d_->current) return;
  const QString slot = forum();
  d_->Find(slot)->leaving = true;
  d_->current->client().Erase();
  d_->Ended(slot);
}

}  // namespace mandat::app
