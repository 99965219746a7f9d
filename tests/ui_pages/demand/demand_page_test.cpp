#include "ui_pages/demand/demand_page_fixture.h"

#include <QCheckBox>

namespace muster::ui::test {

TEST_F(DemandPageTest, ListsEverySeriesWithItsHealth)
{
    EXPECT_EQ(series().rowCount(), 5) << "localities, and the whole";
    EXPECT_EQ(listed().size(), 8);
    EXPECT_TRUE(list().currentIndex().data(SeriesList::WarningRole).toBool());
    EXPECT_TRUE(detail().startsWith(QStringLiteral("1 break to decide"))) << detail().toStdString();
    EXPECT_GT(list().currentIndex().data(SeriesList::CurveRole).value<SeriesCurve>().figures.size(), 8);
}

TEST_F(DemandPageTest, WordsNarrowTheListAndALinkWidensIt)
{
    auto& find = *page.findChild<QLineEdit*>(QStringLiteral("findEdit"));
    find.setText(QStringLiteral("older colch"));
    EXPECT_EQ(listed().size(), 1);
    EXPECT_TRUE(page.findChild<QLabel*>(QStringLiteral("subtitleLabel"))
                    ->text()
                    .contains(QStringLiteral("8 series")));
    find.setText(QStringLiteral("nothing like it"));
    EXPECT_EQ(listed().size(), 0);
    EXPECT_TRUE(list().isVisibleTo(&page));
    EXPECT_TRUE(page.goTo({"demand", 0, std::nullopt, {small.colchester, small.older, small.review, {}}}));
    EXPECT_TRUE(find.text().isEmpty());
    EXPECT_EQ(nameAt(list().currentIndex()), QStringLiteral("Colchester · Review · Older people"));
}

TEST_F(DemandPageTest, ALocalityAddsItsSeriesUpAndFoldsThem)
{
    const QModelIndex mid = series().parent(series().indexOf({small.mid, small.older, small.review}));
    EXPECT_EQ(mid.data().toString(), QString::fromUtf8("Mid · 2 series"));
    EXPECT_EQ(mid.data(SeriesList::DetailRole).toString(), QStringLiteral("4,160 events"));
    const QString subtitle = page.findChild<QLabel*>(QStringLiteral("subtitleLabel"))->text();
    EXPECT_TRUE(subtitle.contains(QStringLiteral(" events"))) << subtitle.toStdString();
    ASSERT_TRUE(list().isExpanded(mid));
    const QString shown = page.findChild<QLabel*>(QStringLiteral("seriesTitleLabel"))->text();
    list().setCurrentIndex(mid);
    EXPECT_EQ(page.findChild<QLabel*>(QStringLiteral("seriesTitleLabel"))->text(), shown);
    QTest::keyClick(&list(), Qt::Key_Left);
    EXPECT_FALSE(list().isExpanded(mid));
    auto& find = *page.findChild<QLineEdit*>(QStringLiteral("findEdit"));
    find.setText(QStringLiteral("mid learning"));
    ASSERT_EQ(listed().size(), 1);
    EXPECT_TRUE(list().isExpanded(listed().first().parent())) << "what is found is shown";
    EXPECT_EQ(listed().first().parent().data().toString(), QString::fromUtf8("Mid · 1 of 2 series"));
    find.clear();
    EXPECT_FALSE(list().isExpanded(series().parent(series().indexOf({small.mid, small.older, small.review}))))
        << "it is folded as before";
}

TEST_F(DemandPageTest, AMethodThatIsChosenIsInTheFileAndCanBeUndone)
{
    chooseMethod(plan::DemandMethod::Drift);
    EXPECT_EQ(small.document.undoLabel(),
              QStringLiteral("Set method, Colchester, Older people, Review, to drift"));
    EXPECT_TRUE(inPanel<QLabel>("methodSentence").text().startsWith(QStringLiteral("Drift, from 8 years")));
    settle(small.document);
    EXPECT_TRUE(inPanel<QLabel>("recordSentence").text().contains(QStringLiteral("past dates")));
    ASSERT_TRUE(undone(small.document));
    EXPECT_TRUE(small.plan().rows<plan::SeriesMethod>().empty());
    chooseMethod(plan::DemandMethod::Drift);
    const plan::Plan filed = small.reopened();
    ASSERT_EQ(filed.rows<plan::SeriesMethod>().size(), 1U);
    EXPECT_EQ(filed.rows<plan::SeriesMethod>().begin()->method, plan::DemandMethod::Drift);
}

TEST_F(DemandPageTest, AMethodPerDayIsTickedAndStaysSoWithAnother)
{
    auto& check = inPanel<QCheckBox>("perDayCheck");
    EXPECT_TRUE(check.isHidden()) << "the series has no method of its own";
    chooseMethod(plan::DemandMethod::Drift);
    EXPECT_FALSE(check.isHidden());
    EXPECT_FALSE(check.isChecked());
    check.click();
    ASSERT_EQ(small.plan().rows<plan::SeriesMethod>().size(), 1U);
    EXPECT_TRUE(small.plan().rows<plan::SeriesMethod>().begin()->perDay);
    EXPECT_TRUE(inPanel<QLabel>("methodSentence").text().contains(QStringLiteral("each per day")));
    chooseMethod(plan::DemandMethod::Mean);
    EXPECT_TRUE(small.plan().rows<plan::SeriesMethod>().begin()->perDay);
    chooseMethod(plan::DemandMethod::Population);
    EXPECT_TRUE(check.isHidden()) << "it goes on from no figures";
    EXPECT_FALSE(small.plan().rows<plan::SeriesMethod>().begin()->perDay);
}

TEST_F(DemandPageTest, WeightsAreFixedAllTogetherOrRefusedInASentence)
{
    chooseMethod(plan::DemandMethod::Holt);
    QSignalSpy said(&page, &Page::refused);
    auto& edit = inPanel<QLineEdit>("weightsEdit");
    edit.setText(QStringLiteral("0.3"));
    emit edit.editingFinished();
    EXPECT_EQ(said.size(), 1);
    edit.setText(QStringLiteral("0.3 0.1"));
    emit edit.editingFinished();
    ASSERT_EQ(small.plan().rows<plan::SeriesMethod>().size(), 1U);
    EXPECT_EQ(small.plan().rows<plan::SeriesMethod>().begin()->beta, 0.1);
    edit.setText(QStringLiteral("2 0.1"));
    emit edit.editingFinished();
    EXPECT_EQ(said.size(), 2) << "a weight above 1 is refused by the rules";
    EXPECT_EQ(small.plan().rows<plan::SeriesMethod>().begin()->alpha, 0.3);
}

TEST_F(DemandPageTest, ABreakIsDecidedWithItsReasonAlone)
{
    ASSERT_EQ(inPanel<QListWidget>("breakList").count(), 1);
    EXPECT_TRUE(
        inPanel<QListWidget>("breakList").item(0)->text().contains(QStringLiteral("from 2,354 to 4,763")));
    QSignalSpy said(&page, &Page::refused);
    QTest::mouseClick(&inPanel<QPushButton>("decideButton"), Qt::LeftButton);
    EXPECT_EQ(said.size(), 1);
    EXPECT_TRUE(small.plan().rows<plan::SeriesBreak>().empty());
    QTest::keyClicks(&inPanel<QLineEdit>("reasonEdit"), QStringLiteral("telephone reviews count"));
    QTest::mouseClick(&inPanel<QPushButton>("decideButton"), Qt::LeftButton);
    ASSERT_EQ(small.plan().rows<plan::SeriesBreak>().size(), 1U);
    const plan::SeriesBreak& row = *small.plan().rows<plan::SeriesBreak>().begin();
    EXPECT_EQ(row.decision, plan::BreakDecision::AfterCounts);
    EXPECT_EQ(row.reason, "telephone reviews count");
    EXPECT_FALSE(list().currentIndex().data(SeriesList::WarningRole).toBool());
}

TEST_F(DemandPageTest, AFigureAheadIsTypedAndAnActualOneBeatsIt)
{
    chooseMethod(plan::DemandMethod::Naive);
    const int row = rowAhead();
    ASSERT_GE(row, 0);
    table().setCurrentIndex(table().model()->index(row, PeriodSheet::Typed));
    type(table(), QStringLiteral("5000"));
    EXPECT_EQ(table().model()->index(row, PeriodSheet::Counts).data().toString(), QStringLiteral("5,000"));
    table().setCurrentIndex(table().model()->index(row, PeriodSheet::Actual));
    type(table(), QStringLiteral("5100"));
    EXPECT_EQ(table().model()->index(row, PeriodSheet::Counts).data().toString(), QStringLiteral("5,100"));
    EXPECT_TRUE(small.document.undoLabel().startsWith(QStringLiteral("Set actual of ")));
}

TEST_F(DemandPageTest, APointAheadIsDragged)
{
    chooseMethod(plan::DemandMethod::Naive);
    const int row = rowAhead();
    ASSERT_GE(row, 0);
    const auto at = [&](double volume) {
        return QPoint(int(canvas().xAxis->coordToPixel(row)), int(canvas().yAxis->coordToPixel(volume)));
    };
    canvas().replot();
    const QPoint from = at(4780);
    const QPoint to = from - QPoint(0, 12);
    const double wanted = canvas().yAxis->pixelToCoord(to.y());
    QTest::mousePress(&chart(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&chart(), to);
    QTest::mouseRelease(&chart(), Qt::LeftButton, {}, to);
    const auto& periods = static_cast<PeriodSheet*>(table().model())->periods();
    ASSERT_TRUE(periods[std::size_t(row)].typed);
    EXPECT_NEAR(*periods[std::size_t(row)].typed, wanted, 1);
    EXPECT_TRUE(small.document.undoLabel().startsWith(QStringLiteral("Set forecast of ")));
}

TEST_F(DemandPageTest, AReBasedForecastIsOfferedWhenAFigureComesAndOnlyThen)
{
    auto& offer = inPanel<QPushButton>("rebaseButton");
    EXPECT_FALSE(offer.isVisibleTo(page.sidePanel()));
    chooseMethod(plan::DemandMethod::Naive);
    const int row = rowAhead();
    ASSERT_GE(row, 0);
    for (const int ahead : {row, row + 1}) {
        table().setCurrentIndex(table().model()->index(ahead, PeriodSheet::Typed));
        type(table(), QStringLiteral("5000"));
    }
    EXPECT_FALSE(offer.isVisibleTo(page.sidePanel()));
    table().setCurrentIndex(table().model()->index(row, PeriodSheet::Actual));
    type(table(), QStringLiteral("5500"));
    EXPECT_FALSE(offer.isVisibleTo(page.sidePanel())) << "not by what was read before the figure came";
    settle(small.document);
    ASSERT_TRUE(offer.isVisibleTo(page.sidePanel()));
    EXPECT_TRUE(offer.text().contains(QStringLiteral("1.10"))) << offer.text().toStdString();
    const auto typedAt = [&](int at) {
        return static_cast<PeriodSheet*>(table().model())->periods()[std::size_t(at)].typed;
    };
    EXPECT_EQ(typedAt(row + 1), 5000) << "nothing is done by itself";
    QTest::mouseClick(&offer, Qt::LeftButton);
    EXPECT_NEAR(typedAt(row + 1).value_or(0), 5500, 1e-9);
    EXPECT_EQ(typedAt(row), 5000) << "what came is not changed";
}

TEST_F(DemandPageTest, AProblemLeadsToItsSeries)
{
    plan::Target target;
    target.table = "breaks";
    target.scope = {small.colchester, small.older, small.review, {}};
    choose("West · Review · Learning disability");
    EXPECT_TRUE(page.goTo(target));
    EXPECT_EQ(nameAt(list().currentIndex()), QString::fromUtf8("Colchester · Review · Older people"));
    target.table = "establishment";
    EXPECT_FALSE(page.goTo(target));
}

} // namespace muster::ui::test
