#pragma once
// What cairo does not say of a PDF's tags, added by qpdf: the language, what tables' headings head, what
// pictures show, what is no part of the text, and the record of the figures.

#include "report/pdf/pdf_pages.h"

namespace muster::report {

[[nodiscard]] Result<std::string> withTags(const DrawnPages&, const std::string& record);
/// The record of the figures inside a PDF. BadInput: there is none.
[[nodiscard]] Result<std::string> recordOfPdf(const std::string& pdf);

} // namespace muster::report
