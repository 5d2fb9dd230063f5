#include "tests/support/forum_builder.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "shared/domain/convert.h"
#include "shared/domain/rules_file.h"
#include "shared/domain/text_hash.h"

namespace mandat::testing {

using domain::BytesTo;
using domain::DeviceId;
using domain::StatementId;

std::string ReadTestFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "cannot read %s: tests run in the source tree's root\n", path.c_str());
    std::abort();
  }
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string LsvoForumFile() { return ReadTestFile("tests/data/lsvo.forum.toml"); }

ForumBuilder::ForumBuilder(const std::function<void(std::string&)>& edit) {
  std::string file = LsvoForumFile();
  if (edit) edit(file);
  v1::Statement founding;
  founding.set_version(1);
  founding.set_statement_id(FreshId());
  founding.set_person("secretary");
  founding.set_device_id(FreshBytes(16));
  founding.set_device_counter(++counter_);
  v1::FoundForum& act = *founding.mutable_found_forum();
  act.set_forum_file(file);
  act.set_signing_key(FreshBytes(32));
  act.set_tls_key_hash(FreshBytes(32));
  act.set_log_key(FreshBytes(32));
  act.set_recovery_key(FreshBytes(32));
  act.set_ca_hash(FreshBytes(32));
  act.set_members_address("127.0.0.1:7443");
  act.set_gate_address("127.0.0.1:7444");
  act.set_device_name("Sekreterarens dator");
  Must(founding);
}

std::string ForumBuilder::FreshBytes(std::size_t size) {
  std::string bytes(size, '\0');
  const std::uint64_t number = next_++;
  for (int i = 0; i < 8; ++i) bytes[size - 1 - i] = static_cast<char>(number >> (8 * i));
  bytes[0] = 1;
  return bytes;
}

std::string ForumBuilder::FreshId() {
  std::string id = FreshBytes(16);
  id[6] = 0x70;
  id[8] = static_cast<char>(0x80);
  return id;
}

v1::Statement ForumBuilder::ByDevice(const std::string& person, const DeviceId& device) {
  v1::Statement statement;
  statement.set_version(1);
  statement.set_forum_id(state_.forum_id.bytes());
  statement.set_statement_id(FreshId());
  statement.set_person(person);
  statement.set_device_id(device.bytes());
  statement.set_device_counter(++counter_);
  return statement;
}

v1::Statement ForumBuilder::By(const std::string& person) {
  const auto devices = state_.devices_of.find(domain::PersonId(person));
  if (devices != state_.devices_of.end()) {
    for (auto id = devices->second.rbegin(); id != devices->second.rend(); ++id) {
      if (state_.FindDevice(*id)->status == domain::DeviceStatus::kActive) return ByDevice(person, *id);
    }
  }
  return ByDevice(person, *DeviceId::FromBytes(FreshBytes(16)));
}

std::string ForumBuilder::AmendedRules(const std::string& key, const std::string& toml) const {
  std::string file = domain::RulesFileOf(state_.forum.rules);
  const std::string line = "\n" + key + " = ";
  const std::size_t begin = file.find(line);
  if (begin == std::string::npos) return file.insert(file.find('\n') + 1, key + " = " + toml + "\n");
  return file.replace(begin, file.find('\n', begin + 1) - begin, line + toml);
}

StatementId ForumBuilder::Amend(const std::string& key, const std::string& toml) {
  v1::Statement statement = By("secretary");
  v1::AmendRules& act = *statement.mutable_amend_rules();
  act.set_rules_file(AmendedRules(key, toml));
  act.set_decided_elsewhere("LSVO 2026-12-11, § 101/26");
  act.set_reason("Nytt värde: " + key);
  return Must(Current(statement));
}

v1::Statement ForumBuilder::ByServer() {
  v1::Statement statement = ByDevice("", *DeviceId::FromBytes(FreshBytes(16)));
  statement.clear_person();
  return statement;
}

v1::Statement ForumBuilder::Current(v1::Statement statement) const {
  const StatementId current = domain::WhatItReplaces(state_, statement);
  if (!current.is_zero()) statement.set_replaces(current.bytes());
  return statement;
}

