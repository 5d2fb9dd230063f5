#include "mobile/secretariat/notice/notice_model.h"

#include <algorithm>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/domain/mail.h"
#include "shared/domain/officers.h"

namespace mandat::app {
namespace {

struct CalledChip {
  const char* key;
  unsigned bits;
  QString text;
  Tone::Value tone;
};

std::vector<CalledChip> CalledChips() {
  return {{"all", kCalledAll, NoticeWords::tr("All"), Tone::Neutral},
          {"unanswered", kCalledUnanswered, NoticeWords::tr("Not answered"), Tone::Warn},
          {"undeclared", kCalledUndeclared, NoticeWords::tr("Not declared"), Tone::Warn},
          {"failed", kCalledFailed, NoticeWords::tr("Not reached"), Tone::Bad},
          {"no-address", kCalledNoAddress, NoticeWords::tr("Without an address"), Tone::Warn}};
}

bool HasBits(const QVariantMap& row, unsigned bits) {
  return bits == kCalledAll || (row[QStringLiteral("bits")].toUInt() & bits) != 0;
}

QVariantMap PreviewMap(const MailPreview& preview) {
  return {{"to", preview.to},
          {"subject", preview.subject},
          {"text", preview.text},
          {"calendar", preview.calendar},
          {"problem", preview.problem}};
}

QString NamesOf(const Workspace& w, const std::vector<domain::PersonId>& persons) {
  QStringList names;
  for (const domain::PersonId& person : persons) names << w.PersonName(person);
  return Words::List(names);
}

v1::ReminderSubject SubjectOf(bool declare) {
  return declare ? v1::REMINDER_SUBJECT_DECLARE : v1::REMINDER_SUBJECT_ANSWER;
}

}  // namespace

NoticeModel::NoticeModel(QObject* parent)
    : QObject(parent), called_(CalledRoles()), filters_({"filter", "text", "selected", "tone"}), log_(MailLogRoles()) {
  connect(Session::instance(), &Session::contentChanged, this, &NoticeModel::Reload);
  // The translator comes after those who listen to the same signal.
  connect(Session::instance(), &Session::languageChanged, this, &NoticeModel::Reload, Qt::QueuedConnection);
  Reload();
}

void NoticeModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void NoticeModel::setFilter(const QString& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  ShowCalled();
  Q_EMIT changed();
}

const domain::Meeting* NoticeModel::Find() const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (!meeting) return nullptr;
  return w->roles().secretariat() || domain::HasRun(w->shown(), *meeting, w->me()) ? meeting : nullptr;
}

void NoticeModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  exists_ = meeting != nullptr;
  can_send_ = can_add_ = false;
  if (!meeting) {
    for (RowsModel* rows : {&called_, &filters_, &log_}) rows->setRows({});
    everybody_.clear();
    Q_EMIT changed();
    return;
  }
  can_send_ = meeting->phase == domain::MeetingPhase::kPlanned;
  can_add_ = meeting->phase == domain::MeetingPhase::kCalled;
  proof_ = NoticeProofOf(*w, *meeting);
  everybody_ = CalledRows(*w, *meeting);
  const auto count = [&](unsigned bits) {
    return static_cast<int>(std::count_if(everybody_.begin(), everybody_.end(),
                                          [&](const QVariantMap& row) { return HasBits(row, bits); }));
  };
  without_address_ = count(kCalledNoAddress);
  failed_ = count(kCalledFailed);
  unanswered_ = count(kCalledUnanswered);
  undeclared_ = count(kCalledUndeclared);
  summary_text_ = NoticeWords::tr("%n people are called", "", static_cast<int>(everybody_.size()));
  if (without_address_ > 0)
    summary_text_ +=
        QStringLiteral(" · ") + NoticeWords::tr("%n without an e-mail address", "people", without_address_);
  QStringList warnings;
  if (can_send_ && meeting->items.empty()) warnings << NoticeWords::tr("There is nothing on the agenda.");
  if (can_send_ && !meeting->items.empty() && !meeting->agenda.is_settled())
    warnings << NoticeWords::tr("The chair has not settled the agenda.");
  const auto without_proposal = std::count_if(meeting->items.begin(), meeting->items.end(), [](const auto& item) {
    return item.is_decision && item.revisions.empty();
  });
  if (can_send_ && without_proposal > 0)
    warnings << NoticeWords::tr("%n decision items have no proposal.", "", static_cast<int>(without_proposal));
  warning_text_ = warnings.join(u' ');
  schedule_text_ = ScheduleText(*w, *meeting);
  schedule_field_ = ScheduleField(*w, *meeting);
  changes_since_ = can_add_ ? ReadSinceNotice(*w, *meeting).changes() : 0;
  log_.setRows(MailLogRows(*w, *meeting));
  ShowCalled();
  Q_EMIT changed();
}

