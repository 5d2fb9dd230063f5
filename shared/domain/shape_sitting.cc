// Shapes of the acts about agenda and papers, at the meeting and on an absent member's behalf.
#include "shared/domain/shape_internal.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

void CheckAccess(FieldChecks& check, v1::DocumentAccess access, const std::string& ground,
                 const google::protobuf::RepeatedPtrField<std::string>& readers, bool required) {
  const bool restricted = access == v1::DOCUMENT_ACCESS_RESTRICTED;
  check.True(access >= (required ? v1::DOCUMENT_ACCESS_MEETING : v1::DOCUMENT_ACCESS_UNSPECIFIED) &&
                 access <= v1::DOCUMENT_ACCESS_RESTRICTED,
             "access", "meeting, item or restricted");
  check.Text("ground", ground, kMaxReason, restricted ? Need::kRequired : Need::kOptional);
  check.True(restricted || ground.empty(), "ground", "none: only of a restricted paper");
  check.True(restricted || readers.empty(), "readers", "none: only of a restricted paper");
  check.Words("readers", readers, kMaxReaders);
}

void CheckDocument(FieldChecks& check, const v1::AddDocument& act) {
  check.Word("meeting", act.meeting());
  check.Word("item", act.item(), Need::kOptional);
  check.Bytes("document.hash", act.document().hash(), Hash::kSize);
  check.Text("title", act.title(), kMaxTitle, Need::kRequired);
  check.Text("media_type", act.media_type(), kMaxMediaType, Need::kRequired);
  check.True(act.size() >= 1 && act.size() <= kMaxDocumentBytes, "size", "1 byte to 100 MiB");
  check.Bytes("replaces", act.replaces(), Hash::kSize, Need::kOptional);
  CheckAccess(check, act.access(), act.ground(), act.readers(), false);
}

void CheckOrder(FieldChecks& check, const v1::OrderAgenda& act) {
  check.Word("meeting", act.meeting());
  check.True(!act.places().empty(), "places", "every item of the meeting");
  check.AtMost("places", act.places_size(), kMaxItems);
  std::set<std::string> items;
  for (const v1::AgendaPlace& place : act.places()) {
    check.Word("places.item", place.item());
    check.True(items.insert(place.item()).second, "places.item", "each once");
    check.AgendaNumber("places.number", place.number(), "places.letter", place.letter());
  }
}

void CheckAttendance(FieldChecks& check, const v1::RecordAttendance& act) {
  check.Word("meeting", act.meeting());
  check.Word("mandate", act.mandate());
  check.Words("items", act.items(), kMaxItems);
  check.True(act.movement() >= v1::MOVEMENT_UNSPECIFIED && act.movement() <= v1::MOVEMENT_CONNECTION_LOST, "movement",
             "arrived, left or connection_lost");
  // Who has left or lost the connection is not there from then on.
  const bool goes = act.movement() == v1::MOVEMENT_LEFT || act.movement() == v1::MOVEMENT_CONNECTION_LOST;
  check.True(act.movement() != v1::MOVEMENT_ARRIVED || act.present(), "present", "true of an arrival");
  check.True(!goes || !act.present(), "present", "false from then on");
  check.True(act.at_ms() >= 0, "at_ms", "0 or a time");
}

void CheckDecision(FieldChecks& check, const v1::RecordDecision& act) {
  check.Word("meeting", act.meeting());
  check.Word("item", act.item());
  check.True(act.outcome() >= v1::OUTCOME_APPROVED && act.outcome() <= v1::OUTCOME_WITHDRAWN, "outcome",
             "a known outcome");
  check.Clauses("clauses", act.clauses(), Need::kOptional);
  check.Words("mandates", act.mandates(), kMaxMandates);
  const bool some = act.outcome() == v1::OUTCOME_APPROVED_FOR_SOME;
  check.True(some ? !act.mandates().empty() : true, "mandates", "those whom it binds");
  const bool deferred = act.outcome() == v1::OUTCOME_DEFERRED;
  check.Word("to_meeting", act.to_meeting(), Need::kOptional);
  check.True(deferred || act.to_meeting().empty(), "to_meeting", "none: only of a deferral");
  check.True(deferred || !act.has_entered(), "entered", "none: only of the chair's deferral");
  check.Entered(act.has_entered(), act.entered());
  check.Text("deviation", act.deviation(), kMaxReason);
}

