#pragma once
// Where the nodes of traces are made. A county's year has hundreds of thousands: they stand one behind the
// other and go together, none by itself.

#include "engine/explain/trace_node.h"

#include <memory_resource>

namespace muster::engine {

class Tape {
  public:
    Tape();
    Tape(const Tape&) = delete;
    Tape& operator=(const Tape&) = delete;

    /// While it lives, what this thread traces goes to the tape.
    class Recording {
      public:
        explicit Recording(Tape&);
        ~Recording();
        Recording(const Recording&) = delete;
        Recording& operator=(const Recording&) = delete;

      private:
        Tape* m_before;
    };
    /// The tape that this thread records to; there must be one.
    [[nodiscard]] static Tape& current();

    /// A new node, which has only its number.
    [[nodiscard]] TraceNode* node();
    /// The node of a constant of the formulas.
    [[nodiscard]] TraceNode* constant(double value);
    /// Room for so many arguments, none there yet.
    [[nodiscard]] Arguments arguments(std::size_t room);
    [[nodiscard]] std::string_view text(std::string_view text);
    [[nodiscard]] const LeafText* leafText(const LeafText&);
    /// The numbers of its nodes are below this one.
    [[nodiscard]] std::size_t size() const { return m_size; }

  private:
    std::pmr::monotonic_buffer_resource m_memory;
    std::uint32_t m_size = 0;
    TraceNode* m_one; // the constants 1 and 12 are in every line of every month: a node each is enough
    TraceNode* m_months;
};

} // namespace muster::engine
