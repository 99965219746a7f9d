#pragma once
// The tracing number: computes like a double and remembers how. Evaluating a trace gives its value back; its
// leaves say where each figure comes from. Source: docs/method.md, section 10.

#include <memory>
#include <string>
#include <vector>

namespace muster::engine {

enum class Op { Figure, Add, Subtract, Multiply, Divide, Positive, Power, Least };

/// Where a leaf's value comes from.
enum class Origin {
    Constant,  ///< of the formula itself: 12 months, 1
    Own,       ///< the cell's own assumption
    Inherited, ///< an assumption from a locality above, or from a wider scope
    Neutral,   ///< nothing is set: the kind's neutral default
    Setting,   ///< a setting of the plan
    Record,    ///< a row of demand or establishment
    Forecast   ///< a method carried figures on
};

/// How the parts of a node are told to people.
enum class Telling {
    InFull,
    FirstOnly, ///< its parts are months alike: the first that has something is told, the others by value
    ByValue    ///< it is explained in a month of its own: its value is enough here
};

/// A name that many nodes share.
class Name {
  public:
    Name() = default;
    Name(std::string name) // NOLINT(google-explicit-constructor): what names a node
        : m_text(name.empty() ? nullptr : std::make_shared<const std::string>(std::move(name)))
    {
    }
    Name(const char* name) : Name(std::string(name)) {} // NOLINT(google-explicit-constructor): the same

    [[nodiscard]] bool empty() const { return !m_text; }
    [[nodiscard]] const std::string& text() const
    {
        static const std::string kNone;
        return m_text ? *m_text : kNone;
    }

  private:
    std::shared_ptr<const std::string> m_text; // null: none
};

/// What is told of a leaf beside its name.
struct LeafText {
    std::string unit{};   ///< "hours per event"
    std::string about{};  ///< the cell it belongs to, "Older people, Assessment, Social worker"
    std::string from{};   ///< in words: "North's own", "inherited from Essex", "nothing is set"
    std::string source{}; ///< the evidence: "team diary, May 2026"
};

struct TraceNode {
    Op op = Op::Figure;
    Telling telling = Telling::InFull;
    Origin origin = Origin::Constant;
    double value = 0;
    std::vector<std::shared_ptr<const TraceNode>> arguments{}; ///< two, or several for Add and Multiply
    Name name{};                            ///< what it is, where it has a name: "case hours"
    std::shared_ptr<const LeafText> leaf{}; ///< of a leaf that is no constant

    [[nodiscard]] const LeafText& text() const
    {
        static const LeafText kNone;
        return leaf ? *leaf : kNone;
    }
};

/// A county's year has hundreds of thousands of parts. What is made of a number that nobody else holds is
/// made in its place.
class Traced {
  public:
    Traced(double constant); // NOLINT(google-explicit-constructor): constants of the formulas
    explicit Traced(std::shared_ptr<TraceNode> node) : m_node(std::move(node)) {}

    [[nodiscard]] double value() const { return m_node->value; }
    [[nodiscard]] const TraceNode* node() const { return m_node.get(); } ///< never null
    /// The node, to be held by what is made of it.
    [[nodiscard]] std::shared_ptr<const TraceNode> part() const& { return m_node; }
    [[nodiscard]] std::shared_ptr<const TraceNode> part() && { return std::move(m_node); }
    /// The same number under a name, which stands for it in what is built on it; told in full.
    [[nodiscard]] Traced named(Name name) const&;
    [[nodiscard]] Traced named(Name name) &&;
    /// The same number as a part of its own: what it is named later leaves its name beneath.
    [[nodiscard]] Traced asPart() const;
    /// The same number, told in this way.
    [[nodiscard]] Traced told(Telling telling) const;

    friend Traced operator+(Traced a, const Traced& b);
    friend Traced operator-(const Traced& a, const Traced& b);
    friend Traced operator*(Traced a, const Traced& b);
    friend Traced operator/(Traced a, const Traced& b);

  private:
    static Traced joined(Op op, double value, Traced&& a, const Traced& b);
    /// Whether nobody else holds it.
    [[nodiscard]] bool isOnlyHere() const { return m_node.use_count() == 1; }

    std::shared_ptr<TraceNode> m_node; // changed only while nobody else holds it
};

[[nodiscard]] inline double valueOf(const Traced& number)
{
    return number.value();
}
/// A figure that went in, and where it comes from; the parts of a TraceNode.
[[nodiscard]] Traced leaf(double value, Name name, Origin origin, std::string from, std::string unit = {},
                          std::string about = {}, std::string source = {});
[[nodiscard]] Traced positive(const Traced& value);
[[nodiscard]] Traced power(const Traced& base, const Traced& exponent);
[[nodiscard]] Traced least(const Traced& a, const Traced& b);
/// The sum of several, in order; of none, 0.
[[nodiscard]] Traced sumOf(std::vector<Traced> parts);

/// Computes a trace anew from its leaves alone.
[[nodiscard]] double evaluate(const TraceNode& node);

} // namespace muster::engine
