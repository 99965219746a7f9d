#pragma once
// The tracing number: computes like a double and remembers how, on the tape that its thread records to.
// Evaluating a trace gives its value back; its leaves say where each figure comes from.
// Source: docs/method.md, section 10.

#include "engine/explain/tape.h"

#include <string>
#include <utility>
#include <vector>

namespace muster::engine {

/// A number on the current tape. What is made of one that nobody else holds is made in its place.
class Traced {
  public:
    Traced(double constant); // NOLINT(google-explicit-constructor): constants of the formulas
    explicit Traced(TraceNode* node) : m_node(node) {}
    Traced(const Traced& other) : m_node(other.m_node) { m_node->isShared = true; }
    Traced(Traced&& other) noexcept = default;
    Traced& operator=(const Traced& other)
    {
        m_node = other.m_node;
        m_node->isShared = true;
        return *this;
    }
    Traced& operator=(Traced&& other) noexcept = default;
    ~Traced() = default;

    [[nodiscard]] double value() const { return m_node->value; }
    [[nodiscard]] const TraceNode& node() const { return *m_node; }
    [[nodiscard]] bool isLeaf() const { return m_node->arguments.empty(); }
    /// The node, to be held by what is made of it.
    [[nodiscard]] const TraceNode* part() const&
    {
        m_node->isShared = true;
        return m_node;
    }
    [[nodiscard]] const TraceNode* part() && { return m_node; }
    /// The same number under a name, which stands for it in what is built on it; told in full.
    [[nodiscard]] Traced named(std::string_view name) const&;
    [[nodiscard]] Traced named(std::string_view name) &&;
    /// The same number as a part of its own: what it is named later leaves its name beneath.
    [[nodiscard]] Traced asPart() const;
    /// The same number, told in this way.
    [[nodiscard]] Traced told(Telling telling) const;

    friend Traced operator+(Traced a, const Traced& b);
    friend Traced operator-(const Traced& a, const Traced& b);
    friend Traced operator*(Traced a, const Traced& b);
    friend Traced operator/(Traced a, const Traced& b);
    friend Traced sumOf(std::vector<Traced> parts, SumOf what);

  private:
    static Traced joined(Op op, double value, Traced&& a, const Traced& b);

    TraceNode* m_node; // changed only while nobody else holds it
};

[[nodiscard]] inline double valueOf(const Traced& number)
{
    return number.value();
}
/// A figure that stands in a column of its own, which explains it.
[[nodiscard]] inline Traced ofItsOwn(const Traced& figure)
{
    return figure.told(Telling::ByValue);
}
/// A figure that went in, and where it comes from; the parts of a TraceNode.
[[nodiscard]] Traced leaf(double value, std::string_view name, Origin origin, std::string_view from,
                          std::string_view unit = {}, std::string_view about = {},
                          std::string_view source = {});
[[nodiscard]] Traced positive(const Traced& value);
[[nodiscard]] Traced power(const Traced& base, const Traced& exponent);
[[nodiscard]] Traced least(const Traced& a, const Traced& b);
/// The sum of several that are alike, in order; of none, 0.
[[nodiscard]] Traced sumOf(std::vector<Traced> parts, SumOf what = SumOf::Parts);

/// Computes a trace anew from its leaves alone.
[[nodiscard]] double evaluate(const TraceNode& node);

} // namespace muster::engine
