#pragma once
// Many texts by number, one after the other in blocks: a million of them take little more than their
// characters.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

class TextStore {
  public:
    static constexpr std::size_t kMostTexts = 16'000'000;
    static constexpr std::size_t kMostMegabytes = 144;

    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t number) const;
    /// False where there is no room for it. It is of at most 1 MB.
    [[nodiscard]] bool add(std::string_view text);

  private:
    std::vector<std::string> m_blocks; ///< of 1 MB
    std::deque<std::uint32_t> m_ends;  ///< counted over the blocks as if each were full
};

} // namespace muster::exchange
