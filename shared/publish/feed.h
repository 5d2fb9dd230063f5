// The feed of newly adjusted minutes, as Atom (RFC 4287). Internal to the folder. Pure; thread-safe.
#ifndef MANDAT_SHARED_PUBLISH_FEED_H_
#define MANDAT_SHARED_PUBLISH_FEED_H_

#include <string>
#include <vector>

#include "shared/domain/ids.h"

namespace mandat::publish {

struct FeedEntry {
  std::string title;
  std::string path;  // from the site's root
  std::string summary;
  domain::Time at;
  domain::Hash document;  // which makes its id
};

struct FeedHead {
  std::string title;
  std::string author;
  std::string address;  // of the site's root; empty: links are relative to the feed
  domain::ForumId forum;
};

// The newest 50.
[[nodiscard]] std::string WriteFeed(const FeedHead& head, std::vector<FeedEntry> entries);

}  // namespace mandat::publish

#endif  // MANDAT_SHARED_PUBLISH_FEED_H_
