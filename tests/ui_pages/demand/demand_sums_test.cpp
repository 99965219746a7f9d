// The sums of several localities on the page Demand.

#include "ui_pages/demand/demand_page_fixture.h"

namespace muster::ui::test {

/// Eight years of reviews in Mid, West and Tendring too, which automatic carries on.
class DemandSumsTest : public DemandPageTest {
  protected:
    DemandSumsTest()
    {
        plan::Edit edit{"Forecast them", {}};
        for (const plan::LocalityId place : {small.mid, small.west, small.tendring})
            for (int back = 1; back <= 8; ++back)
                edit.put(plan::Demand{
                    newId<plan::DemandId>(),
                    place,
                    small.older,
                    small.review,
                    {PeriodLength::FinancialYear, Month(small.plan().settings().firstMonth.year() - back, 4)},
                    Volume(1000 + 37 * (back * back % 5)),
                    plan::DemandStatus::Actual});
        plan::SeriesMethod row;
        row.id = newId<plan::SeriesMethodId>();
        row.method = plan::DemandMethod::Automatic;
        edit.put(row);
        small.apply(edit);
    }

    [[nodiscard]] QString said(const char* label)
    {
        return page.findChild<QLabel*>(QLatin1String(label))->text();
    }
    [[nodiscard]] const std::vector<engine::SeriesPeriod>& periods()
    {
        return static_cast<PeriodSheet*>(table().model())->periods();
    }
    void chooseSum(plan::LocalityId locality)
    {
        list().setCurrentIndex(
            series().indexOf({locality, small.older, small.review}, engine::Rollup::WithBeneath));
    }
};

TEST_F(DemandSumsTest, StandAboveTheLocalities)
{
    const QModelIndex sums = series().index(0, 0);
    EXPECT_EQ(sums.data().toString(), QString::fromUtf8("Essex as a whole · 2 sums"));
    EXPECT_EQ(series().index(0, 0, sums).data(SeriesList::DetailRole).toString(),
              QStringLiteral("4 localities"));
    EXPECT_TRUE(said("subtitleLabel").contains(QStringLiteral("8 series"))) << "sums are none";
    EXPECT_EQ(sums.data(SeriesList::DetailRole).toString(), series().total()) << "and count once";
}

TEST_F(DemandSumsTest, ShowTheirBandsAndSayHowTheyAreMade)
{
    chooseSum(small.essex);
    EXPECT_TRUE(said("seriesTitleLabel").endsWith(QStringLiteral("sum of 4 localities")));
    EXPECT_TRUE(said("legendLabel").contains(QStringLiteral("paired errors")))
        << said("legendLabel").toStdString();
    ASSERT_FALSE(periods().empty());
    EXPECT_TRUE(periods().back().low80);
    EXPECT_TRUE(periods().front().actual);
    EXPECT_FALSE(inPanel<QComboBox>("methodCombo").isVisibleTo(page.sidePanel()));
    EXPECT_TRUE(inPanel<QLabel>("methodSentence").text().contains(QStringLiteral("4 localities")));
    choose("Colchester · Review · Older people");
    EXPECT_TRUE(inPanel<QComboBox>("methodCombo").isVisibleTo(page.sidePanel()));
}

TEST_F(DemandSumsTest, AreNotTypedInto)
{
    chooseSum(small.essex);
    const QModelIndex cell = table().model()->index(0, PeriodSheet::Actual);
    EXPECT_FALSE(cell.flags().testFlag(Qt::ItemIsEditable));
    QSignalSpy said(&page, &Page::refused);
    EXPECT_FALSE(table().model()->setData(cell, QStringLiteral("5"), Qt::EditRole));
}

TEST_F(DemandSumsTest, AreShownWhereALocalityWithOthersBeneathIsChosen)
{
    small.context->chooseLocality(small.document.results().inputs().dimensions().indexOf(small.north));
    settle(small.document);
    EXPECT_EQ(series().reachAt(list().currentIndex()), engine::Rollup::WithBeneath);
    EXPECT_TRUE(said("seriesTitleLabel").endsWith(QStringLiteral("sum of 2 localities")));
    small.context->chooseLocality(small.document.results().inputs().dimensions().indexOf(small.mid));
    settle(small.document);
    EXPECT_EQ(nameAt(list().currentIndex()), QString::fromUtf8("Mid · Review · Older people"));
}

} // namespace muster::ui::test
