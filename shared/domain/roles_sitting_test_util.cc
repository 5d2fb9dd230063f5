#include "shared/domain/roles_test_util.h"

namespace mandat::domain::roles {

std::vector<Attempt> SittingAttempts(const std::string& kind, Cast& cast, const Author& author) {
  ForumBuilder& forum = cast.forum;
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  if (kind == "record_attendance") {
    return one([&](v1::Statement& s) {
      s.mutable_record_attendance()->set_meeting("m1");
      s.mutable_record_attendance()->set_mandate(kMandate);
      s.mutable_record_attendance()->set_present(true);
    });
  }
  if (kind == "record_decision") {
    return one([&](v1::Statement& s) { *s.mutable_record_decision() = forum.Decision("i6").record_decision(); });
  }
  if (kind == "start_item") {
    return one([&](v1::Statement& s) {
      s.mutable_start_item()->set_meeting("m1");
      s.mutable_start_item()->set_item("i6");
    });
  }
  if (kind == "approve_agenda") return one([&](v1::Statement& s) { s.mutable_approve_agenda()->set_meeting("m1"); });
  if (kind == "record_guest") {
    return one([&](v1::Statement& s) {
      s.mutable_record_guest()->set_meeting("m1");
      s.mutable_record_guest()->set_kind(v1::GUEST_KIND_OFFICIAL);
      s.mutable_record_guest()->set_name("Utredaren");
    });
  }
  if (kind == "request_conveyance") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) {
          s.mutable_request_conveyance()->set_meeting("m1");
          s.mutable_request_conveyance()->set_mandate(kMandate);
          s.mutable_request_conveyance()->set_conveyor(kOther);
        },
        [](v1::Statement& s) { return s.mutable_request_conveyance(); });
  }
  if (kind == "answer_conveyance") {
    v1::Statement request = forum.By(kHolder);
    request.mutable_request_conveyance()->set_meeting("m1");
    request.mutable_request_conveyance()->set_mandate(kMandate);
    request.mutable_request_conveyance()->set_conveyor(kOther);
    const StatementId id = forum.Must(request);
    return Both(
        cast, author, kOther,
        [&](v1::Statement& s) {
          s.mutable_answer_conveyance()->set_request(id.bytes());
          s.mutable_answer_conveyance()->set_accept(true);
        },
        [](v1::Statement& s) { return s.mutable_answer_conveyance(); });
  }
  if (kind == "declare_for_present") {
    forum.Attend(kMandate);
    v1::Statement s = BlankBy(cast, author);
    const v1::Statement model = forum.Position(kHolder, kMandate, "i6");
    v1::DeclareForPresent& act = *s.mutable_declare_for_present();
    act.set_meeting("m1");
    act.set_item("i6");
    act.set_revision(model.declare_position().revision());
    act.set_clauses_hash(model.declare_position().clauses_hash());
    s.set_sealed_hash(model.sealed_hash());
    return {{s, ForumBuilder::Stance()}};
  }
  if (kind == "record_reservation") {
    std::vector<Attempt> attempts;
    for (const auto& [item, speaker] : {std::pair("i6", kHolder), std::pair("i1", "sub-accepted")}) {
      forum.Decide(item);
      for (Attempt& attempt : Both(
               cast, author, speaker,
               [item = item](v1::Statement& s) {
                 s.mutable_record_reservation()->set_meeting("m1");
                 s.mutable_record_reservation()->set_item(item);
                 s.mutable_record_reservation()->set_mandate(kMandate);
                 s.mutable_record_reservation()->set_text("Kostnaderna är oklara.");
               },
               [](v1::Statement& s) { return s.mutable_record_reservation(); })) {
        attempts.push_back(attempt);
      }
    }
    return attempts;
  }
  return {};
}

}  // namespace mandat::domain::roles
