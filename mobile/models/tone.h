// How a state looks; always beside words, never instead of them.
#ifndef MANDAT_MOBILE_MODELS_TONE_H_
#define MANDAT_MOBILE_MODELS_TONE_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>

namespace mandat::app {

class Tone : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("An enumeration")

 public:
  enum Value { Neutral, Accent, Ok, Warn, Bad };
  Q_ENUM(Value)
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_TONE_H_
