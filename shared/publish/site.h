// Public web pages of the adjusted minutes: an index by year, a page a version, search, a feed, a statement on
// accessibility. Static files with relative links alone: they work on any server, and from a disk.
//
// Pure: the same state, documents and settings give the same bytes. What is not for the web is not on them: signatures,
// e-mail addresses, telephone and personal identity numbers (redact.h), titles of restricted papers. Thread-safe.
#ifndef MANDAT_SHARED_PUBLISH_SITE_H_
#define MANDAT_SHARED_PUBLISH_SITE_H_

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "mandat/v1/minutes.pb.h"
#include "shared/domain/state.h"
#include "shared/publish/redact.h"
#include "shared/publish/settings.h"

namespace mandat::publish {

// A version of the minutes that all its signers have signed or answered: what was adjusted is public.
struct PublicVersion {
  domain::MeetingId meeting;
  domain::ItemId item;  // empty: the whole; else the paragraph that was adjusted by itself
  int version = 1;
  domain::Time adjusted_at;
  std::string change;  // what was corrected
  domain::Hash document;
};

// Of every meeting, by its day, then paragraph, then version.
[[nodiscard]] std::vector<PublicVersion> PublicVersionsOf(const domain::State& state);

// What each of them says, from its bytes, which `file` has. NOT_FOUND: of one they are not here, or are no minutes; it
// is named.
[[nodiscard]] absl::StatusOr<std::map<domain::Hash, v1::MinutesDocument>> ReadDocuments(
    const std::vector<PublicVersion>& versions,
    const std::function<absl::StatusOr<std::string>(const domain::Hash&)>& file);

struct SiteInput {
  const domain::State& state;
  std::string fingerprint;  // of the forum, as people compare it
  Settings settings;
  std::vector<PublicVersion> versions;
  std::map<domain::Hash, v1::MinutesDocument> documents;  // of every version
};

struct Site {
  std::map<std::string, std::string> files;  // relative path -> bytes
  int meetings = 0;
  std::map<domain::MeetingId, Removed> removed;  // where something was taken out
};

[[nodiscard]] Site MakeSite(const SiteInput& input);

}  // namespace mandat::publish

#endif  // MANDAT_SHARED_PUBLISH_SITE_H_
