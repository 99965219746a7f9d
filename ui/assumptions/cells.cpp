#include "assumptions/cells.h"

#include "assumptions/lookup.h"
#include "models/format.h"
#include "plan/names.h"
#include "text/number_text.h"

#include <algorithm>

namespace muster::ui {

using plan::Kind;

namespace {

/// Finds out whether demand in a scope lacks a value of the kind.
class Needs {
  public:
    Needs(const engine::Results& results, const Choice& choice)
        : m_in(results.inputs()), m_choice(choice), m_month(shownMonth(m_in.plan(), choice))
    {
        const std::vector<plan::Activity> counted = activitiesOf(m_in.dimensions(), choice.kind);
        for (const plan::Activity& each : m_in.dimensions().activities)
            m_asks.push_back(std::ranges::find(counted, each) != counted.end() &&
                             !(choice.kind == Kind::QualifiedShare && each.statutory));
    }

    [[nodiscard]] bool lacking(const plan::Scope& scope) const
    {
        if (plan::info(m_choice.kind).neutral || plan::info(m_choice.kind).group != plan::KindGroup::Work ||
            m_choice.kind == Kind::RoleShare)
            return false;
        return std::ranges::any_of(m_in.demand().lines(), [&](const engine::SeriesKey& line) {
            return isIn(line, scope) && m_asks[line.activity] && !hasValue(line);
        });
    }

  private:
    [[nodiscard]] bool isIn(const engine::SeriesKey& line, const plan::Scope& scope) const
    {
        const engine::Dimensions& d = m_in.dimensions();
        const auto top = scope.locality ? d.indexOf(*scope.locality) : engine::LocalityIndex::none();
        const bool here = top.isNone() || d.withBeneath(top).contains(line.locality);
        return here && (!scope.clientGroup || d.indexOf(*scope.clientGroup) == line.clientGroup) &&
               (!scope.activity || d.indexOf(*scope.activity) == line.activity);
    }
    [[nodiscard]] bool hasValue(const engine::SeriesKey& line) const
    {
        const auto isSet = [&](engine::RoleIndex role) {
            return m_in.field(m_choice.kind).row(line.cell(role), m_month) != nullptr;
        };
        return isSet({}) || std::ranges::any_of(m_in.dimensions().roles.indexes(), isSet);
    }

    const engine::Inputs& m_in;
    const Choice& m_choice;
    Month m_month;
    engine::IndexedVector<engine::ActivityIndex, bool> m_asks; // whether its work needs a value of the kind
};

AssumptionCell emptyCell(const Choice& choice, bool lacking)
{
    const plan::KindInfo& kind = plan::info(choice.kind);
    AssumptionCell cell;
    cell.value = kind.neutral;
    if (kind.neutral) {
        cell.standing = Standing::Neutral;
        cell.origin = Texts::tr("not set: Muster assumes %1").arg(format::exact(*kind.neutral));
    } else if (lacking) {
        cell.standing = Standing::MustBeSet;
        cell.text = Texts::tr("must be set");
        cell.origin = Texts::tr("not entered, but the demand here needs it");
    } else {
        cell.text = format::unknown();
        cell.origin = Texts::tr("not set");
    }
    return cell;
}

/// Writes all values with the decimals that the finest of them needs.
void writeTexts(std::vector<AssumptionCell>& cells)
{
    int decimals = 0;
    for (const AssumptionCell& cell : cells)
        decimals = std::max(decimals, cell.value ? decimalsOf(*cell.value) : 0);
    for (AssumptionCell& cell : cells)
        if (cell.value)
            cell.text = format::fixed(*cell.value, decimals);
}

} // namespace

Month shownMonth(const plan::Plan& plan, const Choice& choice)
{
    return choice.from.value_or(plan.settings().firstMonth);
}

QString originOf(const plan::Plan& plan, const plan::Assumption& row, const plan::Scope& scope)
{
    const QString start =
        row.from ? Texts::tr(", from %1").arg(format::text(row.from->toEnglish())) : QString();
    if (row.scope() == scope)
        return Texts::tr("own") + start;
    plan::Scope here = row.scope();
    here.locality = scope.locality;
    if (!row.locality && here == scope)
        return Texts::tr("inherited from the whole plan") + start;
    if (here == scope)
        return Texts::tr("inherited from %1").arg(format::text(plan::nameOf(plan, *row.locality))) + start;
    return Texts::tr("inherited from the value for %1").arg(format::text(plan::describe(plan, row.scope()))) +
           start;
}

std::vector<AssumptionCell> cellsOf(const engine::Results& results, const Choice& choice,
                                    const Layout& layout)
{
    const plan::Plan& plan = results.inputs().plan();
    const Lookup lookup(plan, choice.kind, results.inputs().scenario());
    const Needs needs(results, choice);
    std::vector<AssumptionCell> cells;
    for (const LayoutRow& row : layout.rows)
        for (const LayoutColumn& column : layout.columns) {
            const plan::Scope scope = scopeOf(row, column, choice);
            if (const plan::Assumption* found = lookup.row(scope, shownMonth(plan, choice))) {
                const engine::AdjustedRow* made = lookup.adjustment(found);
                const Standing standing = made                      ? Standing::Adjusted
                                          : found->scope() == scope ? Standing::Own
                                                                    : Standing::Inherited;
                cells.push_back({{},
                                 made ? Texts::tr("changed by %1").arg(format::text(made->by->change))
                                      : originOf(plan, *found, scope),
                                 found->value,
                                 standing});
            } else {
                cells.push_back(emptyCell(choice, needs.lacking(scope)));
            }
        }
    writeTexts(cells);
    return cells;
}

} // namespace muster::ui
