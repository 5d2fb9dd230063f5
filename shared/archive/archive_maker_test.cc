// The archive of a meeting, made of what a device has: whole and checked, or nothing.
#include "shared/archive/archive_maker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>

#include "shared/archive/archive_check.h"
#include "shared/client/acts.h"
#include "shared/client/testing/world.h"
#include "shared/domain/minutes.h"
#include "shared/domain/text_hash.h"

namespace mandat::archive {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using FileRequest = v1::GetMinutesFileRequest;

constexpr char kMail[] = "From: anna@exempel.se\r\nDate: Mon, 8 Mar 2027 08:00:00 +0100\r\n\r\nJag tillstyrker.\r\n";
constexpr char kPaper[] = "%PDF-1.7 ett avtal";

// The secretary's device, and a server that makes files of minutes.
class DeviceSource : public Source {
 public:
  explicit DeviceSource(client::Client& client) : client_(client) {}
  absl::StatusOr<v1::LogFile> Log() override { return client_.Export(); }
  absl::Status Fetch(const std::vector<domain::Hash>&) override { return fetch; }
  absl::StatusOr<std::string> File(const domain::Hash& file) override { return client_.Document(file); }
  client::Rendition RenditionOf(const domain::Hash& paper) override {
    return rendition ? *rendition : client_.rendition(paper);
  }
  absl::StatusOr<v1::ReceiptFile> Receipt(const domain::StatementId& id) override { return client_.ReceiptFile(id); }
  absl::StatusOr<std::string> MinutesFile(const FileRequest& request) override {
    if (on_minutes) on_minutes();
    return request.format() == FileRequest::FORMAT_PDF_A ? pdf : absl::StatusOr<std::string>("<!DOCTYPE html>");
  }

  absl::Status fetch;
  absl::StatusOr<std::string> pdf = std::string("%PDF-1.7 minutes");
  std::function<void()> on_minutes;
  std::optional<client::Rendition> rendition;  // of every paper

 private:
  client::Client& client_;
};

class ArchiveMakerTest : public ::testing::Test {
 protected:
  ArchiveMakerTest() {
    world_.Found();
    world_.Enrol("phone", client::testing::kMember);
    world_.Enrol("chair", world_["secretary"].confirmed()->chair.value());
    world_.Meeting(2);
    HandInAPaper();
    EnterAMail();
    Adjust();
    source_.emplace(world_["secretary"]);
    folder_ = world_.directory + "/ut";
    std::filesystem::create_directory(folder_);
  }

  void Must(const std::string& device, const v1::Statement& act, const v1::SealedPart* sealed = nullptr) {
    const client::ActResult result = world_.Act(device, act, sealed);
    ASSERT_FALSE(result.refusal) << result.refusal->ShortDebugString();
    world_.Settle();
  }
  domain::Hash Keep(std::string_view bytes) {
    const auto hash = world_["secretary"].AddDocument(bytes);
    EXPECT_TRUE(hash.ok()) << hash.status();
    return hash.value_or(domain::Hash());
  }
  void HandInAPaper() {
    v1::Statement act;
    v1::AddDocument& paper = *act.mutable_add_document();
    paper.set_meeting("m1");
    paper.set_item("i1");
    paper.mutable_document()->set_hash(Keep(kPaper).bytes());
    paper.set_title("Avtal om vård på Öland");
    paper.set_media_type("application/pdf");
    paper.set_size(std::string_view(kPaper).size());
    Must("secretary", act);
  }
  void EnterAMail() {
    const auto state = world_["secretary"].shown();
    const domain::Meeting& meeting = *state->FindMeeting(domain::MeetingId("m1"));
    v1::Statement act = client::testing::DeclarationOn(*state, client::testing::kOtherMandate, "i2");
    v1::Provenance& entered = *act.mutable_declare_position()->mutable_entered();
    entered.set_channel(v1::CHANNEL_EMAIL);
    entered.set_stated_by(client::testing::kOther);
    entered.set_given_at_ms(world_["secretary"].Now().ms);
    v1::SealedPart sealed;
    sealed.set_stance(v1::STANCE_APPROVE);
    sealed.set_evidence_file(Keep(kMail).bytes());
    ASSERT_FALSE(meeting.id.empty());
    Must("secretary", act, &sealed);
  }
  void Adjust() {
    world_.OpenMeeting();
    v1::Statement act;
    act.mutable_record_attendance()->set_meeting("m1");
    act.mutable_record_attendance()->set_mandate(client::testing::kMandate);
    act.mutable_record_attendance()->set_present(true);
    Must("secretary", act);
    act.mutable_elect_adjusters()->set_meeting("m1");
    act.mutable_elect_adjusters()->add_mandates(client::testing::kMandate);
    Must("secretary", act);
    act.mutable_close_meeting()->set_meeting("m1");
    Must("secretary", act);
    const auto state = world_["secretary"].shown();
    const std::string bytes =
        domain::MinutesOf(*state, *state->FindMeeting(domain::MeetingId("m1")), {}).SerializeAsString();
    v1::IssueMinutes& issue = *act.mutable_issue_minutes();
    issue.set_meeting("m1");
    issue.set_version(1);
    issue.set_stage(v1::MINUTES_STAGE_FOR_SIGNING);
    issue.mutable_document()->set_hash(Keep(bytes).bytes());
    issue.set_size(bytes.size());
    Must("secretary", act);
    act.mutable_sign_minutes()->set_meeting("m1");
    act.mutable_sign_minutes()->set_version(1);
    act.mutable_sign_minutes()->set_document_hash(domain::Sha256(bytes).bytes());
    for (const char* device : {"secretary", "chair", "phone"}) Must(device, act);
  }

