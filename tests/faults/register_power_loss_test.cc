// Power loss under the register of certificates: a system's certificate that was issued, a revocation that was said to
// hold and the end of a device's certificate are there after it, at whatever moment it comes.
//
// The same run over a connection whose syncs are weakened must lose some of it: otherwise the test proves nothing.
#include <gtest/gtest.h>

#include <iostream>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "server/store/certificate_register.h"
#include "shared/domain/text_hash.h"
#include "shared/vault/test_dir.h"
#include "tests/faults/crash_images.h"
#include "tests/faults/opened_connections.h"
#include "tests/faults/power_loss_vfs.h"

namespace mandat::faults {
namespace {

struct RegisterOutcome {
  int images = 0;
  int lost = 0;
  int unopenable = 0;
  std::size_t acknowledged = 0;
  std::string first_fault;
};

class RegisterLife {
 public:
  // `synchronous`: NORMAL or OFF for a mutant, empty for the product's own setting.
  RegisterLife(std::uint64_t seed, std::string synchronous)
      : synchronous_(std::move(synchronous)),
        random_(seed),
        vfs_(PowerLossVfs::Register(absl::StrCat("register-", seed))) {}

  void Write(int acts) {
    Open(true);
    created_ = vfs_->op_count();
    for (int i = 0; i < acts && !testing::Test::HasFatalFailure(); ++i) {
      if (i % 40 == 39) {
        register_.reset();
        Open(false);
      }
      Act(i);
    }
    register_.reset();
  }

  RegisterOutcome Look() {
    RegisterOutcome outcome;
    outcome.acknowledged = acks_.size();
    CrashImages images(vfs_->ops());
    const vault::TestDir dir;
    images.AdvanceTo(created_);
    std::uint64_t version = ~std::uint64_t{0};
    std::size_t acked = 0;
    for (std::size_t n = created_; n <= images.size(); ++n) {
      images.AdvanceTo(n);
      const std::size_t acked_now = AckedBy(n);
      if (images.durable_version() != version || acked_now != acked) {
        version = images.durable_version();
        acked = acked_now;
        images.Write(dir.path(), CrashImages::kDropUnsynced, 0);
        Judge(dir.path(), n, outcome);
      }
      if (!images.anything_unsynced()) continue;
      images.Write(dir.path(), CrashImages::kTear, n);
      Judge(dir.path(), n, outcome);
    }
    return outcome;
  }

 private:
  // What was acknowledged, with the length of the disk's record by then.
  struct RegisterAck {
    std::size_t ops = 0;
    std::string client;  // its certificate was issued
    bool revoked = false;
    domain::DeviceId device;  // its certificate runs until `end`
    domain::Time end;
  };

  void Open(bool create) {
    auto opened = std::make_unique<OpenedConnections>();
    auto opened_register = server::CertificateRegister::Open(live_.path(), key_, create, vfs_->name());
    ASSERT_TRUE(opened_register.ok()) << opened_register.status();
    if (!synchronous_.empty()) OpenedConnections::Weaken(1, synchronous_);
    register_ = *std::move(opened_register);
  }

  void Act(int number) {
    RegisterAck ack;
    const std::string name = absl::StrCat("system-", number);
    if (random_() % 3 == 0) {
      ASSERT_TRUE(register_->AddClient({name, "read", domain::Sha256(name), {5000}, false}).ok());
      in_force_.push_back(name);
      ack.client = name;
    } else if (!in_force_.empty() && random_() % 2 == 0) {
      ack.client = in_force_.back();
      ack.revoked = true;
      in_force_.pop_back();
      ASSERT_TRUE(register_->RevokeClient(ack.client).ok());
    } else {
      ack.device.data()[0] = static_cast<std::uint8_t>(1 + random_() % 20);
      ack.end = {1000 + number};
      ASSERT_TRUE(register_->NoteDeviceCertificate(ack.device, ack.end).ok());
    }
    ack.ops = vfs_->op_count();
    acks_.push_back(ack);
  }

  std::size_t AckedBy(std::size_t ops) const {
    std::size_t count = 0;
    while (count < acks_.size() && acks_[count].ops <= ops) ++count;
    return count;
  }

  void Judge(const std::string& directory, std::size_t n, RegisterOutcome& outcome) {
    ++outcome.images;
    const auto fault = [&](const std::string& what) {
      if (outcome.first_fault.empty()) outcome.first_fault = absl::StrCat(vfs_->name(), " op ", n, ": ", what);
    };
    const auto opened = server::CertificateRegister::Open(directory, key_, false);
    if (!opened.ok()) {
      ++outcome.unopenable;
      return fault(opened.status().ToString());
    }
    for (const RegisterAck& ack : acks_) {
      if (ack.ops > n) break;
      if (Holds(**opened, ack)) continue;
      ++outcome.lost;
      return fault(ack.client.empty() ? "a certificate's end is lost"
                                      : absl::StrCat(ack.client, ack.revoked ? ": its revocation" : "", " is lost"));
    }
  }

  static bool Holds(server::CertificateRegister& from, const RegisterAck& ack) {
    if (ack.client.empty()) {
      const auto end = from.DeviceCertificateEnd(ack.device);
      return end.ok() && *end && (*end)->ms >= ack.end.ms;
    }
    const auto client = from.FindClient(domain::Sha256(ack.client));
    return client.ok() && *client && (!ack.revoked || (*client)->revoked);
  }

  const std::string synchronous_;
  std::mt19937_64 random_;
  const std::unique_ptr<PowerLossVfs> vfs_;
  const vault::SecretBytes key_ = vault::SecretBytes::Random(32);
  vault::TestDir live_;
  std::vector<RegisterAck> acks_;
  std::vector<std::string> in_force_;
  std::size_t created_ = 0;
  std::unique_ptr<server::CertificateRegister> register_;
};

void TellOf(const char* what, const RegisterOutcome& outcome) {
  std::cout << what << ": " << outcome.images << " images, " << outcome.acknowledged
            << " acts acknowledged; images that lost some " << outcome.lost << ", unopenable " << outcome.unopenable
            << "\n";
}

TEST(RegisterPowerLossTest, NoCertificateAndNoRevocationIsLostAtAnyMoment) {
  int images = 0;
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    RegisterLife run(seed, "");
    run.Write(100);
    if (HasFatalFailure()) return;
    const RegisterOutcome outcome = run.Look();
    TellOf("register, power loss", outcome);
    EXPECT_EQ(outcome.lost, 0) << outcome.first_fault;
    EXPECT_EQ(outcome.unopenable, 0) << outcome.first_fault;
    images += outcome.images;
  }
  EXPECT_GT(images, 500);
}

// The mutants. If these tests find nothing, the one above is blind.
TEST(RegisterPowerLossTest, WithSynchronousNormalTheSameRunLosesWhatWasAcknowledged) {
  RegisterLife run(101, "NORMAL");
  run.Write(60);
  if (HasFatalFailure()) return;
  const RegisterOutcome outcome = run.Look();
  TellOf("register, power loss, synchronous=NORMAL", outcome);
  EXPECT_GT(outcome.lost, 0);
}

TEST(RegisterPowerLossTest, WithSynchronousOffTheSameRunLeavesWhatCannotBeOpened) {
  RegisterLife run(102, "OFF");
  run.Write(60);
  if (HasFatalFailure()) return;
  const RegisterOutcome outcome = run.Look();
  TellOf("register, power loss, synchronous=OFF", outcome);
  EXPECT_GT(outcome.unopenable, 0);
}

}  // namespace
}  // namespace mandat::faults
