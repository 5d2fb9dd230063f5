// Collects the first thing that is wrong with the fields of a message. Internal to the domain.
#ifndef MANDAT_SHARED_DOMAIN_FIELD_CHECKS_H_
#define MANDAT_SHARED_DOMAIN_FIELD_CHECKS_H_

#include <optional>
#include <set>
#include <string>

#include "mandat/v1/model.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/date.h"
#include "shared/domain/ids.h"
#include "shared/domain/limits.h"
#include "shared/domain/refusal.h"

namespace mandat::domain {

enum class Need { kRequired, kOptional };

class FieldChecks {
 public:
  explicit FieldChecks(std::string prefix = "") : prefix_(std::move(prefix)) {}

  void Word(const char* field, const std::string& value, Need need = Need::kRequired);
  // One line or several, no other control characters.
  void Text(const char* field, const std::string& value, std::size_t max, Need need = Need::kOptional);
  void Bytes(const char* field, const std::string& value, std::size_t size, Need need = Need::kRequired);
  void DateField(const char* field, const std::string& value, Need need = Need::kOptional);
  void TimeOfDay(const char* field, const std::string& value, Need need = Need::kOptional);
  void Address(const char* field, const std::string& value);
  void True(bool condition, const char* field, const char* allowed);
  void AtMost(const char* field, int count, int max);
  template <typename Repeated>
  void Words(const char* field, const Repeated& values, int max) {
    AtMost(field, values.size(), max);
    std::set<std::string> seen;
    for (const std::string& value : values) {
      Word(field, value);
      True(seen.insert(value).second, field, "each once");
    }
  }
  void Clauses(const char* field, const google::protobuf::RepeatedPtrField<v1::Clause>& clauses, Need need);
  // An item's place: 1-999, and for a sub-item a letter.
  void AgendaNumber(const char* number_field, std::uint32_t number, const char* letter_field,
                    const std::string& letter);
  void Entered(bool has, const v1::Provenance& entered);
  void Merge(const FieldChecks& other);

  const std::optional<v1::Refusal>& first() const { return first_; }

 private:
  void Set(v1::Refusal refusal);
  std::string Name(const char* field) const { return prefix_ + field; }

  std::string prefix_;
  std::optional<v1::Refusal> first_;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_FIELD_CHECKS_H_
