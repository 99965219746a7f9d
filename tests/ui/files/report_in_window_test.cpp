// The report from the window's menu: the dialog over the plan that is open, and where it was saved in the
// line at the foot.

#include "reports/report_dialog.h"

#include "ui/front_door.h"
#include "ui/samples.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTemporaryDir>

namespace muster::ui::test {

TEST(ReportInTheWindow, IsAskedForInTheFileMenuAndSaidWhenItIsWritten)
{
    SampleWindow sample{QStringLiteral("Worked example")};
    settle(sample.window.document());
    sample.find<QAction>("reportAction")->trigger();
    const QPointer<ReportDialog> dialog = sample.window.findChild<ReportDialog*>();
    ASSERT_TRUE(dialog && dialog->isVisible());
    auto& words = *dialog->findChild<QPlainTextEdit*>(QStringLiteral("wordsEdit"));
    QTest::keyClicks(&words, QStringLiteral("We ask the committee to note this."));
    EXPECT_EQ(dialog->findChild<QListWidget*>()->count(), 12);
    pictureForGuide("report", *dialog);

    const QTemporaryDir folder;
    dialog->writeTo(folder.filePath(QStringLiteral("paper.docx")));
    settle(sample.window.document());
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("paper.docx"))));
    EXPECT_TRUE(!dialog || !dialog->isVisible());
    bool isSaid = false;
    for (const QLabel* label : sample.window.findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(QStringLiteral("The report is saved as paper.docx."));
    EXPECT_TRUE(isSaid);
}

} // namespace muster::ui::test
