#include "charts/chart.h"

#include "models/format.h"
#include "output/output_desk.h"
#include "theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QPicture>
#include <QTextDocument>
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <qcustomplot.h>

namespace muster::ui {

Chart::Chart(QWidget* parent) : QWidget(parent), m_canvas(*new QCustomPlot(this))
{
    m_canvas.setInteractions(QCP::iNone);
    m_canvas.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom)); // 15,000 on an axis
    m_canvas.setFocusPolicy(Qt::NoFocus);
    m_canvas.setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::TabFocus);
}

QCPAxis& Chart::xAxis() const
{
    return *m_canvas.xAxis;
}

QCPAxis& Chart::yAxis() const
{
    return *m_canvas.yAxis;
}

void Chart::plotIn(const Theme& theme)
{
    m_canvas.clearPlottables();
    m_canvas.clearItems();
    m_canvas.setBackground(QBrush(theme.surface));
    plot(theme);
}

void Chart::drawAgain()
{
    plotIn(themeOf(this));
    setAccessibleDescription(spokenText());
    m_canvas.replot(QCustomPlot::rpQueuedReplot);
}

QString Chart::legendText() const
{
    return legendIn(themeOf(this));
}

Output Chart::output()
{
    QPicture chart;
    const QSize size = this->size();
    plotIn(lightTheme());
    QCPPainter painter(&chart);
    m_canvas.toPainter(&painter, size.width(), size.height());
    painter.end();
    drawAgain();
    const auto legend = std::make_shared<QTextDocument>();
    legend->setDefaultFont(paperFont());
    legend->setHtml(legendIn(lightTheme()));
    legend->setTextWidth(size.width());
    const double beneath = legend->isEmpty() ? 0 : legend->size().height();
    return {accessibleName(), QSizeF(size.width(), size.height() + beneath),
            [chart, legend, size](QPainter& on) {
                on.save();
                const double asDevice = double(chart.logicalDpiX()) / on.device()->logicalDpiX();
                on.scale(asDevice, asDevice); // Qt would blow it up to the device's resolution
                on.drawPicture(0, 0, chart);
                on.restore();
                on.save();
                on.translate(0, size.height());
                legend->drawContents(&on);
                on.restore();
            },
            figures()};
}

void Chart::contextMenuEvent(QContextMenuEvent* event)
{
    openOutputMenu(*this, event->globalPos(), [this] { return output(); });
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyFigures(figures());
    else
        QWidget::keyPressEvent(event);
}

/// The frame of what has the focus; the canvas leaves it room.
void Chart::paintEvent(QPaintEvent*)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(themeOf(this).accent, 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

QString Chart::curveInWords(const QString& name, const std::vector<double>& values,
                            const std::function<QString(std::size_t)>& when)
{
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i]))
            known.push_back(i);
    if (known.empty())
        return tr("%1: not known").arg(name);
    const auto [low, high] = std::ranges::minmax_element(known, {}, [&](std::size_t i) { return values[i]; });
    if (values[*low] == values[*high])
        return tr("%1: %2 throughout").arg(name, format::volume(values[*low]));
    const auto figure = [&](std::size_t i) { return tr("%1 in %2").arg(format::volume(values[i]), when(i)); };
    const auto isEnd = [&](std::size_t i) { return i == known.front() || i == known.back(); };
    QStringList parts{figure(known.front()), figure(known.back())};
    if (!isEnd(*high))
        parts += tr("highest %1").arg(figure(*high));
    if (!isEnd(*low))
        parts += tr("lowest %1").arg(figure(*low));
    return tr("%1: %2").arg(name, parts.join(QStringLiteral(", ")));
}

ShownCell Chart::knownCell(double value)
{
    return std::isfinite(value) ? shownFigure(value, format::volume(value)) : ShownCell();
}

QString Chart::monthInWords(Month month)
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english.toString(QDate(month.year(), month.month(), 1), QStringLiteral("MMM yyyy"));
}

void Chart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        drawAgain();
}

QFont Chart::smallFont() const
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

/// What depends on how much room there is.
void Chart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_canvas.setGeometry(rect().adjusted(1, 1, -1, -1));
    drawAgain();
}

void Chart::dressAxis(QCPAxis& axis, const Theme& theme) const
{
    constexpr double kRowOfFigures = 2.2; // from one figure of the axis to the next, in heights of the text
    constexpr int kMostFigures = 5;
    const QFont font = smallFont();
    axis.setTickLabelFont(font);
    axis.setTickLabelColor(theme.muted);
    axis.setLabelFont(font);
    axis.setLabelColor(theme.muted);
    axis.setBasePen(QPen(theme.line));
    axis.setTickPen(Qt::NoPen);
    axis.setSubTickPen(Qt::NoPen);
    axis.grid()->setPen(QPen(theme.line));
    axis.grid()->setZeroLinePen(QPen(theme.control));
    const double rows = height() / (kRowOfFigures * QFontMetricsF(font).height());
    axis.ticker()->setTickCount(std::clamp(static_cast<int>(rows), 2, kMostFigures));
}

/// From one name that has room beside the others to the next.
int Chart::leastStep(int count, const QString& name) const
{
    constexpr int kMostNames = 9;
    constexpr double kBetween = 1.3; // from one name to the next, in widths of the name
    const double room = width() / (kBetween * QFontMetricsF(smallFont()).horizontalAdvance(name));
    const int most = std::clamp(static_cast<int>(room), 2, kMostNames);
    return std::max(1, (count + most - 1) / most);
}

QSharedPointer<QCPAxisTickerText> Chart::nameTicks(int count, const std::function<QString(int)>& name) const
{
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    const int step = count > 0 ? leastStep(count, name(0)) : 1;
    for (int i = 0; i < count; i += step)
        ticks->addTick(i, name(i));
    return ticks;
}

QSharedPointer<QCPAxisTickerText> Chart::monthTicks(Month first, int months) const
{
    constexpr std::array kSteps{1, 2, 3, 6, 12, 24, 48, 96, 192, 384, 768}; // months between the names
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const auto nameOf = [&](int t) {
        const Month month = first + t;
        return english.toString(QDate(month.year(), month.month(), 1), QStringLiteral("MMM yy"));
    };
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    const int least = leastStep(months, nameOf(0));
    const auto step = std::ranges::find_if(kSteps, [&](int each) { return each >= least; });
    for (int t = 0; t < months; t += step == kSteps.end() ? months : *step)
        ticks->addTick(t, nameOf(t));
    return ticks;
}

QCPItemText* Chart::addText(const QString& text, double x, double y, Qt::Alignment alignment,
                            const QColor& colour)
{
    auto* item = new QCPItemText(&m_canvas);
    item->setText(text);
    item->position->setCoords(x, y);
    item->setPositionAlignment(alignment);
    item->setFont(smallFont());
    item->setColor(colour);
    item->setClipToAxisRect(false);
    return item;
}

void Chart::addRowName(const QString& name, double row, int width, const QColor& colour)
{
    const QString shown = QFontMetrics(smallFont()).elidedText(name, Qt::ElideRight, width);
    auto* label = addText(shown, 0, row, Qt::AlignLeft | Qt::AlignVCenter, colour);
    label->position->setTypeX(QCPItemPosition::ptAbsolute);
    label->position->setCoords(0, row);
}

} // namespace muster::ui
