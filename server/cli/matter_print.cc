#include "server/cli/matter_print.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "mandat/v1/model.pb.h"
#include "server/cli/words.h"
#include "shared/domain/convert.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/matters.h"

namespace mandat::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string KindWord(const domain::Matter& matter) {
  return EnumWord(v1::ItemKind_Name(static_cast<v1::ItemKind>(matter.kind)), "ITEM_KIND_");
}

Json JsonOfMatter(const domain::Matter& matter) {
  return {{"matter", matter.id.value()},
          {"title", matter.title},
          {"kind", KindWord(matter)},
          {"submitter", matter.submitter.value()},
          {"state", domain::MatterPhaseWord(matter.phase)},
          {"review", domain::MatterReviewWord(matter.review)},
          {"meeting", matter.meeting.value()}};
}

Json JsonOfDeadline(const domain::MatterDeadline& deadline) {
  return {{"what", std::string(domain::DeadlineWord(deadline.deadline.kind))},
          {"weekdays", deadline.deadline.weekdays.ToString()},
          {"calendar", deadline.deadline.calendar.ToString()},
          {"due", deadline.deadline.due.ToString()},
          {"done", deadline.done ? deadline.done->ToString() : ""},
          {"late", deadline.late},
          {"late_weekdays", deadline.late_weekdays},
          {"late_calendar", deadline.late_calendar}};
}

std::string EventWords(const domain::MatterEvent& event) {
  if (event.meeting.empty()) return event.text;
  std::string words = absl::StrCat("meeting ", event.meeting.value(), ", item ", event.item.value());
  const std::string outcome = EnumWord(v1::Outcome_Name(static_cast<v1::Outcome>(event.outcome)), "OUTCOME_");
  absl::StrAppend(&words, ": ", outcome.empty() ? domain::PhaseWord(event.phase) : outcome);
  if (!event.to_meeting.empty()) absl::StrAppend(&words, " to ", event.to_meeting.value());
  return words;
}

}  // namespace

void PrintMatters(const domain::State& state, bool json, std::ostream& out) {
  Json list = Json::array();
  for (const auto& [id, matter] : state.matters) list.push_back(JsonOfMatter(matter));
  if (json) {
    out << list.dump(2) << '\n';
    return;
  }
  if (state.matters.empty()) out << "No matters.\n";
  for (const auto& [id, matter] : state.matters) {
    out << id.value() << "  " << domain::MatterPhaseWord(matter.phase) << (matter.meeting.empty() ? "" : " to ")
        << matter.meeting.value() << "  (" << domain::MatterReviewWord(matter.review) << ")  " << matter.title << '\n';
  }
}

void PrintMattersFor(const domain::State& state, const domain::Meeting& meeting, domain::Time now, bool json,
                     std::ostream& out) {
  const domain::Date today = domain::LocalOf(state.forum.time_zone, now).day;
  Json list = Json::array();
  for (const domain::MatterStanding& standing : domain::MattersFor(state, meeting, today)) {
    const domain::Matter& matter = state.matters.at(standing.matter);
    Json entry = JsonOfMatter(matter);
    entry["waits_for"] = domain::MatterNeedWord(standing.need);
    entry["admitted"] = standing.admitted;
    entry["material"] = JsonOfDeadline(standing.material);
    entry["preparation"] = JsonOfDeadline(standing.preparation);
    list.push_back(std::move(entry));
    if (json) continue;
    out << matter.id.value() << "  " << domain::MatterPhaseWord(matter.phase) << ", waits for "
        << domain::MatterNeedWord(standing.need) << "  " << matter.title << '\n';
    for (const domain::MatterDeadline* deadline : {&standing.material, &standing.preparation}) {
      out << "    " << domain::DeadlineWord(deadline->deadline.kind) << " by " << deadline->deadline.weekdays.ToString()
          << " (weekdays), " << deadline->deadline.calendar.ToString()
          << " (calendar): " << (deadline->done ? absl::StrCat("done ", deadline->done->ToString()) : "not done")
          << (deadline->late_weekdays && deadline->late_calendar ? ", late in both readings"
              : deadline->late_weekdays                          ? ", late in weekdays"
              : deadline->late_calendar                          ? ", late in calendar days"
                                                                 : "")
          << (deadline->late && standing.admitted ? ", admitted" : "") << '\n';
    }
  }
  if (json) out << list.dump(2) << '\n';
  if (!json && list.empty()) out << "No matters for that meeting.\n";
}

void PrintMatter(const domain::State& state, const domain::Matter& matter, bool json, std::ostream& out) {
  Json entry = JsonOfMatter(matter);
  entry["description"] = matter.description;
  entry["handed_in"] = TimeWords(matter.handed_in);
  entry["groups"] = matter.groups;
  entry["exchanges"] = Json::array();
  for (const domain::MatterExchange& exchange : matter.exchanges) {
    entry["exchanges"].push_back({{"what", exchange.request ? "request" : "answer"},
                                  {"by", exchange.author.value()},
                                  {"at", TimeWords(exchange.at)},
                                  {"text", exchange.text}});
  }
  entry["rulings"] = Json::array();
  for (const domain::MatterRuling& ruling : matter.rulings) {
    entry["rulings"].push_back(
        {{"ruling", EnumWord(v1::MatterRuling_Name(static_cast<v1::MatterRuling>(ruling.ruling)), "MATTER_RULING_")},
         {"meeting", ruling.meeting.value()},
         {"referred_to", ruling.referred_to},
         {"reason", ruling.reason},
         {"coordination", ruling.coordination},
         {"at", TimeWords(ruling.at)}});
  }
  entry["admissions"] = Json::array();
  for (const domain::MatterAdmission& admission : matter.admissions) {
    entry["admissions"].push_back({{"meeting", admission.meeting.value()},
                                   {"by", admission.by_forum ? "forum" : "chair"},
                                   {"reason", admission.reason},
                                   {"at", TimeWords(admission.at)}});
  }
  entry["history"] = Json::array();
  for (const domain::MatterEvent& event : domain::HistoryOf(state, matter)) {
    entry["history"].push_back({{"date", event.date.ToString()}, {"what", EventWords(event)}});
  }
  if (json) {
    out << entry.dump(2) << '\n';
    return;
  }
  out << matter.title << " (" << matter.id.value() << ")\n"
      << matter.description << "\nSubmitted by " << matter.submitter.value() << ", " << TimeWords(matter.handed_in)
      << "\nState: " << domain::MatterPhaseWord(matter.phase) << (matter.meeting.empty() ? "" : " to ")
      << matter.meeting.value() << ", " << domain::MatterReviewWord(matter.review) << '\n';
  for (const auto& exchange : entry["exchanges"])
    out << "  " << exchange["what"].get<std::string>() << " by " << exchange["by"].get<std::string>() << ": "
        << exchange["text"].get<std::string>() << '\n';
  for (const auto& event : entry["history"])
    out << "  " << event["date"].get<std::string>() << ": " << event["what"].get<std::string>() << '\n';
}

}  // namespace mandat::cli
