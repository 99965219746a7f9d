// The page Scenarios, and what edits do while a scenario is shown.

#include "scenarios/scenarios_page.h"

#include "assumptions/assumption_sheet.h"
#include "frame/context_bar.h"
#include "models/grid_model.h"
#include "plan/scenarios/scenario_edits.h"
#include "scenarios/adjustment_dialog.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace muster::ui::test {

class ScenariosPageTest : public ::testing::Test {
  protected:
    ScenariosPageTest() : page(*small.context) {}

    void SetUp() override
    {
        small.apply(small.reviewsAWeek(small.plan(), small.north, 4));
        bringUp(page);
        settle(small.document);
    }

    template <class Widget>
    [[nodiscard]] Widget& find(const char* name)
    {
        return *page.findChild<Widget*>(QLatin1String(name));
    }
    void click(const char* button)
    {
        QTest::mouseClick(&find<QPushButton>(button), Qt::LeftButton);
        settle(small.document);
    }
    void addScenario(const QString& name)
    {
        QTest::keyClicks(&find<QLineEdit>("nameEdit"), name);
        QTest::keyClick(&find<QLineEdit>("nameEdit"), Qt::Key_Return);
        settle(small.document);
    }
    /// Adds a change of reviews a week by the dialog.
    void addChange(const QString& name, const QString& by)
    {
        QTest::mouseClick(&find<QPushButton>("addChangeButton"), Qt::LeftButton);
        auto& dialog = *page.findChild<AdjustmentDialog*>();
        const auto combo = [&](const char* which) {
            return dialog.findChild<QComboBox*>(QLatin1String(which));
        };
        combo("changeCombo")->setEditText(name);
        combo("whatCombo")->setCurrentText(QStringLiteral("Completions per week"));
        combo("localityCombo")->setCurrentText(QStringLiteral("Essex/North"));
        auto* amount = dialog.findChild<QLineEdit*>(QStringLiteral("byEdit"));
        amount->clear();
        QTest::keyClicks(amount, by);
        toldByDialog = dialog.findChild<QLabel*>(QStringLiteral("toldLabel"))->text();
        auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        isOffered = ok->isEnabled();
        QTest::mouseClick(isOffered ? ok
                                    : dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Cancel),
                          Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle(small.document);
    }
    [[nodiscard]] QAbstractItemModel& model(const char* table) { return *find<GridView>(table).model(); }
    [[nodiscard]] QStringList column(const char* table, int column)
    {
        QStringList texts;
        for (int row = 0; row < model(table).rowCount(); ++row)
            texts << model(table).index(row, column).data().toString();
        return texts;
    }
    /// The reviews a week that count in North as the plan is shown.
    [[nodiscard]] double reviewsShown() const
    {
        const engine::Inputs& in = small.document.results().inputs();
        const engine::Dimensions& d = in.dimensions();
        return in.field(plan::Kind::CompletionsPerWeek)
            .row({d.indexOf(small.north), d.indexOf(small.older), d.indexOf(small.review), {}},
                 in.firstMonth())
            ->value;
    }

    SmallPlan small;
    ScenariosPage page;
    QString toldByDialog;
    bool isOffered = false;
};

TEST_F(ScenariosPageTest, AScenarioIsMadeShownAndSwitchedByMouseAndKeys)
{
    addScenario(QStringLiteral("Longer reviews"));
    EXPECT_TRUE(small.document.scenario());
    addChange(QStringLiteral("Reviews take longer"), QStringLiteral("-10 %"));
    EXPECT_EQ(toldByDialog, QStringLiteral("Completions per week × 0.9, North, Review"))
        << "the name says which";
    EXPECT_DOUBLE_EQ(reviewsShown(), 3.6);
    EXPECT_EQ(column("changeTable", 1), QStringList{QStringLiteral("Reviews take longer")});
    EXPECT_EQ(column("scenarioTable", 0),
              (QStringList{QStringLiteral("Baseline"), QStringLiteral("Longer reviews")}));
    EXPECT_TRUE(column("scenarioTable", 4).at(1).startsWith(QLatin1Char('+')))
        << "more staff than the baseline";
    EXPECT_EQ(column("changeTable", 4), QStringList{column("scenarioTable", 4).at(1)})
        << "the one change does it all";

    auto& changes = find<GridView>("changeTable");
    changes.setCurrentIndex(changes.model()->index(0, 1));
    QTest::keyClick(&changes, Qt::Key_Space);
    settle(small.document);
    EXPECT_DOUBLE_EQ(reviewsShown(), 4);
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Switch off the change Reviews take longer"));
    EXPECT_EQ(column("scenarioTable", 4).at(1), QStringLiteral("0"));
    QTest::mouseClick(changes.viewport(), Qt::LeftButton, {},
                      changes.visualRect(changes.model()->index(0, 0)).center());
    settle(small.document);
    EXPECT_DOUBLE_EQ(reviewsShown(), 3.6);
    EXPECT_EQ(small.reviewsAWeek(small.north), 4) << "the plan itself is as it was";
}

