// What a person does with one tap or one command, as the acts that the log knows: for the app and the command line
// alike.
//
// Nothing is sent here. The state is the one that the person is looking at: what they sign is that text.
#ifndef MANDAT_SHARED_CLIENT_ACTS_H_
#define MANDAT_SHARED_CLIENT_ACTS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "mandat/v1/statement.pb.h"
#include "shared/client/client.h"
#include "shared/domain/state.h"

namespace mandat::client {

// A position of `person` for `mandate` on the item's newest revision, with the hashes of its text and papers. The item
// must have a revision.
[[nodiscard]] v1::Statement PositionAct(const domain::State& state, const domain::Meeting& meeting,
                                        const domain::AgendaItem& item, const domain::MandateId& mandate,
                                        const domain::PersonId& person);

// What all present said on the item's newest revision; its sealed part holds the stance. The item must have a revision.
[[nodiscard]] v1::Statement SaidForPresentAct(const domain::Meeting& meeting, const domain::AgendaItem& item);

// An id for somebody who is not in the register: random, so that it says nothing about the person.
[[nodiscard]] domain::PersonId NewPersonId();

// What a person is called. The e-mail address that is known stays, unless another is given.
[[nodiscard]] v1::Statement DescribePersonAct(const domain::State& state, const domain::PersonId& person,
                                              std::string_view name, std::string_view email = "");

struct Nomination {
  domain::MandateId mandate;
  std::vector<domain::ItemId> items;           // empty: the whole meeting
  std::string name;                            // of the substitute; may be empty for somebody who is known
  domain::PersonId person;                     // empty: somebody new
  std::string basis;                           // what the substitute's power to decide rests on
  std::optional<v1::Provenance> entered = {};  // by a secretary, on the holder's word
};

struct Nominated {
  domain::PersonId person;
  domain::StatementId nomination;
  std::string link;  // the invitation by which the substitute's device joins: a secret
};

// The place of a mandate's next substitute: after those who may still serve. Whoever declined, was taken back or let
// the time pass keeps none.
[[nodiscard]] int NextOrder(const domain::Meeting& meeting, const domain::MandateId& mandate);

// Nominates next in order, records the name and makes the invitation, valid for 14 days. A refusal of the nomination
// leaves nothing behind.
[[nodiscard]] absl::StatusOr<Nominated> Nominate(Client& client, const domain::Meeting& meeting,
                                                 const Nomination& nomination, std::optional<v1::Refusal>* refusal);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_ACTS_H_
