// `mandat rules`: the rules of procedure, what they were, and amending them.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/entered.h"
#include "server/cli/review_words.h"
#include "server/cli/words.h"
#include "shared/domain/limits.h"
#include "shared/domain/paragraphs.h"
#include "shared/domain/rules_file.h"
#include "shared/domain/rules_over_time.h"

namespace mandat::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kRulesFooter[] = R"(
Meetings keep the rules that they were created under; `amend` is for those created from then on. What `show` prints is the file that `amend` takes: edit it,
and hand it in with the decision that it rests on.

Examples:
  mandat rules show > rules.toml
  mandat rules amend rules.toml --meeting 2027-02-12 --item 4 --reason 'Shorter notice, version 1.1'
  mandat rules amend rules.toml --decided 'LSVO 2026-12-11, § 101/26' --reason 'Version 1.1'
  mandat rules show --meeting 2026-12-11
  mandat rules history --json)";

struct RulesOptions {
  DeviceOptions device;
  std::string file;
  std::string meeting;
  std::string item;
  std::string decided;
  std::string reason;
};

// A value as the file has it is JSON too, but for dates.
Json ValueOf(const std::string& toml) {
  Json value = Json::parse(toml, nullptr, false);
  return value.is_discarded() ? Json(toml) : value;
}

Json JsonOfRules(const domain::Rules& rules) {
  Json json;
  for (const domain::RuleLine& line : domain::RuleLines(rules)) {
    if (!line.value.empty()) json[line.key] = ValueOf(line.value);
  }
  json["standing_items"] = Json::array();
  for (const domain::StandingItem& item : rules.standing_items)
    json["standing_items"].push_back({{"title", item.title}, {"place", item.last ? "last" : "first"}});
  return json;
}

// Where it was decided, in words.
std::string DecidedWords(const domain::State& state, const domain::RulesVersion& version) {
  if (!version.decided_elsewhere.empty()) return version.decided_elsewhere;
  if (version.item.empty()) return "the founding";
  const domain::Meeting* meeting = state.FindMeeting(version.meeting);
  const domain::AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(version.item);
  if (item == nullptr) return absl::StrCat("meeting ", version.meeting.value(), ", item ", version.item.value());
  const auto paragraph = domain::ParagraphOf(state, *meeting, *item);
  return absl::StrCat("meeting ", meeting->id.value(), " of ", meeting->date.ToString(), ", item ", NumberWords(*item),
                      paragraph ? absl::StrCat(", § ", paragraph->ToString()) : "");
}

void RunRulesShow(const RulesOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto state = device->client->shown();
  const domain::Meeting* meeting = nullptr;
  if (!options.meeting.empty()) {
    meeting = MeetingOf(*state, options.meeting, run);
    if (meeting == nullptr) return;
  }
  const domain::Rules& rules = meeting == nullptr ? state->forum.rules : meeting->rules;
  const auto review = meeting == nullptr ? ReviewDue(*state, device->client->Now()) : std::nullopt;
  if (options.device.json) {
    Json json = {{"meeting", options.meeting},
                 {"in_force", rules == state->forum.rules},
                 {"rules", JsonOfRules(rules)},
                 {"review", review ? JsonOfReview(*review) : Json()}};
    run.out << json.dump(2) << '\n';
    return;
  }
  run.out << "# " << state->forum.short_name << ", rules of procedure"
          << (meeting == nullptr ? std::string(" in force")
                                 : absl::StrCat(" that the meeting ", meeting->id.value(), " was created under"))
          << '\n';
  if (review) run.out << "# " << ReviewWords(*review) << '\n';
  run.out << domain::RulesFileOf(rules);
}