TEST_F(ScenariosPageTest, ChangesAreMovedAndRemovedAndUndoBringsThemBack)
{
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("Half"), QStringLiteral("× 0.5"));
    addChange(QStringLiteral("Two more"), QStringLiteral("+2"));
    EXPECT_DOUBLE_EQ(reviewsShown(), 4);
    auto& changes = find<GridView>("changeTable");
    changes.setCurrentIndex(changes.model()->index(1, 1));
    click("upButton");
    EXPECT_EQ(column("changeTable", 1), (QStringList{QStringLiteral("Two more"), QStringLiteral("Half")}));
    EXPECT_DOUBLE_EQ(reviewsShown(), 3);
    EXPECT_EQ(changes.currentIndex().row(), 0);
    click("removeChangeButton");
    EXPECT_DOUBLE_EQ(reviewsShown(), 2);
    small.document.undo();
    settle(small.document);
    EXPECT_DOUBLE_EQ(reviewsShown(), 3);
}

TEST_F(ScenariosPageTest, TheDialogSaysWhatItDoesNotUnderstand)
{
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("Reviews"), QStringLiteral("a tenth"));
    EXPECT_FALSE(isOffered);
    EXPECT_EQ(toldByDialog, QStringLiteral("Say by how much: +10 %, −5 %, × 1.1, ÷ 1.1, +0.5 or =8."));
    addChange(QStringLiteral("Reviews"), QStringLiteral("=-3"));
    EXPECT_FALSE(isOffered);
    EXPECT_TRUE(toldByDialog.contains(QStringLiteral("Completions per week is outside its range")))
        << toldByDialog.toStdString();
    EXPECT_TRUE(small.plan().rows<plan::ScenarioChange>().empty());
}

TEST_F(ScenariosPageTest, AScenarioIsMadeThePlanInOneStepThatUndoTakesBack)
{
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("Half"), QStringLiteral("× 0.5"));
    auto& scenarios = find<GridView>("scenarioTable");
    scenarios.setCurrentIndex(scenarios.model()->index(1, 0));
    click("adoptButton");
    EXPECT_EQ(small.document.scenario(), std::nullopt);
    EXPECT_EQ(reviewsShown(), 2);
    EXPECT_EQ(small.reviewsAWeek(small.north), 2) << "it is the plan's own now";
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Make Longer the plan as it is"));
    small.document.undo();
    settle(small.document);
    EXPECT_EQ(small.reviewsAWeek(small.north), 4);
}

TEST_F(ScenariosPageTest, TheDialogChoosesWhatTheNameSpeaksOf)
{
    addScenario(QStringLiteral("Reviews take longer in North"));
    QTest::mouseClick(&find<QPushButton>("addChangeButton"), Qt::LeftButton);
    auto& dialog = *page.findChild<AdjustmentDialog*>();
    auto* by = dialog.findChild<QLineEdit*>(QStringLiteral("byEdit"));
    QTest::keyClicks(by, QStringLiteral("÷ 1.25"));
    EXPECT_EQ(dialog.findChild<QLabel*>(QStringLiteral("toldLabel"))->text(),
              QStringLiteral("Completions per week × 0.8, North, Review"));
    QTest::keyClick(by, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    settle(small.document);
    EXPECT_DOUBLE_EQ(reviewsShown(), 3.2);
    EXPECT_EQ(column("changeTable", 1), QStringList{QStringLiteral("Reviews take longer in North")});
}

TEST_F(ScenariosPageTest, AnEditOfAnAssumptionIsOneOfTheScenario)
{
    addScenario(QStringLiteral("Longer"));
    const auto before = small.plan();
    small.apply(small.reviewsAWeek(small.plan(), small.north, 7));
    settle(small.document);
    EXPECT_EQ(reviewsShown(), 7);
    EXPECT_EQ(small.reviewsAWeek(small.north), 4);
    EXPECT_TRUE(small.plan().rows<plan::Assumption>().sameAs(before.rows<plan::Assumption>()));
    EXPECT_EQ(column("changeTable", 1), QStringList{QStringLiteral("Assumptions changed here")});

    AssumptionSheet sheet(*small.context);
    const plan::Scope scope{small.north, {}, small.review, {}};
    EXPECT_TRUE(small.document.apply(plan::clearAdjustment(small.plan(), *small.document.scenario(),
                                                           plan::Kind::CompletionsPerWeek, scope, {})
                                         .value()));
    settle(small.document);
    EXPECT_EQ(reviewsShown(), 4);
}

TEST_F(ScenariosPageTest, WhatIsTypedElsewhereGoesIntoTheChangeThatIsChosen)
{
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("First"), QStringLiteral("× 0.5"));
    addChange(QStringLiteral("Second"), QStringLiteral("+2"));
    auto& into = find<QComboBox>("intoCombo");
    into.setFocus();
    QTest::keyClick(&into, Qt::Key_Down);
    EXPECT_EQ(into.currentText(), QStringLiteral("First"));
    small.apply(small.reviewsAWeek(small.plan(), small.west, 7));
    settle(small.document);
    const auto changes = plan::changesOf(small.plan(), *small.document.scenario());
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(plan::adjustmentsOf(small.plan(), changes[0]->id).size(), 2U);
    EXPECT_EQ(plan::adjustmentsOf(small.plan(), changes[1]->id).size(), 1U);
    EXPECT_EQ(into.currentText(), QStringLiteral("First"));
}

