#pragma once
// A sheet as a user looks at it before it is read: its rows, and what each is taken for.

#include "base/progress.h"
#include "base/result.h"
#include "exchange/sense/sensed_table.h"

#include <filesystem>

namespace muster::exchange {

struct LookedRow {
    std::size_t number = 0;
    RowClass what = RowClass::Empty;
    bool isSaid = false; ///< by the user
    std::vector<std::string> cells;
};

/// Of a long sheet the first rows, the last, and of those between the ones that are no data.
struct SheetLook {
    std::vector<LookedRow> rows;
    std::size_t count = 0; ///< of all rows that hold something
};

/// The sheet named, or the first. Errors: those of openBook(), findSheet() and readSheet().
[[nodiscard]] Result<SheetLook> lookAtSheet(const std::filesystem::path&, const std::string& sheet,
                                            const RowCorrections&, const Progress& = {});

} // namespace muster::exchange
