// What edits, sign-offs and exports do while a scenario is shown.

#include "ui_pages/scenarios/scenarios_page_fixture.h"

namespace muster::ui::test {

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

TEST_F(ScenariosPageTest, ToAndFroBetweenScenariosNothingIsWorkedOutAgainUntilThePlanMoves)
{
    addScenario(QStringLiteral("Longer"));
    addChange(QStringLiteral("Half"), QStringLiteral("× 0.5"));
    const auto id = small.document.scenario();
    const auto inIt = small.document.sharedResults();
    ASSERT_TRUE(small.document.showIn(std::nullopt));
    const auto baseline = small.document.sharedResults();
    ASSERT_TRUE(small.document.showIn(id));
    EXPECT_EQ(small.document.sharedResults(), inIt);
    ASSERT_TRUE(small.document.showIn(std::nullopt));
    EXPECT_EQ(small.document.sharedResults(), baseline);
    small.apply(small.reviewsAWeek(small.plan(), small.north, 8));
    settle(small.document);
    ASSERT_TRUE(small.document.showIn(id));
    EXPECT_NE(small.document.sharedResults(), inIt);
    EXPECT_EQ(reviewsShown(), 4) << "half of what the plan has now";
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
