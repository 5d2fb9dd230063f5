// `mandat item set`, `propose`, `recuse`, `show`: an item before it is decided.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/entered.h"
#include "server/cli/item_setup.h"
#include "server/cli/meeting_print.h"
#include "server/cli/words.h"

namespace mandat::cli {
namespace {

struct SetupOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string meeting;
  std::string item;
  std::string number;
  std::string title;
  std::string kind;
  std::string decision_class;
  std::string rapporteur;
  std::string summary;
  std::string matter;
  std::string reason;
  std::string change;
  std::vector<std::string> areas;
  std::vector<std::string> principals;
  bool all_principals = false;
  std::vector<std::string> clauses;
  std::vector<std::string> papers;
  bool without_papers = false;
  bool withdrawn = false;
};

const domain::AgendaItem* KnownItem(const domain::Meeting& meeting, const std::string& name) {
  for (const domain::AgendaItem& item : meeting.items) {
    if (item.id.value() == name || NumberWords(item) == name) return &item;
  }
  return nullptr;
}

std::optional<std::string> WrongSetup(const char* problem, Run& run) {
  run.err << "mandat: " << problem << '\n';
  run.status = kStatusWrongInput;
  return std::nullopt;
}

// As it stands; of a new one the id alone.
v1::SetAgendaItem AsItIs(const SetupOptions& options, const domain::AgendaItem* item) {
  v1::SetAgendaItem act;
  act.set_meeting(options.meeting);
  act.set_item(item == nullptr ? options.item : item->id.value());
  if (item == nullptr) {
    act.set_kind(options.decision_class.empty() ? v1::ITEM_KIND_INFORMATION : v1::ITEM_KIND_DECISION);
    return act;
  }
  act.set_number(static_cast<std::uint32_t>(item->number));
  act.set_letter(item->letter);
  act.set_title(item->title);
  act.set_kind(static_cast<v1::ItemKind>(item->kind));
  if (item->is_decision) {
    act.set_decision_class(
        static_cast<v1::DecisionClass>(static_cast<int>(item->decision_class) + v1::DECISION_CLASS_FORUM));
  }
  for (const domain::AreaId& area : item->areas) act.add_areas(area.value());
  for (const domain::PrincipalId& principal : item->principals) act.add_principals(principal.value());
  act.set_rapporteur(item->rapporteur);
  act.set_summary(item->summary);
  act.set_matter(item->matter.value());
  return act;
}

std::optional<std::string> FillSetting(const SetupOptions& options, ActDraft& draft, Run& run) {
  const domain::AgendaItem* known = KnownItem(draft.meeting, options.item);
  v1::SetAgendaItem& act = *draft.act.mutable_set_agenda_item();
  act = AsItIs(options, known);
  if (!options.number.empty()) {
    std::uint32_t number = 0;
    if (!ReadNumber(options.number, number, *act.mutable_letter()))
      return WrongSetup("--number is a number, of a sub-item with its letter, such as 10a", run);
    act.set_number(number);
  }
  if (act.number() == 0 || (known == nullptr && options.title.empty()))
    return WrongSetup("an item that is new needs --number and --title", run);
  if (!options.title.empty()) act.set_title(options.title);
  if (!options.kind.empty()) act.set_kind(ItemKinds().at(options.kind));
  if (!options.decision_class.empty()) act.set_decision_class(DecisionClasses().at(options.decision_class));
  if (act.kind() != v1::ITEM_KIND_DECISION) {
    act.clear_decision_class();
    act.clear_areas();
    act.clear_principals();
  }
  if (!options.areas.empty()) act.clear_areas();
  for (const std::string& area : options.areas) act.add_areas(area);
  if (!options.principals.empty() || options.all_principals) act.clear_principals();
  for (const std::string& principal : options.principals) act.add_principals(principal);
  if (!options.rapporteur.empty()) act.set_rapporteur(options.rapporteur);
  if (!options.summary.empty()) act.set_summary(options.summary);
  if (!options.matter.empty()) act.set_matter(options.matter);
  act.set_reason(options.reason);
  return absl::StrCat("item ", act.number(), act.letter(), known == nullptr ? " added" : " changed");
}

std::optional<std::string> FillProposal(const SetupOptions& options, ActDraft& draft, Run& run) {
  const domain::AgendaItem* item = ItemOf(draft.meeting, options.item, run);
  if (item == nullptr) return std::nullopt;
  v1::SetProposal& act = *draft.act.mutable_set_proposal();
  act.set_meeting(options.meeting);
  act.set_item(item->id.value());
  act.set_revision(static_cast<std::uint32_t>(item->current_revision()) + 1);
  act.set_change(options.change);
  for (const std::string& clause : options.clauses) act.add_clauses()->set_text(clause);
  for (const std::string& digits : options.papers) {
    const auto paper = PaperOf(draft.meeting, digits, run);
    if (!paper) return std::nullopt;
    act.add_papers()->set_hash(paper->bytes());
  }
  if (!item->revisions.empty()) {
    const domain::Revision& before = item->revisions.back();
    if (options.clauses.empty()) {
      for (const std::string& clause : before.clauses) act.add_clauses()->set_text(clause);
    }
    if (options.papers.empty() && !options.without_papers) {
      for (const domain::Hash& paper : before.papers) act.add_papers()->set_hash(paper.bytes());
    }
  }
  return absl::StrCat("proposal on item ", NumberWords(*item), ", revision ", act.revision());
}

std::optional<std::string> FillRecusal(const SetupOptions& options, ActDraft& draft, Run& run) {
  const domain::AgendaItem* item = ItemOf(draft.meeting, options.item, run);
  if (item == nullptr) return std::nullopt;
  v1::DeclareRecusal& act = *draft.act.mutable_declare_recusal();
  act.set_meeting(options.meeting);
  act.set_item(item->id.value());
  act.set_person(options.entered.person.empty() ? draft.device.client->person().value() : options.entered.person);
  act.set_reason(options.reason);
  act.set_withdrawn(options.withdrawn);
  const auto entered = [](v1::Statement& s) { return s.mutable_declare_recusal()->mutable_entered(); };
  if (!FillEntered(draft.device, options.entered, entered, draft.act, run)) return std::nullopt;
  return absl::StrCat(act.person(), options.withdrawn ? " is not recused on item " : " is recused on item ",
                      NumberWords(*item));
}

void RunItemShow(const SetupOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  const domain::AgendaItem* item = meeting == nullptr ? nullptr : ItemOf(*meeting, options.item, run);
  if (item != nullptr) PrintItem(*state, *meeting, *item, options.device.json, run.out);
}

}  // namespace

