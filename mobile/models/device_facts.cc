#include "mobile/models/device_facts.h"

#include "mobile/models/words.h"

namespace mandat::app {

QString DeviceFactsText(const domain::Device& device, domain::Time now) {
  QString text;
  if (device.enrolled.ms > 0) text = Words::tr("Joined %1.").arg(Words::Moment(device.enrolled, now));
  if (device.status == domain::DeviceStatus::kRevoked)
    return (text + u' ' + Words::tr("Revoked %1.").arg(Words::Moment(device.revoked_at, now))).trimmed();
  if (device.certified > device.enrolled)
    text += u' ' + Words::tr("Certificate renewed %1.").arg(Words::Moment(device.certified, now));
  return text.trimmed();
}

}  // namespace mandat::app
