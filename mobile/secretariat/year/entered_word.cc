#include "mobile/secretariat/year/entered_word.h"

namespace mandat::app {

void FillEntered(const Workspace& workspace, const domain::PersonId& stated_by, const QString& channel,
                 const QString& evidence, v1::Provenance& entered) {
  entered.set_channel(channel == u"email"     ? v1::CHANNEL_EMAIL
                      : channel == u"meeting" ? v1::CHANNEL_MEETING
                                              : v1::CHANNEL_OTHER);
  entered.set_stated_by(stated_by.value());
  entered.set_given_at_ms(workspace.now().ms);
  entered.set_evidence_text(evidence.trimmed().toStdString());
}

}  // namespace mandat::app
