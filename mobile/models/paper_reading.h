// How one paper is read on this device: where it was left, its versions, and private highlights and notes, which never
// leave the device.
//
// `marks` roles: mark, hash, page, pageText, quote, note, versionText (of an earlier version; empty: of this one).
// GUI thread; follows Session::contentChanged. Units as in shared/client/reading.h.
#ifndef MANDAT_MOBILE_MODELS_PAPER_READING_H_
#define MANDAT_MOBILE_MODELS_PAPER_READING_H_

#include <QtQml/qqmlregistration.h>

#include <QHash>
#include <QObject>
#include <QString>
#include <QVariantList>

#include "mobile/models/rows_model.h"
#include "shared/client/reading.h"

namespace mandat::app {

class PaperReading : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString hash READ hash WRITE setHash NOTIFY changed)
  // A paper of a meeting's: of another file no place and no marks are kept.
  Q_PROPERTY(bool isPaper READ isPaper NOTIFY changed)
  // "Ärende 10 a · Möte 11 december · version 2".
  Q_PROPERTY(QString whereText READ whereText NOTIFY changed)
  // Where it was left the last time; page -1: it was never opened here.
  Q_PROPERTY(int leftPage READ leftPage NOTIFY changed)
  Q_PROPERTY(int leftPart READ leftPart NOTIFY changed)
  // The version before this one; empty: there is none here.
  Q_PROPERTY(QString earlier READ earlier NOTIFY changed)
  // That this is not the version that was read before, in words; empty when there is nothing to say.
  Q_PROPERTY(QString changedText READ changedText NOTIFY changed)
  // The version that took its place; empty: this is the newest.
  Q_PROPERTY(QString later READ later NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* marks READ marks CONSTANT)

 public:
  explicit PaperReading(QObject* parent = nullptr);

  QString hash() const { return hash_; }
  void setHash(const QString& hash);
  bool isPaper() const { return is_paper_; }
  QString whereText() const { return where_text_; }
  int leftPage() const { return left_page_; }
  int leftPart() const { return left_part_; }
  QString earlier() const { return earlier_; }
  QString changedText() const { return changed_text_; }
  QString later() const { return later_; }
  RowsModel* marks() { return &marks_; }

  Q_INVOKABLE void keep(int page, int part);
  // This version's highlights on a page: {mark, start, length}.
  Q_INVOKABLE QVariantList marksOn(int page) const;
  Q_INVOKABLE QString noteOf(int mark) const;
  // The new mark's number; 0: it could not be kept, which `Session.problem` says.
  Q_INVOKABLE int highlight(int page, int start, int length, const QString& quote);
  Q_INVOKABLE int write(int page, const QString& note);
  Q_INVOKABLE void setNote(int mark, const QString& note);
  Q_INVOKABLE void remove(int mark);

 Q_SIGNALS:
  void changed();
  void marksChanged();

 private:
  void Reload();
  void ReloadMarks();
  int Add(client::Mark mark);

  QString hash_, where_text_, earlier_, changed_text_, later_;
  domain::Hash paper_;
  bool is_paper_ = false;
  int left_page_ = -1;
  int left_part_ = 0;
  int read_version_ = 0;    // that was read before; 0: this one, or none
  bool first_look_ = true;  // what was left before is told as it was when the paper was opened
  QList<client::Mark> own_;
  RowsModel marks_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PAPER_READING_H_
