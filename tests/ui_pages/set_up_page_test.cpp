// A plan made and mended in the window: its localities, client groups, activities and roles.

#include "plan/names.h"
#include "registers/set_up_page.h"
#include "session/new_plan.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

namespace muster::ui::test {

class SetUpPageTest : public ::testing::Test {
  protected:
    SetUpPageTest() : page(*small.context) {}

    void SetUp() override { bringUp(page); }

    [[nodiscard]] SheetView& table() { return *page.findChild<SheetView*>(); }
    [[nodiscard]] QAbstractItemModel& model() { return *table().model(); }
    void choose(const char* name)
    {
        auto& tables = *page.findChild<QComboBox*>(QStringLiteral("tableCombo"));
        tables.setCurrentIndex(tables.findData(QLatin1String(name)));
    }
    void add()
    {
        QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("addButton")), Qt::LeftButton);
    }
    [[nodiscard]] int column(const QString& heading)
    {
        for (int at = 0; at < model().columnCount(); ++at)
            if (model().headerData(at, Qt::Horizontal, Qt::DisplayRole).toString() == heading)
                return at;
        return -1;
    }
    [[nodiscard]] int rowOf(const QString& first)
    {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().index(row, 0).data().toString() == first)
                return row;
        return -1;
    }
    void write(const QString& first, const QString& heading, const QString& text)
    {
        table().setCurrentIndex(model().index(rowOf(first), column(heading)));
        type(table(), text);
    }

    SmallPlan small;
    SetUpPage page;
};

TEST_F(SetUpPageTest, ARoleSaysWhomItSupervises)
{
    choose("roles");
    add();
    write(QStringLiteral("New role"), QStringLiteral("Kind"), QStringLiteral("management"));
    write(QStringLiteral("New role"), QStringLiteral("Qualified"), QStringLiteral("yes"));
    const std::string both =
        plan::nameOf(small.plan(), small.worker) + "; " + plan::nameOf(small.plan(), small.assistant);
    write(QStringLiteral("New role"), QStringLiteral("Supervises"), QString::fromStdString(both));
    const auto id = plan::findByName<plan::Role>(small.plan(), "New role");
    ASSERT_TRUE(id);
    const plan::Role& role = *small.plan().find<plan::Role>(*id);
    EXPECT_TRUE(role.qualified);
    EXPECT_EQ(role.supervises, (std::vector{small.worker, small.assistant}));
    table().setCurrentIndex(
        model().index(rowOf(QStringLiteral("New role")), column(QStringLiteral("Supervises"))));
    type(table(), QStringLiteral("Nobody"));
    ASSERT_NE(editorOf(table()), nullptr);
    EXPECT_TRUE(editorOf(table())->reason().contains(QStringLiteral("Nobody")));
    QTest::keyClick(editorOf(table()), Qt::Key_Escape);
}

TEST_F(SetUpPageTest, DemandIsTypedInARowOfItsOwn)
{
    choose("demand");
    const int rows = model().rowCount();
    add();
    ASSERT_EQ(model().rowCount(), rows + 1);
    const int row = table().currentIndex().row();
    table().setCurrentIndex(model().index(row, column(QStringLiteral("Volume"))));
    type(table(), QStringLiteral("1,200"));
    const plan::Plan filed = small.reopened();
    EXPECT_EQ(filed.rows<plan::Demand>().size(), std::size_t(rows) + 1);
    EXPECT_EQ(std::ranges::count(filed.rows<plan::Demand>(), 1200,
                                 [](const plan::Demand& each) { return each.volume.value(); }),
              1);
}

TEST_F(SetUpPageTest, WhatIsTakenAwayTakesItsRowsAlongOnceItIsSaidSo)
{
    choose("client_groups");
    const std::size_t demand = small.plan().rows<plan::Demand>().size();
    const QString name = QString::fromStdString(plan::nameOf(small.plan(), small.older));
    const auto answer = [&](const QString& button) {
        table().setCurrentIndex(model().index(rowOf(name), 0));
        QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("deleteButton")), Qt::LeftButton);
        auto* question = page.findChild<QMessageBox*>();
        ASSERT_NE(question, nullptr);
        EXPECT_TRUE(question->informativeText().contains(QStringLiteral("rows of demand go with it")))
            << question->informativeText().toStdString();
        for (QAbstractButton* each : question->buttons())
            if (each->text().remove(QLatin1Char('&')) == button)
                QTest::mouseClick(each, Qt::LeftButton);
        QTRY_COMPARE(page.findChild<QMessageBox*>(), nullptr);
    };
    answer(QStringLiteral("Cancel"));
    EXPECT_NE(small.plan().find<plan::ClientGroup>(small.older), nullptr);
    answer(QStringLiteral("Remove"));
    EXPECT_EQ(small.plan().find<plan::ClientGroup>(small.older), nullptr);
    EXPECT_LT(small.plan().rows<plan::Demand>().size(), demand);
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(small.plan().rows<plan::Demand>().size(), demand);
}

TEST_F(SetUpPageTest, SaysWhatToDoNextAndLeadsThere)
{
    auto& next = *page.findChild<QLabel*>(QStringLiteral("nextLabel"));
    EXPECT_TRUE(next.text().contains(QStringLiteral("Set leave, sickness, training")))
        << next.text().toStdString();
    EXPECT_FALSE(next.text().contains(QStringLiteral("href=\"demand\""))) << "there is demand";
    QSignalSpy leads(&page, &Page::goToRequested);
    emit next.linkActivated(QStringLiteral("assumptions"));
    ASSERT_EQ(leads.size(), 1);
    EXPECT_EQ(leads[0][0].value<plan::Target>().table, "assumptions");
    for (const plan::Kind kind : session::workingTimeKinds())
        small.apply(plan::setAssumption(small.plan(), kind, {}, {}, plan::info(kind).neutral.value_or(0)));
    EXPECT_FALSE(next.isVisible());
}

} // namespace muster::ui::test
