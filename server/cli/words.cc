#include "server/cli/words.h"

#include <array>
#include <charconv>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "shared/archive/records.h"

namespace mandat::cli {

std::string RefusalWords(const v1::Refusal& r) {
  // CODE_STALE_REVISION -> "stale revision": the codes are sentences in short; what belongs to each follows.
  std::string text = v1::Refusal::Code_Name(r.code());
  text = absl::AsciiStrToLower(absl::StrReplaceAll(text.substr(text.find('_') + 1), {{"_", " "}}));
  if (!r.field().empty()) absl::StrAppend(&text, "; field: ", r.field());
  if (!r.given().empty()) absl::StrAppend(&text, "; given: ", r.given());
  if (!r.allowed().empty()) absl::StrAppend(&text, "; allowed: ", r.allowed());
  if (!r.mandate().empty()) absl::StrAppend(&text, "; mandate: ", r.mandate());
  if (!r.meeting().empty()) absl::StrAppend(&text, "; meeting: ", r.meeting());
  if (!r.item().empty()) absl::StrAppend(&text, "; item: ", r.item());
  if (!r.person().empty()) absl::StrAppend(&text, "; person: ", r.person());
  if (r.revision() != 0) absl::StrAppend(&text, "; current revision: ", r.revision());
  if (r.seq() != 0) absl::StrAppend(&text, "; record: ", r.seq());
  if (r.deadline_ms() != 0) absl::StrAppend(&text, "; time: ", TimeWords({r.deadline_ms()}));
  return text;
}

std::string TimeWords(domain::Time time) { return archive::UtcWords(time); }

std::string StanceWord(domain::Stance stance) {
  static constexpr std::array kWords = {"sealed",     "approve", "approve_with_reservation",
                                        "refer_back", "reject",  "abstain"};
  return kWords.at(static_cast<std::size_t>(stance));
}

std::string NumberWords(const domain::AgendaItem& item) { return absl::StrCat(item.number, item.letter); }

bool ReadNumber(const std::string& words, std::uint32_t& number, std::string& letter) {
  const char* const end = words.data() + words.size();
  const auto [rest, error] = std::from_chars(words.data(), end, number);
  if (error != std::errc() || end - rest > 1) return false;
  letter.assign(rest, end);
  return true;
}

std::string EnumWord(const std::string& name, const std::string& prefix) {
  const std::string word = absl::AsciiStrToLower(name.substr(prefix.size()));
  return word == "unspecified" ? "" : word;
}

const std::map<std::string, v1::Stance>& Stances() {
  static const std::map<std::string, v1::Stance> kStances = {
      {"approve", v1::STANCE_APPROVE},
      {"approve_with_reservation", v1::STANCE_APPROVE_WITH_RESERVATION},
      {"refer_back", v1::STANCE_REFER_BACK},
      {"reject", v1::STANCE_REJECT},
      {"abstain", v1::STANCE_ABSTAIN}};
  return kStances;
}

const std::map<std::string, v1::ItemKind>& ItemKinds() {
  static const std::map<std::string, v1::ItemKind> kKinds = {{"decision", v1::ITEM_KIND_DECISION},
                                                             {"information", v1::ITEM_KIND_INFORMATION},
                                                             {"discussion", v1::ITEM_KIND_DISCUSSION}};
  return kKinds;
}

const std::map<std::string, v1::DecisionClass>& DecisionClasses() {
  static const std::map<std::string, v1::DecisionClass> kClasses = {{"forum", v1::DECISION_CLASS_FORUM},
                                                                    {"subject", v1::DECISION_CLASS_SUBJECT},
                                                                    {"financial", v1::DECISION_CLASS_FINANCIAL}};
  return kClasses;
}

const std::map<std::string, v1::DocumentAccess>& DocumentAccesses() {
  static const std::map<std::string, v1::DocumentAccess> kAccess = {{"meeting", v1::DOCUMENT_ACCESS_MEETING},
                                                                    {"item", v1::DOCUMENT_ACCESS_ITEM},
                                                                    {"restricted", v1::DOCUMENT_ACCESS_RESTRICTED}};
  return kAccess;
}

}  // namespace mandat::cli
