#include "base/text.h"

#include <fmt/format.h>

namespace muster {

namespace {

/// One character at the start of a text: its code point, and the bytes that it takes.
struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
    bool isUtf8 = true;
};

/// How many bytes a character takes that starts with this one; 0 where none does.
std::size_t lengthFrom(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

Character firstOf(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = lengthFrom(first);
    const Character byteAlone{first, 1, false};
    if (length == 0 || length > text.size())
        return byteAlone;
    char32_t code = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80)
            return byteAlone;
        code = (code << 6) | (next & 0x3Fu);
    }
    constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
    return code < kLeast[length] || isSurrogate || code > 0x10FFFF ? byteAlone
                                                                   : Character{code, length, true};
}

bool turnsDirection(char32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// Whether a terminal could obey it.
bool isHidden(const Character& character)
{
    const char32_t code = character.code;
    return !character.isUtf8 || code < 0x20 || (code >= 0x7F && code <= 0x9F) || turnsDirection(code);
}

} // namespace

std::size_t characters(std::string_view text)
{
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(firstOf(text).bytes))
        ++count;
    return count;
}

std::string shortened(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = 0;
    for (std::size_t kept = 0; end < text.size(); ++kept) {
        if (kept == most)
            return std::string(text.substr(0, end)) + "…";
        end += firstOf(text.substr(end)).bytes;
    }
    return std::string(text);
}

std::string visible(std::string_view text, Layout layout)
{
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const Character first = firstOf(text);
        const bool isLayout = layout == Layout::LinesAndTabs && (first.code == '\n' || first.code == '\t');
        if (!isHidden(first) || isLayout)
            shown += text.substr(0, first.bytes);
        else if (first.code < 0x100)
            shown += fmt::format("\\x{:02x}", static_cast<unsigned>(first.code));
        else
            shown += fmt::format("\\u{:04x}", static_cast<unsigned>(first.code));
        text.remove_prefix(first.bytes);
    }
    return shown;
}

} // namespace muster
