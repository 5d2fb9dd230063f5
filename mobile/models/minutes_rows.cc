#include "mobile/models/minutes_rows.h"

#include <set>

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

QString JoinedParts(const QStringList& parts) {
  QStringList there;
  for (const QString& part : parts) {
    if (!part.isEmpty()) there << part;
  }
  return there.join(QStringLiteral(", "));
}

QString PresenceLine(const v1::MinutesPresence& row) {
  QString line = JoinedParts({Q(row.name()), Q(row.title()), Q(row.principal())});
  if (row.by_substitute()) line += QStringLiteral(" (") + Words::tr("substitute") + u')';
  if (row.remote()) line += QStringLiteral(" (") + Words::tr("remotely") + u')';
  if (row.part_of_meeting()) line += QStringLiteral(" (") + Words::tr("part of the meeting") + u')';
  return line;
}

QString GuestLine(const v1::MinutesGuest& guest) {
  QString line = JoinedParts({Q(guest.name()), Q(guest.organisation())});
  for (int i = 0; i < guest.paragraphs_size(); ++i)
    line += (i == 0 ? QStringLiteral(" § ") : QStringLiteral(", § ")) + Q(guest.paragraphs(i));
  return line;
}

class HeadMaker {
 public:
  void Add(const QString& label, const QStringList& lines) {
    if (lines.isEmpty() || lines.join(QString()).isEmpty()) return;
    rows_ << QVariantMap{{"key", label}, {"label", label}, {"value", lines.join(u'\n')}};
  }
  void AddGuests(const v1::MinutesDocument& document, const QString& label, const std::set<int>& kinds) {
    QStringList lines;
    for (const v1::MinutesGuest& guest : document.guests()) {
      if (kinds.contains(guest.kind())) lines << GuestLine(guest);
    }
    Add(label, lines);
  }
  QList<QVariantMap> Take() { return std::move(rows_); }

 private:
  QList<QVariantMap> rows_;
};

class ParagraphMaker {
 public:
  ParagraphMaker(const Workspace& w, const v1::MinutesDocument& document) : w_(w), document_(document) {}

  QList<QVariantMap> Rows() {
    for (const v1::MinutesParagraph& paragraph : document_.paragraphs()) {
      // Before the meeting has come to it there is no number: it is called by its title.
      const bool numbered = !paragraph.number().empty();
      const QString name = numbered ? QStringLiteral("§ ") + Q(paragraph.number()) : Q(paragraph.title());
      Add(paragraph, false, name);
      for (const v1::MinutesParagraph& sub_item : paragraph.sub_items())
        Add(sub_item, true, numbered ? name + u' ' + Q(sub_item.letter()) : Q(sub_item.title()));
    }
    return std::move(rows_);
  }

 private:
  void Add(const v1::MinutesParagraph& paragraph, bool is_sub, const QString& name) {
    lists_.clear();
    QVariantMap row{{"key", QString::number(rows_.size())},
                    {"isSub", is_sub},
                    {"numberText", is_sub                       ? Q(paragraph.letter())
                                   : paragraph.number().empty() ? QString()
                                                                : name},
                    {"nameText", name},
                    {"title", Q(paragraph.title())},
                    {"text", Q(paragraph.text())},
                    {"outcomeText", QString()},
                    {"tone", Tone::Neutral},
                    {"prefixText", QString()},
                    {"clauses", QStringList()},
                    {"deviationText", QString()}};
    if (paragraph.has_decision()) AddDecision(paragraph, row);
    QStringList assignments;
    for (const v1::MinutesAssignment& given : paragraph.assignments()) {
      QStringList who;
      for (const std::string& name : given.who()) who << Q(name);
      assignments << who.join(QStringLiteral(", ")) + QStringLiteral(": ") + Q(given.what()) +
                         (given.due().empty() ? QString() : u' ' + Words::tr("(by %1)").arg(Q(given.due())));
    }
    List(Words::tr("Assignments"), assignments);
    List(Words::tr("Papers"), ListOf(paragraph.documents()));
    List(Words::tr("The minutes are sent to"), ListOf(paragraph.recipients()));
    row.insert(QStringLiteral("lists"), lists_);
    rows_ << row;
  }

