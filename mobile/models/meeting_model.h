// One meeting: its agenda with my state on each item, my answers to the notice, papers and substitutes.
//
// `answers` roles: mandate, functionText, answerText, enteredText (who entered it for me and with which words), tone,
// attending (-1 unknown, 0 no, 1 yes), canAnswer.
// `items` roles: item, numberText ("10 a"), title, kindText, whyText (my part in it and why), myStateText, myStateIcon,
// tone, verdictText, verdictTone, outcomeText, outcomeTone, isDecision, needsMe, openName. `documents`:
// document_rows.h. `substitutes` roles: nomination (hex), personName, functionText, orderText, itemsText, stateText,
// tone, canRevoke, canAnswer. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_MEETING_MODEL_H_
#define MANDAT_MOBILE_MODELS_MEETING_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"

namespace mandat::app {

class MeetingModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString dateText READ dateText NOTIFY changed)
  Q_PROPERTY(QString countdownText READ countdownText NOTIFY changed)
  Q_PROPERTY(QString place READ place NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value stateTone READ stateTone NOTIFY changed)
  // That it was moved, or is cancelled, and why; empty: neither.
  Q_PROPERTY(QString changeText READ changeText NOTIFY changed)
  Q_PROPERTY(QString deadlinesText READ deadlinesText NOTIFY changed)
  Q_PROPERTY(QString noticeText READ noticeText NOTIFY changed)
  Q_PROPERTY(bool canSendNotice READ canSendNotice NOTIFY changed)
  Q_PROPERTY(bool canNominate READ canNominate NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* answers READ answers CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* items READ items CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* documents READ documents CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* substitutes READ substitutes CONSTANT)

 public:
  explicit MeetingModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  bool exists() const { return exists_; }
  QString title() const { return title_; }
  QString dateText() const { return date_text_; }
  QString countdownText() const { return countdown_text_; }
  QString place() const { return place_; }
  QString stateText() const { return state_text_; }
  Tone::Value stateTone() const { return state_tone_; }
  QString changeText() const { return change_text_; }
  QString deadlinesText() const { return deadlines_text_; }
  QString noticeText() const { return notice_text_; }
  bool canSendNotice() const { return can_send_notice_; }
  bool canNominate() const { return can_nominate_; }
  RowsModel* answers() { return &answers_; }
  RowsModel* items() { return &items_; }
  RowsModel* documents() { return &documents_; }
  RowsModel* substitutes() { return &substitutes_; }

  Q_INVOKABLE void answer(const QString& mandate, bool attending);
  Q_INVOKABLE void sendNotice();
  // Names a substitute for my mandate and makes the invitation that they enrol by; `items` empty: the whole meeting.
  // Emits invited() when it worked.
  Q_INVOKABLE bool nominate(const QString& mandate, const QString& name, const QStringList& items,
                            const QString& basis);
  Q_INVOKABLE void revokeNomination(const QString& nomination);
  Q_INVOKABLE void answerNomination(const QString& nomination, bool accept);
  // Fetches the meeting's papers to this device.
  Q_INVOKABLE void fetchPapers();

 Q_SIGNALS:
  void changed();
  void invited(const QString& personName, const QString& link);

 private:
  void Reload();

  QString meeting_;
  bool exists_ = false;
  QString title_, date_text_, countdown_text_, place_, state_text_, change_text_, deadlines_text_, notice_text_;
  Tone::Value state_tone_ = Tone::Neutral;
  bool can_send_notice_ = false;
  bool can_nominate_ = false;
  RowsModel answers_, items_, documents_, substitutes_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MEETING_MODEL_H_
