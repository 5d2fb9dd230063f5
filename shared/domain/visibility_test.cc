// Walks tests/data/visibility.csv cell by cell, and what a replica that sees less folds.
#include "shared/domain/visibility.h"

#include <gtest/gtest.h>

#include <set>

#include "shared/domain/positions.h"
#include "shared/domain/text_hash.h"
#include "tests/support/cast.h"

namespace mandat::domain {
namespace {

using testing::Cast;
using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;
using testing::PersonOf;
using testing::Recorded;
using testing::Stage;

std::uint64_t SeqOf(const Cast& cast, const StatementId& id) { return cast.forum.state().statements.at(id).place.seq; }

std::uint64_t FirstOfKind(const Cast& cast, RecordKind kind) {
  const auto& facts = cast.forum.state().facts;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].kind == kind) return i + 1;
  }
  return 0;
}

std::uint64_t OfAct(const Cast& cast, int act) {
  const auto& facts = cast.forum.state().facts;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].act == act) return i + 1;
  }
  return 0;
}

v1::Statement MatterOf(ForumBuilder& forum, const std::string& matter, const std::string& meeting) {
  v1::Statement statement = forum.By(testing::kHolder);
  v1::SubmitMatter& act = *statement.mutable_submit_matter();
  act.set_matter(matter);
  act.set_title("FoU-avtal");
  act.set_description("Utse utredare");
  act.set_kind(v1::ITEM_KIND_DECISION);
  act.set_meeting(meeting);
  return statement;
}

// Found complete, and accepted by the preparatory group; the ruling.
StatementId AcceptMatter(ForumBuilder& forum, const std::string& matter, const std::string& meeting) {
  v1::Statement review = forum.By("secretary");
  review.mutable_review_matter()->set_matter(matter);
  review.mutable_review_matter()->set_complete(true);
  forum.Must(forum.Current(review));
  v1::Statement ruling = forum.By("preparer");
  ruling.mutable_prepare_matter()->set_matter(matter);
  ruling.mutable_prepare_matter()->set_ruling(v1::MATTER_RULING_ACCEPTED);
  ruling.mutable_prepare_matter()->set_meeting(meeting);
  return forum.Must(forum.Current(ruling));
}

void Assign(ForumBuilder& forum, const std::string& person, const std::string& due_meeting = "") {
  v1::Statement given = forum.By("secretary");
  v1::GiveAssignment& act = *given.mutable_give_assignment();
  act.set_assignment("ramverk");
  act.set_meeting("m1");
  act.set_item("i6");
  act.set_what("Ta fram ett ramverk");
  act.add_persons(person);
  act.set_due_meeting(due_meeting);
  forum.Must(forum.Current(given));
}

v1::Statement ReportBy(ForumBuilder& forum, const std::string& person) {
  v1::Statement report = forum.By(person);
  report.mutable_report_assignment()->set_assignment("ramverk");
  report.mutable_report_assignment()->set_text("Utkast klart");
  return report;
}

std::uint64_t RecordOf(const Cast& cast, const std::string& name) {
  if (name == "public_act") return 1;
  if (name == "amended_rules") return SeqOf(cast, cast.forum.state().rules_history.back().statement);
  if (name == "person_details") return FirstOfKind(cast, RecordKind::kPersonDetails);
  if (name == "minutes_draft") return FirstOfKind(cast, RecordKind::kMinutesDraft);
  if (name == "matter") return FirstOfKind(cast, RecordKind::kForumMatter);
  if (name == "matter_of_meeting") return SeqOf(cast, cast.forum.state().matters.at(MatterId("lokaler")).statement);
  if (name == "assignment") return OfAct(cast, v1::Statement::kGiveAssignment);
  if (name == "assignment_report") return OfAct(cast, v1::Statement::kReportAssignment);
  if (name == "reminder") return OfAct(cast, v1::Statement::kSendReminder);
  if (name == "mail_outcome") return OfAct(cast, v1::Statement::kMailOutcome);
  if (name == "officer_change") return OfAct(cast, v1::Statement::kAppointOfficer);
  if (name == "meeting") return FirstOfKind(cast, RecordKind::kMeeting);
  if (name == "other_item") return SeqOf(cast, cast.forum.state().FindMeeting(MeetingId("m1"))->items[0].statement);
  if (name == "item_of_expert") return SeqOf(cast, cast.item_of_expert);
  if (name == "item_paper") return SeqOf(cast, cast.item_paper);
  if (name == "restricted_paper") return SeqOf(cast, cast.restricted_paper);
  if (name == "word") return SeqOf(cast, cast.accepted);
  if (name == "own_position") return SeqOf(cast, cast.by_holder);
  if (name == "entered_position") return SeqOf(cast, cast.by_email);
  if (name == "substitute_position") return SeqOf(cast, cast.by_substitute);
  return 0;
}

