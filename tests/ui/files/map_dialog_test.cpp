// The dialog that asks what the columns of somebody else's table mean.

#include "files/map_dialog.h"
#include "ui/samples.h"

#include <QComboBox>
#include <QTableWidget>
#include <gtest/gtest.h>

namespace muster::ui {
namespace {

/// A dialog for headings that stand side by side.
class MapAcross : public testing::Test {
  protected:
    MapAcross()
        : sample(QStringLiteral("Worked example")),
          map(sample.window.document(),
              {QStringLiteral("demand"),
               {{QStringLiteral("period"), QStringLiteral("Apr-26"), {}, QStringLiteral("2026-04")},
                {QStringLiteral("period"), QStringLiteral("May-26"), {}, QStringLiteral("2026-05")},
                {QStringLiteral("volume"), QStringLiteral("*")}}})
    {
    }
    [[nodiscard]] QTableWidget& lines()
    {
        return *map.findChild<QTableWidget*>(QStringLiteral("linesTable"));
    }

    test::SampleWindow sample;
    MapDialog map;
};

TEST_F(MapAcross, SaysOfEachHeadingWhatItsFiguresAreOf)
{
    EXPECT_EQ(lines().item(0, 0)->text(), QStringLiteral("Apr-26: Period"));
    EXPECT_EQ(lines().item(2, 0)->text(), QStringLiteral("Figures beneath several headings"));
    auto& answer = *qobject_cast<QComboBox*>(lines().cellWidget(1, 1));
    EXPECT_EQ(answer.currentText(), QStringLiteral("2026-05"));
    answer.setCurrentText({});
    const session::ImportMap made = map.map();
    EXPECT_EQ(made.lines[0].value, QStringLiteral("2026-04"));
    EXPECT_EQ(made.lines[0].column, QStringLiteral("period"));
    EXPECT_EQ(made.lines[1].column, QString()) << "it is left out";
    EXPECT_EQ(made.lines[2].column, QStringLiteral("volume"));
}

TEST(MapDialogLines, AHeadingCountsMoreThanAValueOfAllRows)
{
    test::SampleWindow sample(QStringLiteral("Worked example"));
    MapDialog dialog(
        sample.window.document(),
        {QStringLiteral("demand"),
         {{{}, QStringLiteral("State")}, {QStringLiteral("status"), {}, {}, QStringLiteral("forecast")}}});
    ASSERT_EQ(dialog.map().lines.size(), 2U);
    auto& answer = *qobject_cast<QComboBox*>(
        dialog.findChild<QTableWidget*>(QStringLiteral("linesTable"))->cellWidget(0, 1));
    answer.setCurrentIndex(answer.findData(QStringLiteral("status")));
    const session::ImportMap made = dialog.map();
    ASSERT_EQ(made.lines.size(), 1U);
    EXPECT_EQ(made.lines[0].heading, QStringLiteral("State"));
}

} // namespace
} // namespace muster::ui