  Made Make(const std::string& name = "arkiv", const Tell& tell = {}) {
    client::Client& client = world_["secretary"];
    return MakeArchive({client.confirmed(), domain::MeetingId("m1"), folder_ + "/" + name, client.fingerprint(),
                        client.person(), client.Now()},
                       *source_, tell);
  }
  // What lies in the folder that it is made in.
  std::vector<std::string> There() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) names.push_back(entry.path().filename());
    return names;
  }
  nlohmann::json Manifest(const std::string& name = "arkiv") const {
    std::ifstream in(folder_ + "/" + name + "/manifest.json");
    return nlohmann::json::parse(in);
  }
  std::vector<std::string> Paths(const std::string& what) const {
    std::vector<std::string> paths;
    const nlohmann::json manifest = Manifest();
    for (const auto& file : manifest["files"]) {
      if (file["what"] == what) paths.push_back(file["path"]);
    }
    return paths;
  }

  client::testing::World world_;
  std::optional<DeviceSource> source_;
  std::string folder_;
};

TEST_F(ArchiveMakerTest, HoldsAllOfTheMeetingAndStandsTheCheck) {
  const Made made = Make();
  ASSERT_EQ(made.fault, Fault::kNone) << made.status;
  EXPECT_THAT(There(), ElementsAre("arkiv"));
  const auto verdict = CheckArchive(folder_ + "/arkiv", world_["secretary"].fingerprint());
  EXPECT_EQ(verdict.fault, "") << verdict.path << ": " << verdict.detail;
  EXPECT_EQ(made.proof, verdict.detail);
  EXPECT_EQ(made.files, Manifest()["files"].size());
  EXPECT_THAT(made.not_included, IsEmpty());
  std::ifstream in(folder_ + "/arkiv/manifest.json", std::ios::binary);
  EXPECT_EQ(made.manifest, domain::Sha256(std::string{std::istreambuf_iterator<char>(in), {}}));
}

TEST_F(ArchiveMakerTest, FilesHaveNamesThatEveryDiskReadsAndEndingsThatOpenThem) {
  ASSERT_EQ(Make().fault, Fault::kNone);
  EXPECT_THAT(Paths(kWhatPaper), ElementsAre("papers/01-avtal-om-vard-pa-oland.pdf"));
  EXPECT_THAT(Paths(kWhatEvidence), ElementsAre("evidence/" + domain::Sha256(kMail).hex().substr(0, 16) + ".eml"));
  const nlohmann::json manifest = Manifest();
  for (const auto& file : manifest["files"]) {
    if (file["what"] == kWhatPaper) EXPECT_EQ(file["title"], "Avtal om vård på Öland");
  }
}

