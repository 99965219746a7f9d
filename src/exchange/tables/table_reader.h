#pragma once
// The rows of one canonical table as its file gives them: decoded cell by cell, matched with the rows that
// the plan has, refused with file, line and column. Inside the room; canonical.h is its door.

#include "exchange/tables/cell_codec.h"
#include "exchange/tables/import_outcome.h"
#include "exchange/tables/table_columns.h"
#include "plan/edits.h"

#include <fmt/format.h>
#include <map>

namespace muster::exchange {

/// A file being read into a plan.
struct Source {
    const RawTable& file;
    ColumnMap columns;
    bool financialYears = false;

    [[nodiscard]] Error placed(Error error, const CsvRow& line, std::string_view column) const
    {
        error.place = {file.file, line.line, std::string(column)};
        return error;
    }
};

/// Reads one cell into a member; an empty cell gives the member's neutral value, if it may be empty.
template <class Row, class T>
[[nodiscard]] Result<T> readMember(const ReadContext& context, const plan::Column<Row, T>& column,
                                   std::string_view text)
{
    if constexpr (std::is_same_v<T, std::string>) {
        if constexpr (requires { Row::name; })
            if (column.member == &Row::name)
                text = trimmed(text);
        return CellCodec<T>::read(context, text);
    } else {
        if (!trimmed(text).empty())
            return CellCodec<T>::read(context, text);
        if (!isNeeded(plan::Table<Row>::name, column.name))
            return Row{}.*column.member;
        return fail({ErrorCode::BadInput, "the cell is empty", {}, {}, "a value in every row", {}});
    }
}

/// A plan's rows by what each says.
template <class Row>
using RowsByKey = std::map<decltype(plan::keyOf(std::declval<Row>())), const Row*>;

/// A file without the column parent means the locality of that name or path, or a new one at the top.
/// Refused where several have the name.
[[nodiscard]] Result<void> settleParent(const Source&, const plan::Plan& names, const CsvRow& line,
                                        plan::Locality&);
/// A file without the column status means the plan's one figure, be it actual or forecast. Refused where the
/// plan has both.
[[nodiscard]] Result<void> settleStatus(const Source&, const RowsByKey<plan::Demand>& known,
                                        const CsvRow& line, plan::Demand&);

/// Turns lines into rows that carry the id of the plan's row of the same key, or a new one.
template <class Row>
class RowDecoder {
  public:
    RowDecoder(const Source& source, const plan::Plan& plan) : m_source(source)
    {
        for (const Row& row : plan.rows<Row>())
            m_known.emplace(plan::keyOf(row), &row);
        if constexpr (requires { Row::position; })
            m_firstPosition = nextPosition<Row>(plan);
    }

    /// The row of line `index` of the file; its names are looked up in `names`.
    [[nodiscard]] Result<Row> decode(std::size_t index, const plan::Plan& names)
    {
        const CsvRow& line = m_source.file.rows[index];
        auto row = fill(line, names, Row{});
        if (!row)
            return row;
        if (auto settled = settleKey(*row, line, names); !settled)
            return fail(std::move(settled.error()));
        const auto [twin, first] = m_seen.emplace(plan::keyOf(*row), line.line);
        if (!first)
            return fail(saidTwice(line, twin->second));
        if (const auto known = m_known.find(plan::keyOf(*row)); known != m_known.end())
            return fillKnown(line, names, *known->second);
        if constexpr (!std::is_same_v<Row, plan::Settings>)
            row->id = newId<plan::IdOf<Row>>();
        if constexpr (requires { Row::position; })
            row->position = m_firstPosition + static_cast<std::int64_t>(index);
        return row;
    }

  private:
    /// Writes the line's cells over the row; what the file does not have stays.
    Result<Row> fill(const CsvRow& line, const plan::Plan& names, Row row) const
    {
        const ReadContext context{names, m_source.financialYears};
        std::optional<Error> wrong;
        forEachFileColumn<Row>([&](const auto& column) {
            const auto at = wrong ? std::nullopt : m_source.columns.find(column.name);
            if (!at)
                return;
            auto value = readMember(context, column, line.cells[*at]);
            if (value)
                row.*column.member = *std::move(value);
            else
                wrong = m_source.placed(std::move(value.error()), line, column.name);
        });
        if (wrong)
            return fail(*std::move(wrong));
        return row;
    }

    /// The same over a row of the plan, whose name stays: the file may have written it as a path.
    Result<Row> fillKnown(const CsvRow& line, const plan::Plan& names, const Row& known) const
    {
        auto row = fill(line, names, known);
        if constexpr (requires { Row::name; })
            if (row)
                row->name = known.name;
        return row;
    }

    /// Completes the key where the file lacks a column of it by the one row that the line can mean.
    Result<void> settleKey(Row& row, const CsvRow& line, const plan::Plan& names) const
    {
        if constexpr (std::is_same_v<Row, plan::Locality>) {
            if (!m_source.columns.find("parent"))
                return settleParent(m_source, names, line, row);
        } else if constexpr (std::is_same_v<Row, plan::Demand>) {
            if (!m_source.columns.find("status"))
                return settleStatus(m_source, m_known, line, row);
        }
        return {};
    }

    Error saidTwice(const CsvRow& line, std::size_t before) const
    {
        const auto column = columnsOf<Row>().front();
        return {ErrorCode::BadInput,
                fmt::format("this line says the same thing again as line {}", before),
                {m_source.file.file, line.line, std::string(column)},
                line.cells[m_source.columns.find(column).value_or(0)],
                "one line for each thing",
                "Take one of the two lines out"};
    }

    const Source& m_source;
    RowsByKey<Row> m_known;
    std::map<decltype(plan::keyOf(std::declval<Row>())), std::size_t> m_seen;
    std::int64_t m_firstPosition = 0;
};

/// Every row of the file, in its order, its names looked up in the plan alone.
template <class Row>
[[nodiscard]] Result<std::vector<Row>> readInOrder(const Source& source, const plan::Plan& plan)
{
    RowDecoder<Row> decoder(source, plan);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < source.file.rows.size(); ++i) {
        auto row = decoder.decode(i, plan);
        if (!row)
            return fail(std::move(row.error()));
        rows.push_back(*std::move(row));
    }
    return rows;
}

/// Every row of the file; rows that name rows of their own table find them in the file too.
template <class Row>
[[nodiscard]] Result<std::vector<Row>> readRows(const Source& source, const plan::Plan& plan)
{
    return readInOrder<Row>(source, plan);
}
/// Localities may stand in any order, a child before its parent.
template <>
[[nodiscard]] Result<std::vector<plan::Locality>> readRows(const Source&, const plan::Plan&);
/// Roles may supervise roles that stand further down.
template <>
[[nodiscard]] Result<std::vector<plan::Role>> readRows(const Source&, const plan::Plan&);

} // namespace muster::exchange
