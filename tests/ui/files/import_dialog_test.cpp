// Import in the window: read at once, the sheet and what the file is worked out, rows taken away where the
// user says so.

#include "exchange/workbook/made_books.h"
#include "files/import_dialog.h"
#include "files/map_dialog.h"
#include "files/rows_dialog.h"
#include "ui/front_door.h"
#include "ui/samples.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

namespace muster::ui {
namespace {

class ImportDialogTest : public testing::Test {
  protected:
    ImportDialogTest() : sample(QStringLiteral("Kent")) { session::test::settle(document()); }

    [[nodiscard]] session::Document& document() { return sample.window.document(); }
    [[nodiscard]] QString file(const char* name, const std::string& content)
    {
        QFile made(m_folder.filePath(QLatin1String(name)));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(QByteArray::fromStdString(content));
        return made.fileName();
    }
    void open(const QString& path)
    {
        dialog.emplace(document(), path);
        dialog->show();
        session::test::settle(document());
    }
    template <class Widget>
    [[nodiscard]] Widget& find(const char* name)
    {
        return *dialog->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QString result() { return find<QLabel>("resultLabel").text(); }
    [[nodiscard]] bool mayImport()
    {
        return find<QDialogButtonBox>("buttonBox").button(QDialogButtonBox::Ok)->isEnabled();
    }
    [[nodiscard]] QStringList notes()
    {
        QStringList all;
        for (int i = 0; i < find<QListWidget>("notesList").count(); ++i)
            all << find<QListWidget>("notesList").item(i)->text();
        return all;
    }
    /// Makes what is previewed.
    void import()
    {
        ASSERT_TRUE(dialog->preview());
        std::optional<Result<void>> imported;
        document().exchange().import(QStringLiteral("a file"), dialog->preview()->edit, document(),
                                     [&](const Result<void>& answer) { imported = answer; });
        session::test::settle(document());
        ASSERT_TRUE(imported && *imported);
    }
    [[nodiscard]] std::size_t grades() { return document().plan().rows<plan::Grade>().size(); }

    test::SampleWindow sample;
    std::optional<ImportDialog> dialog;

  private:
    QTemporaryDir m_folder;
};

std::string tableOf(const char* name, const std::vector<std::vector<const char*>>& rows)
{
    std::string xml = std::string("<table:table table:name=\"") + name + "\">";
    for (const auto& row : rows) {
        xml += "<table:table-row>";
        for (const char* cell : row)
            xml += std::string("<table:table-cell office:value-type=\"string\"><text:p>") + cell +
                   "</text:p></table:table-cell>";
        xml += "</table:table-row>";
    }
    return xml + "</table:table>";
}

} // namespace

TEST_F(ImportDialogTest, AFileIsReadAtOnceAndWhatItIsIsWorkedOut)
{
    open(file("grades.csv", "grade,salary,source\nGrade 1,30000,\nGrade 2,32000,\n"));
    ASSERT_TRUE(dialog->preview()) << result().toStdString();
    EXPECT_EQ(dialog->preview()->rowsNew, 2);
    EXPECT_TRUE(mayImport());
    EXPECT_FALSE(find<QComboBox>("sheetCombo").isVisible()) << "a text has no sheets";
}

TEST_F(ImportDialogTest, APublishedReturnIsReadForTheCouncilAndEveryKindHasANameForPeople)
{
    open(QStringLiteral(MUSTER_TEST_DATA "/demand/pssex1_2014-15_activity.csv"));
    ASSERT_TRUE(dialog->preview()) << result().toStdString();
    EXPECT_EQ(dialog->preview()->rowsNew, 20); // of Kent
    EXPECT_GE(notes().filter(QStringLiteral("were left out: external provision")).size(), 1);
    const auto& kinds = find<QComboBox>("kindCombo");
    for (int i = 1; i < kinds.count(); ++i)
        if (const QString kind = kinds.itemData(i).toString(); kind.contains(QLatin1Char('-'))) {
            EXPECT_NE(kinds.itemText(i).toLower(), kind) << kind.toStdString();
        }
}

TEST_F(ImportDialogTest, TheSheetOfAWorkbookCanBeChosen)
{
    open(file("grades.ods",
              exchange::odsOf(tableOf("Now", {{"grade", "salary", "source"}, {"Grade 1", "30000", ""}}) +
                              tableOf("Next year", {{"grade", "salary", "source"},
                                                    {"Grade 1", "31000", ""},
                                                    {"Grade 2", "33000", ""}}))));
    ASSERT_TRUE(dialog->preview()) << result().toStdString();
    EXPECT_EQ(dialog->preview()->rowsNew, 1);
    auto& sheets = find<QComboBox>("sheetCombo");
    ASSERT_TRUE(sheets.isVisible());
    EXPECT_EQ(sheets.count(), 3);
    sheets.setCurrentText(QStringLiteral("Next year"));
    session::test::settle(document());
    ASSERT_TRUE(dialog->preview()) << result().toStdString();
    EXPECT_EQ(dialog->preview()->rowsNew, 2);
}

TEST_F(ImportDialogTest, RowsThatTheFileNoLongerHasAreNamedAndGoOnlyWhereThatIsTicked)
{
    open(file("grades.csv", "grade,salary,source\nGrade 1,30000,\nGrade 2,32000,\n"));
    EXPECT_FALSE(find<QCheckBox>("removeCheck").isEnabled()) << "the plan has no grades yet";
    import();
    const std::size_t both = grades();
    open(file("grades.csv", "grade,salary,source\nGrade 1,30000,\n"));
    ASSERT_TRUE(dialog->preview());
    EXPECT_FALSE(mayImport()) << "nothing changes";
    EXPECT_TRUE(notes().contains(
        QStringLiteral("1 row of grades in the plan is not in the file and stays: Grade 2.")))
        << notes().join(u'\n').toStdString();
    auto& remove = find<QCheckBox>("removeCheck");
    ASSERT_TRUE(remove.isEnabled());
    remove.click();
    session::test::settle(document());
    ASSERT_TRUE(mayImport()) << result().toStdString();
    import();
    EXPECT_EQ(grades(), both - 1);
    document().undo();
    session::test::settle(document());
    EXPECT_EQ(grades(), both);
}

TEST_F(ImportDialogTest, EveryCellThatWouldChangeIsListed)
{
    open(file("grades.csv", "grade,salary,source\nGrade 1,30000,Pay policy\n"));
    import();
    open(file("grades.csv", "grade,salary,source\nGrade 1,31000,Pay policy\n"));
    auto& cells = find<QTableWidget>("cellsTable");
    ASSERT_TRUE(cells.isVisible());
    ASSERT_EQ(cells.rowCount(), 1);
    QStringList texts;
    for (int column = 0; column < cells.columnCount(); ++column)
        texts << cells.item(0, column)->text();
    EXPECT_EQ(texts, QStringList({"Grades", "Grade 1", "salary", "30000", "31000"}));
    open(file("grades.csv", "grade,salary,source\nGrade 1,30000,Pay policy\n"));
    EXPECT_FALSE(find<QTableWidget>("cellsTable").isVisible()) << "nothing changes";
}

TEST_F(ImportDialogTest, AFileThatNobodyKnowsIsRefusedWithTheNearestTable)
{
    open(file("staff.csv", "Team,Budgeted WTE,As at\nNorth,10,2027-04-01\n"));
    EXPECT_FALSE(dialog->preview());
    EXPECT_FALSE(mayImport());
    EXPECT_TRUE(result().contains(QStringLiteral("establishment, the nearest table")))
        << result().toStdString();
    EXPECT_TRUE(result().contains(QStringLiteral("Choose above what the file is")));
}

/// Answers the dialog that is asked for next, as it is proposed but for the status of all rows.
void answerTheMap(const QString& status)
{
    QTimer::singleShot(0, [status] {
        auto* dialog = qobject_cast<MapDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("linesTable"));
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 0)->text() == QStringLiteral("Status of all rows"))
                qobject_cast<QComboBox*>(table->cellWidget(row, 1))->setCurrentText(status);
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
}

TEST_F(ImportDialogTest, AListWithHeadingsOfItsOwnIsReadByAMapAndTheNextOneByTheSame)
{
    const auto list = [](const char* fte) {
        return std::string("Staff list\n\nTeam,Job title,Position title,Budgeted WTE,Shoe size\n") +
               "Kent Council,Team Manager,Review officer," + fte + ",8\n" +
               "Kent Council,Team Manager,Duty officer,0.5,9\n";
    };
    open(file("october.csv", list("1.0 FTE")));
    EXPECT_FALSE(dialog->preview()) << "nobody knows these headings";
    find<QComboBox>("kindCombo").setCurrentText(QStringLiteral("Posts"));
    session::test::settle(document());
    auto& button = find<QPushButton>("mapButton");
    bool isAsked = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        if (!qobject_cast<MapDialog*>(QApplication::activeModalWidget()) || isAsked)
            return;
        isAsked = true;
        answerTheMap(QStringLiteral("established"));
    });
    watch.start(5);
    button.click();
    session::test::settle(document());
    ASSERT_TRUE(isAsked);
    ASSERT_TRUE(dialog->preview()) << result().toStdString();
    EXPECT_EQ(dialog->preview()->rowsNew, 2);
    ASSERT_TRUE(dialog->map());
    ASSERT_TRUE(session::Exchange::keepMap(*dialog->map()));
    import();
    open(file("november.csv", list("0.8")));
    ASSERT_TRUE(dialog->preview()) << "it is read as the one before: " << result().toStdString();
    EXPECT_EQ(dialog->preview()->rowsChanged, 1);
    EXPECT_EQ(dialog->preview()->rowsNew, 0);
    EXPECT_TRUE(notes().contains(QStringLiteral("Read as a file with these headings was read before.")));
}

