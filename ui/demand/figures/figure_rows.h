#pragma once
// The rows of the grid of figures: of each locality its sums, and beneath them its own series unless the
// locality is folded; above them all, where there are several localities, the sums of all. Only like is
// added: events, open cases and contact hours are sums apart.

#include "demand/figures/figure_reader.h"
#include "engine/results.h"

#include <QString>
#include <set>

namespace muster::ui {

/// What figures count; of two different ones there is no sum.
enum class FigureUnit { Events, OpenCases, ContactHours };

struct FigureRow {
    enum class Kind { Total, Locality, Series };
    Kind kind = Kind::Series;
    FigureUnit unit = FigureUnit::Events;
    plan::LocalityId locality{}; ///< of a series and of a locality's sum
    FigureSeries series{};       ///< of a series
    QString name;
    bool leads = false; ///< the first row of a locality, which folds it
    bool operator==(const FigureRow&) const = default;
};

/// What is to be shown.
struct FigureRowsWish {
    engine::LocalityIndex locality{};      ///< with all beneath it
    QString words{};                       ///< that the name of a series holds, every one of them
    std::vector<plan::SeriesName> added{}; ///< rows beside the plan's own, without a figure yet
    std::set<plan::LocalityId> folded{};
};

struct FigureRows {
    std::vector<FigureRow> shown;
    std::vector<FigureRow> series; ///< all of them, those of folded localities too
    int localities = 0;
};

[[nodiscard]] FigureRows figureRows(const engine::Inputs& in, const FigureRowsWish& wish);

/// "North, Review, Older people".
[[nodiscard]] QString seriesInWords(const engine::Dimensions& d, const plan::SeriesName& series);
/// "events", "open cases", "contact hours".
[[nodiscard]] QString nameOfUnit(FigureUnit unit);
[[nodiscard]] FigureUnit unitOf(const engine::Dimensions& d, plan::ActivityId activity);

} // namespace muster::ui
