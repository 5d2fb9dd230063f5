// The archive folder and the public pages as the page makes them: beside the GUI's thread, all or nothing.
#include "mobile/secretariat/out/out_files.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "mobile/models/session_test_util.h"
#include "mobile/secretariat/minutes/minutes_world_test_util.h"
#include "mobile/secretariat/out/client_source.h"
#include "mobile/secretariat/out/out_files_words.h"
#include "shared/archive/archive_check.h"
#include "shared/domain/text_hash.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;

// What the server does is the test's: it makes files at once, or lets people wait until they leave it off.
struct ServerForTest {
  bool silent = false;
  absl::Status fetched;
  absl::StatusOr<std::string> file = std::string("%PDF-1.7 minutes");
};

class SourceForTest : public ClientSource {
 public:
  SourceForTest(Workspace& workspace, const ServerForTest& server) : ClientSource(workspace), server_(server) {}
  absl::Status Fetch(const std::vector<domain::Hash>& files) override {
    return server_.fetched.ok() ? ClientSource::Fetch(files) : server_.fetched;
  }
  absl::StatusOr<std::string> MinutesFile(const v1::GetMinutesFileRequest&) override {
    std::unique_lock<std::mutex> lock(mutex_);
    changed_.wait(lock, [this] { return !server_.silent || cancelled_; });
    return cancelled_ ? absl::StatusOr<std::string>(absl::CancelledError("left off")) : server_.file;
  }
  void Cancel() override {
    ClientSource::Cancel();
    const std::lock_guard<std::mutex> lock(mutex_);
    cancelled_ = true;
    changed_.notify_all();
  }

 private:
  const ServerForTest server_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool cancelled_ = false;
};

class OutFilesForTest : public OutFiles {
 public:
  explicit OutFilesForTest(const ServerForTest& server) : server_(server) {}

 protected:
  std::shared_ptr<archive::Source> SourceOf(Workspace& workspace) const override {
    return std::make_shared<SourceForTest>(workspace, server_);
  }

 private:
  const ServerForTest& server_;
};

