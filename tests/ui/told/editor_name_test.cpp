// The name by which edits are recorded, which the window tells once and keeps.

#include "models/format.h"
#include "ui/samples.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace muster::ui {

namespace {

using test::SampleWindow;
using test::settle;

class EditorNameTest : public testing::Test {
  protected:
    SampleWindow sample{QStringLiteral("Worked example")};
    MainWindow& window = sample.window;

    static void edit(MainWindow& of, const std::string& title)
    {
        plan::Settings settings = of.document().plan().settings();
        settings.title = title;
        plan::Edit edit{"Set the title", {}};
        edit.put(settings);
        ASSERT_TRUE(of.document().apply(edit));
        settle(of.document());
    }
    /// The line, whose words are empty where it is not shown.
    [[nodiscard]] static QString lineOf(const MainWindow& of)
    {
        const auto* label = of.findChild<QLabel*>(QStringLiteral("editorNameLabel"));
        return label->isVisible() ? label->text() : QString();
    }
    void giveName(const QString& name)
    {
        auto* edit = window.findChild<QLineEdit*>(QStringLiteral("nameEdit"));
        ASSERT_NE(edit, nullptr);
        edit->selectAll();
        QTest::keyClicks(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    /// Who made the newest edit.
    [[nodiscard]] QString lastEditor()
    {
        const auto edits = session::test::answerTo<std::vector<session::PastEdit>>(
            [&](QObject& listener, const session::Answer<std::vector<session::PastEdit>>& done) {
                window.document().past().history(listener, done);
            });
        return edits ? edits->front().who : QString();
    }
};

} // namespace

TEST_F(EditorNameTest, TheFirstEditSaysOnceByWhichNameEditsAreRecorded)
{
    EXPECT_EQ(lineOf(window), QString());
    edit(window, "First");
    EXPECT_EQ(lineOf(window), QStringLiteral("Edits are recorded as %1.").arg(lastEditor()));
    sample.find<QPushButton>("closeNameButton")->click();
    edit(window, "Second");
    EXPECT_EQ(lineOf(window), QString());
    SampleWindow next{QStringLiteral("Worked example")};
    edit(next.window, "Again");
    EXPECT_EQ(lineOf(next.window), QString()) << "it was told before";
}

TEST_F(EditorNameTest, AnotherNameIsTakenForWhatFollowsAndKeptForTheNextStart)
{
    edit(window, "Third");
    const QString login = lastEditor();
    sample.find<QPushButton>("changeNameButton")->click();
    giveName(QStringLiteral("  Ann   Lee "));
    EXPECT_EQ(lineOf(window), QStringLiteral("Edits are recorded as Ann Lee."));
    EXPECT_EQ(lastEditor(), login) << "what was done keeps its name";
    edit(window, "Fourth");
    EXPECT_EQ(lastEditor(), QStringLiteral("Ann Lee"));
    window.document().undo();
    settle(window.document());
    edit(window, "Fifth");
    EXPECT_EQ(lastEditor(), QStringLiteral("Ann Lee"));
    const SampleWindow next{QStringLiteral("Worked example")};
    EXPECT_EQ(next.window.findChild<QAction*>(QStringLiteral("editorNameAction"))->text(),
              QStringLiteral("Your &name in the history…"));
    MainWindow another;
    EXPECT_EQ(another.document().editor(), "Ann Lee");
}

TEST_F(EditorNameTest, TheMenuAsksForTheNameAndAnEmptyOneIsNotTaken)
{
    sample.find<QAction>("editorNameAction")->trigger();
    const std::string before = window.document().editor();
    auto* edit = window.findChild<QLineEdit*>(QStringLiteral("nameEdit"));
    ASSERT_NE(edit, nullptr);
    edit->clear();
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(window.document().editor(), before);
    EXPECT_TRUE(edit->isVisible());
    QTest::keyClick(edit, Qt::Key_Escape);
    EXPECT_EQ(window.document().editor(), before);
}

} // namespace muster::ui
