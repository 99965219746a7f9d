#include "exchange/read/workbook/ods/ods_sheet.h"

#include "exchange/read/workbook/ods/ods_cell.h"
#include "exchange/read/workbook/parts/book_rows.h"
#include "exchange/read/workbook/parts/cell_range.h"
#include "exchange/read/workbook/parts/xml.h"

#include <algorithm>

namespace muster::exchange {

namespace {

std::size_t repeats(const XmlAttributes& attributes, std::string_view name)
{
    return std::max(countIn(attributes[name], 1), std::size_t{1});
}

bool isHiddenOds(const XmlAttributes& attributes)
{
    const auto visibility = attributes["table:visibility"];
    return visibility == "collapse" || visibility == "filter";
}

class OdsSheetReader : public XmlHandler {
  public:
    OdsSheetReader(const std::string& file, const std::string& name, std::size_t place, const RowTaker& take)
        : m_rows(file, name, take), m_place(place)
    {
    }
    [[nodiscard]] SheetShape takeShape() { return std::move(m_rows.shape); }

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        ++m_depth;
        if (m_skipped > 0)
            return;
        if (m_cellDepth > 0) {
            m_text.start(name, attributes);
            refuseTooLong();
        } else if (!m_inSheet) {
            startBefore(name);
        } else if (name == "table:table-row") {
            startRow(attributes);
        } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
            startCell(attributes);
        } else if (name == "table:table-column") {
            const std::size_t count =
                std::min(repeats(attributes, "table:number-columns-repeated"), kMostColumns);
            if (isHiddenOds(attributes))
                m_rows.hideColumns(m_columns + 1, m_columns + count);
            m_columns = std::min(m_columns + count, kMostColumns);
        } else if (!name.starts_with("table:table-")) {
            m_skipped = m_depth; // shapes, forms, sources of links
        }
    }

    void text(std::string_view piece) override
    {
        if (m_cellDepth > 0 && m_skipped == 0) {
            m_text.add(piece);
            refuseTooLong();
        }
    }

    void end(std::string_view name) override
    {
        if (m_skipped > 0) {
            m_skipped = m_skipped == m_depth ? 0 : m_skipped;
        } else if (m_cellDepth > 0 && m_depth > m_cellDepth) {
            m_text.end(name);
        } else if (m_cellDepth > 0) {
            m_cellDepth = 0;
            endCell();
        } else if (m_inSheet && name == "table:table-row") {
            endRow();
        } else if (m_inSheet && m_depth == m_sheetDepth) {
            finish();
        }
        --m_depth;
    }

  private:
    void startBefore(std::string_view name)
    {
        if (name == "office:spreadsheet")
            m_sheetDepth = m_depth + 1;
        else if (name == "table:table" && m_depth == m_sheetDepth)
            m_inSheet = m_seen++ == m_place;
    }

    void startRow(const XmlAttributes& attributes)
    {
        m_column = 0;
        m_formulasBefore = m_rows.shape.formulas;
        m_withoutBefore = m_rows.shape.formulasWithoutValue;
        m_rowRepeats = repeats(attributes, "table:number-rows-repeated");
        m_isHiddenRow = isHiddenOds(attributes);
        m_rowStarted = false;
        m_inRow = true;
    }

    void endRow()
    {
        m_inRow = false;
        if (m_rowStarted) {
            auto& shape = m_rows.shape;
            shape.formulas += (shape.formulas - m_formulasBefore) * (m_rowRepeats - 1);
            shape.formulasWithoutValue += (shape.formulasWithoutValue - m_withoutBefore) * (m_rowRepeats - 1);
            refuseUnless(m_rows.endRow(m_rowRepeats));
        }
        m_row += std::min(m_rowRepeats, kMostRows + 1);
    }

    void startCell(const XmlAttributes& attributes)
    {
        m_cellDepth = m_depth;
        m_value.read(attributes);
        m_text.clear();
        m_cellRepeats = repeats(attributes, "table:number-columns-repeated");
        const std::size_t columns = repeats(attributes, "table:number-columns-spanned");
        const std::size_t rows = repeats(attributes, "table:number-rows-spanned");
        if (columns > 1 || rows > 1)
            refuseUnless(m_rows.addMerge({m_row + 1, m_column + 1, m_row + std::min(rows, kMostRows),
                                          m_column + std::min(columns, kMostColumns)}));
    }

    /// Rows without a cell never begin, so that a million of them cost nothing.
    bool begunRow()
    {
        if (!m_rowStarted)
            refuseUnless(m_rows.startRow(m_row + 1, m_isHiddenRow));
        m_rowStarted = true;
        return !isStopped();
    }

    void endCell()
    {
        const bool isEmpty = m_value.type.empty() && m_text.text().empty();
        const std::size_t first = m_column + 1;
        m_column += std::min(m_cellRepeats, kMostColumns + 1);
        if ((isEmpty && !m_value.hasFormula) || !m_inRow || !begunRow())
            return;
        if (m_value.hasFormula)
            m_rows.shape.formulas += m_cellRepeats;
        if (isEmpty) {
            m_rows.shape.formulasWithoutValue += m_cellRepeats;
            return;
        }
        for (std::size_t column = first; column < first + m_cellRepeats && !isStopped(); ++column)
            fillCell(column);
    }

    void fillCell(std::size_t column)
    {
        if (auto* cell = m_rows.cell(column))
            refuseUnless(fillOdsCell(*cell, m_value, m_text.text(), m_rows));
        else
            refuse(m_rows.refusal());
    }

    void refuseTooLong()
    {
        if (!m_text.isTooLong() || !begunRow())
            return;
        m_rows.lookAt(m_column + 1);
        refuse(m_rows.tooLong());
    }

    BookRows m_rows;
    std::size_t m_place;
    std::size_t m_seen = 0; ///< sheets
    OdsValue m_value;
    OdsText m_text;
    std::size_t m_row = 0;     ///< above the one that is read
    std::size_t m_column = 0;  ///< before the cell that is read
    std::size_t m_columns = 0; ///< declared so far
    std::size_t m_rowRepeats = 1, m_cellRepeats = 1;
    std::size_t m_formulasBefore = 0, m_withoutBefore = 0; ///< this row
    int m_depth = 0;
    int m_sheetDepth = -1;
    int m_cellDepth = 0; ///< 0 outside of a cell
    int m_skipped = 0;   ///< from this depth on; 0 for none
    bool m_inSheet = false, m_inRow = false, m_rowStarted = false, m_isHiddenRow = false;
};

} // namespace

Result<SheetShape> readOdsSheet(const Parts& parts, std::size_t place, const std::string& name,
                                const RowTaker& take, const Progress& progress)
{
    OdsSheetReader reader(parts.file(), name, place, take);
    return readXml(parts, kOdsContent, kMostOfSheet, reader, progress).map([&] {
        return reader.takeShape();
    });
}

} // namespace muster::exchange
