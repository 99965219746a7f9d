#include "engine/inputs/backtest.h"

#include "engine/demand.h"
#include "forecast/per_day.h"
#include "plan/names.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace muster::engine {

namespace {

using forecast::Series;

/// What the way of a line says, from the figures known at a date, of so many periods ahead.
struct Said {
    forecast::Forecast forecast;
    std::optional<forecast::Method> method;
};
using Saying = std::function<std::optional<Said>(const Series& known, int ahead)>;

std::optional<double> meanChangeOfAYear(const Series& series)
{
    double sum = 0;
    const int count = series.size() - series.season;
    for (int i = series.season; i < series.size(); ++i)
        sum += std::abs(series.at(i) - series.at(i - series.season));
    return count > 0 && sum > 0 ? std::optional(sum / count) : std::nullopt;
}

/// Adds up how far off a way was.
class Score {
  public:
    explicit Score(const Series& series) : m_series(series) {}

    void add(int date, const Said& said, const std::vector<double>& sameAgain)
    {
        for (std::size_t i = 0; i < sameAgain.size(); ++i) {
            const double actual = m_series.values[static_cast<std::size_t>(date) + i];
            const double point = std::max(0.0, said.forecast.point[i]);
            m_test.meanAbsoluteError += std::abs(point - actual);
            m_test.bias += point - actual;
            m_test.errorOfSameAgain += std::abs(sameAgain[i] - actual);
            if (!said.forecast.within80.low.empty()) {
                ++m_banded;
                m_inside80 += isInside(said.forecast.within80, i, actual);
                m_inside95 += isInside(said.forecast.within95, i, actual);
            }
        }
        m_test.figures += static_cast<int>(sameAgain.size());
        ++m_test.dates;
        if (said.method)
            ++m_times[*said.method];
    }

    [[nodiscard]] std::optional<Backtest> result()
    {
        if (m_test.figures == 0)
            return std::nullopt;
        for (double* sum : {&m_test.meanAbsoluteError, &m_test.bias, &m_test.errorOfSameAgain})
            *sum /= m_test.figures;
        if (const auto scale = meanChangeOfAYear(m_series))
            m_test.scaled = m_test.meanAbsoluteError / *scale;
        if (m_banded > 0) {
            m_test.within80 = double(m_inside80) / m_banded;
            m_test.within95 = double(m_inside95) / m_banded;
        }
        for (const auto& [method, times] : m_times)
            if (!m_test.mostOften || times > m_times[*m_test.mostOften])
                m_test.mostOften = method;
        return m_test;
    }

  private:
    static int isInside(const forecast::Band& band, std::size_t i, double actual)
    {
        return band.low[i] <= actual && actual <= band.high[i] ? 1 : 0;
    }

    const Series& m_series;
    Backtest m_test;
    int m_banded = 0;
    int m_inside80 = 0;
    int m_inside95 = 0;
    std::map<forecast::Method, int> m_times;
};

Result<std::optional<Backtest>> scoreOf(const Series& series, const Saying& say, const Progress& progress)
{
    Score score(series);
    for (const int date : forecast::pastDates(series)) {
        if (date < forecast::fewestToTry(series))
            continue;
        if (auto wanted = progress.reached(double(date) / series.size()); !wanted)
            return fail(std::move(wanted.error()));
        const Series known = forecast::firstOf(series, date);
        const int ahead = std::min(series.season, series.size() - date);
        if (const auto said = say(known, ahead))
            score.add(date, *said, forecast::quickPointsBy(forecast::sameAgain(known), known, ahead));
    }
    return score.result();
}

/// The way of a series that is carried on from its own figures.
Saying carriedOn(const plan::SeriesMethod& row)
{
    return [&row](const Series& known, int ahead) -> std::optional<Said> {
        const SeriesForecast made =
            forecastOf({known.values, known.season, row.method, weightsOf(row), ahead, {}, known.days});
        if (made.unavailable)
            return std::nullopt;
        return Said{made.ahead, made.used};
    };
}

/// What automatic said at past dates, with like series.
Saying answered(const std::vector<forecast::PastAnswer>& answers)
{
    return [&answers](const Series& known, int) -> std::optional<Said> {
        const auto at = std::ranges::find(answers, known.size(), &forecast::PastAnswer::known);
        return at == answers.end() ? std::nullopt : std::optional(Said{at->forecast, at->method});
    };
}

class WaysOfPlan {
  public:
    WaysOfPlan(const Inputs& in, LineIndex line, const std::vector<forecast::PastAnswer>* answers)
        : m_in(in), m_line(line), m_answers(answers), m_counted(countedOf(in.demand(), line))
    {
    }

