#pragma once
// Vacancies: the ladder from required to available as figures and by area, the vacancy of every role in every
// area, and what the totals hide.

#include "frame/result_page.h"
#include "models/vacancy_grids.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class VacanciesPage;
}
class GridModel;
class Section;

class VacanciesPage : public ResultPage {
    Q_OBJECT
  public:
    explicit VacanciesPage(Context& context, QWidget* parent = nullptr);
    ~VacanciesPage() override;

    [[nodiscard]] QString exportTable() const override { return QStringLiteral("vacancies"); }

  protected:
    void showResults() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void connectTables();
    void showVacancies();
    void showLadder();
    void showCards();
    void showWorst();
    void showStages();
    void sayWhatIsMissing();
    [[nodiscard]] VacancyQuestion question() const;
    [[nodiscard]] std::optional<double> total(engine::Column column) const;

    std::unique_ptr<Ui::VacanciesPage> m_ui;
    GridModel* m_heat;
    GridModel* m_worst;
    GridModel* m_ladder;
    Section* m_stages;
};

} // namespace muster::ui
