// Checking what was exported, from the founder's fingerprint up: a receipt, a log.
//
// No device and no server. Thread-safe.
#ifndef MANDAT_SHARED_ARCHIVE_VERIFY_H_
#define MANDAT_SHARED_ARCHIVE_VERIFY_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "mandat/v1/ledger.pb.h"

namespace mandat::archive {

// Told now and then how far it has come; false: nobody waits for it any more.
using Going = std::function<bool(std::size_t done, std::size_t of)>;
// The fault of what was not waited for.
inline constexpr char kCancelledFault[] = "cancelled";

struct Verdict {
  std::string kind;
  std::string fault;  // empty: it holds
  std::uint64_t seq = 0;
  std::string detail;
  std::uint64_t epoch = 0;       // of a receipt: where
  std::int64_t received_ms = 0;  // and when it was recorded
};

// `fingerprint`: the forum's, or its id in hexadecimal.
[[nodiscard]] Verdict CheckReceipt(const v1::ReceiptFile& file, const std::string& fingerprint);
[[nodiscard]] Verdict CheckLog(const v1::LogFile& file, const std::string& fingerprint, const Going& going = {});

}  // namespace mandat::archive

#endif  // MANDAT_SHARED_ARCHIVE_VERIFY_H_
