#include "shared/domain/roles_test_util.h"

namespace mandat::domain::roles {
namespace {

// A matter by the holder, with a request for completion.
std::string MatterOf(Cast& cast) {
  v1::Statement matter = cast.forum.By(kHolder);
  v1::SubmitMatter& act = *matter.mutable_submit_matter();
  act.set_matter("fou");
  act.set_title("FoU-avtal");
  act.set_description("Utse utredare");
  act.set_kind(v1::ITEM_KIND_INFORMATION);
  cast.forum.Must(matter);
  v1::Statement review = cast.forum.By("secretary");
  review.mutable_review_matter()->set_matter("fou");
  review.mutable_review_matter()->set_request("Kalkyl saknas");
  cast.forum.Must(review);
  return "fou";
}

}  // namespace

std::vector<Attempt> MatterAttempts(const std::string& kind, Cast& cast, const Author& author) {
  ForumBuilder& forum = cast.forum;
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  if (kind == "submit_matter") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) {
          s.mutable_submit_matter()->set_matter("fou");
          s.mutable_submit_matter()->set_title("FoU-avtal");
          s.mutable_submit_matter()->set_description("Utse utredare");
          s.mutable_submit_matter()->set_kind(v1::ITEM_KIND_DECISION);
        },
        [](v1::Statement& s) { return s.mutable_submit_matter(); });
  }
  if (kind == "take_in") {
    return one([&](v1::Statement& s) {
      v1::TakeIn& act = *s.mutable_take_in();
      act.set_matter("from-elsewhere");
      act.set_title("Yttrande");
      act.set_description("Från PSVO");
      act.set_from_forum("PSVO");
      act.set_from_forum_id(forum.FreshBytes(32));
      act.set_statement_id(forum.FreshBytes(16));
      act.set_seq(1);
      act.mutable_bundle()->set_hash(forum.FreshBytes(32));
    });
  }
  if (kind.find("matter") == std::string::npos && kind != "refer_out") return {};
  const std::string matter = MatterOf(cast);
  if (kind == "review_matter") {
    return one([&](v1::Statement& s) {
      s.mutable_review_matter()->set_matter(matter);
      s.mutable_review_matter()->set_complete(true);
    });
  }
  if (kind == "complete_matter") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) {
          s.mutable_complete_matter()->set_matter(matter);
          s.mutable_complete_matter()->set_text("Här är kalkylen");
        },
        [](v1::Statement& s) { return s.mutable_complete_matter(); });
  }
  if (kind == "prepare_matter") {
    return one([&](v1::Statement& s) {
      s.mutable_prepare_matter()->set_matter(matter);
      s.mutable_prepare_matter()->set_ruling(v1::MATTER_RULING_ACCEPTED);
      s.mutable_prepare_matter()->set_meeting("m1");
    });
  }
  if (kind == "admit_late_matter") {
    return Both(
        cast, author, "stand-in",
        [&](v1::Statement& s) {
          s.mutable_admit_late_matter()->set_matter(matter);
          s.mutable_admit_late_matter()->set_meeting("m1");
          s.mutable_admit_late_matter()->set_reason("Brådskar");
        },
        [](v1::Statement& s) { return s.mutable_admit_late_matter(); });
  }
  if (kind == "withdraw_matter") {
    return Both(
        cast, author, kHolder, [&](v1::Statement& s) { s.mutable_withdraw_matter()->set_matter(matter); },
        [](v1::Statement& s) { return s.mutable_withdraw_matter(); });
  }
  if (kind == "note_matter_history") {
    return one([&](v1::Statement& s) {
      s.mutable_note_matter_history()->set_matter(matter);
      s.mutable_note_matter_history()->set_date("2024-06-14");
      s.mutable_note_matter_history()->set_text("Presenterades");
    });
  }
  if (kind == "refer_out") {
    return one([&](v1::Statement& s) {
      s.mutable_refer_out()->set_matter(matter);
      s.mutable_refer_out()->set_to_forum("PSVO");
    });
  }
  return {};
}

std::vector<Attempt> PlanningAttempts(const std::string& kind, Cast& cast, const Author& author) {
  ForumBuilder& forum = cast.forum;
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  if (kind == "set_meeting_plan") {
    return one([&](v1::Statement& s) {
      s.mutable_set_meeting_plan()->set_year(2028);
      s.mutable_set_meeting_plan()->add_meetings()->set_date("2028-03-10");
    });
  }
  if (kind == "describe_mandate") {
    return one([&](v1::Statement& s) {
      v1::DescribeMandate& act = *s.mutable_describe_mandate();
      act.set_mandate("region-new");
      act.set_principal("region");
      act.set_title("Beställarchef");
      act.set_reason("Ny organisation");
    });
  }
  if (kind == "describe_principal") {
    return one([&](v1::Statement& s) {
      v1::DescribePrincipal& act = *s.mutable_describe_principal();
      act.set_principal("lyckeby");
      act.set_name("Lyckeby kommun");
      act.set_side("municipality");
      act.set_reason("Ny kommun");
    });
  }
  if (kind == "describe_area") {
    return one([&](v1::Statement& s) {
      v1::DescribeArea& act = *s.mutable_describe_area();
      act.set_area("digital");
      act.set_name("Välfärdsteknik");
      act.set_reason("Nytt sakområde");
    });
  }
  if (kind == "postpone_meeting") {
    return Both(
        cast, author, "stand-in",
        [&](v1::Statement& s) {
          s.mutable_postpone_meeting()->set_meeting("m1");
          s.mutable_postpone_meeting()->set_date("2027-04-09");
          s.mutable_postpone_meeting()->set_reason("Sjukdom");
        },
        [](v1::Statement& s) { return s.mutable_postpone_meeting(); });
  }
  const Fill petition = [](v1::Statement& s) {
    s.mutable_petition_meeting()->set_reason("Ny lag");
    s.mutable_petition_meeting()->set_agenda("Avtalet");
  };
  if (kind == "petition_meeting") {
    return Both(cast, author, kHolder, petition, [](v1::Statement& s) { return s.mutable_petition_meeting(); });
  }
  if (kind == "join_petition") {
    // Begun by a third member, so that both others may join.
    forum.Enrol("region-director");
    v1::Statement begun = forum.By("region-director");
    petition(begun);
    const StatementId id = forum.Must(begun);
    return Both(
        cast, author, kHolder, [&](v1::Statement& s) { s.mutable_join_petition()->set_petition(id.bytes()); },
        [](v1::Statement& s) { return s.mutable_join_petition(); });
  }
  return {};
}

}  // namespace mandat::domain::roles
