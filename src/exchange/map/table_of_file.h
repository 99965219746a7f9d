#pragma once
// Which columns of a table of the plan the headings of a file may be.

#include "exchange/map/across.h"
#include "exchange/map/import_map.h"

#include <set>

namespace muster::exchange {

/// Side by side, or one for each.
struct TableOfFile {
    const plan::TableInfo* table = nullptr;
    std::vector<std::string_view> guesses{}; ///< by heading
    AcrossHeadings across{};
    double likeness = 0;

    /// How many columns of the table the headings give.
    [[nodiscard]] std::size_t known() const
    {
        std::set<std::string_view> columns;
        for (const std::string_view guess : allGiven())
            if (isMappable(*table, guess))
                columns.insert(guess);
        return columns.size();
    }
    [[nodiscard]] std::vector<std::string_view> allGiven() const
    {
        std::vector<std::string_view> given = guesses;
        for (const plan::ColumnInfo* column : across.columns)
            given.push_back(column->name);
        if (across.figures)
            given.push_back(across.figures->name);
        return given;
    }
};

/// `guesses` are the columns that each heading may be by itself, of whichever table.
[[nodiscard]] TableOfFile asTableOf(const plan::Plan&, const RawTable& file, const plan::TableInfo&,
                                    const std::vector<std::string_view>& guesses);

} // namespace muster::exchange
