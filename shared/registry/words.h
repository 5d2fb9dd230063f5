// How the words of a register file are compared and made into ids. Pure; thread-safe.
#ifndef MANDAT_SHARED_REGISTRY_WORDS_H_
#define MANDAT_SHARED_REGISTRY_WORDS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mandat/v1/model.pb.h"

namespace mandat::registry {

// What a column is about; the order is that of the documentation.
enum class Heading {
  kPerson,
  kName,
  kEmail,
  kPrincipal,
  kMandate,
  kTitle,
  kAreas,
  kFrom,
  kTo,
  kBasis,
  kOffice,
  kUntil
};

// Lower case (also of å, ä, ö, é), with single blanks: "Giltig  FRÅN" -> "giltig från".
[[nodiscard]] std::string Folded(std::string_view text);
// From a Swedish or English heading, however it is written; nullopt: it is none.
[[nodiscard]] std::optional<Heading> HeadingOf(std::string_view text);
// As the documentation writes it, in Swedish.
[[nodiscard]] const char* HeadingName(Heading heading);
// "person, namn, e-post, ...".
[[nodiscard]] std::string AllHeadings();

// From a Swedish or English word; unspecified: it is none.
[[nodiscard]] v1::Office OfficeOf(std::string_view text);
// As the documentation writes it, in Swedish.
[[nodiscard]] const char* OfficeName(v1::Office office);
[[nodiscard]] std::string AllOffices();
// "-", "vakant", "vacant": nothing, nobody.
[[nodiscard]] bool IsNothing(std::string_view text);

// Split at any of `separators`, without blanks around the parts; empty parts left out.
[[nodiscard]] std::vector<std::string> Split(std::string_view text, std::string_view separators);
// "Förvaltningschef, IT" -> "forvaltningschef-it"; at most 64 characters, and empty where nothing can be made of it.
[[nodiscard]] std::string IdFrom(std::string_view text);

}  // namespace mandat::registry

#endif  // MANDAT_SHARED_REGISTRY_WORDS_H_
