#include "exchange/sense/sheet_sense.h"

#include "exchange/sense/headings.h"
#include "exchange/sense/sensed_columns.h"
#include "exchange/sense/totals.h"

namespace muster::exchange {

namespace {

std::vector<RowClass> firstClasses(const SheetGrid& grid, const std::vector<Part>& parts,
                                   const std::vector<bool>& notesAhead)
{
    std::vector<RowClass> classes(parts.size(), RowClass::Empty);
    for (std::size_t i = 0; i < parts.size(); ++i)
        switch (parts[i]) {
        case Part::Title:
            classes[i] = notesAhead[i] ? RowClass::Notes : RowClass::Metadata;
            break;
        case Part::Group:
            classes[i] = RowClass::Metadata;
            break;
        case Part::Heading:
            classes[i] = RowClass::Header;
            break;
        case Part::Data:
            classes[i] = isUnitRow(grid, i) ? RowClass::Attributes : RowClass::Data;
            break;
        case Part::Note:
            classes[i] = RowClass::Notes;
            break;
        case Part::Empty:
            break;
        }
    return classes;
}

/// What people say that rows are holds.
void takeCorrections(const SheetGrid& grid, const RowCorrections& corrections, std::vector<RowClass>& classes)
{
    for (std::size_t i = 0; i < classes.size() && !corrections.empty(); ++i)
        if (const auto said = corrections.find(grid.rows[i].row->number); said != corrections.end())
            classes[i] = said->second;
}

/// Gives each data row of the table that is a total its class.
void markTotals(const SheetGrid& grid, const TableRows& rows, const TableColumns& columns,
                std::vector<RowClass>& classes)
{
    const auto isTotal = totalsOf(grid, rows, columns);
    for (std::size_t i = 0; i < isTotal.size(); ++i)
        if (isTotal[i] && classes[rows.data[i]] == RowClass::Data)
            classes[rows.data[i]] = RowClass::Derived;
}

std::vector<SensedColumn> sensedColumns(const SheetGrid& grid, const SheetShape& shape, const TableRows& rows,
                                        const TableColumns& columns)
{
    auto headings = headingsOf(grid, shape, rows.headings, columns.first, columns.last);
    std::vector<SensedColumn> sensed;
    for (auto c = columns.first; c <= columns.last; ++c)
        sensed.push_back(
            {c + 1, std::move(headings[c - columns.first]), columns.counts[c - columns.first].type(), {}});
    return sensed;
}

class SensedTableMaking {
  public:
    SensedTableMaking(const SheetGrid& grid, const SheetShape& shape, const CouncilTest& isCouncil,
                      const RowCorrections& corrections, std::vector<RowClass>& classes)
        : m_grid(grid), m_shape(shape), m_isCouncil(isCouncil), m_corrections(corrections), m_classes(classes)
    {
    }

    [[nodiscard]] SensedTable tableOf(const TableRows& rows) const
    {
        const auto columns = columnsOf(m_grid, rows);
        markTotals(m_grid, rows, columns, m_classes);
        takeCorrections(m_grid, m_corrections, m_classes);
        SensedTable table;
        table.firstColumn = columns.first + 1;
        table.lastColumn = columns.last + 1;
        table.firstDataColumn = columns.firstFigures <= columns.last ? columns.firstFigures + 1 : 0;
        table.columns = sensedColumns(m_grid, m_shape, rows, columns);
        table.across = acrossOf(m_grid, rows, columns, m_isCouncil);
        table.headerRows = numbers(rows.headings);
        table.groupRows = numbers(rows.groups);
        table.notesRows = numbers(rows.notes);
        for (const auto row : rows.headings)
            if (isUnitRow(m_grid, row))
                table.unitRows.push_back(number(row));
        for (const auto row : rows.data)
            if (m_classes[row] == RowClass::Derived)
                table.totalRows.push_back(number(row));
        table.firstDataRow = rows.data.empty() ? 0 : number(rows.data.front());
        setEnds(table, rows);
        return table;
    }

  private:
    [[nodiscard]] std::size_t number(std::size_t row) const { return m_grid.rows[row].row->number; }
    [[nodiscard]] std::vector<std::size_t> numbers(const std::vector<std::size_t>& rows) const
    {
        std::vector<std::size_t> all;
        all.reserve(rows.size());
        for (const auto row : rows)
            all.push_back(number(row));
        return all;
    }
    void setEnds(SensedTable& table, const TableRows& rows) const
    {
        std::size_t first = SIZE_MAX, last = 0;
        for (const auto* part : {&rows.headings, &rows.groups, &rows.data})
            if (!part->empty()) {
                first = std::min(first, part->front());
                last = std::max(last, part->back());
            }
        table.firstRow = number(first);
        table.lastRow = number(last);
    }

    const SheetGrid& m_grid;
    const SheetShape& m_shape;
    const CouncilTest& m_isCouncil;
    const RowCorrections& m_corrections;
    std::vector<RowClass>& m_classes;
};

} // namespace

SheetSense senseSheet(const std::vector<BookRow>& rows, const SheetShape& shape, BookFormat format,
                      const CouncilTest& isCouncil, const RowCorrections& corrections)
{
    const auto grid = gridOf(rows, format);
    const auto parts = mendedParts(grid, partsOf(grid, corrections));
    SheetSense sense;
    const auto notes = notesAhead(grid, parts);
    sense.rows = firstClasses(grid, parts, notes);
    takeCorrections(grid, corrections, sense.rows);
    const SensedTableMaking making(grid, shape, isCouncil, corrections, sense.rows);
    for (const auto& table : tablesOf(grid, parts, notes))
        sense.tables.push_back(making.tableOf(table));
    return sense;
}

} // namespace muster::exchange
