#pragma once
// Cost: what the posts are budgeted at and what the staff are forecast to cost, by period, area, role and the
// money that pays; the price of the people missing; and what came against what was approved.

#include "frame/sections_page.h"
#include "models/cost_grids.h"
#include "models/outturn_grids.h"

namespace muster::ui {

class StackChart;

class CostPage : public SectionsPage {
    Q_OBJECT
  public:
    explicit CostPage(Context& context, QWidget* parent = nullptr);

    [[nodiscard]] QString exportTable() const override { return QStringLiteral("cost"); }

  protected:
    void showFigures() override;

  private:
    void showCards();
    void showChart();
    void showTables();
    void showOutturn();
    void showOutturnCards(const PeriodSpan& year);
    [[nodiscard]] QString whatIsMissing() const;
    [[nodiscard]] CostQuestion question() const;

    FigureCard& m_budget;
    FigureCard& m_forecast;
    FigureCard& m_variance;
    FigureCard& m_agency;
    FigureCard& m_gap;
    FigureCard& m_outturn;
    FigureCard& m_toDate;
    Section& m_outturns;
    Section& m_causes;
    Section& m_dates;
    Section& m_periods;
    Section& m_areas;
    Section& m_roles;
    Section& m_funding;
    TextLabel& m_legend;
    StackChart& m_chart;
};

} // namespace muster::ui
