// The minutes as their secretary makes them: the draft of what happened with texts that can be written, the comment
// round, the versions and their signatures.
//
// Rows: minutes_reading.h; `head` as minutes_rows.h. Facts cannot be changed here: a decision is corrected at the
// meeting's page, and the paragraph follows. What is written is kept on this device with every change, until a version
// is issued with it. Every Q_INVOKABLE that signs returns false with the reason as Session.problem. GUI thread; follows
// Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_DESK_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_DESK_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"
#include "mobile/secretariat/minutes/minutes_reading.h"

namespace mandat::app {

class MinutesDeskModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  // The paragraph that is adjusted by itself; empty: the whole.
  Q_PROPERTY(QString item READ item WRITE setItem NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  // There is something to show: the meeting has begun.
  Q_PROPERTY(bool begun READ begun NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString standingText READ standingText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value standingTone READ standingTone NOTIFY changed)
  Q_PROPERTY(QString clockText READ clockText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value clockTone READ clockTone NOTIFY changed)
  Q_PROPERTY(bool adjusted READ adjusted NOTIFY changed)
  Q_PROPERTY(int version READ version NOTIFY changed)
  // The newest version is one to sign.
  Q_PROPERTY(bool forSigning READ forSigning NOTIFY changed)
  // It says what would be issued now: a correction has yet to be begun. What it says is in lockedText.
  Q_PROPERTY(bool locked READ locked NOTIFY changed)
  Q_PROPERTY(QString lockedText READ lockedText NOTIFY changed)
  Q_PROPERTY(bool canIssue READ canIssue NOTIFY changed)
  // And why not for signing yet; empty: it can be.
  Q_PROPERTY(QString whyNotForSigning READ whyNotForSigning NOTIFY changed)
  // What is written differs from what was issued, or what happened does: there is something to issue.
  Q_PROPERTY(bool dirty READ dirty NOTIFY changed)
  Q_PROPERTY(QString dirtyText READ dirtyText NOTIFY changed)
  Q_PROPERTY(bool canElect READ canElect NOTIFY changed)
  // A signature from a signing service is the secretary's to enter.
  Q_PROPERTY(bool canEnter READ canEnter NOTIFY changed)
  Q_PROPERTY(QString adjustersText READ adjustersText NOTIFY changed)
  Q_PROPERTY(QStringList contents READ contents NOTIFY changed)
  Q_PROPERTY(QVariantList series READ series NOTIFY changed)
  Q_PROPERTY(QVariantList atOnce READ atOnce NOTIFY changed)
  // Of the whole, without a paragraph.
  Q_PROPERTY(QVariantList comments READ comments NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* head READ head CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* paragraphs READ paragraphs CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* signers READ signers CONSTANT)

 public:
  explicit MinutesDeskModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString item() const { return item_; }
  void setItem(const QString& item);
  bool exists() const { return exists_; }
  bool begun() const { return begun_; }
  QString title() const { return title_; }
  QString standingText() const { return standing_.text; }
  Tone::Value standingTone() const { return standing_.tone; }
  QString clockText() const { return standing_.clock_text; }
  Tone::Value clockTone() const { return standing_.clock_tone; }
  bool adjusted() const { return standing_.adjusted; }
  int version() const { return version_; }
  bool forSigning() const { return for_signing_; }
  bool locked() const { return for_signing_ && !rewritten_; }
  QString lockedText() const;
  bool canIssue() const { return can_issue_; }
  QString whyNotForSigning() const { return why_not_; }
  bool dirty() const { return dirty_; }
  QString dirtyText() const { return dirty_text_; }
  bool canElect() const { return can_elect_; }
  bool canEnter() const { return can_enter_; }
  QString adjustersText() const { return adjusters_text_; }
  QStringList contents() const { return contents_; }
  QVariantList series() const { return series_; }
  QVariantList atOnce() const { return at_once_; }
  QVariantList comments() const { return comments_; }
  RowsModel* head() { return &head_; }
  RowsModel* paragraphs() { return &paragraphs_; }
  RowsModel* signers() { return &signers_; }

  // Keeps it; nothing is signed. Of an item of the rows; `over`: what stood in the editor before its first change,
  // which another's version that comes meanwhile contradicts.
  Q_INVOKABLE void write(const QString& item, const QString& text, const QString& over);
  // What stands now, before the rows tell it: as written, else as it was issued.
  Q_INVOKABLE QString textNow(const QString& item) const;
  // The writing has come to an end: what follows from it is shown.
  Q_INVOKABLE void finish();
  // Of one that another version contradicts.
  Q_INVOKABLE void keepMine(const QString& item);
  Q_INVOKABLE void takeTheirs(const QString& item);
  // `change`: from version 2 on, what was corrected. Not while a paragraph has two texts: one of them would be lost.
  Q_INVOKABLE bool issue(bool for_signing, const QString& change);
  Q_INVOKABLE QVariantList adjusterChoices() const;
  Q_INVOKABLE bool elect(const QStringList& mandates, const QString& place);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  void Clear();
  void ReadDocument(const Workspace& workspace, const domain::Meeting& meeting);
  const domain::Meeting* Find() const;
  bool HasTwoTexts() const;
  domain::ItemId Item() const { return domain::ItemId(item_.toStdString()); }
  void Keep(const domain::Meeting& meeting);

  QString meeting_, item_, title_, why_not_, dirty_text_, adjusters_text_;
  bool exists_ = false, begun_ = false, for_signing_ = false, can_issue_ = false, dirty_ = false, rewritten_ = false,
       can_elect_ = false, can_enter_ = false;
  int version_ = 0;
  MinutesStanding standing_;
  WrittenTexts written_;
  std::map<domain::ItemId, QString> issued_texts_;
  QStringList contents_;
  QVariantList series_, at_once_, comments_;
  RowsModel head_, paragraphs_, signers_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_DESK_MODEL_H_
