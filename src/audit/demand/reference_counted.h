#pragma once
// The second engine's figures that count for a forecast: from which on, up to which, and what bridges gaps.

#include "audit/demand/reference_series.h"

namespace muster::audit {

class ReferenceCounted : public ReferenceSeries {
  public:
    using ReferenceSeries::ReferenceSeries;

  protected:
    /// The figures that count, and where they end.
    struct Counted {
        int months = 1;
        Month end;
        std::vector<double> values;
    };
    [[nodiscard]] const plan::SeriesBreak* decision(const Name& n, const Period& period) const
    {
        return nearest<plan::SeriesBreak>(n, [&](const plan::SeriesBreak& row) {
            const int into = row.period.start - period.start;
            return into >= 0 && into < period.months();
        });
    }
    [[nodiscard]] Counted counted(const Figures& figures, const Name& n) const
    {
        std::map<int, int> times;
        for (const auto& [period, figure] : figures)
            ++times[period.months()];
        Counted out;
        int most = 0;
        for (const auto& [months, count] : times)
            if (count > most)
                std::tie(most, out.months) = std::tuple(count, months);
        std::map<Month, double> byStart;
        for (const auto& [period, figure] : figures)
            if (period.months() == out.months)
                byStart[period.start] = figure;
        const Month start = byStart.begin()->first;
        Month from = start;
        Month to = byStart.rbegin()->first + out.months;
        std::map<Month, double> known = byStart;
        std::set<Month> bridged;
        for (Month at = start; at < byStart.rbegin()->first + out.months; at = at + out.months) {
            const plan::SeriesBreak* row = decision(n, {PeriodLength(out.months), at});
            if (row && row->decision == plan::BreakDecision::AfterCounts)
                from = std::max(from, at);
            if (row && row->decision == plan::BreakDecision::BeforeCounts)
                to = std::min(to, at);
            if (row && row->decision == plan::BreakDecision::Bridge) {
                known.erase(at);
                bridged.insert(at);
                for (Month gap = at; !byStart.contains(gap); gap = gap + out.months)
                    bridged.insert(gap);
            }
        }
        std::map<Month, double> all = known;
        for (const Month at : bridged)
            if (const auto figure = onTheLine(known, at, out.months))
                all[at] = *figure;
        to = std::max(to, from);
        while (to > from && !all.contains(to - out.months))
            to = to - out.months;
        out.end = to;
        for (Month at = to - out.months; at >= from && all.contains(at); at = at - out.months)
            out.values.insert(out.values.begin(), all.at(at));
        return out;
    }

  private:
    static std::optional<double> onTheLine(const std::map<Month, double>& known, Month at, int months)
    {
        std::map<Month, double> ofSeason;
        for (const auto& [month, figure] : known)
            if ((month - at) % 12 == 0)
                ofSeason[month] = figure;
        const auto seasonal = months < 12 ? betweenTwo(ofSeason, at) : std::nullopt;
        return seasonal ? seasonal : betweenTwo(known, at);
    }
    static std::optional<double> betweenTwo(const std::map<Month, double>& known, Month at)
    {
        const auto after = known.upper_bound(at);
        if (after == known.begin() || after == known.end())
            return std::nullopt;
        const auto before = std::prev(after);
        const double way = double(at - before->first) / (after->first - before->first);
        return before->second + way * (after->second - before->second);
    }
};

} // namespace muster::audit
