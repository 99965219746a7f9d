#include "history/packed_row.h"

#include <cstring>

namespace muster::history {

namespace {

/// Adds the kind of the cell, which is its place in plan::Value, and the bytes of a number.
template <class Number>
void packNumber(std::string& row, char kind, Number number)
{
    char bytes[1 + sizeof(Number)] = {kind};
    std::memcpy(bytes + 1, &number, sizeof(Number));
    row.append(bytes, sizeof(bytes));
}

template <class Number>
Number takeNumber(std::string_view& row)
{
    Number number{};
    std::memcpy(&number, row.data(), sizeof(Number));
    row.remove_prefix(sizeof(Number));
    return number;
}

plan::Value take(std::string_view& row)
{
    const char kind = row.front();
    row.remove_prefix(1);
    switch (kind) {
    case 1:
        return takeNumber<std::int64_t>(row);
    case 2:
        return takeNumber<double>(row);
    case 3: {
        const auto size = takeNumber<std::size_t>(row);
        std::string text(row.substr(0, size));
        row.remove_prefix(size);
        return text;
    }
    default:
        return {};
    }
}

} // namespace

void pack(std::string& row, const plan::Value& value)
{
    const char kind = static_cast<char>(value.index());
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return packNumber(row, kind, *whole);
    if (const auto* number = std::get_if<double>(&value))
        return packNumber(row, kind, *number == 0 ? 0.0 : *number);
    if (const auto* text = std::get_if<std::string>(&value)) {
        packNumber(row, kind, text->size());
        row += *text;
        return;
    }
    row += kind;
}

void packInto(std::string& row, const std::vector<plan::Value>& cells)
{
    row.clear();
    for (const plan::Value& cell : cells)
        pack(row, cell);
}

std::string packed(const std::vector<plan::Value>& cells)
{
    std::string row;
    packInto(row, cells);
    return row;
}

std::vector<plan::Value> unpacked(std::string_view row)
{
    std::vector<plan::Value> cells;
    while (!row.empty())
        cells.push_back(take(row));
    return cells;
}

} // namespace muster::history
