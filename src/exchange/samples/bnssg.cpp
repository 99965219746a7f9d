#include "exchange/samples/bnssg.h"

#include "exchange/results/figure_table.h"
#include "exchange/samples/assumption.h"

#include <cmath>

namespace muster::exchange {

namespace {

using plan::Kind;

constexpr std::string_view kUkhca = "United Kingdom Homecare Association, minimum price for homecare, "
                                    "April 2020: 11.70 minutes";
constexpr std::string_view kHospitalPaper = "Healthier Together, BNSSG domiciliary care: building resilience "
                                            "proposal, October 2018: over 65s grow by 60 % from 2014 to 2039";
constexpr std::string_view kCareWorker = "Care worker";
constexpr std::string_view kCoordinator = "Care coordinator";

/// The paper: local authorities spend £22m a year on home care. UKHCA: an hour costs £20.69 at least.
constexpr double kContactHoursAYear = 22e6 / 20.69;
constexpr double kGrowthIn25Years = 1.6;

struct Council {
    std::string_view name;
    std::string_view inFile;
    std::string_view code;
};
constexpr std::array<Council, 3> kCouncils{{{"Bristol", "Bristol, City of", "E06000023"},
                                            {"North Somerset", "North Somerset", "E06000024"},
                                            {"South Gloucestershire", "South Gloucestershire", "E06000025"}}};

/// 260 days less 28 of leave and bank holidays, 6 of sickness and 5 of training are 221: at work for 0.85.
constexpr std::array kHospitalAssumptions{SampleAssumption{Kind::TravelMinutes, 11.7, {}, {}, {}, {}, kUkhca},
                                          SampleAssumption{Kind::QualifiedShare, 0},
                                          SampleAssumption{Kind::NonCaseTime, 0},
                                          SampleAssumption{Kind::AnnualLeaveDays, 20},
                                          SampleAssumption{Kind::BankHolidays, 8},
                                          SampleAssumption{Kind::SicknessDays, 6},
                                          SampleAssumption{Kind::TrainingDays, 5},
                                          SampleAssumption{Kind::SpanOfControl, 15, {}, {}, kCoordinator}};

/// Persons of 65 and over of each council, mid-2020.
Result<std::vector<double>> readOlderPeople(const std::filesystem::path& folder)
{
    const auto table = FigureTable::read(folder / "ons_mye2020_persons_single_year_seed_areas.csv", {"name"});
    if (!table)
        return fail(table.error());
    std::vector<double> people;
    for (const Council& council : kCouncils) {
        const auto older = table->sum({{std::string(council.inFile)}}, ageColumns(65, 90));
        if (!older)
            return fail(older.error());
        people.push_back(*older);
    }
    return people;
}

void putHospitalRoles(EditBuilder& builder)
{
    const auto carer =
        builder.put(plan::Role{{}, std::string(kCareWorker), plan::RoleKind::Casework, false, true, {}, 0});
    builder.put(
        plan::Role{{}, std::string(kCoordinator), plan::RoleKind::Management, false, false, {carer}, 0});
}

/// The contact hours of a year, shared by the people of 65 and over.
void putDemand(EditBuilder& builder, const std::vector<double>& older)
{
    const auto area = builder.put(plan::Locality{{}, "BNSSG", {}, "", 0});
    const auto group = builder.put(plan::ClientGroup{{}, "Older people", 0});
    plan::Activity homeCare;
    homeCare.name = "Home care";
    homeCare.standard = plan::Standard::Contact;
    homeCare.unit = "contact hours";
    const auto activity = builder.put(std::move(homeCare));
    double all = 0;
    for (const double each : older)
        all += each;
    for (std::size_t i = 0; i < kCouncils.size(); ++i) {
        const auto council = builder.put(
            plan::Locality{{}, std::string(kCouncils[i].name), area, std::string(kCouncils[i].code), 0});
        builder.put(plan::Demand{{},
                                 council,
                                 group,
                                 activity,
                                 {PeriodLength::FinancialYear, Month(2018, 4)},
                                 Volume(kContactHoursAYear * older[i] / all),
                                 plan::DemandStatus::Forecast});
    }
}

} // namespace

Result<NewPlan> makeBnssg(const std::filesystem::path& folder)
{
    const auto older = readOlderPeople(folder);
    if (!older)
        return fail(older.error());
    EditBuilder builder{plan::Plan{}};
    builder.put(
        plan::Settings{{1}, "BNSSG home care (sample)", "Healthier Together", "GBP", Month(2018, 4), 60, 52});
    putDemand(builder, *older);
    putHospitalRoles(builder);
    for (const SampleAssumption& each : kHospitalAssumptions)
        putAssumption(builder, each);
    const double growth = std::pow(kGrowthIn25Years, 1.0 / 25) - 1;
    putAssumption(builder, {Kind::DemandGrowth, growth, {}, {}, {}, {}, kHospitalPaper});
    auto made = builder.finish("Make the sample BNSSG home care");
    return NewPlan{std::move(made.edit), std::move(made.notes)};
}

} // namespace muster::exchange
