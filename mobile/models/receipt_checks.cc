#include "mobile/models/receipt_checks.h"

#include <algorithm>

#include "mobile/models/clause_changes.h"
#include "mobile/models/words.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/signing.h"

namespace mandat::app {
namespace {

using Result = ReceiptCheck::Result;

// The text that was signed, where this device still has it.
ReceiptCheck TextCheck(const v1::DeclarePosition& position, const domain::State& state) {
  ReceiptCheck check{
      QStringLiteral("text"), Words::tr("The text is the one that you signed"), {}, Result::kCannotBeKnown};
  const domain::Meeting* meeting = state.FindMeeting(domain::MeetingId(position.meeting()));
  const domain::AgendaItem* item = meeting ? meeting->FindItem(domain::ItemId(position.item())) : nullptr;
  const domain::Revision* revision = item ? FindRevision(*item, static_cast<int>(position.revision())) : nullptr;
  if (!revision) {
    check.details = Words::tr("The proposal is not on this device any more. Its hash is in the receipt.");
    return check;
  }
  const domain::Hash hash = domain::ClausesHash(revision->clauses);
  check.result = hash.view() == position.clauses_hash() ? Result::kHolds : Result::kFails;
  check.details = check.result == Result::kHolds
                      ? Words::tr("Version %1 of the proposal, word for word").arg(position.revision())
                      : Words::tr("Version %1 of the proposal reads otherwise here").arg(position.revision());
  return check;
}

}  // namespace

std::vector<ReceiptCheck> CheckReceipt(const v1::ReceiptFile& file, const domain::ForumId& forum,
                                       const domain::State& state) {
  std::vector<ReceiptCheck> checks;
  const absl::StatusOr<ledger::KeyChain> chain =
      ledger::VerifyKeyChain({file.key_chain().begin(), file.key_chain().end()}, forum);
  checks.push_back({QStringLiteral("keys"), Words::tr("Your key leads back to the forum's founder"),
                    Words::tr("%n signed steps from the founding, each checked", nullptr, file.key_chain_size()),
                    chain.ok() ? Result::kHolds : Result::kFails});

  ledger::Authentic parsed;
  const std::optional<v1::Refusal> malformed =
      ledger::ParseSigned(file.statement(), parsed, ledger::Sealed::kMayBeHidden);
  const bool sealed_differs = malformed && malformed->code() == v1::Refusal::CODE_SEALED_PART_DIFFERS;
  const auto signature = domain::Signature::FromBytes(file.statement().signature());
  ReceiptCheck signed_by_me{QStringLiteral("signature"), Words::tr("The signature is yours"),
                            Words::tr("Made with this device's key, over exactly these bytes"), Result::kCannotBeKnown};
  if (chain.ok()) {
    const bool mine =
        signature && (!malformed || sealed_differs) &&
        (sealed_differs || (parsed.forum_id == forum && parsed.statement.person() == chain->person.value() &&
                            parsed.statement.device_id() == chain->device.view())) &&
        ledger::VerifyStatement(chain->device_key, file.statement().statement(), *signature);
    signed_by_me.result = mine ? Result::kHolds : Result::kFails;
  }
  checks.push_back(signed_by_me);

  if (!file.statement().sealed().empty() || sealed_differs) {
    checks.push_back({QStringLiteral("sealed"), Words::tr("Stance and comment are as you signed them"),
                      Words::tr("Their hash is part of what was signed"),
                      sealed_differs ? Result::kFails
                      : malformed    ? Result::kCannotBeKnown
                                     : Result::kHolds});
  }
  if (!malformed && parsed.statement.has_declare_position())
    checks.push_back(TextCheck(parsed.statement.declare_position(), state));

  ReceiptCheck place{QStringLiteral("place"), Words::tr("It stands in the log, at its place"),
                     Words::tr("Record %1 of %2, under the signature of the forum's log")
                         .arg(file.receipt().seq())
                         .arg(file.receipt().checkpoint().size()),
                     Result::kCannotBeKnown};
  if (chain.ok()) {
    place.result = ledger::VerifyReceipt(file.receipt(), file.statement(), forum, chain->log_key).ok() ? Result::kHolds
                                                                                                       : Result::kFails;
  }
  checks.push_back(place);
  return checks;
}

bool Holds(const std::vector<ReceiptCheck>& checks) {
  return std::none_of(checks.begin(), checks.end(),
                      [](const ReceiptCheck& check) { return check.result == Result::kFails; });
}

}  // namespace mandat::app
