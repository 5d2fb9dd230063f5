#include "mobile/secretariat/register/entered_substitute.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/register/register_reading.h"

namespace mandat::app {
namespace {

constexpr qsizetype kMostEvidenceText = 20'000;  // characters, as in Provenance

bool IsAhead(const domain::Meeting& meeting) {
  return meeting.phase == domain::MeetingPhase::kPlanned || meeting.phase == domain::MeetingPhase::kCalled ||
         meeting.phase == domain::MeetingPhase::kOpen;
}

}  // namespace

std::optional<client::Nomination> NominationOf(const Workspace& w, const domain::Meeting& meeting,
                                               const SubstituteForm& form) {
  const domain::Mandate* held = w.shown().MandateOn(domain::MandateId(form.mandate.toStdString()), meeting.date);
  if (!held || held->holder.empty() || (form.person.isEmpty() && form.name.trimmed().isEmpty()) ||
      form.evidence.trimmed().isEmpty())
    return std::nullopt;
  client::Nomination wanted{.mandate = held->id,
                            .items = {},
                            .name = form.person.isEmpty() ? form.name.trimmed().toStdString() : std::string(),
                            .person = domain::PersonId(form.person.toStdString()),
                            .basis = form.basis.trimmed().toStdString()};
  for (const QString& item : form.items) wanted.items.emplace_back(item.toStdString());
  v1::Provenance entered;
  entered.set_channel(form.channel == u"email" ? v1::CHANNEL_EMAIL : v1::CHANNEL_OTHER);
  entered.set_stated_by(held->holder.value());
  entered.set_given_at_ms(w.now().ms);
  entered.set_evidence_text(form.evidence.trimmed().left(kMostEvidenceText).toStdString());
  wanted.entered = entered;
  return wanted;
}

EnteredSubstitute::EnteredSubstitute(QObject* parent)
    : QObject(parent),
      meetings_({"meeting", "title"}),
      mandates_({"mandate", "title", "subtitle"}),
      items_({"item", "text"}) {
  connect(Session::instance(), &Session::contentChanged, this, &EnteredSubstitute::Reload);
  connect(Session::instance(), &Session::locking, this, &EnteredSubstitute::forget);
  connect(Session::instance(), &Session::forumChanged, this, &EnteredSubstitute::forget);
  Reload();
}

EnteredSubstitute::~EnteredSubstitute() { link_.fill(u'0'); }

void EnteredSubstitute::forget() {
  link_.fill(u'0');
  link_.clear();
  invited_name_.clear();
  Q_EMIT changed();
}

void EnteredSubstitute::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void EnteredSubstitute::setMandate(const QString& mandate) {
  if (mandate == mandate_) return;
  mandate_ = mandate;
  Reload();
}

const domain::Meeting* EnteredSubstitute::Find() const {
  const Workspace* w = Session::instance()->workspace();
  return w && w->roles().secretariat() ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
}

void EnteredSubstitute::Reload() {
  const Workspace* w = Session::instance()->workspace();
  holder_name_.clear();
  mandate_text_.clear();
  QList<QVariantMap> meetings, mandates, items;
  if (w && w->roles().secretariat()) {
    std::vector<const domain::Meeting*> ahead;
    for (const auto& [id, meeting] : w->shown().meetings) {
      if (IsAhead(meeting)) ahead.push_back(&meeting);
    }
    std::sort(ahead.begin(), ahead.end(), [](const auto* a, const auto* b) { return a->date < b->date; });
    for (const domain::Meeting* meeting : ahead)
      meetings << QVariantMap{{"key", Q(meeting->id)},
                              {"meeting", Q(meeting->id)},
                              {"title", Words::tr("Meeting %1").arg(Words::ShortDay(meeting->date))}};
    if (meeting_.isEmpty() && !ahead.empty()) meeting_ = Q(ahead.front()->id);
  }
  if (const domain::Meeting* meeting = Find()) {
    for (const domain::Mandate& mandate : w->shown().RegisterOn(meeting->date)) {
      if (!mandate.ActiveOn(meeting->date)) continue;
      mandates << QVariantMap{{"key", Q(mandate.id)},
                              {"mandate", Q(mandate.id)},
                              {"title", w->PersonName(mandate.holder)},
                              {"subtitle", w->UnitAtPrincipal(mandate.id)}};
    }
    for (const domain::AgendaItem& item : meeting->items) {
      if (!item.is_decision || item.decision) continue;
      items << QVariantMap{{"key", Q(item.id)},
                           {"item", Q(item.id)},
                           {"text", QStringLiteral("%1 %2").arg(Workspace::NumberText(item), Q(item.title))}};
    }
    const domain::Mandate* held = w->shown().MandateOn(domain::MandateId(mandate_.toStdString()), meeting->date);
    if (held && !held->holder.empty()) {
      holder_name_ = w->PersonName(held->holder);
      mandate_text_ = w->UnitAtPrincipal(held->id);
    }
  }
  meetings_.setRows(meetings);
  mandates_.setRows(mandates);
  items_.setRows(items);
  Q_EMIT changed();
}

bool EnteredSubstitute::nominate(const QVariantMap& form) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  const auto text = [&](const char* name) { return form[QLatin1String(name)].toString(); };
  const SubstituteForm entered{.mandate = mandate_,
                               .person = text("person"),
                               .name = text("name"),
                               .items = form[QStringLiteral("items")].toStringList(),
                               .basis = text("basis"),
                               .channel = text("channel"),
                               .evidence = text("evidence")};
  const std::optional<client::Nomination> wanted = NominationOf(*w, *meeting, entered);
  if (!wanted) return false;
  std::optional<v1::Refusal> refusal;
  const absl::StatusOr<client::Nominated> nominated = client::Nominate(w->client(), *meeting, *wanted, &refusal);
  const absl::StatusOr<client::ActResult> result =
      nominated.ok() ? absl::StatusOr<client::ActResult>(client::ActResult{nominated->nomination, refusal})
                     : absl::StatusOr<client::ActResult>(nominated.status());
  if (!Session::instance()->Report(result, {})) return false;
  // Undone with the invitation that was made with it.
  Q_EMIT Session::instance()->notice(Words::tr("The substitute has been nominated"),
                                     QString::fromStdString(nominated->nomination.hex()));
  link_ = Q(nominated->link);
  invited_name_ = wanted->name.empty() ? w->PersonName(nominated->person) : Q(wanted->name);
  Reload();
  return true;
}

}  // namespace mandat::app
