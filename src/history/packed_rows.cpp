#include "history/packed_rows.h"

#include <algorithm>

namespace muster::history {

PackedRows::Row& PackedRows::at(std::int64_t id)
{
    const auto next = m_rows.lower_bound(id);
    if (next != m_rows.end() && next->first == id)
        return next->second;
    return m_rows.emplace_hint(next, id, Row())->second;
}

/// A row that grows gets twice the room it needs, so that one that grows again and again is not moved each
/// time.
void PackedRows::write(Row& row, std::string_view cells)
{
    const auto size = static_cast<std::uint32_t>(cells.size());
    if (size > row.m_room) {
        row.m_room = row.m_room > 0 ? 2 * size : size;
        row.m_bytes = static_cast<char*>(m_memory.allocate(row.m_room, 1));
    }
    std::ranges::copy(cells, row.m_bytes);
    row.m_size = size;
    row.m_isThere = true;
}

const PackedRows::Row* PackedRows::find(std::int64_t id) const
{
    const auto row = m_rows.find(id);
    return row != m_rows.end() && row->second.isThere() ? &row->second : nullptr;
}

} // namespace muster::history
