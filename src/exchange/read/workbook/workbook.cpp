#include "exchange/read/workbook/workbook.h"

#include "exchange/read/workbook/ods/ods.h"
#include "exchange/read/workbook/parts/file_bytes.h"
#include "exchange/read/workbook/parts/parts.h"
#include "exchange/read/workbook/xls/xls.h"
#include "exchange/read/workbook/xlsx/xlsx.h"

namespace muster::exchange {

namespace {

using namespace std::string_view_literals;

constexpr auto kZip = "PK\3\4"sv;
constexpr auto kEmptyZip = "PK\5\6"sv;
constexpr auto kSpreadsheet = "application/vnd.oasis.opendocument.spreadsheet"sv;
constexpr auto kOpenDocument = "application/vnd.oasis.opendocument."sv;

Error notAWorkbook(const std::string& file, std::string what)
{
    return {
        ErrorCode::BadInput,           "this is " + std::move(what) + ", not a workbook",   {file, 0, {}}, {},
        ".xlsx, .xlsm, .ods and .xls", "Copy its table into a workbook, or save it as .csv"};
}

/// What a ZIP is that holds no workbook of a kind that is read.
Error otherZip(const Parts& parts, const std::string& mainPart)
{
    if (mainPart.ends_with(".bin") || parts.holds("xl/workbook.bin"))
        return {
            ErrorCode::BadInput,           "this is a binary workbook (.xlsb), which Muster does not read",
            {parts.file(), 0, {}},         {},
            ".xlsx, .xlsm, .ods and .xls", "Save it as .xlsx or .csv"};
    if (parts.holdsBelow("word/"))
        return notAWorkbook(parts.file(), "a Word document (.docx)");
    if (parts.holdsBelow("ppt/"))
        return notAWorkbook(parts.file(), "a PowerPoint presentation (.pptx)");
    if (parts.holdsBelow("index/"))
        return {ErrorCode::BadInput,
                "this is a file of Apple's Numbers or Pages, which Muster does not read",
                {parts.file(), 0, {}},
                {},
                ".xlsx, .xlsm, .ods and .xls",
                "Export it as .xlsx or .csv"};
    return notAWorkbook(parts.file(), "a ZIP archive of other files");
}

/// The kind of an OpenDocument, or nothing.
Result<std::string> mediaTypeOf(const Parts& parts)
{
    constexpr std::size_t kLongest = 200;
    std::string type;
    if (!parts.holds("mimetype"))
        return type;
    return parts
        .read("mimetype", kMostOfTables,
              [&](std::string_view block) {
                  type += block.substr(0, kLongest);
                  return false;
              },
              {})
        .map([&] { return type; });
}

Result<std::unique_ptr<Book>> openZipped(std::shared_ptr<const FileBytes> bytes)
{
    auto parts = Parts::open(std::move(bytes));
    if (!parts)
        return fail(std::move(parts.error()));
    const auto type = mediaTypeOf(*parts);
    if (!type)
        return fail(type.error());
    if (type->starts_with(kSpreadsheet))
        return openOds(*std::move(parts));
    if (type->starts_with(kOpenDocument))
        return fail(notAWorkbook(parts->file(), "an OpenDocument text, drawing or presentation"));
    auto mainPart = mainPartOf(*parts);
    if (!mainPart)
        return fail(std::move(mainPart.error()));
    if (mainPart->empty() && parts->holds("xl/workbook.xml"))
        mainPart = "xl/workbook.xml";
    const bool isOther =
        parts->holdsBelow("word/") || parts->holdsBelow("ppt/") || parts->holdsBelow("visio/");
    if (mainPart->ends_with(".xml") && !isOther)
        return openXlsx(*std::move(parts), *mainPart);
    return fail(otherZip(*parts, *mainPart));
}

Result<std::unique_ptr<Book>> openBytes(FileBytes bytes)
{
    const std::string first = bytes.at(0, 8);
    if (isCompound(first))
        return openXls(bytes);
    if (isWorkbook(first))
        return openZipped(std::make_shared<const FileBytes>(std::move(bytes)));
    return fail(notAWorkbook(bytes.name(), first.empty() ? "an empty file" : "a file of another kind"));
}

} // namespace

bool isWorkbook(std::string_view firstBytes)
{
    return firstBytes.starts_with(kZip) || firstBytes.starts_with(kEmptyZip) || isCompound(firstBytes);
}

Result<std::unique_ptr<Book>> openWorkbook(const std::filesystem::path& path)
{
    return FileBytes::open(path).and_then([](FileBytes bytes) { return openBytes(std::move(bytes)); });
}

Result<std::unique_ptr<Book>> openWorkbook(std::string bytes, std::string name)
{
    return openBytes(FileBytes(std::move(bytes), std::move(name)));
}

} // namespace muster::exchange
