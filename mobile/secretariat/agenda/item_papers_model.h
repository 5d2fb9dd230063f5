// The papers of an item, or of the meeting as a whole, while a secretary puts them together: added from files, in
// versions, and who may read them.
//
// Roles: hash, title, detailText ("Version 2 · 1,2 MB · PDF"), stateText (being sent, or empty), sending, progress (0
// to 1), troubleText (that there is no PDF of it, and why), accessText, accessTone, restricted, access, ground, earlier
// (list of {hash, title, openName}), openName, versionName, accessName.
// GUI thread; files are read and kept in a thread of their own (`adding`). Follows Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_PAPERS_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_PAPERS_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>

#include "mobile/models/mailbox.h"
#include "mobile/models/rows_model.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

[[nodiscard]] QByteArrayList ItemPaperRoles();
[[nodiscard]] QList<QVariantMap> ItemPaperRows(const Workspace& workspace, const domain::Meeting& meeting,
                                               const domain::ItemId& item);

class ItemPapersModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  // Empty: the meeting's own.
  Q_PROPERTY(QString item READ item WRITE setItem NOTIFY changed)
  Q_PROPERTY(bool adding READ adding NOTIFY changed)
  Q_PROPERTY(QString limitsText READ limitsText NOTIFY changed)
  // Persons who may be given a restricted paper. Roles: id, name, checked.
  Q_PROPERTY(mandat::app::RowsModel* readers READ readers CONSTANT)

 public:
  explicit ItemPapersModel(QObject* parent = nullptr);
  ~ItemPapersModel() override;

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString item() const { return item_; }
  void setItem(const QString& item);
  bool adding() const { return adding_ > 0; }
  QString limitsText() const;
  RowsModel* readers() { return &readers_; }

  // Paths, or the addresses that a desktop gives for what is dropped. `replaces`: the paper that it is a version of.
  Q_INVOKABLE void add(const QStringList& files, const QString& replaces);
  // "meeting", "item" or "restricted".
  Q_INVOKABLE bool setAccess(const QString& paper, const QString& access, const QString& ground);
  // Begins choosing the readers of a paper with those that it has.
  Q_INVOKABLE void chooseReaders(const QString& paper);
  Q_INVOKABLE void setReader(const QString& person, bool on);

 Q_SIGNALS:
  void changed();
  // Of one file: added, or not (the reason is Session.problem).
  void added(bool ok);

 private:
  void Reload();
  void AddOne(const QString& path, const QString& replaces);
  void ShowReaders();

  QString meeting_, item_;
  int adding_ = 0;
  QStringList chosen_readers_;
  RowsModel readers_;
  QTimer sending_;  // while something is being sent, how far it has come
  std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_PAPERS_MODEL_H_
