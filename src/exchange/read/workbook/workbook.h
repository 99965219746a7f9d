#pragma once
// The door to workbooks, whatever program wrote them: .xlsx and .xlsm, .ods, and the old .xls. What a file is
// is told by its content and never by its name. Nothing is written, followed or run
// (docs/decisions/0040-workbooks-are-read-by-muster-itself.md).

#include "exchange/read/book.h"

#include <memory>
#include <string_view>

namespace muster::exchange {

/// Whether a file that starts so is for openWorkbook(), be it to say that it is no workbook: at least 8
/// bytes, or all of them.
[[nodiscard]] bool isWorkbook(std::string_view firstBytes);

/// Errors: Unreadable where the file is missing, too large, or no file; BadInput where it is damaged, has a
/// password, or is something else, which is said.
[[nodiscard]] Result<std::unique_ptr<Book>> openWorkbook(const std::filesystem::path&);
/// The same of bytes in memory; the name is for messages.
[[nodiscard]] Result<std::unique_ptr<Book>> openWorkbook(std::string bytes, std::string name);

} // namespace muster::exchange
