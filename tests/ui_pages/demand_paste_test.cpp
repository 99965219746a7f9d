// Blocks from a spreadsheet pasted into the grid of figures of demand: shown first, then one edit.

#include "plan/structure/structure.h"
#include "ui_pages/demand_figures_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>

namespace muster::ui::test {

namespace {

class DemandPaste : public DemandFigures {
  protected:
    void SetUp() override
    {
        DemandFigures::SetUp();
        click("figuresButton");
    }
    [[nodiscard]] std::string name(int after) const { return year(after).toString(); }
    void pasteUnder(const std::string& periods, const char* rows)
    {
        paste(("Locality\tClient group\tActivity\t" + periods + "\n" + rows).c_str());
    }
    void choose(const char* button)
    {
        dialog<PastePreview>()->findChild<QPushButton*>(QLatin1String(button))->click();
    }
    [[nodiscard]] QString summary()
    {
        return dialog<PastePreview>()->findChild<QLabel*>(QStringLiteral("summaryLabel"))->text();
    }
};

class EmptyDemandPaste : public DemandPaste {
  protected:
    void SetUp() override
    {
        clearDemand();
        DemandPaste::SetUp();
    }
};

} // namespace

TEST_F(DemandPaste, HeadingsSayWhereFiguresGoAndTheyAreShownFirst)
{
    const auto before = figures();
    pasteUnder(name(-2) + "\t" + name(-1) + "\tTotal", "Colchester\tOlder people\tReview\t1,611\t..\t1,611\n"
                                                       "\tLearning disability\tReview\t341\t\t341\n"
                                                       "mid\tolder people\treview\t0\t4.5\t4.5\n");
    ASSERT_NE(dialog<PastePreview>(), nullptr);
    EXPECT_EQ(figures(), before) << "nothing is written before one says so";
    EXPECT_TRUE(summary().contains(QStringLiteral("4 new, 2 left out, 1 empty cell")))
        << summary().toStdString();
    EXPECT_TRUE(previewed().at(1).contains(QStringLiteral("never 0")))
        << previewed().join(u'\n').toStdString();
    choose("writeButton");
    const auto actual = plan::DemandStatus::Actual;
    EXPECT_EQ(figure(reviews(small.colchester, small.older), year(-2), actual), 1611);
    EXPECT_EQ(figure(reviews(small.colchester, small.older), year(-1), actual), std::nullopt) << "suppressed";
    EXPECT_EQ(figure(reviews(small.colchester, small.learning), year(-2), actual), 341) << "a merged cell";
    EXPECT_EQ(figure(reviews(small.colchester, small.learning), year(-1), actual), std::nullopt) << "blank";
    EXPECT_EQ(figure(reviews(small.mid, small.older), year(-2), actual), 0);
    EXPECT_EQ(figure(reviews(small.mid, small.older), year(-1), actual), 4.5);
    EXPECT_EQ(figures(), before + 4);
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Paste 4 figures of demand"));
    settle(small.document);
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(figures(), before);
}

TEST_F(DemandPaste, ANameOfSeveralLocalitiesIsLeftOutAndItsPathTaken)
{
    small.apply(*plan::addLocalities(small.plan(), small.mid, {{"Hospital"}}));
    small.apply(*plan::addLocalities(small.plan(), small.west, {{"Hospital"}}));
    pasteUnder(name(0), "Hospital\tOlder people\tReview\t5\nEssex/Mid/Hospital\tOlder people\tReview\t7\n");
    ASSERT_NE(dialog<PastePreview>(), nullptr);
    EXPECT_TRUE(summary().contains(QStringLiteral("1 new, 1 left out"))) << summary().toStdString();
    EXPECT_TRUE(previewed().join(u'\n').contains(QStringLiteral("more than one locality has this name")))
        << previewed().join(u'\n').toStdString();
}

TEST_F(DemandPaste, FiguresAreReplacedOnlyWhereThatIsChosen)
{
    const std::string rows = "Mid\tOlder people\tReview\t100\t200\nWest\tOlder people\tReview\t2080\t300\n";
    pasteUnder(name(0) + "\t" + name(1), rows.c_str());
    ASSERT_NE(dialog<PastePreview>(), nullptr);
    EXPECT_TRUE(summary().contains(QStringLiteral("2 new, 1 replaced, 1 the same as now")))
        << summary().toStdString();
    EXPECT_EQ(previewed().first(), QStringLiteral("Mid, Review, Older people|%1|forecast|2,080|100|Replaced")
                                       .arg(QString::fromStdString(name(0))));
    choose("addButton");
    EXPECT_EQ(figure(reviews(small.mid, small.older), year(0)), 2080);
    EXPECT_EQ(figure(reviews(small.mid, small.older), year(1)), 200);
    pasteUnder(name(0) + "\t" + name(1), rows.c_str());
    choose("writeButton");
    EXPECT_EQ(figure(reviews(small.mid, small.older), year(0)), 100);
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Paste 1 figure of demand"));
}

TEST_F(EmptyDemandPaste, ABlockThatNamesEverythingHoldsTheFirstFigures)
{
    ASSERT_EQ(sheet().rowCount(), 0);
    pasteUnder(name(0), "Mid\tOlder people\tReview\t1,240\n");
    ASSERT_NE(dialog<PastePreview>(), nullptr);
    choose("writeButton");
    EXPECT_EQ(figure(reviews(small.mid, small.older), year(0)), 1240);
    EXPECT_EQ(sheet().rows().series.size(), 1U);
}

TEST_F(DemandPaste, CancelChangesNothing)
{
    pasteUnder(name(0), "Mid\tOlder people\tReview\t100\n");
    const QString before = small.document.undoLabel();
    choose("cancelButton");
    EXPECT_EQ(figure(reviews(small.mid, small.older), year(0)), 2080);
    EXPECT_EQ(small.document.undoLabel(), before);
}

TEST_F(DemandPaste, WhatCannotBeReadIsLeftOutWithTheReason)
{
    pasteUnder(name(1), "Norht\tOlder people\tReview\t100\n"
                        "Mid\tOlder people\tReview\t-4\n"
                        "Mid\tOlder people\tReview\tabout 50\n"
                        "West\tOlder people\tReview\t7\n"
                        "West\tOlder people\tReview\t8\n");
    ASSERT_NE(dialog<PastePreview>(), nullptr);
    const QString lines = previewed().join(u'\n');
    for (const char* reason : {"Norht|Left out: the plan has no locality of this name", "outside its range",
                               "“about 50” is not a number", "this figure appears twice"})
        EXPECT_TRUE(lines.contains(QString::fromUtf8(reason))) << reason << "\n" << lines.toStdString();
    choose("writeButton");
    EXPECT_EQ(figure(reviews(small.west, small.older), year(1)), 7);
    EXPECT_EQ(figure(reviews(small.mid, small.older), year(1)), std::nullopt);
}

TEST_F(DemandPaste, WithoutHeadingsFiguresGoFromTheChosenCellOnPastTheSums)
{
    grid().setCurrentIndex(cell(reviews(small.colchester, small.learning), year(1)));
    paste("1\t2\n3\t4\n");
    ASSERT_NE(dialog<PastePreview>(), nullptr);
    EXPECT_TRUE(summary().startsWith(QStringLiteral("Read without headings, from the chosen cell on.")));
    choose("writeButton");
    EXPECT_EQ(figure(reviews(small.colchester, small.learning), year(1)), 1);
    EXPECT_EQ(figure(reviews(small.colchester, small.learning), year(2)), 2);
    EXPECT_EQ(figure(reviews(small.tendring, small.older), year(1)), 3)
        << "the row behind the sum of Tendring";
    EXPECT_EQ(figure(reviews(small.tendring, small.older), year(2)), 4);
}

TEST_F(DemandPaste, WhatABlockDoesNotNameIsThatOfTheChosenRow)
{
    grid().setCurrentIndex(cell(reviews(small.mid, small.older), year(1)));
    paste(("Client group\t" + name(1) + "\nLearning disability\t55\n").c_str());
    ASSERT_NE(dialog<PastePreview>(), nullptr);
    choose("writeButton");
    EXPECT_EQ(figure(reviews(small.mid, small.learning), year(1)), 55);
    grid().setCurrentIndex(sumOf("Mid", year(1)));
    QSignalSpy said(&page, &Page::refused);
    paste(("Client group\t" + name(1) + "\nLearning disability\t56\n").c_str());
    EXPECT_EQ(dialog<PastePreview>(), nullptr);
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.first().first().toString().contains(QStringLiteral("choose a row of the grid first")));
    paste("only\twords\nand\tno figures\n");
    EXPECT_EQ(said.size(), 2);
}

