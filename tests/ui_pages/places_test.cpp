// Assumptions across places: one kind over all of them, outliers, and whole branches.

#include "assumptions/assumption_sheet.h"
#include "assumptions/branch_dialog.h"
#include "assumptions/outliers.h"
#include "assumptions/places_grid.h"
#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "ui_pages/assumptions_fixture.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace muster::ui::test {

TEST(Outliers, LieMoreThanOneAndAHalfInterquartileRangesOutsideTheQuartiles)
{
    // Quartiles 2 and 4: below −1 or above 7.
    const auto spread = usualSpreadOf({1, 2, 3, 4, 7.5});
    ASSERT_TRUE(spread);
    EXPECT_NEAR(spread->lowest, -1, 1e-6);
    EXPECT_NEAR(spread->highest, 7, 1e-6);
    EXPECT_FALSE(spread->holds(7.5));
    EXPECT_TRUE(spread->holds(7));
    EXPECT_FALSE(usualSpreadOf({1, 2, 100})) << "too few to say";
    EXPECT_TRUE(usualSpreadOf({0.3, 0.3, 0.3, 0.1 + 0.2})->holds(0.3))
        << "the last binary digit is no outlier";
}

class PlacesTest : public AssumptionsPageTest {
  protected:
    void SetUp() override
    {
        AssumptionsPageTest::SetUp();
        for (const auto& [place, value] : {std::pair(small.north, 4.1), std::pair(small.colchester, 4.2),
                                           std::pair(small.mid, 3.9), std::pair(small.west, 12.0)})
            small.apply(plan::setAssumption(small.plan(), Kind::CompletionsPerWeek,
                                            small.reviewsOf(place, small.older), {}, value));
        standOn("North", "Older people");
        QTest::mouseClick(&button("placesButton"), Qt::LeftButton);
    }
    [[nodiscard]] QPushButton& button(const char* name)
    {
        return *page.findChild<QPushButton*>(QLatin1String(name));
    }
    [[nodiscard]] GridView& places() { return *page.findChild<GridView*>(QStringLiteral("placesTable")); }
    [[nodiscard]] int rowOf(const char* place)
    {
        for (int row = 0; row < places().model()->rowCount(); ++row)
            if (places().model()->index(row, 0).data().toString() == QLatin1String(place))
                return row;
        return -1;
    }
    [[nodiscard]] QVariant data(const char* place, PlaceColumn column, int role = Qt::DisplayRole)
    {
        return places().model()->index(rowOf(place), int(column)).data(role);
    }
    /// Chooses from the menu of a branch and gives the dialog.
    BranchDialog* ask(int action)
    {
        button("branchButton").menu()->actions().at(action)->trigger();
        return page.findChild<BranchDialog*>();
    }
    void choose(BranchDialog& dialog, const char* combo, const char* place)
    {
        auto& places = *dialog.findChild<QComboBox*>(QLatin1String(combo));
        places.setCurrentIndex(places.findText(QLatin1String(place)));
    }
    static QPushButton& okOf(BranchDialog& dialog)
    {
        return *dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    static QString toldBy(BranchDialog& dialog)
    {
        return dialog.findChild<QLabel*>(QStringLiteral("toldLabel"))->text();
    }
};

TEST_F(PlacesTest, OneKindIsShownOverAllPlacesWithItsEvidenceAndOutliers)
{
    EXPECT_TRUE(places().isVisible());
    EXPECT_FALSE(table().isVisible());
    EXPECT_EQ(places().model()->rowCount(), 6);
    EXPECT_EQ(data("North", PlaceColumn::Value).toString(), QStringLiteral("4.1"));
    EXPECT_EQ(data("North", PlaceColumn::Standing).toString(), QStringLiteral("own"));
    EXPECT_EQ(data("Tendring", PlaceColumn::Standing).toString(), QStringLiteral("inherited from North"));
    EXPECT_EQ(data("West", PlaceColumn::Value, GridModel::BadgeRole).toString(), QStringLiteral("outlier"));
    EXPECT_TRUE(data("North", PlaceColumn::Value, GridModel::BadgeRole).toString().isEmpty());
    EXPECT_TRUE(page.findChild<QLabel*>(QStringLiteral("outlierLabel"))
                    ->text()
                    .contains(QStringLiteral("1.5 interquartile ranges outside the quartiles")));
}

TEST_F(PlacesTest, ThePanelFollowsThePlaceOneStandsOn)
{
    places().setCurrentIndex(places().model()->index(rowOf("West"), 0));
    EXPECT_TRUE(
        panel().findChild<QLabel*>(QStringLiteral("cellLabel"))->text().contains(QStringLiteral("West")));
    small.apply(plan::clearAssumption(small.plan(), Kind::CompletionsPerWeek,
                                      small.reviewsOf(small.west, small.older), {}));
    EXPECT_EQ(data("West", PlaceColumn::Standing).toString(), QStringLiteral("inherited from Essex"));
    QTest::mouseClick(&button("placesButton"), Qt::LeftButton);
    EXPECT_TRUE(table().isVisible());
}

TEST_F(PlacesTest, ABranchIsCopiedAsOneEditThatCanBeUndone)
{
    BranchDialog* dialog = ask(0);
    ASSERT_NE(dialog, nullptr);
    choose(*dialog, "fromCombo", "Essex/North");
    choose(*dialog, "toCombo", "Essex/North/Colchester");
    EXPECT_FALSE(okOf(*dialog).isEnabled()) << toldBy(*dialog).toStdString();
    choose(*dialog, "toCombo", "Essex/West");
    EXPECT_TRUE(toldBy(*dialog).startsWith(QStringLiteral("1 value changes.")))
        << toldBy(*dialog).toStdString();
    EXPECT_TRUE(toldBy(*dialog).contains(QStringLiteral("Colchester, Tendring")));
    const auto& lines = *dialog->findChild<GridView*>(QStringLiteral("lineTable"))->model();
    EXPECT_EQ(lines.index(0, 1).data().toString(), QStringLiteral("12"));
    EXPECT_EQ(lines.index(0, 2).data().toString(), QStringLiteral("4.1"));
    QTest::mouseClick(&okOf(*dialog), Qt::LeftButton);
    settle(small.document);
    EXPECT_EQ(small.reviewsSet(small.west, small.older), 4.1);
    EXPECT_EQ(data("West", PlaceColumn::Value).toString(), QStringLiteral("4.1"));
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(small.reviewsSet(small.west, small.older), 12.0);
}

TEST_F(PlacesTest, ABranchIsReturnedToInheritedWithAllBeneathIt)
{
    BranchDialog* dialog = ask(1);
    ASSERT_NE(dialog, nullptr);
    choose(*dialog, "fromCombo",
           "Essex/North"); // with Colchester's own and Tendring's own of the other group
    EXPECT_TRUE(toldBy(*dialog).startsWith(QStringLiteral("3 values change.")))
        << toldBy(*dialog).toStdString();
    QTest::mouseClick(&okOf(*dialog), Qt::LeftButton);
    settle(small.document);
    EXPECT_EQ(small.reviewsSet(small.north, small.older), std::nullopt);
    EXPECT_EQ(small.reviewsSet(small.colchester, small.older), std::nullopt);
    EXPECT_EQ(undoLabel(), QStringLiteral("Return all assumptions of North to inherited"));
}

TEST_F(AssumptionsPageTest, SaysWhichTimeCountsAsNothingUntilItIsSet)
{
    auto& warning = *page.findChild<QLabel*>(QStringLiteral("assumedLabel"));
    EXPECT_TRUE(warning.isVisible());
    EXPECT_TRUE(warning.text().contains(QStringLiteral(">annual leave</a>"))) << warning.text().toStdString();
    const auto set = [&](Kind kind, double value) {
        small.apply(plan::setAssumption(small.plan(), kind, {small.essex, {}, {}, {}}, {}, value));
    };
    set(Kind::BankHolidays, 8);
    set(Kind::SicknessDays, 8);
    set(Kind::TrainingDays, 5);
    set(Kind::NonCaseTime, 0.2);
    EXPECT_EQ(warning.text(), QStringLiteral("Annual leave not set: Muster assumes nobody takes any. "
                                             "<a href=\"0\">Enter annual leave</a>"));
    emit warning.linkActivated(QStringLiteral("0"));
    EXPECT_EQ(page.findChild<AssumptionSheet*>()->choice().kind, Kind::AnnualLeaveDays);
    EXPECT_NE(editorOf(table()), nullptr);
    set(Kind::AnnualLeaveDays, 28);
    EXPECT_FALSE(warning.isVisible());
}

} // namespace muster::ui::test
