// The panel on numbers that stand beside the plan's own figures: published rates, the day until which extra
// staff are needed, and what an earlier state said of what came.

#include "models/grid_model.h"
#include "plan/edits.h"
#include "tables/grid_view.h"
#include "ui/kent_window.h"

#include <QAbstractItemView>

namespace muster::ui {

namespace {

using test::SampleWindow;

class BesideExplained : public testing::Test {
  protected:
    SampleWindow sample{QStringLiteral("Example county")};
    MainWindow& window = sample.window;

    /// Clicks the first cell of a table that stands for such a number, and waits for the panel.
    template <class Number>
    [[nodiscard]] bool click(GridView& view, const std::string& column = {})
    {
        const GridModel& model = *view.gridModel();
        for (int row = 0; row < model.rowCount(); ++row)
            for (int at = 0; at < model.columnCount(); ++at) {
                const auto number = model.numberAt(model.index(row, at));
                const Number* which = number ? std::get_if<Number>(&number->which) : nullptr;
                if (!which || !isOfColumn(*which, column))
                    continue;
                m_cell = model.index(row, at).data().toString().simplified();
                view.scrollTo(model.index(row, at));
                QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                                  view.visualRect(model.index(row, at)).center());
                return QTest::qWaitFor([this] { return !window.isWorking(); });
            }
        return false;
    }
    [[nodiscard]] QString panelText(const char* label) const
    {
        return window.findChild<ExplainPanel*>()
            ->findChild<QLabel*>(QLatin1String(label))
            ->text()
            .simplified();
    }
    [[nodiscard]] bool isShown(const char* part) const
    {
        return window.findChild<ExplainPanel*>()->findChild<QWidget*>(QLatin1String(part))->isVisible();
    }
    [[nodiscard]] QString asText() const { return window.findChild<ExplainPanel*>()->asText(); }
    [[nodiscard]] QString cell() const { return m_cell; }

  private:
    template <class Number>
    [[nodiscard]] static bool isOfColumn(const Number& number, const std::string& column)
    {
        if constexpr (requires { number.column; })
            return number.column == column;
        else
            return column.empty();
    }

    QString m_cell;
};

} // namespace

TEST_F(BesideExplained, APublishedRateIsToldByItsSourceAndTheDifferenceByBoth)
{
    window.showPage(QStringLiteral("measures"));
    auto& table = *sample.find<GridView>("benchmarkTable");
    ASSERT_TRUE(click<session::PublishedNumber>(table, "published"));
    EXPECT_EQ(panelText("valueLabel"), cell());
    EXPECT_TRUE(panelText("placeLabel").contains(QStringLiteral(", published · ")))
        << panelText("placeLabel").toStdString();
    EXPECT_TRUE(asText().contains(QStringLiteral("published for England"))) << asText().toStdString();
    EXPECT_FALSE(isShown("goButton"));
    ASSERT_TRUE(click<session::PublishedNumber>(table, "difference"));
    EXPECT_TRUE(panelText("placeLabel").contains(QStringLiteral("own less published")));
    EXPECT_TRUE(asText().contains(QStringLiteral("own − published"))) << asText().toStdString();
}

TEST_F(BesideExplained, TheDayUntilWhichExtraStaffAreNeededIsToldInDays)
{
    window.showPage(QStringLiteral("timeliness"));
    ASSERT_TRUE(click<session::ReliefDayNumber>(*sample.find<GridView>("activityTable")));
    EXPECT_TRUE(panelText("placeLabel").contains(QStringLiteral("Extra staff until ") + cell()))
        << panelText("placeLabel").toStdString();
    EXPECT_TRUE(panelText("valueLabel").endsWith(QStringLiteral("days")))
        << panelText("valueLabel").toStdString();
}

TEST_F(BesideExplained, WhatAnEarlierStateSaidIsToldFromThatState)
{
    const engine::Inputs& in = window.document().results().inputs();
    const auto& staffed = in.plan().rows<plan::Establishment>();
    ASSERT_FALSE(staffed.empty());
    plan::Actual came;
    came.id = newId<plan::ActualId>();
    came.measure = plan::ActualMeasure::InPostFte;
    came.locality = staffed.begin()->locality;
    came.role = staffed.begin()->role;
    came.month = in.firstMonth() + 12; // after the actual figures that the sample has
    came.value = 7;
    came.source = "payroll";
    plan::Edit edit{"Actual figure", {}};
    edit.put(came);
    ASSERT_TRUE(window.document().apply(edit));
    window.showPage(QStringLiteral("supply"));
    auto& table = *sample.find<GridView>("recordTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.isWorking() && table.model()->rowCount() == 1; }));
    ASSERT_TRUE(click<session::RecordedNumber>(table, "forecast"));
    EXPECT_TRUE(panelText("valueLabel").startsWith(cell())) << panelText("valueLabel").toStdString();
    EXPECT_TRUE(panelText("placeLabel").contains(QStringLiteral("before entry 2")))
        << panelText("placeLabel").toStdString();
    ASSERT_TRUE(click<session::RecordedNumber>(table, "actual"));
    EXPECT_TRUE(asText().contains(QStringLiteral("actual figure of "))) << asText().toStdString();
    EXPECT_TRUE(asText().contains(QStringLiteral("payroll"))) << asText().toStdString();
    ASSERT_TRUE(click<session::RecordedNumber>(table, "error"));
    EXPECT_TRUE(asText().contains(QStringLiteral("forecast − actual"))) << asText().toStdString();
}

} // namespace muster::ui
