// The tree of localities on Set-up: added, renamed, moved, put together, parted and taken away, by keys and
// by the dialogs.

#include "plan/names.h"
#include "registers/localities/locality_tree.h"
#include "registers/localities/place_dialog.h"
#include "registers/localities/split_dialog.h"
#include "registers/set_up_page.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

namespace muster::ui::test {

class LocalitiesTest : public ::testing::Test {
  protected:
    LocalitiesTest() : page(*small.context) {}

    void SetUp() override { bringUp(page); }

    [[nodiscard]] LocalityTree& tree() { return *page.findChild<LocalityTree*>(); }
    [[nodiscard]] const plan::Locality& row(plan::LocalityId id)
    {
        return *small.plan().find<plan::Locality>(id);
    }
    [[nodiscard]] plan::LocalityId named(const char* name)
    {
        const auto id = plan::findByName<plan::Locality>(small.plan(), name);
        EXPECT_TRUE(id) << name;
        return id.value_or(plan::LocalityId{});
    }
    void choose(plan::LocalityId id)
    {
        tree().choose(id);
        tree().setFocus();
        ASSERT_EQ(tree().chosen(), id);
    }
    /// Types over the name of the locality that is chosen.
    void rename(const QString& name)
    {
        QTest::keyClick(&tree(), Qt::Key_F2);
        auto* editor = tree().viewport()->findChild<QLineEdit*>();
        ASSERT_NE(editor, nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, name);
        QTest::keyClick(editor, Qt::Key_Return);
    }
    void trigger(const char* action)
    {
        for (QAction* each : tree().actions())
            if (each->objectName() == QLatin1String(action))
                each->trigger();
    }
    template <class Dialog>
    [[nodiscard]] Dialog& dialog()
    {
        auto* open = page.findChild<Dialog*>();
        EXPECT_NE(open, nullptr);
        return *open;
    }
    [[nodiscard]] static QPushButton& ok(QDialog& dialog)
    {
        return *dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    static void accept(QDialog& dialog)
    {
        ASSERT_TRUE(ok(dialog).isEnabled())
            << dialog.findChild<QLabel*>(QStringLiteral("toldLabel"))->text().toStdString();
        QTest::mouseClick(&ok(dialog), Qt::LeftButton);
    }
    void choosePlace(PlaceDialog& dialog, plan::LocalityId id)
    {
        auto& places = *dialog.findChild<QComboBox*>(QStringLiteral("placeCombo"));
        places.setCurrentIndex(places.findData(QVariant::fromValue<qlonglong>(id.value)));
    }

    SmallPlan small;
    SetUpPage page;
};

TEST_F(LocalitiesTest, OneWithAnotherNameKeepsItsFigures)
{
    const auto required = [&] {
        return small.document.results().at(engine::Measure::Required, engine::LocalityIndex(1),
                                           engine::RoleIndex(0), 0);
    };
    const auto before = required();
    choose(small.north);
    rename(QStringLiteral("Coast"));
    QTRY_VERIFY(row(small.north).name == "Coast");
    EXPECT_EQ(small.document.undoLabel(), "Rename the locality North to Coast");
    EXPECT_EQ(required(), before);
    EXPECT_EQ(tree().chosen(), small.north);
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(row(small.north).name, "North");
    EXPECT_EQ(tree().currentItem()->text(0), "North");
}

TEST_F(LocalitiesTest, ANameThatASiblingHasIsRefusedAndGoesOutOfTheTreeAgain)
{
    QSignalSpy refused(&page, &Page::refused);
    choose(small.north);
    rename(QStringLiteral("mid"));
    QTRY_COMPARE(refused.size(), 1);
    EXPECT_TRUE(refused[0][0].toString().contains(QStringLiteral("has this name")));
    EXPECT_EQ(row(small.north).name, "North");
    QTRY_COMPARE(tree().currentItem()->text(0), QStringLiteral("North"));
}

TEST_F(LocalitiesTest, AltAndAnArrowMovesOneBeneathTheOneAboveItAndOutAgain)
{
    choose(small.tendring);
    const auto press = [this](Qt::Key arrow) {
        QTest::keyClick(&tree(), arrow, Qt::AltModifier);
        QCoreApplication::processEvents();
        EXPECT_EQ(tree().chosen(), small.tendring);
    };
    press(Qt::Key_Right);
    EXPECT_EQ(row(small.tendring).parent, small.colchester);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    EXPECT_EQ(row(small.tendring).parent, small.essex);
}

TEST_F(LocalitiesTest, OneIsMovedBeneathAnotherButNotBeneathItself)
{
    choose(small.north);
    trigger("moveLocality");
    auto& asks = dialog<PlaceDialog>();
    choosePlace(asks, small.colchester);
    EXPECT_FALSE(ok(asks).isEnabled());
    choosePlace(asks, small.mid);
    accept(asks);
    EXPECT_EQ(row(small.north).parent, small.mid);
    EXPECT_EQ(row(small.colchester).parent, small.north);
}

TEST_F(LocalitiesTest, AListIsAddedBeneathTheOneThatIsChosen)
{
    choose(small.mid);
    QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("addLocalityButton")), Qt::LeftButton);
    auto& asks = dialog<QDialog>();
    EXPECT_FALSE(ok(asks).isEnabled());
    auto& list = *asks.findChild<QPlainTextEdit*>();
    list.setPlainText(QStringLiteral("Town\nTown"));
    EXPECT_FALSE(ok(asks).isEnabled());
    list.setPlainText(QStringLiteral("Town\n  Team A\nCountry"));
    accept(asks);
    EXPECT_EQ(row(named("Town")).parent, small.mid);
    EXPECT_EQ(row(named("Team A")).parent, named("Town"));
    ASSERT_TRUE(undone(small.document));
    EXPECT_FALSE(plan::findByName<plan::Locality>(small.plan(), "Town"));
}

