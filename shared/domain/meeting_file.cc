#include "shared/domain/meeting_file.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "shared/domain/toml_reader.h"

namespace mandat::domain {
namespace {

using internal::Fail;
using internal::Known;
using internal::KnownList;
using internal::LineOf;
using internal::OneOf;
using internal::Quoted;
using internal::TableReader;

constexpr int kLastItem = 999;
constexpr int kMaxRevision = 1'000'000;
constexpr std::size_t kMaxRows = 2000;  // of each kind
constexpr std::string_view kHowToListItems =
    "; allowed: numbers from 1 to 999 and ranges written low-high, with commas between, such as \"1-4,8\"";

ItemId IdOf(int number) { return ItemId(std::to_string(number)); }

std::string_view Trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

class MeetingReader {
 public:
  explicit MeetingReader(const Forum& forum) {
    for (const SubjectArea& area : forum.areas) areas_.insert(area.id);
    for (const Principal& principal : forum.principals) principals_.insert(principal.id);
    for (const Mandate& mandate : forum.mandates) mandates_.insert(mandate.id);
  }

  MeetingFacts Read(const TableReader& root) {
    root.Allow({"meeting", "item", "attendance", "substitute", "recusal", "position"});
    const TableReader table = root.Table("meeting");
    table.Allow({"date", "phase"});
    facts_.date = table.Day("date");
    facts_.phase = table.Choice("phase", {"before", "during"}) == 0 ? Phase::kBefore : Phase::kDuring;
    // The items come first: the rows name them.
    for (const TableReader& row : root.Tables("item", kLastItem)) ReadItem(row);
    for (const TableReader& row : root.Tables("attendance", kMaxRows)) ReadAttendance(row);
    for (const TableReader& row : root.Tables("substitute", kMaxRows)) ReadSubstitute(row);
    for (const TableReader& row : root.Tables("recusal", kMaxRows)) ReadRecusal(row);
    for (const TableReader& row : root.Tables("position", kMaxRows)) ReadPosition(row);
    return std::move(facts_);
  }

 private:
  void ReadItem(const TableReader& row) {
    row.Allow({"number", "title", "kind", "class", "revision", "subject_areas", "principals"});
    ItemFacts item;
    item.number = row.Integer("number", 1, kLastItem);
    item.id = IdOf(item.number);
    if (!places_.emplace(item.number, facts_.items.size()).second) {
      Fail(LineOf(row.Need("number")),
           "item number " + std::to_string(item.number) + " is there twice; each item must have its own");
    }
    static_cast<void>(row.Text("title", ""));  // only read for what may be wrong with it
    item.is_decision = row.Choice("kind", {"decision", "information", "discussion"}) == 0;
    const auto areas =
        row.Has("subject_areas") ? KnownList(row, "subject_areas", areas_, "subject area") : std::vector<AreaId>();
    const auto principals =
        row.Has("principals") ? KnownList(row, "principals", principals_, "principal") : std::vector<PrincipalId>();
    if (item.is_decision || row.Has("class")) {
      static constexpr DecisionClass kClasses[] = {DecisionClass::kForum, DecisionClass::kSubject,
                                                   DecisionClass::kFinancial};
      item.decision_class = kClasses[row.Choice("class", {"forum", "subject", "financial"})];
    }
    // On an item that is no decision these are allowed and mean nothing; areas and principals belong to the class
    // `subject` alone.
    if (item.is_decision) {
      item.revision = row.Integer("revision", 1, kMaxRevision, 1);
    } else if (const toml::node* revision = row.Find("revision"); revision != nullptr && !revision->is_integer()) {
      Fail(LineOf(*revision), "`revision` in [[item]] must be a whole number from 1");
    }
    if (item.is_decision && item.decision_class == DecisionClass::kSubject) {
      if (areas.empty()) {
        Fail(row.LineOfKey(row.Has("subject_areas") ? "subject_areas" : "class"),
             "an item of the class \"subject\" has no `subject_areas`; one or more are required");
      }
      if (row.Has("principals") && principals.empty()) {
        Fail(row.LineOfKey("principals"),
             "`principals` is an empty list; name one or more, or leave the key out when all are concerned");
      }
      item.areas = areas;
      item.principals = principals;
    }
    facts_.items.push_back(std::move(item));
  }

