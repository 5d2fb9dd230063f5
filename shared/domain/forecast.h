// What can be decided: the forecast before a meeting and the verdicts during it (DESIGN.md section 5).
//
// `Forecast` is a pure function of the register and the meeting's facts. It knows nothing of statements: the command line makes `MeetingFacts` from a
// file (meeting_file.h), the server and the app from the folded state (meeting_facts.h). Thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_FORECAST_H_
#define MANDAT_SHARED_DOMAIN_FORECAST_H_

#include <string>
#include <vector>

#include "shared/domain/forum.h"

namespace mandat::domain {

enum class Phase { kBefore, kDuring };

// Values as in mandat.v1.Stance and Channel, so that they can be cast.
enum class Stance { kUnspecified, kApprove, kApproveWithReservation, kReferBack, kReject, kAbstain };
enum class Channel { kUnspecified, kApp, kConveyed, kEmail, kMeeting, kOther };

struct ItemFacts {
  ItemId id;
  int number = 0;
  std::string letter;  // of a sub-item
  bool is_decision = true;
  DecisionClass decision_class = DecisionClass::kForum;
  std::vector<AreaId> areas;
  std::vector<PrincipalId> principals;  // empty: all that the register names
  int revision = 1;
};

// A row of attendance (during) or an answer to the notice (before).
struct AttendanceFacts {
  MandateId mandate;
  std::vector<ItemId> items;  // empty: all items
  bool absent = false;        // before: announced absent
  bool by_substitute = false; // during
};

struct SubstituteFacts {
  enum class State { kNominated, kAccepted, kDeclined };
  MandateId mandate;
  PersonId person;
  State state = State::kNominated;
  std::vector<ItemId> items;  // empty: all items
};

struct RecusalFacts {
  MandateId mandate;
  ItemId item;
};

struct PositionFacts {
  MandateId mandate;
  ItemId item;
  Stance stance = Stance::kUnspecified;  // unspecified: sealed to this viewer
  Channel channel = Channel::kApp;
  int revision = 1;
  MandateId conveyed_by;
  bool by_substitute = false;
  bool contested = false;
  bool late = false;
  bool admitted = false;
};

struct MeetingFacts {
  Date date;
  Phase phase = Phase::kBefore;
  std::vector<ItemFacts> items;
  std::vector<AttendanceFacts> attendance;
  std::vector<SubstituteFacts> substitutes;
  std::vector<RecusalFacts> recusals;
  std::vector<PositionFacts> positions;
};

// The register as it is on the meeting's day. `mandates` may differ from the forum file's, since holders change.
struct Register {
  const Forum& forum;
  const std::vector<Mandate>& mandates;
};

enum class Verdict { kDecidable, kExpected, kAtRisk, kBlocked };

struct SideQuorum {
  SideId side;
  int present = 0;
  int unanswered = 0;  // before only
  int of = 0;
  bool met = false;
};

struct Gap {
  PrincipalId principal;
  AreaId area;
  friend auto operator<=>(const Gap&, const Gap&) = default;
};

// All lists sorted by id; terms as in docs/forecast.md.
struct ItemForecast {
  ItemId item;
  int number = 0;
  std::string letter;
  DecisionClass decision_class = DecisionClass::kForum;
  Verdict verdict = Verdict::kBlocked;
  std::vector<SideQuorum> quorum;  // sides in the forum file's order
  std::vector<MandateId> needed;
  std::vector<MandateId> satisfied;  // needed and with a position that counts
  std::vector<MandateId> missing;    // during
  std::vector<MandateId> expected;   // before
  std::vector<MandateId> uncertain;  // before
  std::vector<MandateId> uncovered;  // before
  std::vector<Gap> gaps;
  std::vector<MandateId> stale;
  std::vector<MandateId> contested;
  std::vector<MandateId> recused;
  std::vector<MandateId> counted;
};

// "decidable", "expected", "at_risk", "blocked".
[[nodiscard]] const char* VerdictWord(Verdict verdict);

// Decision items only, in order of number and letter.
[[nodiscard]] std::vector<ItemForecast> Forecast(const Register& reg, const MeetingFacts& meeting);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_FORECAST_H_
