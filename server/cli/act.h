// One signed act from one command: what every command that states something does around it.
//
// Not thread-safe.
#ifndef MANDAT_SERVER_CLI_ACT_H_
#define MANDAT_SERVER_CLI_ACT_H_

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "server/cli/device.h"
#include "shared/domain/state.h"

namespace mandat::cli {

// The act as it is filled from what the device shows; `sealed` is signed with it where `has_sealed` is set.
struct ActDraft {
  Device& device;
  const domain::State& state;
  const domain::Meeting& meeting;
  v1::Statement act;
  v1::SealedPart sealed;
  bool has_sealed = false;
};

// Fills the draft; what it does in words, or nullopt when it could not and said so.
using FillDraft = std::function<std::optional<std::string>(ActDraft& draft, Run& run)>;

// Opens the device, syncs, finds the meeting, fills, signs, sends and tells.
void RunAct(const DeviceOptions& options, const std::string& meeting, const FillDraft& fill, Run& run);

// The items' ids from numbers such as 10a, or ids; nullopt: one is unknown, and said so.
[[nodiscard]] std::optional<std::vector<domain::ItemId>> ItemsOf(const domain::Meeting& meeting,
                                                                 const std::vector<std::string>& names, Run& run);
// "items 1, 2a", or "all items".
[[nodiscard]] std::string ItemsWords(const domain::Meeting& meeting, const std::vector<domain::ItemId>& items);
// A paper's hash from its hexadecimal digits, or from enough of their beginning to tell it from the meeting's others.
[[nodiscard]] std::optional<domain::Hash> PaperOf(const domain::Meeting& meeting, const std::string& digits, Run& run);

template <typename Act>
void AddItems(Act& act, const std::vector<domain::ItemId>& items) {
  for (const domain::ItemId& item : items) act.add_items(item.value());
}

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_ACT_H_
