#include "charts/bars.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace muster::charts {

namespace {

constexpr double kBarOfRow = 0.66;     // of a row
constexpr double kGroupGap = 0.6;      // of a row, above a group
constexpr double kScaleRow = 1.6;      // heights of a line
constexpr double kMostForNames = 0.36; // of the width
constexpr double kMostForTexts = 0.45; // of what is left
constexpr double kBesideText = 0.45;   // heights of a line
constexpr double kMark = 2.5;          // how wide a mark is, a fifth of a line's height and more
constexpr int kScaleSteps = 5;

/// 1, 2 or 5 times a power of ten, so that there are about so many steps to the span.
double stepOf(double span)
{
    const double raw = span / kScaleSteps;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (raw <= factor * power)
            return factor * power;
    return 10 * power;
}

std::string scaleText(double value, double step)
{
    const int decimals = step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
    return fmt::format("{:.{}f}", value == 0 ? 0.0 : value, std::min(decimals, 6));
}

class BarsDrawing {
  public:
    BarsDrawing(const Bars& bars, double width, double lineHeight, const TextWidth& widthOf)
        : m_bars(bars), m_line(lineHeight), m_widthOf(widthOf)
    {
        m_drawing.width = width;
        m_drawing.height = heightOf(bars, lineHeight);
        measure();
        drawScale();
        drawBars();
        if (bars.heldAgainst)
            addLine(at(*bars.heldAgainst), 0, at(*bars.heldAgainst), foot(), Tone::Text, true);
    }
    [[nodiscard]] Drawing take() { return std::move(m_drawing); }

  private:
    [[nodiscard]] double rowHeight() const { return m_bars.linesOfRow * m_line; }
    [[nodiscard]] double beside() const { return kBesideText * m_line; }
    [[nodiscard]] double foot() const
    {
        return m_drawing.height - (m_bars.hasScale ? kScaleRow * m_line : 0);
    }
    [[nodiscard]] double at(double figure) const
    {
        return m_left + (figure - m_least) / (m_most - m_least) * (m_drawing.width - m_left);
    }

    void measure()
    {
        double names = 0, texts = 0;
        double least = m_bars.isWaterfall && !m_bars.bars.empty() ? m_bars.bars.front().from : 0;
        double most = least;
        const auto include = [&](double figure) {
            least = std::min(least, figure);
            most = std::max(most, figure);
        };
        for (const Bar& bar : m_bars.bars) {
            names = std::max(names, m_widthOf(bar.name));
            texts = std::max(texts, m_widthOf(bar.text));
            include(bar.from);
            include(bar.to);
        }
        include(m_bars.heldAgainst.value_or(least));
        m_left = std::min(names + 2 * beside(), kMostForNames * m_drawing.width);
        constexpr double kLeastSpan =
            0.01; // of the figures: where nothing differs there is a scale all the same
        constexpr double kBefore = 0.03; // of the span
        const double span = std::max(most - least, std::max(std::abs(most), 1.0) * kLeastSpan);
        const double room =
            std::min(kMostForTexts, (texts + 2 * beside()) / std::max(1.0, m_drawing.width - m_left));
        m_least = least - (least < 0 || m_bars.isWaterfall ? span * kBefore : 0);
        m_most = least + span + (least + span - m_least) * room / (1 - room);
    }

    void drawScale()
    {
        if (!m_bars.hasScale)
            return;
        const double step = stepOf(m_most - m_least);
        addLine(m_left, foot(), m_drawing.width, foot(), Tone::Grid);
        for (double mark = std::ceil(m_least / step) * step; mark <= m_most; mark += step) {
            addLine(at(mark), 0, at(mark), foot(), Tone::Grid);
            const std::string text = scaleText(std::round(mark / step) * step, step);
            const double half = m_widthOf(text) / 2;
            addLabel(std::min(at(mark), m_drawing.width - half), foot() + kScaleRow * m_line / 2, text,
                     Align::Middle);
        }
    }

    void drawBars()
    {
        double top = 0;
        for (std::size_t i = 0; i < m_bars.bars.size(); ++i) {
            const Bar& bar = m_bars.bars[i];
            top += bar.startsGroup ? kGroupGap * rowHeight() : 0;
            drawBar(bar, top);
            if (m_bars.isWaterfall && i + 1 < m_bars.bars.size())
                addLine(at(bar.to), top + rowHeight() * (1 + kBarOfRow) / 2, at(bar.to),
                        top + rowHeight() * (3 - kBarOfRow) / 2, Tone::Text);
            top += rowHeight();
        }
    }

    void drawBar(const Bar& bar, double top)
    {
        const double middle = top + rowHeight() / 2;
        const double left = at(std::min(bar.from, bar.to));
        const double right = at(std::max(bar.from, bar.to));
        const double mark = bar.from == bar.to && bar.tone == Tone::Figure ? kMark * m_line / 12 : 0;
        if (right + mark > left - mark)
            m_drawing.shapes.push_back(Box{left - mark, middle - rowHeight() * kBarOfRow / 2,
                                           right - left + 2 * mark, rowHeight() * kBarOfRow, bar.tone});
        addLabel(right + mark + beside(), middle,
                 fitted(bar.text, m_drawing.width - right - mark - beside(), m_widthOf), Align::Left);
        addLabel(0, middle, fitted(bar.name, m_left - beside(), m_widthOf), Align::Left);
    }

    void addLine(double x1, double y1, double x2, double y2, Tone tone, bool isBroken = false)
    {
        m_drawing.shapes.push_back(Line{x1, y1, x2, y2, tone, isBroken});
    }
    void addLabel(double x, double y, std::string text, Align align)
    {
        if (!text.empty())
            m_drawing.shapes.push_back(Label{x, y, std::move(text), align});
    }

    const Bars& m_bars;
    double m_line;
    const TextWidth& m_widthOf;
    Drawing m_drawing;
    double m_left = 0; ///< where the figures begin
    double m_least = 0, m_most = 1;
};

} // namespace

double heightOf(const Bars& bars, double lineHeight)
{
    const auto groups = std::ranges::count_if(bars.bars, &Bar::startsGroup);
    const double rows = double(bars.bars.size()) + kGroupGap * double(groups);
    return lineHeight * (rows * bars.linesOfRow + (bars.hasScale ? kScaleRow : 0));
}

Drawing draw(const Bars& bars, double width, double lineHeight, const TextWidth& widthOf)
{
    return BarsDrawing(bars, width, lineHeight, widthOf).take();
}

std::string inWords(const Bars& bars)
{
    std::string words;
    for (const Bar& bar : bars.bars) {
        if (!words.empty())
            words += bar.name.empty() ? ", " : ". ";
        const std::string& said = bar.spoken.empty() ? bar.text : bar.spoken;
        words += bar.name.empty() ? said : fmt::format("{}: {}", bar.name, said);
    }
    return words;
}

} // namespace muster::charts
