#pragma once
// How each type of cell of the plan stands in a sheet, and how what is typed there is read.

#include "plan/table_info.h"

#include <QString>
#include <QStringList>

namespace muster::ui {

/// "Annual cost" from annual_cost; FTE stays FTE.
[[nodiscard]] QString columnHeading(std::string_view column);
/// Whether the cells of the column are texts, which stand at the left.
[[nodiscard]] bool isText(const plan::ColumnInfo&);
/// The cell for people, and as it is edited; empty where nothing is set.
[[nodiscard]] QString shownCell(const plan::Plan&, const plan::ColumnInfo&, const plan::AnyRow*);
[[nodiscard]] QString plainCell(const plan::Plan&, const plan::ColumnInfo&, const plan::AnyRow*);
/// The texts that a cell may hold, where they are few.
[[nodiscard]] QStringList choicesOf(const plan::Plan&, const plan::ColumnInfo&);
/// Writes what was typed into the row; the error is in the words of a sheet.
[[nodiscard]] Result<void> readCell(const plan::Plan&, const plan::ColumnInfo&, plan::AnyRow*,
                                    const QString& text);

} // namespace muster::ui
