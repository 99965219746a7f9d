#include "forecast/automatic/automatic.h"

#include "forecast/automatic/bands.h"
#include "forecast/automatic/parts.h"
#include "forecast/counts.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace muster::forecast {

namespace {

/// What the scale of a series at a date owes to like series, in dates of its own.
constexpr double kDatesOfLevel = 4;
constexpr int kLastDates = 3;     ///< bands are made of what was missed at so many, if that is enough
constexpr int kEnoughMisses = 40; ///< a period ahead

/// Like series, followed through their dates from the earliest to the end. Dates count back from the end.
class Together {
  public:
    explicit Together(const std::vector<const PastForecasts*>& list) : m_list(list), m_of(list.size())
    {
        std::set<int, std::greater<>> backs;
        for (const PastForecasts* past : m_list)
            for (const PastDate& date : past->dates)
                backs.insert(back(*past, date));
        for (const int each : backs)
            goTo(each);
    }

    [[nodiscard]] Choice choice(std::size_t which) const
    {
        const PastForecasts& past = *m_list[which];
        const PastDate& end = past.dates.front();
        const Followed& mine = m_of[which];
        return {methodOf(end, mine.parts), end.said.front().method, trialsOf(past, mine.parts), mine.now,
                mine.held};
    }

  private:
    /// What has become of one of them so far.
    struct Followed {
        std::vector<std::pair<const PastDate*, Forecast>> said; ///< at dates, the earliest first
        std::vector<double> scales;                             ///< at these dates
        std::vector<Part> parts;
        Forecast now;
        Held held;
    };

    static int back(const PastForecasts& past, const PastDate& date)
    {
        return past.series.size() - date.known;
    }

    void goTo(int back)
    {
        const Pooled pooled = pooledErrors(back);
        const double share = usualShare(back);
        for (std::size_t i = 0; i < m_list.size(); ++i)
            scaleAt(i, back, share);
        std::size_t ahead = 0;
        for (const PastForecasts* past : m_list)
            if (const PastDate* date = dateAt(*past, back))
                ahead = std::max(ahead, date->said.front().points.size());
        const Reach reach = reachOf(missesAt(back), static_cast<int>(ahead), stepOf(m_list.front()->series));
        for (std::size_t i = 0; i < m_list.size(); ++i)
            if (const PastDate* date = dateAt(*m_list[i], back))
                say(i, *date, pooled, reach);
    }

    static const PastDate* dateAt(const PastForecasts& past, int wanted)
    {
        for (const PastDate& date : past.dates)
            if (back(past, date) == wanted)
                return &date;
        return nullptr;
    }

    /// How the methods did on all of them.
    [[nodiscard]] Pooled pooledErrors(int at) const
    {
        Pooled pooled;
        for (const PastForecasts* past : m_list) {
            const int known = past->series.size() - at;
            const double level = usualMiss(levelAt(past->series, past->series.size()), 1);
            for (const PastDate& date : past->dates) {
                if (date.known >= known || !isTrial(*past, date))
                    continue;
                for (const Saying& saying : date.said) {
                    const Errors errors = errorsAt(*past, date, saying, known);
                    Tried& sum = pooled[saying.method];
                    sum.errors.own += errors.own / level;
                    sum.errors.base += errors.base / level;
                    ++sum.dates;
                }
            }
        }
        return pooled;
    }

    /// The median of what was missed a period ahead, as a share of the level.
    [[nodiscard]] double usualShare(int at) const
    {
        constexpr double kUnknown = 0.1;
        std::vector<double> shares;
        for (std::size_t i = 0; i < m_list.size(); ++i)
            for (const auto& [date, said] : m_of[i].said)
                if (back(*m_list[i], *date) > at)
                    shares.push_back(std::abs(m_list[i]->series.at(date->known) - said.point.front()) /
                                     std::max(1.0, levelAt(m_list[i]->series, date->known)));
        if (shares.empty())
            return kUnknown;
        const auto middle = shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2);
        std::nth_element(shares.begin(), middle, shares.end());
        return *middle;
    }

    /// What is to be expected of a series at a date: what it missed so far, and what its level lets expect.
    void scaleAt(std::size_t which, int at, double share)
    {
        const PastForecasts& past = *m_list[which];
        const int known = past.series.size() - at;
        if (!dateAt(past, at))
            return;
        double sum = kDatesOfLevel * usualMiss(levelAt(past.series, known), share);
        double dates = kDatesOfLevel;
        for (const auto& [date, said] : m_of[which].said) {
            const int judged = std::min(past.series.season == 1 ? 1 : static_cast<int>(said.point.size()),
                                        known - date->known);
            double own = 0;
            for (int i = 0; i < judged; ++i)
                own += std::abs(past.series.at(date->known + i) - said.point[static_cast<std::size_t>(i)]);
            sum += own / judged;
            ++dates;
        }
        m_of[which].scales.push_back(sum / dates);
    }

