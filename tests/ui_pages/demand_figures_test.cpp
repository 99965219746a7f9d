// The grid of figures of demand: the first figures of a plan typed, edited and filled, in the real page.

#include "demand/figures/add_series_dialog.h"
#include "ui_pages/demand_figures_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace muster::ui::test {

TEST_F(DemandFigures, TheFirstFiguresOfAPlanAreTyped)
{
    clearDemand();
    ASSERT_TRUE(part<QPushButton>("emptyButton").isVisibleTo(&page));
    click("emptyButton");
    ASSERT_NE(dialog<AddSeriesDialog>(), nullptr);
    EXPECT_EQ(dialog<AddSeriesDialog>()->series().size(), 8U) << "four lowest localities, two client groups";
    dialog<AddSeriesDialog>()->accept();
    EXPECT_EQ(sheet().rows().series.size(), 8U);
    EXPECT_EQ(figures(), 0U) << "a row alone is not in the plan";
    const plan::SeriesName series = reviews(small.colchester, small.older);
    typeAt(cell(series, year(0)), "1,200");
    EXPECT_EQ(figure(series, year(0)), 1200);
    typeAt(cell(series, year(-1)), "1150.5");
    EXPECT_EQ(figure(series, year(-1), plan::DemandStatus::Actual), 1150.5)
        << "before the plan's first month";
    EXPECT_EQ(cell(series, year(0)).data(FigureSheet::MarkRole).toString(), QStringLiteral("f"));
    EXPECT_TRUE(cell(series, year(-1)).data(FigureSheet::MarkRole).toString().isEmpty());
    EXPECT_TRUE(cell(series, year(-1))
                    .data(Qt::ToolTipRole)
                    .toString()
                    .startsWith(QStringLiteral("Actual figure of")));
    EXPECT_EQ(sheet().rows().series.size(), 8U) << "the other rows still stand";
    EXPECT_EQ(small.reopened().rows<plan::Demand>().size(), 2U);
}

TEST_F(DemandFigures, AnyCombinationThatHasNoRowCanBeAdded)
{
    click("figuresButton");
    click("addRowsButton");
    auto* add = dialog<AddSeriesDialog>();
    ASSERT_NE(add, nullptr);
    EXPECT_TRUE(add->series().empty()) << "each is there already";
    QListWidget& localities = *add->findChild<QListWidget*>(QStringLiteral("localityList"));
    for (int row = 0; row < localities.count(); ++row)
        localities.item(row)->setCheckState(
            localities.item(row)->text().trimmed() == QStringLiteral("North") ? Qt::Checked : Qt::Unchecked);
    EXPECT_EQ(add->series().size(), 2U);
    add->accept();
    EXPECT_GE(sheet().rowOf(reviews(small.north, small.learning)), 0);
    EXPECT_EQ(grid().currentIndex().row(), sheet().rowOf(reviews(small.north, small.older)));
}

TEST_F(DemandFigures, AnEditIsOneStepThatCanBeUndone)
{
    click("figuresButton");
    const plan::SeriesName series = reviews(small.tendring, small.learning);
    typeAt(cell(series, year(0)), "2000");
    EXPECT_EQ(figure(series, year(0)), 2000);
    EXPECT_TRUE(small.document.undoLabel().contains(QStringLiteral("Tendring")))
        << small.document.undoLabel().toStdString();
    EXPECT_EQ(cell(series, year(0)).data().toString(), QStringLiteral("2,000"));
    ASSERT_TRUE(undone(small.document));
    EXPECT_EQ(cell(series, year(0)).data().toString(), QStringLiteral("2,080"));
}

TEST_F(DemandFigures, ARowWhoseLastFigureIsClearedCanBeTypedIntoAgain)
{
    click("figuresButton");
    const plan::SeriesName series = reviews(small.mid, small.older);
    grid().setCurrentIndex(cell(series, year(0)));
    press(grid(), QKeySequence::Delete);
    EXPECT_EQ(figure(series, year(0)), std::nullopt);
    ASSERT_GE(sheet().rowOf(series), 0);
    typeAt(cell(series, year(0)), "7");
    EXPECT_EQ(figure(series, year(0)), 7);
}

