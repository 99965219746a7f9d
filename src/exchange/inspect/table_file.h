#pragma once
// A file on its way into a plan: separated text as it stands, or one sheet of a workbook.

#include "exchange/read/csv.h"
#include "exchange/sense/sheet_sense.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace muster::exchange {

/// Whether a sheet's cells are something that can be imported.
using KnowsFile = std::function<bool(const CsvFile&)>;

/// The rows of a file. Of a workbook they are those of the sheet named, or where no name is given of the
/// first sheet that is not hidden and is known; what there is to say of it is in the notes. Errors: those of
/// readCsvFile() and of the reader of workbooks; NotFound where there is no such sheet or none is known, with
/// the names of the sheets; Cancelled.
[[nodiscard]] Result<CsvFile> readTableFile(const std::filesystem::path&, const std::string& sheet,
                                            const KnowsFile&, const Progress& = {});

/// The rows of a sheet of a workbook that is open and has this name. Errors: those of its reader; NotFound;
/// Cancelled.
[[nodiscard]] Result<CsvFile> readSheetFile(Book&, const std::string& name, const std::string& sheet,
                                            const Progress& = {});

/// Leaves out the last rows that hold one text alone and are notes: an empty row stands before them, or they
/// begin as notes do. They are named in the notes.
void leaveOutFootnotes(CsvFile&);

/// The largest table of the rows with one row of headings: without the titles before it, the notes behind it
/// and the rows of totals, which the notes name. Nothing where there is none, or where it is all there is.
[[nodiscard]] std::optional<CsvFile> tableWithin(const CsvFile&);

} // namespace muster::exchange
