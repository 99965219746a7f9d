#pragma once
// What the history of a plan tells: its entries, and the cells they changed.

#include "plan/catalogue/words.h"

#include <cstdint>
#include <optional>
#include <string>

namespace muster::history {

/// Who did something and when. Nothing here reads a clock: its callers say.
struct Stamp {
    std::string at; ///< UTC, 2026-11-22T10:15:30Z
    std::string who;
};

/// A state of the plan.
struct StateLink {
    std::optional<std::int64_t> entry; ///< after which the plan was so; none where that was joined
    std::optional<std::int64_t> state; ///< of the table `states`; none where the entry itself led there
    bool operator==(const StateLink&) const = default;
};

/// What became of an entry. An undone entry can be made again until another edit is made in its place; from
/// then on it is discarded, and stays as a record. A merged one was made in another copy of the plan, and
/// counts through the merge that brought it here.
enum class EntryState { Created, Applied, Undone, Discarded, Merged };

struct HistoryEntry {
    std::int64_t id = 0; ///< 1 for the making of the plan, then one more each
    Stamp made;
    std::string label;
    EntryState state = EntryState::Applied;
    Stamp changed;                        ///< when, and by whom, the state became what it is
    std::optional<std::int64_t> parent{}; ///< the entry it was made on; none for the making of the plan
    std::optional<std::int64_t> merged{}; ///< of a merge: the last entry of the copy that it brought here
    /// The states that parent and merged stand for, where these entries themselves did not lead there.
    std::optional<std::int64_t> afterState{};
    std::optional<std::int64_t> mergedState{};

    /// Whether it is one of those that made the plan what it is, each on the one before it.
    [[nodiscard]] bool counts() const { return state == EntryState::Created || state == EntryState::Applied; }
    /// Whether it is undone or discarded.
    [[nodiscard]] bool isTakenBack() const
    {
        return state == EntryState::Undone || state == EntryState::Discarded;
    }
};

/// The state that the plan was in before the entry was made.
[[nodiscard]] inline StateLink stateBefore(const HistoryEntry& entry)
{
    return {entry.parent, entry.afterState};
}

/// The state of the other copy that a merge brought here.
[[nodiscard]] inline StateLink stateMerged(const HistoryEntry& entry)
{
    return {entry.merged, entry.mergedState};
}

/// A state that no entry of the history names by itself: one that undo or redo led to, or whose entry was
/// joined with a later one.
struct StoredState {
    std::int64_t id = 0;
    std::string identity;                ///< the same in every copy of the plan
    std::optional<std::int64_t> entry{}; ///< after which the plan is so; none where it cannot be had back
    StateLink before{};
    StateLink merged{}; ///< of a merge: the state of the other copy that it brought here
    Stamp made;
};

/// A state of the plan that was given a name.
struct Checkpoint {
    std::string name;
    std::int64_t entry = 0; ///< after which the plan was so
    Stamp made;
};

/// A state of the plan that somebody answers for.
struct SignOff {
    std::int64_t id = 0;    ///< from 1 on
    std::int64_t entry = 0; ///< after which the plan was so
    Stamp made;
    std::string purpose; ///< what it is for: "Budget 2027/28"
    std::optional<std::int64_t> supersedes{};
    std::optional<std::int64_t> supersededBy{};
    std::string ruleSet{};    ///< the name of the rules that made the results
    std::string inputsHash{}; ///< SHA-256 over the plan's rows
};

/// One cell that an entry changed. A row put in has no old values, a row taken out no new ones.
struct HistoryLine {
    std::int64_t id = 0; ///< of the entry
    Stamp made;
    std::string label;
    std::string table;
    std::string key; ///< the row in words: "Thanet, Senior practitioner, 2026-03-31"
    std::string column;
    std::string oldValue;
    std::string newValue;
    bool undone = false; ///< the entry does not count any more: undone or discarded
};

} // namespace muster::history

namespace muster::plan {

template <>
struct Words<history::EntryState> {
    static constexpr std::array<std::pair<history::EntryState, std::string_view>, 5> list{
        {{history::EntryState::Created, "created"},
         {history::EntryState::Applied, "applied"},
         {history::EntryState::Undone, "undone"},
         {history::EntryState::Discarded, "discarded"},
         {history::EntryState::Merged, "merged"}}};
};

} // namespace muster::plan
