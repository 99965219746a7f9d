// Headings that stand side by side, and a map that was kept for the next file of the same layout.

#include "exchange/map/map_folder.h"
#include "exchange/map/mapping.h"
#include "exchange/plans.h"

#include <filesystem>
#include <fstream>

namespace muster::exchange {
namespace {

using Says = std::pair<std::string, std::string>; ///< column and value

class AcrossTest : public testing::Test {
  protected:
    AcrossTest()
        : m_folder(std::filesystem::temp_directory_path() /
                   ("muster-" + std::to_string(newId<plan::LocalityId>().value)))
    {
        std::filesystem::create_directory(m_folder);
    }
    ~AcrossTest() override { std::filesystem::remove_all(m_folder); }

    [[nodiscard]] std::vector<HeadedTable> tablesOf(const std::string& text) const
    {
        std::ofstream(m_folder / "counts.csv") << text;
        auto tables = headedTables(m_folder / "counts.csv", {});
        EXPECT_TRUE(tables) << tables.error().sentence();
        return tables ? *std::move(tables) : std::vector<HeadedTable>{};
    }
    [[nodiscard]] ImportMap proposalFor(const std::string& text, std::string_view table = {}) const
    {
        auto map = proposedMap(smallPlan(), tablesOf(text), table);
        EXPECT_TRUE(map) << map.error().sentence();
        return map ? *std::move(map) : ImportMap{};
    }
    /// What the map makes of a heading that stands across.
    static std::vector<Says> saidBy(const ImportMap& map, std::string_view heading)
    {
        std::vector<Says> says;
        for (const MapLine& line : map.lines)
            if (line.heading == heading && standsAcross(line))
                says.emplace_back(line.column, line.value);
        return says;
    }
    [[nodiscard]] std::filesystem::path kept() const { return m_folder / "maps"; }

  private:
    std::filesystem::path m_folder;
};

TEST_F(AcrossTest, FinancialYearsWithHyphensAreYearsWhereOneCannotBeAMonth)
{
    const ImportMap map = proposalFor("Area,Client group,Activity,2010-11,2012-13\n"
                                      "North,Older people,Review,5,6\nWest,Older people,Review,7,8\n");
    EXPECT_EQ(saidBy(map, "2010-11"), (std::vector<Says>{{"period", "2010/11"}}));
    EXPECT_EQ(saidBy(map, "2012-13"), (std::vector<Says>{{"period", "2012/13"}}));
}

TEST_F(AcrossTest, YearsOfPopulationAreFoundToo)
{
    const ImportMap map = proposalFor("Area,Age band,2026,2027\nNorth,65+,500,510\nWest,65+,400,390\n");
    EXPECT_EQ(map.table, "population");
    EXPECT_EQ(saidBy(map, "2027"), (std::vector<Says>{{"year", "2027"}}));
}

TEST_F(AcrossTest, TwoLevelsSayTwoThings)
{
    const ImportMap map = proposalFor("Area,Month,Assessments,,Reviews,\n,,Older people,Mental Health,Older "
                                      "people,Mental health\nNorth,Apr-26,1,2,3,4\nWest,Apr-26,5,6,7,8\n");
    EXPECT_EQ(map.table, "demand");
    EXPECT_EQ(saidBy(map, "Reviews / Older people"),
              (std::vector<Says>{{"activity", "Review"}, {"client_group", "Older people"}}));
}

TEST_F(AcrossTest, FiguresOfAListWithAColumnForEachStayWhereTheyAre)
{
    const ImportMap map = proposalFor("Area,Client group,Activity,Month,Assessments,Rate\n"
                                      "North,Older people,Review,Apr-26,5,6\n");
    EXPECT_FALSE(readsAcross(map));
}

TEST_F(AcrossTest, AMapThatWasKeptReadsTheNextYearsMonths)
{
    const auto year = [](const std::string& months) {
        return "Area,Client group,Activity," + months +
               "\nNorth team,Older people,Review,5,6\nWest,Older people,Review,7,8\n";
    };
    ImportMap map = proposalFor(year("Apr-26,May-26"));
    ASSERT_TRUE(keepMap(kept(), map));
    const auto next = tablesOf(year("Apr-27,May-27"));
    auto again = keptMap(kept(), next, {});
    ASSERT_TRUE(again);
    bringUpToDate(*again, proposalFor(year("Apr-27,May-27")));
    EXPECT_EQ(saidBy(*again, "Apr-26"), std::vector<Says>());
    EXPECT_EQ(saidBy(*again, "May-27"), (std::vector<Says>{{"period", "2027-05"}}));
    const auto read = mapped(next, *again);
    ASSERT_TRUE(read) << read.error().sentence();
    EXPECT_EQ(read->table.rows.size(), 4U);
    ASSERT_TRUE(keepMap(kept(), *again));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(kept()), {}), 1) << "one layout, one map";
}

} // namespace
} // namespace muster::exchange
