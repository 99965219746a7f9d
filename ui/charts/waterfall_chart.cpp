#include "charts/waterfall_chart.h"

#include "theme/theme.h"

#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace muster::ui {

namespace {

constexpr double kBarOfStep = 0.62;
constexpr double kRowOfStep = 1.75;    // heights of the text
constexpr double kPartForNames = 0.36; // of the width
constexpr int kMostOfName = 320;       // pixels
constexpr int kBesideName = 10;
constexpr double kMostForTexts = 0.3;

} // namespace

WaterfallChart::WaterfallChart(QWidget* parent) : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    canvas().axisRect()->setAutoMargins(QCP::msBottom);
}

void WaterfallChart::show(std::vector<WaterfallStep> steps)
{
    m_steps = std::move(steps);
    updateGeometry();
    drawAgain();
}

QSize WaterfallChart::sizeHint() const
{
    const int text = QFontMetrics(smallFont()).height();
    return {420, int(double(m_steps.size()) * kRowOfStep * text) + 2 * text};
}

int WaterfallChart::nameWidth() const
{
    return std::min(kMostOfName, int(width() * kPartForNames));
}

void WaterfallChart::resizeEvent(QResizeEvent* event)
{
    canvas().axisRect()->setMargins({nameWidth(), 0, 0, 0});
    Chart::resizeEvent(event);
}

/// From the least to the most that is reached, with room for the texts behind the bars.
void WaterfallChart::fitRange()
{
    double least = m_steps.front().from, most = least;
    int text = 0;
    for (const WaterfallStep& step : m_steps) {
        least = std::min({least, step.from, step.to});
        most = std::max({most, step.from, step.to});
        text = std::max(text, QFontMetrics(smallFont()).horizontalAdvance(step.text) + kBesideName);
    }
    constexpr double kLeastSpan =
        0.01; // of the figure: where nothing differs the axis has marks all the same
    const double span = std::max(most - least, std::max(std::abs(most), 1.0) * kLeastSpan);
    const double plot = std::max(1, width() - nameWidth());
    const double room = std::min(kMostForTexts, text / plot);
    xAxis().setRange(least - span * 0.03, most + span * (0.03 + room / (1 - room)));
}

void WaterfallChart::plot(const Theme& theme)
{
    for (QCPAxis* axis : {&yAxis(), canvas().xAxis2, canvas().yAxis2}) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    dressAxis(xAxis(), theme);
    if (m_steps.empty())
        return;
    fitRange();
    yAxis().setRange(-0.5, double(m_steps.size()) - 0.5);
    yAxis().setRangeReversed(true);
    for (std::size_t row = 0; row < m_steps.size(); ++row)
        drawStep(theme, row);
}

/// A part as a bar, in the colour of more or less; a figure as a narrow mark.
void WaterfallChart::drawStep(const Theme& theme, std::size_t row)
{
    const WaterfallStep& step = m_steps[row];
    const double mark = step.isFigure ? xAxis().range().size() * 0.004 : 0;
    auto* bar = new QCPItemRect(&canvas());
    bar->topLeft->setCoords(std::min(step.from, step.to) - mark, double(row) - kBarOfStep / 2);
    bar->bottomRight->setCoords(std::max(step.from, step.to) + mark, double(row) + kBarOfStep / 2);
    bar->setPen(Qt::NoPen);
    constexpr std::size_t kClearOrange = 4;
    bar->setBrush(step.isFigure         ? theme.text
                  : step.to < step.from ? theme.vacant[kClearOrange]
                                        : theme.accent);
    if (row + 1 < m_steps.size()) { // to the next bar
        auto* line = new QCPItemLine(&canvas());
        line->start->setCoords(step.to, double(row) + kBarOfStep / 2);
        line->end->setCoords(step.to, double(row + 1) - kBarOfStep / 2);
        line->setPen(QPen(theme.control));
    }
    addText(QLatin1Char(' ') + step.text, std::max(step.from, step.to) + mark, double(row),
            Qt::AlignLeft | Qt::AlignVCenter, theme.text);
    addRowName(step.name, double(row), nameWidth() - kBesideName, theme.text);
}

QString WaterfallChart::spokenText() const
{
    QStringList steps;
    for (const WaterfallStep& step : m_steps)
        steps += tr("%1: %2").arg(step.name, step.text);
    return steps.join(QStringLiteral(". "));
}

} // namespace muster::ui
