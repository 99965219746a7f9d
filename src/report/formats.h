#pragma once
// The forms a report is written in.

#include "base/result.h"
#include "report/document/document.h"

#include <string>
#include <string_view>

namespace muster::report {

enum class Format { Html, Pdf, Odt, Docx };

/// By the end of a file's name. BadInput: it is none of these.
[[nodiscard]] Result<Format> formatOf(std::string_view file);

/// The bytes of the file; of one document always the same. Error: Unreadable where a library that writes the
/// form fails.
[[nodiscard]] Result<std::string> write(const Document&, Format);

} // namespace muster::report
