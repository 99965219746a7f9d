#include "engine/demand/counted_series.h"

#include <algorithm>
#include <map>
#include <set>

namespace muster::engine {

namespace {

constexpr std::array kLengths{PeriodLength::Month, PeriodLength::Quarter, PeriodLength::FinancialYear};

/// The length of period that most of the figures have; of two the shorter.
PeriodLength usualLength(const std::vector<ActualFigure>& figures)
{
    const auto count = [&](PeriodLength length) {
        return std::ranges::count_if(figures, [&](const auto& each) { return each.period.length == length; });
    };
    return std::ranges::max(kLengths, {}, count);
}

/// What lies on the straight line between the nearest figures before and behind, so many periods apart from
/// each other; none where there are none on both sides.
std::optional<double> between(const std::vector<std::optional<double>>& all, int at, int step)
{
    const int size = static_cast<int>(all.size());
    const auto isThere = [&](int i) { return all[static_cast<std::size_t>(i)].has_value(); };
    int before = at - step;
    int after = at + step;
    while (before >= 0 && !isThere(before))
        before -= step;
    while (after < size && !isThere(after))
        after += step;
    if (before < 0 || after >= size)
        return std::nullopt;
    const double first = *all[static_cast<std::size_t>(before)];
    const double way = double(at - before) / (after - before);
    return first + way * (*all[static_cast<std::size_t>(after)] - first);
}

/// What stands in place of a figure: what lies between the same period of the years beside it, so that a
/// bridge over years keeps its season; where these are not there, between the figures beside it.
std::optional<double> bridgedFigure(const std::vector<std::optional<double>>& all, int at, int season)
{
    const auto ofSeason = season > 1 ? between(all, at, season) : std::nullopt;
    return ofSeason ? ofSeason : between(all, at, 1);
}

/// Works out which periods count, break by break.
class Counting {
  public:
    Counting(CountedSeries& series, const DecisionAt& decided) : m_in(series), m_decided(decided)
    {
        m_in.end = static_cast<int>(m_in.all.size());
    }

    void run()
    {
        std::vector<std::optional<double>> known = m_in.all;
        for (int i = 0; i < static_cast<int>(known.size()); ++i)
            decide(known, i);
        std::vector<std::optional<double>> filled = known;
        for (const int i : m_in.bridged)
            filled[static_cast<std::size_t>(i)] = bridgedFigure(known, i, m_in.series.season);
        leaveGaps(filled);
        for (int i = m_in.first; i < m_in.end; ++i)
            m_in.series.values.push_back(*filled[static_cast<std::size_t>(i)]);
        std::erase_if(m_in.bridged, [&](int i) { return i < m_in.first || i >= m_in.end; });
    }

  private:
    void decide(std::vector<std::optional<double>>& known, int i)
    {
        const plan::SeriesBreak* decision = m_decided(m_in.period(i));
        if (!decision)
            return;
        if (decision->decision == plan::BreakDecision::AfterCounts)
            m_in.first = std::max(m_in.first, i);
        if (decision->decision == plan::BreakDecision::BeforeCounts)
            m_in.end = std::min(m_in.end, i);
        if (decision->decision == plan::BreakDecision::Bridge)
            bridge(known, i);
    }
    /// One figure, or a whole gap from its first period on.
    void bridge(std::vector<std::optional<double>>& known, int i)
    {
        known[static_cast<std::size_t>(i)].reset();
        m_in.bridged.push_back(i);
        if (m_in.all[static_cast<std::size_t>(i)])
            return;
        for (int at = i + 1; !m_in.all[static_cast<std::size_t>(at)]; ++at)
            m_in.bridged.push_back(at);
    }
    /// What is still missing cuts off everything before it; periods without a figure at the end do not count.
    void leaveGaps(const std::vector<std::optional<double>>& filled)
    {
        m_in.end = std::max(m_in.end, m_in.first);
        while (m_in.end > m_in.first && !filled[static_cast<std::size_t>(m_in.end - 1)])
            --m_in.end;
        for (int i = m_in.first; i < m_in.end; ++i)
            if (!filled[static_cast<std::size_t>(i)])
                m_in.first = i + 1;
    }

    CountedSeries& m_in;
    const DecisionAt& m_decided;
};

using ByPeriod = std::map<Period, double>;

ByPeriod byPeriod(const std::vector<ActualFigure>& figures)
{
    ByPeriod map;
    for (const ActualFigure& each : figures)
        map.emplace(each.period, each.value);
    return map;
}

std::optional<double> figureIn(const ByPeriod& figures, const Period& wanted, bool stock)
{
    if (const auto own = figures.find(wanted); own != figures.end())
        return own->second;
    for (const PeriodLength length : {PeriodLength::Quarter, PeriodLength::Month}) {
        if (length >= wanted.length)
            continue;
        const int step = static_cast<int>(length);
        const int months = stock ? step : wanted.months();
        double sum = 0;
        int missing = months / step;
        for (int i = 0; i < months; i += step)
            if (const auto part = figures.find({length, wanted.start + i}); part != figures.end()) {
                sum += part->second;
                --missing;
            }
        if (missing == 0)
            return sum;
    }
    return std::nullopt;
}

} // namespace

bool CountedSeries::isBridged(int index) const
{
    return std::ranges::find(bridged, index) != bridged.end();
}

CountedSeries countedSeries(const std::vector<ActualFigure>& figures, const DecisionAt& decided)
{
    CountedSeries counted;
    if (figures.empty())
        return counted;
    counted.length = usualLength(figures);
    counted.series.season = 12 / counted.months();
    std::map<Month, double> byStart;
    for (const ActualFigure& each : figures)
        if (each.period.length == counted.length)
            byStart.emplace(each.period.start, each.value);
    counted.start = byStart.begin()->first;
    const auto placeOf = [&](Month start) {
        return static_cast<std::size_t>((start - counted.start) / counted.months());
    };
    counted.all.resize(placeOf(byStart.rbegin()->first) + 1);
    for (const auto& [start, value] : byStart)
        counted.all[placeOf(start)] = value;
    Counting(counted, decided).run();
    return counted;
}

std::vector<double> daysOf(const CountedSeries& counted, int ahead)
{
    std::vector<double> days;
    for (int i = counted.first; i < counted.end + ahead; ++i)
        days.push_back(counted.period(i).days());
    return days;
}

std::optional<double> figureOf(const std::vector<ActualFigure>& figures, const Period& wanted, bool stock)
{
    return figureIn(byPeriod(figures), wanted, stock);
}

std::vector<ActualFigure> addedUp(const std::vector<std::vector<ActualFigure>>& parts, bool stock)
{
    std::vector<ByPeriod> figures;
    std::ranges::transform(parts, std::back_inserter(figures), byPeriod);
    std::vector<ActualFigure> best;
    for (const PeriodLength length : kLengths) {
        std::set<Month> starts;
        for (const auto& [period, value] : figures.front())
            starts.insert(Period::containing(period.start, length).start);
        std::vector<ActualFigure> sums;
        for (const Month start : starts) {
            ActualFigure sum{{length, start}, 0};
            const bool complete = std::ranges::all_of(figures, [&](const ByPeriod& part) {
                const auto figure = figureIn(part, sum.period, stock);
                sum.value += figure.value_or(0);
                return figure.has_value();
            });
            if (complete)
                sums.push_back(sum);
        }
        if (sums.size() > best.size())
            best = std::move(sums);
    }
    return best;
}

} // namespace muster::engine
