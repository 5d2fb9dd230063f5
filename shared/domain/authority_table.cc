// Who may state what: the table itself. See authority.h.
#include "shared/domain/authority.h"

namespace mandat::domain {
namespace {

using S = v1::Statement;

constexpr std::uint32_t kOffices = kForumSecretary | kForumChair;
constexpr std::uint32_t kMeetingOffices = kOffices | kMeetingChair | kMeetingSecretary;
constexpr std::uint32_t kChairs = kForumChair | kMeetingChair;
constexpr std::uint32_t kSecretaries = kForumSecretary | kMeetingSecretary;

// clang-format off
constexpr AuthorityRule kTable[] = {
    // kind                     in one's own name                              entered for somebody else
    {S::kFoundForum,            kFounder,                                      kNobody},
    {S::kInvite,                kOffices | kHolder,                            kNobody},
    {S::kEnrol,                 kInvited,                                      kNobody},
    {S::kCountersignDevice,     kSelf | kForumChair,                           kNobody},
    {S::kRevokeDevice,          kSelf | kOffices,                              kNobody},
    {S::kRecoverOffice,         kRecoveryKey,                                  kNobody},
    {S::kDescribePerson,        kSelf | kOffices | kInviter,                   kNobody},
    {S::kAssignMandate,         kOffices,                                      kNobody},
    {S::kAssignOffice,          kOffices,                                      kNobody},
    {S::kStateTrust,            kOffices,                                      kNobody},
    {S::kDescribeMandate,       kOffices,                                      kNobody},
    {S::kDescribePrincipal,     kOffices,                                      kNobody},
    {S::kDescribeArea,          kOffices,                                      kNobody},
    {S::kAmendRules,            kOffices,                                      kNobody},

    {S::kCreateMeeting,         kOffices,                                      kForumSecretary},
    {S::kAppointOfficer,        kMeetingOffices,                               kNobody},
    {S::kSetMeetingPlan,        kOffices,                                      kNobody},
    {S::kPostponeMeeting,       kChairs,                                       kSecretaries},
    {S::kPetitionMeeting,       kMember,                                       kOffices},
    {S::kJoinPetition,          kMember,                                       kOffices},
    {S::kSetAgendaItem,         kMeetingOffices,                               kNobody},
    {S::kSetProposal,           kMeetingOffices,                               kNobody},
    {S::kAddDocument,           kMeetingOffices,                               kNobody},
    {S::kSendNotice,            kMeetingOffices,                               kNobody},
    {S::kOpenMeeting,           kMeetingOffices,                               kNobody},
    {S::kRecordAttendance,      kMeetingOffices,                               kNobody},
    {S::kRecordDecision,        kMeetingOffices,                               kSecretaries},
    {S::kOrderAgenda,           kMeetingOffices,                               kNobody},
    {S::kSettleAgenda,          kChairs,                                       kSecretaries},
    {S::kSendSupplement,        kMeetingOffices,                               kNobody},
    {S::kSetDocumentAccess,     kMeetingOffices,                               kNobody},
    {S::kInviteExpert,          kChairs,                                       kSecretaries},
    {S::kStartItem,             kMeetingOffices,                               kNobody},
    {S::kApproveAgenda,         kMeetingOffices,                               kNobody},
    {S::kRecordGuest,           kMeetingOffices,                               kNobody},
    {S::kDeclareForPresent,     kMeetingChair | kMeetingSecretary,             kNobody},
    {S::kCloseMeeting,          kMeetingOffices,                               kNobody},
    {S::kCancelMeeting,         kChairs,                                       kSecretaries},

    {S::kAnswerNotice,          kHolder,                                       kMeetingOffices},
    {S::kNominateSubstitute,    kHolder,                                       kMeetingOffices},
    {S::kAnswerNomination,      kNominee,                                      kMeetingOffices},
    {S::kRevokeNomination,      kHolder,                                       kMeetingOffices},
    {S::kDeclarePosition,       kHolder | kSubstitute,                         kMeetingOffices | kConveyor},
    {S::kWithdrawPosition,      kHolder | kAuthor,                             kMeetingOffices},
    {S::kContestPosition,       kSpeaker,                                      kNobody},
    {S::kAdmitLatePosition,     kChairs,                                       kNobody},
    {S::kDeclareRecusal,        kSelf,                                         kMeetingOffices},
    {S::kRequestConveyance,     kHolder,                                       kMeetingOffices},
    {S::kAnswerConveyance,      kConveyor,                                     kMeetingOffices},
    {S::kRecordReservation,     kHolder | kSubstitute,                         kMeetingOffices},

    {S::kElectAdjusters,        kMeetingOffices,                               kNobody},
    {S::kIssueMinutes,          kMeetingChair | kMeetingSecretary,             kNobody},
    {S::kSignMinutes,           kSelf | kMeetingOffices | kHolder,             kNobody},
    {S::kRefuseToSignMinutes,   kSelf | kMeetingOffices | kHolder,             kNobody},
    {S::kRecordExternalSignature, kSecretaries,                                kNobody},
    {S::kCommentMinutes,        kSelf | kMeetingOffices | kHolder,             kNobody},
    {S::kSetDistribution,       kMeetingOffices,                               kNobody},
    {S::kRecordDistribution,    kMeetingOffices,                               kNobody},
    {S::kGiveAssignment,        kMeetingOffices,                               kNobody},
    {S::kReportAssignment,      kSelf,                                         kMeetingOffices},
    {S::kCloseAssignment,       kMeetingOffices,                               kNobody},

    {S::kSubmitMatter,          kMember,                                       kOffices},
    {S::kReviewMatter,          kOffices,                                      kNobody},
    {S::kCompleteMatter,        kSubmitter,                                    kOffices},
    {S::kPrepareMatter,         kPreparer | kOffices,                          kNobody},
    {S::kAdmitLateMatter,       kMeetingOffices,                               kSecretaries},
    {S::kWithdrawMatter,        kSubmitter,                                    kOffices},
    {S::kNoteMatterHistory,     kOffices,                                      kNobody},
    {S::kReferOut,              kOffices,                                      kNobody},
    {S::kTakeIn,                kOffices,                                      kNobody},

    {S::kSendReminder,          kMeetingOffices,                               kNobody},
    {S::kSetReminders,          kMeetingOffices,                               kNobody},
    {S::kDistributeMinutes,     kMeetingOffices,                               kNobody},

    {S::kBeginEpoch,            kOffices,                                      kNobody},
    {S::kEraseRecord,           kForumSecretary,                               kNobody},
    {S::kNominationTimedOut,    kServer,                                       kNobody},
    {S::kCertificateRenewed,    kServer,                                       kNobody},
    {S::kMailOutcome,           kServer,                                       kNobody},
};
// clang-format on

}  // namespace

std::span<const AuthorityRule> AuthorityTable() { return kTable; }

const AuthorityRule* RuleOf(v1::Statement::ActCase act) {
  for (const AuthorityRule& rule : kTable) {
    if (rule.act == act) return &rule;
  }
  return nullptr;
}

bool IsServersAct(const v1::Statement& statement) {
  const AuthorityRule* rule = RuleOf(statement.act_case());
  return rule != nullptr && rule->direct == kServer;
}

const v1::Provenance* EnteredIn(const v1::Statement& statement) {
  const auto of = [](const auto& act) { return act.has_entered() ? &act.entered() : nullptr; };
  switch (statement.act_case()) {
    case S::kCancelMeeting:
      return of(statement.cancel_meeting());
    case S::kRecordDecision:
      return of(statement.record_decision());
    case S::kSettleAgenda:
      return of(statement.settle_agenda());
    case S::kInviteExpert:
      return of(statement.invite_expert());
    case S::kRequestConveyance:
      return of(statement.request_conveyance());
    case S::kAnswerConveyance:
      return of(statement.answer_conveyance());
    case S::kRecordReservation:
      return of(statement.record_reservation());
    case S::kCreateMeeting:
      return of(statement.create_meeting());
    case S::kPostponeMeeting:
      return of(statement.postpone_meeting());
    case S::kPetitionMeeting:
      return of(statement.petition_meeting());
    case S::kJoinPetition:
      return of(statement.join_petition());
    case S::kSubmitMatter:
      return of(statement.submit_matter());
    case S::kCompleteMatter:
      return of(statement.complete_matter());
    case S::kAdmitLateMatter:
      return of(statement.admit_late_matter());
    case S::kWithdrawMatter:
      return of(statement.withdraw_matter());
    case S::kAnswerNotice:
      return of(statement.answer_notice());
    case S::kNominateSubstitute:
      return of(statement.nominate_substitute());
    case S::kAnswerNomination:
      return of(statement.answer_nomination());
    case S::kRevokeNomination:
      return of(statement.revoke_nomination());
    case S::kDeclarePosition:
      return of(statement.declare_position());
    case S::kWithdrawPosition:
      return of(statement.withdraw_position());
    case S::kDeclareRecusal:
      return of(statement.declare_recusal());
    case S::kReportAssignment:
      return of(statement.report_assignment());
    default:
      return nullptr;
  }
}

}  // namespace mandat::domain
