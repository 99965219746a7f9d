#pragma once
// Rows of bars in the window: the same drawing as in a report, in the colours and letters of the theme. Its
// menu copies and saves it.

#include "charts/bars.h"
#include "output/output.h"

#include <QWidget>

namespace muster::ui {

class BarsView : public QWidget, public HasOutput {
    Q_OBJECT
  public:
    explicit BarsView(QWidget* parent = nullptr);

    void show(charts::Bars bars);
    [[nodiscard]] const charts::Bars& bars() const { return m_bars; }
    [[nodiscard]] Output output() override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    [[nodiscard]] QFont letters() const;
    [[nodiscard]] ShownTable figures() const;

    charts::Bars m_bars;
};

} // namespace muster::ui
