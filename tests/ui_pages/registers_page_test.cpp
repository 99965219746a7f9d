#include "registers/register_sheet.h"
#include "registers/registers_page.h"
#include "sheet/paste_dialog.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace muster::ui::test {

class RegistersPageTest : public ::testing::Test {
  protected:
    RegistersPageTest() : page(*small.context) {}

    void SetUp() override
    {
        tester = std::make_unique<QAbstractItemModelTester>(
            table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        bringUp(page);
    }

    [[nodiscard]] SheetView& table() { return *page.findChild<SheetView*>(); }
    [[nodiscard]] QAbstractItemModel& model() { return *table().model(); }
    [[nodiscard]] QComboBox& registers() { return *page.findChild<QComboBox*>(QStringLiteral("tableCombo")); }
    [[nodiscard]] QString said(const char* label)
    {
        return page.findChild<QLabel*>(QLatin1String(label))->text();
    }
    void click(const char* button)
    {
        QTest::mouseClick(page.findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
    }
    [[nodiscard]] int column(const QString& heading)
    {
        for (int at = 0; at < model().columnCount(); ++at)
            if (model().headerData(at, Qt::Horizontal, Qt::DisplayRole).toString() == heading)
                return at;
        return -1;
    }
    void write(int row, const QString& heading, const QString& text)
    {
        table().setCurrentIndex(model().index(row, column(heading)));
        type(table(), text);
    }
    void choose(const char* registerName)
    {
        registers().setCurrentIndex(registers().findData(QLatin1String(registerName)));
    }

    SmallPlan small;
    RegistersPage page;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(RegistersPageTest, APostAddedIsProposedUntilItIsSaidToBeEstablished)
{
    click("addButton");
    ASSERT_EQ(model().rowCount(), 1);
    EXPECT_EQ(model().index(0, column(QStringLiteral("Title"))).data().toString(),
              QStringLiteral("New post"));
    EXPECT_TRUE(small.document.undoLabel().startsWith(QStringLiteral("Add Post New post")));
    EXPECT_TRUE(model().index(0, 0).data(SheetDelegate::QuietRole).toBool());
    write(0, QStringLiteral("Status"), QStringLiteral("established"));
    write(0, QStringLiteral("Title"), QStringLiteral("Project lead"));
    write(0, QStringLiteral("Annual cost"), QStringLiteral("46,678"));
    EXPECT_FALSE(model().index(0, 0).data(SheetDelegate::QuietRole).toBool());
    EXPECT_TRUE(said("totalLabel").contains(QString::fromUtf8("1 of 1 posts count, 1.0 FTE, £46,678 a year")))
        << said("totalLabel").toStdString();
    click("addButton");
    write(0, QStringLiteral("Status"), QStringLiteral("established")); // New post, before Project lead
    EXPECT_TRUE(said("totalLabel")
                    .endsWith(QString::fromUtf8("2.0 FTE, £46,678 a year for the 1 with an annual cost")))
        << said("totalLabel").toStdString();
    write(1, QStringLiteral("Status"), QStringLiteral("proposed"));
    EXPECT_TRUE(said("totalLabel").endsWith(QStringLiteral("1 of 2 posts count, 1.0 FTE")))
        << said("totalLabel").toStdString();
    const plan::Plan filed = small.reopened();
    const auto& posts = filed.rows<plan::Post>();
    const auto post = std::ranges::find(posts, "Project lead", &plan::Post::title);
    ASSERT_NE(post, posts.end());
    EXPECT_EQ(post->annualCost->value(), 46678);
}

TEST_F(RegistersPageTest, AnEndedPostStandsAmongTheOthersQuietly)
{
    click("addButton");
    write(0, QStringLiteral("Status"), QStringLiteral("established"));
    write(0, QStringLiteral("End"), QStringLiteral("31/3/2020"));
    EXPECT_EQ(model().index(0, model().columnCount() - 1).data().toString(), QStringLiteral("ended"));
    EXPECT_TRUE(model().index(0, 0).data(SheetDelegate::QuietRole).toBool());
}

TEST_F(RegistersPageTest, ABadValueStaysInTheEditorWithTheReasonAndChangesNothing)
{
    click("addButton");
    const QString undo = small.document.undoLabel();
    table().setCurrentIndex(model().index(0, column(QStringLiteral("Status"))));
    type(table(), QStringLiteral("maybe"));
    ASSERT_NE(editorOf(table()), nullptr);
    EXPECT_TRUE(
        editorOf(table())->reason().contains(QStringLiteral("established, disestablished, proposed")));
    QTest::keyClick(editorOf(table()), Qt::Key_Escape);
    table().setCurrentIndex(model().index(0, column(QStringLiteral("Locality"))));
    type(table(), QStringLiteral("Nowhere"));
    ASSERT_NE(editorOf(table()), nullptr);
    EXPECT_FALSE(editorOf(table())->reason().isEmpty());
    QTest::keyClick(editorOf(table()), Qt::Key_Escape);
    EXPECT_EQ(small.document.undoLabel(), undo);
}

TEST_F(RegistersPageTest, APostThatEndsBeforeItStartsIsRefused)
{
    click("addButton");
    write(0, QStringLiteral("Start"), QStringLiteral("2027-04-01"));
    table().setCurrentIndex(model().index(0, column(QStringLiteral("End"))));
    type(table(), QStringLiteral("2027-03-31"));
    ASSERT_NE(editorOf(table()), nullptr);
    EXPECT_TRUE(editorOf(table())->reason().contains(QStringLiteral("ends before it starts")));
    QTest::keyClick(editorOf(table()), Qt::Key_Escape);
}

TEST_F(RegistersPageTest, EveryRegisterTakesARowThatChangesNoResultAndCanBeUndone)
{
    for (const auto& [name, title] : registerTables(RegisterSet::Registers)) {
        choose(std::string(name).c_str());
        const auto kept = small.document.sharedResults();
        const engine::Results& before = *kept;
        const QString undo = small.document.undoLabel();
        click("addButton");
        click("addButton");
        ASSERT_EQ(model().rowCount(), 2) << name;
        for (const auto& place :
             engine::tablePlaces(before, PeriodLength::FinancialYear, engine::Rollup::WithBeneath))
            for (const engine::Column column : engine::kSupplyTable)
                EXPECT_EQ(engine::figureAt(small.document.results(), place, column),
                          engine::figureAt(before, place, column))
                    << name;
        ASSERT_TRUE(undone(small.document));
        ASSERT_TRUE(undone(small.document));
        EXPECT_EQ(model().rowCount(), 0) << name;
        EXPECT_EQ(small.document.undoLabel(), undo);
    }
}

TEST_F(RegistersPageTest, ARangePastedIsOneEdit)
{
    choose("grades");
    click("addButton");
    click("addButton");
    const int salary = column(QStringLiteral("Salary"));
    table().setCurrentIndex(model().index(0, salary));
    QApplication::clipboard()->setText(QStringLiteral("35000\tNJC\n28,000\tNJC"));
    table().paste();
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Paste 4 cells of grades"));
    const plan::Plan filed = small.reopened();
    ASSERT_EQ(filed.rows<plan::Grade>().size(), 2U);
    double sum = 0;
    for (const plan::Grade& grade : filed.rows<plan::Grade>())
        sum += grade.salary.value();
    EXPECT_EQ(sum, 63000);
}

TEST_F(RegistersPageTest, CellsBelowTheLastRowSayHowRowsAreAdded)
{
    choose("grades");
    click("addButton");
    table().setCurrentIndex(model().index(0, column(QStringLiteral("Salary"))));
    QApplication::clipboard()->setText(QStringLiteral("35000\n28,000"));
    table().paste();
    const auto* dialog = table().findChild<PasteDialog*>();
    ASSERT_NE(dialog, nullptr);
    const auto* refused = dialog->findChild<QTableWidget*>();
    EXPECT_TRUE(refused->item(0, 2)->text().contains(QStringLiteral("copy them with their names")))
        << refused->item(0, 2)->text().toStdString();
}

TEST_F(RegistersPageTest, AProblemLeadsToItsRow)
{
    click("addButton");
    choose("cohorts");
    click("addButton");
    const plan::Post post = *small.plan().rows<plan::Post>().begin();
    EXPECT_TRUE(page.goTo({"posts", post.id.value, std::nullopt, {}}));
    EXPECT_EQ(registers().currentData().toString(), QStringLiteral("posts"));
    EXPECT_EQ(table().currentIndex().row(), 0);
    EXPECT_FALSE(page.goTo({"demand", 1, std::nullopt, {}}));
}

TEST_F(RegistersPageTest, DeletingSaysWhatAndCanBeUndone)
{
    click("addButton");
    click("deleteButton");
    EXPECT_EQ(model().rowCount(), 0);
    EXPECT_TRUE(small.document.undoLabel().startsWith(QStringLiteral("Delete Post New post")));
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(model().rowCount(), 1);
}

} // namespace muster::ui::test
