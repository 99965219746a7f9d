#include "charts/months_chart.h"

#include "theme/theme.h"

#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace muster::ui {

namespace {

constexpr double kRoom = 0.12; // above and below the curves, as a part of their height

QPen penOf(CurveKind kind, const Theme& theme)
{
    switch (kind) {
    case CurveKind::Now:
        return QPen(theme.accent, 2.2);
    case CurveKind::Before:
        return QPen(theme.ladder[0], 1.5, Qt::DashLine);
    case CurveKind::Required:
    case CurveKind::Arrivals:
        return QPen(theme.text, 1.6, Qt::DashLine);
    case CurveKind::Funded:
        return QPen(theme.muted, 1.4);
    case CurveKind::InPost:
    case CurveKind::Backlog:
        return QPen(theme.accent, 2.4);
    case CurveKind::Available:
    case CurveKind::Capacity:
        return QPen(theme.warning, 1.8, Qt::DotLine);
    }
    return QPen(theme.text);
}

QString strokeOf(Qt::PenStyle style)
{
    switch (style) {
    case Qt::DashLine:
        return QStringLiteral("╌╌");
    case Qt::DotLine:
        return QStringLiteral("┈┈");
    default:
        return QStringLiteral("━━");
    }
}

} // namespace

MonthsChart::MonthsChart(QWidget* parent) : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MonthsChart::show(Month first, std::vector<MonthCurve> curves)
{
    m_first = first;
    m_curves = std::move(curves);
    drawAgain();
}

QString MonthsChart::legendIn(const Theme& theme) const
{
    QStringList names;
    for (const MonthCurve& curve : m_curves) {
        const QPen pen = penOf(curve.kind, theme);
        names += QStringLiteral("<span style=\"color:%1\">%2</span> %3")
                     .arg(pen.color().name(), strokeOf(pen.style()),
                          QString(curve.name).toHtmlEscaped().replace(QLatin1Char(' '), QChar(0x00A0)));
    }
    return names.join(QStringLiteral(" &nbsp; "));
}

void MonthsChart::plot(const Theme& theme)
{
    dressAxes(theme);
    for (auto curve = m_curves.rbegin(); curve != m_curves.rend(); ++curve)
        addCurve(*curve, theme);
    if (m_curves.size() == 2)
        nameTwo(theme);
}

ShownTable MonthsChart::figures() const
{
    ShownTable table{accessibleName(), {tr("Month")}, {}};
    for (const MonthCurve& curve : m_curves)
        table.headings.push_back(curve.name);
    const std::size_t months = m_curves.empty() ? 0 : m_curves.front().values.size();
    for (std::size_t t = 0; t < months; ++t) {
        table.rows.push_back({shownText(monthInWords(m_first + static_cast<int>(t)))});
        for (const MonthCurve& curve : m_curves)
            table.rows.back().push_back(knownCell(curve.values[t]));
    }
    return table;
}

QString MonthsChart::spokenText() const
{
    QStringList curves;
    for (const MonthCurve& curve : m_curves)
        curves += curveInWords(curve.name, curve.values,
                               [&](std::size_t t) { return monthInWords(m_first + static_cast<int>(t)); });
    return curves.join(QStringLiteral(". "));
}

/// The lowest and highest of the known figures.
std::pair<double, double> MonthsChart::bounds() const
{
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    for (const MonthCurve& curve : m_curves)
        for (const double value : curve.values)
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    return low <= high ? std::pair{low, high} : std::pair{0.0, 1.0};
}

void MonthsChart::dressAxes(const Theme& theme)
{
    dressAxis(xAxis(), theme);
    dressAxis(yAxis(), theme);
    xAxis().grid()->setVisible(false);
    xAxis().setBasePen(Qt::NoPen);
    yAxis().setBasePen(Qt::NoPen);
    const auto months = m_curves.empty() ? 0 : static_cast<int>(m_curves.front().values.size());
    xAxis().setTicker(monthTicks(m_first, months));
    xAxis().setRange(-0.5, std::max(1, months) - 0.5);
    const auto [low, high] = bounds();
    const double room = std::max(kRoom * (high - low), 0.02 * std::abs(high) + 0.1);
    yAxis().setRange(std::min(low - room, std::max(0.0, low - room)), high + room);
    yAxis().setNumberFormat(QStringLiteral("f"));
    yAxis().setNumberPrecision(high - low < 25 ? 1 : 0);
}

void MonthsChart::addCurve(const MonthCurve& curve, const Theme& theme)
{
    QCPGraph* graph = canvas().addGraph();
    graph->setPen(penOf(curve.kind, theme));
    for (std::size_t t = 0; t < curve.values.size(); ++t)
        graph->addData(double(t), curve.values[t]);
    if (curve.values.size() == 1)
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 6));
}

/// Each name stands at the right, on the side of its curve away from the other.
void MonthsChart::nameTwo(const Theme& theme)
{
    const MonthCurve& main = m_curves.front();
    const MonthCurve& other = m_curves.back();
    if (main.values.empty() || other.values.empty() || main.values == other.values)
        return;
    const double at = double(main.values.size()) - 1;
    const auto side = [](bool above) { return Qt::AlignRight | (above ? Qt::AlignBottom : Qt::AlignTop); };
    addText(main.name, at, main.values.back(), side(main.values.back() >= other.values.back()),
            penOf(main.kind, theme).color());
    addText(other.name, at, other.values.back(), side(other.values.back() > main.values.back()), theme.muted);
}

} // namespace muster::ui
