// Whether a message holds fields that the schema does not know, at any depth: what one reader would see and another
// not.
//
// Pure; thread-safe; never fails.
#ifndef MANDAT_SHARED_DOMAIN_UNKNOWN_FIELDS_H_
#define MANDAT_SHARED_DOMAIN_UNKNOWN_FIELDS_H_

#include <google/protobuf/message.h>

namespace mandat::domain {

[[nodiscard]] bool HasUnknownFields(const google::protobuf::Message& message);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_UNKNOWN_FIELDS_H_
