// A position that reached the secretary by mail or another way, entered with what shows it: whose, on which items,
// which stance.
//
// A mail is kept as it came, by its hash, and is the evidence; what was typed is otherwise. `mandates` roles: mandate,
// title, subtitle, suggested. `items` roles: item, numberText, title, nowText, nowTone, needed, stance (0: none
// chosen), comment. Nothing is chosen beforehand but what the mail tells. Stances are one mandate's: another begins
// without. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_WORD_ENTRY_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_WORD_ENTRY_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QUrl>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mobile/models/mailbox.h"
#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"
#include "mobile/secretariat/board/mail_intake.h"
#include "shared/client/inquiry.h"

namespace mandat::app {

class WordEntryModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(QString mandate READ mandate WRITE setMandate NOTIFY changed)
  // Whose word it is.
  Q_PROPERTY(QString speakerName READ speakerName NOTIFY changed)
  // "email", "conveyed" or "other".
  Q_PROPERTY(QString channel READ channel WRITE setChannel NOTIFY changed)
  // Of a conveyed one: which member brought it.
  Q_PROPERTY(QString conveyor READ conveyor WRITE setConveyor NOTIFY changed)
  Q_PROPERTY(QString evidence READ evidence WRITE setEvidence NOTIFY changed)
  Q_PROPERTY(bool hasMail READ hasMail NOTIFY changed)
  Q_PROPERTY(QString mailProblem READ mailProblem NOTIFY changed)
  Q_PROPERTY(QString mailFrom READ mailFrom NOTIFY changed)
  Q_PROPERTY(QString mailSubject READ mailSubject NOTIFY changed)
  Q_PROPERTY(QString mailSent READ mailSent NOTIFY changed)
  Q_PROPERTY(QString mailText READ mailText NOTIFY changed)
  Q_PROPERTY(QString mailAttached READ mailAttached NOTIFY changed)
  Q_PROPERTY(QString mailOrigin READ mailOrigin NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value mailOriginTone READ mailOriginTone NOTIFY changed)
  Q_PROPERTY(QString senderText READ senderText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value senderTone READ senderTone NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* mandates READ mandates CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* conveyors READ conveyors CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* items READ items CONSTANT)
  // The mail is not from whom the word has to come from, and enter() has said so: the next one enters it all the same.
  Q_PROPERTY(bool doubted READ doubted NOTIFY changed)
  // Words that came for the mandate since its stance was chosen here, and enter() has said so: the next one enters it
  // all the same.
  Q_PROPERTY(QString overtakenText READ overtakenText NOTIFY changed)
  Q_PROPERTY(int chosenCount READ chosenCount NOTIFY changed)
  Q_PROPERTY(bool complete READ complete NOTIFY changed)

 public:
  explicit WordEntryModel(QObject* parent = nullptr);
  ~WordEntryModel() override;

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString mandate() const { return mandate_; }
  void setMandate(const QString& mandate);
  QString speakerName() const { return speaker_name_; }
  QString channel() const { return channel_; }
  void setChannel(const QString& channel);
  QString conveyor() const { return conveyor_; }
  void setConveyor(const QString& conveyor);
  QString evidence() const { return evidence_; }
  void setEvidence(const QString& evidence);
  bool hasMail() const { return !bytes_.empty(); }
  QString mailProblem() const { return mail_.problem; }
  QString mailFrom() const { return mail_.from; }
  QString mailSubject() const { return mail_.subject; }
  QString mailSent() const { return mail_.sent_text; }
  QString mailText() const { return mail_.text; }
  QString mailAttached() const { return mail_.attachments_text; }
  QString mailOrigin() const { return mail_.origin_text; }
  Tone::Value mailOriginTone() const { return mail_.origin_tone; }
  QString senderText() const { return match_.text; }
  Tone::Value senderTone() const { return match_.tone; }
  RowsModel* mandates() { return &mandates_; }
  RowsModel* conveyors() { return &conveyors_; }
  RowsModel* items() { return &items_; }
  bool doubted() const { return doubted_; }
  QString overtakenText() const { return overtaken_; }
  int chosenCount() const { return static_cast<int>(stances_.size()); }
  bool complete() const;

  // Whose word it is, said here: a mail does not change it.
  Q_INVOKABLE void chooseMandate(const QString& mandate);
  // Reads a mail (.eml): whose word it is and how it came (word_of_mail.h). False: it is no mail (`mailProblem`).
  Q_INVOKABLE bool takeMail(const QString& path);
  Q_INVOKABLE bool takeDropped(const QUrl& file);
  Q_INVOKABLE void dropMail();
  // What was entered here and not taken (words_of_two.h), to be entered again: its words, stance and evidence.
  Q_INVOKABLE bool takeAgain(const QString& statement);
  // 0: none.
  Q_INVOKABLE void setStance(const QString& item, int stance);
  Q_INVOKABLE void setComment(const QString& item, const QString& comment);
  // On every item where the mandate's word is needed and no stance is chosen here.
  Q_INVOKABLE void approveNeeded();
  // Signs one position an item. False with the reason as Session.problem, or `doubted`; what was signed before that
  // stands, and its items are no longer chosen. The word on an item that went away is kept here and named.
  Q_INVOKABLE bool enter();

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  // Asks the server which mail systems' word on a mail's origin counts, and says then what they say of this one.
  void AskWhomToTrust();
  const domain::Meeting* Find() const;
  // Another one's stances are no longer these.
  void Speak(const QString& mandate);
  void PresetFromMail();
  bool Offers(const QString& item) const;
  // Remembers which words stand as the stance on that item is chosen.
  void Know(const QString& item);
  // Whether others have come since then; says so, and knows them from then on.
  bool Overtaken();

  QString meeting_, mandate_, speaker_name_, conveyor_, evidence_;
  QString channel_ = QStringLiteral("email");
  std::string bytes_;  // of the mail
  MailIntake mail_;
  std::vector<std::string> trusted_;          // authserv-ids; empty: not known yet, or none is set
  std::shared_ptr<client::Inquiry> inquiry_;  // while it is asked
  std::shared_ptr<Mailbox> mailbox_;
  SenderMatch match_;
  std::map<QString, int> stances_;  // by item
  std::map<QString, QString> comments_;
  std::map<QString, std::vector<domain::StatementId>> known_;
  QString overtaken_;
  // What is entered again, while it is that mandate's word.
  struct Again {
    domain::StatementId statement;
    QString item;
    QString evidence;  // as it was written: other words are not shown by that file, nor of that time
    domain::Hash file;
    domain::Time given_at;
  };
  std::optional<Again> again_;
  std::map<QString, QString> names_;  // of every item that was offered
  bool by_hand_ = false;              // the mandate was chosen here
  bool doubted_ = false;
  RowsModel mandates_, conveyors_, items_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_WORD_ENTRY_MODEL_H_
