// Whether two values of the state are alike in every field: for whoever keeps what was made of one and need not make it
// again.
//
// A field that is added to one of these and not named in alike.cc does not compile. Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_ALIKE_H_
#define MANDAT_SHARED_DOMAIN_ALIKE_H_

#include <map>
#include <vector>

#include "shared/domain/item_state.h"
#include "shared/domain/meeting_state.h"

namespace mandat::domain {

[[nodiscard]] bool Alike(const AgendaItem& a, const AgendaItem& b);
[[nodiscard]] bool Alike(const std::map<MandateId, NoticeAnswer>& a, const std::map<MandateId, NoticeAnswer>& b);
[[nodiscard]] bool Alike(const std::vector<Nomination>& a, const std::vector<Nomination>& b);
[[nodiscard]] bool Alike(const std::vector<Mandate>& a, const std::vector<Mandate>& b);
[[nodiscard]] bool Alike(const std::vector<Principal>& a, const std::vector<Principal>& b);
[[nodiscard]] bool Alike(const std::vector<Side>& a, const std::vector<Side>& b);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_ALIKE_H_
