#include "exchange/tables/row_decoder.h"

#include "base/text.h"
#include "exchange/spreadsheets/rewritten_cells.h"
#include "plan/names.h"
#include "plan/rows/value.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

Error shownError(std::string_view text)
{
    return {ErrorCode::BadInput,
            "a spreadsheet shows an error in place of what stood here",
            {},
            std::string(text),
            "what stood here",
            "Put it in again, in a column that is wide enough and has no formula"};
}

} // namespace

RowDecoder::RowDecoder(const Source& source, const plan::TableInfo& table, const plan::Plan& plan)
    : m_source(source), m_table(table), m_plan(plan), m_neutral(table),
      m_known(table.rows(plan).size(), plan::KeyHash{&table}, plan::KeySame{&table}),
      m_seen(source.file.rows.size(), plan::KeyHash{&table}, plan::KeySame{&table}),
      m_firstId(randomIdValue() / 2 + 1), m_position(orderOfFile(table)),
      m_firstPosition(nextPosition(plan, table))
{
    table.reserve(m_decoded, source.file.rows.size());
    for (const plan::AnyRow* row : table.rows(plan))
        m_known.insert(row);
    for (const plan::ColumnInfo* column : table.fileColumns())
        if (const auto at = source.columns.find(column->name))
            m_columns.push_back({.column = column,
                                 .cell = *at,
                                 .isNeeded = std::ranges::find(table.needed, column) != table.needed.end(),
                                 .repeats = column->type == plan::CellType::Id && !table.mostRows});
}

Result<const plan::AnyRow*> RowDecoder::decode(std::size_t index, const plan::Plan& names)
{
    const CsvRow& line = m_source.file.rows[index];
    plan::AnyRow* row = m_table.putNew(m_decoded);
    m_line = line.line;
    if (auto filled = fill(line, names, row); !filled)
        return fail(std::move(filled.error()));
    if (auto settled = settleKey(row, line, names); !settled)
        return fail(std::move(settled.error()));
    if (!m_known.contains(row))
        restoreKey(line, row);
    const auto [twin, first] = m_seen.emplace(row, line.line);
    if (!first)
        return fail(saidTwice(line, twin->second));
    if (const auto known = m_known.find(row); known != m_known.end()) {
        if (auto filled = fillKnown(line, names, *known, row); !filled)
            return fail(std::move(filled.error()));
    } else {
        makeNew(row, index);
    }
    return row;
}

void RowDecoder::makeNew(plan::AnyRow* row, std::size_t index) const
{
    if (&m_table != &plan::tableOf<plan::Settings>())
        m_table.setId(row, m_firstId + static_cast<std::int64_t>(index));
    if (m_position)
        (void)m_position->set(row, m_firstPosition + static_cast<std::int64_t>(index));
}

/// Writes the line's cells over the row; what the file does not have stays.
Result<void> RowDecoder::fill(const CsvRow& line, const plan::Plan& names, plan::AnyRow* row)
{
    const ReadContext context{names, m_source.hyphen};
    for (ReadColumn& each : m_columns)
        if (auto filled = fillCell(each, context, line.cells[each.cell], row); !filled)
            return fail(m_source.placed(std::move(filled.error()), line, each.column->name));
    return {};
}

/// An empty cell gives the neutral value, if it may be empty.
Result<void> RowDecoder::fillCell(ReadColumn& each, const ReadContext& context, std::string_view text,
                                  plan::AnyRow* row)
{
    const plan::ColumnInfo& column = *each.column;
    if (isSpreadsheetError(text))
        return fail(shownError(text));
    if (&column == m_table.nameColumn)
        text = trimmed(text);
    if (each.last && each.last != row && text == each.lastText) {
        column.copy(row, each.last);
        return {};
    }
    if (column.type == plan::CellType::Text || !trimmed(text).empty()) {
        auto read = readInto(each, context, text, row);
        if (read && each.repeats) {
            each.lastText = text;
            each.last = row;
        }
        return read;
    }
    if (each.isNeeded)
        return fail({ErrorCode::BadInput, "the cell is empty", {}, {}, "a value in every row", {}});
    column.copy(row, m_neutral.get());
    return {};
}

/// The row of the plan with the line's cells written over it; its name stays: the file may have written it as
/// a path.
Result<void> RowDecoder::fillKnown(const CsvRow& line, const plan::Plan& names, const plan::AnyRow* known,
                                   plan::AnyRow* row)
{
    for (const plan::ColumnInfo& column : m_table.columns)
        column.copy(row, known);
    auto filled = fill(line, names, row);
    if (!filled)
        return filled;
    if (m_table.nameColumn)
        m_table.nameColumn->copy(row, known);
    keepWhatWasLost(line, known, row);
    return {};
}

