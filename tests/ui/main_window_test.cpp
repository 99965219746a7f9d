// The window as its user meets it.

#include "explain/explain_panel.h"
#include "models/grid_model.h"
#include "plan/names.h"
#include "tables/grid_view.h"
#include "theme/figure_card.h"
#include "ui/kent_window.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

namespace muster::ui {

namespace {

using engine::Column;
using test::KentWindow;
using test::SampleWindow;
using test::status;

/// All posts of the first role in the first area fall vacant.
plan::Edit allVacant(const engine::Results& results)
{
    const engine::Inputs& in = results.inputs();
    plan::Establishment row =
        *in.staff().at(engine::LocalityIndex(1), engine::RoleIndex(0)).position(in.firstMonth());
    row.vacancy = row.establishment;
    return plan::setEstablishment(in.plan(), row);
}

} // namespace

TEST(MainWindow, WithoutAPlanOffersTheSamplesAndWhatElseThereIs)
{
    MainWindow window;
    window.show();
    const auto* stack = window.findChild<QStackedWidget*>(QStringLiteral("frameStack"));
    EXPECT_EQ(stack->currentWidget()->objectName(), "startPage");
    QStringList offered;
    for (const QPushButton* button : stack->currentWidget()->findChildren<QPushButton*>())
        offered += button->text();
    EXPECT_TRUE(offered.contains(QStringLiteral("Kent")) && offered.contains(QStringLiteral("Essex")));
    EXPECT_EQ(window.windowTitle(), "Muster");
    EXPECT_FALSE(window.findChild<QAction*>(QStringLiteral("exportAction"))->isEnabled());
}

TEST(MainWindow, SaysInASentenceWhyAFileDoesNotOpen)
{
    MainWindow window;
    window.show();
    EXPECT_FALSE(window.openPlan(QStringLiteral("no such file.muster")));
    EXPECT_TRUE(window.message().contains(QStringLiteral("no such file.muster")));
    EXPECT_TRUE(window.message().endsWith(QLatin1Char('.')));
}

TEST_F(KentWindow, BearsThePlansTitleAndSaysThatAllIsSaved)
{
    EXPECT_TRUE(window.windowTitle().endsWith(QStringLiteral(" — Muster")));
    EXPECT_FALSE(status(window, QStringLiteral("✓ All changes saved")).isEmpty());
    EXPECT_FALSE(status(window, QStringLiteral("Recalculated in")).isEmpty());
    EXPECT_FALSE(status(window, QStringLiteral("plan.muster")).isEmpty());
}

TEST_F(KentWindow, ShowsTheLadderAndWhatTheTotalHides)
{
    EXPECT_EQ(sample.find<FigureCard>("fundedCard")->figure(), "526.5");
    EXPECT_EQ(sample.find<FigureCard>("inPostCard")->figure(), "454.4");
    EXPECT_EQ(sample.find<FigureCard>("hiddenCard")->figure(), QStringLiteral("14.4\u00a0%"));
    EXPECT_TRUE(sample.find<FigureCard>("hiddenCard")->isWarning());
    EXPECT_EQ(sample.find<FigureCard>("requiredCard")->sentence(), "not known: no demand entered");
}

TEST_F(KentWindow, ExplainsTheCellThatIsClicked)
{
    const GridModel& model = *heat()->gridModel();
    click(model.index(1, 3));
    EXPECT_EQ(panelText("valueLabel"), QStringLiteral("55.6\u00a0%"));
    EXPECT_EQ(panelText("whatLabel"), "vacancy, net of agency");
    EXPECT_TRUE(panelText("placeLabel").startsWith(QStringLiteral("Thanet & Kent Coast")));
    EXPECT_TRUE(panelText("formulaLabel").contains(QStringLiteral("max(0, ")));
}

TEST_F(KentWindow, ExplainsTheSameCellBySayingItOtherwise)
{
    click(heat()->gridModel()->index(1, 3));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !window.isWorking(); }));
    const GridModel& other = *sample.find<GridView>("otherTable")->gridModel();
    QStringList names;
    for (int row = 0; row < other.rowCount(); ++row)
        names += other.index(row, 0).data().toString();
    EXPECT_TRUE(names.contains(QStringLiteral("vacancy, gross")));
    EXPECT_TRUE(names.contains(QStringLiteral("in post")));
    EXPECT_FALSE(names.contains(QStringLiteral("required"))); // nothing is required
}

TEST_F(KentWindow, CopiesTheExplanationAsText)
{
    click(heat()->gridModel()->index(1, 3));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !window.isWorking(); }));
    sample.find<QPushButton>("allButton")->setChecked(true);
    QTest::mouseClick(sample.find<QPushButton>("copyButton"), Qt::LeftButton);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("Where the figures come from")));
}

