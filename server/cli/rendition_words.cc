#include "server/cli/rendition_words.h"

namespace mandat::cli {
namespace {

std::string RenditionReasonWords(client::RenditionReason reason) {
  switch (reason) {
    case client::RenditionReason::kNone:
      return "the server does not say why";
    case client::RenditionReason::kSwitchedOff:
      return "switched off at the server";
    case client::RenditionReason::kNoProgram:
      return "LibreOffice is not installed at the server";
    case client::RenditionReason::kNoSandbox:
      return "the server cannot shut LibreOffice in";
    case client::RenditionReason::kProgramFails:
      return "LibreOffice does not start at the server";
    case client::RenditionReason::kUnreadable:
      return "the file is damaged, has a password or is not what its name says";
    case client::RenditionReason::kTooLong:
      return "it takes too long";
    case client::RenditionReason::kTooLarge:
      return "it needs too much room";
    case client::RenditionReason::kGivenUp:
      return "given up after three tries";
  }
  return "";
}

}  // namespace

std::string RenditionWords(const client::Rendition& rendition) {
  switch (rendition.state) {
    case client::RenditionState::kNone:
      return "";
    case client::RenditionState::kUnknown:
      return "no word of a PDF from the server yet";
    case client::RenditionState::kBeingMade:
      return "PDF being made by the server";
    case client::RenditionState::kMade:
      return "PDF made by the server";
    case client::RenditionState::kNotPossible:
      return "no PDF, members cannot read it: " + RenditionReasonWords(rendition.reason);
    case client::RenditionState::kFailed:
      return "no PDF could be made, members cannot read it: " + RenditionReasonWords(rendition.reason);
  }
  return "";
}

nlohmann::ordered_json JsonOfRendition(const client::Rendition& rendition) {
  if (rendition.state == client::RenditionState::kNone) return nullptr;
  const bool made = rendition.state == client::RenditionState::kMade;
  return {{"state", client::RenditionStateName(rendition.state)},
          {"reason", client::RenditionReasonName(rendition.reason)},
          {"made_by", "server"},
          {"pdf", made ? rendition.hash.hex() : ""},
          {"size", rendition.size}};
}

}  // namespace mandat::cli
