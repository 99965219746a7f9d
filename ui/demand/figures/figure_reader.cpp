#include "demand/figures/figure_reader.h"

#include "engine/demand.h"

#include <algorithm>
#include <cmath>

namespace muster::ui {

namespace {

using plan::DemandStatus;

FigureKind kindOf(DemandStatus status)
{
    return status == DemandStatus::Actual ? FigureKind::Actual : FigureKind::Forecast;
}

} // namespace

FigureSeries FigureReader::seriesOf(const plan::SeriesName& name) const
{
    const engine::Dimensions& d = m_in.dimensions();
    const engine::SeriesKey key{d.indexOf(name.locality), d.indexOf(name.clientGroup),
                                d.indexOf(name.activity)};
    return {name, m_in.demand().indexOf(key)};
}

const plan::Demand* FigureReader::typed(engine::LineIndex line, const Period& period,
                                        DemandStatus status) const
{
    if (line.isNone())
        return nullptr;
    for (const plan::Demand* row : m_in.demand().figures(line))
        if (row->period == period && row->status == status)
            return row;
    return nullptr;
}

FigureCell FigureReader::at(engine::LineIndex line, const Period& period) const
{
    if (line.isNone())
        return {};
    const plan::Demand* row = nullptr;
    if (m_shown != FiguresShown::Forecast)
        row = typed(line, period, DemandStatus::Actual);
    if (!row && m_shown != FiguresShown::Actual)
        row = typed(line, period, DemandStatus::Forecast);
    if (row)
        return {row->volume.value(), FigureFrom::Typed, kindOf(row->status), row};
    const FigureCell cell = derived(line, period);
    const bool isHidden = (m_shown == FiguresShown::Actual && cell.kind != FigureKind::Actual) ||
                          (m_shown == FiguresShown::Forecast && cell.kind == FigureKind::Actual);
    return isHidden ? FigureCell{} : cell;
}

std::optional<double> FigureReader::volumeOf(engine::LineIndex line, Month first, int months) const
{
    const engine::DemandSeries& demand = m_in.demand();
    double sum = 0;
    for (int i = 0; i < months; ++i)
        sum += demand.volumeAt(line, first + i - demand.earliest());
    return std::isfinite(sum) ? std::optional(sum) : std::nullopt;
}

FigureCell FigureReader::derived(engine::LineIndex line, const Period& period) const
{
    const engine::DemandSeries& demand = m_in.demand();
    const int months = demand.isStock(line) ? 1 : period.months(); // open cases are those at its start
    if (period.start < demand.earliest() || period.start + months > demand.earliest() + demand.span())
        return {};
    FigureCell cell;
    int typedMonths = 0;
    bool hasShorter = false;
    for (int i = 0; i < months; ++i) {
        const plan::Demand* row = demand.typed(line, period.start + i);
        if (!row)
            continue;
        cell.kind =
            typedMonths > 0 && cell.kind != kindOf(row->status) ? FigureKind::Mixed : kindOf(row->status);
        hasShorter |= row->period.months() < period.months();
        cell.row = row;
        ++typedMonths;
    }
    if (typedMonths == months) {
        cell.from = hasShorter ? FigureFrom::Shorter : FigureFrom::Longer;
        if (hasShorter)
            cell.row = nullptr;
    } else if (period.start >= m_in.firstMonth()) {
        cell = {{}, FigureFrom::Method, typedMonths > 0 ? FigureKind::Mixed : FigureKind::Forecast, nullptr};
    } else {
        return {};
    }
    cell.value = volumeOf(line, period.start, months);
    return cell;
}

DemandStatus FigureReader::statusOf(engine::LineIndex line, const Period& period,
                                    const FigureCell& cell) const
{
    if (m_shown != FiguresShown::Both)
        return m_shown == FiguresShown::Actual ? DemandStatus::Actual : DemandStatus::Forecast;
    if (cell.row)
        return cell.row->status;
    Month boundary = m_in.firstMonth();
    if (!line.isNone())
        for (const plan::Demand* row : m_in.demand().figures(line))
            if (row->status == DemandStatus::Actual)
                boundary = std::max(boundary, row->period.start + row->period.months());
    return period.start + period.months() <= boundary ? DemandStatus::Actual : DemandStatus::Forecast;
}

} // namespace muster::ui