void AddItemSetup(CLI::App& command, Run& run) {
  const auto options = std::make_shared<SetupOptions>();
  const auto make = [&](const char* name, const char* about) {
    CLI::App* added = command.add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("MEETING", options->meeting, "The meeting's id")->required();
    added->add_option("ITEM", options->item, "The item's number, such as 10a, or its id")->required();
    return added;
  };
  const auto add = [&](const char* name, const char* about, auto fill) {
    CLI::App* added = make(name, about);
    added->callback([options, fill, &run] {
      RunAct(
          options->device, options->meeting, [&](ActDraft& draft, Run& r) { return fill(*options, draft, r); }, run);
    });
    return added;
  };
  CLI::App* set = add("set", "Add an item, or change one: what is left out stays as it is", FillSetting);
  set->add_option("--number", options->number, "Its place, of a sub-item with its letter");
  set->add_option("--title", options->title, "Its title");
  set->add_option("--kind", options->kind, "decision, information or discussion")
      ->check(CLI::IsMember(KeysOf(ItemKinds())));
  set->add_option("--class", options->decision_class, "Of a decision: forum, subject or financial")
      ->check(CLI::IsMember(KeysOf(DecisionClasses())));
  set->add_option("--areas", options->areas, "Subject areas");
  CLI::Option* principals = set->add_option("--principals", options->principals, "Only these are concerned");
  set->add_flag("--all-principals", options->all_principals, "All that the register names are concerned")
      ->excludes(principals);
  set->add_option("--rapporteur", options->rapporteur, "Who presents it");
  set->add_option("--summary", options->summary, "What it is about");
  set->add_option("--matter", options->matter, "The matter that it takes up");
  set->add_option("--reason", options->reason, "Why, of an item after the notice, or of another kind, class or area");
  CLI::App* propose = add("propose", "What is proposed: a new revision makes earlier positions stale", FillProposal);
  propose->add_option("--clause", options->clauses, "An att-clause, without its \"att\"; as before where left out");
  CLI::Option* papers = propose->add_option("--papers", options->papers,
                                            "Papers, by the first digits of their SHA-256; as before where left out");
  propose->add_flag("--without-papers", options->without_papers, "No papers any more")->excludes(papers);
  propose->add_option("--change", options->change, "From revision 2 on: what changed, in a sentence");
  CLI::App* recuse = add("recuse", "Somebody has jäv: all their mandates leave the item", FillRecusal);
  recuse->add_option("--reason", options->reason, "Why");
  recuse->add_flag("--withdraw", options->withdrawn, "Take it back");
  AddEnteredOptions(*recuse, options->entered);
  make("show", "What it is, who must declare on it and why, what can be decided")->callback([options, &run] {
    RunItemShow(*options, run);
  });
}

}  // namespace mandat::cli
