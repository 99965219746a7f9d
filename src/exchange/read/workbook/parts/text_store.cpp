#include "exchange/read/workbook/parts/text_store.h"

#include <algorithm>

namespace muster::exchange {

namespace {

constexpr std::size_t kTextBlock = 1048576;

} // namespace

std::string_view TextStore::operator[](std::size_t number) const
{
    const std::size_t end = m_ends[number];
    const std::size_t block = (end == 0 ? 0 : end - 1) / kTextBlock;
    const std::size_t before = number == 0 ? 0 : m_ends[number - 1];
    const std::size_t begin = std::max(before, block * kTextBlock);
    return std::string_view(m_blocks[block]).substr(begin - block * kTextBlock, end - begin);
}

bool TextStore::add(std::string_view text)
{
    if (m_ends.size() == kMostTexts)
        return false;
    if (m_blocks.empty() || m_blocks.back().size() + text.size() > kTextBlock) {
        if (m_blocks.size() == kMostMegabytes)
            return false;
        m_blocks.emplace_back().reserve(kTextBlock);
    }
    m_blocks.back() += text;
    m_ends.push_back(static_cast<std::uint32_t>((m_blocks.size() - 1) * kTextBlock + m_blocks.back().size()));
    return true;
}

} // namespace muster::exchange
