#include "mobile/secretariat/board/board_reading.h"

#include <algorithm>

#include "mobile/models/words.h"
#include "shared/domain/positions.h"

namespace mandat::app {
namespace {

BoardColumnHead HeadOfColumn(const domain::AgendaItem& item, const domain::ItemForecast& forecast,
                             domain::Phase phase) {
  const int missing = static_cast<int>(forecast.missing.size() + forecast.uncertain.size() + forecast.uncovered.size());
  const QString verdict = Words::VerdictText(forecast.verdict, phase);
  QString shown = forecast.verdict == domain::Verdict::kBlocked ? Words::tr("Blocked") : verdict;
  if (forecast.decision_class != domain::DecisionClass::kForum && missing > 0)
    shown = Words::tr("%n missing", nullptr, missing);
  const QString number = Workspace::NumberText(item);
  return {item.id,
          number,
          Q(item.title),
          shown,
          Words::tr("Item %1, %2: %3").arg(number, Q(item.title), verdict),
          Words::VerdictTone(forecast.verdict)};
}

struct WordState {
  QString text;
  Tone::Value tone = Tone::Ok;
};

WordState StateOfWord(const domain::AgendaItem& item, const domain::Position& word, bool speaks) {
  if (word.withdrawn) return {BoardWords::tr("Withdrawn"), Tone::Neutral};
  if (!word.in_force()) return {BoardWords::tr("Replaced by a later word"), Tone::Neutral};
  if (word.contested)
    return {word.contest_reason.empty() ? BoardWords::tr("Contested by its holder")
                                        : BoardWords::tr("Contested by its holder: %1").arg(Q(word.contest_reason)),
            Tone::Bad};
  if (word.revision != item.current_revision())
    return {BoardWords::tr("For version %1; the proposal is version %2 now")
                .arg(word.revision)
                .arg(item.current_revision()),
            Tone::Warn};
  if (word.late && !word.admitted) return {BoardWords::tr("Came after the opening, not admitted"), Tone::Warn};
  return speaks ? WordState{BoardWords::tr("Speaks for the mandate"), Tone::Ok}
                : WordState{BoardWords::tr("Kept; a higher word speaks for the mandate"), Tone::Neutral};
}

}  // namespace

int BoardReading::count_of(std::uint8_t filter) const {
  return static_cast<int>(std::count_if(lines.begin(), lines.end(), [&](const BoardLine& line) {
    return !line.is_header && (filter == kBoardAll || (line.answers & filter) != 0);
  }));
}

BoardReading ReadBoard(const Workspace& w, const domain::Meeting& meeting, const BoardMarks& marks) {
  BoardReading board;
  const domain::Phase phase =
      meeting.phase == domain::MeetingPhase::kOpen ? domain::Phase::kDuring : domain::Phase::kBefore;
  for (const domain::ItemForecast& forecast : marks.forecasts())
    board.columns.push_back(HeadOfColumn(*meeting.FindItem(forecast.item), forecast, phase));
  const std::vector<domain::Mandate>& mandates = marks.mandates();
  for (const domain::Principal& principal : w.shown().forum.principals) {
    const std::size_t header = board.lines.size();
    for (std::size_t row = 0; row < mandates.size(); ++row) {
      const domain::Mandate& mandate = mandates[row];
      if (mandate.principal != principal.id) continue;
      if (board.lines.size() == header)
        board.lines.push_back({true, QStringLiteral("principal/") + Q(principal.id), Q(principal.name), {}, {}, 0, {}});
      const bool active = mandate.ActiveOn(meeting.date);
      BoardLine line{false,
                     Q(mandate.id),
                     w.UnitName(mandate),
                     active ? w.PersonName(mandate.holder) : Words::tr("Vacant"),
                     mandate.id,
                     0,
                     {}};
      if (active && !meeting.answers.contains(mandate.id)) line.answers |= kBoardUnanswered;
      line.cells.reserve(marks.items().size());
      for (const ItemMarks& item : marks.items()) {
        line.cells.push_back(item.cells[row]);
        line.answers |= item.answers[row];
      }
      board.lines.push_back(std::move(line));
    }
  }
  return board;
}

BoardReading ReadBoard(const Workspace& w, const domain::Meeting& meeting) {
  BoardMarks marks;
  marks.Read(w.shown(), meeting);
  return ReadBoard(w, meeting, marks);
}

std::vector<BoardLine> Filtered(const BoardReading& reading, std::uint8_t filter) {
  if (filter == kBoardAll) return reading.lines;
  std::vector<BoardLine> lines;
  const BoardLine* header = nullptr;
  for (const BoardLine& line : reading.lines) {
    if (line.is_header) {
      header = &line;
    } else if ((line.answers & filter) != 0) {
      if (header) lines.push_back(*header);
      header = nullptr;
      lines.push_back(line);
    }
  }
  return lines;
}

QString CellName(const Workspace& w, const BoardLine& line, const BoardColumnHead& column, CellKind kind) {
  return Words::tr("%1, item %2: %3").arg(w.UnitAtPrincipal(line.mandate), column.number, LookOf(kind).text);
}

QVariantList CellDetail(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                        const domain::MandateId& mandate) {
  QVariantList rows;
  std::vector<const domain::Position*> words;
  for (const domain::Position& word : item.positions) {
    if (word.mandate == mandate) words.push_back(&word);
  }
  // The newest first; what no longer counts after what does.
  std::reverse(words.begin(), words.end());
  std::stable_partition(words.begin(), words.end(), [](const domain::Position* word) { return word->in_force(); });
  const domain::Position* speaking = domain::SpeakingPosition(w.shown(), meeting, item, mandate);
  for (const domain::Position* each : words) {
    const domain::Position& word = *each;
    const WordState state = StateOfWord(item, word, speaking && speaking->id == word.id);
    const QString way = Words::WayText(word, w);
    QStringList body{
        way.isEmpty() ? BoardWords::tr("In the app, %1").arg(Words::Moment(word.received_at, w.now()))
                      : BoardWords::tr("%1, given %2, entered %3")
                            .arg(way, Words::Moment(word.given_at, w.now()), Words::Moment(word.received_at, w.now()))};
    if (!word.comment.empty()) body << Q(word.comment);
    body << state.text;
    rows << QVariantMap{
        {"title",
         word.stance == domain::Stance::kUnspecified ? BoardWords::tr("Has declared") : Words::StanceText(word.stance)},
        {"body", body.join(u'\n')},
        {"tone", state.tone},
        {"statement", QString::fromStdString(word.id.hex())},
        {"evidenceText", Q(word.evidence_text)},
        {"evidence", word.evidence_file.is_zero() ? QString() : QString::fromStdString(word.evidence_file.hex())},
        {"contested", word.contested && word.in_force()}};
  }
  return rows;
}

QString VerdictReason(const Workspace& w, const domain::ItemForecast& f, domain::Phase phase) {
  QStringList parts;
  if (f.decision_class == domain::DecisionClass::kForum) {
    for (const domain::SideQuorum& side : f.quorum) {
      const QString name = w.SideName(side.side).toLower();
      if (phase == domain::Phase::kDuring) {
        parts << Words::tr("%1 of %2 from %3 are present").arg(side.present).arg(side.of).arg(name);
      } else {
        parts << Words::tr("%1 of %2 from %3 are coming").arg(side.present).arg(side.of).arg(name) +
                     (side.unanswered ? Words::tr(", %1 have not answered").arg(side.unanswered) : QString());
      }
    }
    return parts.join(QStringLiteral(". ")) + u'.';
  }
  for (const domain::Gap& gap : f.gaps) {
    parts << Words::tr("%1 has nobody responsible for %2.")
                 .arg(w.PrincipalName(gap.principal), w.AreaName(gap.area).toLower());
  }
  // The same figure as in the column's head; whoever is coming can declare there.
  const int missing = static_cast<int>(f.missing.size() + f.uncertain.size() + f.uncovered.size());
  const int expected = static_cast<int>(f.expected.size());
  if (missing + expected == 0) parts << Words::tr("Everyone whose position is needed has declared.");
  if (missing > 0) parts << Words::tr("%1 of %2 needed positions are missing.").arg(missing).arg(f.needed.size());
  if (expected > 0) parts << Words::tr("%n are expected to declare at the meeting.", nullptr, expected);
  return parts.join(u' ');
}

QList<QVariantMap> WhatWouldMendIt(const Workspace& w, const domain::AgendaItem& item,
                                   const domain::ItemForecast& forecast) {
  QList<QVariantMap> enough;
  if (forecast.decision_class == domain::DecisionClass::kForum) {
    for (const domain::SideQuorum& side : forecast.quorum) {
      if (side.met) continue;
      const int more = side.of / 2 + 1 - side.present;
      enough << QVariantMap{{"key", Q(side.side)},
                            {"title", w.SideName(side.side)},
                            {"body", Words::tr("%n more must come.", nullptr, more)},
                            {"tone", Tone::Warn},
                            {"mandate", QString()}};
    }
  }
  for (const domain::Gap& gap : forecast.gaps) {
    enough << QVariantMap{
        {"key", QStringLiteral("gap/%1/%2").arg(Q(gap.principal), Q(gap.area))},
        {"title", w.PrincipalName(gap.principal)},
        {"body",
         Words::tr("Somebody must be appointed who is responsible for %1.").arg(w.AreaName(gap.area).toLower())},
        {"tone", Tone::Bad},
        {"mandate", QString()}};
  }
  const auto add = [&](const std::vector<domain::MandateId>& mandates, const QString& why, Tone::Value tone,
                       bool askable) {
    for (const domain::MandateId& id : mandates) {
      const domain::Mandate* mandate = w.shown().FindMandate(id);
      const std::vector<domain::AreaId> areas = mandate ? CommonAreas(*mandate, item) : std::vector<domain::AreaId>();
      const QString duty = areas.empty() ? QString() : Words::tr("Answers for %1.").arg(w.AreaList(areas)) + u' ';
      const QString unit = w.UnitAtPrincipal(id);
      enough << QVariantMap{{"key", Q(id)},
                            {"title", unit},
                            {"body", duty + why},
                            {"tone", tone},
                            {"mandate", askable && !item.revisions.empty() ? Q(id) : QString()},
                            {"enterName", BoardWords::tr("Enter a word of %1").arg(unit)}};
    }
  };
  add(forecast.contested, BoardWords::tr("Contests the word that was entered. It does not count; ask for another one."),
      Tone::Bad, true);
  add(forecast.missing, Words::tr("Has no position that counts."), Tone::Bad, true);
  add(forecast.uncovered,
      Words::tr("Is away and has taken no route. A position of their own, one conveyed or by e-mail, or a substitute "
                "is enough."),
      Tone::Bad, true);
  add(forecast.uncertain, Words::tr("Has not answered the notice and has not declared."), Tone::Warn, true);
  add(forecast.expected, Words::tr("Is coming and declares at the meeting."), Tone::Neutral, false);
  // Whoever contests is missing, too: told once.
  QList<QVariantMap> once;
  QStringList told;
  for (const QVariantMap& row : enough) {
    const QString key = row[QStringLiteral("key")].toString();
    if (told.contains(key)) continue;
    told << key;
    once << row;
  }
  return once;
}

}  // namespace mandat::app
