#include "engine/demand/series_breaks.h"

#include "engine/demand/demand_series.h"
#include "forecast/breaks/like_changes.h"

#include <set>
#include <tuple>

namespace muster::engine {

namespace {

constexpr int kFewestLocalities = 3; ///< so many shift together, and more than half of those that are judged

/// Figures in a row without a gap.
struct Stretch {
    int first = 0;
    std::vector<double> values;
};

class BreakSearch {
  public:
    BreakSearch(const DemandSeries& demand, const AnomalyMemo* before, AnomalyMemo& memo)
        : m_demand(demand), m_before(before), m_memo(memo)
    {
    }

    std::vector<FoundBreak> run()
    {
        for (const LineIndex line : m_demand.lines().indexes())
            search(line);
        findBesideOthers();
        findDefinitions();
        sortFound();
        askTogether(m_found, m_judgedAt);
        return std::move(m_found);
    }

  private:
    void sortFound()
    {
        std::stable_sort(m_found.begin(), m_found.end(), [](const FoundBreak& a, const FoundBreak& b) {
            return std::tuple(a.line, a.period.start) < std::tuple(b.line, b.period.start);
        });
    }

    void search(LineIndex line)
    {
        const auto undecided = [](const Period&) { return nullptr; };
        const CountedSeries series = countedSeries(m_demand.actuals(line), undecided);
        const auto from = static_cast<std::ptrdiff_t>(m_found.size());
        for (const Stretch& stretch : stretchesOf(series)) {
            if (stretch.first > 0)
                addGap(line, series, stretch.first);
            judge(line, series, stretch);
            addOddities(line, series, stretch);
        }
        lookBehindBridges(line, series, from);
        std::stable_sort(m_found.begin() + from, m_found.end(), [](const FoundBreak& a, const FoundBreak& b) {
            return a.period.start < b.period.start;
        });
    }

    static std::vector<Stretch> stretchesOf(const CountedSeries& series)
    {
        std::vector<Stretch> stretches;
        for (std::size_t i = 0; i < series.all.size(); ++i) {
            if (!series.all[i])
                continue;
            if (i == 0 || !series.all[i - 1])
                stretches.push_back({static_cast<int>(i), {}});
            stretches.back().values.push_back(*series.all[i]);
        }
        return stretches;
    }

    [[nodiscard]] FoundBreak breakAt(LineIndex line, BreakKind kind, const Period& period) const
    {
        FoundBreak found;
        found.line = line;
        found.kind = kind;
        found.period = period;
        found.decision = m_demand.ways().decision(m_demand.lines()[line], period);
        return found;
    }

    void addGap(LineIndex line, const CountedSeries& series, int behind)
    {
        int first = behind;
        while (!series.all[static_cast<std::size_t>(first - 1)])
            --first;
        FoundBreak gap = breakAt(line, BreakKind::Gap, series.period(first));
        gap.periods = behind - first;
        gap.before = *series.all[static_cast<std::size_t>(first - 1)];
        gap.after = *series.all[static_cast<std::size_t>(behind)];
        m_found.push_back(gap);
    }

    void judge(LineIndex line, const CountedSeries& series, const Stretch& stretch)
    {
        for (int i = 0; i < static_cast<int>(stretch.values.size()); ++i) {
            const Period period = series.period(stretch.first + i);
            m_judged[groupOf(line)][period].insert(line);
            m_judgedAt[period].insert(line);
        }
        const Period first = series.period(stretch.first);
        LikeLines& like = m_like[{groupOf(line), first.length}];
        like.lines.push_back(line);
        like.firsts.push_back(first);
        like.series.push_back(
            {(first.start - Month()) / first.months(), {stretch.values, series.series.season}});
    }

    /// What is odd beside the same change of other localities' series, though not beside its own: short
    /// series say little of themselves.
    void findBesideOthers()
    {
        const std::vector<FoundBreak> own = m_found;
        for (const auto& like : m_like) {
            const LikeLines& all = like.second;
            const auto odd = forecast::oddAmongLike(all.series);
            for (std::size_t i = 0; i < odd.size(); ++i)
                for (const forecast::OddAmongLike& each : odd[i]) {
                    const Period period = after(all.firsts[i], each.anomaly.period);
                    if (!isBridged(all.lines[i], period) &&
                        std::none_of(own.begin(), own.end(), [&](const FoundBreak& found) {
                            return found.line == all.lines[i] && isSame(found, period, each.anomaly);
                        }))
                        addBesideOthers(all.lines[i], period, each);
                }
        }
    }
    /// Whether the series' own history tells of the change already; that a figure doubles, it does not.
    static bool isSame(const FoundBreak& own, const Period& period, const forecast::Anomaly& odd)
    {
        constexpr int kMonthsOfLevel = 36; // what a level is told from, before and after
        if (own.kind == BreakKind::Gap || own.evidence.sight == forecast::AnomalySight::Double)
            return false;
        const int behind = period.start - own.period.start;
        if (odd.sight == forecast::AnomalySight::Level)
            return std::abs(behind) <= kMonthsOfLevel;
        return behind == 0 || (own.kind == BreakKind::Outlier && behind == period.months()); // the way back
    }
    static Period after(const Period& period, int periods)
    {
        return {period.length, period.start + periods * period.months()};
    }
    void addBesideOthers(LineIndex line, const Period& period, const forecast::OddAmongLike& odd)
    {
        const bool alone = odd.anomaly.kind == forecast::AnomalyKind::Outlier;
        FoundBreak found = breakAt(line, alone ? BreakKind::Outlier : BreakKind::LevelShift, period);
        found.before = odd.anomaly.before;
        found.after = odd.anomaly.after;
        found.evidence = odd.anomaly;
        found.others = odd.others;
        std::erase_if(m_found, [&](const FoundBreak& each) { // the same, told by less
            return each.line == line && each.period == period;
        });
        m_found.push_back(found);
    }
    /// Whether a bridge stands in place of the figure, or of the one before it.
    [[nodiscard]] bool isBridged(LineIndex line, const Period& period) const
    {
        const SeriesKey& where = m_demand.lines()[line];
        for (const Month start : {period.start, period.start + -period.months()}) {
            const plan::SeriesBreak* decision = m_demand.ways().decision(where, {period.length, start});
            if (decision && decision->decision == plan::BreakDecision::Bridge)
                return true;
        }
        return false;
    }

