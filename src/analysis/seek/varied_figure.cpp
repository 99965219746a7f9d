#include "analysis/seek/varied_figure.h"

#include "plan/rules/assumption_rules.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::analysis {

namespace {

bool grows(plan::Kind kind)
{
    return kind == plan::Kind::DemandGrowth || kind == plan::Kind::RateTrend;
}

/// Whether the rules allow the row, whatever it says of its range.
bool isAllowed(const plan::Plan& plan, plan::Assumption row)
{
    row.low.reset();
    row.high.reset();
    plan::ProblemList problems;
    plan::inspect(plan, row, problems);
    return problems.take().empty();
}

bool isAllowedValue(const plan::KindInfo& kind, double value)
{
    return kind.allowed.holds(value) && (!kind.whole || value == std::trunc(value));
}

/// The plan's edit that puts a row with another value.
plan::Edit withValue(plan::Assumption row, double value)
{
    row.value = value;
    row.low.reset(); // the range is of the value before
    row.high.reset();
    plan::Edit edit;
    edit.put(std::move(row));
    return edit;
}

plan::Edit withAmount(plan::Adjustment row, double amount)
{
    row.amount = amount;
    plan::Edit edit;
    edit.put(std::move(row));
    return edit;
}

} // namespace

/// The cells that another value moves: those of the row itself, and of each row that the scenario makes of
/// it.
class VariedFigure::Values {
  public:
    Values(const plan::Plan& plan, engine::ResolvedAssumption& field, const plan::Assumption& row)
        : m_plan(plan), m_field(field), m_own(&row)
    {
        m_nodes.push_back({&row, nullptr, -1, 0, {}});
        addMade([](const engine::AdjustedRow&) { return false; });
    }
    Values(const plan::Plan& plan, engine::ResolvedAssumption& field, const plan::Adjustment& lever,
           double neutral)
        : m_plan(plan), m_field(field), m_neutral(neutral)
    {
        addMade([id = lever.id](const engine::AdjustedRow& each) { return each.by->row.id == id; });
    }

    /// Puts what follows from the value in the place of the plan's; false where a rule refuses it.
    bool put(double value)
    {
        if (m_own) {
            plan::Assumption row = *m_own;
            row.value = value;
            if (!isAllowed(m_plan, row))
                return false;
        }
        for (Node& node : m_nodes) {
            node.value = made(node, value);
            if (node.made && !isAllowedValue(plan::info(node.row->kind), node.value))
                return false;
        }
        const auto values = m_field.values();
        for (const Node& node : m_nodes)
            for (const std::size_t cell : node.cells)
                values[cell] = node.value;
        return true;
    }

  private:
    struct Node {
        const plan::Assumption* row;
        const engine::AdjustedRow* made; ///< null: the row itself
        int before;                      ///< the node that it is made of; -1: a row that stays as it is
        double value;
        std::vector<std::size_t> cells; ///< where it counts
    };

    /// The rows that the scenario makes of those there, or by what is varied.
    void addMade(const std::function<bool(const engine::AdjustedRow&)>& isVaried)
    {
        for (const engine::AdjustedRow& each : m_field.adjusted()) {
            const auto before = std::ranges::find(m_nodes, each.before, &Node::row);
            const bool follows = each.before && before != m_nodes.end();
            if (follows || isVaried(each))
                m_nodes.push_back({&each.row, &each, follows ? int(before - m_nodes.begin()) : -1, 0, {}});
        }
        m_isVaried = isVaried;
        findCells();
    }
    /// Marks each row by its number for a moment, and reads where the marks are.
    void findCells()
    {
        const auto values = m_field.values();
        const std::vector<double> own(values.begin(), values.end());
        std::ranges::fill(values, -1.0);
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            m_field.replace(*m_nodes[i].row, double(i));
        for (std::size_t cell = 0; cell < values.size(); ++cell)
            if (values[cell] >= 0)
                m_nodes[std::size_t(values[cell])].cells.push_back(cell);
        std::ranges::copy(own, values.begin());
    }
    [[nodiscard]] double made(const Node& node, double value) const
    {
        if (!node.made)
            return value;
        const double before = node.before >= 0    ? m_nodes[std::size_t(node.before)].value
                              : node.made->before ? node.made->before->value
                                                  : m_neutral;
        const plan::Adjustment& by = node.made->by->row;
        return engine::adjustedValue(by.by, before, m_isVaried(*node.made) ? value : by.amount);
    }

    const plan::Plan& m_plan;
    engine::ResolvedAssumption& m_field;
    const plan::Assumption* m_own = nullptr;
    double m_neutral = 0;
    std::function<bool(const engine::AdjustedRow&)> m_isVaried;
    std::vector<Node> m_nodes; ///< each behind the one it is made of
};

VariedFigure::VariedFigure(const engine::Inputs& inputs, const Figure& figure)
    : m_inputs(inputs), m_figure(figure),
      m_wish(engine::wishFor(inputs, figure.place, std::array{figure.place.span}, figure.column)),
      m_variant(inputs)
{
}

VariedFigure::~VariedFigure() = default;

/// Nobody asks any more whether a plan without demand still asks for staff.
bool VariedFigure::canReplace(plan::Kind kind) const
{
    const bool asksForStaff = kind == plan::Kind::FixedPosts || kind == plan::Kind::IndividualAllowanceHours;
    return m_inputs.keepsRules() && !(asksForStaff && m_inputs.demand().lines().empty());
}

/// Whether a scenario takes away more demand than there is.
bool VariedFigure::isBelowNothing()
{
    return m_regrows && (m_variant.inputs().volumes() < 0).any();
}

void VariedFigure::resetValues()
{
    if (m_values)
        m_variant.reset();
    m_values.reset();
}

void VariedFigure::vary(const plan::Assumption& row)
{
    resetValues();
    m_edit = [row](double value) { return withValue(row, value); };
    m_regrows = grows(row.kind);
    if (canReplace(row.kind))
        m_values = std::make_unique<Values>(m_inputs.plan(), m_variant.inputs().values(row.kind), row);
}

void VariedFigure::vary(const plan::Adjustment& lever)
{
    resetValues();
    m_edit = [lever](double amount) { return withAmount(lever, amount); };
    const auto kind = plan::kindOf(lever.kind);
    m_regrows = kind && grows(*kind);
    if (kind && canReplace(*kind))
        m_values = std::make_unique<Values>(m_inputs.plan(), m_variant.inputs().values(*kind), lever,
                                            plan::info(*kind).neutral.value_or(std::nan("")));
}

std::optional<double> VariedFigure::at(double value)
{
    if (m_values) {
        if (!m_values->put(value))
            return std::nullopt;
        if (m_regrows)
            m_variant.inputs().regrow();
        if (isBelowNothing())
            return std::nullopt;
        m_variant.inputs().follow();
        return valueOf(m_variant.compute(m_wish), m_figure);
    }
    plan::Plan edited = m_inputs.plan();
    edited.apply(m_edit(value).changes);
    const engine::Results results(engine::Inputs(std::move(edited), &m_inputs, m_inputs.scenario()), m_wish);
    return valueOf(results, m_figure);
}

} // namespace muster::analysis
