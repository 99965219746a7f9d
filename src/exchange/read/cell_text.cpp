#include "exchange/read/cell_text.h"

#include <algorithm>

namespace muster::exchange {

void addQuoted(std::string& text, std::string_view cell, char delimiter)
{
    const auto isSpecial = [=](char c) { return c == delimiter || c == '"' || c == '\r' || c == '\n'; };
    if (std::ranges::none_of(cell, isSpecial)) {
        text += cell;
        return;
    }
    text += '"';
    for (const char c : cell) {
        text += c;
        if (c == '"')
            text += c;
    }
    text += '"';
}

std::string quotedCell(std::string_view cell, char delimiter)
{
    std::string text;
    addQuoted(text, cell, delimiter);
    return text;
}

std::string withPlainBreaks(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r')
            plain += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            plain += '\n';
    return plain;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

} // namespace muster::exchange