void Name(ForumBuilder& forum, const std::string& meeting, const std::string& chair) {
  v1::Statement naming = forum.By("secretary");
  v1::AppointOfficer& act = *naming.mutable_appoint_officer();
  act.set_meeting(meeting);
  act.set_office(v1::OFFICE_CHAIR);
  act.set_person(chair);
  act.set_reason("Sjukdom");
  forum.Must(forum.Current(naming));
}

// A reminder of what is still to be declared, and a notice that arrived.
void SendMail(ForumBuilder& forum) {
  v1::Statement reminder = forum.By("secretary");
  reminder.mutable_send_reminder()->set_meeting("m1");
  reminder.mutable_send_reminder()->set_about(v1::REMINDER_SUBJECT_DECLARE);
  reminder.mutable_send_reminder()->add_persons(testing::kHolder);
  forum.Must(reminder);
  v1::Statement outcome = forum.ByServer();
  v1::MailOutcome& act = *outcome.mutable_mail_outcome();
  act.set_cause(forum.state().FindMeeting(MeetingId("m1"))->mail.causes.front().statement.bytes());
  act.set_person(testing::kHolder);
  act.set_result(v1::MAIL_RESULT_ACCEPTED);
  act.set_at_ms(forum.now().ms);
  forum.Must(outcome);
}

Cast At(Stage stage) {
  // Closed at the end: what is handed in and given comes before.
  Cast cast(stage == Stage::kClosed ? Stage::kOpen : stage);
  v1::Statement details = cast.forum.By("secretary");
  details.mutable_describe_person()->set_person("chair");
  details.mutable_describe_person()->set_name("Kerstin Lund");
  cast.forum.Must(details);
  v1::Statement amendment = cast.forum.By("chair");
  amendment.mutable_amend_rules()->set_rules_file(cast.forum.AmendedRules("notice_lead", "7"));
  amendment.mutable_amend_rules()->set_decided_elsewhere("LSVO 2026-12-11, § 101/26");
  amendment.mutable_amend_rules()->set_reason("Kortare tid");
  cast.forum.Must(amendment);
  for (const char* chair : {"chair", "stand-in"}) Name(cast.forum, "m1", chair);
  SendMail(cast.forum);
  cast.forum.Must(MatterOf(cast.forum, "fou", ""));
  cast.forum.Must(MatterOf(cast.forum, "lokaler", "m1"));
  if (stage == Stage::kOpen || stage == Stage::kClosed) {
    v1::Statement next = cast.forum.By("secretary");
    next.mutable_create_meeting()->set_meeting("next");
    next.mutable_create_meeting()->set_date("2027-06-11");
    next.mutable_create_meeting()->set_chair("next-chair");
    cast.forum.Must(next);
    Assign(cast.forum, "helper", "next");
    cast.forum.Must(ReportBy(cast.forum, "helper"));
  }
  if (stage == Stage::kClosed) {
    cast.forum.Close();
    cast.forum.Must(cast.forum.Minutes(1, v1::MINUTES_STAGE_DRAFT));
  }
  return cast;
}

Visibility See(const Cast& cast, std::uint64_t seq, const std::string& person) {
  const State& state = cast.forum.state();
  return Visible(state, state.facts[seq - 1], PersonId(person), RolesOf(state, PersonId(person)));
}

bool SeesPaper(const State& state, const Hash& hash, const PersonId& person) {
  return MaySeeDocument(state, hash, person, RolesOf(state, person));
}

std::string Cell(const Visibility& visibility) { return visibility.sealed ? "all" : visibility.body ? "body" : "-"; }

