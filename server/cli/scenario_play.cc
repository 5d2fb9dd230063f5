#include "server/cli/scenario_play.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "server/cli/scenario_player.h"

namespace mandat::cli {

absl::Status ScenarioPlayer::CreateMeeting(const domain::ScenarioMeeting& meeting) {
  line_ = meeting.line;
  v1::Statement act;
  v1::CreateMeeting& create = *act.mutable_create_meeting();
  create.set_meeting(meeting.id.value());
  create.set_date(meeting.date.ToString());
  create.set_start(meeting.start);
  create.set_end(meeting.end);
  create.set_place(meeting.place);
  create.set_title(meeting.title);
  create.set_chair(meeting.chair.value());
  create.set_secretary(meeting.secretary.value());
  return Tell(Ask([](const domain::State& state) { return state.secretary; }), std::move(act));
}

absl::Status ScenarioPlayer::AddItem(const domain::ScenarioItem& item, const std::string& reason) {
  v1::Statement act;
  v1::SetAgendaItem& set = *act.mutable_set_agenda_item();
  set.set_meeting(meeting_id());
  set.set_item(item.id.value());
  set.set_number(static_cast<std::uint32_t>(item.number));
  set.set_letter(item.letter);
  set.set_title(item.title);
  set.set_kind(static_cast<v1::ItemKind>(static_cast<int>(item.kind) + 1));
  if (item.kind == domain::AgendaItemKind::kDecision)
    set.set_decision_class(static_cast<v1::DecisionClass>(static_cast<int>(item.decision_class) + 1));
  for (const domain::AreaId& area : item.areas) set.add_areas(area.value());
  set.set_rapporteur(item.rapporteur);
  set.set_reason(reason);
  if (absl::Status status = Tell(Secretary(), std::move(act)); !status.ok()) return status;

  v1::Statement proposal;
  v1::SetProposal& text = *proposal.mutable_set_proposal();
  for (const std::string& title : item.documents) {
    // No paper comes with the file: its title stands for it.
    const std::string bytes = absl::StrCat(title, " (", item.id.value(), ")\n");
    const absl::StatusOr<domain::Hash> hash = world().Upload(Secretary(), bytes);
    if (!hash.ok()) return hash.status();
    v1::Statement paper;
    v1::AddDocument& add = *paper.mutable_add_document();
    add.mutable_document()->set_hash(hash->bytes());
    add.set_meeting(meeting_id());
    add.set_item(item.id.value());
    add.set_title(title);
    add.set_media_type("text/plain");
    add.set_size(bytes.size());
    if (absl::Status status = Tell(Secretary(), std::move(paper)); !status.ok()) return status;
    text.add_papers()->set_hash(hash->bytes());
  }
  if (item.clauses.empty()) return absl::OkStatus();
  text.set_meeting(meeting_id());
  text.set_item(item.id.value());
  text.set_revision(1);
  for (const std::string& clause : item.clauses) text.add_clauses()->set_text(clause);
  return Tell(Secretary(), std::move(proposal));
}

absl::Status ScenarioPlayer::Begin(const std::string& forum_file) {
  // The zone is known once the forum is founded: of the founding itself the hour is read as UTC.
  auto world_or = ScenarioWorld::Found(forum_file, scenario_.seed,
                                       domain::ForumTime("", scenario_.founded.day, scenario_.founded.minutes));
  if (!world_or.ok()) return world_or.status();
  played_.world = *std::move(world_or);
  time_zone_ = Ask([](const domain::State& state) { return state.forum.time_zone; });
  const domain::PersonId secretary = Ask([](const domain::State& state) { return state.secretary; });
  for (const domain::ScenarioPerson& person : scenario_.persons) {
    line_ = person.line;
    if (absl::Status status = world().Enrol(person.id); !status.ok()) return status;
    if (person.name.empty()) continue;
    v1::Statement act;
    act.mutable_describe_person()->set_person(person.id.value());
    act.mutable_describe_person()->set_name(person.name);
    if (absl::Status status = Tell(secretary, std::move(act)); !status.ok()) return status;
  }
  for (const domain::ScenarioHolder& holder : scenario_.holders) {
    line_ = holder.line;
    v1::Statement act;
    act.mutable_assign_mandate()->set_mandate(holder.mandate.value());
    act.mutable_assign_mandate()->set_holder(holder.holder.value());
    act.mutable_assign_mandate()->set_basis(holder.basis);
    if (absl::Status status = Tell(secretary, std::move(act)); !status.ok()) return status;
  }
  if (absl::Status status = CreateMeeting(scenario_.meeting); !status.ok()) return status;
  for (const domain::ScenarioMeeting& meeting : scenario_.other_meetings) {
    if (absl::Status status = CreateMeeting(meeting); !status.ok()) return status;
  }
  for (const domain::ScenarioItem& item : scenario_.items) {
    line_ = item.line;
    if (item.late) continue;
    if (absl::Status status = AddItem(item, ""); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status ScenarioPlayer::Do(const domain::ScenarioStep& step) {
  v1::Statement act;
  switch (step.act) {
    case domain::ScenarioAct::kSettle:
      act.mutable_settle_agenda()->set_meeting(meeting_id());
      return Tell(step.by.empty() ? Chair() : step.by, std::move(act));
    case domain::ScenarioAct::kNotice:
      act.mutable_send_notice()->set_meeting(meeting_id());
      return BySecretary(step, std::move(act));
    case domain::ScenarioAct::kAddItems:
      for (const domain::ItemId& id : step.items) {
        const auto item = std::find_if(scenario_.items.begin(), scenario_.items.end(),
                                       [&](const domain::ScenarioItem& candidate) { return candidate.id == id; });
        if (absl::Status status = AddItem(*item, step.text); !status.ok()) return status;
      }
      return absl::OkStatus();
    case domain::ScenarioAct::kExpert:
      act.mutable_invite_expert()->set_meeting(meeting_id());
      for (const domain::ItemId& item : step.items) act.mutable_invite_expert()->add_items(item.value());
      act.mutable_invite_expert()->set_person(step.persons.front().value());
      act.mutable_invite_expert()->set_organisation(step.organisation);
      return Tell(step.by.empty() ? Chair() : step.by, std::move(act));
    case domain::ScenarioAct::kAnswer:
    case domain::ScenarioAct::kDeclare:
    case domain::ScenarioAct::kSubstitute:
    case domain::ScenarioAct::kRecuse:
    case domain::ScenarioAct::kReserve:
      return DoWord(step);
    case domain::ScenarioAct::kAssignment:
    case domain::ScenarioAct::kComment:
    case domain::ScenarioAct::kDraft:
    case domain::ScenarioAct::kIssue:
    case domain::ScenarioAct::kRefuse:
    case domain::ScenarioAct::kSend:
    case domain::ScenarioAct::kSign:
      return DoAfter(step);
    default:
      return DoAtMeeting(step);
  }
}

absl::Status ScenarioPlayer::DoWord(const domain::ScenarioStep& step) {
  v1::Statement act;
  switch (step.act) {
    case domain::ScenarioAct::kAnswer:
      return Answer(step);
    case domain::ScenarioAct::kDeclare:
      return Declare(step);
    case domain::ScenarioAct::kSubstitute:
      return Substitute(step);
    case domain::ScenarioAct::kRecuse:
      act.mutable_declare_recusal()->set_meeting(meeting_id());
      act.mutable_declare_recusal()->set_item(step.items.front().value());
      act.mutable_declare_recusal()->set_person(step.persons.front().value());
      act.mutable_declare_recusal()->set_reason(step.text);
      return Tell(step.persons.front(), std::move(act));
    default: {
      v1::RecordReservation& reserve = *act.mutable_record_reservation();
      reserve.set_meeting(meeting_id());
      reserve.set_item(step.items.front().value());
      reserve.set_mandate(step.mandates.front().value());
      reserve.set_text(step.text);
      return Tell(step.by.empty() ? HolderOf(step.mandates.front()) : step.by, std::move(act));
    }
  }
}

absl::Status ScenarioPlayer::Answer(const domain::ScenarioStep& step) {
  for (const domain::MandateId& mandate : step.mandates) {
    v1::Statement act;
    v1::AnswerNotice& answer = *act.mutable_answer_notice();
    answer.set_meeting(meeting_id());
    answer.set_mandate(mandate.value());
    answer.set_attending(step.yes);
    for (const domain::ItemId& item : step.items) answer.add_items(item.value());
    if (absl::Status status = Tell(HolderOf(mandate), std::move(act)); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status ScenarioPlayer::Declare(const domain::ScenarioStep& step) {
  const domain::MandateId& mandate = step.mandates.front();
  const domain::ItemId& item = step.items.front();
  v1::Statement act;
  v1::DeclarePosition& declare = *act.mutable_declare_position();
  declare.set_meeting(meeting_id());
  declare.set_item(item.value());
  declare.set_mandate(mandate.value());
  declare.set_by_substitute(step.by_substitute);
  AskMeeting([&](const domain::State&, const domain::Meeting& meeting) {
    const domain::AgendaItem* found = meeting.FindItem(item);
    if (found == nullptr || found->revisions.empty()) return 0;
    const domain::Revision& revision = found->revisions.back();
    declare.set_revision(static_cast<std::uint32_t>(revision.number));
    declare.set_clauses_hash(revision.clauses_hash.bytes());
    for (const domain::Hash& paper : revision.papers) declare.add_paper_hashes(paper.bytes());
    return 0;
  });
  if (declare.clauses_hash().empty()) return absl::InvalidArgumentError("the item has no `clauses` to declare on");
  v1::SealedPart sealed;
  sealed.set_stance(static_cast<v1::Stance>(step.stance));
  const domain::PersonId holder = HolderOf(mandate);
  domain::PersonId speaker = holder;
  if (step.channel == v1::CHANNEL_APP) {
    if (!step.by.empty()) speaker = step.by;
    sealed.set_comment(step.text);
  } else {
    // What was brought comes with how it was given.
    const bool conveyed = step.channel == v1::CHANNEL_CONVEYED;
    if (conveyed && step.by.empty()) return absl::InvalidArgumentError("a conveyed position needs `by`: who states it");
    *declare.mutable_entered() = Entered(conveyed ? step.by : holder, step.channel);
    if (step.channel != v1::CHANNEL_MEETING) sealed.set_evidence_text(step.text);
    speaker = conveyed ? step.by : Secretary();
  }
  return Tell(speaker, std::move(act), &sealed, absl::StrCat("position-", mandate.value(), "-", item.value()));
}

absl::Status ScenarioPlayer::Substitute(const domain::ScenarioStep& step) {
  const domain::PersonId& person = step.persons.front();
  v1::Statement act;
  v1::NominateSubstitute& nominate = *act.mutable_nominate_substitute();
  nominate.set_meeting(meeting_id());
  nominate.set_mandate(step.mandates.front().value());
  for (const domain::ItemId& item : step.items) nominate.add_items(item.value());
  nominate.set_person(person.value());
  nominate.set_order(1);
  nominate.set_basis(step.text);
  const absl::StatusOr<domain::StatementId> nomination = world().Act(HolderOf(step.mandates.front()), std::move(act));
  if (!nomination.ok()) return nomination.status();
  v1::Statement answer;
  answer.mutable_answer_nomination()->set_nomination(nomination->bytes());
  answer.mutable_answer_nomination()->set_accept(step.yes);
  return Tell(person, std::move(answer));
}

absl::Status ScenarioPlayer::DoAtMeeting(const domain::ScenarioStep& step) {
  v1::Statement act;
  switch (step.act) {
    case domain::ScenarioAct::kOpen:
      act.mutable_open_meeting()->set_meeting(meeting_id());
      return BySecretary(step, std::move(act));
    case domain::ScenarioAct::kAttend:
      return Attendance(step, true);
    case domain::ScenarioAct::kLeave:
      return Attendance(step, false);
    case domain::ScenarioAct::kGuest: {
      v1::RecordGuest& guest = *act.mutable_record_guest();
      guest.set_meeting(meeting_id());
      guest.set_kind(static_cast<v1::GuestKind>(step.kind));
      if (!step.persons.empty()) guest.set_person(step.persons.front().value());
      guest.set_name(step.name);
      guest.set_organisation(step.organisation);
      for (const domain::ItemId& item : step.items) guest.add_items(item.value());
      return BySecretary(step, std::move(act));
    }
    case domain::ScenarioAct::kStart:
      act.mutable_start_item()->set_meeting(meeting_id());
      act.mutable_start_item()->set_item(step.items.front().value());
      return BySecretary(step, std::move(act));
    case domain::ScenarioAct::kApproveAgenda:
      act.mutable_approve_agenda()->set_meeting(meeting_id());
      for (const domain::ItemId& item : step.items) act.mutable_approve_agenda()->add_added(item.value());
      return BySecretary(step, std::move(act));
    case domain::ScenarioAct::kSaid:
      return Said(step);
    case domain::ScenarioAct::kDecide:
      return Decide(step);
    case domain::ScenarioAct::kAdjusters: {
      v1::ElectAdjusters& elect = *act.mutable_elect_adjusters();
      elect.set_meeting(meeting_id());
      for (const domain::MandateId& mandate : step.mandates) elect.add_mandates(mandate.value());
      if (step.until) elect.set_deadline_ms(TimeOf(*step.until).ms);
      elect.set_place(step.place);
      return BySecretary(step, std::move(act));
    }
    default:
      return Close(step);
  }
}

absl::Status ScenarioPlayer::Attendance(const domain::ScenarioStep& step, bool present) {
  for (const domain::MandateId& mandate : step.mandates) {
    v1::Statement act;
    v1::RecordAttendance& record = *act.mutable_record_attendance();
    record.set_meeting(meeting_id());
    for (const domain::ItemId& item : step.items) record.add_items(item.value());
    record.set_mandate(mandate.value());
    record.set_present(present);
    record.set_by_substitute(present && step.by_substitute);
    record.set_remote(present && !step.yes);
    record.set_movement(present ? v1::MOVEMENT_ARRIVED : v1::MOVEMENT_LEFT);
    if (absl::Status status = BySecretary(step, std::move(act)); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status ScenarioPlayer::Said(const domain::ScenarioStep& step) {
  v1::Statement act;
  v1::DeclareForPresent& said = *act.mutable_declare_for_present();
  said.set_meeting(meeting_id());
  said.set_item(step.items.front().value());
  for (const domain::MandateId& silent : step.mandates) said.add_silent(silent.value());
  AskMeeting([&](const domain::State&, const domain::Meeting& meeting) {
    const domain::AgendaItem* found = meeting.FindItem(step.items.front());
    if (found == nullptr || found->revisions.empty()) return 0;
    const domain::Revision& revision = found->revisions.back();
    said.set_revision(static_cast<std::uint32_t>(revision.number));
    said.set_clauses_hash(revision.clauses_hash.bytes());
    for (const domain::Hash& paper : revision.papers) said.add_paper_hashes(paper.bytes());
    return 0;
  });
  if (said.clauses_hash().empty()) return absl::InvalidArgumentError("the item has no `clauses` to declare on");
  v1::SealedPart sealed;
  sealed.set_stance(static_cast<v1::Stance>(step.stance));
  sealed.set_comment(step.text);
  return Tell(step.by.empty() ? Secretary() : step.by, std::move(act), &sealed,
              absl::StrCat("said-", step.items.front().value()));
}

absl::Status ScenarioPlayer::Decide(const domain::ScenarioStep& step) {
  v1::Statement act;
  v1::RecordDecision& decide = *act.mutable_record_decision();
  decide.set_meeting(meeting_id());
  decide.set_item(step.items.front().value());
  decide.set_outcome(static_cast<v1::Outcome>(step.outcome));
  std::vector<std::string> clauses = step.clauses;
  const bool as_proposed = step.outcome == v1::OUTCOME_APPROVED || step.outcome == v1::OUTCOME_APPROVED_FOR_SOME;
  if (clauses.empty() && as_proposed) {
    clauses = AskMeeting([&](const domain::State&, const domain::Meeting& meeting) {
      const domain::AgendaItem* item = meeting.FindItem(step.items.front());
      return item == nullptr || item->revisions.empty() ? std::vector<std::string>() : item->revisions.back().clauses;
    });
  }
  for (const std::string& clause : clauses) decide.add_clauses()->set_text(clause);
  for (const domain::MandateId& mandate : step.mandates) decide.add_mandates(mandate.value());
  decide.set_to_meeting(step.meeting.value());
  decide.set_deviation(step.text);
  domain::PersonId by = step.by;
  // Deferring is the chair's act.
  if (by.empty()) by = step.outcome == v1::OUTCOME_DEFERRED ? Chair() : Secretary();
  return Tell(by, std::move(act), nullptr, absl::StrCat("decision-", step.items.front().value()));
}

std::optional<domain::FileError> PlayScenario(const domain::Scenario& scenario, const std::string& file,
                                              const std::string& forum_file, PlayedScenario& played) {
  ScenarioPlayer player(scenario, played);
  const absl::Status status = player.Play(forum_file);
  if (status.ok()) return std::nullopt;
  return domain::FileError{file, player.line(), std::string(status.message())};
}

}  // namespace mandat::cli
