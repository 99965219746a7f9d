#pragma once
// What the columns of a table hold.

#include "exchange/sense/sensed_table.h"
#include "exchange/sense/table_rows.h"

namespace muster::exchange {

/// What stands in one column of a table's data.
struct ColumnCount {
    std::size_t texts = 0, numbers = 0, percents = 0, dates = 0, suppressed = 0;
    std::size_t years = 0;
    bool isCounting = true; ///< its numbers are whole and each is one more than the one above
    double last = 0;
    bool isCode = false; ///< by its heading

    void add(const CellSense&);
    [[nodiscard]] std::size_t known() const { return texts + numbers + percents + dates; }
    [[nodiscard]] ColumnType type() const;
    /// Whether it holds figures or marks in their place, all or most.
    [[nodiscard]] bool isOfFigures() const { return numbers + percents + suppressed > texts + dates; }
};

struct TableColumns {
    std::size_t first = 0, last = 0; ///< from 0
    std::vector<ColumnCount> counts; ///< from first to last
    std::size_t firstFigures = 0;    ///< the first column of figures, from 0; beyond last where there is none
};

[[nodiscard]] TableColumns columnsOf(const SheetGrid&, const TableRows&);

/// What stands side by side as headings. `isCouncil` may know names without codes.
[[nodiscard]] Across acrossOf(const SheetGrid&, const TableRows&, const TableColumns&,
                              const CouncilTest& isCouncil);

} // namespace muster::exchange
