#pragma once
// What drives a figure, in the words of a committee: the groups into which the parts of a difference are
// added up. Source: docs/method.md, section 14.3.

#include "plan/rows/rows_of_scenarios.h"

namespace muster::plan {

enum class Driver { Demand, Standards, Time, Mix, Supply, Money };
template <>
struct Words<Driver> {
    static constexpr std::array<std::pair<Driver, std::string_view>, 6> list{
        {{Driver::Demand, "Demand"},
         {Driver::Standards, "Standards"},
         {Driver::Time, "Time"},
         {Driver::Mix, "Mix"},
         {Driver::Supply, "Supply"},
         {Driver::Money, "Money"}}};
};

/// The driver that an adjustment is of.
[[nodiscard]] constexpr Driver driverOf(Adjusted what)
{
    const auto kind = kindOf(what);
    if (what == kAdjustsVolume)
        return Driver::Demand;
    if (!kind)
        return what == kAdjustsTargetDays ? Driver::Standards : Driver::Supply;
    if (*kind == Kind::QualifiedShare || *kind == Kind::RoleShare)
        return Driver::Mix; // who does the work
    switch (info(*kind).group) {
    case KindGroup::Demand:
        return Driver::Demand;
    case KindGroup::Work:
    case KindGroup::Timeliness:
        return Driver::Standards;
    case KindGroup::Time:
        return Driver::Time;
    case KindGroup::Structure:
        return Driver::Mix;
    case KindGroup::Vacancy:
    case KindGroup::Supply:
        return Driver::Supply;
    case KindGroup::Cost:
        break;
    }
    return Driver::Money;
}

} // namespace muster::plan