/// A name of digits that nothing has may have lost its zeros.
Result<void> RowDecoder::readInto(ReadColumn& each, const ReadContext& context, std::string_view text,
                                  plan::AnyRow* row)
{
    const plan::ColumnInfo& column = *each.column;
    auto read = readCell(context, column, row, text);
    if (read || column.type != plan::CellType::Id || read.error().code != ErrorCode::NotFound ||
        !column.named().nameColumn)
        return read;
    if (!each.zeros)
        each.zeros.emplace(column.named(), *column.named().nameColumn, m_plan);
    const std::vector<std::string>& may = each.zeros->of(text);
    if (may.size() != 1)
        return read;
    m_lost.add(Lost::LeadingZeros, {m_source.file.file, m_line, std::string(column.name)}, text, may.front());
    return readCell(context, column, row, may.front());
}

/// Cells that differ from the plan's by what a spreadsheet does alone.
void RowDecoder::keepWhatWasLost(const CsvRow& line, const plan::AnyRow* known, plan::AnyRow* row)
{
    for (const ReadColumn& each : m_columns) {
        const plan::ColumnInfo& column = *each.column;
        if (column.same(row, known))
            continue;
        const std::string& text = line.cells[each.cell];
        const auto lost = lostBy(column, known, row, text);
        if (!lost)
            continue;
        column.copy(row, known);
        m_lost.add(*lost, {m_source.file.file, line.line, std::string(column.name)}, trimmed(text),
                   plan::toText(column.get(known)));
    }
}

/// A row that the plan does not have may be one of it whose title of digits lost its zeros.
void RowDecoder::restoreKey(const CsvRow& line, plan::AnyRow* row)
{
    for (ReadColumn& each : m_columns) {
        const plan::ColumnInfo& column = *each.column;
        if (column.type != plan::CellType::Text ||
            std::ranges::find(m_table.key, &column) == m_table.key.end())
            continue;
        if (!each.zeros)
            each.zeros.emplace(m_table, column, m_plan);
        const std::string text = column.text(row);
        for (const std::string& may : each.zeros->of(text)) {
            column.setText(row, may);
            if (!m_known.contains(row))
                continue;
            m_lost.add(Lost::LeadingZeros, {m_source.file.file, line.line, std::string(column.name)}, text,
                       may);
            return;
        }
        column.setText(row, text);
    }
}

/// Completes the key where the file lacks a column of it by the one row that the line can mean.
Result<void> RowDecoder::settleKey(plan::AnyRow* row, const CsvRow& line, const plan::Plan& names) const
{
    if (&m_table == &plan::tableOf<plan::Locality>() && !m_source.columns.find("parent"))
        return settleParent(m_source, names, line, plan::asRow<plan::Locality>(row));
    if (&m_table == &plan::tableOf<plan::Demand>() && !m_source.columns.find("status"))
        return settleStatus(m_source, m_known, line, plan::asRow<plan::Demand>(row));
    return {};
}

Error RowDecoder::saidTwice(const CsvRow& line, std::size_t before) const
{
    const auto column = m_table.fileColumns().front()->name;
    return {
        ErrorCode::BadInput,
        fmt::format("this line says the same thing again as line {}", before),
        {m_source.file.file, line.line, std::string(column)},
        line.cells[m_source.columns.find(column).value_or(0)],
        "one line for each thing",
        &m_table == &plan::tableOf<plan::Post>()
            ? "Add them up in one line, with the FTE and the cost of both, or give each a title of its own"
            : "Take one of the two lines out"};
}

Result<void> settleParent(const Source& source, const plan::Plan& names, const CsvRow& line,
                          plan::Locality& row)
{
    const auto id = plan::findByName<plan::Locality>(names, row.name);
    if (!id && id.error().code != ErrorCode::NotFound)
        return fail(source.placed(id.error(), line, "locality"));
    if (!id)
        return {};
    const plan::Locality& known = *names.find<plan::Locality>(*id);
    row.name = known.name;
    row.parent = known.parent;
    return {};
}

Result<void> settleStatus(const Source& source, const RowsByKey& known, const CsvRow& line, plan::Demand& row)
{
    plan::Demand other = row;
    std::vector<std::string> found;
    for (const auto& [status, word] : plan::Words<plan::DemandStatus>::list) {
        other.status = status;
        if (const auto at = known.find(plan::asAny(std::as_const(other))); at != known.end()) {
            found.push_back(fmt::format("{} {}", word, plan::asRow<plan::Demand>(*at).volume.value()));
            row.status = status;
        }
    }
    if (found.size() <= 1)
        return {};
    return fail(source.placed({ErrorCode::BadInput,
                               "the plan has more than one figure of this, and the file does not say which "
                               "it means",
                               {},
                               fmt::format("{}", fmt::join(found, ", ")),
                               plan::wordList<plan::DemandStatus>(),
                               "Add a column status to the file"},
                              line, "status"));
}

} // namespace muster::exchange
