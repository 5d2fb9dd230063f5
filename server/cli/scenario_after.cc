// What follows a meeting, of a scenario: see scenario_player.h.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "server/cli/scenario_player.h"
#include "shared/domain/minutes_text.h"
#include "shared/ledger/receipt.h"

namespace mandat::cli {

absl::Status ScenarioPlayer::Close(const domain::ScenarioStep& step) {
  for (const domain::ScenarioItem& item : scenario_.items) {
    if (item.recipients.empty()) continue;
    v1::Statement act;
    act.mutable_set_distribution()->set_meeting(meeting_id());
    act.mutable_set_distribution()->set_item(item.id.value());
    for (const std::string& recipient : item.recipients) act.mutable_set_distribution()->add_recipients(recipient);
    if (absl::Status status = BySecretary(step, std::move(act)); !status.ok()) return status;
  }
  v1::Statement act;
  act.mutable_close_meeting()->set_meeting(meeting_id());
  return BySecretary(step, std::move(act));
}

v1::MinutesDocument ScenarioPlayer::Minutes(const domain::ScenarioStep& step, int version) {
  domain::MinutesOptions options;
  options.version = version;
  options.change = version > 1 ? step.text : "";
  if (step.act == domain::ScenarioAct::kIssue && !step.items.empty()) options.only_item = step.items.front();
  for (const domain::ScenarioItem& item : scenario_.items) {
    if (!item.text.empty()) options.texts[item.id] = item.text;
  }
  return world().Read([&](const server::ForumHost::View& view) {
    if (view.checkpoint) options.checkpoint = ledger::ToProto(*view.checkpoint);
    return MinutesOf(view.state, *view.state.FindMeeting(scenario_.meeting.id), options);
  });
}

absl::Status ScenarioPlayer::Issue(const domain::ScenarioStep& step, v1::MinutesStage stage) {
  const domain::ItemId item = step.items.empty() ? domain::ItemId() : step.items.front();
  const int version = AskMeeting([&](const domain::State&, const domain::Meeting& meeting) {
    const auto versions = meeting.minutes.versions.find(item);
    return versions == meeting.minutes.versions.end() ? 1 : versions->second.back().version + 1;
  });
  if (version > 1 && step.text.empty())
    return absl::InvalidArgumentError("from version 2 on `text` says what was changed");
  const v1::MinutesDocument document = Minutes(step, version);
  // The one time that these bytes are made.
  const std::string bytes = document.SerializeAsString();
  const domain::PersonId by = step.by.empty() ? Secretary() : step.by;
  const absl::StatusOr<domain::Hash> hash = world().Upload(by, bytes);
  if (!hash.ok()) return hash.status();
  v1::Statement act;
  v1::IssueMinutes& issue = *act.mutable_issue_minutes();
  issue.set_meeting(meeting_id());
  issue.set_version(static_cast<std::uint32_t>(version));
  issue.set_stage(stage);
  issue.mutable_document()->set_hash(hash->bytes());
  issue.set_size(bytes.size());
  issue.set_item(item.value());
  issue.set_change(document.change());
  if (absl::Status status =
          Tell(by, std::move(act), nullptr, absl::StrCat("minutes-", item.value(), item.empty() ? "" : "-", version));
      !status.ok()) {
    return status;
  }
  if (item.empty()) {
    played_.minutes = document;
    played_.minutes_bytes = bytes;
  }
  return absl::OkStatus();
}

absl::Status ScenarioPlayer::Sign(const domain::ScenarioStep& step) {
  const domain::ItemId item = step.items.empty() ? domain::ItemId() : step.items.front();
  std::vector<domain::PersonId> persons = step.persons;
  std::uint32_t version = 0;
  std::string hash;
  AskMeeting([&](const domain::State&, const domain::Meeting& meeting) {
    const domain::MinutesVersion* issued = VersionForSigning(meeting, item);
    if (issued == nullptr) return 0;
    version = static_cast<std::uint32_t>(issued->version);
    hash = issued->document.bytes();
    if (persons.empty()) persons = issued->signers;
    return 0;
  });
  if (version == 0) return absl::InvalidArgumentError("nothing has been issued for signing");
  for (const domain::PersonId& person : persons) {
    v1::Statement act;
    if (step.act == domain::ScenarioAct::kRefuse) {
      v1::RefuseToSignMinutes& refuse = *act.mutable_refuse_to_sign_minutes();
      refuse.set_meeting(meeting_id());
      refuse.set_version(version);
      refuse.set_item(item.value());
      refuse.set_document_hash(hash);
      refuse.set_reason(step.text);
    } else {
      v1::SignMinutes& sign = *act.mutable_sign_minutes();
      sign.set_meeting(meeting_id());
      sign.set_version(version);
      sign.set_item(item.value());
      sign.set_document_hash(hash);
    }
    const std::string receipt = absl::StrCat("signature-", item.value(), item.empty() ? "" : "-", person.value());
    if (absl::Status status = Tell(person, std::move(act), nullptr, receipt); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status ScenarioPlayer::DoAfter(const domain::ScenarioStep& step) {
  v1::Statement act;
  switch (step.act) {
    case domain::ScenarioAct::kAssignment: {
      v1::GiveAssignment& give = *act.mutable_give_assignment();
      give.set_assignment(step.id);
      give.set_meeting(meeting_id());
      give.set_item(step.items.front().value());
      give.set_what(step.text);
      for (const domain::PersonId& person : step.persons) give.add_persons(person.value());
      for (const std::string& other : step.others) give.add_others(other);
      give.set_due_meeting(step.meeting.value());
      if (step.day) give.set_due_date(step.day->ToString());
      return BySecretary(step, std::move(act));
    }
    case domain::ScenarioAct::kDraft:
      return Issue(step, v1::MINUTES_STAGE_DRAFT);
    case domain::ScenarioAct::kIssue:
      return Issue(step, v1::MINUTES_STAGE_FOR_SIGNING);
    case domain::ScenarioAct::kSend: {
      v1::RecordDistribution& send = *act.mutable_record_distribution();
      send.set_meeting(meeting_id());
      if (!step.items.empty()) send.set_item(step.items.front().value());
      AskMeeting([&](const domain::State&, const domain::Meeting& meeting) {
        if (const domain::MinutesVersion* version = VersionForSigning(meeting, domain::ItemId()))
          send.set_version(static_cast<std::uint32_t>(version->version));
        for (const std::string& recipient : step.others.empty() ? meeting.rules.distribution : step.others)
          send.add_recipients(recipient);
        return 0;
      });
      send.set_at_ms(world().now().ms);
      return BySecretary(step, std::move(act));
    }
    case domain::ScenarioAct::kComment:
      act.mutable_comment_minutes()->set_meeting(meeting_id());
      act.mutable_comment_minutes()->set_version(AskMeeting([](const domain::State&, const domain::Meeting& meeting) {
        const auto versions = meeting.minutes.versions.find(domain::ItemId());
        return versions == meeting.minutes.versions.end() ? 1U
                                                          : static_cast<std::uint32_t>(versions->second.back().version);
      }));
      act.mutable_comment_minutes()->set_text(step.text);
      return Tell(step.by, std::move(act));
    default:
      return Sign(step);
  }
}

absl::Status ScenarioPlayer::End() {
  if (played_.minutes_bytes.empty()) played_.minutes = Minutes(domain::ScenarioStep(), 1);
  played_.text = AskMeeting([&](const domain::State& state, const domain::Meeting& meeting) {
    const domain::MinutesVersion* version =
        FindVersion(meeting, domain::ItemId(), static_cast<int>(played_.minutes.version()));
    return RenderMinutesText(state, played_.minutes, played_.minutes_bytes.empty() ? nullptr : version);
  });
  return absl::OkStatus();
}

}  // namespace mandat::cli
