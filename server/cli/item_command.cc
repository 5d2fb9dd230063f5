// `mandat item`: what happens to an item at the meeting. What it is before that: item_setup_command.cc.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"
#include "server/cli/entered.h"
#include "server/cli/item_setup.h"
#include "server/cli/words.h"
#include "shared/client/acts.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::cli {
namespace {

constexpr char kItemFooter[] = R"(
Deferring is the chair's act: the secretary enters it with --for CHAIR. A decision that the rules do not allow is possible, and says why (--deviation).

Examples:
  mandat item set lsvo-host fou --number 8 --title 'FoU-avtal' --class subject --areas health older --rapporteur 'FoU-chefen' --matter fou-avtal
  mandat item propose lsvo-host 8 --clause 'utse utredare enligt förslaget' --papers 3fa9c1
  mandat item propose lsvo-host 8 --clause 'utse två utredare' --change 'Två utredare i stället för en'
  mandat item recuse lsvo-host 8 --reason 'Närstående till en av utredarna'
  mandat item show lsvo-host 8
  mandat item start lsvo-host 8a
  mandat item declare-for-present lsvo-host 8a approve --except ronneby-care=reject --silent olofstrom-social
  mandat item decide lsvo-host 8a approved
  mandat item decide lsvo-host 9 approved_for_some --mandates karlskrona-older region-director
  mandat item defer lsvo-host 10 --to lsvo-2027-01 --for chair --channel meeting
  mandat item reserve lsvo-host 8a --text 'Kostnaderna är oklara.')";

const std::map<std::string, v1::Outcome> kOutcomes = {{"approved", v1::OUTCOME_APPROVED},
                                                      {"approved_for_some", v1::OUTCOME_APPROVED_FOR_SOME},
                                                      {"rejected", v1::OUTCOME_REJECTED},
                                                      {"referred_back", v1::OUTCOME_REFERRED_BACK},
                                                      {"withdrawn", v1::OUTCOME_WITHDRAWN}};

struct ItemOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string meeting;
  std::string item;
  std::string outcome;
  std::string stance;
  std::string comment;
  std::string deviation;
  std::string to_meeting;
  std::string mandate;
  std::string text;
  std::vector<std::string> clauses;
  std::vector<std::string> mandates;
  std::vector<std::string> silent;
  std::vector<std::string> exceptions;
  bool withdrawn = false;
};

std::optional<std::string> FillStart(const ItemOptions& options, const domain::AgendaItem& item, ActDraft& draft,
                                     Run& run) {
  v1::StartItem& act = *draft.act.mutable_start_item();
  act.set_meeting(options.meeting);
  act.set_item(item.id.value());
  if (!options.device.json) {
    for (const domain::Position* position : domain::AdvancePositions(draft.state, draft.meeting, item)) {
      run.out << position->mandate.value() << ": " << StanceWord(position->stance)
              << (position->comment.empty() ? "" : ", ") << position->comment << '\n';
    }
  }
  return absl::StrCat("the meeting is at item ", NumberWords(item));
}

std::optional<std::string> FillSaid(const ItemOptions& options, const domain::AgendaItem& item, ActDraft& draft,
                                    Run& run) {
  if (item.revisions.empty()) {
    Fail(run, absl::StrCat("nothing is proposed on item ", NumberWords(item), " yet"));
    return std::nullopt;
  }
  draft.act = client::SaidForPresentAct(draft.meeting, item);
  for (const std::string& mandate : options.silent) draft.act.mutable_declare_for_present()->add_silent(mandate);
  draft.has_sealed = true;
  draft.sealed.set_stance(Stances().at(options.stance));
  draft.sealed.set_comment(options.comment);
  for (const std::string& text : options.exceptions) {
    const std::size_t at = text.find('=');
    const auto stance = Stances().find(at == std::string::npos ? "" : text.substr(at + 1));
    if (stance == Stances().end()) {
      run.err << "mandat: " << text << " is no exception; allowed: MANDATE=STANCE\n";
      run.status = kStatusWrongInput;
      return std::nullopt;
    }
    v1::Exception& exception = *draft.sealed.add_exceptions();
    exception.set_mandate(text.substr(0, at));
    exception.set_stance(stance->second);
  }
  return absl::StrCat(options.stance, " by all present on item ", NumberWords(item));
}