TEST(Visibility, EveryCellOfTheTableHolds) {
  const auto csv = testing::ReadCsv("tests/data/visibility.csv");
  std::map<std::string, Cast> casts = {
      {"called", At(Stage::kCalled)}, {"open", At(Stage::kOpen)}, {"closed", At(Stage::kClosed)}};
  ASSERT_GE(csv.size(), 1u + 8u * 3u);
  for (std::size_t row = 1; row < csv.size(); ++row) {
    ASSERT_EQ(csv[row].size(), csv[0].size());
    for (std::size_t column = 2; column < csv[0].size(); ++column) {
      const Cast& cast = casts.at(csv[row][1]);
      const std::uint64_t seq = RecordOf(cast, csv[row][0]);
      ASSERT_NE(seq, 0u) << csv[row][0];
      EXPECT_EQ(Cell(See(cast, seq, PersonOf(csv[0][column]))), csv[row][column])
          << csv[row][0] << " when " << csv[row][1] << " by " << csv[0][column];
    }
  }
}

TEST(Visibility, AHiddenRecordIsShownToNobody) {
  const Cast cast(Stage::kCalled);
  EXPECT_FALSE(Visible(cast.forum.state(), RecordFacts(), PersonId("secretary"),
                       RolesOf(cast.forum.state(), PersonId("secretary")))
                   .body);
}

TEST(Visibility, MembersReadPositionsAtOnceWhereTheRulesSaySo) {
  ForumBuilder forum([](std::string& file) {
    const std::string from = "\"secretariat_until_meeting\"";
    file.replace(file.find(from), from.size(), "\"members\"");
  });
  forum.Enrol("karlskrona-older-chief");
  forum.Enrol("ronneby-care-chief");
  forum.Meeting();
  const StatementId id = forum.Declare("karlskrona-older-chief", kMandate, "i1");
  const State& state = forum.state();
  const PersonId other("ronneby-care-chief");
  EXPECT_TRUE(Visible(state, state.facts[state.statements.at(id).place.seq - 1], other, RolesOf(state, other)).sealed);
}

TEST(Visibility, ASubstituteWhoDeclinedSeesTheirOwnRecordsOnly) {
  Cast cast(Stage::kCalled);
  EXPECT_TRUE(See(cast, RecordOf(cast, "meeting"), "sub-asked").body);
  cast.forum.Must(cast.forum.NominationAnswer("sub-asked", cast.asked, false));
  EXPECT_FALSE(See(cast, RecordOf(cast, "meeting"), "sub-asked").body);
  EXPECT_FALSE(See(cast, SeqOf(cast, cast.by_holder), "sub-asked").body);
  EXPECT_TRUE(See(cast, SeqOf(cast, cast.asked), "sub-asked").body);
}

TEST(Visibility, TheEndOfAMeetingIsToldToThoseWhoseViewItEnds) {
  Cast cast(Stage::kClosed);
  const State& state = cast.forum.state();
  std::uint64_t closing = 0;
  for (std::uint64_t seq = 1; seq <= state.facts.size(); ++seq) {
    if (state.facts[seq - 1].act == v1::Statement::kCloseMeeting) closing = seq;
  }
  ASSERT_NE(closing, 0u);
  EXPECT_TRUE(See(cast, closing, "sub-asked").body);
  EXPECT_TRUE(See(cast, closing, "sub-accepted").body);
  EXPECT_FALSE(See(cast, closing, "nobody").body);
  EXPECT_FALSE(See(cast, RecordOf(cast, "meeting"), "sub-accepted").body);
}

TEST(Visibility, OpeningRevealsTheMeetingAndNamesNothingElse) {
  Cast cast(Stage::kCalled);
  cast.forum.Meeting("m2", "2027-05-21");
  cast.forum.Open();
  const State& state = cast.forum.state();
  const std::vector<std::uint64_t> revealed = PossiblyRevealedBy(state, state.head.seq, PersonId("ronneby-care-chief"));
  EXPECT_TRUE(std::is_sorted(revealed.begin(), revealed.end()));
  EXPECT_NE(std::find(revealed.begin(), revealed.end(), SeqOf(cast, cast.by_holder)), revealed.end());
  for (std::uint64_t seq : revealed) EXPECT_EQ(state.facts[seq - 1].meeting, MeetingId("m1"));
}

