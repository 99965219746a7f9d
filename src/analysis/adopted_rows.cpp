#include "analysis/adopted_rows.h"

#include "plan/names.h"

#include <fmt/format.h>
#include <map>
#include <set>

namespace muster::analysis {

namespace {

/// Writes the months of one line of demand.
class LineRows {
  public:
    LineRows(const engine::Inputs& in, engine::LineIndex line, plan::Edit& edit)
        : m_plan(in.plan()), m_demand(in.demand()), m_d(in.dimensions()), m_line(line), m_edit(edit),
          m_end(in.firstMonth() + in.months()), m_first(in.firstMonth())
    {
    }

    /// Every month from the first that is adjusted to the end of the plan, because growth goes on from what
    /// is said. A forecast of more than a month that reaches into them is parted into its months.
    [[nodiscard]] Result<void> add()
    {
        const auto acting = m_demand.adjustments(m_line);
        Month first = m_end;
        for (Month month = m_first; month < m_end; month = month + 1)
            if (std::ranges::any_of(acting, [&](const auto* by) { return by->covers(month); })) {
                first = month;
                break;
            }
        std::set<Month> months;
        for (Month month = first; month < m_end; month = month + 1) {
            const plan::Demand* row = m_demand.typed(m_line, month);
            if (row && row->status == plan::DemandStatus::Actual)
                return fail(hasActual(month));
            months.insert(month);
            if (row && row->period.length != PeriodLength::Month)
                for (int i = 0; i < row->period.months(); ++i)
                    if (const Month part = row->period.start + i; part < m_end)
                        months.insert(part);
        }
        for (const plan::Demand* row : m_demand.figures(m_line))
            if (row->status == plan::DemandStatus::Forecast && reaches(*row, months))
                m_edit.erase<plan::Demand>(row->id);
        for (const Month month : months)
            put(month);
        return {};
    }

  private:
    [[nodiscard]] static bool reaches(const plan::Demand& row, const std::set<Month>& months)
    {
        const auto at = months.lower_bound(row.period.start);
        return at != months.end() && *at < row.period.start + row.period.months();
    }
    [[nodiscard]] Error hasActual(Month month) const
    {
        const engine::SeriesKey& at = m_demand.lines()[m_line];
        return {
            ErrorCode::BadInput,
            fmt::format("Volume, {}, {}, {}, {}: this is an actual figure, which nothing takes the place of",
                        m_d.localities[at.locality].name, m_d.clientGroups[at.clientGroup].name,
                        m_d.activities[at.activity].name, month.toEnglish()),
            {},
            {},
            {},
            "Let the change begin behind the last actual figure"};
    }
    void put(Month month)
    {
        const engine::SeriesKey& at = m_demand.lines()[m_line];
        plan::Demand row;
        row.id = newId<plan::DemandId>();
        row.locality = m_d.localities[at.locality].id;
        row.clientGroup = m_d.clientGroups[at.clientGroup].id;
        row.activity = m_d.activities[at.activity].id;
        row.period = {PeriodLength::Month, month};
        row.volume = Volume(m_demand.volumeAt(m_line, month - m_demand.earliest()));
        m_edit.put(std::move(row));
    }

    const plan::Plan& m_plan;
    const engine::DemandSeries& m_demand;
    const engine::Dimensions& m_d;
    engine::LineIndex m_line;
    plan::Edit& m_edit;
    Month m_end;
    Month m_first;
};

} // namespace

Result<void> addVolumes(const engine::Inputs& scenario, plan::Edit& edit)
{
    const engine::DemandSeries& demand = scenario.demand();
    for (const engine::LineIndex line : demand.lines().indexes())
        if (!demand.adjustments(line).empty())
            if (auto added = LineRows(scenario, line, edit).add(); !added)
                return added;
    return {};
}

void addTargets(const engine::Inputs& scenario, plan::Edit& edit)
{
    const engine::Dimensions& d = scenario.dimensions();
    for (const engine::ActivityIndex activity : d.activities.indexes())
        if (const auto target = scenario.targets().of(activity);
            target != d.activities[activity].targetDays) {
            plan::Activity row = d.activities[activity];
            row.targetDays = target;
            edit.put(std::move(row));
        }
}

namespace {

/// Changes of the structure, one of a name in a place and month.
class StructureRows {
  public:
    void add(plan::Restructure row)
    {
        auto& made = m_rows[std::tuple(row.name, row.locality, row.role, row.month)];
        if (made) {
            row.establishment = row.establishment + made->establishment;
            row.redundancies = row.redundancies + made->redundancies;
        }
        made = std::move(row);
    }
    void addTo(plan::Edit& edit) const
    {
        for (const auto& [key, row] : m_rows) {
            edit.put(*row);
            std::get<plan::RowChanges<plan::Restructure>>(edit.changes).put.back().id =
                newId<plan::RestructureId>();
        }
    }

  private:
    std::map<std::tuple<std::string, plan::LocalityId, plan::RoleId, Month>, std::optional<plan::Restructure>>
        m_rows;
};

} // namespace

void addStructure(const engine::Inputs& scenario, plan::Edit& edit)
{
    const engine::Dimensions& d = scenario.dimensions();
    StructureRows rows;
    for (const engine::LocalityIndex l : d.localities.indexes())
        for (const engine::RoleIndex r : d.roles.indexes()) {
            const engine::StaffCell& cell = scenario.staff().at(l, r);
            for (std::size_t i = 0; i < cell.restructures.size(); ++i) {
                plan::Restructure row = *cell.restructures[i];
                if (scenario.plan().find<plan::Restructure>(row.id))
                    continue; // it is the plan's
                rows.add(row);
                const auto& end = cell.changesEnd[i];
                if (!end || cell.isNewPosition(*end))
                    continue; // a new position says the posts anew
                row.name += ", at its end";
                row.month = *end;
                row.establishment = Fte(-row.establishment.value());
                row.redundancies = Fte(0);
                rows.add(std::move(row));
            }
        }
    rows.addTo(edit);
}

} // namespace muster::analysis
