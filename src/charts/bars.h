#pragma once
// Rows of bars with their names and figures, as the window and a report show them: what is drawn, said once,
// and whoever paints it does no more than paint.

#include "charts/drawing.h"

#include <optional>
#include <string>
#include <vector>

namespace muster::charts {

/// A bar from one figure to another, with a text behind it.
struct Bar {
    std::string name; ///< of the row; empty: the row belongs to the name above
    double from = 0;
    double to = 0;    ///< the same as from: a mark where a figure stands
    std::string text; ///< the figure as it is shown, or what there is instead
    Tone tone = Tone::Plain;
    bool startsGroup = false; ///< a little room stands above it
    std::string spoken{};     ///< what is said in words; empty: the text
};

struct Bars {
    std::vector<Bar> bars;
    std::optional<double> heldAgainst{}; ///< a broken line across all bars
    bool isWaterfall = false;            ///< a line leads from the end of each bar to the next
    bool hasScale = true;                ///< figures along the foot
    double linesOfRow = 1.45;            ///< the height of a row, in lines of text; more than 0.9
};

/// How high the drawing is whose text has this line height.
[[nodiscard]] double heightOf(const Bars&, double lineHeight);
/// The bars drawn so wide. The scale begins at 0, or for a waterfall shortly before the least figure, so that
/// its parts can be told apart; every text finds room.
[[nodiscard]] Drawing draw(const Bars&, double width, double lineHeight, const TextWidth&);
/// "Required: 166.7 FTE. Funded: 181.3 FTE": what is shown, for those who do not see it.
[[nodiscard]] std::string inWords(const Bars&);

} // namespace muster::charts
