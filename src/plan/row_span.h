#pragma once
// The rows of a table whose type is known at run time.

#include <cstddef>
#include <iterator>

namespace muster::plan {

/// A row of some table, seen through its TableInfo (plan/table_info.h) alone.
struct AnyRow;

/// Rows of one table, one behind the other in memory.
class RowSpan {
  public:
    RowSpan(const void* first, std::size_t size, std::size_t stride)
        : m_first(static_cast<const std::byte*>(first)), m_size(size), m_stride(stride)
    {
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const AnyRow* operator[](std::size_t index) const
    {
        return reinterpret_cast<const AnyRow*>(m_first + index * m_stride);
    }

    class Iterator {
      public:
        using iterator_category = std::input_iterator_tag;
        using value_type = const AnyRow*;
        using difference_type = std::ptrdiff_t;
        using pointer = const value_type*;
        using reference = value_type;

        Iterator(const RowSpan& rows, std::size_t at) : m_rows(&rows), m_at(at) {}
        [[nodiscard]] const AnyRow* operator*() const { return (*m_rows)[m_at]; }
        Iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++m_at;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

      private:
        const RowSpan* m_rows;
        std::size_t m_at;
    };
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, m_size}; }

  private:
    const std::byte* m_first;
    std::size_t m_size;
    std::size_t m_stride;
};

} // namespace muster::plan
