#include "charts/timeline_chart.h"

#include "theme/theme.h"

#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace muster::ui {

namespace {

constexpr int kRowNameWidth = 190;
constexpr double kHalfBar = 0.34; // of a row
constexpr double kPoint = 0.4;    // months that the point of a bar that goes on takes

} // namespace

TimelineChart::TimelineChart(QWidget* parent) : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    canvas().axisRect()->setAutoMargins(QCP::msBottom | QCP::msTop | QCP::msRight);
    canvas().axisRect()->setMargins({kRowNameWidth, 0, 0, 0});
}

void TimelineChart::show(Month first, int months, std::vector<TimelineBar> bars)
{
    m_first = first;
    m_months = months;
    m_bars = std::move(bars);
    updateGeometry();
    drawAgain();
}

QSize TimelineChart::sizeHint() const
{
    const int line = QFontMetrics(smallFont()).height();
    return {480, static_cast<int>((static_cast<double>(m_bars.size()) + 1.6) * line * 1.35)};
}

void TimelineChart::plot(const Theme& theme)
{
    dressAxis(xAxis(), theme);
    xAxis().setTicker(monthTicks(m_first, m_months));
    xAxis().setRange(0, m_months);
    xAxis().setBasePen(Qt::NoPen);
    yAxis().setVisible(false);
    yAxis().grid()->setVisible(false);
    yAxis().setRange(0, std::max<double>(1, double(m_bars.size())));
    yAxis().setRangeReversed(true);
    double row = 0.5;
    for (const TimelineBar& bar : m_bars)
        drawBar(theme, bar, row++);
}

QString TimelineChart::firstMonth(const TimelineBar& bar) const
{
    return monthInWords(m_first + static_cast<int>(std::floor(bar.from)));
}

QString TimelineChart::lastMonth(const TimelineBar& bar) const
{
    return monthInWords(m_first + static_cast<int>(std::ceil(bar.to)) - 1);
}

ShownTable TimelineChart::figures() const
{
    ShownTable table{accessibleName(), {tr("Name"), tr("From"), tr("Until"), tr("Note")}, {}};
    for (const TimelineBar& bar : m_bars)
        table.rows.push_back({shownText(bar.name), shownText(firstMonth(bar)),
                              shownText(bar.goesOn ? QString() : lastMonth(bar)), shownText(bar.note)});
    return table;
}

QString TimelineChart::spokenText() const
{
    QStringList bars;
    for (const TimelineBar& bar : m_bars) {
        const QString from = firstMonth(bar);
        const QString runs =
            bar.goesOn ? tr("from %1 on").arg(from) : tr("%1 to %2").arg(from, lastMonth(bar));
        bars += tr("%1: %2").arg(bar.name, bar.note.isEmpty() ? runs : tr("%1, %2").arg(runs, bar.note));
    }
    return bars.join(QStringLiteral(". "));
}

void TimelineChart::drawBar(const Theme& theme, const TimelineBar& bar, double row)
{
    const double from = std::clamp<double>(bar.from, 0, m_months);
    const double to = bar.goesOn ? m_months - kPoint : std::clamp<double>(bar.to, 0, m_months);
    if (to > from) {
        auto* rect = new QCPItemRect(&canvas());
        rect->topLeft->setCoords(from, row - kHalfBar);
        rect->bottomRight->setCoords(to, row + kHalfBar);
        rect->setPen(bar.isSure ? QPen(Qt::NoPen) : QPen(theme.accent, 1, Qt::DashLine));
        rect->setBrush(bar.isSure ? QBrush(theme.accent) : QBrush(Qt::NoBrush));
    }
    if (bar.goesOn) {
        auto* arrow = new QCPItemLine(&canvas());
        arrow->start->setCoords(to, row);
        arrow->end->setCoords(m_months, row);
        arrow->setHead(QCPLineEnding::esFlatArrow);
        arrow->setPen(QPen(theme.accent, 1.4));
    }
    const QString name = QFontMetrics(smallFont()).elidedText(bar.name, Qt::ElideRight, kRowNameWidth - 10);
    auto* label = addText(name, 0, 0, Qt::AlignLeft | Qt::AlignVCenter, theme.text);
    label->position->setTypeX(QCPItemPosition::ptAbsolute);
    label->position->setCoords(0, row);
    // Behind the bar, or inside at its end; before a bar that is too short.
    constexpr double kRoom = 0.25; // of the months, that a date takes
    const bool isBehind = to < m_months * (1 - kRoom);
    const bool isInside = !isBehind && to - from > m_months * kRoom;
    addText(QStringLiteral(" ") + bar.note + QStringLiteral(" "), isBehind || isInside ? to : from, row,
            (isBehind ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
            isInside && bar.isSure ? theme.onAccent : theme.muted);
}

} // namespace muster::ui
