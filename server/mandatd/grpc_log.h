// gRPC's own messages as lines of our log. To be called once, after StartLog and before gRPC is used.
#ifndef MANDAT_SERVER_MANDATD_GRPC_LOG_H_
#define MANDAT_SERVER_MANDATD_GRPC_LOG_H_

namespace mandat::server {

void RouteGrpcLog();

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MANDATD_GRPC_LOG_H_
