// What came in: the register of received declarations (diarieföring), and what a record has to do with a person.
//
// Pure functions of a record and of the state that the log folds to; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_RECEIVED_H_
#define MANDAT_SHARED_DOMAIN_RECEIVED_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// Whether a kind of act is something that was received, not the register's, the meeting's or the log's own.
[[nodiscard]] bool IsReceived(v1::Statement::ActCase act);

// One line of the register.
struct ReceivedEntry {
  Place place;
  Time received_at;     // when it was recorded
  Time given_at;        // entered for somebody: when it was given; else as received
  PersonId from;        // whose word it is
  PersonId entered_by;  // empty: signed by whose word it is
  Channel channel = Channel::kApp;
  std::string kind;   // the act's name in the schema: "declare_position"
  MandateId mandate;  // empty: none is named
  MeetingId meeting;
  ItemId item;
  std::string thing;  // the matter or assignment
  std::uint64_t erased_by = 0;
};

// nullopt: the record is nothing that was received. Of an erased record `statement` is what is left of it.
[[nodiscard]] std::optional<ReceivedEntry> ReceivedIn(const State& state, Place place, Time time,
                                                      const v1::Statement& statement);

// What a person is to a record.
enum class Tie {
  kSigned,   // signed it
  kSpoken,   // it is their word, entered by somebody else
  kSubject,  // it is about them
  kNamed,    // it names them
};
[[nodiscard]] const char* TieWord(Tie tie);  // "signed", "spoken", "subject", "named"
[[nodiscard]] std::set<Tie> TiesOf(const State& state, Place place, const v1::Statement& statement,
                                   const PersonId& person);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_RECEIVED_H_
