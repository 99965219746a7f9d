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
    void showEvent(QShowEvent* event) override;
    /// Larger text makes it wider and smaller text narrower; it can be dragged as before.
    bool event(QEvent* event) override;

  private:
    [[nodiscard]] int wishedWidth() const;
    void followText();
    void widen(int from, int to);

    int m_wished = 0; // pixels: its width by the size of the text; 0 before it is shown
};

} // namespace muster::ui
