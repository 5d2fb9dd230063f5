// Views that several subjects of the read API fill. For the files of the read API only.
#ifndef MANDAT_SERVER_HANDLERS_READS_FILL_H_
#define MANDAT_SERVER_HANDLERS_READS_FILL_H_

#include "mandat/v1/read_service.pb.h"
#include "shared/domain/state.h"

namespace mandat::server {

void FillStandingItem(const domain::StandingItem& item, v1::StandingItemView& view);  // reads_register.cc
// Who is there at the item, by mandate: reads_meeting.cc.
void FillPresence(const domain::AgendaItem& item, google::protobuf::RepeatedPtrField<v1::PresenceView>* out);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_READS_FILL_H_
