#pragma once
// The tables of what results are held against, with their columns: a council's own targets, and rates that
// others publish. Neither is ever mixed into a result.

#include "plan/catalogue/figures.h"
#include "plan/rows/rows_of_work.h"

namespace muster::plan {

/// What a measure aims at in a period. Source: Essex County Council, Adult Social Care Business Plan 2017-21,
/// Measuring success: targets for each year, and M4.1, a decrease in the percentage of unfilled positions,
/// year on year.
struct MeasureTarget {
    MeasureTargetId id;
    std::string measure; ///< its name, the same in every period: "Assessments in 28 days"
    Figure figure = Figure::InsideTarget;
    LocalityId locality;                ///< with all beneath it
    std::optional<RoleId> role;         ///< none: all roles
    std::optional<ActivityId> activity; ///< none: all activities
    Period period;
    Aim aim = Aim::AtLeast;
    std::optional<double> target; ///< in the figure's unit; none where the aim is the period before
    std::string source;
    bool operator==(const MeasureTarget&) const = default;
};

/// A rate that somebody publishes, to stand beside one's own.
struct Benchmark {
    BenchmarkId id;
    Figure figure = Figure::VacancyGross;
    std::string area; ///< whose: England, Essex, Counties
    Period period;
    double value = 0; ///< in the figure's unit; shares as fractions of one
    std::string source;
    std::string note;
    bool operator==(const Benchmark&) const = default;
};

template <>
struct Table<MeasureTarget> {
    static constexpr std::string_view name = "targets";
    static constexpr auto columns =
        Columns(Column{"id", &MeasureTarget::id, true}, Column{"measure", &MeasureTarget::measure},
                Column{"figure", &MeasureTarget::figure}, Column{"locality", &MeasureTarget::locality},
                Column{"role", &MeasureTarget::role}, Column{"activity", &MeasureTarget::activity},
                Column{"period", &MeasureTarget::period}, Column{"aim", &MeasureTarget::aim},
                Column{"target", &MeasureTarget::target}, Column{"source", &MeasureTarget::source});
    static constexpr auto key = columnNames("measure", "locality", "role", "activity", "period");
    static constexpr auto order = columnNames("measure", "locality", "role", "activity", "period");
    static constexpr auto needed = columnNames("measure", "figure", "locality", "period");
};
template <>
struct Table<Benchmark> {
    static constexpr std::string_view name = "benchmarks";
    static constexpr auto columns =
        Columns(Column{"id", &Benchmark::id, true}, Column{"figure", &Benchmark::figure},
                Column{"area", &Benchmark::area}, Column{"period", &Benchmark::period},
                Column{"value", &Benchmark::value}, Column{"source", &Benchmark::source},
                Column{"note", &Benchmark::note});
    static constexpr auto key = columnNames("figure", "area", "period", "source");
    static constexpr auto order = columnNames("figure", "area", "period", "source");
    static constexpr auto needed = columnNames("figure", "area", "period", "value", "source");
};

} // namespace muster::plan
