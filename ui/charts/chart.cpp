#include "charts/chart.h"

#include "theme/theme.h"

#include <QApplication>

namespace muster::ui {

Chart::Chart(QWidget* parent) : QCustomPlot(parent)
{
    setInteractions(QCP::iNone);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents); // the page scrolls
}

void Chart::drawAgain()
{
    const Theme& theme = themeOf(this);
    clearPlottables();
    clearItems();
    setBackground(QBrush(theme.surface));
    plot(theme);
    replot(rpQueuedReplot);
}

void Chart::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        drawAgain();
}

QFont Chart::smallFont() const
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

void Chart::dressAxis(QCPAxis& axis, const Theme& theme, const QFont& font)
{
    axis.setTickLabelFont(font);
    axis.setTickLabelColor(theme.muted);
    axis.setLabelFont(font);
    axis.setLabelColor(theme.muted);
    axis.setBasePen(QPen(theme.line));
    axis.setTickPen(Qt::NoPen);
    axis.setSubTickPen(Qt::NoPen);
    axis.grid()->setPen(QPen(theme.line));
    axis.grid()->setZeroLinePen(QPen(theme.control));
}

QCPItemText* Chart::addText(const QString& text, double x, double y, Qt::Alignment alignment,
                            const QColor& colour)
{
    auto* item = new QCPItemText(this);
    item->setText(text);
    item->position->setCoords(x, y);
    item->setPositionAlignment(alignment);
    item->setFont(smallFont());
    item->setColor(colour);
    item->setClipToAxisRect(false);
    return item;
}

} // namespace muster::ui
