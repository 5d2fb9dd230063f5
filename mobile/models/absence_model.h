// "I can't come": for one of my mandates at a meeting, what counts on me, what covers it, and what is still uncovered.
//
// `mandates` (mine at this meeting) roles: mandate, functionText. `items`: absence_words.h. `agenda` (what may be
// attended apart) roles: item, numberText, title, attended. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_ABSENCE_MODEL_H_
#define MANDAT_MOBILE_MODELS_ABSENCE_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"

namespace mandat::app {

class AbsenceModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  // Mine that is spoken of; one that I do not hold there is the first of `mandates`.
  Q_PROPERTY(QString mandate READ mandate WRITE setMandate NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(QString meetingText READ meetingText NOTIFY changed)
  Q_PROPERTY(QString functionText READ functionText NOTIFY changed)
  // -1 no answer, 0 not coming, 1 coming, 2 coming to part of it.
  Q_PROPERTY(int attending READ attending NOTIFY changed)
  Q_PROPERTY(QString answerText READ answerText NOTIFY changed)
  Q_PROPERTY(bool canAnswer READ canAnswer NOTIFY changed)
  // The meeting is not over: something can still be done.
  Q_PROPERTY(bool isAhead READ isAhead NOTIFY changed)
  // "2 items that count on you have no route", which those are, and in which tone.
  Q_PROPERTY(QString uncoveredText READ uncoveredText NOTIFY changed)
  Q_PROPERTY(QString uncoveredItems READ uncoveredItems NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value uncoveredTone READ uncoveredTone NOTIFY changed)
  // The items that do not count on me, in a sentence.
  Q_PROPERTY(QString othersText READ othersText NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* mandates READ mandates CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* items READ items CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* agenda READ agenda CONSTANT)

 public:
  explicit AbsenceModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString mandate() const { return mandate_; }
  void setMandate(const QString& mandate);
  bool exists() const { return exists_; }
  QString meetingText() const { return meeting_text_; }
  QString functionText() const { return function_text_; }
  int attending() const { return attending_; }
  QString answerText() const { return answer_text_; }
  bool canAnswer() const { return can_answer_; }
  bool isAhead() const { return is_ahead_; }
  QString uncoveredText() const { return uncovered_text_; }
  QString uncoveredItems() const { return uncovered_items_; }
  Tone::Value uncoveredTone() const { return uncovered_tone_; }
  QString othersText() const { return others_text_; }
  RowsModel* mandates() { return &mandates_; }
  RowsModel* items() { return &items_; }
  RowsModel* agenda() { return &agenda_; }

  // `items`: when coming, to these alone; empty: to all. False with the reason as Session.problem.
  Q_INVOKABLE bool answer(bool attending, const QStringList& items);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  void Clear();

  QString meeting_, mandate_;
  bool exists_ = false, can_answer_ = false, is_ahead_ = false;
  int attending_ = -1;
  QString meeting_text_, function_text_, answer_text_, uncovered_text_, uncovered_items_, others_text_;
  Tone::Value uncovered_tone_ = Tone::Neutral;
  RowsModel mandates_, items_, agenda_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ABSENCE_MODEL_H_
