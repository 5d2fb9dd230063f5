// Reads of a meeting's dates, agenda and papers.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "server/handlers/reads_fill.h"
#include "server/handlers/reads_internal.h"
#include "shared/domain/convert.h"
#include "shared/domain/minutes.h"
#include "shared/domain/office_paper.h"
#include "shared/domain/paragraphs.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::server {
namespace {

// What both views of an item have.
template <typename View>
void FillHead(const domain::AgendaItem& item, View& view) {
  view.set_id(item.id.value());
  view.set_number(static_cast<std::uint32_t>(item.number));
  view.set_letter(item.letter);
  view.set_title(item.title);
  view.set_kind(static_cast<v1::ItemKind>(item.kind));
  if (item.is_decision) view.set_decision_class(ClassOf(item.decision_class));
  AddWords(item.areas, view.mutable_areas());
  AddWords(item.principals, view.mutable_principals());
}

void FillItem(const domain::AgendaItem& item, v1::ItemView& view) {
  FillHead(item, view);
  view.set_revision(static_cast<std::uint32_t>(item.current_revision()));
  if (!item.revisions.empty()) AddClauses(item.revisions.back().clauses, view.mutable_clauses());
}

void FillAgendaItem(const Reading& reading, const domain::Meeting& meeting, const domain::AgendaItem& item,
                    v1::AgendaItemView& view) {
  FillHead(item, view);
  view.set_summary(item.summary);
  view.set_rapporteur(item.rapporteur);
  const auto matter = reading.state.matters.find(item.matter);
  if (matter != reading.state.matters.end() && reading.viewer.Of(matter->second.place).body)
    view.set_matter(item.matter.value());
  if (!item.revisions.empty() && reading.viewer.Of(item.revisions.back().place).body) {
    const domain::Revision& revision = item.revisions.back();
    view.set_revision(static_cast<std::uint32_t>(revision.number));
    AddClauses(revision.clauses, view.mutable_clauses());
    AddHashes(revision.papers, view.mutable_papers());
  }
  if (domain::ParagraphOf(reading.state, meeting, item))
    view.set_paragraph(domain::ParagraphLabel(reading.state, meeting, item));
  view.set_added_late(item.added_late);
  view.set_added_when_open(item.added_when_open);
  view.set_started_at_ms(item.started_at.ms);
  view.set_decided(item.decision.has_value());
  if (reading.viewer.SeesWhoIsThere(meeting)) FillPresence(item, view.mutable_present());
  for (const domain::Recusal& recusal : item.recusals) {
    if (reading.viewer.Of(recusal.place).body) view.add_recused(recusal.person.value());
  }
}

void FillAgendaStanding(const domain::Meeting& meeting, v1::AgendaStanding& view) {
  view.set_settled(meeting.agenda.is_settled());
  if (meeting.agenda.is_settled()) view.set_settled_by(meeting.agenda.settled_by.value());
  view.set_approved_at_ms(meeting.agenda.approved_at.ms);
  AddWords(meeting.agenda.added, view.mutable_added());
  for (const domain::StandingItem& item : domain::MissingStandingItems(meeting))
    FillStandingItem(item, *view.add_missing());
}

void FillMeeting(const Reading& reading, const domain::Meeting& meeting, v1::MeetingDetails& view) {
  view.set_id(meeting.id.value());
  view.set_kind(meeting.kind == 0 ? v1::MEETING_KIND_ORDINARY : static_cast<v1::MeetingKind>(meeting.kind));
  view.set_date(meeting.date.ToString());
  view.set_start(meeting.start);
  view.set_end(meeting.end);
  view.set_place(meeting.place);
  view.set_title(meeting.title);
  view.set_state(domain::PhaseWord(meeting.phase));
  view.set_chair(domain::ChairOf(reading.state, meeting).value());
  view.set_secretary(domain::SecretaryOf(reading.state, meeting).value());
  view.set_reason(meeting.reason);
  if (!meeting.petition.is_zero()) view.set_petition(meeting.petition.bytes());
  view.set_cancel_reason(meeting.cancel_reason);
  if (const auto deadlines = domain::Deadlines(domain::DeadlineRules::From(meeting.rules), meeting.date)) {
    for (const domain::Deadline& deadline : *deadlines) FillDeadline(deadline, *view.add_deadlines());
  }
  view.set_notice_sent_at_ms(meeting.notice_sent_at.ms);
  view.set_opened_at_ms(meeting.opened_at.ms);
  view.set_closed_at_ms(meeting.closed_at.ms);
  for (const domain::Postponement& postponement : meeting.postponements) {
    v1::PostponementView& one = *view.add_postponements();
    one.set_from(postponement.from.ToString());
    one.set_to(postponement.to.ToString());
    one.set_reason(postponement.reason);
  }
  view.set_current_item(meeting.current_item.value());
  // An expert is told when and where the meeting is, and nothing of its agenda but their items.
  if (!reading.viewer.SeesWholeAgenda(meeting)) {
    view.clear_current_item();
    return;
  }
  for (const domain::Supplement& supplement : meeting.supplements) {
    v1::SupplementView& one = *view.add_supplements();
    AddWords(supplement.items, one.mutable_items());
    AddHashes(supplement.documents, one.mutable_documents());
    one.set_sent_at_ms(supplement.at.ms);
  }
  for (const domain::OfficerChange& change : meeting.officer_changes) {
    v1::OfficerChangeView& one = *view.add_officer_changes();
    one.set_office(static_cast<v1::Office>(change.office));
    one.set_before(change.before.value());
    one.set_after(change.after.value());
    one.set_taken_back(change.taken_back);
    one.set_reason(change.reason);
    one.set_author(change.author.value());
    one.set_at_ms(change.at.ms);
  }
  FillAgendaStanding(meeting, *view.mutable_agenda());
  for (const domain::Adjuster& adjuster : meeting.minutes.adjusters) {
    v1::AdjusterView& one = *view.add_adjusters();
    one.set_mandate(adjuster.mandate.value());
    one.set_person(adjuster.person.value());
    one.set_side(adjuster.side.value());
  }
  view.set_adjustment_place(meeting.minutes.adjustment_place);
  view.set_adjustment_deadline_ms(meeting.minutes.adjustment_deadline.ms);
}

// The item that the paper lies at in this meeting, where the caller may see it there; nullopt otherwise.
std::optional<domain::ItemId> WhereItLies(const Reading& reading, const domain::Meeting& meeting,
                                          const domain::Hash& hash) {
  const auto paper = reading.state.paper_access.find(hash);
  if (paper == reading.state.paper_access.end()) return std::nullopt;
  for (const std::uint64_t seq : paper->second.records) {
    const domain::RecordFacts& facts = reading.state.facts[seq - 1];
    if (facts.act == v1::Statement::kAddDocument && facts.meeting == meeting.id && reading.viewer.Of(facts).body)
      return facts.item;
  }
  return std::nullopt;
}

void FillDocument(const Reading& reading, const domain::Document& document, const domain::ItemId& item,
                  v1::DocumentView& view) {
  view.set_hash(document.hash.bytes());
  view.set_item(item.value());
  view.set_title(document.title);
  view.set_media_type(document.media_type);
  view.set_size(document.size);
  view.set_version(static_cast<std::uint32_t>(document.version));
  if (!document.replaces.is_zero()) view.set_replaces(document.replaces.bytes());
  view.set_replaced(document.replaced);
  const domain::PaperAccess& access = reading.state.paper_access.at(document.hash);
  view.set_access(static_cast<v1::DocumentAccess>(access.access));
  view.set_ground(access.ground);
  AddWords(access.readers, view.mutable_readers());
}

}  // namespace

