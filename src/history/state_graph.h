#pragma once
// The states that a plan was in, each with those it came from: the one before it, and for a merge the one of
// the other copy. Undo and redo lead to a state of their own, so that what one copy took back counts as done
// after what both had. No clock is asked.

#include "history/entry.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace muster::history {

/// All that the file of a plan says of its states.
struct RecordedStates {
    std::vector<HistoryEntry> entries;
    std::map<std::int64_t, std::string> identities; ///< of the entries, by their numbers
    std::vector<StoredState> states;
    StateLink present; ///< the state that the plan is in
};

class StateGraph {
  public:
    /// A state by its identity, which is the same in every copy of the plan; empty: none.
    using Identity = std::string;

    explicit StateGraph(const RecordedStates&);

    /// The state that the plan is in.
    [[nodiscard]] const Identity& head() const { return m_head; }
    /// The entry after which the plan was so; nothing where this file cannot bring the state back.
    [[nodiscard]] std::optional<std::int64_t> entryOf(const Identity&) const;
    /// The same of the state, or else of the last one before it that can be had back.
    [[nodiscard]] std::optional<std::int64_t> lastEntryAt(const Identity&) const;

    /// The states that the plan has come through. What an undone merge brought is not among them, unless the
    /// other copy knows of that merge: it can be merged again.
    [[nodiscard]] std::set<Identity> cameThrough(const StateGraph& other) const;

    [[nodiscard]] bool knows(const Identity& state) const { return m_states.contains(state); }
    /// The state before it, and the one it merged.
    struct Origins {
        Identity before;
        Identity merged;
    };
    [[nodiscard]] const Origins& originsOf(const Identity& state) const { return m_states.at(state).origins; }

  private:
    struct State {
        std::optional<std::int64_t> entry;
        Origins origins;
        bool counts = false; ///< is that of an entry which made the plan what it is
    };
    std::map<Identity, State> m_states;
    Identity m_head;
};

/// The last states that both plans were in: one, or several where each had merged the other. None: the plans
/// were never one.
[[nodiscard]] std::vector<StateGraph::Identity> lastCommonStates(const StateGraph& mine,
                                                                 const StateGraph& theirs);

} // namespace muster::history
