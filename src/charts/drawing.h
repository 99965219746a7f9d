#pragma once
// A picture as shapes in the units of whoever paints it, x to the right and y down: boxes, lines and texts.

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace muster::charts {

/// What a shape stands for. Whoever paints chooses the colour; no meaning hangs on the colour alone.
enum class Tone {
    Plain,
    Chosen,
    Required,
    Funded,
    InPost,
    Available,
    More,
    Less,
    Figure, ///< where a figure stands
    Text,
    Grid
};

struct Box {
    double x, y, width, height;
    Tone tone;
};
struct Line {
    double x1, y1, x2, y2;
    Tone tone;
    bool isBroken = false;
};
enum class Align { Left, Right, Middle };
/// One line of text. It stands at x by its alignment, and its middle is at y.
struct Label {
    double x, y;
    std::string text;
    Align align = Align::Left;
    Tone tone = Tone::Text;
};
using Shape = std::variant<Box, Line, Label>;

struct Drawing {
    double width = 0;
    double height = 0;
    std::vector<Shape> shapes; ///< later ones lie on earlier ones
};

/// How wide a text is in the painter's font.
using TextWidth = std::function<double(const std::string&)>;
/// The text, or as much of its beginning as there is room for, with "…" behind it.
[[nodiscard]] std::string fitted(const std::string& text, double room, const TextWidth&);

} // namespace muster::charts
