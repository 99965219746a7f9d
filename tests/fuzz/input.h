#pragma once
// The bytes that a fuzz target is given, taken one after the other. Past their end everything is 0, so
// that any bytes mean something.

#include <cstddef>
#include <cstdint>
#include <string>

namespace muster::fuzz {

class Input {
  public:
    Input(const std::uint8_t* data, std::size_t size) : m_data(data), m_size(size) {}

    [[nodiscard]] bool empty() const { return m_at == m_size; }
    /// A number of so many bytes, the lowest first.
    std::uint64_t number(int bytes)
    {
        std::uint64_t value = 0;
        for (int i = 0; i < bytes && m_at < m_size; ++i)
            value |= std::uint64_t{m_data[m_at++]} << (8 * i);
        return value;
    }
    /// A number from 0 to count - 1, and 0 of nothing.
    std::size_t below(std::size_t count, int bytes)
    {
        const std::uint64_t value = number(bytes);
        return count == 0 ? 0 : value % count;
    }
    /// At most so many bytes.
    std::string text(std::size_t most)
    {
        const std::size_t length = most < m_size - m_at ? most : m_size - m_at;
        const auto* begin = reinterpret_cast<const char*>(m_data + m_at);
        m_at += length;
        return {begin, begin + length};
    }
    std::string rest() { return text(m_size); }

  private:
    const std::uint8_t* m_data;
    std::size_t m_size;
    std::size_t m_at = 0;
};

} // namespace muster::fuzz
