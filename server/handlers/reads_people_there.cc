// Reads of who comes to a meeting, who stands in, and who was there.
#include "absl/strings/str_cat.h"
#include "server/handlers/reads_internal.h"

namespace mandat::server {
namespace {

const char* NominationWord(domain::NominationState state) {
  switch (state) {
    case domain::NominationState::kQueued:
      return "queued";
    case domain::NominationState::kAsked:
      return "asked";
    case domain::NominationState::kAccepted:
      return "accepted";
    case domain::NominationState::kDeclined:
      return "declined";
    case domain::NominationState::kTimedOut:
      return "timed_out";
    case domain::NominationState::kRevoked:
      return "revoked";
  }
  return "";
}

const char* ConveyanceWord(domain::ConveyanceState state) {
  switch (state) {
    case domain::ConveyanceState::kAsked:
      return "asked";
    case domain::ConveyanceState::kAccepted:
      return "accepted";
    case domain::ConveyanceState::kDeclined:
      return "declined";
    case domain::ConveyanceState::kWithdrawn:
      return "withdrawn";
  }
  return "";
}

}  // namespace

absl::StatusOr<v1::ListSubstitutesResponse> ReadHandler::ListSubstitutes(
    const PeerKeys& peer, const v1::ListSubstitutesRequest& request) const {
  return AnswerPage<v1::ListSubstitutesResponse>(
      peer, request, absl::StrCat("ListSubstitutes|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListSubstitutesResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const domain::Nomination& nomination : meeting->nominations) {
          const bool more = Offer(page, nomination.id.bytes(), reading.viewer.Of(nomination.place).body, response,
                                  response.mutable_substitutes(), [&](v1::SubstituteView& view) {
                                    view.set_nomination(nomination.id.bytes());
                                    view.set_meeting(meeting->id.value());
                                    view.set_mandate(nomination.mandate.value());
                                    view.set_person(nomination.person.value());
                                    view.set_person_name(reading.viewer.NameOf(nomination.person));
                                    AddWords(nomination.items, view.mutable_items());
                                    view.set_order(static_cast<std::uint32_t>(nomination.order));
                                    view.set_state(NominationWord(nomination.state));
                                    view.set_basis(nomination.basis);
                                  });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListAnswersResponse> ReadHandler::ListAnswers(const PeerKeys& peer,
                                                                 const v1::ListAnswersRequest& request) const {
  return AnswerPage<v1::ListAnswersResponse>(
      peer, request, absl::StrCat("ListAnswers|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListAnswersResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const auto& entry : meeting->answers) {
          const domain::NoticeAnswer& answer = entry.second;
          const bool more = Offer(
              page, answer.mandate.value(), reading.viewer.Of(answer.statement).body, response,
              response.mutable_answers(), [&](v1::AnswerView& view) {
                view.set_mandate(answer.mandate.value());
                view.set_attending(answer.attending);
                AddWords(answer.items, view.mutable_items());
                view.set_author(answer.author.value());
                view.set_channel(answer.entered ? static_cast<v1::Channel>(answer.entered->channel) : v1::CHANNEL_APP);
                if (answer.entered) view.set_stated_by(answer.entered->stated_by.value());
                view.set_at_ms(answer.at.ms);
              });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListAttendanceResponse> ReadHandler::ListAttendance(const PeerKeys& peer,
                                                                       const v1::ListAttendanceRequest& request) const {
  return AnswerPage<v1::ListAttendanceResponse>(
      peer, request, absl::StrCat("ListAttendance|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListAttendanceResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const domain::AttendanceEntry& there : meeting->attendance_log) {
          const bool more = Offer(page, there.statement.bytes(), reading.viewer.Of(there.place).body, response,
                                  response.mutable_entries(), [&](v1::AttendanceView& view) {
                                    view.set_mandate(there.mandate.value());
                                    AddWords(there.items, view.mutable_items());
                                    view.set_present(there.present);
                                    view.set_by_substitute(there.by_substitute);
                                    view.set_remote(there.remote);
                                    view.set_movement(static_cast<v1::Movement>(there.movement));
                                    view.set_at_ms(there.at.ms);
                                  });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListGuestsResponse> ReadHandler::ListGuests(const PeerKeys& peer,
                                                               const v1::ListGuestsRequest& request) const {
  return AnswerPage<v1::ListGuestsResponse>(
      peer, request, absl::StrCat("ListGuests|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListGuestsResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const auto& entry : meeting->experts) {
          const domain::ExpertInvitation& expert = entry.second;
          const bool visible = !expert.withdrawn && reading.viewer.Of(expert.statement).body;
          const bool more = Offer(page, absl::StrCat("expert|", entry.first.value()), visible, response,
                                  response.mutable_guests(), [&](v1::GuestView& view) {
                                    view.set_kind(v1::GUEST_KIND_EXPERT);
                                    view.set_person(entry.first.value());
                                    view.set_name(reading.viewer.NameOf(entry.first));
                                    view.set_organisation(expert.organisation);
                                    AddWords(expert.items, view.mutable_items());
                                    view.set_invited(true);
                                  });
          if (!more) return absl::OkStatus();
        }
        for (const auto& entry : meeting->guests) {
          const domain::Guest& guest = entry.second;
          const bool visible = !guest.withdrawn && reading.viewer.Of(guest.place).body;
          const bool more =
              Offer(page, absl::StrCat("guest|", entry.first), visible, response, response.mutable_guests(),
                    [&](v1::GuestView& view) {
                      view.set_kind(static_cast<v1::GuestKind>(guest.kind));
                      view.set_person(guest.person.value());
                      view.set_name(guest.name.empty() ? reading.viewer.NameOf(guest.person) : guest.name);
                      view.set_organisation(guest.organisation);
                      AddWords(guest.items, view.mutable_items());
                    });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListConveyancesResponse> ReadHandler::ListConveyances(
    const PeerKeys& peer, const v1::ListConveyancesRequest& request) const {
  return AnswerPage<v1::ListConveyancesResponse>(
      peer, request, absl::StrCat("ListConveyances|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListConveyancesResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const domain::Conveyance& conveyance : meeting->conveyances) {
          const bool more = Offer(page, conveyance.id.bytes(), reading.viewer.Of(conveyance.place).body, response,
                                  response.mutable_conveyances(), [&](v1::ConveyanceView& view) {
                                    view.set_request(conveyance.id.bytes());
                                    view.set_mandate(conveyance.mandate.value());
                                    view.set_holder(conveyance.holder.value());
                                    view.set_conveyor(conveyance.conveyor.value());
                                    AddWords(conveyance.items, view.mutable_items());
                                    view.set_message(conveyance.message);
                                    view.set_state(ConveyanceWord(conveyance.state));
                                    view.set_asked_at_ms(conveyance.asked_at.ms);
                                    view.set_answered_at_ms(conveyance.answered_at.ms);
                                  });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

}  // namespace mandat::server
