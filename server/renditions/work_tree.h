// The directory that a stranger's document was read in, whatever the program that read it left there: directories that
// their owner may not look into, links, trees deeper than a path is long.
//
// Links are never followed. Nothing is locked: exact once the program and all that it started have ended.
#ifndef MANDAT_SERVER_RENDITIONS_WORK_TREE_H_
#define MANDAT_SERVER_RENDITIONS_WORK_TREE_H_

#include <cstdint>
#include <string>

namespace mandat::server {

// What everything in it takes, each entry itself too; the largest number where some of it cannot be looked at.
[[nodiscard]] std::uint64_t TreeBytes(const std::string& directory);

// Takes away everything in it; the directory itself stays. False: something is left.
[[nodiscard]] bool EmptyTree(const std::string& directory);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_RENDITIONS_WORK_TREE_H_
