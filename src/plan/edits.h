#pragma once
// An edit is a small value: what it is called, the rows to write and the rows to remove. Every change to a
// plan is one, whatever made it: a cell typed, a range pasted, a file imported.

#include "plan/plan.h"

#include <string>

namespace muster::plan {

struct Edit {
    std::string label; ///< as Undo will name it: "Set agency, Thanet, Senior practitioner"
    Changes changes;

    template <class Row>
    void put(Row row)
    {
        std::get<RowChanges<Row>>(changes).put.push_back(std::move(row));
    }
    template <class Row>
    void erase(IdOf<Row> id)
    {
        std::get<RowChanges<Row>>(changes).erase.push_back(id);
    }
};

/// What makes two rows the same thing said twice; a table holds one row of each key.
[[nodiscard]] inline auto keyOf(const Settings& row)
{
    return row.id;
}
[[nodiscard]] inline auto keyOf(const Locality& row)
{
    return std::tuple(row.parent, row.name);
}
[[nodiscard]] inline auto keyOf(const ClientGroup& row)
{
    return row.name;
}
[[nodiscard]] inline auto keyOf(const Activity& row)
{
    return row.name;
}
[[nodiscard]] inline auto keyOf(const Role& row)
{
    return row.name;
}
[[nodiscard]] inline auto keyOf(const Demand& row)
{
    return std::tuple(row.locality, row.clientGroup, row.activity, row.period, row.status);
}
[[nodiscard]] inline auto keyOf(const Assumption& row)
{
    return std::tuple(row.kind, row.locality, row.clientGroup, row.activity, row.role, row.from);
}
[[nodiscard]] inline auto keyOf(const Establishment& row)
{
    return std::tuple(row.locality, row.role, row.asAt);
}

[[nodiscard]] inline auto keyOf(const Post& row)
{
    return std::tuple(row.locality, row.role, row.title, row.start);
}
[[nodiscard]] inline auto keyOf(const Cohort& row)
{
    return std::tuple(row.name, row.locality, row.role, row.month);
}
[[nodiscard]] inline auto keyOf(const Move& row)
{
    return std::tuple(row.locality, row.role, row.toRole, row.month);
}
[[nodiscard]] inline auto keyOf(const Restructure& row)
{
    return std::tuple(row.name, row.locality, row.role, row.month);
}
[[nodiscard]] inline auto keyOf(const StaffAge& row)
{
    return std::tuple(row.locality, row.role, row.band);
}

[[nodiscard]] inline auto keyOf(const Grade& row)
{
    return row.name;
}
[[nodiscard]] inline auto keyOf(const Funding& row)
{
    return row.name;
}

[[nodiscard]] inline auto keyOf(const MeasureTarget& row)
{
    return std::tuple(row.measure, row.locality, row.role, row.activity, row.period);
}
[[nodiscard]] inline auto keyOf(const Benchmark& row)
{
    return std::tuple(row.figure, row.area, row.period, row.source);
}

[[nodiscard]] inline auto keyOf(const Population& row)
{
    return std::tuple(row.locality, row.band, row.year);
}
[[nodiscard]] inline auto keyOf(const DemandRate& row)
{
    return std::tuple(row.clientGroup, row.activity, row.band);
}
[[nodiscard]] inline auto keyOf(const SeriesMethod& row)
{
    return std::tuple(row.locality, row.clientGroup, row.activity);
}
[[nodiscard]] inline auto keyOf(const SeriesBreak& row)
{
    return std::tuple(row.locality, row.clientGroup, row.activity, row.period);
}
[[nodiscard]] inline auto keyOf(const SharedForecast& row)
{
    return std::tuple(row.locality, row.clientGroup, row.activity);
}

[[nodiscard]] inline auto keyOf(const DemandProfile& row)
{
    return std::tuple(row.clientGroup, row.activity, row.month);
}

/// The row that says the same thing as this one already, or null.
template <class Row>
[[nodiscard]] const Row* findSame(const Plan& plan, const Row& row)
{
    const auto key = keyOf(row);
    const auto& rows = plan.rows<Row>();
    const auto found = std::ranges::find_if(rows, [&](const Row& other) { return keyOf(other) == key; });
    return found == rows.end() ? nullptr : &*found;
}

/// The first edit of an empty plan: its settings, and the organisation as the top of the locality tree.
[[nodiscard]] Edit startPlan(const std::string& title, const std::string& organisation, Month firstMonth,
                             int months);

/// The row the plan has for this kind, scope and start month, or null.
[[nodiscard]] const Assumption* ownAssumption(const Plan&, Kind, const Scope&, std::optional<Month> from);

/// Sets one assumption, replacing what the plan says at exactly this kind, scope and start; the evidence of a
/// row that is there already stays. The id and kind fields of the result come from the plan.
[[nodiscard]] Edit setAssumption(const Plan&, Kind, const Scope&, std::optional<Month> from, double value);
/// Sets one assumption with its evidence.
[[nodiscard]] Edit setAssumption(const Plan&, Assumption row);
/// Returns a cell to its inherited value; an edit without changes where the plan says nothing of its own.
[[nodiscard]] Edit clearAssumption(const Plan&, Kind, const Scope&, std::optional<Month> from);
/// Writes one row of the establishment; a row of the same locality, role and date is replaced.
[[nodiscard]] Edit setEstablishment(const Plan&, Establishment row);

/// The same rows under one label: several edits as one.
[[nodiscard]] Edit together(std::string label, const std::vector<Edit>& edits);

} // namespace muster::plan
