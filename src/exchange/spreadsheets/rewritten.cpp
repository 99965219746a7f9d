#include "exchange/spreadsheets/rewritten.h"

#include "base/number.h"
#include "base/text.h"
#include "plan/rows/value.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

bool isOfDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

std::string_view withoutZeros(std::string_view text)
{
    const auto first = text.find_first_not_of('0');
    return first == std::string_view::npos ? text.substr(text.size() - 1) : text.substr(first);
}

/// Whether one number may be the other with so many digits, leading zeros apart: they differ by less than
/// this part of the last one. LibreOffice rounds to sixteen digits first, and a number is itself only near to
/// its decimal form, so that it may be more than a half.
bool isRoundedTo(double known, double read, int digits, double part)
{
    if (known == 0)
        return read == 0;
    const double unit = std::pow(10, std::floor(std::log10(std::abs(known))) + 1 - digits);
    return std::abs(known - read) <= part * unit;
}

/// The digits of a number as text, leading zeros and the exponent apart.
int digitsOf(std::string_view text)
{
    text = text.substr(0, text.find_first_of("eE"));
    const auto first = text.find_first_of("123456789");
    return first == std::string_view::npos
               ? 0
               : static_cast<int>(std::ranges::count_if(text.substr(first), isDigit));
}

std::optional<Lost> lostByNumber(double known, double read, std::string_view text)
{
    constexpr int kKept = 15; // by spreadsheets, of any number
    constexpr int kShown = 8; // at least, of a number that is too long for its column
    if (isRoundedTo(known, read, kKept, 0.8))
        return Lost::Nothing;
    const int digits = digitsOf(text);
    const bool isShort = text.find_first_of("eE") != std::string_view::npos;
    if (digits > 0 && (isShort || digits >= kShown) && isRoundedTo(known, read, digits, 0.6))
        return Lost::Digits;
    return std::nullopt;
}

} // namespace

std::optional<Lost> lostBy(const plan::ColumnInfo& column, const plan::AnyRow* known,
                           const plan::AnyRow* read, std::string_view text)
{
    text = trimmed(text);
    if (column.type == plan::CellType::Number) {
        const plan::Value before = column.get(known);
        const plan::Value after = column.get(read);
        const auto* a = std::get_if<double>(&before);
        const auto* b = std::get_if<double>(&after);
        return a && b ? lostByNumber(*a, *b, text) : std::nullopt;
    }
    if (column.type != plan::CellType::Text || !isOfDigits(text))
        return std::nullopt;
    const std::string& before = column.text(known);
    const bool isSame = isOfDigits(before) && before != text && withoutZeros(before) == text;
    return isSame ? std::optional(Lost::LeadingZeros) : std::nullopt;
}

ZeroTexts::ZeroTexts(const plan::TableInfo& table, const plan::ColumnInfo& column, const plan::Plan& plan)
{
    for (const plan::AnyRow* row : table.rows(plan))
        if (const std::string& text = column.text(row);
            text.size() > 1 && text[0] == '0' && isOfDigits(text)) {
            auto& texts = m_texts[std::string(withoutZeros(text))];
            if (std::ranges::find(texts, text) == texts.end())
                texts.push_back(text);
        }
}

const std::vector<std::string>& ZeroTexts::of(std::string_view text) const
{
    static const std::vector<std::string> kNone;
    const auto found = m_texts.find(std::string(trimmed(text)));
    return found == m_texts.end() ? kNone : found->second;
}

void LostCells::add(Lost lost, const Place& first, std::string_view text, std::string_view kept)
{
    if (lost == Lost::Nothing)
        return;
    const auto known = std::ranges::find_if(
        m_cells, [&](const Cells& each) { return each.lost == lost && each.first.column == first.column; });
    if (known != m_cells.end())
        ++known->count;
    else
        m_cells.push_back({lost, first, shortened(text), shortened(kept), 1});
}

std::vector<std::string> LostCells::sentences() const
{
    std::vector<std::string> said;
    for (const Cells& each : m_cells)
        said.push_back(fmt::format(
            "{}, line {}, column {}: {} {} {} in a spreadsheet, and what the plan has is "
            "kept: {} is {}",
            each.first.file, each.first.line, each.first.column, each.count,
            each.count == 1 ? "cell" : "cells",
            each.lost == Lost::Digits ? "lost the digits that were not shown" : "lost leading zeros",
            each.text, each.kept));
    return said;
}

} // namespace muster::exchange