TEST_F(ScenariosPageTest, NoOtherEditReachesThePlanBeneath)
{
    addScenario(QStringLiteral("Longer"));
    const auto before = small.plan();
    plan::Establishment posts = small.posts(small.north, small.worker);
    posts.establishment = posts.establishment + Fte(5);
    const auto made = small.document.apply(plan::setEstablishment(small.plan(), posts));
    ASSERT_FALSE(made);
    EXPECT_NE(made.error().sentence().find("Choose the baseline in place of Longer"), std::string::npos)
        << made.error().sentence();
    EXPECT_TRUE(small.plan().sameAs(before));
}

TEST_F(ScenariosPageTest, WhoSignsAnswersForThePlanAndNotForTheScenario)
{
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("Half"), QStringLiteral("× 0.5"));
    auto& past = small.document.past();
    bool isSigned = false;
    past.signOff(QStringLiteral("Budget"), QStringLiteral("Head of service"), 0, page,
                 [&](const Result<void>& made) { isSigned = made.has_value(); });
    settle(small.document);
    ASSERT_TRUE(isSigned);
    std::int64_t id = 0;
    past.signOffs(page, [&](const Result<std::vector<session::SignedState>>& all) { id = all->front().id; });
    settle(small.document);
    std::optional<std::size_t> movers;
    past.verifySignOff(id, page, [&](const Result<std::vector<session::SignedMover>>& found) {
        movers = found ? found->size() : 99;
    });
    settle(small.document);
    EXPECT_EQ(movers, 0U) << "the figures that were signed are the plan's own";
}

TEST_F(ScenariosPageTest, AnExportSaysWhoseFiguresItHas)
{
    addScenario(QStringLiteral("Longer"));
    const QTemporaryDir folder;
    const auto headOf = [&](const QString& table) {
        const QString file = folder.filePath(table + QStringLiteral(".csv"));
        small.document.exchange().exportTable(table, file, {}, page, [](const Result<void>& written) {
            EXPECT_TRUE(written) << written.error().sentence();
        });
        settle(small.document);
        QFile written(file);
        EXPECT_TRUE(written.open(QIODevice::ReadOnly));
        return QString::fromUtf8(written.readAll()).left(18);
    };
    EXPECT_EQ(headOf(QStringLiteral("requirement")), QStringLiteral("scenario,locality,"));
    EXPECT_EQ(headOf(QStringLiteral("establishment")), QStringLiteral("locality,role,as_a"));
}

TEST_F(ScenariosPageTest, TheBarChoosesTheScenario)
{
    ContextBar bar(*small.context);
    auto* combo = bar.findChild<QComboBox*>(QStringLiteral("scenarioCombo"));
    bar.show();
    EXPECT_FALSE(combo->isVisible()) << "there is nothing to choose yet";
    addScenario(QStringLiteral("Longer"));
    EXPECT_TRUE(combo->isVisible());
    EXPECT_EQ(combo->currentText(), QStringLiteral("Longer"));
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    settle(small.document);
    EXPECT_EQ(small.document.scenario(), std::nullopt);
    EXPECT_EQ(column("changeTable", 1), QStringList());
}

} // namespace muster::ui::test
