#include "mobile/models/device_network.h"

#include <QCoreApplication>
#include <QNetworkInformation>

namespace mandat::app {

DeviceNetwork* DeviceNetwork::instance() {
  static DeviceNetwork* const one = new DeviceNetwork;  // goes with the application
  return one;
}

DeviceNetwork::DeviceNetwork() : QObject(QCoreApplication::instance()) {
  using Feature = QNetworkInformation::Feature;
  // The first that was loaded stays: rather one that tells both.
  if (!QNetworkInformation::loadBackendByFeatures(Feature::Metered | Feature::Reachability) &&
      !QNetworkInformation::loadBackendByFeatures(Feature::Metered) &&
      !QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
    return;
  const QNetworkInformation* system = QNetworkInformation::instance();
  if (system->supports(Feature::Metered)) {
    metered_ = system->isMetered();
    connect(system, &QNetworkInformation::isMeteredChanged, this, &DeviceNetwork::Assume);
  }
  // "Local" may be all that a server of the house needs.
  connect(system, &QNetworkInformation::reachabilityChanged, this, [this](QNetworkInformation::Reachability now) {
    if (now != QNetworkInformation::Reachability::Unknown && now != QNetworkInformation::Reachability::Disconnected)
      Q_EMIT back();
  });
}

void DeviceNetwork::Assume(std::optional<bool> metered) {
  if (metered == metered_) return;
  metered_ = metered;
  Q_EMIT changed();
}

}  // namespace mandat::app
