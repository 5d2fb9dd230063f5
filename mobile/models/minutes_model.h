// The minutes of a meeting, or of one paragraph, as they were issued: read here, then signed or refused.
//
// A signature covers exactly the bytes that lie on this device and were checked against their hash; until they do,
// nobody is let to sign. `head`, `paragraphs`: minutes_rows.h. `signers` roles: nameText, stateText, icon, tone.
// GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_MINUTES_MODEL_H_
#define MANDAT_MOBILE_MODELS_MINUTES_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <optional>

#include "mandat/v1/minutes.pb.h"
#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"
#include "shared/domain/ids.h"

namespace mandat::domain {
struct Meeting;
struct MinutesVersion;
}  // namespace mandat::domain

namespace mandat::app {

class Workspace;

// "3f9a 01c2 77be 90aa": enough to tell two versions apart by eye, not to be sure of one.
[[nodiscard]] QString ShortHash(const domain::Hash& hash);
// What a signature covers, in words.
[[nodiscard]] QString CoveredText(const domain::Meeting& meeting, const domain::MinutesVersion& version,
                                  const QString& title, int paragraphs);
// The one that is asked about; else the newest that was issued, a draft or not. Null: none.
[[nodiscard]] const domain::MinutesVersion* ShownMinutes(const Workspace& workspace, const QString& meeting,
                                                         const QString& item);

class MinutesModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  // The paragraph that is adjusted by itself; empty: the whole.
  Q_PROPERTY(QString item READ item WRITE setItem NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(QString overline READ overline NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value stateTone READ stateTone NOTIFY changed)
  // "Version 2, utfärdad 3 december 08:14. Rättat: ..."
  Q_PROPERTY(QString versionText READ versionText NOTIFY changed)
  Q_PROPERTY(QString deadlineText READ deadlineText NOTIFY changed)
  // The bytes are on this device, whole and checked.
  Q_PROPERTY(bool readable READ readable NOTIFY changed)
  // What is missing, while they are not; and how far it has come, below 0: unknown.
  Q_PROPERTY(QString fetchText READ fetchText NOTIFY changed)
  Q_PROPERTY(double fetched READ fetched NOTIFY changed)
  Q_PROPERTY(QString hashText READ hashText NOTIFY changed)
  // The beginning of it, to be compared by eye.
  Q_PROPERTY(QString shortHashText READ shortHashText NOTIFY changed)
  // "Protokoll, möte 3 december, version 2. 18 204 byte, 12 paragrafer.": what a signature covers.
  Q_PROPERTY(QString coveredText READ coveredText NOTIFY changed)
  Q_PROPERTY(bool canSign READ canSign NOTIFY changed)
  // I refused: signing is still possible.
  Q_PROPERTY(bool refused READ refused NOTIFY changed)
  // My own answer and how far it has come; empty: none.
  Q_PROPERTY(QString mineText READ mineText NOTIFY changed)
  Q_PROPERTY(QString mineIcon READ mineIcon NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value mineTone READ mineTone NOTIFY changed)
  Q_PROPERTY(QString statement READ statement NOTIFY changed)
  Q_PROPERTY(bool hasReceipt READ hasReceipt NOTIFY changed)
  Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* head READ head CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* paragraphs READ paragraphs CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* signers READ signers CONSTANT)

 public:
  explicit MinutesModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString item() const { return item_; }
  void setItem(const QString& item);
  bool exists() const { return exists_; }
  QString overline() const { return overline_; }
  QString title() const { return title_; }
  QString stateText() const { return state_text_; }
  Tone::Value stateTone() const { return state_tone_; }
  QString versionText() const { return version_text_; }
  QString deadlineText() const { return deadline_text_; }
  bool readable() const { return document_.has_value(); }
  QString fetchText() const { return fetch_text_; }
  double fetched() const { return fetched_; }
  QString hashText() const { return hash_text_; }
  QString shortHashText() const { return ShortHash(shown_); }
  QString coveredText() const { return covered_text_; }
  bool canSign() const { return can_sign_; }
  bool refused() const { return refused_; }
  QString mineText() const { return mine_text_; }
  QString mineIcon() const { return mine_icon_; }
  Tone::Value mineTone() const { return mine_tone_; }
  QString statement() const { return statement_; }
  bool hasReceipt() const { return has_receipt_; }
  bool canUndo() const { return can_undo_; }
  RowsModel* head() { return &head_; }
  RowsModel* paragraphs() { return &paragraphs_; }
  RowsModel* signers() { return &signers_; }

  // Over the bytes that are shown, once the PIN was right: answered(), or why not as Session.problem. What came in the
  // meantime is not signed.
  Q_INVOKABLE void sign(const QString& pin);
  // The reason is printed in the minutes. False with the reason why not as Session.problem.
  Q_INVOKABLE bool refuse(const QString& reason);

 Q_SIGNALS:
  void changed();
  void answered();

 private:
  void Reload();
  void Clear();
  void Sign(const domain::Hash& read);
  void LoadDocument(Workspace& workspace, const domain::MinutesVersion& version);
  void LoadSigners(const Workspace& workspace, const domain::MinutesVersion& version);

  QString meeting_, item_;
  bool exists_ = false, can_sign_ = false, refused_ = false, has_receipt_ = false, can_undo_ = false;
  QString overline_, title_, state_text_, version_text_, deadline_text_, fetch_text_, hash_text_, covered_text_,
      mine_text_, mine_icon_, statement_;
  Tone::Value state_tone_ = Tone::Neutral;
  Tone::Value mine_tone_ = Tone::Neutral;
  double fetched_ = -1;
  // What is shown, and the hash of its bytes: what sign() signs.
  std::optional<v1::MinutesDocument> document_;
  domain::Hash shown_;
  domain::Hash asked_for_;
  RowsModel head_, paragraphs_, signers_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MINUTES_MODEL_H_
