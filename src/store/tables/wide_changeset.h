#pragma once
// Changesets of a time when tables had fewer columns. What the history keeps of them stays as it was written;
// beside newer ones SQLite joins only those of as many columns.

#include <optional>
#include <string>
#include <string_view>

namespace muster::store {

/// The same changes with all the columns that the tables have today: a row has in a new column what a row
/// without it has, and a change of a row leaves it as it is. Nothing where no column is missing. The bytes
/// have the form of a changeset (isChangeset).
[[nodiscard]] std::optional<std::string> widened(std::string_view changeset);

} // namespace muster::store
