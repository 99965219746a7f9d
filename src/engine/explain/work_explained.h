#pragma once
// The columns of the table of the workload, and how a figure of it is made. Source: docs/tables.md, section
// 3; docs/method.md, sections 4 and 7.3.

#include "engine/explain/explain.h"
#include "engine/work.h"

#include <array>

namespace muster::engine {

enum class WorkColumn { Volume, Hours, Fte, QualifiedFte, UnqualifiedFte, Cost, CostPerUnit };
using WorkColumnInfo = ExplainedColumn<WorkColumn>;
inline constexpr std::array kWorkColumns{
    WorkColumnInfo{WorkColumn::Volume, "volume", "Volume", ColumnUnit::Events},
    WorkColumnInfo{WorkColumn::Hours, "hours", "Hours", ColumnUnit::Ratio},
    WorkColumnInfo{WorkColumn::Fte, "fte", "FTE", ColumnUnit::Fte},
    WorkColumnInfo{WorkColumn::QualifiedFte, "qualified_fte", "Qualified FTE", ColumnUnit::Fte},
    WorkColumnInfo{WorkColumn::UnqualifiedFte, "unqualified_fte", "Unqualified FTE", ColumnUnit::Fte},
    WorkColumnInfo{WorkColumn::Cost, "cost", "Cost of the work", ColumnUnit::Money},
    WorkColumnInfo{WorkColumn::CostPerUnit, "cost_per_unit", "Cost of a unit", ColumnUnit::Money}};
static_assert(
    [] {
        for (std::size_t i = 0; i < kWorkColumns.size(); ++i)
            if (kWorkColumns[i].column != static_cast<WorkColumn>(i))
                return false;
        return true;
    }(),
    "every column has its line, in the order of the enumeration");

/// A figure of a row; empty where it is not known.
[[nodiscard]] std::optional<double> workFigure(const WorkloadRow&, WorkColumn);

/// How a figure of the workload is made. NotFound: the table has none there.
[[nodiscard]] Result<Explanation> explainWork(const Results&, const WorkloadPlace&, Rollup, WorkColumn);

} // namespace muster::engine
