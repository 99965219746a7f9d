#include "registers/first_rows.h"

#include "models/format.h"
#include "plan/edits.h"
#include "sheet/cell_words.h"

namespace muster::ui {

namespace {

using plan::Plan;
using Place = std::optional<plan::LocalityId>;

std::optional<plan::RoleId> someRole(const Plan& plan)
{
    const auto roles = plan.ordered<plan::Role>();
    return roles.empty() ? std::nullopt : std::optional(roles.front()->id);
}

Period firstYear(const Plan& plan)
{
    return Period::containing(plan.settings().firstMonth, PeriodLength::FinancialYear);
}

/// Numbers a name until the row is unlike all others: "New post 2".
template <class Row>
void number(const Plan& plan, Row& row, std::string Row::*name)
{
    const std::string first = row.*name;
    for (int i = 2; plan::findSame(plan, row); ++i)
        row.*name = first + " " + std::to_string(i);
}

/// Gives a row the first client group and activity for which there is none yet.
template <class Row>
void toFreeSeries(const Plan& plan, Row& row)
{
    for (const plan::Activity* activity : plan.ordered<plan::Activity>())
        for (const plan::ClientGroup* group : plan.ordered<plan::ClientGroup>()) {
            if (!plan::findSame(plan, row))
                return;
            row.activity = activity->id;
            row.clientGroup = group->id;
        }
}

} // namespace

template <>
std::optional<plan::Post> firstRow(const Plan& plan, Place locality)
{
    const auto role = someRole(plan);
    if (!locality || !role)
        return std::nullopt;
    plan::Post row;
    row.title = Texts::tr("New post").toStdString();
    row.locality = *locality;
    row.role = *role;
    row.fte = Fte(1);
    row.status = plan::PostStatus::Proposed;
    return row;
}
template <>
std::optional<plan::Cohort> firstRow(const Plan& plan, Place locality)
{
    const auto role = someRole(plan);
    if (!locality || !role)
        return std::nullopt;
    return plan::Cohort{
        {}, Texts::tr("New cohort").toStdString(), *locality, *role, plan.settings().firstMonth, Fte(0), 1,
        1};
}
template <>
std::optional<plan::Move> firstRow(const Plan& plan, Place locality)
{
    const auto role = someRole(plan);
    return role ? std::optional(plan::Move{{}, locality, *role, {}, 4, 0}) : std::nullopt;
}
template <>
std::optional<plan::Restructure> firstRow(const Plan& plan, Place locality)
{
    const auto role = someRole(plan);
    if (!locality || !role)
        return std::nullopt;
    return plan::Restructure{{},
                             Texts::tr("New restructure").toStdString(),
                             *locality,
                             *role,
                             plan.settings().firstMonth,
                             Fte(0),
                             Fte(0),
                             Fte(0),
                             1};
}
template <>
std::optional<plan::StaffAge> firstRow(const Plan&, Place locality)
{
    return plan::StaffAge{{}, locality, {}, Texts::tr("All ages").toStdString(), 1, 0};
}
template <>
std::optional<plan::Grade> firstRow(const Plan&, Place)
{
    return plan::Grade{{}, Texts::tr("New grade").toStdString(), Pounds(0), ""};
}
template <>
std::optional<plan::Funding> firstRow(const Plan&, Place)
{
    return plan::Funding{{}, Texts::tr("New source").toStdString(), {}, {}, ""};
}
template <>
std::optional<plan::MeasureTarget> firstRow(const Plan& plan, Place locality)
{
    if (!locality)
        return std::nullopt;
    return plan::MeasureTarget{{},
                               Texts::tr("New measure").toStdString(),
                               plan::Figure::VacancyGross,
                               *locality,
                               {},
                               {},
                               firstYear(plan),
                               plan::Aim::Falling,
                               {},
                               ""};
}
template <>
std::optional<plan::Benchmark> firstRow(const Plan& plan, Place)
{
    return plan::Benchmark{{},        plan::Figure::VacancyGross,
                           "England", firstYear(plan),
                           0,         Texts::tr("Source to be named").toStdString(),
                           ""};
}

template <>
std::optional<plan::Population> firstRow(const Plan& plan, Place locality)
{
    if (!locality)
        return std::nullopt;
    return plan::Population{{}, *locality, {}, plan.settings().firstMonth.year(), 0};
}
template <>
std::optional<plan::DemandRate> firstRow(const Plan& plan, Place)
{
    const auto groups = plan.ordered<plan::ClientGroup>();
    const auto activities = plan.ordered<plan::Activity>();
    if (groups.empty() || activities.empty())
        return std::nullopt;
    return plan::DemandRate{{}, groups.front()->id, activities.front()->id, {}, 0, {}};
}
template <>
std::optional<plan::SeriesMethod> firstRow(const Plan&, Place locality)
{
    plan::SeriesMethod row;
    row.locality = locality;
    return row;
}
template <>
std::optional<plan::SeriesBreak> firstRow(const Plan& plan, Place locality)
{
    const auto activities = plan.ordered<plan::Activity>();
    if (activities.empty())
        return std::nullopt;
    return plan::SeriesBreak{{},
                             locality,
                             {},
                             activities.front()->id,
                             firstYear(plan),
                             plan::BreakDecision::BothCount,
                             Texts::tr("to be decided").toStdString()};
}
template <>
std::optional<plan::SharedForecast> firstRow(const Plan& plan, Place locality)
{
    const auto activities = plan.ordered<plan::Activity>();
    if (!locality || activities.empty())
        return std::nullopt;
    return plan::SharedForecast{{}, *locality, {}, activities.front()->id, plan::SharingWay::Reconciled, ""};
}

template <>
std::optional<plan::DemandProfile> firstRow(const Plan& plan, Place)
{
    const auto activities = plan.ordered<plan::Activity>();
    if (activities.empty())
        return std::nullopt;
    return plan::DemandProfile{{}, {}, activities.back()->id, 1, 1};
}

template <>
std::optional<plan::Budget> firstRow(const Plan& plan, Place locality)
{
    plan::Budget row;
    row.locality = locality;
    row.period = firstYear(plan);
    return row;
}
/// Nobody who is away: of money, a figure of nothing would count.
template <>
std::optional<plan::Actual> firstRow(const Plan& plan, Place locality)
{
    if (!locality)
        return std::nullopt;
    plan::Actual row;
    row.measure = plan::ActualMeasure::AbsentFte;
    row.locality = *locality;
    row.month = plan.settings().firstMonth;
    return row;
}

void makeUnlike(const Plan& plan, plan::Post& row)
{
    number(plan, row, &plan::Post::title);
}
void makeUnlike(const Plan& plan, plan::Cohort& row)
{
    number(plan, row, &plan::Cohort::name);
}
/// Another month, or else another role.
void makeUnlike(const Plan& plan, plan::Move& row)
{
    constexpr int kMonths = 12;
    for (const plan::Role* role : plan.ordered<plan::Role>())
        for (int month = 1; month <= kMonths && plan::findSame(plan, row); ++month) {
            row.role = role->id;
            row.month = month;
        }
}
void makeUnlike(const Plan& plan, plan::Restructure& row)
{
    number(plan, row, &plan::Restructure::name);
}
void makeUnlike(const Plan& plan, plan::StaffAge& row)
{
    if (plan::findSame(plan, row))
        row.share = 0;
    number(plan, row, &plan::StaffAge::band);
}
void makeUnlike(const Plan& plan, plan::Grade& row)
{
    number(plan, row, &plan::Grade::name);
}
void makeUnlike(const Plan& plan, plan::Funding& row)
{
    number(plan, row, &plan::Funding::name);
}
void makeUnlike(const Plan& plan, plan::MeasureTarget& row)
{
    number(plan, row, &plan::MeasureTarget::measure);
}
void makeUnlike(const Plan& plan, plan::Benchmark& row)
{
    number(plan, row, &plan::Benchmark::area);
}
void makeUnlike(const Plan& plan, plan::Population& row)
{
    while (plan::findSame(plan, row))
        ++row.year;
}
void makeUnlike(const Plan& plan, plan::DemandRate& row)
{
    while (plan::findSame(plan, row))
        ++row.band.first;
}
void makeUnlike(const Plan& plan, plan::SeriesMethod& row)
{
    toFreeSeries(plan, row);
}
void makeUnlike(const Plan& plan, plan::SeriesBreak& row)
{
    while (plan::findSame(plan, row))
        row.period = Period::containing(row.period.start - 1, PeriodLength::FinancialYear);
}
void makeUnlike(const Plan& plan, plan::SharedForecast& row)
{
    toFreeSeries(plan, row);
}

void makeUnlike(const Plan& plan, plan::DemandProfile& row)
{
    constexpr int kMonths = 12;
    while (plan::findSame(plan, row) && row.month < kMonths)
        ++row.month;
}

void makeUnlike(const Plan& plan, plan::Budget& row)
{
    while (plan::findSame(plan, row))
        row.period = {PeriodLength::FinancialYear, row.period.start + 12};
}
void makeUnlike(const Plan& plan, plan::Actual& row)
{
    while (plan::findSame(plan, row))
        row.month = row.month + 1;
}

} // namespace muster::ui
