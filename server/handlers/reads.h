// What enrolled people and other systems may read: the register and its rules, meetings, matters, words, decisions,
// minutes, assignments. Durable state only.
//
// Default deny: a person needs a role and sees what domain::Visible lets through; another system (scope "read") what
// domain::VisibleToSystem does. An entry of an answer is judged by the record that made it. What the caller may not see
// is left out of lists and NOT_FOUND by name, exactly as what does not exist; a read that no role of the caller's
// allows is PERMISSION_DENIED. Thread-safe; borrows its parts. No I/O but the register look-up of systems and, for the
// text of minutes, the register of what was received and the PDFs of office papers, the store.
#ifndef MANDAT_SERVER_HANDLERS_READS_H_
#define MANDAT_SERVER_HANDLERS_READS_H_

#include <string>

#include "absl/status/statusor.h"
#include "mandat/v1/read_service.pb.h"
#include "server/handlers/identity.h"
#include "server/host/forum_host.h"
#include "server/renditions/renditions.h"

namespace mandat::server {

class ReadHandler {
 public:
  ReadHandler(const ForumHost* host, const Identity* identity, const Renditions* renditions)
      : host_(host), identity_(identity), renditions_(renditions) {}

  // reads_register.cc
  [[nodiscard]] absl::StatusOr<v1::ListMandatesResponse> ListMandates(const PeerKeys& peer,
                                                                      const v1::ListMandatesRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListSubjectAreasResponse> ListSubjectAreas(
      const PeerKeys& peer, const v1::ListSubjectAreasRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListPrincipalsResponse> ListPrincipals(
      const PeerKeys& peer, const v1::ListPrincipalsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListOfficesResponse> ListOffices(const PeerKeys& peer,
                                                                    const v1::ListOfficesRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListPeopleResponse> ListPeople(const PeerKeys& peer,
                                                                  const v1::ListPeopleRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListVacanciesResponse> ListVacancies(const PeerKeys& peer,
                                                                        const v1::ListVacanciesRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListMandateHistoryResponse> ListMandateHistory(
      const PeerKeys& peer, const v1::ListMandateHistoryRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::GetRulesResponse> GetRules(const PeerKeys& peer,
                                                              const v1::GetRulesRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListRulesVersionsResponse> ListRulesVersions(
      const PeerKeys& peer, const v1::ListRulesVersionsRequest& request) const;

  // reads_received.cc
  [[nodiscard]] absl::StatusOr<v1::ListReceivedResponse> ListReceived(const PeerKeys& peer,
                                                                      const v1::ListReceivedRequest& request) const;

  // reads_meeting.cc
  [[nodiscard]] absl::StatusOr<v1::ListMeetingsResponse> ListMeetings(const PeerKeys& peer,
                                                                      const v1::ListMeetingsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::GetMeetingResponse> GetMeeting(const PeerKeys& peer,
                                                                  const v1::GetMeetingRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListAgendaItemsResponse> ListAgendaItems(
      const PeerKeys& peer, const v1::ListAgendaItemsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListRevisionsResponse> ListRevisions(const PeerKeys& peer,
                                                                        const v1::ListRevisionsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListDocumentsResponse> ListDocuments(const PeerKeys& peer,
                                                                        const v1::ListDocumentsRequest& request) const;

  // reads_people_there.cc
  [[nodiscard]] absl::StatusOr<v1::ListSubstitutesResponse> ListSubstitutes(
      const PeerKeys& peer, const v1::ListSubstitutesRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListAnswersResponse> ListAnswers(const PeerKeys& peer,
                                                                    const v1::ListAnswersRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListAttendanceResponse> ListAttendance(
      const PeerKeys& peer, const v1::ListAttendanceRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListGuestsResponse> ListGuests(const PeerKeys& peer,
                                                                  const v1::ListGuestsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListConveyancesResponse> ListConveyances(
      const PeerKeys& peer, const v1::ListConveyancesRequest& request) const;

  // reads_decisions.cc
  [[nodiscard]] absl::StatusOr<v1::ListNeededResponse> ListNeeded(const PeerKeys& peer,
                                                                  const v1::ListNeededRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::GetForecastResponse> GetForecast(const PeerKeys& peer,
                                                                    const v1::GetForecastRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListPositionsResponse> ListPositions(const PeerKeys& peer,
                                                                        const v1::ListPositionsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListContestsResponse> ListContests(const PeerKeys& peer,
                                                                      const v1::ListContestsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListDecisionsResponse> ListDecisions(const PeerKeys& peer,
                                                                        const v1::ListDecisionsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ExplainMandateResponse> ExplainMandate(
      const PeerKeys& peer, const v1::ExplainMandateRequest& request) const;

  // reads_matters.cc
  [[nodiscard]] absl::StatusOr<v1::ListMattersResponse> ListMatters(const PeerKeys& peer,
                                                                    const v1::ListMattersRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::GetMatterResponse> GetMatter(const PeerKeys& peer,
                                                                const v1::GetMatterRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListMeetingMattersResponse> ListMeetingMatters(
      const PeerKeys& peer, const v1::ListMeetingMattersRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListReferralsResponse> ListReferrals(const PeerKeys& peer,
                                                                        const v1::ListReferralsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::GetMeetingPlanResponse> GetMeetingPlan(
      const PeerKeys& peer, const v1::GetMeetingPlanRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListPetitionsResponse> ListPetitions(const PeerKeys& peer,
                                                                        const v1::ListPetitionsRequest& request) const;

  // reads_minutes.cc
  [[nodiscard]] absl::StatusOr<v1::ListMinutesVersionsResponse> ListMinutesVersions(
      const PeerKeys& peer, const v1::ListMinutesVersionsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListMinutesCommentsResponse> ListMinutesComments(
      const PeerKeys& peer, const v1::ListMinutesCommentsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListSendingsResponse> ListSendings(const PeerKeys& peer,
                                                                      const v1::ListSendingsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::GetMinutesResponse> GetMinutes(const PeerKeys& peer,
                                                                  const v1::GetMinutesRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListMinutesParagraphsResponse> ListMinutesParagraphs(
      const PeerKeys& peer, const v1::ListMinutesParagraphsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListDelegatedDecisionsResponse> ListDelegatedDecisions(
      const PeerKeys& peer, const v1::ListDelegatedDecisionsRequest& request) const;
  [[nodiscard]] absl::StatusOr<v1::ListAssignmentsResponse> ListAssignments(
      const PeerKeys& peer, const v1::ListAssignmentsRequest& request) const;

 private:
  // reads_internal.h
  template <typename Response, typename Read>
  absl::StatusOr<Response> Answer(const PeerKeys& peer, Read read) const;
  template <typename Response, typename Request, typename Read>
  absl::StatusOr<Response> AnswerPage(const PeerKeys& peer, const Request& request, const std::string& asked,
                                      Read read) const;

  const ForumHost* const host_;
  const Identity* const identity_;
  const Renditions* const renditions_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_READS_H_
