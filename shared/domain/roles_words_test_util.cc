#include "shared/domain/roles_test_util.h"

namespace mandat::domain::roles {
namespace {

std::vector<Attempt> Declarations(Cast& cast, const Author& author) {
  std::vector<Attempt> attempts;
  for (const char* item : {"i1", "i2", "i6"}) {
    for (const bool by_substitute : {false, true}) {
      for (const int way : {0, 1, 2}) {
        Attempt attempt;
        attempt.statement = BlankBy(cast, author);
        const v1::Statement model = cast.forum.Position(kHolder, kMandate, item);
        *attempt.statement.mutable_declare_position() = model.declare_position();
        attempt.statement.set_sealed_hash(model.sealed_hash());
        v1::DeclarePosition& act = *attempt.statement.mutable_declare_position();
        act.set_by_substitute(by_substitute);
        attempt.sealed = ForumBuilder::Stance();
        if (way == 1) *act.mutable_entered() = cast.forum.Email(kHolder, false);
        if (way == 2) {
          *act.mutable_entered() = cast.forum.Email(author.person.empty() ? "x" : author.person, false);
          act.mutable_entered()->set_channel(v1::CHANNEL_CONVEYED);
        }
        if (way != 0) attempt.sealed = ForumBuilder::Evidence();
        attempt.statement = cast.forum.Current(attempt.statement);
        attempts.push_back(attempt);
      }
    }
  }
  return attempts;
}

}  // namespace

std::vector<Attempt> WordAttempts(const std::string& kind, Cast& cast, const Author& author) {
  ForumBuilder& forum = cast.forum;
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  if (kind == "answer_notice") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) { *s.mutable_answer_notice() = forum.Answer(kHolder, kMandate, true).answer_notice(); },
        [](v1::Statement& s) { return s.mutable_answer_notice(); });
  }
  if (kind == "nominate_substitute") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) {
          *s.mutable_nominate_substitute() =
              forum.Nomination(kHolder, kMandate, "newcomer", 1, {"i6"}).nominate_substitute();
        },
        [](v1::Statement& s) { return s.mutable_nominate_substitute(); });
  }
  if (kind == "answer_nomination") {
    // Everybody tries both: the one who is asked accepts, the one who has accepted takes it back.
    std::vector<Attempt> attempts;
    for (const auto& [nomination, person, accept] :
         {std::tuple(cast.asked, "sub-asked", true), std::tuple(cast.accepted, "sub-accepted", false)}) {
      for (Attempt& attempt : Both(
               cast, author, person,
               [&nomination = nomination, accept = accept](v1::Statement& s) {
                 s.mutable_answer_nomination()->set_nomination(nomination.bytes());
                 s.mutable_answer_nomination()->set_accept(accept);
               },
               [](v1::Statement& s) { return s.mutable_answer_nomination(); })) {
        attempts.push_back(attempt);
      }
    }
    return attempts;
  }
  if (kind == "revoke_nomination") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) { s.mutable_revoke_nomination()->set_nomination(cast.asked.bytes()); },
        [](v1::Statement& s) { return s.mutable_revoke_nomination(); });
  }
  if (kind == "nomination_timed_out") {
    return one([&](v1::Statement& s) { s.mutable_nomination_timed_out()->set_nomination(cast.asked.bytes()); });
  }
  if (kind == "declare_position") return Declarations(cast, author);
  if (kind == "withdraw_position") {
    std::vector<Attempt> attempts;
    for (const auto& [position, speaker] :
         {std::pair(cast.by_holder, kHolder), std::pair(cast.by_substitute, "sub-accepted")}) {
      for (Attempt& attempt : Both(
               cast, author, speaker,
               [&position = position](v1::Statement& s) {
                 s.mutable_withdraw_position()->set_position(position.bytes());
               },
               [](v1::Statement& s) { return s.mutable_withdraw_position(); })) {
        attempts.push_back(attempt);
      }
    }
    return attempts;
  }
  if (kind == "contest_position") {
    return one([&](v1::Statement& s) { s.mutable_contest_position()->set_position(cast.by_email.bytes()); });
  }
  if (kind == "admit_late_position") {
    return one([&](v1::Statement& s) { s.mutable_admit_late_position()->set_position(cast.late.bytes()); });
  }
  if (kind == "declare_recusal") {
    std::vector<Attempt> attempts;
    for (const std::string& person : {author.person, std::string(kHolder)}) {
      if (person.empty()) continue;
      for (Attempt& attempt : Both(
               cast, author, person,
               [&](v1::Statement& s) {
                 s.mutable_declare_recusal()->set_meeting("m1");
                 s.mutable_declare_recusal()->set_item("i6");
                 s.mutable_declare_recusal()->set_person(person);
               },
               [](v1::Statement& s) { return s.mutable_declare_recusal(); })) {
        attempts.push_back(attempt);
      }
    }
    return attempts;
  }
  return {};
}

}  // namespace mandat::domain::roles
