// `mandatd restored`: the operator says that the log is an older copy.
#include <iostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "server/mandatd/commands.h"
#include "server/mandatd/data_dir.h"
#include "server/store/sqlcipher_log_store.h"

namespace mandat::server {
namespace {

absl::StatusOr<std::uint64_t> MarkPutBack(const std::string& config_path) {
  const absl::StatusOr<Config> config = ReadConfig(config_path);
  if (!config.ok()) return config.status();
  const DataDir dir{config->data_dir};
  const absl::StatusOr<DataDirLock> lock = DataDirLock::Take(dir);
  if (!lock.ok()) return lock.status();
  const absl::StatusOr<vault::SecretBytes> key = ReadDatabaseKey(dir);
  if (!key.ok()) return key.status();
  SqlcipherLogStore::Options options;
  options.directory = dir.root;
  options.key = &*key;
  const absl::StatusOr<std::unique_ptr<SqlcipherLogStore>> store = SqlcipherLogStore::Open(options);
  if (!store.ok()) return store.status();
  const absl::StatusOr<std::optional<ledger::Checkpoint>> newest = (*store)->NewestCheckpoint();
  if (!newest.ok()) return newest.status();
  if (!*newest) return absl::FailedPreconditionError("nothing is founded: there is nothing that a copy could lack");
  if (absl::Status status = WritePutBack(dir, (*newest)->epoch); !status.ok()) return status;
  return (*newest)->epoch;
}

}  // namespace

int RunRestored(const std::string& config_path) {
  const absl::StatusOr<std::uint64_t> epoch = MarkPutBack(config_path);
  if (!epoch.ok()) {
    std::cerr << "mandatd restored: " << epoch.status().message() << "\n";
    return 1;
  }
  std::cout << "The log counts as an older copy of epoch " << *epoch
            << ". Once started, the server lets nobody in but secretary and chair until one of them has begun a new "
               "epoch:\n  mandat restore begin-epoch --reason '...'\n";
  return 0;
}

}  // namespace mandat::server
