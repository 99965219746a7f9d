#pragma once
// A file of a canonical table on its way in. Inside the room; canonical.h is its door.

#include "base/progress.h"
#include "base/written_dates.h"
#include "exchange/tables/table_columns.h"

namespace muster::exchange {

/// A file being read into a plan.
struct Source {
    RawTable& file;
    ColumnMap columns;
    std::optional<HyphenIs> hyphen{}; ///< as the user said
    Progress progress{};

    [[nodiscard]] Error placed(Error error, const CsvRow& line, std::string_view column) const
    {
        error.place = {file.file, line.line, std::string(column)};
        return error;
    }
};

} // namespace muster::exchange
