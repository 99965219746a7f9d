// The columns of the plan's own tables, in one sentence each. Source: docs/file-format.md.

#include "exchange/write/column_words.h"

#include <algorithm>
#include <array>

namespace muster::exchange {

namespace {

using Words = PlanColumnWords;

constexpr std::array kPlanColumns{
    // Whose row it is.
    Words{"localities.locality", "", "Its name, unique under its parent."},
    Words{"locality", "", "The locality; where names are not unique, the path to it."},
    Words{"parent", "", "The locality that it is a part of."},
    Words{"localities.code", "", "The code of the Office for National Statistics."},
    Words{"client_group", "", "The client group; empty: every one."},
    Words{"activities.activity", "", "Its name."},
    Words{"activity", "", "The activity; empty: every one, or of none."},
    Words{"roles.role", "", "Its name."},
    Words{"role", "", "The role; empty: every one."},
    Words{"period", "", "A month, a calendar quarter or a financial year."},
    Words{"source", "", "Where the figure comes from."},
    Words{"note", "", "What somebody wrote beside it."},
    Words{"reason", "", "Why it was decided so."},
    // The plan.
    Words{"plan.title", "", "The name of the plan."},
    Words{"organisation", "", "The council, as its returns name it."},
    Words{"currency", "", "The currency of all money in the plan."},
    Words{"first_month", "", "The first month that is planned."},
    Words{"months", "months", "How many months are planned."},
    Words{"weeks_a_year", "weeks", "By how many weeks a year is counted."},
    Words{"qualified_take_over", "", "Whether qualified staff take over what others leave undone."},
    // Work and people.
    Words{"standard", "", "How its work is counted: in hours, by a rate, by open cases, by contact hours."},
    Words{"activities.unit", "", "What is counted."},
    Words{"statutory", "", "Whether it is done by qualified staff alone."},
    Words{"target_days", "days", "Within how many days people are to be seen."},
    Words{"priority", "", "1 goes first; empty: 1 where statutory, else 2."},
    Words{"roles.kind", "", "Casework, management or support."},
    Words{"qualified", "", "Whether its staff are qualified."},
    Words{"front_line", "", "Whether its staff work with people who use services."},
    Words{"supervises", "", "The roles that it supervises, with ; between them."},
    // Demand.
    Words{"volume", "", "Events or contact hours in the period, or open cases at its start."},
    Words{"demand.status", "", "Whether it was counted or is forecast."},
    Words{"age_band", "", "The age band; 0+ is all ages."},
    Words{"rates.year", "", "The year that it is of; empty: that of the plan's first month."},
    Words{"year", "", "The calendar year, of its middle."},
    Words{"persons", "people", "People who live there."},
    Words{"per_1000", "", "Events a year, or open cases, for each 1,000 people."},
    Words{"method", "", "How the months without a figure are made."},
    Words{"alpha", "share of one", "The weight of the newest figure in the level; empty: fitted."},
    Words{"beta", "share of one", "The weight of the newest error in the trend; empty: fitted."},
    Words{"gamma", "share of one", "The weight of the newest error in the season; empty: fitted."},
    Words{"phi", "share of one", "What is left of the trend a period later; empty: fitted."},
    Words{"per_day", "", "Whether the method works on figures per day of their period."},
    Words{"opened", "", "The activity that opens cases."},
    Words{"closed", "", "Whether no more of it is expected."},
    Words{"demand_methods.closed", "", "The activity that closes cases."},
    Words{"breaks.decision", "", "Which figures count."},
    Words{"shared", "", "How the forecast is shared among the parts."},
    Words{"calendar_month", "", "From 1, January, to 12, December."},
    Words{"weight", "", "The month's weight, such as its working days."},
    // Assumptions.
    Words{"assumptions.kind", "", "What is assumed, by its name in the model reference."},
    Words{"from", "", "The month from which it counts; empty: always."},
    Words{"until", "", "The last month in which it counts; empty: to the end."},
    Words{"assumptions.value", "", "What is assumed, in the unit of its kind."},
    Words{"low", "", "The lower end of the interval that holds 80 of 100."},
    Words{"high", "", "The upper end of that interval."},
    Words{"shape", "", "How the values lie in that interval."},
    Words{"owner", "", "Who answers for it."},
    Words{"assumptions.as_at", "", "The day by which it was known."},
    Words{"confidence", "", "How sure it is."},
    // Posts and staff.
    Words{"as_at", "", "The day from which it holds."},
    Words{"establishment_fte", "FTE", "Funded posts."},
    Words{"vacancy_fte", "FTE", "Posts less people in post; below zero is over-establishment."},
    Words{"agency_fte", "FTE", "Agency staff."},
    Words{"newly_qualified_fte", "FTE", "Newly qualified staff among those in post."},
    Words{"absent_fte", "FTE", "Those in post who are away for long; empty: not said."},
    Words{"vacant_since", "", "The day since which it is vacant."},
    Words{"vacancy_stage", "", "How far filling it has come."},
    Words{"starting_on", "", "The day on which somebody starts."},
    Words{"posts.title", "", "The title of the post."},
    Words{"budgets.fte", "FTE", "What was approved; empty: not said."},
    Words{"cohorts.fte", "FTE", "Those who began."},
    Words{"posts.fte", "FTE", "The post."},
    Words{"posts.grade", "", "Its grade."},
    Words{"start", "", "The first day; empty: it is there already."},
    Words{"posts.end", "", "The last day; empty: permanent."},
    Words{"annual_cost", "money", "What the whole post costs in a year, with on-costs."},
    Words{"posts.funding", "", "What pays for it."},
    Words{"posts.status", "", "Established, disestablished or proposed."},
    Words{"posts.decision", "", "The committee's reference."},
    Words{"filled_fte", "FTE", "The people in it; empty: not said."},
    Words{"price_month", "", "At the prices of which month the cost is; empty: that of its start."},
    Words{"cohorts.name", "", "The name of the cohort."},
    Words{"cohorts.month", "", "The month in which they qualify; they are in post from the next."},
    Words{"completion", "share of one", "Of those who began, those who complete."},
    Words{"joins", "share of one", "Of those who complete, those who join."},
    Words{"to_role", "", "The role that they move to; empty: they leave."},
    Words{"moves.share", "share of one", "Of those in post."},
    Words{"restructures.name", "", "The name of the change."},
    Words{"restructures.month", "", "The month at whose start it is."},
    Words{"establishment_change", "FTE", "Posts that come, or below zero go."},
    Words{"redundancies_fte", "FTE", "Staff who leave as it comes."},
    Words{"resignations_fte", "FTE", "Staff who resign because of it."},
    Words{"resignation_months", "months", "Over how many months they resign."},
    Words{"staff_ages.share", "share of one", "Of those in post."},
    Words{"retirement", "share of one", "Of them, those who retire in a year."},
    // Money.
    Words{"grade", "", "The name of the grade."},
    Words{"salary", "money", "A year's pay, full-time, without on-costs."},
    Words{"funding_sources.funding", "", "Its name, as posts write it."},
    Words{"funding_sources.end", "", "The last day on which it pays; empty: always."},
    Words{"annual_limit", "money", "What it pays at most in a financial year; empty: all."},
    Words{"funding", "", "What pays; empty: whatever pays."},
    Words{"budgets.amount", "money", "What was approved."},
    Words{"pay_award", "share of one", "The pay award that was approved; empty: not said."},
    Words{"turnover_allowance", "share of one", "What was taken off for turnover; empty: not said."},
    // What came, and what is aimed at.
    Words{"actuals.measure", "", "What was counted."},
    Words{"actuals.month", "", "The month in which it came."},
    Words{"actuals.value", "", "What came, in the unit of the measure."},
    Words{"measure", "", "The name of the target."},
    Words{"figure", "", "A column of the results."},
    Words{"aim", "", "At least, at most, falling or rising."},
    Words{"targets.target", "", "What is aimed at, in the unit of the figure."},
    Words{"area", "", "Whose figure is published."},
    Words{"benchmarks.value", "", "What is published, in the unit of the figure."},
    // Scenarios and rules.
    Words{"scenarios.scenario", "", "Its name."},
    Words{"scenario", "", "The scenario that the change is of."},
    Words{"on_top_of", "", "The scenario whose changes come before; empty: the plan as it is."},
    Words{"changes.change", "", "Its name, unique in its scenario."},
    Words{"change", "", "The change, with its scenario where another has its name."},
    Words{"on", "", "Whether the change counts."},
    Words{"adjustments.kind", "", "What is changed."},
    Words{"adjustments.roles", "", "Which roles, by their kind; empty: not by kind."},
    Words{"by", "", "Whether the amount is set, added or multiplied."},
    Words{"amount", "", "By how much, in the unit of what is changed."},
    Words{"savings.target", "", "As approved; pounds, or events of the activity."},
    Words{"reprofiled", "", "What it is to be now; empty: the target."},
    Words{"delivered", "", "Of the year's target; empty: by what came, or nothing."},
    Words{"rule", "", "The name of the rule, once in a place."},
    Words{"bound", "", "What the figure is to keep; empty where the aim is the period before."},
    Words{"each", "", "Of what the rule judges each."},
    Words{"every", "", "Of which periods the rule judges each."},
    Words{"section", "", "What a section of the report tells."},
    Words{"position", "", "Its place in the report; rows that come home have that of their order."},
    Words{"words", "", "What stands at its head, with figures in braces."},
};

} // namespace

const PlanColumnWords* planColumnWords(std::string_view table, std::string_view column)
{
    const std::string own = std::string(table) + "." + std::string(column);
    for (const std::string_view name : {std::string_view(own), column})
        if (const auto found = std::ranges::find(kPlanColumns, name, &Words::column);
            found != kPlanColumns.end())
            return &*found;
    return nullptr;
}

} // namespace muster::exchange
