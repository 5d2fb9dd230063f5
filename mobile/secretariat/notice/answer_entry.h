// An answer to the notice that a member gave by telephone or in writing, entered by the secretary with the member's
// words.
//
// Rows of `mandates`: { mandate, title }; of `items`: { item, text }. What is entered counts at once; the member reads
// in the app who entered it and with which words, and their own answer takes its place. enter() signs; false with the
// reason as Session.problem. GUI thread; follows Session::contentChanged until it has signed.
#ifndef MANDAT_MOBILE_SECRETARIAT_NOTICE_ANSWER_ENTRY_H_
#define MANDAT_MOBILE_SECRETARIAT_NOTICE_ANSWER_ENTRY_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <vector>

#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

// The mandates of the person that an answer can be entered for now; none: nobody answers for them, or the meeting has
// opened.
[[nodiscard]] std::vector<domain::MandateId> AnswerableMandates(const Workspace& workspace,
                                                                const domain::Meeting& meeting,
                                                                const domain::PersonId& person);
// What stands, and whose word it is: "Har inte svarat.", "Svarade i appen 3 december 08:14: kommer."
struct StandingAnswer {
  QString text;
  Tone::Value tone = Tone::Neutral;
};
[[nodiscard]] StandingAnswer StandingAnswerOf(const Workspace& workspace, const domain::Meeting& meeting,
                                              const domain::MandateId& mandate);

class AnswerEntry : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY changed)
  Q_PROPERTY(QString personName READ personName NOTIFY changed)
  // Whose device this is: then it is an answer and nothing that is entered.
  Q_PROPERTY(bool own READ own NOTIFY changed)
  Q_PROPERTY(QVariantList mandates READ mandates NOTIFY changed)
  // The first of them until one is chosen; never another than that afterwards, also when it is held no more.
  Q_PROPERTY(QString mandate READ mandate WRITE setMandate NOTIFY changed)
  Q_PROPERTY(QString mandateText READ mandateText NOTIFY changed)
  Q_PROPERTY(QString nowText READ nowText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value nowTone READ nowTone NOTIFY changed)
  Q_PROPERTY(QVariantList items READ items NOTIFY itemsChanged)
  // An answer for `mandate` can be entered.
  Q_PROPERTY(bool possible READ possible NOTIFY changed)

 public:
  explicit AnswerEntry(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString person() const { return person_; }
  void setPerson(const QString& person);
  QString personName() const { return person_name_; }
  bool own() const { return own_; }
  QVariantList mandates() const { return mandates_; }
  QString mandate() const { return mandate_; }
  void setMandate(const QString& mandate);
  QString mandateText() const { return mandate_text_; }
  QString nowText() const { return now_.text; }
  Tone::Value nowTone() const { return now_.tone; }
  QVariantList items() const { return items_; }
  bool possible() const { return possible_; }

  // `items`: those that are come to; none: all. channel and evidence as in entered_word.h.
  Q_INVOKABLE bool enter(bool attending, const QStringList& items, const QString& channel, const QString& evidence);

 Q_SIGNALS:
  void changed();
  void itemsChanged();

 private:
  void Reload();
  const domain::Meeting* Find() const;

  QString meeting_, person_, person_name_, mandate_, mandate_text_;
  bool own_ = false, possible_ = false;
  // What follows of one's own act is no news in a sheet that closes on it.
  bool signed_ = false;
  StandingAnswer now_;
  QVariantList mandates_, items_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_NOTICE_ANSWER_ENTRY_H_
