#include "shared/domain/sharing.h"

#include <algorithm>

#include "mandat/v1/model.pb.h"

namespace mandat::domain {

bool PaperMayBeShared(const State& state, const Hash& paper) {
  const auto document = state.documents.find(paper);
  const auto access = state.paper_access.find(paper);
  if (document == state.documents.end() || access == state.paper_access.end()) return false;
  if (access->second.access == v1::DOCUMENT_ACCESS_RESTRICTED) return false;
  const auto allows = [&](const MeetingId& id) {
    const Meeting* meeting = state.FindMeeting(id);
    return (meeting == nullptr ? state.forum.rules : meeting->rules).papers_may_be_shared;
  };
  const std::vector<MeetingId>& others = document->second.also_in;
  return allows(document->second.meeting) && std::all_of(others.begin(), others.end(), allows);
}

}  // namespace mandat::domain