TEST_F(DemandFigures, WhatIsNoFigureStaysInItsCellWithTheReason)
{
    click("figuresButton");
    const QModelIndex at = cell(reviews(small.mid, small.older), year(0));
    for (const auto& [text, reason] : {std::pair("..", "never 0"), std::pair("many", "not a number"),
                                       std::pair("-5", "outside its range")}) {
        typeAt(at, text);
        ASSERT_NE(editorOf(grid()), nullptr) << text;
        EXPECT_TRUE(editorOf(grid())->reason().contains(QLatin1String(reason)))
            << editorOf(grid())->reason().toStdString();
        QTest::keyClick(editorOf(grid()), Qt::Key_Escape);
    }
    EXPECT_EQ(figure(reviews(small.mid, small.older), year(0)), 2080);
}

TEST_F(DemandFigures, SumsAddUpEachLocalityAndAll)
{
    click("figuresButton");
    EXPECT_EQ(sumOf("Colchester", year(0)).data().toString(), QStringLiteral("4,160"));
    EXPECT_EQ(sumOf("All localities", year(0)).data().toString(), QStringLiteral("16,640"));
    EXPECT_FALSE(sumOf("Colchester", year(0)).flags().testFlag(Qt::ItemIsEditable));
    typeAt(cell(reviews(small.colchester, small.older), year(0)), "80");
    EXPECT_EQ(sumOf("Colchester", year(0)).data().toString(), QStringLiteral("2,160"));
    EXPECT_EQ(sumOf("All localities", year(0)).data().toString(), QStringLiteral("14,640"));
    EXPECT_TRUE(sumOf("All localities", year(0))
                    .data(Qt::ToolTipRole)
                    .toString()
                    .startsWith(QStringLiteral("Sum of 8 rows: 14,640 events, forecast")));
}

TEST_F(DemandFigures, OfAPartOfTheCouncilOnlyItsRowsAreAddedUp)
{
    click("figuresButton");
    small.context->chooseLocality(small.document.results().inputs().dimensions().indexOf(small.north));
    EXPECT_EQ(sheet().rows().series.size(), 4U) << "Colchester and Tendring";
    EXPECT_EQ(sumOf("All of North", year(0)).data().toString(), QStringLiteral("8,320"));
}

TEST_F(DemandFigures, OpenCasesAreNotAddedToEvents)
{
    plan::Edit edit{"Count open cases", {}};
    const auto cases = newId<plan::ActivityId>();
    edit.put(plan::Activity{cases, "Ongoing case", plan::Standard::Caseload, "open case", false, {}, 2});
    edit.put(plan::Demand{newId<plan::DemandId>(), small.mid, small.older, cases, year(0), Volume(90),
                          plan::DemandStatus::Forecast});
    small.apply(edit);
    click("figuresButton");
    EXPECT_EQ(sumOf("Mid: events", year(0)).data().toString(), QStringLiteral("4,160"));
    EXPECT_EQ(sumOf("Mid: open cases", year(0)).data().toString(), QStringLiteral("90"));
    EXPECT_EQ(sumOf("All localities: open cases", year(0)).data().toString(), QStringLiteral("90"));
}

TEST_F(DemandFigures, AYearThatAddsUpMonthsIsEditedByItsMonths)
{
    plan::Edit edit{"Enter months", {}};
    for (int month = 0; month < 12; ++month)
        edit.put(plan::Demand{newId<plan::DemandId>(),
                              small.mid,
                              small.older,
                              small.review,
                              {PeriodLength::Month, year(-1).start + month},
                              Volume(10),
                              plan::DemandStatus::Actual});
    small.apply(edit);
    click("figuresButton");
    const plan::SeriesName series = reviews(small.mid, small.older);
    EXPECT_EQ(cell(series, year(-1)).data().toString(), QStringLiteral("120"));
    typeAt(cell(series, year(-1)), "130");
    ASSERT_NE(editorOf(grid()), nullptr);
    EXPECT_TRUE(editorOf(grid())->reason().contains(QStringLiteral("adds up figures of shorter periods")));
    QTest::keyClick(editorOf(grid()), Qt::Key_Escape);
    small.context->chooseLength(PeriodLength::Month);
    const Period april{PeriodLength::Month, year(-1).start};
    typeAt(cell(series, april), "20");
    EXPECT_EQ(figure(series, april, plan::DemandStatus::Actual), 20);
    const Period first{PeriodLength::Month, firstMonth()};
    EXPECT_EQ(cell(series, first).data(FigureSheet::MarkRole).toString(), QStringLiteral("p"))
        << "a month of the year's forecast";
}

