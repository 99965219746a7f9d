#include "signoffs/sign_offs_page.h"

#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace muster::ui::test {

class SignOffsPageTest : public ::testing::Test {
  protected:
    SignOffsPageTest() : page(*small.context)
    {
        bringUp(page);
        settle(small.document);
    }

    template <class Widget>
    [[nodiscard]] Widget& widget(const char* name)
    {
        return *page.findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QAbstractItemModel& list() { return *widget<GridView>("signOffTable").model(); }
    [[nodiscard]] QAbstractItemModel& moved() { return *widget<GridView>("movedTable").model(); }
    [[nodiscard]] QString outcome() { return widget<QLabel>("outcomeLabel").text(); }

    void sign(const char* purpose)
    {
        QTest::keyClicks(&widget<QLineEdit>("purposeEdit"), QLatin1String(purpose));
        QTest::mouseClick(&widget<QPushButton>("signButton"), Qt::LeftButton);
        settle(small.document);
    }
    void verify()
    {
        QTest::mouseClick(&widget<QPushButton>("verifyButton"), Qt::LeftButton);
        settle(small.document);
    }
    void setReviews(double perWeek) { small.apply(small.reviewsAWeek(small.plan(), small.north, perWeek)); }

    SmallPlan small;
    SignOffsPage page;
};

TEST_F(SignOffsPageTest, SignsThePlanOffUnderANameAndForAPurpose)
{
    const QAbstractItemModelTester tester(&list(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_FALSE(widget<QWidget>("listCard").isVisible());
    widget<QLineEdit>("whoEdit").setText(QStringLiteral("Director"));
    sign("Budget 2027/28");
    ASSERT_EQ(list().rowCount(), 1);
    EXPECT_EQ(list().index(0, 2).data().toString(), QStringLiteral("Director"));
    EXPECT_EQ(list().index(0, 3).data().toString(), QStringLiteral("Budget 2027/28"));
    verify();
    EXPECT_TRUE(outcome().startsWith(QStringLiteral("Identical"))) << outcome().toStdString();
    EXPECT_FALSE(widget<QWidget>("movedTable").isVisible());
}

TEST_F(SignOffsPageTest, TellsWhichFiguresMovedAndWhichEditMovedThem)
{
    sign("Budget");
    setReviews(2);
    verify();
    EXPECT_TRUE(outcome().startsWith(QStringLiteral("Moved since sign-off 1"))) << outcome().toStdString();
    EXPECT_TRUE(outcome().contains(small.document.undoLabel()));
    ASSERT_GT(moved().rowCount(), 0);
    EXPECT_TRUE(moved().index(0, 0).data().toString().contains(small.document.undoLabel()));
    EXPECT_NE(moved().index(0, 4).data(), moved().index(0, 5).data());
    ASSERT_TRUE(undone(small.document));
    verify();
    EXPECT_TRUE(outcome().startsWith(QStringLiteral("Identical"))) << outcome().toStdString();
}

TEST_F(SignOffsPageTest, ASignOffIsSupersededByOneThatSaysSo)
{
    sign("Budget");
    auto& supersedes = widget<QComboBox>("supersedesCombo");
    ASSERT_EQ(supersedes.count(), 2);
    supersedes.setCurrentIndex(1);
    sign("Budget, corrected");
    ASSERT_EQ(list().rowCount(), 2);
    EXPECT_EQ(list().index(1, 3).data(GridModel::NoteRole).toString(), QStringLiteral("superseded by 2"));
    EXPECT_EQ(supersedes.count(), 2) << "none, and the one that stands";
}

TEST_F(SignOffsPageTest, ASignOffWithoutAPurposeIsRefusedInASentence)
{
    QSignalSpy said(&page, &Page::refused);
    sign("  ");
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(
        said.front().front().toString().contains(QStringLiteral("a sign-off must say what it is for")))
        << said.front().front().toString().toStdString();
    EXPECT_EQ(list().rowCount(), 0);
}

} // namespace muster::ui::test
