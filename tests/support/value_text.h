// Any value of the domain as text, field by field, without naming the fields: so that two folds can be compared whole,
// and a field that is added tomorrow is compared too.
//
// Knows numbers, enums, strings, ids, dates, optionals, containers (unordered ones are sorted) and aggregates of up to
// 72 fields of those. A type that it cannot take apart does not compile. Pure.
#ifndef MANDAT_TESTS_SUPPORT_VALUE_TEXT_H_
#define MANDAT_TESTS_SUPPORT_VALUE_TEXT_H_

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "shared/domain/date.h"
#include "shared/domain/ids.h"
#include "shared/domain/state.h"
#include "tests/support/fields_of.h"

namespace mandat::testing {
namespace value_text {

template <>
inline constexpr std::size_t kFieldsOf<domain::AgendaItem> = 26;
template <>
inline constexpr std::size_t kFieldsOf<domain::Matter> = 29;
template <>
inline constexpr std::size_t kFieldsOf<domain::Meeting> = 38;
template <>
inline constexpr std::size_t kFieldsOf<domain::State> = 67;

template <typename T>
void Append(const T& value, std::string& out);

template <typename T>
void AppendEach(const T& range, std::string& out) {
  out += '[';
  for (const auto& element : range) Append(element, out);
  out += ']';
}

template <typename T>
void Append(const T& value, std::string& out) {
  if constexpr (std::is_enum_v<T>) {
    out += std::to_string(static_cast<long long>(value));
  } else if constexpr (std::is_arithmetic_v<T>) {
    out += std::to_string(value);
  } else if constexpr (std::is_same_v<T, std::string>) {
    out += '"' + value + '"';
  } else if constexpr (std::is_same_v<T, domain::Date>) {
    out += value.ToString();
  } else if constexpr (requires { value.hex(); }) {
    out += value.is_zero() ? "0" : value.hex();
  } else if constexpr (IsOptional<T>::value) {
    if (value) Append(*value, out);
  } else if constexpr (requires { typename T::hasher; }) {
    std::map<typename T::key_type, typename T::mapped_type> sorted(value.begin(), value.end());
    AppendEach(sorted, out);
  } else if constexpr (requires {
                         value.begin();
                         value.size();
                       }) {
    AppendEach(value, out);
  } else if constexpr (requires { value.value(); }) {
    out += value.value();
  } else if constexpr (requires {
                         value.first;
                         value.second;
                       }) {
    Append(value.first, out);
    out += '=';
    Append(value.second, out);
  } else {
    out += '{';
    std::apply([&out](const auto&... fields) { (Append(fields, out), ...); }, FieldsOf(value));
    out += '}';
  }
  out += ' ';
}

}  // namespace value_text

template <typename T>
[[nodiscard]] std::string TextOf(const T& value) {
  std::string out;
  value_text::Append(value, out);
  return out;
}

// Where two texts differ first, with what stands around it; empty when they are the same.
[[nodiscard]] inline std::string FirstDifference(const std::string& a, const std::string& b) {
  if (a == b) return "";
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto at = static_cast<std::size_t>(x - a.begin());
  const std::size_t from = at > 160 ? at - 160 : 0;
  return "at " + std::to_string(at) + ":\n  " + a.substr(from, 260) + "\n  " + b.substr(from, 260);
}

}  // namespace mandat::testing

#endif  // MANDAT_TESTS_SUPPORT_VALUE_TEXT_H_