// Whatever changes for whomever by whatever record is in the set.
TEST(Visibility, WhatChangesIsAlwaysAmongThePossiblyRevealed) {
  Cast cast = At(Stage::kClosed);
  // What came to the meeting on its way, and to somebody else.
  cast.forum.Meeting("m2", "2027-05-21", 2, "stand-in");
  AcceptMatter(cast.forum, "fou", "m2");
  Assign(cast.forum, "onlooker", "m2");
  // Who is to run it: somebody who is nothing else, twice, and one who reads it anyway.
  for (const char* chair : {"helper", "specialist", "helper", "expert", ""}) Name(cast.forum, "m2", chair);
  const std::vector<Recorded>& log = cast.forum.log();
  const std::vector<std::string> viewers = {"secretary",
                                            "chair",
                                            "stand-in",
                                            "karlskrona-older-chief",
                                            "ronneby-care-chief",
                                            "sub-asked",
                                            "sub-accepted",
                                            "expert",
                                            "preparer",
                                            "onlooker",
                                            "specialist",
                                            "nobody",
                                            "revoked",
                                            "helper",
                                            "next-chair"};
  State state;
  std::map<std::string, std::vector<std::string>> seen;
  for (const Recorded& record : log) {
    Apply(state, {record.place, record.time, &record.statement, record.sealed ? &*record.sealed : nullptr,
                  record.bytes_hash, cast.forum.state().forum_id});
    for (const std::string& viewer : viewers) {
      const PersonId person(viewer);
      const Roles roles = RolesOf(state, person);
      const auto changed = PossiblyRevealedBy(state, state.head.seq, person);
      const std::set<std::uint64_t> announced(changed.begin(), changed.end());
      std::vector<std::string>& before = seen[viewer];
      for (std::uint64_t seq = 1; seq <= state.head.seq; ++seq) {
        const std::string cell = Cell(Visible(state, state.facts[seq - 1], person, roles));
        if (seq > before.size()) {
          before.push_back(cell);
        } else if (before[seq - 1] != cell) {
          EXPECT_TRUE(announced.contains(seq)) << viewer << ": record " << seq << " by record " << state.head.seq;
          before[seq - 1] = cell;
        }
      }
    }
  }
}

TEST(Visibility, AMattersWholeWayIsToldToTheMeetingsOwnChairOnceItConcernsTheMeeting) {
  Cast cast(Stage::kCalled);
  ForumBuilder& forum = cast.forum;
  const std::uint64_t submitted = SeqOf(cast, forum.Must(MatterOf(forum, "fou", "")));
  EXPECT_FALSE(See(cast, submitted, "stand-in").body);
  const std::uint64_t ruled = SeqOf(cast, AcceptMatter(forum, "fou", "m1"));
  const std::uint64_t reviewed = OfAct(cast, v1::Statement::kReviewMatter);
  const State& state = forum.state();
  const std::vector<std::uint64_t> revealed = PossiblyRevealedBy(state, ruled, PersonId("stand-in"));
  for (const std::uint64_t seq : {submitted, reviewed, ruled}) {
    EXPECT_TRUE(See(cast, seq, "stand-in").body) << seq;
    EXPECT_NE(std::find(revealed.begin(), revealed.end(), seq), revealed.end()) << seq;
    EXPECT_FALSE(See(cast, seq, "onlooker").body) << seq;
  }
}

TEST(Visibility, AnAssignmentIsToldToWhomeverItIsGivenAndThatItWentToSomebodyElse) {
  Cast cast(Stage::kClosed);
  ForumBuilder& forum = cast.forum;
  Assign(forum, "helper");
  const std::uint64_t given = OfAct(cast, v1::Statement::kGiveAssignment);
  const std::uint64_t reported = SeqOf(cast, forum.Must(ReportBy(forum, "helper")));
  EXPECT_TRUE(See(cast, reported, "helper").body);
  EXPECT_FALSE(See(cast, given, "nobody").body);
  EXPECT_FALSE(See(cast, reported, "onlooker").body);
  Assign(forum, "onlooker");
  const std::uint64_t moved = forum.state().head.seq;
  for (const std::uint64_t seq : {given, reported, moved}) {
    EXPECT_TRUE(See(cast, seq, "helper").body) << seq;
    EXPECT_TRUE(See(cast, seq, "onlooker").body) << seq;
  }
  // Of the meeting itself the person is told when and where it is, and no more.
  EXPECT_TRUE(See(cast, RecordOf(cast, "meeting"), "helper").body);
  EXPECT_FALSE(See(cast, RecordOf(cast, "other_item"), "helper").body);
}

