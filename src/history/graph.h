#pragma once
// The history as a tree: each entry was made on another one, so every state the plan ever had is at the end
// of a way that begins with its making; the plan as it is now is at the tip. A merge has two entries before
// it: the one it was made on, and the last one of the other copy.

#include "history/entry.h"

#include <map>
#include <set>
#include <vector>

namespace muster::history {

class HistoryGraph {
  public:
    explicit HistoryGraph(const std::vector<HistoryEntry>&);

    /// The entries that were made one on the other up to this one, the making of the plan first. Refused
    /// where the entry (NotFound) or one before it (Damaged) is not there.
    [[nodiscard]] std::vector<std::int64_t> to(std::int64_t id) const;

    /// The entry and all that are in it: those before it, and what merges before it brought.
    [[nodiscard]] std::set<std::int64_t> within(std::int64_t id) const;

  private:
    struct Links {
        std::optional<std::int64_t> parent;
        std::optional<std::int64_t> merged;
    };
    std::map<std::int64_t, Links> m_entries;
};

/// What leads from one entry to another: entries to take back, the last first, and then entries to make.
struct Detour {
    std::vector<std::int64_t> back;
    std::vector<std::int64_t> forth;
};
[[nodiscard]] Detour between(const HistoryGraph&, std::int64_t from, std::int64_t to);

} // namespace muster::history
