// Matters on their way to a meeting, the year's plan and petitions.
#include "shared/domain/date.h"
#include "shared/domain/forum_time.h"
#include "tests/support/random_acts_internal.h"

namespace mandat::testing {

using domain::MatterPhase;
using S = v1::Statement;

bool ActMaker::MakeMatter(int kind, RandomAct& act) {
  S& s = act.statement;
  const auto matter = [&](auto fits) -> const domain::Matter* {
    std::vector<const domain::Matter*> all, fit;
    for (const auto& [id, known] : state_.matters) {
      all.push_back(&known);
      if (fits(known)) fit.push_back(&known);
    }
    if (!fit.empty() && !Noise()) return dice_.Of(fit);
    return all.empty() ? nullptr : dice_.Of(all);
  };
  const auto id_of = [](const domain::Matter* known) { return known == nullptr ? "x1" : known->id.value(); };
  const auto in_preparation = [](const domain::Matter& m) { return m.phase == MatterPhase::kInPreparation; };
  const domain::Meeting* meeting = AnyMeeting(domain::MeetingPhase::kPlanned, domain::MeetingPhase::kCalled);
  const std::string in = meeting == nullptr ? "m1" : meeting->id.value();
  switch (kind) {
    case S::kSubmitMatter: {
      v1::SubmitMatter& submit = *s.mutable_submit_matter();
      submit.set_matter(NewWord("x", 8));
      submit.set_title("FoU-avtal");
      submit.set_description("Utse utredare");
      submit.set_kind(dice_.Chance(70) ? v1::ITEM_KIND_DECISION : v1::ITEM_KIND_INFORMATION);
      if (submit.kind() == v1::ITEM_KIND_DECISION && dice_.Chance(50)) {
        submit.set_decision_class(v1::DECISION_CLASS_SUBJECT);
        if (!state_.forum.areas.empty()) submit.add_areas(dice_.Of(state_.forum.areas).id.value());
      }
      if (dice_.Chance(30)) submit.set_meeting(in);
      if (MandateOf(speaker_).empty() && !Noise()) Enter(*submit.mutable_entered(), AnyHolder());
      return true;
    }
    case S::kReviewMatter: {
      v1::ReviewMatter& review = *s.mutable_review_matter();
      review.set_matter(id_of(matter(in_preparation)));
      review.set_complete(dice_.Chance(50));
      if (!review.complete()) review.set_request("Kalkyl saknas");
      return true;
    }
    case S::kCompleteMatter: {
      v1::CompleteMatter& complete = *s.mutable_complete_matter();
      const domain::Matter* known =
          matter([](const domain::Matter& m) { return m.review == domain::MatterReview::kCompletionRequested; });
      complete.set_matter(id_of(known));
      complete.set_text("Här är kalkylen");
      if (known != nullptr && known->submitter.value() != speaker_ && !Noise())
        Enter(*complete.mutable_entered(), known->submitter.value());
      return true;
    }
    case S::kPrepareMatter: {
      v1::PrepareMatter& prepare = *s.mutable_prepare_matter();
      prepare.set_matter(id_of(matter(in_preparation)));
      prepare.set_ruling(static_cast<v1::MatterRuling>(dice_.Chance(70) ? 1 : 2 + dice_.Below(2)));
      if (prepare.ruling() == v1::MATTER_RULING_ACCEPTED) prepare.set_meeting(in);
      if (prepare.ruling() == v1::MATTER_RULING_REFERRED) prepare.set_referred_to("PSVO");
      if (prepare.ruling() != v1::MATTER_RULING_ACCEPTED) prepare.set_reason("Hör inte hit");
      return true;
    }
    case S::kAdmitLateMatter: {
      v1::AdmitLateMatter& admit = *s.mutable_admit_late_matter();
      admit.set_matter(id_of(matter(in_preparation)));
      admit.set_meeting(in);
      admit.set_by_forum(dice_.Chance(20));
      admit.set_reason("Brådskar");
      if (speaker_ != state_.chair.value() && !Noise()) Enter(*admit.mutable_entered(), state_.chair.value());
      return true;
    }
    case S::kWithdrawMatter: {
      v1::WithdrawMatter& withdraw = *s.mutable_withdraw_matter();
      const domain::Matter* known = matter([&](const domain::Matter& m) { return m.submitter.value() == speaker_; });
      withdraw.set_matter(id_of(known));
      withdraw.set_reason("Inaktuellt");
      if (known != nullptr && known->submitter.value() != speaker_ && !Noise())
        Enter(*withdraw.mutable_entered(), known->submitter.value());
      return true;
    }
    case S::kNoteMatterHistory:
      s.mutable_note_matter_history()->set_matter(id_of(matter([](const domain::Matter&) { return true; })));
      s.mutable_note_matter_history()->set_date("2024-06-14");
      s.mutable_note_matter_history()->set_text("Presenterades");
      return true;
    case S::kReferOut:
      s.mutable_refer_out()->set_matter(id_of(matter([](const domain::Matter&) { return true; })));
      s.mutable_refer_out()->set_to_forum("PSVO");
      s.mutable_refer_out()->set_text(Text());
      return true;
    case S::kTakeIn: {
      v1::TakeIn& take = *s.mutable_take_in();
      take.set_matter(NewWord("elsewhere-", 5));
      take.set_title("Yttrande");
      take.set_description("Från PSVO");
      take.set_from_forum("PSVO");
      take.set_from_forum_id(std::string(32, 'f'));
      take.set_statement_id(Bytes(16));
      take.set_seq(1 + dice_.Next() % 100);
      take.mutable_bundle()->set_hash(Bytes(32));
      return true;
    }
    default:
      return false;
  }
}

bool ActMaker::MakePlanning(int kind, RandomAct& act) {
  S& s = act.statement;
  switch (kind) {
    case S::kSetMeetingPlan: {
      v1::SetMeetingPlan& plan = *s.mutable_set_meeting_plan();
      const domain::Date day = DateAhead(1, 300);
      plan.set_year(static_cast<std::uint32_t>(day.year()));
      plan.add_meetings()->set_date(Noise() ? "2001-01-01" : day.ToString());
      plan.mutable_meetings(0)->set_start("08:30");
      plan.mutable_meetings(0)->set_end("12:00");
      return true;
    }
    case S::kPetitionMeeting: {
      v1::PetitionMeeting& petition = *s.mutable_petition_meeting();
      petition.set_reason("Ny lag");
      petition.set_agenda("Avtalet");
      if (dice_.Chance(40)) petition.set_before(DateAhead(5, 60).ToString());
      if (MandateOf(speaker_).empty() && !Noise()) Enter(*petition.mutable_entered(), AnyHolder());
      return true;
    }
    case S::kJoinPetition: {
      v1::JoinPetition& join = *s.mutable_join_petition();
      join.set_petition(state_.petitions.empty() || Noise() ? Bytes(16) : dice_.Of(state_.petitions).first.bytes());
      join.set_withdrawn(dice_.Chance(20));
      if (MandateOf(speaker_).empty() && !Noise()) Enter(*join.mutable_entered(), AnyHolder());
      return true;
    }
    default:
      return false;
  }
}

}  // namespace mandat::testing
