// The report of a plan: its sections ticked, ordered and written by hand, and the file that comes of it.

#include "reports/report_dialog.h"

#include "plan/scenarios/scenario_edits.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace muster::ui::test {

class ReportDialogTest : public ::testing::Test {
  protected:
    void SetUp() override { open(); }

    void open()
    {
        dialog = new ReportDialog(*small.context, nullptr);
        dialog->open();
        settle(small.document);
    }
    void close()
    {
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle(small.document);
    }
    template <class Widget>
    [[nodiscard]] Widget& find(const char* name)
    {
        return *dialog->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QListWidget& list() { return find<QListWidget>("sectionList"); }
    [[nodiscard]] QPlainTextEdit& words() { return find<QPlainTextEdit>("wordsEdit"); }
    void standOn(const QString& heading)
    {
        list().setCurrentItem(list().findItems(heading, Qt::MatchExactly).value(0));
    }
    void untick(const QString& heading)
    {
        standOn(heading);
        QTest::keyClick(&list(), Qt::Key_Space);
    }
    /// Writes the report, and gives what is in the file.
    [[nodiscard]] QString written(const QString& name)
    {
        const QString path = folder.filePath(name);
        dialog->writeTo(path);
        settle(small.document);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    SmallPlan small;
    QTemporaryDir folder;
    QPointer<ReportDialog> dialog;
};

TEST_F(ReportDialogTest, WordsAndTheirFiguresStandInTheReportAndInThePlan)
{
    EXPECT_EQ(list().count(), 12);
    standOn(QStringLiteral("Vacancies"));
    EXPECT_EQ(find<QLabel>("headingLabel").text(), QStringLiteral("Vacancies"));
    QTest::keyClicks(&words(), QStringLiteral("Posts: "));
    for (QAction* action : find<QPushButton>("insertButton").menu()->actions())
        if (action->text() == QStringLiteral("Funded establishment"))
            action->trigger();
    EXPECT_TRUE(words().toPlainText().startsWith(QStringLiteral("Posts: {establishment_fte:")))
        << words().toPlainText().toStdString();
    untick(QStringLiteral("Method"));
    QSignalSpy saved(dialog, &ReportDialog::written);
    const QString html = written(QStringLiteral("report.html"));
    EXPECT_EQ(saved.size(), 1);
    EXPECT_TRUE(html.contains(QStringLiteral("<p>Posts: <span data-figure=\"establishment_fte:")))
        << html.toStdString();
    EXPECT_FALSE(html.contains(QStringLiteral(">Method<")));
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Set the sections of the report"));
    EXPECT_EQ(plan::reportOf(small.plan()).size(), 11U);

    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(dialog) << "it is done";
    open();
    EXPECT_EQ(list().findItems(QStringLiteral("Method"), Qt::MatchExactly).value(0)->checkState(),
              Qt::Unchecked);
    standOn(QStringLiteral("Vacancies"));
    EXPECT_TRUE(words().toPlainText().startsWith(QStringLiteral("Posts: {")));
    const QString last = small.document.undoLabel();
    close();
    EXPECT_EQ(small.document.undoLabel(), last) << "nothing was changed";
}

TEST_F(ReportDialogTest, LeavesThePlanAsItIsWhereTheReportIsTheUsualOne)
{
    const QString before = small.document.undoLabel();
    EXPECT_TRUE(written(QStringLiteral("report.html")).contains(QStringLiteral("<h2")));
    EXPECT_EQ(small.document.undoLabel(), before);
}

TEST_F(ReportDialogTest, SaysWhichFigureIsNoneAndWritesNothing)
{
    standOn(QStringLiteral("Summary"));
    QTest::keyClicks(&words(), QStringLiteral("We need {staff:Essex:All roles:2026/27}."));
    EXPECT_EQ(written(QStringLiteral("report.pdf")), QString());
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("report.pdf"))));
    const auto& told = find<QLabel>("toldLabel");
    EXPECT_TRUE(told.isVisible());
    EXPECT_TRUE(told.text().contains(QStringLiteral("{staff:Essex:All roles:2026/27}")))
        << told.text().toStdString();
    EXPECT_TRUE(find<QPushButton>("saveButton").isEnabled()) << "one can try again";
    close();
    EXPECT_EQ(plan::reportOf(small.plan()).size(), 12U) << "what was typed is kept";
}

TEST_F(ReportDialogTest, InAScenarioItIsOfThatAndSaysWhatMakesTheDifference)
{
    close();
    small.apply(plan::addScenario(small.plan(), "Harder", {}, {}));
    const plan::ScenarioId id = small.plan().ordered<plan::Scenario>().front()->id;
    ASSERT_TRUE(small.document.showIn(id));
    settle(small.document);
    open();
    EXPECT_EQ(find<QComboBox>("againstCombo").currentText(), QStringLiteral("Baseline"));
    const QString html = written(QStringLiteral("report.html"));
    EXPECT_TRUE(html.contains(QStringLiteral("What makes the difference between Baseline and Harder")))
        << html.toStdString();
}

} // namespace muster::ui::test
