#include "exchange/tables/crosstab.h"

#include <algorithm>
#include <fmt/ranges.h>
#include <map>

namespace muster::exchange {

namespace {

using Cells = std::vector<Cell>;

std::vector<std::string_view> namesOf(const std::vector<SheetColumn>& columns, bool numeric)
{
    std::vector<std::string_view> names;
    for (const SheetColumn& column : columns)
        if (column.numeric == numeric && (numeric || std::ranges::count(kNameColumns, column.name) > 0))
            names.push_back(column.name);
    return names;
}

/// The place of a column, which must be one of these.
Result<std::size_t> placeOf(const Sheet& sheet, std::string_view column,
                            const std::vector<std::string_view>& allowed)
{
    if (std::ranges::find(allowed, column) == allowed.end())
        return fail({ErrorCode::BadInput,
                     fmt::format("the table {} has no such column", sheet.name),
                     {},
                     std::string(column),
                     fmt::format("{}", fmt::join(allowed, ", ")),
                     {}});
    return static_cast<std::size_t>(std::ranges::find(sheet.columns, column, &SheetColumn::name) -
                                    sheet.columns.begin());
}

/// The place of each value in the order in which they first come.
class Places {
  public:
    std::size_t of(const Cells& value)
    {
        const auto [at, isNew] = m_places.try_emplace(value, m_places.size());
        if (isNew)
            m_values.push_back(value);
        return at->second;
    }
    [[nodiscard]] const std::vector<Cells>& values() const { return m_values; }

  private:
    std::map<Cells, std::size_t> m_places;
    std::vector<Cells> m_values;
};

std::string textOf(const Cell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    return text ? *text : std::string{};
}

} // namespace

Result<Sheet> onlyPeriod(Sheet sheet, std::string_view period)
{
    const auto at = placeOf(sheet, "period", namesOf(sheet.columns, false));
    if (!at)
        return fail(at.error());
    Places periods;
    for (const Cells& row : sheet.rows)
        periods.of({row[*at]});
    const Cells wanted{std::string(period)};
    if (std::ranges::find(periods.values(), wanted) == periods.values().end()) {
        std::vector<std::string> allowed;
        for (const Cells& each : periods.values())
            allowed.push_back(textOf(each.front()));
        return fail({ErrorCode::BadInput,
                     fmt::format("the table {} has no such period", sheet.name),
                     {},
                     std::string(period),
                     fmt::format("{}", fmt::join(allowed, ", ")),
                     {}});
    }
    std::erase_if(sheet.rows, [&](const Cells& row) { return row[*at] != wanted.front(); });
    return sheet;
}

Result<Sheet> crosstab(const Sheet& sheet, std::string_view show, std::string_view across)
{
    const auto names = namesOf(sheet.columns, false);
    const auto value = placeOf(sheet, show, namesOf(sheet.columns, true));
    const auto heading = placeOf(sheet, across, names);
    if (!value || !heading)
        return fail(value ? heading.error() : value.error());
    Sheet result{sheet.name, {}, {}};
    std::vector<std::size_t> down;
    for (const auto name : names)
        if (name != across) {
            down.push_back(*placeOf(sheet, name, names));
            result.columns.push_back({std::string(name)});
        }
    Places rows, columns;
    std::map<std::pair<std::size_t, std::size_t>, Cell> cells;
    for (const Cells& row : sheet.rows) {
        Cells key;
        for (const std::size_t each : down)
            key.push_back(row[each]);
        if (!cells.try_emplace({rows.of(key), columns.of({row[*heading]})}, row[*value]).second)
            return fail({ErrorCode::BadInput,
                         "several rows of the table fall in one cell",
                         {},
                         textOf(row[*heading]),
                         {},
                         "Write the table as it is"});
    }
    for (const Cells& each : columns.values()) {
        const std::string name = textOf(each.front());
        if (std::ranges::find(result.columns, name, &SheetColumn::name) != result.columns.end())
            return fail({ErrorCode::BadInput,
                         "two columns would have one heading",
                         {},
                         name,
                         {},
                         "Write the table as it is"});
        result.columns.push_back({name, true});
    }
    result.rows = rows.values();
    for (std::size_t row = 0; row < result.rows.size(); ++row)
        for (std::size_t column = 0; column < columns.values().size(); ++column) {
            const auto found = cells.find({row, column});
            result.rows[row].push_back(found == cells.end() ? Cell{} : found->second);
        }
    return result;
}

} // namespace muster::exchange