    /// Where figures are bridged, what stands in their place decides whether the series breaks behind them:
    /// the figures themselves are asked about no more.
    void lookBehindBridges(LineIndex line, const CountedSeries& series, std::ptrdiff_t from)
    {
        const SeriesKey& where = m_demand.lines()[line];
        const auto bridges = [&](const Period& period) {
            const plan::SeriesBreak* decision = m_demand.ways().decision(where, period);
            return decision && decision->decision == plan::BreakDecision::Bridge ? decision : nullptr;
        };
        const CountedSeries bridged = countedSeries(m_demand.actuals(line), bridges);
        if (bridged.bridged.empty())
            return;
        const auto isAsked = [&](const FoundBreak& found) {
            return !found.decision && found.kind != BreakKind::Gap &&
                   bridges({found.period.length, found.period.start + -found.period.months()});
        };
        for (auto at = m_found.begin() + from; at != m_found.end(); ++at)
            if (isAsked(*at))
                m_shifting[groupOf(line)][at->period].erase(line);
        m_found.erase(std::remove_if(m_found.begin() + from, m_found.end(), isAsked), m_found.end());
        addOddities(line, series, {bridged.first, heldOver(bridged)}, periodsFoundFrom(from));
    }
    /// The figures with bridges; a straight line would make many small steps of a level that shifts behind
    /// it, so the figure before is held in its place.
    static std::vector<double> heldOver(const CountedSeries& series)
    {
        const int season = series.series.season;
        const auto isThere = [&](int i) {
            return i >= 0 && i < static_cast<int>(series.all.size()) &&
                   series.all[static_cast<std::size_t>(i)];
        };
        std::vector<double> values = series.series.values;
        for (const int i : series.bridged)
            if (i > series.first && !(season > 1 && isThere(i - season) && isThere(i + season)))
                values[static_cast<std::size_t>(i - series.first)] =
                    values[static_cast<std::size_t>(i - series.first - 1)];
        return values;
    }
    [[nodiscard]] std::set<Period> periodsFoundFrom(std::ptrdiff_t from) const
    {
        std::set<Period> periods;
        for (auto at = m_found.begin() + from; at != m_found.end(); ++at)
            periods.insert(at->period);
        return periods;
    }

    /// Those of a stretch, but for the periods that are known already.
    void addOddities(LineIndex line, const CountedSeries& series, const Stretch& stretch,
                     const std::set<Period>& known = {})
    {
        for (const forecast::Anomaly& anomaly : anomaliesOf(stretch.values, series.series.season)) {
            const bool shift = anomaly.kind == forecast::AnomalyKind::LevelShift;
            FoundBreak found = breakAt(line, shift ? BreakKind::LevelShift : BreakKind::Outlier,
                                       series.period(stretch.first + anomaly.period));
            if (known.contains(found.period))
                continue;
            found.before = anomaly.before;
            found.after = anomaly.after;
            found.evidence = anomaly;
            m_found.push_back(found);
            if (shift)
                m_shifting[groupOf(line)][found.period].insert(line);
        }
    }

    const std::vector<forecast::Anomaly>& anomaliesOf(const std::vector<double>& values, int season)
    {
        const auto [at, isNew] = m_memo.try_emplace({values, season});
        if (!isNew)
            return at->second;
        if (m_before)
            if (const auto known = m_before->find(at->first); known != m_before->end())
                return at->second = known->second;
        return at->second = forecast::anomaliesOf({values, season});
    }

    /// Client group and activity of a line.
    [[nodiscard]] GroupAndActivity groupOf(LineIndex line) const
    {
        const SeriesKey& where = m_demand.lines()[line];
        return {where.clientGroup, where.activity};
    }

    void findDefinitions()
    {
        for (FoundBreak& found : m_found) {
            if (found.kind != BreakKind::LevelShift || found.others > 0)
                continue;
            found.shifting = static_cast<int>(m_shifting[groupOf(found.line)][found.period].size());
            found.judged = static_cast<int>(m_judged[groupOf(found.line)][found.period].size());
            if (found.shifting >= kFewestLocalities && 2 * found.shifting > found.judged)
                found.kind = BreakKind::DefinitionChanged;
        }
    }

    using LinesBy = std::map<GroupAndActivity, std::map<Period, std::set<LineIndex>>>;
    const DemandSeries& m_demand;
    const AnomalyMemo* m_before;
    AnomalyMemo& m_memo;
    std::vector<FoundBreak> m_found;
    LinesBy m_judged;
    struct LikeLines {
        std::vector<LineIndex> lines;
        std::vector<Period> firsts;
        std::vector<forecast::LikeSeries> series;
    };
    std::map<std::pair<GroupAndActivity, PeriodLength>, LikeLines> m_like;
    LinesAt m_judgedAt;
    LinesBy m_shifting;
};

} // namespace

std::vector<FoundBreak> findBreaks(const DemandSeries& demand, const AnomalyMemo* before, AnomalyMemo& memo)
{
    return BreakSearch(demand, before, memo).run();
}

} // namespace muster::engine
