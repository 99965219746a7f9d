// What frames the pages: the finder, other windows on the same plan, the start, and the command line.

#include "finder/finder.h"
#include "main/options.h"
#include "plan/names.h"
#include "ui/kent_window.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace muster::ui {

using test::KentWindow;
using test::status;

TEST_F(KentWindow, FindsPagesLocalitiesRolesAssumptionsAndCommands)
{
    const auto things = window.findables();
    const auto kinds = [&](const QString& text) {
        QStringList found;
        for (const Findable& thing : things)
            if (thing.text == text)
                found += thing.kind;
        return found;
    };
    EXPECT_EQ(kinds(QStringLiteral("Required staff")).value(0), "page");
    EXPECT_EQ(kinds(QStringLiteral("West Kent")), QStringList("locality"));
    EXPECT_EQ(kinds(QStringLiteral("Case Manager/OT")), QStringList("role"));
    EXPECT_EQ(kinds(QStringLiteral("Hours per case")), QStringList("assumption"));
    EXPECT_EQ(kinds(QStringLiteral("Export table…")), QStringList("command"));
}

TEST_F(KentWindow, TheFinderGoesToWhatAFewLettersName)
{
    Finder finder(window.findables(), &window);
    finder.show();
    auto* search = finder.findChild<QWidget*>(QStringLiteral("searchEdit"));
    QTest::keyClicks(search, QStringLiteral("west k"));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_FALSE(finder.isVisible());
    EXPECT_EQ(window.context().locality(),
              window.document().results().inputs().dimensions().indexOf(
                  *plan::findByName<plan::Locality>(window.document().plan(), "West Kent")));
}

TEST_F(KentWindow, APlanThatIsOpenElsewhereSaysSoBeforeTheFirstKeystroke)
{
    MainWindow second;
    second.show();
    ASSERT_TRUE(second.openPlan(window.document().path()));
    EXPECT_FALSE(second.document().readOnlyReason().isEmpty());
    EXPECT_TRUE(second.message().startsWith(QStringLiteral("This plan is read-only")));
    EXPECT_FALSE(status(second, QStringLiteral("READ ONLY")).isEmpty());
}

TEST_F(KentWindow, APlanThatIsOpenElsewhereShowsWhatIsDoneThereAndSaysWhenItIsFree)
{
    MainWindow second;
    second.show();
    ASSERT_TRUE(second.openPlan(window.document().path()));
    plan::Settings settings = window.document().plan().settings();
    settings.title = "Renamed by the other";
    plan::Edit edit{"Set the title", {}};
    edit.put(settings);
    ASSERT_TRUE(window.document().apply(edit));
    QTRY_VERIFY(second.windowTitle().startsWith(QStringLiteral("Renamed by the other")));
    window.document().close();
    QTRY_VERIFY(second.message().startsWith(QStringLiteral("Nobody else has this plan open for writing")));
    ASSERT_TRUE(second.openPlan(second.document().path()));
    EXPECT_TRUE(second.document().readOnlyReason().isEmpty());
    EXPECT_EQ(second.message(), QString());
}

TEST_F(KentWindow, APlanInAFolderKeptInStepSaysWhatToMind)
{
    const QString folder = QFileInfo(window.document().path()).path() + QStringLiteral("/Dropbox");
    ASSERT_TRUE(QDir().mkpath(folder));
    const QString path = folder + QStringLiteral("/kent.muster");
    ASSERT_TRUE(session::test::copied(window.document(), path));
    ASSERT_TRUE(window.openPlan(path));
    EXPECT_TRUE(window.message().contains(QStringLiteral("that Dropbox synchronises")));
}

TEST_F(KentWindow, ClosingThePlanLeadsBackToTheStart)
{
    action("closeAction")->trigger();
    EXPECT_EQ(sample.find<QStackedWidget>("frameStack")->currentWidget()->objectName(), "startPage");
    EXPECT_EQ(window.windowTitle(), "Muster");
}

TEST_F(KentWindow, ThePanelGivesItsPlaceToThePageInANarrowWindow)
{
    auto* panels = sample.find<QStackedWidget>("panelStack");
    EXPECT_TRUE(panels->isVisible());
    window.resize(640, 400);
    EXPECT_FALSE(panels->isVisible());
    window.resize(1440, 900);
    EXPECT_TRUE(panels->isVisible());
}

TEST_F(KentWindow, FitsHalfOfASmallScreen)
{
    EXPECT_LE(window.minimumSizeHint().width(), 640);
    EXPECT_LE(window.minimumSizeHint().height(), 360);
}

TEST(Options, AreReadFromTheCommandLine)
{
    const auto options =
        readOptions({"muster", "plan.muster", "--page", "checks", "--size", "1280x720", "--dark"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->plan, "plan.muster");
    EXPECT_EQ(options->page, "checks");
    EXPECT_EQ(options->size, QSize(1280, 720));
    EXPECT_TRUE(options->dark);
    EXPECT_FALSE(readOptions({"muster", "--size", "wide"}));
}

TEST_F(KentWindow, FollowsTheOptionsOrNamesWhatThereIs)
{
    EXPECT_TRUE(follow({.page = "establishment", .locality = "West Kent"}, window));
    EXPECT_EQ(sample.find<QStackedWidget>("pageStack")->currentWidget(),
              window.page(QStringLiteral("establishment")));
    const auto wrong = follow({.page = "vacances"}, window);
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().sentence().find("required-staff"), std::string::npos);
    EXPECT_FALSE(follow({.period = "1999/00"}, window));
}

} // namespace muster::ui
