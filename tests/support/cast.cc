#include "tests/support/cast.h"

#include <map>
#include <sstream>

namespace mandat::testing {
namespace {

void Appoint(ForumBuilder& forum, v1::Office office, const std::string& person) {
  v1::Statement statement = forum.By("secretary");
  statement.mutable_assign_office()->set_office(office);
  statement.mutable_assign_office()->set_person(person);
  statement.mutable_assign_office()->set_holds(true);
  forum.Must(forum.Current(statement));
}

// An expert for i6, a paper for whoever reads that item, one that is restricted, and one that became so.
void AddPapers(Cast& cast) {
  ForumBuilder& forum = cast.forum;
  cast.item_of_expert = forum.state().FindMeeting(domain::MeetingId("m1"))->FindItem(domain::ItemId("i6"))->statement;
  v1::Statement invitation = forum.By("stand-in");
  invitation.mutable_invite_expert()->set_meeting("m1");
  invitation.mutable_invite_expert()->add_items("i6");
  invitation.mutable_invite_expert()->set_person("specialist");
  forum.Must(invitation);
  v1::Statement paper = forum.Paper("m1", "i6");
  paper.mutable_add_document()->set_access(v1::DOCUMENT_ACCESS_ITEM);
  cast.item_paper = forum.Must(paper);
  v1::Statement restricted = forum.Paper("m1", "i6");
  restricted.mutable_add_document()->set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
  restricted.mutable_add_document()->set_ground("OSL 26 kap. 1 §");
  restricted.mutable_add_document()->add_readers(kHolder);
  cast.restricted_paper = forum.Must(restricted);
  v1::Statement open = forum.Paper("m1", "i6");
  forum.Must(open);
  for (const v1::DocumentAccess access : {v1::DOCUMENT_ACCESS_RESTRICTED, v1::DOCUMENT_ACCESS_ITEM}) {
    v1::Statement change = forum.By("secretary");
    v1::SetDocumentAccess& act = *change.mutable_set_document_access();
    *act.mutable_document() = open.add_document().document();
    act.set_meeting("m1");
    act.set_access(access);
    if (access == v1::DOCUMENT_ACCESS_RESTRICTED) act.set_ground("OSL 26 kap. 1 §");
    forum.Must(forum.Current(change));
  }
}

}  // namespace

std::string PersonOf(const std::string& role) {
  static const std::map<std::string, std::string> kPersons = {
      {"secretary", "secretary"},
      {"chair", "chair"},
      {"meeting_chair", "stand-in"},
      {"member_own", "karlskrona-older-chief"},
      {"member_other", "ronneby-care-chief"},
      {"substitute_asked", "sub-asked"},
      {"substitute_accepted", "sub-accepted"},
      {"adjunct", "expert"},
      {"preparatory_group", "preparer"},
      {"observer", "onlooker"},
      {"invited_expert", "specialist"},
      {"stranger", "nobody"},
      {"assigned", "helper"},
      {"chair_of_due_meeting", "next-chair"},
      {"revoked_device", "revoked"},
      {"waiting_device", "karlskrona-older-chief"},
      {"server", ""},
  };
  return kPersons.at(role);
}

std::vector<std::vector<std::string>> ReadCsv(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream file(ReadTestFile(path));
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string>& row = rows.emplace_back();
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, ',');) row.push_back(cell);
  }
  return rows;
}

Cast::Cast(Stage stage) {
  const std::string holder = PersonOf("member_own");
  for (const char* role :
       {"chair", "meeting_chair", "member_own", "member_other", "substitute_asked", "substitute_accepted", "adjunct",
        "preparatory_group", "observer", "invited_expert", "assigned", "chair_of_due_meeting"}) {
    forum.Enrol(PersonOf(role));
  }
  Appoint(forum, v1::OFFICE_ADJUNCT, "expert");
  Appoint(forum, v1::OFFICE_PREPARATORY_GROUP, "preparer");
  Appoint(forum, v1::OFFICE_OBSERVER, "onlooker");
  waiting_device = forum.Enrol(holder);
  revoked_device = forum.Enrol("revoked");
  v1::Statement revocation = forum.By("secretary");
  revocation.mutable_revoke_device()->set_device_id(revoked_device.bytes());
  forum.Must(revocation);

  forum.Meeting("m1", "2027-03-12", 6, "stand-in");
  AddPapers(*this);
  accepted = forum.Must(forum.Nomination(holder, kMandate, "sub-accepted", 1, {"i1"}));
  forum.Must(forum.NominationAnswer("sub-accepted", accepted, true));
  asked = forum.Must(forum.Nomination(holder, kMandate, "sub-asked", 1, {"i2"}));
  v1::Statement position = forum.Position("sub-accepted", kMandate, "i1");
  position.mutable_declare_position()->set_by_substitute(true);
  const v1::SealedPart stance = ForumBuilder::Stance();
  const v1::SealedPart evidence = ForumBuilder::Evidence();
  by_substitute = forum.Must(position, &stance);
  by_holder = forum.Declare(holder, kMandate, "i3");
  by_email = forum.Must(forum.EnteredPosition("secretary", kMandate, "i4", v1::CHANNEL_EMAIL, holder), &evidence);
  if (stage == Stage::kPlanned) return;
  forum.Notice();
  if (stage == Stage::kCalled) return;
  forum.Open();
  late = forum.Declare(holder, kMandate, "i5");
  if (stage == Stage::kOpen) return;
  forum.Close();
}

}  // namespace mandat::testing