  void ReadAttendance(const TableReader& row) {
    AttendanceFacts attendance;
    if (facts_.phase == Phase::kDuring) {
      RefuseInPhase(row, "answer", "\"before\"");
      row.Allow({"mandate", "items", "by"});
      if (row.Has("by")) attendance.by_substitute = row.Choice("by", {"holder", "substitute"}) == 1;
    } else {
      RefuseInPhase(row, "by", "\"during\"");
      row.Allow({"mandate", "items", "answer"});
      attendance.absent = row.Choice("answer", {"attending", "absent"}) == 1;
    }
    attendance.mandate = MandateOf(row, "mandate");
    attendance.items = ItemsOf(row);
    facts_.attendance.push_back(std::move(attendance));
  }

  static void RefuseInPhase(const TableReader& row, std::string_view key, std::string_view phase) {
    if (!row.Has(key)) return;
    Fail(row.LineOfKey(key), "`" + std::string(key) + "` in [[attendance]] is allowed in phase " + std::string(phase) +
                                 " only; here `mandate`, `items` and `" + (key == "by" ? "answer" : "by") +
                                 "` are allowed");
  }

  void ReadSubstitute(const TableReader& row) {
    row.Allow({"mandate", "person", "state", "items"});
    SubstituteFacts substitute;
    substitute.mandate = MandateOf(row, "mandate");
    // Nobody is looked up by this name: any text will do.
    substitute.person = PersonId(row.Text("person"));
    if (substitute.person.empty()) {
      Fail(LineOf(row.Need("person")), "`person` in [[substitute]] is empty; it must say who");
    }
    static constexpr SubstituteFacts::State kStates[] = {
        SubstituteFacts::State::kNominated, SubstituteFacts::State::kAccepted, SubstituteFacts::State::kDeclined};
    substitute.state = kStates[row.Choice("state", {"nominated", "accepted", "declined"})];
    substitute.items = ItemsOf(row);
    facts_.substitutes.push_back(std::move(substitute));
  }

  void ReadRecusal(const TableReader& row) {
    row.Allow({"mandate", "item"});
    facts_.recusals.push_back({.mandate = MandateOf(row, "mandate"), .item = ItemOf(row).id});
  }

  void ReadPosition(const TableReader& row) {
    row.Allow(
        {"mandate", "item", "stance", "channel", "revision", "by", "by_substitute", "contested", "late", "admitted"});
    PositionFacts position;
    position.mandate = MandateOf(row, "mandate");
    const ItemFacts& item = ItemOf(row);
    position.item = item.id;
    static constexpr Stance kStances[] = {Stance::kApprove, Stance::kApproveWithReservation, Stance::kReferBack,
                                          Stance::kReject, Stance::kAbstain};
    position.stance =
        kStances[row.Choice("stance", {"approve", "approve_with_reservation", "refer_back", "reject", "abstain"})];
    static constexpr Channel kChannels[] = {Channel::kApp, Channel::kConveyed, Channel::kEmail, Channel::kMeeting};
    position.channel = kChannels[row.Choice("channel", {"app", "conveyed", "email", "meeting"})];
    position.revision = row.Integer("revision", 1, kMaxRevision, 1);
    if (item.is_decision && position.revision > item.revision) {
      Fail(LineOf(row.Need("revision")), "`revision` is " + std::to_string(position.revision) + ", but item " +
                                             std::to_string(item.number) + " has revision " +
                                             std::to_string(item.revision) + "; allowed: 1 to that");
    }
    if (row.Has("by")) {
      position.conveyed_by = MandateOf(row, "by");
      if (position.conveyed_by == position.mandate) {
        Fail(LineOf(row.Need("by")), "`by` is the mandate " + Quoted(position.mandate.value()) +
                                         " itself; the conveying mandate must be another");
      }
      if (position.channel != Channel::kConveyed) {
        Fail(row.LineOfKey("by"), "`by` names who conveyed the position; it is allowed with channel \"conveyed\" only");
      }
    }
    position.by_substitute = row.Boolean("by_substitute", false);
    position.contested = row.Boolean("contested", false);
    if (position.contested && position.channel != Channel::kConveyed && position.channel != Channel::kEmail) {
      Fail(row.LineOfKey("contested"), "`contested` is true on a position by the " +
                                           std::string(position.channel == Channel::kApp ? "app" : "meeting") +
                                           "; it is allowed with channel \"conveyed\" or \"email\" only");
    }
    position.late = row.Boolean("late", false);
    position.admitted = row.Boolean("admitted", false);
    if (position.admitted && !position.late) {
      Fail(row.LineOfKey("admitted"),
           "`admitted` is true without `late`; only a late position (late = true) is admitted");
    }
    facts_.positions.push_back(std::move(position));
  }