domain::Decision ForumBuilder::Try(const v1::Statement& statement, const v1::SealedPart* sealed) const {
  return domain::Decide(state_, statement, sealed, domain::Time{now_.ms + 1});
}

void ForumBuilder::ApplyRecord(const v1::Statement& statement, const v1::SealedPart* sealed) {
  now_.ms += 1;
  const std::string bytes = statement.SerializeAsString();
  domain::AppliedRecord record;
  record.place = {1, state_.head.seq + 1};
  if (statement.has_begin_epoch())
    record.place.epoch = statement.begin_epoch().epoch();
  else if (state_.head.epoch > 0)
    record.place.epoch = state_.head.epoch;
  record.time = now_;
  record.bytes_hash = domain::Sha256(bytes);
  record.forum_id =
      statement.has_found_forum() ? *domain::ForumId::FromBytes(record.bytes_hash.view()) : state_.forum_id;
  record.statement = &statement;
  record.sealed = sealed;
  domain::Apply(state_, record);
  log_.push_back({record.place, record.time, statement, sealed == nullptr ? std::nullopt : std::optional(*sealed),
                  record.bytes_hash});
}

domain::Decision ForumBuilder::Submit(const v1::Statement& statement, const v1::SealedPart* sealed) {
  domain::Decision decision = Try(statement, sealed);
  if (!decision) ApplyRecord(statement, sealed);
  return decision;
}

StatementId ForumBuilder::Must(const v1::Statement& statement, const v1::SealedPart* sealed) {
  if (const domain::Decision refusal = Submit(statement, sealed)) {
    std::fprintf(stderr, "refused: %s\n  %s\n", refusal->ShortDebugString().c_str(),
                 statement.ShortDebugString().c_str());
    std::abort();
  }
  return domain::IdOf(statement);
}

v1::Statement ForumBuilder::Invitation(const std::string& inviter, const std::string& person) {
  v1::Statement statement = By(inviter);
  v1::Invite& act = *statement.mutable_invite();
  act.set_invitation_id(FreshBytes(16));
  act.set_person(person);
  act.set_invitation_key(FreshBytes(32));
  act.set_expires_at_ms(now_.ms + 72LL * 60 * 60 * 1000);
  return statement;
}

v1::Statement ForumBuilder::Enrolment(const std::string& person, const std::string& invitation_id) {
  v1::Statement statement = ByDevice(person, *DeviceId::FromBytes(FreshBytes(16)));
  v1::Enrol& act = *statement.mutable_enrol();
  act.set_invitation_id(invitation_id);
  act.set_signing_key(FreshBytes(32));
  act.set_tls_key_hash(FreshBytes(32));
  act.set_invitation_signature(FreshBytes(64));
  act.set_device_name("Telefon");
  return statement;
}

DeviceId ForumBuilder::Enrol(const std::string& person, const std::string& inviter, const v1::SubstituteScope* scope) {
  v1::Statement invitation = Invitation(inviter, person);
  if (scope != nullptr) *invitation.mutable_invite()->mutable_substitute() = *scope;
  Must(invitation);
  const v1::Statement enrolment = Enrolment(person, invitation.invite().invitation_id());
  Must(enrolment);
  return BytesTo<DeviceId>(enrolment.device_id());
}

v1::Statement ForumBuilder::Item(const std::string& meeting, const std::string& item, int number) {
  v1::Statement statement = By("secretary");
  v1::SetAgendaItem& act = *statement.mutable_set_agenda_item();
  act.set_meeting(meeting);
  act.set_item(item);
  act.set_number(static_cast<std::uint32_t>(number));
  act.set_title("Ärende " + std::to_string(number));
  act.set_kind(v1::ITEM_KIND_DECISION);
  act.set_decision_class(v1::DECISION_CLASS_SUBJECT);
  act.add_areas("older");
  return Current(statement);
}

v1::Statement ForumBuilder::Proposal(const std::string& meeting, const std::string& item, std::uint32_t revision,
                                     const std::string& text) {
  v1::Statement statement = By("secretary");
  v1::SetProposal& act = *statement.mutable_set_proposal();
  act.set_meeting(meeting);
  act.set_item(item);
  act.set_revision(revision);
  act.add_clauses()->set_text(text);
  if (revision > 1) act.set_change("Ny lydelse");
  return Current(statement);
}

