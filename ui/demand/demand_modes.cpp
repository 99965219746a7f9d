// The two ways of the page to show demand, one series as a chart and all as a grid, and what is chosen in
// them.

#include "demand/demand_page.h"
#include "demand/figures/figures_pane.h"
#include "demand/period_sheet.h"
#include "demand/series_list.h"
#include "demand/series_panel.h"
#include "frame/context.h"
#include "ui_demand_page.h"

#include <utility>

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
        m_reach = engine::Rollup::Own;
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

/// Where another locality has come, its sum of the series that was chosen is to be seen, else its own.
void DemandPage::followLocality()
{
    const engine::LocalityIndex shown = context().locality();
    const auto now = shown.isNone()
                         ? std::nullopt
                         : std::optional(context().results().inputs().dimensions().localities[shown].id);
    if (now == std::exchange(m_locality, now) || !now || !m_series)
        return;
    const plan::SeriesName there{*now, m_series->clientGroup, m_series->activity};
    for (const engine::Rollup reach : {engine::Rollup::WithBeneath, engine::Rollup::Own})
        if (m_list->indexOf(there, reach).isValid()) {
            m_series = there;
            m_reach = reach;
            return;
        }
}

/// Stands on the series that was chosen, or on the first; a locality stands as long as that is there.
void DemandPage::standInList()
{
    const QModelIndex current = m_ui->seriesList->currentIndex();
    QModelIndex chosen = m_series ? m_list->indexOf(*m_series, m_reach) : QModelIndex();
    const bool isOnLocality = current.isValid() && !current.parent().isValid();
    if (chosen.isValid() && isOnLocality)
        return;
    if (!chosen.isValid())
        chosen = m_list->firstSeries();
    m_series = chosen.isValid() ? std::optional(m_list->seriesAt(chosen)) : std::nullopt;
    m_reach = chosen.isValid() ? m_list->reachAt(chosen) : engine::Rollup::Own;
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
    const engine::SummedSeries shown = chosen();
    return shown.lines.size() == 1 ? shown.lines.front() : engine::LineIndex::none();
}

/// What is chosen: a series of a locality's own, or a sum.
engine::SummedSeries DemandPage::chosen() const
{
    if (!m_series)
        return {};
    const engine::Inputs& in = context().results().inputs();
    const engine::Dimensions& d = in.dimensions();
    return engine::summedSeriesAt(
        in.demand(), d,
        {d.indexOf(m_series->locality), d.indexOf(m_series->clientGroup), d.indexOf(m_series->activity)},
        m_reach);
}

/// The panel and the sheet of periods are of the series that is chosen.
void DemandPage::tellPanel()
{
    m_told = line();
    const engine::SummedSeries shown = chosen();
    const plan::SeriesName before = m_sheet->series();
    const bool wasSum = m_sheet->isSum();
    m_sheet->show(context().results().inputs(), shown);
    m_scrollWanted |= m_sheet->series() != before || m_sheet->isSum() != wasSum;
    if (!m_told.isNone())
        m_earlier.read([this] { isGrid() ? tellPanel() : showSeries(); });
    if (shown.isSum())
        m_panel->showSum(shown);
    else
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