TEST(Visibility, AnotherSystemSeesWhatAMemberSeesWithoutAMandateInQuestionButNoDrafts) {
  const Cast called = At(Stage::kCalled);
  const Cast closed = At(Stage::kClosed);
  for (const Cast* cast : {&called, &closed}) {
    const State& state = cast->forum.state();
    const PersonId other("ronneby-care-chief");
    Roles member = RolesOf(state, other);
    for (const RecordFacts& facts : state.facts) {
      if (facts.author == other || facts.subject == other) continue;
      const Visibility system = VisibleToSystem(state, facts);
      const bool draft = facts.kind == RecordKind::kMinutesDraft;
      EXPECT_EQ(Cell(system), draft ? "-" : Cell(Visible(state, facts, other, member))) << static_cast<int>(facts.act);
    }
  }
}

TEST(Visibility, PapersAreSeenByWhoSeesTheirMeeting) {
  Cast cast(Stage::kCalled);
  v1::Statement document = cast.forum.By("secretary");
  v1::AddDocument& act = *document.mutable_add_document();
  act.mutable_document()->set_hash(cast.forum.FreshBytes(32));
  act.set_meeting("m1");
  act.set_title("Underlag");
  act.set_media_type("application/pdf");
  act.set_size(10);
  cast.forum.Must(document);
  const Hash hash = *Hash::FromBytes(act.document().hash());
  for (const char* person : {"secretary", "ronneby-care-chief", "sub-asked", "expert", "onlooker"}) {
    EXPECT_TRUE(SeesPaper(cast.forum.state(), hash, PersonId(person))) << person;
  }
  for (const char* person : {"nobody", "revoked", ""})
    EXPECT_FALSE(SeesPaper(cast.forum.state(), hash, PersonId(person))) << person;
  EXPECT_FALSE(SeesPaper(cast.forum.state(), Sha256("unknown"), PersonId("secretary")));
}

// What a device may see that was invited for a substitute's scope, of a person who is more than that elsewhere.
TEST(Visibility, ADeviceWithASubstitutesScopeSeesThatAloneAndNothingOnceItHasEnded) {
  ForumBuilder forum;
  forum.Enrol("karlskrona-older-chief");
  forum.Meeting("m1");
  v1::SubstituteScope scope;
  scope.set_mandate(kMandate);
  scope.set_meeting("m1");
  const DeviceId scoped = forum.Enrol("guest-chair", "karlskrona-older-chief", &scope);
  const DeviceId whole = forum.Enrol("guest-chair");
  const StatementId nomination = forum.Must(forum.Nomination("karlskrona-older-chief", kMandate, "guest-chair"));
  forum.Meeting("m2", "2027-05-21", 1, "guest-chair");
  v1::Statement document = forum.By("secretary");
  v1::AddDocument& act = *document.mutable_add_document();
  act.mutable_document()->set_hash(forum.FreshBytes(32));
  act.set_meeting("m2");
  act.set_title("Underlag");
  act.set_media_type("application/pdf");
  act.set_size(10);
  const StatementId added = forum.Must(document);
  const Hash hash = *Hash::FromBytes(act.document().hash());
  const PersonId person("guest-chair");
  const auto sees = [&](const DeviceId& device) {
    const State& state = forum.state();
    const Roles roles = RolesOfDevice(state, *state.FindDevice(device));
    const bool body = Visible(state, state.facts[state.statements.at(added).place.seq - 1], person, roles).body;
    EXPECT_EQ(MaySeeDocument(state, hash, person, roles), body);
    return body;
  };
  EXPECT_FALSE(sees(scoped));
  // To be asked as a substitute elsewhere takes nothing from who chairs this meeting.
  EXPECT_TRUE(sees(whole));
  v1::Statement revocation = forum.By("karlskrona-older-chief");
  revocation.mutable_revoke_nomination()->set_nomination(nomination.bytes());
  forum.Must(revocation);
  EXPECT_FALSE(sees(scoped));
  EXPECT_TRUE(sees(whole));
}

