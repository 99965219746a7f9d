#include "engine/tables.h"

#include "engine/gathering.h"
#include "engine/timeliness.h"
#include "plan/names.h"

#include <fmt/format.h>
#include <limits>
#include <set>

namespace muster::engine {

namespace {

/// Over-filled posts hide vacancies where the net rate is under this part of the uncancelled rate.
constexpr double kHidingShare = 1.0 / 3.0;
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
    const LocalityNode& node =
        results.inputs().dimensions().localities[static_cast<std::size_t>(place.locality)];
    const auto percent = [&](Column column) {
        return fmt::format("{:.1f} %", 100 * figureAt(results, place, column).value_or(0));
    };
    const std::string more =
        moreMonths > 0 ? fmt::format(" and {} more month{}", moreMonths, moreMonths > 1 ? "s" : "") : "";
    return {plan::Severity::Warning,
            "hidden-vacancies",
            node.name,
            fmt::format("{} net of agency in {}{}", percent(Column::VacancyNetOfAgency),
                        place.span.period.toEnglish(), more),
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

} // namespace

int lastReached(const Dimensions& dimensions, const TablePlace& place)
{
    const LocalityNode& node = dimensions.localities[static_cast<std::size_t>(place.locality)];
    return place.locality + (place.reach == Rollup::Own ? 0 : node.descendants);
}

std::optional<double> figureAt(const Results& results, const TablePlace& place, Column column)
{
    const auto over = [&](Aggregation how, Measure measure) {
        return results.over(how, measure, place.locality, place.role, place.span, place.reach)
            .value_or(std::numeric_limits<double>::quiet_NaN());
    };
    const double figure =
        isTimeliness(column) ? waitingAt(results, place, column) : figureOf<double>(column, over);
    return std::isfinite(figure) ? std::optional(figure) : std::nullopt;
}

bool hidesVacancies(const Results& results, const TablePlace& place)
{
    const auto net = figureAt(results, place, Column::VacancyNetOfAgency);
    const auto uncancelled = figureAt(results, place, Column::VacancyUncancelled);
    return net && uncancelled && *net < kHidingShare * *uncancelled;
}

std::vector<TablePlace> tablePlaces(const Results& results, PeriodLength length, Rollup reach)
{
    const Inputs& in = results.inputs();
    const auto spans = periodsOf(in.firstMonth(), in.months(), length);
    std::vector<TablePlace> places;
    for (int l = 0; l < in.dimensions().localityCount(); ++l)
        for (int i = 0; i <= in.dimensions().roleCount(); ++i)
            for (const PeriodSpan& span : spans)
                places.push_back({l, i < in.dimensions().roleCount() ? i : kAllRoles, span, reach});
    return places;
}

std::vector<plan::Problem> findHiddenVacancies(const Results& results)
{
    const Dimensions& d = results.inputs().dimensions();
    const auto months = monthsOfNewPositions(results.inputs());
    std::vector<plan::Problem> problems;
    for (int l = 0; l < d.localityCount(); ++l) {
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
    for (int l = 0; l < d.localityCount(); ++l)
        for (int r = 0; r < d.roleCount(); ++r) {
            if (!in.staff().at(l, r).hasFlows)
                continue;
            const auto last = [&](Measure measure) {
                return results.at(measure, l, r, in.months() - 1, Rollup::Own);
            };
            const auto steady = last(Measure::SteadyState);
            const auto posts = last(Measure::Establishment);
            if (!steady || !posts || steady->value() >= kKeptShare * posts->value())
                continue;
            const plan::RoleId role = d.roles[static_cast<std::size_t>(r)].id;
            const plan::Scope cell{d.localities[static_cast<std::size_t>(l)].id, {}, {}, role};
            gathering.add(d.roleName(r), cell, [&] { return structureNotKept(in, cell, *steady, *posts); });
        }
    return gathering.take();
}

std::vector<plan::Problem> allProblems(const Results& results)
{
    std::vector<plan::Problem> all = results.inputs().problems();
    const auto hidden = findHiddenVacancies(results);
    all.insert(all.end(), hidden.begin(), hidden.end());
    const auto notKept = findStructuresNotKept(results);
    all.insert(all.end(), notKept.begin(), notKept.end());
    const auto exceeded = findFundingExceeded(results);
    all.insert(all.end(), exceeded.begin(), exceeded.end());
    const auto undone = findNothingDone(results);
    all.insert(all.end(), undone.begin(), undone.end());
    std::ranges::stable_sort(all, {}, &plan::Problem::severity);
    return plan::told(std::move(all));
}

} // namespace muster::engine
