#include "server/mail/mail_table.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "server/store/subkey.h"

namespace mandat::server {
namespace {

constexpr char kMailSchema[] = R"sql(
  CREATE TABLE mail (
    cause BLOB NOT NULL,
    person TEXT NOT NULL,
    recipient TEXT NOT NULL,
    days_before INTEGER NOT NULL,
    about INTEGER NOT NULL,
    queued_ms INTEGER NOT NULL,
    next_ms INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    open_tries INTEGER NOT NULL DEFAULT 0,
    result INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    ended_ms INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (cause, person, recipient, days_before, about)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE looked (one INTEGER PRIMARY KEY CHECK (one = 1), epoch INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
  CREATE TABLE day (schedule BLOB NOT NULL, days_before INTEGER NOT NULL, PRIMARY KEY (schedule, days_before)) STRICT, WITHOUT ROWID;
)sql";

constexpr char kWhere[] = "WHERE cause = ?1 AND person = ?2 AND recipient = ?3 AND days_before = ?4 AND about = ?5";

vault::Statement& BindKey(vault::Statement& statement, const mail::MailKey& key) {
  return statement.BindBlob(1, key.cause.view())
      .BindText(2, key.person.value())
      .BindText(3, key.recipient)
      .BindInt64(4, key.days_before)
      .BindInt64(5, key.about);
}

}  // namespace

absl::StatusOr<std::unique_ptr<MailTable>> MailTable::Open(const std::string& directory, const vault::SecretBytes& key,
                                                           const std::string& vfs) {
  const vault::SecretBytes subkey = DeriveSubkey(key, "mandat/store-mail/v1");
  vault::OpenOptions open;
  open.path = absl::StrCat(directory, "/mail.db");
  open.key = &subkey;
  open.application_id = vault::kApplicationIdMail;
  open.migrations.push_back(vault::Migration{kMailSchema});
  open.vfs = vfs;
  auto database = vault::OpenDatabase(open);
  if (!database.ok()) return database.status();
  return std::unique_ptr<MailTable>(new MailTable(*std::move(database), DeriveSubkey(key, "mandat/mail-token/v1")));
}

absl::StatusOr<std::optional<domain::Place>> MailTable::LookedUntil() {
  std::lock_guard lock(mutex_);
  absl::StatusOr<vault::Statement> select = database_->Prepare("SELECT epoch, until FROM looked");
  if (!select.ok()) return select.status();
  absl::StatusOr<bool> row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<domain::Place>();
  return std::optional(
      domain::Place{static_cast<std::uint64_t>(select->Int64(0)), static_cast<std::uint64_t>(select->Int64(1))});
}

absl::Status MailTable::Insert(const std::vector<QueuedMail>& mails) {
  absl::StatusOr<vault::Statement> insert = database_->Prepare(
      "INSERT INTO mail (cause, person, recipient, days_before, about, queued_ms, next_ms) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING");
  if (!insert.ok()) return insert.status();
  for (const QueuedMail& mail : mails) {
    BindKey(*insert, mail.key).BindInt64(6, mail.queued.ms).BindInt64(7, mail.next_try.ms);
    if (absl::Status status = insert->Run(); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status MailTable::Queue(const std::vector<QueuedMail>& mails, const domain::Place& looked_until) {
  std::lock_guard lock(mutex_);
  absl::StatusOr<vault::Transaction> transaction = database_->Begin();
  if (!transaction.ok()) return transaction.status();
  if (absl::Status status = Insert(mails); !status.ok()) return status;
  {
    absl::StatusOr<vault::Statement> note = database_->Prepare(
        "INSERT INTO looked (one, epoch, until) VALUES (1, ?1, ?2) "
        "ON CONFLICT (one) DO UPDATE SET epoch = excluded.epoch, until = excluded.until");
    if (!note.ok()) return note.status();
    note->BindInt64(1, static_cast<std::int64_t>(looked_until.epoch));
    note->BindInt64(2, static_cast<std::int64_t>(looked_until.seq));
    if (absl::Status status = note->Run(); !status.ok()) return status;
  }
  return transaction->Commit();
}

absl::StatusOr<bool> MailTable::QueueDay(const domain::StatementId& schedule, int days_before,
                                         const std::vector<QueuedMail>& mails) {
  std::lock_guard lock(mutex_);
  absl::StatusOr<vault::Transaction> transaction = database_->Begin();
  if (!transaction.ok()) return transaction.status();
  {
    absl::StatusOr<vault::Statement> note =
        database_->Prepare("INSERT INTO day (schedule, days_before) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    if (!note.ok()) return note.status();
    if (absl::Status status = note->BindBlob(1, schedule.view()).BindInt64(2, days_before).Run(); !status.ok())
      return status;
    if (database_->rows_changed() == 0) return false;
  }
  if (absl::Status status = Insert(mails); !status.ok()) return status;
  if (absl::Status status = transaction->Commit(); !status.ok()) return status;
  return true;
}

absl::StatusOr<std::vector<QueuedMail>> MailTable::Waiting() {
  std::lock_guard lock(mutex_);
  absl::StatusOr<vault::Statement> select = database_->Prepare(
      "SELECT cause, person, recipient, days_before, about, queued_ms, next_ms, tries, open_tries, result, code, "
      "ended_ms "
      "FROM mail ORDER BY next_ms, queued_ms, cause, person, recipient");
  if (!select.ok()) return select.status();
  std::vector<QueuedMail> mails;
  while (true) {
    absl::StatusOr<bool> row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return mails;
    QueuedMail& mail = mails.emplace_back();
    mail.key.cause = domain::StatementId::FromBytes(select->BlobView(0)).value_or(domain::StatementId());
    mail.key.person = domain::PersonId(std::string(select->Text(1)));
    mail.key.recipient = std::string(select->Text(2));
    mail.key.days_before = static_cast<int>(select->Int64(3));
    mail.key.about = static_cast<int>(select->Int64(4));
    mail.queued.ms = select->Int64(5);
    mail.next_try.ms = select->Int64(6);
    mail.tries = static_cast<int>(select->Int64(7));
    mail.open_tries = static_cast<int>(select->Int64(8));
    mail.result = static_cast<int>(select->Int64(9));
    mail.code = std::string(select->Text(10));
    mail.ended.ms = select->Int64(11);
  }
}

absl::Status MailTable::Update(const QueuedMail& mail) {
  std::lock_guard lock(mutex_);
  static const std::string kUpdate = absl::StrCat(
      "UPDATE mail SET next_ms = ?6, tries = ?7, open_tries = ?8, result = ?9, code = ?10, ended_ms = ?11 ", kWhere);
  absl::StatusOr<vault::Statement> update = database_->Prepare(kUpdate);
  if (!update.ok()) return update.status();
  return BindKey(*update, mail.key)
      .BindInt64(6, mail.next_try.ms)
      .BindInt64(7, mail.tries)
      .BindInt64(8, mail.open_tries)
      .BindInt64(9, mail.result)
      .BindText(10, mail.code)
      .BindInt64(11, mail.ended.ms)
      .Run();
}

absl::Status MailTable::Remove(const mail::MailKey& key) {
  std::lock_guard lock(mutex_);
  static const std::string kDelete = absl::StrCat("DELETE FROM mail ", kWhere);
  absl::StatusOr<vault::Statement> remove = database_->Prepare(kDelete);
  if (!remove.ok()) return remove.status();
  return BindKey(*remove, key).Run();
}

}  // namespace mandat::server
