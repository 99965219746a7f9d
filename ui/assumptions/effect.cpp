#include "assumptions/effect.h"

#include <limits>

namespace muster::ui {

using engine::Column;
using engine::Results;

namespace {

/// The localities whose sum is meant.
std::vector<engine::LocalityIndex> placesOf(const Results& results, const Somewhere& where)
{
    const engine::Dimensions& dimensions = results.inputs().dimensions();
    if (where) {
        if (const engine::LocalityIndex at = dimensions.indexOf(*where); !at.isNone())
            return {at};
        return {};
    }
    std::vector<engine::LocalityIndex> roots;
    for (const engine::LocalityIndex l : dimensions.localities.indexes())
        if (dimensions.localities[l].parent.isNone())
            roots.push_back(l);
    return roots;
}

/// The sum over places and roles; empty where a part of it is not known.
std::optional<double> sumOf(const Results& results, const Somewhere& where,
                            const std::vector<engine::RoleIndex>& roles, const PeriodSpan& span,
                            Column column)
{
    const std::vector<engine::LocalityIndex> places = placesOf(results, where);
    double sum = 0;
    for (const engine::LocalityIndex place : places)
        for (const engine::RoleIndex role : roles) {
            const auto figure =
                engine::figureAt(results, {place, role, span, engine::Rollup::WithBeneath}, column);
            if (!figure)
                return std::nullopt;
            sum += *figure;
        }
    return places.empty() ? std::nullopt : std::optional(sum);
}

std::vector<engine::RoleIndex> rolesThat(const Results& results, bool qualified)
{
    const auto& roles = results.inputs().dimensions().roles;
    std::vector<engine::RoleIndex> found;
    for (const engine::RoleIndex r : roles.indexes())
        if (roles[r].qualified == qualified)
            found.push_back(r);
    return found;
}

} // namespace

std::optional<double> totalOf(const Results& results, const Somewhere& where, const PeriodSpan& span,
                              Column column)
{
    return sumOf(results, where, {engine::kAllRoles}, span, column);
}

std::vector<double> requiredByMonth(const Results& results, const Somewhere& where)
{
    std::vector<double> months;
    for (int t = 0; t < results.inputs().months(); ++t) {
        const PeriodSpan month{{PeriodLength::Month, results.inputs().firstMonth() + t}, t, 1};
        months.push_back(totalOf(results, where, month, Column::RequiredFte)
                             .value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    return months;
}

std::optional<double> Moved::difference() const
{
    return before && now ? std::optional(*now - *before) : std::nullopt;
}

Effect effectOf(const Results& before, const Results& now, const Somewhere& where, const PeriodSpan& span)
{
    const auto total = [&](Column column) {
        return Moved{totalOf(before, where, span, column), totalOf(now, where, span, column)};
    };
    const auto required = [&](bool qualified) {
        return Moved{sumOf(before, where, rolesThat(before, qualified), span, Column::RequiredFte),
                     sumOf(now, where, rolesThat(now, qualified), span, Column::RequiredFte)};
    };
    return {total(Column::RequiredFte), required(true), required(false), total(Column::GapFte)};
}

bool sameMonths(const Results& a, const Results& b)
{
    return a.inputs().firstMonth() == b.inputs().firstMonth() && a.inputs().months() == b.inputs().months();
}

} // namespace muster::ui
