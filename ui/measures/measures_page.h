#pragma once
// Measures: the council's own targets, met or missed and why, and its rates beside those that others publish.

#include "frame/sections_page.h"

namespace muster::ui {

class MeasuresPage : public SectionsPage {
    Q_OBJECT
  public:
    explicit MeasuresPage(Context& context, QWidget* parent = nullptr);

    [[nodiscard]] QString exportTable() const override { return QStringLiteral("measures"); }

  protected:
    void showFigures() override;

  private:
    void showCards();
    void showReasons();
    void mend(const QString& link);
    [[nodiscard]] static QString whatIsMissing(bool hasTargets, bool hasBenchmarks);

    FigureCard& m_met;
    FigureCard& m_missed;
    FigureCard& m_unknown;
    Section& m_measures;
    Section& m_benchmarks;
    TextLabel& m_reasons;
};

} // namespace muster::ui
