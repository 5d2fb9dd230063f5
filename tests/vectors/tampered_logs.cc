#include <functional>
#include <utility>

#include "tests/vectors/sample_forum.h"
#include "tests/vectors/vector.h"

namespace mandat::vectors {
namespace {

using ledger::Fault;

class TamperedCollector {
 public:
  explicit TamperedCollector(const SampleForum& forum) : forum_(forum), log_(forum.Assemble()) {}

  void Add(std::string name, std::string desc, Fault want, const std::function<void(v1::LogFile&)>& change) {
    v1::LogFile log = log_;
    change(log);
    vectors_.push_back({std::move(name), "log", std::move(desc), want, forum_.id(), log.SerializeAsString()});
  }
  // Changes record `seq`.
  void AddRecord(std::string name, std::string desc, Fault want, int seq,
                 const std::function<void(v1::Record&)>& change) {
    Add(std::move(name), std::move(desc), want, [&](v1::LogFile& log) { change(*log.mutable_records(seq - 1)); });
  }
  void AddCheckpoint(std::string name, std::string desc, Fault want,
                     const std::function<void(v1::Checkpoint&)>& change) {
    Add(std::move(name), std::move(desc), want, [&](v1::LogFile& log) { change(*log.mutable_checkpoint()); });
  }
  std::vector<Vector> Take() { return std::move(vectors_); }
  std::vector<Vector>& vectors() { return vectors_; }

