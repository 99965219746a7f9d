// How the volume of a month is made: the Reader of demand_month.h that traces.

#include "engine/demand.h"
#include "engine/explain/month_tracer.h"
#include "plan/rules/demand_rules.h"

#include <fmt/format.h>

namespace muster::engine {

using plan::Kind;

class MonthTracer::LineReader {
  public:
    using Sum = std::vector<Traced>;

    LineReader(const MonthTracer& tracer, LineIndex line) : m_tracer(tracer), m_line(line) {}

    [[nodiscard]] const DemandSeries& demand() const { return m_tracer.m_in.demand(); }
    [[nodiscard]] const SeriesKey& line() const { return m_tracer.lineAt(m_line); }
    [[nodiscard]] const LineWay& way() const { return demand().way(m_line); }
    [[nodiscard]] LineIndex index() const { return m_line; }
    [[nodiscard]] bool isStock() const { return demand().isStock(m_line); }
    [[nodiscard]] Month month(int t) const { return demand().earliest() + t; }

    [[nodiscard]] Traced figure(LineIndex line, const plan::Demand& row) const
    {
        return m_tracer.figure(line, row);
    }
    [[nodiscard]] std::optional<Traced> typed(int t) const { return otherTyped(m_line, t); }
    [[nodiscard]] std::optional<Traced> otherTyped(LineIndex line, int t) const
    {
        return typedMonth<Traced>(*this, line, month(t));
    }
    [[nodiscard]] Traced growth(int t) const { return value(Kind::DemandGrowth, t); }
    [[nodiscard]] Traced trend(int t) const { return value(Kind::RateTrend, t); }
    [[nodiscard]] static Traced number(double value) { return value; }
    [[nodiscard]] static Traced weighing(double value, const char* name)
    {
        return leaf(value, name, Origin::Record, "the profile of demand over the year");
    }
    [[nodiscard]] static Traced days(const Period& period)
    {
        return leaf(period.days(), fmt::format("days of {}", period.toEnglish()), Origin::Record,
                    "the calendar", "days");
    }
    [[nodiscard]] static bool isNothing(const Traced& value) { return value.value() == 0; }
    [[nodiscard]] Traced before(int t) const { return m_tracer.volumeAt(m_line, t); }
    [[nodiscard]] Traced other(LineIndex line, int t) const
    {
        const auto& activity = activityOf(line);
        return m_tracer.adjustedAt(line, t)
            .named(fmt::format("{}, {}", activity.name, month(t).toEnglish()))
            .told(Telling::ByValue);
    }

    [[nodiscard]] Traced point(const CarriedOn& carried, int ahead) const
    {
        const CountedSeries& counted = carried.counted;
        const Period period = counted.period(counted.end + ahead);
        if (ahead < 0)
            return leaf(carried.point(ahead), fmt::format("{} actual", period.toEnglish()), Origin::Record,
                        "the last figure that counts", unit());
        const bool own = &carried == &way().own;
        const plan::SeriesMethod* row = own ? way().row : demand().ways().method(wholeOf(carried));
        const auto said = [&](double figure, const std::string& name, const std::string& unit) {
            return leaf(figure, name, Origin::Forecast, howForecast(carried, row), unit,
                        plan::describe(m_tracer.m_in.plan(), scopeOf(wholeOf(carried))),
                        "from " + figuresText(carried));
        };
        const std::string name = fmt::format("forecast of {}", period.toEnglish());
        if (!counted.isPerDay())
            return said(carried.point(ahead), name, unit());
        return formulas::ofItsDays(
                   said(carried.point(ahead) / period.days(), name + ", per day", unit() + " a day"),
                   days(period))
            .named(name);
    }

