#include "engine/demand/sharing.h"

#include <limits>

namespace muster::engine {

namespace {

double square(double value)
{
    return value * value;
}

/// Whether the line's way gives a month that has no figure.
bool givesMonth(const DemandSeries& demand, LineIndex line, Month month)
{
    const LineWay& way = demand.way(line);
    if (way.method == plan::DemandMethod::Population)
        return true;
    if (way.own.forecast && month >= way.own.from())
        return true;
    return !way.total.isNone() && month >= demand.totals()[way.total].whole.from();
}

} // namespace

double shareWeight(const DemandSeries& demand, const ForecastAllocation& total, std::size_t part, Month month)
{
    if (total.row->way == plan::SharingWay::ByHistory)
        return total.history[part];
    return demand.peopleWeight(demand.lines()[total.parts[part]], month);
}

double shareOfDifference(const DemandSeries& demand, const ForecastAllocation& total, std::size_t part,
                         Month month)
{
    double variances = square(total.whole.standardError(month));
    for (std::size_t each = 0; each < total.parts.size(); ++each)
        if (!demand.typed(total.parts[each], month))
            variances += square(total.own[each].standardError(month));
    return variances > 0 ? square(total.own[part].standardError(month)) / variances : 0;
}

bool startsLate(const DemandSeries& demand, LineIndex line, const plan::Settings& plan)
{
    const int start = plan.firstMonth - demand.earliest();
    const bool stock = demand.isStock(line);
    std::vector<bool> given;
    for (int t = 0; t < start + plan.months; ++t) {
        const Month month = demand.earliest() + t;
        const int back =
            stock ? 1 : 12; // open cases stand until the next figure; events come back a year later
        given.push_back(demand.typed(line, month) || givesMonth(demand, line, month) ||
                        (t >= back && given[static_cast<std::size_t>(t - back)]));
        if (t >= start && !given.back())
            return true;
    }
    return false;
}

} // namespace muster::engine
