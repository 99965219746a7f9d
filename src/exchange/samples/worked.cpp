#include "exchange/samples/worked.h"

#include "exchange/samples/assumption.h"
#include "plan/names.h"

namespace muster::exchange {

namespace {

using plan::Kind;

constexpr std::string_view kNorth = "North";
constexpr std::string_view kWest = "West";
constexpr std::string_view kSocialWorker = "Social worker";
constexpr std::string_view kPractitioner = "Community care officer";
constexpr std::string_view kAssessment = "Assessment";
constexpr std::string_view kReview = "Review";
constexpr std::string_view kSafeguarding = "Safeguarding enquiry";
constexpr std::string_view kWorkedOlder = "Older people";
constexpr std::string_view kSource = "docs/method.md, section 12";
const Month kFirst(2027, 4);
constexpr int kWorkedMonths = 36;

struct SampleActivity {
    std::string_view name;
    bool statutory;
    double targetDays, hours, qualifiedShare;
    double north, west; ///< a year
};
constexpr std::array kActivities{SampleActivity{kAssessment, false, 28, 12, 0.6, 3000, 1500},
                                 SampleActivity{kReview, false, 42, 5, 0.3, 4500, 2000},
                                 SampleActivity{kSafeguarding, true, 14, 15, 1, 900, 400}};

struct SampleTeam {
    std::string_view locality, role;
    double establishment, vacancy, agency, newlyQualified;
};
/// North's social workers are those of docs/method.md, section 12; the others are illustrative.
constexpr std::array kWorkedTeams{
    SampleTeam{kNorth, kSocialWorker, 38, 8, 3, 4}, SampleTeam{kNorth, kPractitioner, 25, 2, 0, 0},
    SampleTeam{kWest, kSocialWorker, 17, 2, 1, 0}, SampleTeam{kWest, kPractitioner, 12, -0.5, 0, 0}};

struct SampleTarget {
    std::string_view measure;
    plan::Figure figure;
    std::string_view activity;
    plan::Aim aim;
    std::array<std::optional<double>, 3> years;
};
/// What Essex says it watches (report to the Health Overview Policy and Scrutiny Committee, 22 May 2019;
/// Adult Social Care Business Plan 2017-21): assessments within 28 days, timely reviews, and fewer unfilled
/// posts year on year. The targets are illustrative.
const std::array<SampleTarget, 3>& targets()
{
    using plan::Aim;
    using plan::Figure;
    static const std::array<SampleTarget, 3> kTargets{
        {{"Assessments in 28 days", Figure::InsideTarget, kAssessment, Aim::AtLeast, {0.6, 0.8, 0.9}},
         {"Reviews on time", Figure::InsideTarget, kReview, Aim::AtLeast, {0.9, 0.9, 0.95}},
         {"Fewer vacant posts", Figure::VacancyGross, {}, Aim::Falling, {}}}};
    return kTargets;
}

struct SampleBenchmark {
    plan::Figure figure;
    double value;
};
/// England, 2023: docs/method.md, section 13.2.
constexpr std::array kBenchmarks{SampleBenchmark{plan::Figure::VacancyGross, 0.189},
                                 SampleBenchmark{plan::Figure::AgencyShare, 0.178},
                                 SampleBenchmark{plan::Figure::PublishedTurnover, 0.159}};

plan::LocalityId localityOf(EditBuilder& builder, std::string_view name, plan::LocalityId county)
{
    return builder.ensure(plan::Locality{{}, std::string(name), county, {}, 0});
}

plan::RoleId roleOf(EditBuilder& builder, std::string_view name)
{
    return builder.ensure(
        plan::Role{{}, std::string(name), plan::RoleKind::Casework, name == kSocialWorker, true, {}, 0});
}

void putDemand(EditBuilder& builder, plan::LocalityId county)
{
    const auto older = builder.put(plan::ClientGroup{{}, std::string(kWorkedOlder), 0});
    for (const SampleActivity& each : kActivities) {
        std::string unit(each.name);
        unit.front() = static_cast<char>(unit.front() - 'A' + 'a');
        const auto activity = builder.put(plan::Activity{{},
                                                         std::string(each.name),
                                                         plan::Standard::Hours,
                                                         unit,
                                                         each.statutory,
                                                         Days(each.targetDays),
                                                         0});
        for (const auto& [locality, events] : {std::pair(kNorth, each.north), {kWest, each.west}})
            builder.put(plan::Demand{{},
                                     localityOf(builder, locality, county),
                                     older,
                                     activity,
                                     Period{PeriodLength::FinancialYear, kFirst},
                                     Volume(events),
                                     plan::DemandStatus::Forecast});
        putAssumption(builder, {Kind::HoursPerCase, each.hours, {}, each.name, {}, {}, kSource});
        if (!each.statutory)
            putAssumption(builder,
                          {Kind::QualifiedShare, each.qualifiedShare, {}, each.name, {}, {}, kSource});
    }
    putAssumption(builder, {Kind::DemandGrowth, 0.02});
    putAssumption(builder, {Kind::OpeningBacklog, 400, {}, kAssessment, {}, kNorth});
    putAssumption(builder, {Kind::OpeningBacklog, 60, {}, kReview, {}, kWest});
}

void putTime(EditBuilder& builder)
{
    for (const auto& [kind, value] : {std::pair(Kind::ContractedHours, 37.0),
                                      {Kind::DaysAWeek, 5},
                                      {Kind::AnnualLeaveDays, 28},
                                      {Kind::BankHolidays, 8},
                                      {Kind::SicknessDays, 8},
                                      {Kind::TrainingDays, 5},
                                      {Kind::NonCaseTime, 0.2},
                                      {Kind::VacancyAllowance, 0.1},
                                      {Kind::NewlyQualifiedCapacity, 0.9}})
        putAssumption(builder, {kind, value, {}, {}, {}, {}, kSource});
    putAssumption(builder, {Kind::IndividualAllowanceHours, 300, {}, {}, kSocialWorker, kNorth, kSource});
}

void putStaff(EditBuilder& builder, plan::LocalityId county)
{
    for (const SampleTeam& each : kWorkedTeams)
        builder.put(plan::Establishment{{},
                                        localityOf(builder, each.locality, county),
                                        roleOf(builder, each.role),
                                        Date{2027, 4, 1},
                                        Fte(each.establishment),
                                        Fte(each.vacancy),
                                        Fte(each.agency),
                                        Fte(each.newlyQualified)});
    putAssumption(builder, {Kind::Turnover, 0.15});
    putAssumption(builder, {Kind::AgencyCover, 0.375});
    for (const auto& [locality, starts] : {std::pair(kNorth, 0.6), {kWest, 0.25}})
        putAssumption(builder, {Kind::PlannedStarts, starts, {}, {}, kSocialWorker, locality});
    putAssumption(builder, {Kind::PlannedStarts, 0.3, {}, {}, kPractitioner, kNorth});
    putAssumption(builder, {Kind::Salary, 40000, {}, {}, kSocialWorker});
    putAssumption(builder, {Kind::Salary, 28000, {}, {}, kPractitioner});
    putAssumption(builder, {Kind::OnCosts, 0.3});
    putAssumption(builder, {Kind::AgencyPremium, 0.5});
    putAssumption(builder, {Kind::PayInflation, 0.03});
}

void putAims(EditBuilder& builder, plan::LocalityId county)
{
    for (const SampleTarget& each : targets())
        for (std::size_t year = 0; year < each.years.size(); ++year) {
            plan::MeasureTarget row;
            row.measure = each.measure;
            row.figure = each.figure;
            row.locality = county;
            if (!each.activity.empty())
                row.activity = *plan::findByName<plan::Activity>(builder.plan(), each.activity);
            row.period = {PeriodLength::FinancialYear, kFirst + 12 * static_cast<int>(year)};
            row.aim = each.aim;
            row.target = each.years[year];
            row.source = kIllustrative;
            builder.put(std::move(row));
        }
    for (const SampleBenchmark& each : kBenchmarks)
        builder.put(plan::Benchmark{{},
                                    each.figure,
                                    "England",
                                    Period{PeriodLength::FinancialYear, Month(2023, 4)},
                                    each.value,
                                    "Department for Education, Children's social work workforce",
                                    "children's; year to 30 September 2023"});
}

} // namespace

NewPlan makeWorkedExample()
{
    EditBuilder builder{plan::Plan{}};
    builder.put(plan::Settings{{1}, "Worked example (sample)", "A county", "GBP", kFirst, kWorkedMonths, 52});
    const auto county = builder.put(plan::Locality{{}, "County", {}, {}, 0});
    for (const std::string_view name : {kNorth, kWest})
        (void)localityOf(builder, name, county);
    for (const std::string_view name : {kSocialWorker, kPractitioner})
        (void)roleOf(builder, name);
    putDemand(builder, county);
    putTime(builder);
    putStaff(builder, county);
    putAims(builder, county);
    auto made = builder.finish("Make the sample Worked example");
    return NewPlan{std::move(made.edit), std::move(made.notes)};
}

} // namespace muster::exchange
