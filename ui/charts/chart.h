#pragma once
// What all charts share: the theme's colours and the window's font, and no play with the mouse.

#include <qcustomplot.h>

namespace muster::ui {

struct Theme;

class Chart : public QCustomPlot {
    Q_OBJECT
  public:
    explicit Chart(QWidget* parent = nullptr);

  protected:
    /// Plots everything anew from the figures and the theme.
    virtual void plot(const Theme& theme) = 0;
    void drawAgain();
    void changeEvent(QEvent* event) override;

    [[nodiscard]] QFont smallFont() const;
    static void dressAxis(QCPAxis& axis, const Theme& theme, const QFont& font);
    /// A text at a place of the plot.
    QCPItemText* addText(const QString& text, double x, double y, Qt::Alignment alignment,
                         const QColor& colour);
};

} // namespace muster::ui
