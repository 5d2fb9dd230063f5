// Refusals of what is there already: what it is, and where.
#include "mobile/models/words_already.h"

#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/domain/convert.h"

namespace mandat::app {
namespace {

QString AlreadyName(const std::string& person, const Workspace* w) {
  return w ? w->PersonName(domain::PersonId(person)) : Q(person);
}

QString AlreadyPaper(const v1::Refusal& r, const Workspace* w) {
  const domain::Document* paper = nullptr;
  if (w) {
    const auto found = w->shown().documents.find(domain::BytesTo<domain::Hash>(r.document()));
    if (found != w->shown().documents.end()) paper = &found->second;
  }
  // Of one that lies at several meetings only the first place is known, and that may be another meeting's.
  if (!paper || !paper->also_in.empty()) return Words::tr("That file is a paper of this meeting already.");
  const QString title = Q(paper->title);
  if (paper->replaced) return Words::tr("That file is here already, as an earlier version of %1.").arg(title);
  const domain::Meeting* meeting = w->shown().FindMeeting(paper->meeting);
  const domain::AgendaItem* item = meeting ? meeting->FindItem(paper->item) : nullptr;
  return item ? Words::tr("That file is here already: %1, at item %2.").arg(title, Workspace::NumberText(*item))
              : Words::tr("That file is here already: %1, among the papers of the whole meeting.").arg(title);
}

QString AlreadyMeeting(const v1::Refusal& r, const Workspace* w) {
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(r.given())) : nullptr;
  return meeting ? Words::ShortDay(meeting->date) : Q(r.given());
}

}  // namespace

QString AlreadyText(const v1::Refusal& r, const Workspace* w) {
  const std::string& what = r.field();
  const QString given = Q(r.given());
  if (what == "document") return AlreadyPaper(r, w);
  if (what == "number" || what == "places.number") return Words::tr("There is an item %1 already.").arg(given);
  // Of a nomination the refusal names the one that stands.
  if (what == "person" && !r.statement_id().empty())
    return Words::tr("%1 has been nominated for it already.").arg(AlreadyName(r.given(), w));
  if (what == "person") return Words::tr("That holds for %1 already.").arg(AlreadyName(r.given(), w));
  if (what == "order") return Words::tr("Another person is substitute number %1 already.").arg(given);
  if (what == "minutes") return Words::tr("The minutes have been issued for signing already.");
  if (what == "signature") return Words::tr("%1 has signed, or refused to, already.").arg(AlreadyName(r.given(), w));
  if (what == "file") return Words::tr("That file is the signature of %1 already.").arg(AlreadyName(r.given(), w));
  if (what == "signer")
    return Words::tr("That signature has been entered for %1 already.").arg(AlreadyName(r.given(), w));
  if (what == "seq") return Words::tr("Record %1 has been erased already.").arg(given);
  if (what == "reminder") {
    return Words::tr("%1 was reminded a short while ago. It can be done again from %2.")
        .arg(AlreadyName(r.person(), w),
             w ? Words::Moment({r.deadline_ms()}, w->now()) : QString::number(r.deadline_ms()));
  }
  if (what == "matter") return Words::tr("That has been done with the matter already.");
  if (what == "statement_id") return Words::tr("It was taken in already, as the matter %1.").arg(given);
  if (what == "assignment") return Words::tr("There is an assignment of that name at another meeting already.");
  if (what == "meeting") return Words::tr("There is a meeting of that name already: %1.").arg(AlreadyMeeting(r, w));
  if (what == "petition") return Words::tr("They have got their meeting already: %1.").arg(AlreadyMeeting(r, w));
  if (what == "mandate") {
    const domain::MandateId mandate(r.given());
    return Words::tr("The mandate has been abolished already: %1.").arg(w ? w->UnitAtPrincipal(mandate) : given);
  }
  if (what == "position") return Words::tr("The chair has let that position count already.");
  if (what == "rules_file") return Words::tr("Those are the rules already (%1).").arg(given);
  if (what == "name") return Words::tr("Another one has the name %1 at the same time.").arg(given);
  if (what == "side") {
    return Words::tr("It has been counted on one side already, and stays there: %1.")
        .arg(w ? w->SideName(domain::SideId(r.given())) : given);
  }
  if (what == "device_id") return Words::tr("The device is there already.");
  if (what == "invitation_id") return Words::tr("The invitation has been made already.");
  return Words::tr("It exists already.");
}

}  // namespace mandat::app
