#include "mobile/secretariat/register/register_gaps.h"

#include <algorithm>

#include "mobile/models/words.h"
#include "mobile/secretariat/register/register_periods.h"
#include "mobile/secretariat/register/register_reading.h"
#include "shared/domain/vacancies.h"

namespace mandat::app {
namespace {

constexpr int kDaysAhead = 366;

QString MeetingsConcerned(const Workspace& w, const domain::GapAhead& gap) {
  std::vector<domain::Date> days;
  for (const auto& [id, meeting] : w.shown().meetings) {
    const bool over =
        meeting.phase == domain::MeetingPhase::kClosed || meeting.phase == domain::MeetingPhase::kCancelled;
    if (!over && meeting.date >= gap.from && (!gap.last || meeting.date <= *gap.last)) days.push_back(meeting.date);
  }
  if (days.empty()) return {};
  std::sort(days.begin(), days.end());
  QStringList texts;
  for (const domain::Date& day : days) texts << RegisterWords::PlainDay(day, w.today());
  return (texts.size() == 1 ? RegisterWords::tr("Concerns the meeting on %1.")
                            : RegisterWords::tr("Concerns the meetings on %1."))
      .arg(Words::List(texts));
}

// Who had it until then, where somebody did.
QString WhoLeaves(const Workspace& w, const domain::GapAhead& gap, const domain::MandateId& mandate) {
  const std::vector<HeldPeriod> periods = PeriodsOf(w.shown(), mandate);
  const HeldPeriod* before = PeriodOn(periods, gap.from.PlusDays(-1));
  if (!before || before->holder.empty()) return {};
  if (!w.shown().persons.contains(before->holder))
    return RegisterWords::tr("%1 is held until %2.")
        .arg(w.FunctionText(mandate), RegisterWords::PlainDay(gap.from.PlusDays(-1), w.today()));
  return RegisterWords::tr("%1 holds %2 until %3.")
      .arg(CalledInRegister(w, before->holder), Words::Lower(w.FunctionText(mandate)),
           RegisterWords::PlainDay(gap.from.PlusDays(-1), w.today()));
}

QVariantMap RowOfGap(const Workspace& w, const domain::GapAhead& gap) {
  const domain::Date today = w.today();
  const QString area = w.AreaName(gap.where.area).toLower();
  const QString principal = w.PrincipalName(gap.where.principal);
  const bool now = gap.from <= today;
  QString title = now && gap.last ? RegisterWords::tr("%1 has nobody for %2 until %3")
                                        .arg(principal, area, RegisterWords::PlainDay(*gap.last, today))
                  : now      ? RegisterWords::tr("%1 has nobody for %2").arg(principal, area)
                  : gap.last ? RegisterWords::tr("%1 has nobody for %2 from %3 until %4")
                                   .arg(principal, area, RegisterWords::PlainDay(gap.from, today),
                                        RegisterWords::PlainDay(*gap.last, today))
                             : RegisterWords::tr("%1 has nobody for %2 from %3")
                                   .arg(principal, area, RegisterWords::PlainDay(gap.from, today));
  QStringList text;
  const QString mandate = gap.mandates.empty() ? QString() : Q(gap.mandates.front());
  if (!gap.mandates.empty() && !now) text << WhoLeaves(w, gap, gap.mandates.front());
  text << RegisterWords::tr("Nothing about it that concerns this principal can be decided while it lasts.")
       << MeetingsConcerned(w, gap)
       << (now ? RegisterWords::tr("Enter who holds the mandate.")
               : RegisterWords::tr("Enter who takes over, or prolong the mandate."));
  text.removeAll(QString());
  return {{"key", Q(gap.where.principal) + u'/' + Q(gap.where.area) + u'/' + Q(gap.from.ToString())},
          {"title", title},
          {"text", text.join(u' ')},
          {"tone", now ? Tone::Bad : Tone::Warn},
          {"mandate", mandate},
          {"actionName", RegisterWords::tr("Enter who answers for %1, %2").arg(area, principal)}};
}

}  // namespace

QList<QVariantMap> GapRows(const Workspace& w) {
  QList<QVariantMap> rows;
  for (const domain::GapAhead& gap : domain::GapsAhead(w.shown(), w.today(), kDaysAhead)) rows << RowOfGap(w, gap);
  return rows;
}

}  // namespace mandat::app
