// The network that this device is on, as far as the system tells: whether it costs money, and that there is one again. One for
// the app; GUI thread.
#ifndef MANDAT_MOBILE_MODELS_DEVICE_NETWORK_H_
#define MANDAT_MOBILE_MODELS_DEVICE_NETWORK_H_

#include <QObject>
#include <optional>

namespace mandat::app {

class DeviceNetwork : public QObject {
  Q_OBJECT

 public:
  // Asks the system from the first call on.
  static DeviceNetwork* instance();

  // nullopt: the system does not tell.
  std::optional<bool> metered() const { return metered_; }
  // In the system's place, where a test has no network of its own.
  void Assume(std::optional<bool> metered);
  void AssumeBack() { Q_EMIT back(); }

 Q_SIGNALS:
  // Of what it costs.
  void changed();
  // There was none.
  void back();

 private:
  DeviceNetwork();

  std::optional<bool> metered_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_DEVICE_NETWORK_H_
