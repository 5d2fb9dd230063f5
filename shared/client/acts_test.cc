// What one tap or one command states.
#include "shared/client/acts.h"

#include <gtest/gtest.h>

namespace mandat::client {
namespace {

TEST(PositionAct, IsTheHoldersOwnOnTheMeetingsDayAlsoWhenSomebodyTakesOverLater) {
  domain::State state;
  domain::Mandate mandate;
  mandate.id = domain::MandateId("karlskrona-older");
  mandate.holder = domain::PersonId("before");
  state.mandate_history[mandate.id].push_back(mandate);
  mandate.holder = domain::PersonId("after");
  mandate.valid_from = domain::Date::Parse("2027-02-01");
  state.mandate_history[mandate.id].push_back(mandate);
  state.mandates = {mandate};
  domain::Meeting meeting;
  meeting.id = domain::MeetingId("m");
  domain::AgendaItem item;
  item.id = domain::ItemId("i");
  item.revisions.emplace_back();
  const auto by_substitute = [&](const char* date, const char* person) {
    meeting.date = *domain::Date::Parse(date);
    return PositionAct(state, meeting, item, mandate.id, domain::PersonId(person)).declare_position().by_substitute();
  };
  EXPECT_FALSE(by_substitute("2027-01-29", "before"));
  EXPECT_TRUE(by_substitute("2027-01-29", "after"));
  EXPECT_FALSE(by_substitute("2027-02-12", "after"));
}

TEST(NextOrder, IsAfterThoseWhoMayStillServe) {
  domain::Meeting meeting;
  const domain::MandateId mandate("karlskrona-older");
  const auto nominate = [&](const domain::MandateId& of, int order, domain::NominationState state) {
    domain::Nomination& nomination = meeting.nominations.emplace_back();
    nomination.mandate = of;
    nomination.order = order;
    nomination.state = state;
  };
  EXPECT_EQ(NextOrder(meeting, mandate), 1);
  nominate(mandate, 1, domain::NominationState::kDeclined);
  nominate(mandate, 20, domain::NominationState::kRevoked);
  EXPECT_EQ(NextOrder(meeting, mandate), 1);
  nominate(mandate, 1, domain::NominationState::kAccepted);
  nominate(mandate, 2, domain::NominationState::kQueued);
  nominate(domain::MandateId("ronneby-care"), 9, domain::NominationState::kAsked);
  EXPECT_EQ(NextOrder(meeting, mandate), 3);
}

}  // namespace
}  // namespace mandat::client
