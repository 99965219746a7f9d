#include "engine/check/result_problems.h"

#include "engine/check/evidence.h"
#include "engine/check/gathering.h"
#include "engine/check/plan_rules.h"
#include "engine/check/problems.h"
#include "engine/figures.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace muster::engine {

namespace {

/// A structure that settles at this share of its posts, to the last digits, is kept.
constexpr double kKeptShare = 1 - 1e-9;

/// The plan's first month, and each at which a row of the establishment starts to hold.
std::vector<PeriodSpan> monthsOfNewPositions(const Inputs& in)
{
    std::set<int> starts{0};
    if (in.keepsRules())
        for (const plan::Establishment& row : in.plan().rows<plan::Establishment>())
            if (const int at = row.asAt.firstMonthStart() - in.firstMonth(); at > 0 && at < in.months())
                starts.insert(at);
    std::vector<PeriodSpan> months;
    months.reserve(starts.size());
    for (const int at : starts)
        months.push_back({{PeriodLength::Month, in.firstMonth() + at}, at, 1});
    return months;
}

plan::Problem hiddenVacancies(const Results& results, const TablePlace& place, std::size_t moreMonths)
{
    const LocalityNode& node = results.inputs().dimensions().localities[place.locality];
    const auto percent = [&](Column column) {
        return fmt::format("{:.1f} %", 100 * figureAt(results, place, column).value_or(0));
    };
    const std::string more =
        moreMonths > 0 ? fmt::format(" and {} more month{}", moreMonths, moreMonths > 1 ? "s" : "") : "";
    return {
        plan::Severity::Warning,
        "hidden-vacancies",
        node.name,
        fmt::format("{} gross in {}{}", percent(Column::VacancyGross), place.span.period.toEnglish(), more),
        percent(Column::VacancyUncancelled) + " ignoring over-filled posts",
        "over-filled posts hide vacancies here: look at the roles one by one",
        {"establishment", 0, std::nullopt, {node.id, {}, {}, {}}}};
}

plan::Problem structureNotKept(const Inputs& in, const plan::Scope& cell, Fte steady, Fte posts)
{
    return {plan::Severity::Warning,
            "structure-cannot-be-kept",
            fmt::format("Supply, {}", plan::describe(in.plan(), cell)),
            fmt::format("{:.1f} FTE", steady.value()),
            fmt::format("{:.1f} FTE, the establishment in {}", posts.value(),
                        (in.firstMonth() + (in.months() - 1)).toEnglish()),
            "at these rates the posts cannot be filled: the long-run level of staff in post is below the "
            "establishment",
            {"assumptions", 0, plan::Kind::PlannedStarts, cell}};
}

plan::Scope scopeOf(const Dimensions& d, const Queue& queue, const RoleQueue& role)
{
    return {d.localities[queue.locality].id, {}, d.activities[queue.activity].id, d.roles[role.role].id};
}

/// The first month in which some wait for a role that does nothing of it, and nobody takes over; −1 where
/// there is none.
int firstMonthUndone(const RoleQueue& role, int months)
{
    for (int t = 0; t < months; ++t)
        if (const auto at = static_cast<std::size_t>(t);
            role.flow.arrivals[at] > 0 && role.flow.capacity[at] == 0)
            return t;
    return -1;
}

plan::Problem nothingDone(const Inputs& in, const Queue& queue, const RoleQueue& role, int t)
{
    const plan::Scope scope = scopeOf(in.dimensions(), queue, role);
    const auto target = in.targets().of(queue.activity);
    return {target ? plan::Severity::Error : plan::Severity::Warning,
            "no-capacity",
            fmt::format("Timeliness, {}", plan::describe(in.plan(), scope)),
            fmt::format("a capacity of 0 events in {}", (in.firstMonth() + t).toEnglish()),
            "more than 0 events",
            target ? fmt::format("nobody is available to do this work, so no one is seen within {:g} days",
                                 target->value())
                   : "nobody is available to do this work, so it is never done",
            {"establishment", 0, std::nullopt, scope}};
}

/// The class that takes the last of a role's time is named.
plan::Problem noTimeLeft(const Inputs& in, const Queue& queue, const RoleQueue& role, const RoleTime& time,
                         int t)
{
    const auto above = std::ranges::find(time.time, 0.0) - time.time.begin();
    const plan::Scope scope = scopeOf(in.dimensions(), queue, role);
    return {
        plan::Severity::Warning,
        "no-time-left",
        fmt::format("Timeliness, {}", plan::describe(in.plan(), scope)),
        fmt::format("a capacity of 0 events in {}", (in.firstMonth() + t).toEnglish()),
        "more than 0 events",
        fmt::format("activities of priority {} come first and take all the time of this role: it does none "
                    "of this",
                    above),
        {"establishment", 0, std::nullopt, scope}};
}

} // namespace

std::vector<plan::Problem> findHiddenVacancies(const Results& results)
{
    const Dimensions& d = results.inputs().dimensions();
    const auto months = monthsOfNewPositions(results.inputs());
    std::vector<plan::Problem> problems;
    for (const LocalityIndex l : d.localities.indexes()) {
        std::vector<TablePlace> hiding;
        for (const PeriodSpan& month : months)
            if (const TablePlace place{l, kAllRoles, month, Rollup::WithBeneath};
                hidesVacancies(results, place))
                hiding.push_back(place);
        if (!hiding.empty())
            problems.push_back(hiddenVacancies(results, hiding.front(), hiding.size() - 1));
    }
    return problems;
}

