// Assumptions as a scenario makes them, as rows of the plan.

#include "analysis/adopted_rows.h"

#include "plan/names.h"

#include <fmt/format.h>
#include <map>
#include <unordered_map>

namespace muster::analysis {

namespace {

using engine::AdjustedRow;
using engine::Cell;
using engine::PlacedAdjustment;
using plan::Assumption;
using plan::Scope;

/// Writes the rows of one kind.
class KindRows {
  public:
    KindRows(const engine::Inputs& in, plan::Kind kind, plan::Edit& edit)
        : m_in(in), m_d(in.dimensions()), m_kind(plan::info(kind)), m_field(in.field(kind)),
          m_adjustments(in.adjustments().of(kind)), m_edit(edit)
    {
        for (const AdjustedRow& each : m_field.adjusted())
            m_made.emplace(&each.row, &each);
    }

    /// As few rows as say it; where these do not say it everywhere, rows of single cells.
    [[nodiscard]] Result<void> add()
    {
        for (std::size_t stretch = 0; stretch <= m_field.starts().size(); ++stretch)
            forEachCell([&](const Cell& cell) {
                if (isReached(cell))
                    say(cell, stretch);
            });
        constexpr int kMostTurns = 3;
        for (int turn = 0; turn < kMostTurns; ++turn)
            if (!mendCells()) {
                for (auto& [place, row] : m_rows)
                    m_edit.put(std::move(row));
                return {};
            }
        return fail({ErrorCode::BadInput,
                     fmt::format("what the scenario makes of {} cannot be written into the plan",
                                 plan::inSentence(m_kind.name)),
                     {},
                     {},
                     {},
                     "Set these values in the plan itself"});
    }

  private:
    using From = std::optional<Month>;
    using Place = std::pair<Scope, From>;

