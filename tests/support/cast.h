// One person for each role, in one forum, and one meeting with a word of every sort: what the tables of roles and
// visibility are walked on.
//
// Copyable, as ForumBuilder is.
#ifndef MANDAT_TESTS_SUPPORT_CAST_H_
#define MANDAT_TESTS_SUPPORT_CAST_H_

#include <string>
#include <vector>

#include "tests/support/forum_builder.h"

namespace mandat::testing {

enum class Stage { kPlanned, kCalled, kOpen, kClosed };

struct Cast {
  // Items i1 (position by the accepted substitute), i2 (a substitute is asked), i3 (position by the holder), i4
  // (position by e-mail), i5 (late one when open), i6 (nothing).
  explicit Cast(Stage stage);

  ForumBuilder forum;
  domain::DeviceId waiting_device;  // of the holder
  domain::DeviceId revoked_device;  // of "revoked"
  domain::StatementId asked;
  domain::StatementId accepted;
  domain::StatementId by_substitute;
  domain::StatementId by_holder;
  domain::StatementId by_email;
  domain::StatementId late;
  domain::StatementId item_of_expert;    // i6, at which "specialist" is invited
  domain::StatementId item_paper;        // on i6, for whoever reads the item
  domain::StatementId restricted_paper;  // on i6, for the holder
};

// The person in a role's column; "" for the server.
[[nodiscard]] std::string PersonOf(const std::string& role);

// Rows of a CSV without comments and blank lines, split at commas.
[[nodiscard]] std::vector<std::vector<std::string>> ReadCsv(const std::string& path);

}  // namespace mandat::testing

#endif  // MANDAT_TESTS_SUPPORT_CAST_H_
