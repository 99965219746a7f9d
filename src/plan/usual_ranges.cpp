#include "plan/usual_ranges.h"

#include "plan/aim_rules.h"
#include "plan/assumption_rules.h"
#include "plan/demand_rules.h"
#include "plan/staff_rules.h"
#include "plan/structure_rules.h"

#include <cmath>

namespace muster::plan {

namespace {

bool isHardlyAFigure(double value)
{
    return value != 0 && std::abs(value) < kLeastFigure;
}

void inspectUsual(const Plan& plan, const Assumption& row, ProblemList& problems)
{
    const KindInfo& kind = info(row.kind);
    const bool isUsual = !kind.usual || kind.usual->range.holds(row.value);
    if (row.value == 0 || row.value == kind.neutral || (isUsual && !isHardlyAFigure(row.value)))
        return;
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

/// The number of a cell; none where it holds something else, or nothing.
template <class T>
std::optional<double> numberOf(const T&)
{
    return std::nullopt;
}
std::optional<double> numberOf(double value)
{
    return value;
}
template <class Unit>
std::optional<double> numberOf(Quantity<Unit> value)
{
    return value.value();
}
template <class T>
std::optional<double> numberOf(const std::optional<T>& value)
{
    return value ? numberOf(*value) : std::nullopt;
}

/// Whether a column may hold any small number: a difference keeps the last binary digits of what it was made
/// from, and a method's weights are fitted.
template <class Row>
bool mayBeSmall(std::string_view column)
{
    return std::is_same_v<Row, SeriesMethod> || column == "vacancy_fte" || column == "establishment_change";
}

template <class Row>
void inspectSmall(const Plan& plan, const Row& row, ProblemList& problems)
{
    forEachColumn<Row>([&](const auto& column) {
        const auto number = numberOf(row.*column.member);
        if (!number || !isHardlyAFigure(*number) || mayBeSmall<Row>(column.name))
            return;
        problems.add(Table<Row>::name, "implausible", [&] {
            return Problem{Severity::Warning,
                           "implausible",
                           whereOf(plan, row),
                           fmt::format("{}", *number),
                           fmt::format("usually 0, or {} and more", kLeastFigure),
                           "the number is too small to be meant: check it",
                           {std::string(Table<Row>::name), row.id.value, std::nullopt, {}, column.name}};
        });
    });
}

} // namespace

std::vector<Problem> findImplausible(const Plan& plan)
{
    ProblemList problems;
    forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        for (const Row& row : plan.rows<Row>())
            if constexpr (std::is_same_v<Row, Assumption>)
                inspectUsual(plan, row, problems);
            else
                inspectSmall(plan, row, problems);
    });
    return problems.take();
}

} // namespace muster::plan
