#include "engine/explain/traced.h"

#include "engine/figures.h"

#include <unordered_map>
#include <utility>

namespace muster::engine {

namespace {

using NodePtr = std::shared_ptr<const TraceNode>;

Traced made(Op op, double value, std::vector<NodePtr> arguments)
{
    auto node = std::make_shared<TraceNode>();
    node->op = op;
    node->value = value;
    node->arguments = std::move(arguments);
    return Traced(std::move(node));
}

Traced madeOfTwo(Op op, double value, NodePtr a, NodePtr b)
{
    constexpr std::size_t kOfLongest = 6; // the product of the standards: it grows in its place
    std::vector<NodePtr> arguments;
    arguments.reserve(op == Op::Multiply ? kOfLongest : 2);
    arguments.push_back(std::move(a));
    arguments.push_back(std::move(b));
    return made(op, value, std::move(arguments));
}

std::shared_ptr<TraceNode> constantNode(double value)
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
    static const std::shared_ptr<TraceNode> kOne = constantNode(1);
    static const std::shared_ptr<TraceNode> kMonths = constantNode(formulas::kMonthsAYear);
    m_node = constant == kOne->value ? kOne : constant == kMonths->value ? kMonths : constantNode(constant);
}

Traced Traced::asPart() const
{
    return made(Op::Add, value(), {m_node});
}

Traced Traced::named(Name name) const&
{
    const bool isFigure = m_node->arguments.empty() && !m_node->name.empty(); // it keeps its name beneath
    Traced same(isFigure ? asPart().m_node : std::make_shared<TraceNode>(*m_node));
    same.m_node->name = std::move(name);
    same.m_node->telling = Telling::InFull;
    return same;
}

Traced Traced::named(Name name) &&
{
    if (!isOnlyHere() || m_node->arguments.empty())
        return std::as_const(*this).named(std::move(name));
    m_node->name = std::move(name);
    m_node->telling = Telling::InFull;
    return std::move(*this);
}

Traced Traced::told(Telling telling) const
{
    auto node = std::make_shared<TraceNode>(*m_node);
    node->telling = telling;
    return Traced(std::move(node));
}

/// The arguments of an unnamed sum or product are taken over, so that a + b + c is one sum of three.
Traced Traced::joined(Op op, double value, Traced&& a, const Traced& b)
{
    if (a.m_node->op != op || !a.m_node->name.empty())
        return madeOfTwo(op, value, std::move(a).part(), b.part());
    if (!a.isOnlyHere()) {
        std::vector<NodePtr> arguments = a.m_node->arguments;
        arguments.push_back(b.part());
        return made(op, value, std::move(arguments));
    }
    a.m_node->value = value;
    a.m_node->telling = Telling::InFull;
    a.m_node->arguments.push_back(b.part());
    return std::move(a);
}

Traced operator+(Traced a, const Traced& b)
{
    const double sum = a.value() + b.value();
    return Traced::joined(Op::Add, sum, std::move(a), b);
}

Traced operator-(const Traced& a, const Traced& b)
{
    return madeOfTwo(Op::Subtract, a.value() - b.value(), a.part(), b.part());
}

Traced operator*(Traced a, const Traced& b)
{
    const double product = a.value() * b.value();
    return Traced::joined(Op::Multiply, product, std::move(a), b);
}

Traced operator/(Traced a, const Traced& b)
{
    const double quotient = a.value() / b.value();
    return madeOfTwo(Op::Divide, quotient, std::move(a).part(), b.part());
}

Traced leaf(double value, Name name, Origin origin, std::string from, std::string unit, std::string about,
            std::string source)
{
    auto node = std::make_shared<TraceNode>();
    node->value = value;
    node->name = std::move(name);
    node->origin = origin;
    node->leaf = std::make_shared<const LeafText>(
        LeafText{std::move(unit), std::move(about), std::move(from), std::move(source)});
    return Traced(std::move(node));
}

Traced positive(const Traced& value)
{
    return made(Op::Positive, formulas::positive(value.value()), {value.part()});
}

Traced power(const Traced& base, const Traced& exponent)
{
    return madeOfTwo(Op::Power, formulas::power(base.value(), exponent.value()), base.part(),
                     exponent.part());
}

Traced least(const Traced& a, const Traced& b)
{
    return madeOfTwo(Op::Least, formulas::least(a.value(), b.value()), a.part(), b.part());
}

Traced sumOf(std::vector<Traced> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    if (parts.empty())
        return leaf(0, "nothing", Origin::Constant, "there is nothing to add up");
    double sum = 0;
    std::vector<NodePtr> arguments;
    arguments.reserve(parts.size());
    for (Traced& part : parts) {
        sum += part.value();
        arguments.push_back(std::move(part).part());
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
