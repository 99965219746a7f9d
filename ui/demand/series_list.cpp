#include "demand/series_list.h"

#include "demand/figures/figure_rows.h"
#include "engine/demand.h"
#include "engine/inputs.h"
#include "models/format.h"
#include "models/grid.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace muster::ui {

QString seriesName(const engine::Results& results, engine::LineIndex line, engine::LocalityIndex without)
{
    return seriesName(results, results.inputs().demand().lines()[line], without);
}

QString seriesName(const engine::Results& results, const engine::SeriesKey& where,
                   engine::LocalityIndex without)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    QString name = QStringLiteral("%1 · %2").arg(format::text(d.activities[where.activity].name),
                                                 format::text(d.clientGroups[where.clientGroup].name));
    if (where.locality != without)
        name.prepend(localityName(results, where.locality) + QStringLiteral(" · "));
    return name;
}

plan::SeriesName nameOfSeries(const engine::Inputs& in, engine::LineIndex line)
{
    return nameOfSeries(in, in.demand().lines()[line]);
}

plan::SeriesName nameOfSeries(const engine::Inputs& in, const engine::SeriesKey& where)
{
    const engine::Dimensions& d = in.dimensions();
    return {d.localities[where.locality].id, d.clientGroups[where.clientGroup].id,
            d.activities[where.activity].id};
}

std::vector<SeriesList::Row> SeriesList::rowsOf(engine::LocalityIndex locality) const
{
    std::vector<Row> rows;
    if (locality.isNone())
        return rows;
    const engine::Dimensions& d = m_results->inputs().dimensions();
    const engine::DemandSeries& demand = m_results->inputs().demand();
    const engine::LineRange lines = demand.linesOf(d.withBeneath(locality));
    const auto rowAt = [&](engine::LineIndex line) -> Row& {
        return rows[static_cast<std::size_t>(line - lines.first())];
    };
    for (const engine::LineIndex line : lines)
        rows.push_back({{demand.lines()[line], {line}}, nameOfSeries(m_results->inputs(), line)});
    for (const engine::FoundBreak& each : demand.breaks())
        if (lines.contains(each.line)) {
            Row& row = rowAt(each.line);
            ++(each.decision ? row.decided : row.undecided);
        }
    for (const engine::LineIndex line : demand.startLate())
        if (lines.contains(line))
            rowAt(line).late = true;
    return rows;
}

std::vector<SeriesList::Row> SeriesList::sumsOf(engine::LocalityIndex locality) const
{
    std::vector<Row> rows;
    if (locality.isNone())
        return rows;
    const engine::Inputs& in = m_results->inputs();
    for (engine::SummedSeries& each :
         engine::summedSeries(in.demand(), in.dimensions(), locality, engine::Rollup::WithBeneath))
        if (each.isSum()) {
            const plan::SeriesName series = nameOfSeries(in, each.where);
            rows.push_back({std::move(each), series});
        }
    return rows;
}

void SeriesList::show(std::shared_ptr<const engine::Results> results, engine::LocalityIndex locality,
                      const PeriodSpan& span, const QString& words)
{
    m_results = std::move(results);
    m_span = span;
    const std::vector<Row> rows = rowsOf(locality);
    m_seriesCount = static_cast<int>(rows.size());
    m_warningCount =
        static_cast<int>(std::ranges::count_if(rows, [this](const Row& row) { return isWarning(row); }));
    std::vector<Group> groups;
    const auto add = [&](const Row& row) {
        const engine::Rollup reach = row.made.isSum() ? engine::Rollup::WithBeneath : engine::Rollup::Own;
        if (groups.empty() || groups.back().locality != row.series.locality || groups.back().reach != reach)
            groups.push_back({row.series.locality, {}, 0, reach});
        ++groups.back().all;
        if (words.trimmed().isEmpty() || holdsEveryWord(name(row), words))
            groups.back().rows.push_back(row);
    };
    std::ranges::for_each(sumsOf(locality), add);
    std::ranges::for_each(rows, add);
    std::erase_if(groups, [](const Group& group) { return group.rows.empty(); });
    const auto isSame = [](const Group& a, const Group& b) {
        return a.locality == b.locality && a.reach == b.reach &&
               std::ranges::equal(a.rows, b.rows, {}, &Row::series, &Row::series);
    };
    if (std::ranges::equal(groups, m_groups, isSame)) {
        m_groups = std::move(groups);
        tellAllChanged();
        return;
    }
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

void SeriesList::tellAllChanged()
{
    if (m_groups.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        emit dataChanged(index(0, 0, group), index(rowCount(group) - 1, 0, group));
    }
}

const engine::CarriedOn& SeriesList::own(const Row& row) const
{
    return m_results->inputs().demand().way(row.line()).own;
}

bool SeriesList::isWarning(const Row& row) const
{
    return !row.made.isSum() &&
           (row.undecided > 0 || row.late || (own(row).forecast && own(row).forecast->unavailable));
}

QString SeriesList::name(const Row& row) const
{
    return seriesName(*m_results, row.made.where, engine::LocalityIndex::none());
}

QString SeriesList::method(const Row& row) const
{
    const engine::DemandSeries& demand = m_results->inputs().demand();
    if (!demand.way(row.line()).total.isNone())
        return tr("shared forecast");
    const engine::CarriedOn* carried = engine::carriedOnOf(demand, row.line());
    return format::word(engine::nameOf(carried ? engine::demandMethod(carried->forecast->used)
                                               : demand.way(row.line()).method));
}

QString SeriesList::health(const Row& row) const
{
    if (row.late)
        return tr("months without a figure");
    if (own(row).forecast && own(row).forecast->unavailable)
        return tr("method not possible");
    if (row.undecided > 0)
        return row.undecided == 1 ? tr("1 break to decide") : tr("%1 breaks to decide").arg(row.undecided);
    return row.decided > 0 ? tr("breaks decided") : tr("sound");
}

/// What they come to in the period: only like is added, and open cases are those at its start.
QString SeriesList::sumOf(const std::vector<const Group*>& groups) const
{
    const engine::DemandSeries& demand = m_results->inputs().demand();
    std::map<FigureUnit, double> sums;
    for (const Group* group : groups)
        for (const Row& row : group->rows)
            for (const engine::LineIndex line : row.made.lines) {
                const int months = demand.isStock(line) ? 1 : m_span.count;
                sums[unitOf(m_results->inputs().dimensions(), row.series.activity)] +=
                    demand.volumes().col(line.value()).segment(m_span.first, months).sum();
            }
    QStringList parts;
    for (const auto& [unit, sum] : sums)
        parts += QStringLiteral("%1 %2").arg(std::isfinite(sum) ? format::volume(sum) : format::unknown(),
                                             nameOfUnit(unit));
    return parts.join(QStringLiteral(", "));
}

QString SeriesList::total() const
{
    std::vector<const Group*> all;
    for (const Group& group : m_groups)
        if (group.reach == engine::Rollup::Own) // the sums hold the same once more
            all.push_back(&group);
    return sumOf(all);
}

} // namespace muster::ui
