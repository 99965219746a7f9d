// The library of change lists over the sample county, as the guide shows it.

#include "scenarios/library_dialog.h"

#include "ui/front_door.h"
#include "ui/samples.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>

namespace muster::ui::test {

TEST(LibraryOfChanges, TheWinterIsLaidOnEveryWinterOfTheSample)
{
    const OpenSample sample(QStringLiteral("Example county"));
    const QPointer<LibraryDialog> dialog = new LibraryDialog(sample.document.plan(), {}, {});
    dialog->show();
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("listList"));
    list->setCurrentItem(
        list->findItems(QStringLiteral("Winter discharge surge"), Qt::MatchExactly).value(0));
    const QString lines = dialog->findChild<QPlainTextEdit*>(QStringLiteral("linesEdit"))->toPlainText();
    EXPECT_EQ(lines.count(QStringLiteral("Volume × 1.11, Assessment, from December")), 3);
    pictureForGuide("winter", *dialog);
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(dialog) << "it goes away with its window";
}

} // namespace muster::ui::test
