#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>
#include <utility>

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

struct CodeRange {
    char32_t first, last;
};

bool isIn(std::span<const CodeRange> ranges, char32_t code)
{
    return std::ranges::any_of(
        ranges, [code](const CodeRange& range) { return range.first <= code && code <= range.last; });
}

/// Whether nothing of it is seen, and it takes no room.
bool isInvisible(char32_t code)
{
    static constexpr CodeRange kRanges[] = {
        {0, 0x08},        {0x0E, 0x1F},     {0x7F, 0x9F},      {0xAD, 0xAD},     {0x34F, 0x34F},
        {0x61C, 0x61C},   {0x115F, 0x1160}, {0x17B4, 0x17B5},  {0x180B, 0x180E}, {0x200B, 0x200F},
        {0x202A, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164},  {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF}};
    return isIn(kRanges, code);
}

bool isSpace(char32_t code)
{
    static constexpr CodeRange kRanges[] = {{0x09, 0x0D},     {0x20, 0x20},     {0xA0, 0xA0},
                                            {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029},
                                            {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};
    return isIn(kRanges, code);
}

/// The small letter of a capital one, of the Latin, Greek and Cyrillic alphabets; else the character itself.
char32_t smallLetter(char32_t code)
{
    static constexpr CodeRange kThirtyTwoApart[] = {{'A', 'Z'},     {0xC0, 0xD6},   {0xD8, 0xDE},
                                                    {0x391, 0x3A1}, {0x3A3, 0x3A9}, {0x410, 0x42F}};
    static constexpr CodeRange kEvenIsCapital[] = {{0x100, 0x12F},   {0x132, 0x137},  {0x14A, 0x177},
                                                   {0x460, 0x481},   {0x48A, 0x4BF},  {0x4D0, 0x52F},
                                                   {0x1E00, 0x1E95}, {0x1EA0, 0x1EFF}};
    static constexpr CodeRange kOddIsCapital[] = {{0x139, 0x148}, {0x179, 0x17E}};
    if (isIn(kThirtyTwoApart, code))
        return code + 0x20;
    if (isIn(kEvenIsCapital, code))
        return code | 1u;
    if (isIn(kOddIsCapital, code))
        return code + code % 2;
    if (code >= 0x400 && code <= 0x40F)
        return code + 0x50;
    return code == 0x178 ? 0xFF : code;
}

/// Adds a character of at most two or three bytes, as all that have a small letter are.
void addCode(std::string& text, char32_t code)
{
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (code < 0x80) {
        text += byte(code);
    } else if (code < 0x800) {
        text += byte(0xC0 | (code >> 6));
        text += byte(0x80 | (code & 0x3F));
    } else {
        text += byte(0xE0 | (code >> 12));
        text += byte(0x80 | ((code >> 6) & 0x3F));
        text += byte(0x80 | (code & 0x3F));
    }
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

namespace {

/// Whether it has nothing but visible letters of ASCII, and single spaces inside: most names are so.
bool isPlain(std::string_view name)
{
    char before = ' ';
    for (const char c : name) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return before != ' ';
}

std::string plainKey(std::string_view name)
{
    std::string key(name);
    for (char& c : key)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return key;
}

} // namespace

std::string nameKey(std::string_view name)
{
    if (isPlain(name))
        return plainKey(name);
    std::string key;
    bool isGap = false;
    while (!name.empty()) {
        const Character first = firstOf(name);
        const bool isThere = !first.isUtf8 || !(isInvisible(first.code) || isSpace(first.code));
        isGap = isGap || (first.isUtf8 && isSpace(first.code));
        if (isThere) {
            if (std::exchange(isGap, false) && !key.empty())
                key += ' ';
            if (const char32_t small = smallLetter(first.code); first.isUtf8 && small != first.code)
                addCode(key, small);
            else
                key += name.substr(0, first.bytes);
        }
        name.remove_prefix(first.bytes);
    }
    return key;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string spaced(std::string_view name)
{
    std::string words(name);
    std::ranges::replace(words, '_', ' ');
    if (const auto at = words.find("fte"); at != std::string::npos)
        words.replace(at, 3, "FTE");
    return words;
}

std::string columnLetters(std::size_t index)
{
    std::string letters;
    for (auto left = index + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters;
}

} // namespace muster
