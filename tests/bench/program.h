// A program of the bench's, run to its end, and what it said.
#ifndef MANDAT_TESTS_BENCH_PROGRAM_H_
#define MANDAT_TESTS_BENCH_PROGRAM_H_

#include <map>
#include <string>
#include <vector>

namespace mandat::bench {

// The numbers of its lines "NAME NUMBER" on standard output, by name and in order; and "start", when it was started, in
// CLOCK_MONOTONIC's milliseconds. Off-screen, drawn by software, without Qt's wait before a frame. Ends the bench when
// the program fails or does not end.
using Said = std::map<std::string, std::vector<double>>;
[[nodiscard]] Said RunProgram(std::vector<std::string> arguments);

// What it said of `name`; ends the bench when it said nothing.
[[nodiscard]] const std::vector<double>& AllOf(const Said& said, const std::string& name);
// From the first of `from` to the first of `to`.
[[nodiscard]] double Between(const Said& said, const std::string& from, const std::string& to);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_PROGRAM_H_
