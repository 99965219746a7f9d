#pragma once
// Separated text as RFC 4180 has it, or with another separator or other quotation marks: lines may end in LF,
// CRLF or a lone CR, a quoted cell may hold line breaks (which become LF), and every row knows the line of
// the file on which it starts.

#include "base/result.h"
#include "exchange/read/cell_text.h"
#include "exchange/read/csv_file.h"
#include "exchange/read/dialect.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// A table with one row of headings; rows without content are left out.
struct RawTable {
    std::string file;
    CsvRow header; ///< trimmed
    std::vector<CsvRow> rows;
};

/// Whether a quotation mark inside a cell that does not stand in such marks is an error or a letter as
/// others.
enum class Marks { Strict, Lenient };
/// Takes the rows in their order; an error of its own ends the reading.
using CsvTaker = std::function<Result<void>(CsvRow&&)>;

/// Errors: a quotation mark that is never closed, or that stands inside a cell; with line and column.
[[nodiscard]] Result<void> eachCsvRow(std::string_view text, const std::string& name, const Dialect&, Marks,
                                      const CsvTaker&);
/// All rows at once, strictly.
[[nodiscard]] Result<CsvFile> parseCsv(std::string_view text, std::string name, const Dialect& = {});
/// A file in whatever dialect; a note says where that is not the usual one.
[[nodiscard]] Result<CsvFile> readCsvFile(const std::filesystem::path&);

/// Errors: no header, a heading twice.
[[nodiscard]] Result<RawTable> asTable(CsvFile);
/// The table with every row as wide as its header and the guards of texts taken off. Error: a row that is
/// wider or narrower.
[[nodiscard]] Result<RawTable> fitted(RawTable);

enum class CsvStyle {
    Plain, ///< UTF-8, LF
    Excel  ///< byte order mark, CRLF, texts that would start a formula guarded
};

} // namespace muster::exchange
