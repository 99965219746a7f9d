#include "engine/check/plan_rules.h"

#include "plan/names.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace muster::engine {

namespace {

using plan::PlanRule;

/// The localities that a rule is of, each with all beneath it.
std::vector<LocalityIndex> localitiesOf(const Dimensions& d, const PlanRule& rule)
{
    std::vector<LocalityIndex> tops;
    for (const LocalityIndex l : d.localities.indexes())
        if (rule.locality ? d.localities[l].id == *rule.locality : d.localities[l].parent.isNone())
            tops.push_back(l);
    if (!plan::isOfEachLocality(rule.each))
        return tops;
    std::vector<LocalityIndex> each;
    for (const LocalityIndex top : tops) {
        const auto parts = d.beneath(top);
        each.insert(each.end(), parts.begin(), parts.end());
        if (parts.begin() == parts.end())
            each.push_back(top);
    }
    return each;
}

/// The roles or activities that a rule is of: one, each of all, or all together.
template <class Index, class Id>
std::vector<Index> partsOf(const auto& all, const std::optional<Id>& one, bool isOfEach, Index together)
{
    if (!one && !isOfEach)
        return {together};
    std::vector<Index> parts;
    for (const Index at : all.indexes())
        if (!one || all[at].id == *one)
            parts.push_back(at);
    return parts;
}

std::vector<TablePlace> placesOf(const Dimensions& d, const PlanRule& rule)
{
    const bool isOfActivity = plan::isOfActivity(rule.figure);
    const bool isOfEach = plan::isOfEachRole(rule.each);
    std::vector<TablePlace> places;
    for (const LocalityIndex l : localitiesOf(d, rule))
        for (const RoleIndex role : partsOf(d.roles, rule.role, isOfEach && !isOfActivity, kAllRoles))
            for (const ActivityIndex activity :
                 partsOf(d.activities, rule.activity, isOfEach && isOfActivity, kAllActivities))
                places.push_back({l, role, {}, Rollup::WithBeneath, activity});
    return places;
}

/// Those of the plan's periods that lie in the rule's months.
std::vector<PeriodSpan> periodsOfRule(const Inputs& in, const PlanRule& rule)
{
    auto spans = periodsOf(in.firstMonth(), in.months(), rule.every);
    std::erase_if(spans, [&](const PeriodSpan& span) {
        const Month first = in.firstMonth() + span.first;
        return (rule.from && first < *rule.from) || (rule.until && first + (span.count - 1) > *rule.until);
    });
    return spans;
}

/// What the figure of a period is held against: the bound, or the figure of the period before.
std::optional<double> heldAgainst(const Results& results, const PlanRule& rule, TablePlace place)
{
    if (rule.bound)
        return rule.bound;
    const auto before = spanBefore(results.inputs(), place.span.period);
    if (!before)
        return std::nullopt;
    place.span = *before;
    return figureAt(results, place, rule.figure);
}

void judge(const Results& results, const TablePlace& place, RuleVerdict& verdict)
{
    const PlanRule& rule = *verdict.rule;
    const auto figure = figureAt(results, place, rule.figure);
    const auto against = figure ? heldAgainst(results, rule, place) : std::nullopt;
    if (!against)
        return;
    ++verdict.judged;
    if (isMet(rule.aim, *figure, *against))
        return;
    ++verdict.broken;
    const auto& worst = verdict.worst;
    if (!worst || isWorse(rule.aim, *figure - *against, worst->figure - worst->against))
        verdict.worst = {place, *figure, *against};
}

/// The figure and what it is held against, which may be as near to it as not to differ in the digits that are
/// usually told: then with as many as they differ in.
std::pair<std::string, std::string> textsOf(const Results& results, const RuleVerdict& verdict)
{
    const PlanRule& rule = *verdict.rule;
    const auto& [place, figure, against] = *verdict.worst;
    std::string told = figureText(results, rule.figure, figure);
    std::string aim = aimText(results, rule.figure, rule.aim, against);
    const std::string bound = figureText(results, rule.figure, against);
    if (told != bound)
        return {told, aim};
    const bool isShare = info(rule.figure).unit == ColumnUnit::Share;
    const auto exactly = [&](double value, int digits) {
        return fmt::format("{:.{}g}{}", isShare ? 100 * value : value, digits, isShare ? " %" : "");
    };
    constexpr int kMostDigits = 17;
    for (int digits = 3; told == bound && digits <= kMostDigits; ++digits)
        if (exactly(figure, digits) != exactly(against, digits)) {
            told = exactly(figure, digits);
            aim.replace(aim.find(bound), bound.size(), exactly(against, digits));
        }
    return {told, aim};
}

} // namespace

