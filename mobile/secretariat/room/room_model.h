// The meeting as its secretary works it in the room: one item at a time, who is there, what they say, what is decided;
// each by one act that can be taken back.
//
// The item in view is the one that the meeting is at until another one is looked at; `item` says which. Every
// Q_INVOKABLE that signs returns false with the reason as Session.problem. `undo` takes back what was done last in this
// room: while it waits it is gone without a trace, afterwards by a statement that sets it right; a decision is not
// taken back but corrected by another one. What is signed on an item names it, so that what was asked about one is
// never noted on another; `stay` keeps the item in view while it is asked. Rows: room_reading.h, live_reading.h
// (`agenda`). GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>
#include <memory>
#include <vector>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"
#include "mobile/secretariat/room/room_acts.h"
#include "mobile/secretariat/room/room_reading.h"

namespace mandat::app {

class RoomModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(bool open READ open NOTIFY changed)
  Q_PROPERTY(bool closed READ closed NOTIFY changed)
  // Its notice is out: it can be opened.
  Q_PROPERTY(bool canOpen READ canOpen NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(bool agendaApproved READ agendaApproved NOTIFY changed)
  // "3 av 9 ärenden klara".
  Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
  Q_PROPERTY(QString item READ item NOTIFY changed)
  // The meeting is at it now.
  Q_PROPERTY(bool started READ started NOTIFY changed)
  Q_PROPERTY(QString head READ head NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString kindText READ kindText NOTIFY changed)
  Q_PROPERTY(QString ruleText READ ruleText NOTIFY changed)
  Q_PROPERTY(QString rapporteur READ rapporteur NOTIFY changed)
  Q_PROPERTY(QStringList clauses READ clauses NOTIFY changed)
  Q_PROPERTY(bool isDecision READ isDecision NOTIFY changed)
  Q_PROPERTY(bool decided READ decided NOTIFY changed)
  // A row of live_reading.h's decisions; of a decided item.
  Q_PROPERTY(QVariantMap decision READ decision NOTIFY changed)
  Q_PROPERTY(bool quorumMet READ quorumMet NOTIFY changed)
  Q_PROPERTY(QString quorumText READ quorumText NOTIFY changed)
  Q_PROPERTY(QVariantList quorumSides READ quorumSides NOTIFY changed)
  Q_PROPERTY(bool decidable READ decidable NOTIFY changed)
  Q_PROPERTY(QString verdictText READ verdictText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value verdictTone READ verdictTone NOTIFY changed)
  // Whose word is missing, in a sentence; empty: nobody's.
  Q_PROPERTY(QString missingText READ missingText NOTIFY changed)
  // Why a decision needs a reason; empty: the rule allows it.
  Q_PROPERTY(QString deviationText READ deviationText NOTIFY changed)
  // Of those who are there, whose own word is another than approval: mandate to stance.
  Q_PROPERTY(QVariantMap otherThanApproval READ otherThanApproval NOTIFY changed)
  // Those who are there and can be asked, as mandates: the rows of `voices`.
  Q_PROPERTY(QStringList voiceMandates READ voiceMandates NOTIFY changed)
  // The version of the proposal that stands; 0: there is none.
  Q_PROPERTY(int revision READ revision NOTIFY changed)
  Q_PROPERTY(QString nextItem READ nextItem NOTIFY changed)
  Q_PROPERTY(QString nextText READ nextText NOTIFY changed)
  Q_PROPERTY(bool isChair READ isChair NOTIFY changed)
  Q_PROPERTY(QString chairName READ chairName NOTIFY changed)
  // The meeting is at another item: what is noted of presence is of this one alone.
  Q_PROPERTY(bool elsewhere READ elsewhere NOTIFY changed)
  // Off again when the item changes.
  Q_PROPERTY(bool onlyHere READ onlyHere WRITE setOnlyHere NOTIFY changed)
  // How many of `guests` are noted.
  Q_PROPERTY(int guestsThere READ guestsThere NOTIFY changed)
  // "Anna Ek och Bo Al justerar protokollet ..."; empty: nobody is elected.
  Q_PROPERTY(QString adjustersText READ adjustersText NOTIFY changed)
  // "Ta tillbaka: Anna Ek i rummet"; empty: nothing to take back.
  Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged)
  Q_PROPERTY(mandat::app::RowsModel* agenda READ agenda CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* seats READ seats CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* advance READ advance CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* late READ late CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* voices READ voices CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* notes READ notes CONSTANT)
  // Who is there without being counted, and who can be expected: room_guests.h.
  Q_PROPERTY(mandat::app::RowsModel* guests READ guests CONSTANT)

