#include "exchange/read/workbook/ods/ods_cell.h"

#include "exchange/read/workbook/parts/cell_range.h"
#include "exchange/read/workbook/parts/file_bytes.h"
#include "exchange/read/workbook/parts/values.h"

namespace muster::exchange {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool addOdsNumber(BookCell& cell, const OdsValue& stored)
{
    if (stored.type == "time") {
        double days = 0;
        return readDuration(stored.value, days) && addNumber(cell.text, days);
    }
    if (!addNumber(cell.text, stored.value))
        return false;
    if (stored.type == "percentage")
        makePercentage(cell.text);
    return true;
}

bool addYesNo(BookCell& cell, const std::string& value)
{
    cell.text = isOn(value) ? "TRUE" : "FALSE";
    return isOn(value) || value == "false" || value == "0";
}

} // namespace

void OdsValue::read(const XmlAttributes& attributes)
{
    type.clear();
    value.clear();
    hasFormula = false;
    bool isError = false;
    attributes.each([&](std::string_view name, std::string_view written) {
        if (name == "office:value-type")
            type = written;
        else if (name == "calcext:value-type")
            isError = written == "error";
        else if (name == "office:value" || name == "office:date-value" || name == "office:time-value" ||
                 name == "office:boolean-value" || name == "office:string-value")
            value = written;
        else if (name == "table:formula")
            hasFormula = !written.empty();
    });
    if (isError)
        type = "error";
}

Result<void> fillOdsCell(BookCell& cell, const OdsValue& stored, std::string_view text, const BookRows& rows)
{
    const auto& type = stored.type;
    const auto must = [&](bool holds, CellType found, const char* wrong) -> Result<void> {
        cell.type = found;
        return holds ? Result<void>{} : fail(rows.wrong(wrong, stored.value));
    };
    if (type == "percentage")
        return must(addOdsNumber(cell, stored), CellType::Percentage,
                    "a cell that should hold a percentage does not");
    if (type == "float" || type == "currency" || type == "time")
        return must(addOdsNumber(cell, stored), CellType::Number,
                    "a cell that should hold a number does not");
    if (type == "date")
        return must(addDay(cell.text, std::string_view(stored.value)), CellType::Date,
                    "a cell that should hold a date does not");
    if (type == "boolean")
        return must(addYesNo(cell, stored.value), CellType::YesNo,
                    "a cell that should hold TRUE or FALSE does not");
    if (!type.empty() && type != "string" && type != "error" && type != "void")
        return fail(rows.wrong("a cell is of a kind that workbooks do not have", type));
    cell.text = type == "string" && !stored.value.empty() ? std::string_view(stored.value) : text;
    cell.type = cell.text.empty() ? CellType::Empty : type == "error" ? CellType::Error : CellType::Text;
    return rows.checkLength(cell.text);
}

void OdsText::clear()
{
    m_text.clear();
    m_depth = m_skipped = 0;
    m_paragraphs = 0;
    m_tooLong = false;
}

void OdsText::start(std::string_view name, const XmlAttributes& attributes)
{
    ++m_depth;
    if (m_skipped > 0)
        return;
    if (m_depth == 1 && name == "text:p") {
        if (m_paragraphs++ > 0)
            put(1, '\n');
        m_afterSpace = true;
    } else if (m_depth == 1 || !name.starts_with("text:") || name == "text:note" ||
               name == "text:ruby-text") {
        m_skipped = m_depth;
    } else if (name == "text:s") {
        put(countIn(attributes["text:c"], 1), ' ');
    } else if (name == "text:tab") {
        put(1, '\t');
    } else if (name == "text:line-break") {
        put(1, '\n');
    }
}

void OdsText::end(std::string_view)
{
    if (m_skipped == m_depth)
        m_skipped = 0;
    --m_depth;
}

void OdsText::add(std::string_view piece)
{
    if (m_depth == 0 || m_skipped > 0)
        return;
    for (const char c : piece) {
        if (isSpace(c) && m_afterSpace)
            continue;
        m_afterSpace = isSpace(c);
        m_text += m_afterSpace ? ' ' : c;
    }
    m_tooLong = m_tooLong || m_text.size() > 4 * kMostCharacters;
}

void OdsText::put(std::size_t count, char c)
{
    m_tooLong = m_tooLong || count > kMostCharacters || m_text.size() > 4 * kMostCharacters;
    if (!m_tooLong)
        m_text.append(count, c);
    m_afterSpace = false;
}

} // namespace muster::exchange
