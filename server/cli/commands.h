// The commands of `mandat`: one file each, joined in one table (commands.cc).
//
// To add a command: write NAME_command.cc with a function `void AddNAME(CLI::App& app, Run& run)`, declare it here, and
// list it in commands.cc. The function adds its subcommand with its options and sets the subcommand's callback, which
// does the work and sets `run.status`. Nothing runs before the whole command line has been read. Not thread-safe; one
// `Run` per invocation.
#ifndef MANDAT_SERVER_CLI_COMMANDS_H_
#define MANDAT_SERVER_CLI_COMMANDS_H_

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace mandat::cli {

// What the process ends with.
inline constexpr int kStatusDone = 0;
inline constexpr int kStatusFailed = 1;  // the command was understood but did not succeed
inline constexpr int kStatusWrongInput =
    2;  // a wrong file or command line; one line on standard error, nothing on standard output

// One invocation: where it writes and what it ends with. The streams are borrowed.
struct Run {
  std::ostream& out;
  std::ostream& err;
  int status = kStatusDone;
};

struct Command {
  const char* name;
  void (*add)(CLI::App& app, Run& run);
};

// Every command of the program, in the order in which help lists them.
[[nodiscard]] std::span<const Command> Commands();

// Reads `arguments` (without the program's name) and runs the command they name. Returns the exit status.
[[nodiscard]] int RunCommandLine(std::span<const Command> commands, std::vector<std::string> arguments,
                                 std::ostream& out, std::ostream& err);

// Commands that work from files alone.
void AddForecast(CLI::App& app, Run& run);
void AddDeadlines(CLI::App& app, Run& run);

// Plays a whole meeting in memory.
void AddScenario(CLI::App& app, Run& run);

// Commands of an enrolled device (device.h).
void AddFound(CLI::App& app, Run& run);
void AddEnrol(CLI::App& app, Run& run);
void AddInvite(CLI::App& app, Run& run);
void AddRecover(CLI::App& app, Run& run);
void AddDevice(CLI::App& app, Run& run);
void AddDescribe(CLI::App& app, Run& run);
void AddImportMeeting(CLI::App& app, Run& run);
void AddStatus(CLI::App& app, Run& run);
void AddAnswer(CLI::App& app, Run& run);
void AddDeclare(CLI::App& app, Run& run);
void AddPosition(CLI::App& app, Run& run);
void AddSubstitute(CLI::App& app, Run& run);
void AddAgenda(CLI::App& app, Run& run);
void AddDocument(CLI::App& app, Run& run);
void AddExpert(CLI::App& app, Run& run);
void AddAttendance(CLI::App& app, Run& run);
void AddGuest(CLI::App& app, Run& run);
void AddItem(CLI::App& app, Run& run);
void AddConvey(CLI::App& app, Run& run);
void AddExplain(CLI::App& app, Run& run);
void AddExport(CLI::App& app, Run& run);
void AddRegister(CLI::App& app, Run& run);
void AddExtractPerson(CLI::App& app, Run& run);
void AddErase(CLI::App& app, Run& run);
void AddRetention(CLI::App& app, Run& run);
void AddRestore(CLI::App& app, Run& run);
void AddMandate(CLI::App& app, Run& run);
void AddPrincipal(CLI::App& app, Run& run);
void AddArea(CLI::App& app, Run& run);
void AddOffice(CLI::App& app, Run& run);
void AddMatter(CLI::App& app, Run& run);
void AddRefer(CLI::App& app, Run& run);
void AddPlan(CLI::App& app, Run& run);
void AddRules(CLI::App& app, Run& run);
void AddMeeting(CLI::App& app, Run& run);
void AddPetition(CLI::App& app, Run& run);
void AddMinutes(CLI::App& app, Run& run);
void AddMail(CLI::App& app, Run& run);
void AddAssignment(CLI::App& app, Run& run);
void AddPublish(CLI::App& app, Run& run);
void AddArchive(CLI::App& app, Run& run);

// Needs no device: checks what was exported.
void AddVerify(CLI::App& app, Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_COMMANDS_H_
