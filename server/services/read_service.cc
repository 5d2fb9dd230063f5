#include <grpcpp/security/auth_context.h>

#include "mandat/v1/read_service.grpc.pb.h"
#include "server/services/services.h"
#include "server/services/unary.h"

namespace mandat::server {
namespace {

class ReadServiceImpl : public v1::ReadService::CallbackService, public RunningService {
 public:
  ReadServiceImpl(const ReadHandler* reads, Executor* work, PeerLookup* peers)
      : reads_(reads), work_(work), peers_(peers) {}
  grpc::Service* service() override { return this; }

  grpc::ServerUnaryReactor* ListMandates(grpc::CallbackServerContext* context, const v1::ListMandatesRequest* request,
                                         v1::ListMandatesResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListMandates);
  }
  grpc::ServerUnaryReactor* ListSubjectAreas(grpc::CallbackServerContext* context,
                                             const v1::ListSubjectAreasRequest* request,
                                             v1::ListSubjectAreasResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListSubjectAreas);
  }
  grpc::ServerUnaryReactor* ListPrincipals(grpc::CallbackServerContext* context,
                                           const v1::ListPrincipalsRequest* request,
                                           v1::ListPrincipalsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListPrincipals);
  }
  grpc::ServerUnaryReactor* ListOffices(grpc::CallbackServerContext* context, const v1::ListOfficesRequest* request,
                                        v1::ListOfficesResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListOffices);
  }
  grpc::ServerUnaryReactor* ListPeople(grpc::CallbackServerContext* context, const v1::ListPeopleRequest* request,
                                       v1::ListPeopleResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListPeople);
  }
  grpc::ServerUnaryReactor* ListVacancies(grpc::CallbackServerContext* context, const v1::ListVacanciesRequest* request,
                                          v1::ListVacanciesResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListVacancies);
  }
  grpc::ServerUnaryReactor* ListMandateHistory(grpc::CallbackServerContext* context,
                                               const v1::ListMandateHistoryRequest* request,
                                               v1::ListMandateHistoryResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListMandateHistory);
  }
  grpc::ServerUnaryReactor* GetRules(grpc::CallbackServerContext* context, const v1::GetRulesRequest* request,
                                     v1::GetRulesResponse* response) override {
    return Answer(context, request, response, &ReadHandler::GetRules);
  }
  grpc::ServerUnaryReactor* ListRulesVersions(grpc::CallbackServerContext* context,
                                              const v1::ListRulesVersionsRequest* request,
                                              v1::ListRulesVersionsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListRulesVersions);
  }
  grpc::ServerUnaryReactor* ListReceived(grpc::CallbackServerContext* context, const v1::ListReceivedRequest* request,
                                         v1::ListReceivedResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListReceived);
  }
  grpc::ServerUnaryReactor* ListMeetings(grpc::CallbackServerContext* context, const v1::ListMeetingsRequest* request,
                                         v1::ListMeetingsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListMeetings);
  }
  grpc::ServerUnaryReactor* GetMeeting(grpc::CallbackServerContext* context, const v1::GetMeetingRequest* request,
                                       v1::GetMeetingResponse* response) override {
    return Answer(context, request, response, &ReadHandler::GetMeeting);
  }
  grpc::ServerUnaryReactor* ListAgendaItems(grpc::CallbackServerContext* context,
                                            const v1::ListAgendaItemsRequest* request,
                                            v1::ListAgendaItemsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListAgendaItems);
  }
  grpc::ServerUnaryReactor* ListRevisions(grpc::CallbackServerContext* context, const v1::ListRevisionsRequest* request,
                                          v1::ListRevisionsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListRevisions);
  }
  grpc::ServerUnaryReactor* ListDocuments(grpc::CallbackServerContext* context, const v1::ListDocumentsRequest* request,
                                          v1::ListDocumentsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListDocuments);
  }
  grpc::ServerUnaryReactor* ListSubstitutes(grpc::CallbackServerContext* context,
                                            const v1::ListSubstitutesRequest* request,
                                            v1::ListSubstitutesResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListSubstitutes);
  }
  grpc::ServerUnaryReactor* ListAnswers(grpc::CallbackServerContext* context, const v1::ListAnswersRequest* request,
                                        v1::ListAnswersResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListAnswers);
  }
  grpc::ServerUnaryReactor* ListAttendance(grpc::CallbackServerContext* context,
                                           const v1::ListAttendanceRequest* request,
                                           v1::ListAttendanceResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListAttendance);
  }
  grpc::ServerUnaryReactor* ListGuests(grpc::CallbackServerContext* context, const v1::ListGuestsRequest* request,
                                       v1::ListGuestsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListGuests);
  }
  grpc::ServerUnaryReactor* ListConveyances(grpc::CallbackServerContext* context,
                                            const v1::ListConveyancesRequest* request,
                                            v1::ListConveyancesResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListConveyances);
  }
  grpc::ServerUnaryReactor* ListNeeded(grpc::CallbackServerContext* context, const v1::ListNeededRequest* request,
                                       v1::ListNeededResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListNeeded);
  }
  grpc::ServerUnaryReactor* GetForecast(grpc::CallbackServerContext* context, const v1::GetForecastRequest* request,
                                        v1::GetForecastResponse* response) override {
    return Answer(context, request, response, &ReadHandler::GetForecast);
  }
  grpc::ServerUnaryReactor* ListPositions(grpc::CallbackServerContext* context, const v1::ListPositionsRequest* request,
                                          v1::ListPositionsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListPositions);
  }
  grpc::ServerUnaryReactor* ListContests(grpc::CallbackServerContext* context, const v1::ListContestsRequest* request,
                                         v1::ListContestsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListContests);
  }
  grpc::ServerUnaryReactor* ListDecisions(grpc::CallbackServerContext* context, const v1::ListDecisionsRequest* request,
                                          v1::ListDecisionsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListDecisions);
  }
  grpc::ServerUnaryReactor* ExplainMandate(grpc::CallbackServerContext* context,
                                           const v1::ExplainMandateRequest* request,
                                           v1::ExplainMandateResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ExplainMandate);
  }
  grpc::ServerUnaryReactor* ListMatters(grpc::CallbackServerContext* context, const v1::ListMattersRequest* request,
                                        v1::ListMattersResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListMatters);
  }
  grpc::ServerUnaryReactor* GetMatter(grpc::CallbackServerContext* context, const v1::GetMatterRequest* request,
                                      v1::GetMatterResponse* response) override {
    return Answer(context, request, response, &ReadHandler::GetMatter);
  }
  grpc::ServerUnaryReactor* ListMeetingMatters(grpc::CallbackServerContext* context,
                                               const v1::ListMeetingMattersRequest* request,
                                               v1::ListMeetingMattersResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListMeetingMatters);
  }
  grpc::ServerUnaryReactor* ListReferrals(grpc::CallbackServerContext* context, const v1::ListReferralsRequest* request,
                                          v1::ListReferralsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListReferrals);
  }
  grpc::ServerUnaryReactor* GetMeetingPlan(grpc::CallbackServerContext* context,
                                           const v1::GetMeetingPlanRequest* request,
                                           v1::GetMeetingPlanResponse* response) override {
    return Answer(context, request, response, &ReadHandler::GetMeetingPlan);
  }
  grpc::ServerUnaryReactor* ListPetitions(grpc::CallbackServerContext* context, const v1::ListPetitionsRequest* request,
                                          v1::ListPetitionsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListPetitions);
  }
  grpc::ServerUnaryReactor* ListMinutesVersions(grpc::CallbackServerContext* context,
                                                const v1::ListMinutesVersionsRequest* request,
                                                v1::ListMinutesVersionsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListMinutesVersions);
  }
  grpc::ServerUnaryReactor* ListMinutesComments(grpc::CallbackServerContext* context,
                                                const v1::ListMinutesCommentsRequest* request,
                                                v1::ListMinutesCommentsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListMinutesComments);
  }
  grpc::ServerUnaryReactor* ListSendings(grpc::CallbackServerContext* context, const v1::ListSendingsRequest* request,
                                         v1::ListSendingsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListSendings);
  }
  grpc::ServerUnaryReactor* GetMinutes(grpc::CallbackServerContext* context, const v1::GetMinutesRequest* request,
                                       v1::GetMinutesResponse* response) override {
    return Answer(context, request, response, &ReadHandler::GetMinutes);
  }
  grpc::ServerUnaryReactor* ListMinutesParagraphs(grpc::CallbackServerContext* context,
                                                  const v1::ListMinutesParagraphsRequest* request,
                                                  v1::ListMinutesParagraphsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListMinutesParagraphs);
  }
  grpc::ServerUnaryReactor* ListDelegatedDecisions(grpc::CallbackServerContext* context,
                                                   const v1::ListDelegatedDecisionsRequest* request,
                                                   v1::ListDelegatedDecisionsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListDelegatedDecisions);
  }
  grpc::ServerUnaryReactor* ListAssignments(grpc::CallbackServerContext* context,
                                            const v1::ListAssignmentsRequest* request,
                                            v1::ListAssignmentsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListAssignments);
  }

 private:
  template <typename Request, typename Response>
  grpc::ServerUnaryReactor* Answer(grpc::CallbackServerContext* context, const Request* request, Response* response,
                                   absl::StatusOr<Response> (ReadHandler::*read)(const PeerKeys&, const Request&)
                                       const) {
    absl::StatusOr<PeerKeys> peer = peers_->Of(*context->auth_context());
    return AnswerOn(*work_, context, response,
                    [this, peer = std::move(peer), request, read]() -> absl::StatusOr<Response> {
                      if (!peer.ok()) return peer.status();
                      return (reads_->*read)(*peer, *request);
                    });
  }

  const ReadHandler* const reads_;
  Executor* const work_;
  PeerLookup* const peers_;
};

}  // namespace

std::unique_ptr<RunningService> MakeReadService(const ReadHandler* reads, Executor* work, PeerLookup* peers) {
  return std::make_unique<ReadServiceImpl>(reads, work, peers);
}

}  // namespace mandat::server
