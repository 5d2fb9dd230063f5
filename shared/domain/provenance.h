// The way of a word that somebody else entered; see mandat.v1.Provenance. A plain value; thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_PROVENANCE_H_
#define MANDAT_SHARED_DOMAIN_PROVENANCE_H_

#include <string>

#include "shared/domain/forecast.h"
#include "shared/domain/ids.h"

namespace mandat::domain {

struct Provenance {
  Channel channel = Channel::kUnspecified;
  PersonId stated_by;
  PersonId entered_by;
  Time given_at;
  std::string evidence_text;
  Hash evidence_file;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_PROVENANCE_H_
