// The first rows of what a plan is made of beside its localities: client groups, activities, roles, demand;
// and of the rules that a council makes for it.

#include "models/format.h"
#include "plan/edits.h"
#include "registers/first_rows.h"

#include <algorithm>

namespace muster::ui {

namespace {

using plan::Plan;

/// Behind all that are there.
template <class Row>
std::int64_t lastPosition(const Plan& plan)
{
    std::int64_t last = 0;
    for (const Row& row : plan.rows<Row>())
        last = std::max(last, row.position);
    return last + 1;
}

/// Numbers the name until no other row of the table has it: "New role 2".
template <class Row>
void numberName(const Plan& plan, Row& row)
{
    const std::string first = row.name;
    for (int i = 2; plan::findSame(plan, row); ++i)
        row.name = first + " " + std::to_string(i);
}

} // namespace

template <>
std::optional<plan::ClientGroup> firstRow(const Plan& plan, std::optional<plan::LocalityId>)
{
    return plan::ClientGroup{
        {}, Texts::tr("New client group").toStdString(), lastPosition<plan::ClientGroup>(plan)};
}
template <>
std::optional<plan::Activity> firstRow(const Plan& plan, std::optional<plan::LocalityId>)
{
    plan::Activity row;
    row.name = Texts::tr("New activity").toStdString();
    row.position = lastPosition<plan::Activity>(plan);
    return row;
}
template <>
std::optional<plan::Role> firstRow(const Plan& plan, std::optional<plan::LocalityId>)
{
    plan::Role row;
    row.name = Texts::tr("New role").toStdString();
    row.position = lastPosition<plan::Role>(plan);
    return row;
}
template <>
std::optional<plan::Demand> firstRow(const Plan& plan, std::optional<plan::LocalityId> locality)
{
    const auto groups = plan.ordered<plan::ClientGroup>();
    const auto activities = plan.ordered<plan::Activity>();
    if (!locality || groups.empty() || activities.empty())
        return std::nullopt;
    return plan::Demand{{},
                        *locality,
                        groups.front()->id,
                        activities.front()->id,
                        Period::containing(plan.settings().firstMonth, PeriodLength::FinancialYear),
                        Volume(0),
                        plan::DemandStatus::Forecast};
}

void makeUnlike(const Plan& plan, plan::ClientGroup& row)
{
    numberName(plan, row);
}
void makeUnlike(const Plan& plan, plan::Activity& row)
{
    numberName(plan, row);
}
void makeUnlike(const Plan& plan, plan::Role& row)
{
    numberName(plan, row);
}
/// The first client group and activity without a figure for the year; where all have one, another year.
void makeUnlike(const Plan& plan, plan::Demand& row)
{
    constexpr int kMonthsAYear = 12;
    while (true) {
        for (const plan::Activity* activity : plan.ordered<plan::Activity>())
            for (const plan::ClientGroup* group : plan.ordered<plan::ClientGroup>()) {
                row.activity = activity->id;
                row.clientGroup = group->id;
                if (!plan::findSame(plan, row))
                    return;
            }
        row.period.start = row.period.start + kMonthsAYear;
    }
}

template <>
std::optional<plan::PlanRule> firstRow(const Plan&, std::optional<plan::LocalityId>)
{
    plan::PlanRule row;
    row.name = Texts::tr("New rule").toStdString();
    row.each = plan::RuleEach::Locality;
    constexpr double kUsualCaseload = 22;
    row.bound = kUsualCaseload;
    return row;
}
void makeUnlike(const Plan& plan, plan::PlanRule& row)
{
    numberName(plan, row);
}

} // namespace muster::ui
