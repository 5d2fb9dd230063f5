#include "shared/domain/alike.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <tuple>
#include <utility>

namespace mandat::domain {
namespace {

// ---- Every field, in its order; a wrong number of them does not compile. ----

auto FieldsOf(const LocalText& value) {
  const auto& [sv, en] = value;
  return std::tie(sv, en);
}

auto FieldsOf(const Side& value) {
  const auto& [id, name] = value;
  return std::tie(id, name);
}

auto FieldsOf(const Principal& value) {
  const auto& [id, name, side, valid] = value;
  return std::tie(id, name, side, valid);
}

auto FieldsOf(const Mandate& value) {
  const auto& [id, principal, title, holder, areas, valid_from, valid_to, basis, described_from, abolished] = value;
  return std::tie(id, principal, title, holder, areas, valid_from, valid_to, basis, described_from, abolished);
}

auto FieldsOf(const Provenance& value) {
  const auto& [channel, stated_by, entered_by, given_at, evidence_text, evidence_file] = value;
  return std::tie(channel, stated_by, entered_by, given_at, evidence_text, evidence_file);
}

auto FieldsOf(const NoticeAnswer& value) {
  const auto& [mandate, attending, items, entered, author, statement, at] = value;
  return std::tie(mandate, attending, items, entered, author, statement, at);
}

auto FieldsOf(const Nomination& value) {
  const auto& [id, mandate, meeting, items, person, nominated_by, order, basis, state, asked_at, answered_at, answer,
               accepted_place, ended_place, entered, place] = value;
  return std::tie(id, mandate, meeting, items, person, nominated_by, order, basis, state, asked_at, answered_at, answer,
                  accepted_place, ended_place, entered, place);
}

auto FieldsOf(const Revision& value) {
  const auto& [number, clauses, papers, change, clauses_hash, statement, place, at] = value;
  return std::tie(number, clauses, papers, change, clauses_hash, statement, place, at);
}

auto FieldsOf(const Position& value) {
  const auto& [id, mandate, author, device, holder, revision, by_substitute, entered, channel, said_in, given_at,
               received_at, late, admitted, contested, contest_reason, contest, withdrawn, replaced_by,
               author_device_lost, sealed_hash, stance, comment, evidence_text, evidence_file, place] = value;
  return std::tie(id, mandate, author, device, holder, revision, by_substitute, entered, channel, said_in, given_at,
                  received_at, late, admitted, contested, contest_reason, contest, withdrawn, replaced_by,
                  author_device_lost, sealed_hash, stance, comment, evidence_text, evidence_file, place);
}

auto FieldsOf(const Recusal& value) {
  const auto& [person, reason, entered, statement, place] = value;
  return std::tie(person, reason, entered, statement, place);
}

auto FieldsOf(const ItemAttendance& value) {
  const auto& [present, by_substitute, remote] = value;
  return std::tie(present, by_substitute, remote);
}

auto FieldsOf(const SideQuorum& value) {
  const auto& [side, present, unanswered, of, met] = value;
  return std::tie(side, present, unanswered, of, met);
}

auto FieldsOf(const ItemForecast& value) {
  const auto& [item, number, letter, decision_class, verdict, quorum, needed, satisfied, missing, expected, uncertain,
               uncovered, gaps, stale, contested, recused, counted] = value;
  return std::tie(item, number, letter, decision_class, verdict, quorum, needed, satisfied, missing, expected,
                  uncertain, uncovered, gaps, stale, contested, recused, counted);
}

auto FieldsOf(const ItemDecision& value) {
  const auto& [outcome, clauses, mandates, statement, place, at, to_meeting, entered, against_rule, deviation,
               verdict] = value;
  return std::tie(outcome, clauses, mandates, statement, place, at, to_meeting, entered, against_rule, deviation,
                  verdict);
}

auto FieldsOf(const Reservation& value) {
  const auto& [text, withdrawn, author, entered, statement, place] = value;
  return std::tie(text, withdrawn, author, entered, statement, place);
}

auto FieldsOf(const AgendaItem& value) {
  const auto& [id, number, letter, title, summary, rapporteur, kind, is_decision, decision_class, areas, principals,
               revisions, positions, recusals, attendance, decision, reservations, added_late, added_when_open,
               started_at, statement, matter, in_force, latest_words, recusal_statements, paragraph] = value;
  return std::tie(id, number, letter, title, summary, rapporteur, kind, is_decision, decision_class, areas, principals,
                  revisions, positions, recusals, attendance, decision, reservations, added_late, added_when_open,
                  started_at, statement, matter, in_force, latest_words, recusal_statements, paragraph);
}

template <typename T>
concept HasFields = requires(const T& value) {
  FieldsOf(value);
};

// ---- One by the other. ----

template <typename T>
bool Same(const T& a, const T& b);
template <typename T>
bool Same(const std::optional<T>& a, const std::optional<T>& b);
template <typename T>
bool Same(const std::vector<T>& a, const std::vector<T>& b);
template <typename K, typename V>
bool Same(const std::map<K, V>& a, const std::map<K, V>& b);

template <typename T>
bool Same(const T& a, const T& b) {
  if constexpr (HasFields<T>) {
    const auto of_a = FieldsOf(a);
    const auto of_b = FieldsOf(b);
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return (Same(std::get<I>(of_a), std::get<I>(of_b)) && ...);
    }
    (std::make_index_sequence<std::tuple_size_v<decltype(of_a)>>());
  } else {
    return a == b;
  }
}

template <typename T>
bool Same(const std::optional<T>& a, const std::optional<T>& b) {
  return a.has_value() == b.has_value() && (!a || Same(*a, *b));
}

template <typename T>
bool Same(const std::vector<T>& a, const std::vector<T>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const T& x, const T& y) { return Same(x, y); });
}

template <typename K, typename V>
bool Same(const std::map<K, V>& a, const std::map<K, V>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return Same(x.first, y.first) && Same(x.second, y.second); });
}

}  // namespace

bool Alike(const AgendaItem& a, const AgendaItem& b) { return Same(a, b); }
bool Alike(const std::map<MandateId, NoticeAnswer>& a, const std::map<MandateId, NoticeAnswer>& b) {
  return Same(a, b);
}
bool Alike(const std::vector<Nomination>& a, const std::vector<Nomination>& b) { return Same(a, b); }
bool Alike(const std::vector<Mandate>& a, const std::vector<Mandate>& b) { return Same(a, b); }
bool Alike(const std::vector<Principal>& a, const std::vector<Principal>& b) { return Same(a, b); }
bool Alike(const std::vector<Side>& a, const std::vector<Side>& b) { return Same(a, b); }

}  // namespace mandat::domain
