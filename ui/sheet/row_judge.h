#pragma once
// Cells of one row judged together, so that a pasted row may change two things that only fit together; where
// they do not, cell by cell, and each that fails is left out.

#include "models/format.h"
#include "sheet/sheet_model.h"

namespace muster::ui {

/// The row with the cells written that can be, and how many those are. write(row, column, text) gives a
/// Result<void>, whyNotRow(row) the reason why the plan would not have it, refuse(cell, reason) takes note.
template <class Row, class Write, class WhyNot, class Refuse>
[[nodiscard]] std::pair<Row, int> judgedRow(const Row& row, const QList<CellText>& cells, const Write& write,
                                            const WhyNot& whyNotRow, const Refuse& refuse)
{
    Row whole = row;
    bool fits = true;
    for (const CellText& cell : cells)
        fits = fits && write(whole, cell.index.column(), cell.text).has_value();
    if (fits && whyNotRow(whole).isEmpty())
        return {whole, static_cast<int>(cells.size())};
    Row next = row;
    int accepted = 0;
    for (const CellText& cell : cells) {
        Row tried = next;
        const Result<void> written = write(tried, cell.index.column(), cell.text);
        const QString reason = written ? whyNotRow(tried) : format::text(written.error().sentence());
        if (reason.isEmpty()) {
            next = tried;
            ++accepted;
        } else {
            refuse(cell, reason);
        }
    }
    return {next, accepted};
}

} // namespace muster::ui
