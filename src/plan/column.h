#pragma once
// How a table declares its columns, once, for the store, the changesets, the history and the CSV files.

#include <string_view>
#include <tuple>

namespace muster::plan {

/// A column: its name in the file and in tables, and the member it holds. A column that is `internal` (ids
/// and the order to show things) is in the file alone.
template <class Row, class T>
struct Column {
    std::string_view name;
    T Row::*member;
    bool internal = false;
};
// Clang before 17 does not work these out by itself.
template <class Row, class T>
Column(std::string_view, T Row::*) -> Column<Row, T>;
template <class Row, class T>
Column(std::string_view, T Row::*, bool) -> Column<Row, T>;

/// The table of a row type: its name and columns, the id first.
template <class Row>
struct Table;

} // namespace muster::plan
