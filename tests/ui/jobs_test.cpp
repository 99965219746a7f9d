// Long work in the window: seen in the status line, cancelled there, while the window goes on.

#include "files/import_dialog.h"
#include "files/plan_files.h"
#include "frame/job_line.h"
#include "ui/samples.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <latch>

namespace muster::ui {
namespace {

using session::test::kPatience;

class WindowJobs : public testing::Test {
  protected:
    WindowJobs() : sample(QStringLiteral("Kent")) { test::settle(document()); }

    [[nodiscard]] session::Document& document() { return sample.window.document(); }
    [[nodiscard]] JobLine& line() { return *sample.window.findChild<QStatusBar*>()->findChild<JobLine*>(); }
    /// A table of so many grades in a file of its own.
    [[nodiscard]] QString gradesFile(int count)
    {
        QFile file(m_folder.filePath(QStringLiteral("grades.csv")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("grade,salary,source\n");
        for (int i = 0; i < count; ++i)
            file.write(QByteArray("Grade ") + QByteArray::number(i) + ",30000,\n");
        return file.fileName();
    }
    [[nodiscard]] std::size_t grades() { return document().plan().rows<plan::Grade>().size(); }

    test::SampleWindow sample;

  private:
    QTemporaryDir m_folder;
};

TEST_F(WindowJobs, AreSeenWithACancelButtonThatEndsThem)
{
    EXPECT_FALSE(line().isVisible());
    std::optional<Error> error;
    document().jobs().start(
        {.title = QStringLiteral("Reading a long file"), .doing = "reading"}, document(),
        [](const Progress& progress) -> Result<int> {
            while (true)
                if (auto wanted = progress.reached(0.25); !wanted)
                    return fail(std::move(wanted.error()));
        },
        [&](const Result<int>& answer) { error = answer.error(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return line().isVisible(); }, kPatience));
    EXPECT_TRUE(line().findChild<QLabel*>()->text().startsWith(QStringLiteral("Reading a long file")));
    QTest::mouseClick(line().findChild<QPushButton*>(QStringLiteral("jobCancelButton")), Qt::LeftButton);
    test::settle(document());
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::Cancelled);
    EXPECT_FALSE(line().isVisible());
}

TEST_F(WindowJobs, WithoutATitleAreNotSeen)
{
    std::latch looked(1);
    document().jobs().start(
        {.doing = "waiting"}, document(),
        [&](const Progress&) -> Result<int> {
            looked.wait();
            return 1;
        },
        [](const Result<int>&) {});
    EXPECT_EQ(document().jobs().shown(), nullptr);
    EXPECT_TRUE(sample.window.isWorking());
    looked.count_down();
    test::settle(document());
    EXPECT_FALSE(sample.window.isWorking());
}

TEST_F(WindowJobs, TheWindowGoesOnWhileAFileIsReadAndImported)
{
    ImportDialog dialog(document(), gradesFile(20'000));
    dialog.show();
    dialog.findChild<QComboBox*>(QStringLiteral("kindCombo"))->setCurrentText(QStringLiteral("Grades"));
    dialog.findChild<QPushButton*>(QStringLiteral("readButton"))->click();
    EXPECT_TRUE(dialog.isReading()) << "it was read in the click";
    test::settle(document());
    ASSERT_TRUE(dialog.preview())
        << dialog.findChild<QLabel*>(QStringLiteral("resultLabel"))->text().toStdString();
    EXPECT_EQ(dialog.preview()->rowsNew, 20'000);
    const auto before = grades();
    sample.window.findChild<PlanFiles*>()->import(QStringLiteral("grades.csv"), *dialog.preview());
    EXPECT_TRUE(document().isChanging()) << "it was imported in the call";
    test::settle(document());
    EXPECT_EQ(grades(), before + 20'000);
    document().undo();
    EXPECT_TRUE(document().isChanging()) << "it was undone in the call";
    test::settle(document());
    EXPECT_EQ(grades(), before);
}

TEST_F(WindowJobs, AWindowThatIsClosedStaysAndSaysWhatCouldNotBeSaved)
{
    const QString aside = document().path() + QStringLiteral(".aside");
    ASSERT_TRUE(QFile::rename(document().path(), aside));
    plan::Settings settings = document().plan().settings();
    settings.title = "Lost";
    plan::Edit edit{"Set the title", {}};
    edit.put(settings);
    ASSERT_TRUE(document().apply(edit));
    sample.window.show();
    EXPECT_FALSE(sample.window.close()) << "the edit is not in the file yet";
    test::settle(document());
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(sample.window.isVisible());
    EXPECT_NE(document().plan().settings().title, "Lost");
    ASSERT_TRUE(QFile::rename(aside, document().path()));
    EXPECT_TRUE(sample.window.close());
}

TEST_F(WindowJobs, AWindowThatIsClosedGoesOnceItsEditIsSaved)
{
    plan::Settings settings = document().plan().settings();
    settings.title = "Saved";
    plan::Edit edit{"Set the title", {}};
    edit.put(settings);
    ASSERT_TRUE(document().apply(edit));
    sample.window.show();
    sample.window.close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !sample.window.isVisible(); }, kPatience));
    EXPECT_EQ(document().plan().settings().title, "Saved");
}

TEST_F(WindowJobs, APreviewIsReadAgainWhenThePlanHasMovedOn)
{
    ImportDialog dialog(document(), gradesFile(3));
    dialog.findChild<QComboBox*>(QStringLiteral("kindCombo"))->setCurrentText(QStringLiteral("Grades"));
    dialog.findChild<QPushButton*>(QStringLiteral("readButton"))->click();
    test::settle(document());
    ASSERT_TRUE(dialog.preview());
    EXPECT_EQ(dialog.preview()->rowsNew, 3);
    plan::Edit edit{"Add a grade", {}};
    edit.put(plan::Grade{newId<plan::GradeId>(), "Grade 1", Pounds(1), {}});
    ASSERT_TRUE(document().apply(edit));
    EXPECT_TRUE(dialog.isReading());
    test::settle(document());
    ASSERT_TRUE(dialog.preview());
    EXPECT_EQ(dialog.preview()->rowsNew, 2);
    EXPECT_EQ(dialog.preview()->rowsChanged, 1);
}

TEST_F(WindowJobs, WhatIsOnItsWayToTheDiskIsNotSaidToBeSaved)
{
    const auto status = [this] {
        QStringList texts;
        for (const QLabel* label : sample.window.findChild<QStatusBar*>()->findChildren<QLabel*>())
            texts << label->text();
        return texts;
    };
    plan::Settings settings = document().plan().settings();
    settings.title = "Another title";
    plan::Edit edit{"Set the title", {}};
    edit.put(settings);
    ASSERT_TRUE(document().apply(edit));
    EXPECT_TRUE(status().contains(QStringLiteral("Saving…")));
    test::settle(document());
    EXPECT_TRUE(status().contains(QStringLiteral("✓ All changes saved")));
}

} // namespace
} // namespace muster::ui
