#include <functional>
#include <utility>

#include "tests/vectors/sample_forum.h"
#include "tests/vectors/vector.h"

namespace mandat::vectors {
namespace {

using ledger::Fault;

// Records of the happy path.
constexpr std::uint64_t kAnnasPosition = 10;
constexpr std::uint64_t kCillasPosition = 15;
const std::vector<std::uint64_t> kAnnasChain = {1, 2, 3};
const std::vector<std::uint64_t> kCillasChain = {1, 4, 5, 12, 13};

class ReceiptCollector {
 public:
  explicit ReceiptCollector(const SampleForum& forum)
      : forum_(forum), file_(forum.Receipt(kAnnasPosition, kAnnasChain)) {}

  void Add(std::string name, std::string desc, Fault want, const std::function<void(v1::ReceiptFile&)>& change) {
    v1::ReceiptFile file = file_;
    change(file);
    vectors_.push_back({std::move(name), "receipt", std::move(desc), want, forum_.id(), file.SerializeAsString()});
  }
  std::vector<Vector> Take() { return std::move(vectors_); }

 private:
  const SampleForum& forum_;
  v1::ReceiptFile file_;
  std::vector<Vector> vectors_;
};

void Fields(ReceiptCollector& add) {
  const auto receipt = [&](std::string name, std::string desc, Fault want,
                           const std::function<void(v1::Receipt&)>& change) {
    add.Add(std::move(name), std::move(desc), want, [&](v1::ReceiptFile& f) { change(*f.mutable_receipt()); });
  };
  receipt("receipt-seq", "another seq", Fault::kWrongHead, [](v1::Receipt& r) { r.set_seq(r.seq() + 1); });
  receipt("receipt-seq-zero", "no seq", Fault::kMalformed, [](v1::Receipt& r) { r.set_seq(0); });
  receipt("receipt-epoch", "another epoch", Fault::kWrongHead, [](v1::Receipt& r) { r.set_epoch(2); });
  receipt("receipt-time", "another time", Fault::kWrongHead, [](v1::Receipt& r) { r.set_time_ms(r.time_ms() + 1); });
  receipt("receipt-salt-bit", "one bit of the salt", Fault::kWrongHead,
          [](v1::Receipt& r) { Flip(*r.mutable_salt(), 0); });
  receipt("receipt-salt-short", "a salt of 31 bytes", Fault::kMalformed,
          [](v1::Receipt& r) { r.mutable_salt()->pop_back(); });
  receipt("receipt-previous-hash-bit", "one bit of the hash before", Fault::kWrongHead,
          [](v1::Receipt& r) { Flip(*r.mutable_previous_hash(), 0); });
  receipt("receipt-commitment-bit", "one bit of a later commitment", Fault::kWrongHead,
          [](v1::Receipt& r) { Flip(*r.mutable_commitments(2), 0); });
  receipt("receipt-commitment-short", "a later commitment of 31 bytes", Fault::kMalformed,
          [](v1::Receipt& r) { r.mutable_commitments(2)->pop_back(); });
  receipt("receipt-commitment-dropped", "a later commitment is missing", Fault::kWrongHead,
          [](v1::Receipt& r) { r.mutable_commitments()->RemoveLast(); });
  receipt("receipt-commitments-swapped", "two later commitments are swapped", Fault::kWrongHead,
          [](v1::Receipt& r) { r.mutable_commitments()->SwapElements(0, 1); });
  receipt("receipt-checkpoint-size", "a checkpoint of another size", Fault::kBadCheckpoint,
          [](v1::Receipt& r) { r.mutable_checkpoint()->set_size(18); });
  receipt("receipt-checkpoint-head-bit", "one bit of the checkpoint's head", Fault::kBadCheckpoint,
          [](v1::Receipt& r) { Flip(*r.mutable_checkpoint()->mutable_head(), 0); });
  receipt("receipt-checkpoint-signature-bit", "one bit of the checkpoint's signature", Fault::kBadCheckpoint,
          [](v1::Receipt& r) { Flip(*r.mutable_checkpoint()->mutable_signature(), 0); });
  receipt("receipt-checkpoint-missing", "no checkpoint", Fault::kMalformed,
          [](v1::Receipt& r) { r.clear_checkpoint(); });
  add.Add("receipt-statement-byte", "one byte of the statement", Fault::kBadSignature, [](v1::ReceiptFile& f) {
    std::string& bytes = *f.mutable_statement()->mutable_statement();
    Flip(bytes, bytes.find("ekby-older"));
  });
  add.Add("receipt-signature-bit", "one bit of the signature", Fault::kBadSignature,
          [](v1::ReceiptFile& f) { Flip(*f.mutable_statement()->mutable_signature(), 0); });
  add.Add("receipt-sealed-part-false", "another stance than was declared", Fault::kWrongSealedPart,
          [](v1::ReceiptFile& f) {
            f.mutable_statement()->set_sealed(Sealed(v1::STANCE_REJECT, "Bra plan").SerializeAsString());
          });
  add.Add("receipt-sealed-salt-bit", "one bit of the sealed part's salt", Fault::kWrongSealedPart,
          [](v1::ReceiptFile& f) { Flip(*f.mutable_statement()->mutable_sealed_salt(), 0); });
}

void Swapped(ReceiptCollector& add, const SampleForum& forum) {
  add.Add("receipt-of-another-statement", "another member's receipt for this statement", Fault::kWrongHead,
          [&](v1::ReceiptFile& f) { *f.mutable_receipt() = forum.Receipt(kCillasPosition, kCillasChain).receipt(); });
  add.Add("receipt-with-another-statement", "another member's statement under this receipt", Fault::kWrongHead,
          [&](v1::ReceiptFile& f) {
            const v1::ReceiptFile other = forum.Receipt(kCillasPosition, kCillasChain);
            *f.mutable_statement() = other.statement();
            *f.mutable_key_chain() = other.key_chain();
          });
  add.Add(
      "receipt-checkpoint-by-another-key", "a checkpoint signed with a device's key", Fault::kBadCheckpoint,
      [&](v1::ReceiptFile& f) {
        v1::Checkpoint& c = *f.mutable_receipt()->mutable_checkpoint();
        const ledger::Checkpoint checkpoint{forum.id(), c.epoch(), c.size(), *domain::Hash::FromBytes(c.head()), {}};
        c.set_signature(KeyOf("sample sec").Sign(ledger::CheckpointBytes(checkpoint)).bytes());
      });
}

void Chains(ReceiptCollector& add, const SampleForum& forum) {
  const auto chain = [&](std::string name, std::string desc, Fault want, const std::vector<std::uint64_t>& links) {
    add.Add(std::move(name), std::move(desc), want,
            [&](v1::ReceiptFile& f) { *f.mutable_key_chain() = forum.Receipt(1, links).key_chain(); });
  };
  chain("chain-empty", "no key chain", Fault::kGhost, {});
  chain("chain-without-founding", "a chain that does not begin with the founder", Fault::kWrongForum, {2, 3});
  chain("chain-without-invitation", "an enrolment without its invitation", Fault::kGhost, {1, 3});
  chain("chain-without-enrolment", "a chain that ends with the founder", Fault::kGhost, {1, 2});
  chain("chain-of-another", "another member's chain", Fault::kGhost, {1, 4, 5});
  chain("chain-out-of-order", "the enrolment before its invitation", Fault::kGhost, {1, 3, 2});
  chain("chain-invitation-twice", "an invitation stands twice", Fault::kGhost, {1, 2, 2, 3});
  chain("chain-enrolment-twice", "an enrolment stands twice", Fault::kGhost, {1, 2, 3, 3});
  chain("chain-inviter-missing", "an invitation by a device that is not in the chain", Fault::kGhost, {1, 12, 13});
  chain("chain-founded-twice", "two founding statements", Fault::kWrongForum, {1, 1, 2, 3});
  chain("chain-foreign-statement", "a statement that does not belong into a chain", Fault::kMalformed, {1, 2, 3, 10});
  add.Add("chain-enrolment-signature-bit", "one bit of the enrolment's signature", Fault::kBadSignature,
          [](v1::ReceiptFile& f) { Flip(*f.mutable_key_chain(2)->mutable_signature(), 0); });
  add.Add("chain-invitation-signature-bit", "one bit of the invitation's signature", Fault::kBadSignature,
          [](v1::ReceiptFile& f) { Flip(*f.mutable_key_chain(1)->mutable_signature(), 0); });
  add.Add("chain-founding-byte", "one byte of the founding statement", Fault::kWrongForum, [](v1::ReceiptFile& f) {
    std::string& bytes = *f.mutable_key_chain(0)->mutable_statement();
    Flip(bytes, bytes.find("Sams dator"));
  });
  add.Add("chain-invitation-key-replaced", "the enrolment is signed with another code's key", Fault::kGhost,
          [](v1::ReceiptFile& f) {
            v1::Statement enrolment;
            if (!enrolment.ParseFromString(f.key_chain(2).statement())) return;
            Flip(*enrolment.mutable_enrol()->mutable_invitation_signature(), 0);
            const std::string bytes = enrolment.SerializeAsString();
            f.mutable_key_chain(2)->set_statement(bytes);
            f.mutable_key_chain(2)->set_signature(ledger::SignStatement(KeyOf("sample anna-phone"), bytes).bytes());
          });
}

}  // namespace

std::vector<Vector> Receipts() {
  SampleForum forum;
  forum.PlayHappyPath();
  ReceiptCollector add(forum);
  add.Add("receipt-happy-path", "a member's position", Fault::kNone, [](v1::ReceiptFile&) {});
  add.Add("receipt-happy-path-substitute", "a substitute's position, five links from the founder", Fault::kNone,
          [&](v1::ReceiptFile& f) { f = forum.Receipt(kCillasPosition, kCillasChain); });
  add.Add("receipt-happy-path-founding", "the founding statement itself", Fault::kNone,
          [&](v1::ReceiptFile& f) { f = forum.Receipt(1, {1}); });
  add.Add("receipt-happy-path-newest", "the newest record: no commitments after it", Fault::kNone,
          [&](v1::ReceiptFile& f) { f = forum.Receipt(17, {1}); });
  Fields(add);
  Swapped(add, forum);
  Chains(add, forum);
  {
    SampleForum other = SampleForum();
    other.PlayHappyPath();
    // A substitute's device invites: no chain goes on from there.
    other.State("cilla-phone", other.InviteAct("anna", "ghost"));
    other.Record(other.SignEnrolment("ghost", "anna", "ghost"));
    add.Add("chain-substitute-invites", "the chain goes on from a substitute's device", Fault::kNotAllowed,
            [&](v1::ReceiptFile& f) {
              *f.mutable_key_chain() = other.Receipt(1, {1, 4, 5, 12, 13, 18, 19}).key_chain();
            });
  }
  std::vector<Vector> vectors = add.Take();
  Vector another = vectors.front();
  another.name = "receipt-another-forum";
  another.desc = "a whole receipt, but of another forum than the fingerprint says";
  another.want_fault = Fault::kWrongForum;
  another.forum.data()[0] ^= 1;
  Vector garbage = vectors.front();
  garbage.name = "receipt-no-message";
  garbage.desc = "bytes that are no protobuf message";
  garbage.want_fault = Fault::kMalformed;
  garbage.bytes = "\xff\xff\xff\xff";
  vectors.push_back(std::move(another));
  vectors.push_back(std::move(garbage));
  return vectors;
}

}  // namespace mandat::vectors
