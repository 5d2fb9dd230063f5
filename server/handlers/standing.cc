#include "server/handlers/standing.h"

#include <algorithm>

namespace mandat::server {

bool RunsAMeeting(const domain::State& state, const domain::PersonId& person) {
  return std::any_of(state.meetings.begin(), state.meetings.end(), [&](const auto& entry) {
    const domain::Meeting& meeting = entry.second;
    if (meeting.phase == domain::MeetingPhase::kClosed || meeting.phase == domain::MeetingPhase::kCancelled)
      return false;
    return domain::IsMeetingChair(state, meeting, person) || domain::IsMeetingSecretary(state, meeting, person);
  });
}

bool HasAnOpenAssignment(const domain::State& state, const domain::PersonId& person) {
  return std::any_of(state.assignments.begin(), state.assignments.end(), [&](const auto& entry) {
    const domain::Assignment& assignment = entry.second;
    return assignment.status == domain::Assignment::Status::kOpen &&
           std::find(assignment.persons.begin(), assignment.persons.end(), person) != assignment.persons.end();
  });
}

bool MayHaveCertificate(const domain::State& state, const domain::Device& device, domain::Time now) {
  if (device.status != domain::DeviceStatus::kActive) return false;
  if (device.substitute) return domain::RolesOfDevice(state, device).any();
  // By the clock: in a quiet forum the newest record may be older than the end of a mandate.
  return domain::RolesAt(state, device.person, now).any() || RunsAMeeting(state, device.person) ||
         HasAnOpenAssignment(state, device.person);
}

bool MayHaveLostCertificate(const domain::State& state, const domain::Device& device) {
  return device.status == domain::DeviceStatus::kActive && device.certified < state.epoch_began;
}

bool MayBeginEpoch(const domain::State& state, const domain::Device& device) {
  return domain::RolesOfDevice(state, device).secretariat();
}

}  // namespace mandat::server
