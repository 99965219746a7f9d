#pragma once
// What a block from a spreadsheet says: figures of series and periods. Periods may head its columns or stand
// in one; the names of localities, client groups and activities may stand in the columns before the figures.
// What the block does not name is taken from the cell that it is pasted into.

#include "demand/figures/figure_judge.h"
#include "demand/figures/figure_rows.h"

#include <QStringList>

namespace muster::ui {

/// Where a block is pasted.
struct PastePlace {
    std::vector<plan::SeriesName> rows;       ///< the series from the current row on
    std::optional<plan::SeriesName> series{}; ///< of the current row
    std::vector<Period> columns;              ///< the periods from the current column on
    PeriodLength length =
        PeriodLength::FinancialYear; ///< of the grid: what "2010-11" is where both are possible
};

/// Something of the block that is left out, and why.
struct LeftOut {
    QString where; ///< "row 3", "column 4"
    QString text;
    QString reason;
};

struct PastedBlock {
    std::vector<FigureWish> figures; ///< those without a text too: empty cells
    QList<LeftOut> leftOut{};
    QString how{};     ///< how it was read, in a sentence
    QString refusal{}; ///< why nothing of it can be read; empty where something can
};

[[nodiscard]] PastedBlock readBlock(const QList<QStringList>& block, const engine::Inputs& in,
                                    const PastePlace& place);

} // namespace muster::ui
