// What tests of the domain share: a forum, and what it says of a statement. Tests run in the source tree's root.
#ifndef MANDAT_TESTS_SUPPORT_FORUM_TEST_H_
#define MANDAT_TESTS_SUPPORT_FORUM_TEST_H_

#include <gtest/gtest.h>

#include <string>

#include "tests/support/forum_builder.h"

namespace mandat::testing {

class ForumTest : public ::testing::Test {
 protected:
  // Of the refusal; CODE_UNSPECIFIED: the statement would be accepted. Nothing is recorded.
  v1::Refusal::Code CodeOf(const v1::Statement& statement, const v1::SealedPart* sealed = nullptr) const {
    const domain::Decision decision = forum_.Try(statement, sealed);
    return decision ? decision->code() : v1::Refusal::CODE_UNSPECIFIED;
  }
  const domain::Meeting& meeting() const { return *forum_.state().FindMeeting(domain::MeetingId("m1")); }
  const domain::AgendaItem& item(const std::string& id) const { return *meeting().FindItem(domain::ItemId(id)); }

  ForumBuilder forum_;
};

// Each statement is taken as its device's newest, whenever it was written.
class NewestWordTest : public ForumTest {
 protected:
  domain::Decision Try(v1::Statement statement, const v1::SealedPart* sealed = nullptr) {
    SetNewest(statement);
    return forum_.Try(statement, sealed);
  }
  domain::StatementId Must(v1::Statement statement, const v1::SealedPart* sealed = nullptr) {
    SetNewest(statement);
    return forum_.Must(statement, sealed);
  }
  v1::Refusal::Code CodeOf(v1::Statement statement, const v1::SealedPart* sealed = nullptr) {
    SetNewest(statement);
    return ForumTest::CodeOf(statement, sealed);
  }

 private:
  void SetNewest(v1::Statement& statement) {
    statement.set_device_counter(forum_.By(statement.person()).device_counter());
  }
};

}  // namespace mandat::testing

#endif  // MANDAT_TESTS_SUPPORT_FORUM_TEST_H_
