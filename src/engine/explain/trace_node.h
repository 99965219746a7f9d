#pragma once
// One step of how a number was made: an operation and its arguments, or a figure and where it comes from.
// Source: docs/method.md, section 10.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace muster::engine {

enum class Op : std::uint8_t { Figure, Add, Subtract, Multiply, Divide, Positive, Power, Least };

/// Where a leaf's value comes from.
enum class Origin : std::uint8_t {
    Constant,  ///< of the formula itself: 12 months, 1
    Own,       ///< the cell's own assumption
    Inherited, ///< an assumption from a locality above, or from a wider scope
    Neutral,   ///< nothing is set: the kind's neutral default
    Setting,   ///< a setting of the plan
    Record,    ///< a row of demand or establishment
    Forecast   ///< a method carried figures on
};

/// How a node is told to people.
enum class Telling : std::uint8_t {
    InFull,
    ByValue ///< it is explained in a month of its own: its value is enough here
};

/// What a sum adds up. Of parts and months, which are alike, one is told in full and the others by their
/// values.
enum class SumOf : std::uint8_t {
    Formula, ///< the terms of a formula
    Parts,   ///< roles, localities, lines of demand: the largest is told
    Months   ///< the first that has something is told
};

/// What is told of a leaf beside its name.
struct LeafText {
    std::string_view unit{};   ///< "hours per event"
    std::string_view about{};  ///< the cell it belongs to, "Older people, Assessment, Social worker"
    std::string_view from{};   ///< in words: "North's own", "inherited from Essex", "nothing is set"
    std::string_view source{}; ///< the evidence: "team diary, May 2026"
};

struct TraceNode;

/// The arguments of a node, in order.
class Arguments {
  public:
    Arguments() = default;
    Arguments(const TraceNode** first, std::size_t room)
        : m_first(first), m_room(static_cast<std::uint32_t>(room))
    {
    }
    [[nodiscard]] const TraceNode* const* begin() const { return m_first; }
    [[nodiscard]] const TraceNode* const* end() const { return m_first + m_count; }
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] bool isFull() const { return m_count == m_room; }
    [[nodiscard]] const TraceNode& operator[](std::size_t i) const { return *m_first[i]; }
    /// What follows them is no longer theirs.
    void close() { m_room = m_count; }
    /// Only while there is room.
    void add(const TraceNode* argument) { m_first[m_count++] = argument; }

  private:
    const TraceNode** m_first = nullptr;
    std::uint32_t m_count = 0;
    std::uint32_t m_room = 0;
};

struct TraceNode {
    double value = 0;
    Arguments arguments{};          ///< two, or several for Add and Multiply
    std::string_view name{};        ///< what it is, where it has a name: "case hours"
    const LeafText* leaf = nullptr; ///< of a leaf that is no constant
    std::uint32_t number = 0;       ///< of its tape
    Op op = Op::Figure;
    Telling telling = Telling::InFull;
    SumOf sum = SumOf::Formula;
    Origin origin = Origin::Constant;
    bool isShared = false; ///< more than one hold it: it is changed no more

    [[nodiscard]] const LeafText& text() const
    {
        static const LeafText kNone;
        return leaf ? *leaf : kNone;
    }
};

} // namespace muster::engine
