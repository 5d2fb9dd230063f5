// How much a statement may hold. Lengths of texts are in characters (code points), of bytes in bytes.
#ifndef MANDAT_SHARED_DOMAIN_LIMITS_H_
#define MANDAT_SHARED_DOMAIN_LIMITS_H_

#include <cstddef>
#include <cstdint>

namespace mandat::domain {

inline constexpr std::size_t kMaxForumFileBytes = 256 * 1024;
inline constexpr std::size_t kMaxRulesFileBytes = 64 * 1024;
inline constexpr std::size_t kMaxName = 200;
inline constexpr std::size_t kMaxEmail = 254;
inline constexpr std::size_t kMaxDeviceName = 60;
inline constexpr std::size_t kMaxAddress = 260;  // host:port
inline constexpr std::size_t kMaxTitle = 400;
inline constexpr std::size_t kMaxPlaceName = 200;
inline constexpr std::size_t kMaxSummary = 4000;
inline constexpr std::size_t kMaxReason = 2000;
inline constexpr std::size_t kMaxBasis = 500;
inline constexpr std::size_t kMinGround = 10;   // of an erasure
inline constexpr std::size_t kMaxGround = 400;
inline constexpr std::size_t kMaxResidueBytes = 64 * 1024;
inline constexpr std::size_t kMaxChange = 500;
inline constexpr std::size_t kMaxMediaType = 100;
inline constexpr std::size_t kMaxClause = 4000;
inline constexpr std::size_t kMaxComment = 4000;
inline constexpr std::size_t kMaxEvidence = 20000;
inline constexpr int kMaxClauses = 50;
inline constexpr int kMaxPapers = 50;
inline constexpr int kMaxItems = 200;       // of a meeting
inline constexpr int kMaxReaders = 200;     // of a restricted paper
inline constexpr int kMaxDocuments = 1000;  // of a meeting
inline constexpr int kMaxAreas = 50;        // of an item, and of a forum: those that have ended too
inline constexpr int kMaxPrincipals = 100;  // the same
inline constexpr int kMaxMandates = 500;
inline constexpr int kMaxRulesVersions = 1000;  // of a forum
inline constexpr int kMaxNominations = 1000;  // of a meeting
inline constexpr int kMaxConveyances = 1000;  // of a meeting
inline constexpr int kMaxGuests = 500;        // of a meeting
inline constexpr int kMaxExperts = 200;       // of a meeting
inline constexpr int kMaxSupplements = 200;   // of a meeting
inline constexpr int kMaxGroups = 50;             // of a matter
inline constexpr int kMaxMatterEntries = 500;     // of a matter: exchanges, rulings, notes, admissions and the like, each
inline constexpr int kMaxPlannedMeetings = 100;   // of a year
inline constexpr int kMaxPostponements = 50;      // of a meeting
inline constexpr int kMaxOfficerChanges = 100;    // of a meeting
inline constexpr int kMaxOrder = 20;          // of a nomination
inline constexpr int kMaxCertificates = 8;
inline constexpr int kMaxAdjusters = 20;
inline constexpr int kMaxMinutesVersions = 1000;  // of a meeting, and of each paragraph by itself
inline constexpr int kMaxMinutesComments = 1000;  // on a version
inline constexpr int kMaxRecipients = 100;        // of a paragraph
inline constexpr int kMaxSendings = 2000;         // of a meeting
inline constexpr std::size_t kMaxReminderNote = 1000;
inline constexpr int kMaxReminders = 10;          // days of a schedule
inline constexpr int kMaxReminderDays = 60;       // before the meeting
inline constexpr int kMaxMailCauses = 1000;       // of a meeting
inline constexpr int kMaxAssignments = 500;       // of a meeting
inline constexpr int kMaxAssigned = 50;           // who have an assignment
inline constexpr int kMaxReports = 1000;          // on an assignment
inline constexpr int kMaxOfficers = 500;        // of each office that several hold
inline constexpr int kMaxInvitations = 20000;   // of a forum
inline constexpr int kMaxDevicesOfPerson = 20;  // not revoked
inline constexpr std::size_t kMaxCertificateBytes = 8 * 1024;
inline constexpr std::uint64_t kMaxDocumentBytes = 100ULL * 1024 * 1024;
inline constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
inline constexpr std::int64_t kMaxInvitationMs = 90 * kDayMs;
// How far ahead of the server's clock a stated time may lie.
inline constexpr std::int64_t kClockLeewayMs = 5LL * 60 * 1000;

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_LIMITS_H_
