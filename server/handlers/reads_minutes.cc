// Reads of minutes, of what each principal is told, and of assignments.
#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "server/handlers/minutes_document.h"
#include "server/handlers/reads_internal.h"
#include "shared/domain/delegation.h"
#include "shared/domain/minutes.h"

namespace mandat::server {
namespace {

constexpr std::size_t kNewestReports = 20;

void FillSignature(const Reading& reading, const domain::MinutesVersion& version, const domain::PersonId& signer,
                   v1::MinutesSignatureView& view) {
  view.set_person(signer.value());
  view.set_person_name(reading.viewer.NameOf(signer));
  view.set_state("waits");
  const auto answer = version.answers.find(signer);
  if (answer == version.answers.end() || !reading.viewer.Of(answer->second.statement).body) return;
  view.set_state(answer->second.signs ? "signed" : "refused");
  view.set_reason(answer->second.reason);
  view.set_at_ms(answer->second.at.ms);
  view.set_statement_id(answer->second.statement.bytes());
}

void FillVersion(const Reading& reading, const domain::ItemId& item, const domain::MinutesVersion& version,
                 v1::MinutesVersionView& view) {
  view.set_version(static_cast<std::uint32_t>(version.version));
  view.set_item(item.value());
  view.set_stage(version.for_signing ? v1::MINUTES_STAGE_FOR_SIGNING : v1::MINUTES_STAGE_DRAFT);
  view.set_document(version.document.bytes());
  view.set_size(version.size);
  view.set_change(version.change);
  view.set_issued_by(version.issued_by.value());
  view.set_issued_at_ms(version.at.ms);
  for (const domain::PersonId& signer : version.signers)
    FillSignature(reading, version, signer, *view.add_signatures());
  view.set_adjusted_at_ms(version.adjusted_at.ms);
  view.set_replaced(version.replaced);
}

// The version that was asked for (0: the newest for signing), where the caller may see it; null otherwise.
const domain::MinutesVersion* VersionFor(const Reading& reading, const std::string& meeting_id, const std::string& item,
                                         std::uint32_t version) {
  const domain::Meeting* meeting = reading.viewer.FindMeeting(meeting_id);
  if (meeting == nullptr) return nullptr;
  const domain::MinutesVersion* found =
      version == 0
          ? domain::VersionForSigning(*meeting, domain::ItemId(item))
          : domain::FindVersion(*meeting, domain::ItemId(item), static_cast<int>(std::min(version, 1'000'000U)));
  return found != nullptr && reading.viewer.Of(found->statement).body ? found : nullptr;
}

const char* AssignmentWord(domain::Assignment::Status status) {
  switch (status) {
    case domain::Assignment::Status::kOpen:
      return "open";
    case domain::Assignment::Status::kDone:
      return "done";
    case domain::Assignment::Status::kDropped:
      return "dropped";
  }
  return "";
}

void FillAssignment(const Reading& reading, const domain::Assignment& assignment, v1::AssignmentView& view) {
  view.set_id(assignment.id.value());
  view.set_meeting(assignment.meeting.value());
  view.set_item(assignment.item.value());
  view.set_what(assignment.what);
  AddWords(assignment.persons, view.mutable_persons());
  for (const std::string& other : assignment.others) view.add_others(other);
  view.set_due_meeting(assignment.due_meeting.value());
  view.set_due_date(DayWord(domain::DueDayOf(reading.state, assignment)));
  view.set_state(AssignmentWord(assignment.status));
  view.set_closing_text(assignment.closing_text);
  view.set_given_at_ms(assignment.given_at.ms);
  view.set_closed_at_ms(assignment.closed_at.ms);
  std::vector<const domain::AssignmentReport*> seen;
  for (const domain::AssignmentReport& report : assignment.reports) {
    if (reading.viewer.Of(report.statement).body) seen.push_back(&report);
  }
  view.set_report_count(static_cast<std::uint32_t>(seen.size()));
  for (std::size_t i = seen.size() > kNewestReports ? seen.size() - kNewestReports : 0; i < seen.size(); ++i) {
    v1::AssignmentReportView& one = *view.add_reports();
    one.set_by(seen[i]->by.value());
    one.set_text(seen[i]->text);
    one.set_at_ms(seen[i]->at.ms);
  }
}

void FillDelegated(const domain::DelegatedDecision& decision, v1::DelegatedDecisionView& view) {
  view.set_paragraph(decision.paragraph);
  view.set_item(decision.item.value());
  view.set_title(decision.title);
  view.set_outcome(decision.outcome);
  AddClauses(decision.clauses, view.mutable_clauses());
  for (const domain::Delegate& delegate : decision.decided_by) {
    v1::DelegateView& one = *view.add_decided_by();
    one.set_mandate(delegate.mandate.value());
    one.set_title(delegate.title);
    one.set_basis(delegate.basis);
    one.set_stance(delegate.stance);
    one.set_channel(delegate.channel);
  }
}

}  // namespace

absl::StatusOr<v1::ListMinutesVersionsResponse> ReadHandler::ListMinutesVersions(
    const PeerKeys& peer, const v1::ListMinutesVersionsRequest& request) const {
  return AnswerPage<v1::ListMinutesVersionsResponse>(
      peer, request, absl::StrCat("ListMinutesVersions|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListMinutesVersionsResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const auto& entry : meeting->minutes.versions) {
          for (const domain::MinutesVersion& version : entry.second) {
            const bool more = Offer(page, version.statement.bytes(), reading.viewer.Of(version.statement).body,
                                    response, response.mutable_versions(), [&](v1::MinutesVersionView& view) {
                                      FillVersion(reading, entry.first, version, view);
                                    });
            if (!more) return absl::OkStatus();
          }
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListMinutesCommentsResponse> ReadHandler::ListMinutesComments(
    const PeerKeys& peer, const v1::ListMinutesCommentsRequest& request) const {
  return AnswerPage<v1::ListMinutesCommentsResponse>(
      peer, request, absl::StrCat("ListMinutesComments|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListMinutesCommentsResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const auto& entry : meeting->minutes.versions) {
          for (const domain::MinutesVersion& version : entry.second) {
            for (const domain::MinutesComment& comment : version.comments) {
              const bool more = Offer(page, comment.statement.bytes(), reading.viewer.Of(comment.statement).body,
                                      response, response.mutable_comments(), [&](v1::MinutesCommentView& view) {
                                        view.set_version(static_cast<std::uint32_t>(version.version));
                                        view.set_item(entry.first.value());
                                        view.set_person(comment.author.value());
                                        view.set_person_name(reading.viewer.NameOf(comment.author));
                                        view.set_text(comment.text);
                                        view.set_at_ms(comment.at.ms);
                                        view.set_statement_id(comment.statement.bytes());
                                      });
              if (!more) return absl::OkStatus();
            }
          }
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListSendingsResponse> ReadHandler::ListSendings(const PeerKeys& peer,
                                                                   const v1::ListSendingsRequest& request) const {
  return AnswerPage<v1::ListSendingsResponse>(
      peer, request, absl::StrCat("ListSendings|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListSendingsResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const domain::Sending& sending : meeting->minutes.sendings) {
          const bool more = Offer(page, sending.statement.bytes(), reading.viewer.Of(sending.statement).body, response,
                                  response.mutable_sendings(), [&](v1::SendingView& view) {
                                    view.set_version(static_cast<std::uint32_t>(sending.version));
                                    view.set_item(sending.item.value());
                                    for (const std::string& recipient : sending.recipients)
                                      view.add_recipients(recipient);
                                    view.set_sent_at_ms(sending.sent_at.ms);
                                    view.set_recorded_by(sending.recorded_by.value());
                                    view.set_statement_id(sending.statement.bytes());
                                  });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::GetMinutesResponse> ReadHandler::GetMinutes(const PeerKeys& peer,
                                                               const v1::GetMinutesRequest& request) const {
  absl::StatusOr<v1::GetMinutesResponse> response =
      Answer<v1::GetMinutesResponse>(peer, [&](const Reading& reading, v1::GetMinutesResponse& answer) -> absl::Status {
        const domain::MinutesVersion* version =
            VersionFor(reading, request.meeting(), request.item(), request.version());
        if (version == nullptr) return ThereIsNone();
        FillVersion(reading, domain::ItemId(request.item()), *version, *answer.mutable_version());
        return absl::OkStatus();
      });
  if (!response.ok()) return response;
  absl::StatusOr<v1::MinutesDocument> minutes =
      LoadMinutes(*host_, domain::Hash::FromBytes(response->version().document()).value_or(domain::Hash()));
  if (!minutes.ok()) return minutes.status();
  response->set_paragraphs(static_cast<std::uint32_t>(minutes->paragraphs_size()));
  minutes->clear_paragraphs();
  *response->mutable_document() = *std::move(minutes);
  return response;
}

absl::StatusOr<v1::ListMinutesParagraphsResponse> ReadHandler::ListMinutesParagraphs(
    const PeerKeys& peer, const v1::ListMinutesParagraphsRequest& request) const {
  domain::Hash document;
  absl::StatusOr<v1::ListMinutesParagraphsResponse> response = Answer<v1::ListMinutesParagraphsResponse>(
      peer, [&](const Reading& reading, v1::ListMinutesParagraphsResponse& answer) -> absl::Status {
        const domain::MinutesVersion* version =
            VersionFor(reading, request.meeting(), request.item(), request.version());
        if (version == nullptr) return ThereIsNone();
        document = version->document;
        answer.set_version(static_cast<std::uint32_t>(version->version));
        return absl::OkStatus();
      });
  if (!response.ok()) return response;
  absl::StatusOr<Page> page =
      Page::Of(request.page_size(), request.page_token(),
               absl::StrCat("ListMinutesParagraphs|", request.meeting(), "|", request.item(), "|", request.version()));
  if (!page.ok()) return page.status();
  absl::StatusOr<v1::MinutesDocument> minutes = LoadMinutes(*host_, document);
  if (!minutes.ok()) return minutes.status();
  int place = 0;
  for (v1::MinutesParagraph& paragraph : *minutes->mutable_paragraphs()) {
    if (!Offer(*page, absl::StrCat(place++), true, *response, response->mutable_paragraphs(),
               [&](v1::MinutesParagraph& view) { view = std::move(paragraph); })) {
      break;
    }
  }
  if (absl::Status found = page->Found(); !found.ok()) return found;
  return response;
}

absl::StatusOr<v1::ListDelegatedDecisionsResponse> ReadHandler::ListDelegatedDecisions(
    const PeerKeys& peer, const v1::ListDelegatedDecisionsRequest& request) const {
  domain::Hash document;
  const absl::StatusOr<v1::ListDelegatedDecisionsResponse> asked = Answer<v1::ListDelegatedDecisionsResponse>(
      peer, [&](const Reading& reading, v1::ListDelegatedDecisionsResponse&) -> absl::Status {
        const domain::MinutesVersion* version = VersionFor(reading, request.meeting(), "", request.version());
        if (version == nullptr || reading.state.FindPrincipal(domain::PrincipalId(request.principal())) == nullptr)
          return ThereIsNone();
        document = version->document;
        return absl::OkStatus();
      });
  if (!asked.ok()) return asked.status();
  const absl::StatusOr<v1::MinutesDocument> minutes = LoadMinutes(*host_, document);
  if (!minutes.ok()) return minutes.status();
  return AnswerPage<v1::ListDelegatedDecisionsResponse>(
      peer, request,
      absl::StrCat("ListDelegatedDecisions|", request.meeting(), "|", request.principal(), "|", request.version()),
      [&](const Reading& reading, Page& page, v1::ListDelegatedDecisionsResponse& response) -> absl::Status {
        response.set_version(minutes->version());
        for (const domain::DelegatedDecision& decision :
             domain::DelegatedDecisionsOf(reading.state, *minutes, domain::PrincipalId(request.principal()))) {
          if (!Offer(page, decision.item.value(), true, response, response.mutable_decisions(),
                     [&](v1::DelegatedDecisionView& view) { FillDelegated(decision, view); })) {
            break;
          }
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListAssignmentsResponse> ReadHandler::ListAssignments(
    const PeerKeys& peer, const v1::ListAssignmentsRequest& request) const {
  return AnswerPage<v1::ListAssignmentsResponse>(
      peer, request,
      absl::StrCat("ListAssignments|", request.due_at_meeting(), "|", request.include_closed() ? "closed" : ""),
      [&](const Reading& reading, Page& page, v1::ListAssignmentsResponse& response) -> absl::Status {
        std::set<domain::AssignmentId> due;
        if (!request.due_at_meeting().empty()) {
          const domain::Meeting* meeting = reading.viewer.FindMeeting(request.due_at_meeting());
          if (meeting == nullptr) return ThereIsNone();
          for (const domain::Assignment* one : domain::AssignmentsDueAt(reading.state, *meeting)) due.insert(one->id);
        }
        for (const auto& entry : reading.state.assignments) {
          const domain::Assignment& assignment = entry.second;
          const bool asked_for = (request.include_closed() || assignment.status == domain::Assignment::Status::kOpen) &&
                                 (request.due_at_meeting().empty() || due.contains(assignment.id));
          const bool visible = asked_for && reading.viewer.Of(assignment.statement).body;
          if (!Offer(page, assignment.id.value(), visible, response, response.mutable_assignments(),
                     [&](v1::AssignmentView& view) { FillAssignment(reading, assignment, view); })) {
            break;
          }
        }
        return absl::OkStatus();
      });
}

}  // namespace mandat::server
