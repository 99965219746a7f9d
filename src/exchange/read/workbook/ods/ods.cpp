#include "exchange/read/workbook/ods/ods.h"

#include "base/text.h"
#include "exchange/read/workbook/ods/ods_sheet.h"
#include "exchange/read/workbook/parts/book_rows.h"
#include "exchange/read/workbook/parts/xml.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace muster::exchange {

namespace {

constexpr std::size_t kMostStyles = 100000;
constexpr std::size_t kLongestName = 1024;

/// The names of the sheets, and whether their styles hide them.
class OdsNamesReader : public XmlHandler {
  public:
    explicit OdsNamesReader(const std::string& file) : m_file(file) {}
    std::vector<SheetName> sheets;

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        ++m_depth;
        if (name == "style:style")
            m_style = shortened(attributes["style:name"], kLongestName);
        else if (name == "style:table-properties" && attributes["table:display"] == "false")
            hide();
        else if (name == "office:spreadsheet")
            m_sheetDepth = m_depth + 1;
        else if (name == "table:table" && m_depth == m_sheetDepth)
            addSheet(attributes);
    }
    void end(std::string_view) override { --m_depth; }

  private:
    void hide()
    {
        if (m_hiding.size() < kMostStyles)
            m_hiding.insert(m_style);
    }
    void addSheet(const XmlAttributes& attributes)
    {
        sheets.push_back({shortened(attributes["table:name"], kLongestName),
                          m_hiding.contains(shortened(attributes["table:style-name"], kLongestName))});
        if (sheets.size() > kMostSheets)
            refuse(damagedWorkbook(m_file, fmt::format("it has more than {} sheets", kMostSheets)));
    }
    const std::string& m_file;
    std::unordered_set<std::string> m_hiding; ///< styles
    std::string m_style;
    int m_depth = 0;
    int m_sheetDepth = -1;
};

/// Whether a part of it can be read with a password alone.
class OdsManifestReader : public XmlHandler {
  public:
    bool hasPassword = false;
    void start(std::string_view name, const XmlAttributes&) override
    {
        hasPassword = hasPassword || localName(name) == "encryption-data";
    }
    void end(std::string_view) override {}
};

Result<void> checkNoPassword(const Parts& parts)
{
    constexpr std::string_view kManifest = "META-INF/manifest.xml";
    if (!parts.holds(kManifest))
        return {};
    OdsManifestReader reader;
    auto read = readXml(parts, kManifest, kMostOfTables, reader);
    return read && reader.hasPassword ? fail(passwordNeeded(parts.file())) : read;
}

class OdsBook : public Book {
  public:
    OdsBook(Parts parts, std::vector<SheetName> names) : m_parts(std::move(parts)), m_names(std::move(names))
    {
    }
    [[nodiscard]] BookFormat format() const override { return BookFormat::Ods; }
    [[nodiscard]] const std::vector<SheetName>& sheets() const override { return m_names; }
    [[nodiscard]] Result<SheetShape> read(std::size_t sheet, const RowTaker& take,
                                          const Progress& progress) override
    {
        return readOdsSheet(m_parts, sheet, m_names[sheet].name, take, progress);
    }

  private:
    Parts m_parts;
    std::vector<SheetName> m_names;
};

} // namespace

Result<std::unique_ptr<Book>> openOds(Parts parts)
{
    if (auto may = checkNoPassword(parts); !may)
        return fail(std::move(may.error()));
    OdsNamesReader names(parts.file());
    return readXml(parts, kOdsContent, kMostOfSheet, names).map([&]() -> std::unique_ptr<Book> {
        return std::make_unique<OdsBook>(std::move(parts), std::move(names.sheets));
    });
}

} // namespace muster::exchange
