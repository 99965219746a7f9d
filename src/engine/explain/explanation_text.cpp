#include "engine/explain/explain.h"
#include "engine/figures.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <unordered_set>

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

/// A formula in names or in figures; a named part stands as one word except at the top.
std::string infix(const TraceNode& node, bool inNames, bool top)
{
    const bool isLeaf = node.arguments.empty();
    if (isLeaf || (!top && !node.name.empty()))
        return inNames && !node.name.empty() ? node.name : readable(node.value);
    if (node.op == Op::Positive)
        return fmt::format("max(0, {})", infix(*node.arguments.front(), inNames, false));
    if (node.op == Op::Least)
        return fmt::format("min({}; {})", infix(*node.arguments.front(), inNames, false),
                           infix(*node.arguments.back(), inNames, false));
    std::string text;
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
        const TraceNode& part = *node.arguments[i];
        const bool standsAlone = part.arguments.empty() || !part.name.empty();
        const bool looser = strength(part.op) < strength(node.op);
        const bool rightOfMinusOrStroke = i > 0 && strength(part.op) == strength(node.op) &&
                                          (node.op == Op::Subtract || node.op == Op::Divide);
        const bool minusAfterSign = i > 0 && !inNames && standsAlone && part.value < 0;
        const bool brackets = minusAfterSign || (!standsAlone && (looser || rightOfMinusOrStroke));
        const std::string inner = infix(part, inNames, false);
        text += i == 0 ? "" : sign(node.op);
        text += brackets ? "(" + inner + ")" : inner;
    }
    return text;
}

/// The month to tell of months alike: the first that has something.
const TraceNode& monthToTell(const TraceNode& months)
{
    const auto some =
        std::ranges::find_if(months.arguments, [](const auto& month) { return month->value != 0; });
    return **(some == months.arguments.end() ? months.arguments.begin() : some);
}

class Teller {
  public:
    ExplanationText story;

    void tellNode(const TraceNode& node, const std::string& name, int indent)
    {
        if (!m_told.insert(&node).second || node.arguments.empty())
            return;
        story.steps.push_back({indent, name, infix(node, true, true), infix(node, false, true), node.value});
        tellArguments(node, indent + 1);
    }

    /// Gathers what went in from every part, told or not. A part that nothing else holds is met but once;
    /// only the others need to be remembered.
    void gather(const std::shared_ptr<const TraceNode>& node)
    {
        if (node.use_count() > 1 && !m_gathered.insert(node.get()).second)
            return;
        if (node->arguments.empty() && !node->name.empty())
            addIngredient(*node);
        for (const auto& part : node->arguments)
            gather(part);
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
            tellNode(node, asOneOfMonths ? node.name + " (the other months alike)" : node.name, indent);
        else
            tellArguments(node, indent);
    }

    void addIngredient(const TraceNode& node)
    {
        const auto key = fmt::format("{}|{}|{}|{}", node.name, node.about, node.from, node.value);
        if (m_ingredients.insert(key).second)
            story.ingredients.push_back(
                {node.name, node.value, node.unit, node.origin, node.about, node.from, node.source});
    }

    std::unordered_set<const TraceNode*> m_told;
    std::unordered_set<const TraceNode*> m_gathered;
    std::unordered_set<std::string> m_ingredients;
};

} // namespace

std::string formulaInNames(const TraceNode& node)
{
    return infix(node, true, true);
}

ExplanationText tell(const Explanation& explanation)
{
    Teller teller;
    teller.tellNode(*explanation.trace.node(), explanation.title, 0);
    teller.gather(explanation.trace.node());
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
