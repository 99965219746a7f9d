#include "plan/rows/age_band.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::plan {
namespace {

TEST(AgeBands, AreReadAsTablesWriteThem)
{
    EXPECT_EQ(AgeBand::parse("65-69").value(), (AgeBand{65, 69}));
    EXPECT_EQ(AgeBand::parse("65–69").value(), (AgeBand{65, 69}));
    EXPECT_EQ(AgeBand::parse("90+").value(), (AgeBand{90, AgeBand::kNoEnd}));
    EXPECT_EQ(AgeBand::parse("90 and over").value(), (AgeBand{90, AgeBand::kNoEnd}));
    EXPECT_EQ(AgeBand::parse("18").value(), (AgeBand{18, 18}));
    EXPECT_EQ(AgeBand::parse("All ages").value(), AgeBand{});
    for (const char* wrong : {"", "-", "old", "69-65", "126", "65-", "65-69 ", "-5", "1e3", "65+69"})
        EXPECT_FALSE(AgeBand::parse(wrong)) << wrong;
}

RC_GTEST_PROP(AgeBands, WhatIsWrittenIsReadBack, ())
{
    const int first = *rc::gen::inRange(0, 126);
    const AgeBand band{first, *rc::gen::element(AgeBand::kNoEnd, *rc::gen::inRange(first, 126))};
    RC_ASSERT(AgeBand::parse(band.toString()).value() == band);
    RC_ASSERT(AgeBand::parse(band.toEnglish()).value() == band);
}

} // namespace
} // namespace muster::plan
