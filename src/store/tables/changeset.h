#pragma once
// A changeset is SQLite's record of what a transaction did to the plan's rows: for each row its key, and its
// cells before and after. It is what the history keeps, what undo turns round, and what patches the plan in
// memory. Its bytes have SQLite's own format (sqlite3session).

#include "store/tables/cells.h"

#include <SQLiteCpp/Database.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_session;
struct sqlite3_changegroup;

namespace muster::store {

/// The bytes of a changeset; empty where nothing changed.
using Changeset = std::string;

/// Records what happens to the plan's tables from its making on.
class Recording {
  public:
    explicit Recording(SQLite::Database&);
    /// What happened so far.
    [[nodiscard]] Changeset changeset() const;

  private:
    struct Delete {
        void operator()(sqlite3_session*) const;
    };
    std::unique_ptr<sqlite3_session, Delete> m_session;
};

/// Calls visit for each row of the changeset. Refuses bytes that are no changeset (Damaged).
void forEachChange(const Changeset&, const history::VisitChange& visit);
/// The same to be called later; the changeset must live as long.
[[nodiscard]] history::EachChange eachChange(const Changeset&);

/// One changeset that does what several do one after the other, made without the rows themselves.
class JoinedChangesets {
  public:
    JoinedChangesets();
    void add(const Changeset&);
    [[nodiscard]] Changeset changeset() const;

  private:
    struct Delete {
        void operator()(sqlite3_changegroup*) const;
    };
    std::unique_ptr<sqlite3_changegroup, Delete> m_group;
};

/// The changeset that takes this one back.
[[nodiscard]] Changeset inverted(const Changeset&);

/// The rows as they are after the changeset is done to `before`.
[[nodiscard]] plan::Changes changesOf(const Changeset&, const plan::Plan& before);

/// Does the changeset to the rows of the file. False, with nothing done, where rows that exchange their keys
/// get into each other's way, which SQLite cannot sort out. Refuses rows that are not as the changeset found
/// them (Damaged). To be called with foreign keys off.
[[nodiscard]] bool applyChangeset(SQLite::Database&, const Changeset&);

} // namespace muster::store
