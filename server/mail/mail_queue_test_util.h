// The queue of outgoing mail on a real host, with a played mail server: a forum of a secretary and two members who have
// addresses, and a meeting that nobody is called to yet.
//
// One thread.
#ifndef MANDAT_SERVER_MAIL_MAIL_QUEUE_TEST_UTIL_H_
#define MANDAT_SERVER_MAIL_MAIL_QUEUE_TEST_UTIL_H_

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/escaping.h"
#include "server/mail/mail_queue.h"
#include "server/mail/played_mail_server_test_util.h"
#include "server/store/memory_log_store.h"
#include "server/testing/test_forum.h"
#include "shared/domain/mail.h"
#include "shared/mail/read_mail.h"

namespace mandat::server {

inline constexpr char kVera[] = "ronneby-care-chief";
inline constexpr char kOlle[] = "karlskrona-older-chief";
inline constexpr std::int64_t kMinute = 60 * 1000;
inline constexpr std::int64_t kHour = 60 * kMinute;

// What a mail says, out of base64 and quoted-printable, behind its bytes.
inline std::string Decoded(const std::string& bytes) {
  const auto read = mail::ReadMail(bytes);
  EXPECT_TRUE(read.ok()) << read.status();
  std::string all = read.ok() ? bytes + read->text : bytes;
  constexpr std::string_view kEncoded = "Content-Transfer-Encoding: base64";
  for (std::size_t at = bytes.find(kEncoded); at != std::string::npos; at = bytes.find(kEncoded, at + 1)) {
    const std::size_t begin = bytes.find("\r\n\r\n", at);
    std::string block = bytes.substr(begin, bytes.find("\r\n--", begin + 4) - begin);
    std::erase_if(block, [](char c) { return c == '\r' || c == '\n'; });
    std::string plain;
    EXPECT_TRUE(absl::Base64Unescape(block, &plain));
    all += plain;
  }
  return all;
}

class MailQueueTest : public ::testing::Test {
 protected:
  MailQueueTest() : key_(vault::SecretBytes::Random(32)), secretary_(forum_.MakeDevice("secretary")) {
    directory_ =
        std::filesystem::temp_directory_path() / ("mandat-mail-" + std::to_string(getpid()) + "-" +
                                                  ::testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(directory_);
    std::filesystem::create_directories(directory_);
    Load();
    MustRecord(*host_, forum_.Found(secretary_));
    Describe("secretary", "Sara Sekreterare", "sara@exempel.se");
    Describe(kVera, "Vera Vård", "vera@exempel.se");
    Describe(kOlle, "Olle Åldersson", "olle@exempel.se");
    Say(forum_.CreateMeeting("m1"));
    Say(forum_.SetItem("m1", "i1", 1));
    Say(forum_.SetProposal("m1", "i1", "anta planen"));
    Begin();
    (void)Work();  // a table that is new begins at the log's end
  }
  ~MailQueueTest() override {
    queue_.reset();
    table_.reset();
    host_.reset();
    std::filesystem::remove_all(directory_);
  }

  void Load() {
    host_.reset();
    auto host = ForumHost::Load(forum_.HostOn(store_, salts_));
    ASSERT_TRUE(host.ok()) << host.status();
    host_ = *std::move(host);
  }
  // As at a start of the server, on the same disk.
  void Begin() {
    queue_.reset();
    table_.reset();
    auto table = MailTable::Open(directory_.string(), key_);
    ASSERT_TRUE(table.ok()) << table.status();
    table_ = *std::move(table);
    MailQueue::Parts parts;
    parts.host = host_.get();
    parts.table = table_.get();
    parts.transport = &server_;
    parts.settings = settings_;
    parts.files = [this](const v1::MinutesDocument&, const domain::ItemId&) { return files_; };
    parts.told = [this](const char* event, const std::string& word) {
      told_.push_back(std::string(event) + " " + word);
    };
    parts.state = [this](const v1::Statement& act) -> absl::StatusOr<Answer> {
      if (log_is_gone_) return absl::UnavailableError("the log cannot be written");
      std::promise<absl::StatusOr<Answer>> promise;
      host_->StateAct(act, [&](absl::StatusOr<Answer> answer) { promise.set_value(std::move(answer)); });
      return promise.get_future().get();
    };
    queue_ = std::make_unique<MailQueue>(std::move(parts));
  }
  domain::Time Work() {
    return queue_->Work([] { return false; });
  }
  void Advance(std::int64_t ms) { forum_.clock.Advance(std::chrono::milliseconds(ms)); }
  // Works, with time going on, until nothing waits or so many rounds are done.
  void WorkOn(int rounds) {
    for (int i = 0; i < rounds; ++i) {
      const domain::Time next = Work();
      if (queue_->Status().waiting() == 0) return;
      forum_.clock.Set(std::max(next, forum_.clock.Now()));
    }
  }
  void Say(const v1::Statement& act) { MustRecord(*host_, forum_.State(secretary_, act)); }
  void Describe(const std::string& person, const std::string& name, const std::string& email) {
    v1::Statement act = TestForum::Describe(person, name);
    act.mutable_describe_person()->set_email(email);
    Say(act);
  }
  void Notice() {
    v1::Statement act;
    act.mutable_send_notice()->set_meeting("m1");
    Say(act);
  }
  void Remind(const std::string& person, v1::ReminderSubject about = v1::REMINDER_SUBJECT_ANSWER) {
    v1::Statement act;
    act.mutable_send_reminder()->set_meeting("m1");
    act.mutable_send_reminder()->set_about(about);
    act.mutable_send_reminder()->add_persons(person);
    act.mutable_send_reminder()->set_note("Vi behöver veta det på torsdag.");
    Say(act);
  }
  // A Maildir that mails come back to, each by a return path of its own.
  std::filesystem::path BeginWithBounces() {
    const std::filesystem::path maildir = directory_ / "bounces";
    for (const char* folder : {"new", "cur", "tmp"}) std::filesystem::create_directories(maildir / folder);
    settings_.bounces = maildir.string();
    settings_.return_path = "studsar@exempel.se";
    settings_.verp = true;
    Begin();
    return maildir;
  }
  void Report(const std::string& name, const std::string& to, const std::string& original) const {
    std::ofstream(directory_ / "bounces" / "new" / name)
        << "From: MAILER-DAEMON@exempel.se\r\nTo: " << to
        << "\r\nDate: Mon, 21 Sep 2026 12:00:00 +0200\r\nSubject: Undelivered\r\n"
        << "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        << "--b\r\nContent-Type: text/plain\r\n\r\nSorry\r\n"
        << "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.exempel.se\r\n\r\n"
        << "Final-Recipient: rfc822; x@exempel.se\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        << "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" << original << ">\r\n\r\n--b--\r\n";
  }
  domain::Meeting Of() const {
    return host_->Read([](const ForumHost::View& view) { return *view.state.FindMeeting(domain::MeetingId("m1")); });
  }
  // What the log says of the person's newest mail.
  std::string EndOf(const std::string& person) const {
    const domain::Meeting meeting = Of();
    for (auto cause = meeting.mail.causes.rbegin(); cause != meeting.mail.causes.rend(); ++cause) {
      for (auto end = cause->ends.rbegin(); end != cause->ends.rend(); ++end) {
        if (end->person.value() == person)
          return std::string(domain::MailResultWord(end->result)) + (end->code.empty() ? "" : " " + end->code);
      }
    }
    return "";
  }
  std::size_t Ends() const {
    std::size_t ends = 0;
    for (const domain::MailCause& cause : Of().mail.causes) ends += cause.ends.size();
    return ends;
  }

  std::filesystem::path directory_;
  vault::SecretBytes key_;
  MemoryLogStore store_;
  TestForum forum_;
  ledger::SeededRandom salts_{"salts"};
  TestDevice secretary_;
  std::unique_ptr<ForumHost> host_;
  std::unique_ptr<MailTable> table_;
  MailSettings settings_{.host = "127.0.0.1", .port = 25, .sender = "lsvo@exempel.se"};
  PlayedMailServer server_;
  std::unique_ptr<MailQueue> queue_;
  std::vector<std::string> told_;
  bool log_is_gone_ = false;
  absl::StatusOr<std::vector<mail::Attachment>> files_ = std::vector<mail::Attachment>();
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MAIL_MAIL_QUEUE_TEST_UTIL_H_
