// The bars from required to available, with their figures beside them.

#include "charts/ladder_chart.h"

#include <gtest/gtest.h>
#include <qcustomplot.h>

namespace muster::ui {

TEST(LadderChart, LeavesRoomForEachBarsTextHoweverNarrowItIs)
{
    LadderChart chart;
    chart.show(
        {{QStringLiteral("North"), {{{QStringLiteral("required"), 47.6}, {QStringLiteral("funded"), 23.0}}}},
         {QStringLiteral("South"),
          {{{QStringLiteral("required"), 40.2}, {QStringLiteral("funded"), 41.9}}}}});
    chart.setVisible(true);
    auto& canvas = *chart.findChild<QCustomPlot*>();
    for (const int width : {700, 360}) {
        chart.resize(width, 200);
        canvas.replot();
        int texts = 0;
        for (int i = 0; i < canvas.itemCount(); ++i) {
            const auto* text = qobject_cast<QCPItemText*>(canvas.item(i));
            ASSERT_NE(text, nullptr);
            EXPECT_LE(text->right->pixelPosition().x(), width) << text->text().toStdString();
            ++texts;
        }
        EXPECT_EQ(texts, 6);
    }
}

} // namespace muster::ui
