#include "history/packed_rows.h"

#include <gtest/gtest.h>
#include <map>
#include <random>
#include <string>

namespace muster::history {
namespace {

std::map<std::int64_t, std::string> contentOf(const PackedRows& rows)
{
    std::map<std::int64_t, std::string> content;
    for (const auto& [id, row] : rows) {
        EXPECT_TRUE(content.empty() || content.rbegin()->first < id);
        if (row.isThere())
            content.emplace(id, row.cells());
    }
    return content;
}

TEST(PackedRows, HoldWhatAMapWouldHold)
{
    PackedRows rows;
    std::map<std::int64_t, std::string> expected;
    std::mt19937 random(7); // NOLINT: the same draws each time
    for (int i = 0; i < 3000; ++i) {
        const std::int64_t id = static_cast<std::int64_t>(random() % 1000) - 100;
        PackedRows::Row& row = rows.at(id);
        EXPECT_EQ(row.isThere(), expected.contains(id));
        if (random() % 4 == 0) {
            row.erase();
            expected.erase(id);
            EXPECT_EQ(rows.find(id), nullptr);
        } else {
            const std::string cells(random() % 60, static_cast<char>('a' + i % 26));
            rows.write(row, cells);
            expected[id] = cells;
            EXPECT_EQ(row.cells(), cells);
        }
    }
    EXPECT_EQ(contentOf(rows), expected);
}

TEST(PackedRows, AreNoneBeforeOneIsWritten)
{
    PackedRows rows;
    EXPECT_EQ(rows.find(1), nullptr);
    EXPECT_EQ(rows.at(1).cells(), "");
    EXPECT_TRUE(contentOf(rows).empty());
    rows.write(rows.at(1), "");
    EXPECT_TRUE(rows.find(1));
}

} // namespace
} // namespace muster::history