std::optional<std::string> FillDecision(const ItemOptions& options, const domain::AgendaItem& item, ActDraft& draft,
                                        Run& /*run*/) {
  v1::RecordDecision& act = *draft.act.mutable_record_decision();
  act.set_meeting(options.meeting);
  act.set_item(item.id.value());
  act.set_outcome(kOutcomes.at(options.outcome));
  act.set_deviation(options.deviation);
  for (const std::string& mandate : options.mandates) act.add_mandates(mandate);
  std::vector<std::string> clauses = options.clauses;
  const bool as_proposed = options.outcome == "approved" || options.outcome == "approved_for_some";
  if (clauses.empty() && as_proposed && !item.revisions.empty()) clauses = item.revisions.back().clauses;
  for (const std::string& clause : clauses) act.add_clauses()->set_text(clause);
  return absl::StrCat("item ", NumberWords(item), " ", options.outcome);
}

std::optional<std::string> FillDeferral(const ItemOptions& options, const domain::AgendaItem& item, ActDraft& draft,
                                        Run& run) {
  v1::RecordDecision& act = *draft.act.mutable_record_decision();
  act.set_meeting(options.meeting);
  act.set_item(item.id.value());
  act.set_outcome(v1::OUTCOME_DEFERRED);
  act.set_to_meeting(options.to_meeting);
  const auto entered = [](v1::Statement& s) { return s.mutable_record_decision()->mutable_entered(); };
  if (!FillEntered(draft.device, options.entered, entered, draft.act, run)) return std::nullopt;
  return absl::StrCat("item ", NumberWords(item), " deferred");
}

std::optional<std::string> FillReservation(const ItemOptions& options, const domain::AgendaItem& item, ActDraft& draft,
                                           Run& run) {
  const auto mandate = MandateOf(draft.device, &draft.meeting, options.mandate, options.entered.person, run);
  if (!mandate) return std::nullopt;
  v1::RecordReservation& act = *draft.act.mutable_record_reservation();
  act.set_meeting(options.meeting);
  act.set_item(item.id.value());
  act.set_mandate(mandate->value());
  act.set_text(options.text);
  act.set_withdrawn(options.withdrawn);
  const auto entered = [](v1::Statement& s) { return s.mutable_record_reservation()->mutable_entered(); };
  if (!FillEntered(draft.device, options.entered, entered, draft.act, run)) return std::nullopt;
  return absl::StrCat(options.withdrawn ? "reservation taken back on item " : "reservation on item ",
                      NumberWords(item));
}

}  // namespace

void AddItem(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("item", "Add or change an item, propose, take it up, decide or defer it");
  command->footer(kItemFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<ItemOptions>();
  const auto add = [&](const char* name, const char* about, auto fill) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("MEETING", options->meeting, "The meeting's id")->required();
    added->add_option("ITEM", options->item, "The item's number, such as 10a, or its id")->required();
    added->callback([options, fill, &run] {
      const auto filled = [&](ActDraft& draft, Run& r) -> std::optional<std::string> {
        const domain::AgendaItem* item = ItemOf(draft.meeting, options->item, r);
        return item == nullptr ? std::nullopt : fill(*options, *item, draft, r);
      };
      RunAct(options->device, options->meeting, filled, run);
    });
    return added;
  };
  add("start", "The meeting comes to an item; the advance positions are read out", FillStart);
  CLI::App* said = add("declare-for-present", "What all present said", FillSaid);
  said->add_option("STANCE", options->stance, "What they said")->required()->check(CLI::IsMember(KeysOf(Stances())));
  said->add_option("--except", options->exceptions, "MANDATE=STANCE of those who said something else");
  said->add_option("--silent", options->silent, "Mandates that said nothing");
  said->add_option("--comment", options->comment, "A comment, at most 4 000 characters");
  CLI::App* decide = add("decide", "Record a decision", FillDecision);
  decide->add_option("OUTCOME", options->outcome, "What was decided")
      ->required()
      ->check(CLI::IsMember(KeysOf(kOutcomes)));
  decide->add_option("--clause", options->clauses,
                     "An att-clause as decided, without its \"att\"; as proposed where left out");
  decide->add_option("--mandates", options->mandates, "Whom it binds, of what is approved for some");
  decide->add_option("--deviation", options->deviation, "Why it is decided although the rule does not allow it");
  CLI::App* defer = add("defer", "The chair defers an item", FillDeferral);
  defer->add_option("--to", options->to_meeting, "To which meeting");
  AddEnteredOptions(*defer, options->entered);
  CLI::App* reserve = add("reserve", "A member's reservation against a decision", FillReservation);
  reserve->add_option("--text", options->text, "The reservation");
  reserve->add_option("--mandate", options->mandate, "Which of your mandates, where you hold several");
  reserve->add_flag("--withdraw", options->withdrawn, "Take it back");
  AddEnteredOptions(*reserve, options->entered);
  AddItemSetup(*command, run);
}

}  // namespace mandat::cli