TEST(Visibility, EvidenceOfAPositionIsSeenByWhoSeesItsSealedPart) {
  Cast cast(Stage::kCalled);
  v1::SealedPart sealed = ForumBuilder::Stance();
  const Hash file = Sha256("mail.eml");
  sealed.set_evidence_file(file.bytes());
  cast.forum.Must(cast.forum.EnteredPosition("secretary", kMandate, "i6", v1::CHANNEL_EMAIL, "karlskrona-older-chief"),
                  &sealed);
  EXPECT_TRUE(SeesPaper(cast.forum.state(), file, PersonId("secretary")));
  EXPECT_TRUE(SeesPaper(cast.forum.state(), file, PersonId("karlskrona-older-chief")));
  EXPECT_FALSE(SeesPaper(cast.forum.state(), file, PersonId("ronneby-care-chief")));
  cast.forum.Open();
  EXPECT_TRUE(SeesPaper(cast.forum.state(), file, PersonId("ronneby-care-chief")));
}

// Folds what `viewer` may see when the log has come this far.
State FoldFor(const Cast& cast, const std::string& viewer, bool sealed_later) {
  const State& server = cast.forum.state();
  const PersonId person(viewer);
  const Roles roles = RolesOf(server, person);
  State replica;
  for (const Recorded& record : cast.forum.log()) {
    const Visibility visibility = Visible(server, server.facts[record.place.seq - 1], person, roles);
    const bool sealed = visibility.sealed && record.sealed && !sealed_later;
    Apply(replica, {record.place, record.time, visibility.body ? &record.statement : nullptr,
                    sealed ? &*record.sealed : nullptr, record.bytes_hash, server.forum_id});
  }
  if (sealed_later) {
    for (const Recorded& record : cast.forum.log()) {
      const Visibility visibility = Visible(server, server.facts[record.place.seq - 1], person, roles);
      if (visibility.sealed && record.sealed) Unseal(replica, record.place, *record.sealed);
    }
  }
  return replica;
}

TEST(Visibility, AMembersReplicaCountsWhatItMayNotReadAndReadsItOnceOpened) {
  const Cast called(Stage::kCalled);
  const State before = FoldFor(called, "ronneby-care-chief", false);
  // A restricted paper is hidden, and nothing that the verdicts rest on.
  EXPECT_EQ(before.hidden_bodies, 1u);
  const auto* sealed = before.FindPosition(called.by_holder);
  ASSERT_NE(sealed, nullptr);
  EXPECT_EQ(sealed->stance, Stance::kUnspecified);
  const auto verdicts = [](const State& state) {
    std::vector<Verdict> result;
    for (const ItemForecast& item : ForecastMeeting(state, *state.FindMeeting(MeetingId("m1"))))
      result.push_back(item.verdict);
    return result;
  };
  EXPECT_EQ(verdicts(before), verdicts(called.forum.state()));

  const Cast open(Stage::kOpen);
  for (bool sealed_later : {false, true}) {
    const State after = FoldFor(open, "ronneby-care-chief", sealed_later);
    EXPECT_EQ(after.FindPosition(open.by_holder)->stance, Stance::kApprove) << sealed_later;
    EXPECT_EQ(after.FindPosition(open.by_email)->evidence_text,
              open.forum.state().FindPosition(open.by_email)->evidence_text);
  }
}

TEST(Visibility, WhatAReplicaMayNotSeeIsCountedAndNothingItSeesIsTakenForAGhost) {
  const Cast cast = At(Stage::kClosed);
  for (const char* viewer :
       {"onlooker", "sub-accepted", "expert", "sub-asked", "specialist", "helper", "stand-in", "next-chair"}) {
    const State& server = cast.forum.state();
    const PersonId person(viewer);
    const Roles roles = RolesOf(server, person);
    State replica;
    std::uint64_t hidden = 0;
    for (const Recorded& record : cast.forum.log()) {
      const bool body = Visible(server, server.facts[record.place.seq - 1], person, roles).body;
      if (!body) ++hidden;
      if (body) {
        const Decision refusal = CheckAuthority(replica, record.statement, record.time);
        EXPECT_FALSE(refusal) << viewer << " " << record.place.seq << ": " << refusal->ShortDebugString();
      }
      Apply(replica, {record.place, record.time, body ? &record.statement : nullptr, nullptr, record.bytes_hash,
                      server.forum_id});
    }
    EXPECT_GT(hidden, 0u) << viewer;
    EXPECT_EQ(replica.hidden_bodies, hidden) << viewer;
    EXPECT_EQ(replica.secretary, server.secretary);
    EXPECT_EQ(replica.devices.size(), server.devices.size());
  }
}

