#include "report/formats.h"

#include "report/pdf/pdf.h"
#include "report/write/docx.h"
#include "report/write/html.h"
#include "report/write/odt.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace muster::report {

namespace {

constexpr std::array<std::pair<std::string_view, Format>, 4> kEndings{
    {{".pdf", Format::Pdf}, {".odt", Format::Odt}, {".docx", Format::Docx}, {".html", Format::Html}}};

} // namespace

Result<Format> formatOf(std::string_view file)
{
    std::string small(file);
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    for (const auto& [ending, format] : kEndings)
        if (small.ends_with(ending))
            return format;
    return fail({ErrorCode::BadInput,
                 "a report is written as a document of one of these kinds",
                 {},
                 std::string(file),
                 "FILE.pdf, FILE.odt, FILE.docx, FILE.html",
                 {}});
}

Result<std::string> write(const Document& document, Format format)
{
    switch (format) {
    case Format::Pdf:
        return toPdf(document);
    case Format::Odt:
        return toOdt(document);
    case Format::Docx:
        return toDocx(document);
    case Format::Html:
        break;
    }
    return toHtml(document);
}

} // namespace muster::report
