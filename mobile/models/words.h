// Sentences and dates for screens, in the session's language. English is the source; Swedish stands in
// mobile/i18n/mandat_sv.ts.
//
// Pure but for the installed translator and locale; GUI thread.
#ifndef MANDAT_MOBILE_MODELS_WORDS_H_
#define MANDAT_MOBILE_MODELS_WORDS_H_

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "mandat/v1/model.pb.h"
#include "mobile/models/tone.h"
#include "shared/client/client.h"
#include "shared/domain/forecast.h"
#include "shared/domain/state.h"

namespace mandat::app {

class Workspace;

// "sv" or "en"; set by Session.
void SetWordsLanguage(const QString& language);
QString WordsLanguage();
// By whose clock moments are told: the zone of the forum that is shown, set by Session. Unknown: the device's own.
void SetWordsTimeZone(const std::string& name);

class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)

 public:
  // "fredag 11 december", with the year when it is not this one.
  static QString Day(domain::Date day, domain::Date today);
  // "11 december".
  static QString ShortDay(domain::Date day);
  // "08:14" today, "i går 08:14", otherwise "3 december 08:14"; in the device's time zone.
  static QString Moment(domain::Time time, domain::Time now);
  // "i dag", "i morgon", "om 2 dagar", "för 3 dagar sedan".
  static QString DaysUntil(domain::Date day, domain::Date today);
  // "12 kB".
  static QString Size(quint64 bytes);
  // "a, b och c".
  static QString List(const QStringList& parts);
  static QString Capital(QString text);
  // With a small first letter, for the middle of a sentence; abbreviations stay.
  static QString Lower(QString text);

  static QString StanceText(domain::Stance stance);
  // Its English words, for a text in another language than the session's; empty for none.
  static const char* StanceSource(domain::Stance stance);
  static QString KindText(const domain::AgendaItem& item);
  static QString PhaseText(domain::MeetingPhase phase);
  static Tone::Value PhaseTone(domain::MeetingPhase phase);
  static QString VerdictText(domain::Verdict verdict, domain::Phase phase);
  static Tone::Value VerdictTone(domain::Verdict verdict);
  // What was decided (mandat.v1.Outcome): "Godkänt".
  static QString OutcomeText(int outcome);
  static Tone::Value OutcomeTone(int outcome);
  // The way by which a word came that somebody brought, and who brought it; empty for a word in the app.
  static QString WayText(const domain::Position& position, const Workspace& workspace);
  // The class's rule in plain words.
  static QString RuleText(const domain::AgendaItem& item, const Workspace& workspace);

  // "Väntar på nät", "Mottagen 08:14", ...; `online` tells waiting for the network from waiting for the server.
  static QString OutboxText(const client::OutboxEntry& entry, bool online, domain::Time now);
  static QString OutboxIcon(const client::OutboxEntry& entry);
  static Tone::Value OutboxTone(const client::OutboxEntry& entry);
  // What a statement was: "Ställningstagande, ärende 10 a".
  static QString ActText(const v1::Statement& statement, const Workspace& workspace);

  // How it stands between this device and the server, in a sentence; empty when all is well. Each way of not being in
  // touch has a sentence of its own.
  static QString ConnectionText(const client::ClientStatus& status);
  static Tone::Value ConnectionTone(const client::ClientStatus& status);
  // What the disk, or the clock, of this device is up to; empty while all is well.
  static QString StorageText(const client::ClientStatus& status);
  static QString ClockText(const client::ClientStatus& status);
  // Of a status that the disk is the reason of; empty of any other.
  static QString StorageErrorText(const absl::Status& status);
  // After damage: what was saved of it, or that nothing could be.
  static QString RescuedText(const client::Rescued& rescued);
  static QString UnreadableText();
  // Why a forum is closed on this device until the server has been heard of (status.lock_advised), and what helps.
  static QString OutOfContactText(const client::ClientStatus& status);
  // What the server was caught at; `name` as in shared/client/alarm.h.
  static QString AlarmText(const std::string& name);

  // A refusal in words, with what would help.
  static QString RefusalText(const v1::Refusal& refusal, const Workspace* workspace);
  static QString ErrorText(const absl::Status& status);
  // Why a link did not lead into a forum, and how one gets another where it opens nothing (any more).
  static QString LinkErrorText(const absl::Status& status, bool founding);
  static QString NominationText(domain::NominationState state);
  static Tone::Value NominationTone(domain::NominationState state);
};

// Between Qt's and the domain's strings.
inline QString Q(const std::string& text) { return QString::fromStdString(text); }
template <typename Tag>
QString Q(const domain::Word<Tag>& word) {
  return QString::fromStdString(word.value());
}

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_WORDS_H_
