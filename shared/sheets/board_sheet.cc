#include "shared/sheets/board_sheet.h"

#include <algorithm>
#include <map>
#include <string>

#include "shared/domain/minutes_words.h"
#include "shared/domain/positions.h"

namespace mandat::sheets {
namespace {

using domain::AgendaItem;
using domain::ItemForecast;
using domain::Language;
using domain::Mandate;
using domain::MandateId;
using domain::Position;

bool Has(const std::vector<MandateId>& ids, const MandateId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// What one mandate is to one item.
struct Square {
  bool needed = false;
  std::string state;      // "Saknas", "Räknas", ...
  std::string stance;     // as declared, if at all
  std::string route;      // how it came
  std::string presence;   // announced, or there
  std::string freshness;  // which version it is for
  Tone tone = Tone::kQuiet;
};

class Board {
 public:
  Board(const domain::State& state, const domain::Meeting& meeting, Language language)
      : state_(state),
        meeting_(meeting),
        language_(language),
        mandates_(state.RegisterOf(meeting)),
        during_(meeting.phase == domain::MeetingPhase::kOpen || meeting.phase == domain::MeetingPhase::kClosed),
        knows_(state.KnowsMeeting(meeting)) {
    for (ItemForecast& forecast : ForecastMeeting(state, meeting))
      forecasts_.emplace(forecast.item, std::move(forecast));
  }

  Sheet Items() const {
    Sheet sheet{In("Ärenden", "Items"),
                {{In("Nr", "No."), 6},
                 {In("Ärende", "Item"), 44},
                 {In("Beslutsklass", "Class"), 16},
                 {In("Läge", "Verdict"), 16},
                 {In("Version", "Version"), 9},
                 {In("Saknas", "Missing"), 40},
                 {In("Ingen ansvarig", "Nobody answers"), 30},
                 {In("Närvaro", "Presence"), 34}},
                {},
                2};
    for (const AgendaItem& item : meeting_.items) {
      const ItemForecast* forecast = Find(item);
      if (forecast == nullptr) continue;
      std::string quorum;
      for (const domain::SideQuorum& side : forecast->quorum)
        Append(quorum, SideName(side.side) + ": " + std::to_string(side.present) + " " + In("av", "of") + " " +
                           std::to_string(side.of));
      std::string gaps;
      for (const domain::Gap& gap : forecast->gaps)
        Append(gaps, AreaName(gap.area) + ", " + PrincipalName(gap.principal));
      std::string missing;
      for (const Mandate& mandate : mandates_) {
        if (Has(forecast->missing, mandate.id) || Has(forecast->uncertain, mandate.id) ||
            Has(forecast->uncovered, mandate.id))
          Append(missing, MandateWords(mandate));
      }
      const int revision = item.current_revision();
      sheet.rows.push_back({{Number(item)},
                            {item.title},
                            {ClassWords(item.decision_class)},
                            VerdictCell(item, forecast->verdict),
                            {revision == 0 ? In("inget förslag", "no proposal") : std::to_string(revision)},
                            {missing},
                            {gaps},
                            {quorum}});
    }
    return sheet;
  }

  Sheet Matrix() const {
    Sheet sheet{In("Läget", "Board"),
                {{In("Huvudman", "Principal"), 20}, {In("Uppdrag", "Mandate"), 34}, {In("Ledamot", "Holder"), 22}},
                {},
                3};
    for (const AgendaItem& item : meeting_.items) {
      if (Find(item) != nullptr) sheet.columns.push_back({Number(item) + " " + item.title, 20});
    }
    for (const Mandate& mandate : mandates_) {
      std::vector<Cell> row = {{PrincipalName(mandate.principal)}, {mandate.title}, {HolderName(mandate)}};
      for (const AgendaItem& item : meeting_.items) {
        if (Find(item) == nullptr) continue;
        const Square square = At(mandate, item);
        std::string text = square.state;
        if (!square.stance.empty()) text += ": " + square.stance;
        if (!square.route.empty()) text += ", " + square.route;
        row.push_back({text, square.tone});
      }
      sheet.rows.push_back(std::move(row));
    }
    return sheet;
  }

  Sheet List() const {
    Sheet sheet{In("Lista", "List"),
                {{In("Nr", "No."), 6},
                 {In("Ärende", "Item"), 36},
                 {In("Beslutsklass", "Class"), 16},
                 {In("Ärendets läge", "Verdict"), 16},
                 {In("Huvudman", "Principal"), 20},
                 {In("Uppdrag", "Mandate"), 34},
                 {In("Mandat", "Mandate id"), 22},
                 {In("Ledamot", "Holder"), 22},
                 {In("Behövs", "Needed"), 9},
                 {In("Läge", "State"), 22},
                 {In("Ställningstagande", "Position"), 24},
                 {In("Väg", "Route"), 30},
                 {In("Närvaro", "Presence"), 20},
                 {In("Gäller version", "On version"), 16}},
                {},
                2};
    for (const AgendaItem& item : meeting_.items) {
      const ItemForecast* forecast = Find(item);
      if (forecast == nullptr) continue;
      for (const Mandate& mandate : mandates_) {
        const Square square = At(mandate, item);
        sheet.rows.push_back({{Number(item)},
                              {item.title},
                              {ClassWords(item.decision_class)},
                              VerdictCell(item, forecast->verdict),
                              {PrincipalName(mandate.principal)},
                              {mandate.title},
                              {mandate.id.value()},
                              {HolderName(mandate)},
                              {square.needed ? In("ja", "yes") : In("nej", "no")},
                              {square.state, square.tone},
                              {square.stance},
                              {square.route},
                              {square.presence},
                              {square.freshness}});
      }
    }
    return sheet;
  }

 private:
  const char* In(const char* swedish, const char* english) const {
    return language_ == Language::kEnglish ? english : swedish;
  }

  static void Append(std::string& list, const std::string& part) { list += (list.empty() ? "" : "; ") + part; }

  const ItemForecast* Find(const AgendaItem& item) const {
    const auto found = forecasts_.find(item.id);
    return found == forecasts_.end() ? nullptr : &found->second;
  }

  // The worst that is so comes first: what the secretary must see.
  Square At(const Mandate& mandate, const AgendaItem& item) const {
    const ItemForecast& forecast = *Find(item);
    Square square;
    square.needed = Has(forecast.needed, mandate.id);
    if (!mandate.ActiveOn(meeting_.date)) {
      square.state = mandate.holder.empty() ? In("Vakant", "Vacant") : In("Inte i kraft", "Not in force");
      return square;
    }
    square.presence = Presence(mandate, item);
    const Position* speaking = SpeakingPosition(state_, meeting_, item, mandate.id);
    const Position* shown = speaking != nullptr ? speaking : Set(mandate, item);
    if (shown != nullptr) {
      square.stance = domain::StanceWords(language_, static_cast<v1::Stance>(shown->stance));
      square.route = domain::ChannelWords(language_, static_cast<v1::Channel>(shown->channel));
      square.freshness =
          std::to_string(shown->revision) + " " + In("av", "of") + " " + std::to_string(item.current_revision());
    }
    if (item.decision) return Say(square, In("Beslutat", "Decided"), Tone::kQuiet);
    if (Has(forecast.recused, mandate.id)) return Say(square, In("Jäv", "Recused"), Tone::kQuiet);
    if (Has(forecast.contested, mandate.id)) return Say(square, In("Bestritt", "Contested"), Tone::kBad);
    if (Has(forecast.stale, mandate.id)) return Say(square, In("Inaktuell", "Stale"), Tone::kBad);
    if (Has(forecast.satisfied, mandate.id)) return Say(square, In("Räknas", "Counts"), Tone::kGood);
    if (!square.needed)
      return Say(square, speaking == nullptr ? In("Behövs inte", "Not needed") : In("Har svarat", "Has declared"),
                 Tone::kQuiet);
    if (!knows_) return Say(square, In("Kan inte ses här", "Cannot be known here"), Tone::kUncertain);
    if (Has(forecast.uncovered, mandate.id)) return Say(square, In("Förhinder utan väg", "Away, no route"), Tone::kBad);
    if (Has(forecast.uncertain, mandate.id)) return Say(square, In("Inget svar", "No answer"), Tone::kUncertain);
    if (Has(forecast.expected, mandate.id)) return Say(square, In("Väntas", "Expected"), Tone::kGood);
    if (Has(forecast.missing, mandate.id)) return Say(square, In("Saknas", "Missing"), Tone::kBad);
    if (speaking != nullptr) return Say(square, In("Har svarat", "Has declared"), Tone::kGood);
    // Of class forum: whether it is there is what is asked for.
    const bool there = IsThere(mandate, item);
    return Say(square, there ? In("Räknas", "Counts") : In("Inte här", "Not there"),
               there ? Tone::kGood : Tone::kUncertain);
  }

  static Square Say(Square square, const char* state, Tone tone) {
    square.state = state;
    square.tone = tone;
    return square;
  }

  // A word in force that does not speak: for an earlier version, contested, or late.
  const Position* Set(const Mandate& mandate, const AgendaItem& item) const {
    const auto words = item.in_force.find(mandate.id);
    return words == item.in_force.end() || words->second.empty() ? nullptr : &item.positions[words->second.back()];
  }

  bool IsThere(const Mandate& mandate, const AgendaItem& item) const {
    const auto there = item.attendance.find(mandate.id);
    if (during_) return there != item.attendance.end() && there->second.present;
    const auto answer = meeting_.answers.find(mandate.id);
    return answer != meeting_.answers.end() && answer->second.attending &&
           (answer->second.items.empty() ||
            std::find(answer->second.items.begin(), answer->second.items.end(), item.id) != answer->second.items.end());
  }

  std::string Presence(const Mandate& mandate, const AgendaItem& item) const {
    const domain::Nomination* substitute = ActingSubstitute(meeting_, item.id, mandate.id);
    if (during_) {
      const auto there = item.attendance.find(mandate.id);
      if (there == item.attendance.end() || !there->second.present) return In("inte närvarande", "not present");
      if (there->second.by_substitute) return In("ersättare närvarande", "substitute present");
      return there->second.remote ? In("närvarande på distans", "present remotely") : In("närvarande", "present");
    }
    if (substitute != nullptr) return std::string(In("ersättare: ", "substitute: ")) + NameOf(substitute->person);
    const auto answer = meeting_.answers.find(mandate.id);
    if (answer == meeting_.answers.end()) return In("inget svar", "no answer");
    return IsThere(mandate, item) ? In("kommer", "comes") : In("förhinder", "away");
  }

  Cell VerdictCell(const AgendaItem& item, domain::Verdict verdict) const {
    if (item.decision) return {In("beslutat", "decided"), Tone::kQuiet};
    if (!knows_) return {In("kan inte ses här", "cannot be known here"), Tone::kUncertain};
    switch (verdict) {
      case domain::Verdict::kDecidable:
        return {In("kan beslutas", "can be decided"), Tone::kGood};
      case domain::Verdict::kExpected:
        return {In("väntas gå", "expected"), Tone::kGood};
      case domain::Verdict::kAtRisk:
        return {In("osäkert", "at risk"), Tone::kUncertain};
      case domain::Verdict::kBlocked:
        break;
    }
    return {In("kan inte beslutas", "blocked"), Tone::kBad};
  }

  const char* ClassWords(domain::DecisionClass decision_class) const {
    switch (decision_class) {
      case domain::DecisionClass::kForum:
        return In("hela forumet", "forum");
      case domain::DecisionClass::kSubject:
        return In("sakområde", "subject");
      case domain::DecisionClass::kFinancial:
        break;
    }
    return In("ekonomi", "financial");
  }

  static std::string Number(const AgendaItem& item) {
    return std::to_string(item.number) + (item.letter.empty() ? "" : " " + item.letter);
  }
  std::string NameOf(const domain::PersonId& person) const {
    const auto found = state_.persons.find(person);
    return found == state_.persons.end() || found->second.name.empty() ? person.value() : found->second.name;
  }
  std::string HolderName(const Mandate& mandate) const {
    return mandate.holder.empty() ? In("vakant", "vacant") : NameOf(mandate.holder);
  }
  std::string PrincipalName(const domain::PrincipalId& id) const {
    const domain::Principal* principal = state_.FindPrincipal(id);
    return principal == nullptr ? id.value() : principal->name;
  }
  std::string MandateWords(const Mandate& mandate) const {
    return mandate.title + ", " + PrincipalName(mandate.principal);
  }
  std::string Text(const domain::LocalText& text) const {
    return language_ == Language::kEnglish && !text.en.empty() ? text.en : text.sv;
  }
  std::string AreaName(const domain::AreaId& id) const {
    for (const domain::SubjectArea& area : state_.forum.areas) {
      if (area.id == id) return Text(area.name);
    }
    return id.value();
  }
  std::string SideName(const domain::SideId& id) const {
    for (const domain::Side& side : state_.forum.sides) {
      if (side.id == id) return Text(side.name);
    }
    return id.value();
  }

  const domain::State& state_;
  const domain::Meeting& meeting_;
  const Language language_;
  const std::vector<Mandate> mandates_;
  const bool during_;
  const bool knows_;
  std::map<domain::ItemId, ItemForecast> forecasts_;
};

}  // namespace

std::vector<Sheet> BoardSheets(const domain::State& state, const domain::Meeting& meeting, domain::Language language) {
  const Board board(state, meeting, language);
  return {board.Items(), board.Matrix(), board.List()};
}

Sheet BoardList(const domain::State& state, const domain::Meeting& meeting, domain::Language language) {
  return Board(state, meeting, language).List();
}

}  // namespace mandat::sheets
