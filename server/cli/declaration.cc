#include "server/cli/declaration.h"

#include <CLI/CLI.hpp>

#include "absl/strings/str_cat.h"
#include "server/cli/words.h"
#include "shared/client/acts.h"

namespace mandat::cli {

void AddDeclarationOptions(CLI::App& command, Declaration& declaration) {
  command.add_option("ITEM", declaration.item, "The item's number, such as 10a, or its id")->required();
  command.add_option("STANCE", declaration.stance, "approve, approve_with_reservation, refer_back, reject or abstain")
      ->required()
      ->check(CLI::IsMember(KeysOf(Stances())));
  command.add_option("--comment", declaration.comment, "A comment, at most 4 000 characters");
  AddEnteredOptions(command, declaration.entered);
}

std::optional<std::string> FillDeclaration(const Declaration& declaration, ActDraft& draft, Run& run) {
  const domain::AgendaItem* item = ItemOf(draft.meeting, declaration.item, run);
  if (item == nullptr) return std::nullopt;
  if (item->revisions.empty()) {
    Fail(run, absl::StrCat("nothing is proposed on item ", NumberWords(*item), " yet"));
    return std::nullopt;
  }
  EnteredOptions entered = declaration.entered;
  const domain::PersonId me = draft.device.client->person();
  if (declaration.conveyed && entered.person.empty()) entered.person = me.value();
  const auto mandate = MandateOf(draft.device, &draft.meeting, declaration.mandate, entered.person, run);
  if (!mandate) return std::nullopt;
  // What is conveyed is the holder's word.
  const domain::Mandate* held = draft.state.MandateOn(*mandate, draft.meeting.date);
  const domain::PersonId speaker = declaration.conveyed && held != nullptr ? held->holder
                                   : entered.person.empty()                ? me
                                                                           : domain::PersonId(entered.person);
  draft.act = client::PositionAct(draft.state, draft.meeting, *item, *mandate, speaker);
  draft.has_sealed = true;
  draft.sealed.set_stance(Stances().at(declaration.stance));
  draft.sealed.set_comment(declaration.comment);
  if (!entered.person.empty()) {
    const auto provenance = [](v1::Statement& act) { return act.mutable_declare_position()->mutable_entered(); };
    if (!FillEntered(draft.device, entered, provenance, draft.act, run)) return std::nullopt;
    if (declaration.conveyed) provenance(draft.act)->set_channel(v1::CHANNEL_CONVEYED);
    SealEvidence(*provenance(draft.act), draft.sealed);
  }
  return absl::StrCat(declaration.stance, " on item ", NumberWords(*item), ", revision ", item->current_revision(),
                      ", for ", mandate->value());
}

}  // namespace mandat::cli
