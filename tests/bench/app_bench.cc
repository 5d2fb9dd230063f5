#include "tests/bench/app_bench.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <vector>

#include "absl/strings/str_cat.h"
#include "shared/client/testing/rerouted_network.h"
#include "shared/vault/key_store.h"
#include "shared/vault/pin_vault.h"
#include "tests/bench/program.h"
#include "tests/bench/replica_device.h"

namespace mandat::bench {
namespace {

constexpr char kPin[] = "804173";

struct Phone {
  std::string app;     // the probe
  std::string window;  // the floor
  std::string data;    // the app's data folder
  std::string paper;   // the long one, hex

  Said Run(const std::string& probe) const {
    return RunProgram({app, "--data", data, "--probe", probe, "--pin", kPin, "--paper", paper});
  }
};

// The app's PIN vault in its data folder; the key of the forum's files.
vault::SecretBytes MakeVault(const std::string& data) {
  vault::PinVault::Options options;
  for (std::size_t i = 0; i < options.device_id.size(); ++i) options.device_id[i] = static_cast<std::uint8_t>(i + 1);
  std::ofstream(data + "/device.id", std::ios::binary)
      .write(reinterpret_cast<const char*>(options.device_id.data()),
             static_cast<std::streamsize>(options.device_id.size()));
  vault::NoKeyStore none;
  options.path = data + "/vault";
  options.key_store = &none;
  options.now_unix_ms = [] {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
  };
  auto key = vault::PinVault(options).Create(kPin);
  if (!key.ok()) Die(absl::StrCat("the app's vault: ", std::string(key.status().message())));
  return *std::move(key);
}

// A further device of `by`'s person, caught up, with every paper.
void FillReplica(const std::string& data, BenchForum& forum, server::TestDevice& by,
                 const std::vector<domain::Hash>& papers, client::Network& network) {
  const vault::SecretBytes key = MakeVault(data);
  server::Shown shown;
  const server::TestDevice device = forum.EnrolFurther(by.person, by, shown);
  WriteEnrolled(data + "/forum", key, forum, device, shown);
  const std::unique_ptr<client::Client> client = OpenEnrolled(data + "/forum", key, network);
  absl::Status filled = client->SyncOnce(std::chrono::minutes(5));
  if (filled.ok() && !papers.empty()) filled = client->Prefetch(papers);
  if (filled.ok()) filled = client->SyncOnce(std::chrono::minutes(5));
  if (!filled.ok()) Die(absl::StrCat("the app's replica cannot be filled: ", std::string(filled.message())));
  for (const domain::Hash& paper : papers) {
    if (!client->document_state(paper).complete) Die("the app's replica lacks a paper");
  }
}

Phone MakePhone(const Scale& scale, const std::string& directory, const std::string& bin, BenchForum& forum,
                client::Network& network) {
  Phone phone{bin + "/mandat-bench-app", bin + "/mandat-bench-window", directory + "/app", ""};
  const std::string folder = directory + "/papers";
  std::filesystem::create_directories(folder);
  std::filesystem::create_directories(phone.data);
  Say(absl::StrCat("making ", scale.papers, " papers"));
  (void)RunProgram({bin + "/mandat-bench-papers", folder, absl::StrCat(scale.papers)});
  const std::vector<domain::Hash> papers = forum.AddPapers(folder);
  phone.paper = papers.front().hex();
  FillReplica(phone.data, forum, forum.device(0), papers, network);
  std::filesystem::remove_all(folder);
  Say("the app reads its papers for searching");
  (void)phone.Run("read");
  return phone;
}

void MeasureFirstFrame(const Scale& scale, const Phone& phone, Report& report) {
  std::vector<double> app, screen, window;
  // The first start of each fills the caches of files and fonts and does not count.
  for (int i = 0; i <= scale.app_starts; ++i) {
    const double of_window = Between(RunProgram({phone.window}), "start", "frame");
    const Said said = phone.Run("frame");
    if (i == 0) continue;
    window.push_back(of_window);
    app.push_back(Between(said, "start", "frame"));
    screen.push_back(Between(said, "start", "screen"));
  }
  report.Add({"first_frame", Median(app), "ms", "first_frame_floor"});
  report.Add({"first_frame_floor", Median(window), "ms", ""});
  report.Add({"first_screen", Median(screen), "ms", "first_frame_floor"});
}

// From the key being ready (the PIN's derivation is over) to the first frame with the list.
void MeasureUnlock(const Scale& scale, const Phone& phone, Report& report) {
  std::vector<double> unlock;
  for (int i = 0; i <= scale.app_unlocks; ++i) {
    const double took = Between(phone.Run("list"), "key", "list");
    if (i > 0) unlock.push_back(took);
  }
  report.Add({"unlock_to_list", Median(unlock), "ms", ""});
}

void MeasureUse(const Phone& phone, Report& report) {
  const Said window = RunProgram({phone.window, "use"});
  const Said app = phone.Run("use");
  report.Add({"app_memory", AllOf(app, "memory").front(), "MB", "app_memory_floor"});
  report.Add({"app_memory_after", AllOf(app, "memory_after").front(), "MB", "app_memory_floor"});
  report.Add({"app_memory_floor", AllOf(window, "memory").front(), "MB", ""});
  report.Add({"search_500_papers", Median(AllOf(app, "search")), "ms", "key_press_floor"});
  report.Add({"search_500_worst", Percentile(AllOf(app, "search"), 100), "ms", "key_press_floor"});
  report.Add({"key_press_floor", Median(AllOf(app, "key")), "ms", ""});
  for (const auto& [row, frames] :
       {std::pair("scroll_frame", "list_frame"), std::pair("scroll_paper", "paper_frame")}) {
    const std::vector<double>& times = AllOf(app, frames);
    report.Add({row, Median(times), "ms", "scroll_frame_floor"});
    report.Add({absl::StrCat(row, "_p95"), Percentile(times, 95), "ms", "scroll_frame_floor_p95"});
    report.Add({absl::StrCat(row, "_worst"), Percentile(times, 100), "ms", ""});
  }
  report.Add({"scroll_frame_floor", Median(AllOf(window, "repaint")), "ms", ""});
  report.Add({"scroll_frame_floor_p95", Percentile(AllOf(window, "repaint"), 95), "ms", ""});
}

}  // namespace

void MeasureApp(const Scale& scale, const std::string& directory, const std::string& bin, BenchForum& forum,
                client::Network& network, Report& report) {
  const Phone phone = MakePhone(scale, directory, bin, forum, network);
  Say("the app");
  MeasureFirstFrame(scale, phone, report);
  MeasureUnlock(scale, phone, report);
  MeasureUse(phone, report);
}

void MeasureBoard(const Scale& scale, const std::string& directory, const std::string& bin, Report& report) {
  Say(absl::StrCat("a council of ", scale.board_mandates, " mandates and ", scale.board_items, " items"));
  BenchForum forum(1);
  forum.CallLargeCouncil(scale.board_mandates, scale.board_items);
  const std::unique_ptr<client::Network> network = client::testing::Reroute(
      client::MakeGrpcNetwork(), absl::StrCat("127.0.0.1:", forum.harness().server->port()), "");
  const std::string data = directory + "/desk";
  std::filesystem::create_directories(data);
  FillReplica(data, forum, forum.harness().secretary, {}, *network);
  Say("the board");
  const Said table = RunProgram(
      {bin + "/mandat-bench-window", "table", absl::StrCat(scale.board_mandates), absl::StrCat(scale.board_items)});
  const Said board =
      RunProgram({bin + "/mandat-bench-app", "--data", data, "--size", "1440x900", "--probe", "board", "--pin", kPin});
  const auto both = [&](const char* row, const char* said, int percent, const char* unit) {
    const std::string floor = absl::StrCat(row, "_floor");
    report.Add({row, Percentile(AllOf(board, said), percent), unit, floor});
    report.Add({floor, Percentile(AllOf(table, said), percent), unit, ""});
  };
  both("board_open", "open", 50, "ms");
  both("board_scroll", "scrolled", 50, "ms");
  both("board_scroll_p95", "scrolled", 95, "ms");
  report.Add({"board_scroll_worst", Percentile(AllOf(board, "scrolled"), 100), "ms", ""});
  both("board_change", "change", 50, "ms");
  report.Add({"board_change_worst", Percentile(AllOf(board, "change"), 100), "ms", ""});
  both("board_memory", "memory", 50, "MB");
}

}  // namespace mandat::bench
