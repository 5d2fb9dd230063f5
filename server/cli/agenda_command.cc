// `mandat agenda`: its order, the chair's settling, a supplement to the notice, and its approval at the meeting.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"
#include "server/cli/entered.h"
#include "server/cli/words.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::cli {
namespace {

constexpr char kAgendaFooter[] = R"(
The chair answers for the final agenda: the secretary enters its settling with --for CHAIR and how the word came. Every item is named once in an order.

Examples:
  mandat agenda order lsvo-host minutes=1 fou=2 fou-report=2a other=3
  mandat agenda settle lsvo-host --for chair --evidence 'Dagordningen är bra så.'
  mandat agenda supplement lsvo-host --items 7 --papers 3fa9c1
  mandat agenda approve lsvo-host --added other-a other-b)";

struct AgendaOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string meeting;
  std::vector<std::string> places;
  std::vector<std::string> items;
  std::vector<std::string> papers;
};

// "fou-report=2a".
bool ReadPlace(const std::string& text, v1::AgendaPlace& place) {
  const std::size_t at = text.find('=');
  if (at == std::string::npos) return false;
  std::uint32_t number = 0;
  if (!ReadNumber(text.substr(at + 1), number, *place.mutable_letter())) return false;
  place.set_item(text.substr(0, at));
  place.set_number(number);
  return true;
}

std::optional<std::string> FillOrder(const AgendaOptions& options, ActDraft& draft, Run& run) {
  v1::OrderAgenda& order = *draft.act.mutable_order_agenda();
  order.set_meeting(options.meeting);
  for (const std::string& text : options.places) {
    if (ReadPlace(text, *order.add_places())) continue;
    run.err << "mandat: " << text
            << " is no place; allowed: ITEM=NUMBER with a letter for a sub-item, such as fou=2a\n";
    run.status = kStatusWrongInput;
    return std::nullopt;
  }
  return absl::StrCat("order of ", order.places_size(), " items");
}

std::optional<std::string> FillSettling(const AgendaOptions& options, ActDraft& draft, Run& run) {
  draft.act.mutable_settle_agenda()->set_meeting(options.meeting);
  const auto entered = [](v1::Statement& act) { return act.mutable_settle_agenda()->mutable_entered(); };
  if (!FillEntered(draft.device, options.entered, entered, draft.act, run)) return std::nullopt;
  return "agenda settled";
}

std::optional<std::string> FillSupplement(const AgendaOptions& options, ActDraft& draft, Run& run) {
  v1::SendSupplement& supplement = *draft.act.mutable_send_supplement();
  supplement.set_meeting(options.meeting);
  const auto items = ItemsOf(draft.meeting, options.items, run);
  if (!items) return std::nullopt;
  AddItems(supplement, *items);
  for (const std::string& digits : options.papers) {
    const auto paper = PaperOf(draft.meeting, digits, run);
    if (!paper) return std::nullopt;
    supplement.add_documents()->set_hash(paper->bytes());
  }
  return absl::StrCat("supplement with ", supplement.items_size(), " items and ", supplement.documents_size(),
                      " papers");
}

std::optional<std::string> FillApproval(const AgendaOptions& options, ActDraft& draft, Run& run) {
  draft.act.mutable_approve_agenda()->set_meeting(options.meeting);
  const auto items = ItemsOf(draft.meeting, options.items, run);
  if (!items) return std::nullopt;
  for (const domain::ItemId& item : *items) draft.act.mutable_approve_agenda()->add_added(item.value());
  return "agenda approved";
}

std::optional<std::string> FillNotice(const AgendaOptions& options, ActDraft& draft, Run& run) {
  const domain::NoticeDoubts doubts = domain::DoubtsBeforeNotice(draft.meeting);
  if (doubts.agenda_not_settled)
    run.err << "mandat: note: the chair has not settled the agenda since its last change\n";
  for (const domain::StandingItem& item : doubts.missing)
    run.err << "mandat: note: the agenda lacks the standing item \"" << item.title << "\"\n";
  for (const domain::ItemId& item : doubts.without_proposal)
    run.err << "mandat: note: nothing is proposed on " << ItemsWords(draft.meeting, {item}) << '\n';
  const domain::Date today = domain::LocalOf(draft.state.forum.time_zone, draft.device.client->Now()).day;
  if (!domain::IsNoticeInTime(draft.meeting, today))
    run.err << "mandat: note: the notice was due on " << draft.meeting.deadlines.notice.ToString() << '\n';
  draft.act.mutable_send_notice()->set_meeting(options.meeting);
  return "notice sent";
}

}  // namespace

void AddAgenda(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("agenda", "Order, settle, send out, supplement or approve an agenda");
  command->footer(kAgendaFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<AgendaOptions>();
  const auto add = [&](const char* name, const char* about, auto fill) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("MEETING", options->meeting, "The meeting's id")->required();
    added->callback([options, fill, &run] {
      RunAct(
          options->device, options->meeting, [&](ActDraft& draft, Run& r) { return fill(*options, draft, r); }, run);
    });
    return added;
  };
  add("order", "Give every item its place", FillOrder)
      ->add_option("PLACES", options->places, "ITEM=NUMBER for each, a sub-item with its letter")
      ->required();
  AddEnteredOptions(*add("settle", "The chair has settled the agenda", FillSettling), options->entered);
  add("notice", "Send the notice, with what is in doubt told", FillNotice);
  CLI::App* supplement = add("supplement", "Send out what came after the notice", FillSupplement);
  supplement->add_option("--items", options->items, "Items, by number or id");
  supplement->add_option("--papers", options->papers, "Papers, by the first digits of their SHA-256");
  add("approve", "The meeting has approved the agenda", FillApproval)
      ->add_option("--added", options->items, "Items that were added as other matters");
}

}  // namespace mandat::cli
