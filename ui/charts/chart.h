#pragma once
// What all charts share: the theme's colours and the window's font, a text that says what they show to those
// who do not see them, and a menu that copies and saves them.

#include "base/calendar.h"
#include "output/output.h"

#include <QSharedPointer>
#include <QWidget>
#include <functional>
#include <vector>

class QCPAxis;
class QCPAxisTickerText;
class QCPItemText;
class QCustomPlot;

namespace muster::ui {

struct Theme;

/// What it plots on is its own: the headers of the library cost each file that reads them 290 MB.
class Chart : public QWidget, public HasOutput {
    Q_OBJECT
  public:
    explicit Chart(QWidget* parent = nullptr);

    /// As it stands, in the colours of paper, with its legend beneath.
    [[nodiscard]] Output output() override;
    /// Names and colours of what is plotted, as rich text; empty: it names itself.
    [[nodiscard]] QString legendText() const;

  protected:
    [[nodiscard]] QCustomPlot& canvas() const { return m_canvas; }
    [[nodiscard]] QCPAxis& xAxis() const;
    [[nodiscard]] QCPAxis& yAxis() const;
    /// Plots everything anew from the figures and the theme.
    virtual void plot(const Theme& theme) = 0;
    /// The main figures of what is plotted, for a screen reader.
    [[nodiscard]] virtual QString spokenText() const = 0;
    [[nodiscard]] virtual QString legendIn(const Theme&) const { return {}; }
    /// The figures that are plotted.
    [[nodiscard]] virtual ShownTable figures() const = 0;
    /// Plots what is shown now, and says it.
    void drawAgain();
    /// "Required: 43.6 in Apr 2026, 51.2 in Mar 2029, highest 52.0 in Jan 2028": a curve by its ends and its
    /// extremes. A value that is no number is not known.
    [[nodiscard]] static QString curveInWords(const QString& name, const std::vector<double>& values,
                                              const std::function<QString(std::size_t)>& when);
    /// A figure as charts say it; nothing where it is no number.
    [[nodiscard]] static ShownCell knownCell(double value);
    /// "Apr 2026"
    [[nodiscard]] static QString monthInWords(Month month);
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

    [[nodiscard]] QFont smallFont() const;
    void dressAxis(QCPAxis& axis, const Theme& theme) const;
    /// The names of so many things along the axis, as many of them as there is room for.
    [[nodiscard]] QSharedPointer<QCPAxisTickerText> nameTicks(int count,
                                                              const std::function<QString(int)>& name) const;
    /// The same of months from the first: "Apr 27", "Oct 27".
    [[nodiscard]] QSharedPointer<QCPAxisTickerText> monthTicks(Month first, int months) const;
    /// A text at a place of the plot.
    QCPItemText* addText(const QString& text, double x, double y, Qt::Alignment alignment,
                         const QColor& colour);
    /// The name of a row of bars, at the left edge of the chart and so many pixels wide at most.
    void addRowName(const QString& name, double row, int width, const QColor& colour);

  private:
    void plotIn(const Theme& theme);
    [[nodiscard]] int leastStep(int count, const QString& name) const;

    QCustomPlot& m_canvas;
};

} // namespace muster::ui
