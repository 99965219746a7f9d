// Rows of bars as shapes: everything finds its place, whatever the figures and texts are.

#include "charts/bars.h"

#include "base/text.h"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::charts {
namespace {

constexpr double kLine = 12;
constexpr double kLetter = 6;

double widthOf(const std::string& text)
{
    return kLetter * static_cast<double>(characters(text));
}

Drawing drawn(const Bars& bars, double width = 400)
{
    return draw(bars, width, kLine, widthOf);
}

template <class Kind>
std::vector<Kind> shapesOf(const Drawing& drawing)
{
    std::vector<Kind> found;
    for (const Shape& shape : drawing.shapes)
        if (const auto* one = std::get_if<Kind>(&shape))
            found.push_back(*one);
    return found;
}

TEST(Bars, AreAsLongAsTheirFigures)
{
    const Drawing drawing = drawn({{{"Required", 0, 40, "40.0"}, {"In post", 0, 20, "20.0"}}});
    const auto boxes = shapesOf<Box>(drawing);
    ASSERT_EQ(boxes.size(), 2U);
    EXPECT_NEAR(boxes[0].width, 2 * boxes[1].width, 1e-9);
    EXPECT_EQ(boxes[0].x, boxes[1].x) << "both begin at 0";
}

TEST(Bars, OfAWaterfallBeginWhereTheOneBeforeEnds)
{
    Bars bars{{{"Baseline", 50, 50, "50.0", Tone::Figure},
               {"More reviews", 50, 56, "+6.0", Tone::More},
               {"Fewer visits", 56, 54, "−2.0", Tone::Less},
               {"Harder", 54, 54, "54.0", Tone::Figure}}};
    bars.isWaterfall = true;
    const auto boxes = shapesOf<Box>(drawn(bars));
    ASSERT_EQ(boxes.size(), 4U) << "a figure has its mark";
    EXPECT_NEAR(boxes[1].x + boxes[1].width, boxes[2].x + boxes[2].width, 1e-9);
    EXPECT_NEAR(boxes[1].width, 3 * boxes[2].width, 1e-9);
    EXPECT_EQ(inWords(bars), "Baseline: 50.0. More reviews: +6.0. Fewer visits: −2.0. Harder: 54.0");
}

TEST(Bars, WithoutANameBelongToTheNameAbove)
{
    EXPECT_EQ(
        inWords(
            {{{"North", 0, 4, "4.0 required"}, {"", 0, 3, "3.0 in post"}, {"West", 0, 1, "1.0 required"}}}),
        "North: 4.0 required, 3.0 in post. West: 1.0 required");
}

RC_GTEST_PROP(Bars, KeepEveryShapeInsideThePicture, ())
{
    Bars bars;
    const auto count = *rc::gen::inRange(0, 9);
    for (int i = 0; i < count; ++i) {
        const auto figure = [] { return *rc::gen::inRange(-100'000, 100'000) / 100.0; };
        bars.bars.push_back({std::string(*rc::gen::inRange<std::size_t>(0, 60), 'n'), figure(), figure(),
                             std::string(*rc::gen::inRange<std::size_t>(0, 40), '9'),
                             *rc::gen::element(Tone::More, Tone::Figure, Tone::Plain),
                             *rc::gen::arbitrary<bool>()});
    }
    bars.isWaterfall = *rc::gen::arbitrary<bool>();
    bars.hasScale = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>())
        bars.heldAgainst = *rc::gen::inRange(-1000, 1000);
    const double width = *rc::gen::inRange(120, 900);
    const Drawing drawing = drawn(bars, width);
    constexpr double kSlack = 5; // a mark at the edge is half outside of its place
    const auto isInside = [&](double x, double y) {
        return std::isfinite(x) && std::isfinite(y) && x >= -kSlack && x <= width + kSlack && y >= -kSlack &&
               y <= drawing.height + kSlack;
    };
    for (const Box& box : shapesOf<Box>(drawing))
        RC_ASSERT(isInside(box.x, box.y) && isInside(box.x + box.width, box.y + box.height));
    for (const Line& line : shapesOf<Line>(drawing))
        RC_ASSERT(isInside(line.x1, line.y1) && isInside(line.x2, line.y2));
    for (const Label& label : shapesOf<Label>(drawing)) {
        const double own = widthOf(label.text);
        const double left = label.align == Align::Middle ? label.x - own / 2 : label.x;
        RC_ASSERT(isInside(left, label.y) && isInside(left + own, label.y));
    }
}

TEST(Fitted, KeepsAsMuchOfATextAsThereIsRoomFor)
{
    EXPECT_EQ(fitted("Colchester", 60, widthOf), "Colchester");
    EXPECT_EQ(fitted("Colchester", 36, widthOf), "Colch…");
    EXPECT_EQ(fitted("Colchester", 3, widthOf), "");
}

} // namespace
} // namespace muster::charts
