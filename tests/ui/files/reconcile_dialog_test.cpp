// Staff lists reconciled in the window: what does not fit, decided row by row or by following a list, and the
// register made in one edit.

#include "files/lists/finding_model.h"
#include "files/lists/reconcile_dialog.h"
#include "files/map_dialog.h"
#include "files/plan_files.h"
#include "ui/front_door.h"
#include "ui/samples.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

namespace muster::ui {
namespace {

const QString kListHead = QStringLiteral("Position number,Team,Job title,Title,WTE,Grade\n");
const QString kHrList = kListHead + QStringLiteral("P1,North,Social worker,Reviewing lead,1,PO3\n"
                                                   "P2,South,Social worker,Duty lead,0.5,PO3\n"
                                                   "P3,North,Social worker,Grant lead,1,PO2\n");
const QString kFinanceList = kListHead + QStringLiteral("P1,North,Social worker,Reviewing lead,0.8,PO4\n"
                                                        "P2,South,Social worker,Duty lead,0.5,PO3\n");

class ReconcileDialogTest : public testing::Test {
  protected:
    ReconcileDialogTest() : sample(QStringLiteral("Example county")) { session::test::settle(document()); }

    [[nodiscard]] session::Document& document() { return sample.window.document(); }
    [[nodiscard]] QString file(const char* name, const QString& content)
    {
        QFile made(m_folder.filePath(QLatin1String(name)));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(content.toUtf8());
        return made.fileName();
    }
    void open(const QStringList& lists, const ReconcileDialog::AskMap& askMap = {})
    {
        dialog.emplace(document(), lists, askMap);
        dialog->show();
        session::test::settle(document());
    }
    void openBoth() { open({file("HR.csv", kHrList), file("Finance.csv", kFinanceList)}); }
    template <class Widget>
    [[nodiscard]] Widget& find(const char* name)
    {
        return *dialog->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QTableView& table() { return find<QTableView>("findingTable"); }
    [[nodiscard]] QString shown(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString said() { return find<QLabel>("openLabel").text(); }
    [[nodiscard]] bool mayMake()
    {
        return find<QDialogButtonBox>("buttonBox").button(QDialogButtonBox::Ok)->isEnabled();
    }
    /// Chooses in the drop list of the row, as a hand does.
    void decide(int row, const QString& text)
    {
        const QModelIndex cell = table().model()->index(row, table().model()->columnCount() - 1);
        table().scrollTo(cell);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(cell).center());
        auto* choices = table().findChild<QComboBox*>();
        ASSERT_NE(choices, nullptr);
        ASSERT_GE(choices->findText(text), 0) << text.toStdString();
        choices->setCurrentText(text);
        emit choices->activated(choices->currentIndex());
        session::test::settle(document());
    }
    void follow(const QString& list)
    {
        auto& combo = find<QComboBox>("followCombo");
        ASSERT_GE(combo.findText(list), 0);
        emit combo.activated(combo.findText(list));
        session::test::settle(document());
    }
    [[nodiscard]] const plan::Post* post(const std::string& title)
    {
        for (const plan::Post& each : document().plan().rows<plan::Post>())
            if (each.title == title)
                return &each;
        return nullptr;
    }

    test::SampleWindow sample;
    std::optional<ReconcileDialog> dialog;

  private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ReconcileDialogTest, ShowsWhatDoesNotFitAndWaitsForDecisions)
{
    openBoth();
    ASSERT_EQ(table().model()->rowCount(), 3) << said().toStdString();
    EXPECT_EQ(find<QLabel>("summaryLabel").text(),
              QStringLiteral("HR: 3 rows, Finance: 2 rows. Posts on which they agree: 1. Findings: 3."));
    EXPECT_EQ(shown(0, 0), QStringLiteral("not in every list\nP3, Grant lead, North"));
    EXPECT_EQ(shown(1, 0), QStringLiteral("FTE differs\nP1, Reviewing lead, North"));
    EXPECT_EQ(shown(1, 1), QStringLiteral("1 (line 2)"));
    EXPECT_EQ(shown(1, 2), QStringLiteral("0.8 (line 2)"));
    EXPECT_EQ(shown(1, 4), QStringLiteral("choose…"));
    EXPECT_EQ(table().model()->headerData(2, Qt::Horizontal).toString(), QStringLiteral("Finance"));
    EXPECT_FALSE(mayMake());
    EXPECT_TRUE(said().startsWith(QStringLiteral("Findings without a decision: 3."))) << said().toStdString();
    decide(0, QStringLiteral("leave out"));
    decide(1, QStringLiteral("follow Finance"));
    EXPECT_TRUE(said().startsWith(QStringLiteral("Findings without a decision: 1."))) << said().toStdString();
    decide(2, QStringLiteral("follow HR"));
    EXPECT_TRUE(mayMake());
    EXPECT_TRUE(said().startsWith(QStringLiteral("The register would have posts from the lists: 2. New: 2.")))
        << said().toStdString();
    test::pictureForGuide("findings", *dialog);
    decide(2, QStringLiteral("not decided"));
    EXPECT_FALSE(mayMake());
}

TEST_F(ReconcileDialogTest, FollowsAListWhereNothingIsDecided)
{
    openBoth();
    decide(0, QStringLiteral("follow HR"));
    follow(QStringLiteral("Finance"));
    EXPECT_EQ(shown(0, 4), QStringLiteral("follow HR"));
    EXPECT_EQ(shown(1, 4), QStringLiteral("follow Finance"));
    EXPECT_EQ(shown(2, 4), QStringLiteral("follow Finance"));
    EXPECT_TRUE(mayMake());
}

TEST_F(ReconcileDialogTest, MakesTheRegisterInOneEditThatUndoTakesBack)
{
    const std::size_t before = document().plan().rows<plan::Post>().size();
    test::whenUp<ReconcileDialog>([&](ReconcileDialog& up) {
        session::test::settle(document());
        auto* combo = up.findChild<QComboBox*>(QStringLiteral("followCombo"));
        emit combo->activated(combo->findText(QStringLiteral("HR")));
        session::test::settle(document());
        auto* make = up.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        EXPECT_TRUE(make->isEnabled());
        QTest::mouseClick(make, Qt::LeftButton);
    });
    auto* files = sample.window.findChild<PlanFiles*>();
    ASSERT_NE(files, nullptr);
    files->reconcile({file("HR.csv", kHrList), file("Finance.csv", kFinanceList)});
    session::test::settle(document());
    ASSERT_NE(post("Reviewing lead"), nullptr);
    EXPECT_EQ(post("Reviewing lead")->fte, Fte(1));
    EXPECT_EQ(post("Reviewing lead")->grade, "PO3");
    EXPECT_NE(post("Grant lead"), nullptr);
    EXPECT_EQ(document().plan().rows<plan::Post>().size(), before + 3);
    EXPECT_TRUE(document().undoLabel().contains(QStringLiteral("Reconcile staff lists HR, Finance")));
    EXPECT_TRUE(session::test::undone(document()));
    EXPECT_EQ(document().plan().rows<plan::Post>().size(), before);
}

TEST_F(ReconcileDialogTest, DecisionsStayWhenTheDateOfTheListsChanges)
{
    openBoth();
    decide(1, QStringLiteral("follow Finance"));
    auto& date = find<QLineEdit>("dateEdit");
    date.setText(QStringLiteral("31/10/2026"));
    emit date.editingFinished();
    session::test::settle(document());
    EXPECT_EQ(shown(1, 4), QStringLiteral("follow Finance"));
    date.setText(QStringLiteral("yesterday"));
    emit date.editingFinished();
    session::test::settle(document());
    EXPECT_TRUE(said().contains(QStringLiteral("yesterday"))) << said().toStdString();
    EXPECT_FALSE(mayMake());
}

TEST_F(ReconcileDialogTest, AsksWhatTheColumnsOfAListMean)
{
    const QString odd = QStringLiteral("Nr,Where,What\nP1,North,Reviewing lead\nP2,South,Duty lead\n");
    std::optional<session::ImportMap> asked;
    open({file("HR.csv", kHrList), file("Odd.csv", odd)}, [&](session::ImportMap proposed, QWidget*) {
        asked = proposed;
        for (session::MapLine& line : proposed.lines) {
            if (line.heading == QStringLiteral("Where"))
                line.column = QStringLiteral("locality");
            if (line.heading == QStringLiteral("What"))
                line.column = QStringLiteral("title");
        }
        std::erase_if(proposed.lines, [](const session::MapLine& line) { return line.heading.isEmpty(); });
        return std::optional(proposed);
    });
    EXPECT_TRUE(said().contains(QStringLiteral("every row of posts needs"))) << said().toStdString();
    EXPECT_TRUE(said().contains(QStringLiteral("Odd.csv"))) << said().toStdString();
    const auto buttons = dialog->findChildren<QPushButton*>();
    const auto button = std::ranges::find_if(
        buttons, [](const QPushButton* each) { return each->text().startsWith(QStringLiteral("Odd.csv")); });
    ASSERT_NE(button, buttons.end());
    QTest::mouseClick(*button, Qt::LeftButton);
    session::test::settle(document());
    ASSERT_TRUE(asked);
    EXPECT_EQ(table().model()->rowCount(), 1) << said().toStdString(); // the third post of HR
    EXPECT_EQ(dialog->maps().size(), 1u);
}

TEST_F(ReconcileDialogTest, NamesOfPeopleAreSaidAndNotShown)
{
    open({file("HR.csv", QStringLiteral("Position number,Team,Job title,Title,WTE,Surname\n"
                                        "P1,North,Social worker,Reviewing lead,1,Archer\n")),
          file("Finance.csv", kListHead + QStringLiteral("P1,North,Social worker,Reviewing lead,1,PO3\n"))});
    ASSERT_EQ(table().model()->rowCount(), 1);
    EXPECT_EQ(shown(0, 0), QStringLiteral("names of people"));
    EXPECT_EQ(shown(0, 1), QStringLiteral("Surname"));
    EXPECT_EQ(shown(0, 4), QStringLiteral("nothing to decide"));
    EXPECT_TRUE(mayMake());
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(QStringLiteral("Archer")));
}

} // namespace muster::ui
