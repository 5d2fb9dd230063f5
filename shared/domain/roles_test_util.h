// Well-formed statements of every kind by every role, for the walk of tests/data/roles.csv (roles_test.cc): one file a
// subject.
//
// For tests alone; single-threaded. To add a kind: an attempt in the file of its subject.
#ifndef MANDAT_SHARED_DOMAIN_ROLES_TEST_UTIL_H_
#define MANDAT_SHARED_DOMAIN_ROLES_TEST_UTIL_H_

#include <functional>
#include <string>
#include <vector>

#include "tests/support/cast.h"

namespace mandat::domain::roles {

using testing::Cast;
using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;

struct Attempt {
  v1::Statement statement;
  v1::SealedPart sealed;
};

struct Author {
  std::string role;
  std::string person;
};

using Fill = std::function<void(v1::Statement&)>;

// By the author's device, or the server, with its act still to be set.
[[nodiscard]] v1::Statement BlankBy(Cast& cast, const Author& author);
[[nodiscard]] Attempt One(Cast& cast, const Author& author, const Fill& fill);

// In one's own name, and entered for `speaker`.
template <typename GetAct>
std::vector<Attempt> Both(Cast& cast, const Author& author, const std::string& speaker, const Fill& fill, GetAct act) {
  std::vector<Attempt> attempts = {One(cast, author, fill)};
  attempts.push_back(One(cast, author, [&](v1::Statement& s) {
    fill(s);
    *act(s)->mutable_entered() = cast.forum.Email(speaker);
  }));
  return attempts;
}

// Of which one must be accepted from whoever is allowed the kind; none for a kind of another subject.
[[nodiscard]] std::vector<Attempt> IdentityAttempts(const std::string& kind, Cast& cast, const Author& author);
[[nodiscard]] std::vector<Attempt> MeetingAttempts(const std::string& kind, Cast& cast, const Author& author);
[[nodiscard]] std::vector<Attempt> SittingAttempts(const std::string& kind, Cast& cast, const Author& author);
[[nodiscard]] std::vector<Attempt> WordAttempts(const std::string& kind, Cast& cast, const Author& author);
[[nodiscard]] std::vector<Attempt> MatterAttempts(const std::string& kind, Cast& cast, const Author& author);
[[nodiscard]] std::vector<Attempt> PlanningAttempts(const std::string& kind, Cast& cast, const Author& author);
[[nodiscard]] std::vector<Attempt> MailAttempts(const std::string& kind, Cast& cast, const Author& author);
[[nodiscard]] std::vector<Attempt> MinutesAttempts(const std::string& kind, Cast& cast, const Author& author);

}  // namespace mandat::domain::roles

#endif  // MANDAT_SHARED_DOMAIN_ROLES_TEST_UTIL_H_