TEST_F(ArchiveMakerTest, TellsHowFarItHasComeStepByStepUpToTheCheck) {
  std::vector<Step> steps;
  ASSERT_EQ(Make("arkiv",
                 [&](Step step, std::size_t done, std::size_t of) {
                   EXPECT_LE(done, of);
                   if (steps.empty() || steps.back() != step) steps.push_back(step);
                   return true;
                 })
                .fault,
            Fault::kNone);
  EXPECT_EQ(steps.front(), Step::kFiles);  // the log
  EXPECT_EQ(steps.back(), Step::kChecking);
  EXPECT_NE(std::find(steps.begin(), steps.end(), Step::kFetching), steps.end());
  EXPECT_NE(std::find(steps.begin(), steps.end(), Step::kMinutes), steps.end());
}

TEST_F(ArchiveMakerTest, WhatNobodyWaitsForLeavesNothingWhereverItWas) {
  for (const Step last : {Step::kFetching, Step::kMinutes, Step::kFiles, Step::kChecking}) {
    const Made made = Make("arkiv", [last](Step step, std::size_t, std::size_t) { return step != last; });
    EXPECT_EQ(made.fault, Fault::kCancelled) << static_cast<int>(last);
    EXPECT_THAT(There(), IsEmpty()) << static_cast<int>(last);
  }
}

TEST_F(ArchiveMakerTest, WithoutThePapersOrTheServersFilesThereIsNone) {
  source_->fetch = absl::UnavailableError("nobody answers");
  EXPECT_EQ(Make().fault, Fault::kNotHere);
  EXPECT_THAT(There(), IsEmpty());
  source_->fetch = absl::CancelledError("locked");
  EXPECT_EQ(Make().fault, Fault::kCancelled);
  source_->fetch = absl::OkStatus();
  source_->pdf = absl::UnavailableError("nobody answers");
  const Made made = Make();
  EXPECT_EQ(made.fault, Fault::kServer);
  EXPECT_TRUE(absl::IsUnavailable(made.status)) << made.status;
  EXPECT_THAT(There(), IsEmpty());
}

TEST_F(ArchiveMakerTest, WhereTheServerMakesNoPdfTheArchiveSaysSo) {
  source_->pdf = absl::FailedPreconditionError("switched_off");
  const Made made = Make();
  ASSERT_EQ(made.fault, Fault::kNone) << made.status;
  ASSERT_EQ(made.not_included.size(), 1u);
  EXPECT_EQ(made.not_included[0]["kind"], "PDF/A-2b");
  EXPECT_EQ(made.not_included[0]["why"], "switched_off");
  EXPECT_EQ(Manifest()["not_included"], nlohmann::json(made.not_included));
}

TEST_F(ArchiveMakerTest, WhateverBytesTheServerSaysItIn) {
  source_->pdf = absl::FailedPreconditionError("avst\xe4ngd");
  const Made made = Make();
  ASSERT_EQ(made.fault, Fault::kNone) << made.status;
  ASSERT_EQ(Manifest()["not_included"].size(), 1u);
  EXPECT_EQ(Manifest()["not_included"][0]["why"], "avst\xef\xbf\xbdngd");
}

TEST_F(ArchiveMakerTest, APdfThatComesAboutMeanwhileIsNotWaitedFor) {
  source_->rendition.emplace().state = client::RenditionState::kBeingMade;
  source_->on_minutes = [this] {
    source_->rendition->state = client::RenditionState::kMade;
    source_->rendition->hash = domain::Sha256("its bytes are not here yet");
  };
  const Made made = Make();
  ASSERT_EQ(made.fault, Fault::kNone) << made.status;
  ASSERT_EQ(made.not_included.size(), 1u);
  EXPECT_EQ(made.not_included[0]["what"], kWhatRendition);
  EXPECT_EQ(made.not_included[0]["why"], client::RenditionStateName(client::RenditionState::kBeingMade));
}

TEST_F(ArchiveMakerTest, TwoRunsAtOnceDoNotMix) {
  std::vector<Made> others;
  source_->on_minutes = [&] {
    if (others.empty()) others.push_back(Make());
  };
  const Made made = Make();
  EXPECT_EQ(made.fault, Fault::kNone) << made.status;
  ASSERT_EQ(others.size(), 1u);
  EXPECT_EQ(others[0].fault, Fault::kNotWritten);
  EXPECT_TRUE(absl::IsAborted(others[0].status)) << others[0].status;
  EXPECT_THAT(There(), ElementsAre("arkiv"));
  EXPECT_EQ(CheckArchive(folder_ + "/arkiv", world_["secretary"].fingerprint()).fault, "");
  EXPECT_EQ(Make("arkiv-2").fault, Fault::kNone) << "the other is done";
}

