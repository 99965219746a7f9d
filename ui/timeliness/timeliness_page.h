#pragma once
// Timeliness: who waits, for how long, whether inside the target, and how many more staff would bring the
// backlog down, and by when.

#include "frame/sections_page.h"
#include "models/timeliness_grids.h"

namespace muster::ui {

class TimelinessPage : public SectionsPage {
    Q_OBJECT
  public:
    explicit TimelinessPage(Context& context, QWidget* parent = nullptr);

    [[nodiscard]] QString exportTable() const override { return QStringLiteral("timeliness"); }

  protected:
    void showFigures() override;

  private:
    void fillActivities();
    void showCards();
    void showRelief();
    void showTables();
    [[nodiscard]] QString whatIsMissing() const;
    [[nodiscard]] TimelinessQuestion question() const;
    [[nodiscard]] engine::TablePlace chosenPlace() const;

    QComboBox& m_activity;
    FigureCard& m_backlog;
    FigureCard& m_inside;
    FigureCard& m_wait;
    FigureCard& m_clear;
    FigureCard& m_relief;
    MonthsSection& m_months;
    Section& m_periods;
    Section& m_activities;
    Section& m_areas;
};

} // namespace muster::ui
