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

bool isOfLevel(const FoundBreak& found)
{
    return found.evidence.sight == forecast::AnomalySight::Level;
}

/// How far beyond chance, and beside what.
std::string measureOf(const FoundBreak& found)
{
    const forecast::Anomaly& seen = found.evidence;
    if (found.others > 0)
        return fmt::format(
            "{:.1f} times the spread of what {} other series did then, where {:.1f} would still "
            "be chance",
            seen.times, found.others, seen.limit);
    if (isOfLevel(found))
        return fmt::format("{:.1f} standard errors, where {:.1f} would still be chance", seen.times,
                           seen.limit);
    if (seen.sight == forecast::AnomalySight::Double)
        return fmt::format("{}, and too few years say what is usual",
                           found.after > found.before ? "at least twice" : "half or less");
    return fmt::format(
        "{:.1f} times the spread of its other changes from {}, where {:.1f} would still be chance",
        seen.times, fromOneToNext(found.period.length), seen.limit);
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
    std::string text = fmt::format("{}from {} to {}: ", isOfLevel(found) ? "the level " : "",
                                   readable(found.before), readable(found.after)) +
                       measureOf(found);
    if (found.kind == BreakKind::Outlier)
        text += "; the next figure is back";
    if (found.kind == BreakKind::DefinitionChanged)
        text += fmt::format("; so in {} of {} localities", found.shifting, found.judged);
    if (found.together > 0)
        text += fmt::format("; {} of {} series change then, which is one question", found.together,
                            found.judgedThen);
    if (found.backIn)
        text += fmt::format("; back in {}", found.backIn->toEnglish());
    return text;
}

} // namespace muster::engine