    template <class Visit>
    void forEachCell(const Visit& visit) const
    {
        const auto some = []<class I>(bool scoped, const engine::IndexRange<I>& all) {
            return scoped ? all : engine::IndexRange<I>(I());
        };
        const engine::IndexRange<engine::ClientGroupIndex> groups(engine::ClientGroupIndex(),
                                                                  m_d.noClientGroup() + 1);
        for (const auto l : some(m_kind.scope.locality, m_d.localities.indexes()))
            for (const auto g : some(m_kind.scope.clientGroup, groups))
                for (const auto a : some(m_kind.scope.activity, m_d.activities.indexes()))
                    for (const auto r : some(m_kind.scope.role, m_d.roles.indexes()))
                        visit(Cell{l, g, a, r});
    }
    [[nodiscard]] static bool covers(const PlacedAdjustment& by, const Cell& cell)
    {
        return by.covers(cell.locality, cell.clientGroup, cell.activity) && by.covers(cell.role);
    }
    [[nodiscard]] bool isReached(const Cell& cell) const
    {
        return std::ranges::any_of(m_adjustments, [&](const auto& by) { return covers(by, cell); });
    }
    [[nodiscard]] From startOf(std::size_t stretch) const
    {
        return stretch == 0 ? std::nullopt : From(m_field.starts()[stretch - 1]);
    }
    /// The plan's row that it is made of; null where there is none.
    [[nodiscard]] const Assumption* originOf(const Assumption* row) const
    {
        for (auto at = m_made.find(row); at != m_made.end(); at = m_made.find(row))
            row = at->second->before;
        return row;
    }
    /// Where the row counts that is made for a cell: in the scope of the row it comes of, as far as the
    /// adjustments reach.
    [[nodiscard]] Scope scopeOf(const Cell& cell, const Assumption* origin) const
    {
        Scope scope = origin ? origin->scope() : Scope{};
        for (const PlacedAdjustment& by : m_adjustments) {
            if (!covers(by, cell))
                continue;
            if (by.row.locality && (m_kind.inherits || !origin) &&
                isBeneath(*by.row.locality, scope.locality))
                scope.locality = by.row.locality;
            if (by.row.clientGroup)
                scope.clientGroup = by.row.clientGroup;
            if (by.row.activity)
                scope.activity = by.row.activity;
            if (!by.roles.empty())
                scope.role = m_d.roles[cell.role].id;
        }
        return scope;
    }
    [[nodiscard]] bool isBeneath(plan::LocalityId place, const std::optional<plan::LocalityId>& above) const
    {
        return !above || m_d.withBeneath(m_d.indexOf(*above)).contains(m_d.indexOf(place));
    }
    /// The row that counts in a cell from the start of a stretch on; the plan says itself what nothing has
    /// been written over. Where none counts any more, the kind's neutral value.
    void say(const Cell& cell, std::size_t stretch)
    {
        const Assumption* row = m_field.at(cell, stretch);
        const Scope scope = scopeOf(cell, row ? originOf(row) : nullptr);
        const auto last = m_last.find(scope);
        if (last == m_last.end() ? !m_made.contains(row) : last->second == row)
            return;
        if (row)
            put({scope, startOf(stretch)}, *row);
        else if (m_kind.neutral)
            put({scope, startOf(stretch)}, neutralRow());
        m_last[scope] = row;
    }
    [[nodiscard]] Assumption neutralRow() const
    {
        Assumption row;
        row.value = *m_kind.neutral;
        return row;
    }
    void put(const Place& place, const Assumption& from)
    {
        Assumption row = from;
        const auto& [scope, start] = place;
        row.kind = m_kind.kind;
        row.locality = scope.locality;
        row.clientGroup = scope.clientGroup;
        row.activity = scope.activity;
        row.role = scope.role;
        row.from = start;
        const Assumption* own = plan::ownAssumption(m_in.plan(), m_kind.kind, scope, start);
        row.id = own ? own->id : newId<plan::AssumptionId>();
        if (const auto made = m_made.find(&from); made != m_made.end()) {
            const std::string& change = made->second->by->change;
            row.note = row.note.empty() ? change : fmt::format("{}; {}", row.note, change);
        }
        m_rows.insert_or_assign(place, std::move(row));
    }
    /// Rows of the cells in which the plan with the rows would say something else; whether there are any.
    bool mendCells()
    {
        plan::Edit edit;
        for (const auto& [place, row] : m_rows)
            edit.put(row);
        plan::Plan plan = m_in.plan();
        plan.apply(edit.changes);
        std::vector<const Assumption*> rows;
        for (const Assumption& row : plan.rows<Assumption>())
            if (row.kind == m_kind.kind)
                rows.push_back(&row);
        const engine::ResolvedAssumption found(m_kind.kind, m_d, std::move(rows));
        bool any = false;
        std::vector<Month> starts = found.starts();
        starts.insert(starts.end(), m_field.starts().begin(), m_field.starts().end());
        std::ranges::sort(starts);
        starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
        for (std::size_t i = 0; i <= starts.size(); ++i) {
            const From from = i == 0 ? std::nullopt : From(starts[i - 1]);
            const Month month = from.value_or(starts.empty() ? m_in.firstMonth() : starts.front() + -1);
            forEachCell([&](const Cell& cell) {
                const Assumption* wanted = m_field.row(cell, month);
                const Assumption* is = found.row(cell, month);
                if (valueOf(wanted) == valueOf(is))
                    return;
                any = true;
                if (valueOf(wanted))
                    put({wholeScope(cell), from}, wanted ? *wanted : neutralRow());
            });
        }
        return any;
    }
    /// What counts where the row does; nothing where none does and the kind has no neutral value.
    [[nodiscard]] std::optional<double> valueOf(const Assumption* row) const
    {
        return row ? std::optional(row->value) : m_kind.neutral;
    }
    [[nodiscard]] Scope wholeScope(const Cell& cell) const
    {
        Scope scope;
        if (m_kind.scope.locality)
            scope.locality = m_d.localities[cell.locality].id;
        if (m_kind.scope.clientGroup && cell.clientGroup != m_d.noClientGroup())
            scope.clientGroup = m_d.clientGroups[cell.clientGroup].id;
        if (m_kind.scope.activity)
            scope.activity = m_d.activities[cell.activity].id;
        if (m_kind.scope.role)
            scope.role = m_d.roles[cell.role].id;
        return scope;
    }

    const engine::Inputs& m_in;
    const engine::Dimensions& m_d;
    const plan::KindInfo& m_kind;
    const engine::ResolvedAssumption& m_field;
    const engine::Adjustments::List& m_adjustments;
    plan::Edit& m_edit;
    std::unordered_map<const Assumption*, const AdjustedRow*> m_made;
    std::map<Scope, const Assumption*> m_last;
    std::map<Place, Assumption> m_rows;
};

} // namespace

Result<void> addAssumptions(const engine::Inputs& scenario, plan::Kind kind, plan::Edit& edit)
{
    if (scenario.adjustments().of(kind).empty())
        return {};
    return KindRows(scenario, kind, edit).add();
}

} // namespace muster::analysis
