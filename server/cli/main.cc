// `mandat`: the secretariat's and the operator's command line.
#include <iostream>
#include <string>
#include <vector>

#include "server/cli/commands.h"

int main(int argc, char** argv) {
  std::vector<std::string> arguments;
  for (int i = 1; i < argc; ++i) arguments.emplace_back(argv[i]);
  return mandat::cli::RunCommandLine(mandat::cli::Commands(), std::move(arguments), std::cout, std::cerr);
}
