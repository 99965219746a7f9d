#include "exchange/read/workbook/xlsx/stored_cell.h"

#include "exchange/read/workbook/parts/cell_range.h"
#include "exchange/read/workbook/parts/xml.h"

#include <charconv>

namespace muster::exchange {

namespace {

bool fillSerialDay(BookCell& cell, const std::string& value, DayCount days)
{
    double serial = 0;
    const char* const end = value.data() + value.size();
    const auto [stopped, wrong] = std::from_chars(value.data(), end, serial);
    if (wrong != std::errc{} || stopped != end || !addDay(cell.text, serial, days))
        return false;
    cell.type = CellType::Date;
    return true;
}

Result<void> fillXlsxNumber(BookCell& cell, const StoredCell& stored, const XlsxTables& tables,
                            const BookRows& rows)
{
    const Shows shows =
        stored.style < tables.styles.size() ? tables.styles[stored.style].shows : Shows::Number;
    if (shows == Shows::Date && fillSerialDay(cell, stored.value, tables.days))
        return {};
    cell.type = CellType::Number;
    if (!addNumber(cell.text, stored.value))
        return fail(rows.wrong("a cell that should hold a number does not", stored.value));
    if (shows == Shows::Percentage) {
        makePercentage(cell.text);
        cell.type = CellType::Percentage;
    }
    return {};
}

Result<void> fillSharedText(BookCell& cell, const std::string& value, const TextStore& strings,
                            const BookRows& rows)
{
    const std::size_t number = countIn(value, strings.size());
    if (number >= strings.size())
        return fail(rows.wrong("a cell names a text that the workbook does not have", value));
    cell.text = strings[number];
    cell.type = cell.text.empty() ? CellType::Empty : CellType::Text;
    return {};
}

Result<void> fillOwnText(BookCell& cell, StoredCell& stored, const BookRows& rows)
{
    if (stored.type == "str") {
        stored.rich.start("t");
        static_cast<void>(stored.rich.add(stored.value));
    }
    if (stored.rich.isTooLong())
        return fail(rows.tooLong());
    cell.text = stored.rich.take();
    cell.type = cell.text.empty() ? CellType::Empty : CellType::Text;
    return {};
}

Result<void> fillYesNo(BookCell& cell, const std::string& value, const BookRows& rows)
{
    const bool yes = isOn(value);
    if (!yes && value != "0" && value != "false")
        return fail(rows.wrong("a cell that should hold TRUE or FALSE does not", value));
    cell.text = yes ? "TRUE" : "FALSE";
    cell.type = CellType::YesNo;
    return {};
}

Result<void> fillIsoDay(BookCell& cell, const std::string& value, const BookRows& rows)
{
    cell.type = CellType::Date;
    if (!addDay(cell.text, std::string_view(value)))
        return fail(rows.wrong("a cell that should hold a date does not", value));
    return {};
}

} // namespace

Result<void> fillXlsxCell(BookCell& cell, StoredCell& stored, const XlsxTables& tables, const BookRows& rows)
{
    if (stored.type.empty() || stored.type == "n")
        return fillXlsxNumber(cell, stored, tables, rows);
    if (stored.type == "s")
        return fillSharedText(cell, stored.value, tables.strings, rows);
    if (stored.type == "inlineStr" || stored.type == "str")
        return fillOwnText(cell, stored, rows);
    if (stored.type == "b")
        return fillYesNo(cell, stored.value, rows);
    if (stored.type == "d")
        return fillIsoDay(cell, stored.value, rows);
    if (stored.type != "e")
        return fail(rows.wrong("a cell is of a kind that workbooks do not have", stored.type));
    cell.text = stored.value;
    cell.type = CellType::Error;
    return rows.checkLength(cell.text);
}

} // namespace muster::exchange
