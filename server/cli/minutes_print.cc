#include "server/cli/minutes_print.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/act.h"
#include "server/cli/words.h"

namespace mandat::cli {
namespace {

// "the whole", or the paragraph that is adjusted by itself.
std::string AboutVersions(const domain::Meeting& meeting, const domain::ItemId& item) {
  return item.empty() ? "the whole" : ItemsWords(meeting, {item});
}

nlohmann::ordered_json JsonOfMinutesVersion(const domain::Meeting& meeting, const domain::ItemId& item,
                                            const domain::MinutesVersion& version) {
  nlohmann::ordered_json json = {{"version", version.version},
                                 {"about", AboutVersions(meeting, item)},
                                 {"stage", version.for_signing ? "for signing" : "draft"},
                                 {"document", version.document.hex()},
                                 {"change", version.change},
                                 {"replaced", version.replaced},
                                 {"adjusted", version.adjusted() ? TimeWords(version.adjusted_at) : ""},
                                 {"signers", nlohmann::ordered_json::array()},
                                 {"comments", nlohmann::ordered_json::array()}};
  for (const domain::PersonId& signer : version.signers) {
    const auto answer = version.answers.find(signer);
    const bool waits = answer == version.answers.end();
    json["signers"].push_back({{"person", signer.value()},
                               {"state", waits                  ? "waits"
                                         : answer->second.signs ? "signed"
                                                                : "refused"},
                               {"reason", waits ? "" : answer->second.reason}});
    if (waits || !answer->second.external) continue;
    const domain::ExternalSignature& external = *answer->second.external;
    json["signers"].back()["external"] = {{"service", external.service},
                                          {"signer", external.signer},
                                          {"signed_at", TimeWords(external.signed_at)},
                                          {"file", external.file.hex()},
                                          {"entered_by", external.entered_by.value()}};
  }
  for (const domain::MinutesComment& comment : version.comments)
    json["comments"].push_back({{"person", comment.author.value()}, {"text", comment.text}});
  return json;
}

void PrintStatusText(const nlohmann::ordered_json& json, std::ostream& out) {
  const auto text = [](const nlohmann::ordered_json& of, const char* key) { return of[key].get<std::string>(); };
  for (const auto& adjuster : json["adjusters"])
    out << "Adjuster: " << text(adjuster, "person") << " for " << text(adjuster, "mandate") << '\n';
  if (!text(json, "until").empty()) out << "To be signed by " << text(json, "until") << '\n';
  for (const auto& version : json["versions"]) {
    out << "Version " << version["version"] << " of " << text(version, "about") << ", " << text(version, "stage")
        << (version["replaced"].get<bool>() ? ", replaced" : "")
        << (text(version, "adjusted").empty() ? "" : ", adjusted " + text(version, "adjusted"))
        << (text(version, "change").empty() ? "" : ": " + text(version, "change")) << '\n';
    for (const auto& signer : version["signers"]) {
      out << "  " << text(signer, "person") << ": " << text(signer, "state")
          << (text(signer, "reason").empty() ? "" : ", " + text(signer, "reason"));
      if (signer.contains("external")) {
        const auto& external = signer["external"];
        out << " " << text(external, "signed_at") << " through " << text(external, "service") << " as "
            << text(external, "signer") << ", entered by " << text(external, "entered_by");
      }
      out << '\n';
    }
    for (const auto& comment : version["comments"])
      out << "  comment of " << text(comment, "person") << ": " << text(comment, "text") << '\n';
  }
  const auto names = [](const nlohmann::ordered_json& of) {
    return absl::StrJoin(of["to"].get<std::vector<std::string>>(), ", ");
  };
  for (const auto& recipients : json["recipients"])
    out << "To be sent, " << text(recipients, "about") << ": " << names(recipients) << '\n';
  for (const auto& sending : json["sent"]) {
    out << "Sent " << text(sending, "at") << ", version " << sending["version"] << " of " << text(sending, "about")
        << ": " << names(sending) << '\n';
  }
}

}  // namespace

void PrintMinutesStatus(const domain::Meeting& meeting, bool as_json, std::ostream& out) {
  const domain::MeetingMinutes& minutes = meeting.minutes;
  nlohmann::ordered_json json = {{"meeting", meeting.id.value()},
                                 {"adjusters", nlohmann::ordered_json::array()},
                                 {"until", minutes.adjusters.empty() ? "" : TimeWords(minutes.adjustment_deadline)},
                                 {"place", minutes.adjustment_place},
                                 {"versions", nlohmann::ordered_json::array()},
                                 {"recipients", nlohmann::ordered_json::array()},
                                 {"sent", nlohmann::ordered_json::array()}};
  for (const domain::Adjuster& adjuster : minutes.adjusters) {
    json["adjusters"].push_back(
        {{"mandate", adjuster.mandate.value()}, {"person", adjuster.person.value()}, {"side", adjuster.side.value()}});
  }
  for (const auto& [item, versions] : minutes.versions) {
    for (const domain::MinutesVersion& version : versions)
      json["versions"].push_back(JsonOfMinutesVersion(meeting, item, version));
  }
  json["recipients"].push_back({{"about", "the whole"}, {"to", meeting.rules.distribution}});
  for (const auto& [item, recipients] : minutes.recipients)
    json["recipients"].push_back({{"about", AboutVersions(meeting, item)}, {"to", recipients.names}});
  for (const domain::Sending& sending : minutes.sendings) {
    json["sent"].push_back({{"about", AboutVersions(meeting, sending.item)},
                            {"version", sending.version},
                            {"to", sending.recipients},
                            {"at", TimeWords(sending.sent_at)}});
  }
  if (as_json) {
    out << json.dump(2) << '\n';
  } else {
    PrintStatusText(json, out);
  }
}

}  // namespace mandat::cli
