#include "shared/ledger/referral.h"

#include <google/protobuf/message.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "shared/domain/forum_file.h"
#include "shared/domain/shape.h"
#include "shared/domain/text_hash.h"
#include "shared/domain/unknown_fields.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/fault.h"
#include "shared/ledger/log_verifier.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/signing.h"

namespace mandat::ledger {
namespace {

using domain::ForumId;
using domain::Hash;

absl::Status Broken(Fault fault, const std::string& detail) {
  return absl::DataLossError(absl::StrCat(FaultName(fault), ": ", detail));
}

absl::Status Parse(std::string_view bytes, v1::ReferralBundle& bundle) {
  if (bytes.size() > kMaxBundleBytes) return Broken(Fault::kMalformed, "the bundle is too large");
  if (!bundle.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    return Broken(Fault::kMalformed, "the bytes are no bundle");
  // Nothing hides in a bundle from one reader that another one sees.
  if (domain::HasUnknownFields(bundle) || bundle.ByteSizeLong() != bytes.size())
    return Broken(Fault::kMalformed, "the bundle holds more than a bundle does");
  if (!bundle.has_referral() || !bundle.referral().has_receipt() || !bundle.referral().has_statement() ||
      bundle.records().empty())
    return Broken(Fault::kMalformed, "a part of the bundle is missing");
  if (bundle.files_size() > kMaxBundleFiles) return Broken(Fault::kMalformed, "the bundle has too many files");
  for (const v1::BundledFile& file : bundle.files()) {
    if (domain::CharactersIn(file.title()) > kMaxBundledTitle ||
        domain::CharactersIn(file.media_type()) > kMaxBundledMediaType)
      return Broken(Fault::kMalformed, "a file's title or media type is too long");
  }
  return absl::OkStatus();
}

// Who has been let in, and into which office, as the log tells it from its beginning on.
class ShownRecords {
 public:
  // Whether the record is part of that; to be asked in the log's order.
  bool Shows(const v1::Statement& statement) {
    const bool known = devices_.contains(statement.device_id());
    switch (statement.act_case()) {
      case v1::Statement::kFoundForum:
        return devices_.insert(statement.device_id()).second;
      case v1::Statement::kInvite:
        // A substitute's device invites nobody and holds no office.
        return known && !statement.invite().has_substitute() &&
               invitations_.insert(statement.invite().invitation_id()).second;
      case v1::Statement::kRecoverOffice:
        return invitations_.insert(statement.recover_office().invitation().invitation_id()).second;
      case v1::Statement::kEnrol:
        return invitations_.contains(statement.enrol().invitation_id()) &&
               devices_.insert(statement.device_id()).second;
      case v1::Statement::kCountersignDevice:
        return known && devices_.contains(statement.countersign_device().device_id());
      case v1::Statement::kRevokeDevice:
        return known && devices_.contains(statement.revoke_device().device_id());
      case v1::Statement::kAssignOffice:
      case v1::Statement::kBeginEpoch:
        return known;
      default:
        return false;
    }
  }

 private:
  std::set<std::string> devices_;
  std::set<std::string> invitations_;
};

// That its author might refer, then and there.
absl::Status CheckOffice(const v1::ReferralBundle& bundle, const ForumId& forum) {
  const v1::Receipt& receipt = bundle.referral().receipt();
  LogVerifier log(forum);
  for (const v1::Record& record : bundle.records()) {
    if (const Finding finding = log.Add(record); !finding.ok()) {
      return Broken(finding.fault, absl::StrCat("record ", finding.seq, " of the sending forum: ", finding.detail));
    }
    const bool own = record.header().seq() == receipt.seq();
    if (own && record.body().statement() != bundle.referral().statement().statement())
      return Broken(Fault::kNotAllowed, "nothing shows that its author held an office");
  }
  const Finding finding = log.CheckHead(receipt.checkpoint());
  return finding.ok() ? absl::OkStatus() : Broken(finding.fault, finding.detail);
}

std::string NameOfForum(const v1::SignedStatement& founding) {
  v1::Statement statement;
  if (!statement.ParseFromString(founding.statement())) return "";
  const auto forum = domain::ParseForumFile(statement.found_forum().forum_file(), "founding");
  const auto* parsed = std::get_if<domain::Forum>(&forum);
  return parsed == nullptr ? "" : parsed->name;
}

// Each file once, and each is one that the statement names.
absl::Status MatchFiles(const v1::ReferralBundle& bundle, CheckedReferral& checked) {
  std::map<Hash, const v1::BundledFile*> by_hash;
  for (const v1::BundledFile& file : bundle.files()) {
    if (!by_hash.emplace(domain::Sha256(file.content()), &file).second)
      return Broken(Fault::kWrongFile, "a file stands twice");
  }
  for (const v1::DocumentRef& named : checked.statement.refer_out().documents()) {
    const std::optional<Hash> hash = Hash::FromBytes(named.hash());
    const auto found = hash ? by_hash.find(*hash) : by_hash.end();
    if (found == by_hash.end()) return Broken(Fault::kWrongFile, "a file that the referral names is not there");
    checked.files.push_back(
        {found->first, found->second->title(), found->second->media_type(), found->second->content()});
    by_hash.erase(found);
  }
  return by_hash.empty() ? absl::OkStatus() : Broken(Fault::kWrongFile, "a file that the referral does not name");
}

std::optional<v1::MinutesDocument> MinutesIn(const CheckedReferral& checked) {
  const std::string& meeting = checked.statement.refer_out().meeting();
  if (meeting.empty()) return std::nullopt;
  for (const ReferredFile& file : checked.files) {
    v1::MinutesDocument minutes;
    if (file.media_type == kMinutesMediaType && minutes.ParseFromString(file.content) &&
        minutes.forum_id() == checked.forum.view() && minutes.meeting() == meeting) {
      return minutes;
    }
  }
  return std::nullopt;
}

}  // namespace

absl::StatusOr<CheckedReferral> CheckReferralBundle(std::string_view bytes, const ForumId& forum) {
  v1::ReferralBundle bundle;
  if (absl::Status status = Parse(bytes, bundle); !status.ok()) return status;
  const v1::ReceiptFile& referral = bundle.referral();
  if (absl::Status status = VerifyReceiptFile(referral, forum); !status.ok()) return status;
  const absl::StatusOr<KeyChain> chain =
      VerifyKeyChain({referral.key_chain().begin(), referral.key_chain().end()}, forum);
  if (!chain.ok()) return chain.status();
  CheckedReferral checked;
  if (!checked.statement.ParseFromString(referral.statement().statement()) || !checked.statement.has_refer_out())
    return Broken(Fault::kNotAReferral, "the statement refers nothing");
  if (chain->substitute) return Broken(Fault::kNotAllowed, "a substitute's device refers nothing");
  if (absl::Status status = CheckOffice(bundle, forum); !status.ok()) return status;
  checked.forum = forum;
  checked.forum_name = NameOfForum(referral.key_chain(0));
  checked.place = {referral.receipt().epoch(), referral.receipt().seq()};
  checked.recorded_at = {referral.receipt().time_ms()};
  if (absl::Status status = MatchFiles(bundle, checked); !status.ok()) return status;
  checked.minutes = MinutesIn(checked);
  return checked;
}

std::vector<v1::Record> RecordsOfOffice(const v1::LogFile& log, std::uint64_t seq, std::uint64_t size) {
  std::vector<v1::Record> records;
  ShownRecords shown;
  for (const v1::Record& record : log.records()) {
    if (record.header().seq() > size) break;
    v1::Record& redacted = records.emplace_back();
    *redacted.mutable_header() = record.header();
    v1::Statement statement;
    if (!record.has_body() || !statement.ParseFromString(record.body().statement())) continue;
    if (shown.Shows(statement) || record.header().seq() == seq) *redacted.mutable_body() = record.body();
  }
  return records;
}

absl::StatusOr<std::string> MakeReferralBundle(const v1::ReceiptFile& referral, const v1::LogFile& log,
                                               std::vector<ReferredFile> files, const ForumId& forum) {
  v1::ReferralBundle bundle;
  *bundle.mutable_referral() = referral;
  for (v1::Record& record :
       RecordsOfOffice(log, referral.receipt().seq(), referral.receipt().checkpoint().size()))
    *bundle.add_records() = std::move(record);
  for (ReferredFile& file : files) {
    v1::BundledFile& one = *bundle.add_files();
    one.set_title(std::move(file.title));
    one.set_media_type(std::move(file.media_type));
    one.set_content(std::move(file.content));
  }
  std::string bytes = bundle.SerializeAsString();
  const absl::StatusOr<CheckedReferral> checked = CheckReferralBundle(bytes, forum);
  if (!checked.ok()) return absl::InvalidArgumentError(checked.status().message());
  return bytes;
}

std::optional<ForumId> ForumOfBundle(std::string_view bytes) {
  v1::ReferralBundle bundle;
  if (!Parse(bytes, bundle).ok() || bundle.referral().key_chain().empty()) return std::nullopt;
  return ForumIdOf(bundle.referral().key_chain(0).statement());
}

}  // namespace mandat::ledger
