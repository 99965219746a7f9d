#include "engine/explain/infix.h"

#include "engine/figures.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <vector>

namespace muster::engine {

namespace {

constexpr std::size_t kFewParts = 3;   // written one by one within a formula
constexpr std::size_t kMostListed = 8; // parts of a list, the others among them

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

/// Whether two nodes are written alike, in names and in figures.
bool alike(const TraceNode& a, const TraceNode& b)
{
    return a.op == b.op && a.name == b.name && a.value == b.value &&
           std::equal(a.arguments.begin(), a.arguments.end(), b.arguments.begin(), b.arguments.end(),
                      [](const TraceNode* x, const TraceNode* y) { return alike(*x, *y); });
}

bool isAlone(const TraceNode& node)
{
    return node.arguments.size() < 2 || !node.name.empty();
}

class Infix {
  public:
    explicit Infix(Written how) : m_inNames(how == Written::InNames) {}

    void write(const TraceNode& node, bool top)
    {
        if (node.arguments.empty() || (!top && !node.name.empty()))
            text += m_inNames && !node.name.empty() ? node.name : readable(node.value);
        else if (node.op == Op::Positive)
            call("max(0, ", {&node.arguments[0]});
        else if (node.op == Op::Least)
            call("min(", {&node.arguments[0], &node.arguments[1]});
        else if (node.sum != SumOf::Formula && node.arguments.size() > kFewParts)
            writeEnds(node);
        else
            writeParts(node);
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

    void writeParts(const TraceNode& node)
    {
        for (std::size_t i = 0; i < node.arguments.size();) {
            std::size_t end = i + 1;
            while (node.op == Op::Multiply && end < node.arguments.size() &&
                   alike(node.arguments[i], node.arguments[end]))
                ++end;
            writePart(node, i, end - i);
            i = end;
        }
    }

    void writePart(const TraceNode& node, std::size_t i, std::size_t times)
    {
        const TraceNode& part = node.arguments[i];
        const bool looser = strength(part.op) < strength(node.op);
        const bool rightOfMinusOrStroke = i > 0 && strength(part.op) == strength(node.op) &&
                                          (node.op == Op::Subtract || node.op == Op::Divide);
        const bool minusAfterSign = i > 0 && !m_inNames && isAlone(part) && part.value < 0;
        const bool isPower = times > 1 && (m_inNames || !isAlone(part));
        const bool brackets =
            minusAfterSign || isPower || (!isAlone(part) && (looser || rightOfMinusOrStroke));
        text += i == 0 ? "" : sign(node.op);
        text += brackets ? "(" : "";
        write(part, false);
        text += brackets ? ")" : "";
        text += times > 1 ? fmt::format("^{}", times) : "";
    }

    /// Of parts that all have the same figure that stands once.
    void writeEnds(const TraceNode& sum)
    {
        const TraceNode& first = sum.arguments[0];
        const auto isFirst = [&](const TraceNode* part) { return part->value == first.value; };
        if (!m_inNames && std::all_of(sum.arguments.begin(), sum.arguments.end(), isFirst)) {
            text += fmt::format("{} × {}", sum.arguments.size(), readable(first.value));
            return;
        }
        writePart(sum, 0, 1);
        text += " + …";
        writePart(sum, sum.arguments.size() - 1, 1);
    }

    bool m_inNames;
};

/// The value from which on a sum's parts stand by themselves in its list.
double leastListed(const TraceNode& sum)
{
    if (sum.arguments.size() <= kMostListed)
        return 0;
    std::vector<double> sizes;
    for (const TraceNode* part : sum.arguments)
        sizes.push_back(std::abs(part->value));
    std::ranges::sort(sizes, std::greater());
    return sizes[kMostListed - 2];
}

} // namespace

std::string infix(const TraceNode& node, Written how)
{
    Infix formula(how);
    formula.write(node, true);
    return std::move(formula.text);
}

bool isListed(const TraceNode& node)
{
    return node.sum == SumOf::Parts && std::all_of(node.arguments.begin(), node.arguments.end(),
                                                   [](const TraceNode* part) { return !part->name.empty(); });
}

std::string list(const TraceNode& sum)
{
    const double least = leastListed(sum);
    std::string text;
    double others = 0;
    std::size_t left = sum.arguments.size();
    std::size_t room = std::min(left, left <= kMostListed ? kMostListed : kMostListed - 1);
    for (const TraceNode* part : sum.arguments) {
        if (room == 0 || std::abs(part->value) < least) {
            others += part->value;
            continue;
        }
        text += text.empty() ? "" : " + ";
        const bool isNegative = part->value < 0;
        text += fmt::format("{} {}{}{}", part->name, isNegative ? "(" : "", readable(part->value),
                            isNegative ? ")" : "");
        --room;
        --left;
    }
    return left == 0 ? text : fmt::format("{} + {} others {}", text, left, readable(others));
}

} // namespace muster::engine
