// How a plan begins: a council and its districts, a template, and the answers.

#include "engine/check.h"
#include "exchange/new_plan/councils.h"
#include "exchange/new_plan/start.h"
#include "exchange/new_plan/templates.h"
#include "exchange/plans.h"
#include "exchange/samples/samples.h"
#include "plan/names.h"
#include "plan/rules/rules.h"

#include <array>
#include <filesystem>
#include <fstream>

namespace muster::exchange {
namespace {

namespace fs = std::filesystem;

plan::Plan planOf(const plan::Edit& edit)
{
    plan::Plan plan;
    plan.apply(edit.changes);
    return plan;
}

PlanStart essex()
{
    PlanStart start;
    start.title = "Workforce plan";
    start.organisation = "Essex";
    start.firstMonth = Month(2027, 4);
    start.months = 24;
    return start;
}

class Templates : public testing::Test {
  protected:
    const fs::path folder =
        fs::temp_directory_path() / ("muster-template-" + std::to_string(newId<plan::RoleId>().value));
    ~Templates() override { fs::remove_all(folder); }
};

TEST(Councils, AreThoseOfEnglandWithTheirDistricts)
{
    const auto councils = councilsOfEngland();
    ASSERT_TRUE(councils) << councils.error().sentence();
    EXPECT_EQ(councils->size(), 153u); // as many as DHSC counts with adult social care in 2023
    const auto county = findCouncil(*councils, "Essex County Council");
    ASSERT_TRUE(county) << county.error().sentence();
    EXPECT_EQ(county->code, "E10000012");
    ASSERT_EQ(county->districts.size(), 12u);
    EXPECT_EQ(county->districts.front().name, "Basildon");
    EXPECT_EQ(county->districts.front().code, "E07000066");
    const auto unitary = findCouncil(*councils, "E06000023");
    ASSERT_TRUE(unitary);
    EXPECT_EQ(unitary->name, "Bristol, City of");
    EXPECT_TRUE(unitary->districts.empty());
    const auto none = findCouncil(*councils, "Esex");
    ASSERT_FALSE(none);
    EXPECT_NE(none.error().allowed.find("Essex"), std::string::npos);
}

TEST(ShippedTemplates, BeginAPlanWithoutErrorsAndSayThatTheirStandardsAreIllustrative)
{
    const auto all = templatesIn(std::array{shippedTemplates()});
    std::vector<std::string> titles;
    for (const PlanTemplate& each : all) {
        titles.push_back(each.title);
        PlanStart start = essex();
        start.templateFolder = each.folder;
        start.localities = {{"North"}, {"Team A", 1}, {"South"}};
        start.workingTime = {{plan::Kind::AnnualLeaveDays, 28}};
        const auto edit = startedPlan(start);
        ASSERT_TRUE(edit) << edit.error().sentence();
        const plan::Plan plan = planOf(*edit);
        for (const plan::Problem& problem : engine::problemsOf(engine::Inputs(plan)))
            EXPECT_NE(problem.severity, plan::Severity::Error) << each.title << ": " << problem.message;
        for (const auto& row : plan.rows<plan::Assumption>())
            EXPECT_EQ(row.source.empty(), row.kind == plan::Kind::AnnualLeaveDays) << each.title;
        EXPECT_EQ(plan.settings().title, "Workforce plan");
        EXPECT_EQ(plan.rows<plan::Locality>().size(), 4u);
    }
    EXPECT_EQ(titles, (std::vector<std::string>{"Adult social care, assessment and review", "Home care",
                                                "Hospital and urgent", "Occupational therapy"}));
}

TEST(StartedPlan, HasWhatWasAnsweredAndNothingElse)
{
    PlanStart start = essex();
    start.code = "E10000012";
    start.localities = {{"North"}, {"South", 0, "E07000066"}};
    start.workingTime = {{plan::Kind::AnnualLeaveDays, 28}, {plan::Kind::NonCaseTime, 0.2}};
    start.source = "HR";
    const auto edit = startedPlan(start);
    ASSERT_TRUE(edit) << edit.error().sentence();
    EXPECT_EQ(edit->label, "Make the plan Workforce plan");
    const plan::Plan plan = planOf(*edit);
    EXPECT_EQ(plan.settings().firstMonth, Month(2027, 4));
    EXPECT_EQ(plan.settings().months, 24);
    EXPECT_EQ(plan.find<plan::Locality>(*plan::findByName<plan::Locality>(plan, "Essex"))->code, "E10000012");
    EXPECT_EQ(plan.find<plan::Locality>(*plan::findByName<plan::Locality>(plan, "South"))->code, "E07000066");
    EXPECT_EQ(plan.rows<plan::Role>().size(), 0u);
    ASSERT_EQ(plan.rows<plan::Assumption>().size(), 2u);
    EXPECT_EQ(plan::ownAssumption(plan, plan::Kind::NonCaseTime, {}, {})->value, 0.2);
    EXPECT_EQ(plan::ownAssumption(plan, plan::Kind::NonCaseTime, {}, {})->source, "HR");
    start.localities = {{"North"}, {"north"}};
    EXPECT_FALSE(startedPlan(start));
}

TEST_F(Templates, OfAPlanHoldWhatBelongsToNoPlaceAndBeginAnotherOne)
{
    const auto made = makeSample("Example county");
    ASSERT_TRUE(made);
    const plan::Plan county = planOf(made->edit);
    const auto saved = saveTemplate(county, folder, "Ours, as of now");
    ASSERT_TRUE(saved) << saved.error().sentence();
    const auto found = templatesIn(std::array{folder.parent_path()});
    const auto own = std::ranges::find(found, folder, &PlanTemplate::folder);
    ASSERT_NE(own, found.end());
    EXPECT_EQ(own->title, "Ours, as of now");
    PlanStart start = essex();
    start.templateFolder = folder;
    start.workingTime = {{plan::Kind::AnnualLeaveDays, 30}};
    const auto edit = startedPlan(start);
    ASSERT_TRUE(edit) << edit.error().sentence();
    const plan::Plan plan = planOf(*edit);
    EXPECT_EQ(plan.rows<plan::Role>().size(), county.rows<plan::Role>().size());
    EXPECT_EQ(plan.rows<plan::Activity>().size(), county.rows<plan::Activity>().size());
    EXPECT_EQ(plan.rows<plan::Demand>().size(), 0u);
    EXPECT_EQ(plan.rows<plan::Establishment>().size(), 0u);
    EXPECT_EQ(plan::ownAssumption(plan, plan::Kind::AnnualLeaveDays, {}, {})->value, 30);
    EXPECT_EQ(plan::ownAssumption(plan, plan::Kind::BankHolidays, {}, {})->value, 8);
    for (const auto& row : plan.rows<plan::Assumption>())
        EXPECT_FALSE(row.locality || row.from);
    const auto again = saveTemplate(county, folder, "Ours");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().message, "the template's folder is not empty");
}

TEST_F(Templates, WithSomethingOfAPlaceAreRefused)
{
    fs::create_directories(folder);
    std::ofstream(folder / "plan.csv") << "title\nOurs\n";
    std::ofstream(folder / "localities.csv") << "locality,parent\nEssex,\n";
    const auto rows = readTemplate(folder);
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().place.file, "localities.csv");
}

} // namespace
} // namespace muster::exchange
