// What the sample Example county assumes: a value of every group. All are illustrative and say so.

#include "exchange/samples/example_parts.h"

#include <algorithm>
#include <cmath>

namespace muster::exchange::example {

namespace {

using plan::Kind;

constexpr std::array kWork{SampleAssumption{Kind::HoursPerCase, 11, {}, kAssessment},
                           SampleAssumption{Kind::HoursPerCase, 9, kMental, kAssessment},
                           SampleAssumption{Kind::HoursPerCase, 14, kLearning, kAssessment},
                           SampleAssumption{Kind::HoursPerCase, 15, {}, kSafeguarding},
                           SampleAssumption{Kind::CompletionsPerWeek, 4, {}, kReview},
                           SampleAssumption{Kind::CompletionsPerWeek, 3, kLearning, kReview},
                           SampleAssumption{Kind::CasesPerWorker, 24, {}, kOpenCase},
                           SampleAssumption{Kind::CasesPerWorker, 28, kOlder, kOpenCase},
                           SampleAssumption{Kind::Complexity, 1.05, {}, {}, {}, "South"},
                           SampleAssumption{Kind::QualifiedShare, 0.55, {}, kAssessment},
                           SampleAssumption{Kind::QualifiedShare, 0.8, kMental, kAssessment},
                           SampleAssumption{Kind::QualifiedShare, 0.35, {}, kReview},
                           SampleAssumption{Kind::QualifiedShare, 0.6, {}, kOpenCase},
                           SampleAssumption{Kind::RoleShare, 0.6, {}, {}, kSocialWorker},
                           SampleAssumption{Kind::RoleShare, 0.15, {}, {}, kSenior},
                           SampleAssumption{Kind::RoleShare, 0.25, {}, {}, kTherapist},
                           SampleAssumption{Kind::RoleShare, 1, {}, {}, kCareOfficer},
                           SampleAssumption{Kind::RoleShare, 0.7, {}, kSafeguarding, kSocialWorker},
                           SampleAssumption{Kind::RoleShare, 0.3, {}, kSafeguarding, kSenior},
                           SampleAssumption{Kind::RoleShare, 0, {}, kSafeguarding, kTherapist}};

constexpr std::array kTimeAndStructure{
    SampleAssumption{Kind::ContractedHours, 37},
    SampleAssumption{Kind::DaysAWeek, 5},
    SampleAssumption{Kind::AnnualLeaveDays, 28},
    SampleAssumption{Kind::BankHolidays, 8},
    SampleAssumption{Kind::SicknessDays, 9},
    SampleAssumption{Kind::SicknessDays, 11, {}, {}, kCareOfficer},
    SampleAssumption{Kind::TrainingDays, 5},
    SampleAssumption{Kind::NonCaseTime, 0.22},
    SampleAssumption{Kind::IndividualAllowanceHours, 300, {}, {}, kSenior, "North"},
    SampleAssumption{Kind::SpanOfControl, 8, {}, {}, kManager},
    SampleAssumption{Kind::SpanOfControl, 14, {}, {}, kSupport},
    SampleAssumption{Kind::FixedPosts, 2, {}, {}, kSocialWorker, "Mid"},
    SampleAssumption{Kind::ServiceLevel, 0.9}};

/// The allowance for empty posts stands on casework; managers and support have it in their budget instead.
constexpr std::array kVacancyAndAgency{
    SampleAssumption{Kind::VacancyAllowance, 0.1, {}, {}, kSocialWorker},
    SampleAssumption{Kind::VacancyAllowance, 0.08, {}, {}, kSenior},
    SampleAssumption{Kind::VacancyAllowance, 0.08, {}, {}, kTherapist},
    SampleAssumption{Kind::VacancyAllowance, 0.1, {}, {}, kCareOfficer},
    SampleAssumption{Kind::VacancyAllowance, 0.12, {}, {}, kSocialWorker, "South"},
    SampleAssumption{Kind::TurnoverAllowance, 0.04, {}, {}, kManager},
    SampleAssumption{Kind::TurnoverAllowance, 0.05, {}, {}, kSupport},
    SampleAssumption{Kind::AgencyCover, 0.5, {}, {}, kSocialWorker},
    SampleAssumption{Kind::AgencyCover, 0.5, {}, {}, kTherapist},
    SampleAssumption{Kind::AgencyCover, 0.25, {}, {}, kCareOfficer},
    SampleAssumption{Kind::AgencyCap, 3, {}, {}, kSocialWorker, "South"},
    SampleAssumption{Kind::AgencyEfficiency, 0.9},
    SampleAssumption{Kind::NewlyQualifiedCapacity, 0.7, {}, {}, kSocialWorker}};

constexpr std::array kSupply{
    SampleAssumption{Kind::Turnover, 0.13, {}, {}, kSocialWorker},
    SampleAssumption{Kind::Turnover, 0.15, {}, {}, kSocialWorker, "South"},
    SampleAssumption{Kind::Turnover, 0.08, {}, {}, kSenior},
    SampleAssumption{Kind::Turnover, 0.1, {}, {}, kTherapist},
    SampleAssumption{Kind::Turnover, 0.11, {}, {}, kCareOfficer},
    SampleAssumption{Kind::Turnover, 0.06, {}, {}, kManager},
    SampleAssumption{Kind::Turnover, 0.1, {}, {}, kSupport},
    SampleAssumption{Kind::Retirement, 0.02},
    SampleAssumption{Kind::Adverts, 0.3, {}, {}, kSocialWorker, "South", kIllustrative, kFirst},
    SampleAssumption{Kind::Adverts, 0.1, {}, {}, kSocialWorker, "North", kIllustrative, kFirst},
    SampleAssumption{Kind::AdvertSuccess, 0.6},
    SampleAssumption{Kind::MonthsToStart, 3},
    SampleAssumption{Kind::OverRecruitment, 0.02, {}, {}, kCareOfficer},
    SampleAssumption{Kind::NewlyQualifiedMonths, 12, {}, {}, kSocialWorker}};
/// Starts a month for each post: somewhat fewer than leave, but for South's social workers, who are
/// advertised for.
constexpr std::array<std::pair<std::string_view, double>, 6> kStarts{{{kSocialWorker, 0.0125},
                                                                      {kSenior, 0.0115},
                                                                      {kTherapist, 0.0115},
                                                                      {kCareOfficer, 0.013},
                                                                      {kManager, 0.0095},
                                                                      {kSupport, 0.0112}}};

constexpr std::array kTimeliness{SampleAssumption{Kind::OpeningBacklog, 70, {}, kAssessment, {}, "North"},
                                 SampleAssumption{Kind::OpeningBacklog, 60, {}, kAssessment, {}, "Mid"},
                                 SampleAssumption{Kind::OpeningBacklog, 100, {}, kAssessment, {}, "South"},
                                 SampleAssumption{Kind::OpeningBacklog, 40, {}, kAssessment, {}, "West"},
                                 SampleAssumption{Kind::OpeningBacklog, 160, {}, kReview, {}, "North"},
                                 SampleAssumption{Kind::OpeningBacklog, 180, {}, kReview, {}, "Mid"},
                                 SampleAssumption{Kind::OpeningBacklog, 260, {}, kReview, {}, "South"},
                                 SampleAssumption{Kind::OpeningBacklog, 110, {}, kReview, {}, "West"},
                                 SampleAssumption{Kind::ReliefWeeks, 39, {}, kReview},
                                 SampleAssumption{Kind::ReliefWeeks, 26},
                                 SampleAssumption{Kind::WaitFactor, 4}};

constexpr std::array kCost{SampleAssumption{Kind::OnCosts, kOnCosts},
                           SampleAssumption{Kind::PayInflation, kAward},
                           SampleAssumption{Kind::AgencyPremium, kAgencyPremium}};

constexpr std::array kGrowth{SampleAssumption{Kind::DemandGrowth, 0.015},
                             SampleAssumption{Kind::DemandGrowth, 0.03, kLearning}};

template <std::size_t size>
void assumeAll(const Parts& parts, const std::array<SampleAssumption, size>& all)
{
    for (const SampleAssumption& each : all)
        parts.assume(each);
}

/// The hours of an assessment are the least certain: what somebody who knows the work gave as a range.
void putRange(const Parts& parts)
{
    plan::Assumption row;
    row.kind = Kind::HoursPerCase;
    row.clientGroup = parts.clientGroup(kOlder);
    row.activity = parts.activity(kAssessment);
    row.value = 10;
    row.low = 8;
    row.high = 13;
    row.shape = plan::Shape::Triangular;
    row.source = kIllustrative;
    row.owner = "Workforce planning";
    row.asAt = Date{2026, 3, 31};
    row.confidence = "low";
    row.note = "A time study of a few weeks would say more";
    parts.put(std::move(row));
}

void putStarts(const Parts& parts)
{
    for (const Team& team : teams()) {
        if (team.locality == "South" && team.role == kSocialWorker)
            continue;
        const auto rate = std::ranges::find(kStarts, team.role, [](const auto& each) { return each.first; });
        parts.assume({Kind::PlannedStarts,
                      std::round(rate->second * team.establishment * 100) / 100,
                      {},
                      {},
                      team.role,
                      team.locality});
    }
}

} // namespace

void putAssumptions(const Parts& parts)
{
    assumeAll(parts, kWork);
    putRange(parts);
    assumeAll(parts, kTimeAndStructure);
    assumeAll(parts, kVacancyAndAgency);
    assumeAll(parts, kSupply);
    putStarts(parts);
    assumeAll(parts, kTimeliness);
    for (const Pay& each : kPay)
        parts.assume({Kind::Salary, each.salary, {}, {}, each.role});
    assumeAll(parts, kCost);
    assumeAll(parts, kGrowth);
}

} // namespace muster::exchange::example
