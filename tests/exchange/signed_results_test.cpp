#include "exchange/results/signed_results.h"

#include "engine/figures.h"
#include "exchange/samples/samples.h"
#include "exchange/transfer.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace muster::exchange {

class SignedResults : public ::testing::Test {
  protected:
    void SetUp() override
    {
        const auto sample = makeSample("Essex");
        ASSERT_TRUE(sample);
        m_plan.apply(sample->edit.changes);
        auto tables = signedTables(engine::Results(engine::Inputs(m_plan)));
        ASSERT_TRUE(tables);
        m_signed = std::move(*tables);
    }

    /// The plan with every assumption of reviews a week one higher.
    [[nodiscard]] plan::Plan edited() const
    {
        plan::Changes changes;
        for (plan::Assumption row : m_plan.rows<plan::Assumption>())
            if (row.kind == plan::Kind::CompletionsPerWeek) {
                row.value += 1;
                std::get<plan::RowChanges<plan::Assumption>>(changes).put.push_back(row);
            }
        plan::Plan plan = m_plan;
        plan.apply(changes);
        return plan;
    }

    plan::Plan m_plan;
    SignedTables m_signed;
};

TEST_F(SignedResults, OfTheSamePlanAreIdentical)
{
    EXPECT_TRUE(m_signed.contains("requirement"));
    const auto movers =
        moversSince(m_signed, std::string(engine::kRuleSet), {{"signed", m_plan}, {"as it was", m_plan}});
    ASSERT_TRUE(movers);
    EXPECT_TRUE(movers->empty());
}

TEST_F(SignedResults, AreMovedByTheEditThatMovedThemAndByNoOther)
{
    const auto movers =
        moversSince(m_signed, "1", {{"signed", m_plan}, {"nothing", m_plan}, {"reviews", edited()}});
    ASSERT_TRUE(movers);
    ASSERT_EQ(movers->size(), 1U);
    EXPECT_EQ(movers->front().what, "reviews");
    EXPECT_TRUE(std::ranges::any_of(movers->front().figures, [](const MovedFigure& figure) {
        return figure.table == "requirement" && figure.column == "required_fte" && !figure.was.empty() &&
               figure.was != figure.is;
    }));
}

TEST_F(SignedResults, AreMovedByRulesWhereTheSignedPlanGivesOtherFigures)
{
    std::string& csv = m_signed.at("vacancies");
    const std::size_t at = csv.find('.', csv.find('\n')) - 1; // the last whole digit of a figure
    csv[at] = csv[at] == '9' ? '8' : '9';
    const auto movers = moversSince(m_signed, "0", {{"signed", m_plan}});
    ASSERT_TRUE(movers);
    ASSERT_EQ(movers->size(), 1U);
    EXPECT_EQ(movers->front().what, fmt::format("the rules: set 0 then, set {} now", engine::kRuleSet));
    ASSERT_EQ(movers->front().figures.size(), 1U);
    EXPECT_EQ(movers->front().figures.front().table, "vacancies");
}

TEST(MovedFigures, AreThoseThatDifferByMoreThanProcessorsDo)
{
    const auto moved = [](const char* was, const char* is) {
        const std::string head = "locality,role,period,required_fte\nNorth,Social worker,2026/27,";
        return movedFigures({{"requirement", head + was + "\n"}}, {{"requirement", head + is + "\n"}});
    };
    EXPECT_TRUE(moved("12.5", "12.5").empty());
    EXPECT_TRUE(moved("12.5", "12.500000000001").empty());
    EXPECT_EQ(moved("12.5", "12.5000001"),
              (std::vector<MovedFigure>{
                  {"requirement", "North, Social worker, 2026/27", "required_fte", "12.5", "12.5000001"}}));
    EXPECT_EQ(moved("12.5", "").size(), 1U) << "what is no longer known has moved";
    EXPECT_EQ(moved("", "12.5").size(), 1U);
}

TEST(MovedFigures, TellRowsThatWentAndCame)
{
    const auto table = [](const char* locality) {
        return SignedTables{{"vacancies", std::string("locality,role,period,vacancy\n") + locality +
                                              ",All roles,2026/27,0.1\n"}};
    };
    const auto moved = movedFigures(table("North"), table("South"));
    ASSERT_EQ(moved.size(), 2U);
    EXPECT_EQ(moved[0], (MovedFigure{"vacancies", "North, All roles, 2026/27", "vacancy", "0.1", ""}));
    EXPECT_EQ(moved[1], (MovedFigure{"vacancies", "South, All roles, 2026/27", "", "", "a new row"}));
}

TEST(MovedFigures, PassOverColumnsThatOnlyANewerProgramWrites)
{
    EXPECT_TRUE(movedFigures({{"vacancies", "locality,vacancy\nNorth,0.1\n"}},
                             {{"vacancies", "locality,vacancy,new_column\nNorth,0.1,7\n"}})
                    .empty());
}

TEST(MovedFigures, ArePartOfNoPlanWhoseResultsDoNotStand)
{
    plan::Plan broken;
    plan::Changes changes;
    plan::Role role;
    role.id = {1};
    role.name = "Manager";
    role.supervises = {role.id};
    std::get<plan::RowChanges<plan::Role>>(changes).put = {role};
    broken.apply(changes);
    EXPECT_FALSE(moversSince({}, "1", {{"signed", broken}}));
}

} // namespace muster::exchange
