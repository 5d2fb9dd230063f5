// The Converter that the server uses: `mandatd convert` (worker.h), one process for each document.
//
// Check() looks for LibreOffice and for what the sandbox needs, and takes away what a crash left in the directory: one
// process at a time may use it. The directory is there only while a document is converted. From Check() on, processes
// that lost their parent below this one are given to this one: it collects those of a worker that was killed.
#ifndef MANDAT_SERVER_RENDITIONS_PROCESS_CONVERTER_H_
#define MANDAT_SERVER_RENDITIONS_PROCESS_CONVERTER_H_

#include <sys/types.h>

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "server/renditions/converter.h"

namespace mandat::server {

class ProcessConverter : public Converter {
 public:
  struct Options {
    std::string worker = "/proc/self/exe";  // mandatd
    std::string program;                    // LibreOffice's; empty: found in PATH
    std::string directory;                  // must lie on a tmpfs
    int seconds = 120;                      // for one document
    int memory_mib = 1024;                  // for one process
  };
  explicit ProcessConverter(Options options) : options_(std::move(options)) {}

  RenditionReason Check() override;
  Outcome Convert(std::string_view media_type, std::string_view bytes, ConvertInto into) override;
  void Stop() override;

 private:
  // -1: it could not be started, or nothing may begin any more.
  int Start(std::string_view media_type, std::size_t size, ConvertInto into);
  // What the worker wrote until it closed its end, kMaxPdf at most; nothing: it took longer than the limit allows, and
  // was killed.
  std::optional<std::string> Exchange(int socket, std::string_view bytes);
  // The worker's status, as of wait(). Nothing that it started is left.
  int Collect();

  const Options options_;
  std::mutex one_at_a_time_;  // held while it looks or converts: there is one directory
  std::string program_;       // under it
  std::mutex mutex_;
  bool stopped_ = false;
  pid_t worker_ = 0;
};

// Where the plaintext of one document at a time may lie: what systemd made for this service (RuntimeDirectory=), else
// under /dev/shm, by the data directory's name.
[[nodiscard]] std::string RenditionDirectory(const std::string& data_dir);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_RENDITIONS_PROCESS_CONVERTER_H_
