// `mandatd convert`: one document comes in on standard input, its PDF (of minutes also PDF/A or DOCX) goes out on standard
// output, and nothing is left.
//
// A process of its own for each document. It writes the document into a new directory on a tmpfs (plaintext is never on
// a disk), runs LibreOffice there with a throw-away profile inside the sandbox (sandbox.h), ends it with everything
// that it started when it takes too long or too much, hands over what came out, and removes the directory. When the
// server dies, or says SIGTERM, it does the same and hands over nothing. LibreOffice and all that it starts are in a
// process group that has this process's number.
//
// The exit status is why there is no PDF: kExitReason + a v1::Rendition::Reason. For a process with one thread.
#ifndef MANDAT_SERVER_RENDITIONS_WORKER_H_
#define MANDAT_SERVER_RENDITIONS_WORKER_H_

#include <cstddef>
#include <cstdint>
#include <string>

namespace mandat::server {

inline constexpr int kExitReason = 64;  // + the reason
inline constexpr int kExitLater = 63;   // ended by SIGTERM, or not begun: says nothing about the document

// The largest PDF that is kept: as of any document.
inline constexpr std::size_t kMaxPdf = std::size_t{25} << 20;

struct WorkerOptions {
  std::string program;    // LibreOffice's, an absolute path
  std::string directory;  // on a tmpfs; there, and private
  std::string media_type;
  std::string into = "pdf";  // a word of ConvertIntoWord
  std::uint64_t size = 0;  // of the document
  int seconds = 120;
  int memory_mib = 1024;
};

[[nodiscard]] int RunConvert(const WorkerOptions& options);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_RENDITIONS_WORKER_H_
