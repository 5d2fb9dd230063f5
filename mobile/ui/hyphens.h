// Where long compound words may be broken, for text so large that a word has no room on a line. Swedish joins the words
// of public administration ("äldreförvaltningen"); Qt breaks them anywhere, and without a hyphen. Short words that have
// a hyphen of their own ("PIN-kod") are kept together.
//
// A QML singleton; `apply` does so to a Text's text and leaves its binding as it is, `plain` undoes it in what is
// read aloud. GUI thread; pure otherwise.
#ifndef MANDAT_MOBILE_UI_HYPHENS_H_
#define MANDAT_MOBILE_UI_HYPHENS_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

namespace mandat::ui {

class Hyphens : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  explicit Hyphens(QObject* parent = nullptr) : QObject(parent) {}

  Q_INVOKABLE void apply(QObject* text) const;
  Q_INVOKABLE QString plain(const QString& text) const;
  // `text` with a soft hyphen before each known part of a long word, and within long parts.
  Q_INVOKABLE QString soften(const QString& text) const;
  // The same without those within parts: where a word is broken for choice.
  Q_INVOKABLE QString joints(const QString& text) const;
};

}  // namespace mandat::ui

#endif  // MANDAT_MOBILE_UI_HYPHENS_H_
