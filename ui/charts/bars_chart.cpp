#include "charts/bars_chart.h"

#include "theme/theme.h"

#include <algorithm>
#include <qcustomplot.h>

namespace muster::ui {

namespace {

constexpr double kThickOfBar = 0.62;
constexpr double kRowOfBar = 1.75;        // heights of the text
constexpr double kPartForBarNames = 0.3;  // of the width
constexpr double kMostForBarTexts = 0.45; // of what is left of it
constexpr int kBehindBar = 12;            // pixels

} // namespace

BarsChart::BarsChart(QWidget* parent) : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    canvas().axisRect()->setAutoMargins(QCP::msBottom);
}

void BarsChart::show(std::vector<NamedBar> bars)
{
    m_bars = std::move(bars);
    updateGeometry();
    drawAgain();
}

QSize BarsChart::sizeHint() const
{
    const int text = QFontMetrics(smallFont()).height();
    return {420, int(double(m_bars.size()) * kRowOfBar * text) + 2 * text};
}

int BarsChart::nameWidth() const
{
    int widest = 0;
    for (const NamedBar& bar : m_bars)
        widest = std::max(widest, QFontMetrics(smallFont()).horizontalAdvance(bar.name));
    return std::min(widest + kBehindBar, int(width() * kPartForBarNames));
}

/// From 0 to the figures, with room for the texts at the right.
void BarsChart::dressAxes(const Theme& theme)
{
    for (QCPAxis* axis : {&yAxis(), canvas().xAxis2, canvas().yAxis2}) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    dressAxis(xAxis(), theme);
    canvas().axisRect()->setMargins({nameWidth(), 0, 0, 0});
    double least = 0, most = 0;
    int text = 0;
    for (const NamedBar& bar : m_bars) {
        least = std::min(least, bar.figure.value_or(0));
        most = std::max(most, bar.figure.value_or(0));
        text = std::max(text, QFontMetrics(smallFont()).horizontalAdvance(bar.text) + kBehindBar);
    }
    xAxis().setTickLabels(most > least); // there is no measure until something is known
    xAxis().grid()->setVisible(most > least);
    const double span = most > least ? most - least : 1;
    const double room = std::min(kMostForBarTexts, text / double(std::max(1, width() - nameWidth())));
    xAxis().setRange(least - (least < 0 ? span * 0.03 : 0), most + span * room / (1 - room));
    yAxis().setRange(-0.5, std::max<double>(1, double(m_bars.size())) - 0.5);
    yAxis().setRangeReversed(true);
}

void BarsChart::plot(const Theme& theme)
{
    dressAxes(theme);
    for (std::size_t row = 0; row < m_bars.size(); ++row)
        drawBar(theme, row);
    if (!m_bars.empty() && m_bars.front().figure) {
        auto* line = new QCPItemStraightLine(&canvas());
        line->setPen(QPen(theme.text, 1.2, Qt::DashLine));
        line->point1->setCoords(*m_bars.front().figure, 0);
        line->point2->setCoords(*m_bars.front().figure, 1);
    }
    for (std::size_t row = 0; row < m_bars.size(); ++row)
        writeBar(theme, row);
}

void BarsChart::drawBar(const Theme& theme, std::size_t row)
{
    const double figure = m_bars[row].figure.value_or(0);
    auto* bar = new QCPItemRect(&canvas());
    bar->topLeft->setCoords(std::min(0.0, figure), double(row) - kThickOfBar / 2);
    bar->bottomRight->setCoords(std::max(0.0, figure), double(row) + kThickOfBar / 2);
    bar->setPen(Qt::NoPen);
    bar->setBrush(m_bars[row].isChosen ? theme.accent : theme.ladder[1]);
}

/// The text stands at the right of the bar or of 0, where there is room, and over the lines.
void BarsChart::writeBar(const Theme& theme, std::size_t row)
{
    const NamedBar& bar = m_bars[row];
    auto* text = addText(bar.text, std::max(0.0, bar.figure.value_or(0)), double(row),
                         Qt::AlignLeft | Qt::AlignVCenter, theme.text);
    text->setPadding({kBehindBar / 3, 0, 0, 0});
    text->setBrush(theme.surface);
    addRowName(bar.name, double(row), nameWidth() - kBehindBar / 2, theme.text);
}

QString BarsChart::spokenText() const
{
    QStringList bars;
    for (const NamedBar& bar : m_bars)
        bars += tr("%1: %2").arg(bar.name, bar.text);
    return bars.join(QStringLiteral(". "));
}

} // namespace muster::ui
