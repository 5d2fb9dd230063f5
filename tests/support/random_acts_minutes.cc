// Minutes, distribution and assignments.
#include <algorithm>

#include "shared/domain/minutes.h"
#include "tests/support/random_acts_internal.h"

namespace mandat::testing {

using domain::MeetingPhase;
using S = v1::Statement;

namespace {

// The newest version of the minutes, or of one paragraph by itself.
struct Issued {
  std::string meeting = "m1";
  domain::ItemId item;  // empty: the whole
  const domain::MinutesVersion* version = nullptr;

  std::uint32_t number() const { return static_cast<std::uint32_t>(version == nullptr ? 0 : version->version); }
};

// Mostly one that the kind of act may be about: that is for signing, or that the speaker is asked to sign.
Issued AnyIssued(Dice& dice, const domain::State& state, int kind, const domain::PersonId& speaker) {
  std::vector<Issued> all, fit;
  for (const auto& [id, meeting] : state.meetings) {
    for (const auto& [item, versions] : meeting.minutes.versions) {
      const domain::MinutesVersion& newest = versions.back();
      all.push_back({id.value(), item, &newest});
      const bool asked = std::find(newest.signers.begin(), newest.signers.end(), speaker) != newest.signers.end();
      const bool open =
          !newest.answers.contains(speaker) || domain::AnswerThatGivesWay(newest, speaker, false) != nullptr;
      const bool signs = kind == S::kSignMinutes || kind == S::kRefuseToSignMinutes;
      if (signs ? asked && open : newest.for_signing) fit.push_back(all.back());
    }
  }
  if (all.empty()) return {};
  return fit.empty() || dice.Chance(20) ? dice.Of(all) : dice.Of(fit);
}

// What is to be issued next: the whole of a meeting that is closed, or at times a decided paragraph.
Issued ToIssue(Dice& dice, const domain::Meeting* closed, const domain::Meeting* sat) {
  Issued issued;
  const domain::Meeting* of = closed;
  if (sat != nullptr && dice.Chance(25)) {
    for (const domain::AgendaItem& item : sat->items) {
      if (!item.decision) continue;
      of = sat;
      issued.item = item.id;
    }
  }
  if (of == nullptr) return issued;
  issued.meeting = of->id.value();
  const auto versions = of->minutes.versions.find(issued.item);
  if (versions != of->minutes.versions.end()) issued.version = &versions->second.back();
  return issued;
}

template <typename Act>
Act& Name(Act& act, const Issued& issued) {
  act.set_meeting(issued.meeting);
  act.set_item(issued.item.value());
  act.set_version(issued.number());
  return act;
}

}  // namespace

bool ActMaker::MakeMinutes(int kind, RandomAct& act) {
  S& s = act.statement;
  const Issued issued = AnyIssued(dice_, state_, kind, domain::PersonId(speaker_));
  const domain::MinutesVersion* version = issued.version;
  const auto document = [&] { return version == nullptr || Noise() ? Bytes(32) : version->document.bytes(); };
  switch (kind) {
    case S::kElectAdjusters: {
      v1::ElectAdjusters& elect = *s.mutable_elect_adjusters();
      const domain::Meeting* at = AnyMeeting(MeetingPhase::kOpen, MeetingPhase::kOpen);
      elect.set_meeting(at == nullptr ? "m1" : at->id.value());
      // One of each side, or nonsense.
      for (const domain::Side& side : state_.forum.sides) {
        std::vector<std::string> present;
        for (const domain::Mandate& mandate : state_.mandates) {
          const domain::Principal* principal = state_.FindPrincipal(mandate.principal);
          if (principal == nullptr || principal->side != side.id || at == nullptr) continue;
          for (const domain::AgendaItem& item : at->items) {
            const auto there = item.attendance.find(mandate.id);
            if (there != item.attendance.end() && there->second.present) {
              present.push_back(mandate.id.value());
              break;
            }
          }
        }
        if (!present.empty()) elect.add_mandates(dice_.Of(present));
      }
      if (elect.mandates().empty() || Noise()) elect.add_mandates(AnyMandate());
      return true;
    }
    case S::kIssueMinutes: {
      const Issued next = ToIssue(dice_, AnyMeeting(MeetingPhase::kClosed, MeetingPhase::kClosed),
                                  AnyMeeting(MeetingPhase::kOpen, MeetingPhase::kClosed));
      v1::IssueMinutes& issue = Name(*s.mutable_issue_minutes(), next);
      if (!Noise()) issue.set_version(next.number() + 1);
      issue.set_stage(dice_.Chance(60) ? v1::MINUTES_STAGE_FOR_SIGNING : v1::MINUTES_STAGE_DRAFT);
      issue.mutable_document()->set_hash(Bytes(32));
      issue.set_size(static_cast<std::uint64_t>(1 + dice_.Below(1000)));
      if (next.number() > 0) issue.set_change("Stavfel rättade");
      return true;
    }
    case S::kSignMinutes:
      Name(*s.mutable_sign_minutes(), issued).set_document_hash(document());
      return true;
    case S::kRefuseToSignMinutes:
      Name(*s.mutable_refuse_to_sign_minutes(), issued).set_document_hash(document());
      s.mutable_refuse_to_sign_minutes()->set_reason("Fel återgivet");
      return true;
    case S::kRecordExternalSignature: {
      v1::RecordExternalSignature& sign = Name(*s.mutable_record_external_signature(), issued);
      sign.set_document_hash(document());
      sign.set_person(version == nullptr || version->signers.empty() ? AnyHolder()
                                                                     : dice_.Of(version->signers).value());
      sign.mutable_file()->set_hash(Bytes(32));
      sign.set_size(static_cast<std::uint64_t>(1 + dice_.Below(1000)));
      sign.set_service("Underskriftstjänsten");
      sign.set_signer("Vera Vård");
      sign.set_signed_at_ms(now_.ms);
      return true;
    }
    case S::kCommentMinutes:
      Name(*s.mutable_comment_minutes(), issued).set_text("Stavfel");
      return true;
    case S::kSetDistribution: {
      v1::SetDistribution& set = *s.mutable_set_distribution();
      const domain::Meeting* at = AnyMeeting(MeetingPhase::kOpen, MeetingPhase::kClosed);
      set.set_meeting(at == nullptr ? "m1" : at->id.value());
      if (at != nullptr && !at->items.empty() && dice_.Chance(60)) set.set_item(dice_.Of(at->items).id.value());
      set.add_recipients("PSVO");
      return true;
    }
    case S::kRecordDistribution:
      Name(*s.mutable_record_distribution(), issued).add_recipients("PSVO");
      s.mutable_record_distribution()->set_at_ms(now_.ms);
      return true;
    default:
      return false;
  }
}

bool ActMaker::MakeAssignment(int kind, RandomAct& act) {
  S& s = act.statement;
  const auto assignment = [&] {
    return state_.assignments.empty() ? std::string("t1") : dice_.Of(state_.assignments).first.value();
  };
  switch (kind) {
    case S::kGiveAssignment: {
      v1::GiveAssignment& give = *s.mutable_give_assignment();
      const domain::Meeting* at = AnyMeeting(MeetingPhase::kOpen, MeetingPhase::kClosed);
      const domain::AgendaItem* item = AnyItem(dice_, at);
      give.set_assignment(NewWord("t", 6));
      give.set_meeting(at == nullptr ? "m1" : at->id.value());
      give.set_item(item == nullptr ? "i1" : item->id.value());
      give.set_what("Ta fram ett förslag");
      give.add_persons(AnyHolder());
      if (dice_.Chance(40)) give.set_due_date(DateAhead(5, 90).ToString());
      return true;
    }
    case S::kReportAssignment: {
      v1::ReportAssignment& report = *s.mutable_report_assignment();
      report.set_assignment(assignment());
      report.set_text("Klart i oktober");
      if (dice_.Chance(40)) Enter(*report.mutable_entered(), AnyHolder());
      return true;
    }
    case S::kCloseAssignment:
      s.mutable_close_assignment()->set_assignment(assignment());
      s.mutable_close_assignment()->set_done(dice_.Chance(70));
      if (!s.close_assignment().done()) s.mutable_close_assignment()->set_text("Inaktuellt");
      return true;
    default:
      return false;
  }
}

}  // namespace mandat::testing
