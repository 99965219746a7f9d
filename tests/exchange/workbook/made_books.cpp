#include "exchange/workbook/made_books.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>

namespace muster::exchange {

std::string zipOf(const std::vector<MadePart>& parts, bool packed)
{
    std::string bytes;
    auto* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_set_format_option(zip, "zip", "compression", packed ? "deflate" : "store");
    archive_write_set_bytes_in_last_block(zip, 1);
    const auto keep = [](archive*, void* to, const void* data, std::size_t size) -> la_ssize_t {
        static_cast<std::string*>(to)->append(static_cast<const char*>(data), size);
        return static_cast<la_ssize_t>(size);
    };
    archive_write_open2(zip, &bytes, nullptr, keep, nullptr, nullptr);
    for (const auto& part : parts) {
        auto* entry = archive_entry_new();
        archive_entry_set_pathname(entry, part.name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(part.content.size()));
        archive_write_header(zip, entry);
        archive_write_data(zip, part.content.data(), part.content.size());
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    return bytes;
}

std::vector<MadePart> xlsxParts(const std::string& sheet)
{
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return {{"[Content_Types].xml", "<Types/>"},
            {"_rels/.rels", "<Relationships><Relationship Id='r1' Type='" + types +
                                "officeDocument' Target='xl/workbook.xml'/></Relationships>"},
            {"xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='Staff' sheetId='1' r:id='r1'/>"
                                "</sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id='r1' Type='" + types +
                 "worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + types +
                 "styles' Target='styles.xml'/><Relationship Id='r3' Type='" + types +
                 "sharedStrings' Target='/xl/sharedStrings.xml'/></Relationships>"},
            {"xl/worksheets/sheet1.xml", sheet}};
}

std::string xlsxOf(const std::string& sheet, const std::vector<MadePart>& more)
{
    auto parts = xlsxParts(sheet);
    parts.insert(parts.end(), more.begin(), more.end());
    return zipOf(parts);
}

std::string sheetOf(const std::string& rows, const std::string& after)
{
    return "<?xml version='1.0' encoding='UTF-8'?><worksheet "
           "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" +
           rows + "</sheetData>" + after + "</worksheet>";
}

MadePart stylesOf(const std::vector<std::string>& formats)
{
    std::string codes;
    std::string styles;
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const std::string number = std::to_string(164 + i);
        codes += "<numFmt numFmtId='" + number + "' formatCode='" + formats[i] + "'/>";
        styles += "<xf numFmtId='" + number + "'/>";
    }
    return {"xl/styles.xml", "<styleSheet><numFmts>" + codes +
                                 "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" +
                                 styles + "</cellXfs></styleSheet>"};
}

MadePart stringsOf(const std::string& items)
{
    return {"xl/sharedStrings.xml", "<sst>" + items + "</sst>"};
}

std::string odsOf(const std::string& tables, const std::string& styles)
{
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                  {"content.xml",
                   "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s' "
                   "xmlns:calcext='c' xmlns:draw='d'><office:automatic-styles>" +
                       styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
                       "</office:spreadsheet></office:body></office:document-content>"}},
                 false);
}

std::string little(std::uint64_t value, int bytes)
{
    std::string made;
    for (int i = 0; i < bytes; ++i)
        made += static_cast<char>(value >> (8 * i) & 0xFF);
    return made;
}

std::string biff(std::uint16_t kind, const std::string& data)
{
    return little(kind, 2) + little(data.size(), 2) + data;
}

std::string xlsOf(const std::string& sheetRecords, const std::string& globalRecords, std::uint16_t version)
{
    const bool isUnicode = version == 0x0600;
    const std::string name = std::string("\5") + (isUnicode ? std::string(1, '\0') : "") + "Staff";
    const std::string begin = biff(0x0809, little(version, 2) + little(5, 2) + std::string(12, '\0'));
    const auto place = begin.size() + globalRecords.size() + 4 + 6 + name.size() + 4;
    std::string stream = begin + globalRecords + biff(0x0085, little(place, 4) + little(0, 2) + name) +
                         biff(0x000A, {}) +
                         biff(0x0809, little(version, 2) + little(0x10, 2) + std::string(12, '\0')) +
                         sheetRecords + biff(0x000A, {});
    return compoundOf(isUnicode ? "Workbook" : "Book", std::move(stream));
}

std::string compoundOf(const std::string& name, std::string stream)
{
    constexpr std::size_t kSector = 512;
    constexpr std::uint32_t kEnd = 0xFFFFFFFE;
    constexpr std::uint32_t kFree = 0xFFFFFFFF;
    constexpr std::uint32_t kTable = 0xFFFFFFFD;
    stream.resize(std::max<std::size_t>(stream.size(), 4096)); // smaller ones are kept elsewhere
    const std::size_t size = stream.size();
    stream.resize((size + kSector - 1) / kSector * kSector);
    const std::size_t sectors = stream.size() / kSector;
    std::string table = little(kTable, 4) + little(kEnd, 4);
    for (std::size_t i = 0; i < sectors; ++i)
        table += little(i + 1 == sectors ? kEnd : i + 3, 4);
    while (table.size() < kSector)
        table += little(kFree, 4);
    const auto entry = [](std::string_view called, char kind, std::uint32_t start, std::size_t bytes) {
        std::string made;
        for (const char c : called)
            made += little(static_cast<unsigned char>(c), 2);
        made.resize(64);
        made += little(2 * (called.size() + 1), 2) + kind + std::string(49, '\0');
        return made + little(start, 4) + little(bytes, 8);
    };
    std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0') + little(0x3E, 2) +
                         little(3, 2) + little(0xFFFE, 2) + little(9, 2) + little(6, 2) +
                         std::string(10, '\0') + little(1, 4) + little(1, 4) + little(0, 4) +
                         little(4096, 4) + little(kEnd, 4) + little(0, 4) + little(kEnd, 4) + little(0, 4) +
                         little(0, 4);
    while (header.size() < kSector)
        header += little(kFree, 4);
    std::string list = entry("Root Entry", 5, kEnd, 0) + entry(name, 2, 2, size);
    list.resize(kSector);
    return header + table + list + stream;
}

} // namespace muster::exchange
