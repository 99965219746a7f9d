#include "exchange/samples/kent.h"

#include "engine/figures.h"
#include "exchange/profiles/kent_establishment.h"
#include "exchange/samples/assumption.h"
#include "plan/names.h"

namespace muster::exchange {

namespace {

using plan::Kind;

constexpr Month kKentPosition{2015, 2};
constexpr Month kFlowsFrom{2015, 4};
constexpr int kKentMonths = 26; // to March 2017

constexpr std::string_view kKentPaper = "Kent, Adult Social Care and Health Cabinet Committee, 3 March 2015, "
                                        "paragraph 2.3: 38 posts advertised, 12 appointments so far";
constexpr std::string_view kTurnover =
    "Social workers of English councils: 2,355 leavers over a closing stock "
    "of 15,655, converted";

/// The posts advertised since the restructure of October 2014, over the four months to the paper.
constexpr double kAdvertised = 38;
constexpr double kAppointed = 12;
constexpr double kAdvertMonths = 4;
constexpr std::array<std::string_view, 3> kAdvertisedRoles{"Senior Practitioner /OT", "Case Manager/OT",
                                                           "Assessment/Case Officers"};

/// Open University students: eight qualify in 2015 and seven by 2017, in the role that case managers fill.
constexpr std::string_view kStudents = "Open University students";
constexpr std::string_view kStudentsRole = "Case Manager/OT";
constexpr std::array<std::pair<Month, double>, 2> kQualifying{{{Month(2015, 9), 8}, {Month(2016, 9), 7}}};

void putFlows(EditBuilder& builder, const std::vector<plan::Locality>& areas)
{
    putAssumption(builder, {Kind::Turnover,
                            engine::formulas::turnoverOfPublished(2355.0 / 15655.0),
                            {},
                            {},
                            {},
                            {},
                            kTurnover,
                            kFlowsFrom});
    putAssumption(builder, {Kind::AdvertSuccess, kAppointed / kAdvertised, {}, {}, {}, {}, kKentPaper});
    putAssumption(builder, {Kind::MonthsToStart, 3});
    const double cells = static_cast<double>(areas.size() * kAdvertisedRoles.size());
    for (const plan::Locality& area : areas) {
        for (const std::string_view role : kAdvertisedRoles)
            putAssumption(builder, {Kind::Adverts,
                                    kAdvertised / kAdvertMonths / cells,
                                    {},
                                    {},
                                    role,
                                    area.name,
                                    kKentPaper,
                                    kFlowsFrom});
        const auto role = plan::findByName<plan::Role>(builder.plan(), kStudentsRole);
        for (const auto& [month, students] : kQualifying)
            if (role)
                builder.put(plan::Cohort{{},
                                         std::string(kStudents),
                                         area.id,
                                         *role,
                                         month,
                                         Fte(students / static_cast<double>(areas.size()))});
    }
}

} // namespace

Result<NewPlan> makeKent(const std::filesystem::path& folder)
{
    EditBuilder county{plan::Plan{}};
    county.put(plan::Settings{{1},
                              "Kent older people and physical disability teams (sample)",
                              "Kent",
                              "GBP",
                              kKentPosition,
                              kKentMonths,
                              52});
    const auto kent = county.put(plan::Locality{{}, "Kent", {}, "E10000016", 0});
    const auto file = readCsvFile(folder / "kent_oppd_establishment_30jan2015.csv");
    if (!file)
        return fail(file.error());
    ImportOptions options;
    options.date = Date{2015, 1, 30};
    auto teams = readKentEstablishment(county.plan(), *file, options);
    if (!teams)
        return fail(std::move(teams.error()));
    plan::Plan staffed = county.plan();
    staffed.apply(teams->edit.changes);
    EditBuilder flows{staffed};
    std::vector<plan::Locality> areas;
    for (const plan::Locality& locality : staffed.rows<plan::Locality>())
        if (locality.parent == kent)
            areas.push_back(locality);
    putFlows(flows, areas);
    return NewPlan{
        plan::together("Make the sample Kent", {county.finish({}).edit, teams->edit, flows.finish({}).edit}),
        teams->notes};
}

} // namespace muster::exchange
