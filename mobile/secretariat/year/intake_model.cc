#include "mobile/secretariat/year/intake_model.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/agenda/agenda_order.h"
#include "mobile/secretariat/agenda/agenda_reading.h"
#include "mobile/secretariat/year/entered_word.h"
#include "mobile/secretariat/year/intake_reading.h"
#include "shared/domain/matters.h"

namespace mandat::app {
namespace {

const char* const kViews[] = {"review", "prepare", "agenda", "over"};

QString ViewText(const QString& view) {
  if (view == u"review") return Words::tr("To review");
  if (view == u"prepare") return Words::tr("Preparatory group");
  if (view == u"agenda") return Words::tr("To the agenda");
  return Words::tr("All else");
}

}  // namespace

IntakeModel::IntakeModel(QObject* parent)
    : QObject(parent),
      views_({"view", "text", "count", "selected"}),
      matters_(IntakeRoles()),
      deadlines_(MatterDeadlineRoles()),
      meetings_(MatterMeetingRoles()),
      groups_({"name", "checked"}) {
  connect(Session::instance(), &Session::contentChanged, this, &IntakeModel::Reload);
  // Reviewing is the secretariat's; the others of the preparatory group begin with what waits for the group.
  const Workspace* w = Session::instance()->workspace();
  if (w && !w->roles().secretariat()) view_ = QStringLiteral("prepare");
  Reload();
}

void IntakeModel::setView(const QString& view) {
  if (view == view_) return;
  view_ = view;
  matter_.clear();
  Reload();
}

void IntakeModel::setMatter(const QString& matter) {
  if (matter == matter_) return;
  matter_ = matter;
  chosen_groups_.clear();
  known_groups_.clear();
  coordination_.clear();
  if (const domain::Matter* found = Find()) {
    for (const std::string& group : found->groups) chosen_groups_ << Q(group);
    if (!found->rulings.empty()) coordination_ = Q(found->rulings.back().coordination);
  }
  Reload();
}

QString IntakeModel::emptyTitle() const {
  if (view_ == u"review") return Words::tr("Nothing to review");
  if (view_ == u"prepare") return Words::tr("Nothing to prepare");
  if (view_ == u"agenda") return Words::tr("Nothing waits for an agenda");
  return Words::tr("Nothing yet");
}

QString IntakeModel::emptyText() const {
  if (view_ == u"review") return Words::tr("Matters that members hand in appear here by themselves.");
  if (view_ == u"prepare") return Words::tr("What has been found complete comes here, for the preparatory group to decide on.");
  if (view_ == u"agenda") return Words::tr("What the group has accepted, or the chair has admitted, comes here.");
  return Words::tr("What is on an agenda, decided, or not taken up is kept here.");
}

const domain::Matter* IntakeModel::Find() const {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return nullptr;
  const auto found = w->shown().matters.find(domain::MatterId(matter_.toStdString()));
  return found == w->shown().matters.end() ? nullptr : &found->second;
}

void IntakeModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  const bool online = Session::instance()->online();
  QList<QVariantMap> views;
  for (const char* name : kViews) {
    const QString view = QString::fromLatin1(name);
    const auto rows = IntakeRows(*w, view, online);
    if (view == view_) matters_.setRows(rows);
    views << QVariantMap{{"key", view},
                         {"view", view},
                         {"text", view == u"over" ? ViewText(view)
                                                  : ViewText(view) + QStringLiteral(" ") + QString::number(rows.size())},
                         {"count", static_cast<int>(rows.size())},
                         {"selected", view == view_}};
  }
  views_.setRows(views);
  if (const domain::Matter* matter = Find()) {
    ShowOpen(*w, *matter);
  } else {
    deadlines_.setRows({});
    meetings_.setRows({});
    can_review_ = can_answer_ = can_prepare_ = can_admit_ = can_take_up_ = false;
  }
  ShowGroups();
  Q_EMIT changed();
}

