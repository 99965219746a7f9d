#include "exchange/read/workbook/xlsx/sheet_reader.h"

#include "exchange/read/workbook/parts/book_rows.h"
#include "exchange/read/workbook/parts/cell_range.h"
#include "exchange/read/workbook/parts/xml.h"
#include "exchange/read/workbook/xlsx/stored_cell.h"

namespace muster::exchange {

namespace {

constexpr std::uint32_t kUnknownFormat = 0x10000; ///< of none of the shape's formats

class XlsxSheetReader : public XmlHandler {
  public:
    XlsxSheetReader(const std::string& file, const std::string& sheet, const XlsxTables& tables,
                    const RowTaker& take)
        : m_rows(file, sheet, take), m_tables(tables), m_formats(tables.styles.size(), kUnknownFormat)
    {
    }
    [[nodiscard]] SheetShape takeShape() { return std::move(m_rows.shape); }

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        const auto local = localName(name);
        if (m_inCell)
            startInCell(local);
        else if (local == "c" && m_inRow)
            startCell(attributes);
        else if (local == "row" && m_inData)
            startRow(attributes);
        else if (local == "sheetData")
            m_inData = true;
        else if (!m_inData)
            startBeside(local, attributes);
    }

    void text(std::string_view piece) override
    {
        if (m_inValue) {
            m_stored.value += piece;
            if (m_stored.value.size() > 7 * kMostCharacters)
                refuseTooLong();
        } else if (m_inInline && !m_stored.rich.add(piece)) {
            refuseTooLong();
        }
    }

    void end(std::string_view name) override
    {
        const auto local = localName(name);
        if (m_inCell && local != "c") {
            m_inValue = false;
            if (local == "is")
                m_inInline = false;
            else if (m_inInline)
                m_stored.rich.end(local);
        } else if (m_inCell) {
            endCell();
        } else if (local == "row" && m_inRow) {
            m_inRow = false;
            refuseUnless(m_rows.endRow());
        } else if (local == "sheetData") {
            m_inData = false;
        }
    }

  private:
    void startBeside(std::string_view local, const XmlAttributes& attributes)
    {
        if (local == "col" && isOn(attributes["hidden"])) {
            m_rows.hideColumns(countIn(attributes["min"], 1), countIn(attributes["max"], 0));
        } else if (local == "mergeCell") {
            const auto range = readRange(attributes["ref"]);
            refuseUnless(range ? m_rows.addMerge(*range)
                               : fail(m_rows.wrong("a merged range is none", attributes["ref"])));
        }
    }

    void startRow(const XmlAttributes& attributes)
    {
        const auto number = attributes["r"];
        m_inRow = true;
        m_column = 0;
        m_isNumbered = !number.empty();
        m_isHiddenRow = isOn(attributes["hidden"]);
        refuseUnless(m_rows.startRow(m_isNumbered ? countIn(number, 0) : m_rows.number() + 1, m_isHiddenRow));
    }

    void startCell(const XmlAttributes& attributes)
    {
        std::string_view place;
        m_stored.style = StoredCell::kNoStyle;
        m_stored.type.clear();
        attributes.each([&](std::string_view name, std::string_view value) {
            if (name == "r")
                place = value;
            else if (name == "s")
                m_stored.style = countIn(value, StoredCell::kNoStyle);
            else if (name == "t")
                m_stored.type = value;
        });
        m_inCell = true;
        m_inValue = m_inInline = m_hasFormula = false;
        m_stored.value.clear();
        m_stored.rich.clear();
        ++m_column;
        if (!place.empty())
            moveTo(place);
    }

    void moveTo(std::string_view text)
    {
        const auto place = readPlace(text);
        if (!place) {
            refuse(m_rows.wrong("a cell stands nowhere", text, "a place such as B5"));
            return;
        }
        if (!m_isNumbered && place->row > m_rows.number() && m_column == 1)
            refuseUnless(m_rows.startRow(place->row, m_isHiddenRow));
        if (place->row != m_rows.number())
            refuse(m_rows.wrong("a cell of another row stands here", text));
        m_column = place->column;
    }

    void startInCell(std::string_view local)
    {
        if (m_inInline)
            m_stored.rich.start(local);
        else if (local == "v")
            m_inValue = true;
        else if (local == "f")
            m_hasFormula = true;
        else if (local == "is")
            m_inInline = true;
    }

    void endCell()
    {
        m_inCell = m_inValue = m_inInline = false;
        const bool isInline = m_stored.type == "inlineStr";
        const bool isEmpty = !isInline && m_stored.value.empty();
        m_rows.shape.formulas += m_hasFormula ? 1 : 0;
        m_rows.shape.formulasWithoutValue += m_hasFormula && isEmpty && m_stored.type != "str" ? 1 : 0;
        if (isEmpty)
            return;
        auto* cell = m_rows.cell(m_column);
        if (!cell) {
            refuse(m_rows.refusal());
            return;
        }
        refuseUnless(fillXlsxCell(*cell, m_stored, m_tables, m_rows));
        if (!cell->text.empty() && m_stored.style < m_formats.size())
            cell->format = formatPlace();
    }

    void refuseTooLong()
    {
        m_rows.lookAt(m_column);
        refuse(m_rows.tooLong());
    }

    std::uint16_t formatPlace()
    {
        auto& place = m_formats[m_stored.style];
        if (place == kUnknownFormat)
            place = m_rows.placeOfFormat(m_tables.styles[m_stored.style].format);
        return static_cast<std::uint16_t>(place);
    }

    BookRows m_rows;
    const XlsxTables& m_tables;
    std::vector<std::uint32_t> m_formats; ///< of each style, its place in the formats of the shape
    StoredCell m_stored;
    std::size_t m_column = 0;
    bool m_inData = false, m_inRow = false, m_inCell = false, m_inValue = false, m_inInline = false;
    bool m_isNumbered = false, m_isHiddenRow = false, m_hasFormula = false;
};

} // namespace

Result<SheetShape> readXlsxSheet(const Parts& parts, const std::string& part, const std::string& sheet,
                                 const XlsxTables& tables, const RowTaker& take, const Progress& progress)
{
    XlsxSheetReader reader(parts.file(), sheet, tables, take);
    return readXml(parts, part, kMostOfSheet, reader, progress).map([&] { return reader.takeShape(); });
}

} // namespace muster::exchange
