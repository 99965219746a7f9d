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
        QT_TRANSLATE_NOOP("Texts", "Pay"),     QT_TRANSLATE_NOOP("Texts", "Agency cost"),
        QT_TRANSLATE_NOOP("Texts", "In post"), QT_TRANSLATE_NOOP("Texts", "Agency staff"),
        QT_TRANSLATE_NOOP("Texts", "Absent"),  QT_TRANSLATE_NOOP("Texts", "Leavers"),
        QT_TRANSLATE_NOOP("Texts", "Starts"),  QT_TRANSLATE_NOOP("Texts", "Completed"),
        QT_TRANSLATE_NOOP("Texts", "Backlog")};
    return Texts::tr(kNames.at(static_cast<std::size_t>(measure)));
}

engine::ColumnUnit unitOf(ActualMeasure measure)
{
    return plan::isMoney(measure)        ? engine::ColumnUnit::Money
           : plan::isOfActivity(measure) ? engine::ColumnUnit::Events
                                         : engine::ColumnUnit::Fte;
}

/// The numbers of a row, as they are explained.
class RecordNumbers {
  public:
    RecordNumbers(const engine::Dimensions& d, const plan::Actual& row, const QString& state)
        : m_place{d.indexOf(row.locality)}, m_came(row.id), m_state(state.toStdString())
    {
        m_place.role = row.role ? d.indexOf(*row.role) : engine::kAllRoles;
    }
    [[nodiscard]] ChosenNumber of(const char* column) const
    {
        return {m_place, engine::Column{}, session::RecordedNumber{m_came, m_state, column}};
    }

  private:
    engine::TablePlace m_place;
    plan::ActualId m_came;
    std::string m_state;
};

GridCell numberCell(double value, ActualMeasure measure, const ChosenNumber& number)
{
    return {.text = format::figure(value, unitOf(measure)), .figure = value, .number = number};
}

/// Above what came is a plus.
GridCell differenceCell(const Said& each, const ChosenNumber& number)
{
    const double error = each.said - each.came.value;
    const bool isFte = unitOf(each.came.measure) == engine::ColumnUnit::Fte;
    return {.text = isFte ? format::signedFte(error) : format::signedMoney(error),
            .figure = error,
            .number = number};
}

/// Whether a figure is of the place chosen.
bool isOfPlace(const engine::Dimensions& d, const plan::Actual& row, engine::LocalityIndex locality,
               engine::RoleIndex role)
{
    const engine::LocalityIndex at = d.indexOf(row.locality);
    const bool inRole = role == engine::kAllRoles || (row.role && d.indexOf(*row.role) == role);
    return !at.isNone() && inRole && d.withBeneath(locality).contains(at);
}

GridRow rowOf(const engine::Inputs& in, const Said& each, const QString& state)
{
    const plan::Actual& row = each.came;
    const std::string where = plan::describe(in.plan(), {row.locality, {}, row.activity, row.role});
    const RecordNumbers numbers(in.dimensions(), row, state);
    return {textCell(format::text(row.month.toEnglish())),
            textCell(nameOf(row.measure)),
            textCell(format::text(where)),
            numberCell(each.said, row.measure, numbers.of("forecast")),
            numberCell(row.value, row.measure, numbers.of("actual")),
            differenceCell(each, numbers.of("error")),
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
        grid.rows.push_back(rowOf(in, *each, state));
    return grid;
}

} // namespace muster::ui
