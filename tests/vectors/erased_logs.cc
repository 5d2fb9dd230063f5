// Logs in which a record was erased: by whom it may be, and as nobody may.
#include <cstdlib>
#include <functional>
#include <string>
#include <utility>

#include "shared/domain/residue.h"
#include "tests/vectors/sample_forum.h"
#include "tests/vectors/vector.h"

namespace mandat::vectors {
namespace {

using ledger::Fault;

constexpr std::uint64_t kName = 17;    // of the happy path: a person's name
constexpr std::uint64_t kInvited = 2;  // an invitation

v1::Statement StatementAt(SampleForum& forum, std::uint64_t seq) {
  v1::Statement statement;
  if (!statement.ParseFromString(forum.entries()[seq - 1].statement.statement())) std::abort();
  return statement;
}

v1::Statement ErasureOf(SampleForum& forum, std::uint64_t seq, const std::function<void(v1::Statement&)>& change = {}) {
  v1::Statement residue = StatementAt(forum, seq);
  if (const auto left = domain::ResidueOf(residue)) residue = *left;
  if (change) change(residue);
  v1::Statement act;
  v1::EraseRecord& erase = *act.mutable_erase_record();
  erase.set_epoch(1);
  erase.set_seq(seq);
  erase.set_ground("Dokumenthanteringsplan 4.2, beslut 2026-12-01");
  erase.set_time_ms(forum.entries()[seq - 1].time.ms);
  erase.set_residue(residue.SerializeAsString());
  return act;
}

v1::Statement NameOf(const std::string& person, const std::string& name) {
  v1::Statement act;
  act.mutable_describe_person()->set_person(person);
  act.mutable_describe_person()->set_name(name);
  return act;
}

class ErasedCollector {
 public:
  // `gone`: the record whose body is not in the log any more; 0: every one has it.
  void Add(std::string name, std::string desc, Fault want, std::uint64_t gone,
           const std::function<void(SampleForum&)>& change) {
    SampleForum forum;
    forum.PlayHappyPath();
    change(forum);
    v1::LogFile log = forum.Assemble();
    if (gone != 0) {
      log.mutable_records(static_cast<int>(gone) - 1)->clear_body();
      log.mutable_records(static_cast<int>(gone) - 1)->clear_sealed();
    }
    vectors_.push_back({std::move(name), "log", std::move(desc), want, forum.id(), log.SerializeAsString()});
  }
  std::vector<Vector> Take() { return std::move(vectors_); }

 private:
  std::vector<Vector> vectors_;
};

}  // namespace

std::vector<Vector> ErasedLogs() {
  ErasedCollector add;
  add.Add("erased-name", "a name was erased by the secretary, and the log goes on", Fault::kNone, kName,
          [](SampleForum& f) {
            f.State("sec", ErasureOf(f, kName));
            v1::Statement again = NameOf("anna", "Anna Berg");
            again.set_replaces(StatementAt(f, kName).statement_id());
            f.State("sec", again);
          });
  add.Add("erased-by-a-member", "a member erases a name", Fault::kNotAllowed, kName,
          [](SampleForum& f) { f.State("anna-phone", ErasureOf(f, kName)); });
  add.Add("erased-twice", "one record, erased by two", Fault::kNotAllowed, kName, [](SampleForum& f) {
    f.State("sec", ErasureOf(f, kName));
    f.State("sec", ErasureOf(f, kName));
  });
  add.Add("erased-invitation", "the chain of keys loses a link", Fault::kNotAllowed, 0,
          [](SampleForum& f) { f.State("sec", ErasureOf(f, kInvited)); });
  add.Add("erased-another", "what is left is another record's", Fault::kNotAllowed, 0, [](SampleForum& f) {
    f.State("sec", ErasureOf(f, kName, [](v1::Statement& residue) {
              std::string id = residue.statement_id();
              Flip(id, 15);
              residue.set_statement_id(id);
            }));
  });
  return add.Take();
}

}  // namespace mandat::vectors
