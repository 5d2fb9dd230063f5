#include "server/mandatd/server_certificates.h"

#include <algorithm>
#include <string>
#include <vector>

#include "server/tls/certificate_files.h"

namespace mandat::server {
namespace {

constexpr std::int64_t kDayMs = 24 * 3600 * 1000;

absl::Status EnsureOne(const std::string& dir, const std::vector<std::string>& addresses, const pki::Identity& ca,
                       domain::Time now) {
  const absl::StatusOr<pki::Certificate> current = CheckCertificateFiles(CertificateFilesIn(dir));
  if (current.ok() && current->not_after().ms - now.ms > kRenewServerDays * kDayMs) return absl::OkStatus();
  std::vector<std::string> hosts;
  for (const std::string& address : addresses) {
    const absl::StatusOr<HostPort> parsed = ParseHostPort(address);
    if (!parsed.ok()) return parsed.status();
    if (parsed->host == "0.0.0.0" || parsed->host == "::") continue;
    if (std::find(hosts.begin(), hosts.end(), parsed->host) == hosts.end()) hosts.push_back(parsed->host);
  }
  const absl::StatusOr<pki::Identity> issued = pki::IssueServerCertificate(ca, hosts, now);
  if (!issued.ok()) return issued.status();
  return InstallCertificate(dir, *issued, {ca.certificate});
}

}  // namespace

absl::Status EnsureServerCertificates(const DataDir& dir, const Config& config, const pki::Identity& ca,
                                      domain::Time now) {
  if (absl::Status status = EnsureOne(dir.members(), {config.members_address, config.listen_members}, ca, now);
      !status.ok())
    return status;
  return EnsureOne(dir.gate(), {config.gate_address, config.listen_gate}, ca, now);
}

}  // namespace mandat::server
