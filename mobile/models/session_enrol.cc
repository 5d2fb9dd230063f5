// Joining a forum, the first one or a further one: from a link to an open forum.
#include <QSysInfo>
#include <algorithm>
#include <variant>

#include "mobile/models/session_private.h"
#include "mobile/models/words.h"
#include "shared/domain/forum_file.h"
#include "shared/ledger/link.h"

namespace mandat::app {
namespace {

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

bool IsFoundingLink(const QString& link) {
  const auto parsed = ledger::ParseLink(link.toStdString());
  return parsed.ok() && std::holds_alternative<ledger::FoundingLink>(*parsed);
}

}  // namespace

void Session::Private::Adopt(const QString& slot, std::unique_ptr<client::Client> client) {
  if (client->enrolled()) {
    Hold(slot, std::move(client));
    Enter(slot);
    return;
  }
  joining_slot = slot;
  joining = std::move(client);
  if (joining->confirmation_pending()) {
    q->confirm();
  } else if (!link.isEmpty()) {
    Prepare();
  } else {
    Go(Welcome);
  }
}

void Session::Private::Join() {
  const QString slot = std::exchange(joining_slot, {});
  Hold(slot, std::exchange(joining, nullptr));
  Enter(slot);
}

void Session::Private::Prepare() {
  const std::string device_name = QSysInfo::prettyProductName().left(60).toStdString();
  Run([client = joining, text = link.toStdString(), code = code.toStdString(),
       device_name] { return client->Prepare(text, device_name, code); },
      [this](absl::StatusOr<client::Preview> result) {
        if (result.ok() && std::any_of(forums.begin(), forums.end(), [&](const Held& held) {
              const client::Client& there = held.workspace->client();
              return there.fingerprint() == result->fingerprint && there.person() == result->person;
            })) {
          result = absl::AlreadyExistsError("");
        }
        if (!result.ok()) {
          Say(absl::IsAlreadyExists(result.status()) ? Words::tr("This device is in that forum already.")
                                                     : Words::LinkErrorText(result.status(), IsFoundingLink(link)));
          Go(Welcome);
          return;
        }
        preview = *std::move(result);
        Q_EMIT q->previewChanged();
        Go(preview.founding ? ConfirmFounding : ConfirmEnrolment);
      });
}

void Session::Private::DropJoining() {
  GiveUp();
  link.clear();
  code.clear();
  preview = {};
  Q_EMIT q->previewChanged();
  // In the middle of the first use there is a vault and no forum yet: its place is kept.
  if (!joining || forums.empty()) return;
  const bool sent = joining->confirmation_pending();
  joining = nullptr;
  if (!sent) slots.Clear(joining_slot);
  joining_slot.clear();
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

void Session::addForum() {
  if (!d_->current) return;
  d_->Say({});
  d_->Go(Welcome);
}

void Session::useLink(const QString& text) {
  const auto parsed = ledger::ParseLink(text.trimmed().toStdString());
  if (!parsed.ok()) {
    d_->Say(Words::ErrorText(parsed.status()));
    return;
  }
  d_->Say({});
  d_->link = text.trimmed();
  const auto* enrol = std::get_if<ledger::EnrolLink>(&*parsed);
  if (enrol && enrol->code.empty() && d_->code.isEmpty()) {
    d_->Go(NeedsCode);
  } else {
    giveCode(d_->code);
  }
}

void Session::giveCode(const QString& code) {
  d_->code = code.trimmed();
  if (!d_->joining && !d_->key.empty()) {
    // Unlocked already: a further forum, under the same PIN.
    const QString slot = d_->slots.Free();
    auto client = d_->OpenClient(d_->key, slot);
    if (!client.ok()) {
      d_->Say(Words::ErrorText(client.status()));
      return;
    }
    d_->Adopt(slot, *std::move(client));
  } else if (d_->joining) {
    d_->Prepare();
  } else {
    d_->Go(ChoosePin);
  }
}

void Session::confirm() {
  const bool founding = d_->preview.founding;
  d_->confirming = true;
  d_->Run([client = d_->joining] { return client->Confirm(); },
          [this, founding](absl::StatusOr<std::optional<v1::Refusal>> result) {
            d_->confirming = false;
            if (!result.ok()) {
              d_->Say(Words::LinkErrorText(result.status(), founding));
            } else if (*result) {
              d_->Say(Words::RefusalText(**result, nullptr));
            } else if (founding) {
              d_->Go(ShowRecoveryKey);
            } else {
              d_->Join();
            }
          });
}

void Session::cancel() {
  if (d_->confirming) return;  // it may have been recorded by now: its answer is waited for
  d_->DropJoining();
  d_->Say({});
  if (d_->current) {
    d_->Enter(forum());
  } else {
    d_->Go(Welcome);
  }
}

void Session::recoveryKeyKept() {
  d_->preview = {};
  d_->Join();
}

}  // namespace mandat::app