  MandateId MandateOf(const TableReader& row, std::string_view key) const {
    return Known(row.Need(key), mandates_, "mandate");
  }

  const ItemFacts& ItemOf(const TableReader& row) const {
    const int number = row.Integer("item", 1, kLastItem);
    const auto found = places_.find(number);
    if (found == places_.end()) {
      std::vector<std::string> numbers;
      for (const auto& [known, place] : places_) numbers.push_back(std::to_string(known));
      Fail(
          LineOf(row.Need("item")),
          "there is no item " + std::to_string(number) +
              (numbers.empty() ? "; the file describes none"
                               : "; allowed: " + OneOf(std::vector<std::string_view>(numbers.begin(), numbers.end()))));
    }
    return facts_.items[found->second];
  }

  // The items of a row; empty when the key is left out, which means all.
  std::vector<ItemId> ItemsOf(const TableReader& row) const {
    std::vector<ItemId> ids;
    if (!row.Has("items")) return ids;
    const int line = LineOf(row.Need("items"));
    const std::string text = row.Text("items");
    std::set<int> numbers;
    std::string_view rest = text;
    for (bool more = true; more;) {
      const auto comma = rest.find(',');
      more = comma != std::string_view::npos;
      const std::string_view part = Trim(rest.substr(0, comma));
      if (more) rest.remove_prefix(comma + 1);
      const auto dash = part.find('-');
      const int low = NumberOf(part.substr(0, dash), text, line);
      const int high = dash == std::string_view::npos ? low : NumberOf(part.substr(dash + 1), text, line);
      if (low > high) {
        Fail(line, "the range " + Quoted(part) + " in `items` is not written low-high" + std::string(kHowToListItems));
      }
      for (int number = low; number <= high; ++number) numbers.insert(number);
    }
    ids.reserve(numbers.size());
    for (int number : numbers) ids.push_back(IdOf(number));
    return ids;
  }

  static int NumberOf(std::string_view part, const std::string& text, int line) {
    part = Trim(part);
    int number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    const bool digits = !part.empty() && part.front() != '-' && end == part.data() + part.size();
    if (!digits || error == std::errc::invalid_argument) {
      Fail(line, "`items` is " + Quoted(text) + std::string(kHowToListItems));
    }
    if (error != std::errc() || number < 1 || number > kLastItem) {
      Fail(line,
           "`items` is " + Quoted(text) + ", and " + Quoted(part) + " is outside 1-999" + std::string(kHowToListItems));
    }
    return number;
  }

  std::set<AreaId> areas_;
  std::set<PrincipalId> principals_;
  std::set<MandateId> mandates_;
  std::map<int, std::size_t> places_;  // an item's number to its place in facts_.items
  MeetingFacts facts_;
};

}  // namespace

std::variant<MeetingFacts, FileError> ParseMeetingFile(std::string_view toml, std::string name, const Forum& forum) {
  MeetingFacts facts;
  auto error = internal::ReadFile(toml, std::move(name),
                                  [&](const TableReader& root) { facts = MeetingReader(forum).Read(root); });
  if (error) return *std::move(error);
  return facts;
}

}  // namespace mandat::domain
