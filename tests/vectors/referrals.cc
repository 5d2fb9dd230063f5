#include <functional>
#include <utility>

#include "mandat/v1/minutes.pb.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/referral.h"
#include "tests/vectors/sample_forum.h"
#include "tests/vectors/vector.h"

namespace mandat::vectors {
namespace {

using ledger::Fault;

constexpr std::uint64_t kReferral = 18;  // after the happy path
constexpr std::uint64_t kByMember = 21;
constexpr std::uint64_t kByChair = 23;
constexpr std::uint64_t kByFormerChair = 25;
const std::vector<std::uint64_t> kFoundersChain = {1};
const std::vector<std::uint64_t> kSubstitutesChain = {1, 4, 5, 12, 13};

std::string MinutesBytes(const SampleForum& forum) {
  v1::MinutesDocument minutes;
  minutes.set_format(1);
  minutes.set_forum_name("Provforum");
  minutes.set_forum_id(forum.id().bytes());
  minutes.set_meeting(kMeeting);
  minutes.set_version(1);
  v1::MinutesParagraph& paragraph = *minutes.add_paragraphs();
  paragraph.set_number("1/26");
  paragraph.set_item(kItem);
  paragraph.set_title("Plan");
  return minutes.SerializeAsString();
}

constexpr char kPaper[] = "%PDF-1.7 a paper";

v1::Statement ReferralAct(const SampleForum& forum) {
  v1::Statement act;
  v1::ReferOut& referral = *act.mutable_refer_out();
  referral.set_meeting(kMeeting);
  referral.set_item(kItem);
  referral.set_to_forum("Samverkansnämnden");
  referral.set_text("För ställningstagande");
  referral.add_documents()->set_hash(domain::Sha256(MinutesBytes(forum)).bytes());
  referral.add_documents()->set_hash(domain::Sha256(kPaper).bytes());
  return act;
}

void ShowOffice(const SampleForum& forum, std::uint64_t seq, v1::ReferralBundle& bundle) {
  bundle.clear_records();
  for (v1::Record& record : ledger::RecordsOfOffice(forum.Assemble(), seq, forum.Assemble().records_size()))
    *bundle.add_records() = std::move(record);
}

v1::ReferralBundle BundleOf(const SampleForum& forum, std::uint64_t seq, const std::vector<std::uint64_t>& chain) {
  v1::ReferralBundle bundle;
  *bundle.mutable_referral() = forum.Receipt(seq, chain);
  ShowOffice(forum, seq, bundle);
  v1::BundledFile& minutes = *bundle.add_files();
  minutes.set_content(MinutesBytes(forum));
  minutes.set_media_type(ledger::kMinutesMediaType);
  minutes.set_title("Protokoll");
  v1::BundledFile& paper = *bundle.add_files();
  paper.set_content(kPaper);
  paper.set_media_type("application/pdf");
  paper.set_title("Underlag");
  return bundle;
}

class ReferralCollector {
 public:
  explicit ReferralCollector(const SampleForum& forum)
      : forum_(forum), bundle_(BundleOf(forum, kReferral, kFoundersChain)) {}

  void Add(std::string name, std::string desc, Fault want, const std::function<void(v1::ReferralBundle&)>& change) {
    v1::ReferralBundle bundle = bundle_;
    change(bundle);
    AddBytes(std::move(name), std::move(desc), want, bundle.SerializeAsString());
  }
  void AddBytes(std::string name, std::string desc, Fault want, std::string bytes) {
    vectors_.push_back({std::move(name), "referral", std::move(desc), want, forum_.id(), std::move(bytes)});
  }
  std::vector<Vector> Take() { return std::move(vectors_); }

