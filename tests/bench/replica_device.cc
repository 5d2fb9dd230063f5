#include "tests/bench/replica_device.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/store.h"

namespace mandat::bench {

void WriteEnrolled(const std::string& directory, const vault::SecretBytes& key, BenchForum& forum,
                   const server::TestDevice& device, const server::Shown& shown) {
  namespace meta = client::meta;
  auto store = client::Store::Open(directory, key);
  const auto certificate = pki::Certificate::FromPem(shown.certificate);
  if (!store.ok() || !certificate.ok()) Die("a device's files cannot be made");
  const server::TestForum& test = forum.harness().forum;
  const vault::SecretBytes seed = device.key.Seed();
  const std::string_view seed_bytes(reinterpret_cast<const char*>(seed.bytes().data()), seed.bytes().size());
  for (const auto& [name, value] : {std::pair<const char*, std::string>(meta::kForum, test.id.bytes()),
                                    {meta::kPerson, device.person},
                                    {meta::kDevice, device.id().bytes()},
                                    {meta::kSigningSeed, std::string(seed_bytes)},
                                    {meta::kTlsKey, shown.key},
                                    {meta::kCertificate, certificate->der()},
                                    {meta::kCa, forum.harness().ca->certificate.der()},
                                    {meta::kGate, test.gate_address},
                                    {meta::kMembers, test.members_address},
                                    {meta::kCounter, absl::StrCat(device.counter)}}) {
    if (!(*store)->Put(name, value).ok()) Die("a device's files cannot be written");
  }
}

std::unique_ptr<client::Client> OpenEnrolled(const std::string& directory, const vault::SecretBytes& key,
                                             client::Network& network) {
  client::Client::Options options;
  options.directory = directory;
  options.key = vault::SecretBytes::CopyOf(key.bytes());
  options.network = &network;
  auto client = client::Client::Open(std::move(options));
  if (!client.ok()) Die(absl::StrCat("a device cannot be opened: ", std::string(client.status().message())));
  if (!(*client)->enrolled()) Die("a device is not enrolled");
  return *std::move(client);
}

}  // namespace mandat::bench
