#pragma once
// Cells on their way to other programs: as text that spreadsheets take, and as a table for a paper.

#include <QList>
#include <QStringList>

class QMimeData;

namespace muster::ui {

struct CopiedCell {
    QString text; ///< a number with all its digits and a plain minus, or a text that no spreadsheet computes
    QString shown{}; ///< of a number: as it stands on screen; a paper shows it so
    bool isNumber = false;
};

/// A text that a spreadsheet could take for a formula is guarded.
[[nodiscard]] CopiedCell copiedText(const QString& text);
/// A number, and how it stands on screen.
[[nodiscard]] CopiedCell copiedNumber(double value, const QString& shown);

/// Headings may lack. As text with tabs, which readTabbed() reads, and as HTML, in which numbers are shown as
/// on screen and told to Excel and LibreOffice in full.
[[nodiscard]] QMimeData* copiedTable(const QStringList& headings, const QList<QList<CopiedCell>>& rows);

} // namespace muster::ui
