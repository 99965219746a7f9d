#include "charts/svg.h"

#include "base/text.h"
#include "charts/markup.h"
#include "charts/tones.h"

#include <fmt/format.h>

namespace muster::charts {

namespace {

constexpr double kWidth = 600; // on a phone the letters stay legible
constexpr double kFont = 14;
constexpr double kLine = 18;
constexpr double kOfLetter = 0.56; // of the font's size: a letter of the usual fonts, rather too wide

double widthOf(const std::string& text)
{
    return kFont * kOfLetter * static_cast<double>(characters(text));
}

class SvgShapes {
  public:
    void operator()(const Box& box)
    {
        m_out += fmt::format(R"(<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}"/>)",
                             box.x, box.y, box.width, box.height, colourOf(box.tone).code);
    }
    void operator()(const Line& line)
    {
        m_out += fmt::format(R"(<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke="{}"{}/>)",
                             line.x1, line.y1, line.x2, line.y2, colourOf(line.tone).code,
                             line.isBroken ? R"( stroke-dasharray="5 4")" : "");
    }
    void operator()(const Label& label)
    {
        constexpr std::string_view kAnchors[] = {"start", "end", "middle"};
        m_out += fmt::format(R"(<text x="{:.1f}" y="{:.1f}" text-anchor="{}" fill="{}">{}</text>)", label.x,
                             label.y + kFont * 0.35, kAnchors[static_cast<std::size_t>(label.align)],
                             colourOf(label.tone).code, escaped(label.text));
    }
    [[nodiscard]] std::string take() { return std::move(m_out); }

  private:
    std::string m_out;
};

} // namespace

std::string toSvg(const Bars& bars, const std::string& alternative)
{
    const Drawing drawing = draw(bars, kWidth, kLine, widthOf);
    SvgShapes shapes;
    for (const Shape& shape : drawing.shapes)
        std::visit(shapes, shape);
    return fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{0}" viewBox="0 0 {1:.0f} {2:.0f}" )"
        R"(width="{1:.0f}" height="{2:.0f}" style="font-size:{3:.0f}px;font-family:'Noto Sans',sans-serif">{4}</svg>)",
        escaped(alternative), drawing.width, drawing.height, kFont, shapes.take());
}

} // namespace muster::charts
