#include "engine/explain/explain.h"
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
            text += m_inNames && !node.name.empty() ? node.name : readable(node.value);
        else if (node.op == Op::Positive)
            call("max(0, ", {&node.arguments[0]});
        else if (node.op == Op::Least)
            call("min(", {&node.arguments[0], &node.arguments[1]});
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
        const TraceNode& part = node.arguments[i];
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
    return some == months.arguments.end() ? months.arguments[0] : **some;
}

class Teller {
  public:
    ExplanationText story;

    explicit Teller(const Tape& tape) : m_told(tape.size()), m_gathered(tape.size()) {}

    void tellNode(const TraceNode& node, const std::string& name, int indent)
    {
        if (!isFirst(m_told, node) || node.arguments.empty())
            return;
        story.steps.push_back({indent, name, infix(node, true), infix(node, false), node.value});
        tellArguments(node, indent + 1);
    }

    /// Gathers what went in from every part, told or not.
    void gather(const TraceNode& node)
    {
        if (node.arguments.empty() && !node.name.empty())
            addIngredient(node);
        for (const TraceNode* part : node.arguments)
            if (isFirst(m_gathered, *part))
                gather(*part);
    }

  private:
    /// Whether the node is met for the first time.
    static bool isFirst(std::vector<bool>& met, const TraceNode& node)
    {
        const bool first = !met[node.number];
        met[node.number] = true;
        return first;
    }
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
            tellNode(node, fmt::format("{}{}", node.name, asOneOfMonths ? " (the other months alike)" : ""),
                     indent);
        else
            tellArguments(node, indent);
    }

    void addIngredient(const TraceNode& node)
    {
        const LeafText& text = node.text();
        if (m_ingredients.insert({node.name, text.about, text.from, std::bit_cast<std::uint64_t>(node.value)})
                .second)
            story.ingredients.push_back({std::string(node.name), node.value, std::string(text.unit),
                                         node.origin, std::string(text.about), std::string(text.from),
                                         std::string(text.source)});
    }

    std::vector<bool> m_told; // by the numbers of nodes
    std::vector<bool> m_gathered;
    /// Name, cell, origin and value of each.
    using Told = std::tuple<std::string_view, std::string_view, std::string_view, std::uint64_t>;
    std::unordered_set<Told, TupleHash> m_ingredients;
};

} // namespace

std::string formulaInNames(const TraceNode& node)
{
    return infix(node, true);
}

ExplanationText tell(const Explanation& explanation)
{
    Teller teller(*explanation.tape);
    teller.tellNode(*explanation.trace, explanation.title, 0);
    teller.gather(*explanation.trace);
    return std::move(teller.story);
}

std::string toText(const Explanation& explanation)
{
    const ExplanationText story = tell(explanation);
    std::string text = fmt::format("{} = {}\n", explanation.title, readable(explanation.trace->value));
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
