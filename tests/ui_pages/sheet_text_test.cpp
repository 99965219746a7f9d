#include "text/number_text.h"
#include "text/tabbed_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::ui {

TEST(TabbedText, ReadsARangeAsSpreadsheetsWriteIt)
{
    EXPECT_EQ(readTabbed(QStringLiteral("3.6\t4\r\n\t2.8\r\n")),
              (QList<QStringList>{{QStringLiteral("3.6"), QStringLiteral("4")},
                                  {QString(), QStringLiteral("2.8")}}));
    EXPECT_TRUE(readTabbed({}).isEmpty());
}

TEST(TabbedText, ReadsCellsThatHoldTabsLineEndsAndQuotationMarks)
{
    EXPECT_EQ(readTabbed(QStringLiteral("\"a\tb\"\t\"say \"\"so\"\"\nnow\"\n")),
              (QList<QStringList>{{QStringLiteral("a\tb"), QStringLiteral("say \"so\"\nnow")}}));
}

RC_GTEST_PROP(TabbedText, WhatIsWrittenReadsBack, ())
{
    const auto width = *rc::gen::inRange<std::size_t>(1, 5);
    const auto cell = rc::gen::container<std::string>(rc::gen::element('a', '7', ',', '"', '\t', '\n'));
    const auto rows = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<std::string>>>(
        rc::gen::container<std::vector<std::string>>(width, cell)));
    QList<QStringList> table;
    for (const auto& row : rows) {
        table += QStringList{};
        for (const std::string& text : row)
            table.last() += QString::fromStdString(text);
    }
    RC_ASSERT(readTabbed(writeTabbed(table)) == table);
}

TEST(NumberText, ReadsNumbersAsPeopleWriteThem)
{
    EXPECT_EQ(readNumber(QStringLiteral(" 3.6 ")), 3.6);
    EXPECT_EQ(readNumber(QStringLiteral("1,240")), 1240);
    EXPECT_EQ(readNumber(QStringLiteral("−2.5")), -2.5);
}

TEST(NumberText, RefusesWhatIsNotANumber)
{
    for (const char* text : {"", "abc", "3,6", "0,750", "1.2.3", "nan", "inf", "4 a week"})
        EXPECT_FALSE(readNumber(QString::fromUtf8(text))) << text;
}

RC_GTEST_PROP(NumberText, APlainNumberReadsBackToTheSameNumber, (double value))
{
    RC_PRE(std::isfinite(value));
    RC_ASSERT(readNumber(plainNumber(value)) == value);
}

TEST(NumberText, CountsTheDecimalsThatANumberNeeds)
{
    EXPECT_EQ(decimalsOf(4), 0);
    EXPECT_EQ(decimalsOf(3.6), 1);
    EXPECT_EQ(decimalsOf(-0.125), 3);
    EXPECT_EQ(decimalsOf(1.0 / 3), 4);
}

} // namespace muster::ui
