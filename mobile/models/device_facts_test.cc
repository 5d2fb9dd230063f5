// A device's certificate is new from the record that says so, and its owner reads that; joining is no renewal.
#include "mobile/models/device_facts.h"

#include "mobile/models/app_world_test_util.h"
#include "mobile/models/durations.h"
#include "shared/domain/decide.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class DeviceFactsTest : public AppWorldTest {
 protected:
  std::string Facts(const domain::State& state, domain::Time now) {
    return DeviceFactsText(*state.FindDevice(workspace_->client().device()), now).toStdString();
  }
};

TEST_F(DeviceFactsTest, ARenewalIsToldWithItsDayAndTheDayOfJoiningStays) {
  domain::State state = OnScreen().shown();
  const domain::Time now = workspace_->now();
  const std::string joined = Facts(state, now);
  EXPECT_THAT(joined, HasSubstr("Joined"));
  EXPECT_THAT(joined, Not(HasSubstr("Certificate renewed")));

  v1::Statement renewal;
  renewal.mutable_certificate_renewed()->set_device_id(workspace_->client().device().bytes());
  renewal.mutable_certificate_renewed()->set_tls_key_hash(std::string(32, 't'));
  const domain::Time renewed{now.ms + 300 * kDayMs};
  domain::AppliedRecord record;
  record.place = {1, state.head.seq + 1};
  record.time = renewed;
  record.statement = &renewal;
  domain::Apply(state, record);
  const domain::Device& device = *state.FindDevice(workspace_->client().device());
  EXPECT_EQ(device.certified.ms, renewed.ms);
  EXPECT_LT(device.enrolled.ms, now.ms + 1);
  EXPECT_EQ(device.tls_key_hash.bytes(), std::string(32, 't'));
  const domain::Time later{renewed.ms + 30 * kDayMs};
  EXPECT_THAT(Facts(state, later),
              HasSubstr("Certificate renewed " + Words::Moment(renewed, later).toStdString() + "."));
  EXPECT_THAT(Facts(state, later), HasSubstr("Joined"));
}

TEST_F(DeviceFactsTest, OfARevokedDeviceTheRevocationIsToldAndNoCertificate) {
  domain::Device device = *OnScreen().shown().FindDevice(workspace_->client().device());
  device.status = domain::DeviceStatus::kRevoked;
  device.certified = {device.enrolled.ms + 1000};
  device.revoked_at = {device.enrolled.ms + 2000};
  const std::string text = DeviceFactsText(device, workspace_->now()).toStdString();
  EXPECT_THAT(text, HasSubstr("Revoked"));
  EXPECT_THAT(text, Not(HasSubstr("Certificate")));
}

}  // namespace
}  // namespace mandat::app
