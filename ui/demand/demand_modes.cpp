// The two ways of the page to show demand, one series as a chart and all as a grid, and what is chosen in
// them.

#include "demand/demand_page.h"
#include "demand/figures/figures_pane.h"
#include "demand/period_sheet.h"
#include "demand/series_list.h"
#include "demand/series_panel.h"
#include "frame/context.h"
#include "ui_demand_page.h"

namespace muster::ui {

void DemandPage::connectFigures()
{
    connect(m_ui->figuresButton, &QPushButton::toggled, this, &DemandPage::turnTo);
    connect(m_ui->emptyButton, &QPushButton::clicked, this, &DemandPage::enterFigures);
    connect(m_figures, &FiguresPane::refused, this, &Page::refused);
    connect(m_figures, &FiguresPane::rowsAdded, m_ui->findEdit, &QLineEdit::clear);
    connect(m_figures, &FiguresPane::seriesChosen, this, [this] {
        if (!isGrid())
            return;
        m_series = m_figures->series();
        if (line() != m_told)
            tellPanel();
    });
}

bool DemandPage::isGrid() const
{
    return m_ui->figuresButton->isChecked();
}

/// The series that is chosen stays chosen.
void DemandPage::turnTo(bool grid)
{
    const auto chosen = m_series;
    refresh();
    if (grid && chosen)
        m_figures->standOn(*chosen);
}

/// Stands on the series that was chosen, or on the first; a locality stands as long as that is there.
void DemandPage::standInList()
{
    const QModelIndex current = m_ui->seriesList->currentIndex();
    QModelIndex chosen = m_series ? m_list->indexOf(*m_series) : QModelIndex();
    const bool isOnLocality = current.isValid() && m_list->lineAt(current).isNone();
    if (chosen.isValid() && isOnLocality)
        return;
    if (!chosen.isValid())
        chosen = m_list->firstSeries();
    m_series = chosen.isValid() ? std::optional(m_list->seriesAt(chosen)) : std::nullopt;
    const bool isFolded = chosen.isValid() && !m_ui->seriesList->isExpanded(chosen.parent());
    m_ui->seriesList->setCurrentIndex(isFolded ? chosen.parent() : chosen);
}

void DemandPage::enterFigures()
{
    m_ui->figuresButton->setChecked(true);
    m_figures->askForRows();
}

engine::LineIndex DemandPage::line() const
{
    return m_series ? FigureReader(context().results().inputs(), FiguresShown::Both).seriesOf(*m_series).line
                    : engine::LineIndex::none();
}

/// The panel and the sheet of periods are of the series that is chosen.
void DemandPage::tellPanel()
{
    m_told = line();
    const plan::SeriesName before = m_sheet->series();
    m_sheet->show(context().results().inputs(), m_told);
    m_scrollWanted |= m_sheet->series() != before;
    if (!m_told.isNone())
        m_earlier.read([this] { isGrid() ? tellPanel() : showSeries(); });
    m_panel->show(m_told, m_told.isNone() ? std::nullopt : rebaseFactor(m_told));
}

bool DemandPage::goTo(const plan::Target& target)
{
    const plan::Scope& scope = target.scope;
    const bool isSeries = scope.locality && scope.clientGroup && scope.activity;
    const bool ofSeries = target.table == "breaks" || target.table == "demand_methods";
    if (target.table != "demand" && !(ofSeries && isSeries))
        return false; // a row as such stands in its register
    catchUp();
    m_ui->chartButton->setChecked(true);
    if (isSeries) {
        m_ui->findEdit->clear();
        const plan::SeriesName series{*scope.locality, *scope.clientGroup, *scope.activity};
        if (!m_list->indexOf(series).isValid())
            context().chooseLocality(context().results().inputs().dimensions().indexOf(*scope.locality));
        catchUp();
        if (const QModelIndex at = m_list->indexOf(series); at.isValid())
            m_ui->seriesList->setCurrentIndex(at);
    }
    if (target.table == "breaks")
        m_panel->goToBreaks();
    else
        m_ui->seriesList->setFocus();
    return true;
}

} // namespace muster::ui
