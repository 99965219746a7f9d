#pragma once
// A line of a chart of months, as the pages make it and the chart draws it.

#include <QString>
#include <vector>

namespace muster::ui {

/// What a line is of; each is drawn in its own way, told apart by more than its colour.
enum class CurveKind { Now, Before, Required, Funded, InPost, Available, Arrivals, Capacity, Backlog };

struct MonthCurve {
    CurveKind kind{};
    QString name;
    std::vector<double> values; ///< by month; not a number where it is not known
};

} // namespace muster::ui
