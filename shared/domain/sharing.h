// Whether members may take a paper out of the app: share it with another program, or print it.
//
// The secretariat's command line asks nobody: who keeps the archive has the papers anyway. Pure; thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_SHARING_H_
#define MANDAT_SHARED_DOMAIN_SHARING_H_

#include "shared/domain/state.h"

namespace mandat::domain {

// By the rules of every meeting that the paper belongs to and this state knows; a restricted paper never. False for
// what is no paper.
[[nodiscard]] bool PaperMayBeShared(const State& state, const Hash& paper);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_SHARING_H_
