#include "engine/check/gap_search.h"
#include "engine/demand.h"

#include <algorithm>
#include <cmath>

namespace muster::engine {

namespace {

using plan::Problem;
using plan::Severity;

class DemandGaps : public GapSearch {
  public:
    using GapSearch::GapSearch;

    void run()
    {
        for (const LineIndex line : m_demand.lines().indexes()) {
            lookAtMethod(line);
            lookAtLeapDay(line);
            lookAtParts(line);
            if (m_demand.volumes().col(line.value()).isNaN().any() && !m_demand.way(line).isOfPeople())
                lookAtUnknown(line);
        }
        for (const PeopleGap& gap : m_demand.peopleGaps())
            lookAtPeople(gap);
        for (const LineIndex line : m_demand.startLate())
            at(Severity::Warning, "demand-starts-late", line,
               "some months of the plan have no figure and none a year earlier: they count as zero",
               "demand");
        lookAtProfiles();
        lookAtShares();
        for (std::size_t i = 0; i < m_demand.breaks().size(); ++i)
            if (const FoundBreak& each = m_demand.breaks()[i]; !each.decision && !each.askedWith)
                lookAtBreak(each, isCarriedOver(i));
    }

  private:
    [[nodiscard]] plan::Scope scopeOf(const SeriesKey& where) const
    {
        return {locality(where.locality).id,
                m_d.clientGroups[where.clientGroup].id,
                m_d.activities[where.activity].id,
                {}};
    }
    void at(Severity severity, std::string_view code, LineIndex line, std::string message,
            std::string_view table, std::string found = {}, std::string allowed = {})
    {
        const plan::Scope scope = scopeOf(m_demand.lines()[line]);
        m_gathering.add(std::string(code), scope, [&] {
            return Problem{severity,
                           std::string(code),
                           fmt::format("Demand, {}", plan::describe(m_in.plan(), scope)),
                           std::move(found),
                           std::move(allowed),
                           std::move(message),
                           {std::string(table), 0, std::nullopt, scope}};
        });
    }

