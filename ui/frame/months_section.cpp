#include "frame/months_section.h"

#include "charts/months_chart.h"
#include "tables/grid_view.h"
#include "theme/text_label.h"

namespace muster::ui {

MonthsSection::MonthsSection(const QString& tableIsOf, const QString& subtitle,
                             std::span<const CurveOf> curves, QWidget* parent)
    : Section(QStringLiteral("month"), tableIsOf, parent), m_curves(curves.begin(), curves.end())
{
    addText(QStringLiteral("muted"), subtitle);
    m_legend = &addLegend();
    m_chart = &addChart<MonthsChart>();
    letTableReplace({m_chart, m_legend});
}

void MonthsSection::showMonths(const engine::Results& results, const engine::TablePlace& place)
{
    m_chart->show(results.inputs().firstMonth(), curvesOf(results, place, m_curves));
    m_legend->setText(m_chart->legendText());
    showTable(monthsGrid(results, place, m_curves, table().accessibleName()));
}

} // namespace muster::ui
