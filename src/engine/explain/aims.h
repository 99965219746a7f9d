#pragma once
// What results are held against: a council's own targets, met or missed and why, and rates that others
// publish. Neither changes any result. Source: Essex County Council, Adult Social Care Business Plan 2017-21,
// Measuring success.

#include "engine/results.h"

namespace muster::engine {

/// A target beside what the plan says of its period.
struct MeasureRow {
    const plan::MeasureTarget* target = nullptr; ///< a row of the results' plan
    TablePlace place;
    Column column{};
    std::optional<double>
        figure; ///< of the period; empty where it is not known, or the period is not the plan's
    std::optional<double> against; ///< the target, or the figure of the period before
    std::optional<bool> met;       ///< empty where either is not known
    std::string reason;            ///< why it is missed, or not known; empty where it is met
};
/// By measure and place, then by period.
[[nodiscard]] std::vector<MeasureRow> measuresOf(const Results&);

/// A council's own rate beside one that is published.
struct BenchmarkRow {
    const plan::Benchmark* benchmark = nullptr; ///< a row of the results' plan
    TablePlace place;                           ///< a locality with all beneath it, all roles or activities
    Column column{};
    std::optional<double> own;
    std::optional<double> difference; ///< own − published
};
/// Localities in tree order, then periods, then benchmarks by figure, area and period.
[[nodiscard]] std::vector<BenchmarkRow> benchmarksOf(const Results&, PeriodLength);

} // namespace muster::engine
