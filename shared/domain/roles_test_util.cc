#include "shared/domain/roles_test_util.h"

namespace mandat::domain::roles {

v1::Statement BlankBy(Cast& cast, const Author& author) {
  if (author.role == "server") return cast.forum.ByServer();
  if (author.role == "revoked_device") return cast.forum.ByDevice(author.person, cast.revoked_device);
  if (author.role == "waiting_device") return cast.forum.ByDevice(author.person, cast.waiting_device);
  return cast.forum.By(author.person);
}

Attempt One(Cast& cast, const Author& author, const Fill& fill) {
  v1::Statement statement = BlankBy(cast, author);
  fill(statement);
  return {cast.forum.Current(statement), ForumBuilder::Stance()};
}

}  // namespace mandat::domain::roles
