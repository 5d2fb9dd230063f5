// What enrolled people and other systems may read: register, meetings, who is needed, forecast, positions. Durable
// state only.
//
// Default deny: a person needs a role and sees of a meeting what domain::Visible lets through; another system (scope
// "read") sees what a member sees who holds no mandate in question: positions by name, their stance only once the
// meeting's rules let members read it. What the caller may not see is NOT_FOUND, exactly as what does not exist; a read
// that no role of the caller's allows is PERMISSION_DENIED. Thread-safe; borrows its parts. No I/O but the register
// look-up of systems.
#ifndef MANDAT_SERVER_HANDLERS_READS_H_
#define MANDAT_SERVER_HANDLERS_READS_H_

#include "absl/status/statusor.h"
#include "mandat/v1/read_service.pb.h"
#include "server/handlers/identity.h"
#include "server/host/forum_host.h"

namespace mandat::server {

class ReadHandler {
 public:
  ReadHandler(const ForumHost* host, const Identity* identity) : host_(host), identity_(identity) {}

  [[nodiscard]] absl::StatusOr<v1::ListMandatesResponse> ListMandates(const PeerKeys& peer,
                                                                      const v1::ListMandatesRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListSubjectAreasResponse> ListSubjectAreas(
      const PeerKeys& peer, const v1::ListSubjectAreasRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListSubstitutesResponse> ListSubstitutes(
      const PeerKeys& peer, const v1::ListSubstitutesRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListMeetingsResponse> ListMeetings(const PeerKeys& peer,
                                                                      const v1::ListMeetingsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListNeededResponse> ListNeeded(const PeerKeys& peer,
                                                                  const v1::ListNeededRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::GetForecastResponse> GetForecast(const PeerKeys& peer,
                                                                    const v1::GetForecastRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListPositionsResponse> ListPositions(const PeerKeys& peer,
                                                                        const v1::ListPositionsRequest& request) const;

 private:
  const ForumHost* const host_;
  const Identity* const identity_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_READS_H_
