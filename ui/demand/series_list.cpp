#include "demand/series_list.h"

#include "engine/demand.h"
#include "engine/inputs.h"
#include "models/format.h"
#include "models/grid.h"

#include <algorithm>
#include <cmath>

namespace muster::ui {

namespace {

constexpr int kMostOfCurve = 36; // figures that a small curve can show

const engine::SeriesKey& lineOf(const engine::Results& results, engine::LineIndex line)
{
    return results.inputs().demand().lines()[line];
}

SeriesCurve curveOf(const engine::Results& results, engine::LineIndex line)
{
    SeriesCurve curve;
    for (const auto& each : engine::seriesPeriods(results.inputs(), line, PeriodLength::Quarter))
        if (each.actual || each.volume) {
            curve.figures += each.actual.value_or(each.volume.value_or(0));
            curve.actuals += each.actual ? 1 : 0;
        }
    const qsizetype tooMany = std::max<qsizetype>(0, curve.figures.size() - kMostOfCurve);
    curve.figures.remove(0, tooMany);
    curve.actuals = std::max(0, curve.actuals - static_cast<int>(tooMany));
    return curve;
}

} // namespace

QString seriesName(const engine::Results& results, engine::LineIndex line,
                   engine::LocalityIndex chosenLocality)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    const engine::SeriesKey& where = lineOf(results, line);
    QString name = QStringLiteral("%1 · %2").arg(format::text(d.activities[where.activity].name),
                                                 format::text(d.clientGroups[where.clientGroup].name));
    if (where.locality != chosenLocality)
        name.prepend(localityName(results, where.locality) + QStringLiteral(" · "));
    return name;
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
    for (const engine::LineIndex line : lines) {
        const engine::SeriesKey& where = lineOf(*m_results, line);
        rows.push_back({line,
                        {d.localities[where.locality].id.value, d.clientGroups[where.clientGroup].id.value,
                         d.activities[where.activity].id.value}});
    }
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

void SeriesList::show(std::shared_ptr<const engine::Results> results, engine::LocalityIndex locality,
                      const QString& words)
{
    m_results = std::move(results);
    m_locality = locality;
    std::vector<Row> rows = rowsOf(locality);
    m_seriesCount = static_cast<int>(rows.size());
    m_warningCount =
        static_cast<int>(std::ranges::count_if(rows, [this](const Row& row) { return isWarning(row); }));
    if (!words.trimmed().isEmpty())
        std::erase_if(rows, [&](const Row& row) { return !holdsEveryWord(name(row), words); });
    if (std::ranges::equal(rows, m_rows, {}, &Row::key, &Row::key)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const engine::CarriedOn& SeriesList::own(const Row& row) const
{
    return m_results->inputs().demand().way(row.line).own;
}

bool SeriesList::isWarning(const Row& row) const
{
    return row.undecided > 0 || row.late || (own(row).forecast && own(row).forecast->unavailable);
}

QString SeriesList::name(const Row& row) const
{
    return seriesName(*m_results, row.line, m_locality);
}

QString SeriesList::method(const Row& row) const
{
    const engine::DemandSeries& demand = m_results->inputs().demand();
    if (!demand.way(row.line).total.isNone())
        return tr("shared forecast");
    const engine::CarriedOn* carried = engine::carriedOnOf(demand, row.line);
    return format::text(engine::nameOf(carried ? engine::demandMethod(carried->forecast->used)
                                               : demand.way(row.line).method));
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

engine::LineIndex SeriesList::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].line
                                        : engine::LineIndex::none();
}

SeriesIds SeriesList::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].key : SeriesIds{};
}

int SeriesList::rowOf(const SeriesIds& key) const
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
        return name(row);
    case DetailRole:
        return isWarning(row) ? tr("%1 · %2").arg(health(row), method(row))
                              : tr("%1 · %2").arg(method(row), health(row));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(name(row), method(row), health(row));
    case CurveRole:
        return QVariant::fromValue(curveOf(*m_results, row.line));
    case WarningRole:
        return isWarning(row);
    default:
        return {};
    }
}

} // namespace muster::ui
