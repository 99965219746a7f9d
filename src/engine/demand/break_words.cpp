// How breaks of series are told.

#include "engine/demand/series_breaks.h"
#include "engine/figures.h"

#include <array>
#include <fmt/format.h>

namespace muster::engine {

namespace {

std::string_view fromOneToNext(PeriodLength length)
{
    switch (length) {
    case PeriodLength::Month:
        return "month to month";
    case PeriodLength::Quarter:
        return "quarter to quarter";
    default:
        return "year to year";
    }
}

} // namespace

std::string_view word(BreakKind kind)
{
    constexpr std::array<std::string_view, 4> kWords{"level_shift", "outlier", "gap", "definition_changed"};
    return kWords[static_cast<std::size_t>(kind)];
}

std::string evidenceOf(const FoundBreak& found)
{
    if (found.kind == BreakKind::Gap)
        return fmt::format("{} without a figure, between {} and {}",
                           found.periods == 1 ? std::string("one period")
                                              : fmt::format("{} periods", found.periods),
                           readable(found.before), readable(found.after));
    if (found.others > 0)
        return fmt::format("from {} to {}: {:.1f} times the spread of what {} other series did then, where "
                           "{:.1f} would still be chance",
                           readable(found.before), readable(found.after), found.evidence.times, found.others,
                           found.evidence.limit);
    std::string text = fmt::format("from {} to {}: {:.1f} times the spread of its other changes from {}, "
                                   "where {:.1f} would still be chance",
                                   readable(found.before), readable(found.after), found.evidence.times,
                                   fromOneToNext(found.period.length), found.evidence.limit);
    if (found.kind == BreakKind::Outlier)
        text += "; the next figure is back";
    if (found.kind == BreakKind::DefinitionChanged)
        text += fmt::format("; so in {} of {} localities", found.shifting, found.judged);
    return text;
}

} // namespace muster::engine
