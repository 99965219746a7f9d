#include "charts/ladder_chart.h"

#include "models/format.h"
#include "theme/theme.h"

#include <algorithm>
#include <qcustomplot.h>

namespace muster::ui {

namespace {

constexpr double kBetweenAreas = 1; // between areas, in bars
constexpr double kLadderBar = 0.84;
constexpr int kNameWidth = 132;
constexpr double kMostText = 0.8; // of the width, however long a text is
constexpr int kTextMargin = 6;

/// " 47.6 required"
QString textOf(const LadderRung& rung, bool named)
{
    const QString figure = QLatin1Char(' ') + format::fte(rung.fte.value_or(0));
    return named ? figure + QLatin1Char(' ') + rung.name : figure;
}

} // namespace

LadderChart::LadderChart(QWidget* parent) : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    canvas().axisRect()->setAutoMargins(QCP::msNone);
    canvas().axisRect()->setMargins({kNameWidth, 0, 0, 0});
}

void LadderChart::show(std::vector<LadderGroup> groups)
{
    m_groups = std::move(groups);
    updateGeometry();
    drawAgain();
}

/// At the right edge, so that each bar leaves room for its text: bar + text ≤ width, and bar = FTE ÷ edge ×
/// width.
double LadderChart::edge() const
{
    const double plot = std::max(1, width() - kNameWidth);
    const QFontMetrics metrics(smallFont());
    double edge = 0;
    for (const LadderGroup& group : m_groups)
        for (const LadderRung& rung : group.rungs) {
            const QString text = textOf(rung, &group == &m_groups.front());
            const double room = (metrics.horizontalAdvance(text) + kTextMargin) / plot;
            edge = std::max(edge, rung.fte.value_or(0) / (1 - std::min(room, kMostText)));
        }
    return edge > 0 ? edge : 1;
}

int LadderChart::rungCount() const
{
    std::ptrdiff_t most = 1;
    for (const LadderGroup& group : m_groups)
        most = std::max(most, std::ranges::count_if(
                                  group.rungs, [](const LadderRung& rung) { return rung.fte.has_value(); }));
    return static_cast<int>(most);
}

double LadderChart::rows() const
{
    return std::max<double>(1, double(m_groups.size()) * (rungCount() + kBetweenAreas));
}

QSize LadderChart::sizeHint() const
{
    return {420, int(rows() * (QFontMetrics(smallFont()).height() * 0.86))};
}

void LadderChart::plot(const Theme& theme)
{
    for (QCPAxis* axis : {&xAxis(), &yAxis(), canvas().xAxis2, canvas().yAxis2}) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    xAxis().setRange(0, edge());
    yAxis().setRange(0, rows());
    yAxis().setRangeReversed(true);
    double top = kBetweenAreas / 2;
    for (const LadderGroup& group : m_groups) {
        drawGroup(theme, group, top, &group == &m_groups.front());
        top += rungCount() + kBetweenAreas;
    }
}

QString LadderChart::spokenText() const
{
    QStringList areas;
    for (const LadderGroup& group : m_groups) {
        QStringList rungs;
        for (const LadderRung& rung : group.rungs)
            if (rung.fte)
                rungs += tr("%1 %2").arg(rung.name, format::fte(*rung.fte));
        areas += tr("%1: %2").arg(group.area, rungs.join(QStringLiteral(", ")));
    }
    return areas.join(QStringLiteral(". "));
}

void LadderChart::drawGroup(const Theme& theme, const LadderGroup& group, double top, bool named)
{
    double at = top + 0.5;
    for (std::size_t i = 0; i < group.rungs.size(); ++i) {
        const LadderRung& rung = group.rungs[i];
        if (!rung.fte)
            continue;
        auto* bar = new QCPBars(&yAxis(), &xAxis());
        bar->setWidth(kLadderBar);
        bar->setPen(Qt::NoPen);
        bar->setBrush(theme.ladder[i]);
        bar->addData(at, *rung.fte);
        addText(textOf(rung, named), *rung.fte, at, Qt::AlignLeft | Qt::AlignVCenter, theme.text);
        at += 1;
    }
    const QString name = QFontMetrics(smallFont()).elidedText(group.area, Qt::ElideRight, kNameWidth - 10);
    auto* label = addText(name, 0, 0, Qt::AlignLeft | Qt::AlignVCenter, theme.text);
    label->position->setTypeX(QCPItemPosition::ptAbsolute);
    label->position->setCoords(0, top + rungCount() / 2.0);
}

} // namespace muster::ui
