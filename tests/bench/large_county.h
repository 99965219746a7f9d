#pragma once
// The large county of the benchmarks: 50 localities × 8 client groups × 5 activities × 12 roles × 60 months.

#include "engine/plan_builder.h"

namespace muster::bench {

inline constexpr int kLocalities = 50;
inline constexpr int kClientGroups = 8;
inline constexpr int kActivities = 5;
inline constexpr int kMonths = 60;
inline constexpr int kCaseworkRoles = 10; ///< and one manager, one support role: 12

inline void addRoles(test::PlanBuilder& plan)
{
    std::vector<std::string> casework;
    for (int r = 0; r < kCaseworkRoles; ++r) {
        casework.push_back("Role " + std::to_string(r));
        plan.role(casework.back(), plan::RoleKind::Casework, r % 2 == 0);
    }
    plan.role("Manager", plan::RoleKind::Management, true, casework);
    plan.role("Support", plan::RoleKind::Support, false, casework);
    plan.set(plan::Kind::SpanOfControl, 8, {.role = "Manager"})
        .set(plan::Kind::SpanOfControl, 20, {.role = "Support"});
}

inline void addTime(test::PlanBuilder& plan)
{
    using plan::Kind;
    plan.set(Kind::AnnualLeaveDays, 28).set(Kind::BankHolidays, 8).set(Kind::SicknessDays, 9);
    plan.set(Kind::TrainingDays, 5).set(Kind::NonCaseTime, 0.22).set(Kind::VacancyAllowance, 0.1);
}

/// Hours, rates and caseloads by client group, and by locality for every fifth locality.
inline void addStandards(test::PlanBuilder& plan, const std::vector<std::string>& groups,
                         const std::vector<std::string>& activities,
                         const std::vector<std::string>& localities)
{
    using plan::Kind;
    plan.set(Kind::QualifiedShare, 0.6);
    constexpr std::array kKinds{Kind::HoursPerCase, Kind::CompletionsPerWeek, Kind::CasesPerWorker,
                                Kind::HoursPerCase, Kind::CompletionsPerWeek};
    for (std::size_t a = 0; a < activities.size(); ++a)
        for (std::size_t g = 0; g < groups.size(); ++g) {
            const double value = 4.0 + double(a) + 0.25 * double(g);
            plan.set(kKinds[a], value, {.group = groups[g], .activity = activities[a]});
            for (std::size_t l = 0; l < localities.size(); l += 5)
                plan.set(kKinds[a], 0.9 * value,
                         {.locality = localities[l], .group = groups[g], .activity = activities[a]});
        }
}

/// Turnover, retirement, starts, agency and what posts cost, everywhere.
inline void addStaffing(test::PlanBuilder& plan, const std::vector<std::string>& localities)
{
    using plan::Kind;
    plan.set(Kind::Turnover, 0.14).set(Kind::Retirement, 0.02).set(Kind::AgencyCover, 0.4);
    plan.set(Kind::Salary, 38000).set(Kind::OnCosts, 0.3).set(Kind::PayInflation, 0.03);
    plan.set(Kind::AgencyPremium, 0.5);
    for (const std::string& locality : localities)
        for (int r = 0; r < kCaseworkRoles; ++r)
            plan.set(Kind::PlannedStarts, 0.1, {.locality = locality, .role = "Role " + std::to_string(r)});
}

/// `typedMonths`: every month of every line has its own figure (120,000 of them), else one figure a year.
inline test::PlanBuilder largeCounty(bool typedMonths, int localityCount = kLocalities,
                                     bool withStaffing = false)
{
    using plan::Standard;
    test::PlanBuilder plan(Month(2026, 4), kMonths);
    std::vector<std::string> localities{"County"}, groups, activities;
    plan.locality("County");
    for (int l = 1; l < localityCount; ++l) {
        localities.push_back("Team " + std::to_string(l));
        plan.locality(localities.back(), l < 8 ? "County" : "Team " + std::to_string(l % 7 + 1));
    }
    for (int g = 0; g < kClientGroups; ++g)
        plan.clientGroup(groups.emplace_back("Group " + std::to_string(g)));
    constexpr std::array kStandards{Standard::Hours, Standard::Rate, Standard::Caseload, Standard::Hours,
                                    Standard::Rate};
    for (std::size_t a = 0; a < kActivities; ++a)
        plan.activity(activities.emplace_back("Activity " + std::to_string(a)), kStandards[a]);
    addRoles(plan);
    addTime(plan);
    addStandards(plan, groups, activities, localities);
    plan::Edit demand;
    for (int l = 0; l < localityCount; ++l)
        for (int g = 0; g < kClientGroups; ++g)
            for (int a = 0; a < kActivities; ++a)
                for (int t = 0; t < (typedMonths ? kMonths : 1); ++t) {
                    const Month month = Month(2026, 4) + t;
                    const Period period = typedMonths ? Period{PeriodLength::Month, month}
                                                      : Period{PeriodLength::FinancialYear, month};
                    demand.put(plan::Demand{
                        newId<plan::DemandId>(), plan.id<plan::Locality>(localities[std::size_t(l)]),
                        plan.id<plan::ClientGroup>(groups[std::size_t(g)]),
                        plan.id<plan::Activity>(activities[std::size_t(a)]), period,
                        Volume(20.0 + l + g + a + 0.1 * t), plan::DemandStatus::Forecast});
                }
    plan.apply(demand);
    for (const std::string& locality : localities)
        for (int r = 0; r < kCaseworkRoles; ++r)
            plan.establishment(locality, "Role " + std::to_string(r), "2026-04-01", 10, 1.5, 0.5);
    if (withStaffing)
        addStaffing(plan, localities);
    return plan;
}

} // namespace muster::bench