 public:
  explicit RoomModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  bool exists() const { return exists_; }
  bool open() const { return open_; }
  bool closed() const { return closed_; }
  bool canOpen() const { return can_open_; }
  QString stateText() const { return state_text_; }
  bool agendaApproved() const { return agenda_approved_; }
  QString progressText() const { return progress_text_; }
  QString item() const { return item_; }
  bool started() const { return started_; }
  QString head() const { return head_; }
  QString title() const { return title_; }
  QString kindText() const { return kind_text_; }
  QString ruleText() const { return rule_text_; }
  QString rapporteur() const { return rapporteur_; }
  QStringList clauses() const { return clauses_; }
  bool isDecision() const { return is_decision_; }
  bool decided() const { return decided_; }
  QVariantMap decision() const { return decision_; }
  bool quorumMet() const { return quorum_.met; }
  QString quorumText() const { return quorum_.text; }
  QVariantList quorumSides() const { return quorum_.sides; }
  bool decidable() const { return decidable_; }
  QString verdictText() const { return verdict_text_; }
  Tone::Value verdictTone() const { return verdict_tone_; }
  QString missingText() const { return missing_text_; }
  QString deviationText() const { return deviation_text_; }
  QVariantMap otherThanApproval() const { return OtherThanApproval(voices_.rows()); }
  QStringList voiceMandates() const;
  int revision() const { return revision_; }
  QString nextItem() const { return next_item_; }
  QString nextText() const { return next_text_; }
  bool isChair() const { return is_chair_; }
  QString chairName() const { return chair_name_; }
  bool elsewhere() const { return elsewhere_; }
  bool onlyHere() const { return only_here_; }
  void setOnlyHere(bool only_here);
  int guestsThere() const;
  QString adjustersText() const { return adjusters_text_; }
  QString undoText() const;
  RowsModel* agenda() { return &agenda_; }
  RowsModel* seats() { return &seats_; }
  RowsModel* advance() { return &advance_; }
  RowsModel* late() { return &late_; }
  RowsModel* voices() { return &voices_; }
  RowsModel* notes() { return &notes_; }
  RowsModel* guests() { return &guests_; }

