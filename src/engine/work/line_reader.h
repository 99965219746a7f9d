#pragma once
// The Reader of staffing.h that reads one run of months of plain numbers.

#include "engine/inputs.h"
#include "engine/work/staffing.h"

#include <limits>

namespace muster::engine {

/// Months of numbers times one number: what the months have in common is multiplied once, not in each of
/// them.
template <class Months>
struct Scaled {
    Months months; // an expression
    double by = 1;

    friend Scaled operator*(const Scaled& a, double b) { return {a.months, a.by * b}; }
    friend Scaled operator*(double a, const Scaled& b) { return {b.months, a * b.by}; }
    friend Scaled operator/(const Scaled& a, double b) { return {a.months, a.by / b}; }
    /// By numbers that differ from month to month.
    template <class Others>
    friend auto operator*(const Scaled& a, const Eigen::ArrayBase<Others>& b)
    {
        return a.amount() * b.derived();
    }
    [[nodiscard]] auto amount() const { return months * by; }
};
template <class Months>
Scaled(const Months&) -> Scaled<Months>;

/// Lines added up, each its months times one number: several at a time, so that the sum is read and written
/// once for these.
template <class Sum>
class LinesTogether {
  public:
    explicit LinesTogether(const Sum& sum) : m_sum(sum) {}
    template <class Months>
    void add(const Scaled<Months>& line)
    {
        m_lines[m_count] = {line.months.data(), line.by};
        if (++m_count < m_lines.size())
            return;
        m_sum = m_sum + amount(0) + amount(1) + amount(2) + amount(3); // in the order of the lines
        m_count = 0;
    }
    /// Behind the last line.
    void finish()
    {
        for (std::size_t i = 0; i < m_count; ++i)
            m_sum += amount(i);
        m_count = 0;
    }

  private:
    struct Line {
        const double* months = nullptr;
        double by = 0;
    };
    [[nodiscard]] auto amount(std::size_t line) const
    {
        return Eigen::Map<const Eigen::ArrayXd>(m_lines[line].months, m_sum.size()) * m_lines[line].by;
    }

    Sum m_sum; // refers to the numbers
    std::array<Line, 4> m_lines{};
    std::size_t m_count = 0;
};

class LineReader {
  public:
    using Number = double;
    using Months = Eigen::ArrayXd; ///< the plan's months, of which one run is read
    using Segment = decltype(std::declval<Months&>().segment(0, 0));

    LineReader(const Inputs& inputs, const MonthSegment& run) : m_in(inputs), m_run(run)
    {
        for (const plan::KindInfo& kind : plan::kCatalogue)
            m_stretch[static_cast<std::size_t>(kind.kind)] = m_in.field(kind.kind).stretch(run.month);
    }

    [[nodiscard]] const Dimensions& dimensions() const { return m_in.dimensions(); }
    [[nodiscard]] const SeriesKey& lineAt(LineIndex line) const { return m_in.demand().lines()[line]; }
    [[nodiscard]] LineRange linesOf(LocalityIndex locality) const { return m_in.demand().linesOf(locality); }
    [[nodiscard]] double value(plan::Kind kind, const Cell& cell) const
    {
        return m_in.field(kind).value(cell, m_stretch[static_cast<std::size_t>(kind)]);
    }
    [[nodiscard]] bool isSet(plan::Kind kind, const Cell& cell) const
    {
        return m_in.field(kind).at(cell, m_stretch[static_cast<std::size_t>(kind)]) != nullptr;
    }
    [[nodiscard]] double weeksAYear() const { return m_in.plan().settings().weeksAYear; }
    [[nodiscard]] double side(const SeriesKey& line, RoleIndex role) const
    {
        const double qualified = qualifiedShare(line);
        return dimensions().roles[role].qualified ? qualified : 1.0 - qualified;
    }
    [[nodiscard]] double roleShare(LocalityIndex locality, ActivityIndex activity, RoleIndex role) const
    {
        return m_in.roleShares().at({locality, {}, activity, role},
                                    m_stretch[static_cast<std::size_t>(plan::Kind::RoleShare)]);
    }
    [[nodiscard]] auto volume(LineIndex line) const
    {
        return Scaled{m_in.volumes().col(line.value()).segment(m_run.first, m_run.count)};
    }
    /// The share of a line's events that qualified staff do.
    [[nodiscard]] double qualifiedShare(const SeriesKey& line) const
    {
        return dimensions().activities[line.activity].statutory
                   ? 1
                   : value(plan::Kind::QualifiedShare, line.cell());
    }
    /// Whether some role takes each part of a line's work.
    [[nodiscard]] bool isTaken(LineIndex line) const
    {
        const double qualified = qualifiedShare(lineAt(line));
        return m_in.isTaken(qualified, true) && m_in.isTaken(1.0 - qualified, false);
    }
    /// The reader is of one run of months, and numbers are cheap to make.
    template <class Make>
    [[nodiscard, gnu::always_inline]] static auto timeOnce(LocalityIndex, RoleIndex, const Make& make)
    {
        return make();
    }
    template <class Make>
    [[nodiscard, gnu::always_inline]] static auto shareOnce(LineIndex, RoleIndex, const Make& make)
    {
        return make();
    }
    /// A time of nothing or less makes everything it divides unknown rather than infinite.
    [[nodiscard]] static double named(const char*, double value) { return value > 0 ? value : unknown(); }
    [[nodiscard]] static double unknown() { return formulas::kUnknown; }
    [[nodiscard]] static bool isNothing(double value) { return value == 0; }
    template <class Amount, class Months>
    static void addTo(Amount& sum, LineIndex, const Scaled<Months>& fte)
    {
        sum += fte.amount();
    }
    template <class Sum, class Months>
    static void addTo(LinesTogether<Sum>& sum, LineIndex, const Scaled<Months>& fte)
    {
        sum.add(fte);
    }

    [[nodiscard]] const Inputs& inputs() const { return m_in; }
    [[nodiscard]] const MonthSegment& run() const { return m_run; }

  private:
    const Inputs& m_in;
    const MonthSegment& m_run;
    std::array<std::size_t, plan::kKindCount> m_stretch{};
};

} // namespace muster::engine
