// The main job in the real window, as its user does it: edit a cell, see the required staff move, undo,
// export, and find everything as it was left when the plan is opened again.

#include "assumptions/assumption_sheet.h"
#include "files/plan_files.h"
#include "plan/names.h"
#include "session/begun.h"
#include "sheet/cell_editor.h"
#include "sheet/sheet_view.h"
#include "ui/samples.h"

#include <QAction>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace muster::ui {
namespace {

/// A window with a plan in a folder that goes away.
class Journey : public testing::Test {
  protected:
    Journey()
    {
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] PlanFiles& files() const { return *window.findChild<PlanFiles*>(); }
    [[nodiscard]] SheetView& grid()
    {
        return *window.page(QStringLiteral("assumptions"))
                    ->findChild<SheetView*>(QStringLiteral("assumptionTable"));
    }
    [[nodiscard]] QAction& action(const char* name) const
    {
        return *window.findChild<QAction*>(QLatin1String(name));
    }
    /// The cell under a heading in the row of a locality.
    [[nodiscard]] QModelIndex cell(const QString& locality, const QString& heading)
    {
        const QAbstractItemModel& model = *grid().model();
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                if (model.headerData(row, Qt::Vertical).toString() == locality &&
                    model.headerData(column, Qt::Horizontal).toString() == heading)
                    return model.index(row, column);
        return {};
    }
    [[nodiscard]] QString required(const QString& locality)
    {
        return cell(locality, QStringLiteral("Required, FTE")).data().toString();
    }
    bool makeSample(const QString& path, const QString& name)
    {
        files().makeSample(path, name);
        test::settle(window.document());
        return window.document().path() == path;
    }
    void trigger(const char* name)
    {
        action(name).trigger();
        test::settle(window.document());
    }
    /// Types over the current cell, as hands do.
    void type(const QString& text)
    {
        grid().setFocus();
        QTest::keyClicks(&grid(), text.left(1));
        for (CellEditor* editor : grid().viewport()->findChildren<CellEditor*>())
            if (editor->isVisible()) {
                QTest::keyClicks(editor, text.mid(1));
                QTest::keyClick(editor, Qt::Key_Return);
                return;
            }
        FAIL() << "typing opened no editor";
    }
    [[nodiscard]] static QString read(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return QString::fromUtf8(file.readAll());
    }

  private:
    QTemporaryDir m_folder;

  public:
    MainWindow window;
};

TEST_F(Journey, EditSeeUndoRedoExportAndOpenAgain)
{
    ASSERT_TRUE(makeSample(path("essex.muster"), QStringLiteral("Essex")));
    ASSERT_TRUE(window.showPage(QStringLiteral("assumptions")));
    window.goTo({"assumptions", 0, plan::Kind::NonCaseTime, {}});
    const QString north = QStringLiteral("North");
    const QString before = required(north);
    ASSERT_FALSE(before.isEmpty());
    const QModelIndex at = grid().model()->index(cell(north, QStringLiteral("Required, FTE")).row(), 0);
    const QString inherited = at.data().toString();
    grid().setCurrentIndex(at);
    type(QStringLiteral("0.5"));
    const QString after = required(north);
    EXPECT_NE(after, before);
    EXPECT_TRUE(action("undoAction").text().contains(QStringLiteral("North")));

    trigger("undoAction");
    EXPECT_EQ(required(north), before);
    EXPECT_EQ(at.data().toString(), inherited);
    trigger("redoAction");
    EXPECT_EQ(required(north), after);

    files().exportTo(path("requirement.csv"), QStringLiteral("requirement"), {});
    test::settle(window.document());
    const engine::Results& results = window.document().results();
    const engine::LocalityIndex locality = results.inputs().dimensions().indexOf(
        *plan::findByName<plan::Locality>(results.inputs().plan(), "North"));
    const auto fte =
        results.mean(engine::Measure::Required, locality, engine::kAllRoles, window.context().span());
    const QString row = QStringLiteral("North,All roles,,%1,")
                            .arg(QString::fromStdString(window.context().span().period.toString()));
    const QString exported = read(path("requirement.csv"));
    const QString line = exported.mid(exported.indexOf(row)).section(QLatin1Char('\n'), 0, 0);
    ASSERT_TRUE(fte);
    EXPECT_DOUBLE_EQ(line.section(QLatin1Char(','), 5, 5).toDouble(), fte->value()) << line.toStdString();

    const QString undo = window.document().undoLabel();
    action("closeAction").trigger();
    EXPECT_FALSE(window.document().isOpen());
    ASSERT_TRUE(window.openPlan(path("essex.muster")));
    window.goTo({"assumptions", 0, plan::Kind::NonCaseTime, {}});
    EXPECT_EQ(required(north), after);
    EXPECT_EQ(window.document().undoLabel(), undo);
    trigger("undoAction");
    EXPECT_EQ(required(north), before);
}

TEST_F(Journey, ANewPlanACopyAndAnImportLandWhereTheyShould)
{
    ASSERT_TRUE(files().makeNew(path("new.muster"),
                                session::test::named(QStringLiteral("Night duty"), QStringLiteral("Kent"))));
    EXPECT_TRUE(window.windowTitle().startsWith(QStringLiteral("Night duty — Baseline — ")));
    QFile table(path("roles.csv"));
    ASSERT_TRUE(table.open(QIODevice::WriteOnly));
    table.write("role,kind,qualified,front_line\nSocial worker,casework,yes,yes\n");
    table.close();
    using session::ImportPreview;
    const auto preview = session::test::answerTo<ImportPreview>(
        [&](QObject& listener, const session::Answer<ImportPreview>& done) {
            window.document().exchange().prepareImport(path("roles.csv"), {.kind = QStringLiteral("roles")},
                                                       listener, done);
        });
    ASSERT_TRUE(preview);
    files().import(path("roles.csv"), *preview);
    test::settle(window.document());
    EXPECT_EQ(window.document().plan().rows<plan::Role>().size(), 1U);
    files().saveCopy(path("copy.muster"));
    test::settle(window.document());
    session::Document copy;
    ASSERT_TRUE(copy.open(path("copy.muster")));
    EXPECT_EQ(copy.plan(), window.document().plan());
    files().exportTo(path("new.muster"), QStringLiteral("roles"), {});
    test::settle(window.document());
    EXPECT_FALSE(window.message().isEmpty()) << "a table never takes the place of a plan";
}

TEST_F(Journey, ADamagedPlanOffersToBeRecoveredIntoANewOne)
{
    ASSERT_TRUE(files().makeNew(path("new.muster"),
                                session::test::named(QStringLiteral("Night duty"), QStringLiteral("Kent"))));
    window.document().close();
    const auto* recoverButton = window.findChild<QPushButton*>(QStringLiteral("actionButton"));
    {
        QFile file(path("new.muster"));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.resize(file.size() - 4096));
    }
    EXPECT_FALSE(window.openPlan(path("new.muster")));
    EXPECT_FALSE(window.message().isEmpty());
    EXPECT_FALSE(recoverButton->isHidden());
    files().recover(path("new.muster"), path("saved.muster"));
    test::settle(window.document());
    EXPECT_EQ(window.document().path(), path("saved.muster"));
    EXPECT_TRUE(window.windowTitle().startsWith(QStringLiteral("Night duty — ")));
    EXPECT_TRUE(recoverButton->isHidden());
    files().recover(path("gone.muster"), path("other.muster"));
    test::settle(window.document());
    EXPECT_FALSE(window.message().isEmpty());
}

