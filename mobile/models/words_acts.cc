// What statements were and why they were refused, in words.
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {
namespace {

QString ItemText(const Workspace& workspace, const std::string& meeting_id, const std::string& item_id) {
  const domain::Meeting* meeting = workspace.shown().FindMeeting(domain::MeetingId(meeting_id));
  const domain::AgendaItem* item = meeting ? meeting->FindItem(domain::ItemId(item_id)) : nullptr;
  return item ? Words::tr("item %1").arg(Workspace::NumberText(*item)) : Q(item_id);
}

QString MeetingText(const Workspace& workspace, const std::string& meeting_id) {
  const domain::Meeting* meeting = workspace.shown().FindMeeting(domain::MeetingId(meeting_id));
  return meeting ? Words::ShortDay(meeting->date) : Q(meeting_id);
}

QString MatterText(const Workspace& workspace, const std::string& id) {
  const auto found = workspace.shown().matters.find(domain::MatterId(id));
  return found == workspace.shown().matters.end() ? Q(id) : Q(found->second.title);
}

}  // namespace

QString Words::ActText(const v1::Statement& s, const Workspace& w) {
  switch (s.act_case()) {
    case v1::Statement::kDeclarePosition:
      return tr("Position, %1").arg(ItemText(w, s.declare_position().meeting(), s.declare_position().item()));
    case v1::Statement::kWithdrawPosition:
      return tr("Withdrawal of a position");
    case v1::Statement::kContestPosition:
      return s.contest_position().withdrawn() ? tr("A contest taken back") : tr("A contested position");
    case v1::Statement::kAnswerNotice:
      return s.answer_notice().attending()
                 ? tr("Answer: attending, meeting %1").arg(MeetingText(w, s.answer_notice().meeting()))
                 : tr("Answer: not attending, meeting %1").arg(MeetingText(w, s.answer_notice().meeting()));
    case v1::Statement::kNominateSubstitute:
      return tr("Substitute nominated: %1").arg(w.PersonName(domain::PersonId(s.nominate_substitute().person())));
    case v1::Statement::kAnswerNomination:
      return s.answer_nomination().accept() ? tr("Substitution accepted") : tr("Substitution declined");
    case v1::Statement::kRevokeNomination:
      return tr("Substitute taken back");
    case v1::Statement::kDeclareRecusal:
      return s.declare_recusal().withdrawn()
                 ? tr("Recusal taken back, %1")
                       .arg(ItemText(w, s.declare_recusal().meeting(), s.declare_recusal().item()))
                 : tr("Recusal, %1").arg(ItemText(w, s.declare_recusal().meeting(), s.declare_recusal().item()));
    case v1::Statement::kFoundForum:
      return tr("The forum founded");
    case v1::Statement::kEnrol:
      return tr("This device connected");
    case v1::Statement::kInvite:
      return tr("Invitation: %1").arg(w.PersonName(domain::PersonId(s.invite().person())));
    case v1::Statement::kDescribePerson:
      return tr("Name: %1").arg(Q(s.describe_person().name()));
    case v1::Statement::kCreateMeeting:
      return tr("Meeting created: %1").arg(Q(s.create_meeting().date()));
    case v1::Statement::kSetAgendaItem:
      return tr("Agenda item: %1").arg(Q(s.set_agenda_item().title()));
    case v1::Statement::kSetProposal:
      return tr("Proposal, %1, version %2")
          .arg(ItemText(w, s.set_proposal().meeting(), s.set_proposal().item()))
          .arg(s.set_proposal().revision());
    case v1::Statement::kAddDocument:
      return tr("Paper: %1").arg(Q(s.add_document().title()));
    case v1::Statement::kSendNotice:
      return tr("Notice of the meeting %1").arg(MeetingText(w, s.send_notice().meeting()));
    case v1::Statement::kOpenMeeting:
      return tr("Meeting opened");
    case v1::Statement::kCloseMeeting:
      return tr("Meeting closed");
    case v1::Statement::kSubmitMatter:
      return tr("Matter: %1").arg(Q(s.submit_matter().title()));
    case v1::Statement::kCompleteMatter:
      return tr("Answer to a request for completion, %1").arg(MatterText(w, s.complete_matter().matter()));
    case v1::Statement::kWithdrawMatter:
      return tr("Matter withdrawn, %1").arg(MatterText(w, s.withdraw_matter().matter()));
    case v1::Statement::kPetitionMeeting:
      return tr("Request for an extra meeting");
    case v1::Statement::kJoinPetition:
      return s.join_petition().withdrawn() ? tr("Name taken back from a request for an extra meeting")
                                           : tr("Name under a request for an extra meeting");
    case v1::Statement::kSignMinutes:
      return tr("Signature of the minutes, meeting %1").arg(MeetingText(w, s.sign_minutes().meeting()));
    case v1::Statement::kRefuseToSignMinutes:
      return tr("Minutes not signed, meeting %1").arg(MeetingText(w, s.refuse_to_sign_minutes().meeting()));
    case v1::Statement::kCommentMinutes:
      return tr("Comment on the minutes, meeting %1").arg(MeetingText(w, s.comment_minutes().meeting()));
    case v1::Statement::kRecordReservation: {
      const v1::RecordReservation& act = s.record_reservation();
      return (act.withdrawn() ? tr("Reservation taken back, %1") : tr("Reservation, %1"))
          .arg(ItemText(w, act.meeting(), act.item()));
    }
    case v1::Statement::kReportAssignment:
      return tr("Report on an assignment");
    case v1::Statement::kRevokeDevice:
      return tr("A device revoked");
    case v1::Statement::kCountersignDevice:
      return tr("A device countersigned");
    default:
      return tr("Statement");
  }
}

}  // namespace mandat::app
