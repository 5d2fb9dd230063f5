// What is known of a device, in words: when it joined, when its certificate was renewed, when it was revoked. Pure.
#ifndef MANDAT_MOBILE_MODELS_DEVICE_FACTS_H_
#define MANDAT_MOBILE_MODELS_DEVICE_FACTS_H_

#include <QString>

#include "shared/domain/state.h"

namespace mandat::app {

[[nodiscard]] QString DeviceFactsText(const domain::Device& device, domain::Time now);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_DEVICE_FACTS_H_