std::vector<plan::Problem> findStructuresNotKept(const Results& results)
{
    const Inputs& in = results.inputs();
    const Dimensions& d = in.dimensions();
    Gathering gathering;
    for (const LocalityIndex l : d.localities.indexes())
        for (const RoleIndex r : d.roles.indexes()) {
            if (!in.staff().at(l, r).hasFlows)
                continue;
            const auto last = [&](Measure measure) {
                return results.at(measure, l, r, in.months() - 1, Rollup::Own);
            };
            const auto steady = last(Measure::SteadyState);
            const auto posts = last(Measure::Establishment);
            if (!steady || !posts || steady->value() >= kKeptShare * posts->value())
                continue;
            const plan::RoleId role = d.roles[r].id;
            const plan::Scope cell{d.localities[l].id, {}, {}, role};
            gathering.add(d.roleName(r), cell, [&] { return structureNotKept(in, cell, *steady, *posts); });
        }
    return gathering.take();
}

std::vector<plan::Problem> findFundingExceeded(const Results& results)
{
    const auto& sources = results.inputs().plan().rows<plan::Funding>();
    std::vector<plan::Problem> problems;
    if (std::ranges::none_of(sources, [](const plan::Funding& row) { return row.annualLimit.has_value(); }))
        return problems;
    const auto money = [&](double amount) {
        return readableMoney(amount, results.inputs().plan().settings().currency);
    };
    for (const auto& [source, year, cost] : askedOfFunding(results))
        if (source->annualLimit && cost > source->annualLimit->value())
            problems.push_back(
                {plan::Severity::Warning,
                 "funding-exceeded",
                 fmt::format("Funding {}, {}", source->name, year.toEnglish()),
                 money(cost),
                 fmt::format("at most {}, its limit of a year", money(source->annualLimit->value())),
                 "the posts cost more than the source pays: the rest is unfunded",
                 {"funding_sources", source->id.value, {}, {}}});
    return problems;
}

std::vector<plan::Problem> findNothingDone(const Results& results)
{
    const Inputs& in = results.inputs();
    Gathering gathering;
    for (const Queue& queue : results.queues().all())
        for (const RoleQueue& role : queue.roles()) {
            const int t = queue.isWaiting ? firstMonthUndone(role, in.months()) : -1;
            if (t < 0)
                continue;
            const RoleTime time = results.queues().time(queue.locality, role.role, t);
            const bool isStarved = time.time.front() > 0;
            gathering.add(fmt::format("{} {} {}", isStarved, queue.activity.value(), role.role.value()),
                          scopeOf(in.dimensions(), queue, role), [&] {
                              return isStarved ? noTimeLeft(in, queue, role, time, t)
                                               : nothingDone(in, queue, role, t);
                          });
        }
    return gathering.take();
}

std::vector<plan::Problem> findWorkOfNobody(const Results& results)
{
    const Inputs& in = results.inputs();
    const Dimensions& d = in.dimensions();
    Gathering gathering;
    for (const LocalityIndex l : d.localities.indexes())
        for (const RoleIndex r : d.roles.indexes()) {
            const bool none = in.staff().hasNone(l, r);
            if ((!none && !in.staff().isHeldElsewhere(l, r)) ||
                !(results.ownMonths(Measure::Service, l, r) > 0).any())
                continue;
            const plan::Scope cell{d.localities[l].id, {}, {}, d.roles[r].id};
            gathering.add(fmt::format("{} {}", none, r.value()), cell, [&] {
                return plan::Problem{
                    none ? plan::Severity::Warning : plan::Severity::Note,
                    none ? "nobody-for-the-work" : "posts-held-elsewhere",
                    fmt::format("Establishment, {}", plan::describe(in.plan(), cell)),
                    "no posts",
                    "posts here, or work that other roles do",
                    none ? "this role has work here and no posts: nobody does its part"
                         : "this role has work here, and its posts stand above or beneath: how many of them "
                           "serve here is not known, nor what can be done",
                    {"establishment", 0, std::nullopt, cell}};
            });
        }
    return gathering.take();
}

Check checkOf(const Results& results)
{
    std::vector<plan::Problem> all = problemsOf(results.inputs());
    const auto add = [&](std::vector<plan::Problem> found) {
        std::ranges::move(found, std::back_inserter(all));
    };
    for (const auto& find :
         {findHiddenVacancies, findStructuresNotKept, findFundingExceeded, findHalfRestructures,
          findNothingDone, findWorkOfNobody, findOddActuals, findAssumedNothing, findBrokenPlanRules})
        add(find(results));
    Evidence evidence = evidenceOf(results);
    add(std::move(evidence.problems));
    std::ranges::stable_sort(all, {}, &plan::Problem::severity);
    plan::putLikeProblemsInFileOrder(results.inputs().plan(), all);
    return {plan::told(std::move(all)), evidenceInWords(evidence)};
}

} // namespace muster::engine
