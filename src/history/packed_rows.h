#pragma once
// Rows of a table by their ids, packed (history/packed_row.h).

#include <cstdint>
#include <map>
#include <memory_resource>
#include <string_view>

namespace muster::history {

class PackedRows {
  public:
    /// The place of a row, which it keeps when it is erased: it may come back.
    class Row {
      public:
        [[nodiscard]] bool isThere() const { return m_isThere; }
        /// Its cells, until it is written anew; none where it is not there.
        [[nodiscard]] std::string_view cells() const { return {m_bytes, m_isThere ? m_size : 0U}; }
        void erase() { m_isThere = false; }

      private:
        friend class PackedRows;
        char* m_bytes = nullptr;
        std::uint32_t m_size = 0;
        std::uint32_t m_room = 0;
        bool m_isThere = false;
    };

    /// The place of the row of that id, there or not.
    [[nodiscard]] Row& at(std::int64_t id);
    void write(Row&, std::string_view cells);

    /// The row of that id, or null.
    [[nodiscard]] const Row* find(std::int64_t id) const;
    /// The places of all rows by id, there or not.
    [[nodiscard]] auto begin() const { return m_rows.begin(); }
    [[nodiscard]] auto end() const { return m_rows.end(); }

  private:
    std::pmr::monotonic_buffer_resource m_memory; ///< of all of them: it goes at once
    /// Not by a hash: most changes are of rows that stand side by side.
    std::pmr::map<std::int64_t, Row> m_rows{&m_memory};
};

} // namespace muster::history
