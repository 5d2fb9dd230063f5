#include "mobile/secretariat/notice/answer_entry.h"

#include <algorithm>

#include "mobile/models/absence_words.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/notice/mail_outcomes.h"
#include "mobile/secretariat/year/entered_word.h"
#include "mobile/secretariat/year/meeting_change.h"

namespace mandat::app {
namespace {

QString AnswerInWords(const domain::Meeting& meeting, const domain::NoticeAnswer& answer) {
  if (!answer.attending) return NoticeWords::tr("is away");
  if (answer.items.empty()) return NoticeWords::tr("comes");
  return NoticeWords::tr("comes to %1").arg(Words::Lower(ItemsText(meeting, answer.items, {})));
}

}  // namespace

std::vector<domain::MandateId> AnswerableMandates(const Workspace& w, const domain::Meeting& meeting,
                                                  const domain::PersonId& person) {
  std::vector<domain::MandateId> mandates;
  // The same as for a new day: until it opens.
  if (!CanBeChanged(meeting)) return mandates;
  for (const domain::Mandate& mandate : w.shown().RegisterOf(meeting)) {
    if (mandate.holder == person && mandate.ActiveOn(meeting.date)) mandates.push_back(mandate.id);
  }
  return mandates;
}

StandingAnswer StandingAnswerOf(const Workspace& w, const domain::Meeting& meeting, const domain::MandateId& mandate) {
  const auto found = meeting.answers.find(mandate);
  if (found == meeting.answers.end()) return {NoticeWords::tr("Has not answered."), Tone::Neutral};
  const domain::NoticeAnswer& answer = found->second;
  const QString when = Words::Moment(answer.at, w.now());
  const QString what = AnswerInWords(meeting, answer);
  if (answer.entered) {
    return {NoticeWords::tr("%1 entered %2: %3. What you enter takes its place.")
                .arg(w.PersonName(answer.author), when, what),
            Tone::Neutral};
  }
  return {NoticeWords::tr("Answered in the app %1: %2. What you enter takes the place of that answer.").arg(when, what),
          Tone::Warn};
}

AnswerEntry::AnswerEntry(QObject* parent) : QObject(parent) {
  connect(Session::instance(), &Session::contentChanged, this, &AnswerEntry::Reload);
  connect(Session::instance(), &Session::languageChanged, this, &AnswerEntry::Reload, Qt::QueuedConnection);
}

const domain::Meeting* AnswerEntry::Find() const {
  const Workspace* w = Session::instance()->workspace();
  return w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
}

void AnswerEntry::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  mandate_.clear();
  Reload();
}

void AnswerEntry::setPerson(const QString& person) {
  if (person == person_) return;
  person_ = person;
  mandate_.clear();
  Reload();
}

void AnswerEntry::setMandate(const QString& mandate) {
  if (mandate == mandate_) return;
  mandate_ = mandate;
  Reload();
}

void AnswerEntry::Reload() {
  if (signed_) return;
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::PersonId person(person_.toStdString());
  mandates_.clear();
  mandate_text_.clear();
  now_ = {};
  possible_ = false;
  QVariantList items;
  if (w && meeting && !person.empty()) {
    person_name_ = w->PersonName(person);
    own_ = person == w->me();
    const std::vector<domain::MandateId> held = AnswerableMandates(*w, *meeting, person);
    for (const domain::MandateId& id : held)
      mandates_ << QVariantMap{{"mandate", Q(id)}, {"title", w->UnitAtPrincipal(id)}};
    // Words that were written are of the mandate that was chosen then.
    if (mandate_.isEmpty()) mandate_ = Q(ChosenOf(held, {}));
    const domain::MandateId chosen(mandate_.toStdString());
    possible_ = std::find(held.begin(), held.end(), chosen) != held.end();
    if (possible_) {
      mandate_text_ = w->UnitAtPrincipal(chosen);
      now_ = StandingAnswerOf(*w, *meeting, chosen);
    }
    for (const domain::AgendaItem& item : meeting->items)
      items << QVariantMap{
          {"item", Q(item.id)},
          {"text",
           NoticeWords::tr("%1, %2", "an item's number and title").arg(Workspace::NumberText(item), Q(item.title))}};
  }
  Q_EMIT changed();
  // A list that is the same would be made anew, and lose what is ticked in it.
  if (items != items_) {
    items_ = items;
    Q_EMIT itemsChanged();
  }
}

bool AnswerEntry::enter(bool attending, const QStringList& items, const QString& channel, const QString& evidence) {
  Workspace* w = Session::instance()->workspace();
  if (!w || !possible_) return false;
  v1::Statement act;
  v1::AnswerNotice& answer = *act.mutable_answer_notice();
  answer.set_meeting(meeting_.toStdString());
  answer.set_mandate(mandate_.toStdString());
  answer.set_attending(attending);
  for (const QString& item : items) answer.add_items(item.toStdString());
  if (!own_) FillEntered(*w, domain::PersonId(person_.toStdString()), channel, evidence, *answer.mutable_entered());
  const absl::StatusOr<client::ActResult> result = w->client().Act(act);
  signed_ = true;
  signed_ = Session::instance()->Report(result, NoticeWords::tr("The answer of %1 has been entered").arg(person_name_));
  return signed_;
}

}  // namespace mandat::app
