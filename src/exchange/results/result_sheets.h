#pragma once
// The result tables that are not figures by locality, role and period, each as a sheet; result_tables.h is
// their door.

#include "exchange/results/result_tables.h"

namespace muster::exchange {

/// The rows that a choice keeps: a locality and a role by index, or any.
struct RowFilter {
    std::optional<int> locality;
    std::optional<int> role;
    std::optional<int> activity;

    [[nodiscard]] bool keeps(int atLocality) const { return !locality || *locality == atLocality; }
    [[nodiscard]] bool keeps(const engine::TablePlace& place) const
    {
        return keeps(place.locality) && (!role || *role == place.role) &&
               (!activity || *activity == place.activity);
    }
};

/// An empty cell where there is no value.
[[nodiscard]] inline Cell cellOf(const std::optional<double>& value)
{
    return value ? Cell(*value) : Cell();
}
[[nodiscard]] inline std::string localityName(const engine::Results& results, int locality)
{
    return results.inputs().dimensions().localities[static_cast<std::size_t>(locality)].name;
}

[[nodiscard]] Sheet timelinessSheet(const engine::Results&, const ResultChoice&, const RowFilter&);
[[nodiscard]] Sheet workloadSheet(const engine::Results&, const ResultChoice&, const RowFilter&);
[[nodiscard]] Sheet fundingSheet(const engine::Results&, const ResultChoice&, const RowFilter&);
/// The targets of the plan, met or missed, and why.
[[nodiscard]] Sheet measuresSheet(const engine::Results&, const RowFilter&);
/// The plan's own rates beside published ones.
[[nodiscard]] Sheet besidePublishedSheet(const engine::Results&, const ResultChoice&, const RowFilter&);
/// The established posts of the register that end, as committees approve them, by their end.
[[nodiscard]] Sheet temporaryPostsSheet(const engine::Results&, const RowFilter&);

} // namespace muster::exchange
