// The page Differences: what makes a figure another one in a scenario.

#include "differences/differences_page.h"

#include "charts/waterfall_chart.h"
#include "plan/scenarios/scenario_edits.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QLabel>

namespace muster::ui::test {

class DifferencesPageTest : public ::testing::Test {
  protected:
    DifferencesPageTest() : page(*small.context) {}

    void SetUp() override
    {
        small.apply(small.reviewsAWeek(small.plan(), small.north, 4));
        bringUp(page);
        settle(small.document);
    }
    /// A scenario with changes that multiply reviews a week, and demand.
    plan::ScenarioId addScenario(const std::string& name)
    {
        const plan::Edit made = plan::addScenario(small.plan(), name, std::nullopt, "");
        small.apply(made);
        return std::get<plan::RowChanges<plan::Scenario>>(made.changes).put.front().id;
    }
    void addChange(plan::ScenarioId scenario, const std::string& name, plan::Adjusted what, double factor)
    {
        const plan::Edit made = plan::addChange(small.plan(), scenario, name, "");
        small.apply(made);
        plan::Adjustment row;
        row.kind = what;
        row.amount = factor;
        small.apply(plan::setAdjustment(
            small.plan(), std::get<plan::RowChanges<plan::ScenarioChange>>(made.changes).put.front(), row));
    }
    void show(std::optional<plan::ScenarioId> scenario)
    {
        EXPECT_TRUE(small.document.showIn(scenario));
        settle(small.document);
    }
    template <class Widget>
    [[nodiscard]] Widget& find(const char* name)
    {
        return *page.findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QString said() { return find<QLabel>("sentenceLabel").text(); }
    [[nodiscard]] QStringList column(int column)
    {
        const QAbstractItemModel& model = *find<GridView>("yearTable").model();
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, column).data().toString();
        return texts;
    }

    SmallPlan small;
    DifferencesPage page;
};

TEST_F(DifferencesPageTest, SaysWhatMakesTheDifferenceInPartsThatAddUp)
{
    EXPECT_FALSE(find<WaterfallChart>("waterfallChart").isVisible()) << "there is nothing to hold it against";
    const auto harder = addScenario("Harder");
    addChange(harder, "Slower reviews", plan::adjusted(plan::Kind::CompletionsPerWeek), 0.8);
    addChange(harder, "More reviews", plan::kAdjustsVolume, 1.25);
    show(harder);
    EXPECT_TRUE(find<WaterfallChart>("waterfallChart").isVisible());
    EXPECT_EQ(column(0), (QStringList{QStringLiteral("Baseline"), QStringLiteral("Slower reviews"),
                                      QStringLiteral("More reviews"), QStringLiteral("Harder")}));
    for (int year = 1; year < find<GridView>("yearTable").model()->columnCount(); ++year) {
        const QStringList shown = column(year);
        const double sum = shown[0].toDouble() + shown[1].toDouble() + shown[2].toDouble();
        EXPECT_NEAR(sum, shown[3].toDouble(), 1e-9) << shown.join(QLatin1Char(' ')).toStdString();
        EXPECT_GT(shown[3].toDouble(), shown[0].toDouble());
    }
    EXPECT_TRUE(said().contains(QStringLiteral("FTE in Harder"))) << said().toStdString();
    EXPECT_TRUE(said().contains(QStringLiteral("are due to Slower reviews"))) << said().toStdString();
    EXPECT_TRUE(said().contains(QStringLiteral("FTE more"))) << said().toStdString();
}

TEST_F(DifferencesPageTest, ByDriverAndOfAnotherFigureAndAgainstAnotherScenario)
{
    const auto harder = addScenario("Harder");
    addChange(harder, "Slower reviews", plan::adjusted(plan::Kind::CompletionsPerWeek), 0.8);
    addChange(harder, "More posts", plan::kAdjustsEstablishment, 1.1);
    const auto other = addScenario("Other");
    addChange(other, "Fewer posts", plan::kAdjustsEstablishment, 0.5);
    show(harder);
    find<QComboBox>("byCombo").setCurrentIndex(1);
    settle(small.document);
    EXPECT_EQ(column(0), (QStringList{QStringLiteral("Baseline"), QStringLiteral("Standards"),
                                      QStringLiteral("Slower reviews"), QStringLiteral("Supply"),
                                      QStringLiteral("More posts"), QStringLiteral("Harder")}));
    find<QComboBox>("byCombo").setCurrentIndex(0);
    auto& figure = find<QComboBox>("figureCombo");
    figure.setCurrentIndex(figure.findData(int(engine::Column::EstablishmentFte)));
    find<QComboBox>("againstCombo").setCurrentText(QStringLiteral("Other"));
    settle(small.document);
    EXPECT_EQ(column(0), (QStringList{QStringLiteral("Other"), QStringLiteral("without Fewer posts"),
                                      QStringLiteral("Slower reviews"), QStringLiteral("More posts"),
                                      QStringLiteral("Harder")}));
    EXPECT_EQ(column(1).at(2), QStringLiteral("0.0"));
    show(std::nullopt);
    EXPECT_EQ(find<QComboBox>("againstCombo").currentText(), QStringLiteral("Other"));
    EXPECT_EQ(column(0).last(), QStringLiteral("Baseline"));
}

TEST_F(DifferencesPageTest, SaysWhyThereAreNoParts)
{
    const auto harder = addScenario("Harder");
    addChange(harder, "Thrice", plan::adjusted(plan::Kind::QualifiedShare), 3);
    addChange(harder, "A third", plan::adjusted(plan::Kind::QualifiedShare), 0.3);
    show(harder);
    EXPECT_TRUE(said().contains(QStringLiteral("is not known with Thrice alone"))) << said().toStdString();
    EXPECT_FALSE(find<WaterfallChart>("waterfallChart").isVisible());
}

} // namespace muster::ui::test