TEST_F(ArchiveMakerTest, AFolderThatCannotBeTakenAwayIsNotFilled) {
  if (geteuid() == 0) GTEST_SKIP() << "to whom nothing is forbidden";
  const std::string partial = folder_ + "/arkiv.partial";
  std::filesystem::create_directories(partial + "/papers");
  std::ofstream(partial + "/.unfinished-archive") << "";
  std::ofstream(partial + "/papers/brev.txt") << "ett brev";
  std::filesystem::permissions(partial + "/papers", std::filesystem::perms::owner_read);
  const Made made = Make();
  std::filesystem::permissions(partial + "/papers", std::filesystem::perms::owner_all);
  EXPECT_EQ(made.fault, Fault::kNotWritten) << made.status;
  EXPECT_TRUE(std::filesystem::exists(partial + "/papers/brev.txt"));
  EXPECT_FALSE(std::filesystem::exists(partial + "/log.mandat"));
}

TEST_F(ArchiveMakerTest, WhereItsNameCannotBeMadeDurableNothingIsBegun) {
  if (geteuid() == 0) GTEST_SKIP() << "to whom nothing is forbidden";
  std::filesystem::permissions(folder_, std::filesystem::perms::owner_write | std::filesystem::perms::owner_exec);
  const Made made = Make();
  std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
  EXPECT_EQ(made.fault, Fault::kNotWritten);
  EXPECT_TRUE(absl::IsPermissionDenied(made.status)) << made.status;
  EXPECT_THAT(There(), IsEmpty());
}

TEST_F(ArchiveMakerTest, AnEmptyFolderIsTakenAndAnyOtherIsLeftAsItIs) {
  std::filesystem::create_directory(folder_ + "/arkiv");
  EXPECT_EQ(Make().fault, Fault::kNone);
  EXPECT_EQ(Make().fault, Fault::kFolderTaken);  // that was made
  std::filesystem::create_directory(folder_ + "/bilder");
  std::ofstream(folder_ + "/bilder/katt.jpg") << "katt";
  EXPECT_EQ(Make("bilder").fault, Fault::kFolderTaken);
  EXPECT_TRUE(std::filesystem::exists(folder_ + "/bilder/katt.jpg"));
  EXPECT_FALSE(std::filesystem::exists(folder_ + "/bilder.partial"));
}

TEST_F(ArchiveMakerTest, WhatLiesBesideItAndIsNoUnfinishedArchiveIsLeftAsItIs) {
  std::filesystem::create_directory(folder_ + "/arkiv.partial");
  std::ofstream(folder_ + "/arkiv.partial/brev.txt") << "mitt";
  EXPECT_EQ(Make().fault, Fault::kUnfinished);
  EXPECT_TRUE(std::filesystem::exists(folder_ + "/arkiv.partial/brev.txt"));
  EXPECT_FALSE(std::filesystem::exists(folder_ + "/arkiv"));
}

TEST_F(ArchiveMakerTest, WhereNothingMayBeWrittenThatIsSaid) {
  const Made made = Make("fil/arkiv");
  EXPECT_EQ(made.fault, Fault::kNone) << made.status;  // the folders above it are made
  std::ofstream(folder_ + "/brev") << "ett brev";
  const Made on_file = Make("brev/arkiv");
  EXPECT_EQ(on_file.fault, Fault::kNotWritten) << on_file.status;
  if (geteuid() == 0) return;  // whom nothing is forbidden
  std::filesystem::permissions(folder_, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  const Made forbidden = Make();
  std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
  EXPECT_EQ(forbidden.fault, Fault::kNotWritten);
  EXPECT_TRUE(absl::IsPermissionDenied(forbidden.status)) << forbidden.status;
}

TEST_F(ArchiveMakerTest, WhatDoesNotHoldIsNotHandedOver) {
  // Somebody else is at the folder while it is being filled.
  source_->on_minutes = [this] { std::ofstream(folder_ + "/arkiv.partial/minutes/v1.pb") << "other minutes"; };
  const Made made = Make();
  EXPECT_EQ(made.fault, Fault::kDoesNotHold);
  EXPECT_THAT(std::string(made.status.message()), HasSubstr("altered: minutes/v1.pb"));
  EXPECT_THAT(There(), IsEmpty());
}

}  // namespace
}  // namespace mandat::archive
