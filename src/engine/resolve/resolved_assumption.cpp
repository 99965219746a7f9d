#include "engine/resolve/resolved_assumption.h"

#include <limits>
#include <unordered_map>

namespace muster::engine {

namespace {

/// Rows that must be laid first come first: each later one covers the earlier.
bool weaker(const plan::Assumption* a, const plan::Assumption* b)
{
    const auto rank = [](const plan::Assumption& row) {
        return std::tuple(row.role.has_value(), row.activity.has_value(), row.clientGroup.has_value(),
                          row.from, row.id);
    };
    return rank(*a) < rank(*b);
}

/// Where a row counts in one dimension: at one place if it names one, else at every place.
template <class Id>
std::pair<std::size_t, std::size_t> extent(const Dimensions& dimensions, const std::optional<Id>& named,
                                           std::size_t size)
{
    if (!named)
        return {0, size};
    const auto at = dimensions.indexOf(*named);
    return at.isNone() ? std::pair<std::size_t, std::size_t>{0, 0} : std::pair{at.offset(), at.offset() + 1};
}

/// The row that counts after an adjustment. What a scenario makes has no range of its own where it is set.
AdjustedRow adjustedRow(plan::Kind kind, const plan::Assumption* before, double neutral,
                        const PlacedAdjustment& by)
{
    AdjustedRow made{before ? *before : plan::Assumption{}, before, &by};
    plan::Assumption& row = made.row;
    if (!before) {
        row.kind = kind;
        row.locality = by.row.locality;
        row.clientGroup = by.row.clientGroup;
        row.activity = by.row.activity;
        row.role = by.row.role;
    }
    const bool isSet = by.row.by == plan::AdjustBy::Set;
    if (!before || (isSet && by.row.from))
        row.from = by.row.from;
    const auto end = [&](const std::optional<double>& value) {
        return value && !isSet ? std::optional(adjustedValue(by.row.by, *value, by.row.amount))
                               : std::nullopt;
    };
    row.value = adjustedValue(by.row.by, before ? before->value : neutral, by.row.amount);
    row.low = end(row.low);
    row.high = end(row.high);
    return made;
}

} // namespace

ResolvedAssumption::ResolvedAssumption(plan::Kind kind, const Dimensions& dimensions,
                                       std::vector<const plan::Assumption*> rows,
                                       const Adjustments::List& adjustments)
    : m_kind(kind), m_neutral(plan::info(kind).neutral.value_or(std::numeric_limits<double>::quiet_NaN()))
{
    layOut(dimensions);
    if (m_cells == 0)
        return;
    if (!rows.empty())
        layRows(std::move(rows), dimensions);
    adjust(adjustments);
}

void ResolvedAssumption::layRows(std::vector<const plan::Assumption*> rows, const Dimensions& dimensions)
{
    std::ranges::sort(rows, weaker);
    for (const plan::Assumption* row : rows)
        if (row->from)
            m_starts.push_back(*row->from);
    std::ranges::sort(m_starts);
    m_starts.erase(std::unique(m_starts.begin(), m_starts.end()), m_starts.end());
    m_found.assign(m_cells * (m_starts.size() + 1), nullptr);
    for (std::size_t stretch = 0; stretch <= m_starts.size(); ++stretch)
        fill(rows, dimensions, stretch);
    takeValuesOfRows();
}

void ResolvedAssumption::adjust(const Adjustments::List& adjustments)
{
    if (adjustments.empty() || m_cells == 0)
        return;
    if (m_found.empty())
        m_found.assign(m_cells, nullptr);
    cutAt(adjustments);
    auto made = std::make_shared<std::deque<AdjustedRow>>();
    for (const PlacedAdjustment& each : adjustments)
        adjustRows(each, *made);
    m_adjusted = std::move(made);
    if (std::ranges::all_of(m_found, [](const plan::Assumption* row) { return row == nullptr; })) {
        m_found.clear(); // nothing is said, and nothing made of it
        m_starts.clear();
    }
    takeValuesOfRows();
}

void ResolvedAssumption::takeValuesOfRows()
{
    m_values.clear();
    m_values.reserve(m_found.size());
    for (const plan::Assumption* row : m_found)
        m_values.push_back(row ? row->value : m_neutral);
}

void ResolvedAssumption::layOut(const Dimensions& dimensions)
{
    const plan::Scoping& scope = plan::info(m_kind).scope;
    const std::array scoped{scope.locality, scope.clientGroup, scope.activity, scope.role};
    const std::array sizes{dimensions.localities.size(), dimensions.clientGroups.size() + 1,
                           dimensions.activities.size(), dimensions.roles.size()}; // see noClientGroup()
    for (std::size_t d = scoped.size(); d-- > 0;)
        if (scoped[d]) {
            m_size[d] = sizes[d];
            m_stride[d] = m_cells;
            m_cells *= sizes[d];
        }
}

FieldPlace ResolvedAssumption::place(const Cell& cell, Month month) const
{
    std::size_t first = stretch(month);
    while (first > 0 && at(cell, first) == at(cell, first - 1))
        --first;
    const std::size_t block = m_cells / m_size[0];
    const std::size_t inBlock = offset(cell) - cell.locality.offset() * m_stride[0];
    const std::size_t locality = m_stride[0] == 0 ? 0 : cell.locality.offset();
    return {first * m_size[0] + locality, block, inBlock};
}

/// Cuts the stretches so that each lies whole in the months of an adjustment or outside of them.
void ResolvedAssumption::cutAt(const Adjustments::List& adjustments)
{
    std::vector<Month> cuts = m_starts;
    for (const PlacedAdjustment& each : adjustments) {
        if (each.row.from)
            cuts.push_back(*each.row.from);
        if (each.row.until)
            cuts.push_back(*each.row.until + 1);
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::vector<const plan::Assumption*> found;
    found.reserve(m_cells * (cuts.size() + 1));
    for (std::size_t at = 0; at <= cuts.size(); ++at) {
        const std::size_t before = at == 0 ? 0 : stretch(cuts[at - 1]);
        const auto* const first = m_found.data() + before * m_cells;
        found.insert(found.end(), first, first + m_cells);
    }
    m_starts = std::move(cuts);
    m_found = std::move(found);
}

/// Calls visit(offset) for every cell that the adjustment reaches.
template <class Visit>
void ResolvedAssumption::forEachCovered(const PlacedAdjustment& by, const Visit& visit) const
{
    const auto indexes = []<class I>(I one, std::size_t size) {
        return one.isNone() || size == 1 ? IndexRange<I>(I(), I(static_cast<int>(size))) : IndexRange<I>(one);
    };
    std::vector<std::size_t> roles;
    for (std::size_t r = 0; r < m_size[3]; ++r)
        if (by.covers(RoleIndex(static_cast<int>(r))))
            roles.push_back(r * m_stride[3]);
    const IndexRange<LocalityIndex> all(LocalityIndex(), LocalityIndex(static_cast<int>(m_size[0])));
    for (const LocalityIndex l : m_size[0] == 1 ? all : by.localities)
        for (const ClientGroupIndex g : indexes(by.clientGroup, m_size[1]))
            for (const ActivityIndex a : indexes(by.activity, m_size[2])) {
                const std::size_t first = offset({l, g, a, {}});
                for (const std::size_t role : roles)
                    visit(first + role);
            }
}

/// Where no row counts, what is set counts as one; so does what is made of a neutral value, where it moves
/// it.
void ResolvedAssumption::adjustRows(const PlacedAdjustment& by, std::deque<AdjustedRow>& made)
{
    const plan::KindInfo& kind = plan::info(m_kind);
    const bool makesNew = by.row.by == plan::AdjustBy::Set ||
                          (kind.neutral && (kind.inherits || by.row.by == plan::AdjustBy::Add));
    const bool leavesNeutral =
        by.row.by != plan::AdjustBy::Set && adjustedValue(by.row.by, m_neutral, by.row.amount) == m_neutral;
    std::unordered_map<const plan::Assumption*, const plan::Assumption*> known;
    const plan::Assumption* lastBefore = nullptr; // cells that stand beside each other mostly have one row
    const plan::Assumption* last = nullptr;
    const auto adjusted = [&](const plan::Assumption* before) -> const plan::Assumption* {
        if (last && before == lastBefore)
            return last;
        if (!before && (!makesNew || leavesNeutral))
            return before;
        auto& after = known[before];
        if (!after)
            after = &made.emplace_back(adjustedRow(m_kind, before, m_neutral, by)).row;
        lastBefore = before;
        return last = after;
    };
    for (std::size_t stretch = 0; stretch <= m_starts.size(); ++stretch) {
        const bool isWhole = m_starts.empty(); // from always, to the end
        if (isWhole || by.covers(stretch == 0 ? m_starts.front() + -1 : m_starts[stretch - 1])) {
            const plan::Assumption** const cells = m_found.data() + stretch * m_cells;
            forEachCovered(by, [&](std::size_t at) { cells[at] = adjusted(cells[at]); });
        }
    }
}

const AdjustedRow* ResolvedAssumption::adjustment(const plan::Assumption* row) const
{
    const auto found =
        std::ranges::find_if(*m_adjusted, [&](const AdjustedRow& each) { return &each.row == row; });
    return found == m_adjusted->end() ? nullptr : &*found;
}

void ResolvedAssumption::replace(const plan::Assumption& row, double value)
{
    for (std::size_t i = 0; i < m_found.size(); ++i)
        if (m_found[i] == &row)
            m_values[i] = value;
}

/// A neutral default stands for no row and is not looked at.
bool ResolvedAssumption::isEverSome(const Cell& cell) const
{
    for (std::size_t stretch = 0; stretch <= m_starts.size(); ++stretch)
        if (at(cell, stretch) && value(cell, stretch) > 0)
            return true;
    return false;
}

bool ResolvedAssumption::isEverSet(const Cell& cell) const
{
    for (std::size_t stretch = 0; stretch <= m_starts.size(); ++stretch)
        if (at(cell, stretch))
            return true;
    return false;
}

void ResolvedAssumption::overlay(const plan::Assumption& row, const Dimensions& dimensions,
                                 const plan::Assumption** cells) const
{
    const auto [g0, g1] = extent(dimensions, row.clientGroup, m_size[1]);
    const auto [a0, a1] = extent(dimensions, row.activity, m_size[2]);
    const auto [r0, r1] = extent(dimensions, row.role, m_size[3]);
    for (std::size_t g = g0; g < g1; ++g)
        for (std::size_t a = a0; a < a1; ++a)
            for (std::size_t r = r0; r < r1; ++r)
                cells[g * m_stride[1] + a * m_stride[2] + r * m_stride[3]] = &row;
}

void ResolvedAssumption::fill(std::span<const plan::Assumption* const> sorted, const Dimensions& dimensions,
                              std::size_t stretch)
{
    const bool inherits = plan::info(m_kind).inherits;
    const std::size_t block = m_cells / m_size[0];
    const auto counts = [&](const plan::Assumption& row) {
        return !row.from || (stretch > 0 && *row.from <= m_starts[stretch - 1]);
    };
    std::vector<std::vector<const plan::Assumption*>> ownRows(m_size[0]);
    std::vector<const plan::Assumption*> everywhere(block, nullptr);
    for (const plan::Assumption* row : sorted) {
        if (!counts(*row))
            continue;
        if (!row->locality)
            overlay(*row, dimensions, everywhere.data());
        else if (const LocalityIndex at = dimensions.indexOf(*row->locality); !at.isNone())
            ownRows[at.offset()].push_back(row);
    }
    const plan::Assumption** base = m_found.data() + stretch * m_cells;
    for (std::size_t l = 0; l < m_size[0]; ++l) {
        const bool scoped = m_stride[0] != 0;
        const LocalityIndex parent =
            scoped ? dimensions.localities[LocalityIndex(static_cast<int>(l))].parent : LocalityIndex::none();
        const plan::Assumption** cells = base + l * block;
        const plan::Assumption* const* above =
            inherits && !parent.isNone() ? base + parent.offset() * block : everywhere.data();
        std::copy_n(above, block, cells);
        for (const plan::Assumption* row : ownRows[l])
            overlay(*row, dimensions, cells);
    }
}

} // namespace muster::engine