/// Does something in the dialog that is opened next, once it has looked at the file.
void whileRowsAreShown(session::Document& document, const std::function<void(RowsDialog&)>& act)
{
    QTimer::singleShot(0, [&document, act] {
        auto* dialog = qobject_cast<RowsDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        session::test::settle(document);
        act(*dialog);
        session::test::settle(document);
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
}

QString shownOf(RowsDialog& dialog, int row)
{
    return dialog.findChild<QTableWidget*>()->item(row, 1)->text();
}

TEST_F(ImportDialogTest, RowsThatAreTakenForSomethingElseAreCorrected)
{
    open(file("ages.csv", "Made by the council\n\nlocality,age_band,year,persons\nKent,18-64,2027,100\n"
                          "Kent,65+,2027,50\nSomewhere else,18-64,2027,7\n"));
    EXPECT_FALSE(dialog->preview()) << "nobody knows Somewhere else";
    whileRowsAreShown(document(), [&](RowsDialog& rows) {
        auto& table = *rows.findChild<QTableWidget*>();
        ASSERT_EQ(table.rowCount(), 5);
        EXPECT_EQ(shownOf(rows, 0), QStringLiteral("Title or group, left out"));
        EXPECT_EQ(shownOf(rows, 1), QStringLiteral("Heading"));
        EXPECT_EQ(shownOf(rows, 4), QStringLiteral("Read"));
        table.selectRow(4);
        rows.findChild<QPushButton*>(QStringLiteral("leaveOutButton"))->click();
        session::test::settle(document());
        EXPECT_EQ(shownOf(rows, 4), QStringLiteral("Left out, as you say"));
        EXPECT_NE(table.item(4, 2)->foreground(), table.item(3, 2)->foreground());
        test::pictureForGuide("rows", rows);
    });
    find<QPushButton>("rowsButton").click();
    session::test::settle(document());
    ASSERT_TRUE(dialog->preview()) << result().toStdString();
    EXPECT_EQ(dialog->preview()->rowsRead, 2);
    whileRowsAreShown(document(), [&](RowsDialog& rows) {
        EXPECT_EQ(shownOf(rows, 4), QStringLiteral("Left out, as you say")) << "it is still said";
        rows.findChild<QPushButton*>(QStringLiteral("asFoundButton"))->click();
    });
    find<QPushButton>("rowsButton").click();
    session::test::settle(document());
    EXPECT_FALSE(dialog->preview());
}

} // namespace muster::ui
