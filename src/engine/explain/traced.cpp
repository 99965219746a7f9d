#include "engine/explain/traced.h"

#include "engine/figures.h"

#include <unordered_map>

namespace muster::engine {

namespace {

using NodePtr = std::shared_ptr<const TraceNode>;

/// The arguments of an unnamed sum or product are taken over, so that a + b + c is one sum of three.
std::vector<NodePtr> joined(Op op, const NodePtr& a, const NodePtr& b)
{
    std::vector<NodePtr> arguments;
    if (a->op == op && a->name.empty())
        arguments = a->arguments;
    else
        arguments.push_back(a);
    arguments.push_back(b);
    return arguments;
}

Traced made(Op op, double value, std::vector<NodePtr> arguments)
{
    auto node = std::make_shared<TraceNode>();
    node->op = op;
    node->value = value;
    node->arguments = std::move(arguments);
    return Traced(std::move(node));
}

NodePtr constantNode(double value)
{
    auto node = std::make_shared<TraceNode>();
    node->value = value;
    return node;
}

double valueOf(const TraceNode& node, const std::vector<double>& x)
{
    switch (node.op) {
    case Op::Figure:
        return node.value;
    case Op::Add:
    case Op::Multiply: {
        double result = x.empty() ? 0 : x.front();
        for (std::size_t i = 1; i < x.size(); ++i)
            result = node.op == Op::Add ? result + x[i] : result * x[i];
        return result;
    }
    case Op::Subtract:
        return x[0] - x[1];
    case Op::Divide:
        return x[0] / x[1];
    case Op::Positive:
        return formulas::positive(x[0]);
    case Op::Power:
        return formulas::power(x[0], x[1]);
    case Op::Least:
        return formulas::least(x[0], x[1]);
    }
    return node.value;
}

} // namespace

Traced::Traced(double constant)
{
    // The constants of the formulas are in every line of every month: one node each is enough.
    static const NodePtr kOne = constantNode(1);
    static const NodePtr kMonths = constantNode(formulas::kMonthsAYear);
    m_node = constant == kOne->value ? kOne : constant == kMonths->value ? kMonths : constantNode(constant);
}

Traced Traced::asPart() const
{
    auto node = std::make_shared<TraceNode>();
    node->op = Op::Add;
    node->value = m_node->value;
    node->arguments = {m_node};
    return Traced(std::move(node));
}

Traced Traced::named(std::string name) const
{
    const bool isFigure = m_node->arguments.empty() && !m_node->name.empty(); // it keeps its name beneath
    auto node = std::make_shared<TraceNode>(*(isFigure ? asPart() : *this).m_node);
    node->name = std::move(name);
    node->telling = Telling::InFull;
    return Traced(std::move(node));
}

Traced Traced::told(Telling telling) const
{
    auto node = std::make_shared<TraceNode>(*m_node);
    node->telling = telling;
    return Traced(std::move(node));
}

Traced operator+(const Traced& a, const Traced& b)
{
    return made(Op::Add, a.value() + b.value(), joined(Op::Add, a.node(), b.node()));
}

Traced operator-(const Traced& a, const Traced& b)
{
    return made(Op::Subtract, a.value() - b.value(), {a.node(), b.node()});
}

Traced operator*(const Traced& a, const Traced& b)
{
    return made(Op::Multiply, a.value() * b.value(), joined(Op::Multiply, a.node(), b.node()));
}

Traced operator/(const Traced& a, const Traced& b)
{
    return made(Op::Divide, a.value() / b.value(), {a.node(), b.node()});
}

Traced leaf(double value, std::string name, Origin origin, std::string from, std::string unit,
            std::string about, std::string source)
{
    auto node = std::make_shared<TraceNode>();
    node->value = value;
    node->name = std::move(name);
    node->origin = origin;
    node->from = std::move(from);
    node->unit = std::move(unit);
    node->about = std::move(about);
    node->source = std::move(source);
    return Traced(std::move(node));
}

Traced positive(const Traced& value)
{
    return made(Op::Positive, formulas::positive(value.value()), {value.node()});
}

Traced power(const Traced& base, const Traced& exponent)
{
    return made(Op::Power, formulas::power(base.value(), exponent.value()), {base.node(), exponent.node()});
}

Traced least(const Traced& a, const Traced& b)
{
    return made(Op::Least, formulas::least(a.value(), b.value()), {a.node(), b.node()});
}

Traced sumOf(const std::vector<Traced>& parts)
{
    if (parts.size() == 1)
        return parts.front();
    if (parts.empty()) {
        auto none = std::make_shared<TraceNode>();
        none->name = "nothing";
        none->from = "there is nothing to add up";
        return Traced(std::move(none));
    }
    double sum = 0;
    std::vector<NodePtr> arguments;
    for (const Traced& part : parts) {
        sum += part.value();
        arguments.push_back(part.node());
    }
    return made(Op::Add, sum, std::move(arguments));
}

double evaluate(const TraceNode& root)
{
    std::unordered_map<const TraceNode*, double> done;
    const auto compute = [&](const auto& self, const TraceNode& node) -> double {
        if (const auto at = done.find(&node); at != done.end())
            return at->second;
        std::vector<double> arguments;
        for (const auto& argument : node.arguments)
            arguments.push_back(self(self, *argument));
        return done[&node] = valueOf(node, arguments);
    };
    return compute(compute, root);
}

} // namespace muster::engine
