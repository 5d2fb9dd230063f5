// What I am writing: a matter, an answer to a request for completion, or a petition. Kept as it is written; handed in
// by its button alone.
//
// `files` roles: hash, name, sizeText, openName, removeName. `areas` roles: area, name, checked. `meetings` (that a
// matter can wish for) roles: meeting, dateText, materialText, late. GUI thread; a file is read in a thread of its own
// (`attaching`).
#ifndef MANDAT_MOBILE_MODELS_MATTER_DRAFT_MODEL_H_
#define MANDAT_MOBILE_MODELS_MATTER_DRAFT_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <memory>

#include "mobile/models/mailbox.h"
#include "mobile/models/own_drafts.h"
#include "mobile/models/rows_model.h"

namespace mandat::app {

inline constexpr int kFileBeginning = 8;  // bytes that tell what a file is
// Why a file cannot be attached, in words; empty: it can. Type and size, before anything of it is kept.
[[nodiscard]] QString FileProblem(const QString& name, quint64 size, const QByteArray& beginning);

class MatterDraftModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // "" until begin() or open().
  Q_PROPERTY(QString draft READ draft NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(QString agenda READ agenda NOTIFY changed)
  Q_PROPERTY(QString before READ before NOTIFY changed)
  // 1 decision, 2 information, 3 discussion.
  Q_PROPERTY(int itemKind READ itemKind NOTIFY changed)
  // 1 all members, 2 subject areas, 3 money; 0: not said.
  Q_PROPERTY(int decisionClass READ decisionClass NOTIFY changed)
  Q_PROPERTY(QString meeting READ meeting NOTIFY changed)
  Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
  // What is still missing before it can be handed in; empty: nothing.
  Q_PROPERTY(QString missingText READ missingText NOTIFY changed)
  Q_PROPERTY(QString limitsText READ limitsText NOTIFY changed)
  Q_PROPERTY(bool attaching READ attaching NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* files READ files CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* areas READ areas CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* meetings READ meetings CONSTANT)

 public:
  explicit MatterDraftModel(QObject* parent = nullptr);
  ~MatterDraftModel() override;
  QString draft() const { return draft_.id; }
  QString title() const { return draft_.title; }
  QString text() const { return draft_.text; }
  QString agenda() const { return draft_.agenda; }
  QString before() const { return draft_.before; }
  int itemKind() const { return draft_.item_kind; }
  int decisionClass() const { return draft_.decision_class; }
  QString meeting() const { return draft_.meeting; }
  QString savedText() const { return saved_text_; }
  QString missingText() const { return missing_text_; }
  QString limitsText() const;
  bool attaching() const { return attaching_; }
  RowsModel* files() { return &files_; }
  RowsModel* areas() { return &areas_; }
  RowsModel* meetings() { return &meetings_; }

  // "matter", "completion" (of `matter`; goes on with one that was begun) or "petition" (the same). Nothing is kept
  // before something is written.
  Q_INVOKABLE void begin(const QString& kind, const QString& matter);
  Q_INVOKABLE void open(const QString& draft);
  Q_INVOKABLE void setTitle(const QString& title);
  Q_INVOKABLE void setText(const QString& text);
  Q_INVOKABLE void setAgenda(const QString& agenda);
  Q_INVOKABLE void setBefore(const QString& before);
  Q_INVOKABLE void setItemKind(int kind);
  Q_INVOKABLE void setDecisionClass(int decision_class);
  Q_INVOKABLE void setArea(const QString& area, bool on);
  Q_INVOKABLE void setMeeting(const QString& meeting);
  // Keeps a copy of the file, encrypted; the reason why not as Session.problem.
  Q_INVOKABLE void attach(const QString& path);
  Q_INVOKABLE void detach(const QString& hash);
  // False with the reason as Session.problem: the draft stays.
  Q_INVOKABLE bool handIn();
  Q_INVOKABLE void discard();

 Q_SIGNALS:
  void changed();
  // A file was attached, or was not.
  void attached(bool ok);

 private:
  void Edit(const std::function<void(OwnDraft&)>& change);
  void Show();
  QString Missing(const Workspace& workspace) const;

  OwnDraft draft_;
  bool kept_ = false;
  bool attaching_ = false;
  QString saved_text_, missing_text_;
  RowsModel files_, areas_, meetings_;
  std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MATTER_DRAFT_MODEL_H_
