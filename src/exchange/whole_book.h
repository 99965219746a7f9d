#pragma once
// A workbook with all tables of a plan on its way home.

#include "exchange/read/book.h"
#include "exchange/tables/import_outcome.h"

#include <filesystem>
#include <string_view>

namespace muster::exchange {

/// What a file is read as that holds several tables of a plan.
inline constexpr std::string_view kAllTables = "all";

/// Whether it is a workbook as Muster writes one of all tables: several of its sheets are named as tables of
/// the plan, and one says what they are.
[[nodiscard]] bool isWholePlan(const Book&);

/// Reads each sheet that is named as a table of the plan, in an order in which none names a later one's rows;
/// the outcome counts them all together, and its notes say what the others are. The path is that of its file.
/// Errors: NotFound where no sheet is so named; those of importFile().
[[nodiscard]] Result<ImportOutcome> importBook(const plan::Plan&, Book&, const std::filesystem::path&,
                                               const ImportOptions&);
/// As importBook() where the kind is all, or where neither kind nor sheet is named and the file is such a
/// workbook; else as importFile().
[[nodiscard]] Result<ImportOutcome> importAny(const plan::Plan&, const std::filesystem::path&,
                                              std::string_view kind, const ImportOptions&);

} // namespace muster::exchange
