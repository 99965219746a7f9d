#include "exchange/library/list_columns.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// Columns of the tables of scenarios that a list has no use for.
constexpr std::array<std::string_view, 6> kOfScenarios{"scenario",  "op",       "parent",
                                                       "on_top_of", "position", "note"};

} // namespace

std::optional<std::size_t> ListColumns::find(std::string_view column) const
{
    if (const auto at = m_columns.find(column))
        return at;
    if (column == "title")
        return m_columns.find("scenario");
    return column == "by" ? m_columns.find("op") : std::nullopt;
}

std::optional<Error> ListColumns::lacking(const std::string& file) const
{
    for (const std::string_view column : {"title", "change", "kind", "by", "amount"})
        if (!find(column))
            return Error{ErrorCode::BadInput,
                         fmt::format("the file has no column {}, so it holds no list of changes", column),
                         {file, m_header.line, {}},
                         fmt::format("{}", fmt::join(m_header.cells, ", ")),
                         fmt::format("{}", fmt::join(kListColumns, ", ")),
                         {}};
    return std::nullopt;
}

std::vector<std::string> ListColumns::notes(const std::string& file) const
{
    std::vector<std::string> notes;
    for (const std::string& heading : m_header.cells) {
        const auto isIt = [&](std::string_view column) { return nameKey(column) == nameKey(heading); };
        if (std::ranges::none_of(kListColumns, isIt) && std::ranges::none_of(kOfScenarios, isIt))
            notes.push_back(fmt::format("{}: the column {} is not one of a list of changes and is left out",
                                        file, shortened(heading)));
    }
    return notes;
}

} // namespace muster::exchange
