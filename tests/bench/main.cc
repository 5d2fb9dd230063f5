// mandat-bench: what the product costs beside what cannot be avoided. docs/bench.md explains the rows.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "server/tls/tls_policy.h"
#include "tests/bench/app_bench.h"
#include "tests/bench/reconnect_bench.h"
#include "tests/bench/report.h"
#include "tests/bench/scale.h"
#include "tests/bench/search_bench.h"
#include "tests/bench/submit_bench.h"
#include "tests/bench/sync_bench.h"

int main(int argc, char** argv) {
  CLI::App options{
      "Measures Mandat on this machine: client and server over mutual TLS, replicas, and the app's start."};
  bool json = false;
  bool smoke = false;
  bool million = false;
  std::vector<std::string> only;
  options.add_flag("--json", json, "The figures as JSON on standard output");
  options.add_flag("--smoke", smoke, "As little as shows that every row comes out; the figures mean nothing");
  options.add_flag("--million", million, "Reconnect also with a log of a million records, which takes minutes to make");
  options.add_option("--only", only, "Parts: calls, reconnect, replica, app, board, search")
      ->check(CLI::IsMember({"calls", "reconnect", "replica", "app", "board", "search"}));
  CLI11_PARSE(options, argc, argv);

  const std::filesystem::path own = std::filesystem::canonical("/proc/self/exe");
#ifdef MANDAT_SOURCE_DIR
  setenv("MANDAT_SOURCE_DIR", MANDAT_SOURCE_DIR, 0);
#endif
  std::string directory = std::filesystem::temp_directory_path() / "mandat-bench-XXXXXX";
  if (mkdtemp(directory.data()) == nullptr) return 1;
  int result = 1;
  if (const absl::Status policy = mandat::server::EnsureTlsPolicy(directory); !policy.ok()) {
    std::fprintf(stderr, "mandat-bench: %s\n", policy.ToString().c_str());
  } else {
    using namespace mandat::bench;
    const Scale scale = smoke ? Scale::Smoke() : Scale();
    Report report;
    const auto wanted = [&](const char* part) {
      return only.empty() || std::find(only.begin(), only.end(), part) != only.end();
    };
    if (wanted("calls") || wanted("reconnect")) {
      Say(absl::StrCat("recording ", scale.long_log, " statements"));
      BenchForum grown(scale.lanes);
      grown.Fill(scale.long_log);
      if (wanted("calls")) MeasureSubmit(scale, grown, report);
      if (wanted("reconnect")) MeasureReconnect(scale, grown, million, report);
    }
    if (wanted("search")) MeasureSearch(scale, directory, report);
    if (wanted("replica") || wanted("app"))
      MeasureReplicaAndApp(scale, directory, own.parent_path(), wanted("replica"), wanted("app"), report);
    if (wanted("board")) MeasureBoard(scale, directory, own.parent_path(), report);
    std::fputs((json ? report.Json() : report.Table()).c_str(), stdout);
    result = 0;
    if (report.is_void() && !smoke) {
      Say("VOID: the floor is below a third of the empty call, so it was limited by something else; the ratios say "
          "nothing");
      result = 2;
    }
  }
  std::filesystem::remove_all(directory);
  return result;
}
