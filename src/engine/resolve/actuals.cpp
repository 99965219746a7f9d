#include "engine/resolve/actuals.h"

#include <algorithm>

namespace muster::engine {

namespace {

template <class Key, class Row>
const PlacedRows<Row>& findPlaced(const std::map<Key, PlacedRows<Row>>& all, const Key& key)
{
    static const PlacedRows<Row> kNone;
    const auto found = all.find(key);
    return found == all.end() ? kNone : found->second;
}

template <class Row>
RoleIndex roleNamedBy(const Row& row, const Dimensions& dimensions)
{
    return row.role ? dimensions.indexOf(*row.role) : kAllRoles;
}

/// Those that name their locality first: of two that are of one place, the first counts.
std::vector<const plan::Budget*> budgetsInOrder(const plan::Plan& plan)
{
    std::vector<const plan::Budget*> rows;
    for (const plan::Budget& row : plan.rows<plan::Budget>())
        rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, [](const plan::Budget* row) { return !row->locality.has_value(); });
    return rows;
}

} // namespace

LocalityIndex localityOf(const plan::Budget& row, const Dimensions& dimensions)
{
    if (row.locality)
        return dimensions.indexOf(*row.locality);
    const auto& nodes = dimensions.localities;
    const bool isOneTop =
        nodes.size() > 0 && std::size_t(nodes[LocalityIndex()].descendants) + 1 == nodes.size();
    return isOneTop ? LocalityIndex() : LocalityIndex::none();
}

Actuals::Actuals(const plan::Plan& plan, const Dimensions& dimensions)
{
    for (const plan::Actual& row : plan.rows<plan::Actual>())
        if (!plan::isOfActivity(row.measure))
            m_actuals[{row.measure, row.month}].add(
                {dimensions.indexOf(row.locality), roleNamedBy(row, dimensions)}, row);
    placeBudgets(plan, dimensions);
}

void Actuals::placeBudgets(const plan::Plan& plan, const Dimensions& dimensions)
{
    const auto rows = budgetsInOrder(plan);
    for (const bool byFunding : {false, true})
        for (const plan::Budget* row : rows) {
            const std::pair place(localityOf(*row, dimensions), roleNamedBy(*row, dimensions));
            if (place.first.isNone() || row->funding.empty() == byFunding)
                continue;
            if (byFunding) {
                PlacedRows<plan::Budget>& ofFunding = m_byFunding[{row->period.start, row->funding}];
                if (!ofFunding.at(place).empty())
                    continue;
                ofFunding.add(place, *row);
            }
            PlacedRows<plan::Budget>& ofYear = m_budgets[row->period.start];
            const auto& there = ofYear.at(place);
            if (there.empty() || (byFunding && !there.front()->funding.empty()))
                ofYear.add(place, *row);
        }
}

const PlacedRows<plan::Actual>& Actuals::of(plan::ActualMeasure measure, Month month) const
{
    return findPlaced(m_actuals, {measure, month});
}

std::set<Month> Actuals::monthsOf(plan::ActualMeasure measure) const
{
    std::set<Month> months;
    for (const auto& [key, rows] : m_actuals)
        if (key.first == measure)
            months.insert(key.second);
    return months;
}

const PlacedRows<plan::Budget>& Actuals::budgets(Month yearStart) const
{
    return findPlaced(m_budgets, yearStart);
}

const PlacedRows<plan::Budget>& Actuals::budgets(Month yearStart, const std::string& funding) const
{
    return findPlaced(m_byFunding, {yearStart, funding});
}

} // namespace muster::engine
