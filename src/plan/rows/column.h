#pragma once
// How a table declares its columns, once, for the store, the changesets, the history and the CSV files.

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace muster::plan {

/// What the cells of a column hold.
enum class CellType { Whole, Number, YesNo, Text, Month, Date, Period, AgeBand, Word, Id, Ids };

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

template <std::size_t Index, class Each>
struct ColumnSlot {
    Each column;
};
template <class Indexes, class... Each>
struct ColumnSlots;
template <std::size_t... Index, class... Each>
struct ColumnSlots<std::index_sequence<Index...>, Each...> : ColumnSlot<Index, Each>... {
    static constexpr std::size_t size = sizeof...(Each);

    template <class Visit>
    constexpr void forEach(Visit&& visit) const
    {
        (visit(static_cast<const ColumnSlot<Index, Each>&>(*this).column), ...);
    }
};

/// The columns of a table, in their order. No std::tuple: of that, the compiler builds so much that every
/// source file took a second longer.
template <class... Each>
struct Columns : ColumnSlots<std::index_sequence_for<Each...>, Each...> {
    constexpr explicit Columns(Each... each)
        : ColumnSlots<std::index_sequence_for<Each...>, Each...>{{each}...}
    {
    }
};

/// One of them by its index.
template <std::size_t Index, class Each>
[[nodiscard]] constexpr const Each& columnAt(const ColumnSlot<Index, Each>& slot)
{
    return slot.column;
}

/// Several names of columns.
template <class... Each>
[[nodiscard]] constexpr std::array<std::string_view, sizeof...(Each)> columnNames(Each... each)
{
    return {each...};
}

/// The table of a row type: its name; its columns, the id first; `key`, the columns that make two rows the
/// same thing said twice, in the order in which people name them; `order`, those by which files order the
/// rows; `needed`, those without which a row of a file says nothing; and for what everything else is
/// multiplied by, the most rows that it may have (docs/decisions/first/0022).
template <class Row>
struct Table;

template <class Row>
concept Limited = requires
{
    Table<Row>::mostRows;
};

} // namespace muster::plan
