#include "plan/rules/scenario_rules.h"

#include "plan/rules/assumption_rules.h"

#include <unordered_set>

namespace muster::plan {

namespace {

constexpr Range kFactor{0, 1000, true, true};
constexpr Range kAnyDifference{-1e9, 1e9, true, true};
constexpr Range kDelivered{-1e12, 1e12, true, true}; ///< below nothing where a saving cost more

void inspectAdjusted(const Plan& plan, const Adjustment& row, const AdjustedInfo& what, Findings& found)
{
    inspectScope(plan, row.scope(), {what.name, what.scope}, found);
    if (row.roles && !what.scope.role)
        found.at("roles").error("scope-not-allowed", std::string(word(*row.roles)), "no roles",
                                fmt::format("{} is not set by role", what.name));
    if (row.role && row.roles)
        found.at("roles").error("role-and-roles", std::string(word(*row.roles)), "one of the two",
                                "an adjustment is of one role or of roles of a kind, not of both");
}

/// What is set or added to an amount counts once: it must say where.
void inspectPlaceOfAmount(const Plan& plan, const Adjustment& row, const AdjustedInfo& what, Findings& found)
{
    const bool isPlaced = row.locality && (!what.scope.role || row.role) &&
                          (!what.scope.activity || row.activity) &&
                          (!what.scope.clientGroup || row.clientGroup);
    if (what.inherits || row.by == AdjustBy::Multiply || isPlaced)
        return;
    const std::string place =
        what.scope.role ? "a locality and a role" : "a locality, a client group and an activity";
    found.at(row.locality ? "role" : "locality")
        .error("amount-without-place", describe(plan, row.scope()), place,
               fmt::format("{} is an amount: what is set or added counts once and must name {}; a factor "
                           "may reach further",
                           what.name, place));
}

void inspectAmount(const Adjustment& row, const AdjustedInfo& what, Findings& found)
{
    found.at("amount");
    if (row.by == AdjustBy::Multiply)
        found.number("the factor", row.amount, kFactor);
    else if (row.by == AdjustBy::Set)
        found.number(what.name, row.amount, what.allowed);
    else
        found.number("what is added", row.amount, kAnyDifference);
    if (row.kind == kAdjustsRedundancies && row.by != AdjustBy::Add)
        found.at("by").error("redundancies-added", std::string(word(row.by)), "add",
                             "redundancies are added to those there are");
}

void inspectMonths(const Adjustment& row, const AdjustedInfo& what, Findings& found)
{
    for (const auto& [column, month] : {std::pair("from", row.from), {"until", row.until}})
        if (month && !what.hasMonths)
            found.at(column).error("months-not-allowed", month->toString(), "no month",
                                   fmt::format("{} is the same in all months", what.name));
    if (row.from && row.until && *row.until < *row.from)
        found.at("until").error("until-before-from", row.until->toString(),
                                fmt::format("{} or later", row.from->toString()),
                                "the last month is before the first");
}

/// The scenarios that one stands on, the nearest first; as far as a circle.
bool standsInCircle(const Plan& plan, const Scenario& row)
{
    std::unordered_set<std::int64_t> met{row.id.value};
    for (const Scenario* at = &row; at && at->parent;) {
        if (!met.insert(at->parent->value).second)
            return true;
        at = plan.find<Scenario>(*at->parent);
    }
    return false;
}

} // namespace

std::string whereOf(const Plan&, const Scenario& row)
{
    return fmt::format("Scenario {}", shortened(row.name));
}

std::string whereOf(const Plan& plan, const ScenarioChange& row)
{
    const Scenario* scenario = plan.find<Scenario>(row.scenario);
    return fmt::format("Change {} of scenario {}", shortened(row.name),
                       scenario ? shortened(scenario->name) : "(not in the plan)");
}

std::string whereOf(const Plan& plan, const Adjustment& row)
{
    const ScenarioChange* change = plan.find<ScenarioChange>(row.change);
    return fmt::format("{}, {}, {}", change ? whereOf(plan, *change) : "Adjustment", info(row.kind).name,
                       describe(plan, row.scope()));
}

void inspect(const Plan& plan, const Scenario& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at(kNameColumn<Scenario>).name(row.name);
    if (row.name.find('/') != std::string::npos)
        found.error("name-with-stroke", row.name, "a name without /",
                    "a scenario's name has a stroke, which parts it from the names of its changes");
    if (nameKey(row.name) == nameKey(kBaselineName))
        found.error("name-reserved", row.name, "any other name",
                    "this name is kept for the plan without any scenario");
    found.at("on_top_of").exists<Scenario>(plan, row.parent);
}

void inspect(const Plan& plan, const ScenarioChange& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at(kNameColumn<ScenarioChange>).name(row.name);
    found.at("scenario").exists<Scenario>(plan, row.scenario);
}

void inspect(const Plan& plan, const Adjustment& row, ProblemList& problems)
{
    const AdjustedInfo what = info(row.kind);
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("change").exists<ScenarioChange>(plan, row.change);
    inspectAdjusted(plan, row, what, found);
    inspectPlaceOfAmount(plan, row, what, found);
    inspectAmount(row, what, found);
    inspectMonths(row, what, found);
}

std::string whereOf(const Plan& plan, const Saving& row)
{
    return fmt::format("Saving of {}, {}{}{}", shortened(nameOf(plan, row.change)), row.period.toString(),
                       row.activity ? ", " : "", row.activity ? shortened(nameOf(plan, *row.activity)) : "");
}

void inspect(const Plan& plan, const Saving& row, ProblemList& problems)
{
    auto found = findingsOf(problems, row, [&] { return whereOf(plan, row); });
    found.at("change").exists<ScenarioChange>(plan, row.change);
    found.at("activity").exists<Activity>(plan, row.activity);
    found.at("period");
    if (row.period.length != PeriodLength::FinancialYear)
        found.error("saving-of-a-year", row.period.toString(), "a financial year, such as 2027/28",
                    "what a change is to save is of a financial year");
    found.at("target").number("the target", row.target, kAnyAmount);
    if (row.reprofiled)
        found.at("reprofiled").number("what it is re-profiled to", *row.reprofiled, kAnyAmount);
    if (row.delivered)
        found.at("delivered").number("what is delivered", *row.delivered, kDelivered);
}

void inspectTogether(const Plan& plan, std::span<const Scenario* const> about, ProblemList& problems)
{
    for (const Scenario* row : about) {
        auto found = findingsOf(problems, *row, [&] { return whereOf(plan, *row); });
        if (plan.rows<Scenario>().named(row->name).size() > 1)
            found.at(kNameColumn<Scenario>)
                .error("name-twice", row->name, "each name once", "there are two of this scenario");
        if (standsInCircle(plan, *row))
            found.at("on_top_of")
                .error("scenario-circle", row->name, "a scenario that does not stand on this one",
                       "the scenarios stand on one another in a circle");
    }
}

void inspectTogether(const Plan& plan, std::span<const ScenarioChange* const> about, ProblemList& problems)
{
    for (const ScenarioChange* row : about) {
        const auto isLike = [&](const ScenarioChange* other) { return other->scenario == row->scenario; };
        if (std::ranges::count_if(plan.rows<ScenarioChange>().named(row->name), isLike) > 1)
            findingsOf(problems, *row, [&] { return whereOf(plan, *row); })
                .at(kNameColumn<ScenarioChange>)
                .error("name-twice", row->name, "each name once in a scenario",
                       "there are two changes of this name in the scenario");
    }
}

std::vector<Problem> findUnexplained(const Plan& plan)
{
    std::vector<Problem> problems;
    for (const Saving& row : plan.rows<Saving>())
        if (row.reprofiled && *row.reprofiled != row.target && trimmed(row.reason).empty())
            problems.push_back({Severity::Warning,
                                "reprofiled-without-reason",
                                whereOf(plan, row),
                                fmt::format("{} instead of {}", *row.reprofiled, row.target),
                                "a reason",
                                "it is re-profiled, and nothing says why",
                                {std::string(Table<Saving>::name), row.id.value, {}, {}, "reason"}});
    return problems;
}

} // namespace muster::plan
