#pragma once
// What all charts share: the theme's colours and the window's font, and no play with the mouse.

#include "base/calendar.h"

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
    /// The names of months on an axis that counts them from the first: "Apr 27", as many as there is room
    /// for.
    [[nodiscard]] static QSharedPointer<QCPAxisTickerText> monthTicks(Month first, int months);
    /// A text at a place of the plot.
    QCPItemText* addText(const QString& text, double x, double y, Qt::Alignment alignment,
                         const QColor& colour);
};

} // namespace muster::ui
