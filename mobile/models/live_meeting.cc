#include "mobile/models/live_meeting.h"

#include <QDesktopServices>
#include <algorithm>

#include "mobile/models/presence_claim.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"

namespace mandat::app {

LiveMeeting::LiveMeeting(QObject* parent)
    : QObject(parent), voices_(LiveVoiceRoles()), agenda_(LiveAgendaRoles()), decisions_(DecisionRoles()) {
  connect(Session::instance(), &Session::contentChanged, this, &LiveMeeting::Reload);
  connect(Session::instance(), &Session::connectionChanged, this, &LiveMeeting::Reload);
  Reload();
}

void LiveMeeting::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

const domain::Meeting* LiveMeeting::Shown() const {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return nullptr;
  return meeting_.isEmpty() ? MeetingGoingOn(*w) : w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString()));
}

void LiveMeeting::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Shown();
  live_ = {};
  for (QString* text : {&shown_, &date_text_, &item_, &item_title_, &item_kind_, &ask_text_, &recorder_text_})
    text->clear();
  clauses_.clear();
  if (!meeting) {
    for (RowsModel* rows : {&voices_, &agenda_, &decisions_}) rows->setRows({});
    Q_EMIT changed();
    return;
  }
  const bool online = Session::instance()->online();
  live_ = ReadLive(*w, *meeting, online);
  shown_ = Q(meeting->id);
  date_text_ = Words::Capital(Words::Day(meeting->date, w->today()));
  recorder_text_ = w->PersonName(RecorderOf(*w, *meeting));
  if (const domain::AgendaItem* current = live_.current; current && !current->decision) {
    item_ = Q(current->id);
    item_title_ = Q(current->title);
    item_kind_ = Words::KindText(*current);
    if (!current->revisions.empty()) {
      for (const std::string& clause : current->revisions.back().clauses) clauses_ << Q(clause);
    }
  }
  live_.current = nullptr;
  const QList<QVariantMap> voices = LiveVoices(*w, *meeting, online);
  const bool asked = std::any_of(voices.begin(), voices.end(), [](const QVariantMap& voice) {
    return voice["canDeclare"].toBool() && !voice["hasWord"].toBool();
  });
  if (asked) ask_text_ = Words::tr("Your position is asked for");
  voices_.setRows(voices);
  agenda_.setRows(LiveAgenda(*w, *meeting));
  decisions_.setRows(Decisions(*w, *meeting));
  Q_EMIT changed();
}

QString LiveMeeting::message(const QString& mandate, int presence) const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Shown();
  if (!meeting) return {};
  return ClaimMessage(*w, *meeting, domain::MandateId(mandate.toStdString()),
                      {static_cast<Presence>(presence), w->now()});
}

bool LiveMeeting::tell(const QString& mandate_id, int presence, bool by_mail) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Shown();
  if (!meeting) return false;
  const domain::MandateId mandate(mandate_id.toStdString());
  const PresenceClaim claim{static_cast<Presence>(presence), w->now()};
  if (by_mail && !QDesktopServices::openUrl(ClaimMail(*w, *meeting, mandate, claim))) {
    Session::instance()->Say(Words::tr("There is no mail program on this device. Copy the text instead."));
    return false;
  }
  if (const absl::Status kept = KeepClaim(*w, meeting->id, mandate, claim); !kept.ok()) {
    Session::instance()->Say(Words::ErrorText(kept));
    return false;
  }
  Reload();
  return true;
}

}  // namespace mandat::app
