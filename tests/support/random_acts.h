// Random acts of every kind of statement, as somebody might make them who sees `state`: most of them sensible, some
// late, some of other people's business, some nonsense.
//
// What a kind names (a meeting, a mandate, a position ...) is chosen from the state, so the same function serves the
// property tests of the domain and the devices of the simulation. A kind that the schema has and this file does not
// know is left empty; the property test counts every kind of the schema and fails then. Pure but for the dice.
#ifndef MANDAT_TESTS_SUPPORT_RANDOM_ACTS_H_
#define MANDAT_TESTS_SUPPORT_RANDOM_ACTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "shared/domain/state.h"
#include "tests/support/dice.h"

namespace mandat::testing {

struct RandomAct {
  v1::Statement statement;  // nothing but the act
  std::optional<v1::SealedPart> sealed;
};

// Every field number of Statement.act.
[[nodiscard]] std::vector<int> AllActKinds();
[[nodiscard]] std::string NameOfKind(int kind);

class ActMaker {
 public:
  // `noise`: percent of choices that are made without looking whether they make sense. Borrows all of it.
  ActMaker(Dice& dice, const domain::State& state, std::string speaker, domain::Time now, int noise = 10)
      : dice_(dice), state_(state), speaker_(std::move(speaker)), now_(now), noise_(noise) {}

  // nullopt: this kind is not known here.
  [[nodiscard]] std::optional<RandomAct> Make(int kind);
  // Somebody who may well make an act of that kind; at times anybody.
  [[nodiscard]] static std::string LikelySpeaker(int kind, const domain::State& state, Dice& dice);

 private:
  bool Noise() { return dice_.Chance(noise_); }
  std::string Bytes(std::size_t size);
  std::string NewWord(const char* prefix, int most);
  std::string Text();

  const domain::Meeting* AnyMeeting(domain::MeetingPhase first, domain::MeetingPhase last);
  const domain::Meeting* AnyMeeting() {
    return AnyMeeting(domain::MeetingPhase::kPlanned, domain::MeetingPhase::kOpen);
  }
  static const domain::AgendaItem* AnyItem(Dice& dice, const domain::Meeting* meeting);
  std::string MandateOf(const std::string& person);
  std::string AnyMandate();
  std::string AnyPerson();
  std::string AnyHolder();
  std::string AnyDocument(const domain::Meeting* meeting);
  // A mandate of the speaker, or with `entered` of somebody else, which is then filled in.
  template <typename Act>
  std::string MandateAndEntered(Act& act, bool evidence = true);
  void Enter(v1::Provenance& entered, const std::string& stated_by, bool evidence = true);
  domain::Date DateAhead(int days_from, int days_to);

  bool MakeIdentity(int kind, RandomAct& act);
  bool MakeMeeting(int kind, RandomAct& act);
  bool MakeAgenda(int kind, RandomAct& act);
  bool MakeSitting(int kind, RandomAct& act);
  bool MakeWord(int kind, RandomAct& act);
  bool MakeNomination(int kind, RandomAct& act);
  bool MakeConveyance(int kind, RandomAct& act);
  bool MakePosition(RandomAct& act);
  bool MakeMatter(int kind, RandomAct& act);
  bool MakePlanning(int kind, RandomAct& act);
  bool MakeMinutes(int kind, RandomAct& act);
  bool MakeAssignment(int kind, RandomAct& act);
  bool MakeMail(int kind, RandomAct& act);
  bool MakeLog(int kind, RandomAct& act);

  Dice& dice_;
  const domain::State& state_;
  const std::string speaker_;
  const domain::Time now_;
  const int noise_;
};

}  // namespace mandat::testing

#endif  // MANDAT_TESTS_SUPPORT_RANDOM_ACTS_H_
