#include "demand/series_list.h"

#include "engine/forecast_words.h"
#include "engine/series_periods.h"
#include "models/format.h"
#include "models/grid.h"

#include <algorithm>
#include <cmath>

namespace muster::ui {

namespace {

constexpr int kMostOfCurve = 36; // figures that a small curve can show

const engine::Line& lineOf(const engine::Results& results, int line)
{
    return results.inputs().demand().lines()[static_cast<std::size_t>(line)];
}

QString healthOf(const engine::Results& results, int line, bool& warning)
{
    int undecided = 0;
    int decided = 0;
    for (const engine::FoundBreak& each : results.inputs().demand().breaks())
        if (each.line == line)
            ++(each.decision ? decided : undecided);
    const auto& late = results.inputs().demand().startLate();
    const auto& own = results.inputs().demand().way(line).own;
    warning = undecided > 0;
    if (std::ranges::find(late, line) != late.end()) {
        warning = true;
        return SeriesList::tr("months without a figure");
    }
    if (own.forecast && own.forecast->obstacle) {
        warning = true;
        return SeriesList::tr("method not possible");
    }
    if (undecided > 0)
        return undecided == 1 ? SeriesList::tr("1 break to decide")
                              : SeriesList::tr("%1 breaks to decide").arg(undecided);
    return decided > 0 ? SeriesList::tr("breaks decided") : SeriesList::tr("sound");
}

} // namespace

QString seriesName(const engine::Results& results, int line, int chosenLocality)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    const engine::Line& where = lineOf(results, line);
    QString name = QStringLiteral("%1 · %2").arg(
        format::text(d.activities[static_cast<std::size_t>(where.activity)].name),
        format::text(d.clientGroups[static_cast<std::size_t>(where.clientGroup)].name));
    if (where.locality != chosenLocality)
        name.prepend(localityName(results, where.locality) + QStringLiteral(" · "));
    return name;
}

SeriesList::Row SeriesList::rowOf(const engine::Results& results, int line, int locality)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    const engine::DemandSeries& demand = results.inputs().demand();
    const engine::Line& where = lineOf(results, line);
    Row row;
    row.line = line;
    row.key = {d.localities[static_cast<std::size_t>(where.locality)].id.value,
               d.clientGroups[static_cast<std::size_t>(where.clientGroup)].id.value,
               d.activities[static_cast<std::size_t>(where.activity)].id.value};
    row.name = seriesName(results, line, locality);
    for (const auto& each : engine::seriesPeriods(results.inputs(), line, PeriodLength::Quarter))
        if (each.actual || each.volume) {
            row.curve += each.actual.value_or(each.volume.value_or(0));
            row.actuals += each.actual ? 1 : 0;
        }
    while (row.curve.size() > kMostOfCurve) {
        row.curve.removeFirst();
        row.actuals = std::max(0, row.actuals - 1);
    }
    const engine::CarriedOn* carried = engine::carriedOnOf(demand, line);
    const plan::DemandMethod used =
        carried ? engine::demandMethod(carried->forecast->used) : demand.way(line).method;
    row.method = format::text(engine::nameOf(used));
    if (demand.way(line).total >= 0)
        row.method = tr("shared forecast");
    row.health = healthOf(results, line, row.warning);
    return row;
}

void SeriesList::show(const engine::Results& results, int locality)
{
    std::vector<Row> rows;
    const engine::Dimensions& d = results.inputs().dimensions();
    if (locality >= 0) {
        const int last = locality + d.localities[static_cast<std::size_t>(locality)].descendants;
        const int from = results.inputs().demand().linesOf(locality).first;
        const int to = results.inputs().demand().linesOf(last).second;
        for (int line = from; line < to; ++line)
            rows.push_back(rowOf(results, line, locality));
    }
    if (rows == m_rows)
        return;
    const bool sameShape = std::ranges::equal(rows, m_rows, {}, &Row::key, &Row::key);
    if (sameShape) {
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int SeriesList::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].line : -1;
}

SeriesKey SeriesList::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].key : SeriesKey{};
}

int SeriesList::rowOf(const SeriesKey& key) const
{
    const auto found = std::ranges::find(m_rows, key, &Row::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int SeriesList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SeriesList::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case DetailRole:
        return row.warning ? tr("%1 · %2").arg(row.health, row.method)
                           : tr("%1 · %2").arg(row.method, row.health);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(row.name, row.method, row.health);
    case CurveRole:
        return QVariant::fromValue(row.curve);
    case ActualsRole:
        return row.actuals;
    case WarningRole:
        return row.warning;
    default:
        return {};
    }
}

} // namespace muster::ui