    /// What was missed of figures that were there at a date.
    [[nodiscard]] std::vector<Miss> missesAt(int at) const
    {
        std::vector<Miss> late = missesAt(at, kLastDates);
        const auto soon =
            std::count_if(late.begin(), late.end(), [](const Miss& miss) { return miss.ahead == 1; });
        if (soon >= kEnoughMisses)
            return late;
        std::vector<Miss> all = missesAt(at, m_list.front()->series.size());
        return all.empty() ? stepsAt(at) : all;
    }
    /// Where nothing could be tried yet, the changes from period to period, of any period of a year ahead.
    [[nodiscard]] std::vector<Miss> stepsAt(int at) const
    {
        std::vector<Miss> list;
        for (std::size_t i = 0; i < m_list.size(); ++i) {
            const Series& series = m_list[i]->series;
            if (!dateAt(*m_list[i], at))
                continue;
            for (int t = 1; t < series.size() - at; ++t)
                for (int h = 1; h <= series.season; ++h)
                    list.push_back({h, std::abs(series.at(t) - series.at(t - 1)) / m_of[i].scales.back()});
        }
        return list;
    }
    [[nodiscard]] std::vector<Miss> missesAt(int at, int dates) const
    {
        std::vector<Miss> list;
        for (std::size_t i = 0; i < m_list.size(); ++i) {
            const Series& series = m_list[i]->series;
            const int known = series.size() - at;
            const auto& said = m_of[i].said;
            for (std::size_t d = 0; d < said.size(); ++d) {
                const PastDate& date = *said[d].first;
                if (date.known < 3 && known > 3) // of two figures, while there are more
                    continue;
                for (int h = 1; h <= static_cast<int>(said[d].second.point.size()); ++h)
                    if (date.known + h <= known && date.known + h > known - h - dates * stepOf(series))
                        list.push_back({h, std::abs(series.at(date.known + h - 1) -
                                                    said[d].second.point[static_cast<std::size_t>(h - 1)]) /
                                               m_of[i].scales[d]});
            }
        }
        return list;
    }
    static int stepOf(const Series& series) { return std::max(1, series.season / 4); }

    void say(std::size_t which, const PastDate& date, const Pooled& pooled, const Reach& reach)
    {
        const PastForecasts& past = *m_list[which];
        Followed& mine = m_of[which];
        mine.parts = partsOf(past, date, pooled);
        Forecast forecast{mixed(date, mine.parts), {}, {}};
        addBands(past, date, mine.scales.back(), reach, forecast);
        if (&date == &past.dates.front())
            mine.now = forecast;
        else
            count(past.series, date, forecast, mine.held);
        mine.said.emplace_back(&date, std::move(forecast));
    }

    static void addBands(const PastForecasts& past, const PastDate& date, double scale, const Reach& reach,
                         Forecast& forecast)
    {
        if (past.counts) {
            const Series known{{past.series.values.begin(), past.series.values.begin() + date.known},
                               past.series.season};
            if (known.size() > 1)
                forecast = withCountBands(std::move(forecast.point), known);
            return;
        }
        if (reach.of80.empty())
            return;
        for (std::size_t h = 0; h < forecast.point.size(); ++h) {
            forecast.within80.low.push_back(forecast.point[h] - scale * reach.of80[h]);
            forecast.within80.high.push_back(forecast.point[h] + scale * reach.of80[h]);
            forecast.within95.low.push_back(forecast.point[h] - scale * reach.of95[h]);
            forecast.within95.high.push_back(forecast.point[h] + scale * reach.of95[h]);
        }
    }

    static void count(const Series& series, const PastDate& date, const Forecast& said, Held& held)
    {
        for (std::size_t h = 0; h < said.within80.low.size(); ++h) {
            const double truth = series.values[static_cast<std::size_t>(date.known) + h];
            ++held.figures;
            held.within80 += said.within80.low[h] <= truth && truth <= said.within80.high[h] ? 1 : 0;
            held.within95 += said.within95.low[h] <= truth && truth <= said.within95.high[h] ? 1 : 0;
        }
    }

    static std::vector<double> mixed(const PastDate& date, const std::vector<Part>& parts)
    {
        std::vector<double> points(date.said.front().points.size(), 0);
        for (const Part& part : parts)
            for (std::size_t h = 0; h < points.size(); ++h)
                points[h] += part.weight * date.said[part.saying].points[h];
        return points;
    }

    static Method methodOf(const PastDate& end, const std::vector<Part>& parts)
    {
        return parts.size() == 1 ? end.said[parts.front().saying].method : Method::Combination;
    }

    [[nodiscard]] static std::vector<Trial> trialsOf(const PastForecasts& past,
                                                     const std::vector<Part>& parts)
    {
        const PastDate& end = past.dates.front();
        std::vector<Trial> trials;
        for (std::size_t i = 0; i < end.said.size(); ++i) {
            const Tried tried = triedBefore(past, end.said[i].method, past.series.size());
            Trial trial{end.said[i].method, tried.dates, tried.errors.figures, 0, 0, 0};
            if (trial.figures > 0) {
                trial.error = tried.errors.own / trial.figures;
                trial.errorOfSameAgain = tried.errors.base / trial.figures;
            }
            for (const Part& part : parts)
                if (part.saying == i)
                    trial.weight = part.weight;
            trials.push_back(trial);
        }
        std::stable_sort(trials.begin(), trials.end(),
                         [](const Trial& a, const Trial& b) { return a.score() < b.score(); });
        return trials;
    }

    const std::vector<const PastForecasts*>& m_list;
    std::vector<Followed> m_of;
};

} // namespace

double Trial::score() const
{
    if (figures == 0)
        return 1;
    return errorOfSameAgain == 0 ? 1 + error : error / errorOfSameAgain; // nothing beats what was never wrong
}

std::vector<Choice> chosenTogether(const std::vector<const PastForecasts*>& list)
{
    const Together together(list);
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < list.size(); ++i)
        choices.push_back(together.choice(i));
    return choices;
}

Choice chosen(const PastForecasts& past)
{
    return chosenTogether({&past}).front();
}

Choice chosen(const Series& series, int ahead)
{
    return chosen(pastForecasts(series, ahead));
}

} // namespace muster::forecast
