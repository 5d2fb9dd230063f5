// `mandat mail`: how it stands with mail at the server, what became of a meeting's mails, and what an .eml file says.
#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/entered.h"
#include "server/cli/words.h"
#include "shared/client/inquiry.h"
#include "shared/domain/mail.h"
#include "shared/mail/read_mail.h"

namespace mandat::cli {
namespace {

constexpr char kMailFooter[] = R"(
The server sends a mail for each notice, supplement, new day, cancellation and reminder, and for minutes that are sent (`mandat minutes send --mail`); what
became of each stands in the log. `read` shows a mail that somebody sent, with what is said of its origin (dkim, spf, dmarc): "not stated" where nothing is.
That counts only where your own mail system says it: --authserv-id names it, and `status` tells which the server's operator has set. Without one the verdict is
whatever stands topmost in the mail, which anybody can have written. Nothing is sent or kept.

Examples:
  mandat mail status
  mandat mail list lsvo-2026-12 --json
  mandat mail read position.eml --authserv-id mx.exempel.se)";

struct MailOptions {
  DeviceOptions device;
  std::string meeting;
  std::string file;
  std::vector<std::string> authserv_ids;
  bool json = false;
};

using Json = nlohmann::ordered_json;

std::string WhenOrNothing(std::int64_t ms) { return ms == 0 ? "" : TimeWords({ms}); }

void RunMailStatus(const MailOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device) return;
  const absl::StatusOr<v1::GetMailStatusResponse> status =
      device->client->Inquire()->MailStatus(std::chrono::seconds(options.device.timeout_seconds));
  if (!status.ok()) return Fail(run, status.status());
  const Json json = {{"configured", status->configured()},
                     {"sender", status->sender()},
                     {"waiting", status->waiting()},
                     {"waiting_since", WhenOrNothing(status->waiting_since_ms())},
                     {"trouble", status->trouble()},
                     {"next_try", WhenOrNothing(status->next_try_ms())},
                     {"authserv_ids", std::vector<std::string>(status->trusted_authserv_ids().begin(),
                                                               status->trusted_authserv_ids().end())}};
  if (options.device.json) {
    run.out << json.dump(2) << '\n';
    return;
  }
  if (status->trusted_authserv_ids().empty()) {
    run.out << "No mail system's word on where a mail comes from is trusted.\n";
  } else {
    run.out << "Where a mail comes from is said by " << absl::StrJoin(status->trusted_authserv_ids(), ", ") << ".\n";
  }
  if (!status->configured()) {
    run.out << "No mail server is set: nothing goes out.\n";
    return;
  }
  run.out << "Mails come from " << status->sender() << ".\n";
  if (status->waiting() == 0) {
    run.out << "None waits.\n";
  } else {
    run.out << status->waiting() << " wait, since " << WhenOrNothing(status->waiting_since_ms()) << "; next try "
            << WhenOrNothing(status->next_try_ms()) << ".\n";
  }
  if (!status->trouble().empty()) run.out << "Trouble: " << status->trouble() << ".\n";
}

std::string CauseWord(int act) {
  const auto* field = v1::Statement::descriptor()->FindFieldByNumber(act);
  return field == nullptr ? "" : field->name();
}

Json MailsOfCause(const domain::MailCause& cause) {
  Json mails = Json::array();
  const auto add = [&](const std::string& to, const std::string& address, const domain::MailEnd* end) {
    mails.push_back({{"to", to},
                     {"address", address},
                     {"state", end == nullptr ? "waits" : domain::MailResultWord(end->result)},
                     {"code", end == nullptr ? "" : end->code},
                     {"at", end == nullptr ? "" : TimeWords(end->at)}});
  };
  for (const domain::PersonId& person : cause.persons)
    add(person.value(), "", EndOfMail(cause, person, "", 0, cause.about));
  for (const domain::MailAddress& to : cause.recipients) add(to.name, to.email, EndOfMail(cause, {}, to.name));
  // Of a schedule: those who were reminded.
  for (const domain::MailEnd& end : cause.ends) {
    if (end.days_before != 0) add(end.person.value(), "", &end);
  }
  return mails;
}

