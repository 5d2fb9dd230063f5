#include "shared/domain/roles_test_util.h"

namespace mandat::domain::roles {

std::vector<Attempt> MeetingAttempts(const std::string& kind, Cast& cast, const Author& author) {
  ForumBuilder& forum = cast.forum;
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  if (kind == "create_meeting") {
    return one([&](v1::Statement& s) {
      s.mutable_create_meeting()->set_meeting("m2");
      s.mutable_create_meeting()->set_date("2027-05-21");
    });
  }
  if (kind == "appoint_officer") {
    return one([&](v1::Statement& s) {
      v1::AppointOfficer& act = *s.mutable_appoint_officer();
      act.set_meeting("m1");
      act.set_office(v1::OFFICE_CHAIR);
      act.set_person(testing::kOther);
      act.set_reason("Sjukdom");
    });
  }
  if (kind == "set_agenda_item") {
    return one([&](v1::Statement& s) { *s.mutable_set_agenda_item() = forum.Item("m1", "i6", 6).set_agenda_item(); });
  }
  if (kind == "set_proposal") {
    return one([&](v1::Statement& s) {
      *s.mutable_set_proposal() = forum.Proposal("m1", "i6", 2, "annan lydelse").set_proposal();
    });
  }
  if (kind == "add_document") {
    return one([&](v1::Statement& s) {
      v1::AddDocument& act = *s.mutable_add_document();
      act.mutable_document()->set_hash(forum.FreshBytes(32));
      act.set_meeting("m1");
      act.set_title("Tjänsteskrivelse");
      act.set_media_type("application/pdf");
      act.set_size(1000);
    });
  }
  if (kind == "send_notice") return one([&](v1::Statement& s) { s.mutable_send_notice()->set_meeting("m1"); });
  if (kind == "open_meeting") return one([&](v1::Statement& s) { s.mutable_open_meeting()->set_meeting("m1"); });
  if (kind == "close_meeting") return one([&](v1::Statement& s) { s.mutable_close_meeting()->set_meeting("m1"); });
  if (kind == "cancel_meeting") {
    return Both(
        cast, author, "stand-in",
        [&](v1::Statement& s) {
          s.mutable_cancel_meeting()->set_meeting("m1");
          s.mutable_cancel_meeting()->set_reason("Sjukdom");
        },
        [](v1::Statement& s) { return s.mutable_cancel_meeting(); });
  }
  if (kind == "order_agenda") {
    return one([&](v1::Statement& s) {
      v1::OrderAgenda& act = *s.mutable_order_agenda();
      act.set_meeting("m1");
      for (int item = 1; item <= 6; ++item) {
        v1::AgendaPlace& place = *act.add_places();
        place.set_item("i" + std::to_string(item));
        place.set_number(static_cast<std::uint32_t>(7 - item));
      }
    });
  }
  if (kind == "settle_agenda") {
    return Both(
        cast, author, "stand-in",
        [&](v1::Statement& s) {
          s.mutable_settle_agenda()->set_meeting("m1");
          s.set_observed_seq(forum.state().head.seq);
          s.set_observed_hash(forum.FreshBytes(32));
        },
        [](v1::Statement& s) { return s.mutable_settle_agenda(); });
  }
  if (kind == "send_supplement") {
    return one([&](v1::Statement& s) {
      s.mutable_send_supplement()->set_meeting("m1");
      s.mutable_send_supplement()->add_items("i6");
    });
  }
  if (kind == "set_document_access") {
    const v1::Statement paper = forum.Paper("m1", "i6");
    forum.Must(paper);
    return one([&](v1::Statement& s) {
      v1::SetDocumentAccess& act = *s.mutable_set_document_access();
      act.set_meeting("m1");
      *act.mutable_document() = paper.add_document().document();
      act.set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
      act.set_ground("OSL 26:1");
    });
  }
  if (kind == "invite_expert") {
    return Both(
        cast, author, "stand-in",
        [&](v1::Statement& s) {
          s.mutable_invite_expert()->set_meeting("m1");
          s.mutable_invite_expert()->add_items("i6");
          s.mutable_invite_expert()->set_person("specialist");
        },
        [](v1::Statement& s) { return s.mutable_invite_expert(); });
  }
  return {};
}

}  // namespace mandat::domain::roles
