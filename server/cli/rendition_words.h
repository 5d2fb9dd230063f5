// What people are told of the PDF that the server makes of an office paper.
//
// Pure; thread-safe.
#ifndef MANDAT_SERVER_CLI_RENDITION_WORDS_H_
#define MANDAT_SERVER_CLI_RENDITION_WORDS_H_

#include <nlohmann/json.hpp>
#include <string>

#include "shared/client/rendition.h"

namespace mandat::cli {

// "PDF made by the server"; empty for a paper that needs none.
[[nodiscard]] std::string RenditionWords(const client::Rendition& rendition);
// null for a paper that needs none.
[[nodiscard]] nlohmann::ordered_json JsonOfRendition(const client::Rendition& rendition);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_RENDITION_WORDS_H_
