// Estimates of population of the Office for National Statistics, laid out as it publishes them: which edition
// a file is, and its open last band.

#include "exchange/transfer.h"
#include "plan/names.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace muster::exchange {
namespace {

/// With single years of age up to an age and over.
std::string estimates(const std::string& titles, const std::string& oldest)
{
    return titles + "Code,Name,Geography1,All ages,0,1," + oldest +
           "\nE92000001,ENGLAND,Country,600,100,200,300\nE10000012,Essex,County,60,10,20,30\n";
}

class Estimates : public testing::Test {
  protected:
    Estimates()
        : m_folder(std::filesystem::temp_directory_path() /
                   ("muster-" + std::to_string(newId<plan::LocalityId>().value)))
    {
        std::filesystem::create_directory(m_folder);
    }
    ~Estimates() override { std::filesystem::remove_all(m_folder); }

    Result<ImportOutcome> read(const std::string& name, const std::string& text,
                               std::optional<Date> date = {})
    {
        std::ofstream(m_folder / name) << text;
        plan::Edit edit;
        plan::Locality county;
        county.id = newId<plan::LocalityId>();
        county.name = "Essex County Council area";
        county.code = "E10000012";
        edit.put(county);
        plan::Plan plan;
        plan.apply(edit.changes);
        ImportOptions options;
        options.date = date;
        return importFile(plan, m_folder / name, {}, options);
    }
    static std::vector<std::string> told(const Result<ImportOutcome>& outcome)
    {
        std::vector<std::string> rows;
        if (!outcome)
            return {outcome.error().sentence()};
        for (const plan::Population& row :
             std::get<plan::RowChanges<plan::Population>>(outcome->edit.changes).put)
            rows.push_back(std::to_string(row.year) + ": " + row.band.toString() + ", " +
                           std::to_string(int(row.persons)));
        return rows;
    }

  private:
    std::filesystem::path m_folder;
};

using Rows = std::vector<std::string>;

} // namespace

TEST_F(Estimates, AreOfTheYearThatATitleAboveTheTableSays)
{
    const std::string titles = "MYE2: Population estimates: Persons by single year of age; Mid-2018,,,,,,\n"
                               "Boundaries as at April 2019,,,,,,\n,,,,,,\n";
    EXPECT_EQ(told(read("estimates.csv", estimates(titles, "90"))),
              (Rows{"2018: 0, 10", "2018: 1, 20", "2018: 90+, 30"}));
}

TEST_F(Estimates, AreElseOfTheYearInTheFilesName)
{
    EXPECT_EQ(told(read("ons_mye2011_persons.csv", estimates({}, "90+"))),
              (Rows{"2011: 0, 10", "2011: 1, 20", "2011: 90+, 30"}));
}

TEST_F(Estimates, AreOfTheDateThatTheUserGives)
{
    EXPECT_EQ(told(read("ons_mye2011_persons.csv", estimates({}, "90+"), Date{2012, 6, 30})),
              (Rows{"2012: 0, 10", "2012: 1, 20", "2012: 90+, 30"}));
}

TEST_F(Estimates, AreAskedAboutWhereNothingSaysOrSeveralYearsAreNamed)
{
    EXPECT_EQ(
        told(read("estimates.csv", estimates({}, "90+"))),
        (Rows{
            "estimates.csv: these estimates of population do not say of which year they are; allowed: one "
            "year, in a title above the table (Mid-2018) or in the file's name. Say of which date they are, "
            "such as 2018-06-30."}));
    EXPECT_NE(told(read("mye_2011_and_2012.csv", estimates({}, "90+"))).front().find("found \"2011, 2012\""),
              std::string::npos);
}

TEST_F(Estimates, OfMalesOrFemalesAloneAreRefused)
{
    const std::string titles = "\"MYE2: Population estimates: Females by single year of age, mid-2018\"\n\n";
    EXPECT_NE(told(read("mye.csv", estimates(titles, "90+"))).front().find("males or of females alone"),
              std::string::npos);
}

} // namespace muster::exchange
