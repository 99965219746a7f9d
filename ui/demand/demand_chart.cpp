#include "demand/demand_chart.h"

#include "models/format.h"
#include "theme/theme.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace muster::ui {

namespace {

constexpr double kReach = 9; // pixels from a point at which it is taken

/// "2026/27", "Q2 26", "Apr 26": a period on the axis.
QString tickOf(const Period& period)
{
    if (period.length == PeriodLength::FinancialYear)
        return format::text(period.toString());
    const QDate day(period.start.year(), period.start.month(), 1);
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, QStringLiteral("MMM yy"));
}

QColor blended(const QColor& over, const QColor& ground, double part)
{
    const auto mix = [part](int a, int b) {
        return static_cast<int>(std::lround(part * a + (1 - part) * b));
    };
    return {mix(over.red(), ground.red()), mix(over.green(), ground.green()),
            mix(over.blue(), ground.blue())};
}

} // namespace

DemandChart::DemandChart(QWidget* parent) : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
    setMouseTracking(true);
}

void DemandChart::show(std::vector<engine::SeriesPeriod> periods, std::vector<EarlierCurve> earlier,
                       bool mayDrag)
{
    m_periods = std::move(periods);
    m_earlier = std::move(earlier);
    m_mayDrag = mayDrag;
    m_dragged = -1;
    drawAgain();
}

/// What the plan says of a period that has no actual figure.
std::optional<double> DemandChart::ahead(int row) const
{
    const engine::SeriesPeriod& each = m_periods[static_cast<std::size_t>(row)];
    if (each.actual)
        return std::nullopt;
    if (row == m_dragged)
        return m_volume;
    return each.volume ? each.volume : each.forecast;
}

void DemandChart::plot(const Theme& theme)
{
    addFan(theme);
    for (const EarlierCurve& curve : m_earlier) {
        QCPGraph* graph = canvas().addGraph();
        graph->setPen(QPen(theme.muted, 1));
        for (const auto& [row, value] : curve.points)
            graph->addData(row, value);
    }
    addCurves(theme);
    dressAxes(theme);
}

ShownTable DemandChart::figures() const
{
    ShownTable table{accessibleName(),
                     {tr("Period"), tr("Actual"), tr("Used in the plan"), tr("80 of a hundred, from"),
                      tr("to"), tr("95 of a hundred, from"), tr("to")},
                     {}};
    for (const EarlierCurve& curve : m_earlier)
        table.headings.push_back(curve.name);
    for (std::size_t row = 0; row < m_periods.size(); ++row) {
        const engine::SeriesPeriod& each = m_periods[row];
        table.rows.push_back({shownText(format::text(each.period.toString()))});
        for (const auto& value :
             {each.actual, ahead(static_cast<int>(row)), each.low80, each.high80, each.low95, each.high95})
            table.rows.back().push_back(knownCell(value.value_or(qQNaN())));
        for (const EarlierCurve& curve : m_earlier) {
            const auto at =
                std::ranges::find(curve.points, static_cast<int>(row), &std::pair<int, double>::first);
            table.rows.back().push_back(at == curve.points.end() ? ShownCell() : knownCell(at->second));
        }
    }
    return table;
}

QString DemandChart::spokenText() const
{
    const auto when = [&](std::size_t row) { return format::text(m_periods[row].period.toString()); };
    std::vector<double> actual;
    std::vector<double> future;
    for (std::size_t row = 0; row < m_periods.size(); ++row) {
        actual.push_back(m_periods[row].actual.value_or(qQNaN()));
        future.push_back(ahead(static_cast<int>(row)).value_or(qQNaN()));
    }
    return curveInWords(tr("Actual"), actual, when) + QStringLiteral(". ") +
           curveInWords(tr("Used in the plan"), future, when);
}

void DemandChart::addBand(std::optional<double> engine::SeriesPeriod::*low,
                          std::optional<double> engine::SeriesPeriod::*high, const QColor& colour)
{
    QCPGraph* lower = canvas().addGraph();
    QCPGraph* upper = canvas().addGraph();
    lower->setPen(Qt::NoPen);
    upper->setPen(Qt::NoPen);
    upper->setBrush(colour);
    upper->setChannelFillGraph(lower);
    for (std::size_t row = 0; row < m_periods.size(); ++row) {
        const engine::SeriesPeriod& each = m_periods[row];
        const bool start = each.actual && row + 1 < m_periods.size() && m_periods[row + 1].*low;
        if (const auto value = start ? each.actual : each.*low) {
            lower->addData(double(row), *value);
            upper->addData(double(row), start ? *value : *(each.*high));
        }
    }
}

