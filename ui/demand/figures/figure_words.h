#pragma once
// What a cell of the grid of figures is, as a letter beside it and in a sentence.

#include "demand/figures/figure_rows.h"

namespace muster::ui {

/// A figure of the grid; a sum says of how many rows it is.
struct ShownFigure {
    FigureCell figure;
    FigureUnit unit = FigureUnit::Events;
    bool isSum = false;
    int added = 0;   ///< rows with a figure
    int missing = 0; ///< rows without one
    bool operator==(const ShownFigure&) const = default;
};

/// f: forecast, w: worked out, p: part of a longer period, m: actual and forecast together, *: rows without a
/// figure. None: actual.
[[nodiscard]] QString markOf(const ShownFigure& shown);
/// What the marks mean, in a line.
[[nodiscard]] QString meaningOfMarks();
/// "Actual figure of 2025/26: 1,240 events".
[[nodiscard]] QString inWords(const ShownFigure& shown, const Period& period);

} // namespace muster::ui