void CheckGuest(FieldChecks& check, const v1::RecordGuest& act) {
  check.Word("meeting", act.meeting());
  check.True(act.kind() >= v1::GUEST_KIND_OFFICE && act.kind() <= v1::GUEST_KIND_OBSERVER, "kind", "a known kind");
  check.Word("person", act.person(), Need::kOptional);
  check.Text("name", act.name(), kMaxName, act.person().empty() ? Need::kRequired : Need::kOptional);
  check.Text("organisation", act.organisation(), kMaxName);
  check.Words("items", act.items(), kMaxItems);
}

void CheckSaid(FieldChecks& check, const v1::DeclareForPresent& act) {
  check.Word("meeting", act.meeting());
  check.Word("item", act.item());
  check.Bytes("clauses_hash", act.clauses_hash(), Hash::kSize);
  check.AtMost("paper_hashes", act.paper_hashes_size(), kMaxPapers);
  for (const std::string& hash : act.paper_hashes()) check.Bytes("paper_hashes", hash, Hash::kSize);
  check.Words("silent", act.silent(), kMaxMandates);
}

void CheckConveyanceRequest(FieldChecks& check, const v1::RequestConveyance& act) {
  check.Word("meeting", act.meeting());
  check.Word("mandate", act.mandate());
  check.Words("items", act.items(), kMaxItems);
  check.Word("conveyor", act.conveyor());
  check.Text("message", act.message(), kMaxComment);
  check.Entered(act.has_entered(), act.entered());
}

}  // namespace

void CheckSittingAct(FieldChecks& check, const v1::Statement& statement) {
  switch (statement.act_case()) {
    case S::kAddDocument:
      return CheckDocument(check, statement.add_document());
    case S::kOrderAgenda:
      return CheckOrder(check, statement.order_agenda());
    case S::kSettleAgenda:
      check.Word("meeting", statement.settle_agenda().meeting());
      return check.Entered(statement.settle_agenda().has_entered(), statement.settle_agenda().entered());
    case S::kSendSupplement: {
      const v1::SendSupplement& act = statement.send_supplement();
      check.Word("meeting", act.meeting());
      check.True(!act.items().empty() || !act.documents().empty(), "items", "items or documents");
      check.Words("items", act.items(), kMaxItems);
      check.AtMost("documents", act.documents_size(), kMaxDocuments);
      for (const v1::DocumentRef& document : act.documents()) check.Bytes("documents", document.hash(), Hash::kSize);
      return;
    }
    case S::kSetDocumentAccess: {
      const v1::SetDocumentAccess& act = statement.set_document_access();
      check.Word("meeting", act.meeting());
      check.Bytes("document.hash", act.document().hash(), Hash::kSize);
      return CheckAccess(check, act.access(), act.ground(), act.readers(), true);
    }
    case S::kInviteExpert: {
      const v1::InviteExpert& act = statement.invite_expert();
      check.Word("meeting", act.meeting());
      check.Word("person", act.person());
      check.True(act.withdrawn() || !act.items().empty(), "items", "the items to present");
      check.Words("items", act.items(), kMaxItems);
      check.Text("organisation", act.organisation(), kMaxName);
      return check.Entered(act.has_entered(), act.entered());
    }
    case S::kStartItem:
      check.Word("meeting", statement.start_item().meeting());
      return check.Word("item", statement.start_item().item());
    case S::kApproveAgenda:
      check.Word("meeting", statement.approve_agenda().meeting());
      return check.Words("added", statement.approve_agenda().added(), kMaxItems);
    case S::kRecordGuest:
      return CheckGuest(check, statement.record_guest());
    case S::kRecordAttendance:
      return CheckAttendance(check, statement.record_attendance());
    case S::kRecordDecision:
      return CheckDecision(check, statement.record_decision());
    case S::kDeclareForPresent:
      return CheckSaid(check, statement.declare_for_present());
    case S::kRecordReservation: {
      const v1::RecordReservation& act = statement.record_reservation();
      check.Word("meeting", act.meeting());
      check.Word("item", act.item());
      check.Word("mandate", act.mandate());
      check.Text("text", act.text(), kMaxComment, act.withdrawn() ? Need::kOptional : Need::kRequired);
      return check.Entered(act.has_entered(), act.entered());
    }
    case S::kRequestConveyance:
      return CheckConveyanceRequest(check, statement.request_conveyance());
    case S::kAnswerConveyance:
      check.Bytes("request", statement.answer_conveyance().request(), StatementId::kSize);
      return check.Entered(statement.answer_conveyance().has_entered(), statement.answer_conveyance().entered());
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
