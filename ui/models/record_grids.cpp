#include "models/record_grids.h"

#include "plan/names.h"

#include <algorithm>
#include <array>
#include <set>

namespace muster::ui {

namespace {

using plan::ActualMeasure;
using Said = session::EarlierStaff::Said;

QString nameOf(ActualMeasure measure)
{
    static constexpr std::array kNames{
        QT_TRANSLATE_NOOP("Record", "Pay"),     QT_TRANSLATE_NOOP("Record", "Agency cost"),
        QT_TRANSLATE_NOOP("Record", "In post"), QT_TRANSLATE_NOOP("Record", "Agency staff"),
        QT_TRANSLATE_NOOP("Record", "Absent"),  QT_TRANSLATE_NOOP("Record", "Leavers"),
        QT_TRANSLATE_NOOP("Record", "Starts"),  QT_TRANSLATE_NOOP("Record", "Completed"),
        QT_TRANSLATE_NOOP("Record", "Backlog")};
    return Texts::tr(kNames.at(static_cast<std::size_t>(measure)));
}

engine::ColumnUnit unitOf(ActualMeasure measure)
{
    return plan::isMoney(measure)        ? engine::ColumnUnit::Money
           : plan::isOfActivity(measure) ? engine::ColumnUnit::Events
                                         : engine::ColumnUnit::Fte;
}

GridCell numberCell(double value, ActualMeasure measure)
{
    return {.text = format::figure(value, unitOf(measure)), .figure = value};
}

/// Above what came is a plus.
GridCell differenceCell(const Said& each)
{
    const double error = each.said - each.came.value;
    const bool isFte = unitOf(each.came.measure) == engine::ColumnUnit::Fte;
    return {.text = isFte ? format::signedFte(error) : format::signedMoney(error), .figure = error};
}

/// Whether a figure is of the place chosen.
bool isOfPlace(const engine::Dimensions& d, const plan::Actual& row, engine::LocalityIndex locality,
               engine::RoleIndex role)
{
    const engine::LocalityIndex at = d.indexOf(row.locality);
    const bool inRole = role == engine::kAllRoles || (row.role && d.indexOf(*row.role) == role);
    return !at.isNone() && inRole && d.withBeneath(locality).contains(at);
}

GridRow rowOf(const plan::Plan& plan, const Said& each, const QString& state)
{
    const plan::Actual& row = each.came;
    const std::string where = plan::describe(plan, {row.locality, {}, row.activity, row.role});
    return {textCell(format::text(row.month.toEnglish())),
            textCell(nameOf(row.measure)),
            textCell(format::text(where)),
            numberCell(each.said, row.measure),
            numberCell(row.value, row.measure),
            differenceCell(each),
            {.text = state, .tone = Tone::Quiet, .isText = true}};
}

} // namespace

Grid recordGrid(const engine::Results& results, engine::LocalityIndex locality, engine::RoleIndex role,
                const std::vector<session::EarlierStaff>& earlier)
{
    const engine::Inputs& in = results.inputs();
    std::vector<std::pair<const Said*, QString>> rows;
    std::set<std::int64_t> shown;
    for (const session::EarlierStaff& state : earlier)
        for (const Said& each : state.figures)
            if (isOfPlace(in.dimensions(), each.came, locality, role) &&
                shown.insert(each.came.id.value).second)
                rows.emplace_back(&each, state.what);
    std::ranges::stable_sort(rows, std::ranges::greater(),
                             [](const auto& each) { return each.first->came.month; });
    Grid grid{Texts::tr("Said then, came since"),
              {{Texts::tr("Month"), true},
               {Texts::tr("Of"), true},
               {Texts::tr("Where"), true},
               {Texts::tr("Said then")},
               {Texts::tr("Came since")},
               {Texts::tr("Difference")},
               {Texts::tr("The plan then"), true}},
              {}};
    for (const auto& [each, state] : rows)
        grid.rows.push_back(rowOf(in.plan(), *each, state));
    return grid;
}

} // namespace muster::ui
