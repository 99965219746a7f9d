// A block pasted into the grid of figures: read, shown, and written as one edit.

#include "demand/figures/figure_paste.h"
#include "demand/figures/figure_view.h"
#include "demand/figures/figures_pane.h"
#include "models/format.h"
#include "ui_figures_pane.h"

namespace muster::ui {

/// The series from the chosen row on and the periods from the chosen column on.
PastePlace FiguresPane::placeToPaste() const
{
    PastePlace place;
    place.length = m_length;
    place.series = series();
    const QItemSelectionRange range = m_form->figureTable->range();
    for (int row = range.top(); range.isValid() && row < m_sheet->rowCount(); ++row)
        if (m_sheet->rowAt(row).kind == FigureRow::Kind::Series)
            place.rows.push_back(m_sheet->rowAt(row).series.name);
    for (int column = range.left(); range.isValid() && column < m_sheet->columnCount(); ++column)
        place.columns.push_back(m_sheet->periods()[static_cast<std::size_t>(column)]);
    return place;
}

void FiguresPane::read(const QList<QStringList>& block)
{
    if (const QString why = m_context.document().readOnlyReason(); !why.isEmpty()) {
        emit refused(why);
        return;
    }
    const auto cells = static_cast<std::size_t>(block.size() * block.first().size());
    const auto work = [block, place = placeToPaste(), results = m_context.document().sharedResults()](
                          const Progress&) -> Result<PastedBlock> {
        return readBlock(block, results->inputs(), place);
    };
    if (cells <= kPastedAtOnce) {
        preview(work({}).value_or(PastedBlock()));
        return;
    }
    m_reading = m_context.document().jobs().start(
        {.title = tr("Reading the copied figures"), .doing = "reading the copied figures"}, *this, work,
        [this](Result<PastedBlock> done) {
            if (done)
                preview(std::move(*done));
            else
                emit refused(format::text(done.error().sentence()));
        });
}

void FiguresPane::preview(PastedBlock read)
{
    if (!read.refusal.isEmpty()) {
        emit refused(read.refusal);
        return;
    }
    auto* dialog = new FigurePaste(std::make_shared<const PastedBlock>(std::move(read)),
                                   m_context.document().sharedResults(), m_sheet->figuresShown(),
                                   m_context.document().jobs(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_sheet->apply(dialog->edit()); });
    dialog->open();
}

} // namespace muster::ui
