#include "tests/vectors/golden.h"

#include <fstream>

#include "nlohmann/json.hpp"

namespace mandat::vectors {

std::string Golden(const std::string& name) {
  static const nlohmann::json kGolden = [] {
    std::ifstream file("tests/data/vectors/golden.json");
    return nlohmann::json::parse(file, nullptr, false);
  }();
  return kGolden.is_object() ? kGolden.value(name, "") : "";
}

}  // namespace mandat::vectors
