// A plan from a stranger: its texts are shown as they are, whatever they hold, and leave the window usable.

#include "session/settled.h"
#include "ui_hostile/hostile_plan.h"
#include "ui_hostile/open_watch.h"
#include "ui_hostile/plain.h"
#include "ui_hostile/walk.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <gtest/gtest.h>

namespace muster::ui::test {

namespace {

constexpr QSize kSmallScreen(1280, 720);

/// A picture that nobody may open.
class Bait {
  public:
    Bait()
    {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        EXPECT_TRUE(image.save(path()));
        EXPECT_TRUE(QDir::setCurrent(m_folder.path()));
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("bait.png")); }
    /// Without a stroke, which a locality's name may not have.
    [[nodiscard]] static QString markup()
    {
        return kMark + QStringLiteral("<img src=\"bait.png\"><b>x<a href=\"x\">y %1 %2");
    }

  private:
    QTemporaryDir m_folder;
};

class HostileMarkup : public testing::Test {
  protected:
    void SetUp() override
    {
        watch.emplace(bait.path());
        ASSERT_TRUE(window.openPlan(plan.path()));
        window.resize(kSmallScreen);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    void TearDown() override { EXPECT_FALSE(watch->wasOpened()); }
    void expectPlain(QWidget& top, const QString& where)
    {
        EXPECT_EQ(faultsOf(top).join(u'\n').toStdString(), "") << where.toStdString();
        EXPECT_EQ(faultsOfTips(top).join(u'\n').toStdString(), "") << where.toStdString();
        EXPECT_FALSE(watch->wasOpened()) << where.toStdString();
    }

    Bait bait;
    HostilePlan plan{Bait::markup()};
    std::optional<OpenWatch> watch;
    MainWindow window;
};

QString longText(const QString& of)
{
    return of.repeated(10'000 / of.size());
}

struct Text {
    const char* name;
    QString text;
};

class HostileText : public testing::TestWithParam<Text> {};

INSTANTIATE_TEST_SUITE_P(Texts, HostileText,
                         testing::Values(Text{"RightToLeft", QStringLiteral("Nor\u202Eth \u2066\u2067")},
                                         Text{"LineEnds",
                                              QStringLiteral("North\n\r\n\tEast\u2028West").repeated(40)},
                                         Text{"Escapes", QStringLiteral("\x1b[31mNorth\x1b]0;x\x07\x08\x7f")},
                                         Text{"Formula", QStringLiteral("=1+1")},
                                         Text{"Placeholders", QStringLiteral("%1 %2 %n &x [*]")},
                                         Text{"LongWord", longText(QStringLiteral("W"))},
                                         Text{"ManyWords", longText(QStringLiteral("North east "))}),
                         [](const auto& each) { return each.param.name; });

} // namespace

TEST_F(HostileMarkup, IsShownAsItIsOnEveryPage)
{
    int shown = 0;
    walkPages(window, [&](const QString& where) {
        expectPlain(window, where);
        shown += marked(window);
    });
    EXPECT_GT(shown, 1000);
}

TEST_F(HostileMarkup, IsShownAsItIsInEveryDialog)
{
    const QString file = plan.file(QStringLiteral("R&D<b>x<a>.csv"));
    QFile table(file);
    ASSERT_TRUE(table.open(QIODevice::WriteOnly));
    table.write("locality," + Bait::markup().toUtf8() + "\n" + Bait::markup().toUtf8() + ",1\n");
    table.close();
    walkDialogs(window, file, plan.otherCopy(), [&](QWidget& dialog) {
        expectPlain(dialog, QLatin1String(dialog.metaObject()->className()));
    });
}

TEST_F(HostileMarkup, IsShownAsItIsInAMessageBox)
{
    QMessageBox box(QMessageBox::Question, Bait::markup(), Bait::markup(), QMessageBox::Cancel, &window);
    box.setInformativeText(Bait::markup());
    box.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&box));
    expectPlain(box, QStringLiteral("QMessageBox"));
}

TEST_F(HostileMarkup, IsShownAsItIsInTheNameOfAFileAndInAnError)
{
    const QString path = plan.file(QStringLiteral("R&D<b>x<a>.muster"));
    QFile::copy(plan.path(), path);
    ASSERT_TRUE(window.openPlan(path));
    expectPlain(window, QStringLiteral("status"));
    EXPECT_FALSE(window.openPlan(plan.file(QStringLiteral("R&D<b>y<a>.muster"))));
    EXPECT_TRUE(window.message().contains(QStringLiteral("R&D<b>y<a>.muster")));
    expectPlain(window, QStringLiteral("message"));
    window.document().close();
    settle(window);
    expectPlain(window, QStringLiteral("start page"));
}

