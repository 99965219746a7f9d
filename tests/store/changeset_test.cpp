// What passes for a changeset before SQLite is given its bytes.

#include "store/random_edits.h"
#include "store/support.h"
#include "store/tables/changeset.h"
#include "store/tables/changeset_form.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

class Changesets : public testing::Test {
  protected:
    Folder m_folder;

    /// Those of a plan's history after so many random edits.
    std::vector<Changeset> changesets(std::uint64_t seed, int edits) const
    {
        const std::string path = m_folder.file("kent.muster");
        std::filesystem::remove(path);
        PlanFile file = makeSample(path);
        RandomEdits random(seed);
        for (int i = 0; i < edits; ++i)
            EXPECT_TRUE(file.apply(random.next(file.plan()), kAnn));
        const SQLite::Database database(path);
        SQLite::Statement select(database, "SELECT changeset FROM history");
        std::vector<Changeset> all;
        while (select.executeStep())
            all.push_back(select.getColumn(0).getString());
        return all;
    }
};

/// A changeset of one new row of a table of two columns: its id and a text of this length.
Changeset oneRow(const std::string& length)
{
    const std::string id(8, '\7');
    return "T\2\1" + std::string(1, '\0') + "t" + std::string(1, '\0') + "\x12" + std::string(1, '\0') +
           "\1" + id + "\3" + length + "text";
}

TEST_F(Changesets, OfRealEditsPassAndAreTurnedRoundAndJoined)
{
    EXPECT_TRUE(isChangeset(""));
    JoinedChangesets join;
    for (const Changeset& each : changesets(3, 60)) {
        EXPECT_TRUE(isChangeset(each));
        EXPECT_TRUE(isChangeset(inverted(each)));
        join.add(each);
    }
    EXPECT_TRUE(isChangeset(join.changeset()));
}

TEST_F(Changesets, WithALengthPastTheirEndAreRefused)
{
    EXPECT_TRUE(isChangeset(oneRow("\4")));
    for (const char* const length : {"\5", "\x7f", "\xff\x7f", "\x87\xff\xff\xff\x7f", "\x8f\xff\xff\xff\x7f",
                                     "\xff\xff\xff\xff\xff\xff\xff\xff\xff"}) {
        const Changeset forged = oneRow(length);
        EXPECT_FALSE(isChangeset(forged));
        EXPECT_THROW(static_cast<void>(inverted(forged)), Refused);
        EXPECT_THROW(forEachChange(forged, [](const history::RowChange&) {}), Refused);
        EXPECT_THROW(JoinedChangesets().add(forged), Refused);
        SQLite::Database rows(":memory:");
        EXPECT_THROW(static_cast<void>(applyChangeset(rows, forged)), Refused);
    }
}

TEST_F(Changesets, CutAnywhereInAChangeAreRefused)
{
    const Changeset whole = oneRow("\4");
    constexpr std::size_t kHeader = 6; // a table without changes
    for (std::size_t size = 1; size < whole.size(); ++size)
        EXPECT_EQ(isChangeset(whole.substr(0, size)), size == kHeader) << size;
}

TEST_F(Changesets, ThatDoNotTellTheRowAreRefused)
{
    const std::string none(1, '\0');
    const std::string table = "T\2\1" + none + "t" + none;
    const std::string id = "\1" + std::string(8, '\7');
    EXPECT_TRUE(isChangeset(table + "\x17" + none + id + "\5" + none + id)) << "one cell changes";
    EXPECT_FALSE(isChangeset(table + "\x17" + none + none + "\5" + none + id)) << "of no row";
    EXPECT_FALSE(isChangeset(table + "\x17" + none + id + "\5" + id + id)) << "the row gets another id";
    EXPECT_FALSE(isChangeset(table + "\x17" + none + id + "\5" + none + none)) << "to nothing";
    EXPECT_FALSE(isChangeset(table + "\x12" + none + id + none)) << "a new row lacks a cell";
    EXPECT_FALSE(isChangeset("\x12" + none + id + id)) << "of no table";
    EXPECT_FALSE(isChangeset("P" + table.substr(1))) << "a patchset";
    EXPECT_FALSE(isChangeset("T\2\1\1t" + none)) << "a key of two columns";
}

} // namespace
} // namespace muster::store::test
