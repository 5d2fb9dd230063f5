// Writes the test vectors: one JSON file each, below the directory that is named. The same bytes on every run.
#include <sodium.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "nlohmann/json.hpp"
#include "tests/vectors/vector.h"

namespace mandat::vectors {
namespace {

std::string Base64(const std::string& bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();
  return text;
}

bool Write(const std::filesystem::path& directory, const Vector& vector) {
  const std::filesystem::path folder = directory / (vector.kind + "s");
  std::filesystem::create_directories(folder);
  nlohmann::ordered_json json;
  json["desc"] = vector.desc;
  json["kind"] = vector.kind;
  json["want_fault"] = ledger::FaultName(vector.want_fault);
  json["forum"] = vector.forum.hex();
  json["bytes"] = Base64(vector.bytes);
  std::ofstream file(folder / (vector.name + ".json"), std::ios::binary);
  file << json.dump(1) << "\n";
  return file.good();
}

}  // namespace
}  // namespace mandat::vectors

int main(int argc, char** argv) {
  using mandat::vectors::Vector;
  if (argc != 2) {
    std::fprintf(stderr, "usage: make_vectors DIRECTORY\n");
    return 2;
  }
  std::set<std::string> names;
  for (const auto& vectors :
       {mandat::vectors::TamperedLogs(), mandat::vectors::ForgedLogs(), mandat::vectors::ErasedLogs(),
        mandat::vectors::Receipts(),
        mandat::vectors::Referrals()}) {
    for (const Vector& vector : vectors) {
      if (!names.insert(vector.kind + vector.name).second) {
        std::fprintf(stderr, "make_vectors: %s stands twice\n", vector.name.c_str());
        return 1;
      }
      if (!mandat::vectors::Write(argv[1], vector)) {
        std::fprintf(stderr, "make_vectors: cannot write %s\n", vector.name.c_str());
        return 1;
      }
    }
  }
  std::printf("%zu vectors\n", names.size());
  return 0;
}
