#include "engine/explain/explain.h"
#include "engine/explain/infix.h"
#include "engine/explain/tuple_hash.h"
#include "engine/figures.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fmt/format.h>
#include <unordered_set>
#include <utility>

namespace muster::engine {

namespace {

/// Columns of a line of text.
constexpr std::size_t kWidth = 110;

/// The part to tell of parts alike: the largest; of months the first that has something.
const TraceNode& partToTell(const TraceNode& sum)
{
    const auto& parts = sum.arguments;
    if (sum.sum == SumOf::Parts)
        return **std::max_element(parts.begin(), parts.end(), [](const TraceNode* a, const TraceNode* b) {
            return std::abs(a->value) < std::abs(b->value);
        });
    const auto some = std::ranges::find_if(parts, [](const TraceNode* month) { return month->value != 0; });
    return some == parts.end() ? parts[0] : **some;
}

std::string nameOfPart(const TraceNode& sum, const TraceNode& part)
{
    return sum.sum == SumOf::Months ? fmt::format("{} (one of {} months)", part.name, sum.arguments.size())
                                    : fmt::format("{} (the largest of {})", part.name, sum.arguments.size());
}

class Teller {
  public:
    ExplanationText story;

    explicit Teller(const Tape& tape) : m_told(tape.size()) {}

    void tellNode(const TraceNode& node, const std::string& name, int indent)
    {
        if (!isFirst(node))
            return;
        if (isFigure(node)) {
            const TraceNode& figure = node.arguments.empty() ? node : node.arguments[0];
            addIngredient(figure, figure.text().from);
            return;
        }
        Step step{indent, name, infix(node, Written::InNames), infix(node, Written::InFigures), node.value};
        if (isListed(node))
            step.formula = list(node);
        if (isListed(node) || (node.op == Op::Add && node.arguments.size() == 1))
            step.figures.clear(); // they would say the value again
        if (!m_steps.insert(fmt::format("{} = {} = {}", node.name, step.formula, step.figures)).second)
            return;
        story.steps.push_back(std::move(step));
        tellArguments(node, indent + 1);
    }

  private:
    /// Whether the node is met for the first time.
    bool isFirst(const TraceNode& node)
    {
        const bool first = !m_told[node.number];
        m_told[node.number] = true;
        return first;
    }

    void tellArguments(const TraceNode& node, int indent)
    {
        if (isOfFewFigures(node)) {
            for (const TraceNode* figure : node.arguments)
                tellPart(*figure, std::string(figure->name), indent);
            return;
        }
        if (node.sum != SumOf::Formula) {
            const TraceNode& part = partToTell(node);
            tellPart(part, nameOfPart(node, part), indent);
            return;
        }
        for (const TraceNode* part : node.arguments)
            if (part->telling == Telling::ByValue)
                addIngredient(*part, "has an explanation of its own");
            else
                tellPart(*part, std::string(part->name), indent);
    }

    void tellPart(const TraceNode& part, const std::string& name, int indent)
    {
        if (part.name.empty())
            tellArguments(part, indent);
        else
            tellNode(part, name, indent);
    }

    /// Whether a sum adds up so few figures that each can be told.
    static bool isOfFewFigures(const TraceNode& sum)
    {
        constexpr std::size_t kFew = 6;
        return sum.sum == SumOf::Parts && sum.arguments.size() <= kFew &&
               std::ranges::all_of(sum.arguments, [](const TraceNode* part) { return isFigure(*part); });
    }
    /// A figure that went in, perhaps as a part with a name of its own.
    static bool isFigure(const TraceNode& node)
    {
        return node.arguments.empty() ||
               (node.op == Op::Add && node.arguments.size() == 1 && node.arguments[0].arguments.empty());
    }
    void addIngredient(const TraceNode& node, std::string_view from)
    {
        const LeafText& text = node.text();
        if (!node.name.empty() &&
            m_ingredients.insert({node.name, text.about, from, std::bit_cast<std::uint64_t>(node.value)})
                .second)
            story.ingredients.push_back({std::string(node.name), node.value, std::string(text.unit),
                                         node.origin, std::string(text.about), std::string(from),
                                         std::string(text.source)});
    }

