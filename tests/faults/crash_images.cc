#include "tests/faults/crash_images.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>

namespace mandat::faults {
namespace {

constexpr size_t kSector = 512;

void PutBytes(std::string* file, size_t offset, const char* data, size_t size) {
  if (file->size() < offset + size) file->resize(offset + size, '\0');
  file->replace(offset, size, data, size);
}

void Apply(const DiskOp& op, std::string* file) {
  const auto offset = static_cast<size_t>(op.offset);
  if (op.kind == DiskOp::Kind::kTruncate) {
    file->resize(offset, '\0');
  } else {
    PutBytes(file, offset, op.data.data(), op.data.size());
  }
}

// Each sector of the write reaches the disk or does not.
void Tear(const DiskOp& op, std::mt19937_64& random, double survival, std::string* file) {
  std::bernoulli_distribution survives(survival);
  if (op.kind == DiskOp::Kind::kTruncate) {
    if (survives(random)) Apply(op, file);
    return;
  }
  const auto begin = static_cast<size_t>(op.offset);
  const size_t end = begin + op.data.size();
  for (size_t at = begin; at < end;) {
    const size_t next = std::min(end, (at / kSector + 1) * kSector);
    if (survives(random)) PutBytes(file, at, op.data.data() + (at - begin), next - at);
    at = next;
  }
}

void WriteFile(const std::string& path, const std::string& bytes) {
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0 || write(fd, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) std::abort();
  close(fd);
}

void ApplyName(const DiskOp& op, std::map<std::string, int>* names) {
  if (op.kind == DiskOp::Kind::kCreate) {
    (*names)[op.path] = op.file;
  } else {
    names->erase(op.path);
  }
}

}  // namespace

void CrashImages::AdvanceTo(size_t n) {
  for (; done_ < n && done_ < ops_.size(); ++done_) Step(ops_[done_]);
}

void CrashImages::SyncNames() {
  for (const DiskOp* op : pending_names_) ApplyName(*op, &names_);
  pending_names_.clear();
}

void CrashImages::Step(const DiskOp& op) {
  switch (op.kind) {
    case DiskOp::Kind::kExists:
      names_[op.path] = op.file;
      files_[op.file].durable = op.data;
      ++durable_version_;
      break;
    case DiskOp::Kind::kCreate:
      pending_names_.push_back(&op);
      break;
    case DiskOp::Kind::kWrite:
    case DiskOp::Kind::kTruncate:
      files_[op.file].pending.push_back(&op);
      break;
    case DiskOp::Kind::kSync: {
      File& file = files_[op.file];
      for (const DiskOp* pending : file.pending) Apply(*pending, &file.durable);
      file.pending.clear();
      const bool is_new = std::any_of(pending_names_.begin(), pending_names_.end(), [&](const DiskOp* name) {
        return name->kind == DiskOp::Kind::kCreate && name->file == op.file;
      });
      if (is_new) SyncNames();
      ++durable_version_;
      break;
    }
    case DiskOp::Kind::kSyncFailed: {
      // The data is lost; a changed length is the file system's own business and comes with its journal.
      File& file = files_[op.file];
      std::erase_if(file.pending, [](const DiskOp* pending) { return pending->kind == DiskOp::Kind::kWrite; });
      break;
    }
    case DiskOp::Kind::kDelete:
      pending_names_.push_back(&op);
      if (op.directory_synced) {
        SyncNames();
        ++durable_version_;
      }
      break;
  }
}

bool CrashImages::anything_unsynced() const {
  return !pending_names_.empty() ||
         std::any_of(files_.begin(), files_.end(), [](const auto& entry) { return !entry.second.pending.empty(); });
}

void CrashImages::Write(const std::string& directory, Loss loss, uint64_t seed) const {
  for (const auto& entry : std::filesystem::directory_iterator(directory)) std::filesystem::remove(entry.path());
  std::mt19937_64 random(seed);
  std::map<std::string, int> names = names_;
  double survival = 0;
  if (loss == kTear) {
    constexpr double kSurvivals[] = {0.1, 0.5, 0.9, 0.99};
    survival = kSurvivals[random() % 4];
    const size_t surviving_names = random() % (pending_names_.size() + 1);
    for (size_t i = 0; i < surviving_names; ++i) ApplyName(*pending_names_[i], &names);
  }
  for (const auto& [path, number] : names) {
    const auto found = files_.find(number);
    std::string bytes = found == files_.end() ? "" : found->second.durable;
    if (loss == kTear && found != files_.end()) {
      for (const DiskOp* op : found->second.pending) Tear(*op, random, survival, &bytes);
    }
    WriteFile(directory + "/" + std::filesystem::path(path).filename().string(), bytes);
  }
}

}  // namespace mandat::faults
