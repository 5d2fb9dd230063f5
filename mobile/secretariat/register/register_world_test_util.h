// For tests of the register: the forum's founder at the desk, in September 2026.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_WORLD_TEST_UTIL_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_WORLD_TEST_UTIL_H_

#include <memory>
#include <string>

#include "mobile/models/app_world_test_util.h"
#include "mobile/secretariat/register/register_acts.h"

namespace mandat::app {

class RegisterWorldTest : public AppWorldTest {
 protected:
  // The secretary's device in a screen's hands; the world steps it no more.
  Workspace& Desk() {
    workspace_ = std::make_unique<Workspace>(std::move(world_.At("secretary").client));
    return *workspace_;
  }
  // What the secretary's screen states.
  void StateAll(const RegisterActs& acts) {
    ASSERT_EQ(acts.problem, QString());
    for (const v1::Statement& act : acts.acts) {
      const auto result = workspace_->client().Act(act);
      ASSERT_TRUE(result.ok());
      ASSERT_FALSE(result->refusal) << result->refusal->ShortDebugString();
    }
    workspace_->Refresh();
  }
  void Hold(const char* mandate, const char* holder, const char* from, const char* to) {
    StateAll(AssignMandateActs(*workspace_, {mandate, {holder, {}, {}}, from, to, {}}));
  }
  static QVariantMap RowWith(const QList<QVariantMap>& rows, const QString& role, const QString& value) {
    for (const QVariantMap& row : rows) {
      if (row[role].toString() == value) return row;
    }
    return {};
  }
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_WORLD_TEST_UTIL_H_
