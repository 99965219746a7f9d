#include "engine/explain/explain.h"
#include "engine/figures.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <unordered_set>
#include <utility>

namespace muster::engine {

namespace {

int strength(Op op)
{
    switch (op) {
    case Op::Add:
    case Op::Subtract:
        return 1;
    case Op::Multiply:
    case Op::Divide:
        return 2;
    default:
        return 3;
    }
}

std::string_view sign(Op op)
{
    switch (op) {
    case Op::Add:
        return " + ";
    case Op::Subtract:
        return " − ";
    case Op::Multiply:
        return " × ";
    case Op::Divide:
        return " ÷ ";
    default:
        return "^";
    }
}

/// Writes a formula in names or in figures; a named part stands as one word except at the top.
class Infix {
  public:
    explicit Infix(bool inNames) : m_inNames(inNames) {}

    void write(const TraceNode& node, bool top)
    {
        const bool isLeaf = node.arguments.empty();
        if (isLeaf || (!top && !node.name.empty()))
            text += m_inNames && !node.name.empty() ? node.name.text() : readable(node.value);
        else if (node.op == Op::Positive)
            call("max(0, ", {node.arguments.front().get()});
        else if (node.op == Op::Least)
            call("min(", {node.arguments.front().get(), node.arguments.back().get()});
        else
            for (std::size_t i = 0; i < node.arguments.size(); ++i)
                writePart(node, i);
    }

    std::string text;

  private:
    void call(std::string_view open, std::initializer_list<const TraceNode*> parts)
    {
        text += open;
        for (const TraceNode* part : parts) {
            text += part == *parts.begin() ? "" : "; ";
            write(*part, false);
        }
        text += ")";
    }
    void writePart(const TraceNode& node, std::size_t i)
    {
        const TraceNode& part = *node.arguments[i];
        const bool standsAlone = part.arguments.empty() || !part.name.empty();
        const bool looser = strength(part.op) < strength(node.op);
        const bool rightOfMinusOrStroke = i > 0 && strength(part.op) == strength(node.op) &&
                                          (node.op == Op::Subtract || node.op == Op::Divide);
        const bool minusAfterSign = i > 0 && !m_inNames && standsAlone && part.value < 0;
        const bool brackets = minusAfterSign || (!standsAlone && (looser || rightOfMinusOrStroke));
        text += i == 0 ? "" : sign(node.op);
        text += brackets ? "(" : "";
        write(part, false);
        text += brackets ? ")" : "";
    }

    bool m_inNames;
};

std::string infix(const TraceNode& node, bool inNames)
{
    Infix formula(inNames);
    formula.write(node, true);
    return std::move(formula.text);
}

/// The month to tell of months alike: the first that has something.
const TraceNode& monthToTell(const TraceNode& months)
{
    const auto some =
        std::ranges::find_if(months.arguments, [](const auto& month) { return month->value != 0; });
    return **(some == months.arguments.end() ? months.arguments.begin() : some);
}

/// Nodes that were met. Most are met many times, so a look into one place is all that it takes.
class NodeSet {
  public:
    /// Whether it is new.
    bool insert(const TraceNode* node)
    {
        if (2 * m_count >= m_places.size())
            grow();
        const TraceNode*& place = placeOf(node);
        if (place)
            return false;
        place = node;
        ++m_count;
        return true;
    }

  private:
    /// Where the node is, or would be; there is always a free place.
    [[nodiscard]] const TraceNode*& placeOf(const TraceNode* node)
    {
        constexpr std::size_t kOddFactor = 0x9e3779b97f4a7c15;
        constexpr std::size_t kUpperBits = 32;
        const std::size_t mask = m_places.size() - 1; // a power of two
        std::size_t at = ((reinterpret_cast<std::size_t>(node) * kOddFactor) >> kUpperBits) & mask;
        while (m_places[at] && m_places[at] != node)
            at = (at + 1) & mask;
        return m_places[at];
    }
    void grow()
    {
        const std::vector<const TraceNode*> before = std::exchange(
            m_places, std::vector<const TraceNode*>(std::max<std::size_t>(64, 2 * m_places.size())));
        for (const TraceNode* node : before)
            if (node)
                placeOf(node) = node;
    }

    std::vector<const TraceNode*> m_places;
    std::size_t m_count = 0;
};

class Teller {
  public:
    ExplanationText story;

    void tellNode(const TraceNode& node, const std::string& name, int indent)
    {
        if (!m_told.insert(&node) || node.arguments.empty())
            return;
        story.steps.push_back({indent, name, infix(node, true), infix(node, false), node.value});
        tellArguments(node, indent + 1);
    }

    /// Gathers what went in from every part, told or not. A part that nothing else holds is met but once;
    /// only the others need to be remembered.
    void gather(const TraceNode& node)
    {
        if (node.arguments.empty() && !node.name.empty())
            addIngredient(node);
        for (const auto& part : node.arguments)
            if (part.use_count() == 1 || m_gathered.insert(part.get()))
                gather(*part);
    }

  private:
    void tellArguments(const TraceNode& node, int indent)
    {
        if (node.telling == Telling::FirstOnly)
            tellParts(monthToTell(node), indent, true);
        else
            for (const auto& part : node.arguments)
                tellParts(*part, indent, false);
    }

    void tellParts(const TraceNode& node, int indent, bool asOneOfMonths)
    {
        if (node.telling == Telling::ByValue && !asOneOfMonths)
            return;
        if (!node.name.empty() && !node.arguments.empty())
            tellNode(node, asOneOfMonths ? node.name.text() + " (the other months alike)" : node.name.text(),
                     indent);
        else
            tellArguments(node, indent);
    }

    void addIngredient(const TraceNode& node)
    {
        const std::string& name = node.name.text();
        const LeafText& text = node.text();
        const auto key = fmt::format("{}|{}|{}|{}", name, text.about, text.from, node.value);
        if (m_ingredients.insert(key).second)
            story.ingredients.push_back(
                {name, node.value, text.unit, node.origin, text.about, text.from, text.source});
    }

    NodeSet m_told;
    NodeSet m_gathered;
    std::unordered_set<std::string> m_ingredients;
};

} // namespace

std::string formulaInNames(const TraceNode& node)
{
    return infix(node, true);
}

ExplanationText tell(const Explanation& explanation)
{
    Teller teller;
    teller.tellNode(*explanation.trace.node(), explanation.title, 0);
    teller.gather(*explanation.trace.node());
    return std::move(teller.story);
}

std::string toText(const Explanation& explanation)
{
    const ExplanationText story = tell(explanation);
    std::string text = fmt::format("{} = {}\n", explanation.title, readable(explanation.trace.value()));
    for (const Step& step : story.steps) {
        const std::string margin(static_cast<std::size_t>(step.indent) * 2, ' ');
        if (step.indent > 0)
            text += fmt::format("{}{} = {}\n", margin, step.name, readable(step.value));
        text += fmt::format("{}  = {}\n{}  = {}\n", margin, step.formula, margin, step.figures);
    }
    text += "\nWhere the figures come from\n";
    for (const Ingredient& each : story.ingredients) {
        text += fmt::format("  {}{}{}: {} {}; {}", each.name, each.about.empty() ? "" : ", ", each.about,
                            readable(each.value), each.unit, each.from);
        text += each.source.empty() ? "\n" : fmt::format("; source: {}\n", each.source);
    }
    return text;
}

} // namespace muster::engine
