#include "engine/explain/traced.h"

#include "engine/figures.h"

#include <unordered_map>
#include <utility>

namespace muster::engine {

namespace {

Traced made(Op op, double value, const Arguments& arguments)
{
    TraceNode* node = Tape::current().node();
    node->op = op;
    node->value = value;
    node->arguments = arguments;
    return Traced(node);
}

Traced madeOfOne(Op op, double value, const TraceNode* a)
{
    Arguments arguments = Tape::current().arguments(1);
    arguments.add(a);
    return made(op, value, arguments);
}

Traced madeOfTwo(Op op, double value, const TraceNode* a, const TraceNode* b)
{
    constexpr std::size_t kOfLongest = 6; // the product of the standards: it grows in its place
    Arguments arguments = Tape::current().arguments(op == Op::Multiply ? kOfLongest : 2);
    arguments.add(a);
    arguments.add(b);
    return made(op, value, arguments);
}

/// The same arguments, with room for more.
Arguments withRoom(const Arguments& few)
{
    Arguments more = Tape::current().arguments(2 * few.size());
    for (const TraceNode* each : few)
        more.add(each);
    return more;
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

Traced::Traced(double constant) : m_node(Tape::current().constant(constant)) {}

Traced Traced::asPart() const
{
    return madeOfOne(Op::Add, value(), part());
}

Traced Traced::named(std::string_view name) const&
{
    const bool isFigure = isLeaf() && !m_node->name.empty(); // it keeps its name beneath
    Traced same = isFigure ? asPart() : told(Telling::InFull);
    same.m_node->name = Tape::current().text(name);
    return same;
}

Traced Traced::named(std::string_view name) &&
{
    if (m_node->isShared || isLeaf())
        return std::as_const(*this).named(name);
    m_node->name = Tape::current().text(name);
    m_node->telling = Telling::InFull;
    return std::move(*this);
}

Traced Traced::told(Telling telling) const
{
    TraceNode* same = Tape::current().node();
    const std::uint32_t number = same->number;
    *same = *m_node;
    same->number = number;
    same->isShared = false;
    same->arguments.close();
    same->telling = telling;
    return Traced(same);
}

/// The arguments of an unnamed sum or product are taken over, so that a + b + c is one sum of three. A sum of
/// what is alike stays a term of its own.
Traced Traced::joined(Op op, double value, Traced&& a, const Traced& b)
{
    if (a.m_node->op != op || !a.m_node->name.empty() || a.m_node->sum != SumOf::Formula)
        return madeOfTwo(op, value, std::move(a).part(), b.part());
    if (a.m_node->isShared)
        a = made(op, value, withRoom(a.m_node->arguments));
    else if (a.m_node->arguments.isFull())
        a.m_node->arguments = withRoom(a.m_node->arguments);
    a.m_node->value = value;
    a.m_node->telling = Telling::InFull;
    a.m_node->arguments.add(b.part());
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

Traced leaf(double value, std::string_view name, Origin origin, std::string_view from, std::string_view unit,
            std::string_view about, std::string_view source)
{
    Tape& tape = Tape::current();
    TraceNode* node = tape.node();
    node->value = value;
    node->name = tape.text(name);
    node->leaf = tape.leafText({unit, about, from, source});
    node->origin = origin;
    return Traced(node);
}

Traced positive(const Traced& value)
{
    return madeOfOne(Op::Positive, formulas::positive(value.value()), value.part());
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

Traced sumOf(std::vector<Traced> parts, SumOf what)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    if (parts.empty())
        return leaf(0, "nothing", Origin::Constant, "there is nothing to add up");
    double sum = 0;
    Arguments arguments = Tape::current().arguments(parts.size());
    for (Traced& part : parts) {
        sum += part.value();
        arguments.add(std::move(part).part());
    }
    Traced whole = made(Op::Add, sum, arguments);
    whole.m_node->sum = what;
    return whole;
}

double evaluate(const TraceNode& root)
{
    std::unordered_map<const TraceNode*, double> done;
    const auto compute = [&](const auto& self, const TraceNode& node) -> double {
        if (const auto at = done.find(&node); at != done.end())
            return at->second;
        std::vector<double> arguments;
        for (const TraceNode* argument : node.arguments)
            arguments.push_back(self(self, *argument));
        return done[&node] = valueOf(node, arguments);
    };
    return compute(compute, root);
}

} // namespace muster::engine
