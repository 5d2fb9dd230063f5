#include "mobile/models/network_cost.h"

#include <QCoreApplication>
#include <QNetworkInformation>

namespace mandat::app {

NetworkCost* NetworkCost::instance() {
  static NetworkCost* const one = new NetworkCost;  // goes with the application
  return one;
}

NetworkCost::NetworkCost() : QObject(QCoreApplication::instance()) {
  if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Metered)) return;
  const QNetworkInformation* system = QNetworkInformation::instance();
  metered_ = system->isMetered();
  connect(system, &QNetworkInformation::isMeteredChanged, this, &NetworkCost::Assume);
}

void NetworkCost::Assume(std::optional<bool> metered) {
  if (metered == metered_) return;
  metered_ = metered;
  Q_EMIT changed();
}

}  // namespace mandat::app
