// What happens in one simulation: who takes part, what they do and what is done to their machines, by the seed's dice.
//
// One use: construct, Do(). Single-threaded.
#ifndef MANDAT_TESTS_SIMULATION_LIFE_H_
#define MANDAT_TESTS_SIMULATION_LIFE_H_

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "tests/simulation/run.h"
#include "tests/simulation/world.h"
#include "tests/support/dice.h"
#include "tests/support/random_acts.h"

namespace mandat::simulation {

class Run {
 public:
  explicit Run(const RunOptions& options);

  RunResult Do();

 private:
  // Who takes part, and from when on.
  void Cast();

  Weather SomeWeather();

  SimDevice& AnyDevice();
  SimDevice* AnyDeviceThatIsOn();

  void Step();

  void SwitchOn(SimDevice& device);

  void SwitchOff();

  void BreakDisk();

  void Act();

  std::string ChooseAct(SimDevice& device, testing::RandomAct& act);

  void AddPaper(SimDevice& device, v1::DocumentRef& reference);

  void Undo();

  void Retry();

  void Invite();

  // A device that has a link and is not enrolled yet; a new one if there is an invitation to be had.
  SimDevice* Newcomer();

  void Enrol();

  void EnrolOnce(SimDevice& device);

  void Network();

  void Sleep();

  void StepClock();

  void CrashServer();

  void HurtServer();

  void TakeBackup();

  // The officer whose device has seen most, if that device may begin an epoch on the copy.
  SimDevice* OfficerFor(const ServerDisk& copy);

  void Restore();

  void TryToBeginEpoch();

  void SignAgain(SimDevice& device);

  // Everything works again, everybody is there, and time passes.
  void GetQuiet();

  void Offer();

  bool IsQuiet();

  RunResult Finish();

  static constexpr std::size_t kPaperBytes = 64;

  const RunOptions options_;
  std::unique_ptr<World> world_;
  testing::Dice& dice_;
  RunResult result_;
  int steps_ = 0;
  int step_ = 0;
  std::vector<ServerDisk::Copy> backups_;
  struct Invited {
    std::string person;
    std::string link;
    std::string code;
  };
  std::vector<Invited> invitations_;
  int newcomers_ = 0;
  std::set<std::string> old_files_;  // of device_counts_anew
  SimDevice* office_ = nullptr;      // begins an epoch
  std::uint64_t begun_ = 1;
  const SimDevice* begun_by_ = nullptr;
  SimDevice* offers_ = nullptr;  // offers again what it holds of the lost part
};

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_LIFE_H_
