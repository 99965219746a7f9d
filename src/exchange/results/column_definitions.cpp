// What each column of the result tables means, in one sentence. Source: docs/tables.md, section 3;
// docs/method.md.

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
    // The vacancy ladder.
    Definition{"service_fte", "FTE", "Casework staff that the demand needs by the standards."},
    Definition{"required_fte", "FTE",
               "People who must be at work: casework, allowances, fixed posts, managers and support."},
    Definition{"required_establishment_fte", "FTE",
               "Posts that are needed so that the required staff are at work, given vacancies and agency."},
    Definition{"service_level_fte", "FTE",
               "Posts that are enough in the share of a year's months that the service level asks for."},
    Definition{"establishment_fte", "FTE", "Funded posts."},
    Definition{"in_post_fte", "FTE", "People in post, newly qualified among them."},
    Definition{"vacancy_fte", "FTE", "Posts less people in post; below zero is over-establishment."},
    Definition{"agency_fte", "FTE", "Agency staff."},
    Definition{
        "available_fte", "FTE",
        "People at work: in post, less what newly qualified and absent staff cannot carry, with agency."},
    Definition{"gap_fte", "FTE", "Available at work less required; below zero is a shortage."},
    Definition{"pressure", "ratio", "Required over available at work."},
    Definition{"vacancy_gross", "share of one", "Vacancy over establishment."},
    Definition{"vacancy_net_of_agency", "share of one",
               "Vacancy less agency, at least none, over establishment."},
    Definition{"vacancy_uncancelled", "share of one",
               "Vacant posts over establishment, where over-filled posts elsewhere cancel none."},
    // How staff come and go.
    Definition{"opening_fte", "FTE", "In post at the period's start."},
    Definition{"starts_fte", "FTE", "Planned starts and appointments by adverts that found room."},
    Definition{"cohorts_fte", "FTE", "Newly trained staff who joined and found room."},
    Definition{"moves_in_fte", "FTE", "People who came from other roles."},
    Definition{"came_with_posts_fte", "FTE", "People who came with posts that began, as the register says."},
    Definition{"leavers_fte", "FTE", "Leavers, retirement apart."},
    Definition{"retirements_fte", "FTE", "People who retired."},
    Definition{"moves_out_fte", "FTE", "People who went to other roles."},
    Definition{"resignations_fte", "FTE", "People who resigned after a restructure."},
    Definition{"redundancies_fte", "FTE", "People made redundant by a restructure."},
    Definition{"ended_fte", "FTE", "People who went with posts that ended."},
    Definition{"restated_fte", "FTE", "What a new position, or an actual figure, says beyond the flows."},
    Definition{"closing_fte", "FTE", "In post at the period's end."},
    Definition{"newly_qualified_fte", "FTE", "Newly qualified among those in post."},
    Definition{"steady_state_fte", "FTE",
               "The long-run level of staff in post, if the last month's rates and offers went on."},
    Definition{"tenure_years", "years",
               "How long people stay in the role: in post over those who go in a year."},
    Definition{"published_turnover", "share of one",
               "Leavers of a year over the closing stock, as it is published."},
    Definition{"agency_share", "share of one", "Agency over agency and in post."},
    Definition{"caseload", "open cases", "Open cases held for each person in post."},
    Definition{"starts_not_placed_fte", "FTE", "People who would have started and found no room."},
    Definition{"cohorts_not_placed_fte", "FTE",
               "Newly trained people who would have joined and found no room."},
    Definition{"headcount", "people", "People in post, each counted once, by the FTE of one person."},
    Definition{"all_leavers_fte", "FTE",
               "Whoever left the council: leavers, retirements, resignations, redundancies, ended posts."},
    Definition{"vacancy_months", "FTE-months", "Vacant posts added up over the months of the period."},
    Definition{"months_to_hire", "months",
               "How long a vacancy stands open until somebody comes: vacancy-months over who came."},
    Definition{"qualified_share_in_post", "share of one", "Qualified staff over all staff in post."},
    Definition{"span_held", "people", "People in post whom one of the role supervises."},
    Definition{"caseload_per_qualified", "open cases",
               "Open cases held by qualified roles for each of their staff available at work."},
    // Money.
    Definition{"cost.posts_cost", "money", "What the funded posts cost."},
    Definition{"budget", "money", "The cost of the posts less the turnover allowance."},
    Definition{"pay_cost", "money", "Pay of those in post, with on-costs."},
    Definition{"agency_cost", "money", "What agency staff cost, with their premium."},
    Definition{"forecast_cost", "money", "Pay and agency cost."},
    Definition{"variance", "money", "Forecast less budget; above zero is over budget."},
    Definition{"gap_cost", "money", "What the missing staff would cost, of each locality's own role."},
    Definition{"service_level_cost", "money", "What the posts at the service level would cost."},
    Definition{"required_less_funded_cost", "money",
               "The cost of the required establishment less that of the funded posts."},
    Definition{"agency_extra_cost", "money", "What agency staff cost beyond as many people in post."},
    Definition{"funding", "",
               "The funding source; empty where none is named, unfunded for what no source pays."},
    Definition{"cost_by_funding.posts_cost", "money",
               "What the source pays of the posts within its end and its limit."},
    Definition{"approved_budget", "money", "What was approved for the financial year."},
    Definition{"months_actual", "months", "Months of the year whose pay and agency cost have both come."},
    Definition{"actual_to_date", "money", "Pay and agency cost of these months."},
    Definition{"forecast_rest", "money", "The forecast of the other months."},
    Definition{"outturn", "money", "Actual to date and forecast of the rest."},
    Definition{"variance_of_outturn", "money", "Outturn less approved budget; above zero is overspent."},
    Definition{"posts_variance", "money", "What of it is due to other posts than were approved."},
    Definition{"price_variance", "money", "What of it is due to another pay award than was approved."},
    Definition{"agency_variance", "money", "What of it is agency cost."},
    Definition{"unfilled_variance", "money",
               "What of it is due to posts that are empty beyond the allowance approved."},
    Definition{"not_explained", "money", "What none of these explains."},
    Definition{"not_allocated", "money", "Of the actual to date, what no part of the place is told."},
    Definition{"budget_to_date", "money", "So many twelfths of the budget as months are actual."},
    Definition{"pay_to_date", "money", "Pay of the months that are actual."},
    Definition{"agency_to_date", "money", "Agency cost of these months."},
    Definition{"variance_to_date", "money", "Actual less budget to date."},
    // Timeliness.
    Definition{"arrivals", "events", "Events that came, or contact hours asked for."},
    Definition{"capacity", "events", "Events that the staff at work could do; of one activity."},
    Definition{"done", "events", "Events done, or contact hours given."},
    Definition{"opening_backlog", "events", "Events that wait at the period's start."},
    Definition{"backlog", "events", "Events that wait at the period's end."},
    Definition{"unmet", "hours", "Contact hours that nobody gives, because they cannot wait."},
    Definition{"load", "ratio", "Required over available at work of the role that is shortest."},
    Definition{"inside_target", "share of one", "Arrivals that are finished inside the activity's target."},
    Definition{"mean_wait_days", "days", "The mean wait of the arrivals."},
    Definition{"median_wait_days", "days", "The median wait of the arrivals."},
    Definition{"longest_wait_days", "days", "The longest wait of the arrivals."},
    Definition{"weeks_to_clear", "weeks",
               "Weeks from the period's end until nobody waits, at its last month's rates."},
    Definition{"target_backlog", "events", "The backlog at which the mean wait keeps the target."},
    Definition{"relief_capacity", "events a week",
               "What brings the backlog down to its target in the relief period."},
    Definition{"relief_for_good_fte", "FTE", "Staff who are missing every month for what comes."},
    Definition{"relief_until_date_fte", "FTE",
               "Staff who are missing besides until the backlogs are at their targets."},
    Definition{"target_capacity", "events a week", "What keeps the target where arrivals and capacity vary."},
    Definition{"wait_pressure", "ratio", "Twice the mean wait over the target."},
    Definition{"exponential_inside_target", "share of one",
               "An estimate from the backlog alone, were waits exponential."},
    Definition{"arrivals_per_100000", "events", "Arrivals of a year for each 100,000 adults."},
    Definition{"backlog_restated", "events", "By how many actual figures say otherwise who waits."},
    Definition{"idle_fte", "FTE", "Time of staff that nobody waits for; of all activities together."},
    Definition{"waited_so_far_days", "days",
               "How long those who wait at the period's end have waited, on average."},
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
    Definition{"used", "", "Whether the method is the one that the plan takes."},
    Definition{"dates", "count", "Past dates at which the method was tried."},
    Definition{"figures", "count", "Figures that it was held against."},
    Definition{"mean_absolute_error", "events", "By how much it was wrong, on average."},
    Definition{"same_as_last_year_error", "events", "The same of last year's figure taken again."},
    Definition{"score", "ratio", "The error over that of last year's figure; below one is better."},
    Definition{"scaled_error", "ratio", "The error over that of last year's figure."},
    Definition{"bias", "events", "By how much its forecasts were too high, on average."},
    Definition{"within_80", "share of one", "Past figures inside the 80 % band."},
    Definition{"within_95", "share of one", "Past figures inside the 95 % band."},
    Definition{"kind", "", "What kind of break it may be: a step, a single figure, a gap."},
    Definition{"before", "events", "The figure before it."},
    Definition{"after", "events", "The figure after it."},
    Definition{"times", "ratio", "After over before."},
    Definition{"limit", "ratio", "How large the change may be before it is asked about."},
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
