#include "base/formula_guard.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster {
namespace {

TEST(FormulaGuard, GoesOnTextsThatWouldStartAFormula)
{
    EXPECT_EQ(guardedText("=1+1", GuardFormulas::Yes), "'=1+1");
    EXPECT_EQ(guardedText("@x", GuardFormulas::Yes), "'@x");
    EXPECT_EQ(guardedText("plain", GuardFormulas::Yes), "plain");
    EXPECT_EQ(guardedText("=1+1", GuardFormulas::No), "=1+1");
    EXPECT_EQ(guardedText("'=1", GuardFormulas::No), "''=1");
    EXPECT_EQ(guardedText("'tis", GuardFormulas::No), "'tis");
}

TEST(FormulaGuard, GoesOnLineFeedsFullWidthSignsAndWhatStandsBehindSpaces)
{
    for (const std::string text :
         {"\n=1", "\t1", "\r1", "＝1+1", "＋1", "－1", "＠x", " =1", "\u00a0@x", " \u00a0 －1"})
        EXPECT_EQ(guardedText(text, GuardFormulas::Yes), "'" + text);
    for (const std::string text : {"", " ", "a=1", " a", "– 5", "\u00a0", "１"})
        EXPECT_EQ(guardedText(text, GuardFormulas::Yes), text);
}

RC_GTEST_PROP(FormulaGuard, ComesOffAgain, ())
{
    const auto parts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("'", "=", "-", "+", "a", "@", "\t", "\n", "\r", " ", "\u00a0", "＝",
                                      "＋", "－", "＠", "\xC2", "\xEF\xBC"));
    std::string text;
    for (const std::string& part : parts)
        text += part;
    RC_ASSERT(unguardedText(guardedText(text, GuardFormulas::Yes)) == text);
    RC_ASSERT(unguardedText(guardedText(text, GuardFormulas::No)) == text);
}

RC_GTEST_PROP(FormulaGuard, ComesOffAnyText, (const std::string& text))
{
    RC_ASSERT(unguardedText(guardedText(text, GuardFormulas::Yes)) == text);
    RC_ASSERT(unguardedText(guardedText(text, GuardFormulas::No)) == text);
}

} // namespace
} // namespace muster
