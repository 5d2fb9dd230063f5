#include "server/mail/mail_table.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace mandat::server {
namespace {

class MailTableTest : public ::testing::Test {
 protected:
  MailTableTest() : key_(vault::SecretBytes::Random(32)) {
    directory_ = std::filesystem::temp_directory_path() / ("mandat-mail-table-" + std::to_string(getpid()));
    std::filesystem::remove_all(directory_);
    std::filesystem::create_directories(directory_);
    Open();
  }
  ~MailTableTest() override { std::filesystem::remove_all(directory_); }
  void Open() {
    table_.reset();
    auto table = MailTable::Open(directory_.string(), key_);
    ASSERT_TRUE(table.ok()) << table.status();
    table_ = *std::move(table);
  }
  static QueuedMail MailTo(const std::string& person, std::int64_t next = 10) {
    QueuedMail mail;
    mail.key.cause = *domain::StatementId::FromBytes(std::string(16, 'c'));
    mail.key.person = domain::PersonId(person);
    mail.queued.ms = 5;
    mail.next_try.ms = next;
    return mail;
  }

  std::filesystem::path directory_;
  vault::SecretBytes key_;
  std::unique_ptr<MailTable> table_;
};

TEST_F(MailTableTest, RemembersWhatWaitsAndHowFarTheLogWasLookedAt) {
  EXPECT_EQ(*table_->LookedUntil(), std::nullopt);
  const vault::SecretBytes token_key = table_->token_key().Clone();
  ASSERT_TRUE(table_->Queue({MailTo("vera", 20), MailTo("olle", 10)}, {2, 7}).ok());
  Open();
  EXPECT_EQ(*table_->LookedUntil(), (domain::Place{2, 7}));
  EXPECT_TRUE(std::ranges::equal(table_->token_key().bytes(), token_key.bytes())) << "tokens stay the same";
  const auto waiting = table_->Waiting();
  ASSERT_TRUE(waiting.ok());
  ASSERT_EQ(waiting->size(), 2u);
  EXPECT_EQ(waiting->front().key.person.value(), "olle") << "by when they are tried";
}

TEST_F(MailTableTest, AMailIsQueuedOnceAndKeepsWhatBecameOfIt) {
  ASSERT_TRUE(table_->Queue({MailTo("vera")}, {1, 1}).ok());
  QueuedMail mail = table_->Waiting()->front();
  mail.tries = 2;
  mail.open_tries = 1;
  mail.result = 1;
  mail.code = "2.0.0";
  mail.ended.ms = 99;
  ASSERT_TRUE(table_->Update(mail).ok());
  ASSERT_TRUE(table_->Queue({MailTo("vera", 1)}, {1, 2}).ok());
  Open();
  ASSERT_EQ(table_->Waiting()->size(), 1u);
  const QueuedMail kept = table_->Waiting()->front();
  EXPECT_EQ(kept.tries, 2);
  EXPECT_EQ(kept.open_tries, 1);
  EXPECT_EQ(kept.result, 1);
  EXPECT_EQ(kept.code, "2.0.0");
  EXPECT_EQ(kept.ended.ms, 99);
  ASSERT_TRUE(table_->Remove(kept.key).ok());
  EXPECT_TRUE(table_->Waiting()->empty());
}

TEST_F(MailTableTest, ADayOfAScheduleIsQueuedOnce) {
  QueuedMail mail = MailTo("vera");
  mail.key.days_before = 7;
  EXPECT_TRUE(*table_->QueueDay(mail.key.cause, 7, {mail}));
  ASSERT_TRUE(table_->Remove(mail.key).ok());
  EXPECT_FALSE(*table_->QueueDay(mail.key.cause, 7, {mail}));
  EXPECT_TRUE(table_->Waiting()->empty());
  EXPECT_TRUE(*table_->QueueDay(mail.key.cause, 2, {}));
}

TEST_F(MailTableTest, IsReadWithItsOwnKeyAlone) {
  table_.reset();
  EXPECT_FALSE(MailTable::Open(directory_.string(), vault::SecretBytes::Random(32)).ok());
}

}  // namespace
}  // namespace mandat::server
