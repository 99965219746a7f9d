// Source: Kent County Council, Adult Social Care and Health Cabinet Committee, 3 March 2015, paragraph 2.2;
// totals: docs/method.md, section 13.1.

#include "engine/check.h"
#include "samples/sample.h"

#include <cmath>
#include <gtest/gtest.h>

namespace muster {
namespace {

using engine::Column;

const test::Sample& kent()
{
    static const test::Sample sample("Kent");
    return sample;
}

struct Row {
    const char* area;
    const char* role;
    double establishment, vacancy, agency;
    double percent; ///< as it must come out; Thanet's 55 is printed for 55.6, and one row to one decimal
    int decimals = 0;
};

constexpr const char* kDgss = "Dartford, Gravesham, Swanley & Swale (DGSS)";
constexpr const char* kAshford = "Ashford, Canterbury & Coastal";
constexpr const char* kThanet = "Thanet & Kent Coast";

const std::vector<Row>& rows()
{
    static const std::vector<Row> kRows{
        {"West Kent", "Service Manager", 2, 1, 0, 50},
        {"West Kent", "Team Manager", 4, 0, 0, 0},
        {"West Kent", "Senior Practitioner /OT", 11, 2, 0, 18},
        {"West Kent", "Case Manager/OT", 51.5, 7.5, 0, 15},
        {"West Kent", "Assessment/Case Officers", 48.5, 7.5, 0, 15},
        {"West Kent", "Administration", 32, 3, 0, 9},
        {kThanet, "Service Manager", 2, 0, 0, 0},
        {kThanet, "Team Manager", 4, 1, 0, 25},
        {kThanet, "Senior Practitioner /OT", 9, 9, 4, 55.6, 1},
        {kThanet, "Case Manager/OT", 55, 2.2, 0, 4},
        {kThanet, "Assessment/Case Officers", 36.5, 5.7, 0, 16},
        {kThanet, "Administration", 26, 0.07, 1, 0},
        {kDgss, "Service Manager", 2, 1, 0, 50},
        {kDgss, "Team Manager", 4, 2, 0, 50},
        {kDgss, "Senior Practitioner /OT", 8, 8, 0, 100},
        {kDgss, "Case Manager/OT", 31, 4.3, 1, 11},
        {kDgss, "Assessment/Case Officers", 54.5, 6.8, 0, 12},
        {kDgss, "Administration", 30, 7.9, 2, 20},
        {kAshford, "Service Manager", 2, 1, 0, 50},
        {kAshford, "Team Manager", 4, 1, 0, 25},
        {kAshford, "Senior Practitioner /OT", 7, 2, 0, 29},
        {kAshford, "Case Manager/OT", 42, 2.9, 1, 4.5, 1},
        {kAshford, "Assessment/Case Officers", 33.5, -2.5, 0, 0},
        {kAshford, "Administration", 27, -1.3, 2, 0},
    };
    return kRows;
}

TEST(Kent, All24RowsAgreeWithThePaper)
{
    ASSERT_EQ(rows().size(), 24u);
    for (const Row& row : rows()) {
        const auto figure = [&](Column column) { return kent().figure(row.area, row.role, column).value(); };
        EXPECT_DOUBLE_EQ(figure(Column::EstablishmentFte), row.establishment) << row.area << row.role;
        EXPECT_NEAR(figure(Column::VacancyFte), row.vacancy, 1e-12) << row.area << row.role;
        EXPECT_DOUBLE_EQ(figure(Column::AgencyFte), row.agency) << row.area << row.role;
        const double scale = std::pow(10, row.decimals);
        EXPECT_DOUBLE_EQ(std::round(100 * scale * figure(Column::VacancyNetOfAgency)) / scale, row.percent)
            << row.area << row.role;
    }
}

TEST(Kent, TotalsAreThoseOfTheOracle)
{
    const auto total = [&](Column column) { return kent().figure("Kent", "All roles", column).value(); };
    EXPECT_NEAR(total(Column::EstablishmentFte), 526.5, 1e-9);
    EXPECT_NEAR(total(Column::VacancyFte), 72.07, 1e-9);
    EXPECT_NEAR(total(Column::AgencyFte), 11, 1e-9);
    EXPECT_NEAR(100 * total(Column::VacancyGross), 13.689, 5e-4);
    EXPECT_NEAR(100 * total(Column::VacancyNetOfAgency), 11.599, 5e-4);
    EXPECT_NEAR(100 * total(Column::VacancyUncancelled), 14.41, 5e-3);
}

TEST(Kent, AreasAreThoseOfTheOracle)
{
    struct Area {
        const char* name;
        double gross, net;
    };
    for (const Area& area : {Area{"West Kent", 14.094, 14.094},
                             {kThanet, 13.562, 9.789},
                             {kDgss, 23.166, 20.849},
                             {kAshford, 2.684, 0.087}}) {
        EXPECT_NEAR(100 * kent().figure(area.name, "All roles", Column::VacancyGross).value(), area.gross,
                    5e-4);
        EXPECT_NEAR(100 * kent().figure(area.name, "All roles", Column::VacancyNetOfAgency).value(), area.net,
                    5e-4);
    }
}

TEST(Kent, OnlyAshfordHidesVacanciesBehindOverFilledPosts)
{
    for (const char* area : {"West Kent", kThanet, kDgss, "Kent"})
        EXPECT_FALSE(engine::hidesVacancies(kent().results(), kent().place(area, "All roles"))) << area;
    EXPECT_TRUE(engine::hidesVacancies(kent().results(), kent().place(kAshford, "All roles")));
    const auto problems = engine::findHiddenVacancies(kent().results());
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems.front().where, kAshford);
}

TEST(Kent, SaysThatTheRequirementIsNotKnownRatherThanNone)
{
    EXPECT_FALSE(kent().figure("Kent", "All roles", Column::RequiredFte));
    EXPECT_FALSE(kent().figure("Kent", "All roles", Column::GapFte));
}

} // namespace
} // namespace muster