void DemandChart::addFan(const Theme& theme)
{
    addBand(&engine::SeriesPeriod::low95, &engine::SeriesPeriod::high95,
            blended(theme.accent, theme.surface, 0.13));
    addBand(&engine::SeriesPeriod::low80, &engine::SeriesPeriod::high80,
            blended(theme.accent, theme.surface, 0.26));
}

void DemandChart::addCurves(const Theme& theme)
{
    QCPGraph* past = canvas().addGraph();
    past->setPen(QPen(theme.text, 2));
    QCPGraph* out = canvas().addGraph(); // figures that do not count
    out->setLineStyle(QCPGraph::lsNone);
    out->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCross, QPen(theme.warning, 1.6), Qt::NoBrush, 8));
    QCPGraph* future = canvas().addGraph();
    future->setPen(QPen(theme.accent, 2.2, Qt::DashLine));
    future->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.accent, 5));
    QCPGraph* join = canvas().addGraph();
    join->setPen(QPen(theme.accent, 1.4, Qt::DotLine));
    for (std::size_t row = 0; row < m_periods.size(); ++row) {
        const engine::SeriesPeriod& each = m_periods[row];
        const auto at = double(row);
        if (each.actual) {
            past->addData(at, *each.actual);
            if (!each.counts || each.bridged)
                out->addData(at, *each.actual);
        } else if (row > 0 && m_periods[row - 1].actual) {
            past->addData(at, qQNaN()); // a gap stays one
            if (const auto next = ahead(int(row))) {
                join->addData(at - 1, *m_periods[row - 1].actual);
                join->addData(at, *next);
            }
        }
        if (const auto value = ahead(int(row)))
            future->addData(at, *value);
    }
}

void DemandChart::dressAxes(const Theme& theme)
{
    dressAxis(xAxis(), theme);
    dressAxis(yAxis(), theme);
    xAxis().grid()->setVisible(false);
    xAxis().setBasePen(Qt::NoPen);
    yAxis().setBasePen(Qt::NoPen);
    xAxis().setTicker(nameTicks(static_cast<int>(m_periods.size()), [&](int row) {
        return tickOf(m_periods[static_cast<std::size_t>(row)].period);
    }));
    if (m_dragged < 0) { // the scale stays while a point is in hand
        yAxis().rescale();
        const QCPRange range = yAxis().range();
        const double room = std::max(0.08 * range.size(), 0.02 * std::abs(range.upper) + 0.1);
        yAxis().setRange(std::min(range.lower, std::max(0.0, range.lower - room)), range.upper + room);
    }
    xAxis().setRange(-0.5, std::max<double>(1, double(m_periods.size())) - 0.5);
    yAxis().setNumberFormat(QStringLiteral("f"));
    yAxis().setNumberPrecision(yAxis().range().size() < 12 ? 1 : 0);
}

/// The row of a point ahead near the place, or −1.
int DemandChart::draggableAt(const QPointF& place) const
{
    if (!m_mayDrag)
        return -1;
    for (int row = 0; row < static_cast<int>(m_periods.size()); ++row)
        if (const auto value = ahead(row)) {
            const QPointF at(xAxis().coordToPixel(row), yAxis().coordToPixel(*value));
            if (std::hypot(at.x() - place.x(), at.y() - place.y()) <= kReach)
                return row;
        }
    return -1;
}

void DemandChart::mousePressEvent(QMouseEvent* event)
{
    m_dragged = event->button() == Qt::LeftButton ? draggableAt(event->position()) : -1;
    if (m_dragged < 0) {
        event->ignore();
        return;
    }
    m_volume = m_periods[static_cast<std::size_t>(m_dragged)].volume.value_or(0);
}

void DemandChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged < 0) {
        setCursor(draggableAt(event->position()) >= 0 ? Qt::SizeVerCursor : Qt::ArrowCursor);
        return;
    }
    m_volume = std::max(0.0, std::round(yAxis().pixelToCoord(event->position().y())));
    drawAgain();
}

void DemandChart::mouseReleaseEvent(QMouseEvent*)
{
    if (m_dragged < 0)
        return;
    const int row = std::exchange(m_dragged, -1);
    if (m_volume != m_periods[static_cast<std::size_t>(row)].volume)
        emit dragged(row, m_volume);
    drawAgain();
}

void DemandChart::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls
}

} // namespace muster::ui
