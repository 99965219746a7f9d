#include "exchange/results/staff_record_sheet.h"

#include "plan/names.h"

namespace muster::exchange {

namespace {

template <class Id>
Cell nameCell(const plan::Plan& plan, const std::optional<Id>& id)
{
    return id ? Cell(plan::nameOf(plan, *id)) : Cell();
}

std::vector<Cell> recordRow(const plan::Plan& plan, const std::string& state, const engine::SaidFigure& each)
{
    const plan::Actual& row = *each.row;
    return {std::string(plan::word(row.measure)),
            plan::nameOf(plan, row.locality),
            nameCell(plan, row.role),
            nameCell(plan, row.activity),
            row.month.toString(),
            state,
            each.said,
            row.value,
            each.said - row.value,
            each.said > 0 ? Cell(row.value / each.said) : Cell()};
}

} // namespace

Sheet staffRecordSheet(const engine::Results& now, const std::vector<EarlierStaff>& earlier)
{
    Sheet sheet{std::string(kStaffRecord),
                {{"measure"},
                 {"locality"},
                 {"role"},
                 {"activity"},
                 {"month", false, TextsAre::Months},
                 {"state"},
                 {"forecast", true},
                 {"actual", true},
                 {"error", true},
                 {"actual_over_forecast", true}},
                {}};
    for (const EarlierStaff& state : earlier)
        for (const engine::SaidFigure& each : state.said)
            sheet.rows.push_back(recordRow(now.inputs().plan(), state.state, each));
    return sheet;
}

} // namespace muster::exchange
