#include "establishment/add_row_dialog.h"
#include "establishment/establishment_page.h"
#include "establishment/establishment_sheet.h"
#include "establishment/establishment_totals.h"
#include "models/format.h"
#include "sheet/paste_dialog.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>

namespace muster::ui::test {

using Sheet = EstablishmentSheet;

class EstablishmentPageTest : public ::testing::Test {
  protected:
    EstablishmentPageTest() : page(*small.context) {}

    void SetUp() override
    {
        tester = std::make_unique<QAbstractItemModelTester>(
            table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        bringUp(page);
    }

    [[nodiscard]] SheetView& table() { return *page.findChild<SheetView*>(); }
    [[nodiscard]] QLineEdit& filter() { return *page.findChild<QLineEdit*>(QStringLiteral("filterEdit")); }
    [[nodiscard]] QString said(const char* label)
    {
        return page.findChild<QLabel*>(QLatin1String(label))->text();
    }
    /// The cell of a locality and role as it stands in the table now.
    [[nodiscard]] QModelIndex cell(const char* locality, const char* role, int column)
    {
        const QAbstractItemModel& model = *table().model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, Sheet::LocalityColumn).data().toString() == QLatin1String(locality) &&
                model.index(row, Sheet::RoleColumn).data().toString() == QLatin1String(role))
                return model.index(row, column);
        return {};
    }

