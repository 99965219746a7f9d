// What the columns of the result tables mean that are of no figure of result_columns.inc, in one sentence
// each. Source: docs/tables.md, section 3; docs/method.md.

#include "engine/results.h"
#include "exchange/results/results_catalogue.h"

#include <algorithm>
#include <array>

namespace muster::exchange {

namespace {

/// A column of one table, or of every table that has one of this name.
struct Definition {
    std::string_view column; ///< "volume", or "workload.volume"
    std::string_view unit;   ///< empty: it is not a number, or its heading says it
    std::string_view text;
};

constexpr std::array kDefinitions{
    // Whose figure it is.
    Definition{"locality", "", "The locality, with all beneath it, or its own data alone with --own."},
    Definition{"role", "", "The role, or All roles: the sum of the locality's roles."},
    Definition{"activity", "", "The activity, or All activities: those whose events wait."},
    Definition{"client_group", "", "The client group."},
    Definition{"period", "", "The month, quarter or financial year."},
    Definition{"qualified", "", "Whether the role is qualified; empty for All roles."},
    Definition{"source", "", "Where the published figure is printed."},
    // Money.
    Definition{"funding", "",
               "The funding source; empty where none is named, unfunded for what no source pays."},
    Definition{"cost_by_funding.posts_cost", "money",
               "What the source pays of the posts within its end and its limit."},
    // Timeliness.
    Definition{"relief_until", "", "The date by which the relief capacity has brought the backlog down."},
    // Workload.
    Definition{"workload.volume", "events",
               "Events of the period, contact hours, or the mean of the open cases."},
    Definition{"hours", "hours",
               "Hours of work; empty for standards that are not in hours, paid hours of contact hours."},
    Definition{"fte", "FTE", "Casework staff that the work needs."},
    Definition{"qualified_fte", "FTE", "Qualified staff among them."},
    Definition{"unqualified_fte", "FTE", "Unqualified staff among them."},
    Definition{"workload.cost", "money", "What these staff cost."},
    Definition{"cost_per_unit", "money", "Cost of an event, an open case or a contact hour."},
    // Targets and published rates.
    Definition{"measure", "", "The name of the target."},
    Definition{"figure", "", "The column that it is of."},
    Definition{"aim", "", "At least, at most, falling or rising."},
    Definition{"target", "of the figure", "What is aimed at; the period before for falling and rising."},
    Definition{"measures.actual", "of the figure", "What the plan says of the period."},
    Definition{"met", "", "Whether the target is met; empty where it is not known."},
    Definition{"measures.reason", "", "Why it is missed or not known."},
    Definition{"own", "of the figure", "What the plan says."},
    Definition{"published", "of the figure", "What the source prints."},
    Definition{"difference", "of the figure", "Own less published."},
    Definition{"area", "", "Whose published figure it is."},
    Definition{"published_period", "", "The period of the published figure."},
    // Temporary posts.
    Definition{"post_title", "", "FTE, title and grade of the post, as a committee's table prints them."},
    Definition{"end_date", "", "When the post or its money ends, in words."},
    Definition{"start", "", "The first day of the post."},
    Definition{"end", "", "The last day of the post."},
    Definition{"annual_cost", "money", "What the post costs in a year, as the register says."},
    Definition{"temporary_posts.decision", "", "The decision that is sought or taken."},
    // Demand.
    Definition{"method", "", "The forecasting method that made the figures of the row, or that is tried."},
    Definition{"demand_forecast.actual", "events", "The figure that was counted."},
    Definition{"counts", "", "Whether the figure counts in the forecast; a break may leave it out."},
    Definition{"typed", "events", "The figure that somebody typed as a forecast."},
    Definition{"forecast", "events", "What the method says."},
    Definition{"low_80", "events", "The lower end of the band that holds 80 of 100 figures."},
    Definition{"high_80", "events", "The upper end of that band."},
    Definition{"low_95", "events", "The lower end of the band that holds 95 of 100 figures."},
    Definition{"high_95", "events", "The upper end of that band."},
    Definition{"demand_forecast.volume", "events", "What the plan takes."},
    Definition{"first_year", "events", "Of population and rates: the first year's figure."},
    Definition{"population_effect", "events", "What the change of the population adds to it."},
    Definition{"rate_effect", "events", "What the change of the rates adds to it."},
    Definition{"used", "", "Whether the method is the one that the plan takes, or a part of it."},
    Definition{"dates", "count", "Past dates at which the method was tried."},
    Definition{"figures", "count", "Figures that it was held against."},
    Definition{"mean_absolute_error", "events", "By how much it was wrong, on average."},
    Definition{"same_as_last_year_error", "events", "The same of last year's figure taken again."},
    Definition{"score", "ratio", "The error over that of last year's figure; below one is better."},
    Definition{"weight", "share of one", "What the method counts for in the forecast of automatic."},
    Definition{"held_80", "share of one",
               "Past figures inside the 80 % bands that automatic said before them."},
    Definition{"held_95", "share of one", "The same of the 95 % bands."},
    Definition{"form", "",
               "Errors, trend and season of the smoothing: A adds, M multiplies, N none, d damped."},
    Definition{"alpha", "share of one", "The weight of the newest figure in the level."},
    Definition{"beta", "share of one", "The weight of the newest error in the trend."},
    Definition{"gamma", "share of one", "The weight of the newest error in the season."},
    Definition{"phi", "share of one", "What is left of the trend a period later."},
    Definition{"methods_in_use.level", "events", "The level behind the last figure."},
    Definition{"methods_in_use.trend", "events", "The trend behind the last figure, a period."},
    Definition{"methods_in_use.season", "", "The season, of the first period of the series first."},
    Definition{"aicc", "", "Akaike's criterion for few figures, but for a constant; less is likelier."},
    Definition{"scaled_error", "ratio", "The error over that of last year's figure."},
    Definition{"bias", "events", "By how much its forecasts were too high, on average."},
    Definition{"within_80", "share of one", "Past figures inside the 80 % band."},
    Definition{"within_95", "share of one", "Past figures inside the 95 % band."},
    Definition{"kind", "", "What kind of break it may be: a step, a single figure, a gap."},
    Definition{"before", "events",
               "The figure before it; of a level that shifts, the mean of the year before, or of three."},
    Definition{"after", "events",
               "The figure after it; of a level that shifts, the mean of the year after, or of three."},
    Definition{"times", "ratio", "How many times its usual spread, or standard errors, the change is."},
    Definition{"limit", "ratio", "How many would still be chance."},
    Definition{"evidence", "", "What makes it a break."},
    Definition{"decision", "", "What was decided of it."},
    Definition{"reason", "", "Why it was decided so."},
    // Checks.
    Definition{"severity", "", "Error, warning or note."},
    Definition{"code", "", "The name of the check."},
    Definition{"where", "", "The place in the plan."},
    Definition{"found", "", "What stands there."},
    Definition{"allowed", "", "What may stand there."},
    Definition{"message", "", "What is wrong and what to do."},
};

} // namespace

std::optional<ColumnDefinition> definitionOf(std::string_view table, std::string_view column)
{
    const std::string own = std::string(table) + "." + std::string(column);
    for (const std::string_view name : {std::string_view(own), column})
        if (const auto found = std::ranges::find(kDefinitions, name, &Definition::column);
            found != kDefinitions.end())
            return ColumnDefinition{found->unit, found->text};
    if (const auto found = std::ranges::find(engine::kColumns, column, &engine::ColumnInfo::name);
        found != engine::kColumns.end())
        return ColumnDefinition{engine::nameOf(found->unit), found->meaning};
    return std::nullopt;
}

std::vector<std::string_view> definedColumns()
{
    std::vector<std::string_view> names;
    for (const Definition& each : kDefinitions)
        names.push_back(each.column);
    return names;
}

} // namespace muster::exchange
