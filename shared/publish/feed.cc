#include "shared/publish/feed.h"

#include <algorithm>
#include <tuple>

#include "shared/domain/forum_time.h"
#include "shared/publish/frame.h"

namespace mandat::publish {
namespace {

constexpr std::size_t kMaxEntries = 50;

// "2024-09-20T14:03:10Z".
std::string Rfc3339(domain::Time time) {
  const domain::LocalTime utc = domain::LocalOf("UTC", time);
  const std::int64_t seconds = (time.ms / 1000) % 60;
  return utc.day.ToString() + "T" + utc.TimeOfDay() + ":" + (seconds < 10 ? "0" : "") + std::to_string(seconds) + "Z";
}

// A UUID (version 8) of the hash's first bytes: the same thing has the same id for ever.
template <typename Bytes>
std::string UuidOf(const Bytes& bytes) {
  std::string hex = bytes.hex().substr(0, 32);
  hex[12] = '8';
  hex[16] = "89ab"[static_cast<std::size_t>(hex[16] % 4)];
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) +
         "-" + hex.substr(20);
}

}  // namespace

std::string WriteFeed(const FeedHead& head, std::vector<FeedEntry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const FeedEntry& a, const FeedEntry& b) { return std::tie(b.at, a.path) < std::tie(a.at, b.path); });
  entries.resize(std::min(entries.size(), kMaxEntries));
  const domain::Time newest = entries.empty() ? domain::Time() : entries.front().at;
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
      "xml:lang=\"sv\">\n<title>" +
      Html(head.title) + "</title>\n<id>" + UuidOf(head.forum) + "</id>\n<updated>" + Rfc3339(newest) +
      "</updated>\n<author><name>" + Html(head.author) +
      "</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"" + Html(head.address) +
      "feed.xml\"/>\n"
      "<link rel=\"alternate\" type=\"text/html\" href=\"" +
      Html(head.address) + "index.html\"/>\n";
  for (const FeedEntry& entry : entries) {
    xml += "<entry>\n<title>" + Html(entry.title) + "</title>\n<id>" + UuidOf(entry.document) + "</id>\n<updated>" +
           Rfc3339(entry.at) + "</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"" +
           Html(head.address + entry.path) + "\"/>\n<summary>" + Html(entry.summary) + "</summary>\n</entry>\n";
  }
  return xml + "</feed>\n";
}

}  // namespace mandat::publish
