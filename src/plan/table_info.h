#pragma once
// The tables of a plan described at run time, from the one declaration of each in plan/rows/rows.h: for code
// that does the same to every table and need not be compiled for each. Where the engine's speed needs the
// type of a row, Plan::rows<Row>() gives it.

#include "plan/plan.h"
#include "plan/row_span.h"
#include "plan/rows/value.h"

#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace muster::plan {

struct MemberType;
struct TableInfo;

template <class Row>
[[nodiscard]] const AnyRow* asAny(const Row& row)
{
    return reinterpret_cast<const AnyRow*>(&row);
}
template <class Row>
[[nodiscard]] AnyRow* asAny(Row& row)
{
    return reinterpret_cast<AnyRow*>(&row);
}

template <class Row>
[[nodiscard]] const Row& asRow(const AnyRow* row)
{
    return *reinterpret_cast<const Row*>(row);
}
template <class Row>
[[nodiscard]] Row& asRow(AnyRow* row)
{
    return *reinterpret_cast<Row*>(row);
}

/// A column of a table: its name, what its cells hold, and how to get at them.
class ColumnInfo {
  public:
    ColumnInfo(std::string_view name, bool internal, const MemberType& member, std::size_t offset);

    std::string_view name;
    bool internal;      ///< in the file alone: ids and the order to show things
    bool optional;      ///< a cell may hold nothing
    CellType type;      ///< what else it holds
    std::size_t offset; ///< of the member, in bytes from the start of the row

    /// The cell of a row as it is stored.
    [[nodiscard]] Value get(const AnyRow*) const;
    /// Writes a cell. A value that the column cannot hold is refused (Damaged), and nothing is changed.
    [[nodiscard]] Result<void> set(AnyRow*, const Value&) const;
    [[nodiscard]] bool same(const AnyRow* a, const AnyRow* b) const;
    /// Less than, equal to or more than 0, in the order of files.
    [[nodiscard]] int compare(const AnyRow* a, const AnyRow* b) const;
    [[nodiscard]] std::size_t hash(const AnyRow*) const;
    void copy(AnyRow* to, const AnyRow* from) const;

    /// Whether its cells name rows of a table; of that table and no other are the ids in them.
    [[nodiscard]] bool isReference() const;
    [[nodiscard]] const TableInfo& named() const;
    [[nodiscard]] std::vector<std::int64_t> ids(const AnyRow*) const;
    void setIds(AnyRow*, const std::vector<std::int64_t>&) const;

    /// Of a column of texts: the text as it stands, and another in its place, of whatever length.
    [[nodiscard]] const std::string& text(const AnyRow*) const;
    void setText(AnyRow*, std::string) const;

    /// The words that a cell may hold, in the order to show them; none where it holds something else.
    [[nodiscard]] std::vector<std::string_view> words() const;

  private:
    const MemberType* m_member;
};

/// The operations that each table has of its own type of row.
struct RowType {
    std::size_t size;
    std::shared_ptr<AnyRow> (*make)(const AnyRow*); ///< a copy; of null, a neutral row
    bool (*same)(const AnyRow*, const AnyRow*);
    RowSpan (*rows)(const Plan&);
    bool (*sameRows)(const Plan&, const Plan&);
    RowSpan (*puts)(const Changes&);
    AnyRow* (*put)(Changes&, const AnyRow*); ///< a copy; of null, a neutral row
    void (*reserve)(Changes&, std::size_t);
    void (*dropLast)(Changes&);
    std::vector<std::int64_t> (*erased)(const Changes&);
    void (*erase)(Changes&, std::int64_t);
};

/// A table: its name, its columns, what makes two rows the same, and its rows in a plan and in changes.
struct TableInfo {
    std::string_view name;
    std::vector<ColumnInfo> columns;        ///< the id first
    std::vector<const ColumnInfo*> key;     ///< what makes two rows the same thing said twice
    std::vector<const ColumnInfo*> order;   ///< by which files order the rows, ids by what they name
    std::vector<const ColumnInfo*> needed;  ///< without which a row of a file says nothing
    const ColumnInfo* nameColumn = nullptr; ///< of a table whose rows have a name of their own
    std::optional<std::size_t> mostRows;
    RowType type;

    /// The column of that name, or null.
    [[nodiscard]] const ColumnInfo* find(std::string_view column) const;
    /// The columns that files have: all but the internal ones.
    [[nodiscard]] std::vector<const ColumnInfo*> fileColumns() const;

