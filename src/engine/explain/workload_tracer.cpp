// How a figure of the table of the workload is made.

#include "engine/explain/month_tracer.h"
#include "engine/explain/work_explained.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

using Sum = MonthTracer::Sum;

/// Traces one place of the table, over months, localities and roles.
class WorkTracer {
  public:
    WorkTracer(const Results& results, const WorkloadPlace& place, Rollup reach)
        : m_results(results), m_d(results.inputs().dimensions()), m_place(place)
    {
        for (const LocalityIndex l : reachedFrom(m_d, place.locality, reach))
            for (const LineIndex line : results.inputs().demand().linesOf(l))
                if (const SeriesKey& at = results.inputs().demand().lines()[line];
                    at.clientGroup == place.clientGroup && at.activity == place.activity)
                    m_lines.push_back(line);
    }

    [[nodiscard]] Traced figure(WorkColumn column)
    {
        if (column == WorkColumn::CostPerUnit)
            return formulas::costPerUnit(overMonths(WorkColumn::Cost).named("cost"),
                                         overMonths(WorkColumn::Volume).named("volume"));
        return overMonths(column);
    }

  private:
    [[nodiscard]] bool isMean(WorkColumn column) const
    {
        if (column == WorkColumn::Volume)
            return m_d.activities[m_place.activity].standard == plan::Standard::Caseload;
        return column != WorkColumn::Hours && column != WorkColumn::Cost;
    }
    [[nodiscard]] Traced overMonths(WorkColumn column)
    {
        const PeriodSpan& span = m_place.span;
        std::vector<Traced> months;
        for (int t = span.first; t < span.first + span.count; ++t)
            months.push_back(month(column, t));
        if (months.size() == 1)
            return months.front();
        const Traced sum = sumOf(months, SumOf::Months);
        return isMean(column) ? formulas::meanOf(sum, Traced(double(span.count))) : sum;
    }
    [[nodiscard]] Traced month(WorkColumn column, int t)
    {
        const Month month = m_results.inputs().firstMonth() + t;
        const MonthTracer tracer(m_results, month, m_memo);
        std::vector<Traced> parts;
        for (const LineIndex line : m_lines) {
            const LocalityIndex l = tracer.lineAt(line).locality;
            if (Traced part = ofLine(tracer, line, column); m_lines.size() == 1)
                return std::move(part).named(month.toEnglish());
            else if (part.value() != 0)
                parts.push_back(std::move(part).named(m_d.localities[l].name));
        }
        return sumOf(std::move(parts)).named(month.toEnglish());
    }
    [[nodiscard]] Traced ofLine(const MonthTracer& tracer, LineIndex line, WorkColumn column) const
    {
        if (column == WorkColumn::Volume)
            return tracer.volume(line);
        Sum parts;
        for (const RoleIndex r : m_d.roles.indexes())
            if (counts(column, m_d.roles[r]))
                addRole(tracer, line, r, column, parts);
        return sumOf(std::move(parts));
    }
    [[nodiscard]] static bool counts(WorkColumn column, const plan::Role& role)
    {
        return role.kind == plan::RoleKind::Casework &&
               (column != WorkColumn::QualifiedFte || role.qualified) &&
               (column != WorkColumn::UnqualifiedFte || !role.qualified);
    }
    void addRole(const MonthTracer& tracer, LineIndex line, RoleIndex role, WorkColumn column,
                 Sum& parts) const
    {
        const LocalityIndex l = tracer.lineAt(line).locality;
        Sum made;
        if (column == WorkColumn::Hours)
            addHours(tracer, line, role, made);
        else
            addLine(tracer, line, role,
                    tracer.timeOnce(l, role, [&] { return workingTime(tracer, l, role); }), made);
        for (const Traced& part : made)
            parts.push_back((column == WorkColumn::Cost && part.value() != 0 // nobody costs nothing
                                 ? formulas::costOf<Traced>(part.named("FTE"), tracer.costOfOne(l, role))
                                 : part)
                                .named(m_d.roleName(role)));
    }

    const Results& m_results;
    const Dimensions& m_d;
    WorkloadPlace m_place;
    std::vector<LineIndex> m_lines;
    TraceMemo m_memo;
};

std::optional<double> columnOfWork(const WorkloadRow& row, WorkColumn column)
{
    const auto fte = [](const std::optional<Fte>& value) {
        return value ? std::optional(value->value()) : std::nullopt;
    };
    switch (column) {
    case WorkColumn::Volume:
        return row.volume;
    case WorkColumn::Hours:
        return row.hours;
    case WorkColumn::Fte:
        return fte(row.fte);
    case WorkColumn::QualifiedFte:
        return fte(row.qualified);
    case WorkColumn::UnqualifiedFte:
        return fte(row.unqualified);
    case WorkColumn::Cost:
        return row.cost;
    case WorkColumn::CostPerUnit:
        break;
    }
    return row.costPerUnit;
}

} // namespace

std::optional<double> workFigure(const WorkloadRow& row, WorkColumn column)
{
    const auto figure = columnOfWork(row, column);
    return figure && std::isfinite(*figure) ? figure : std::nullopt;
}

Result<Explanation> explainWork(const Results& results, const WorkloadPlace& place, Rollup reach,
                                WorkColumn column)
{
    const WorkColumnInfo& info = kWorkColumns[static_cast<std::size_t>(column)];
    const Dimensions& d = results.inputs().dimensions();
    const std::string title =
        fmt::format("{} · {} · {} · {} · {}", info.heading, d.localities[place.locality].name,
                    d.clientGroups[place.clientGroup].name, d.activities[place.activity].name,
                    whenInTitle(results.inputs(), place.span));
    for (const WorkloadRow& row :
         workloadRows(results.inputs(), {{place.span}, reach, place.locality, pricesOf(results)}))
        if (row.place.clientGroup == place.clientGroup && row.place.activity == place.activity &&
            workFigure(row, column))
            return recorded(title, info.unit,
                            [&] { return WorkTracer(results, place, reach).figure(column); });
    return fail({ErrorCode::NotFound,
                 fmt::format("{} has no figure", title),
                 {},
                 {},
                 {},
                 "See check for what is missing"});
}

} // namespace muster::engine
