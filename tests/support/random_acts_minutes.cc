// Minutes, distribution and assignments.
#include "tests/support/random_acts_internal.h"

namespace mandat::testing {

using domain::MeetingPhase;
using S = v1::Statement;

bool ActMaker::MakeMinutes(int kind, RandomAct& act) {
  S& s = act.statement;
  const domain::Meeting* meeting = AnyMeeting(MeetingPhase::kClosed, MeetingPhase::kClosed);
  const std::string in = meeting == nullptr ? "m1" : meeting->id.value();
  // The newest version of the whole.
  const domain::MinutesVersion* version = nullptr;
  if (meeting != nullptr) {
    const auto whole = meeting->minutes.versions.find(domain::ItemId());
    if (whole != meeting->minutes.versions.end() && !whole->second.empty()) version = &whole->second.back();
  }
  const auto number = static_cast<std::uint32_t>(version == nullptr ? 0 : version->version);
  const auto document = [&] { return version == nullptr || Noise() ? Bytes(32) : version->document.bytes(); };
  switch (kind) {
    case S::kElectAdjusters: {
      v1::ElectAdjusters& elect = *s.mutable_elect_adjusters();
      const domain::Meeting* at = AnyMeeting(MeetingPhase::kOpen, MeetingPhase::kClosed);
      elect.set_meeting(at == nullptr ? in : at->id.value());
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
      v1::IssueMinutes& issue = *s.mutable_issue_minutes();
      issue.set_meeting(in);
      issue.set_version(Noise() ? number : number + 1);
      issue.set_stage(dice_.Chance(60) ? v1::MINUTES_STAGE_FOR_SIGNING : v1::MINUTES_STAGE_DRAFT);
      issue.mutable_document()->set_hash(Bytes(32));
      issue.set_size(static_cast<std::uint64_t>(1 + dice_.Below(1000)));
      if (number > 0) issue.set_change("Stavfel rättade");
      return true;
    }
    case S::kSignMinutes:
      s.mutable_sign_minutes()->set_meeting(in);
      s.mutable_sign_minutes()->set_version(number);
      s.mutable_sign_minutes()->set_document_hash(document());
      return true;
    case S::kRefuseToSignMinutes:
      s.mutable_refuse_to_sign_minutes()->set_meeting(in);
      s.mutable_refuse_to_sign_minutes()->set_version(number);
      s.mutable_refuse_to_sign_minutes()->set_document_hash(document());
      s.mutable_refuse_to_sign_minutes()->set_reason("Fel återgivet");
      return true;
    case S::kCommentMinutes:
      s.mutable_comment_minutes()->set_meeting(in);
      s.mutable_comment_minutes()->set_version(number);
      s.mutable_comment_minutes()->set_text("Stavfel");
      return true;
    case S::kSetDistribution: {
      v1::SetDistribution& set = *s.mutable_set_distribution();
      const domain::Meeting* at = AnyMeeting(MeetingPhase::kOpen, MeetingPhase::kClosed);
      set.set_meeting(at == nullptr ? in : at->id.value());
      if (at != nullptr && !at->items.empty() && dice_.Chance(60)) set.set_item(dice_.Of(at->items).id.value());
      set.add_recipients("PSVO");
      return true;
    }
    case S::kRecordDistribution:
      s.mutable_record_distribution()->set_meeting(in);
      s.mutable_record_distribution()->set_version(number);
      s.mutable_record_distribution()->add_recipients("PSVO");
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
