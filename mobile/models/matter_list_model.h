// What members want taken up: my drafts on this device, my matters, and the others'.
//
// `drafts` roles: draft, title, subtitle, kind ("matter", "completion", "petition"), matter, refusedText (why it was
// not taken; empty: it was not handed in), openName. `matters`: matter_reading.h. `asks` (completion requested of me)
// roles: matter, title, text, actionName. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_MATTER_LIST_MODEL_H_
#define MANDAT_MOBILE_MODELS_MATTER_LIST_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

#include "mobile/models/rows_model.h"

namespace mandat::app {

class MatterListModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(mandat::app::RowsModel* drafts READ drafts CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* matters READ matters CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* asks READ asks CONSTANT)
  Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY changed)
  // "1 utkast · 2 på väg"; empty: nothing.
  Q_PROPERTY(QString summary READ summary NOTIFY changed)

 public:
  explicit MatterListModel(QObject* parent = nullptr);
  RowsModel* drafts() { return &drafts_; }
  RowsModel* matters() { return &matters_; }
  RowsModel* asks() { return &asks_; }
  bool canSubmit() const { return can_submit_; }
  QString summary() const { return summary_; }

  // Looks again: what is a draft is no record, and tells nobody when it changes.
  Q_INVOKABLE void reload();

 Q_SIGNALS:
  void changed();

 private:
  RowsModel drafts_, matters_, asks_;
  bool can_submit_ = false;
  QString summary_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MATTER_LIST_MODEL_H_