  // Looks at an item, without taking it up.
  Q_INVOKABLE void look(const QString& item);
  // Stays at the item in view, wherever the meeting goes, until it is let go or another one is looked at.
  Q_INVOKABLE void stay(bool on);
  Q_INVOKABLE bool openMeeting();
  Q_INVOKABLE bool closeMeeting();
  // `added`: those that the meeting adds as other matters.
  Q_INVOKABLE bool approveAgenda(const QStringList& added);
  // Items that can be named so: { item, text }.
  Q_INVOKABLE QVariantList otherMatters() const;
  Q_INVOKABLE bool start(const QString& item);
  // `presence`: 1 not there, 2 in the room, 3 remotely.
  Q_INVOKABLE bool setPresence(const QString& mandate, int presence, bool by_substitute);
  // Everybody of whom nothing is noted and who has not said that they are away, as in the room or remotely.
  Q_INVOKABLE bool allPresent(bool remote);
  // A row of `guests`.
  Q_INVOKABLE bool markGuest(int row, bool there);
  // Somebody else: `person` of the register, or a name. `kind`: mandat.v1.GuestKind; `item` empty: the whole meeting.
  // An item is added to those that they are noted at; refused where they are noted there already.
  Q_INVOKABLE bool addGuest(int kind, const QString& person, const QString& name, const QString& organisation,
                            const QString& item);
  // By side, of those who are there: { sideText, people: { mandate, text } }; and one mandate of each.
  Q_INVOKABLE QVariantList adjusterChoices() const;
  Q_INVOKABLE bool elect(const QStringList& mandates, const QString& place);
  Q_INVOKABLE bool recuse(const QString& item, const QString& mandate, bool withdrawn);
  Q_INVOKABLE bool admit(const QString& position);
  // `exceptions`: mandate to stance; 0: says nothing. Of those who are not there any more nothing is said. Refused when
  // `seen` is not the version that stands any more.
  Q_INVOKABLE bool say(const QString& item, int stance, const QVariantMap& exceptions, int seen);
  // `exceptions` with what those who are there have come to say themselves since they were `given`: room_reading.h.
  Q_INVOKABLE QVariantMap exceptionsNow(const QVariantMap& exceptions, const QVariantMap& given) const;
  // What a decision is prefilled with: { outcome, mandates, deviation, seen }, of what is decided already if it is.
  Q_INVOKABLE QVariantMap decisionDraft(const QString& item) const;
  Q_INVOKABLE QString decisionText(const QString& item, int outcome) const;
  // `decision`: { outcome, text, mandates, deviation, seen }; refused when `seen` is not what is decided any more.
  Q_INVOKABLE bool decide(const QString& item, const QVariantMap& decision);
  // Other meetings that it can come to: { meeting, text }.
  Q_INVOKABLE QVariantList laterMeetings() const;
  Q_INVOKABLE bool defer(const QString& item, const QString& to_meeting);
  // The text that stands as the mandate's reservation; empty: there is none.
  Q_INVOKABLE QString reservationText(const QString& item, const QString& mandate) const;
  // In place of what stands; refused when that is not `seen` any more.
  Q_INVOKABLE bool reserve(const QString& item, const QString& mandate, const QString& text, const QString& seen);
  // People of the register: { person, text }.
  Q_INVOKABLE QVariantList people() const;
  Q_INVOKABLE bool assign(const QString& item, const QString& what, const QStringList& persons, const QString& others,
                          const QString& due);
  Q_INVOKABLE bool removeNote(const QString& kind, const QString& key);
  Q_INVOKABLE bool undo();

 Q_SIGNALS:
  void changed();
  void undoChanged();

 private:
  struct Done {
    domain::StatementId id;
    v1::Statement act;
    QString words;
    std::shared_ptr<const domain::Meeting> before;
  };

  void Reload();
  void ReadItem(const Workspace& workspace, const domain::Meeting& meeting, const domain::AgendaItem& item);
  const domain::Meeting* Find() const;
  const domain::AgendaItem* FindItem(const QString& item) const;
  // Forgets what was done last and is no more: undone elsewhere, or refused.
  void DropGone();
  // Signs it and remembers how to take it back.
  bool Act(const RoomAct& act, const QString& words, bool tell = true);

  QString meeting_, looked_at_, kept_, item_, state_text_, progress_text_, head_, title_, kind_text_, rule_text_,
      rapporteur_;
  QString verdict_text_, missing_text_, deviation_text_, next_item_, next_text_, chair_name_, adjusters_text_;
  bool exists_ = false, open_ = false, closed_ = false, can_open_ = false, agenda_approved_ = false, started_ = false;
  bool is_decision_ = false, decided_ = false, decidable_ = false, is_chair_ = false, only_here_ = false,
       elsewhere_ = false;
  int revision_ = 0;
  QStringList clauses_;
  QVariantMap decision_;
  RoomQuorum quorum_;
  Tone::Value verdict_tone_ = Tone::Neutral;
  std::vector<Done> done_;  // the newest last
  RowsModel agenda_, seats_, advance_, late_, voices_, notes_, guests_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_MODEL_H_
