#include "models/format.h"
#include "theme/tips.h"

#include <gtest/gtest.h>

namespace muster::ui {

TEST(Format, WritesFteWithOneDecimalAndThousands)
{
    EXPECT_EQ(format::fte(541.24), "541.2");
    EXPECT_EQ(format::fte(1234.56), "1,234.6");
    EXPECT_EQ(format::fte(0), "0.0");
}

TEST(Format, RoundsHalvesAwayFromZeroOnBothSides)
{
    EXPECT_EQ(format::fte(0.25), "0.3");
    EXPECT_EQ(format::fte(-0.25), QStringLiteral("−0.3"));
}

TEST(Format, UsesATrueMinusAndNeverWritesMinusNothing)
{
    EXPECT_EQ(format::fte(-5.3), QStringLiteral("−5.3"));
    EXPECT_EQ(format::fte(-0.01), "0.0");
    EXPECT_EQ(format::percent(-0.0001), QStringLiteral("0.0\u00a0%"));
}

TEST(Format, WritesSharesAsPercentWithASpaceThatDoesNotBreak)
{
    EXPECT_EQ(format::percent(0.13689), QStringLiteral("13.7\u00a0%"));
    EXPECT_EQ(format::percent(1), QStringLiteral("100.0\u00a0%"));
}

TEST(Format, SaysWhichWayADifferenceGoes)
{
    EXPECT_EQ(format::signedFte(3.4), "+3.4");
    EXPECT_EQ(format::signedFte(-3.4), QStringLiteral("−3.4"));
    EXPECT_EQ(format::signedFte(0.01), "0.0");
}

TEST(Format, SaysOverEstablishmentInWords)
{
    EXPECT_EQ(format::vacancy(-0.0746), QStringLiteral("over by 7.5\u00a0%"));
    EXPECT_EQ(format::vacancy(0.5), QStringLiteral("50.0\u00a0%"));
    EXPECT_EQ(format::vacancy(-0.0001), QStringLiteral("0.0\u00a0%"));
}

TEST(Format, ShowsADashWhereNothingIsKnown)
{
    EXPECT_EQ(format::figure(std::nullopt, engine::ColumnUnit::Fte), QStringLiteral("–"));
    EXPECT_EQ(format::figureWithUnit(std::nullopt, engine::ColumnUnit::Fte), QStringLiteral("–"));
    EXPECT_EQ(format::figureWithUnit(4, engine::ColumnUnit::Fte), "4.0 FTE");
    EXPECT_EQ(format::figureWithUnit(1.071, engine::ColumnUnit::Ratio), "1.07");
}

TEST(Format, WritesLargeVolumesWhole)
{
    EXPECT_EQ(format::volume(11960.7), "11,961");
    EXPECT_EQ(format::volume(2.5), "2.5");
    EXPECT_EQ(format::volume(40), "40");
}

TEST(Format, AMenusTextLosesItsUnderlinedLetterAndNothingElse)
{
    EXPECT_EQ(format::outOfMenu(QStringLiteral("&Undo R&&D")), QStringLiteral("Undo R&D"));
    EXPECT_EQ(format::outOfMenu(QStringLiteral("a&")), QStringLiteral("a"));
    EXPECT_EQ(format::outOfMenu(format::inMenu(QStringLiteral("&&x&"))), QStringLiteral("&&x&"));
}

TEST(Format, OneLineHoldsNoLineEndsAndNoSignsThatTurnTheWritingRound)
{
    EXPECT_EQ(format::onOneLine(QStringLiteral("a\n\tb\x1b\u2028c")), QStringLiteral("a  b  c"));
    EXPECT_EQ(format::onOneLine(QStringLiteral("exe.\u202Etxt")), QStringLiteral("exe.txt"));
    EXPECT_EQ(format::onOneLine(QStringLiteral("abcdef"), 3), QStringLiteral("abc…"));
    EXPECT_EQ(format::onOneLine(QStringLiteral("abc"), 3), QStringLiteral("abc"));
}

TEST(Tips, AreWrappedAtSpacesAndElsewhereWhereThereAreNone)
{
    const QString words = QStringLiteral("word ").repeated(40).trimmed();
    for (const QString& line : asTip(words).split(QLatin1Char('\n')))
        EXPECT_LE(line.size(), 80);
    EXPECT_EQ(asTip(words).replace(QLatin1Char('\n'), QLatin1Char(' ')), words);
    const QString letters(200, QLatin1Char('W'));
    EXPECT_EQ(asTip(letters).split(QLatin1Char('\n')).size(), 3);
    EXPECT_EQ(asTip(letters).remove(QLatin1Char('\n')), letters);
    EXPECT_EQ(asTip(QStringLiteral("a\nb")), QStringLiteral("a\nb"));
}

TEST(Tips, OfAnyLengthStayReadable)
{
    EXPECT_LT(asTip(QString(10'000, QLatin1Char('W'))).size(), 1600);
}

} // namespace muster::ui
