// One forum, its server, the network between, and devices, in one thread and on one clock.
#ifndef MANDAT_SHARED_CLIENT_TESTING_WORLD_H_
#define MANDAT_SHARED_CLIENT_TESTING_WORLD_H_

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "shared/client/client.h"
#include "shared/client/testing/fake_clock.h"
#include "shared/client/testing/fake_network.h"
#include "shared/client/testing/fake_server.h"
#include "shared/ledger/random.h"

namespace mandat::client::testing {

inline constexpr char kMember[] = "karlskrona-older-chief";
inline constexpr char kMandate[] = "karlskrona-older";
inline constexpr char kOther[] = "region-director";
inline constexpr char kOtherMandate[] = "region-director";

struct Device {
  std::string directory;
  std::string key = std::string(32, 'k');
  vault::MemoryKeyStore keeper;
  ledger::SeededRandom random{"device"};
  std::unique_ptr<Client> client;
  int told = 0;  // how often the listener was called
};

class World {
 public:
  World();
  ~World();

  FakeClock clock;
  FakeServer server{clock};
  FakeNetwork network{server, clock};

  // Opens (again) a device by a name of the test's; its files stay in the world's directory.
  Client& Open(const std::string& name);
  void Close(const std::string& name) { devices_.at(name)->client = nullptr; }
  Device& At(const std::string& name) { return *devices_.at(name); }
  Client& operator[](const std::string& name) { return *devices_.at(name)->client; }

  // The founder's device, named "secretary"; enrolled and caught up.
  Client& Found();
  // Invited by the secretary's device; enrolled and caught up.
  Client& Enrol(const std::string& name, const std::string& person);
  std::string Invite(const std::string& person);

  // Lets everybody work until nothing moves any more; `Advance` lets time pass meanwhile, in steps.
  void Settle();
  void Advance(std::int64_t ms);

  // By the secretary's device, settled: a meeting "m1" with decision items i1..in of class subject, area older; called.
  void Meeting(int items = 2);
  void OpenMeeting();
  // Queued by the device.
  ActResult Act(const std::string& name, const v1::Statement& act, const v1::SealedPart* sealed = nullptr);
  ActResult Declare(const std::string& name, const std::string& mandate, const std::string& item,
                    const std::string& comment = "", v1::Stance stance = v1::STANCE_APPROVE);
  ActResult Propose(const std::string& item, std::uint32_t revision, const std::string& text);
  OutboxState StateOf(const std::string& name, const domain::StatementId& id);

  std::string directory;

 private:
  std::map<std::string, std::unique_ptr<Device>> devices_;
};

// A declaration on the text that `state` shows.
[[nodiscard]] v1::Statement DeclarationOn(const domain::State& state, const std::string& mandate,
                                          const std::string& item);

}  // namespace mandat::client::testing

#endif  // MANDAT_SHARED_CLIENT_TESTING_WORLD_H_
