// Minutes as PDF/A and DOCX, made when somebody asks for them and kept in memory for the next who does.
//
// The key is what it is made of: the OpenDocument text with everything that stands in it, so a new signature makes a
// new file and nobody gets an old one. What is kept is bounded (kMaxKept bytes, the ones asked for last); a restart
// forgets it and makes it anew. Whoever asks for what is being made waits for the same conversion.
//
// One thread of its own. Thread-safe. `made` is called exactly once, on that thread or the caller's. Borrows the
// converter, which outlives it. Failures: FAILED_PRECONDITION where nothing is converted here; RESOURCE_EXHAUSTED when
// it takes too much; UNAVAILABLE for now: kMaxWaiting wait, LibreOffice was broken off, or after Stop(); INTERNAL when
// LibreOffice fails on it.
#ifndef MANDAT_SERVER_RENDITIONS_MINUTES_FILES_H_
#define MANDAT_SERVER_RENDITIONS_MINUTES_FILES_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "server/renditions/converter.h"
#include "shared/domain/ids.h"

namespace mandat::server {

class MinutesFiles {
 public:
  using File = std::shared_ptr<const std::string>;
  using Made = std::function<void(absl::StatusOr<File>)>;

  static constexpr std::size_t kMaxKept = std::size_t{32} << 20;
  static constexpr std::size_t kMaxWaiting = 16;

  // `converter` null: switched off.
  explicit MinutesFiles(Converter* converter);
  ~MinutesFiles() { Stop(); }
  MinutesFiles(const MinutesFiles&) = delete;
  MinutesFiles& operator=(const MinutesFiles&) = delete;

  void Make(std::string fodt, ConvertInto into, Made made);
  // Ends the conversion under way and everybody's waiting. Idempotent.
  void Stop();

 private:
  using Key = std::pair<ConvertInto, domain::Hash>;
  struct Job {
    Key key;
    std::string fodt;
    std::vector<Made> waiting;
  };
  struct Kept {
    Key key;
    File file;
  };

  void Run();
  [[nodiscard]] absl::StatusOr<File> Convert(const Job& job);
  // With the lock.
  void Keep(const Key& key, const File& file);

  Converter* const converter_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_;  // the first is under way
  std::list<Kept> kept_;  // asked for last in front
  std::size_t kept_bytes_ = 0;
  bool stopping_ = false;
  bool checked_ = false;  // the thread's own
  RenditionReason never_here_ = v1::Rendition::REASON_UNSPECIFIED;
  std::thread thread_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_RENDITIONS_MINUTES_FILES_H_
