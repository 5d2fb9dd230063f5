// What one caller may see of the state: the questions that the read API asks, answered in one place.
//
// Made under the host's read lock and not kept beyond it.
#ifndef MANDAT_SERVER_HANDLERS_VIEWER_H_
#define MANDAT_SERVER_HANDLERS_VIEWER_H_

#include <cstdint>
#include <string>

#include "server/handlers/identity.h"
#include "server/handlers/standing.h"
#include "shared/domain/state.h"
#include "shared/domain/visibility.h"

namespace mandat::server {

class Viewer {
 public:
  Viewer(const domain::State& state, const Caller& caller) : state_(state), caller_(caller) {
    const domain::Device* device = caller.is_system() ? nullptr : state.FindDevice(caller.device.device);
    if (device == nullptr) return;
    roles_ = domain::RolesOfDevice(state, *device);
    runs_a_meeting_ = !roles_.scoped && RunsAMeeting(state, device->person);
  }

  // Has a role here, runs a meeting that is not over, or is a system.
  bool knows_the_forum() const { return caller_.is_system() || roles_.any() || runs_a_meeting_; }

  // That it is held, when and where.
  bool Sees(const domain::Meeting& meeting) const {
    return Record(domain::RecordKind::kMeeting, meeting.id, v1::Statement::kCreateMeeting).body;
  }
  // The item on its agenda: an invited expert sees theirs alone.
  bool Sees(const domain::Meeting& meeting, const domain::AgendaItem& item) const {
    return Record(domain::RecordKind::kMeeting, meeting.id, v1::Statement::kSetAgendaItem, item.id).body;
  }
  // All of the agenda, and who is there: not for invited experts and those who only have an assignment from it.
  bool SeesWholeAgenda(const domain::Meeting& meeting) const {
    return Record(domain::RecordKind::kMeeting, meeting.id, v1::Statement::kOrderAgenda).body;
  }
  bool SeesWhoIsThere(const domain::Meeting& meeting) const {
    return Record(domain::RecordKind::kMeeting, meeting.id, v1::Statement::kRecordAttendance).body;
  }
  // Null as below; also when the item may not be seen.
  const domain::AgendaItem* FindItem(const domain::Meeting* meeting, const std::string& id) const {
    const domain::AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(domain::ItemId(id));
    return item != nullptr && Sees(*meeting, *item) ? item : nullptr;
  }
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
    return Of(state_.facts[place.seq - 1]);
  }
  // The record of that statement.
  domain::Visibility Of(const domain::StatementId& statement) const {
    const auto found = state_.statements.find(statement);
    return found == state_.statements.end() ? domain::Visibility() : Of(found->second.place);
  }
  domain::Visibility Of(const domain::RecordFacts& facts) const {
    return caller_.is_system() ? domain::VisibleToSystem(state_, facts)
                               : domain::Visible(state_, facts, caller_.device.person, roles_);
  }
  // Empty when it may not know names, or the person has none.
  std::string NameOf(const domain::PersonId& person) const {
    const auto found = state_.persons.find(person);
    return found == state_.persons.end() || !knows_the_forum() ? "" : found->second.name;
  }

 private:
  domain::Visibility Record(domain::RecordKind kind, const domain::MeetingId& meeting, int act = 0,
                            const domain::ItemId& item = {}) const {
    domain::RecordFacts facts;
    facts.kind = kind;
    facts.meeting = meeting;
    facts.item = item;
    facts.act = static_cast<std::uint8_t>(act);
    // By somebody else: what is one's own is judged by its own record.
    facts.author = domain::PersonId("?");
    facts.subject = facts.author;
    return Of(facts);
  }

  const domain::State& state_;
  const Caller& caller_;
  domain::Roles roles_;
  bool runs_a_meeting_ = false;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_VIEWER_H_
