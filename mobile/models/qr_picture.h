// What the QR codes in a picture say: a photo, a screenshot, or a frame of a camera.
//
// Pure; any thread. A picture is looked at for some tens of milliseconds, also large ones: they are made smaller first.
#ifndef MANDAT_MOBILE_MODELS_QR_PICTURE_H_
#define MANDAT_MOBILE_MODELS_QR_PICTURE_H_

#include <QImage>
#include <QString>

namespace mandat::app {

// The text of the code; empty: there is none that can be read.
[[nodiscard]] QString TextInPicture(const QImage& picture);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_QR_PICTURE_H_