void NoticeModel::ShowCalled() {
  QList<QVariantMap> chips, rows;
  unsigned shown = kCalledAll;
  for (const CalledChip& chip : CalledChips()) {
    const QString key = QString::fromLatin1(chip.key);
    const auto count = std::count_if(everybody_.begin(), everybody_.end(),
                                     [&](const QVariantMap& row) { return HasBits(row, chip.bits); });
    if (count == 0 && chip.bits != kCalledAll && filter_ != key) continue;
    if (filter_ == key) shown = chip.bits;
    chips << QVariantMap{{"key", key},
                         {"filter", key},
                         {"text", QStringLiteral("%1 %2").arg(chip.text).arg(count)},
                         {"selected", filter_ == key},
                         {"tone", chip.tone}};
  }
  for (const QVariantMap& row : everybody_) {
    if (HasBits(row, shown)) rows << row;
  }
  filters_.setRows(chips);
  called_.setRows(rows);
}

QVariantMap NoticeModel::preview(const QString& person) const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!meeting) return {};
  const domain::PersonId to(person.toStdString());
  const domain::MailCause* cause = NoticeCause(*meeting);
  return PreviewMap(cause ? PreviewOfCause(*w, *cause, to) : PreviewOfMail(*w, NoticeAct(*meeting), to));
}

QVariantMap NoticeModel::previewOfReminder(const QString& person, bool declare, const QString& note) const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!meeting) return {};
  const domain::PersonId to(person.toStdString());
  return PreviewMap(PreviewOfMail(*w, ReminderAct(*meeting, SubjectOf(declare), {to}, note), to));
}

QString NoticeModel::someone() const {
  for (const QVariantMap& row : everybody_) {
    if (row[QStringLiteral("hasAddress")].toBool()) return row[QStringLiteral("person")].toString();
  }
  return {};
}

bool NoticeModel::Sign(const v1::Statement& act, const QString& done) {
  Workspace* w = Session::instance()->workspace();
  return w && Session::instance()->Report(w->client().Act(act), done);
}

bool NoticeModel::send() {
  const domain::Meeting* meeting = Find();
  return meeting && Sign(NoticeAct(*meeting), NoticeWords::tr("The notice is on its way"));
}

QVariantMap NoticeModel::sinceNotice() const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!meeting) return {};
  const SinceNotice since = ReadSinceNotice(*w, *meeting);
  return {{"items", since.items}, {"papers", since.papers}};
}

bool NoticeModel::sendSupplement(const QStringList& items, const QStringList& papers) {
  const domain::Meeting* meeting = Find();
  return meeting && Sign(SupplementAct(*meeting, items, papers), NoticeWords::tr("The supplement is on its way"));
}

QVariantMap NoticeModel::remindable(bool declare) const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!meeting) return {};
  const Remindable who = WhoCanBeReminded(*w, *meeting, SubjectOf(declare));
  QVariantList persons;
  for (const domain::PersonId& person : who.now)
    persons << QVariantMap{{"person", Q(person)}, {"text", w->PersonName(person)}};
  return {{"persons", persons}, {"lately", NamesOf(*w, who.lately)}, {"noAddress", NamesOf(*w, who.no_address)}};
}

bool NoticeModel::remind(bool declare, const QStringList& persons, const QString& note) {
  const domain::Meeting* meeting = Find();
  if (!meeting || persons.isEmpty()) return false;
  std::vector<domain::PersonId> ids;
  for (const QString& person : persons) ids.emplace_back(person.toStdString());
  return Sign(ReminderAct(*meeting, SubjectOf(declare), ids, note),
              NoticeWords::tr("%n people are reminded", "", static_cast<int>(ids.size())));
}

bool NoticeModel::remindAll(bool declare) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!meeting) return false;
  const Remindable who = WhoCanBeReminded(*w, *meeting, SubjectOf(declare));
  if (who.now.empty()) {
    Session::instance()->Say(
        who.lately.empty()
            ? NoticeWords::tr("Nobody can be reminded by mail: none of them has an address in the register.")
            : NoticeWords::tr(
                  "They were reminded within the last 12 hours. Nobody gets the same one again before that."));
    return false;
  }
  return Sign(ReminderAct(*meeting, SubjectOf(declare), who.now, {}),
              NoticeWords::tr("%n people are reminded", "", static_cast<int>(who.now.size())));
}

QString NoticeModel::scheduleProblem(const QString& days) const {
  return ParseSchedule(days) ? QString() : NoticeWords::tr("Days from 1 to 60, at most ten: 7, 2");
}

bool NoticeModel::setSchedule(const QString& days) {
  const domain::Meeting* meeting = Find();
  const auto parsed = ParseSchedule(days);
  if (!meeting || !parsed) return false;
  return Sign(ScheduleAct(*meeting, *parsed), parsed->empty() ? NoticeWords::tr("No more reminders by themselves")
                                                              : NoticeWords::tr("The reminders are set"));
}

}  // namespace mandat::app
