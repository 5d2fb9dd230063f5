#include "server/cli/status_board.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/device.h"
#include "shared/sheets/board_sheet.h"
#include "shared/sheets/csv.h"
#include "shared/sheets/xlsx.h"

namespace mandat::cli {

void AddBoardOptions(CLI::App& command, BoardOptions& options) {
  CLI::Option* meeting = command.add_option("--meeting", options.meeting, "Whose board is written to a file");
  CLI::Option* csv = command.add_option("--csv", options.csv, "Writes the board as CSV, for Excel in Sweden: UTF-8, ;");
  CLI::Option* xlsx = command.add_option("--xlsx", options.xlsx, "Writes the board as a workbook");
  csv->needs(meeting);
  xlsx->needs(meeting);
  command.add_flag("--english", options.english, "The board's words in English");
}

void WriteBoard(const client::Client& client, const BoardOptions& options, Run& run) {
  const std::shared_ptr<const domain::State> state = client.shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting == nullptr) return;
  const domain::Language language = options.english ? domain::Language::kEnglish : domain::Language::kSwedish;
  if (!options.csv.empty()) {
    std::ofstream file(options.csv, std::ios::binary | std::ios::trunc);
    file << sheets::WriteCsv(sheets::BoardList(*state, *meeting, language));
    file.close();
    if (!file) {
      std::remove(options.csv.c_str());
      return Fail(run, absl::StrCat(options.csv, " could not be written"));
    }
    run.out << options.csv << '\n';
  }
  if (options.xlsx.empty()) return;
  const absl::Status written =
      sheets::WriteXlsx(sheets::BoardSheets(*state, *meeting, language), options.xlsx, state->JudgedAt());
  if (!written.ok()) return Fail(run, written);
  run.out << options.xlsx << '\n';
}

}  // namespace mandat::cli
