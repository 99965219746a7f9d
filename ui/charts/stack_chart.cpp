#include "charts/stack_chart.h"

#include "theme/theme.h"

#include <algorithm>
#include <array>
#include <qcustomplot.h>

namespace muster::ui {

namespace {

constexpr double kStackWidth = 0.62;
constexpr double kManyBarWidth = 0.9;
constexpr qsizetype kMany = 16;
constexpr double kHeadroom = 1.08;

std::array<QColor, 3> partColours(const Theme& theme)
{
    return {theme.accent, theme.ladder[3], theme.ladder[1]};
}

} // namespace

StackChart::StackChart(QWidget* parent) : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StackChart::show(QStringList periods, std::vector<StackPart> parts, const QString& unit)
{
    m_unit = unit;
    m_periods = std::move(periods);
    m_parts = std::move(parts);
    drawAgain();
}

std::vector<double> StackChart::totals() const
{
    std::vector<double> totals(static_cast<std::size_t>(m_periods.size()));
    for (const StackPart& part : m_parts)
        for (std::size_t i = 0; i < totals.size(); ++i)
            totals[i] += part.values[i];
    return totals;
}

double StackChart::highest() const
{
    const std::vector<double> sums = totals();
    const double most = sums.empty() ? 0 : std::ranges::max(sums);
    return most > 0 ? most : 1;
}

ShownTable StackChart::figures() const
{
    ShownTable table{accessibleName(), {tr("Period")}, {}};
    for (const StackPart& part : m_parts)
        table.headings.push_back(part.name);
    for (qsizetype i = 0; i < m_periods.size(); ++i) {
        table.rows.push_back({shownText(m_periods[i])});
        for (const StackPart& part : m_parts)
            table.rows.back().push_back(knownCell(part.values[static_cast<std::size_t>(i)]));
    }
    return table;
}

QString StackChart::spokenText() const
{
    const auto when = [&](std::size_t i) { return m_periods[static_cast<qsizetype>(i)]; };
    QStringList curves;
    if (m_parts.size() > 1)
        curves += curveInWords(tr("Total"), totals(), when);
    for (const StackPart& part : m_parts)
        curves += curveInWords(part.name, part.values, when);
    return curves.join(QStringLiteral(". "));
}

void StackChart::plot(const Theme& theme)
{
    dressAxes(theme);
    drawParts(theme);
}

QString StackChart::legendIn(const Theme& theme) const
{
    const auto grounds = partColours(theme);
    QStringList names;
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        names += QStringLiteral("<span style=\"color:%1\">■</span> %2")
                     .arg(grounds[i % grounds.size()].name(),
                          QString(m_parts[i].name).toHtmlEscaped().replace(QLatin1Char(' '), QChar(0x00A0)));
    const QString all = names.join(QStringLiteral(" &nbsp; "));
    return m_unit.isEmpty() ? all : m_unit.toHtmlEscaped() + QStringLiteral(" · ") + all;
}

void StackChart::dressAxes(const Theme& theme)
{
    dressAxis(xAxis(), theme);
    dressAxis(yAxis(), theme);
    xAxis().grid()->setVisible(false);
    yAxis().setBasePen(Qt::NoPen);
    xAxis().setTicker(nameTicks(static_cast<int>(m_periods.size()), [&](int i) { return m_periods[i]; }));
    xAxis().setRange(-0.5, double(m_periods.size()) - 0.5);
    yAxis().setRange(0, highest() * kHeadroom);
    yAxis().setNumberFormat(QStringLiteral("f"));
    yAxis().setNumberPrecision(highest() < 10 ? 1 : 0);
}

void StackChart::drawParts(const Theme& theme)
{
    const auto grounds = partColours(theme);
    QCPBars* below = nullptr;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        auto* bars = new QCPBars(&xAxis(), &yAxis());
        bars->setName(m_parts[i].name);
        bars->setWidth(m_periods.size() > kMany ? kManyBarWidth : kStackWidth);
        bars->setPen(Qt::NoPen);
        bars->setBrush(grounds[i % grounds.size()]);
        for (std::size_t at = 0; at < m_parts[i].values.size(); ++at)
            bars->addData(double(at), m_parts[i].values[at]);
        if (below)
            bars->moveAbove(below);
        below = bars;
    }
}

} // namespace muster::ui
