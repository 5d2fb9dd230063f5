// Meetings, their agendas and papers, and what happens in the room.
#include "shared/domain/forum_time.h"
#include "tests/support/random_acts_internal.h"

namespace mandat::testing {

using domain::MeetingPhase;
using S = v1::Statement;

namespace {

std::string IdOr(const domain::Meeting* meeting, const char* other) {
  return meeting == nullptr ? other : meeting->id.value();
}

std::string IdOr(const domain::AgendaItem* item, const char* other) {
  return item == nullptr ? other : item->id.value();
}

}  // namespace

bool ActMaker::MakeMeeting(int kind, RandomAct& act) {
  S& s = act.statement;
  switch (kind) {
    case S::kCreateMeeting: {
      v1::CreateMeeting& create = *s.mutable_create_meeting();
      create.set_meeting(NewWord("m", 4));
      create.set_date(DateAhead(Noise() ? -40 : 1, 120).ToString());
      create.set_start("08:30");
      create.set_end(Noise() ? "07:00" : "12:00");
      create.set_place("Karlskrona");
      create.set_title("Sammanträde");
      if (dice_.Chance(25)) create.set_chair(AnyPerson());
      if (dice_.Chance(15)) create.set_secretary(AnyPerson());
      if (dice_.Chance(25)) {
        create.set_kind(dice_.Chance(50) ? v1::MEETING_KIND_EXTRA : v1::MEETING_KIND_SPECIAL_EVENT);
        create.set_reason("Brådskande");
        for (const auto& [id, petition] : state_.petitions) create.set_petition(id.bytes());
        if (create.petition().empty() && dice_.Chance(50)) Enter(*create.mutable_entered(), state_.chair.value());
      }
      return true;
    }
    case S::kAppointOfficer: {
      v1::AppointOfficer& appoint = *s.mutable_appoint_officer();
      appoint.set_meeting(IdOr(AnyMeeting(MeetingPhase::kPlanned, MeetingPhase::kOpen), "m1"));
      appoint.set_office(dice_.Chance(60) ? v1::OFFICE_CHAIR : v1::OFFICE_SECRETARY);
      if (!dice_.Chance(25)) appoint.set_person(AnyPerson());
      appoint.set_reason("Sjukdom");
      return true;
    }
    case S::kSendNotice:
      s.mutable_send_notice()->set_meeting(IdOr(AnyMeeting(MeetingPhase::kPlanned, MeetingPhase::kPlanned), "m1"));
      return true;
    case S::kOpenMeeting:
      s.mutable_open_meeting()->set_meeting(IdOr(AnyMeeting(MeetingPhase::kCalled, MeetingPhase::kCalled), "m1"));
      return true;
    case S::kCloseMeeting:
      s.mutable_close_meeting()->set_meeting(IdOr(AnyMeeting(MeetingPhase::kOpen, MeetingPhase::kOpen), "m1"));
      return true;
    case S::kCancelMeeting:
      s.mutable_cancel_meeting()->set_meeting(IdOr(AnyMeeting(MeetingPhase::kPlanned, MeetingPhase::kCalled), "m1"));
      s.mutable_cancel_meeting()->set_reason("Sjukdom");
      if (dice_.Chance(40)) Enter(*s.mutable_cancel_meeting()->mutable_entered(), state_.chair.value());
      return true;
    case S::kPostponeMeeting: {
      v1::PostponeMeeting& postpone = *s.mutable_postpone_meeting();
      postpone.set_meeting(IdOr(AnyMeeting(MeetingPhase::kPlanned, MeetingPhase::kCalled), "m1"));
      postpone.set_date(DateAhead(1, 200).ToString());
      postpone.set_reason("Sjukdom");
      if (dice_.Chance(40)) Enter(*postpone.mutable_entered(), state_.chair.value());
      return true;
    }
    default:
      return false;
  }
}

bool ActMaker::MakeAgenda(int kind, RandomAct& act) {
  S& s = act.statement;
  const domain::Meeting* meeting = AnyMeeting();
  const domain::AgendaItem* item = AnyItem(dice_, meeting);
  const std::string in = IdOr(meeting, "m1");
  switch (kind) {
    case S::kSetAgendaItem: {
      v1::SetAgendaItem& set = *s.mutable_set_agenda_item();
      set.set_meeting(in);
      set.set_item(dice_.Chance(50) ? NewWord("i", 6) : IdOr(item, "i1"));
      set.set_number(static_cast<std::uint32_t>(1 + dice_.Below(12)));
      if (dice_.Chance(15)) set.set_letter(dice_.Chance(50) ? "a" : "b");
      set.set_title("Ärende");
      set.set_kind(dice_.Chance(80) ? v1::ITEM_KIND_DECISION : v1::ITEM_KIND_INFORMATION);
      if (set.kind() == v1::ITEM_KIND_DECISION)
        set.set_decision_class(static_cast<v1::DecisionClass>(1 + dice_.Below(3)));
      if (set.decision_class() == v1::DECISION_CLASS_SUBJECT && !state_.forum.areas.empty() && !Noise())
        set.add_areas(dice_.Of(state_.forum.areas).id.value());
      if (dice_.Chance(20) && !state_.forum.principals.empty())
        set.add_principals(dice_.Of(state_.forum.principals).id.value());
      if (!Noise()) set.set_reason("Rättat");
      if (dice_.Chance(30) && !state_.matters.empty()) set.set_matter(dice_.Of(state_.matters).first.value());
      return true;
    }
    case S::kSetProposal: {
      v1::SetProposal& set = *s.mutable_set_proposal();
      set.set_meeting(in);
      set.set_item(IdOr(item, "i1"));
      const int next = item == nullptr ? 1 : item->current_revision() + 1;
      set.set_revision(static_cast<std::uint32_t>(Noise() ? dice_.Below(4) : next));
      set.add_clauses()->set_text("anta förslaget " + std::to_string(dice_.Below(1000)));
      if (dice_.Chance(25)) set.add_clauses()->set_text("ge i uppdrag");
      if (next > 1) set.set_change("Ny lydelse");
      if (dice_.Chance(25) && meeting != nullptr && !meeting->documents.empty())
        set.add_papers()->set_hash(AnyDocument(meeting));
      return true;
    }
    case S::kAddDocument: {
      v1::AddDocument& add = *s.mutable_add_document();
      add.mutable_document()->set_hash(Bytes(32));
      add.set_meeting(in);
      if (dice_.Chance(60)) add.set_item(IdOr(item, "i1"));
      add.set_title("Underlag");
      add.set_media_type("application/pdf");
      add.set_size(static_cast<std::uint64_t>(1 + dice_.Below(1000)));
      if (dice_.Chance(15)) add.set_replaces(AnyDocument(meeting));
      if (dice_.Chance(30)) {
        add.set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
        add.set_ground("OSL 26:1");
        add.add_readers(AnyHolder());
      }
      return true;
    }
    case S::kSetDocumentAccess: {
      v1::SetDocumentAccess& set = *s.mutable_set_document_access();
      set.set_meeting(in);
      set.mutable_document()->set_hash(AnyDocument(meeting));
      set.set_access(dice_.Chance(60) ? v1::DOCUMENT_ACCESS_RESTRICTED : v1::DOCUMENT_ACCESS_MEETING);
      if (set.access() == v1::DOCUMENT_ACCESS_RESTRICTED) {
        set.set_ground("OSL 26:1");
        set.add_readers(AnyHolder());
      }
      return true;
    }
    case S::kOrderAgenda: {
      v1::OrderAgenda& order = *s.mutable_order_agenda();
      order.set_meeting(in);
      if (meeting == nullptr) return true;
      auto number = static_cast<std::uint32_t>(meeting->items.size() + 1);
      for (const domain::AgendaItem& each : meeting->items) {
        if (Noise()) continue;
        order.add_places()->set_item(each.id.value());
        order.mutable_places(order.places_size() - 1)->set_number(--number);
      }
      return true;
    }
    case S::kSettleAgenda:
      s.mutable_settle_agenda()->set_meeting(in);
      if (dice_.Chance(40)) Enter(*s.mutable_settle_agenda()->mutable_entered(), state_.chair.value());
      return true;
    case S::kSendSupplement:
      s.mutable_send_supplement()->set_meeting(IdOr(AnyMeeting(MeetingPhase::kCalled, MeetingPhase::kCalled), "m1"));
      s.mutable_send_supplement()->add_items(IdOr(item, "i1"));
      return true;
    case S::kInviteExpert: {
      v1::InviteExpert& invite = *s.mutable_invite_expert();
      invite.set_meeting(in);
      invite.add_items(IdOr(item, "i1"));
      invite.set_person(dice_.Chance(60) ? NewWord("expert-", 2) : AnyPerson());
      invite.set_organisation("Högskolan");
      invite.set_withdrawn(dice_.Chance(20));
      if (dice_.Chance(40)) Enter(*invite.mutable_entered(), state_.chair.value());
      return true;
    }
    default:
      return false;
  }
}

bool ActMaker::MakeSitting(int kind, RandomAct& act) {
  S& s = act.statement;
  const domain::Meeting* meeting = AnyMeeting(MeetingPhase::kOpen, MeetingPhase::kOpen);
  const domain::AgendaItem* item = AnyItem(dice_, meeting);
  const std::string in = IdOr(meeting, "m1");
  switch (kind) {
    case S::kRecordAttendance: {
      v1::RecordAttendance& record = *s.mutable_record_attendance();
      record.set_meeting(in);
      record.set_mandate(AnyMandate());
      record.set_present(dice_.Chance(75));
      record.set_by_substitute(dice_.Chance(20));
      record.set_remote(dice_.Chance(50));
      if (dice_.Chance(20)) record.add_items(IdOr(item, "i1"));
      if (dice_.Chance(30)) record.set_movement(record.present() ? v1::MOVEMENT_ARRIVED : v1::MOVEMENT_LEFT);
      return true;
    }
    case S::kRecordDecision: {
      v1::RecordDecision& record = *s.mutable_record_decision();
      record.set_meeting(in);
      record.set_item(IdOr(item, "i1"));
      record.set_outcome(static_cast<v1::Outcome>(1 + dice_.Below(6)));
      record.add_clauses()->set_text("anta förslaget");
      if (record.outcome() == v1::OUTCOME_APPROVED_FOR_SOME) record.add_mandates(AnyMandate());
      if (record.outcome() == v1::OUTCOME_DEFERRED && dice_.Chance(60))
        Enter(*record.mutable_entered(), state_.chair.value());
      if (record.outcome() != v1::OUTCOME_DEFERRED && dice_.Chance(60)) record.set_deviation("Beslutas ändå");
      return true;
    }
    case S::kStartItem:
      s.mutable_start_item()->set_meeting(in);
      s.mutable_start_item()->set_item(IdOr(item, "i1"));
      return true;
    case S::kApproveAgenda:
      s.mutable_approve_agenda()->set_meeting(in);
      return true;
    case S::kRecordGuest:
      s.mutable_record_guest()->set_meeting(in);
      s.mutable_record_guest()->set_kind(static_cast<v1::GuestKind>((Noise() ? 0 : 1) + dice_.Below(5)));
      if (dice_.Chance(40)) {
        s.mutable_record_guest()->set_person(AnyPerson());
      } else {
        s.mutable_record_guest()->set_name(NewWord("Utredare ", 3));
      }
      s.mutable_record_guest()->set_withdrawn(dice_.Chance(20));
      return true;
    case S::kDeclareForPresent: {
      v1::DeclareForPresent& said = *s.mutable_declare_for_present();
      said.set_meeting(in);
      said.set_item(IdOr(item, "i1"));
      said.set_clauses_hash(Bytes(32));
      if (item != nullptr && !item->revisions.empty()) {
        said.set_revision(static_cast<std::uint32_t>(item->current_revision()));
        said.set_clauses_hash(item->revisions.back().clauses_hash.bytes());
        for (const domain::Hash& paper : item->revisions.back().papers) said.add_paper_hashes(paper.bytes());
      }
      if (dice_.Chance(15)) said.add_silent(AnyMandate());
      act.sealed.emplace().set_stance(v1::STANCE_APPROVE);
      return true;
    }
    case S::kRecordReservation: {
      v1::RecordReservation& record = *s.mutable_record_reservation();
      const domain::Meeting* at = AnyMeeting(MeetingPhase::kOpen, MeetingPhase::kClosed);
      record.set_meeting(IdOr(at, "m1"));
      record.set_item("i1");
      for (const domain::AgendaItem& each : at == nullptr ? std::vector<domain::AgendaItem>() : at->items) {
        if (each.decision) record.set_item(each.id.value());
      }
      record.set_text(Text());
      record.set_withdrawn(dice_.Chance(20));
      record.set_mandate(MandateAndEntered(record));
      return true;
    }
    default:
      return false;
  }
}

}  // namespace mandat::testing
