#pragma once
// Whether bytes have the form of a changeset, before SQLite is given them: its session extension trusts their
// lengths, and reads past the end of some that are not as it wrote them.

#include <string_view>

namespace muster::store {

/// Whether these are changes of rows that have their key in the first column, as every table of a plan has:
/// rows put in and taken out tell all their cells, changed ones their key, and each cell that changes both
/// before and after. No bytes are a changeset without changes. Source: the comment "Changeset and patchset
/// formats" of SQLite's sqlite3session.c.
[[nodiscard]] bool isChangeset(std::string_view bytes);

} // namespace muster::store