  void AddDecision(const v1::MinutesParagraph& paragraph, QVariantMap& row) {
    const v1::MinutesDecision& decision = paragraph.decision();
    row[QStringLiteral("outcomeText")] = Words::OutcomeText(decision.outcome());
    row[QStringLiteral("tone")] = Words::OutcomeTone(decision.outcome());
    row[QStringLiteral("prefixText")] = decision.clauses().empty() ? QString() : Q(document_.decision_prefix());
    row[QStringLiteral("clauses")] = ListOf(decision.clauses());
    if (!decision.deviation().empty()) {
      row[QStringLiteral("deviationText")] =
          Words::tr("Departure from the rules of procedure: %1").arg(Q(decision.deviation()));
    }
    if (!decision.deferred_to().empty()) List(Words::tr("Taken up again"), {Q(decision.deferred_to())});
    List(Words::tr("The decision holds for"), Mandates(decision.bound_mandates()));
    QStringList positions;
    // Where the rule knows presence alone, who was there is in the head.
    if (paragraph.decision_class() != v1::DECISION_CLASS_FORUM) {
      for (const v1::MinutesPosition& position : decision.positions()) positions << PositionLine(position);
    }
    List(Words::tr("Positions"), positions);
    List(Words::tr("Conflict of interest, takes no part"), Mandates(decision.recused()));
    QStringList reservations;
    for (const v1::MinutesReservation& reservation : decision.reservations())
      reservations << Q(reservation.name()) + QStringLiteral(": ") + Q(reservation.text());
    List(Words::tr("Reservations"), reservations);
  }

  QString PositionLine(const v1::MinutesPosition& position) const {
    const QString stance = Words::StanceText(static_cast<domain::Stance>(position.stance()));
    QString line = Who(position.mandate()) + QStringLiteral(": ") +
                   (stance.isEmpty() ? Words::tr("not shown here") : Words::Lower(stance));
    domain::Position way;
    way.channel = static_cast<domain::Channel>(position.channel());
    if (position.by_substitute()) {
      line += QStringLiteral(", ") + Words::tr("by the substitute %1").arg(Q(position.name()));
    } else if (way.channel == domain::Channel::kConveyed) {
      line += QStringLiteral(", ") + Words::tr("stated by another member");
    } else if (const QString came = Words::WayText(way, w_); !came.isEmpty()) {
      line += QStringLiteral(", ") + Words::Lower(came);
    }
    if (!position.counted()) line += u' ' + Words::tr("(not counted)");
    if (!position.comment().empty()) line += QStringLiteral(". ") + Q(position.comment());
    return line;
  }

  QString Who(const std::string& mandate) const { return w_.UnitAtPrincipal(domain::MandateId(mandate)); }

  template <typename Ids>
  QStringList Mandates(const Ids& ids) const {
    QStringList lines;
    for (const std::string& id : ids) lines << Who(id);
    return lines;
  }

  template <typename Texts>
  static QStringList ListOf(const Texts& texts) {
    QStringList lines;
    for (const std::string& text : texts) lines << Q(text);
    return lines;
  }

  void List(const QString& heading, const QStringList& lines) {
    if (!lines.isEmpty()) lists_ << QVariantMap{{"heading", heading}, {"lines", lines.join(u'\n')}};
  }

  const Workspace& w_;
  const v1::MinutesDocument& document_;
  QList<QVariantMap> rows_;
  QVariantList lists_;
};

}  // namespace

QByteArrayList MinutesHeadRoles() { return {"label", "value"}; }

QList<QVariantMap> MinutesHeadRows(const v1::MinutesDocument& document) {
  HeadMaker head;
  const QString times = document.end().empty() ? Q(document.start()) : Q(document.start()) + u'–' + Q(document.end());
  head.Add(Words::tr("Place and time"), {JoinedParts({Q(document.place()), Q(document.date()), times})});
  head.Add(Words::tr("Chair"), {Q(document.chair())});
  head.Add(Words::tr("Secretary"), {Q(document.secretary())});
  QStringList lines;
  for (const v1::MinutesPresence& row : document.present()) lines << PresenceLine(row);
  head.Add(Words::tr("Members present"), lines);
  lines.clear();
  for (const v1::MinutesPresence& row : document.absent()) lines << PresenceLine(row);
  head.Add(Words::tr("Could not come"), lines);
  head.AddGuests(document, Words::tr("Adjuncts and invited"),
                 {v1::GUEST_KIND_OFFICE, v1::GUEST_KIND_ADJUNCT, v1::GUEST_KIND_EXPERT});
  head.AddGuests(document, Words::tr("Officials"), {v1::GUEST_KIND_OFFICIAL});
  head.AddGuests(document, Words::tr("Observers"), {v1::GUEST_KIND_OBSERVER});
  lines.clear();
  for (const v1::MinutesAdjuster& adjuster : document.adjusters()) lines << Q(adjuster.name());
  head.Add(Words::tr("Adjust the minutes beside chair and secretary"), lines);
  return head.Take();
}

QByteArrayList MinutesParagraphRoles() {
  return {"numberText", "nameText",   "isSub",   "title", "text",         "outcomeText",
          "tone",       "prefixText", "clauses", "lists", "deviationText"};
}

QList<QVariantMap> MinutesParagraphRows(const Workspace& w, const v1::MinutesDocument& document) {
  return ParagraphMaker(w, document).Rows();
}

}  // namespace mandat::app
