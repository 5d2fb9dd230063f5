// Checking what was exported, from the founder's fingerprint up: a receipt, a log.
//
// No device and no server. Not thread-safe (progress goes to `run.err`).
#ifndef MANDAT_SERVER_CLI_VERIFY_H_
#define MANDAT_SERVER_CLI_VERIFY_H_

#include <cstdint>
#include <string>

#include "mandat/v1/ledger.pb.h"
#include "server/cli/commands.h"

namespace mandat::cli {

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
[[nodiscard]] Verdict CheckLog(const v1::LogFile& file, const std::string& fingerprint, Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_VERIFY_H_
