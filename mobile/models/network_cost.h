// Whether the network that this device is on costs money, as far as the system tells. One for the app; GUI thread.
#ifndef MANDAT_MOBILE_MODELS_NETWORK_COST_H_
#define MANDAT_MOBILE_MODELS_NETWORK_COST_H_

#include <QObject>
#include <optional>

namespace mandat::app {

class NetworkCost : public QObject {
  Q_OBJECT

 public:
  // Asks the system from the first call on.
  static NetworkCost* instance();

  // nullopt: the system does not tell.
  std::optional<bool> metered() const { return metered_; }
  // In the system's place, where a test has no network of its own.
  void Assume(std::optional<bool> metered);

 Q_SIGNALS:
  void changed();

 private:
  NetworkCost();

  std::optional<bool> metered_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_NETWORK_COST_H_
