#pragma once
// Headings that stand side by side although a table of the plan has them down its rows: months, client
// groups, localities. Each says something of every figure beneath it.

#include "exchange/read/csv.h"
#include "plan/table_info.h"

namespace muster::exchange {

/// What a heading says of the figures beneath it.
struct SaidByHeading {
    const plan::ColumnInfo* column = nullptr; ///< of the plan's table
    std::string value{};                      ///< as the plan writes it
    std::string why{};                        ///< a sentence
};

/// A heading of the file, as it stands across. One of several levels may say several things.
struct AcrossHeading {
    std::vector<SaidByHeading> says{}; ///< nothing where it does not stand across
    std::string leftOut{};             ///< a sentence, where it is left out because of the others
};

struct AcrossHeadings {
    const plan::ColumnInfo* figures = nullptr; ///< the column that the figures are; null: none stand across
    std::vector<const plan::ColumnInfo*> columns{}; ///< of which they say something
    std::vector<AcrossHeading> headings{};          ///< one for each column of the file
};

/// A table of the plan in which a row has one figure is looked for what at least two headings over figures
/// say: a period, or a name that the plan has. Where that is nothing, and of all that a row needs one name is
/// given by no heading, they may be its names. `guesses` are the columns that each heading may be by itself.
[[nodiscard]] AcrossHeadings acrossIn(const plan::Plan&, const RawTable& file, const plan::TableInfo&,
                                      const std::vector<std::string_view>& guesses);

} // namespace muster::exchange
