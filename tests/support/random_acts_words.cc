// Members' words: answers, substitutes, positions, recusals, conveyance.
#include <algorithm>

#include "shared/domain/date.h"
#include "tests/support/random_acts_internal.h"

namespace mandat::testing {

using domain::MeetingPhase;
using S = v1::Statement;

bool ActMaker::MakePosition(RandomAct& act) {
  v1::DeclarePosition& declare = *act.statement.mutable_declare_position();
  const domain::Meeting* meeting = AnyMeeting();
  const domain::AgendaItem* item = AnyItem(dice_, meeting);
  declare.set_meeting(meeting == nullptr ? "m1" : meeting->id.value());
  declare.set_item(item == nullptr ? "i1" : item->id.value());
  declare.set_clauses_hash(Bytes(32));
  if (item != nullptr && !item->revisions.empty()) {
    const domain::Revision& revision = Noise() ? dice_.Of(item->revisions) : item->revisions.back();
    declare.set_revision(static_cast<std::uint32_t>(revision.number));
    declare.set_clauses_hash(revision.clauses_hash.bytes());
    for (const domain::Hash& paper : revision.papers) declare.add_paper_hashes(paper.bytes());
  }
  // A substitute speaks for the mandate that it was nominated for.
  std::string served;
  if (meeting != nullptr) {
    for (const domain::Nomination& nomination : meeting->nominations) {
      if (nomination.person.value() == speaker_ && nomination.state == domain::NominationState::kAccepted)
        served = nomination.mandate.value();
    }
  }
  if (!served.empty()) {
    declare.set_mandate(served);
    declare.set_by_substitute(!Noise());
  } else {
    declare.set_mandate(MandateAndEntered(declare, false));
    declare.set_by_substitute(dice_.Chance(noise_));
  }
  v1::SealedPart& sealed = act.sealed.emplace();
  sealed.set_stance(static_cast<v1::Stance>(1 + dice_.Below(5)));
  if (dice_.Chance(40)) sealed.set_comment(Text());
  if (declare.has_entered() && !Noise()) sealed.set_evidence_text("Hej, jag tillstyrker.");
  return true;
}

bool ActMaker::MakeWord(int kind, RandomAct& act) {
  S& s = act.statement;
  const domain::Meeting* meeting = AnyMeeting();
  const domain::AgendaItem* item = AnyItem(dice_, meeting);
  const std::string in = meeting == nullptr ? "m1" : meeting->id.value();
  // Mostly one in force that is this speaker's business, of an item that is still to be decided.
  const auto position = [&](auto fits) -> std::string {
    std::vector<std::string> all, fit;
    for (const auto& [id, each] : state_.meetings) {
      for (const domain::AgendaItem& of : each.items) {
        for (const domain::Position& known : of.positions) {
          all.push_back(known.id.bytes());
          if (known.in_force() && !of.decision && each.phase < MeetingPhase::kClosed && fits(known))
            fit.push_back(known.id.bytes());
        }
      }
    }
    if (!fit.empty() && !Noise()) return dice_.Of(fit);
    return all.empty() || Noise() ? Bytes(16) : dice_.Of(all);
  };
  switch (kind) {
    case S::kAnswerNotice: {
      v1::AnswerNotice& answer = *s.mutable_answer_notice();
      const domain::Meeting* called = AnyMeeting(MeetingPhase::kCalled, MeetingPhase::kCalled);
      answer.set_meeting(called == nullptr ? in : called->id.value());
      answer.set_attending(dice_.Chance(65));
      if (answer.attending() && dice_.Chance(20) && item != nullptr) answer.add_items(item->id.value());
      answer.set_mandate(MandateAndEntered(answer));
      return true;
    }
    case S::kDeclarePosition:
      return MakePosition(act);
    case S::kWithdrawPosition:
      s.mutable_withdraw_position()->set_position(
          position([&](const domain::Position& p) { return p.speaker().value() == speaker_; }));
      if (dice_.Chance(15)) Enter(*s.mutable_withdraw_position()->mutable_entered(), AnyHolder());
      return true;
    case S::kContestPosition:
      s.mutable_contest_position()->set_position(
          position([&](const domain::Position& p) { return p.entered && p.entered->stated_by.value() == speaker_; }));
      s.mutable_contest_position()->set_reason("Så sade jag inte");
      s.mutable_contest_position()->set_withdrawn(dice_.Chance(30));
      return true;
    case S::kAdmitLatePosition:
      s.mutable_admit_late_position()->set_position(
          position([](const domain::Position& p) { return p.late && !p.admitted; }));
      return true;
    case S::kDeclareRecusal: {
      v1::DeclareRecusal& recusal = *s.mutable_declare_recusal();
      recusal.set_meeting(in);
      recusal.set_item(item == nullptr ? "i1" : item->id.value());
      recusal.set_person(dice_.Chance(70) ? speaker_ : AnyHolder());
      recusal.set_reason("Släkt med en part");
      recusal.set_withdrawn(dice_.Chance(40));
      if (recusal.person() != speaker_ && !Noise()) Enter(*recusal.mutable_entered(), recusal.person());
      return true;
    }
    default:
      return false;
  }
}

bool ActMaker::MakeNomination(int kind, RandomAct& act) {
  S& s = act.statement;
  const domain::Meeting* meeting = AnyMeeting();
  const domain::AgendaItem* item = AnyItem(dice_, meeting);
  const auto nomination = [&](auto fits) -> const domain::Nomination* {
    std::vector<const domain::Nomination*> all, fit;
    for (const auto& [id, each] : state_.meetings) {
      for (const domain::Nomination& known : each.nominations) {
        all.push_back(&known);
        if (fits(known)) fit.push_back(&known);
      }
    }
    if (!fit.empty() && !Noise()) return dice_.Of(fit);
    return all.empty() ? nullptr : dice_.Of(all);
  };
  const auto id_of = [&](const domain::Nomination* known) { return known == nullptr ? Bytes(16) : known->id.bytes(); };
  switch (kind) {
    case S::kNominateSubstitute: {
      v1::NominateSubstitute& nominate = *s.mutable_nominate_substitute();
      nominate.set_meeting(meeting == nullptr ? "m1" : meeting->id.value());
      if (item != nullptr && dice_.Chance(35)) nominate.add_items(item->id.value());
      nominate.set_person(dice_.Chance(75) ? NewWord("substitute-", 3) : AnyPerson());
      nominate.set_order(static_cast<std::uint32_t>(1 + dice_.Below(3)));
      nominate.set_basis("Delegationsordning 3.2");
      nominate.set_mandate(MandateAndEntered(nominate));
      return true;
    }
    case S::kAnswerNomination: {
      const domain::Nomination* asked =
          nomination([&](const domain::Nomination& n) { return n.live() && n.person.value() == speaker_; });
      s.mutable_answer_nomination()->set_nomination(id_of(asked));
      s.mutable_answer_nomination()->set_accept(dice_.Chance(65));
      if (asked != nullptr && asked->person.value() != speaker_ && !Noise())
        Enter(*s.mutable_answer_nomination()->mutable_entered(), asked->person.value());
      return true;
    }
    case S::kRevokeNomination: {
      const domain::Nomination* known =
          nomination([&](const domain::Nomination& n) { return n.live() && n.nominated_by.value() == speaker_; });
      s.mutable_revoke_nomination()->set_nomination(id_of(known));
      s.mutable_revoke_nomination()->set_reason("Jag kan själv");
      if (dice_.Chance(20)) Enter(*s.mutable_revoke_nomination()->mutable_entered(), AnyHolder());
      return true;
    }
    default:
      return false;
  }
}

bool ActMaker::MakeConveyance(int kind, RandomAct& act) {
  S& s = act.statement;
  switch (kind) {
    case S::kRequestConveyance: {
      v1::RequestConveyance& request = *s.mutable_request_conveyance();
      const domain::Meeting* meeting = AnyMeeting();
      request.set_meeting(meeting == nullptr ? "m1" : meeting->id.value());
      request.set_conveyor(AnyHolder());
      request.set_message(Text());
      request.set_withdrawn(dice_.Chance(20));
      request.set_mandate(MandateAndEntered(request));
      return true;
    }
    case S::kAnswerConveyance: {
      v1::AnswerConveyance& answer = *s.mutable_answer_conveyance();
      answer.set_request(Bytes(16));
      for (const auto& [id, meeting] : state_.meetings) {
        for (const domain::Conveyance& known : meeting.conveyances) {
          if (known.conveyor.value() == speaker_ || dice_.Chance(30)) answer.set_request(known.id.bytes());
        }
      }
      answer.set_accept(dice_.Chance(65));
      if (dice_.Chance(25)) Enter(*answer.mutable_entered(), AnyHolder());
      return true;
    }
    default:
      return false;
  }
}

}  // namespace mandat::testing
