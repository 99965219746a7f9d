#pragma once
// What the history of a plan tells: its entries, and the cells they changed.

#include "plan/words.h"

#include <cstdint>
#include <string>

namespace muster::store {

/// Who did something and when. The store reads no clock: its callers say.
struct Stamp {
    std::string at; ///< UTC, 2026-11-22T10:15:30Z
    std::string who;
};

/// What became of an entry. An undone entry can be made again until another edit is made in its place; from
/// then on it is discarded, and stays as a record.
enum class EntryState { Created, Applied, Undone, Discarded };

struct HistoryEntry {
    std::int64_t id = 0; ///< 1 for the making of the plan, then one more each
    Stamp made;
    std::string label;
    EntryState state = EntryState::Applied;
    Stamp changed; ///< when, and by whom, the state became what it is
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

} // namespace muster::store

namespace muster::plan {

template <>
struct Words<store::EntryState> {
    static constexpr std::array<std::pair<store::EntryState, std::string_view>, 4> list{
        {{store::EntryState::Created, "created"},
         {store::EntryState::Applied, "applied"},
         {store::EntryState::Undone, "undone"},
         {store::EntryState::Discarded, "discarded"}}};
};

} // namespace muster::plan
