#include "plan/rules/usual_ranges.h"

#include "plan/file_order.h"
#include "plan/rules/assumption_rules.h"
#include "plan/rules/row_rules.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace muster::plan {

namespace {

bool isHardlyAFigure(double value)
{
    return value != 0 && std::abs(value) < kLeastFigure;
}

bool isUnusual(const Assumption& row)
{
    const KindInfo& kind = info(row.kind);
    const bool isUsual = !kind.usual || kind.usual->range.holds(row.value);
    return row.value != 0 && row.value != kind.neutral && (!isUsual || isHardlyAFigure(row.value));
}

void addUnusual(const Plan& plan, const Assumption& row, ProblemList& problems)
{
    const KindInfo& kind = info(row.kind);
    problems.add(kind.id, "implausible", [&] {
        return Problem{Severity::Warning,
                       "implausible",
                       whereOf(plan, row),
                       fmt::format("{}", row.value),
                       kind.usual ? fmt::format("usually {}", kind.usual->range.toEnglish())
                                  : fmt::format("usually 0, or {} and more", kLeastFigure),
                       "the value is allowed but unusual: check that it is not a slip, such as a percentage "
                       "entered as a share",
                       {std::string(Table<Assumption>::name), row.id.value, row.kind, row.scope(), "value"}};
    });
}

/// Whether a column may hold any small number: a difference keeps the last binary digits of what it was made
/// from, and a method's weights are fitted.
bool mayBeSmall(const TableInfo& table, std::string_view column)
{
    return &table == &tableOf<SeriesMethod>() || column == "vacancy_fte" || column == "establishment_change";
}

/// The number of a cell that is too small to be meant.
std::optional<double> smallIn(const TableInfo& table, const ColumnInfo& column, const AnyRow* row)
{
    if (column.type != CellType::Number || mayBeSmall(table, column.name))
        return std::nullopt;
    const Value value = column.get(row);
    const double* number = std::get_if<double>(&value);
    return number && isHardlyAFigure(*number) ? std::optional(*number) : std::nullopt;
}

void addSmall(const Plan& plan, const TableInfo& table, const AnyRow* row, ProblemList& problems)
{
    for (const ColumnInfo& column : table.columns) {
        const auto number = smallIn(table, column, row);
        if (!number)
            continue;
        problems.add(table.name, "implausible", [&] {
            return Problem{Severity::Warning,
                           "implausible",
                           whereOf(plan, table, row),
                           fmt::format("{}", *number),
                           fmt::format("usually 0, or {} and more", kLeastFigure),
                           "the number is too small to be meant: check it",
                           {std::string(table.name), table.idOf(row), std::nullopt, {}, column.name}};
        });
    }
}

bool isImplausible(const TableInfo& table, const AnyRow* row)
{
    if (&table == &tableOf<Assumption>())
        return isUnusual(asRow<Assumption>(row));
    return std::ranges::any_of(
        table.columns, [&](const ColumnInfo& column) { return smallIn(table, column, row).has_value(); });
}

} // namespace

std::vector<Problem> findImplausible(const Plan& plan)
{
    ProblemList problems;
    for (const TableInfo& table : tables()) {
        std::vector<const AnyRow*> rows;
        for (const AnyRow* row : table.rows(plan))
            if (isImplausible(table, row))
                rows.push_back(row);
        putInFileOrder(plan, table, rows);
        for (const AnyRow* row : rows)
            if (&table == &tableOf<Assumption>())
                addUnusual(plan, asRow<Assumption>(row), problems);
            else
                addSmall(plan, table, row, problems);
    }
    return problems.take();
}

} // namespace muster::plan
