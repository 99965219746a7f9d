#pragma once
// Measures: the council's own targets, met or missed and why, and its rates beside those that others publish.

#include "frame/result_page.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class MeasuresPage;
}
class GridModel;

class MeasuresPage : public ResultPage {
    Q_OBJECT
  public:
    explicit MeasuresPage(Context& context, QWidget* parent = nullptr);
    ~MeasuresPage() override;

    [[nodiscard]] QString exportTable() const override { return QStringLiteral("measures"); }

  protected:
    void showResults() override;

  private:
    void showCards();

    std::unique_ptr<Ui::MeasuresPage> m_ui;
    GridModel* m_measures;
    GridModel* m_benchmarks;
};

} // namespace muster::ui
