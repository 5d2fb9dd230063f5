// An invitation as `mandat` shows it: text and QR code, or JSON. The link is a secret until it has been used.
#ifndef MANDAT_SERVER_CLI_INVITATION_PRINT_H_
#define MANDAT_SERVER_CLI_INVITATION_PRINT_H_

#include <string>

#include "server/cli/commands.h"
#include "shared/client/client.h"

namespace mandat::cli {

struct InvitationShown {
  std::string person;
  domain::Time expires;
  bool received = false;  // the server knows of it
  bool json = false;
  bool qr = true;
};

void PrintInvitation(const client::Invitation& invitation, const InvitationShown& shown, Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_INVITATION_PRINT_H_
