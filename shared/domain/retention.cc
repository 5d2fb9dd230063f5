#include "shared/domain/retention.h"

namespace mandat::domain {
namespace {

using S = v1::Statement;
using enum RetentionClass;

constexpr ErasureBar kFree = ErasureBar::kNone;
constexpr ErasureBar kChain = ErasureBar::kKeys;
constexpr ErasureBar kMinuted = ErasureBar::kMinutes;
constexpr ErasureBar kBase = ErasureBar::kLog;

// clang-format off
constexpr RetentionRule kTable[] = {
    {S::kFoundForum,            kKept,       kChain},
    {S::kInvite,                kKept,       kChain},
    {S::kEnrol,                 kKept,       kChain},
    {S::kCountersignDevice,     kKept,       kChain},
    {S::kRevokeDevice,          kKept,       kChain},
    {S::kRecoverOffice,         kKept,       kChain},
    {S::kCertificateRenewed,    kKept,       kChain},
    {S::kStateTrust,            kKept,       kChain},
    {S::kAssignMandate,         kKept,       kChain},
    {S::kAssignOffice,          kKept,       kChain},
    {S::kDescribeMandate,       kKept,       kChain},
    {S::kDescribePrincipal,     kKept,       kChain},
    {S::kDescribeArea,          kKept,       kChain},
    {S::kAmendRules,            kKept,       kBase},
    {S::kDescribePerson,        kRegister,   kFree},

    {S::kCreateMeeting,         kMinutes,    kMinuted},
    {S::kAppointOfficer,        kMinutes,    kMinuted},
    {S::kSetMeetingPlan,        kMinutes,    kMinuted},
    {S::kPostponeMeeting,       kMinutes,    kMinuted},
    {S::kSetAgendaItem,         kMinutes,    kMinuted},
    {S::kSetProposal,           kMinutes,    kMinuted},
    {S::kOrderAgenda,           kMinutes,    kMinuted},
    {S::kSettleAgenda,          kMinutes,    kMinuted},
    {S::kApproveAgenda,         kMinutes,    kMinuted},
    {S::kSendNotice,            kMinutes,    kMinuted},
    {S::kSendSupplement,        kMinutes,    kMinuted},
    {S::kOpenMeeting,           kMinutes,    kMinuted},
    {S::kStartItem,             kMinutes,    kMinuted},
    {S::kRecordAttendance,      kMinutes,    kMinuted},
    {S::kRecordGuest,           kMinutes,    kMinuted},
    {S::kRecordDecision,        kMinutes,    kMinuted},
    {S::kCloseMeeting,          kMinutes,    kMinuted},
    {S::kCancelMeeting,         kMinutes,    kMinuted},
    {S::kAddDocument,           kMinutes,    kFree},
    {S::kSetDocumentAccess,     kMinutes,    kFree},
    {S::kInviteExpert,          kMinutes,    kFree},

    {S::kDeclarePosition,       kRegister,   kFree},
    {S::kDeclareForPresent,     kRegister,   kFree},
    {S::kWithdrawPosition,      kRegister,   kFree},
    {S::kContestPosition,       kRegister,   kFree},
    {S::kAdmitLatePosition,     kRegister,   kMinuted},
    {S::kDeclareRecusal,        kRegister,   kFree},
    {S::kRecordReservation,     kRegister,   kFree},
    {S::kNominateSubstitute,    kRegister,   kFree},
    {S::kAnswerNomination,      kRegister,   kFree},
    {S::kRevokeNomination,      kRegister,   kFree},
    {S::kNominationTimedOut,    kRegister,   kBase},
    {S::kAnswerNotice,          kShortLived, kFree},
    {S::kRequestConveyance,     kShortLived, kFree},
    {S::kAnswerConveyance,      kShortLived, kFree},

    {S::kPetitionMeeting,       kRegister,   kFree},
    {S::kJoinPetition,          kRegister,   kFree},
    {S::kSubmitMatter,          kRegister,   kFree},
    {S::kReviewMatter,          kRegister,   kFree},
    {S::kCompleteMatter,        kRegister,   kFree},
    {S::kPrepareMatter,         kRegister,   kFree},
    {S::kAdmitLateMatter,       kRegister,   kFree},
    {S::kWithdrawMatter,        kRegister,   kFree},
    {S::kNoteMatterHistory,     kRegister,   kFree},
    {S::kReferOut,              kRegister,   kBase},
    {S::kTakeIn,                kRegister,   kBase},

    {S::kElectAdjusters,        kMinutes,    kMinuted},
    {S::kIssueMinutes,          kMinutes,    kMinuted},  // drafts: RetentionOf(record)
    {S::kSignMinutes,           kMinutes,    kMinuted},
    {S::kRefuseToSignMinutes,   kMinutes,    kMinuted},
    {S::kRecordExternalSignature, kMinutes,  kMinuted},
    {S::kCommentMinutes,        kShortLived, kFree},
    {S::kSetDistribution,       kMinutes,    kMinuted},
    {S::kRecordDistribution,    kShortLived, kFree},
    {S::kGiveAssignment,        kMinutes,    kFree},
    {S::kReportAssignment,      kRegister,   kFree},
    {S::kCloseAssignment,       kRegister,   kFree},

    {S::kSendReminder,          kShortLived, kFree},
    {S::kSetReminders,          kShortLived, kFree},
    {S::kDistributeMinutes,     kShortLived, kFree},
    {S::kMailOutcome,           kShortLived, kFree},

    {S::kBeginEpoch,            kKept,       kBase},
    {S::kEraseRecord,           kKept,       kBase},
};
// clang-format on

}  // namespace

std::span<const RetentionRule> RetentionTable() { return kTable; }

RetentionRule RetentionOf(v1::Statement::ActCase act) {
  for (const RetentionRule& rule : kTable) {
    if (rule.act == act) return rule;
  }
  return {act, kKept, kBase};
}

RetentionRule RetentionOf(const RecordFacts& record) {
  if (record.erases != 0) return RetentionOf(S::kEraseRecord);
  const auto act = static_cast<S::ActCase>(record.act);
  if (act == S::kIssueMinutes && record.kind == RecordKind::kMinutesDraft) return {act, kShortLived, kFree};
  return RetentionOf(act);
}

const char* RetentionWord(RetentionClass retention) {
  switch (retention) {
    case kKept:
      return "kept";
    case RetentionClass::kMinutes:
      return "minutes";
    case kRegister:
      return "register";
    case kShortLived:
      return "short_lived";
  }
  return "";
}

const char* BarWord(ErasureBar bar) {
  switch (bar) {
    case ErasureBar::kNone:
      return "";
    case ErasureBar::kKeys:
      return "keys";
    case ErasureBar::kMinutes:
      return "minutes";
    case ErasureBar::kLog:
      return "log";
  }
  return "";
}

std::optional<int> RetentionYears::Of(RetentionClass retention) const {
  switch (retention) {
    case kRegister:
      return register_years;
    case kShortLived:
      return short_lived_years;
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain
