// `mandat extract-person`: all that is held about one person (registerutdrag), as JSON and as text.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/commands.h"
#include "server/cli/records.h"
#include "server/cli/words.h"
#include "shared/domain/authority.h"
#include "shared/domain/received.h"
#include "shared/domain/text_hash.h"

namespace mandat::cli {
namespace {

constexpr char kExtractFooter[] = R"(
Writes extract.json and extract.txt into DIR, readable by you alone: the person's name, devices, mandates and offices, and every record that they signed, that holds
their word, that is about them or that names them; of entered words the evidence and its hash. Run it on the secretary's device, which sees all; on another it holds what
that one sees. The files leave the encrypted device: hand them over and remove them.

Example:
  mandat extract-person ronneby-care-chief --out utdrag)";

struct ExtractOptions {
  DeviceOptions device;
  std::string person;
  std::string out;
};

const char* DeviceStateWord(domain::DeviceStatus status) {
  switch (status) {
    case domain::DeviceStatus::kActive:
      return "active";
    case domain::DeviceStatus::kWaitingForCountersignature:
      return "waiting";
    case domain::DeviceStatus::kRevoked:
      return "revoked";
  }
  return "";
}

nlohmann::ordered_json ExtractOfPerson(const domain::State& state, const domain::PersonId& person) {
  nlohmann::ordered_json json = {{"person", person.value()},
                                 {"name", ""},
                                 {"email", ""},
                                 {"devices", nlohmann::ordered_json::array()},
                                 {"mandates", nlohmann::ordered_json::array()},
                                 {"offices", nlohmann::ordered_json::array()}};
  if (const auto found = state.persons.find(person); found != state.persons.end()) {
    json["name"] = found->second.name;
    json["email"] = found->second.email;
  }
  if (const auto devices = state.devices_of.find(person); devices != state.devices_of.end()) {
    for (const domain::DeviceId& id : devices->second) {
      const domain::Device* device = state.FindDevice(id);
      if (device == nullptr) continue;
      json["devices"].push_back({{"device", id.hex()},
                                 {"name", device->name},
                                 {"state", DeviceStateWord(device->status)},
                                 {"enrolled_by_record", device->enrolled_at.seq},
                                 {"signing_key", device->signing_key.hex()}});
    }
  }
  for (const auto& [id, history] : state.mandate_history) {
    for (const domain::Mandate& mandate : history) {
      if (mandate.holder != person) continue;
      json["mandates"].push_back({{"mandate", id.value()},
                                  {"title", mandate.title},
                                  {"from", mandate.valid_from ? mandate.valid_from->ToString() : ""},
                                  {"to", mandate.valid_to ? mandate.valid_to->ToString() : ""},
                                  {"basis", mandate.basis}});
    }
  }
  const auto office = [&](const char* name, bool holds) {
    if (holds) json["offices"].push_back(name);
  };
  const auto among = [&](const std::vector<domain::OfficeTerm>& terms) {
    for (const domain::OfficeTerm& term : terms) {
      if (term.person == person) return true;
    }
    return false;
  };
  office("chair", state.chair == person);
  office("secretary", state.secretary == person);
  office("adjunct", among(state.adjuncts));
  office("preparatory_group", among(state.preparatory_group));
  office("observer", among(state.observers));
  return json;
}

nlohmann::ordered_json ExtractOfRecord(const ReadRecord& record, const std::set<domain::Tie>& ties) {
  nlohmann::ordered_json json = {{"seq", record.place.seq},
                                 {"recorded", TimeWords(record.time)},
                                 {"kind", KindOf(record.statement)},
                                 {"concern", nlohmann::ordered_json::array()},
                                 {"erased_by", record.erased_by},
                                 {"evidence", nlohmann::ordered_json::array()},
                                 {"statement", JsonOfMessage(record.statement)}};
  for (const domain::Tie tie : ties) json["concern"].push_back(domain::TieWord(tie));
  if (record.sealed) json["sealed"] = JsonOfMessage(*record.sealed);
  const auto evidence = [&](const std::string& text, const std::string& file) {
    if (!text.empty()) json["evidence"].push_back({{"text_sha256", domain::Sha256(text).hex()}, {"text", text}});
    if (const auto hash = domain::Hash::FromBytes(file)) json["evidence"].push_back({{"file_sha256", hash->hex()}});
  };
  if (const v1::Provenance* entered = domain::EnteredIn(record.statement))
    evidence(entered->evidence_text(), entered->evidence_file());
  if (record.sealed) evidence(record.sealed->evidence_text(), record.sealed->evidence_file());
  return json;
}

std::string TextOfExtract(const nlohmann::ordered_json& extract) {
  const auto words = [](const nlohmann::ordered_json& list) {
    std::vector<std::string> parts;
    for (const auto& one : list) parts.push_back(one.get<std::string>());
    return absl::StrJoin(parts, ", ");
  };
  const nlohmann::ordered_json& person = extract["about"];
  std::string text = absl::StrCat(
      "All that ", extract["forum"].get<std::string>(), " holds about ", person["person"].get<std::string>(),
      ", as of record ", extract["records_read"].get<std::uint64_t>(), "\n\nName: ", person["name"].get<std::string>(),
      "\nE-mail: ", person["email"].get<std::string>(), "\nOffices: ", words(person["offices"]), "\n");
  for (const auto& device : person["devices"]) {
    absl::StrAppend(&text, "Device: ", device["name"].get<std::string>(), " (", device["state"].get<std::string>(),
                    ", ", device["device"].get<std::string>(), ")\n");
  }
  for (const auto& mandate : person["mandates"]) {
    absl::StrAppend(&text, "Mandate: ", mandate["mandate"].get<std::string>(), ", ",
                    mandate["title"].get<std::string>(), "; from ", mandate["from"].get<std::string>(), " to ",
                    mandate["to"].get<std::string>(), "; ", mandate["basis"].get<std::string>(), "\n");
  }
  for (const auto& record : extract["records"]) {
    absl::StrAppend(&text, "\nNo. ", record["seq"].get<std::uint64_t>(), ", ", record["recorded"].get<std::string>(),
                    ", ", record["kind"].get<std::string>(), " (", words(record["concern"]), ")");
    if (record["erased_by"].get<std::uint64_t>() != 0)
      absl::StrAppend(&text, "; erased by no. ", record["erased_by"].get<std::uint64_t>());
    absl::StrAppend(&text, "\n", record["statement"].dump(2), "\n");
    if (record.contains("sealed")) absl::StrAppend(&text, "Sealed part: ", record["sealed"].dump(2), "\n");
    for (const auto& evidence : record["evidence"]) absl::StrAppend(&text, "Evidence: ", evidence.dump(), "\n");
  }
  return text;
}

bool WriteForOwner(const std::filesystem::path& path, const std::string& bytes, Run& run) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.flush();
  std::error_code error;
  std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
  if (out && !error) return true;
  Fail(run, absl::StrCat(path.string(), " could not be written"));
  return false;
}

void RunExtract(const ExtractOptions& options, Run& run) {
  if (!domain::IsWord(options.person)) {
    run.err << "mandat: a person is named by its word, as `mandat register` and the forum file have it\n";
    run.status = kStatusWrongInput;
    return;
  }
  const std::optional<DeviceWithRecords> opened = OpenWithRecords(options.device, true, run);
  if (!opened) return;
  const auto& [device, records] = *opened;
  const auto state = device.client->confirmed();
  const domain::PersonId person(options.person);
  nlohmann::ordered_json extract = {{"forum", state->forum.name},
                                    {"fingerprint", device.client->fingerprint()},
                                    {"records_read", state->head.seq},
                                    {"not_shown_to_this_device", state->hidden_bodies},
                                    {"about", ExtractOfPerson(*state, person)},
                                    {"records", nlohmann::ordered_json::array()}};
  for (const ReadRecord& record : records) {
    const auto ties = domain::TiesOf(*state, record.place, record.statement, person);
    if (!ties.empty()) extract["records"].push_back(ExtractOfRecord(record, ties));
  }
  std::error_code error;
  std::filesystem::create_directories(options.out, error);
  if (error) return Fail(run, absl::StrCat(options.out, ": ", error.message()));
  std::filesystem::permissions(options.out, std::filesystem::perms::owner_all, error);
  const std::filesystem::path folder(options.out);
  if (!WriteForOwner(folder / "extract.json", extract.dump(2) + "\n", run) ||
      !WriteForOwner(folder / "extract.txt", TextOfExtract(extract), run)) {
    return;
  }
  if (options.device.json) {
    run.out << nlohmann::ordered_json{{"person", options.person},
                                      {"records", extract["records"].size()},
                                      {"out", options.out}}
                   .dump(2)
            << '\n';
  } else {
    run.out << options.out << ": " << extract["records"].size() << " records about " << options.person << '\n';
  }
}

}  // namespace

void AddExtractPerson(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("extract-person", "Write out all that is held about one person");
  command->footer(kExtractFooter);
  const auto options = std::make_shared<ExtractOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("PERSON", options->person, "The person's word in the register")->required();
  command->add_option("--out", options->out, "The folder to write to")->required();
  command->callback([options, &run] { RunExtract(*options, run); });
}

}  // namespace mandat::cli
