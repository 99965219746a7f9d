#include "engine/check/gathering.h"
#include "engine/check/result_problems.h"
#include "engine/figures.h"
#include "plan/names.h"
#include "plan/rules/row_rules.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace muster::engine {

namespace {

using plan::Actual;
using plan::ActualMeasure;
using plan::Budget;
using plan::Problem;
using plan::Severity;

constexpr double kPartsSlack = 1e-9;

/// A problem of a row.
template <class Row>
Problem problemOfRow(const plan::Plan& plan, const Row& row, Severity severity, std::string code,
                     std::string_view column)
{
    const plan::TableInfo& table = plan::tableOf<Row>();
    return {severity,
            std::move(code),
            plan::whereOf(plan, table, plan::asAny(row)),
            {},
            {},
            {},
            {std::string(table.name), row.id.value, std::nullopt, {}, column}};
}

std::string planMoney(const Inputs& in, double amount)
{
    return readableMoney(amount, in.plan().settings().currency);
}

std::string actualText(const Inputs& in, ActualMeasure measure, double value)
{
    return plan::isMoney(measure) ? planMoney(in, value) : readable(value);
}

/// Of money: "pay" or "agency cost".
std::string_view moneyKindName(ActualMeasure measure)
{
    return measure == ActualMeasure::Pay ? "pay" : "agency cost";
}

RoleIndex roleInRow(const Dimensions& d, const auto& row)
{
    return row.role ? d.indexOf(*row.role) : kAllRoles;
}

/// Whole less parts, where the rows right inside a row's place say more than it does.
template <class Row>
std::optional<double> partsBeyond(const Inputs& in, const PlacedRows<Row>& rows,
                                  const typename PlacedRows<Row>::Place& place, double whole)
{
    const Told told(in.dimensions(), in.staff(), rows);
    const double parts = Told<Row>::amountOf(told.inside(place.first, place.second));
    return parts > whole + kPartsSlack * std::max(1.0, std::abs(whole)) ? std::optional(parts) : std::nullopt;
}

void addPartsOfActuals(const Inputs& in, std::vector<Problem>& problems)
{
    for (const Actual& row : in.plan().rows<Actual>()) {
        if (plan::isOfActivity(row.measure))
            continue;
        const std::pair place(in.dimensions().indexOf(row.locality), roleInRow(in.dimensions(), row));
        const auto parts = partsBeyond(in, in.actuals().of(row.measure, row.month), place, row.value);
        if (!parts)
            continue;
        Problem& problem = problems.emplace_back(
            problemOfRow(in.plan(), row, Severity::Warning, "actual-parts-beyond-whole", "value"));
        problem.found = fmt::format("{}, and {} inside it", actualText(in, row.measure, row.value),
                                    actualText(in, row.measure, *parts));
        problem.allowed = "parts that add up to the whole at most";
        problem.message = "figures inside this one are part of it and are together more than it is";
    }
}

void addPartsOfBudgets(const Inputs& in, std::vector<Problem>& problems)
{
    for (const Budget& row : in.plan().rows<Budget>()) {
        const LocalityIndex locality = localityOf(row, in.dimensions());
        if (locality.isNone())
            continue;
        const PlacedRows<Budget>& rows = row.funding.empty()
                                             ? in.actuals().budgets(row.period.start)
                                             : in.actuals().budgets(row.period.start, row.funding);
        const auto parts =
            partsBeyond(in, rows, std::pair(locality, roleInRow(in.dimensions(), row)), row.amount.value());
        if (!parts)
            continue;
        Problem& problem = problems.emplace_back(
            problemOfRow(in.plan(), row, Severity::Warning, "budget-parts-beyond-whole", "amount"));
        problem.found =
            fmt::format("{}, and {} inside it", planMoney(in, row.amount.value()), planMoney(in, *parts));
        problem.allowed = "parts that add up to the whole at most";
        problem.message = "budgets inside this one are part of it and are together more than it is";
    }
}

Problem budgetsOfFundingAlone(const plan::Plan& plan, const plan::Scope& scope,
                              const PlacedRows<Budget>::List& rows)
{
    std::set<std::string> names;
    for (const Budget* row : rows)
        names.insert(row->funding);
    return {Severity::Note,
            "budget-by-funding-alone",
            fmt::format("Budget, {}, {}", plan::describe(plan, scope), rows.front()->period.toEnglish()),
            fmt::format("{} from {}", readableMoney(Told<Budget>::amountOf(rows), plan.settings().currency),
                        fmt::join(names, ", ")),
            "a budget that names no funding, or one of each source that pays",
            "every budget here names a funding, so their sum counts as the whole budget: if other money pays "
            "for this as well, enter the whole budget without a funding",
            {"budgets", 0, std::nullopt, scope}};
}

/// Budgets without a locality: of a plan with several at the top nobody's, beside one of the top's own
/// unread.
void addBudgetsOfNowhere(const Inputs& in, std::vector<Problem>& problems)
{
    for (const Budget& row : in.plan().rows<Budget>()) {
        if (row.locality)
            continue;
        const LocalityIndex top = localityOf(row, in.dimensions());
        Budget ofTop = row;
        if (!top.isNone())
            ofTop.locality = in.dimensions().localities[top].id;
        const bool isTwice = !top.isNone() && plan::findSame(in.plan(), ofTop) != nullptr;
        if (!top.isNone() && !isTwice)
            continue;
        Problem& problem = problems.emplace_back(
            problemOfRow(in.plan(), row, Severity::Warning, "budget-without-locality", "locality"));
        problem.found =
            isTwice ? "another budget that names the top locality" : "several localities at the top";
        problem.allowed = "one budget of the top locality, or each locality's own";
        problem.message = "this budget names no locality and does not count: name one, or take it out";
    }
}

/// Places all of whose budgets of a year name a funding: their sum is taken for the whole.
void addBudgetsOfFundingAlone(const Inputs& in, std::vector<Problem>& problems)
{
    std::set<Month> years;
    for (const Budget& row : in.plan().rows<Budget>())
        years.insert(row.period.start);
    const Dimensions& d = in.dimensions();
    Gathering gathering;
    for (const Month year : years)
        for (const auto& named : in.actuals().budgets(year)) {
            const auto& place = named.first;
            const auto& rows = named.second;
            if (rows.front()->funding.empty())
                continue;
            plan::Scope scope{d.localities[place.first].id, {}, {}, {}};
            if (place.second != kAllRoles)
                scope.role = d.roles[place.second].id;
            gathering.add("budget-by-funding-alone", scope,
                          [&] { return budgetsOfFundingAlone(in.plan(), scope, rows); });
        }
    std::ranges::move(gathering.take(), std::back_inserter(problems));
}

/// Months of a row's place in which pay came and agency cost did not, or the other way round.
void addHalfMonths(const Inputs& in, std::vector<Problem>& problems)
{
    const auto other = [](ActualMeasure measure) {
        return measure == ActualMeasure::Pay ? ActualMeasure::AgencyCost : ActualMeasure::Pay;
    };
    for (const Actual& row : in.plan().rows<Actual>()) {
        if (!plan::isMoney(row.measure))
            continue;
        const Told told(in.dimensions(), in.staff(), in.actuals().of(other(row.measure), row.month));
        if (told.figure(in.dimensions().indexOf(row.locality), roleInRow(in.dimensions(), row)))
            continue;
        Problem& problem = problems.emplace_back(
            problemOfRow(in.plan(), row, Severity::Warning, "half-actual-month", "month"));
        problem.found = fmt::format("{} alone", moneyKindName(row.measure));
        problem.allowed = "both pay and agency cost, 0 where there was none";
        problem.message = fmt::format("{} of this month is not known here, so the month stays forecast",
                                      moneyKindName(other(row.measure)));
    }
}

/// Figures of one place behind a month that has none.
void addGapsInActuals(const Inputs& in, std::vector<Problem>& problems)
{
    using Key = std::tuple<ActualMeasure, plan::LocalityId, std::optional<plan::RoleId>,
                           std::optional<plan::ActivityId>>;
    std::map<Key, std::map<Month, const Actual*>> series;
    for (const Actual& row : in.plan().rows<Actual>())
        series[{row.measure, row.locality, row.role, row.activity}][row.month] = &row;
    for (const auto& [key, rows] : series)
        for (auto at = rows.begin(), next = at; ++next != rows.end(); at = next) {
            if (next->first - at->first <= 1)
                continue;
            Problem& problem = problems.emplace_back(
                problemOfRow(in.plan(), *next->second, Severity::Warning, "gap-in-actuals", "month"));
            problem.found = fmt::format("none of {}", (at->first + 1).toEnglish());
            problem.allowed = "a figure of every month up to the last";
            problem.message = "this figure comes after a month without one";
        }
}

void addStocksThatRestateNothing(const Inputs& in, std::vector<Problem>& problems)
{
    for (const Actual& row : in.plan().rows<Actual>()) {
        if (!isStock(row.measure) || in.staff().onlyStaffIn(row, in.dimensions()))
            continue;
        Problem& problem = problems.emplace_back(
            problemOfRow(in.plan(), row, Severity::Note, "actual-restates-nothing", "locality"));
        problem.found = "not one role of one locality alone";
        problem.allowed = "a locality and role with an establishment of its own";
        problem.message = "this figure is held against the forecast and restates nobody's staff";
    }
}

} // namespace

std::vector<Problem> findOddActuals(const Results& results)
{
    const Inputs& in = results.inputs();
    std::vector<Problem> problems;
    if (!in.keepsRules())
        return problems;
    for (const auto& add : {addHalfMonths, addGapsInActuals, addPartsOfActuals, addPartsOfBudgets,
                            addBudgetsOfNowhere, addBudgetsOfFundingAlone, addStocksThatRestateNothing})
        add(in, problems);
    return problems;
}

} // namespace muster::engine
