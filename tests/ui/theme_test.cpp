#include "theme/theme.h"

#include "tables/column_widths.h"
#include "theme/figure_card.h"

#include <QGridLayout>
#include <QImage>
#include <cmath>
#include <gtest/gtest.h>

namespace muster::ui {

namespace {

constexpr double kReadable = 4.5; // WCAG 2, text
constexpr double kSeen = 3.0;     // WCAG 2, what is drawn

class BothThemes : public testing::TestWithParam<bool> {
  protected:
    [[nodiscard]] const Theme& theme() const { return GetParam() ? darkTheme() : lightTheme(); }
};

INSTANTIATE_TEST_SUITE_P(Palettes, BothThemes, testing::Bool(),
                         [](const auto& each) { return each.param ? "Dark" : "Light"; });

/// The difference of two colours as eyes without red cones see them (Viénot 1999, linear, simplified): how
/// far apart they are in blue against yellow and in lightness.
double apartForProtanopes(const QColor& a, const QColor& b)
{
    const auto seen = [](const QColor& c) {
        const double yellow = 0.1121 * c.redF() + 0.8853 * c.greenF();
        return std::pair(yellow, double(c.blueF()));
    };
    const auto [yellowA, blueA] = seen(a);
    const auto [yellowB, blueB] = seen(b);
    return std::hypot(yellowA - yellowB, blueA - blueB);
}

} // namespace

TEST_P(BothThemes, EveryTextIsReadableOnItsGround)
{
    const Theme& t = theme();
    for (const QColor& ground :
         {t.window, t.surface, t.sidebar, t.heading, t.chosen, t.warningGround, t.litGround}) {
        EXPECT_GE(contrast(t.text, ground), kReadable) << ground.name().toStdString();
        EXPECT_GE(contrast(t.muted, ground), kReadable) << ground.name().toStdString();
    }
    EXPECT_GE(contrast(t.negative, t.surface), kReadable);
    EXPECT_GE(contrast(t.negative, t.chosen), kReadable);
    EXPECT_GE(contrast(t.negative, t.litGround), kReadable);
    EXPECT_GE(contrast(t.warning, t.warningGround), kReadable);
    EXPECT_GE(contrast(t.accent, t.surface), kReadable);
    EXPECT_GE(contrast(t.onAccent, t.accent), kReadable);
}

TEST_P(BothThemes, EveryHeatColourCarriesItsNumber)
{
    for (int permille = -1000; permille <= 1000; ++permille) {
        const HeatColours colours = heatColours(theme(), permille / 1000.0);
        ASSERT_GE(contrast(colours.ground, colours.ink), kReadable) << permille;
    }
}

TEST_P(BothThemes, TheOutlineOfTheFocusIsSeenOnEveryPlainGround)
{
    for (const QColor& ground : {theme().window, theme().surface, theme().sidebar, theme().chosen})
        EXPECT_GE(contrast(theme().accent, ground), kSeen);
}

TEST_P(BothThemes, VacantAndOverFullAreToldApartWithoutRedAndGreen)
{
    const QColor blue = theme().overFull[0];
    for (std::size_t i = 2; i < theme().vacant.size(); ++i)
        EXPECT_GE(apartForProtanopes(theme().vacant[i], blue), 0.12) << i;
}

TEST_P(BothThemes, ItsPaletteLeadsBackToIt)
{
    EXPECT_EQ(&themeOf(theme().palette()), &theme());
    EXPECT_EQ(theme().isDark(), GetParam());
}

TEST(Theme, ContrastAgreesWithItsDefinition)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-9);
    EXPECT_NEAR(contrast(QColor("#777777"), Qt::white), 4.48,
                0.005); // the guideline's own example of too little
}

TEST(Theme, MoreVacantIsNeverPaler)
{
    double before = 22;
    for (int percent = 0; percent <= 100; ++percent) {
        const double white = contrast(heatColours(lightTheme(), percent / 100.0).ground, Qt::black);
        EXPECT_LE(white, before) << percent;
        before = white;
    }
}

TEST(FigureCard, WritesALongFigureSmallerRatherThanCutItsDigits)
{
    const auto drawn = [](const QString& figure, int width) {
        FigureCard card;
        card.setName(QStringLiteral("Budget"));
        card.show(figure, QStringLiteral("for 92.0 FTE of posts"));
        card.resize(width, 100);
        return card.grab().toImage();
    };
    for (int width = 125; width <= 160; ++width) // in a window of 1280 x 720 it is 139
        EXPECT_NE(drawn(QStringLiteral("£4,206,801"), width), drawn(QStringLiteral("£4,206,809"), width))
            << width;
}

TEST(FigureCard, StandsInRowsAsEvenAsCanBeWhicheverAreShown)
{
    QWidget page;
    auto* row = new QGridLayout(&page);
    QList<QWidget*> cards;
    for (int i = 0; i < 7; ++i) {
        cards += new FigureCard(&page);
        row->addWidget(cards.last(), 0, i);
    }
    const auto rowOf = [&](int card) {
        int line = -1;
        int other = 0;
        row->getItemPosition(row->indexOf(cards[card]), &line, &other, &other, &other);
        return line;
    };
    spreadCards(*row, 740); // wide enough for five
    EXPECT_EQ(rowOf(3), 0);
    EXPECT_EQ(rowOf(4), 1);
    cards[0]->hide();
    cards[1]->hide();
    spreadCards(*row, 740);
    for (int card = 2; card < 7; ++card)
        EXPECT_EQ(rowOf(card), 0) << card;
}

TEST(ColumnWidths, WhereTheTableScrollsTheNamesOfTheRowsHaveUpToAQuarterOfTheView)
{
    const std::vector<ColumnWish> wishes(12, {100, 100});
    std::vector<ColumnWish> named = wishes;
    named.front() = {90, 400};
    EXPECT_GE(shareWidth(named, 800)[0], 200);
    named.front() = {90, 150};
    EXPECT_GE(shareWidth(named, 800)[0], 150);
}

TEST(ColumnWidths, WhereTheTableScrollsTheFirstColumnsFillTheView)
{
    const std::vector<ColumnWish> wishes{{100, 150}, {80, 80}, {90, 90}, {60, 60}};
    const std::vector<int> widths = shareWidth(wishes, 250);
    EXPECT_EQ(widths[0] + widths[1], 250);
    EXPECT_EQ(widths[2], 90);
    EXPECT_EQ(widths[3], 60);
    EXPECT_EQ(shareWidth(wishes, 50), (std::vector{100, 80, 90, 60})) << "not even the first fits";
}

} // namespace muster::ui
