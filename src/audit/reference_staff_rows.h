#pragma once
// The rows of a plan that speak of staff, by the place and role that they are of.

#include "audit/demand/reference_index.h"

#include <optional>
#include <set>

namespace muster::audit {

using PlaceAndRole = std::pair<plan::LocalityId, plan::RoleId>;

class ReferenceStaffRows {
  public:
    explicit ReferenceStaffRows(const plan::Plan& plan)
        : establishment(plan, ofRow), posts(plan, ofRow), cohorts(plan, ofRow), restructures(plan, ofRow),
          ages(plan,
               [](const plan::StaffAge& row) {
                   return std::pair{row.locality, row.role};
               }),
          moves(plan, [](const plan::Move& row) {
              return std::pair{row.locality, row.role};
          })
    {
        for (const plan::Move& row : plan.rows<plan::Move>())
            endsOfMoves[row.role].insert(row.toRole);
    }

    using Where = std::optional<plan::LocalityId>;
    RowsBy<plan::Establishment, PlaceAndRole> establishment;
    RowsBy<plan::Post, PlaceAndRole> posts;
    RowsBy<plan::Cohort, PlaceAndRole> cohorts;
    RowsBy<plan::Restructure, PlaceAndRole> restructures;
    RowsBy<plan::StaffAge, std::pair<Where, std::optional<plan::RoleId>>> ages;
    RowsBy<plan::Move, std::pair<Where, plan::RoleId>> moves;
    /// The roles, or nobody, that the moves from a role lead to anywhere.
    std::map<plan::RoleId, std::set<std::optional<plan::RoleId>>> endsOfMoves;

  private:
    static constexpr auto ofRow = [](const auto& row) { return PlaceAndRole{row.locality, row.role}; };
};

} // namespace muster::audit
