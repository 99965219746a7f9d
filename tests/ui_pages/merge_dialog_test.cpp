#include "files/merge_dialog.h"

#include "files/conflict_model.h"
#include "files/plan_files.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

namespace muster::ui::test {

class MergeDialogTest : public ::testing::Test {
  protected:
    void SetUp() override
    {
        ASSERT_TRUE(session::test::copied(small.document, copyPath()));
        ASSERT_TRUE(copy.open(copyPath()));
    }

    [[nodiscard]] QString copyPath() const { return folder.filePath(QStringLiteral("copy.muster")); }
    void setReviews(session::Document& document, plan::LocalityId locality, double perWeek) const
    {
        ASSERT_TRUE(document.apply(small.reviewsAWeek(document.plan(), locality, perWeek)));
        settle(document);
    }
    [[nodiscard]] double reviews(plan::LocalityId locality) const { return small.reviewsAWeek(locality); }
    [[nodiscard]] session::MergeOffer offer()
    {
        return session::test::mergeOffer(small.document, copyPath()).value();
    }
    /// Presses Merge, and has done what then is to be done.
    void merge(MergeDialog& dialog)
    {
        mergeButton(dialog).click();
        ASSERT_EQ(dialog.result(), QDialog::Accepted);
        ASSERT_TRUE(session::test::answerTo<void>([&](QObject& listener, const session::Answer<void>& done) {
            small.document.past().merge(copyPath(), dialog.choice(), listener, done);
        }));
    }
    static QPushButton& mergeButton(MergeDialog& dialog)
    {
        return *dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }

    SmallPlan small;
    QTemporaryDir folder;
    session::Document copy;
};

TEST_F(MergeDialogTest, PutsTogetherWhatWasEditedApart)
{
    setReviews(small.document, small.north, 3);
    setReviews(copy, small.mid, 5);
    MergeDialog dialog(small.document, copyPath(), offer());
    EXPECT_TRUE(dialog.findChild<QWidget*>(QStringLiteral("conflictsGroup"))->isHidden());
    ASSERT_TRUE(mergeButton(dialog).isEnabled());
    merge(dialog);
    EXPECT_EQ(reviews(small.north), 3);
    EXPECT_EQ(reviews(small.mid), 5);
    EXPECT_TRUE(small.document.undoLabel().startsWith(QStringLiteral("Merge copy.muster")));
    EXPECT_TRUE(offer().nothingNew);
}

TEST_F(MergeDialogTest, WaitsUntilEveryConflictIsDecided)
{
    setReviews(small.document, small.north, 3);
    setReviews(copy, small.north, 5);
    MergeDialog dialog(small.document, copyPath(), offer());
    auto& table = *dialog.findChild<QTableView*>(QStringLiteral("conflictTable"));
    QAbstractItemModel& conflicts = *table.model();
    const QAbstractItemModelTester tester(&conflicts, QAbstractItemModelTester::FailureReportingMode::Fatal);
    bringUp(dialog);
    ASSERT_EQ(conflicts.rowCount(), 1);
    EXPECT_TRUE(conflicts.index(0, ConflictModel::Mine).data().toString().startsWith(QStringLiteral("3\n")));
    EXPECT_TRUE(
        conflicts.index(0, ConflictModel::Theirs).data().toString().startsWith(QStringLiteral("5\n")));
    EXPECT_FALSE(mergeButton(dialog).isEnabled());

    table.setCurrentIndex(conflicts.index(0, ConflictModel::Theirs));
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Space);
    settle(small.document);
    EXPECT_EQ(conflicts.index(0, ConflictModel::Theirs).data(Qt::CheckStateRole), Qt::Checked);
    EXPECT_EQ(conflicts.index(0, ConflictModel::Mine).data(Qt::CheckStateRole), Qt::Unchecked);
    ASSERT_TRUE(mergeButton(dialog).isEnabled());
    merge(dialog);
    EXPECT_EQ(reviews(small.north), 5);
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(reviews(small.north), 3);
}

TEST_F(MergeDialogTest, CopiesAreComparedAgainWhereThePlanMovedOnMeanwhile)
{
    setReviews(copy, small.north, 5);
    QWidget window;
    PlanFiles files(small.document, window);
    files.merge(copyPath());
    ASSERT_TRUE(small.document.apply(small.reviewsAWeek(small.document.plan(), small.north, 3)));
    int conflicts = -1;
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &window, [&] {
        auto* dialog = qobject_cast<MergeDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return; // they are still being compared
        looking.stop();
        conflicts = dialog->findChild<QTableView*>(QStringLiteral("conflictTable"))->model()->rowCount();
        dialog->reject();
    });
    looking.start(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return conflicts >= 0; }, session::test::kPatience));
    EXPECT_EQ(conflicts, 1) << "the edit made while they were compared";
    settle(small.document);
}

TEST_F(MergeDialogTest, AllOfOneSideAreTakenAtOnce)
{
    for (const plan::LocalityId each : {small.north, small.mid}) {
        setReviews(small.document, each, 3);
        setReviews(copy, each, 5);
    }
    MergeDialog dialog(small.document, copyPath(), offer());
    dialog.findChild<QPushButton*>(QStringLiteral("theirsButton"))->click();
    dialog.findChild<QPushButton*>(QStringLiteral("mineButton"))->click();
    settle(small.document);
    merge(dialog);
    EXPECT_EQ(reviews(small.north), 3);
    EXPECT_EQ(reviews(small.mid), 3);
}

TEST_F(MergeDialogTest, SaysWhichRuleTheTwoWouldBreakTogether)
{
    const auto beneath = [](session::Document& document, plan::LocalityId one, plan::LocalityId other) {
        plan::Edit edit{"Move a locality", {}};
        plan::Locality moved = *document.plan().find<plan::Locality>(one);
        moved.parent = other;
        edit.put(moved);
        ASSERT_TRUE(document.apply(edit));
        settle(document);
    };
    beneath(small.document, small.mid, small.west);
    beneath(copy, small.west, small.mid);
    MergeDialog dialog(small.document, copyPath(), offer());
    EXPECT_TRUE(dialog.findChild<QLabel*>(QStringLiteral("openLabel"))
                    ->text()
                    .contains(QStringLiteral("the two copies break a rule of the plan")));
    EXPECT_FALSE(mergeButton(dialog).isEnabled());
}

TEST(ConflictModel, KeepsADecisionWithItsCellWhenAnotherConflictTakesTheFirstPlace)
{
    const auto conflict = [](const char* key) {
        session::MergeConflict made;
        made.key = QLatin1String(key);
        return made;
    };
    ConflictModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show({conflict("North"), conflict("Mid")});
    ASSERT_TRUE(model.setData(model.index(0, ConflictModel::Mine), Qt::Checked, Qt::CheckStateRole));
    ASSERT_TRUE(model.setData(model.index(1, ConflictModel::Theirs), Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(model.choice(), (session::MergeChoice{false, true}));

    model.show({conflict("West"), conflict("Mid")}); // as many as before
    EXPECT_FALSE(model.allDecided());
    EXPECT_TRUE(model.choice().empty());
    EXPECT_EQ(model.index(1, ConflictModel::Theirs).data(Qt::CheckStateRole), Qt::Checked);
}

} // namespace muster::ui::test
