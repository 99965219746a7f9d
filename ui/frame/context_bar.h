#pragma once
// The bar under the menus: in which scenario, which locality and which period all pages show. A scenario
// tints it; where the plan has none, there is nothing to choose.

#include <QWidget>
#include <memory>

namespace muster::ui {

namespace Ui {
class ContextBar;
}
class Context;

class ContextBar : public QWidget {
    Q_OBJECT
  public:
    explicit ContextBar(Context& context, QWidget* parent = nullptr);
    ~ContextBar() override;

  signals:
    void exportRequested();
    void refused(const QString& sentence); ///< why a scenario is not shown

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void listLengths();
    void refresh();
    void refreshScenarios();
    void showScenario(int index);
    void refreshLocalities();
    void refreshPeriods();

    std::unique_ptr<Ui::ContextBar> m_ui;
    Context& m_context;
};

} // namespace muster::ui