void RunMailList(const MailOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting == nullptr) return;
  Json json = Json::array();
  for (const domain::MailCause& cause : meeting->mail.causes) {
    json.push_back({{"for", CauseWord(cause.act)},
                    {"statement", cause.statement.hex()},
                    {"at", TimeWords(cause.at)},
                    {"mails", MailsOfCause(cause)}});
  }
  if (options.device.json) {
    run.out << json.dump(2) << '\n';
    return;
  }
  if (json.empty()) run.out << "No mails of this meeting.\n";
  for (const Json& cause : json) {
    run.out << cause["for"].get<std::string>() << ", " << cause["at"].get<std::string>() << '\n';
    for (const Json& mail : cause["mails"]) {
      const std::string code = mail["code"], at = mail["at"];
      run.out << "  " << mail["to"].get<std::string>() << ": " << mail["state"].get<std::string>()
              << (code.empty() ? "" : " (" + code + ")") << (at.empty() ? "" : ", " + at) << '\n';
    }
  }
}

std::string Stated(const std::string& verdict) { return verdict.empty() ? "not stated" : verdict; }

Json JsonOfMail(const mail::MailRead& read) {
  Json attachments = Json::array();
  for (const mail::ReadAttachment& file : read.attachments) {
    attachments.push_back(
        {{"name", file.name}, {"media_type", file.media_type}, {"size", file.size}, {"sha256", file.hash.hex()}});
  }
  return {{"from", read.from.address},
          {"name", read.from.name},
          {"sent", WhenOrNothing(read.sent_at.ms)},
          {"subject", read.subject},
          {"message_id", read.message_id},
          {"dkim", Stated(read.origin.dkim)},
          {"dkim_domain", read.origin.dkim_domain},
          {"spf", Stated(read.origin.spf)},
          {"dmarc", Stated(read.origin.dmarc)},
          {"stated_by", read.origin.by},
          {"verdict", read.origin.trusted ? "of a trusted mail system" : "unverified"},
          {"sha256", read.hash.hex()},
          {"text", read.text},
          {"attachments", std::move(attachments)}};
}

void RunMailRead(const MailOptions& options, Run& run) {
  const std::optional<std::string> bytes = ReadWhole(options.file, mail::kMaxReadBytes, run);
  if (!bytes) return;
  const absl::StatusOr<mail::MailRead> read = mail::ReadMail(*bytes, options.authserv_ids);
  if (!read.ok()) return Fail(run, read.status());
  const Json json = JsonOfMail(*read);
  if (options.json) {
    run.out << json.dump(2) << '\n';
    return;
  }
  for (const char* key : {"from", "name", "sent", "subject", "dkim", "spf", "dmarc", "stated_by", "verdict", "sha256"})
    run.out << key << ": " << json[key].get<std::string>() << '\n';
  for (const Json& file : json["attachments"]) {
    run.out << "attached: " << file["name"].get<std::string>() << ", " << file["size"] << " bytes, "
            << file["sha256"].get<std::string>() << '\n';
  }
  run.out << '\n' << read->text << '\n';
}

}  // namespace

void AddMail(CLI::App& app, Run& run) {
  CLI::App* command =
      app.add_subcommand("mail", "How it stands with mail, what became of mails, what an .eml file says");
  command->footer(kMailFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<MailOptions>();
  CLI::App* status = command->add_subcommand("status", "Whether mail goes out, what waits, and why");
  AddDeviceOptions(*status, options->device);
  status->callback([options, &run] { RunMailStatus(*options, run); });
  CLI::App* list = command->add_subcommand("list", "A meeting's mails, and what became of each");
  AddDeviceOptions(*list, options->device);
  list->add_option("MEETING", options->meeting, "The meeting's id")->required();
  list->callback([options, &run] { RunMailList(*options, run); });
  CLI::App* read =
      command->add_subcommand("read", "What a mail says, and what is known of its origin; needs no device");
  read->add_option("FILE", options->file, "An .eml file")->required();
  read->add_option("--authserv-id", options->authserv_ids,
                   "The mail system that took it in, as in its Authentication-Results; once for each");
  read->add_flag("--json", options->json, "As JSON");
  read->callback([options, &run] { RunMailRead(*options, run); });
}

}  // namespace mandat::cli
