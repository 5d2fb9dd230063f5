// The program of tests that run a whole server: OpenSSL reads its configuration once, so the TLS policy comes before
// anything else.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string>

#include "server/tls/tls_policy.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  testing::InitGoogleTest(&argc, argv);
  std::string pattern = std::filesystem::temp_directory_path().string() + "/mandat_tls.XXXXXX";
  if (mkdtemp(pattern.data()) == nullptr) return 1;
  if (const absl::Status status = mandat::server::EnsureTlsPolicy(pattern); !status.ok()) {
    std::fprintf(stderr, "%s\n", status.ToString().c_str());
    return 1;
  }
  const int result = RUN_ALL_TESTS();
  std::filesystem::remove_all(pattern);
  return result;
}