void RunRulesAmend(const RulesOptions& options, Run& run) {
  const auto text = ReadWhole(options.file, domain::kMaxRulesFileBytes, run);
  if (!text) return;
  // What is wrong with the file is said with its line before anything is signed.
  const auto parsed = domain::ParseRulesFile(*text, options.file);
  if (const auto* error = std::get_if<domain::FileError>(&parsed)) {
    run.err << error->ToString() << '\n';
    run.status = kStatusWrongInput;
    return;
  }
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement statement;
  v1::AmendRules& act = *statement.mutable_amend_rules();
  act.set_rules_file(*text);
  act.set_reason(options.reason);
  act.set_decided_elsewhere(options.decided);
  if (options.decided.empty()) {
    const auto state = device->client->shown();
    const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
    const domain::AgendaItem* item = meeting == nullptr ? nullptr : ItemOf(*meeting, options.item, run);
    if (item == nullptr) return;
    act.set_meeting(meeting->id.value());
    act.set_item(item->id.value());
  }
  ActAndTell(*device, options.device, statement, nullptr,
             absl::StrCat("rules of procedure, version ", std::get<domain::Rules>(parsed).version), run);
}

Json JsonOfVersion(const domain::State& state, const domain::RulesVersion& version) {
  return {{"version", version.rules.version},
          {"recorded", TimeWords(version.at)},
          {"by", version.author.value()},
          {"seq", version.place.seq},
          {"decided", DecidedWords(state, version)},
          {"meeting", version.meeting.value()},
          {"item", version.item.value()},
          {"decision_stands", domain::StandsOnItsDecision(state, version)},
          {"reason", version.reason},
          {"changes", Json::array()}};
}

void RunRulesHistory(const RulesOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto state = device->client->shown();
  Json versions = Json::array();
  const domain::RulesVersion* before = nullptr;
  for (const domain::RulesVersion& version : state->rules_history) {
    Json entry = JsonOfVersion(*state, version);
    if (before != nullptr) {
      for (const domain::RuleChange& change : domain::RuleChanges(before->rules, version.rules))
        entry["changes"].push_back({{"rule", change.key}, {"before", change.before}, {"after", change.after}});
    }
    before = &version;
    versions.push_back(std::move(entry));
  }
  if (options.device.json) {
    run.out << Json{{"versions", versions}}.dump(2) << '\n';
    return;
  }
  const auto text = [](const Json& json, const char* key) { return json[key].get<std::string>(); };
  const auto or_nothing = [](std::string value) { return value.empty() ? std::string("nothing") : value; };
  for (const Json& version : versions) {
    run.out << "Version " << text(version, "version") << ", " << text(version, "recorded") << ", by "
            << text(version, "by") << "\n  decided: " << text(version, "decided") << '\n';
    if (!version["decision_stands"].get<bool>()) run.out << "  Warning: that item is not approved any more\n";
    if (!text(version, "reason").empty()) run.out << "  reason: " << text(version, "reason") << '\n';
    for (const Json& change : version["changes"]) {
      run.out << "  " << text(change, "rule") << ": " << or_nothing(text(change, "before")) << " -> "
              << or_nothing(text(change, "after")) << '\n';
    }
  }
}

}  // namespace

void AddRules(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("rules", "Show and amend the rules of procedure");
  command->footer(kRulesFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<RulesOptions>();
  const auto add = [&](const char* name, const char* about) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->footer(kRulesFooter);
    return added;
  };
  CLI::App* show = add("show", "Show the rules in force, or those of a meeting, as the file that amends them");
  show->add_option("--meeting", options->meeting, "The rules that this meeting was created under");
  show->callback([options, &run] { RunRulesShow(*options, run); });
  CLI::App* amend = add("amend", "Record new rules that the forum has decided");
  amend->add_option("FILE", options->file, "The rules (TOML), whole")->required();
  CLI::Option* meeting = amend->add_option("--meeting", options->meeting, "The meeting that decided it");
  CLI::Option* item = amend->add_option("--item", options->item, "The item of its agenda");
  CLI::Option* decided =
      amend->add_option("--decided", options->decided, "Where it was decided, when that meeting is not in this log");
  meeting->needs(item)->excludes(decided);
  item->needs(meeting);
  amend->add_option("--reason", options->reason, "What changes and why")->required();
  amend->callback([options, decided, meeting, &run] {
    if (decided->count() + meeting->count() == 0) {
      run.err << "mandat: name the decision: --meeting and --item, or --decided\n";
      run.status = kStatusWrongInput;
      return;
    }
    RunRulesAmend(*options, run);
  });
  add("history", "Show every version of the rules, what it changed and on which decision")->callback([options, &run] {
    RunRulesHistory(*options, run);
  });
}

}  // namespace mandat::cli