RuleVerdict verdictOn(const PlanRule& rule, const Results& results)
{
    RuleVerdict verdict{&rule, {}, 0, 0};
    const Inputs& in = results.inputs();
    const auto periods = periodsOfRule(in, rule);
    for (TablePlace place : placesOf(in.dimensions(), rule))
        for (const PeriodSpan& span : periods) {
            place.span = span;
            judge(results, place, verdict);
        }
    return verdict;
}

std::vector<const PlanRule*> rulesByName(const plan::Plan& plan)
{
    std::vector<const PlanRule*> rules;
    for (const PlanRule& rule : plan.rows<PlanRule>())
        rules.push_back(&rule);
    std::ranges::stable_sort(rules, {}, [](const PlanRule* each) { return std::string_view(each->name); });
    return rules;
}

std::vector<RuleVerdict> verdictsOn(const Results& results)
{
    std::vector<RuleVerdict> verdicts;
    if (results.inputs().keepsRules())
        for (const PlanRule* rule : rulesByName(results.inputs().plan()))
            verdicts.push_back(verdictOn(*rule, results));
    return verdicts;
}

std::string whereBroken(const Results& results, const RuleVerdict& verdict)
{
    const Dimensions& d = results.inputs().dimensions();
    const TablePlace& place = verdict.worst->place;
    std::string text = d.localities[place.locality].name;
    if (plan::isOfActivity(verdict.rule->figure))
        text += place.activity == kAllActivities ? "" : ", " + d.activities[place.activity].name;
    else
        text += place.role == kAllRoles ? "" : ", " + d.roles[place.role].name;
    text += " in " + place.span.period.toEnglish();
    return verdict.broken == 1 ? text : fmt::format("{} and {} more", text, verdict.broken - 1);
}

std::string howBroken(const Results& results, const RuleVerdict& verdict)
{
    const auto [figure, aim] = textsOf(results, verdict);
    return fmt::format("{} against {}", figure, aim);
}

std::vector<plan::Problem> findBrokenPlanRules(const Results& results)
{
    std::vector<plan::Problem> problems;
    for (const RuleVerdict& verdict : verdictsOn(results)) {
        const PlanRule& rule = *verdict.rule;
        const std::string name = fmt::format("Rule {}", shortened(rule.name));
        const plan::Target target{std::string(plan::Table<PlanRule>::name), rule.id.value, {}, {}, "bound"};
        if (info(rule.figure).unit == ColumnUnit::Share && std::abs(rule.bound.value_or(0)) > 1)
            problems.push_back({plan::Severity::Warning, "plan-rule-bound", name,
                                figureText(results, rule.figure, *rule.bound), "a share such as 0.12 or 12 %",
                                "the bound is more than the whole: enter it as a share or with its %",
                                target});
        if (verdict.isBroken()) {
            const auto [figure, aim] = textsOf(results, verdict);
            problems.push_back(
                {plan::Severity::Warning, "plan-rule-broken",
                 fmt::format("{}, {}", name, whereBroken(results, verdict)), figure, aim,
                 "a rule of the plan's own is broken: mend what makes the figure, or change the rule",
                 target});
        } else if (verdict.judged == 0)
            problems.push_back({plan::Severity::Note, "plan-rule-not-held", name, "no figure that is known",
                                "a figure in its places and months",
                                "this rule of the plan's own is held against nothing", target});
    }
    return problems;
}

} // namespace muster::engine
