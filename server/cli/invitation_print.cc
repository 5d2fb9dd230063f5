#include "server/cli/invitation_print.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "server/cli/words.h"
#include "server/qr/qr.h"

namespace mandat::cli {

void PrintInvitation(const client::Invitation& invitation, const InvitationShown& shown, Run& run) {
  if (shown.json) {
    run.out << nlohmann::ordered_json{{"person", shown.person},
                                      {"link", invitation.link},
                                      {"code", invitation.code},
                                      {"expires", TimeWords(shown.expires)},
                                      {"received", shown.received}}
                   .dump(2)
            << '\n';
    return;
  }
  run.out << "Invitation for " << shown.person << ", once, until " << TimeWords(shown.expires) << ":\n\n"
          << invitation.link << "\n\n";
  if (!invitation.code.empty()) run.out << "Code, to be given another way: " << invitation.code << "\n\n";
  if (shown.qr) run.out << server::QrForTerminal(invitation.link);
  if (!shown.received)
    run.out << "The server does not know of it yet: it can be used once this device has had contact.\n";
}

}  // namespace mandat::cli
