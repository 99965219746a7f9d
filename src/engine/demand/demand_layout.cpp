// The lines of demand, their figures, and the way in which each makes its other months.

#include "engine/demand/demand_layout.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace muster::engine {

namespace {

/// Whether figure a decides over b: the shorter period, then an actual.
bool decidesOver(const plan::Demand& a, const plan::Demand* b)
{
    const auto rank = [](const plan::Demand& row) { return std::tuple(row.period.length, row.status); };
    return !b || rank(a) < rank(*b);
}

} // namespace

std::optional<SeriesKey> lineNamed(const PlacedAdjustment& by)
{
    if (by.row.by == plan::AdjustBy::Multiply)
        return std::nullopt;
    return SeriesKey{by.localities.first(), by.clientGroup, by.activity};
}

void DemandLayout::run(const ForecastMemo* before, const KeptWork* kept)
{
    gatherRows();
    addPeoplesLines();
    addSharesLines();
    addScenarioLines();
    placeLines();
    placeFigures();
    for (const LineIndex line : m_out.m_lines.indexes())
        m_out.m_lineWays.push_back(wayOf(line));
    for (const LocalityIndex locality : m_out.m_ways.sharingLocalities())
        shareOut(locality);
    m_out.m_forecasts = forecastsOf(m_wishes, before, kept);
    for (const auto& [carried, wish] : m_waiting)
        carried().forecast = m_out.m_forecasts.at(m_wishes[wish]);
}

void DemandLayout::gatherRows()
{
    m_out.m_earliest = m_plan.settings().firstMonth;
    for (const plan::Demand& row : m_out.m_plan.rows<plan::Demand>()) {
        const SeriesKey line{m_d.indexOf(row.locality), m_d.indexOf(row.clientGroup),
                             m_d.indexOf(row.activity)};
        if (line.locality.isNone() || line.clientGroup.isNone() || line.activity.isNone())
            continue; // names something that is not there: the rules refuse such a row by name
        m_out.m_earliest = std::min(m_out.m_earliest, row.period.start);
        m_rows[line].push_back(&row);
    }
}

/// A line for each locality with people whose demand is made of them.
void DemandLayout::addPeoplesLines()
{
    for (const auto& [series, rates] : m_out.m_ways.allRates())
        for (const LocalityIndex locality : m_d.localities.indexes()) {
            const SeriesKey line{locality, series.clientGroup, series.activity};
            const plan::SeriesMethod* method = m_out.m_ways.method(line);
            if (method && method->method == plan::DemandMethod::Population &&
                m_out.m_population.has(locality))
                m_rows[line];
        }
}

/// A line for each locality with people beneath one whose forecast is shared out by them.
void DemandLayout::addSharesLines()
{
    std::vector<SeriesKey> figures;
    for (const auto& [line, rows] : m_rows)
        figures.push_back(line);
    for (const LocalityIndex locality : m_out.m_ways.sharingLocalities())
        for (const SeriesKey& line : figures) {
            const plan::SharedForecast* row =
                m_out.m_ways.sharing({locality, line.clientGroup, line.activity});
            if (!row || row->way != plan::SharingWay::ByPopulation ||
                !m_d.withBeneath(locality).contains(line.locality))
                continue;
            for (const LocalityIndex part : peopleBeneath(locality))
                m_rows[{part, line.clientGroup, line.activity}];
        }
}

/// A line for what a scenario sets or adds where there is no demand yet.
void DemandLayout::addScenarioLines()
{
    for (const PlacedAdjustment& each : m_out.m_adjustments)
        if (const auto line = lineNamed(each))
            m_out.m_hasScenarioLines |= m_rows.try_emplace(*line).second;
}

/// The localities beneath that have people; the locality itself where none has.
std::vector<LocalityIndex> DemandLayout::peopleBeneath(LocalityIndex top) const
{
    std::vector<LocalityIndex> with;
    for (const LocalityIndex locality : m_d.beneath(top))
        if (m_out.m_population.has(locality))
            with.push_back(locality);
    if (with.empty() && m_out.m_population.has(top))
        with.push_back(top);
    return with;
}

