#include "shared/client/acts.h"

#include <algorithm>

#include "shared/vault/secret_bytes.h"

namespace mandat::client {
namespace {

constexpr std::int64_t kInvitationMs = std::int64_t{14} * 24 * 3600 * 1000;

// Queues one act; false with `refusal` set, or an error.
absl::StatusOr<bool> Queue(Client& client, const v1::Statement& act, std::optional<v1::Refusal>* refusal,
                           domain::StatementId* id) {
  const absl::StatusOr<ActResult> result = client.Act(act);
  if (!result.ok()) return result.status();
  *refusal = result->refusal;
  if (id != nullptr) *id = result->id;
  return !result->refusal.has_value();
}

}  // namespace

v1::Statement PositionAct(const domain::State& state, const domain::Meeting& meeting, const domain::AgendaItem& item,
                          const domain::MandateId& mandate, const domain::PersonId& person) {
  const domain::Revision& revision = item.revisions.back();
  v1::Statement act;
  v1::DeclarePosition& position = *act.mutable_declare_position();
  position.set_meeting(meeting.id.value());
  position.set_item(item.id.value());
  position.set_mandate(mandate.value());
  position.set_revision(static_cast<std::uint32_t>(revision.number));
  position.set_clauses_hash(revision.clauses_hash.bytes());
  for (const domain::Hash& paper : revision.papers) position.add_paper_hashes(paper.bytes());
  const domain::Mandate* held = state.MandateOn(mandate, meeting.date);  // who takes over later is not there yet
  position.set_by_substitute(held == nullptr || held->holder != person);
  return act;
}

v1::Statement SaidForPresentAct(const domain::Meeting& meeting, const domain::AgendaItem& item) {
  const domain::Revision& revision = item.revisions.back();
  v1::Statement act;
  v1::DeclareForPresent& said = *act.mutable_declare_for_present();
  said.set_meeting(meeting.id.value());
  said.set_item(item.id.value());
  said.set_revision(static_cast<std::uint32_t>(revision.number));
  said.set_clauses_hash(revision.clauses_hash.bytes());
  for (const domain::Hash& paper : revision.papers) said.add_paper_hashes(paper.bytes());
  return act;
}

domain::PersonId NewPersonId() {
  const vault::SecretBytes random = vault::SecretBytes::Random(domain::InvitationId::kSize);
  domain::InvitationId id;
  std::copy(random.bytes().begin(), random.bytes().end(), id.data());
  return domain::PersonId("p-" + id.hex());
}

v1::Statement DescribePersonAct(const domain::State& state, const domain::PersonId& person, std::string_view name,
                                std::string_view email) {
  const auto known = state.persons.find(person);
  v1::Statement act;
  v1::DescribePerson& described = *act.mutable_describe_person();
  described.set_person(person.value());
  described.set_name(std::string(name));
  described.set_email(!email.empty() || known == state.persons.end() ? std::string(email) : known->second.email);
  return act;
}

int NextOrder(const domain::Meeting& meeting, const domain::MandateId& mandate) {
  int order = 1;
  for (const domain::Nomination& earlier : meeting.nominations) {
    if (earlier.mandate == mandate && earlier.live()) order = std::max(order, earlier.order + 1);
  }
  return order;
}

absl::StatusOr<Nominated> Nominate(Client& client, const domain::Meeting& meeting, const Nomination& wanted,
                                   std::optional<v1::Refusal>* refusal) {
  Nominated nominated{.person = wanted.person.empty() ? NewPersonId() : wanted.person};
  v1::Statement act;
  v1::NominateSubstitute& nomination = *act.mutable_nominate_substitute();
  nomination.set_meeting(meeting.id.value());
  nomination.set_mandate(wanted.mandate.value());
  nomination.set_person(nominated.person.value());
  nomination.set_basis(wanted.basis);
  for (const domain::ItemId& item : wanted.items) nomination.add_items(item.value());
  if (wanted.entered) *nomination.mutable_entered() = *wanted.entered;
  nomination.set_order(static_cast<std::uint32_t>(NextOrder(meeting, wanted.mandate)));
  absl::StatusOr<bool> queued = Queue(client, act, refusal, &nominated.nomination);
  if (!queued.ok()) return queued.status();
  if (!*queued) return nominated;

  const absl::StatusOr<Invitation> invitation =
      client.MakeInvitation(nominated.person, domain::SubstituteScope{wanted.mandate, meeting.id, wanted.items},
                            {client.Now().ms + kInvitationMs}, false, refusal);
  if (!invitation.ok()) return invitation.status();
  if (*refusal) return nominated;
  nominated.link = invitation->link;
  if (wanted.name.empty()) return nominated;
  queued = Queue(client, DescribePersonAct(*client.shown(), nominated.person, wanted.name), refusal, nullptr);
  if (!queued.ok()) return queued.status();
  return nominated;
}

}  // namespace mandat::client