void ForumBuilder::Meeting(const std::string& meeting, const std::string& date, int items, const std::string& chair) {
  v1::Statement statement = By("secretary");
  v1::CreateMeeting& act = *statement.mutable_create_meeting();
  act.set_meeting(meeting);
  act.set_date(date);
  act.set_start("08:30");
  act.set_end("12:00");
  act.set_place("Karlskrona");
  act.set_chair(chair);
  Must(statement);
  for (int number = 1; number <= items; ++number) {
    const std::string item = "i" + std::to_string(number);
    Must(Item(meeting, item, number));
    Must(Proposal(meeting, item, 1, "anta förslaget " + item));
  }
}

v1::Statement ForumBuilder::Paper(const std::string& meeting, const std::string& item) {
  v1::Statement statement = By("secretary");
  v1::AddDocument& act = *statement.mutable_add_document();
  act.mutable_document()->set_hash(FreshBytes(32));
  act.set_meeting(meeting);
  act.set_item(item);
  act.set_title("Underlag");
  act.set_media_type("application/pdf");
  act.set_size(10);
  return statement;
}

void ForumBuilder::Notice(const std::string& meeting) {
  v1::Statement statement = By("secretary");
  statement.mutable_send_notice()->set_meeting(meeting);
  Must(statement);
}

void ForumBuilder::Open(const std::string& meeting) {
  v1::Statement statement = By("secretary");
  statement.mutable_open_meeting()->set_meeting(meeting);
  Must(statement);
}

void ForumBuilder::Close(const std::string& meeting) {
  v1::Statement statement = By("secretary");
  statement.mutable_close_meeting()->set_meeting(meeting);
  Must(statement);
}

void ForumBuilder::Attend(const std::string& mandate, bool present, bool by_substitute, const std::string& meeting) {
  v1::Statement statement = By("secretary");
  v1::RecordAttendance& act = *statement.mutable_record_attendance();
  act.set_meeting(meeting);
  act.set_mandate(mandate);
  act.set_present(present);
  act.set_by_substitute(by_substitute);
  Must(statement);
}

v1::Statement ForumBuilder::Decision(const std::string& item, v1::Outcome outcome, const std::string& meeting) {
  v1::Statement statement = By("secretary");
  v1::RecordDecision& act = *statement.mutable_record_decision();
  act.set_meeting(meeting);
  act.set_item(item);
  act.set_outcome(outcome);
  act.add_clauses()->set_text("anta förslaget");
  // Most tests decide without asking whether the rule allows it.
  if (outcome != v1::OUTCOME_DEFERRED) act.set_deviation("Beslutas ändå");
  return statement;
}

void ForumBuilder::Decide(const std::string& item, const std::string& meeting) {
  Must(Decision(item, v1::OUTCOME_APPROVED, meeting));
}

v1::Statement ForumBuilder::Election(const std::vector<std::string>& mandates) {
  v1::Statement statement = By("secretary");
  statement.mutable_elect_adjusters()->set_meeting("m1");
  for (const std::string& mandate : mandates) statement.mutable_elect_adjusters()->add_mandates(mandate);
  return Current(statement);
}

domain::Hash ForumBuilder::MinutesHash(std::uint32_t version, const std::string& item) {
  return domain::Sha256("minutes " + item + std::to_string(version));
}

v1::Statement ForumBuilder::Minutes(std::uint32_t version, v1::MinutesStage stage, const std::string& item) {
  v1::Statement statement = By("secretary");
  v1::IssueMinutes& act = *statement.mutable_issue_minutes();
  act.set_meeting("m1");
  act.set_version(version);
  act.set_stage(stage);
  act.mutable_document()->set_hash(MinutesHash(version, item).bytes());
  act.set_size(100);
  act.set_item(item);
  if (version > 1) act.set_change("Rättat");
  return statement;
}

