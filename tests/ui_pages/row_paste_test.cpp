// Rows pasted into a table of the plan: found by their names, shown first, then one edit.

#include "establishment/establishment_page.h"
#include "establishment/establishment_sheet.h"
#include "plan/names.h"
#include "registers/registers_page.h"
#include "sheet/paste/row_paste.h"
#include "ui/samples.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace muster::ui::test {

namespace {

/// A page with one table and the preview of what is pasted into it.
class PasteHands {
  public:
    explicit PasteHands(QWidget& page) : m_page(page) {}

    [[nodiscard]] SheetView& table() const { return *m_page.findChild<SheetView*>(); }
    [[nodiscard]] RowPaste* preview() const
    {
        const auto all = m_page.findChildren<RowPaste*>();
        for (RowPaste* each : all)
            if (each->isVisible())
                return each;
        return nullptr;
    }
    void paste(const QString& text) const
    {
        putOnClipboard(text);
        press(table(), QKeySequence::Paste);
    }
    [[nodiscard]] QString summary() const
    {
        return preview()->findChild<QLabel*>(QStringLiteral("summaryLabel"))->text();
    }
    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        const QAbstractItemModel& model = *preview()->findChild<RowChangesModel*>();
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(row, column).data().toString();
            lines += cells.join(u'|');
        }
        return lines;
    }
    void choose(const char* button) const
    {
        preview()->findChild<QPushButton*>(QLatin1String(button))->click();
    }
    [[nodiscard]] QCheckBox& names() const
    {
        return *preview()->findChild<QCheckBox*>(QStringLiteral("namesBox"));
    }

  private:
    QWidget& m_page;
};

class EstablishmentPaste : public ::testing::Test {
  protected:
    EstablishmentPaste() : page(*small.context) {}
    void SetUp() override { bringUp(page); }
    [[nodiscard]] std::size_t rows() const { return small.plan().rows<plan::Establishment>().size(); }
    [[nodiscard]] const plan::Establishment* row(plan::LocalityId locality, plan::RoleId role,
                                                 const Date& asAt) const
    {
        for (const plan::Establishment& each : small.plan().rows<plan::Establishment>())
            if (each.locality == locality && each.role == role && each.asAt == asAt)
                return &each;
        return nullptr;
    }

    SmallPlan small;
    EstablishmentPage page;
    PasteHands hands{page};
};

class PostsPaste : public ::testing::Test {
  protected:
    PostsPaste() : page(*small.context) {}
    void SetUp() override { bringUp(page); }
    [[nodiscard]] const plan::Post* post(const char* title) const
    {
        for (const plan::Post& each : small.plan().rows<plan::Post>())
            if (each.title == title)
                return &each;
        return nullptr;
    }
    void chooseRegister(const char* name)
    {
        auto& registers = *page.findChild<QComboBox*>(QStringLiteral("tableCombo"));
        registers.setCurrentIndex(registers.findData(QLatin1String(name)));
    }

    SmallPlan small;
    RegistersPage page;
    PasteHands hands{page};
};

} // namespace

