// The page about the file format against a file.

#include "plan/plan.h"
#include "store/support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

std::string page()
{
    return bytesOf(MUSTER_TEST_DATA "/../../docs/file-format.md");
}

/// The text between the fences of the first block in that language.
std::string block(const std::string& language)
{
    const std::string text = page();
    const std::string fence = "```" + language + "\n";
    const auto from = text.find(fence) + fence.size();
    return text.substr(from, text.find("```", from) - from);
}

TEST(FileFormatPage, HasAQueryThatGivesTheEstablishmentTable)
{
    const Folder folder;
    const std::string path = folder.file("kent.muster");
    {
        const PlanFile made = makeSample(path);
    }
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    SQLite::Statement select(database, block("sql"));
    std::vector<std::string> columns;
    for (int i = 0; i < select.getColumnCount(); ++i)
        columns.emplace_back(select.getColumnName(i));
    std::vector<std::string> declared;
    plan::forEachColumn<plan::Establishment>([&](const auto& column) {
        if (!column.internal)
            declared.emplace_back(column.name);
    });
    EXPECT_EQ(columns, declared);
    ASSERT_TRUE(select.executeStep());
    EXPECT_EQ(select.getColumn(0).getString(), "Thanet");
    EXPECT_EQ(select.getColumn(1).getString(), "Social worker");
    EXPECT_EQ(select.getColumn(3).getDouble(), 52.8);
    EXPECT_FALSE(select.executeStep());
}

TEST(FileFormatPage, NamesEveryTableAndColumn)
{
    const std::string text = page();
    const Folder folder;
    const std::string path = folder.file("kent.muster");
    {
        const PlanFile made = makeSample(path);
    }
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    SQLite::Statement select(database,
                             "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) "
                             "AS c WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'");
    while (select.executeStep())
        for (int i = 0; i < 2; ++i)
            EXPECT_NE(text.find(fmt::format("`{}`", select.getColumn(i).getString())), std::string::npos)
                << select.getColumn(0).getString() << '.' << select.getColumn(i).getString();
}

} // namespace
} // namespace muster::store::test
