#include "mobile/secretariat/out/records_register.h"

#include <utility>

#include "mobile/models/words.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/received.h"
#include "shared/ledger/remains.h"

namespace mandat::app {
namespace {

QString ReceivedKind(v1::Statement::ActCase act) {
  switch (act) {
    case v1::Statement::kDeclarePosition:
      return RecordsWords::tr("Position");
    case v1::Statement::kDeclareForPresent:
      return RecordsWords::tr("Positions of all who were present");
    case v1::Statement::kWithdrawPosition:
      return RecordsWords::tr("Position withdrawn");
    case v1::Statement::kContestPosition:
      return RecordsWords::tr("Position contested");
    case v1::Statement::kDeclareRecusal:
      return RecordsWords::tr("Conflict of interest");
    case v1::Statement::kRecordReservation:
      return RecordsWords::tr("Reservation");
    case v1::Statement::kAnswerNotice:
      return RecordsWords::tr("Answer to the notice");
    case v1::Statement::kNominateSubstitute:
      return RecordsWords::tr("Substitute nominated");
    case v1::Statement::kAnswerNomination:
      return RecordsWords::tr("Answer of a substitute");
    case v1::Statement::kRevokeNomination:
      return RecordsWords::tr("Nomination taken back");
    case v1::Statement::kRequestConveyance:
      return RecordsWords::tr("Request to convey");
    case v1::Statement::kAnswerConveyance:
      return RecordsWords::tr("Answer to a request to convey");
    case v1::Statement::kPetitionMeeting:
      return RecordsWords::tr("Petition for an extra meeting");
    case v1::Statement::kJoinPetition:
      return RecordsWords::tr("Petition joined");
    case v1::Statement::kSubmitMatter:
      return RecordsWords::tr("Matter handed in");
    case v1::Statement::kCompleteMatter:
      return RecordsWords::tr("Matter completed");
    case v1::Statement::kWithdrawMatter:
      return RecordsWords::tr("Matter withdrawn");
    case v1::Statement::kTakeIn:
      return RecordsWords::tr("Referred by another forum");
    case v1::Statement::kReportAssignment:
      return RecordsWords::tr("Report on an assignment");
    default:
      return {};
  }
}

QString ReceivedBy(domain::Channel channel) {
  switch (channel) {
    case domain::Channel::kConveyed:
      return RecordsWords::tr("Through another member");
    case domain::Channel::kEmail:
      return RecordsWords::tr("By e-mail");
    case domain::Channel::kMeeting:
      return RecordsWords::tr("At the meeting");
    case domain::Channel::kOther:
      return RecordsWords::tr("By telephone or letter");
    default:
      return RecordsWords::tr("In the app");
  }
}

QString AboutWhat(const Workspace& w, const domain::ReceivedEntry& entry) {
  QStringList parts;
  if (!entry.thing.empty()) {
    const auto matter = w.shown().matters.find(domain::MatterId(entry.thing));
    const auto assignment = w.shown().assignments.find(domain::AssignmentId(entry.thing));
    parts << (matter != w.shown().matters.end()           ? Q(matter->second.title)
              : assignment != w.shown().assignments.end() ? Q(assignment->second.what)
                                                          : Q(entry.thing));
  }
  if (const domain::Meeting* meeting = w.shown().FindMeeting(entry.meeting)) {
    parts << RecordsWords::tr("The meeting %1").arg(Q(meeting->date.ToString()));
    if (const domain::AgendaItem* item = meeting->FindItem(entry.item))
      parts << RecordsWords::tr("item %1, %2").arg(Workspace::NumberText(*item), Q(item->title));
  }
  return parts.join(QStringLiteral(", "));
}

sheets::Cell RegisterCell(const QString& text) { return {text.toStdString()}; }

}  // namespace

sheets::Sheet RecordsRegister(const Workspace& w, const v1::LogFile& log, int year) {
  sheets::Sheet sheet;
  for (const QString& heading :
       {RecordsWords::tr("No."), RecordsWords::tr("Received"), RecordsWords::tr("From"), RecordsWords::tr("Mandate"),
        RecordsWords::tr("What"), RecordsWords::tr("About"), RecordsWords::tr("How"), RecordsWords::tr("Entered by"),
        RecordsWords::tr("Erased by no.")})
    sheet.columns.push_back({heading.toStdString()});
  ledger::RemainsBySeq remains;
  for (const v1::Record& record : log.records()) ledger::NoteRemains(record, remains);
  for (const v1::Record& record : log.records()) {
    const domain::Place place{record.header().epoch(), record.header().seq()};
    v1::Statement statement;
    domain::Time time;
    if (const ledger::Remains* left = ledger::RemainsOf(record, remains)) {
      statement = left->residue;
      time = left->time;
    } else if (record.has_body() && statement.ParseFromString(record.body().statement())) {
      time = {record.body().time_ms()};
    } else {
      continue;
    }
    const auto entry = domain::ReceivedIn(w.shown(), place, time, statement);
    if (!entry) continue;
    const domain::Date day = domain::LocalOf(w.shown().forum.time_zone, entry->received_at).day;
    if (day.year() != year) continue;
    sheet.rows.push_back({RegisterCell(QString::number(place.seq)), RegisterCell(Q(day.ToString())),
                          RegisterCell(w.PersonName(entry->from)),
                          RegisterCell(entry->mandate.empty() ? QString() : w.FunctionText(entry->mandate)),
                          RegisterCell(ReceivedKind(statement.act_case())), RegisterCell(AboutWhat(w, *entry)),
                          RegisterCell(ReceivedBy(entry->channel)),
                          RegisterCell(entry->entered_by.empty() ? QString() : w.PersonName(entry->entered_by)),
                          RegisterCell(entry->erased_by == 0 ? QString() : QString::number(entry->erased_by))});
  }
  return sheet;
}

}  // namespace mandat::app
