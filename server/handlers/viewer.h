// What one caller may see of the state: the questions that the read API asks, answered in one place.
//
// Made under the host's read lock and not kept beyond it.
#ifndef MANDAT_SERVER_HANDLERS_VIEWER_H_
#define MANDAT_SERVER_HANDLERS_VIEWER_H_

#include <optional>
#include <string>

#include "server/handlers/identity.h"
#include "shared/domain/state.h"
#include "shared/domain/visibility.h"

namespace mandat::server {

class Viewer {
 public:
  Viewer(const domain::State& state, const Caller& caller) : state_(state), caller_(caller) {
    const domain::Device* device = caller.is_system() ? nullptr : state.FindDevice(caller.device.device);
    if (device != nullptr) roles_ = domain::RolesOfDevice(state, *device);
  }

  // Has a role here, or is a system.
  bool knows_the_forum() const { return caller_.is_system() || roles_.any(); }

  bool Sees(const domain::Meeting& meeting) const { return Record(domain::RecordKind::kMeeting, meeting.id).body; }
  // Null when there is no such meeting or the caller may not see it.
  const domain::Meeting* FindMeeting(const std::string& id) const {
    const domain::Meeting* meeting = state_.FindMeeting(domain::MeetingId(id));
    return meeting != nullptr && Sees(*meeting) ? meeting : nullptr;
  }
  // Whether it may know who has declared, for all mandates of the meeting.
  bool SeesWhoDeclared(const domain::Meeting& meeting) const {
    return Record(domain::RecordKind::kPosition, meeting.id).body;
  }
  domain::Visibility Of(const domain::Place& place) const {
    if (place.seq == 0 || place.seq > state_.facts.size()) return {};
    const domain::RecordFacts& facts = state_.facts[place.seq - 1];
    if (caller_.is_system()) return OfSystem(facts);
    return domain::Visible(state_, facts, caller_.device.person, roles_);
  }
  // Empty when it may not know names, or the person has none.
  std::string NameOf(const domain::PersonId& person) const {
    const auto found = state_.persons.find(person);
    return found == state_.persons.end() || !knows_the_forum() ? "" : found->second.name;
  }

 private:
  domain::Visibility Record(domain::RecordKind kind, const domain::MeetingId& meeting) const {
    domain::RecordFacts facts;
    facts.kind = kind;
    facts.meeting = meeting;
    return caller_.is_system() ? OfSystem(facts) : domain::Visible(state_, facts, caller_.device.person, roles_);
  }
  domain::Visibility OfSystem(const domain::RecordFacts& facts) const {
    const domain::Meeting* meeting = state_.FindMeeting(facts.meeting);
    if (meeting == nullptr) return {};
    const bool read = meeting->rules.positions_visible == domain::PositionsVisible::kMembers ||
                      meeting->phase == domain::MeetingPhase::kOpen || meeting->phase == domain::MeetingPhase::kClosed;
    return {true, facts.kind != domain::RecordKind::kPosition || read};
  }

  const domain::State& state_;
  const Caller& caller_;
  domain::Roles roles_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_VIEWER_H_
