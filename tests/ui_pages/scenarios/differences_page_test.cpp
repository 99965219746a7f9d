// The page Differences: what makes a figure another one in a scenario.

#include "differences/differences_page.h"

#include "charts/bars_view.h"
#include "plan/scenarios/scenario_edits.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QLabel>
#include <future>

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
    void setReviews(double perWeek) { small.apply(small.reviewsAWeek(small.plan(), small.north, perWeek)); }
    /// Gives the plan as it is now a name.
    void addCheckpoint(const QString& name)
    {
        EXPECT_TRUE(session::test::answerTo<void>([&](QObject& listener, const session::Answer<void>& done) {
            small.document.past().addCheckpoint(name, listener, done);
        }));
        settle(small.document);
    }
    void signOff(const QString& purpose)
    {
        EXPECT_TRUE(session::test::answerTo<void>([&](QObject& listener, const session::Answer<void>& done) {
            small.document.past().signOff(purpose, QStringLiteral("Ann"), 0, listener, done);
        }));
        settle(small.document);
    }
    /// Chooses the first item that begins so.
    void choose(const char* box, const QString& begins)
    {
        auto& combo = find<QComboBox>(box);
        const int item = combo.findText(begins, Qt::MatchStartsWith);
        ASSERT_GE(item, 0) << begins.toStdString();
        while (combo.currentIndex() < item)
            QTest::keyClick(&combo, Qt::Key_Down);
        while (combo.currentIndex() > item)
            QTest::keyClick(&combo, Qt::Key_Up);
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
    EXPECT_FALSE(find<BarsView>("waterfallChart").isVisible()) << "there is nothing to hold it against";
    const auto harder = addScenario("Harder");
    addChange(harder, "Slower reviews", plan::adjusted(plan::Kind::CompletionsPerWeek), 0.8);
    addChange(harder, "More reviews", plan::kAdjustsVolume, 1.25);
    show(harder);
    EXPECT_TRUE(find<BarsView>("waterfallChart").isVisible());
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
    EXPECT_FALSE(find<BarsView>("waterfallChart").isVisible());
}

TEST_F(DifferencesPageTest, OfThePlanNowAndAnEarlierStateByWhatDrivesThem)
{
    addCheckpoint(QStringLiteral("Before"));
    EXPECT_FALSE(find<BarsView>("waterfallChart").isVisible()) << "none of the states is chosen yet";
    EXPECT_TRUE(find<QLabel>("hintLabel").text().contains(QStringLiteral("choose above how the plan was")));
    setReviews(2);
    settle(small.document);
    choose("againstCombo", QStringLiteral("Before, checkpoint of"));
    ASSERT_EQ(column(0).size(), 3) << column(0).join(QLatin1Char('|')).toStdString();
    EXPECT_TRUE(column(0).first().startsWith(QStringLiteral("Before, checkpoint of")));
    EXPECT_EQ(column(0).mid(1), (QStringList{QStringLiteral("Standards"), QStringLiteral("The plan now")}));
    for (int year = 1; year < find<GridView>("yearTable").model()->columnCount(); ++year) {
        const QStringList shown = column(year);
        EXPECT_NEAR(shown[0].toDouble() + shown[1].toDouble(), shown[2].toDouble(), 1e-9);
        EXPECT_GT(shown[2].toDouble(), shown[0].toDouble()) << "half as many reviews a week take more staff";
    }
    EXPECT_TRUE(said().contains(QStringLiteral("FTE in the plan now"))) << said().toStdString();
    EXPECT_TRUE(said().contains(QStringLiteral("are due to Standards"))) << said().toStdString();
    EXPECT_TRUE(find<BarsView>("waterfallChart").isVisible());
    EXPECT_FALSE(find<QComboBox>("byCombo").isVisible());

    const QString before = said();
    ASSERT_TRUE(undone(small.document));
    EXPECT_TRUE(said().contains(QStringLiteral("No change makes a difference"))) << said().toStdString();
    EXPECT_NE(said(), before);
}

TEST_F(DifferencesPageTest, OfASignedStateAndAnEditOfTheHistory)
{
    signOff(QStringLiteral("Budget"));
    setReviews(2);
    settle(small.document);
    setReviews(1);
    settle(small.document);
    addScenario("Other");
    settle(small.document);
    EXPECT_EQ(find<QComboBox>("againstCombo").currentText(), QStringLiteral("Other"));
    choose("againstCombo", QStringLiteral("Budget, signed off"));
    const double most = column(1).last().toDouble();
    const auto& until = find<QComboBox>("untilCombo");
    ASSERT_TRUE(until.isVisible());
    EXPECT_EQ(until.currentText(), QStringLiteral("The plan now"));
    const int toTwo = until.findText(QStringLiteral("Edit "), Qt::MatchStartsWith) + 1;
    choose("untilCombo", until.itemText(toTwo));
    EXPECT_GT(most, column(1).last().toDouble());
    EXPECT_GT(column(1).last().toDouble(), column(1).first().toDouble());
    EXPECT_TRUE(said().contains(QStringLiteral("in the plan after edit"))) << said().toStdString();
    EXPECT_TRUE(said().contains(QStringLiteral("FTE in Budget, signed off"))) << said().toStdString();
}

TEST_F(DifferencesPageTest, TheWorkOnTwoStatesIsShownAndCanBeCancelled)
{
    addCheckpoint(QStringLiteral("Before"));
    setReviews(2);
    settle(small.document);
    std::promise<void> gate; // until it opens, the file's thread has something else to do
    small.document.jobs().start(
        {.doing = "waiting", .lane = session::Lane::File}, page,
        [opened = gate.get_future().share()](const Progress&) {
            opened.wait();
            return Result<void>();
        },
        [](const Result<void>&) {});
    QTest::keyClick(&find<QComboBox>("againstCombo"), Qt::Key_Down);
    session::Job* job = small.document.jobs().shown();
    if (job)
        job->cancel();
    gate.set_value();
    settle(small.document);
    EXPECT_TRUE(job) << "it has a title, and so a line with Cancel";
    EXPECT_TRUE(said().contains(QStringLiteral("cancelled"))) << said().toStdString();
    EXPECT_FALSE(find<BarsView>("waterfallChart").isVisible());
}

} // namespace muster::ui::test
