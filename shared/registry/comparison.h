// What the lines of a register file change, judged on a copy of the state. Internal to the folder.
#ifndef MANDAT_SHARED_REGISTRY_COMPARISON_H_
#define MANDAT_SHARED_REGISTRY_COMPARISON_H_

#include <vector>

#include "shared/registry/register_rows.h"

namespace mandat::registry {

[[nodiscard]] Preview CompareWithState(const domain::State& state, const std::vector<RegisterRow>& rows,
                                       const PreviewOptions& options, Problems& problems);

}  // namespace mandat::registry

#endif  // MANDAT_SHARED_REGISTRY_COMPARISON_H_
