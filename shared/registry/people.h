// Who a line of a register file is about. Internal to the folder.
//
// Borrows the state, which may change between the calls. Not thread-safe.
#ifndef MANDAT_SHARED_REGISTRY_PEOPLE_H_
#define MANDAT_SHARED_REGISTRY_PEOPLE_H_

#include <string>
#include <utility>

#include "shared/registry/register_rows.h"

namespace mandat::registry {

class People {
 public:
  People(const domain::State& state, const PreviewOptions& options, Problems& problems)
      : state_(state), options_(options), problems_(problems) {}

  // The one who is named; empty: that cannot be told, and is said. By id; by address, where the names share a word; by
  // name, where the address is the same or the mandate or office is theirs already; else it is whoever has the mandate
  // on the day, or the office, and has no name yet; else somebody new.
  [[nodiscard]] domain::PersonId Of(const RegisterRow& row, const domain::MandateId& mandate, domain::Date day);
  // The id where there is no name.
  [[nodiscard]] std::string NameOf(const domain::PersonId& person) const;
  // Whether the id stands for somebody in the register, with a name or without.
  [[nodiscard]] bool IsKnown(const domain::PersonId& person) const;

 private:
  // What to write so that the person, or somebody else, is meant.
  [[nodiscard]] std::string IdFor(const domain::PersonId& person) const;
  [[nodiscard]] bool HasOtherAddress(const RegisterRow& row, const domain::PersonId& person) const;
  [[nodiscard]] bool MayBeMeant(const RegisterRow& row, const domain::PersonId& person,
                                const domain::MandateId& mandate, domain::Date day) const;
  [[nodiscard]] bool Holds(const domain::PersonId& person, v1::Office office) const;
  [[nodiscard]] bool HasName(const domain::PersonId& person) const;
  [[nodiscard]] domain::PersonId Unnamed(const RegisterRow& row, const domain::MandateId& mandate,
                                         domain::Date day) const;
  // Who has that address or name, and how many have.
  [[nodiscard]] std::pair<domain::PersonId, int> Find(const std::string& text, bool email) const;

  const domain::State& state_;
  const PreviewOptions& options_;
  Problems& problems_;
};

}  // namespace mandat::registry

#endif  // MANDAT_SHARED_REGISTRY_PEOPLE_H_
