#include "tests/simulation/sim_server.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <utility>

#include "shared/ledger/link.h"
#include "shared/pki/certificate.h"

namespace mandat::simulation {
namespace {

struct KnownCertificate {
  server::PeerKeys keys;
  domain::Time not_before;
  domain::Time not_after;
};

// Of every world: the founding's certificates are the same in each, and reading one is slow.
std::map<std::string, KnownCertificate>& KnownCertificates() {
  static auto* known = new std::map<std::string, KnownCertificate>;
  return *known;
}

std::unique_ptr<server::CertificateRegister> OpenRegister(const std::string& drive) {
  std::filesystem::create_directories(drive);
  // What the file holds is on the disk in memory; its name on the real one is in the way of opening it as a new one.
  std::filesystem::remove(drive + "/register.db");
  auto opened = server::CertificateRegister::Open(drive, vault::SecretBytes::CopyOf(std::string(32, 'r')), true);
  if (!opened.ok()) {
    std::fprintf(stderr, "simulation: %s\n", opened.status().ToString().c_str());
    std::abort();
  }
  return *std::move(opened);
}

}  // namespace

ServerIdentity::ServerIdentity(std::string file, domain::Time now)
    : forum_file(std::move(file)), ca(*pki::CreateCa("Simulated CA", now)), log_key(ledger::SigningKey::Generate()) {}

std::string ServerIdentity::FoundingLink() const {
  return ledger::FormatLink(ledger::FoundingLink{kGateAddress, ca.certificate.fingerprint(), founding_secret});
}

absl::Status SimServer::Start() {
  server::HostOptions options;
  options.store = &disk;
  options.clock = &clock;
  options.log_key = &identity_->log_key;
  options.random = &random_;
  options.verify_threads = 0;
  options.put_back_in = put_back_in;
  auto host = server::ForumHost::Load(options);
  if (!host.ok()) return host.status();
  host_ = *std::move(host);
  register_ = OpenRegister(drive);
  callers_ = std::make_unique<server::Identity>(host_.get(), register_.get());
  submit_ = std::make_unique<server::SubmitHandler>(host_.get(), callers_.get(), submits_per_minute_);
  renditions_ = std::make_unique<server::Renditions>(host_.get(), nullptr, nullptr);
  documents_ = std::make_unique<server::DocumentHandler>(host_.get(), callers_.get(), renditions_.get());
  server::EnrolmentHandler::Options enrolment;
  enrolment.host = host_.get();
  enrolment.certificates = register_.get();
  enrolment.ca = &identity_->ca;
  enrolment.forum_file = identity_->forum_file;
  enrolment.members_address = kMembersAddress;
  enrolment.gate_address = kGateAddress;
  enrolment.is_founding_secret = [this](const std::string& secret) { return secret == identity_->founding_secret; };
  enrolment_ = std::make_unique<server::EnrolmentHandler>(std::move(enrolment));
  ++generation_;
  return absl::OkStatus();
}

void SimServer::Crash() {
  if (!host_) return;
  ++generation_;
  disk.off = true;
  host_->Stop();
  enrolment_ = nullptr;
  documents_ = nullptr;
  submit_ = nullptr;
  callers_ = nullptr;
  host_ = nullptr;
  register_ = nullptr;
  disk.Crash();
}

void SimServer::Step() {
  if (!host_) return;
  // By itself it looks for acts that have become due every second.
  const bool look = clock.SteadyMs() - stepped_ms_ >= 1000;
  if (!std::exchange(work_, false) && !look) return;
  stepped_ms_ = clock.SteadyMs();
  host_->Step();
}

std::optional<server::PeerKeys> SimServer::PeerOf(const std::string& certificate) {
  std::map<std::string, KnownCertificate>& certificates = KnownCertificates();
  auto known = certificates.find(certificate);
  if (known == certificates.end()) {
    const auto parsed = pki::Certificate::FromDer(certificate);
    if (!parsed.ok()) return std::nullopt;
    KnownCertificate read{
        {parsed->fingerprint(), parsed->key_fingerprint()}, parsed->not_before(), parsed->not_after()};
    known = certificates.emplace(certificate, read).first;
  }
  const domain::Time now = clock.Now();
  if (now < known->second.not_before || known->second.not_after < now) return std::nullopt;
  return known->second.keys;
}

}  // namespace mandat::simulation
