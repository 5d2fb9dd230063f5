#include "server/renditions/minutes_files.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "shared/domain/text_hash.h"

namespace mandat::server {
namespace {

absl::Status Stopping() { return absl::UnavailableError("the server is stopping"); }

absl::Status NothingIsConverted(RenditionReason reason) {
  return absl::FailedPreconditionError(absl::StrCat("this server converts nothing: ", ReasonWord(reason)));
}

absl::Status StatusOf(const Converter::Outcome& outcome) {
  if (outcome.later) return absl::UnavailableError("it could not be made now");
  if (IsOfThisServer(outcome.reason)) return NothingIsConverted(outcome.reason);
  if (outcome.reason == v1::Rendition::REASON_TOO_LONG || outcome.reason == v1::Rendition::REASON_TOO_LARGE)
    return absl::ResourceExhaustedError("the minutes take more time or memory than a conversion may");
  return absl::InternalError("LibreOffice cannot read the minutes");
}

}  // namespace

MinutesFiles::MinutesFiles(Converter* converter) : converter_(converter) {
  if (converter_ == nullptr) return;
  thread_ = std::thread([this] { Run(); });
}

void MinutesFiles::Stop() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    stopping_ = true;
    changed_.notify_all();
  }
  if (!thread_.joinable()) return;
  converter_->Stop();
  thread_.join();
}

void MinutesFiles::Make(std::string fodt, ConvertInto into, Made made) {
  if (converter_ == nullptr) return made(NothingIsConverted(v1::Rendition::REASON_SWITCHED_OFF));
  const Key key{into, domain::Sha256(fodt)};
  File file;
  absl::Status refused;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.key == key; });
    const auto job = std::find_if(jobs_.begin(), jobs_.end(), [&](const Job& one) { return one.key == key; });
    if (stopping_) {
      refused = Stopping();
    } else if (kept != kept_.end()) {
      file = kept->file;
      kept_.splice(kept_.begin(), kept_, kept);
    } else if (job != jobs_.end()) {
      job->waiting.push_back(std::move(made));
      return;
    } else if (jobs_.size() >= kMaxWaiting) {
      refused = absl::UnavailableError("many files of minutes are being made: try again soon");
    } else {
      jobs_.push_back({key, std::move(fodt), {}});
      jobs_.back().waiting.push_back(std::move(made));
      changed_.notify_all();
      return;
    }
  }
  if (file != nullptr) return made(std::move(file));
  made(std::move(refused));
}

absl::StatusOr<MinutesFiles::File> MinutesFiles::Convert(const Job& job) {
  if (!std::exchange(checked_, true)) never_here_ = converter_->Check();
  if (never_here_ != v1::Rendition::REASON_UNSPECIFIED) return NothingIsConverted(never_here_);
  Converter::Outcome outcome = converter_->Convert(kFlatOpenDocument, job.fodt, job.key.first);
  if (outcome.pdf.empty()) return StatusOf(outcome);
  return std::make_shared<const std::string>(std::move(outcome.pdf));
}

void MinutesFiles::Keep(const Key& key, const File& file) {
  if (file->size() > kMaxKept) return;
  kept_.push_front({key, file});
  kept_bytes_ += file->size();
  while (kept_bytes_ > kMaxKept) {
    kept_bytes_ -= kept_.back().file->size();
    kept_.pop_back();
  }
}

void MinutesFiles::Run() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
    if (stopping_) break;
    // Others may come to wait for it meanwhile; a deque's first element stays where it is.
    Job& job = jobs_.front();
    lock.unlock();
    absl::StatusOr<File> made = Convert(job);
    lock.lock();
    if (made.ok()) Keep(job.key, *made);
    const std::vector<Made> waiting = std::move(job.waiting);
    jobs_.pop_front();
    lock.unlock();
    for (const Made& one : waiting) one(made);
    lock.lock();
  }
  std::deque<Job> left = std::exchange(jobs_, {});
  lock.unlock();
  for (const Job& job : left) {
    for (const Made& one : job.waiting) one(Stopping());
  }
}

}  // namespace mandat::server
