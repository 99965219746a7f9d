#pragma once
// A plan is a value: its tables, each shared until it is changed, so that a copy costs nothing and "the same
// table as before" is a comparison of pointers. It is changed by whole sets of rows, never in place.

#include "base/text.h"
#include "plan/rows/rows.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

namespace muster::plan {

/// Rows of one table to write (whole rows, by id) and rows to remove.
template <class Row>
struct RowChanges {
    std::vector<Row> put;
    std::vector<IdOf<Row>> erase;
    [[nodiscard]] bool empty() const { return put.empty() && erase.empty(); }
    bool operator==(const RowChanges&) const = default;
};

using Changes = PerTable<RowChanges>;

[[nodiscard]] inline bool isEmpty(const Changes& changes)
{
    return std::apply([](const auto&... each) { return (each.empty() && ...); }, changes);
}

/// Rows of one table ordered by id, and by name where they have one.
template <class Row>
struct StoredRows {
    std::vector<Row> rows;
    mutable std::once_flag namesSorted;        ///< threads may share a plan
    mutable std::vector<std::string> nameKeys; ///< in their order
    mutable std::vector<const Row*> byName;    ///< one for each key
};

/// The rows of one table, ordered by id.
template <class Row>
class Rows {
  public:
    [[nodiscard]] auto begin() const { return m_stored->rows.begin(); }
    [[nodiscard]] auto end() const { return m_stored->rows.end(); }
    [[nodiscard]] std::size_t size() const { return m_stored->rows.size(); }
    [[nodiscard]] bool empty() const { return m_stored->rows.empty(); }

    /// The row of that id, or null.
    [[nodiscard]] const Row* find(IdOf<Row> id) const
    {
        const auto at = std::ranges::lower_bound(m_stored->rows, id, {}, &Row::id);
        return at != end() && at->id == id ? &*at : nullptr;
    }

    /// The rows of that name, by id; localities of one name stand by their parent first, the top before all.
    /// Names that look alike are one (nameKey() in base/text.h). They are sorted when they are first asked
    /// for, so that a whole table can be looked up one by one.
    [[nodiscard]] std::span<const Row* const> named(std::string_view name) const;

    /// Whether both are one and the same table, unchanged since the one was copied from the other.
    [[nodiscard]] bool sameAs(const Rows& other) const { return m_stored == other.m_stored; }

    /// Writes and removes rows; of two rows put with one id the later stands.
    void apply(const RowChanges<Row>& changes);
    /// The same, of changes that nobody needs any more: the rows of a whole table are not copied.
    void apply(RowChanges<Row>&& changes);

    friend bool operator==(const Rows& a, const Rows& b) { return a.m_stored->rows == b.m_stored->rows; }

  private:
    void sortNames() const;

    std::shared_ptr<const StoredRows<Row>> m_stored = std::make_shared<const StoredRows<Row>>();
};

template <class Row>
void Rows<Row>::sortNames() const
{
    std::vector<std::pair<std::string, const Row*>> sorted;
    sorted.reserve(size());
    for (const Row& row : m_stored->rows)
        sorted.emplace_back(nameKey(row.name), &row);
    std::ranges::stable_sort(sorted, [](const auto& a, const auto& b) {
        if constexpr (requires { Row::parent; })
            return std::tie(a.first, a.second->parent) < std::tie(b.first, b.second->parent);
        else
            return a.first < b.first;
    });
    for (auto& [key, row] : sorted) {
        m_stored->nameKeys.push_back(std::move(key));
        m_stored->byName.push_back(row);
    }
}

template <class Row>
std::span<const Row* const> Rows<Row>::named(std::string_view name) const
{
    std::call_once(m_stored->namesSorted, [this] { sortNames(); });
    // not equal_range(), whose outcome clang 14 does not take with this library
    const auto& keys = m_stored->nameKeys;
    const std::string key = nameKey(name);
    const auto first = std::ranges::lower_bound(keys, key) - keys.begin();
    const auto last = std::ranges::upper_bound(keys, key) - keys.begin();
    return std::span<const Row* const>(m_stored->byName)
        .subspan(std::size_t(first), std::size_t(last - first));
}

template <class Row>
void Rows<Row>::apply(const RowChanges<Row>& changes)
{
    if (changes.empty())
        return;
    const auto idOf = [](const Row* row) { return row->id; };
    std::vector<const Row*> put;
    put.reserve(changes.put.size());
    for (const Row& row : changes.put)
        put.push_back(&row);
    std::ranges::stable_sort(put, {}, idOf);
    auto gone = changes.erase;
    std::ranges::sort(gone);

    auto stored = std::make_shared<StoredRows<Row>>();
    auto& next = stored->rows;
    next.reserve(size() + put.size());
    auto from = put.begin();
    const auto takeNew = [&](auto until) {
        for (; from != until; ++from)
            if (std::next(from) == put.end() || (*std::next(from))->id != (*from)->id)
                next.push_back(**from);
    };
    for (const Row& row : m_stored->rows) {
        takeNew(std::ranges::lower_bound(from, put.end(), row.id, {}, idOf));
        const bool isPut = from != put.end() && (*from)->id == row.id;
        if (!isPut && !std::ranges::binary_search(gone, row.id))
            next.push_back(row);
    }
    takeNew(put.end());
    m_stored = std::move(stored);
}

template <class Row>
void Rows<Row>::apply(RowChanges<Row>&& changes)
{
    const auto isBehind = [](const Row& a, const Row& b) { return a.id >= b.id; };
    if (!empty() || changes.put.empty() || !changes.erase.empty() ||
        std::ranges::adjacent_find(changes.put, isBehind) != changes.put.end())
        return apply(std::as_const(changes));
    auto stored = std::make_shared<StoredRows<Row>>();
    stored->rows = std::move(changes.put);
    m_stored = std::move(stored);
}

class Plan {
  public:
    template <class Row>
    [[nodiscard]] const Rows<Row>& rows() const
    {
        return std::get<Rows<Row>>(m_tables);
    }
    template <class Row>
    [[nodiscard]] const Row* find(IdOf<Row> id) const
    {
        return rows<Row>().find(id);
    }
    [[nodiscard]] const Settings& settings() const;

    /// The rows in the order to show them: by position, then by name.
    template <class Row>
    [[nodiscard]] std::vector<const Row*> ordered() const
    {
        std::vector<const Row*> list;
        for (const Row& row : rows<Row>())
            list.push_back(&row);
        std::ranges::sort(list, [](const Row* a, const Row* b) {
            return std::tie(a->position, a->name, a->id) < std::tie(b->position, b->name, b->id);
        });
        return list;
    }

    void apply(const Changes& changes);
    void apply(Changes&& changes);

    /// Whether each table is one and the same: either is an unchanged copy of the other.
    [[nodiscard]] bool sameAs(const Plan& other) const;

    bool operator==(const Plan&) const = default;

  private:
    PerTable<Rows> m_tables;
};

} // namespace muster::plan