// A device that was off while much happened: what it saw before, it saw as things were then; the rest comes when its
// owner is nothing at the meeting any more.
class LateReplica {
 public:
  LateReplica(const ForumBuilder& forum, const char* viewer) : forum_(forum), viewer_(viewer) { Connect(); }
  void Connect() {
    const State& server = forum_.state();
    for (; seen_ < forum_.log().size(); ++seen_) {
      const Recorded& record = forum_.log()[seen_];
      const bool body = Visible(server, server.facts[seen_], viewer_, RolesOf(server, viewer_)).body;
      if (body) {
        const Decision refusal = CheckAuthority(state_, record.statement, record.time);
        EXPECT_FALSE(refusal) << seen_ + 1 << ": " << refusal->ShortDebugString();
      }
      Apply(state_, {record.place, record.time, body ? &record.statement : nullptr, nullptr, record.bytes_hash,
                     server.forum_id});
    }
  }
  const State& state() const { return state_; }

 private:
  const ForumBuilder& forum_;
  const PersonId viewer_;
  State state_;
  std::size_t seen_ = 0;
};

void NameOfficer(ForumBuilder& forum, v1::Office office, const char* person) {
  v1::Statement named = forum.By("secretary");
  named.mutable_appoint_officer()->set_meeting("m1");
  named.mutable_appoint_officer()->set_office(office);
  named.mutable_appoint_officer()->set_person(person);
  named.mutable_appoint_officer()->set_reason("Sjukdom");
  forum.Must(named);
}

TEST(Visibility, WhoseViewHasEndedCanTellThatWhoeverEndedItWasAllowedTo) {
  ForumBuilder forum;
  for (const char* person : {"chair", kHolder, kOther, "sub"}) forum.Enrol(person);
  forum.Meeting();
  forum.Must(forum.NominationAnswer("sub", forum.Must(forum.Nomination(kHolder, kMandate, "sub")), true));
  LateReplica replica(forum, "sub");
  NameOfficer(forum, v1::OFFICE_CHAIR, kOther);
  v1::Statement cancelled = forum.By(kOther);
  cancelled.mutable_cancel_meeting()->set_meeting("m1");
  cancelled.mutable_cancel_meeting()->set_reason("Sjukdom");
  forum.Must(cancelled);
  replica.Connect();
  EXPECT_EQ(replica.state().FindMeeting(MeetingId("m1"))->phase, MeetingPhase::kCancelled);
}

TEST(Visibility, WhoIsNoMemberAnyMoreCanTellThatWhoeverEnteredTheirWordsWasAllowedTo) {
  ForumBuilder forum;
  for (const char* person : {"chair", kHolder, kOther, "scribe"}) forum.Enrol(person);
  forum.Meeting();
  LateReplica replica(forum, kHolder);
  NameOfficer(forum, v1::OFFICE_SECRETARY, "scribe");
  const v1::SealedPart sealed = ForumBuilder::Evidence();
  const StatementId word =
      forum.Must(forum.EnteredPosition("scribe", kMandate, "i1", v1::CHANNEL_EMAIL, kHolder), &sealed);
  v1::Statement successor = forum.By("secretary");
  successor.mutable_assign_mandate()->set_mandate(kMandate);
  successor.mutable_assign_mandate()->set_holder("successor");
  successor.mutable_assign_mandate()->set_basis("Delegationsordning 3.2");
  forum.Must(forum.Current(successor));
  replica.Connect();
  EXPECT_NE(replica.state().FindPosition(word), nullptr);
}

}  // namespace
}  // namespace mandat::domain
