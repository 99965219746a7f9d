#pragma once
// Workbooks made for tests from literal parts and records.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

struct MadePart {
    std::string name;
    std::string content;
};

/// A ZIP of the parts, in their order.
std::string zipOf(const std::vector<MadePart>& parts, bool packed = true);

/// An XLSX with one sheet, "Staff", of this XML, and these parts as well: xl/styles.xml,
/// xl/sharedStrings.xml.
std::string xlsxOf(const std::string& sheet, const std::vector<MadePart>& more = {});
/// The parts that xlsxOf() starts from.
std::vector<MadePart> xlsxParts(const std::string& sheet);
/// The XML of a sheet with these rows.
std::string sheetOf(const std::string& rows, const std::string& after = {});
/// The cell styles that these formats make, numbered from 0.
MadePart stylesOf(const std::vector<std::string>& formats);
MadePart stringsOf(const std::string& items);

/// An ODS with these tables, and automatic styles.
std::string odsOf(const std::string& tables, const std::string& styles = {});

/// Numbers as an .xls has them.
std::string little(std::uint64_t value, int bytes);
std::string biff(std::uint16_t kind, const std::string& data);
/// An .xls with one sheet, "Staff", of these records, with these among those of the whole.
std::string xlsOf(const std::string& sheetRecords, const std::string& globalRecords = {},
                  std::uint16_t version = 0x0600);
/// A compound file with one stream.
std::string compoundOf(const std::string& name, std::string stream);

} // namespace muster::exchange