    /// A February of 28 days that takes the figure of one of 29.
    void lookAtLeapDay(LineIndex line)
    {
        const CarriedOn* carried = carriedOnOf(m_demand, line);
        const bool repeats = carried ? carried->forecast->used == forecast::Method::SeasonalNaive
                                     : m_demand.way(line).method == plan::DemandMethod::Growth;
        const bool isPerDay = carried ? carried->counted.isPerDay() : m_demand.way(line).perDay;
        if (!repeats || isPerDay || m_demand.isStock(line))
            return;
        for (int t = 0; t < m_in.months(); ++t) {
            const Month month = m_in.firstMonth() + t;
            const Month before = month + -12;
            if (month.month() != 2 || !isLeap(before.year()) || before < m_demand.earliest() ||
                m_demand.typed(line, month))
                continue;
            const plan::Demand* figure = m_demand.typed(line, before);
            if (figure && figure->period.length == PeriodLength::Month)
                at(Severity::Note, "leap-day-carried-over", line,
                   fmt::format("{} takes the figure of the 29 days of {}, one in 29 too many",
                               month.toEnglish(), before.toEnglish()),
                   "demand", readable(figure->volume.value()));
        }
    }
    [[nodiscard]] static bool isLeap(int year)
    {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /// Parts that are more than their whole, or cover all of it and add up to something else.
    void lookAtParts(LineIndex line)
    {
        constexpr double kSlack = 1e-9;
        for (const plan::Demand* row : m_demand.figures(line)) {
            const auto parts = m_demand.partsOf(*row);
            double sum = 0;
            int months = 0;
            for (const plan::Demand* part : parts) {
                sum += part->volume.value();
                months += part->period.months();
            }
            const double most = row->volume.value();
            const bool isMore = sum > most + kSlack * most;
            const bool isLess = months == row->period.months() && sum < most - kSlack * most;
            if (!parts.empty() && (isMore || isLess))
                at(Severity::Warning, "parts-contradict-whole", line,
                   fmt::format(
                       "the parts of {} that have figures of their own add up to {}: the parts count, "
                       "and the whole does not",
                       row->period.toEnglish(), readable(sum)),
                   "demand", readable(most), isMore ? "at least what its parts add up to" : readable(sum));
        }
    }

    void lookAtMethod(LineIndex line)
    {
        const LineWay& way = m_demand.way(line);
        if (carriesOn(way.method) && way.own.counted.series.values.empty())
            at(Severity::Warning, "no-figures-to-go-on", line,
               "the method goes on from actual figures, and the series has none that count: its months grow "
               "from a "
               "year earlier",
               "demand_methods", std::string(nameOf(way.method)));
        if (way.own.forecast && way.own.forecast->unavailable)
            at(Severity::Warning, "method-not-possible", line, howForecast(way.own, way.row),
               "demand_methods", std::string(nameOf(way.method)));
        if (way.method == plan::DemandMethod::StockFromFlow && (way.opened.isNone() || way.closed.isNone()))
            at(Severity::Warning, "flow-missing", line,
               "stock from flow needs demand for the activities that open and close its cases: until there "
               "is, open "
               "cases grow from the last figure",
               "demand_methods");
    }

    /// Why a line has months without a figure: a longer period needs a month that weighs something, and a
    /// forecast that is shared out needs a part that does.
    void lookAtUnknown(LineIndex line)
    {
        const LineWay& way = m_demand.way(line);
        if (way.profile && !m_demand.isStock(line) && std::ranges::count(*way.profile, 0.0) > 0)
            at(Severity::Error, "profile-of-nothing", line,
               "the months of a longer period weigh nothing together, so that its events fall in none of "
               "them",
               "demand_profiles");
        else if (!way.total.isNone())
            at(Severity::Error, "nothing-to-share-by", line,
               "the forecast cannot be shared out: the parts have no figures or people to weigh them by",
               "shared_forecasts");
    }
    void lookAtProfiles()
    {
        for (const auto& [group, activity] : m_demand.ways().incompleteProfiles()) {
            plan::Scope scope;
            if (!group.isNone())
                scope.clientGroup = m_d.clientGroups[group].id;
            if (!activity.isNone())
                scope.activity = m_d.activities[activity].id;
            m_gathering.add("profile-lacks-months", scope, [&] {
                return Problem{
                    Severity::Warning,
                    "profile-lacks-months",
                    fmt::format("Demand profile, {}", plan::describe(m_in.plan(), scope)),
                    "fewer than twelve months",
                    "a weight for each calendar month",
                    "the profile counts once it has all twelve months: until then longer periods are "
                    "spread equally",
                    {"demand_profiles", 0, std::nullopt, scope}};
            });
        }
    }

    void lookAtPeople(const PeopleGap& gap)
    {
        switch (gap.kind) {
        case PeopleGapKind::NoRates:
            return at(Severity::Error, "no-rates", gap.line,
                      "demand is to come from people and rates, and there are no rates", "rates");
        case PeopleGapKind::Unknown:
            return at(Severity::Error, "no-population", gap.line,
                      "demand is to come from people and rates, and the people of a band are not known",
                      "population", "nothing",
                      fmt::format("persons of {} in {}", gap.band.toEnglish(), gap.year));
        case PeopleGapKind::HeldOver:
            return at(Severity::Note, "population-held-over", gap.line,
                      "the population is not known for every year of the plan: that of the nearest year "
                      "counts",
                      "population", std::to_string(gap.year));
        case PeopleGapKind::SplitByAges:
            return at(Severity::Note, "band-split-by-ages", gap.line,
                      "a band that straddles the ages of a rate was split as if each year of age had as "
                      "many people: enter single years of age of any year to split it by them",
                      "population", gap.band.toEnglish());
        }
    }

    void lookAtShares()
    {
        for (const plan::SharedForecast& row : m_in.plan().rows<plan::SharedForecast>()) {
            const bool used = std::ranges::any_of(
                m_demand.totals(), [&](const ForecastAllocation& total) { return total.row->id == row.id; });
            if (used)
                continue;
            const plan::Scope scope{row.locality, row.clientGroup, row.activity, {}};
            atRow(Severity::Warning, "nothing-to-share", "Shared forecast", scope, {}, {},
                  row.way == plan::SharingWay::ByPopulation
                      ? "there are no actual figures here to forecast, or no people beneath to share by"
                      : "there are no actual figures here, in the same periods, to forecast and share",
                  {"shared_forecasts", row.id.value, std::nullopt, scope});
        }
    }

    /// Breaks can be many, and only the first is told: its words are made for it alone.
    /// Whether a forecast is carried on from the break, or from one that is asked about with it.
    [[nodiscard]] bool isCarriedOver(std::size_t which) const
    {
        const auto& breaks = m_demand.breaks();
        for (std::size_t i = 0; i < breaks.size(); ++i)
            if ((i == which || breaks[i].askedWith == which) && carriedFrom(breaks[i].line))
                return true;
        return false;
    }
    void lookAtBreak(const FoundBreak& found, bool matters)
    {
        const plan::Scope scope = scopeOf(m_demand.lines()[found.line]);
        m_gathering.add(matters ? "series-breaks" : "series-breaks, unused", scope, [&] {
            return Problem{
                matters ? Severity::Warning : Severity::Note,
                "series-breaks",
                fmt::format("Demand, {}", plan::describe(m_in.plan(), scope)),
                fmt::format("{}, {}", found.period.toString(), evidenceOf(found)),
                "what comes after counts, what came before counts, both count, or a bridge",
                matters ? "the series breaks, and its forecast goes on from both sides: say which side counts"
                        : "the series breaks: a forecast from it would go on from both sides",
                {"breaks", 0, std::nullopt, scope}};
        });
    }
    [[nodiscard]] bool carriedFrom(LineIndex line) const
    {
        return m_demand.way(line).own.forecast || !m_demand.way(line).total.isNone();
    }

    const DemandSeries& m_demand = m_in.demand();
};

} // namespace

void findDemandGaps(const Inputs& inputs, Gathering& gathering)
{
    DemandGaps(inputs, gathering).run();
}

} // namespace muster::engine
