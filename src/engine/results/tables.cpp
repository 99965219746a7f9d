#include "engine/results/tables.h"

#include "engine/results/outturn.h"
#include "engine/results/timeliness.h"

#include <limits>

namespace muster::engine {

namespace {

/// Over-filled posts hide a third or more of the vacancies where the gross rate is at most this part of the
/// uncancelled rate.
constexpr double kShownShare = 2.0 / 3.0;
constexpr double kSlack = 1e-9;
} // namespace

std::vector<RoleIndex> rolesIn(const Dimensions& d, RoleIndex role, RoleSet set)
{
    std::vector<RoleIndex> roles;
    if (set == RoleSet::Supervised && role != kAllRoles)
        for (const plan::RoleId id : d.roles[role].supervises)
            roles.push_back(d.indexOf(id));
    if (set != RoleSet::Supervised)
        for (const RoleIndex r : d.roles.indexes())
            if ((role == kAllRoles || role == r) && (set == RoleSet::Itself || d.roles[r].qualified))
                roles.push_back(r);
    return roles;
}

std::optional<double> figureAt(const Results& results, const TablePlace& place, Column column)
{
    const auto of = [&](Aggregation how, Measure measure, RoleIndex role) {
        return results.over(how, measure, place.locality, role, place.span, place.reach)
            .value_or(formulas::kUnknown);
    };
    const auto over = [&](Aggregation how, Measure measure, RoleSet set = RoleSet::Itself) {
        if (set == RoleSet::Itself)
            return of(how, measure, place.role);
        const auto roles = rolesIn(results.inputs().dimensions(), place.role, set);
        double sum = set == RoleSet::Supervised && roles.empty() ? formulas::kUnknown : 0;
        for (const RoleIndex role : roles)
            if (isOfRequirement(measure) || results.hasEstablishment(place.locality, role, place.reach))
                sum += of(how, measure, role);
        return sum;
    };
    const double figure = plan::isOfActivity(column) ? waitingAt(results, place, column)
                          : plan::isOfYear(column)   ? outturnAt(results, place, column)
                                                     : figureOf<double>(column, over);
    return std::isfinite(figure) ? std::optional(figure) : std::nullopt;
}

Wish wishFor(const Inputs& in, const TablePlace& place, std::span<const PeriodSpan> periods, Column column)
{
    Wish wish = Wish::everything(in);
    if (plan::isOfActivity(column) || plan::isOfYear(column))
        return wish; // queues share their staff with all others
    wish.measures.reset();
    wish.waiting = false;
    for (const double known : {1.0, formulas::kUnknown}) { // a figure may be made otherwise where it is not
        const auto noted = [&](Aggregation, Measure measure, RoleSet = RoleSet::Itself) {
            wish.measures.set(static_cast<std::size_t>(measure));
            return known;
        };
        static_cast<void>(figureOf<double>(column, noted));
    }
    wish.extent = {in.dimensions().withBeneath(place.locality), in.months(), 0};
    for (const PeriodSpan& period : periods) {
        wish.extent.firstMonth = std::min(wish.extent.firstMonth, period.first);
        wish.extent.endMonth = std::max(wish.extent.endMonth, period.first + period.count);
    }
    return wish;
}

bool hidesVacancies(const Results& results, const TablePlace& place)
{
    const auto gross = figureAt(results, place, Column::VacancyGross);
    const auto uncancelled = figureAt(results, place, Column::VacancyUncancelled);
    return gross && uncancelled && *uncancelled > kSlack && *gross <= kShownShare * *uncancelled + kSlack;
}

std::vector<TablePlace> tablePlaces(const Results& results, PeriodLength length, Rollup reach)
{
    const Inputs& in = results.inputs();
    const auto spans = periodsOf(in.firstMonth(), in.months(), length);
    const auto each = in.dimensions().roles.indexes();
    std::vector<RoleIndex> roles(each.begin(), each.end());
    roles.push_back(kAllRoles);
    std::vector<TablePlace> places;
    for (const LocalityIndex l : in.dimensions().localities.indexes())
        for (const RoleIndex role : roles)
            for (const PeriodSpan& span : spans)
                places.push_back({l, role, span, reach});
    return places;
}

} // namespace muster::engine
