// The PDFs that the server makes of office papers, one after the other, behind the members' backs.
//
// What is to be made follows from what is stored: every paper that the log names, whose media type says that it is an
// office document, and of which there is no PDF yet. So a restart goes on where it was, and the log holds nothing about
// it. A paper is tried three times altogether, once in each life of the process: one that takes the process with it
// does so no more than three times. Newest papers first.
//
// One thread of its own, which waits for the store and for the converter; nobody waits for it. Thread-safe. Borrows
// host and converter, which outlive it.
#ifndef MANDAT_SERVER_RENDITIONS_RENDITIONS_H_
#define MANDAT_SERVER_RENDITIONS_RENDITIONS_H_

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "absl/status/statusor.h"
#include "server/host/forum_host.h"
#include "server/renditions/converter.h"

namespace mandat::server {

class Renditions {
 public:
  // An event for the log: its name, and a word that says more. Never anything of a paper.
  using Told = std::function<void(const char* event, const std::string& word)>;

  static constexpr int kTries = 3;

  // `converter` null: nothing is ever made here, since it is switched off.
  Renditions(ForumHost* host, Converter* converter, Told told);
  ~Renditions() { Stop(); }
  Renditions(const Renditions&) = delete;
  Renditions& operator=(const Renditions&) = delete;

  // How it stands with the PDF of a stored paper that is an office document. Reads the store.
  [[nodiscard]] absl::StatusOr<v1::Rendition> StatusOf(const domain::Hash& paper) const;

  // Ends the conversion under way; it is done again at the next start. Idempotent.
  void Stop();

 private:
  // What the thread and the hub's listener share: a listener may be called once more after it was removed.
  struct Wake {
    std::mutex mutex;
    std::condition_variable changed;
    bool head_moved = true;
    bool stopping = false;
  };
  enum class Made { kDone, kLater, kNeverHere };

  void Run();
  // Papers that the log named since the last look.
  void Collect();
  [[nodiscard]] Made Make(const domain::Hash& paper, std::string_view media_type);
  void NeverHere(RenditionReason reason);
  [[nodiscard]] bool stopping() const;

  ForumHost* const host_;
  Converter* const converter_;
  const Told told_;
  const std::shared_ptr<Wake> wake_ = std::make_shared<Wake>();
  std::uint64_t listener_ = 0;
  mutable std::mutex mutex_;
  RenditionReason never_here_ = v1::Rendition::REASON_UNSPECIFIED;

  // The thread's own.
  struct Waiting {
    domain::Hash paper;
    std::string media_type;
  };
  std::uint64_t seen_ = 0;                    // the last record that was looked at
  std::map<std::uint64_t, Waiting> waiting_;  // by the record that named it
  std::map<std::uint64_t, Waiting> later_;    // not there yet, or no room: looked at again after a while
  std::thread thread_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_RENDITIONS_RENDITIONS_H_
