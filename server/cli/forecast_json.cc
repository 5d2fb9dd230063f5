#include <nlohmann/json.hpp>

#include "server/cli/forecast_print.h"
#include "shared/domain/rules_file.h"

namespace mandat::cli {
namespace {

using domain::Phase;
using Json = nlohmann::ordered_json;

Json Ids(const std::vector<domain::MandateId>& ids) {
  Json list = Json::array();
  for (const domain::MandateId& id : ids) list.push_back(id.value());
  return list;
}

Json Item(const domain::ItemForecast& item, bool during) {
  Json quorum = Json::array();
  for (const domain::SideQuorum& side : item.quorum) {
    Json one = {{"side", side.side.value()}, {"present", side.present}};
    if (!during) one["unanswered"] = side.unanswered;
    one["of"] = side.of;
    one["met"] = side.met;
    quorum.push_back(std::move(one));
  }
  Json gaps = Json::array();
  for (const domain::Gap& gap : item.gaps) {
    gaps.push_back({{"principal", gap.principal.value()}, {"subject_area", gap.area.value()}});
  }
  Json result = {{"number", item.number},
                 {"class", domain::ClassWord(item.decision_class)},
                 {"verdict", VerdictWord(item.verdict)},
                 {"quorum", std::move(quorum)}};
  if (during) {
    result["missing"] = Ids(item.missing);
  } else {
    result["expected"] = Ids(item.expected);
    result["uncertain"] = Ids(item.uncertain);
    result["uncovered"] = Ids(item.uncovered);
  }
  result["gaps"] = std::move(gaps);
  result["stale"] = Ids(item.stale);
  result["contested"] = Ids(item.contested);
  result["recused"] = Ids(item.recused);
  return result;
}

}  // namespace

std::string ForecastJson(const domain::Forum& forum, const domain::MeetingFacts& meeting,
                         const std::vector<domain::ItemForecast>& items, int indent) {
  const bool during = meeting.phase == Phase::kDuring;
  Json list = Json::array();
  for (const domain::ItemForecast& item : items) list.push_back(Item(item, during));
  const Json result = {{"forum", forum.id},
                       {"meeting", meeting.date.ToString()},
                       {"phase", during ? "during" : "before"},
                       {"items", std::move(list)}};
  return result.dump(indent);
}

std::string DeadlinesJson(domain::Date meeting, domain::DayUnit day_unit, std::span<const domain::Deadline> deadlines,
                          int indent) {
  Json list = Json::array();
  for (const domain::Deadline& deadline : deadlines) {
    list.push_back({{"what", domain::DeadlineWord(deadline.kind)},
                    {"weekdays", deadline.weekdays.ToString()},
                    {"calendar", deadline.calendar.ToString()},
                    {"due", deadline.due.ToString()}});
  }
  const Json result = {
      {"meeting", meeting.ToString()}, {"day_unit", domain::DayUnitWord(day_unit)}, {"deadlines", std::move(list)}};
  return result.dump(indent);
}

}  // namespace mandat::cli
