// Lines of demand that are added several at a time, beside the same lines one after another.

#include "engine/work.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

TEST(LinesTogether, AreWhatTheyAreOneAfterAnother)
{
    constexpr int kMonths = 7;
    Eigen::ArrayXXd volumes = Eigen::ArrayXXd::Random(kMonths, 9);
    volumes(3, 5) = formulas::kUnknown;
    for (int lines = 0; lines <= volumes.cols(); ++lines) {
        Eigen::ArrayXd expected = Eigen::ArrayXd::Constant(kMonths, 0.1);
        Eigen::ArrayXd sum = expected;
        LinesTogether together(sum.segment(0, kMonths));
        for (int line = 0; line < lines; ++line) {
            const double by = 1.0 / (line + 3);
            expected += volumes.col(line) * by;
            together.add(Scaled{volumes.col(line)} * by);
        }
        together.finish();
        for (int t = 0; t < kMonths; ++t)
            EXPECT_TRUE(sum[t] == expected[t] || (std::isnan(sum[t]) && std::isnan(expected[t])))
                << lines << " lines, month " << t;
    }
}

} // namespace
} // namespace muster::engine
