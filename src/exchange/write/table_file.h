#pragma once
// Tables into files, whatever the form: the one door to CSV, JSON and workbooks on disk.

#include "base/progress.h"
#include "exchange/write/table_maker.h"

#include <filesystem>

namespace muster::exchange {

enum class TableForm : std::uint8_t { Csv, Json, Xlsx };

/// The form that a file's name asks for by its ending, .xlsx, .json or another; CSV for another.
[[nodiscard]] TableForm formOfName(const std::filesystem::path&);

struct FileWish {
    TableForm form = TableForm::Csv;
    SheetOptions options{}; ///< the style is of CSV alone
};

/// Writes a table whole or not at all. Errors: those of NewFile and of the form; Cancelled.
[[nodiscard]] Result<void> writeTableFile(const std::filesystem::path&, const SheetRows&, const FileWish&,
                                          const AboutPlan&, const Progress& = {});
/// Writes tables into one workbook, a sheet each, and behind them what they are. Errors: as writeTableFile().
[[nodiscard]] Result<void> writeBookFile(const std::filesystem::path&, const std::vector<TableMaker>&,
                                         const AboutPlan&, std::optional<int> decimals, const Progress& = {});

} // namespace muster::exchange