void IntakeModel::ShowOpen(const Workspace& w, const domain::Matter& matter) {
  const IntakeStep step = StepOf(w, matter);
  const domain::Meeting* meeting = MeetingFor(w, matter);
  const bool secretariat = w.roles().secretariat();
  const bool under_way =
      matter.phase == domain::MatterPhase::kInPreparation || matter.phase == domain::MatterPhase::kAccepted;
  const bool to_be_ruled_on = under_way || matter.phase == domain::MatterPhase::kRejected ||
                              matter.phase == domain::MatterPhase::kReferred;
  can_review_ = secretariat && under_way && matter.review != domain::MatterReview::kComplete;
  can_answer_ = secretariat && step == IntakeStep::kAnswer;
  can_prepare_ = (secretariat || w.roles().preparatory_group) && to_be_ruled_on;
  can_admit_ = secretariat && under_way && meeting && domain::IsLate(w.shown(), matter, *meeting) &&
               !domain::AdmissionTo(matter, meeting->id);
  can_take_up_ = secretariat && step == IntakeStep::kAgenda;
  prepare_hint_ = matter.is_decision && matter.review != domain::MatterReview::kComplete
                      ? Words::tr("A matter to decide on is accepted once it has been found complete.")
                      : QString();
  request_text_ = can_answer_ && !matter.exchanges.empty() ? Q(matter.exchanges.back().text) : QString();
  submitter_name_ = w.PersonName(matter.submitter);
  is_submitter_ = matter.submitter == w.me();
  meeting_ = meeting ? Q(meeting->id) : QString();
  meeting_day_ = meeting ? Words::ShortDay(meeting->date) : QString();
  meeting_is_open_ = meeting && meeting->phase == domain::MeetingPhase::kOpen;
  take_up_needs_reason_ = meeting && meeting->phase != domain::MeetingPhase::kPlanned;
  is_chair_ = meeting ? SettlesAsChair(w, *meeting) : w.roles().chair;
  chair_name_ = w.PersonName(meeting ? ChairOfMeeting(w, *meeting) : w.shown().chair);
  deadlines_.setRows(MatterDeadlineRows(w, matter));
  meetings_.setRows(MatterMeetingRows(w, matter));
}

void IntakeModel::ShowGroups() {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  for (const QStringList& more : {KnownGroups(*w), chosen_groups_}) {
    for (const QString& group : more) {
      if (!known_groups_.contains(group)) known_groups_ << group;
    }
  }
  QList<QVariantMap> rows;
  for (const QString& group : known_groups_)
    rows << QVariantMap{{"key", group}, {"name", group}, {"checked", chosen_groups_.contains(group)}};
  groups_.setRows(rows);
}

bool IntakeModel::findComplete() {
  Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  v1::Statement act;
  act.mutable_review_matter()->set_matter(matter_.toStdString());
  act.mutable_review_matter()->set_complete(true);
  return Session::instance()->Report(w->client().Act(act), Words::tr("The matter has been found complete"));
}

bool IntakeModel::requestCompletion(const QString& text) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  v1::Statement act;
  act.mutable_review_matter()->set_matter(matter_.toStdString());
  act.mutable_review_matter()->set_request(text.trimmed().toStdString());
  return Session::instance()->Report(w->client().Act(act), Words::tr("Completion has been requested"));
}

bool IntakeModel::enterAnswer(const QString& text, const QString& channel, const QString& evidence) {
  Workspace* w = Session::instance()->workspace();
  const domain::Matter* matter = Find();
  if (!w || !matter) return false;
  // Somebody else's word needs what shows it.
  const bool own = matter->submitter == w->me();
  if (!own && evidence.trimmed().isEmpty()) return false;
  v1::Statement act;
  act.mutable_complete_matter()->set_matter(matter_.toStdString());
  act.mutable_complete_matter()->set_text(text.trimmed().toStdString());
  if (!own)
    FillEntered(*w, matter->submitter, channel, evidence.trimmed(), *act.mutable_complete_matter()->mutable_entered());
  return Session::instance()->Report(w->client().Act(act), Words::tr("The answer has been entered"));
}

