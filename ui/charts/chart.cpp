#include "charts/chart.h"

#include "theme/theme.h"

#include <QApplication>
#include <algorithm>
#include <array>

namespace muster::ui {

Chart::Chart(QWidget* parent) : QCustomPlot(parent)
{
    setInteractions(QCP::iNone);
    setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom)); // 15,000 on an axis
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

QSharedPointer<QCPAxisTickerText> Chart::monthTicks(Month first, int months)
{
    constexpr int kMostTicks = 8;
    constexpr std::array kSteps{1, 2, 3, 6, 12, 24, 48}; // months between the names of the axis
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    const int least = (months + kMostTicks - 1) / kMostTicks;
    const int step = *std::ranges::find_if(kSteps, [&](int each) { return each >= least; });
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (int t = 0; t < months; t += step) {
        const Month month = first + t;
        ticks->addTick(t, english.toString(QDate(month.year(), month.month(), 1), QStringLiteral("MMM yy")));
    }
    return ticks;
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
