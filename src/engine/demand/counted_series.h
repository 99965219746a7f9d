#pragma once
// The actual figures of a series as a row of periods, and which of them count: what was decided of its breaks
// and gaps. Source: docs/method.md, section 3.6.

#include "forecast/series.h"
#include "plan/plan.h"

#include <functional>
#include <optional>
#include <vector>

namespace muster::engine {

struct CountedSeries {
    PeriodLength length = PeriodLength::Month;
    Month start;                            ///< of the first period of `all`
    std::vector<std::optional<double>> all; ///< every period from the first actual figure to the last
    int first = 0;                          ///< the periods from here to before `end` count
    int end = 0;
    std::vector<int> bridged; ///< of them, those in whose place a straight line stands
    forecast::Series series;  ///< the periods that count

    [[nodiscard]] int months() const { return static_cast<int>(length); }
    [[nodiscard]] Period period(int index) const { return {length, start + index * months()}; }
    /// Whether it is carried on per day of its periods.
    [[nodiscard]] bool isPerDay() const { return !series.days.empty(); }
    /// The start of the first period behind those that count.
    [[nodiscard]] Month endOfCounted() const { return start + end * months(); }
    [[nodiscard]] bool isBridged(int index) const;
};

/// An actual figure of a period.
struct ActualFigure {
    Period period;
    double value = 0;
};

/// What was decided of the break at a period, or null.
using DecisionAt = std::function<const plan::SeriesBreak*(const Period&)>;

/// The figures of the length of period that most of them have; of two the shorter. A gap that is not bridged
/// leaves only what comes after it.
[[nodiscard]] CountedSeries countedSeries(const std::vector<ActualFigure>& figures,
                                          const DecisionAt& decided);

/// The days of the periods that count, and of so many behind them.
[[nodiscard]] std::vector<double> daysOf(const CountedSeries&, int ahead);

/// What the figures say of a period: their own figure of it, else that of the shorter periods that make it
/// up; of open cases the one that stands at its start.
[[nodiscard]] std::optional<double> figureOf(const std::vector<ActualFigure>& figures, const Period& wanted,
                                             bool stock);

/// The figures of several series added up, in the periods in which each of them has one; a longer period is
/// the sum of its months where these are events, and its first month's where they are open cases.
[[nodiscard]] std::vector<ActualFigure> addedUp(const std::vector<std::vector<ActualFigure>>& parts,
                                                bool stock);

} // namespace muster::engine
