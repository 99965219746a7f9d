#pragma once
// What a cell of the establishment table holds, and how a text is written into it.

#include "plan/rows/rows.h"

#include <QString>
#include <optional>

namespace muster::ui {

/// The columns of the establishment table, in their order.
struct EstablishmentColumns {
    enum Column {
        LocalityColumn,
        RoleColumn,
        AsAtColumn,
        EstablishmentColumn,
        VacancyColumn,
        InPostColumn,
        AgencyColumn,
        NewlyQualifiedColumn,
        GrossColumn,
        NetColumn,
        kColumns
    };
};

/// The figure of a column, FTE or a share; empty for words, and for a rate of no establishment.
[[nodiscard]] std::optional<double> figureOf(const plan::Establishment& row, int column);
/// Whether the column's cells can be written to.
[[nodiscard]] bool isWritten(int column);
/// The column's name within a sentence: "vacancy".
[[nodiscard]] QString nameOfColumn(int column);

/// Writes a text into one cell of a row, or says why not. No text counts as 0 where that can be.
[[nodiscard]] Result<void> write(plan::Establishment& row, int column, const QString& text);
/// A date as 2015-01-30, or as spreadsheets write it, 30/01/2015.
[[nodiscard]] Result<Date> readDate(const QString& text);

} // namespace muster::ui