TEST_F(DemandPaste, ALongTableWithItsPeriodsInAColumnIsRead)
{
    const Period april{PeriodLength::Month, year(-1).start};
    paste(("locality\tclient_group\tactivity\tperiod\tvolume\tstatus\nWest\tOlder people\tReview\t" +
           april.toString() + "\t31\tforecast\n")
              .c_str());
    ASSERT_NE(dialog<PastePreview>(), nullptr);
    choose("writeButton");
    EXPECT_EQ(figure(reviews(small.west, small.older), april), 31);
}

TEST_F(DemandPaste, PastedFiguresMayAllBeActual)
{
    pasteUnder(name(0), "West\tOlder people\tReview\t90\n");
    auto* as = dialog<PastePreview>()->findChild<QComboBox*>(QStringLiteral("statusCombo"));
    as->setCurrentIndex(as->findData(int(plan::DemandStatus::Actual)));
    EXPECT_TRUE(previewed().first().endsWith(QStringLiteral("|actual||90|New")))
        << previewed().first().toStdString();
    choose("writeButton");
    EXPECT_EQ(figure(reviews(small.west, small.older), year(0), plan::DemandStatus::Actual), 90);
    EXPECT_EQ(figure(reviews(small.west, small.older), year(0)), 2080);
}

TEST_F(DemandPaste, ALargeBlockIsReadAndComparedWhileTheWindowGoesOn)
{
    constexpr int kMonths = 300; // of four series more cells than are read at once
    QString text = QStringLiteral("Locality\tClient group\tActivity");
    for (int month = 0; month < kMonths; ++month)
        text += u'\t' + QString::fromStdString((year(0).start + -month).toString());
    for (const char* place : {"Colchester", "Tendring", "Mid", "West"}) {
        text += QStringLiteral("\n%1\tOlder people\tReview").arg(QLatin1String(place));
        text += QStringLiteral("\t12").repeated(kMonths);
    }
    const auto before = figures();
    paste(text.toUtf8().constData());
    EXPECT_EQ(dialog<PastePreview>(), nullptr);
    settle(small.document);
    ASSERT_NE(dialog<PastePreview>(), nullptr);
    settle(small.document);
    EXPECT_TRUE(summary().contains(QStringLiteral("1200 new"))) << summary().toStdString();
    choose("writeButton");
    EXPECT_EQ(figures(), before + 1200);
    settle(small.document);
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(figures(), before);
}

TEST_F(DemandPaste, WhatIsCopiedWithHeadingsPastesBackToTheSamePlaces)
{
    select(sumOf("Mid", year(0)), cell(reviews(small.mid, small.learning), year(1)));
    press(grid(), QKeySequence::Copy);
    typeAt(cell(reviews(small.mid, small.older), year(0)), "1");
    grid().setCurrentIndex(cell(reviews(small.west, small.older), year(0)));
    press(grid(), QKeySequence::Paste);
    ASSERT_NE(dialog<PastePreview>(), nullptr);
    EXPECT_TRUE(summary().contains(QStringLiteral("2 new, 1 replaced, 1 left out, 1 the same as now")))
        << summary().toStdString() << previewed().join(u'\n').toStdString();
    choose("writeButton");
    EXPECT_EQ(figure(reviews(small.mid, small.older), year(0)), 2080);
    EXPECT_EQ(figure(reviews(small.west, small.older), year(0)), 2080);
}

} // namespace muster::ui::test
