#include "forecast/automatic/automatic.h"

#include "forecast/automatic/followed.h"
#include "forecast/counts.h"
#include "forecast/per_day.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace muster::forecast {

namespace {

/// Like series, followed through their dates from the earliest to the end.
class Together {
  public:
    explicit Together(const std::vector<const PastForecasts*>& list)
    {
        std::set<int, std::greater<>> backs;
        for (const PastForecasts* past : list) {
            m_of.push_back({past});
            for (const PastDate& date : past->dates)
                backs.insert(past->series.size() - date.known);
        }
        for (const int each : backs)
            goTo(each);
    }

    [[nodiscard]] Choice choice(std::size_t which) const
    {
        const Followed& mine = m_of[which];
        const PastForecasts& past = *mine.past;
        const PastDate& end = past.dates.front();
        return {methodOf(end, mine.parts),
                end.said.front().method,
                trialsOf(past, mine.parts),
                mine.now,
                mine.held,
                scaleOf(mine.expected.back(), m_share),
                sayingsOf(mine)};
    }

    [[nodiscard]] const auto& answers(std::size_t which) const { return m_of[which].answers; }

  private:
    void goTo(int back)
    {
        const Pooled pooled = pooledErrors(back);
        m_share = usualShare(m_of, back);
        for (Followed& each : m_of)
            if (each.dateAt(back))
                each.expected.push_back(expectedOf(each, each.known(back)));
        const Reach reach = reachAt(m_of, back, m_share);
        for (Followed& each : m_of)
            if (const PastDate* date = each.dateAt(back))
                say(each, *date, pooled, m_share, reach);
    }

    /// How the methods did on all of them.
    [[nodiscard]] Pooled pooledErrors(int back) const
    {
        Pooled pooled;
        for (const Followed& each : m_of) {
            const PastForecasts* past = each.past;
            const int known = each.known(back);
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

    [[nodiscard]] std::vector<PastSaying> sayingsOf(const Followed& mine) const
    {
        std::vector<PastSaying> sayings;
        for (std::size_t d = 0; d < mine.said.size(); ++d)
            if (const auto& [date, said] = mine.said[d]; date != &mine.past->dates.front())
                sayings.push_back({date->known, said.point, scaleOf(mine.expected[d], m_share)});
        return sayings;
    }

    static void say(Followed& mine, const PastDate& date, const Pooled& pooled, double share,
                    const Reach& reach)
    {
        const PastForecasts& past = *mine.past;
        mine.parts = partsOf(past, date, pooled);
        Forecast forecast{mixed(date, mine.parts), {}, {}};
        addBands(past, date, scaleOf(mine.expected.back(), share), reach, forecast);
        if (&date == &past.dates.front()) {
            mine.now = forecast;
        } else {
            count(past.series, date, forecast, mine.held);
            mine.answers.push_back({date.known, methodOf(date, mine.parts), forecast});
        }
        mine.said.emplace_back(&date, std::move(forecast));
    }

    static void addBands(const PastForecasts& past, const PastDate& date, double scale, const Reach& reach,
                         Forecast& forecast)
    {
        if (past.counts) {
            const Series known = firstOf(past.series, date.known);
            if (known.size() > 1)
                forecast = withCountBands(std::move(forecast.point), known);
            return;
        }
        if (reach.of80.empty())
            return;
        for (std::size_t h = 0; h < forecast.point.size(); ++h) {
            const double own = scale * lengthOf(past.series, date.known + static_cast<int>(h));
            forecast.within80.low.push_back(forecast.point[h] - own * reach.of80[h]);
            forecast.within80.high.push_back(forecast.point[h] + own * reach.of80[h]);
            forecast.within95.low.push_back(forecast.point[h] - own * reach.of95[h]);
            forecast.within95.high.push_back(forecast.point[h] + own * reach.of95[h]);
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

    std::vector<Followed> m_of;
    double m_share = 0; ///< the usual one at the date
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

std::vector<std::vector<PastAnswer>> answersTogether(const std::vector<const PastForecasts*>& list)
{
    const Together together(list);
    std::vector<std::vector<PastAnswer>> answers;
    for (std::size_t i = 0; i < list.size(); ++i)
        answers.push_back(together.answers(i));
    return answers;
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