class OutFilesTest : public MinutesWorldTest {
 protected:
  void SetUp() override {
    MinutesWorldTest::SetUp();
    Adjust();
    session_.emplace(world_, "secretary");
    files_.emplace(server_);
  }
  void TearDown() override {
    files_.reset();
    session_.reset();
  }
  bool MakeArchive(const QString& name = QStringLiteral("arkiv")) {
    return files_->makeArchive(QStringLiteral("m1"), folder_.path(), name);
  }
  bool MakePages(const QString& settings = {}) {
    return files_->makePages(folder_.path(), QStringLiteral("webbplats"), settings);
  }
  template <typename Condition>
  void WaitUntil(Condition reached) {
    const QDeadlineTimer end(60'000);
    while (!reached() && !end.hasExpired()) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    ASSERT_TRUE(reached());
  }
  void WaitForTheEnd() {
    WaitUntil([this] { return !files_->busy(); });
  }
  QStringList There() const {
    return QDir(folder_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
  }
  QString PathOf(const char* name) const { return folder_.filePath(QLatin1String(name)); }
  // What could not even begin, and what went wrong later.
  std::string Problem() { return (*session_)->problem().toStdString(); }
  std::string ArchiveProblemTold() { return files_->archiveProblem().toStdString(); }
  std::string PagesProblemTold() { return files_->pagesProblem().toStdString(); }

  QTemporaryDir folder_;
  ServerForTest server_;
  std::optional<SessionForTest> session_;
  std::optional<OutFilesForTest> files_;
};

TEST_F(OutFilesTest, TheArchiveIsMadeCheckedAndToldOf) {
  ASSERT_TRUE(MakeArchive()) << Problem();
  EXPECT_TRUE(files_->makingArchive());
  EXPECT_FALSE(files_->stepText().isEmpty());
  WaitForTheEnd();
  EXPECT_EQ(ArchiveProblemTold(), "");
  const auto verdict = archive::CheckArchive(PathOf("arkiv").toStdString(), (*session_)->fingerprint().toStdString());
  EXPECT_EQ(verdict.fault, "") << verdict.path << ": " << verdict.detail;
  QFile manifest(PathOf("arkiv/manifest.json"));
  ASSERT_TRUE(manifest.open(QIODevice::ReadOnly));
  EXPECT_EQ(files_->manifestHash().toStdString(), domain::Sha256(manifest.readAll().toStdString()).hex());
  EXPECT_EQ(files_->archiveMeeting(), QStringLiteral("m1"));
  EXPECT_THAT(files_->archiveText().toStdString(), HasSubstr("files in " + PathOf("arkiv").toStdString()));
  EXPECT_THAT(files_->verifyCommand().toStdString(), HasSubstr("mandat verify \"" + PathOf("arkiv").toStdString()));
  EXPECT_TRUE(files_->notIncluded().isEmpty());
  EXPECT_EQ(files_->archivePlace(), folder_.path()) << "where the next one begins";
}

TEST_F(OutFilesTest, AServerWithoutLibreOfficeLeavesThePdfOutAndThatIsSaid) {
  server_.file = absl::FailedPreconditionError("switched_off");
  ASSERT_TRUE(MakeArchive());
  WaitForTheEnd();
  // The web page of the minutes is not left out, so without it there is no archive.
  EXPECT_THAT(ArchiveProblemTold(), HasSubstr("The server could not make the minutes as files: switched_off"));
  EXPECT_TRUE(There().isEmpty());
  EXPECT_EQ(NotIncludedLines({{{"what", "minutes_file"}, {"kind", "PDF/A-2b"}, {"of", "00"}, {"why", "switched_off"}}}),
            QStringList{QStringLiteral("Not in it: the minutes as PDF/A-2b. The server has no LibreOffice at work.")});
}

TEST_F(OutFilesTest, WhatIsLeftOffLeavesNothingAndIsNoProblem) {
  server_.silent = true;
  ASSERT_TRUE(MakeArchive());
  EXPECT_FALSE(MakePages()) << "one at a time";
  WaitUntil([this] { return files_->stepText().contains(QStringLiteral("server")); });
  files_->cancel();
  WaitForTheEnd();
  EXPECT_EQ(files_->archiveEndedText().toStdString(), "It was left off, and nothing is left of it.");
  EXPECT_EQ(files_->archiveText(), QString());
  EXPECT_EQ(Problem() + ArchiveProblemTold(), "");
  EXPECT_TRUE(There().isEmpty());
}

TEST_F(OutFilesTest, WhatTheServerLeavesOffEndsInWordsToo) {
  server_.file = absl::CancelledError("the stream was reset");
  ASSERT_TRUE(MakeArchive());
  WaitForTheEnd();
  EXPECT_EQ(files_->archiveEndedText().toStdString(), "It was left off, and nothing is left of it.");
  EXPECT_EQ(ArchiveProblemTold(), "");
  server_.fetched = absl::CancelledError("the stream was reset");
  ASSERT_TRUE(MakePages());
  WaitForTheEnd();
  EXPECT_EQ(files_->pagesEndedText().toStdString(), "It was left off. The pages are as they were.");
  EXPECT_EQ(files_->pagesText(), QString());
  server_.fetched = absl::OkStatus();
  ASSERT_TRUE(MakePages());
  EXPECT_EQ(files_->pagesEndedText(), QString()) << "of the one before";
  WaitForTheEnd();
  EXPECT_FALSE(files_->pagesText().isEmpty());
  EXPECT_EQ(files_->pagesEndedText(), QString());
}

TEST_F(OutFilesTest, WhatWentWrongStaysWhereItWasBegunWhateverElseIsDoneMeanwhile) {
  QStringList notices;
  QObject listening;
  QObject::connect(&**session_, &Session::notice, &listening, [&](const QString& text) { notices << text; });
  server_.file = absl::UnavailableError("no answer");
  ASSERT_TRUE(MakeArchive());
  WaitForTheEnd();
  EXPECT_EQ(Problem(), "") << "it would stand under a button that has nothing to do with it";
  ASSERT_EQ(notices.size(), 1);
  EXPECT_EQ(notices.front(), files_->archiveProblem());
  (*session_)->clearProblem();
  EXPECT_THAT(ArchiveProblemTold(), HasSubstr("did not answer"));
  EXPECT_EQ(files_->archiveEndedText(), QString());
  server_.file = std::string("%PDF-1.7 minutes");
  ASSERT_TRUE(MakeArchive());
  EXPECT_EQ(ArchiveProblemTold(), "") << "of the one before";
  WaitForTheEnd();
  EXPECT_FALSE(files_->archiveText().isEmpty());
  EXPECT_EQ(notices.size(), 1);
}

TEST_F(OutFilesTest, OfAForumThatEndedNothingGoesOnAndNothingIsShown) {
  ASSERT_TRUE(MakePages());
  WaitForTheEnd();
  ASSERT_FALSE(files_->pagesText().isEmpty());
  server_.silent = true;
  ASSERT_TRUE(MakeArchive());
  WaitUntil([this] { return files_->stepText().contains(QStringLiteral("server")); });
  session_->End();
  ASSERT_EQ((*session_)->stage(), Session::Wiped);
  EXPECT_EQ(files_->pagesText(), QString());
  EXPECT_EQ(files_->askedMeeting(), QString());
  WaitForTheEnd();
  EXPECT_EQ(There(), QStringList{QStringLiteral("webbplats")});
  EXPECT_EQ(files_->archiveEndedText(), QString());
}

TEST_F(OutFilesTest, WhileNothingMayBeShownNothingIsMade) {
  ASSERT_TRUE(MakePages());
  WaitForTheEnd();
  server_.silent = true;
  ASSERT_TRUE(MakeArchive());
  WaitUntil([this] { return files_->stepText().contains(QStringLiteral("server")); });
  session_->Go(Session::OutOfContact);
  EXPECT_EQ(files_->pagesText(), QString());
  WaitForTheEnd();
  EXPECT_EQ(There(), QStringList{QStringLiteral("webbplats")});
}

TEST_F(OutFilesTest, WhoeverLocksTheAppLeavesNothingBehindAndFindsNothingAfterwards) {
  server_.silent = true;
  ASSERT_TRUE(MakeArchive());
  WaitUntil([this] { return files_->stepText().contains(QStringLiteral("server")); });
  Q_EMIT(*session_)->locking();
  session_->workspace().lease()->Close();
  WaitForTheEnd();
  EXPECT_TRUE(There().isEmpty());
  EXPECT_EQ(files_->archiveMeeting(), QString());
  EXPECT_EQ(files_->archiveEndedText(), QString());
}

TEST_F(OutFilesTest, AFolderWithSomethingInItAndANameThatIsNoneAreRefusedInWords) {
  EXPECT_FALSE(MakeArchive(QStringLiteral("a/b")));
  EXPECT_THAT(Problem(), HasSubstr("no slashes"));
  EXPECT_FALSE(MakeArchive(QStringLiteral("  ")));
  EXPECT_EQ(Problem(), "The folder needs a name.");
  EXPECT_FALSE(files_->makeArchive(QStringLiteral("m1"), QString(), QStringLiteral("arkiv")));
  EXPECT_EQ(Problem(), "Choose where the folder is to be made.");
  ASSERT_TRUE(QDir(folder_.path()).mkpath(QStringLiteral("bilder/katter")));
  ASSERT_TRUE(MakeArchive(QStringLiteral("bilder")));
  WaitForTheEnd();
  EXPECT_EQ(ArchiveProblemTold(),
            "There is something called bilder already, and it is not empty. Choose another name.");
  EXPECT_EQ(There(), QStringList{QStringLiteral("bilder")});
}

TEST_F(OutFilesTest, WhatWasMadeIsToldOfAlsoAfterATryThatCameToNothing) {
  ASSERT_TRUE(MakeArchive());
  WaitForTheEnd();
  const QString told = files_->archiveText();
  ASSERT_FALSE(told.isEmpty());
  ASSERT_TRUE(MakeArchive());
  WaitForTheEnd();
  EXPECT_THAT(ArchiveProblemTold(), HasSubstr("There is something called arkiv already"));
  EXPECT_EQ(files_->archiveText(), told);
  EXPECT_EQ(files_->askedMeeting(), files_->archiveMeeting());
}

TEST_F(OutFilesTest, ThePagesAreMadeAndMadeAnewAndOfAnotherFolderNothingIsTouched) {
  ASSERT_TRUE(MakePages()) << Problem();
  WaitForTheEnd();
  EXPECT_EQ(PagesProblemTold(), "");
  EXPECT_TRUE(QFile::exists(PathOf("webbplats/index.html")));
  EXPECT_THAT(files_->pagesText().toStdString(), HasSubstr("files in " + PathOf("webbplats").toStdString()));
  EXPECT_FALSE(files_->removedText().isEmpty());
  ASSERT_TRUE(MakePages()) << Problem();
  WaitForTheEnd();
  EXPECT_EQ(PagesProblemTold(), "");
  ASSERT_TRUE(QFile::remove(PathOf("webbplats/site.mandat")));  // somebody's own by now
  ASSERT_TRUE(MakePages());
  WaitForTheEnd();
  EXPECT_EQ(PagesProblemTold(), "webbplats holds something else than pages made here. Choose another name.");
  EXPECT_TRUE(QFile::exists(PathOf("webbplats/index.html")));
  EXPECT_EQ(files_->pagesName(), QStringLiteral("webbplats"));
}

TEST_F(OutFilesTest, ThePublishersOwnDetailsAreOnThePagesOrRefusedWithTheirLine) {
  QFile settings(PathOf("publish.toml"));
  ASSERT_TRUE(settings.open(QIODevice::WriteOnly));
  settings.write("publisher = \"Region Blekinge\"\n");
  settings.close();
  ASSERT_TRUE(MakePages(settings.fileName())) << Problem();
  WaitForTheEnd();
  QFile page(PathOf("webbplats/index.html"));
  ASSERT_TRUE(page.open(QIODevice::ReadOnly));
  EXPECT_TRUE(page.readAll().contains("Region Blekinge"));
  EXPECT_EQ(files_->settingsFile(), settings.fileName());
  ASSERT_TRUE(settings.open(QIODevice::WriteOnly));
  settings.write("title = \"Protokoll\"\npublisher = 3\n");
  settings.close();
  EXPECT_FALSE(MakePages(settings.fileName()));
  EXPECT_THAT(Problem(), HasSubstr("publish.toml:2"));
}

TEST_F(OutFilesTest, WhatIsNotHereIsFetchedOrSaidToBeOutOfReach) {
  ClientSource source(session_->workspace());
  const domain::Hash unknown = domain::Sha256("nobody has it");
  absl::Status fetched;
  std::atomic<bool> ended = false;
  const auto fetch = [&](const domain::Hash& file) {
    ended = false;
    std::thread asking([&] {
      fetched = source.Fetch({file});
      ended = true;
    });
    const QDeadlineTimer end(60'000);
    while (!ended && !end.hasExpired()) session_->Step();
    asking.join();
  };
  fetch(unknown);
  EXPECT_TRUE(absl::IsNotFound(fetched)) << fetched;
  world_.server.documents[unknown.bytes()] = "nobody has it";
  fetch(unknown);
  EXPECT_TRUE(fetched.ok()) << fetched;
  EXPECT_EQ(source.File(unknown).value_or(""), "nobody has it");
  session_->Cut();
  world_.Advance(60'000);  // until it is tried again, in vain
  fetch(domain::Sha256("another"));
  EXPECT_TRUE(absl::IsUnavailable(fetched)) << fetched;
  EXPECT_THAT(PagesFetchProblem(fetched).toStdString(), HasSubstr("Try again when there is a network"));
  source.Cancel();
  EXPECT_TRUE(source.Fetch({unknown}).ok()) << "what is here needs nobody";
}

TEST_F(OutFilesTest, EachWayOfNotBeingWrittenHasWordsOfItsOwn) {
  const auto words = [](archive::Fault fault, const absl::Status& status) {
    return ArchiveProblem({fault, status}, QStringLiteral("arkiv")).toStdString();
  };
  EXPECT_THAT(words(archive::Fault::kNotWritten, absl::ResourceExhaustedError("x")), HasSubstr("The disk is full"));
  EXPECT_THAT(words(archive::Fault::kNotWritten, absl::PermissionDeniedError("x")), HasSubstr("You may not write"));
  EXPECT_THAT(words(archive::Fault::kNotWritten, absl::UnknownError("an odd thing")), HasSubstr("an odd thing"));
  EXPECT_THAT(words(archive::Fault::kNotHere, absl::UnavailableError("x")), HasSubstr("when there is a network"));
  EXPECT_THAT(words(archive::Fault::kServer, absl::UnavailableError("x")), HasSubstr("did not answer"));
  EXPECT_THAT(words(archive::Fault::kUnfinished, absl::AlreadyExistsError("x")), HasSubstr("arkiv.partial"));
  EXPECT_THAT(words(archive::Fault::kDoesNotHold, absl::DataLossError("altered: a.pdf")), HasSubstr("altered: a.pdf"));
  EXPECT_EQ(words(archive::Fault::kCancelled, absl::CancelledError("x")), "");
  EXPECT_THAT(PagesWriteProblem(absl::ResourceExhaustedError("x"), {}).toStdString(), HasSubstr("The disk is full"));
  EXPECT_THAT(PagesWriteProblem(absl::PermissionDeniedError("x"), {}).toStdString(), HasSubstr("You may not write"));
}

}  // namespace
}  // namespace mandat::app