TEST_F(EstablishmentPaste, RowsAreFoundByTheirNamesWhateverTheirOrderAndWhereverOneStands)
{
    const plan::Establishment before = small.posts(small.north, small.worker);
    const std::size_t count = rows();
    hands.table().setCurrentIndex(hands.table().model()->index(0, EstablishmentSheet::AgencyColumn));
    hands.paste(QStringLiteral("Role\tTeam\tAs at\tEstablishment\tVacancies\tNotes\n"
                               "Social worker\tNorth\t%1\t13.0 FTE\t2.5\tnone\n"
                               "Social worker\tWest\t1 Sep 2026\t1,004.5\t\tnew\n"
                               "Case assistant\tWest\t01/09/2026\t4\t1\t\n")
                    .arg(QString::fromStdString(before.asAt.toString())));
    ASSERT_NE(hands.preview(), nullptr);
    EXPECT_EQ(rows(), count) << "nothing is written before one says so";
    EXPECT_TRUE(hands.summary().contains(QStringLiteral("1 new, 1 replaced, 1 left out")))
        << hands.summary().toStdString();
    EXPECT_TRUE(hands.summary().contains(QStringLiteral("Columns passed over: Notes")))
        << hands.summary().toStdString();
    const QString told = hands.lines().join(u'\n');
    EXPECT_TRUE(told.contains(QStringLiteral("Establishment, FTE|12|13|Replaced"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("a new row needs Vacancy, FTE"))) << told.toStdString();
    hands.choose("writeButton");
    EXPECT_EQ(small.posts(small.north, small.worker).establishment.value(), 13);
    EXPECT_EQ(small.posts(small.north, small.worker).agency, before.agency) << "a column that is not pasted";
    ASSERT_NE(row(small.west, small.assistant, {2026, 9, 1}), nullptr);
    EXPECT_EQ(rows(), count + 1);
    EXPECT_EQ(small.document.undoLabel(),
              QStringLiteral("Paste rows of the establishment: 1 changed, 1 added"));
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(rows(), count);
    EXPECT_EQ(small.posts(small.north, small.worker), before);
}

TEST_F(EstablishmentPaste, NothingIsReplacedWhereOnlyNewRowsAreChosen)
{
    const plan::Establishment before = small.posts(small.north, small.worker);
    hands.paste(QStringLiteral("Locality\tRole\tAs at\tEstablishment\tIn post\n"
                               "North\tSocial worker\t%1\t99\t9\n"
                               "North\tSocial worker\t2027-01-01\t14\t11.5\n")
                    .arg(QString::fromStdString(before.asAt.toString())));
    ASSERT_NE(hands.preview(), nullptr);
    EXPECT_TRUE(hands.preview()->findChild<QPushButton*>(QStringLiteral("addButton"))->isDefault())
        << "Enter must not replace what is there";
    hands.choose("addButton");
    EXPECT_EQ(*row(small.north, small.worker, before.asAt), before);
    ASSERT_NE(row(small.north, small.worker, {2027, 1, 1}), nullptr);
    EXPECT_EQ(row(small.north, small.worker, {2027, 1, 1})->vacancy.value(), 2.5);
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Paste 1 row of the establishment"));
}

TEST_F(EstablishmentPaste, AVacancyAndPostsFilledThatDoNotAddUpAreLeftOut)
{
    hands.paste(QStringLiteral("Locality\tRole\tAs at\tEstablishment\tVacancy\tIn post\n"
                               "West\tSocial worker\t2026-09-01\t10\t2\t7\n"
                               "West\tCase assistant\t2026-09-01\t10\t2\t8\n"
                               "West\tCase assistant\t2026-09-01\t10\t2\t8\n"));
    ASSERT_NE(hands.preview(), nullptr);
    const QString told = hands.lines().join(u'\n');
    EXPECT_TRUE(told.contains(QStringLiteral("do not add up"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("the same row stands"))) << told.toStdString();
    EXPECT_TRUE(hands.summary().contains(QStringLiteral("1 new, 2 left out")))
        << hands.summary().toStdString();
}

TEST_F(EstablishmentPaste, UnknownNamesAreLeftOutOrMadeAsOneChooses)
{
    hands.paste(QStringLiteral("Locality\tRole\tAs at\tEstablishment\tVacancy\n"
                               "Harwich\tDuty worker\t2026-09-01\t3\t1\n"
                               "Total\tDuty worker\t2026-09-01\t3\t1\n"));
    ASSERT_NE(hands.preview(), nullptr);
    EXPECT_TRUE(hands.summary().contains(QStringLiteral("2 left out"))) << hands.summary().toStdString();
    EXPECT_TRUE(
        hands.names().text().contains(QStringLiteral("locality Harwich (under Essex), role Duty worker")))
        << hands.names().text().toStdString();
    EXPECT_FALSE(hands.names().text().contains(QStringLiteral("Total")));
    hands.names().click();
    EXPECT_TRUE(hands.summary().contains(QStringLiteral("1 new, 1 left out")))
        << hands.summary().toStdString();
    hands.choose("writeButton");
    const auto made = plan::findByName<plan::Locality>(small.plan(), "Harwich");
    ASSERT_TRUE(made);
    EXPECT_EQ(small.plan().find<plan::Locality>(*made)->parent, small.essex);
    ASSERT_TRUE(undone(small.document));
    EXPECT_FALSE(plan::findByName<plan::Role>(small.plan(), "Duty worker"));
}

TEST_F(EstablishmentPaste, NamesOfRowsThatAreLeftOutAreNotMade)
{
    hands.paste(QStringLiteral("Locality\tRole\tAs at\tEstablishment\tVacancy\n"
                               "Harwich\tDuty worker\t2026-09-01\t3\t1\n"
                               "Clacton\tNight worker\t2026-09-01\tthree\t1\n"));
    ASSERT_NE(hands.preview(), nullptr);
    hands.names().click();
    EXPECT_TRUE(hands.summary().contains(QStringLiteral("1 new, 1 left out")));
    hands.choose("writeButton");
    EXPECT_FALSE(plan::findByName<plan::Locality>(small.plan(), "Clacton"));
    EXPECT_FALSE(plan::findByName<plan::Role>(small.plan(), "Night worker"));
    EXPECT_TRUE(plan::findByName<plan::Locality>(small.plan(), "Harwich"));
}

TEST_F(PostsPaste, PostsOfASpreadsheetAreReadAsItWritesThem)
{
    hands.paste(
        QStringLiteral("title\tlocality\trole\tfte\tstart date\tend date\tannual_cost\n"
                       "Project lead\tNorth\tSocial worker\t0.5 FTE\t01-Apr-26\t31 March 2027\t£46,678\n"
                       "Reviewer\t\tCase assistant\t1\t\t\t\n"));
    ASSERT_NE(hands.preview(), nullptr);
    hands.choose("writeButton");
    const plan::Post* lead = post("Project lead");
    ASSERT_NE(lead, nullptr);
    EXPECT_EQ(lead->fte.value(), 0.5);
    EXPECT_EQ(lead->start, (Date{2026, 4, 1}));
    EXPECT_EQ(lead->end, (Date{2027, 3, 31}));
    EXPECT_EQ(lead->annualCost->value(), 46678);
    ASSERT_NE(post("Reviewer"), nullptr);
    EXPECT_EQ(post("Reviewer")->locality, small.north) << "a merged cell";
}

TEST_F(PostsPaste, ARowIsFoundWithoutItsStartWhereOnlyOneFits)
{
    hands.paste(
        QStringLiteral("title\tlocality\trole\tfte\tstart\nLead\tNorth\tSocial worker\t1\t2026-04-01\n"));
    hands.choose("writeButton");
    hands.paste(QStringLiteral("title\tlocality\trole\tfte\nLead\tNorth\tSocial worker\t0.8\n"));
    ASSERT_NE(hands.preview(), nullptr);
    EXPECT_TRUE(hands.summary().contains(QStringLiteral("1 replaced"))) << hands.summary().toStdString();
    hands.choose("writeButton");
    EXPECT_EQ(small.plan().rows<plan::Post>().size(), 1U);
    EXPECT_EQ(post("Lead")->fte.value(), 0.8);
    hands.paste(
        QStringLiteral("title\tlocality\trole\tfte\tstart\nLead\tNorth\tSocial worker\t1\t2027-04-01\n"));
    hands.choose("writeButton");
    hands.paste(QStringLiteral("title\tlocality\trole\tfte\nLead\tNorth\tSocial worker\t0.7\n"));
    EXPECT_TRUE(hands.lines().join(u'\n').contains(QStringLiteral("several rows of posts fit")))
        << hands.lines().join(u'\n').toStdString();
}

TEST_F(PostsPaste, SharesMayBePercentagesAndFteMayNot)
{
    chooseRegister("moves");
    hands.paste(QStringLiteral("role\tcalendar month\tshare\nSocial worker\t4\t12.5%\n"));
    ASSERT_NE(hands.preview(), nullptr);
    hands.choose("writeButton");
    ASSERT_EQ(small.plan().rows<plan::Move>().size(), 1U);
    EXPECT_EQ(small.plan().rows<plan::Move>().begin()->share, 0.125);
    chooseRegister("posts");
    hands.paste(QStringLiteral("title\tlocality\trole\tfte\nLead\tNorth\tSocial worker\t50%\n"));
    EXPECT_TRUE(hands.lines().join(u'\n').contains(QStringLiteral("“50%” is not a number")))
        << hands.lines().join(u'\n').toStdString();
}

TEST(KentPaste, TwentyFourRowsThatAreThereAndThirtyNewOnesAddThirtyAndOverwriteNothing)
{
    OpenSample kent(QStringLiteral("Kent"));
    Context context(kent.document);
    EstablishmentPage page(context);
    bringUp(page);
    PasteHands hands(page);
    const plan::Plan before = kent.document.plan();
    SheetView& table = hands.table();
    const int count = table.model()->rowCount();
    ASSERT_EQ(count, 24);
    table.selectAll();
    table.copy();
    QString text = QApplication::clipboard()->text();
    const auto rows = before.rows<plan::Establishment>();
    int added = 0;
    for (const char* day : {"1/4/2016", "1/10/2016"})
        for (const plan::Establishment& row : rows)
            if (added < 30) {
                text += QStringLiteral("%1\t%2\t%3\t%4\t0.5\n")
                            .arg(QString::fromStdString(plan::nameOf(before, row.locality)),
                                 QString::fromStdString(plan::nameOf(before, row.role)), QLatin1String(day))
                            .arg(row.establishment.value() + 1);
                ++added;
            }
    table.setCurrentIndex(table.model()->index(0, 0));
    hands.paste(text);
    ASSERT_NE(hands.preview(), nullptr);
    EXPECT_TRUE(hands.summary().contains(QStringLiteral("30 new, 24 the same as now")))
        << hands.summary().toStdString();
    hands.choose("writeButton");
    EXPECT_EQ(kent.document.plan().rows<plan::Establishment>().size(), 54U);
    for (const plan::Establishment& row : rows)
        EXPECT_EQ(*kent.document.plan().find<plan::Establishment>(row.id), row);
    EXPECT_EQ(kent.document.undoLabel(), QStringLiteral("Paste 30 rows of the establishment"));
    ASSERT_TRUE(session::test::undone(kent.document));
    EXPECT_EQ(kent.document.plan().rows<plan::Establishment>().size(), 24U);
}

} // namespace muster::ui::test
