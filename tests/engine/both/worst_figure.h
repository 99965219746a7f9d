#pragma once
// Which figure two engines are furthest apart in, for a property that fails.

#include "audit/audit.h"

#include <fmt/format.h>

namespace muster::test {

/// Of a report with figures.
inline std::string worstFigure(const audit::Report& report)
{
    const audit::Difference& worst = report.largest.value();
    const auto said = [](const auto& figure) { return figure ? fmt::format("{}", *figure) : "nothing"; };
    return fmt::format("{} in {}{}, role {}, {} months from {}: {} but {} by the reference",
                       engine::info(worst.column).name, worst.place.locality.value(),
                       worst.place.reach == engine::Rollup::Own ? " itself" : "", worst.place.role.value(),
                       worst.place.span.count, worst.place.span.first, said(worst.engine),
                       said(worst.reference));
}

} // namespace muster::test
