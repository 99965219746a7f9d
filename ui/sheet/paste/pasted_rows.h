#pragma once
// What a block from a spreadsheet is for a table of the plan: rows with their names, to be found or added, or
// else cells without any, which go where they are pasted.

#include "plan/table_info.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace muster::ui {

/// A column of a table that rows are pasted into.
struct PasteColumn {
    QString heading;                          ///< as the table shows it
    const plan::ColumnInfo* column = nullptr; ///< the column of the plan that it writes; null: none
};

/// Cells of a row, by the table's column and in the order of the columns; those that hold something.
using PastedCells = std::vector<std::pair<int, QString>>;

/// A table that rows are pasted into.
struct PasteTable {
    const plan::TableInfo* table = nullptr;
    QString name; ///< within a sentence: "the establishment"
    std::vector<PasteColumn> columns;
    /// Writes one cell of the row, by the table's column.
    std::function<Result<void>(const plan::Plan&, plan::AnyRow*, int column, const QString&)> write;
    /// The cells that say all; fails where they contradict each other. Optional.
    std::function<Result<PastedCells>(const PastedCells&)> settle{};

    /// The heading of a column of the plan.
    [[nodiscard]] QString headingOf(const plan::ColumnInfo& column) const;
};

/// The rows of a block, without headings.
struct PastedRows {
    QList<QStringList> rows;
    qsizetype first = 1;      ///< the number of the first of them in what was copied, from 1
    std::vector<int> columns; ///< which of the table's each of theirs is; −1: none
    QString how;              ///< how they were read, in a sentence
    bool hasHeadings = false;
};

/// The rows of a block that is pasted with its left end at a column of the table. None where it does not name
/// its rows: neither headings nor the order of the table's columns say where the names are.
[[nodiscard]] std::optional<PastedRows> rowsIn(const QList<QStringList>& block, const PasteTable& table,
                                               const plan::Plan& plan, int at);

} // namespace muster::ui
