// The window's text size, colours and place, which are kept, and files that are dropped on it.

#include "main/looks.h"

#include "theme/style.h"
#include "theme/theme.h"
#include "ui/samples.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QTest>
#include <QUrl>

namespace muster::ui {

namespace {

using test::SampleWindow;
using test::settle;

class LooksTest : public testing::Test {
  protected:
    SampleWindow sample{QStringLiteral("Kent")};
    MainWindow& window = sample.window;

    ~LooksTest() override
    {
        sample.find<QAction>("normalAction")->trigger();
        sample.find<QAction>("lightAction")->trigger();
    }
    /// Drops one file on the window, as a file manager does.
    void drop(const QString& path)
    {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
        QCoreApplication::processEvents();
        settle(window.document());
    }
};

} // namespace

TEST_F(LooksTest, TheTextSizeIsKeptForTheNextStart)
{
    const double before = QApplication::font().pointSizeF();
    sample.find<QAction>("largerAction")->trigger();
    sample.find<QAction>("largerAction")->trigger();
    EXPECT_EQ(QApplication::font().pointSizeF(), before + 2);
    const QLabel& title =
        *window.page(QStringLiteral("vacancies"))->findChild<QLabel*>(QStringLiteral("titleLabel"));
    EXPECT_NEAR(title.font().pointSizeF(), 1.4 * (before + 2), 0.1) << "a title is larger than other text";
    setTextSize(0);
    Looks::dressAsKept(false);
    EXPECT_EQ(QApplication::font().pointSizeF(), before + 2);
    for (int step = 0; step < 40; ++step)
        sample.find<QAction>("largerAction")->trigger();
    EXPECT_EQ(QApplication::font().pointSizeF(), 2 * before) << "twice as large is the largest";
    sample.find<QAction>("smallerAction")->trigger();
    EXPECT_LT(QApplication::font().pointSizeF(), 2 * before) << "it can be made smaller again at once";
    sample.find<QAction>("normalAction")->trigger();
    EXPECT_EQ(QApplication::font().pointSizeF(), before);
}

TEST_F(LooksTest, TheColoursAreKeptForTheNextStartAndTakenAtOnce)
{
    const auto isDark = [&] {
        QCoreApplication::processEvents();
        return themeOf(&window).isDark();
    };
    sample.find<QAction>("darkAction")->trigger();
    EXPECT_TRUE(isDark());
    dress(false);
    Looks::dressAsKept(false);
    EXPECT_TRUE(isDark());
    sample.find<QAction>("lightAction")->trigger();
    EXPECT_FALSE(isDark());
    Looks::dressAsKept(true);
    EXPECT_TRUE(isDark()) << "they were asked for";
}

TEST_F(LooksTest, TheWindowOpensWhereItWasAndNoLargerThanTheScreen)
{
    window.resize(700, 650);
    window.close();
    QMainWindow next;
    Looks::placeAsKept(next, {});
    EXPECT_EQ(next.size(), QSize(700, 650));
    Looks::placeAsKept(next, QSize(9000, 9000));
    EXPECT_LE(next.width(), next.screen()->availableSize().width());
}

TEST_F(LooksTest, APlanThatIsDroppedIsOpenedAndAnotherFileIsSpokenOf)
{
    SampleWindow other{QStringLiteral("Essex")};
    const QString path = other.window.document().path();
    other.window.document().close();
    drop(path);
    EXPECT_EQ(window.document().path(), path);
    window.document().close();
    drop(QStringLiteral("table.csv"));
    EXPECT_TRUE(window.message().contains(QStringLiteral("table.csv is no plan")))
        << window.message().toStdString();
}

} // namespace muster::ui
