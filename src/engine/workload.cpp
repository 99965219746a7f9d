#include "engine/staffing.h"
#include "engine/tables.h"

#include <cmath>
#include <limits>
#include <map>

namespace muster::engine {

namespace {

using plan::Kind;

/// What a line needs in one month, by side of the qualified split.
struct MonthOfWork {
    double volume = 0;
    double hours = 0;
    double qualified = 0;
    double unqualified = 0;

    void add(const MonthOfWork& other)
    {
        volume += other.volume;
        hours += other.hours;
        qualified += other.qualified;
        unqualified += other.unqualified;
    }
};

/// Reads one month of plain numbers; adds up one line's FTE.
class LineReader {
  public:
    using Number = double;

    LineReader(const Inputs& inputs, int month)
        : m_in(inputs), m_at(month), m_month(inputs.firstMonth() + month)
    {
    }

    [[nodiscard]] const Dimensions& dimensions() const { return m_in.dimensions(); }
    [[nodiscard]] const Line& lineAt(int line) const
    {
        return m_in.demand().lines()[static_cast<std::size_t>(line)];
    }
    [[nodiscard]] double value(Kind kind, const Cell& cell) const
    {
        const Field& field = m_in.field(kind);
        return field.value(cell, field.stretch(m_month));
    }
    [[nodiscard]] double weeksAYear() const { return m_in.plan().settings().weeksAYear; }
    [[nodiscard]] double side(const Line& line, int role) const
    {
        const double qualified = m_in.qualifiedShare(line, m_month);
        return dimensions().roles[static_cast<std::size_t>(role)].qualified ? qualified : 1.0 - qualified;
    }
    [[nodiscard]] double roleShare(int locality, int activity, int role) const
    {
        return m_in.roleShare(locality, activity, role, m_month).share;
    }
    [[nodiscard]] double volume(int line) const { return m_in.demand().volumes()(m_at, line); }
    [[nodiscard]] static double named(const char*, double value)
    {
        return value > 0 ? value : std::numeric_limits<double>::quiet_NaN();
    }
    [[nodiscard]] static bool isNothing(double value) { return value == 0; }
    static void addTo(double& sum, int, double fte) { sum += fte; }

    [[nodiscard]] MonthOfWork work(int line) const
    {
        MonthOfWork month;
        month.volume = volume(line);
        const Line& where = lineAt(line);
        const double qualified = m_in.qualifiedShare(where, m_month);
        month.qualified = noneOrUnknown(qualified, true);
        month.unqualified = noneOrUnknown(1.0 - qualified, false);
        month.hours = month.qualified + month.unqualified;
        for (int r = 0; r < dimensions().roleCount(); ++r) {
            const plan::Role& role = dimensions().roles[static_cast<std::size_t>(r)];
            if (role.kind != plan::RoleKind::Casework)
                continue;
            addLine(*this, line, r, workingTime(*this, where.locality, r),
                    role.qualified ? month.qualified : month.unqualified);
            month.hours += hoursOf(line, r);
        }
        return month;
    }

  private:
    /// What a side of the split starts from: nothing, or unknown where no role takes its work.
    [[nodiscard]] double noneOrUnknown(double part, bool qualified) const
    {
        return m_in.isTaken(part, qualified) ? 0 : std::numeric_limits<double>::quiet_NaN();
    }
    [[nodiscard]] double hoursOf(int line, int role) const
    {
        const Line& where = lineAt(line);
        const double share = shareOfLine(*this, line, role);
        const bool inHours = dimensions().activities[static_cast<std::size_t>(where.activity)].standard ==
                             plan::Standard::Hours;
        if (!inHours || share == 0)
            return 0;
        return formulas::workHours(volume(line), share, value(Kind::HoursPerCase, where.cell(role)),
                                   value(Kind::Complexity, where.cell(role)));
    }

    const Inputs& m_in;
    int m_at;
    Month m_month;
};

template <class Strong>
std::optional<Strong> known(double value)
{
    return std::isfinite(value) ? std::optional(Strong(value)) : std::nullopt;
}

WorkloadRow rowOf(const Inputs& in, const WorkloadPlace& place, const std::vector<MonthOfWork>& months)
{
    MonthOfWork sum;
    for (int t = place.span.first; t < place.span.first + place.span.count; ++t)
        sum.add(months[static_cast<std::size_t>(t)]);
    const auto standard = in.dimensions().activities[static_cast<std::size_t>(place.activity)].standard;
    const auto mean = [&](double total) { return formulas::meanOf(total, double(place.span.count)); };
    WorkloadRow row{place, standard == plan::Standard::Caseload ? mean(sum.volume) : sum.volume, {}, {}, {},
                    {}};
    if (standard == plan::Standard::Hours)
        row.hours = known<double>(sum.hours);
    row.qualified = known<Fte>(mean(sum.qualified));
    row.unqualified = known<Fte>(mean(sum.unqualified));
    row.fte = known<Fte>(mean(sum.qualified + sum.unqualified));
    return row;
}

} // namespace

std::vector<WorkloadRow> workloadRows(const Results& results, PeriodLength length, Reach reach)
{
    const Inputs& in = results.inputs();
    std::map<std::tuple<int, int, int>, std::vector<MonthOfWork>> byPlace;
    for (int line = 0; line < static_cast<int>(in.demand().lines().size()); ++line) {
        const Line& where = in.demand().lines()[static_cast<std::size_t>(line)];
        std::vector<MonthOfWork> months;
        for (int t = 0; t < in.months(); ++t)
            months.push_back(LineReader(in, t).work(line));
        for (int l = where.locality; l >= 0;
             l = reach == Reach::Own ? -1 : in.dimensions().localities[static_cast<std::size_t>(l)].parent) {
            auto& sums = byPlace[{l, where.clientGroup, where.activity}];
            sums.resize(months.size());
            for (std::size_t t = 0; t < months.size(); ++t)
                sums[t].add(months[t]);
        }
    }
    std::vector<WorkloadRow> rows;
    for (const auto& [key, months] : byPlace)
        for (const PeriodSpan& span : periodsOf(in.firstMonth(), in.months(), length))
            rows.push_back(rowOf(in, {std::get<0>(key), std::get<1>(key), std::get<2>(key), span}, months));
    return rows;
}

} // namespace muster::engine
