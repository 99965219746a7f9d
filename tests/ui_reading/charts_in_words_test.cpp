// What a chart says of itself to those who do not see it.

#include "charts/months_chart.h"
#include "charts/stack_chart.h"
#include "charts/timeline_chart.h"
#include "charts/tornado_chart.h"
#include "ui/samples.h"

#include <limits>

namespace muster::ui {

TEST(ChartInWords, ACurveIsSaidByItsEndsAndExtremes)
{
    MonthsChart chart;
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    chart.show(Month(2027, 3),
               {{CurveKind::Required, QStringLiteral("Required"), {unknown, 43.6, 52, 40, 51.2}},
                {CurveKind::InPost, QStringLiteral("In post"), {20, 20, 20, 20, 20}},
                {CurveKind::Funded, QStringLiteral("Funded"), {unknown}}});
    EXPECT_EQ(
        chart.accessibleDescription(),
        QStringLiteral("Required: 43.6 in Apr 2027, 51.2 in Jul 2027, highest 52 in May 2027, lowest 40 in "
                       "Jun 2027. In post: 20 throughout. Funded: not known"));
}

TEST(ChartInWords, BarsThatStandOnEachOtherAreSaidByTheirTotalAndParts)
{
    StackChart chart;
    chart.show({QStringLiteral("2026/27"), QStringLiteral("2027/28")},
               {{QStringLiteral("Qualified"), {10, 12}}, {QStringLiteral("Unqualified"), {5, 5}}});
    EXPECT_EQ(chart.accessibleDescription(),
              QStringLiteral("Total: 15 in 2026/27, 17 in 2027/28. Qualified: 10 in 2026/27, 12 in 2027/28. "
                             "Unqualified: 5 throughout"));
}

TEST(ChartInWords, ATimelineSaysWhenEachPostRuns)
{
    TimelineChart chart;
    chart.show(Month(2027, 4), 24,
               {{QStringLiteral("Post 1"), 3, 12, false, true, QStringLiteral("31 Mar 2028")},
                {QStringLiteral("Post 2"), -2, 0, true, true, {}}});
    EXPECT_EQ(chart.accessibleDescription(),
              QStringLiteral("Post 1: Jul 2027 to Mar 2028, 31 Mar 2028. Post 2: from Feb 2027 on"));
}

TEST(ChartInWords, ATornadoSaysTheFigureAtBothEndsOfEachRange)
{
    TornadoChart chart;
    chart.show({{QStringLiteral("Hours per case"), QStringLiteral("8"), QStringLiteral("13"), 1.9, -10.9},
                {QStringLiteral("Turnover"), QStringLiteral("0.1"), QStringLiteral("0.2"), {}, -4.0}},
               -3.2, 0);
    EXPECT_EQ(chart.accessibleDescription(),
              QStringLiteral(
                  "Hours per case: 1.9 at 8, \u221210.9 at 13. Turnover: \u2013 at 0.1, \u22124 at 0.2"));
}

} // namespace muster::ui
