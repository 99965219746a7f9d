#pragma once
// Where the actual figures of a series break: a level that shifts, a figure that stands alone, periods
// without one, a definition that changed. Each with its evidence and what was decided of it; nothing is
// mended by itself.

#include "engine/demand/demand_series.h"

#include <set>
#include <string>

namespace muster::engine {

[[nodiscard]] std::string_view word(BreakKind);

/// The breaks of all lines, those of a line together and in order of time. Oddities that are known already
/// are taken from `before`, and all of them are put into `memo`.
[[nodiscard]] std::vector<FoundBreak> findBreaks(const DemandSeries&, const AnomalyMemo* before,
                                                 AnomalyMemo& memo);

using LinesAt = std::map<Period, std::set<LineIndex>>;

/// So many series change together, and more than half of those that are judged in the period.
inline constexpr int kFewestTogether = 3;

/// Of breaks in order of lines: those that are one question are asked with the first of them, and so is the
/// way back within a year. What is decided is asked with what the same row decides.
void askTogether(std::vector<FoundBreak>&, const LinesAt& judged);

/// "from 23,540 to 47,635: 5.1 times its usual change from year to year, where 3.9 would still be chance".
[[nodiscard]] std::string evidenceOf(const FoundBreak&);

} // namespace muster::engine
