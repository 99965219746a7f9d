#include "checks/checks_model.h"
#include "checks/checks_page.h"
#include "checks/severity_icon.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>

namespace muster::ui::test {

class ChecksPageTest : public ::testing::Test {
  protected:
    ChecksPageTest() : page(*small.context) {}

    void SetUp() override
    {
        tester = std::make_unique<QAbstractItemModelTester>(
            table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        bringUp(page);
        EXPECT_TRUE(QTest::qWaitFor([this] { return !small.document.isChecking(); }));
    }

    [[nodiscard]] QTableView& table() { return *page.findChild<QTableView*>(QStringLiteral("checksTable")); }
    [[nodiscard]] QString subtitle()
    {
        return page.findChild<QLabel*>(QStringLiteral("subtitleLabel"))->text();
    }
    /// Takes away what the reviews of older people need.
    void breakThePlan()
    {
        small.apply(plan::clearAssumption(small.plan(), plan::Kind::CompletionsPerWeek,
                                          small.reviewsOf(small.essex, small.older), {}));
    }
    [[nodiscard]] int rowOf(std::string_view code)
    {
        const auto& problems = small.document.check().problems;
        const auto found = std::ranges::find(problems, code, &plan::Problem::code);
        return found == problems.end() ? -1 : static_cast<int>(found - problems.begin());
    }

    SmallPlan small;
    ChecksPage page;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(ChecksPageTest, ListsEveryProblemWithItsSeverityInWords)
{
    breakThePlan();
    ASSERT_EQ(table().model()->rowCount(), static_cast<int>(small.document.check().problems.size()));
    const int row = rowOf("must-be-set");
    ASSERT_GE(row, 0);
    EXPECT_EQ(table().model()->index(row, ChecksModel::SeverityColumn).data().toString(),
              QStringLiteral("Error"));
    EXPECT_FALSE(table()
                     .model()
                     ->index(row, ChecksModel::SeverityColumn)
                     .data(Qt::DecorationRole)
                     .value<QIcon>()
                     .isNull());
    EXPECT_TRUE(table()
                    .model()
                    ->index(row, ChecksModel::MessageColumn)
                    .data()
                    .toString()
                    .startsWith(QStringLiteral(
                        "Enter the completions per week for Colchester, Older people, Review")));
    EXPECT_EQ(table().model()->index(row, ChecksModel::MessageColumn).data(ChecksModel::kNoteRole).toString(),
              QStringLiteral("Allowed: more than 0, up to 400"));
    EXPECT_TRUE(subtitle().contains(QStringLiteral("Fix errors first, then warnings.")))
        << subtitle().toStdString();
}

TEST_F(ChecksPageTest, NoCodeWordsAreOnThePage)
{
    breakThePlan();
    const QRegularExpression code(QStringLiteral("\\w_\\w"));
    for (int row = 0; row < table().model()->rowCount(); ++row)
        for (int column = 0; column < table().model()->columnCount(); ++column)
            for (const int role : {int(Qt::DisplayRole), ChecksModel::kNoteRole}) {
                const QString text = table().model()->index(row, column).data(role).toString();
                EXPECT_FALSE(text.contains(code)) << text.toStdString();
            }
}

TEST_F(ChecksPageTest, EnterGoesToTheCellThatMendsTheProblem)
{
    breakThePlan();
    QSignalSpy gone(&page, &Page::goToRequested);
    table().setCurrentIndex(table().model()->index(rowOf("must-be-set"), ChecksModel::WhereColumn));
    press(table(), Qt::Key_Return);
    ASSERT_EQ(gone.count(), 1);
    const auto target = gone[0][0].value<plan::Target>();
    EXPECT_EQ(target.table, "assumptions");
    EXPECT_EQ(target.kind, plan::Kind::CompletionsPerWeek);
    EXPECT_TRUE(target.edits);
    const QModelIndex link = table().model()->index(rowOf("must-be-set"), ChecksModel::ActionColumn);
    EXPECT_EQ(link.data().toString(), QStringLiteral("Enter the value"));
    table().scrollTo(link);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(link).center());
    EXPECT_EQ(gone.count(), 2);
    const QModelIndex words = link.siblingAtColumn(ChecksModel::WhereColumn);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(words).center());
    EXPECT_EQ(gone.count(), 2) << "a click on the words only chooses the line";
}

TEST_F(ChecksPageTest, EveryColumnOfWordsHasRoomForThem)
{
    breakThePlan();
    page.resize(770, 600);
    QCoreApplication::processEvents();
    const int width = table().viewport()->width();
    for (const int column : {ChecksModel::WhereColumn, ChecksModel::MessageColumn})
        EXPECT_GE(table().columnWidth(column), width / 5) << column;
    EXPECT_LE(table().horizontalHeader()->length(), width);
}

TEST_F(ChecksPageTest, SaysThatNothingIsWrongWhereNothingIs)
{
    session::Document none;
    Context context(none);
    ChecksPage empty(context);
    bringUp(empty);
    EXPECT_TRUE(empty.findChild<QLabel*>(QStringLiteral("emptyLabel"))->isVisible());
    EXPECT_EQ(empty.findChild<QLabel*>(QStringLiteral("subtitleLabel"))->text(),
              QStringLiteral("No problems"));
    EXPECT_FALSE(empty.findChild<QTableView*>(QStringLiteral("checksTable"))->isVisible());
}

TEST_F(ChecksPageTest, ShowsWhatWasFoundBeforeUntilTheNextCheckIsDone)
{
    const int before = table().model()->rowCount();
    const auto cleared = plan::clearAssumption(small.plan(), plan::Kind::CompletionsPerWeek,
                                               small.reviewsOf(small.essex, small.older), {});
    ASSERT_TRUE(small.document.apply(cleared));
    EXPECT_TRUE(small.document.isChecking());
    EXPECT_EQ(table().model()->rowCount(), before);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !small.document.isChecking(); }));
    EXPECT_NE(table().model()->rowCount(), before);
}

TEST(SeverityIcon, TellsSeveritiesApartByShapeAndNotByColourAlone)
{
    const auto shape = [](plan::Severity severity) {
        return severityIcon(severity, lightTheme())
            .pixmap(32)
            .toImage()
            .convertToFormat(QImage::Format_Alpha8);
    };
    EXPECT_NE(shape(plan::Severity::Error), shape(plan::Severity::Warning));
    EXPECT_NE(shape(plan::Severity::Warning), shape(plan::Severity::Note));
    EXPECT_NE(shape(plan::Severity::Error), shape(plan::Severity::Note));
}

} // namespace muster::ui::test