    std::vector<bool> m_told;                // by the numbers of nodes
    std::unordered_set<std::string> m_steps; // as they are told
    /// Name, cell, origin and value of each.
    using Told = std::tuple<std::string_view, std::string_view, std::string_view, std::uint64_t>;
    std::unordered_set<Told, TupleHash> m_ingredients;
};

/// As wide as people see it: letters, not bytes.
std::size_t widthOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// A line with a margin, broken between words where it is too wide; what follows stands further in.
std::string wrapped(std::size_t margin, std::string_view line)
{
    std::string text(margin, ' ');
    std::size_t used = margin;
    margin += 4;
    for (bool isFirst = true; !line.empty(); isFirst = false) {
        const std::string_view word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(line.size(), word.size() + 1));
        const bool breaks = !isFirst && used + 1 + widthOf(word) > kWidth;
        text += breaks ? "\n" + std::string(margin, ' ') : isFirst ? "" : " ";
        text += word;
        used = (breaks ? margin : used + !isFirst) + widthOf(word);
    }
    return text + "\n";
}

/// A step on one line where it is short, else the figures beneath the names.
std::string textOf(const Step& step)
{
    const bool isTop = step.indent == 0; // the title has its value
    const std::size_t margin = 2 * static_cast<std::size_t>(std::max(step.indent, 1));
    const std::string names = (isTop ? "= " : step.name + " = ") + step.formula;
    const std::string figures = (step.figures.empty() ? "" : "= " + step.figures) +
                                (isTop ? "" : (step.figures.empty() ? "= " : " = ") + readable(step.value));
    const std::string line = figures.empty() ? names : names + " " + figures;
    if (step.figures.empty() || margin + widthOf(line) <= kWidth)
        return wrapped(margin, line);
    return wrapped(margin, names) + wrapped(margin + 2, figures);
}

/// A figure with its unit, without the values allowed; of a share its name says enough.
std::string ingredientFigure(const Ingredient& each)
{
    const std::string_view unit = std::string_view(each.unit).substr(0, each.unit.find_first_of(",:"));
    const bool isPlain = unit.empty() || unit.starts_with("share") || unit == "factor";
    return fmt::format("{} {}{}{}", each.name, readable(each.value), isPlain ? "" : " ", isPlain ? "" : unit);
}

/// Figures of one origin stand together, those of one cell with its name behind them.
std::string textOf(const std::vector<Ingredient>& ingredients)
{
    struct Line {
        std::string origin;
        std::string figures;
        std::string about;
    };
    std::vector<Line> lines;
    for (const Ingredient& each : ingredients) {
        std::string origin = each.from + (each.source.empty() ? "" : "; source: " + each.source);
        auto line = std::ranges::find(lines, origin, &Line::origin);
        if (line == lines.end())
            line = lines.insert(lines.end(), {std::move(origin), ingredientFigure(each), each.about});
        else {
            if (line->about != each.about && !line->about.empty())
                line->figures += " (" + line->about + ")";
            line->figures += "; " + ingredientFigure(each);
            line->about = each.about;
        }
    }
    std::string text;
    for (const Line& line : lines)
        text += wrapped(2, fmt::format("{}{}: {}", line.figures,
                                       line.about.empty() ? "" : " (" + line.about + ")", line.origin));
    return text;
}

} // namespace

std::string formulaInNames(const TraceNode& node)
{
    return infix(node, Written::InNames);
}

ExplanationText tell(const Explanation& explanation)
{
    Teller teller(*explanation.tape);
    teller.tellNode(*explanation.trace, explanation.title, 0);
    return std::move(teller.story);
}

std::string toText(const Explanation& explanation)
{
    return toText(explanation.title, explanation.trace->value, tell(explanation));
}

std::string toText(std::string_view title, double value, const ExplanationText& story)
{
    std::string text = fmt::format("{} = {}\n", title, readable(value));
    for (const Step& step : story.steps)
        text += textOf(step);
    if (!story.ingredients.empty())
        text += "\nWhere the figures come from\n" + textOf(story.ingredients);
    return text;
}

} // namespace muster::engine
