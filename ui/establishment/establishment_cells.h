#pragma once
// What a cell of the establishment table holds, and how a text is written into it.

#include "plan/table_info.h"

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
        AbsentColumn,
        VacantSinceColumn,
        StageColumn,
        StartingColumn,
        GrossColumn,
        NetColumn,
        kColumns
    };
};

/// The figure of a column, FTE or a share; empty for words, for a rate of no establishment, and where nobody
/// says how many are absent.
[[nodiscard]] std::optional<double> figureOf(const plan::Establishment& row, int column);
/// Whether the column's cells can be written to.
[[nodiscard]] bool isWritten(int column);
/// Whether its cells are dates or words, which stand at the left.
[[nodiscard]] bool holdsWords(int column);
/// The plan's own column, where the cell is read and shown as any sheet does: dates, the stage of a vacancy
/// and the absent; null for the others.
[[nodiscard]] const plan::ColumnInfo* planColumn(int column);
/// The column's name within a sentence: "vacancy".
[[nodiscard]] QString nameOfColumn(int column);

/// Writes a text into one cell of a row, or says why not. No text counts as 0 where that can be. The day on
/// which somebody starts sets the stage of the vacancy, and another stage clears that day.
[[nodiscard]] Result<void> write(const plan::Plan& plan, plan::Establishment& row, int column,
                                 const QString& text);

} // namespace muster::ui