void IntakeModel::setGroup(const QString& group, bool on) {
  chosen_groups_.removeAll(group);
  if (on) chosen_groups_ << group;
  ShowGroups();
  Q_EMIT changed();
}

void IntakeModel::addGroup(const QString& group) {
  if (!group.trimmed().isEmpty()) setGroup(group.trimmed(), true);
}

void IntakeModel::setCoordination(const QString& coordination) { coordination_ = coordination; }

bool IntakeModel::Prepare(v1::MatterRuling ruling, const QString& meeting, const QString& referred_to,
                          const QString& reason, const QString& done) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  if (needsCoordination() && coordination_.trimmed().isEmpty()) {
    Session::instance()->Say(Words::tr("Several groups are concerned: say how parallel work is avoided."));
    return false;
  }
  v1::Statement act;
  v1::PrepareMatter& preparation = *act.mutable_prepare_matter();
  preparation.set_matter(matter_.toStdString());
  preparation.set_ruling(ruling);
  preparation.set_meeting(meeting.toStdString());
  preparation.set_referred_to(referred_to.trimmed().toStdString());
  preparation.set_reason(reason.trimmed().toStdString());
  for (const QString& group : chosen_groups_) preparation.add_groups(group.toStdString());
  if (needsCoordination()) preparation.set_coordination(coordination_.trimmed().toStdString());
  return Session::instance()->Report(w->client().Act(act), done);
}

bool IntakeModel::accept(const QString& meeting) {
  return Prepare(v1::MATTER_RULING_ACCEPTED, meeting, {}, {}, Words::tr("The matter has been accepted to the meeting"));
}

bool IntakeModel::reject(const QString& reason) {
  return Prepare(v1::MATTER_RULING_REJECTED, {}, {}, reason, Words::tr("The matter is not taken up"));
}

bool IntakeModel::refer(const QString& to, const QString& reason) {
  return Prepare(v1::MATTER_RULING_REFERRED, {}, to, reason, Words::tr("The matter has been referred"));
}

bool IntakeModel::admit(bool by_forum, const QString& reason, const QString& channel, const QString& evidence) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (!meeting) return false;
  v1::Statement act;
  v1::AdmitLateMatter& admission = *act.mutable_admit_late_matter();
  admission.set_matter(matter_.toStdString());
  admission.set_meeting(meeting_.toStdString());
  admission.set_by_forum(by_forum);
  admission.set_reason(reason.trimmed().toStdString());
  if (!by_forum && !is_chair_)
    FillEntered(*w, ChairOfMeeting(*w, *meeting), channel, evidence, *admission.mutable_entered());
  return Session::instance()->Report(w->client().Act(act), Words::tr("The matter is taken up although it came late"));
}

bool IntakeModel::takeUp(const QString& reason) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  const domain::Matter* matter = Find();
  const domain::MeetingId id(meeting_.toStdString());
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(id) : nullptr;
  if (!matter || !meeting) return false;
  const std::string item = NewItemId(*meeting);
  if (!session->Report(w->client().Act(TakeUpAct(*meeting, *matter, item, reason)), Words::tr("The matter is on the agenda")))
    return false;
  meeting = w->shown().FindMeeting(id);
  AgendaOrder order = AgendaOrder::Of(*meeting);
  order.BeforeTheLast(domain::ItemId(item));
  // Where it stands is only its place: it is on the agenda either way.
  if (!order.IsAsIn(*meeting)) (void)session->Report(w->client().Act(OrderAct(*meeting, order)), {});
  return true;
}

bool IntakeModel::isLateFor(const QString& meeting) const {
  for (const QVariantMap& row : meetings_.rows()) {
    if (row["meeting"].toString() == meeting) return row["late"].toBool();
  }
  return false;
}

}  // namespace mandat::app
