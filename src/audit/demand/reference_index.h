#pragma once
// Rows of a table by what they are of, so that the second engine need not look through all of them for each
// cell.

#include "plan/plan.h"

#include <map>
#include <vector>

namespace muster::audit {

/// The rows of each key, in the order of the table.
template <class Row, class Key>
class RowsBy {
  public:
    template <class KeyOf>
    RowsBy(const plan::Plan& plan, const KeyOf& keyOf)
    {
        for (const Row& row : plan.rows<Row>())
            m_rows[keyOf(row)].push_back(&row);
    }
    [[nodiscard]] const std::vector<const Row*>& of(const Key& key) const
    {
        static const std::vector<const Row*> kNoRows;
        const auto found = m_rows.find(key);
        return found == m_rows.end() ? kNoRows : found->second;
    }

  private:
    std::map<Key, std::vector<const Row*>> m_rows;
};

/// What is worked out once for each key.
template <class Key, class Value, class Make>
const Value& onceFor(std::map<Key, Value>& known, const Key& key, const Make& make)
{
    const auto found = known.find(key);
    if (found != known.end())
        return found->second;
    Value made = make(); // which may ask for other keys
    return known.emplace(key, std::move(made)).first->second;
}

} // namespace muster::audit
