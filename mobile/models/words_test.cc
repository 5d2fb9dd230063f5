// Troubles are told apart in words, in both languages: two of them that read alike would be one to the person who has
// them.
#include "mobile/models/words.h"

#include <QCoreApplication>
#include <QTranslator>
#include <functional>
#include <map>
#include <string>

#include "gtest/gtest.h"
#include "shared/client/alarm.h"

namespace mandat::app {
namespace {

class WordsTest : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(translator_.load(QStringLiteral(MANDAT_QM_FOLDER "/mandat_%1.qm").arg(QLatin1String(GetParam()))));
    QCoreApplication::installTranslator(&translator_);
    SetWordsLanguage(QLatin1String(GetParam()));
  }
  void TearDown() override { QCoreApplication::removeTranslator(&translator_); }

  // Nonempty, not said of another trouble before, and in the language asked for.
  void IsSaidOfNothingElse(const std::function<QString()>& say, const std::string& what) {
    const QString text = say();
    EXPECT_FALSE(text.isEmpty()) << what;
    const auto [other, is_new] = said_.emplace(text, what);
    EXPECT_TRUE(is_new) << what << " reads like " << other->second << ": " << text.toStdString();
    if (GetParam() == std::string("sv")) {
      QCoreApplication::removeTranslator(&translator_);
      EXPECT_NE(say(), text) << what << " is not in Swedish";
      QCoreApplication::installTranslator(&translator_);
    }
  }

 private:
  QTranslator translator_;
  std::map<QString, std::string> said_;
};

TEST_P(WordsTest, EveryWayOfNotBeingInTouchIsToldApart) {
  for (const client::Connection connection :
       {client::Connection::kNoNetwork, client::Connection::kConnecting, client::Connection::kRevoked,
        client::Connection::kClockWrong, client::Connection::kAlarm}) {
    IsSaidOfNothingElse([&] { return Words::ConnectionText({.connection = connection}); },
                        client::ConnectionName(connection));
  }
  for (const client::RefusedBecause because :
       {client::RefusedBecause::kCertificate, client::RefusedBecause::kUnknownDevice,
        client::RefusedBecause::kUnprovenRevocation, client::RefusedBecause::kWaitingForCountersignature,
        client::RefusedBecause::kPermission}) {
    const client::ClientStatus status{.connection = client::Connection::kRefused, .refused_because = because};
    IsSaidOfNothingElse([&] { return Words::ConnectionText(status); },
                        "refused " + std::to_string(static_cast<int>(because)));
  }
  EXPECT_TRUE(Words::ConnectionText({.connection = client::Connection::kOnline}).isEmpty());
}

TEST_P(WordsTest, MomentsAreToldByTheForumsClockWhereverTheDeviceIs) {
  const domain::Time late{1'796'853'900'000};  // 2026-12-09T22:05:00Z, in Sweden an hour later
  const domain::Time night{late.ms + 3'600'000};
  SetWordsTimeZone("Europe/Stockholm");
  EXPECT_EQ(Words::Moment(late, late), QStringLiteral("23:05"));
  EXPECT_TRUE(Words::Moment(late, night).endsWith(QStringLiteral(" 23:05"))) << "there it is the next day already";
  SetWordsTimeZone("");
}

TEST_P(WordsTest, EveryLieOfAServerIsToldApart) {
  namespace alarm = client::alarm_name;
  for (const char* name : {alarm::kFork, alarm::kRollback, alarm::kTruncation, alarm::kGap, alarm::kGhost,
                           alarm::kOwnGhost, alarm::kWrongCommitment, alarm::kBadSignature, alarm::kNotAllowed,
                           alarm::kTwoTexts, alarm::kSwappedReceipt, alarm::kFalseSealedPart, alarm::kBadCheckpoint,
                           alarm::kEpoch, alarm::kWrongForum, alarm::kMalformed, "of a later version"}) {
    IsSaidOfNothingElse([&] { return Words::AlarmText(name); }, name);
  }
}

TEST_P(WordsTest, EveryRefusalIsToldApart) {
  const auto* codes = v1::Refusal::Code_descriptor();
  for (int i = 0; i < codes->value_count(); ++i) {
    v1::Refusal refusal;
    refusal.set_code(static_cast<v1::Refusal::Code>(codes->value(i)->number()));
    IsSaidOfNothingElse([&] { return Words::RefusalText(refusal, nullptr); }, codes->value(i)->name());
  }
}

TEST_P(WordsTest, EverythingThatIsThereAlreadyIsToldApart) {
  for (const char* field :
       {"document", "number",     "person",    "order",         "minutes",    "signature", "file",          "signer",
        "seq",      "reminder",   "matter",    "statement_id",  "assignment", "meeting",   "petition",      "mandate",
        "position", "rules_file", "device_id", "invitation_id", "name",       "side",      "something else"}) {
    v1::Refusal refusal;
    refusal.set_code(v1::Refusal::CODE_ALREADY_EXISTS);
    refusal.set_field(field);
    IsSaidOfNothingElse([&] { return Words::RefusalText(refusal, nullptr); }, field);
  }
}

TEST_P(WordsTest, ALinkThatDoesNotLeadIntoAForumSaysWhyAndWhatHelps) {
  for (const absl::Status& status :
       {absl::UnavailableError("no contact"), absl::UnauthenticatedError("another server"),
        absl::InvalidArgumentError("no link"), absl::DataLossError("a lie"), absl::InternalError("something else")}) {
    const std::string what(status.message());
    IsSaidOfNothingElse([&] { return Words::LinkErrorText(status, true); }, what);
    EXPECT_EQ(Words::LinkErrorText(status, true), Words::LinkErrorText(status, false)) << what;
  }
  IsSaidOfNothingElse([] { return Words::LinkErrorText(absl::NotFoundError(""), true); }, "a spent founding link");
  IsSaidOfNothingElse([] { return Words::LinkErrorText(absl::NotFoundError(""), false); }, "a spent invitation");
  EXPECT_TRUE(Words::LinkErrorText(absl::NotFoundError(""), true).contains(QStringLiteral("mandatd link")));
  EXPECT_TRUE(Words::LinkErrorText(absl::NotFoundError(""), false).contains(QStringLiteral("14")));
}

TEST_P(WordsTest, EveryFateOfWhatIWasToHandInIsToldApart) {
  for (const client::OutboxState state :
       {client::OutboxState::kWaiting, client::OutboxState::kSending, client::OutboxState::kReceived,
        client::OutboxState::kRefused, client::OutboxState::kSuperseded, client::OutboxState::kRevoked,
        client::OutboxState::kLost}) {
    client::OutboxEntry entry;
    entry.state = state;
    IsSaidOfNothingElse([&] { return Words::OutboxText(entry, true, {}); }, client::OutboxStateName(state));
  }
  client::OutboxEntry waiting;
  IsSaidOfNothingElse([&] { return Words::OutboxText(waiting, false, {}); }, "waiting without a network");
}

INSTANTIATE_TEST_SUITE_P(In, WordsTest, testing::Values("sv", "en"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
}  // namespace mandat::app
