#pragma once
// The bar under the menus: which locality and which period all pages show.

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

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void listLengths();
    void refresh();
    void refreshLocalities();
    void refreshPeriods();

    std::unique_ptr<Ui::ContextBar> m_ui;
    Context& m_context;
};

} // namespace muster::ui
