// The series by locality as the rows of a tree, and what each says.

#include "demand/series_list.h"
#include "engine/demand.h"
#include "engine/inputs.h"
#include "models/format.h"

#include <QFont>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kMostOfCurve = 36; // figures that a small curve can show

SeriesCurve curveOf(const engine::Results& results, const engine::SummedSeries& series)
{
    SeriesCurve curve;
    for (const auto& each : engine::summedPeriods(results.inputs(), series, PeriodLength::Quarter))
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

const SeriesList::Group& SeriesList::groupAt(const QModelIndex& index) const
{
    return m_groups[index.internalId() == 0 ? static_cast<std::size_t>(index.row()) : index.internalId() - 1];
}

const SeriesList::Row* SeriesList::rowAt(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() > 0
               ? &groupAt(index).rows[static_cast<std::size_t>(index.row())]
               : nullptr;
}

plan::SeriesName SeriesList::seriesAt(const QModelIndex& index) const
{
    const Row* row = rowAt(index);
    return row ? row->series : plan::SeriesName{};
}

engine::Rollup SeriesList::reachAt(const QModelIndex& index) const
{
    return groupAt(index).reach;
}

plan::LocalityId SeriesList::localityAt(const QModelIndex& index) const
{
    return groupAt(index).locality;
}

QModelIndex SeriesList::indexOf(const plan::SeriesName& series, engine::Rollup reach) const
{
    const auto group = std::ranges::find_if(
        m_groups, [&](const Group& each) { return each.locality == series.locality && each.reach == reach; });
    if (group == m_groups.end())
        return {};
    const auto found = std::ranges::find(group->rows, series, &Row::series);
    return found == group->rows.end() ? QModelIndex()
                                      : index(static_cast<int>(found - group->rows.begin()), 0,
                                              index(static_cast<int>(group - m_groups.begin()), 0));
}

QModelIndex SeriesList::firstSeries() const
{
    return m_groups.empty() ? QModelIndex() : index(0, 0, index(0, 0));
}

QModelIndex SeriesList::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex SeriesList::parent(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() > 0
               ? createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0})
               : QModelIndex();
}

int SeriesList::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == 0 ? static_cast<int>(groupAt(parent).rows.size()) : 0;
}

int SeriesList::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant SeriesList::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row* row = rowAt(index);
    return row ? dataOf(*row, role) : dataOf(groupAt(index), role);
}

/// "North · 8 series", "Essex as a whole · 8 sums".
QString SeriesList::heading(const Group& group) const
{
    const engine::Dimensions& d = m_results->inputs().dimensions();
    const QString locality = format::text(d.localities[d.indexOf(group.locality)].name);
    const bool isPart = group.rows.size() < group.all;
    if (group.reach == engine::Rollup::WithBeneath)
        return isPart
                   ? tr("%1 as a whole · %2 of %3 sums").arg(locality).arg(group.rows.size()).arg(group.all)
                   : tr("%1 as a whole · %2 sums").arg(locality).arg(group.all);
    return isPart ? tr("%1 · %2 of %3 series").arg(locality).arg(group.rows.size()).arg(group.all)
                  : tr("%1 · %2 series").arg(locality).arg(group.all);
}

QVariant SeriesList::dataOf(const Group& group, int role) const
{
    const auto toCheck = std::ranges::count_if(group.rows, [this](const Row& row) { return isWarning(row); });
    switch (role) {
    case Qt::DisplayRole:
        return toCheck > 0 ? tr("%1, %2 to check").arg(heading(group)).arg(toCheck) : heading(group);
    case DetailRole:
        return sumOf({&group});
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2 in %3")
            .arg(heading(group), sumOf({&group}), format::text(m_span.period.toEnglish()));
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    default:
        return {};
    }
}

/// Its method and its health, of a sum what it adds up.
QString SeriesList::detail(const Row& row) const
{
    if (row.made.isSum())
        return tr("%1 localities").arg(row.made.lines.size());
    return isWarning(row) ? tr("%1 · %2").arg(health(row), method(row))
                          : tr("%1 · %2").arg(method(row), health(row));
}

QVariant SeriesList::dataOf(const Row& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return seriesName(*m_results, row.made.where, row.made.where.locality);
    case DetailRole:
        return detail(row);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return row.made.isSum() ? tr("%1, %2").arg(name(row), detail(row))
                                : tr("%1, %2, %3").arg(name(row), method(row), health(row));
    case CurveRole:
        return QVariant::fromValue(curveOf(*m_results, row.made));
    case WarningRole:
        return isWarning(row);
    default:
        return {};
    }
}

} // namespace muster::ui
