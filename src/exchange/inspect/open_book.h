#pragma once
// Any file of rows and columns: a workbook where its first bytes say so, separated text otherwise.

#include "exchange/read/text_book.h"

#include <optional>

namespace muster::exchange {

/// An open file, and of separated text how it is written.
struct OpenBook {
    std::unique_ptr<Book> book;
    std::optional<Dialect> dialect;
    std::string_view encoding; ///< of separated text, as FileText has it
};

/// Errors: Unreadable where the file is missing, too large or no file; BadInput where it is neither a
/// workbook nor text, or is damaged.
[[nodiscard]] Result<OpenBook> openBook(const std::filesystem::path&);

/// The first bytes of a file, by which isWorkbook() tells; nothing of a folder, a pipe or what cannot be
/// opened.
[[nodiscard]] std::string firstBytesOf(const std::filesystem::path&);

/// A sheet's rows and what it has beside them.
struct SheetRowsRead {
    std::vector<BookRow> rows;
    SheetShape shape;
};

/// A whole sheet, by its place in sheets().
[[nodiscard]] Result<SheetRowsRead> readSheet(Book&, std::size_t sheet, const Progress& = {});

/// The place of a sheet in sheets(): of that name, or where the name is empty the first that is not hidden.
/// NotFound, with the names that there are.
[[nodiscard]] Result<std::size_t> findSheet(const Book&, const std::string& name);

} // namespace muster::exchange
