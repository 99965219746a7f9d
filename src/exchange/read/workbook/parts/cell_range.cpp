#include "exchange/read/workbook/parts/cell_range.h"

#include <charconv>

namespace muster::exchange {

std::size_t countIn(std::string_view text, std::size_t otherwise)
{
    std::size_t count = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, wrong] = std::from_chars(text.data(), end, count);
    return wrong == std::errc{} && stopped == end ? count : otherwise;
}

std::optional<CellPlace> readPlace(std::string_view text)
{
    constexpr std::size_t kMostLetters = 4;
    CellPlace place;
    std::size_t letters = 0;
    for (; letters < text.size() && letters < kMostLetters; ++letters) {
        const char c = static_cast<char>(text[letters] & ~0x20);
        if (c < 'A' || c > 'Z')
            break;
        place.column = place.column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    const char* const end = text.data() + text.size();
    const auto [stopped, wrong] = std::from_chars(text.data() + letters, end, place.row);
    if (letters == 0 || stopped != end || wrong != std::errc{} || place.row == 0)
        return std::nullopt;
    return place;
}

std::optional<MergedCells> readRange(std::string_view text)
{
    const auto colon = text.find(':');
    const auto first = readPlace(text.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : readPlace(text.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column)
        return std::nullopt;
    return MergedCells{first->row, first->column, last->row, last->column};
}

} // namespace muster::exchange
