#pragma once
// Sensitivity: how far a figure moves with each assumption between the ends of its range, and how far each
// must move before the figure passes a bound. Worked out by a job.

#include "frame/sections_page.h"
#include "sensitivity/sensitivity_grid.h"

class QLineEdit;
class QPushButton;

namespace muster::ui {

class SensitivityPage : public SectionsPage {
    Q_OBJECT
  public:
    explicit SensitivityPage(Context& context, QWidget* parent = nullptr);

    void tellChosen() override;
    [[nodiscard]] std::optional<plan::Assumption> valueToFind() const override;
    [[nodiscard]] std::optional<analysis::Figure> figureToFind() const override;

  protected:
    void showFigures() override;

  private:
    void fillChoices();
    void followFigure();
    [[nodiscard]] analysis::Figure figure() const;
    [[nodiscard]] std::optional<double> bound() const;
    void ask();
    void show(Result<analysis::Sensitivity> found, const analysis::SensitivityWish& wish);
    void showFound();
    [[nodiscard]] const plan::Assumption* chosenRow() const;
    void openRow();

    QComboBox& m_role;
    QPushButton* m_find;
    QComboBox& m_figure;
    QLineEdit* m_bound;
    Section& m_tornado;
    Section& m_ranges;
    TextLabel& m_sentence;
    TextLabel& m_legend;
    TornadoChart& m_chart;
    std::optional<SensitivityShown> m_shown; ///< of the plan as it is; none while it is worked out
    session::LastAsked m_working;
};

} // namespace muster::ui
