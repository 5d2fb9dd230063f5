// Any call of the read API by its name, with arguments as text: so that a table of calls needs no line of code for
// each.
#ifndef MANDAT_TESTS_RPC_ASK_READ_H_
#define MANDAT_TESTS_RPC_ASK_READ_H_

#include <grpcpp/grpcpp.h>

#include <string>

namespace mandat::server {

struct ReadAnswer {
  grpc::Status status;
  // Of the answer's first list, the number of entries; empty where it has none.
  std::string count;
};

// `rpc` is "ReadService/ListMatters"; `arguments` "meeting=m1 item=i1", or "-" for none. Ends the program for an
// unknown call or argument.
[[nodiscard]] ReadAnswer AskRead(grpc::Channel* channel, const std::string& rpc, const std::string& arguments);

}  // namespace mandat::server

#endif  // MANDAT_TESTS_RPC_ASK_READ_H_