v1::Statement ForumBuilder::Signature(const std::string& person, std::uint32_t version, const std::string& item) {
  v1::Statement statement = By(person);
  v1::SignMinutes& act = *statement.mutable_sign_minutes();
  act.set_meeting("m1");
  act.set_version(version);
  act.set_item(item);
  act.set_document_hash(MinutesHash(version, item).bytes());
  return Current(statement);
}

v1::Statement ForumBuilder::Position(const std::string& person, const std::string& mandate, const std::string& item,
                                     const std::string& meeting) {
  v1::Statement statement = By(person);
  v1::DeclarePosition& act = *statement.mutable_declare_position();
  act.set_meeting(meeting);
  act.set_item(item);
  act.set_mandate(mandate);
  act.set_clauses_hash(FreshBytes(32));
  const domain::Meeting* found = state_.FindMeeting(domain::MeetingId(meeting));
  const domain::AgendaItem* agenda_item = found == nullptr ? nullptr : found->FindItem(domain::ItemId(item));
  if (agenda_item != nullptr && !agenda_item->revisions.empty()) {
    const domain::Revision& revision = agenda_item->revisions.back();
    act.set_revision(static_cast<std::uint32_t>(revision.number));
    act.set_clauses_hash(revision.clauses_hash.bytes());
    for (const domain::Hash& paper : revision.papers) act.add_paper_hashes(paper.bytes());
  }
  statement.set_sealed_hash(FreshBytes(32));
  return Current(statement);
}

v1::Statement ForumBuilder::EnteredPosition(const std::string& person, const std::string& mandate,
                                            const std::string& item, v1::Channel channel, const std::string& stated_by,
                                            const std::string& meeting) {
  v1::Statement statement = Position(person, mandate, item, meeting);
  v1::Provenance& entered = *statement.mutable_declare_position()->mutable_entered();
  entered = Email(stated_by, false);
  entered.set_channel(channel);
  statement.clear_replaces();
  return Current(statement);
}

v1::SealedPart ForumBuilder::Stance(v1::Stance stance, const std::string& comment) {
  v1::SealedPart sealed;
  sealed.set_stance(stance);
  sealed.set_comment(comment);
  return sealed;
}

v1::SealedPart ForumBuilder::Evidence(v1::Stance stance) {
  v1::SealedPart sealed = Stance(stance);
  sealed.set_evidence_text("Hej, jag tillstyrker.");
  return sealed;
}

StatementId ForumBuilder::Declare(const std::string& person, const std::string& mandate, const std::string& item) {
  const v1::SealedPart sealed = Stance();
  return Must(Position(person, mandate, item), &sealed);
}

v1::Statement ForumBuilder::Nomination(const std::string& person, const std::string& mandate,
                                       const std::string& substitute, std::uint32_t order,
                                       const std::vector<std::string>& items, const std::string& meeting) {
  v1::Statement statement = By(person);
  v1::NominateSubstitute& act = *statement.mutable_nominate_substitute();
  act.set_meeting(meeting);
  act.set_mandate(mandate);
  act.set_person(substitute);
  act.set_order(order);
  act.set_basis("Delegationsordning 3.2");
  for (const std::string& item : items) act.add_items(item);
  return statement;
}

v1::Statement ForumBuilder::NominationAnswer(const std::string& person, const StatementId& nomination, bool accept) {
  v1::Statement statement = By(person);
  statement.mutable_answer_nomination()->set_nomination(nomination.bytes());
  statement.mutable_answer_nomination()->set_accept(accept);
  return Current(statement);
}

v1::Statement ForumBuilder::Answer(const std::string& person, const std::string& mandate, bool attending,
                                   const std::string& meeting) {
  v1::Statement statement = By(person);
  v1::AnswerNotice& act = *statement.mutable_answer_notice();
  act.set_meeting(meeting);
  act.set_mandate(mandate);
  act.set_attending(attending);
  return Current(statement);
}

v1::Provenance ForumBuilder::Email(const std::string& stated_by, bool evidence) const {
  v1::Provenance entered;
  entered.set_channel(v1::CHANNEL_EMAIL);
  entered.set_stated_by(stated_by);
  entered.set_given_at_ms(now_.ms - 60LL * 60 * 1000);
  if (evidence) entered.set_evidence_text("Hej, så här är det.");
  return entered;
}

}  // namespace mandat::testing
