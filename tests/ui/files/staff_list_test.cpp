// A list of 3,000 posts as an HR system writes it, with headings of its own, brought into the register in the
// real window; then the next month's. Each action of a hand is counted.

#include "files/import_dialog.h"
#include "files/map_dialog.h"
#include "ui/front_door.h"
#include "ui/samples.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>

namespace muster::ui {
namespace {

constexpr int kPosts = 3000;
constexpr int kMostActions = 10;
constexpr int kMostOfTheNext = 2;

/// A title, 14 headings that Muster does not know, a row a post and a total. Three rows are damaged: a team
/// with a space that cannot be seen, an FTE that is hidden, and a post that is there twice.
QByteArray staffList(const char* fteOfTheSeventh)
{
    QString text = QStringLiteral(
        "Staff list as at the end of the month\n\nTeam,Job title,Position title,Budgeted WTE,Grade,Contract "
        "start,Contract end,Funded by,Annual salary,Manager,Shoe size,Cost centre,Site,Remarks\n");
    for (int i = 0; i < kPosts; ++i) {
        const int number = i == 2999 ? 2998 : i;
        const QString team = i == 4            ? QStringLiteral("North\u00a0")
                             : number % 2 == 0 ? QStringLiteral("North team")
                                               : QStringLiteral("South");
        const QString fte = i == 5   ? QStringLiteral("x")
                            : i == 7 ? QLatin1String(fteOfTheSeventh)
                                     : QStringLiteral("1.0 FTE");
        text += QStringLiteral("%1,Social Workers,Post %2,%3,Grade 10,01/04/2026,,,\"£38,250\",M1,9,C1,HQ,\n")
                    .arg(team)
                    .arg(number, 4, 10, QLatin1Char('0'))
                    .arg(fte);
    }
    return (text + QStringLiteral("Total,,,%1,,,,,,,,,,\n").arg(kPosts)).toUtf8();
}

class StaffList : public testing::Test {
  protected:
    StaffList()
    {
        session::test::settle(document());
        m_before = posts();
    }
    [[nodiscard]] session::Document& document() { return sample.window.document(); }
    [[nodiscard]] std::size_t posts() { return document().plan().rows<plan::Post>().size(); }
    [[nodiscard]] std::size_t newPosts() { return posts() - m_before; }
    [[nodiscard]] int actions() const { return m_actions; }
    void startCounting() { m_actions = 0; }

    /// Drops a file on the window and does it in the dialog that opens.
    void drop(const QByteArray& content, const std::function<void(ImportDialog&)>& act)
    {
        QFile file(m_folder.filePath(QStringLiteral("staff.csv")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&sample.window, &enter);
        QDropEvent event({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        bool isDone = false;
        test::whenUp<ImportDialog>([&](ImportDialog& dialog) {
            session::test::settle(document());
            act(dialog);
            if (dialog.isVisible()) // a failure left it open
                dialog.reject();
            isDone = true;
        });
        ++m_actions;
        QApplication::sendEvent(&sample.window, &event);
        ASSERT_TRUE(QTest::qWaitFor([&] { return isDone; }, kLongest));
        session::test::settle(document());
    }
    void choose(const QWidget& in, const char* combo, const QString& text)
    {
        auto* found = in.findChild<QComboBox*>(QLatin1String(combo));
        ASSERT_GE(found->findText(text), 0) << text.toStdString();
        found->setCurrentText(text);
        ++m_actions;
        session::test::settle(document());
    }
    void click(QAbstractButton& button)
    {
        ASSERT_TRUE(button.isEnabled()) << button.text().toStdString();
        ++m_actions;
        QTest::mouseClick(&button, Qt::LeftButton);
        session::test::settle(document());
    }
    void accept(const QDialog& dialog)
    {
        click(*dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok));
    }
    /// Answers what the map asks beside what it proposes.
    void answer(MapDialog& dialog)
    {
        auto* lines = dialog.findChild<QTableWidget*>(QStringLiteral("linesTable"));
        for (int row = 0; row < lines->rowCount(); ++row)
            if (lines->item(row, 0)->text() == QStringLiteral("Status of all rows")) {
                qobject_cast<QComboBox*>(lines->cellWidget(row, 1))
                    ->setCurrentText(QStringLiteral("established"));
                ++m_actions;
            }
        test::pictureForGuide("1-columns", dialog);
        accept(dialog);
    }
    static QStringList notes(const ImportDialog& dialog)
    {
        const auto* list = dialog.findChild<QListWidget*>(QStringLiteral("notesList"));
        QStringList all;
        for (int i = 0; i < list->count(); ++i)
            all << list->item(i)->text();
        return all;
    }

    test::SampleWindow sample{QStringLiteral("Example county")};

  private:
    static constexpr int kLongest = 60000; // milliseconds
    QTemporaryDir m_folder;
    std::size_t m_before = 0;
    int m_actions = 0;
};

} // namespace

TEST_F(StaffList, ComesInByTenActionsAndTheNextMonthsByTwo)
{
    QStringList said;
    drop(staffList("1.0 FTE"), [&](ImportDialog& dialog) {
        choose(dialog, "kindCombo", QStringLiteral("Posts"));
        test::whenUp<MapDialog>([&](MapDialog& map) { answer(map); });
        click(*dialog.findChild<QPushButton*>(QStringLiteral("mapButton")));
        ASSERT_TRUE(dialog.preview())
            << dialog.findChild<QLabel*>(QStringLiteral("resultLabel"))->text().toStdString();
        said = notes(dialog);
        test::pictureForGuide("2-list", dialog);
        accept(dialog);
    });
    EXPECT_LE(actions(), kMostActions);
    EXPECT_EQ(newPosts(), kPosts - 2)
        << "one is there twice, one has a mark: " << said.join(u'\n').toStdString();
    double fte = 0;
    for (const plan::Post& post : document().plan().rows<plan::Post>())
        if (post.title.starts_with("Post "))
            fte += post.fte.value();
    EXPECT_EQ(fte, kPosts - 1);
    EXPECT_TRUE(said.join(u'\n').contains(QStringLiteral("line 9"))) << said.join(u'\n').toStdString();

    startCounting();
    drop(staffList("0.8"), [&](ImportDialog& dialog) {
        ASSERT_TRUE(dialog.preview());
        EXPECT_EQ(dialog.preview()->rowsNew, 0);
        EXPECT_EQ(dialog.preview()->rowsChanged, 1);
        accept(dialog);
    });
    EXPECT_LE(actions(), kMostOfTheNext);
    document().undo();
    document().undo();
    session::test::settle(document());
    EXPECT_EQ(newPosts(), 0u) << "each month's list is one edit";
}

} // namespace muster::ui