void FillPresence(const domain::AgendaItem& item, google::protobuf::RepeatedPtrField<v1::PresenceView>* out) {
  for (const auto& [mandate, there] : item.attendance) {
    if (!there.present) continue;
    v1::PresenceView& view = *out->Add();
    view.set_mandate(mandate.value());
    view.set_by_substitute(there.by_substitute);
    view.set_remote(there.remote);
  }
}

absl::StatusOr<v1::ListMeetingsResponse> ReadHandler::ListMeetings(const PeerKeys& peer,
                                                                   const v1::ListMeetingsRequest& request) const {
  return AnswerPage<v1::ListMeetingsResponse>(
      peer, request, "ListMeetings",
      [&](const Reading& reading, Page& page, v1::ListMeetingsResponse& response) -> absl::Status {
        for (const auto& [id, meeting] : reading.state.meetings) {
          const domain::Meeting& one = meeting;
          const bool more = Offer(page, id.value(), reading.viewer.Sees(one), response, response.mutable_meetings(),
                                  [&](v1::MeetingView& view) {
                                    view.set_id(one.id.value());
                                    view.set_date(one.date.ToString());
                                    view.set_start(one.start);
                                    view.set_end(one.end);
                                    view.set_place(one.place);
                                    view.set_title(one.title);
                                    view.set_state(domain::PhaseWord(one.phase));
                                    for (const domain::AgendaItem& item : one.items) {
                                      if (reading.viewer.Sees(one, item)) FillItem(item, *view.add_items());
                                    }
                                  });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::GetMeetingResponse> ReadHandler::GetMeeting(const PeerKeys& peer,
                                                               const v1::GetMeetingRequest& request) const {
  return Answer<v1::GetMeetingResponse>(
      peer, [&](const Reading& reading, v1::GetMeetingResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        FillMeeting(reading, *meeting, *response.mutable_meeting());
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListAgendaItemsResponse> ReadHandler::ListAgendaItems(
    const PeerKeys& peer, const v1::ListAgendaItemsRequest& request) const {
  return AnswerPage<v1::ListAgendaItemsResponse>(
      peer, request, absl::StrCat("ListAgendaItems|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListAgendaItemsResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const domain::AgendaItem& item : meeting->items) {
          if (!Offer(page, item.id.value(), reading.viewer.Sees(*meeting, item), response, response.mutable_items(),
                     [&](v1::AgendaItemView& view) { FillAgendaItem(reading, *meeting, item, view); })) {
            break;
          }
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListRevisionsResponse> ReadHandler::ListRevisions(const PeerKeys& peer,
                                                                     const v1::ListRevisionsRequest& request) const {
  return AnswerPage<v1::ListRevisionsResponse>(
      peer, request, absl::StrCat("ListRevisions|", request.meeting(), "|", request.item()),
      [&](const Reading& reading, Page& page, v1::ListRevisionsResponse& response) -> absl::Status {
        const domain::AgendaItem* item =
            reading.viewer.FindItem(reading.viewer.FindMeeting(request.meeting()), request.item());
        if (item == nullptr) return ThereIsNone();
        for (const domain::Revision& revision : item->revisions) {
          const bool more = Offer(page, absl::StrCat(revision.number), reading.viewer.Of(revision.place).body, response,
                                  response.mutable_revisions(), [&](v1::RevisionView& view) {
                                    view.set_number(static_cast<std::uint32_t>(revision.number));
                                    AddClauses(revision.clauses, view.mutable_clauses());
                                    AddHashes(revision.papers, view.mutable_papers());
                                    view.set_change(revision.change);
                                    view.set_at_ms(revision.at.ms);
                                    view.set_clauses_hash(revision.clauses_hash.bytes());
                                    view.set_statement_id(revision.statement.bytes());
                                  });
          if (!more) break;
        }
        return absl::OkStatus();
      });
}

absl::StatusOr<v1::ListDocumentsResponse> ReadHandler::ListDocuments(const PeerKeys& peer,
                                                                     const v1::ListDocumentsRequest& request) const {
  absl::StatusOr<v1::ListDocumentsResponse> listed = AnswerPage<v1::ListDocumentsResponse>(
      peer, request, absl::StrCat("ListDocuments|", request.meeting()),
      [&](const Reading& reading, Page& page, v1::ListDocumentsResponse& response) -> absl::Status {
        const domain::Meeting* meeting = reading.viewer.FindMeeting(request.meeting());
        if (meeting == nullptr) return ThereIsNone();
        for (const domain::Hash& hash : meeting->documents) {
          const auto document = reading.state.documents.find(hash);
          if (document == reading.state.documents.end()) continue;
          const std::optional<domain::ItemId> item = WhereItLies(reading, *meeting, hash);
          const bool more =
              Offer(page, hash.bytes(), item.has_value(), response, response.mutable_documents(),
                    [&](v1::DocumentView& view) { FillDocument(reading, document->second, *item, view); });
          if (!more) break;
        }
        return absl::OkStatus();
      });
  if (!listed.ok()) return listed;
  for (v1::DocumentView& view : *listed->mutable_documents()) {
    const std::optional<domain::Hash> hash = domain::Hash::FromBytes(view.hash());
    if (!hash || domain::FindOfficePaper(view.media_type()) == nullptr) continue;
    absl::StatusOr<v1::Rendition> rendition = renditions_->StatusOf(*hash);
    if (!rendition.ok()) return rendition.status();
    *view.mutable_rendition() = *std::move(rendition);
  }
  return listed;
}

}  // namespace mandat::server