    [[nodiscard]] Result<std::optional<Backtest>> test(const Progress& progress) const
    {
        const Saying say = saying();
        return say && !m_counted.series.values.empty() ? scoreOf(m_counted.series, say, progress)
                                                       : std::optional<Backtest>();
    }

  private:
    /// None where the way is not one that past dates can test.
    [[nodiscard]] Saying saying() const
    {
        const LineWay& way = m_in.demand().way(m_line);
        if (m_answers)
            return answered(*m_answers);
        if (carriesOn(way.method))
            return carriedOn(*way.row);
        if (way.method == plan::DemandMethod::Growth)
            return [this](const Series& known, int ahead) { return grown(known, ahead); };
        if (way.method == plan::DemandMethod::Population)
            return [this](const Series& known, int ahead) { return ofPeople(known, ahead); };
        return {};
    }
    /// Each period a year earlier × (1 + growth); open cases from the last figure.
    [[nodiscard]] std::optional<Said> grown(const Series& known, int ahead) const
    {
        if (known.size() < known.season)
            return std::nullopt;
        Said said;
        for (int i = 0; i < ahead; ++i) {
            const int period = known.size() + i;
            const double growth = rateAt(plan::Kind::DemandGrowth, period);
            const double earlier = known.at(period - known.season) / lengthOf(known, period - known.season) *
                                   lengthOf(known, period);
            said.forecast.point.push_back(
                m_in.demand().isStock(m_line)
                    ? formulas::grownStock(known.values.back(), growth, double(i + 1) / known.season)
                    : formulas::grown(earlier, growth));
        }
        return said;
    }
    [[nodiscard]] std::optional<Said> ofPeople(const Series& known, int ahead) const
    {
        Said said;
        for (int i = 0; i < ahead; ++i) {
            const double volume = askedIn(m_counted.period(m_counted.first + known.size() + i));
            if (std::isnan(volume))
                return std::nullopt;
            said.forecast.point.push_back(volume);
        }
        return said;
    }
    [[nodiscard]] double askedIn(const Period& period) const
    {
        const int months = m_in.demand().isStock(m_line) ? 1 : period.months();
        double sum = 0;
        for (int i = 0; i < months; ++i)
            sum += volumeOfPeopleAt(m_in.demand(),
                                    {m_in.field(plan::Kind::DemandGrowth), m_in.field(plan::Kind::RateTrend)},
                                    m_line, period.start + i);
        return sum;
    }
    [[nodiscard]] double rateAt(plan::Kind kind, int period) const
    {
        const ResolvedAssumption& field = m_in.field(kind);
        return field.value(m_in.demand().lines()[m_line].cell(),
                           field.stretch(m_counted.period(m_counted.first + period).start));
    }

    const Inputs& m_in;
    LineIndex m_line;
    const std::vector<forecast::PastAnswer>* m_answers; ///< of automatic
    CountedSeries m_counted;
};

} // namespace

CountedSeries countedOf(const DemandSeries& demand, LineIndex line)
{
    const SeriesKey& where = demand.lines()[line];
    CountedSeries counted = countedSeries(
        demand.actuals(line), [&](const Period& period) { return demand.ways().decision(where, period); });
    if (demand.way(line).perDay)
        counted.series.days = daysOf(counted, 0);
    return counted;
}

Result<std::optional<Backtest>> backtestOf(const Inputs& in, LineIndex line, const Progress& progress)
{
    return Backtests(in).of(line, progress);
}

Backtests::Backtests(const Inputs& in) : m_in(in), m_groups(likeWishes(in.demand().forecasts()))
{
    for (const LikeWishes& group : m_groups)
        for (const SeriesWish* wish : group)
            m_groupOf[in.demand().forecasts().at(*wish).get()] = &group;
}

Result<std::optional<Backtest>> Backtests::of(LineIndex line, const Progress& progress)
{
    if (auto wanted = progress.reached(0); !wanted)
        return fail(std::move(wanted.error()));
    return WaysOfPlan(m_in, line, answersOf(m_in.demand().way(line).own)).test(progress);
}

/// Null of what automatic does not carry on.
const std::vector<forecast::PastAnswer>* Backtests::answersOf(const CarriedOn& carried)
{
    const auto group = m_groupOf.find(carried.forecast.get());
    if (group == m_groupOf.end())
        return nullptr;
    const ForecastMemo& forecasts = m_in.demand().forecasts();
    const auto isMine = [&](const SeriesWish* wish) { return forecasts.at(*wish) == carried.forecast; };
    const SeriesWish* const mine = *std::ranges::find_if(*group->second, isMine);
    if (!m_answers.contains(mine))
        m_answers.merge(pastAnswers(*group->second, forecasts));
    return &m_answers.at(mine);
}

} // namespace muster::engine