void DemandLayout::placeLines()
{
    m_out.m_firstLine.assign(m_d.localities.size() + 1, LineIndex(static_cast<int>(m_rows.size())));
    for (auto& [line, rows] : m_rows) {
        const LineIndex at = m_out.m_lines.behind();
        m_out.m_lines.push_back(line);
        m_out.m_stock.push_back(m_d.activities[line.activity].standard == plan::Standard::Caseload);
        m_out.m_rows.push_back(std::move(rows));
        for (LocalityIndex l = line.locality; !l.isNone() && m_out.m_firstLine[l] > at; --l)
            m_out.m_firstLine[l] = at;
    }
}

void DemandLayout::placeFigures()
{
    m_out.m_span = static_cast<std::size_t>(m_end - m_out.m_earliest);
    m_out.m_typed.assign(m_out.m_lines.size() * m_out.m_span, nullptr);
    for (const LineIndex line : m_out.m_lines.indexes())
        for (const plan::Demand* row : m_out.m_rows[line]) {
            const int months = m_out.m_stock[line] ? 1 : row->period.months();
            for (int i = 0; i < months && row->period.start + i < m_end; ++i) {
                auto& cell =
                    m_out.m_typed[line.offset() * m_out.m_span +
                                  static_cast<std::size_t>(row->period.start + i - m_out.m_earliest)];
                if (decidesOver(*row, cell))
                    cell = row;
            }
        }
    for (const LineIndex line : m_out.m_lines.indexes())
        if (!m_out.m_stock[line])
            findParts(m_out.m_rows[line]);
}

void DemandLayout::findParts(const std::vector<const plan::Demand*>& rows)
{
    const auto isIn = [](const plan::Demand* part, const plan::Demand* whole) {
        return part->status == whole->status && part->period.length < whole->period.length &&
               Period::containing(part->period.start, whole->period.length) == whole->period;
    };
    const auto isSameLength = [&](const plan::Demand* row) {
        return row->period.length == rows.front()->period.length;
    };
    if (std::ranges::all_of(rows, isSameLength))
        return;
    for (const plan::Demand* whole : rows) {
        std::vector<const plan::Demand*> parts;
        std::ranges::copy_if(rows, std::back_inserter(parts),
                             [&](const plan::Demand* row) { return isIn(row, whole); });
        const std::vector<const plan::Demand*> all = parts;
        std::erase_if(parts, [&](const plan::Demand* row) {
            return std::ranges::any_of(all, [&](const plan::Demand* other) { return isIn(row, other); });
        });
        if (!parts.empty())
            m_out.m_parts[whole] = std::move(parts);
    }
}

LineWay DemandLayout::wayOf(LineIndex line)
{
    LineWay way;
    const SeriesKey& where = m_out.m_lines[line];
    way.profile = m_out.m_ways.profile(where.clientGroup, where.activity);
    way.row = m_out.m_ways.method(where);
    if (!way.row)
        return way;
    way.method = way.row->method;
    way.perDay = way.row->perDay && !m_out.m_stock[line];
    const auto flow = [&](const std::optional<plan::ActivityId>& activity) {
        return activity ? m_out.indexOf({where.locality, where.clientGroup, m_d.indexOf(*activity)})
                        : LineIndex::none();
    };
    way.opened = flow(way.row->opened);
    way.closed = flow(way.row->closed);
    if (carriesOn(way.method))
        way.own = carriedOn(m_out.actuals(line), where, way.row, Learning::OfLikeSeries,
                            [this, line]() -> CarriedOn& { return m_out.m_lineWays[line].own; });
    return way;
}

/// Puts the forecast of these figures on the list; `place` is where it is to stand.
CarriedOn DemandLayout::carriedOn(const std::vector<ActualFigure>& figures, const SeriesKey& where,
                                  const plan::SeriesMethod* row, Learning learning,
                                  std::function<CarriedOn&()> place)
{
    CarriedOn carried;
    carried.stock = m_d.activities[where.activity].standard == plan::Standard::Caseload;
    carried.counted =
        countedSeries(figures, [&](const Period& period) { return m_out.m_ways.decision(where, period); });
    forecast::Series& series = carried.counted.series;
    const int ahead = carried.periodsUntil(m_end);
    if (series.values.empty() || ahead == 0)
        return carried;
    if (row && row->perDay && !carried.stock)
        series.days = daysOf(carried.counted, ahead);
    const bool chosen = row && carriesOn(row->method);
    m_waiting.emplace_back(std::move(place), m_wishes.size());
    m_wishes.push_back({series.values, series.season, chosen ? row->method : plan::DemandMethod::Automatic,
                        chosen ? weightsOf(*row) : std::nullopt, ahead,
                        learning == Learning::OfLikeSeries ? LikeSeries{where.activity.value(), series.season,
                                                                        carried.counted.endOfCounted()}
                                                           : LikeSeries{},
                        series.days});
    return carried;
}

