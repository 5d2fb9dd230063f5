// Known bytes of every layout, from tests/data/vectors/golden.json: written by tools/auditor/golden_test.py, which
// shares no code with C++.
#ifndef MANDAT_TESTS_VECTORS_GOLDEN_H_
#define MANDAT_TESTS_VECTORS_GOLDEN_H_

#include <string>

namespace mandat::vectors {

// The hex or text under `name`; empty when there is none.
[[nodiscard]] std::string Golden(const std::string& name);

}  // namespace mandat::vectors

#endif  // MANDAT_TESTS_VECTORS_GOLDEN_H_