TEST_F(KentWindow, LeadsFromAVacancyToItsEstablishment)
{
    click(heat()->gridModel()->index(1, 3));
    auto* go = sample.find<QPushButton>("goButton");
    EXPECT_EQ(go->text(), "&Go to establishment");
    QTest::mouseClick(go, Qt::LeftButton);
    EXPECT_EQ(sample.find<QStackedWidget>("pageStack")->currentWidget(),
              window.page(QStringLiteral("establishment")));
}

TEST_F(KentWindow, KeepsTheDefinitionNamedWhenItIsChanged)
{
    auto* combo = sample.find<QComboBox>("definitionCombo");
    combo->setCurrentText(QStringLiteral("ignoring over-filled posts"));
    EXPECT_EQ(heat()->gridModel()->headerData(0, Qt::Horizontal, Qt::DisplayRole),
              "Vacancy, ignoring over-filled posts");
}

TEST_F(KentWindow, ShowsEveryFigureAnewAfterAnEditAndNamesWhatUndoWouldUndo)
{
    const QString before = sample.find<FigureCard>("inPostCard")->figure();
    ASSERT_TRUE(window.document().apply(allVacant(window.document().results())));
    EXPECT_NE(sample.find<FigureCard>("inPostCard")->figure(), before);
    EXPECT_TRUE(status(window, QStringLiteral("Undo: ")).size() > 6);
    EXPECT_TRUE(action("undoAction")->text().startsWith(QStringLiteral("&Undo ")));
    action("undoAction")->trigger();
    test::settle(window.document());
    EXPECT_EQ(sample.find<FigureCard>("inPostCard")->figure(), before);
    EXPECT_TRUE(action("redoAction")->isEnabled());
}

TEST_F(KentWindow, KeepsTheExplanationUpToDateWithTheEdit)
{
    click(heat()->gridModel()->index(0, 1));
    const QString before = panelText("valueLabel");
    ASSERT_TRUE(window.document().apply(allVacant(window.document().results())));
    EXPECT_TRUE(QTest::qWaitFor([&] { return panelText("valueLabel") == QStringLiteral("100.0\u00a0%"); }));
    EXPECT_NE(panelText("valueLabel"), before);
}

TEST_F(KentWindow, OneChoiceOfLocalityHoldsForAllPages)
{
    auto* combo = sample.find<QComboBox>("localityCombo");
    combo->setCurrentIndex(2);
    EXPECT_EQ(window.context().locality(), engine::LocalityIndex(2));
    EXPECT_EQ(heat()->gridModel()->rowCount(), 1);
}

TEST_F(KentWindow, TheNavigationTurnsThePagesByKeys)
{
    auto* list = sample.find<QListWidget>("navigationList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    EXPECT_EQ(sample.find<QStackedWidget>("pageStack")->currentWidget(),
              window.page(QStringLiteral("required-staff")));
}

TEST_F(KentWindow, SaysOnTheRequiredStaffPageThatNoDemandIsEntered)
{
    window.showPage(QStringLiteral("required-staff"));
    const auto* empty =
        window.page(QStringLiteral("required-staff"))->findChild<QLabel*>(QStringLiteral("emptyLabel"));
    EXPECT_TRUE(empty->isVisible());
    EXPECT_TRUE(empty->text().startsWith(QStringLiteral("No demand is entered")));
}

TEST(ExampleWindow, CountsWhatIsToMendBesideChecksAndNoNotes)
{
    SampleWindow sample(QStringLiteral("Example county"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !sample.window.isWorking(); }));
    const auto& problems = sample.window.document().check().problems;
    const auto notes = std::ranges::count(problems, plan::Severity::Note, &plan::Problem::severity);
    ASSERT_GT(notes, 0);
    const auto* list = sample.find<QListWidget>("navigationList");
    const auto found = list->findItems(QStringLiteral("Checks"), Qt::MatchStartsWith);
    ASSERT_EQ(found.size(), 1);
    const QString expected =
        QStringLiteral("Checks, %1 to check").arg(static_cast<qsizetype>(problems.size()) - notes);
    EXPECT_TRUE(QTest::qWaitFor([&] { return found.front()->text() == expected; }))
        << found.front()->text().toStdString();
}

TEST(EssexWindow, SaysWithALinkThatNoEstablishmentIsEntered)
{
    SampleWindow sample(QStringLiteral("Essex"));
    const auto* page = sample.window.page(QStringLiteral("vacancies"));
    auto* empty = page->findChild<QLabel*>(QStringLiteral("emptyLabel"));
    EXPECT_TRUE(empty->isVisible());
    EXPECT_FALSE(sample.find<GridView>("vacancyTable")->isVisible());
    emit empty->linkActivated(QStringLiteral("establishment"));
    EXPECT_EQ(sample.find<QStackedWidget>("pageStack")->currentWidget(),
              sample.window.page(QStringLiteral("establishment")));
}

} // namespace muster::ui
