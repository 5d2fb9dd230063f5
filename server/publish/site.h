// Public web pages of the adjusted minutes: an index by year, a page a version, search, a feed, a statement on
// accessibility. Static files with relative links alone: they work on any server, and from a disk.
//
// Pure: the same state, documents and settings give the same bytes. What is not for the web is not on them: signatures,
// e-mail addresses, telephone and personal identity numbers (redact.h), titles of restricted papers. Thread-safe.
#ifndef MANDAT_SERVER_PUBLISH_SITE_H_
#define MANDAT_SERVER_PUBLISH_SITE_H_

#include <map>
#include <string>
#include <vector>

#include "mandat/v1/minutes.pb.h"
#include "server/publish/redact.h"
#include "server/publish/settings.h"
#include "shared/domain/state.h"

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

#endif  // MANDAT_SERVER_PUBLISH_SITE_H_
