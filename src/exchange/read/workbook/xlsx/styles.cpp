#include "exchange/read/workbook/xlsx/styles.h"

#include "base/text.h"
#include "exchange/read/workbook/parts/xml.h"

#include <charconv>
#include <unordered_map>

namespace muster::exchange {

namespace {

/// Longer ones no spreadsheet makes.
constexpr std::size_t kLongestFormat = 255;

class StylesReader : public XmlHandler {
  public:
    std::vector<CellStyle> styles;

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        const auto local = localName(name);
        if (local == "cellXfs")
            m_inCellStyles = true;
        else if (local == "numFmt")
            m_formats.emplace(numberOf(attributes["numFmtId"]),
                              shortened(attributes["formatCode"], kLongestFormat));
        else if (local == "xf" && m_inCellStyles)
            addStyle(numberOf(attributes["numFmtId"]));
    }
    void end(std::string_view name) override
    {
        if (localName(name) == "cellXfs")
            m_inCellStyles = false;
    }

  private:
    static unsigned numberOf(std::string_view text)
    {
        unsigned number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }
    void addStyle(unsigned format)
    {
        const auto own = m_formats.find(format);
        const std::string_view code = own == m_formats.end() ? builtInFormat(format) : own->second;
        styles.push_back({std::string(code), shownBy(code)});
    }
    std::unordered_map<unsigned, std::string> m_formats;
    bool m_inCellStyles = false;
};

} // namespace

Result<std::vector<CellStyle>> readStyles(const Parts& parts, const std::string& part)
{
    StylesReader reader;
    return readXml(parts, part, kMostOfTables, reader).map([&] { return std::move(reader.styles); });
}

} // namespace muster::exchange
