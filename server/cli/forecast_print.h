// A forecast and deadlines as JSON and as tables for people. The formats are those of docs/forecast.md.
//
// Pure apart from the stream that is written to; thread-safe.
#ifndef MANDAT_SERVER_CLI_FORECAST_PRINT_H_
#define MANDAT_SERVER_CLI_FORECAST_PRINT_H_

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "shared/domain/deadlines.h"
#include "shared/domain/forecast.h"

namespace mandat::cli {

// Both as one line of JSON text when `indent` is negative.
[[nodiscard]] std::string ForecastJson(const domain::Forum& forum, const domain::MeetingFacts& meeting,
                                       const std::vector<domain::ItemForecast>& items, int indent);
[[nodiscard]] std::string DeadlinesJson(domain::Date meeting, domain::DayUnit day_unit,
                                        std::span<const domain::Deadline> deadlines, int indent);

void PrintForecast(const domain::Forum& forum, const domain::MeetingFacts& meeting,
                   const std::vector<domain::ItemForecast>& items, std::ostream& out);
void PrintDeadlines(const domain::Forum& forum, domain::Date meeting, std::span<const domain::Deadline> deadlines,
                    std::ostream& out);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_FORECAST_PRINT_H_
