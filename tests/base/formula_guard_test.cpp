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

RC_GTEST_PROP(FormulaGuard, ComesOffAgain, ())
{
    const auto text = *rc::gen::container<std::string>(rc::gen::element('\'', '=', '-', 'a', '@', '\t'));
    RC_ASSERT(unguardedText(guardedText(text, GuardFormulas::Yes)) == text);
    RC_ASSERT(unguardedText(guardedText(text, GuardFormulas::No)) == text);
}

} // namespace
} // namespace muster