    [[nodiscard]] Traced people(const plan::DemandRate& rate, int t) const
    {
        const auto people = demand().population().people(line().locality, rate.band, month(t));
        if (!people)
            return unknown();
        Sum parts;
        for (const PeoplePart& part : people->parts) {
            const Traced persons =
                leaf(part.row->persons, fmt::format("people of {}", part.row->band.toEnglish()),
                     Origin::Record, plan::whereOf(m_tracer.m_in.plan(), *part.row), "persons");
            parts.push_back(part.share == 1 ? persons
                                            : persons * Traced(part.share).named(shareWords(*people)));
        }
        return sumOf(parts).named(
            fmt::format("people of {}, {}", rate.band.toEnglish(), month(t).toEnglish()));
    }
    [[nodiscard]] Traced perThousand(const plan::DemandRate& rate) const
    {
        return leaf(rate.perThousand, "rate for each 1,000", Origin::Record,
                    plan::whereOf(m_tracer.m_in.plan(), rate), "a year for each 1,000 people");
    }

    [[nodiscard]] Traced weight(const ForecastAllocation& total, std::size_t part, int t) const
    {
        const bool history = total.row->way == plan::SharingWay::ByHistory;
        return leaf(shareWeight(demand(), total, part, month(t)), "weight of " + nameOfPart(total, part),
                    Origin::Record, history ? "its last year of figures" : "what its people ask for");
    }
    [[nodiscard]] Traced gain(const ForecastAllocation& total, std::size_t part, int t) const
    {
        return leaf(shareOfDifference(demand(), total, part, month(t)),
                    "share of the difference for " + nameOfPart(total, part), Origin::Forecast,
                    "how uncertain its own forecast is, beside the whole's and the other parts'");
    }
    static void add(Sum& sum, const Traced& value) { sum.push_back(value); }
    [[nodiscard]] static Traced total(const Sum& sum) { return sumOf(sum); }

  private:
    [[nodiscard]] const plan::Activity& activityOf(LineIndex line) const
    {
        return m_tracer.dimensions().activities[m_tracer.lineAt(line).activity];
    }
    [[nodiscard]] const std::string& unit() const { return activityOf(m_line).unit; }
    [[nodiscard]] Traced value(Kind kind, int t) const
    {
        const Cell cell = line().cell();
        return m_tracer.assumption(kind, cell, month(t));
    }
    static std::string shareWords(const People& people)
    {
        return people.splitByAges ? "share of the band by years of age" : "share of the band or of the year";
    }
    [[nodiscard]] const std::string& nameOfPart(const ForecastAllocation& total, std::size_t part) const
    {
        const SeriesKey& where = m_tracer.lineAt(total.parts[part]);
        return m_tracer.dimensions().localities[where.locality].name;
    }
    /// What a forecast is of: the line itself, a whole that is shared out, or another part of it.
    [[nodiscard]] SeriesKey wholeOf(const CarriedOn& carried) const
    {
        if (way().total.isNone() || &carried == &way().own)
            return line();
        const ForecastAllocation& total = demand().totals()[way().total];
        for (std::size_t part = 0; part < total.own.size(); ++part)
            if (&carried == &total.own[part])
                return m_tracer.lineAt(total.parts[part]);
        return total.line;
    }
    [[nodiscard]] plan::Scope scopeOf(const SeriesKey& where) const
    {
        const Dimensions& d = m_tracer.dimensions();
        return {d.localities[where.locality].id,
                d.clientGroups[where.clientGroup].id,
                d.activities[where.activity].id,
                {}};
    }

    const MonthTracer& m_tracer;
    LineIndex m_line;
};

Traced MonthTracer::adjustedAt(LineIndex line, int t) const
{
    Traced volume = volumeAt(line, t);
    const Month month = m_in.demand().earliest() + t;
    for (const PlacedAdjustment* by : m_in.demand().adjustments(line))
        if (by->covers(month))
            volume = adjustedBy(*by, volume, "volume before it");
    return volume;
}

Traced MonthTracer::volumeAt(LineIndex line, int t) const
{
    return m_memo.volumes.at(line.offset(), static_cast<std::size_t>(m_in.demand().span()),
                             static_cast<std::size_t>(t),
                             [&] { return volumeOfMonth<Traced>(LineReader(*this, line), t); });
}

} // namespace muster::engine
