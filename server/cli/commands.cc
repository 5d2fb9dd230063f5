#include "server/cli/commands.h"

#include <array>

namespace mandat::cli {
namespace {

constexpr std::array kCommands = {
    Command{"forecast", AddForecast},
    Command{"deadlines", AddDeadlines},
    Command{"scenario", AddScenario},
    Command{"found", AddFound},
    Command{"enrol", AddEnrol},
    Command{"invite", AddInvite},
    Command{"recover", AddRecover},
    Command{"device", AddDevice},
    Command{"describe", AddDescribe},
    Command{"import-meeting", AddImportMeeting},
    Command{"status", AddStatus},
    Command{"answer", AddAnswer},
    Command{"declare", AddDeclare},
    Command{"position", AddPosition},
    Command{"substitute", AddSubstitute},
    Command{"convey", AddConvey},
    Command{"explain", AddExplain},
    Command{"agenda", AddAgenda},
    Command{"document", AddDocument},
    Command{"expert", AddExpert},
    Command{"attendance", AddAttendance},
    Command{"guest", AddGuest},
    Command{"item", AddItem},
    Command{"export", AddExport},
    Command{"register", AddRegister},
    Command{"extract-person", AddExtractPerson},
    Command{"erase", AddErase},
    Command{"retention", AddRetention},
    Command{"restore", AddRestore},
    Command{"mandate", AddMandate},
    Command{"principal", AddPrincipal},
    Command{"area", AddArea},
    Command{"office", AddOffice},
    Command{"matter", AddMatter},
    Command{"refer", AddRefer},
    Command{"plan", AddPlan},
    Command{"rules", AddRules},
    Command{"meeting", AddMeeting},
    Command{"petition", AddPetition},
    Command{"minutes", AddMinutes},
    Command{"mail", AddMail},
    Command{"assignment", AddAssignment},
    Command{"publish", AddPublish},
    Command{"archive", AddArchive},
    Command{"verify", AddVerify},
};

}  // namespace

std::span<const Command> Commands() { return kCommands; }

}  // namespace mandat::cli
