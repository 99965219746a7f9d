#pragma once
// What stands at the right of a page: a surface with a thin line to the page.

#include <QWidget>

namespace muster::ui {

class SidePanel : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;

  protected:
    void paintEvent(QPaintEvent* event) override;
    /// Larger text makes it wider.
    bool event(QEvent* event) override;
};

} // namespace muster::ui
