// What one forum sends to another: a referral, with all that proves it and the files that it names.
//
// A bundle (mandat.v1.ReferralBundle) is made once; those very bytes are kept, sent and taken in. Checking needs
// nothing but the sending forum's id (its founder's fingerprint). It proves the words, their author's key and their
// place in that forum's log, that each file is one that the words name, and by that log's records of devices and
// offices that the author was its secretary or chair there. Those records could leave out that an office had been taken
// away since: the whole log alone, or its log key's owner, who would have to take part, shows that. Titles and media
// types of the files are the sender's account, unsigned.
// Pure; thread-safe.
#ifndef MANDAT_SHARED_LEDGER_REFERRAL_H_
#define MANDAT_SHARED_LEDGER_REFERRAL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "mandat/v1/minutes.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/ids.h"

namespace mandat::ledger {

inline constexpr std::size_t kMaxBundleBytes = 100 * 1024 * 1024;  // as for any document
inline constexpr int kMaxBundleFiles = 100;
inline constexpr std::size_t kMaxBundledTitle = 400;  // characters
inline constexpr std::size_t kMaxBundledMediaType = 100;
inline constexpr char kMinutesMediaType[] = "application/vnd.mandat.minutes";

struct ReferredFile {
  domain::Hash hash;
  std::string title;
  std::string media_type;
  std::string content;
};

// A bundle that holds.
struct CheckedReferral {
  domain::ForumId forum;    // that it comes from
  std::string forum_name;   // as its founding statement says
  v1::Statement statement;  // with the act refer_out
  domain::Place place;
  domain::Time recorded_at;
  std::vector<ReferredFile> files;             // in the order in which the statement names them
  std::optional<v1::MinutesDocument> minutes;  // of the referred meeting, where it is among the files
};

// Of a log up to `size`: every header, and the bodies of what makes devices and offices, and of record `seq`. Nothing
// of substitutes, no names.
[[nodiscard]] std::vector<v1::Record> RecordsOfOffice(const v1::LogFile& log, std::uint64_t seq, std::uint64_t size);

// `log`: as the sender's device holds it, at least up to the receipt's checkpoint. INVALID_ARGUMENT where the bundle
// would not hold: the status that CheckReferralBundle gives.
[[nodiscard]] absl::StatusOr<std::string> MakeReferralBundle(const v1::ReceiptFile& referral, const v1::LogFile& log,
                                                             std::vector<ReferredFile> files,
                                                             const domain::ForumId& forum);

// DATA_LOSS with the fault's name first (fault.h) where it does not hold.
[[nodiscard]] absl::StatusOr<CheckedReferral> CheckReferralBundle(std::string_view bytes, const domain::ForumId& forum);

// The founding statement that a bundle carries, to compare with a fingerprint; nullopt: there is none.
[[nodiscard]] std::optional<domain::ForumId> ForumOfBundle(std::string_view bytes);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_REFERRAL_H_