TEST_F(DemandFigures, ForecastsCanBeShownAndTypedApart)
{
    click("figuresButton");
    const plan::SeriesName series = reviews(small.west, small.older);
    auto& shown = part<QComboBox>("shownCombo");
    shown.setCurrentIndex(shown.findData(int(FiguresShown::Actual)));
    EXPECT_TRUE(cell(series, year(0)).data().toString().isEmpty());
    typeAt(cell(series, year(0)), "2100");
    EXPECT_EQ(figure(series, year(0), plan::DemandStatus::Actual), 2100);
    EXPECT_EQ(figure(series, year(0)), 2080) << "the forecast stays beside it";
    shown.setCurrentIndex(shown.findData(int(FiguresShown::Forecast)));
    EXPECT_EQ(cell(series, year(0)).data().toString(), QStringLiteral("2,080"));
}

TEST_F(DemandFigures, FillsRightAndDownButNotFromASum)
{
    click("figuresButton");
    const plan::SeriesName top = reviews(small.colchester, small.older);
    const plan::SeriesName next = reviews(small.colchester, small.learning);
    typeAt(cell(top, year(0)), "500");
    select(cell(top, year(0)), cell(top, year(2)));
    press(grid(), Qt::CTRL | Qt::Key_R);
    EXPECT_EQ(figure(top, year(1)), 500);
    EXPECT_EQ(figure(top, year(2)), 500);
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Fill right 2 figures of demand"));
    select(cell(top, year(1)), cell(next, year(2)));
    press(grid(), Qt::CTRL | Qt::Key_D);
    EXPECT_EQ(figure(next, year(2)), 500);
    EXPECT_EQ(small.document.undoLabel(), QStringLiteral("Fill down 2 figures of demand"));
    const auto before = small.document.undoLabel();
    select(cell(top, year(0)), cell(top, year(0)));
    press(grid(), Qt::CTRL | Qt::Key_D);
    EXPECT_EQ(figure(top, year(0)), 500) << "what stands above is the locality's sum";
    EXPECT_EQ(small.document.undoLabel(), before);
}

TEST_F(DemandFigures, LocalitiesFoldAndWordsNarrowTheRows)
{
    click("figuresButton");
    const int all = sheet().rowCount();
    const plan::SeriesName hidden = reviews(small.colchester, small.older);
    grid().setCurrentIndex(sumOf("Colchester", year(0)));
    QTest::keyClick(&grid(), Qt::Key_Space);
    EXPECT_EQ(sheet().rowCount(), all - 2);
    EXPECT_EQ(sheet().rowOf(hidden), -1);
    EXPECT_EQ(sumOf("Colchester", year(0)).data().toString(), QStringLiteral("4,160")) << "its sum stays";
    QTest::keyClick(&grid(), Qt::Key_Space);
    EXPECT_EQ(sheet().rowCount(), all);
    click("foldButton");
    EXPECT_EQ(sheet().rowCount(), 5) << "four localities and all of them";
    click("foldButton");
    part<QLineEdit>("findEdit").setText(QStringLiteral("older mid"));
    EXPECT_EQ(sheet().rows().series.size(), 1U);
    EXPECT_EQ(sumOf("Mid, rows shown", year(0)).data().toString(), QStringLiteral("2,080"));
}

TEST_F(DemandFigures, AChosenSeriesStaysChosenBesideItsChart)
{
    click("figuresButton");
    grid().setCurrentIndex(cell(reviews(small.mid, small.learning), year(0)));
    click("chartButton");
    EXPECT_EQ(part<QLabel>("seriesTitleLabel").text(),
              QString::fromUtf8("Mid · Review · Learning disability"));
}

} // namespace muster::ui::test
