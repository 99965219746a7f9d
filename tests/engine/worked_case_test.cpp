// Source: docs/method.md, section 12, the worked case, to every printed digit.

#include "engine/plan_builder.h"
#include "engine/results.h"
#include "engine/work.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::Kind;
using plan::RoleKind;
using plan::Standard;
using test::PlanBuilder;
using test::Reading;

constexpr double kPrinted = 5e-9; // half of the last printed digit

PlanBuilder workedCase()
{
    PlanBuilder plan(Month(2027, 4), 12);
    plan.locality("County").locality("North", "County").locality("West", "County").clientGroup("Adults");
    plan.activity("Assessment", Standard::Hours).activity("Review", Standard::Hours);
    plan.activity("Safeguarding", Standard::Hours, true);
    plan.role("Qualified", RoleKind::Casework, true).role("Unqualified", RoleKind::Casework, false);
    plan.set(Kind::AnnualLeaveDays, 28).set(Kind::BankHolidays, 8).set(Kind::SicknessDays, 8);
    plan.set(Kind::TrainingDays, 5).set(Kind::NonCaseTime, 0.2);
    plan.set(Kind::HoursPerCase, 12, {.activity = "Assessment"})
        .set(Kind::HoursPerCase, 5, {.activity = "Review"});
    plan.set(Kind::HoursPerCase, 15, {.activity = "Safeguarding"});
    plan.set(Kind::QualifiedShare, 0.6, {.activity = "Assessment"});
    plan.set(Kind::QualifiedShare, 0.3, {.activity = "Review"});
    const auto volumes = [&](const char* place, double assessments, double reviews, double safeguarding) {
        plan.demand(place, "Adults", "Assessment", "2027/28", assessments);
        plan.demand(place, "Adults", "Review", "2027/28", reviews);
        plan.demand(place, "Adults", "Safeguarding", "2027/28", safeguarding);
    };
    volumes("North", 3000, 4500, 900);
    volumes("West", 1500, 2000, 400);
    return plan;
}

double year(const Reading& reading, Measure measure, const char* locality, const char* role)
{
    return reading.mean(measure, locality, role, 0, 12).value();
}

TEST(WorkedCase, AvailableTimeIs211Days1561Point4HoursAnd1249Point12CaseHours)
{
    const double days = formulas::availableDays(5.0, 52.0, 28.0, 8.0, 8.0, 5.0);
    const double hours = formulas::availableHours(days, 37.0, 5.0);
    EXPECT_DOUBLE_EQ(days, 211);
    EXPECT_NEAR(hours, 1561.4, 1e-9);
    EXPECT_NEAR(formulas::caseHours(hours, 0.2), 1249.12, 1e-9);
    EXPECT_NEAR(formulas::workedWeeks(days, 5.0), 42.2, 1e-12);
}

TEST(WorkedCase, HoursOfWorkSplitIntoQualifiedAndUnqualified)
{
    const auto results = workedCase().results();
    struct Hours {
        double all = 0, qualified = 0, unqualified = 0;
    };
    constexpr double kCaseHours = 1249.12; // C_hours of the same case turns FTE back into hours
    std::array<Hours, 3> hours;            // by locality: County, North, West
    const WorkloadWish wish{
        periodsOf(results.inputs().firstMonth(), results.inputs().months(), PeriodLength::FinancialYear),
        Rollup::Own};
    for (const WorkloadRow& row : workloadRows(results.inputs(), wish)) {
        Hours& sum = hours.at(row.place.locality.offset());
        sum.all += row.hours.value();
        sum.qualified += row.qualified.value().value() * kCaseHours;
        sum.unqualified += row.unqualified.value().value() * kCaseHours;
    }
    const auto& [county, north, west] = hours;
    EXPECT_EQ(county.all, 0);
    EXPECT_NEAR(north.all, 72000, 1e-6);
    EXPECT_NEAR(north.qualified, 41850, 1e-6);
    EXPECT_NEAR(north.unqualified, 30150, 1e-6);
    EXPECT_NEAR(west.all, 34000, 1e-6);
    EXPECT_NEAR(west.qualified, 19800, 1e-6);
    EXPECT_NEAR(west.unqualified, 14200, 1e-6);
}

TEST(WorkedCase, ServiceFteOfNorthAndWest)
{
    const Reading reading(workedCase().results());
    EXPECT_NEAR(year(reading, Measure::Service, "North", "Qualified"), 33.50358652, kPrinted);
    EXPECT_NEAR(year(reading, Measure::Service, "North", "Unqualified"), 24.13699244, kPrinted);
    EXPECT_NEAR(year(reading, Measure::Service, "West", "Qualified"), 15.85115922, kPrinted);
    EXPECT_NEAR(year(reading, Measure::Service, "West", "Unqualified"), 11.36800307, kPrinted);
}

PlanBuilder withAllowances()
{
    auto plan = workedCase();
    plan.set(Kind::IndividualAllowanceHours, 300, {.locality = "North", .role = "Qualified"});
    plan.set(Kind::NewlyQualifiedCapacity, 0.9, {.role = "Qualified"}).set(Kind::VacancyAllowance, 0.1);
    plan.establishment("North", "Qualified", "2027-04-01", 38, 8, 3, 4);
    return plan;
}

TEST(WorkedCase, RequiredWithIndividualAllowanceAndNewlyQualified)
{
    const Reading reading(withAllowances().results());
    EXPECT_NEAR(year(reading, Measure::Required, "North", "Qualified"), 33.69572179, kPrinted);
    EXPECT_NEAR(year(reading, Measure::RequiredInPost, "North", "Qualified"), 34.09572179, kPrinted);
}

