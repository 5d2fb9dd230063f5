#include "server/cli/act.h"

#include <memory>

#include "absl/strings/str_cat.h"
#include "server/cli/words.h"

namespace mandat::cli {

void RunAct(const DeviceOptions& options, const std::string& meeting, const FillDraft& fill, Run& run) {
  std::optional<Device> device = OpenDevice(options, false, true, run);
  if (!device || !Sync(*device, options, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* found = MeetingOf(*state, meeting, run);
  if (found == nullptr) return;
  ActDraft draft{*device, *state, *found, {}, {}, false};
  const std::optional<std::string> what = fill(draft, run);
  if (what) ActAndTell(*device, options, draft.act, draft.has_sealed ? &draft.sealed : nullptr, *what, run);
}

std::optional<std::vector<domain::ItemId>> ItemsOf(const domain::Meeting& meeting,
                                                   const std::vector<std::string>& names, Run& run) {
  std::vector<domain::ItemId> items;
  for (const std::string& name : names) {
    const domain::AgendaItem* item = ItemOf(meeting, name, run);
    if (item == nullptr) return std::nullopt;
    items.push_back(item->id);
  }
  return items;
}

std::string ItemsWords(const domain::Meeting& meeting, const std::vector<domain::ItemId>& items) {
  if (items.empty()) return "all items";
  std::string words = items.size() == 1 ? "item " : "items ";
  for (const domain::ItemId& id : items) {
    const domain::AgendaItem* item = meeting.FindItem(id);
    absl::StrAppend(&words, &id == &items.front() ? "" : ", ", item == nullptr ? id.value() : NumberWords(*item));
  }
  return words;
}

std::optional<domain::Hash> PaperOf(const domain::Meeting& meeting, const std::string& digits, Run& run) {
  std::optional<domain::Hash> found;
  int matches = 0;
  for (const domain::Hash& hash : meeting.documents) {
    if (!hash.hex().starts_with(digits)) continue;
    found = hash;
    ++matches;
  }
  if (matches == 1 && digits.size() >= 4) return found;
  Fail(run, matches > 1 ? absl::StrCat("several papers begin with ", digits, "; give more of the hash")
                        : absl::StrCat("the meeting has no paper whose SHA-256 begins with ", digits,
                                       "; give at least 4 hexadecimal digits"));
  return std::nullopt;
}

}  // namespace mandat::cli
