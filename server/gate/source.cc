#include <arpa/inet.h>

#include <array>
#include <cstring>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "server/gate/gate_server.h"

namespace mandat::server {

std::string SourceOf(std::string_view peer_view) {
  const std::string peer =
      absl::StrReplaceAll(absl::string_view(peer_view.data(), peer_view.size()), {{"%5B", "["}, {"%5D", "]"}});
  const std::size_t port = peer.rfind(':');
  if (port == std::string::npos) return peer;
  if (absl::StartsWith(peer, "ipv4:") && port > 5) return peer.substr(5, port - 5);
  if (!absl::StartsWith(peer, "ipv6:[") || port < 7) return peer;
  std::string address = peer.substr(6, port - 7);
  address = address.substr(0, address.find('%'));
  std::array<unsigned char, 16> bytes{};
  if (inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return peer;
  // An IPv4 address in IPv6's clothes counts as itself.
  static constexpr unsigned char kMapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  char text[INET6_ADDRSTRLEN] = {};
  if (std::memcmp(bytes.data(), kMapped, sizeof(kMapped)) == 0) {
    return inet_ntop(AF_INET, bytes.data() + 12, text, sizeof(text)) == nullptr ? peer : text;
  }
  std::memset(bytes.data() + 8, 0, 8);
  return inet_ntop(AF_INET6, bytes.data(), text, sizeof(text)) == nullptr ? peer : text;
}

}  // namespace mandat::server