TEST_F(Journey, RecentPlansCanBeOpenedFromTheMenu)
{
    auto* menu = window.findChild<QMenu*>(QStringLiteral("recentMenu"));
    emit menu->aboutToShow();
    EXPECT_TRUE(menu->isEnabled());
    ASSERT_EQ(menu->actions().size(), 1) << "settings of another test";
    EXPECT_EQ(menu->actions().first()->text(), QStringLiteral("None yet"));
    ASSERT_TRUE(makeSample(path("Kent & Medway.muster"), QStringLiteral("Kent")));
    action("closeAction").trigger();
    emit menu->aboutToShow();
    ASSERT_FALSE(menu->actions().isEmpty());
    EXPECT_EQ(menu->actions().first()->text(), QStringLiteral("Kent && Medway.muster"));
    menu->actions().first()->trigger();
    EXPECT_FALSE(window.document().isOpen()) << "it was opened in the click";
    test::settle(window.document());
    EXPECT_TRUE(window.document().isOpen());
}

TEST_F(Journey, OpeningThePlanThatIsOpenKeepsItWritable)
{
    ASSERT_TRUE(makeSample(path("kent.muster"), QStringLiteral("Kent")));
    ASSERT_TRUE(window.openPlan(path("kent.muster")));
    EXPECT_TRUE(window.document().readOnlyReason().isEmpty());
}

TEST_F(Journey, AnotherWindowMayLookButNotChangeAndIsToldWhy)
{
    ASSERT_TRUE(makeSample(path("kent.muster"), QStringLiteral("Kent")));
    MainWindow other;
    other.show();
    ASSERT_TRUE(other.openPlan(path("kent.muster")));
    EXPECT_TRUE(other.message().startsWith(QStringLiteral("This plan is read-only. ")));
    EXPECT_FALSE(other.message().contains(QStringLiteral("..")));
}

TEST_F(Journey, AFaultInARowOfAnyTableLeadsToAPage)
{
    ASSERT_TRUE(makeSample(path("kent.muster"), QStringLiteral("Kent")));
    const auto isShown = [&](const char* page) {
        const auto* made = window.findChild<QWidget*>(QLatin1String(page));
        return made && made->isVisibleTo(&window);
    };
    window.goTo({"activities", 1, std::nullopt, {}});
    EXPECT_TRUE(isShown("SetUpPage"));
    window.goTo({"demand", 0, std::nullopt, {}}); // a whole series
    EXPECT_TRUE(isShown("DemandPage"));
    window.goTo({"demand", 1, std::nullopt, {}});
    EXPECT_TRUE(isShown("SetUpPage"));
}

} // namespace
} // namespace muster::ui
