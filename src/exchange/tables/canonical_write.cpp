#include "exchange/tables/canonical.h"
#include "exchange/tables/cell_codec.h"
#include "exchange/tables/table_columns.h"
#include "plan/file_order.h"

namespace muster::exchange {

namespace {

/// The cells of one column, of row after row: one that names what the row before names is not made again.
class ColumnCells {
  public:
    ColumnCells(const plan::Plan& plan, const plan::ColumnInfo& column)
        : m_plan(plan), m_column(column), m_repeats(column.isReference())
    {
    }
    void put(const plan::AnyRow* row, Cell& cell)
    {
        if (!m_last || !m_repeats || !m_column.same(row, m_last))
            cell = cellOf(m_plan, m_column, row);
        m_last = row;
    }

  private:
    const plan::Plan& m_plan;
    const plan::ColumnInfo& m_column;
    const bool m_repeats;
    const plan::AnyRow* m_last = nullptr;
};

Result<void> visitRows(const plan::Plan& plan, const plan::TableInfo& table, const VisitCells& visit)
{
    std::vector<ColumnCells> columns;
    for (const plan::ColumnInfo* column : table.fileColumns())
        columns.emplace_back(plan, *column);
    std::vector<Cell> cells(columns.size());
    for (const plan::AnyRow* row : plan::rowsInFileOrder(plan, table)) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            columns[i].put(row, cells[i]);
        if (auto wanted = visit(cells); !wanted)
            return wanted;
    }
    return {};
}

TextsAre kindOfTexts(const plan::ColumnInfo& column)
{
    return column.type == plan::CellType::Date    ? TextsAre::Days
           : column.type == plan::CellType::Month ? TextsAre::Months
                                                  : TextsAre::Texts;
}

} // namespace

Result<SheetRows> tableRows(const plan::Plan& plan, std::string_view name)
{
    if (auto known = knownTable(name); !known)
        return fail(std::move(known.error()));
    const plan::TableInfo& table = *plan::findTable(name);
    SheetRows rows{std::string(name),
                   {},
                   [plan, &table](const VisitCells& visit) { return visitRows(plan, table, visit); },
                   table.rows(plan).size()};
    for (const plan::ColumnInfo* column : table.fileColumns())
        rows.columns.push_back({std::string(column->name), isNumeric(*column), kindOfTexts(*column)});
    return rows;
}

Result<Sheet> writeTable(const plan::Plan& plan, std::string_view name)
{
    return tableRows(plan, name).map(asSheet);
}

} // namespace muster::exchange
