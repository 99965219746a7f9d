// What the past says in words.

#include "session/told_past.h"

#include <gtest/gtest.h>

namespace muster::session {

TEST(ToldPast, SaysWordsOfColumnsAsPeopleReadThem)
{
    const auto cells = cellsOf({{"assumptions", {}, "a row", "kind", "", "sickness_days"},
                                {"assumptions", {}, "a row", "source", "", "sickness_days"},
                                {"activities", {}, "a row", "standard", "hours", "completions"},
                                {"posts", {}, "a row", "fte", "1", "1.5"}});
    ASSERT_EQ(cells.size(), 4u);
    EXPECT_EQ(cells[0].now.toStdString(), "Sickness");
    EXPECT_EQ(cells[0].then.toStdString(), "");
    EXPECT_EQ(cells[1].now.toStdString(), "sickness_days") << "somebody wrote that";
    EXPECT_EQ(cells[2].now.toStdString(), "completions");
    EXPECT_EQ(cells[3].now.toStdString(), "1.5");
}

} // namespace muster::session
