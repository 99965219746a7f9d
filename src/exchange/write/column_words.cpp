#include "exchange/write/column_words.h"

#include "exchange/results/results_catalogue.h"
#include "plan/table_info.h"

namespace muster::exchange {

namespace {

constexpr std::string_view kMoneyUnit = "money";

/// The column whose figure stands beside that of another scenario, or the column itself.
std::string_view ownColumnOf(std::string_view column)
{
    for (const std::string_view beside : {"_against", "_difference"})
        if (column.ends_with(beside))
            return column.substr(0, column.size() - beside.size());
    return column;
}

std::string unitIn(const plan::Plan& plan, std::string_view unit)
{
    return unit == kMoneyUnit && !plan.settings().currency.empty() ? plan.settings().currency
                                                                   : std::string(unit);
}

} // namespace

ColumnWords columnWords(const plan::Plan& plan, std::string_view table, std::string_view column)
{
    if (plan::findTable(table)) {
        const PlanColumnWords* words = planColumnWords(table, column);
        return words ? ColumnWords{unitIn(plan, words->unit), std::string(words->text), {}} : ColumnWords{};
    }
    const std::string_view figure = ownColumnOf(column);
    const auto known = definitionOf(table, figure);
    if (!known)
        return {};
    return {unitIn(plan, known->unit), std::string(known->text), formulaOf(figure)};
}

} // namespace muster::exchange
