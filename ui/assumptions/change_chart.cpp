#include "assumptions/change_chart.h"

#include "theme/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::ui {

namespace {

constexpr int kMostTicks = 8;
constexpr std::array kSteps{1, 2, 3, 6, 12, 24, 48}; // months between the names of the axis
constexpr double kRoom = 0.12;                       // above and below the curves, as a part of their height

/// The lowest and highest of the known figures.
std::pair<double, double> boundsOf(const RequiredCurves& curves)
{
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    for (const auto* months : {&curves.now, &curves.before})
        for (const double fte : *months)
            if (std::isfinite(fte)) {
                low = std::min(low, fte);
                high = std::max(high, fte);
            }
    return low <= high ? std::pair{low, high} : std::pair{0.0, 1.0};
}

/// "Apr 27"
QString shortName(Month month)
{
    const QDate day(month.year(), month.month(), 1);
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, QStringLiteral("MMM yy"));
}

} // namespace

ChangeChart::ChangeChart(QWidget* parent) : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChangeChart::show(RequiredCurves curves)
{
    m_curves = std::move(curves);
    drawAgain();
}

void ChangeChart::plot(const Theme& theme)
{
    dressAxes(theme);
    if (!m_curves.before.empty())
        addCurve(m_curves.before, QPen(theme.ladder[0], 1.5, Qt::DashLine));
    addCurve(m_curves.now, QPen(theme.accent, 2.2));
    nameCurves(theme);
}

void ChangeChart::dressAxes(const Theme& theme)
{
    dressAxis(*xAxis, theme, smallFont());
    dressAxis(*yAxis, theme, smallFont());
    xAxis->grid()->setVisible(false);
    xAxis->setBasePen(Qt::NoPen);
    yAxis->setBasePen(Qt::NoPen);
    const auto months = static_cast<int>(m_curves.now.size());
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    const int least = (months + kMostTicks - 1) / kMostTicks;
    const int step = *std::ranges::find_if(kSteps, [&](int each) { return each >= least; });
    for (int t = 0; t < months; t += step)
        ticks->addTick(t, shortName(m_curves.first + t));
    xAxis->setTicker(ticks);
    xAxis->setRange(-0.5, std::max(1, months) - 0.5);
    const auto [low, high] = boundsOf(m_curves);
    const double room = std::max(kRoom * (high - low), 0.02 * std::abs(high) + 0.1);
    yAxis->setRange(std::min(low - room, std::max(0.0, low - room)), high + room);
    yAxis->setNumberFormat(QStringLiteral("f"));
    yAxis->setNumberPrecision(high - low < 25 ? 1 : 0);
}

void ChangeChart::addCurve(const std::vector<double>& months, const QPen& pen)
{
    QCPGraph* curve = addGraph();
    curve->setPen(pen);
    for (std::size_t t = 0; t < months.size(); ++t)
        curve->addData(double(t), months[t]);
    if (months.size() == 1)
        curve->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 6));
}

void ChangeChart::nameCurves(const Theme& theme)
{
    if (m_curves.before.empty() || m_curves.now.empty() || m_curves.now == m_curves.before)
        return;
    // Each name stands at the right, on the side of its curve away from the other.
    const double now = m_curves.now.back();
    const double before = m_curves.before.back();
    const double at = double(m_curves.now.size()) - 1;
    const auto side = [](bool above) { return Qt::AlignRight | (above ? Qt::AlignBottom : Qt::AlignTop); };
    addText(tr("now"), at, now, side(now >= before), theme.accent);
    addText(tr("before the edit"), at, before, side(before > now), theme.muted);
}

} // namespace muster::ui