    [[nodiscard]] std::int64_t idOf(const AnyRow* row) const
    {
        return *reinterpret_cast<const std::int64_t*>(reinterpret_cast<const std::byte*>(row) +
                                                      columns.front().offset);
    }
    void setId(AnyRow* row, std::int64_t id) const
    {
        *reinterpret_cast<std::int64_t*>(reinterpret_cast<std::byte*>(row) + columns.front().offset) = id;
    }
    [[nodiscard]] bool same(const AnyRow* a, const AnyRow* b) const { return type.same(a, b); }
    /// Names that look alike are one (nameKey() in base/text.h).
    [[nodiscard]] bool sameKey(const AnyRow* a, const AnyRow* b) const;
    [[nodiscard]] std::size_t hashKey(const AnyRow*) const;

    /// The rows of a plan, by id; and the one of an id, or null.
    [[nodiscard]] RowSpan rows(const Plan& plan) const { return type.rows(plan); }
    [[nodiscard]] const AnyRow* find(const Plan&, std::int64_t id) const;
    /// The first row that says the same thing, or null.
    [[nodiscard]] const AnyRow* findSame(const Plan&, const AnyRow*) const;
    /// Whether both have one and the same table, unchanged since the one was copied from the other.
    [[nodiscard]] bool sameRows(const Plan& a, const Plan& b) const { return type.sameRows(a, b); }

    /// The rows that changes put, and the ids of those that they take out.
    [[nodiscard]] RowSpan puts(const Changes& changes) const { return type.puts(changes); }
    [[nodiscard]] std::vector<std::int64_t> erased(const Changes& changes) const
    {
        return type.erased(changes);
    }
    /// Adds a row to those put: a copy, or a neutral one to be written to before another is put.
    AnyRow* put(Changes& changes, const AnyRow* row) const { return type.put(changes, row); }
    AnyRow* putNew(Changes& changes) const { return type.put(changes, nullptr); }
    /// Makes room for so many rows: until there are more, those put stay where they are.
    void reserve(Changes& changes, std::size_t rows) const { type.reserve(changes, rows); }
    /// Takes the row put last out again.
    void dropLast(Changes& changes) const { type.dropLast(changes); }
    void erase(Changes& changes, std::int64_t id) const { type.erase(changes, id); }
};

/// Every table, in an order in which no table names a later one's rows.
[[nodiscard]] std::span<const TableInfo> tables();
/// The table of that name, or null.
[[nodiscard]] const TableInfo* findTable(std::string_view name);

template <class Row, class... Each>
[[nodiscard]] constexpr std::size_t tableIndex(std::type_identity<std::tuple<Each...>>)
{
    std::size_t index = 0;
    (void)((std::is_same_v<Tag<Row>, Each> || (++index, false)) || ...);
    return index;
}
/// The table of that type of row.
template <class Row>
[[nodiscard]] const TableInfo& tableOf()
{
    return tables()[tableIndex<Row>(std::type_identity<PerTable<Tag>>())];
}

/// Whether two rows say the same thing.
template <class Row>
[[nodiscard]] bool sameKey(const Row& a, const Row& b)
{
    return tableOf<Row>().sameKey(asAny(a), asAny(b));
}

/// The row that says the same thing as this one already, or null.
template <class Row>
[[nodiscard]] const Row* findSame(const Plan& plan, const Row& row)
{
    return reinterpret_cast<const Row*>(tableOf<Row>().findSame(plan, asAny(row)));
}

/// A row of one's own, of whatever table.
class RowCopy {
  public:
    /// A neutral row, or a copy.
    explicit RowCopy(const TableInfo& table) : m_table(&table), m_row(table.type.make(nullptr)) {}
    RowCopy(const TableInfo& table, const AnyRow* row) : m_table(&table), m_row(table.type.make(row)) {}
    RowCopy(const RowCopy& other) : RowCopy(*other.m_table, other.get()) {}
    RowCopy(RowCopy&&) noexcept = default;
    RowCopy& operator=(RowCopy other) noexcept
    {
        std::swap(m_table, other.m_table);
        std::swap(m_row, other.m_row);
        return *this;
    }
    ~RowCopy() = default;

    [[nodiscard]] const TableInfo& table() const { return *m_table; }
    [[nodiscard]] const AnyRow* get() const { return m_row.get(); }
    [[nodiscard]] AnyRow* get() { return m_row.get(); }

  private:
    const TableInfo* m_table;
    std::shared_ptr<AnyRow> m_row;
};

/// For sets of rows of one table that differ in their keys.
struct KeyHash {
    const TableInfo* table;
    std::size_t operator()(const AnyRow* row) const { return table->hashKey(row); }
};
struct KeySame {
    const TableInfo* table;
    bool operator()(const AnyRow* a, const AnyRow* b) const { return table->sameKey(a, b); }
};

} // namespace muster::plan