TEST_F(LocalitiesTest, TwoArePutTogetherAndTheirPostsAddUp)
{
    const auto posts = [&](plan::LocalityId of) {
        double sum = 0;
        for (const plan::Establishment& each : small.plan().rows<plan::Establishment>())
            sum += each.locality == of ? each.establishment.value() : 0;
        return sum;
    };
    const double both = posts(small.mid) + posts(small.west);
    choose(small.west);
    trigger("mergeLocality");
    auto& asks = dialog<PlaceDialog>();
    choosePlace(asks, small.west);
    EXPECT_FALSE(ok(asks).isEnabled());
    choosePlace(asks, small.mid);
    accept(asks);
    EXPECT_EQ(small.plan().find<plan::Locality>(small.west), nullptr);
    EXPECT_NEAR(posts(small.mid), both, 1e-9);
    ASSERT_TRUE(undone(small.document));
    EXPECT_NE(small.plan().find<plan::Locality>(small.west), nullptr);
}

TEST_F(LocalitiesTest, OneIsSplitByShares)
{
    choose(small.mid);
    trigger("splitLocality");
    auto& asks = dialog<SplitDialog>();
    auto& parts = *asks.findChild<QTableWidget*>();
    parts.item(1, 0)->setText(QStringLiteral("Mid South"));
    parts.item(0, 1)->setText(QStringLiteral("75"));
    EXPECT_FALSE(ok(asks).isEnabled()) << "75 and 50 do not add up";
    parts.item(1, 1)->setText(QStringLiteral("25 %"));
    accept(asks);
    EXPECT_EQ(row(named("Mid South")).parent, row(small.mid).parent);
    ASSERT_TRUE(undone(small.document));
    EXPECT_FALSE(plan::findByName<plan::Locality>(small.plan(), "Mid South"));
}

TEST_F(LocalitiesTest, OneIsTakenAwayWithAllThatNamesItOnceItIsSaidSo)
{
    choose(small.north);
    QTest::keyClick(&tree(), Qt::Key_Delete);
    auto& question = dialog<QMessageBox>();
    EXPECT_TRUE(question.informativeText().contains(QStringLiteral("rows of localities go with it")));
    for (QAbstractButton* each : question.buttons())
        if (question.buttonRole(each) == QMessageBox::AcceptRole)
            QTest::mouseClick(each, Qt::LeftButton);
    EXPECT_EQ(small.plan().find<plan::Locality>(small.north), nullptr);
    EXPECT_EQ(small.plan().find<plan::Locality>(small.colchester), nullptr);
    ASSERT_TRUE(undone(small.document));
    EXPECT_NE(small.plan().find<plan::Locality>(small.colchester), nullptr);
}

} // namespace muster::ui::test
