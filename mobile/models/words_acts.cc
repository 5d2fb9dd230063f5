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
    case v1::Statement::kRevokeDevice:
      return tr("A device revoked");
    case v1::Statement::kCountersignDevice:
      return tr("A device countersigned");
    default:
      return tr("Statement");
  }
}

QString Words::RefusalText(const v1::Refusal& r, const Workspace* w) {
  const QString mandate =
      w && !r.mandate().empty() ? w->UnitAtPrincipal(domain::MandateId(r.mandate())) : Q(r.mandate());
  switch (r.code()) {
    case v1::Refusal::CODE_MALFORMED:
      return r.allowed().empty()
                 ? tr("Something is missing or too long (%1).").arg(Q(r.field()))
                 : tr("Something is missing or too long (%1). Allowed: %2.").arg(Q(r.field()), Q(r.allowed()));
    case v1::Refusal::CODE_WRONG_FORUM:
      return tr("This belongs to another forum.");
    case v1::Refusal::CODE_BAD_SIGNATURE:
      return tr("The signature does not hold.");
    case v1::Refusal::CODE_UNKNOWN_DEVICE:
      return tr("This device is not enrolled. Ask the secretary for an invitation.");
    case v1::Refusal::CODE_DEVICE_REVOKED:
      return tr("This device has been revoked. Ask the secretary for an invitation.");
    case v1::Refusal::CODE_COUNTER_REUSED:
      return tr("This device seems to be a copy or restored from a backup. Enrol it again.");
    case v1::Refusal::CODE_UNKNOWN_HEAD:
      return tr("The server's log differs from what this device has seen. Tell the secretary.");
    case v1::Refusal::CODE_ID_REUSED:
      return tr("This was already handed in.");
    case v1::Refusal::CODE_SUPERSEDED_ELSEWHERE:
      return tr("This was changed on another device in the meantime. Look at what stands now and decide again.");
    case v1::Refusal::CODE_NOT_ALLOWED:
      return tr("You may not do this in your role.");
    case v1::Refusal::CODE_NOT_FOUND:
      return tr("It does not exist any more, or you may not see it.");
    case v1::Refusal::CODE_ALREADY_EXISTS:
      return tr("It exists already.");
    case v1::Refusal::CODE_WRONG_MEETING_STATE:
      return tr("This cannot be done now that the meeting is as it is (%1).").arg(Q(r.given()));
    case v1::Refusal::CODE_ITEM_DECIDED:
      return tr("The item has been decided.");
    case v1::Refusal::CODE_NOT_A_DECISION_ITEM:
      return tr("Nothing is to be decided on this item.");
    case v1::Refusal::CODE_STALE_REVISION:
      return tr("The proposal has been changed: version %1 is the current one. Read it and declare again.")
          .arg(r.revision());
    case v1::Refusal::CODE_TEXT_DIFFERS:
      return tr("The text that was signed differs from the proposal. Read it again and declare anew.");
    case v1::Refusal::CODE_RECUSED:
      return tr("You have declared a conflict of interest on this item.");
    case v1::Refusal::CODE_MANDATE_NOT_ACTIVE:
      return tr("The mandate is not valid on the day of the meeting.");
    case v1::Refusal::CODE_SUBSTITUTE_IS_MEMBER:
      return tr("A member of the forum cannot be a substitute. The member can convey your position instead.");
    case v1::Refusal::CODE_SUBSTITUTE_TAKEN:
      return tr("That person already stands in for %1 at this meeting.").arg(mandate);
    case v1::Refusal::CODE_NOT_ASKED:
      return tr("The question is no longer open.");
    case v1::Refusal::CODE_INVITATION_USED:
      return tr("The invitation has been used. Ask for a new one.");
    case v1::Refusal::CODE_INVITATION_EXPIRED:
      return tr("The invitation has expired. Ask for a new one.");
    case v1::Refusal::CODE_BAD_INVITATION_SIGNATURE:
      return tr("The code is not the one that belongs to this invitation.");
    case v1::Refusal::CODE_SEALED_PART_DIFFERS:
      return tr("The stance is missing or was altered on the way.");
    case v1::Refusal::CODE_BAD_FORUM_FILE:
      return tr("The forum file is not acceptable: line %1, %2").arg(Q(r.field()), Q(r.given()));
    case v1::Refusal::CODE_DOCUMENT_MISSING:
      return tr("A paper has not reached the server yet.");
    case v1::Refusal::CODE_TOO_MANY:
      return r.allowed().empty() ? tr("There are too many.")
                                 : tr("There are too many. Allowed: %1.").arg(Q(r.allowed()));
    case v1::Refusal::CODE_TOO_LATE:
      return tr("The time for it has passed.");
    case v1::Refusal::CODE_NOT_DERIVABLE:
      return tr("The server claimed something that does not follow from the log.");
    case v1::Refusal::CODE_ALREADY_FOUNDED:
      return tr("The forum has been founded already.");
    case v1::Refusal::CODE_CLOCK:
      return tr("The clock of this device is wrong. Set it and try again.");
    default:
      return tr("It was not accepted.");
  }
}

QString Words::ErrorText(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kUnavailable:
    case absl::StatusCode::kDeadlineExceeded:
      return tr("No contact with the server. Check the network and try again.");
    case absl::StatusCode::kUnauthenticated:
    case absl::StatusCode::kPermissionDenied:
      return tr("The server does not accept this. The link may have been used or be too old: ask for a new one.");
    case absl::StatusCode::kNotFound:
      return tr("The invitation was not found. It may have been used or be too old: ask for a new one.");
    case absl::StatusCode::kInvalidArgument:
      return tr("That is no link to a forum. It begins with mandat:// and must be whole.");
    case absl::StatusCode::kDataLoss:
      return tr("The server shows something else than what the link says. Do not go on; tell the secretary.");
    case absl::StatusCode::kResourceExhausted:
      return tr("Too many attempts or no room left. Wait a while and try again.");
    default:
      return tr("It did not work: %1")
          .arg(QString::fromUtf8(status.message().data(), static_cast<int>(status.message().size())));
  }
}

}  // namespace mandat::app
