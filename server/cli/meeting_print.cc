#include "server/cli/meeting_print.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/words.h"
#include "shared/domain/convert.h"
#include "shared/domain/deadlines.h"
#include "shared/domain/minutes.h"
#include "shared/domain/paragraphs.h"
#include "shared/domain/positions.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::cli {
namespace {

using Json = nlohmann::ordered_json;

template <typename Ids>
std::vector<std::string> Values(const Ids& ids) {
  std::vector<std::string> values;
  for (const auto& id : ids) values.push_back(id.value());
  return values;
}

std::string OutcomeWord(int outcome) {
  return EnumWord(v1::Outcome_Name(static_cast<v1::Outcome>(outcome)), "OUTCOME_");
}

std::string ClassWord(const domain::AgendaItem& item) {
  if (!item.is_decision) return "";
  return KeyOf(DecisionClasses(),
               static_cast<v1::DecisionClass>(static_cast<int>(item.decision_class) + v1::DECISION_CLASS_FORUM));
}

bool Has(const std::vector<domain::MandateId>& mandates, const domain::MandateId& mandate) {
  return std::find(mandates.begin(), mandates.end(), mandate) != mandates.end();
}

// Why the item's class asks the mandate to declare.
std::string WhyNeeded(const domain::AgendaItem& item, const domain::Mandate* mandate) {
  if (item.decision_class == domain::DecisionClass::kForum) return "present, of more than half on each side";
  if (item.decision_class == domain::DecisionClass::kFinancial) return "money: all declare";
  std::vector<std::string> areas;
  for (const domain::AreaId& area : item.areas) {
    if (mandate != nullptr && std::find(mandate->areas.begin(), mandate->areas.end(), area) != mandate->areas.end())
      areas.push_back(area.value());
  }
  return absl::StrCat("responsible for ", absl::StrJoin(areas, ", "));
}

Json JsonOfVerdict(const domain::State& state, const domain::Meeting& meeting, const domain::AgendaItem& item,
                   const domain::ItemForecast& forecast) {
  Json json = {{"verdict", domain::VerdictWord(forecast.verdict)}, {"needed", Json::array()}};
  const std::vector<domain::Mandate> mandates = state.RegisterOf(meeting);
  for (const domain::MandateId& id : forecast.needed) {
    const auto mandate =
        std::find_if(mandates.begin(), mandates.end(), [&](const domain::Mandate& one) { return one.id == id; });
    const domain::Mandate* known = mandate == mandates.end() ? nullptr : &*mandate;
    json["needed"].push_back({{"mandate", id.value()},
                              {"holder", known == nullptr ? "" : known->holder.value()},
                              {"why", WhyNeeded(item, known)},
                              {"has_counting_position", Has(forecast.satisfied, id)}});
  }
  for (const auto& [word, list] :
       {std::pair("missing", &forecast.missing), std::pair("expected", &forecast.expected),
        std::pair("uncertain", &forecast.uncertain), std::pair("uncovered", &forecast.uncovered),
        std::pair("stale", &forecast.stale), std::pair("contested", &forecast.contested)}) {
    json[word] = Values(*list);
  }
  json["gaps"] = Json::array();
  for (const domain::Gap& gap : forecast.gaps)
    json["gaps"].push_back({{"principal", gap.principal.value()}, {"area", gap.area.value()}});
  json["quorum"] = Json::array();
  for (const domain::SideQuorum& side : forecast.quorum) {
    json["quorum"].push_back(
        {{"side", side.side.value()}, {"present", side.present}, {"of", side.of}, {"met", side.met}});
  }
  return json;
}

Json JsonOfDecision(const domain::ItemDecision& decision) {
  return {{"outcome", OutcomeWord(decision.outcome)}, {"clauses", decision.clauses},
          {"mandates", Values(decision.mandates)},    {"to_meeting", decision.to_meeting.value()},
          {"against_rule", decision.against_rule},    {"deviation", decision.deviation}};
}

Json JsonOfItem(const domain::State& state, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  Json json = {{"item", item.id.value()},
               {"number", NumberWords(item)},
               {"paragraph", ParagraphOf(state, meeting, item) ? ParagraphLabel(state, meeting, item) : ""},
               {"title", item.title},
               {"kind", KeyOf(ItemKinds(), static_cast<v1::ItemKind>(item.kind))},
               {"class", ClassWord(item)},
               {"areas", Values(item.areas)},
               {"principals", Values(item.principals)},
               {"rapporteur", item.rapporteur},
               {"summary", item.summary},
               {"matter", item.matter.value()},
               {"added_late", item.added_late},
               {"revision", item.current_revision()},
               {"clauses", item.revisions.empty() ? std::vector<std::string>() : item.revisions.back().clauses},
               {"present", Json::array()},
               {"recused", Json::array()},
               {"reservations", Json::array()}};
  for (const auto& [mandate, there] : item.attendance) {
    if (there.present)
      json["present"].push_back(
          {{"mandate", mandate.value()}, {"remote", there.remote}, {"by_substitute", there.by_substitute}});
  }
  for (const domain::Recusal& recusal : item.recusals)
    json["recused"].push_back({{"person", recusal.person.value()}, {"reason", recusal.reason}});
  for (const auto& [mandate, reservation] : item.reservations) {
    if (!reservation.withdrawn)
      json["reservations"].push_back({{"mandate", mandate.value()}, {"text", reservation.text}});
  }
  const auto forecast = ForecastItem(state, meeting, item.id);
  json["rule"] = forecast ? JsonOfVerdict(state, meeting, item, *forecast) : Json();
  json["decision"] = item.decision ? JsonOfDecision(*item.decision) : Json();
  return json;
}

Json JsonOfChanges(const domain::Meeting& meeting) {
  Json changes = Json::array();
  for (const domain::OfficerChange& change : meeting.officer_changes) {
    changes.push_back({{"office", change.office == v1::OFFICE_CHAIR ? "chair" : "secretary"},
                       {"before", change.before.value()},
                       {"after", change.after.value()},
                       {"taken_back", change.taken_back},
                       {"reason", change.reason},
                       {"by", change.author.value()},
                       {"at", TimeWords(change.at)}});
  }
  return changes;
}

Json JsonOfMeeting(const domain::State& state, const domain::Meeting& meeting) {
  const std::string kind = EnumWord(v1::MeetingKind_Name(static_cast<v1::MeetingKind>(meeting.kind)), "MEETING_KIND_");
  Json json = {{"meeting", meeting.id.value()},
               {"kind", kind.empty() ? "ordinary" : kind},
               {"state", PhaseWord(meeting.phase)},
               {"date", meeting.date.ToString()},
               {"start", meeting.start},
               {"end", meeting.end},
               {"place", meeting.place},
               {"title", meeting.title},
               {"chair", domain::ChairOf(state, meeting).value()},
               {"secretary", domain::SecretaryOf(state, meeting).value()},
               {"officer_changes", JsonOfChanges(meeting)},
               {"reason", meeting.reason},
               {"cancel_reason", meeting.cancel_reason},
               {"deadlines", Json::array()},
               {"settled", meeting.agenda.is_settled()},
               {"approved", meeting.agenda.approved_at.ms != 0},
               {"missing_standing_items", Json::array()},
               {"supplements", meeting.supplements.size()},
               {"answers", Json::array()},
               {"unanswered", Json::array()},
               {"guests", Json::array()},
               {"experts", Json::array()},
               {"items", Json::array()}};
  if (const auto deadlines = domain::Deadlines(domain::DeadlineRules::From(meeting.rules), meeting.date)) {
    for (const domain::Deadline& deadline : *deadlines) {
      json["deadlines"].push_back({{"what", std::string(domain::DeadlineWord(deadline.kind))},
                                   {"weekdays", deadline.weekdays.ToString()},
                                   {"calendar", deadline.calendar.ToString()},
                                   {"due", deadline.due.ToString()}});
    }
  }
  for (const domain::StandingItem& item : MissingStandingItems(meeting))
    json["missing_standing_items"].push_back(item.title);
  for (const domain::Mandate& mandate : state.RegisterOf(meeting)) {
    const auto answer = meeting.answers.find(mandate.id);
    if (answer == meeting.answers.end()) {
      if (mandate.ActiveOn(meeting.date)) json["unanswered"].push_back(mandate.id.value());
      continue;
    }
    json["answers"].push_back({{"mandate", mandate.id.value()},
                               {"answer", answer->second.attending ? "attending" : "absent"},
                               {"items", Values(answer->second.items)},
                               {"entered_by", answer->second.entered ? answer->second.author.value() : ""}});
  }
  for (const auto& entry : meeting.guests) {
    const domain::Guest& guest = entry.second;
    if (guest.withdrawn) continue;
    json["guests"].push_back(
        {{"kind", EnumWord(v1::GuestKind_Name(static_cast<v1::GuestKind>(guest.kind)), "GUEST_KIND_")},
         {"who", guest.person.empty() ? guest.name : guest.person.value()},
         {"organisation", guest.organisation},
         {"items", Values(guest.items)}});
  }
  for (const auto& [person, expert] : meeting.experts) {
    if (!expert.withdrawn)
      json["experts"].push_back({{"person", person.value()},
                                 {"organisation", expert.organisation},
                                 {"approved_by", expert.approved_by.value()},
                                 {"items", Values(expert.items)}});
  }
  const std::vector<domain::ItemForecast> forecasts = ForecastMeeting(state, meeting);
  for (const domain::AgendaItem& item : meeting.items) {
    const auto forecast = std::find_if(forecasts.begin(), forecasts.end(),
                                       [&](const domain::ItemForecast& one) { return one.item == item.id; });
    json["items"].push_back({{"item", item.id.value()},
                             {"number", NumberWords(item)},
                             {"title", item.title},
                             {"class", ClassWord(item)},
                             {"outcome", item.decision ? OutcomeWord(item.decision->outcome) : ""},
                             {"verdict", forecast == forecasts.end() ? "" : domain::VerdictWord(forecast->verdict)}});
  }
  return json;
}

std::string Text(const Json& json, const char* key) { return json[key].get<std::string>(); }
// ", WORD TEXT", or nothing.
std::string Part(const char* before, const std::string& text) { return text.empty() ? "" : absl::StrCat(before, text); }
std::string Joined(const Json& list) { return absl::StrJoin(list.get<std::vector<std::string>>(), ", "); }

void PrintVerdict(const Json& rule, std::ostream& out) {
  out << "By the rules: " << Text(rule, "verdict") << '\n';
  for (const Json& side : rule["quorum"]) {
    out << "  " << Text(side, "side") << ": " << side["present"] << " of " << side["of"]
        << (side["met"].get<bool>() ? ", enough" : ", not enough") << '\n';
  }
  for (const Json& needed : rule["needed"]) {
    out << "  " << Text(needed, "mandate") << " (" << Text(needed, "holder") << "): " << Text(needed, "why")
        << (needed["has_counting_position"].get<bool>() ? "; has declared" : "") << '\n';
  }
  for (const Json& gap : rule["gaps"])
    out << "  GAP: nobody in force for " << Text(gap, "area") << " at " << Text(gap, "principal") << '\n';
  for (const char* word : {"missing", "uncertain", "uncovered", "stale", "contested"}) {
    if (!rule[word].empty()) out << "  " << word << ": " << Joined(rule[word]) << '\n';
  }
}

void PrintItemText(const Json& json, std::ostream& out) {
  out << Text(json, "number") << "  " << Text(json, "title") << Part(", § ", Text(json, "paragraph")) << "\n"
      << Text(json, "kind") << Part(", class ", Text(json, "class")) << Part(", areas ", Joined(json["areas"]))
      << Part(", only ", Joined(json["principals"])) << Part(", by ", Text(json, "rapporteur"))
      << Part(", matter ", Text(json, "matter")) << (json["added_late"].get<bool>() ? ", came after the notice" : "")
      << '\n';
  if (!Text(json, "summary").empty()) out << Text(json, "summary") << '\n';
  if (json["revision"] != 0) out << "Proposal, revision " << json["revision"] << ":\n";
  for (const Json& clause : json["clauses"]) out << "  att " << clause.get<std::string>() << '\n';
  if (!json["rule"].is_null()) PrintVerdict(json["rule"], out);
  for (const Json& recused : json["recused"])
    out << "Recused: " << Text(recused, "person") << Part(", ", Text(recused, "reason")) << '\n';
  for (const Json& there : json["present"]) {
    out << "Present: " << Text(there, "mandate") << (there["remote"].get<bool>() ? ", remote" : "")
        << (there["by_substitute"].get<bool>() ? ", by substitute" : "") << '\n';
  }
  if (const Json& decision = json["decision"]; !decision.is_null()) {
    out << "Decided: " << Text(decision, "outcome") << Part(", for ", Joined(decision["mandates"]))
        << Part(", to ", Text(decision, "to_meeting"))
        << (decision["against_rule"].get<bool>() ? absl::StrCat("; AGAINST THE RULE: ", Text(decision, "deviation"))
                                                 : "")
        << '\n';
    for (const Json& clause : decision["clauses"]) out << "  att " << clause.get<std::string>() << '\n';
  }
  for (const Json& reservation : json["reservations"])
    out << "Reservation of " << Text(reservation, "mandate") << ": " << Text(reservation, "text") << '\n';
}

void PrintMeetingText(const Json& json, std::ostream& out) {
  out << Text(json, "meeting") << Part("  ", Text(json, "title")) << ", " << Text(json, "kind") << ": "
      << Text(json, "state") << Part(", ", Text(json, "cancel_reason")) << "\n"
      << Text(json, "date") << Part(" ", Text(json, "start")) << Part("-", Text(json, "end"))
      << Part(", ", Text(json, "place")) << "\nChair " << Text(json, "chair") << ", secretary "
      << Text(json, "secretary") << Part("; ", Text(json, "reason")) << '\n';
  for (const Json& change : json["officer_changes"]) {
    out << "  " << Text(change, "office") << " " << Text(change, "after") << " after " << Text(change, "before") << ", "
        << Text(change, "at") << ": " << Text(change, "reason") << '\n';
  }
  for (const Json& deadline : json["deadlines"]) {
    out << "  " << Text(deadline, "what") << ": " << Text(deadline, "weekdays") << " (weekdays), "
        << Text(deadline, "calendar") << " (calendar)\n";
  }
  out << "Agenda: " << (json["settled"].get<bool>() ? "settled by the chair" : "NOT settled by the chair")
      << (json["approved"].get<bool>() ? ", approved by the meeting" : "") << '\n';
  for (const Json& title : json["missing_standing_items"])
    out << "  lacks the standing item \"" << title.get<std::string>() << "\"\n";
  for (const Json& item : json["items"]) {
    out << "  " << Text(item, "number") << "  " << Text(item, "title") << Part(", ", Text(item, "class"));
    out << (Text(item, "outcome").empty() ? Part(": ", Text(item, "verdict")) : ": " + Text(item, "outcome")) << '\n';
  }
  for (const Json& answer : json["answers"]) {
    out << Text(answer, "mandate") << " " << Text(answer, "answer") << Part(", only at ", Joined(answer["items"]))
        << Part(", entered by ", Text(answer, "entered_by")) << '\n';
  }
  if (!json["unanswered"].empty()) out << "No answer yet: " << Joined(json["unanswered"]) << '\n';
  for (const Json& expert : json["experts"]) {
    out << "Expert " << Text(expert, "person") << Part(", ", Text(expert, "organisation")) << ", approved by "
        << Text(expert, "approved_by") << Part(", items ", Joined(expert["items"])) << '\n';
  }
  for (const Json& guest : json["guests"]) {
    out << "There: " << Text(guest, "who") << ", " << Text(guest, "kind") << Part(", ", Text(guest, "organisation"))
        << Part(", items ", Joined(guest["items"])) << '\n';
  }
}

void PrintEither(const Json& json, bool as_json, void (*print)(const Json&, std::ostream&), std::ostream& out) {
  if (as_json) {
    out << json.dump(2) << '\n';
  } else {
    print(json, out);
  }
}

}  // namespace

void PrintMeeting(const domain::State& state, const domain::Meeting& meeting, bool as_json, std::ostream& out) {
  PrintEither(JsonOfMeeting(state, meeting), as_json, PrintMeetingText, out);
}

void PrintItem(const domain::State& state, const domain::Meeting& meeting, const domain::AgendaItem& item, bool as_json,
               std::ostream& out) {
  PrintEither(JsonOfItem(state, meeting, item), as_json, PrintItemText, out);
}

}  // namespace mandat::cli
