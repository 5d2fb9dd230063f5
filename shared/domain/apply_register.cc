// The register's principals and subject areas: as founded, and as described since.
#include <algorithm>

#include "shared/domain/apply_internal.h"
#include "shared/domain/forum_time.h"

namespace mandat::domain::internal {
namespace {

// As described from the record's day on; what is new stands after the others. Nothing is ever taken out.
template <typename Thing, typename Histories>
void Describe(const AppliedRecord& record, const std::string& time_zone, Thing described, std::vector<Thing>& things,
              Histories& histories) {
  const Date today = LocalOf(time_zone, record.time).day;
  auto& history = histories[described.id];
  const auto known =
      std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == described.id; });
  if (known == things.end()) {
    things.push_back(described);
  } else {
    if (history.empty()) history.push_back({*known, std::nullopt, StatementId()});
    *known = described;
  }
  history.push_back({std::move(described), today, IdOf(*record.statement)});
}

template <typename Act>
Validity ValidityOf(const Act& act) {
  return {Date::Parse(act.valid_from()), Date::Parse(act.valid_to())};
}

}  // namespace

void ApplyRegister(State& state, const AppliedRecord& record) {
  const v1::Statement& statement = *record.statement;
  Forum& forum = state.forum;
  if (statement.has_describe_principal()) {
    const v1::DescribePrincipal& act = statement.describe_principal();
    Describe(record, forum.time_zone,
             Principal{PrincipalId(act.principal()), act.name(), SideId(act.side()), ValidityOf(act)}, forum.principals,
             state.principal_history);
  }
  if (statement.has_describe_area()) {
    const v1::DescribeArea& act = statement.describe_area();
    Describe(record, forum.time_zone, SubjectArea{AreaId(act.area()), {act.name(), act.name_en()}, ValidityOf(act)},
             forum.areas, state.area_history);
  }
}

}  // namespace mandat::domain::internal