 private:
  const SampleForum& forum_;
  v1::LogFile log_;
  std::vector<Vector> vectors_;
};

constexpr int kPosition = 10;  // Anna's, with a sealed part
constexpr int kLast = 17;      // a person's name, which not everybody may see

void Headers(TamperedCollector& add) {
  add.AddRecord("header-seq", "a header with another seq", Fault::kGap, 9,
                [](v1::Record& r) { r.mutable_header()->set_seq(10); });
  add.AddRecord("header-epoch", "a header with another epoch", Fault::kEpoch, 9,
                [](v1::Record& r) { r.mutable_header()->set_epoch(2); });
  add.AddRecord("header-epoch-zero", "the first record in no epoch", Fault::kEpoch, 1,
                [](v1::Record& r) { r.mutable_header()->set_epoch(0); });
  add.AddRecord("header-commitment-bit", "one bit of a commitment whose body is shown", Fault::kWrongCommitment, 9,
                [](v1::Record& r) { Flip(*r.mutable_header()->mutable_commitment(), 0); });
  add.AddRecord("header-commitment-short", "a commitment of 31 bytes", Fault::kMalformed, 9,
                [](v1::Record& r) { r.mutable_header()->mutable_commitment()->pop_back(); });
  add.AddRecord("header-missing", "a record without header", Fault::kMalformed, 9,
                [](v1::Record& r) { r.clear_header(); });
  add.AddRecord("hidden-commitment-bit", "one bit of the last commitment, its body hidden", Fault::kWrongHead, kLast,
                [](v1::Record& r) {
                  r.clear_body();
                  Flip(*r.mutable_header()->mutable_commitment(), 31);
                });
  add.AddRecord("hidden-commitment-bit-early",
                "one bit of an earlier commitment, its body hidden: later authors had seen another", Fault::kSplitView,
                9, [](v1::Record& r) {
                  r.clear_body();
                  Flip(*r.mutable_header()->mutable_commitment(), 31);
                });
}

void Bodies(TamperedCollector& add) {
  add.AddRecord("salt-bit", "one bit of a salt", Fault::kWrongCommitment, 9,
                [](v1::Record& r) { Flip(*r.mutable_body()->mutable_salt(), 5); });
  add.AddRecord("salt-short", "a salt of 31 bytes", Fault::kMalformed, 9,
                [](v1::Record& r) { r.mutable_body()->mutable_salt()->pop_back(); });
  add.AddRecord("time-later", "recorded a millisecond later", Fault::kWrongCommitment, 9,
                [](v1::Record& r) { r.mutable_body()->set_time_ms(r.body().time_ms() + 1); });
  add.AddRecord("time-none", "no time", Fault::kMalformed, 9, [](v1::Record& r) { r.mutable_body()->set_time_ms(0); });
  add.AddRecord("statement-byte", "one byte of a statement", Fault::kWrongCommitment, kPosition,
                [](v1::Record& r) { Flip(*r.mutable_body()->mutable_statement(), 100); });
  add.AddRecord("statement-empty", "an empty statement", Fault::kMalformed, kPosition,
                [](v1::Record& r) { r.mutable_body()->clear_statement(); });
  add.AddRecord("signature-bit", "one bit of a signature", Fault::kWrongCommitment, kPosition,
                [](v1::Record& r) { Flip(*r.mutable_body()->mutable_signature(), 0); });
  add.AddRecord("signature-short", "a signature of 63 bytes", Fault::kMalformed, kPosition,
                [](v1::Record& r) { r.mutable_body()->mutable_signature()->pop_back(); });
  add.Add("bodies-swapped", "two records exchange their bodies", Fault::kWrongCommitment, [](v1::LogFile& log) {
    log.mutable_records(7)->mutable_body()->Swap(log.mutable_records(8)->mutable_body());
  });
  add.Add("founding-hidden", "the founding statement is not shown", Fault::kWrongForum,
          [](v1::LogFile& log) { log.mutable_records(0)->clear_body(); });
}

void SealedParts(TamperedCollector& add) {
  add.AddRecord("sealed-salt-bit", "one bit of a sealed part's salt", Fault::kWrongSealedPart, kPosition,
                [](v1::Record& r) { Flip(*r.mutable_sealed()->mutable_salt(), 1); });
  add.AddRecord("sealed-salt-short", "a sealed part's salt of 31 bytes", Fault::kMalformed, kPosition,
                [](v1::Record& r) { r.mutable_sealed()->mutable_salt()->pop_back(); });
  add.AddRecord("sealed-part-bit", "one bit of a sealed part", Fault::kWrongSealedPart, kPosition,
                [](v1::Record& r) { Flip(*r.mutable_sealed()->mutable_sealed(), 1); });
  add.AddRecord(
      "sealed-part-false", "another stance is revealed than was declared", Fault::kWrongSealedPart, kPosition,
      [](v1::Record& r) { r.mutable_sealed()->set_sealed(Sealed(v1::STANCE_REJECT, "Bra plan").SerializeAsString()); });
  add.AddRecord("sealed-part-invented", "a sealed part of a statement that has none", Fault::kWrongSealedPart, 9,
                [](v1::Record& r) {
                  r.mutable_sealed()->set_salt(std::string(32, 's'));
                  r.mutable_sealed()->set_sealed(Sealed(v1::STANCE_REJECT, "").SerializeAsString());
                });
  add.AddRecord("sealed-part-without-body", "a sealed part whose statement is hidden", Fault::kMalformed, kPosition,
                [](v1::Record& r) { r.clear_body(); });
  add.Add("sealed-parts-swapped", "two positions exchange their sealed parts", Fault::kWrongSealedPart,
          [](v1::LogFile& log) {
            log.mutable_records(9)->mutable_sealed()->Swap(log.mutable_records(14)->mutable_sealed());
          });
}

void Checkpoints(TamperedCollector& add, const SampleForum& forum) {
  add.AddCheckpoint("checkpoint-size", "another size", Fault::kBadCheckpoint,
                    [](v1::Checkpoint& c) { c.set_size(c.size() - 1); });
  add.AddCheckpoint("checkpoint-epoch", "another epoch", Fault::kBadCheckpoint,
                    [](v1::Checkpoint& c) { c.set_epoch(2); });
  add.AddCheckpoint("checkpoint-head-bit", "one bit of the head", Fault::kBadCheckpoint,
                    [](v1::Checkpoint& c) { Flip(*c.mutable_head(), 0); });
  add.AddCheckpoint("checkpoint-signature-bit", "one bit of the signature", Fault::kBadCheckpoint,
                    [](v1::Checkpoint& c) { Flip(*c.mutable_signature(), 0); });
  add.AddCheckpoint("checkpoint-forum", "another forum's id", Fault::kBadCheckpoint,
                    [](v1::Checkpoint& c) { Flip(*c.mutable_forum_id(), 0); });
  add.AddCheckpoint(
      "checkpoint-by-another-key", "signed with a device's key", Fault::kBadCheckpoint, [&](v1::Checkpoint& c) {
        const ledger::Checkpoint checkpoint{forum.id(), c.epoch(), c.size(), *domain::Hash::FromBytes(c.head()), {}};
        c.set_signature(KeyOf("sample sec").Sign(ledger::CheckpointBytes(checkpoint)).bytes());
      });
  add.AddCheckpoint(
      "checkpoint-size-signed", "another size, signed by the log key", Fault::kWrongHead,
      [&](v1::Checkpoint& c) { c = forum.SignCheckpoint(1, c.size() - 1, *domain::Hash::FromBytes(c.head())); });
  add.AddCheckpoint(
      "checkpoint-epoch-signed", "another epoch, signed by the log key", Fault::kWrongHead,
      [&](v1::Checkpoint& c) { c = forum.SignCheckpoint(2, c.size(), *domain::Hash::FromBytes(c.head())); });
  add.AddCheckpoint("checkpoint-head-signed", "another head, signed by the log key", Fault::kWrongHead,
                    [&](v1::Checkpoint& c) {
                      Flip(*c.mutable_head(), 0);
                      c = forum.SignCheckpoint(1, c.size(), *domain::Hash::FromBytes(c.head()));
                    });
  add.Add("checkpoint-missing", "no checkpoint", Fault::kBadCheckpoint,
          [](v1::LogFile& log) { log.clear_checkpoint(); });
}

void Order(TamperedCollector& add) {
  add.Add("records-swapped", "two records in each other's place", Fault::kGap,
          [](v1::LogFile& log) { log.mutable_records()->SwapElements(7, 8); });
  add.Add("record-dropped", "a record is missing", Fault::kGap,
          [](v1::LogFile& log) { log.mutable_records()->DeleteSubrange(8, 1); });
  add.Add("record-duplicated", "a record stands twice", Fault::kGap, [](v1::LogFile& log) {
    *log.add_records() = log.records(8);
    for (int i = log.records_size() - 1; i > 9; --i) log.mutable_records()->SwapElements(i, i - 1);
  });
  add.Add("beginning-missing", "the log begins with record 2", Fault::kGap,
          [](v1::LogFile& log) { log.mutable_records()->DeleteSubrange(0, 1); });
  add.Add("truncated", "the last record is missing", Fault::kWrongHead,
          [](v1::LogFile& log) { log.mutable_records()->RemoveLast(); });
  add.Add("empty", "no records", Fault::kWrongForum, [](v1::LogFile& log) { log.clear_records(); });
}

}  // namespace

std::vector<Vector> TamperedLogs() {
  SampleForum forum;
  forum.PlayHappyPath();
  TamperedCollector add(forum);
  add.Add("happy-path", "a whole log as the secretary sees it", Fault::kNone, [](v1::LogFile&) {});
  add.Add("happy-path-sealed-hidden", "the same log for who may not see stances", Fault::kNone, [](v1::LogFile& log) {
    for (v1::Record& record : *log.mutable_records()) record.clear_sealed();
  });
  add.AddRecord("happy-path-body-hidden", "the same log for who may not see a body", Fault::kNone, kLast,
                [](v1::Record& r) { r.clear_body(); });
  Headers(add);
  Bodies(add);
  SealedParts(add);
  Checkpoints(add, forum);
  Order(add);
  std::vector<Vector> vectors = add.Take();
  Vector other = vectors.front();
  other.name = "another-forum";
  other.desc = "a whole log, but of another forum than the fingerprint says";
  other.want_fault = Fault::kWrongForum;
  other.forum.data()[31] ^= 1;
  Vector garbage = vectors.front();
  garbage.name = "no-message";
  garbage.desc = "bytes that are no protobuf message";
  garbage.want_fault = Fault::kMalformed;
  garbage.bytes = "\xff\xff\xff\xff";
  vectors.push_back(std::move(other));
  vectors.push_back(std::move(garbage));
  return vectors;
}

}  // namespace mandat::vectors
