#include "exchange/read/workbook/parts/number_format.h"

#include "exchange/read/cell_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace muster::exchange {

namespace {

/// Whether what stands in brackets is hours, minutes or seconds that count on beyond a day: [h], [mm].
bool isElapsed(std::string_view inside)
{
    return !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos;
}

/// The section that a format starts with, in small letters, with nothing in it that is shown as it stands or
/// only steers. It is taken off the format.
std::string takeSection(std::string_view& format)
{
    std::string letters;
    std::size_t i = 0;
    for (; i < format.size() && format[i] != ';'; ++i) {
        const char c = format[i];
        if (c == '"' || c == '[') {
            const auto end = std::min(format.find(c == '"' ? '"' : ']', i + 1), format.size());
            if (c == '[' && isElapsed(format.substr(i + 1, end - i - 1)))
                letters += 's';
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i; // the next character is shown, or its width is left free, or it fills
        } else {
            letters += c;
        }
    }
    format.remove_prefix(std::min(i + 1, format.size()));
    return lowerCase(letters);
}

/// The first section that shows the number, and not a word or a dash in its place.
std::string lettersOf(std::string_view format)
{
    std::string letters;
    while (!format.empty() && letters.find_first_of("0#?ymdhsbeg@") == std::string::npos)
        letters = takeSection(format);
    return letters;
}

void leaveOut(std::string& text, std::string_view what)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what))
        text.erase(at, what.size());
}

constexpr std::array<std::pair<unsigned, std::string_view>, 50> kBuiltIn{{
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {5, "$#,##0_);($#,##0)"},
    {6, "$#,##0_);[Red]($#,##0)"},
    {7, "$#,##0.00_);($#,##0.00)"},
    {8, "$#,##0.00_);[Red]($#,##0.00)"},
    {9, "0%"},
    {10, "0.00%"},
    {11, "0.00E+00"},
    {12, "# ?/?"},
    {13, "# ?\?/?\?"},
    {14, "dd/mm/yyyy"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "dd/mm/yyyy h:mm"},
    {27, "yyyy-mm-dd"},
    {28, "yyyy-mm-dd"},
    {29, "yyyy-mm-dd"},
    {30, "yyyy-mm-dd"},
    {31, "yyyy-mm-dd"},
    {32, "h:mm"},
    {33, "h:mm:ss"},
    {34, "h:mm"},
    {35, "h:mm:ss"},
    {36, "yyyy-mm-dd"},
    {37, "#,##0_);(#,##0)"},
    {38, "#,##0_);[Red](#,##0)"},
    {39, "#,##0.00_);(#,##0.00)"},
    {40, "#,##0.00_);[Red](#,##0.00)"},
    {41, "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"},
    {42, "_($* #,##0_);_($* (#,##0);_($* \"-\"_);_(@_)"},
    {43, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"?\?_);_(@_)"},
    {44, "_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"?\?_);_(@_)"},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mm:ss.0"},
    {48, "##0.0E+0"},
    {49, "@"},
    {50, "yyyy-mm-dd"},
    {52, "yyyy-mm-dd"},
    {54, "yyyy-mm-dd"},
    {57, "yyyy-mm-dd"},
    {58, "yyyy-mm-dd"},
}};

} // namespace

Shows shownBy(std::string_view format)
{
    std::string letters = lettersOf(format);
    for (const std::string_view word : {"general", "am/pm", "a/p", "e+", "e-"})
        leaveOut(letters, word);
    const bool ofDay = letters.find_first_of("hs") != std::string::npos;
    const bool month = letters.find('m') != std::string::npos;
    if (letters.find_first_of("ydbeg") != std::string::npos || (month && !ofDay))
        return Shows::Date;
    return letters.find('%') != std::string::npos ? Shows::Percentage : Shows::Number;
}

std::string_view builtInFormat(unsigned number)
{
    const auto found = std::ranges::find(kBuiltIn, number, [](const auto& each) { return each.first; });
    return found == kBuiltIn.end() ? "General" : found->second;
}

} // namespace muster::exchange