void DemandLayout::shareOut(LocalityIndex locality)
{
    std::map<GroupAndActivity, std::vector<LineIndex>> parts;
    for (const LineIndex line : m_out.m_lines.indexes()) {
        const SeriesKey& where = m_out.m_lines[line];
        if (m_d.withBeneath(locality).contains(where.locality) && m_out.m_lineWays[line].total.isNone() &&
            m_out.m_ways.sharing({locality, where.clientGroup, where.activity}))
            parts[{where.clientGroup, where.activity}].push_back(line);
    }
    for (const auto& [series, lines] : parts)
        addTotal({locality, series.clientGroup, series.activity}, lines);
}

void DemandLayout::addTotal(const SeriesKey& whole, const std::vector<LineIndex>& lines)
{
    ForecastAllocation total;
    total.row = m_out.m_ways.sharing(whole);
    total.line = whole;
    std::vector<std::vector<ActualFigure>> figures;
    for (const LineIndex line : lines)
        if (auto own = m_out.actuals(line); !own.empty()) {
            figures.push_back(std::move(own));
            if (total.row->way != plan::SharingWay::ByPopulation)
                total.parts.push_back(line);
        }
    if (total.row->way == plan::SharingWay::ByPopulation)
        for (const LocalityIndex part : peopleBeneath(whole.locality))
            total.parts.push_back(m_out.indexOf({part, whole.clientGroup, whole.activity}));
    if (figures.empty() || total.parts.empty())
        return;
    if (total.row->way == plan::SharingWay::Reconciled && !eachGoesOn(figures, total.parts))
        return;
    const TotalIndex at = m_out.m_totals.behind();
    const bool stock = m_out.isStock(lines.front());
    total.whole = carriedOn(addedUp(figures, stock), whole, m_out.m_ways.method(whole), Learning::ByItself,
                            [this, at]() -> CarriedOn& { return m_out.m_totals[at].whole; });
    if (total.whole.counted.series.values.empty())
        return;
    if (total.row->way == plan::SharingWay::ByHistory)
        for (const auto& part : figures)
            total.history.push_back(lastYear(part, total.whole));
    if (total.row->way == plan::SharingWay::Reconciled)
        for (std::size_t part = 0; part < figures.size(); ++part) {
            const SeriesKey& where = m_out.m_lines[total.parts[part]];
            total.own.push_back(
                carriedOn(figures[part], where, m_out.m_ways.method(where), Learning::ByItself,
                          [this, at, part]() -> CarriedOn& { return m_out.m_totals[at].own[part]; }));
        }
    for (const LineIndex line : lines)
        m_out.m_lineWays[line].total = at;
    m_out.m_totals.push_back(std::move(total));
}

/// Whether each part has figures that count.
bool DemandLayout::eachGoesOn(const std::vector<std::vector<ActualFigure>>& figures,
                              const std::vector<LineIndex>& lines) const
{
    for (std::size_t part = 0; part < lines.size(); ++part) {
        const SeriesKey& where = m_out.m_lines[lines[part]];
        const auto decided = [&](const Period& period) { return m_out.m_ways.decision(where, period); };
        if (countedSeries(figures[part], decided).series.values.empty())
            return false;
    }
    return true;
}

/// What the figures say of the last year of the whole that counts; of open cases, its last period.
double DemandLayout::lastYear(const std::vector<ActualFigure>& figures, const CarriedOn& whole)
{
    const CountedSeries& counted = whole.counted;
    const int periods = whole.stock ? 1 : std::min(counted.series.season, counted.end - counted.first);
    double sum = 0;
    for (int i = 1; i <= periods; ++i)
        sum += figureOf(figures, counted.period(counted.end - i), whole.stock)
                   .value_or(std::numeric_limits<double>::quiet_NaN());
    return sum;
}

} // namespace muster::engine
