// The records of an exported log with their statements, and how they are written for people.
//
// Plain values; thread-safe.
#ifndef MANDAT_SHARED_ARCHIVE_RECORDS_H_
#define MANDAT_SHARED_ARCHIVE_RECORDS_H_

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/ids.h"

namespace mandat::archive {

struct ReadRecord {
  domain::Place place;
  domain::Time time;
  v1::Statement statement;  // of an erased record what is left of it
  std::optional<v1::SealedPart> sealed;
  std::uint64_t erased_by = 0;  // 0: it was not erased
};

// Those of an exported log whose body is in it, in its order. DATA_LOSS: one cannot be read.
[[nodiscard]] absl::StatusOr<std::vector<ReadRecord>> ReadRecords(const v1::LogFile& log);
// With the names of the schema's fields.
[[nodiscard]] nlohmann::ordered_json JsonOfMessage(const google::protobuf::Message& message);
// "declare_position".
[[nodiscard]] std::string KindOf(const v1::Statement& statement);
// "2026-11-22 14:03:10 UTC".
[[nodiscard]] std::string UtcWords(domain::Time time);

}  // namespace mandat::archive

#endif  // MANDAT_SHARED_ARCHIVE_RECORDS_H_
