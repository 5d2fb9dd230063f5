// What a replica holds is judged there again, from that alone (Replica::Tidy): it comes to what the server says.
#include <gtest/gtest.h>

#include "shared/domain/decide.h"
#include "shared/domain/visibility.h"
#include "tests/support/forum_builder.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::Recorded;

// A member, and nothing else in the forum.
constexpr char kAlone[] = "ronneby-care-chief";
constexpr char kAlonesMandate[] = "ronneby-care";

// As it is after what the viewer may not see any more was dropped and the rest folded anew.
State FoldOfWhatIsSeen(const ForumBuilder& forum, const PersonId& viewer) {
  const State& server = forum.state();
  const Roles roles = RolesOf(server, viewer);
  State replica;
  for (const Recorded& record : forum.log()) {
    const bool body = Visible(server, server.facts[record.place.seq - 1], viewer, roles).body;
    Apply(replica,
          {record.place, record.time, body ? &record.statement : nullptr, nullptr, record.bytes_hash, server.forum_id});
  }
  return replica;
}

// Whether the replica keeps the record of that statement, as the server shows it, though it knows nothing of m1.
::testing::AssertionResult KeepsOnReplica(const ForumBuilder& forum, const StatementId& statement, const char* person) {
  const State& server = forum.state();
  const PersonId viewer(person);
  const std::uint64_t seq = server.statements.at(statement).place.seq;
  if (!Visible(server, server.facts[seq - 1], viewer, RolesOf(server, viewer)).body)
    return ::testing::AssertionFailure() << "the server does not show record " << seq;
  const State replica = FoldOfWhatIsSeen(forum, viewer);
  if (replica.FindMeeting(MeetingId("m1")) != nullptr)
    return ::testing::AssertionFailure() << "the meeting is seen there: that proves nothing";
  if (!Visible(replica, replica.facts[seq - 1], viewer, RolesOf(replica, viewer)).body)
    return ::testing::AssertionFailure() << "the replica drops record " << seq;
  return ::testing::AssertionSuccess();
}

StatementId NameSecretary(ForumBuilder& forum, const char* person) {
  v1::Statement named = forum.By("secretary");
  named.mutable_appoint_officer()->set_meeting("m1");
  named.mutable_appoint_officer()->set_office(v1::OFFICE_SECRETARY);
  named.mutable_appoint_officer()->set_person(person);
  named.mutable_appoint_officer()->set_reason("Sjukdom");
  return forum.Must(named);
}

void HandOverMandate(ForumBuilder& forum) {
  v1::Statement successor = forum.By("secretary");
  successor.mutable_assign_mandate()->set_mandate(kAlonesMandate);
  successor.mutable_assign_mandate()->set_holder("successor");
  successor.mutable_assign_mandate()->set_basis("Delegationsordning 3.2");
  forum.Must(forum.Current(successor));
}

StatementId CancelMeeting(ForumBuilder& forum) {
  v1::Statement cancelled = forum.By("chair");
  cancelled.mutable_cancel_meeting()->set_meeting("m1");
  cancelled.mutable_cancel_meeting()->set_reason("Sjukdom");
  return forum.Must(cancelled);
}

TEST(VisibilityOnReplica, WhoTookAPositionKeepsWhoWasNamedThereWhenTheyAreNoMemberAnyMore) {
  ForumBuilder forum;
  for (const char* person : {"chair", kAlone, "scribe"}) forum.Enrol(person);
  forum.Meeting();
  forum.Declare(kAlone, kAlonesMandate, "i1");
  const StatementId named = NameSecretary(forum, "scribe");
  HandOverMandate(forum);
  EXPECT_TRUE(KeepsOnReplica(forum, named, kAlone));
}

TEST(VisibilityOnReplica, WhoseWordWasEnteredKeepsWhoWasNamedThereWhenTheyAreNoMemberAnyMore) {
  ForumBuilder forum;
  for (const char* person : {"chair", kAlone, "scribe"}) forum.Enrol(person);
  forum.Meeting();
  const StatementId named = NameSecretary(forum, "scribe");
  const v1::SealedPart sealed = ForumBuilder::Evidence();
  forum.Must(forum.EnteredPosition("scribe", kAlonesMandate, "i1", v1::CHANNEL_EMAIL, kAlone), &sealed);
  HandOverMandate(forum);
  EXPECT_TRUE(KeepsOnReplica(forum, named, kAlone));
}

TEST(VisibilityOnReplica, WhoWasNominatedKeepsThatTheMeetingWasCancelledAndWhoWasNamedToRunIt) {
  ForumBuilder forum;
  for (const char* person : {"chair", kAlone, "first", "next", "scribe"}) forum.Enrol(person);
  forum.Meeting();
  forum.Must(forum.Nomination(kAlone, kAlonesMandate, "first", 1));
  forum.Must(forum.Nomination(kAlone, kAlonesMandate, "next", 2));  // is not asked
  const StatementId named = NameSecretary(forum, "scribe");
  const StatementId cancelled = CancelMeeting(forum);
  EXPECT_TRUE(KeepsOnReplica(forum, named, "next"));
  EXPECT_TRUE(KeepsOnReplica(forum, cancelled, "next"));
}

TEST(VisibilityOnReplica, WhoWasInvitedAsExpertKeepsThatTheMeetingWasCancelled) {
  ForumBuilder forum;
  for (const char* person : {"chair", "specialist"}) forum.Enrol(person);
  forum.Meeting();
  v1::Statement invitation = forum.By("chair");
  invitation.mutable_invite_expert()->set_meeting("m1");
  invitation.mutable_invite_expert()->add_items("i1");
  invitation.mutable_invite_expert()->set_person("specialist");
  forum.Must(invitation);
  const StatementId cancelled = CancelMeeting(forum);
  EXPECT_TRUE(KeepsOnReplica(forum, cancelled, "specialist"));
}

}  // namespace
}  // namespace mandat::domain