TEST(Copying, FromAListGuardsWhatASpreadsheetWouldCompute)
{
    const HostilePlan plan(QStringLiteral("=1+1"));
    MainWindow window;
    window.show();
    ASSERT_TRUE(window.openPlan(plan.path()));
    ASSERT_TRUE(window.showPage(QStringLiteral("demand")));
    auto* list = window.findChild<QTreeView*>(QStringLiteral("seriesList"));
    list->setCurrentIndex(list->model()->index(0, 0));
    ASSERT_TRUE(list->currentIndex().data().toString().startsWith(QLatin1Char('=')));
    QTest::keySequence(list, QKeySequence::Copy);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(QLatin1String("'=")));
}

TEST_F(HostileMarkup, IsNotObeyedInAToolTipThatIsTooLongForALine)
{
    window.setToolTip(Bait::markup().repeated(400));
    expectPlain(window, QStringLiteral("tool tip"));
}

TEST(Refusal, OfTenThousandCharactersLeavesTheWindowItsSizeAndIsWholeInTheToolTip)
{
    const HostilePlan plan(QStringLiteral("North"));
    MainWindow window;
    window.resize(kSmallScreen);
    window.show();
    ASSERT_TRUE(window.openPlan(plan.path()));
    const QString refusal = longText(QStringLiteral("W"));
    emit window.page(window.pageNames().first())->refused(refusal);
    settle(window);
    EXPECT_EQ(window.message(), refusal);
    EXPECT_EQ(window.size(), kSmallScreen);
    const auto* label = window.findChild<QLabel*>(QStringLiteral("messageLabel"));
    EXPECT_LT(label->text().size(), 500);
    EXPECT_EQ(label->toolTip(), refusal);
    EXPECT_LT(label->height(), 200);
}

/// The texts of the status bar.
QStringList statusOf(const MainWindow& window)
{
    QStringList texts;
    for (const QLabel* label :
         window.findChild<QWidget*>(QStringLiteral("statusBar"))->findChildren<QLabel*>())
        texts += label->text();
    return texts;
}

TEST(Refusal, NeverStandsBesideTheSentenceThatAllIsSaved)
{
    const QString saved = QStringLiteral("✓ All changes saved");
    const HostilePlan plan(QStringLiteral("North"));
    MainWindow window;
    window.show();
    ASSERT_TRUE(window.openPlan(plan.path()));
    EXPECT_TRUE(statusOf(window).contains(saved));
    for (const QString& name : window.pageNames()) {
        emit window.page(name)->refused(QStringLiteral("No."));
        EXPECT_FALSE(statusOf(window).contains(saved)) << name.toStdString();
    }
    window.findChild<QPushButton*>(QStringLiteral("closeButton"))->click();
    EXPECT_TRUE(statusOf(window).contains(saved));
    emit window.page(window.pageNames().last())->refused(QStringLiteral("No."));
    ASSERT_TRUE(session::test::undone(window.document()));
    EXPECT_EQ(window.message(), QString());
    EXPECT_TRUE(statusOf(window).contains(saved));
}

TEST_P(HostileText, LeavesEveryPageAndDialogAsWideAsTheScreen)
{
    const HostilePlan plan(GetParam().text);
    MainWindow window;
    window.resize(kSmallScreen);
    window.show();
    ASSERT_TRUE(window.openPlan(plan.path()));
    walkPages(window, [&](const QString& where) {
        EXPECT_EQ(window.size(), kSmallScreen) << where.toStdString();
        EXPECT_LE(window.minimumSizeHint().width(), kSmallScreen.width() / 2) << where.toStdString();
        EXPECT_LE(window.minimumSizeHint().height(), kSmallScreen.height() / 2) << where.toStdString();
    });
    walkDialogs(window, plan.file(QStringLiteral("none.csv")), plan.otherCopy(), [](QWidget& dialog) {
        EXPECT_LE(dialog.width(), kSmallScreen.width()) << dialog.metaObject()->className();
        EXPECT_LE(dialog.height(), kSmallScreen.height()) << dialog.metaObject()->className();
    });
}

} // namespace muster::ui::test
