#include "exchange/read/workbook/xls/xls_cells.h"

#include "exchange/read/cell_text.h"

#include <bit>

namespace muster::exchange {

namespace {

constexpr std::size_t kValue = 6; ///< where the value of a record with one cell is

double shortNumber(std::uint32_t stored)
{
    const auto bits = stored & ~3U;
    const auto whole = static_cast<std::int32_t>(bits) / 4;
    const double value = (stored & 2) != 0 ? whole : std::bit_cast<double>(std::uint64_t{bits} << 32);
    return (stored & 1) != 0 ? value / 100 : value;
}

std::string_view errorText(unsigned code)
{
    switch (code) {
    case 0x00:
        return "#NULL!";
    case 0x07:
        return "#DIV/0!";
    case 0x0F:
        return "#VALUE!";
    case 0x17:
        return "#REF!";
    case 0x1D:
        return "#NAME?";
    case 0x24:
        return "#NUM!";
    default:
        return "#N/A";
    }
}

void fillCode(BookCell& cell, unsigned code, bool isError)
{
    cell.type = isError ? CellType::Error : CellType::YesNo;
    cell.text = isError ? errorText(code) : code != 0 ? "TRUE" : "FALSE";
}

} // namespace

bool holdsCells(Biff kind)
{
    return kind == Biff::Formula || kind == Biff::Numbers || kind == Biff::RichLabel ||
           kind == Biff::TextNumber || kind == Biff::Number || kind == Biff::Label ||
           kind == Biff::YesNoOrError || kind == Biff::ShortNumber;
}

Result<void> XlsCells::read(const BiffRecord& record, BiffRecords& following)
{
    if (record.kind != Biff::Numbers)
        return fill(record.number(2), record.number(4),
                    [&](BookCell& cell) { return fillOne(cell, record, following); });
    std::size_t column = record.number(2);
    for (std::size_t at = 4; at + 6 < record.data.size(); at += 6, ++column) {
        const auto value = static_cast<std::uint32_t>(littleEndian<4>(record.data, at + 2));
        const auto style = record.number(at);
        if (auto read = fill(column, style,
                             [&](BookCell& cell) { return fillNumber(cell, shortNumber(value), style); });
            !read)
            return read;
    }
    return {};
}

template <class Fill>
Result<void> XlsCells::fill(std::size_t column, std::size_t style, const Fill& fillCell)
{
    auto* cell = m_rows.cell(column + 1);
    if (!cell)
        return fail(m_rows.refusal());
    if (auto filled = fillCell(*cell); !filled)
        return filled;
    if (!cell->text.empty() && style < m_tables.styles.size())
        cell->format = m_rows.placeOfFormat(m_tables.styles[style].format);
    return {};
}

Result<void> XlsCells::fillOne(BookCell& cell, const BiffRecord& record, BiffRecords& following)
{
    const auto style = record.number(4);
    switch (record.kind) {
    case Biff::Number:
        return fillNumber(cell, std::bit_cast<double>(littleEndian<8>(record.data, kValue)), style);
    case Biff::ShortNumber:
        return fillNumber(cell, shortNumber(static_cast<std::uint32_t>(littleEndian<4>(record.data, kValue))),
                          style);
    case Biff::TextNumber:
        return fillShared(cell, littleEndian<4>(record.data, kValue));
    case Biff::YesNoOrError:
        fillCode(cell, record.number(kValue) & 0xFFU, record.number(kValue) >> 8 != 0);
        return {};
    case Biff::Formula:
        return fillFormula(cell, record, following);
    default: {
        BiffContent content(record, kValue, following);
        return fillText(cell, content.text(2, m_tables.writing));
    }
    }
}

Result<void> XlsCells::fillNumber(BookCell& cell, double value, std::size_t style)
{
    const Shows shows = style < m_tables.styles.size() ? m_tables.styles[style].shows : Shows::Number;
    if (shows == Shows::Date && addDay(cell.text, value, m_tables.days)) {
        cell.type = CellType::Date;
        return {};
    }
    cell.type = shows == Shows::Percentage ? CellType::Percentage : CellType::Number;
    if (!addNumber(cell.text, value))
        return fail(m_rows.wrong("a cell that should hold a number does not"));
    if (shows == Shows::Percentage)
        makePercentage(cell.text);
    return {};
}

Result<void> XlsCells::fillShared(BookCell& cell, std::uint64_t number)
{
    if (number >= m_tables.strings.size())
        return fail(
            m_rows.wrong("a cell names a text that the workbook does not have", std::to_string(number)));
    return fillText(cell, std::string(m_tables.strings[static_cast<std::size_t>(number)]));
}

Result<void> XlsCells::fillText(BookCell& cell, std::string text)
{
    cell.text = text.find('\r') == std::string::npos ? std::move(text) : withPlainBreaks(text);
    cell.type = cell.text.empty() ? CellType::Empty : CellType::Text;
    return m_rows.checkLength(cell.text);
}

Result<void> XlsCells::fillFormula(BookCell& cell, const BiffRecord& record, BiffRecords& following)
{
    constexpr std::uint16_t kNoNumber = 0xFFFF;
    ++m_rows.shape.formulas;
    if (record.number(kValue + 6) != kNoNumber)
        return fillNumber(cell, std::bit_cast<double>(littleEndian<8>(record.data, kValue)),
                          record.number(4));
    const unsigned kind = record.number(kValue) & 0xFFU;
    if (kind == 1 || kind == 2)
        fillCode(cell, record.number(kValue + 2) & 0xFFU, kind == 2);
    return kind == 0 ? fillFormulaText(cell, following) : Result<void>{};
}

/// The text stands in a record of its own, after what the formula shares with others.
Result<void> XlsCells::fillFormulaText(BookCell& cell, BiffRecords& following)
{
    constexpr int kMostBetween = 3;
    for (int i = 0; i < kMostBetween; ++i) {
        const auto record = following.next();
        if (!record || holdsCells(record->kind))
            break;
        if (record->kind == Biff::FormulaText) {
            BiffContent content(*record, 0, following);
            return fillText(cell, content.text(2, m_tables.writing));
        }
    }
    ++m_rows.shape.formulasWithoutValue;
    return {};
}

} // namespace muster::exchange
