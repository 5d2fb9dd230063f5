#include "mobile/models/words.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include "mobile/models/workspace.h"

namespace mandat::app {
namespace {

QString g_language = QStringLiteral("sv");
QTimeZone g_zone;

QLocale Locale() {
  return g_language == u"en" ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                             : QLocale(QLocale::Swedish, QLocale::Sweden);
}

QDate ToQt(domain::Date day) { return {day.year(), static_cast<int>(day.month()), static_cast<int>(day.day())}; }

QDateTime MomentAt(domain::Time time) {
  return g_zone.isValid() ? QDateTime::fromMSecsSinceEpoch(time.ms, g_zone) : QDateTime::fromMSecsSinceEpoch(time.ms);
}

}  // namespace

void SetWordsLanguage(const QString& language) { g_language = language; }
QString WordsLanguage() { return g_language; }
void SetWordsTimeZone(const std::string& name) { g_zone = QTimeZone(QByteArray::fromStdString(name)); }

QString Words::Day(domain::Date day, domain::Date today) {
  return Locale().toString(
      ToQt(day), day.year() == today.year() ? QStringLiteral("dddd d MMMM") : QStringLiteral("dddd d MMMM yyyy"));
}

QString Words::ShortDay(domain::Date day) { return Locale().toString(ToQt(day), QStringLiteral("d MMMM")); }

QString Words::Moment(domain::Time time, domain::Time now) {
  const QDateTime at = MomentAt(time);
  const QDate today = MomentAt(now).date();
  const QString clock = at.toString(QStringLiteral("HH:mm"));
  if (at.date() == today) return clock;
  if (at.date() == today.addDays(-1)) return tr("yesterday %1").arg(clock);
  return Locale().toString(
             at.date(), at.date().year() == today.year() ? QStringLiteral("d MMMM") : QStringLiteral("d MMMM yyyy")) +
         u' ' + clock;
}

QString Words::DaysUntil(domain::Date day, domain::Date today) {
  const int days = static_cast<int>((day.days() - today.days()).count());
  if (days == 0) return tr("today");
  if (days == 1) return tr("tomorrow");
  if (days == -1) return tr("yesterday");
  if (days > 0) return tr("in %n days", nullptr, days);
  return tr("%n days ago", nullptr, -days);
}

QString Words::Size(quint64 bytes) {
  return Locale().formattedDataSize(static_cast<qint64>(bytes), bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString Words::List(const QStringList& parts) {
  if (parts.size() < 2) return parts.join(QString());
  return tr("%1 and %2").arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.last());
}

QString Words::Capital(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

QString Words::Lower(QString text) {
  if (text.size() > 1 && !text[1].isUpper()) text[0] = text[0].toLower();
  return text;
}

const char* Words::StanceSource(domain::Stance stance) {
  switch (stance) {
    case domain::Stance::kApprove:
      return QT_TRANSLATE_NOOP("Words", "Approve");
    case domain::Stance::kApproveWithReservation:
      return QT_TRANSLATE_NOOP("Words", "Approve with reservation");
    case domain::Stance::kReferBack:
      return QT_TRANSLATE_NOOP("Words", "Refer back");
    case domain::Stance::kReject:
      return QT_TRANSLATE_NOOP("Words", "Reject");
    case domain::Stance::kAbstain:
      return QT_TRANSLATE_NOOP("Words", "Abstain");
    case domain::Stance::kUnspecified:
      break;
  }
  return "";
}

QString Words::StanceText(domain::Stance stance) {
  return stance == domain::Stance::kUnspecified ? QString() : tr(StanceSource(stance));
}

QString Words::KindText(const domain::AgendaItem& item) {
  switch (item.kind) {
    case v1::ITEM_KIND_DECISION:
      return tr("Decision");
    case v1::ITEM_KIND_DISCUSSION:
      return tr("Discussion");
    default:
      return tr("Information");
  }
}

QString Words::PhaseText(domain::MeetingPhase phase) {
  switch (phase) {
    case domain::MeetingPhase::kPlanned:
      return tr("Planned");
    case domain::MeetingPhase::kCalled:
      return tr("Notice sent");
    case domain::MeetingPhase::kOpen:
      return tr("In session");
    case domain::MeetingPhase::kClosed:
      return tr("Closed");
    case domain::MeetingPhase::kCancelled:
      return tr("Cancelled");
  }
  return {};
}

Tone::Value Words::PhaseTone(domain::MeetingPhase phase) {
  switch (phase) {
    case domain::MeetingPhase::kOpen:
      return Tone::Ok;
    case domain::MeetingPhase::kCalled:
      return Tone::Accent;
    case domain::MeetingPhase::kCancelled:
      return Tone::Bad;
    default:
      return Tone::Neutral;
  }
}

QString Words::VerdictText(domain::Verdict verdict, domain::Phase phase) {
  switch (verdict) {
    case domain::Verdict::kDecidable:
      return tr("Can be decided");
    case domain::Verdict::kExpected:
      return tr("Expected");
    case domain::Verdict::kAtRisk:
      return tr("Uncertain");
    case domain::Verdict::kBlocked:
      return phase == domain::Phase::kBefore ? tr("Cannot be decided as it stands") : tr("Cannot be decided");
  }
  return {};
}

Tone::Value Words::VerdictTone(domain::Verdict verdict) {
  switch (verdict) {
    case domain::Verdict::kDecidable:
      return Tone::Ok;
    case domain::Verdict::kExpected:
      return Tone::Neutral;
    case domain::Verdict::kAtRisk:
      return Tone::Warn;
    case domain::Verdict::kBlocked:
      return Tone::Bad;
  }
  return Tone::Neutral;
}

QString Words::RuleText(const domain::AgendaItem& item, const Workspace& workspace) {
  if (!item.is_decision) return {};
  switch (item.decision_class) {
    case domain::DecisionClass::kForum: {
      QStringList sides;
      for (const domain::Side& side : workspace.shown().forum.sides) sides << workspace.SideName(side.id).toLower();
      return tr("Concerns all members or the forum itself. It can be decided when more than half of the members are "
                "present from %1.")
          .arg(List(sides));
    }
    case domain::DecisionClass::kSubject:
      return tr("Concerns %1. It can be decided when everyone responsible for that, from every principal concerned, "
                "has declared a position.")
          .arg(workspace.AreaList(item.areas));
    case domain::DecisionClass::kFinancial:
      return tr("Concerns money. It can be decided when every member has declared a position.");
  }
  return {};
}

QString Words::OutboxText(const client::OutboxEntry& entry, bool online, domain::Time now) {
  switch (entry.state) {
    case client::OutboxState::kWaiting:
      return online ? tr("Waiting to be sent") : tr("Waiting for network");
    case client::OutboxState::kSending:
      return online ? tr("Being sent") : tr("Waiting for network");
    case client::OutboxState::kReceived:
      return tr("Received %1").arg(Moment(entry.answered_at, now));
    case client::OutboxState::kRefused:
      return tr("Not accepted");
    case client::OutboxState::kSuperseded:
      return tr("Changed on another device");
    case client::OutboxState::kRevoked:
      return tr("Not accepted: this device was revoked");
    case client::OutboxState::kLost:
      return tr("Lost by the server, tell the secretary");
  }
  return {};
}

QString Words::OutboxIcon(const client::OutboxEntry& entry) {
  switch (entry.state) {
    case client::OutboxState::kWaiting:
    case client::OutboxState::kSending:
      return QStringLiteral("clock");
    case client::OutboxState::kReceived:
      return QStringLiteral("check");
    default:
      return QStringLiteral("warning");
  }
}

Tone::Value Words::OutboxTone(const client::OutboxEntry& entry) {
  switch (entry.state) {
    case client::OutboxState::kWaiting:
    case client::OutboxState::kSending:
      return Tone::Accent;
    case client::OutboxState::kReceived:
      return Tone::Ok;
    default:
      return Tone::Bad;
  }
}

QString Words::NominationText(domain::NominationState state) {
  switch (state) {
    case domain::NominationState::kQueued:
      return tr("Next in turn");
    case domain::NominationState::kAsked:
      return tr("Asked, has not answered");
    case domain::NominationState::kAccepted:
      return tr("Has accepted");
    case domain::NominationState::kDeclined:
      return tr("Has declined");
    case domain::NominationState::kTimedOut:
      return tr("Did not answer in time");
    case domain::NominationState::kRevoked:
      return tr("Taken back");
  }
  return {};
}

Tone::Value Words::NominationTone(domain::NominationState state) {
  switch (state) {
    case domain::NominationState::kAccepted:
      return Tone::Ok;
    case domain::NominationState::kAsked:
      return Tone::Warn;
    case domain::NominationState::kDeclined:
    case domain::NominationState::kTimedOut:
      return Tone::Bad;
    default:
      return Tone::Neutral;
  }
}

}  // namespace mandat::app
