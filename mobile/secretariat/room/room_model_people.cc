// Of RoomModel: who is there without being counted, and who is to adjust the minutes.
#include <algorithm>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/minutes/minutes_reading.h"
#include "mobile/secretariat/room/room_guests.h"
#include "mobile/secretariat/room/room_model.h"

namespace mandat::app {

int RoomModel::guestsThere() const {
  return static_cast<int>(std::count_if(guests_.rows().begin(), guests_.rows().end(),
                                        [](const QVariantMap& row) { return row[QStringLiteral("there")].toBool(); }));
}

bool RoomModel::markGuest(int row, bool there) {
  const domain::Meeting* meeting = Find();
  if (!meeting || row < 0 || row >= guests_.count()) return false;
  const QVariantMap who = guests_.rows()[row];
  const QString title = who[QStringLiteral("title")].toString();
  return Act(GuestAct(*meeting, GuestOfRow(who), there),
             there ? RoomWords::tr("%1 is there").arg(title) : RoomWords::tr("%1 was not there").arg(title), false);
}

bool RoomModel::addGuest(int kind, const QString& person, const QString& name, const QString& organisation,
                         const QString& item) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  const QString called = person.isEmpty() ? name.trimmed() : w->PersonName(domain::PersonId(person.toStdString()));
  const std::optional<RoomGuest> guest =
      WithWhatStands(*meeting, {kind, person, name, organisation, item.isEmpty() ? QStringList() : QStringList{item}});
  if (!guest) {
    Session::instance()->Say(RoomWords::tr("%1 is noted as present there already.").arg(called));
    return false;
  }
  return Act(GuestAct(*meeting, *guest, true), RoomWords::tr("%1 is there").arg(called));
}

QVariantList RoomModel::adjusterChoices() const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  return w && meeting ? AdjusterChoices(*w, *meeting) : QVariantList();
}

bool RoomModel::elect(const QStringList& mandates, const QString& place) {
  const domain::Meeting* meeting = Find();
  return meeting && Act({ElectAct(*meeting, mandates, place), {}}, RoomWords::tr("The adjusters are elected"));
}

}  // namespace mandat::app
