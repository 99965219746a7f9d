#pragma once
// Demand by workload line and month: typed figures, and growth from a year earlier where there are none.
// Source: design/model.md, section 3, methods 1 and 2.

#include "engine/field.h"
#include "engine/formulas.h"

#include <Eigen/Core>
#include <functional>

namespace muster::engine {

/// One locality, client group and activity that has demand, by index.
struct Line {
    int locality = 0;
    int clientGroup = 0;
    int activity = 0;
    [[nodiscard]] Cell cell(int role = 0) const { return {locality, clientGroup, activity, role}; }
};

class DemandSeries {
  public:
    DemandSeries() = default;
    DemandSeries(const plan::Plan& plan, const Dimensions& dimensions, const Field& growth);

    /// The lines, a locality's together, in the order of the dimensions.
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    /// The lines of a locality itself: indexes from first to before second.
    [[nodiscard]] std::pair<int, int> linesOf(int locality) const;
    /// Events in the month, or open cases at its start: months down, lines across.
    [[nodiscard]] const Eigen::ArrayXXd& volumes() const { return m_volumes; }

    /// The first month that any figure speaks of, at most the plan's first month.
    [[nodiscard]] Month earliest() const { return m_earliest; }
    /// Whether the line counts open cases rather than events.
    [[nodiscard]] bool isStock(int line) const { return m_stock[static_cast<std::size_t>(line)]; }
    /// The figure that decides a month: for events the shortest period that holds it, an actual before a
    /// forecast; for open cases a figure that starts in it. Null where there is none.
    [[nodiscard]] const plan::Demand* typed(int line, Month month) const;

    /// The lines with a month of the plan before their first figure, which counts as zero.
    [[nodiscard]] const std::vector<int>& startLate() const { return m_startLate; }

  private:
    void placeRows(const plan::Plan& plan, const Dimensions& dimensions);
    void fillLine(int line, const plan::Plan& plan, const Field& growth);

    plan::Rows<plan::Demand> m_rows; // keeps the rows that m_typed points to
    std::vector<Line> m_lines;
    std::vector<int> m_firstLine; // by locality, with one more at the end
    std::vector<bool> m_stock;
    Month m_earliest;
    std::size_t m_span = 0;                   // months from the earliest to the end of the plan
    std::vector<const plan::Demand*> m_typed; // line by line, a month each
    std::vector<int> m_startLate;
    Eigen::ArrayXXd m_volumes;
};

/// The volume of one month, over any number type. Reader gives: typed(t) → optional N already spread,
/// growth(t) → N, number(double) → N, before(t) → N for an earlier month, and first(): the first month that
/// can have a figure.
template <class N, class Reader>
[[nodiscard]] N flowOfMonth(const Reader& in, int t)
{
    if (auto typed = in.typed(t))
        return *typed;
    if (t - 12 < 0)
        return in.number(0);
    return formulas::grown(in.before(t - 12), in.growth(t));
}

template <class N, class Reader>
[[nodiscard]] N stockOfMonth(const Reader& in, int t)
{
    for (int last = t; last >= 0; --last)
        if (auto typed = in.typed(last)) {
            if (last == t)
                return *typed;
            return formulas::grownStock(*typed, in.growth(t), in.number((t - last) / formulas::kMonthsAYear));
        }
    return in.number(0);
}

} // namespace muster::engine