TEST(WorkedCase, RequiredEstablishmentDividesByOneLessTheVacancyAllowance)
{
    const Reading reading(withAllowances().results());
    const auto establishment = [&](const char* locality, const char* role) {
        return year(reading, Measure::RequiredEstablishment, locality, role);
    };
    EXPECT_NEAR(establishment("North", "Qualified"), 37.88413532, kPrinted);
    EXPECT_NEAR(establishment("West", "Qualified"), 17.61239913, kPrinted);
    EXPECT_NEAR(establishment("North", "Unqualified"), 26.81888049, kPrinted);
    EXPECT_NEAR(establishment("West", "Unqualified"), 12.63111453, kPrinted);
}

TEST(WorkedCase, AgencyCoverLowersTheRequiredEstablishment)
{
    auto plan = withAllowances();
    plan.set(Kind::AgencyCover, 0.6);
    const Reading reading(plan.results());
    EXPECT_NEAR(year(reading, Measure::RequiredEstablishment, "North", "Qualified"), 35.51637686, kPrinted);
    EXPECT_NEAR(year(reading, Measure::RequiredEstablishment, "West", "Qualified"), 16.51162418, kPrinted);
}

TEST(WorkedCase, VacancyLadderOfNorth)
{
    const auto results = withAllowances().results();
    const TablePlace place{LocalityIndex(1), RoleIndex(0),
                           periodsOf(Month(2027, 4), 12, PeriodLength::FinancialYear).front(), Rollup::Own};
    const auto figure = [&](Column column) { return figureAt(results, place, column).value(); };
    EXPECT_NEAR(100 * figure(Column::VacancyGross), 21.0526, 5e-5);
    EXPECT_NEAR(100 * figure(Column::VacancyNetOfAgency), 13.1579, 5e-5);
    EXPECT_NEAR(figure(Column::AvailableFte), 32.6, 1e-12);
    EXPECT_NEAR(figure(Column::GapFte), -1.095721788, 5e-10);
}

TEST(WorkedCase, ReviewsByRateAndCasesByCaseload)
{
    EXPECT_NEAR(formulas::fteByRate(4500.0 / 12, 1.0, 1.0, 4.0, 42.2), 26.65876777, kPrinted);
    EXPECT_DOUBLE_EQ(formulas::fteByCaseload(800.0, 1.0, 1.0, 25.0), 32);
    EXPECT_NEAR(formulas::fteByCaseload(800.0, 1.0, 1.0, 18.4), 43.47826087, kPrinted);
}

TEST(HomeCare, TenThousandContactHoursAWeekNeed380Carers)
{
    // UKHCA minimum price, April 2020: 11.70 minutes of travel per contact hour. 10,000 contact hours a week
    // are 11,950 paid ones; at work for 0.85 of 260 days of 7.4 h: 379.97 FTE.
    const double month = 10000.0 * 52 / 12;
    EXPECT_NEAR(formulas::paidHours(month, 1.0, 1.0, 11.7) * 12 / 52, 11950, 1e-9);
    const double hours = formulas::availableHours(260.0 * 0.85, 37.0, 5.0);
    EXPECT_NEAR(formulas::fteByContact(month, 1.0, 1.0, 11.7, hours), 379.97, 5e-3);
}

TEST(Wisn, KenyaClinicNeeds17Point4581Staff)
{
    // Burmen 2017: 10,000 × 10 visits × 0.25 h; 234 − 10 − 30 − 15 = 179 days of 8 h.
    const double hours = formulas::availableHours(234.0 - 10 - 30 - 15, 40.0, 5.0);
    const double fte = formulas::fteByHours(100000.0 / 12, 1.0, 0.25, 1.0, formulas::caseHours(hours, 0.0));
    EXPECT_NEAR(fte, 17.4581, 5e-5);
    EXPECT_NEAR(1 / (1 - 10.0 / 179), 1.059172, 5e-7);
}

TEST(Wisn, ChainWithRoundNumbers)
{
    const double hours = formulas::availableHours(217.0, 35.0, 5.0);
    EXPECT_DOUBLE_EQ(hours, 1519);
    const auto chain = [&](double nonCaseTime) {
        const double caseHours = formulas::caseHours(hours, nonCaseTime);
        return formulas::fteByHours(8000.0 / 12, 1.0, 10.0 / 60, 1.0, caseHours) +
               formulas::fteByHours(4000.0 / 12, 1.0, 20.0 / 60, 1.0, caseHours);
    };
    EXPECT_NEAR(chain(0), 1.755541, 5e-7);
    EXPECT_NEAR(chain(0.15), 2.065342, 5e-7);
}

TEST(Wisn, BangladeshDifferencesAndRatios)
{
    // BMJ Open 2020 e035183: actual, required, difference; the printed ratio is actual over required.
    struct Facility {
        double actual, required, difference, ratio;
    };
    for (const Facility& f : {Facility{4, 8.14, -4.14, 0.49},
                              {3, 10.71, -7.71, 0.28},
                              {4, 12.28, -8.28, 0.33},
                              {7, 11.23, -4.23, 0.62},
                              {14, 16.08, -2.08, 0.87},
                              {15, 22.80, -7.80, 0.66}}) {
        EXPECT_NEAR(formulas::gap(f.actual, f.required), f.difference, 5e-3);
        EXPECT_NEAR(1 / formulas::pressure(f.required, f.actual), f.ratio, 5.1e-3);
    }
}

} // namespace
} // namespace muster::engine
