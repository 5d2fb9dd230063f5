// What is there already, of a refusal for that reason: what it is, and where.
#ifndef MANDAT_MOBILE_MODELS_WORDS_ALREADY_H_
#define MANDAT_MOBILE_MODELS_WORDS_ALREADY_H_

#include <QString>

#include "mandat/v1/model.pb.h"

namespace mandat::app {

class Workspace;

// Without a workspace people and things have the names that the refusal gives them.
[[nodiscard]] QString AlreadyText(const v1::Refusal& refusal, const Workspace* workspace);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_WORDS_ALREADY_H_
