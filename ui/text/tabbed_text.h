#pragma once
// A range of cells as spreadsheets put it on the clipboard: cells parted by tabs, rows by line ends; a cell
// that holds either, or a quotation mark, stands in quotation marks with those inside doubled.

#include <QList>
#include <QString>
#include <QStringList>

namespace muster::ui {

/// The rows of a clipboard text; the line end after the last row makes no further row.
[[nodiscard]] QList<QStringList> readTabbed(const QString& text);
[[nodiscard]] QString writeTabbed(const QList<QStringList>& rows);

} // namespace muster::ui
