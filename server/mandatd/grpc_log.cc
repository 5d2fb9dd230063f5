#include "server/mandatd/grpc_log.h"

#include <grpc/support/log.h>

#include <string>
#include <string_view>

#include "server/mandatd/log.h"

namespace mandat::server {

void RouteGrpcLog() {
  gpr_set_log_function([](gpr_log_func_args* args) {
    const std::string message(args->message);
    // A peer without a certificate is everyday (scanners, and the watchdog's own probe), not an error of ours.
    const bool everyday = message.find("Handshake failed") != std::string::npos;
    const bool error = args->severity == GPR_LOG_SEVERITY_ERROR && !everyday;
    Log(error ? LogLevel::kWarning : LogLevel::kDebug, "grpc", {{"message", message}});
  });
}

}  // namespace mandat::server
