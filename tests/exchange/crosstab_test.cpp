// A figure laid out as people read it: one name down, another across.

#include "exchange/tables/crosstab.h"

#include <gtest/gtest.h>

namespace muster::exchange {
namespace {

Sheet vacancies()
{
    return {"vacancies",
            {{"locality"}, {"role"}, {"period"}, {"vacancy_gross", true}},
            {{std::string("Kent"), std::string("Manager"), std::string("2014/15"), 0.25},
             {std::string("Kent"), std::string("Officer"), std::string("2014/15"), 0.5},
             {std::string("Kent"), std::string("Officer"), std::string("2015/16"), 0.75},
             {std::string("Swale"), std::string("Officer"), std::string("2014/15"), Cell{}}}};
}

TEST(Crosstab, HasARowForTheOtherNamesAndAColumnForEachValue)
{
    const auto sheet = crosstab(*onlyPeriod(vacancies(), "2014/15"), "vacancy_gross", "role");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(toCsv(*sheet), "locality,period,Manager,Officer\n"
                             "Kent,2014/15,0.25,0.5\n"
                             "Swale,2014/15,,\n");
}

TEST(Crosstab, RefusesAColumnThatIsNotThereAndListsThoseThatAre)
{
    EXPECT_EQ(crosstab(vacancies(), "vacancy", "role").error().sentence(),
              "the table vacancies has no such column; found \"vacancy\"; allowed: vacancy_gross.");
    EXPECT_EQ(crosstab(vacancies(), "vacancy_gross", "team").error().sentence(),
              "the table vacancies has no such column; found \"team\"; allowed: locality, role, period.");
    EXPECT_EQ(onlyPeriod(vacancies(), "2013/14").error().sentence(),
              "the table vacancies has no such period; found \"2013/14\"; allowed: 2014/15, 2015/16.");
}

TEST(Crosstab, RefusesRowsThatWouldFallInOneCell)
{
    Sheet twice = vacancies();
    twice.rows.push_back(twice.rows.front());
    EXPECT_EQ(crosstab(twice, "vacancy_gross", "role").error().sentence(),
              "several rows of the table fall in one cell; found \"Manager\". Write the table as it is.");
}

} // namespace
} // namespace muster::exchange