 private:
  const SampleForum& forum_;
  v1::ReferralBundle bundle_;
  std::vector<Vector> vectors_;
};

void Files(ReferralCollector& add) {
  add.Add("referral-file-byte", "one byte of a file", Fault::kWrongFile,
          [](v1::ReferralBundle& b) { Flip(*b.mutable_files(1)->mutable_content(), 9); });
  add.Add("referral-minutes-byte", "one byte of the minutes", Fault::kWrongFile, [](v1::ReferralBundle& b) {
    std::string& bytes = *b.mutable_files(0)->mutable_content();
    Flip(bytes, bytes.find("Plan"));
  });
  add.Add("referral-file-missing", "a file that the statement names is not there", Fault::kWrongFile,
          [](v1::ReferralBundle& b) { b.mutable_files()->RemoveLast(); });
  add.Add("referral-file-unnamed", "a file that the statement does not name", Fault::kWrongFile,
          [](v1::ReferralBundle& b) { b.add_files()->set_content("%PDF-1.7 another"); });
  add.Add("referral-file-twice", "a file stands twice", Fault::kWrongFile,
          [](v1::ReferralBundle& b) { *b.add_files() = b.files(1); });
  add.Add("referral-title-too-long", "a title of 401 characters", Fault::kMalformed,
          [](v1::ReferralBundle& b) { b.mutable_files(1)->set_title(std::string(401, 'x')); });
  add.Add("referral-media-type-too-long", "a media type of 101 characters", Fault::kMalformed,
          [](v1::ReferralBundle& b) { b.mutable_files(1)->set_media_type(std::string(101, 'x')); });
  add.Add("referral-too-many-files", "101 files", Fault::kMalformed, [](v1::ReferralBundle& b) {
    for (int i = 0; i < 99; ++i) b.add_files()->set_content("file " + std::to_string(i));
  });
}

void Proofs(ReferralCollector& add, const SampleForum& forum) {
  add.Add("referral-statement-byte", "one byte of the statement", Fault::kBadSignature, [](v1::ReferralBundle& b) {
    std::string& bytes = *b.mutable_referral()->mutable_statement()->mutable_statement();
    Flip(bytes, bytes.find("Samverkans"));
  });
  add.Add("referral-time", "another time", Fault::kWrongHead, [](v1::ReferralBundle& b) {
    v1::Receipt& receipt = *b.mutable_referral()->mutable_receipt();
    receipt.set_time_ms(receipt.time_ms() + 1);
  });
  add.Add("referral-seq", "another place in the log", Fault::kWrongHead, [](v1::ReferralBundle& b) {
    v1::Receipt& receipt = *b.mutable_referral()->mutable_receipt();
    receipt.set_seq(receipt.seq() + 1);
  });
  add.Add("referral-checkpoint-signature-bit", "one bit of the checkpoint's signature", Fault::kBadCheckpoint,
          [](v1::ReferralBundle& b) {
            Flip(*b.mutable_referral()->mutable_receipt()->mutable_checkpoint()->mutable_signature(), 0);
          });
  add.Add("referral-without-chain", "no key chain", Fault::kGhost,
          [](v1::ReferralBundle& b) { b.mutable_referral()->clear_key_chain(); });
  add.Add("referral-chain-of-another", "another person's chain", Fault::kGhost, [&](v1::ReferralBundle& b) {
    *b.mutable_referral()->mutable_key_chain() = forum.Receipt(1, {1, 2, 3}).key_chain();
  });
  add.Add("referral-without-receipt", "no receipt", Fault::kMalformed,
          [](v1::ReferralBundle& b) { b.mutable_referral()->clear_receipt(); });
  add.Add("referral-of-something-else", "a statement that refers nothing", Fault::kNotAReferral,
          [&](v1::ReferralBundle& b) { *b.mutable_referral() = forum.Receipt(17, kFoundersChain); });
  add.Add("referral-by-a-substitute", "referred from a substitute's device", Fault::kNotAllowed,
          [&](v1::ReferralBundle& b) { *b.mutable_referral() = forum.Receipt(kReferral + 1, kSubstitutesChain); });
}

// Of record `seq`, without files.
v1::ReferralBundle Bare(const SampleForum& forum, std::uint64_t seq, const std::vector<std::uint64_t>& chain) {
  v1::ReferralBundle bundle;
  *bundle.mutable_referral() = forum.Receipt(seq, chain);
  ShowOffice(forum, seq, bundle);
  return bundle;
}

void Offices(ReferralCollector& add, const SampleForum& forum) {
  const std::vector<std::uint64_t> annas = {1, 2, 3};
  add.Add("referral-happy-path-new-chair", "referred by a chair whom a record of the log appointed", Fault::kNone,
          [&](v1::ReferralBundle& b) { b = Bare(forum, kByChair, annas); });
  add.Add("referral-office-not-shown", "the record that appointed the chair is not shown", Fault::kNotAllowed,
          [&](v1::ReferralBundle& b) {
            b = Bare(forum, kByChair, annas);
            b.mutable_records(kByChair - 2)->clear_body();
          });
  add.Add("referral-by-nobody", "referred by a member who holds no office", Fault::kNotAllowed,
          [&](v1::ReferralBundle& b) { b = Bare(forum, kByMember, annas); });
  add.Add("referral-by-a-former-chair", "referred after the office went to somebody else", Fault::kNotAllowed,
          [&](v1::ReferralBundle& b) { b = Bare(forum, kByFormerChair, annas); });
  add.Add("referral-not-in-its-log", "its own record is not shown among the log's", Fault::kNotAllowed,
          [](v1::ReferralBundle& b) { b.mutable_records(kReferral - 1)->clear_body(); });
  add.Add("referral-without-records", "no record of the sending forum's log", Fault::kMalformed,
          [](v1::ReferralBundle& b) { b.clear_records(); });
  add.Add("referral-records-cut-off", "the log's records end before the receipt's checkpoint", Fault::kWrongHead,
          [](v1::ReferralBundle& b) { b.mutable_records()->RemoveLast(); });
  add.Add("referral-records-byte", "one byte of a shown record", Fault::kWrongCommitment, [](v1::ReferralBundle& b) {
    std::string& bytes = *b.mutable_records(1)->mutable_body()->mutable_statement();
    Flip(bytes, bytes.find("anna"));
  });
}

}  // namespace

std::vector<Vector> Referrals() {
  SampleForum forum;
  forum.PlayHappyPath();
  forum.State("sec", ReferralAct(forum));
  forum.State("cilla-phone", ReferralAct(forum));
  v1::Statement matter;
  matter.mutable_refer_out()->set_matter("fou");
  matter.mutable_refer_out()->set_to_forum("Samverkansnämnden");
  forum.State("sec", matter);
  forum.State("anna-phone", matter);
  v1::Statement office;
  office.mutable_assign_office()->set_office(v1::OFFICE_CHAIR);
  office.mutable_assign_office()->set_holds(true);
  for (const char* person : {"anna", "sam"}) {
    office.mutable_assign_office()->set_person(person);
    forum.State("sec", office);
    forum.State("anna-phone", matter);
  }
  ReferralCollector add(forum);
  add.Add("referral-happy-path", "a paragraph of the minutes, with a paper", Fault::kNone, [](v1::ReferralBundle&) {});
  add.Add("referral-happy-path-matter", "a matter without papers", Fault::kNone, [&](v1::ReferralBundle& b) {
    b = Bare(forum, kReferral + 2, kFoundersChain);
  });
  Files(add);
  Proofs(add, forum);
  Offices(add, forum);
  const std::string good = BundleOf(forum, kReferral, kFoundersChain).SerializeAsString();
  // Field 15, a number.
  add.AddBytes("referral-unknown-field", "a field that a bundle does not have", Fault::kMalformed, good + "\x78\x01");
  add.AddBytes("referral-no-message", "bytes that are no protobuf message", Fault::kMalformed, "\xff\xff\xff\xff");
  std::vector<Vector> vectors = add.Take();
  Vector another = vectors.front();
  another.name = "referral-another-forum";
  another.desc = "a whole bundle, but of another forum than the fingerprint says";
  another.want_fault = Fault::kWrongForum;
  another.forum.data()[0] ^= 1;
  vectors.push_back(std::move(another));
  return vectors;
}

}  // namespace mandat::vectors
