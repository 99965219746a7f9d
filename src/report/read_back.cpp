#include "report/read_back.h"

#include "report/pdf/pdf_tags.h"
#include "report/write/package.h"

#include <fmt/format.h>

namespace muster::report {

namespace {

Result<std::string> recordOfHtml(const std::string& html)
{
    const std::string begin = fmt::format("id=\"{}\">", kRecordName);
    constexpr std::string_view kEnd = "</script>";
    const auto at = html.find(begin);
    const auto end = at == std::string::npos ? at : html.find(kEnd, at);
    if (end == std::string::npos)
        return fail({ErrorCode::BadInput,
                     "the file is no report of Muster: it holds no record of its figures",
                     {},
                     {},
                     "a report as PDF, ODT, DOCX or HTML",
                     {}});
    return html.substr(at + begin.size(), end - at - begin.size());
}

Result<std::string> recordOfFile(const std::string& bytes)
{
    if (bytes.starts_with("%PDF-"))
        return recordOfPdf(bytes);
    if (bytes.starts_with("PK"))
        return partOf(bytes, std::string(kRecordName));
    return recordOfHtml(bytes);
}

} // namespace

Result<std::vector<ShownFigure>> figuresOfFile(const std::string& bytes)
{
    return recordOfFile(bytes).and_then([](const std::string& record) { return readRecord(record); });
}

} // namespace muster::report