    SmallPlan small;
    EstablishmentPage page;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(EstablishmentPageTest, ShowsVacancyGrossAndNetOfAgency)
{
    EXPECT_EQ(cell("North", "Social worker", Sheet::InPostColumn).data().toString(), QStringLiteral("9.0"));
    EXPECT_EQ(cell("North", "Social worker", Sheet::GrossColumn).data().toString(),
              QString::fromUtf8("25.0\u00a0%"));
    EXPECT_EQ(cell("North", "Social worker", Sheet::NetColumn).data().toString(),
              QString::fromUtf8("16.7\u00a0%"));
}

TEST_F(EstablishmentPageTest, SaysOverEstablishmentInWords)
{
    EXPECT_EQ(cell("North", "Case assistant", Sheet::GrossColumn).data().toString(),
              QString::fromUtf8("over by 27.8\u00a0%"));
    EXPECT_TRUE(cell("North", "Case assistant", Sheet::VacancyColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .startsWith(QStringLiteral("over-establishment: 2.5 FTE")));
}

TEST_F(EstablishmentPageTest, AFigureTypedIsInTheFile)
{
    table().setCurrentIndex(cell("Mid", "Social worker", Sheet::VacancyColumn));
    type(table(), QStringLiteral("1.25"));
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Set vacancy, Mid, Social worker, to 1.25"));
    const plan::Plan filed = small.reopened();
    const auto& rows = filed.rows<plan::Establishment>();
    const auto row = std::ranges::find(rows, small.mid, &plan::Establishment::locality);
    ASSERT_NE(row, rows.end());
    EXPECT_EQ(row->vacancy.value(), 1.25);
}

TEST_F(EstablishmentPageTest, TypingInPostSetsTheVacancy)
{
    table().setCurrentIndex(cell("North", "Social worker", Sheet::InPostColumn));
    type(table(), QStringLiteral("13.5"));
    EXPECT_EQ(small.posts(small.north, small.worker).vacancy.value(), -1.5);
    EXPECT_EQ(small.posts(small.north, small.worker).establishment.value(), 12);
}

TEST_F(EstablishmentPageTest, AnAbsenceAndAVacancyAreToldCellByCell)
{
    const auto worker = [this] { return small.posts(small.north, small.worker); };
    const auto typeInto = [this](int column, const char* text) {
        table().setCurrentIndex(cell("North", "Social worker", column));
        type(table(), QLatin1String(text));
    };
    typeInto(Sheet::AbsentColumn, "1.5");
    typeInto(Sheet::VacantSinceColumn, "1/2/2026");
    typeInto(Sheet::StageColumn, "to be advertised");
    EXPECT_EQ(worker().absent, Fte(1.5));
    EXPECT_EQ(worker().vacantSince, (Date{2026, 2, 1}));
    EXPECT_EQ(worker().vacancyStage, plan::VacancyStage::ToBeAdvertised);
    EXPECT_EQ(cell("North", "Social worker", Sheet::VacantSinceColumn).data().toString(),
              format::shortDate({2026, 2, 1}));
    EXPECT_EQ(cell("North", "Social worker", Sheet::StageColumn).data().toString(),
              QStringLiteral("to be advertised"));
    const plan::EstablishmentId id = worker().id;
    EXPECT_EQ(small.reopened().find<plan::Establishment>(id)->absent, Fte(1.5));
}

TEST_F(EstablishmentPageTest, ADayToStartOnSetsTheStageAndAnotherStageClearsTheDay)
{
    table().setCurrentIndex(cell("North", "Social worker", Sheet::StartingColumn));
    type(table(), QStringLiteral("2026-09-01"));
    EXPECT_EQ(small.posts(small.north, small.worker).vacancyStage, plan::VacancyStage::Starting);
    EXPECT_EQ(small.posts(small.north, small.worker).startingOn, (Date{2026, 9, 1}));
    table().setCurrentIndex(cell("North", "Social worker", Sheet::StageColumn));
    type(table(), QStringLiteral("offered"));
    EXPECT_FALSE(small.posts(small.north, small.worker).startingOn);
    EXPECT_EQ(small.document.undoLabel(),
              QStringLiteral("Set vacancy stage, North, Social worker, to offered"));
    EXPECT_TRUE(undone(small.document));
    EXPECT_EQ(small.posts(small.north, small.worker).startingOn, (Date{2026, 9, 1}));
    EXPECT_TRUE(undone(small.document));
    EXPECT_FALSE(small.posts(small.north, small.worker).vacancyStage);
}

TEST_F(EstablishmentPageTest, ClearingAnAbsenceLeavesItUnsaid)
{
    table().setCurrentIndex(cell("North", "Social worker", Sheet::AbsentColumn));
    type(table(), QStringLiteral("0"));
    EXPECT_EQ(small.posts(small.north, small.worker).absent, Fte(0));
    table().setCurrentIndex(cell("North", "Social worker", Sheet::AbsentColumn));
    press(table(), Qt::Key_Delete);
    EXPECT_FALSE(small.posts(small.north, small.worker).absent);
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Clear absent, North, Social worker"));
}

TEST_F(EstablishmentPageTest, AStageThatThereIsNotOrADayThatIsNoneIsRefused)
{
    for (const auto& [column, text, reason] : {std::tuple(Sheet::StageColumn, "hired", "to be advertised"),
                                               std::tuple(Sheet::StageColumn, "starting", "needs the day"),
                                               std::tuple(Sheet::VacantSinceColumn, "31/2/2026", "31/2/2026"),
                                               std::tuple(Sheet::AbsentColumn, "9.5", "absent")}) {
        table().setCurrentIndex(cell("North", "Social worker", column));
        type(table(), QLatin1String(text));
        ASSERT_NE(editorOf(table()), nullptr) << text;
        EXPECT_TRUE(editorOf(table())->reason().contains(QLatin1String(reason)))
            << editorOf(table())->reason().toStdString();
        QTest::keyClick(editorOf(table()), Qt::Key_Escape);
    }
}

TEST_F(EstablishmentPageTest, ABadFigureStaysInTheEditorAndChangesNothing)
{
    const QString undo = small.document.undoLabel();
    table().setCurrentIndex(cell("North", "Social worker", Sheet::VacancyColumn));
    type(table(), QStringLiteral("15"));
    ASSERT_NE(editorOf(table()), nullptr);
    EXPECT_TRUE(editorOf(table())->reason().contains(QStringLiteral("more posts are vacant than there are")));
    EXPECT_EQ(small.document.undoLabel(), undo);
    QTest::keyClick(editorOf(table()), Qt::Key_Escape);
}

TEST_F(EstablishmentPageTest, SortedAndFilteredAnEditTouchesTheRowThatIsSeen)
{
    table().sortByColumn(Sheet::VacancyColumn, Qt::DescendingOrder);
    QTest::keyClicks(&filter(), QStringLiteral("social"));
    ASSERT_EQ(table().model()->rowCount(), 3);
    EXPECT_EQ(table().model()->index(0, Sheet::LocalityColumn).data().toString(), QStringLiteral("West"));
    EXPECT_EQ(table().model()->index(2, Sheet::LocalityColumn).data().toString(), QStringLiteral("Mid"));

    table().setCurrentIndex(table().model()->index(2, Sheet::AgencyColumn));
    type(table(), QStringLiteral("0.5"));
    EXPECT_EQ(small.posts(small.mid, small.worker).agency.value(), 0.5);
    EXPECT_EQ(small.posts(small.north, small.worker).agency.value(), 1);
    EXPECT_EQ(small.posts(small.west, small.worker).agency.value(), 2);
}

TEST_F(EstablishmentPageTest, ASortedColumnDoesNotMoveItsRowsWhileItIsEdited)
{
    table().sortByColumn(Sheet::VacancyColumn, Qt::AscendingOrder);
    table().setCurrentIndex(table().model()->index(0, Sheet::VacancyColumn));
    type(table(), QStringLiteral("2"));
    EXPECT_EQ(small.posts(small.north, small.assistant).vacancy.value(), 2);
    EXPECT_EQ(table().currentIndex(), table().model()->index(1, Sheet::VacancyColumn));
    type(table(), QStringLiteral("1"));
    EXPECT_EQ(small.posts(small.mid, small.worker).vacancy.value(), 1);
}

TEST_F(EstablishmentPageTest, APastedRowMayChangeEstablishmentAndVacancyAtOnce)
{
    putOnClipboard(QStringLiteral("20\t14\t6\t2\t1"));
    table().setCurrentIndex(cell("North", "Social worker", Sheet::EstablishmentColumn));
    press(table(), QKeySequence::Paste);
    const plan::Establishment row = small.posts(small.north, small.worker);
    EXPECT_EQ(row.establishment.value(), 20);
    EXPECT_EQ(row.vacancy.value(), 14);
    EXPECT_EQ(row.newlyQualified.value(), 1);
    EXPECT_TRUE(undone(small.document));
    EXPECT_EQ(small.posts(small.north, small.worker).establishment.value(), 12);
}

TEST_F(EstablishmentPageTest, OfAPastedRowOnlyTheBadCellIsRefused)
{
    putOnClipboard(QStringLiteral("20\t30\t\t2"));
    table().setCurrentIndex(cell("North", "Social worker", Sheet::EstablishmentColumn));
    press(table(), QKeySequence::Paste);
    auto* dialog = table().findChild<PasteDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QPushButton*>(QStringLiteral("restButton"))->click();
    const plan::Establishment row = small.posts(small.north, small.worker);
    EXPECT_EQ(row.establishment.value(), 20);
    EXPECT_EQ(row.vacancy.value(), 3);
    EXPECT_EQ(row.agency.value(), 2);
}

TEST_F(EstablishmentPageTest, ADateThatIsTakenIsRefused)
{
    plan::Establishment later = small.posts(small.mid, small.worker);
    later.asAt = {2026, 10, 1};
    small.apply(plan::setEstablishment(small.plan(), later));
    table().setCurrentIndex(cell("Mid", "Social worker", Sheet::AsAtColumn));
    type(table(), QStringLiteral("01/10/2026"));
    ASSERT_NE(editorOf(table()), nullptr);
    EXPECT_TRUE(editorOf(table())->reason().contains(QStringLiteral("1 October 2026")));
    QTest::keyClick(editorOf(table()), Qt::Key_Escape);
}

TEST_F(EstablishmentPageTest, DeletesTheSelectedRowsInOneStep)
{
    table().selectionModel()->select(QItemSelection(cell("North", "Social worker", Sheet::AgencyColumn),
                                                    cell("North", "Case assistant", Sheet::AgencyColumn)),
                                     QItemSelectionModel::ClearAndSelect);
    page.findChild<QPushButton*>(QStringLiteral("deleteButton"))->click();
    EXPECT_EQ(table().model()->rowCount(), 2);
    EXPECT_TRUE(undone(small.document));
    EXPECT_EQ(table().model()->rowCount(), 4);
}

TEST_F(EstablishmentPageTest, AddsARowAndStandsOnIt)
{
    page.findChild<QPushButton*>(QStringLiteral("addButton"))->click();
    auto* dialog = page.findChild<AddRowDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->offer(small.west, {2026, 4, 1});
    dialog->accept(); // there is a social worker's row for this date
    EXPECT_FALSE(dialog->findChild<QLabel*>(QStringLiteral("reasonLabel"))->text().isEmpty());
    dialog->findChild<QComboBox*>(QStringLiteral("roleCombo"))
        ->setCurrentText(QStringLiteral("Case assistant"));
    dialog->accept();
    EXPECT_EQ(table().currentIndex(), cell("West", "Case assistant", Sheet::EstablishmentColumn));
    type(table(), QStringLiteral("7"));
    EXPECT_EQ(small.posts(small.west, small.assistant).establishment.value(), 7);
}

TEST_F(EstablishmentPageTest, ShowsTheChosenLocalityWithAllBeneathIt)
{
    small.context->chooseLocality(small.document.results().inputs().dimensions().indexOf(small.north));
    EXPECT_EQ(table().model()->rowCount(), 2);
    EXPECT_TRUE(said("subtitleLabel").contains(QStringLiteral("2 of 4 rows shown")));
    EXPECT_TRUE(said("totalLabel").contains(QStringLiteral("establishment 21.0")))
        << said("totalLabel").toStdString();
}

TEST_F(EstablishmentPageTest, GoesToARowThatTheFilterHides)
{
    QTest::keyClicks(&filter(), QStringLiteral("assistant"));
    const plan::Establishment row = small.posts(small.west, small.worker);
    EXPECT_TRUE(page.goTo({"establishment", row.id.value, {}, {}}));
    EXPECT_EQ(table().currentIndex().siblingAtColumn(Sheet::LocalityColumn).data().toString(),
              QStringLiteral("West"));
    EXPECT_FALSE(page.goTo({"assumptions", 0, {}, {}}));
}

TEST(EstablishmentTotals, AddUnroundedTheLatestRowOfEachPost)
{
    const auto row = [](std::int64_t role, int year, double posts, double vacancy) {
        return plan::Establishment{{},         {1},          {role},    {year, 4, 1},
                                   Fte(posts), Fte(vacancy), Fte(0.04), Fte(0)};
    };
    const auto totals = totalsOf({row(1, 2025, 9, 9), row(1, 2026, 10.04, 1.04), row(2, 2026, 5.04, 0.04)});
    EXPECT_DOUBLE_EQ(totals.sum.establishment.value(), 15.08);
    EXPECT_DOUBLE_EQ(totals.sum.vacancy.value(), 1.08);
    EXPECT_DOUBLE_EQ(totals.sum.agency.value(), 0.08);
    EXPECT_EQ(totals.counted, 2);
    EXPECT_EQ(totals.earlier, 1);
}

} // namespace muster::ui::test
