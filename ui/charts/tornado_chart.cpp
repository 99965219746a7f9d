#include "charts/tornado_chart.h"

#include "models/format.h"
#include "theme/theme.h"

#include <algorithm>
#include <qcustomplot.h>

namespace muster::ui {

namespace {

constexpr double kTornadoBar = 0.66;
constexpr double kMostName = 0.42;   // of the width
constexpr double kBesideBars = 0.09; // of the figures' span, for the values at the ends
constexpr int kAfterName = 10;
constexpr double kRowHeight = 1.75; // in heights of the text

QColor lowColour(const Theme& theme)
{
    return theme.ladder[3];
}

} // namespace

TornadoChart::TornadoChart(QWidget* parent) : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    canvas().axisRect()->setAutoMargins(QCP::msBottom);
}

void TornadoChart::show(std::vector<TornadoBar> bars, double now, std::optional<double> bound)
{
    m_bars = std::move(bars);
    m_now = now;
    m_bound = bound;
    updateGeometry();
    drawAgain();
}

QString TornadoChart::legendIn(const Theme& theme) const
{
    const auto mark = [](const QColor& colour, const QString& name) {
        return QStringLiteral("<span style=\"color:%1\">■</span> %2")
            .arg(colour.name(), name.toHtmlEscaped());
    };
    return mark(lowColour(theme), tr("at the low end")) + QStringLiteral(" &nbsp; ") +
           mark(theme.accent, tr("at the high end"));
}

QSize TornadoChart::sizeHint() const
{
    const double row = QFontMetricsF(smallFont()).height() * kRowHeight;
    return {420, int((double(m_bars.size()) + 1.6) * row)};
}

int TornadoChart::nameWidth() const
{
    int widest = 0;
    for (const TornadoBar& bar : m_bars)
        widest = std::max(widest, QFontMetrics(smallFont()).horizontalAdvance(bar.name));
    return std::min(widest + kAfterName, int(width() * kMostName));
}

/// The least and the greatest figure, with room for the texts beside them.
std::pair<double, double> TornadoChart::edges() const
{
    double least = m_now;
    double most = m_now;
    const auto include = [&](std::optional<double> figure) {
        least = std::min(least, figure.value_or(least));
        most = std::max(most, figure.value_or(most));
    };
    for (const TornadoBar& bar : m_bars) {
        include(bar.atLow);
        include(bar.atHigh);
    }
    if (m_bound && *m_bound >= least - (most - least) && *m_bound <= most + (most - least))
        include(m_bound); // one far away would press the bars together
    const double beside = (most > least ? most - least : 1) * kBesideBars;
    return {least - beside, most + beside};
}

void TornadoChart::dressAxes(const Theme& theme)
{
    dressAxis(xAxis(), theme);
    xAxis().ticker()->setTickCount(5);
    xAxis().setBasePen(Qt::NoPen);
    const auto [least, most] = edges();
    xAxis().setRange(least, most);
    xAxis().setNumberFormat(QStringLiteral("f"));
    xAxis().setNumberPrecision(most - least < 2 ? 2 : most - least < 25 ? 1 : 0);
    yAxis().setVisible(false);
    yAxis().grid()->setVisible(false);
    yAxis().setRange(-0.6, std::max<double>(1, double(m_bars.size())) - 0.4);
    yAxis().setRangeReversed(true);
    canvas().axisRect()->setMargins({nameWidth(), 2, 2, 0});
}

void TornadoChart::plot(const Theme& theme)
{
    dressAxes(theme);
    for (int row = 0; row < int(m_bars.size()); ++row)
        drawBar(theme, row);
    drawLine(m_now, theme.text, false);
    if (const auto [least, most] = edges(); m_bound && *m_bound >= least && *m_bound <= most)
        drawLine(*m_bound, theme.negative, true);
}

void TornadoChart::drawBar(const Theme& theme, int row)
{
    const TornadoBar& bar = m_bars[std::size_t(row)];
    const auto [least, most] = edges();
    const double beside = (most - least) * 0.006;
    const bool sameSide =
        bar.atLow && bar.atHigh && (*bar.atLow < m_now) == (*bar.atHigh < m_now) && *bar.atLow != m_now;
    const auto draw = [&](std::optional<double> figure, const QString& text, const QColor& colour) {
        if (!figure || *figure == m_now)
            return;
        auto* bars = new QCPBars(&yAxis(), &xAxis());
        bars->setBaseValue(m_now);
        bars->setWidth(kTornadoBar);
        bars->setPen(Qt::NoPen);
        bars->setBrush(colour);
        bars->addData(row, *figure - m_now); // as seen from the base
        const bool isRight = *figure > m_now;
        const bool isInner = sameSide && figure == (isRight ? std::min(bar.atLow, bar.atHigh)
                                                            : std::max(bar.atLow, bar.atHigh));
        if (!isInner)
            addText(text, *figure + (isRight ? beside : -beside), row,
                    (isRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, theme.text);
    };
    // the longer bar first where both lie on one side
    if (std::abs(bar.atLow.value_or(m_now) - m_now) >= std::abs(bar.atHigh.value_or(m_now) - m_now)) {
        draw(bar.atLow, bar.lowText, lowColour(theme));
        draw(bar.atHigh, bar.highText, theme.accent);
    } else {
        draw(bar.atHigh, bar.highText, theme.accent);
        draw(bar.atLow, bar.lowText, lowColour(theme));
    }
    addRowName(bar.name, row, nameWidth() - kAfterName, theme.text);
}

void TornadoChart::drawLine(double at, const QColor& colour, bool dashed)
{
    auto* line = new QCPItemStraightLine(&canvas());
    line->setPen(QPen(colour, 1.2, dashed ? Qt::DashLine : Qt::SolidLine));
    line->point1->setCoords(at, 0);
    line->point2->setCoords(at, 1);
}

ShownTable TornadoChart::figures() const
{
    ShownTable table{
        accessibleName(), {tr("Value"), tr("Low"), tr("Figure there"), tr("High"), tr("Figure there")}, {}};
    for (const TornadoBar& bar : m_bars)
        table.rows.push_back({shownText(bar.name), shownText(bar.lowText),
                              bar.atLow ? knownCell(*bar.atLow) : ShownCell(), shownText(bar.highText),
                              bar.atHigh ? knownCell(*bar.atHigh) : ShownCell()});
    return table;
}

QString TornadoChart::spokenText() const
{
    QStringList bars;
    for (const TornadoBar& bar : m_bars) {
        const auto figure = [](std::optional<double> value) {
            return value ? format::exact(*value) : format::unknown();
        };
        bars += tr("%1: %2 at %3, %4 at %5")
                    .arg(bar.name, figure(bar.atLow), bar.lowText, figure(bar.atHigh), bar.highText);
    }
    return bars.join(QStringLiteral(". "));
}

} // namespace muster::ui
