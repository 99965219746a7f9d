#include "plan/rules/actual_rules.h"

#include "base/text.h"

namespace muster::plan {

namespace {

constexpr Range kAnyMoney{-1e12, 1e12, true, true};
constexpr Range kPayAward{-0.5, 1, true, true};
constexpr Range kAllowance{0, 1, true, false};

/// A source of money is a row of the table of them.
void inspectFunding(const Plan& plan, const Budget& row, Findings& found)
{
    if (!row.funding.empty() && plan.rows<Funding>().named(row.funding).empty())
        found.at("funding").error("no-such-funding", row.funding, "the name of a funding source, or nothing",
                                  "the funding it names is not in the plan: add it to the funding sources");
}

void inspectWhatWasApproved(const Budget& row, Findings& found)
{
    found.at("amount").number("the amount", row.amount.value(), kAnyAmount);
    if (row.fte)
        found.at("fte").number("the FTE", row.fte->value(), kAnyAmount);
    if (row.payAward)
        found.at("pay_award").number("the pay award", *row.payAward, kPayAward);
    if (row.turnoverAllowance)
        found.at("turnover_allowance").number("the turnover allowance", *row.turnoverAllowance, kAllowance);
}

} // namespace

std::string whereOf(const Plan& plan, const Budget& row)
{
    return fmt::format("Budget {}, {}{}{}", row.period.toString(),
                       describe(plan, {row.locality, {}, {}, row.role}), row.funding.empty() ? "" : ", ",
                       shortened(row.funding));
}

std::string whereOf(const Plan& plan, const Actual& row)
{
    return fmt::format("Actual {}, {}, {}", spaced(word(row.measure)),
                       describe(plan, {row.locality, {}, row.activity, row.role}), row.month.toEnglish());
}

void inspect(const Plan& plan, const Budget& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("locality").exists<Locality>(plan, row.locality);
    found.at("role").exists<Role>(plan, row.role);
    inspectFunding(plan, row, found);
    found.at("period");
    if (row.period.length != PeriodLength::FinancialYear)
        found.error("budget-of-a-year", row.period.toString(), "a financial year, such as 2027/28",
                    "a budget is of a financial year");
    inspectWhatWasApproved(row, found);
}

void inspect(const Plan& plan, const Actual& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    inspectPlace(plan, row, found);
    const bool ofActivity = isOfActivity(row.measure);
    if (ofActivity && row.role)
        found.error("actual-not-by-role", nameOf(plan, *row.role), "no role",
                    "this measure is of an activity and not of a role");
    found.at("activity").exists<Activity>(plan, row.activity);
    if (ofActivity != row.activity.has_value())
        found.error("actual-and-activity", row.activity ? nameOf(plan, *row.activity) : "nothing",
                    ofActivity ? "an activity" : "no activity",
                    ofActivity ? "this measure is of one activity: name it"
                               : "this measure is of roles and not of an activity");
    found.at("value").number("the value", row.value, isMoney(row.measure) ? kAnyMoney : kAnyAmount);
}

} // namespace muster::plan
