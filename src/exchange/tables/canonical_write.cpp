#include "exchange/tables/canonical.h"
#include "exchange/tables/cell_codec.h"
#include "exchange/tables/table_columns.h"
#include "plan/file_order.h"

#include <memory>
#include <mutex>

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

/// The rows of a table in the order of files, which is found when they are first asked for.
class OrderedRows {
  public:
    OrderedRows(plan::Plan plan, const plan::TableInfo& table) : m_plan(std::move(plan)), m_table(table) {}

    Result<void> visit(std::size_t first, std::size_t behind, const VisitCells& visit)
    {
        std::call_once(m_isOrdered, [this] { m_rows = plan::rowsInFileOrder(m_plan, m_table); });
        std::vector<ColumnCells> columns;
        for (const plan::ColumnInfo* column : m_table.fileColumns())
            columns.emplace_back(m_plan, *column);
        std::vector<Cell> cells(columns.size());
        for (std::size_t row = first; row < behind; ++row) {
            for (std::size_t i = 0; i < cells.size(); ++i)
                columns[i].put(m_rows[row], cells[i]);
            if (auto wanted = visit(cells); !wanted)
                return wanted;
        }
        return {};
    }

  private:
    plan::Plan m_plan;
    const plan::TableInfo& m_table;
    std::once_flag m_isOrdered;
    std::vector<const plan::AnyRow*> m_rows;
};

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
    const std::size_t all = table.rows(plan).size();
    const auto ordered = std::make_shared<OrderedRows>(plan, table);
    SheetRows rows{std::string(name),
                   {},
                   [ordered, all](const VisitCells& visit) { return ordered->visit(0, all, visit); },
                   all,
                   [ordered](std::size_t first, std::size_t behind, const VisitCells& visit) {
                       return ordered->visit(first, behind, visit);
                   }};
    for (const plan::ColumnInfo* column : table.fileColumns())
        rows.columns.push_back({std::string(column->name), isNumeric(*column), kindOfTexts(*column)});
    return rows;
}

Result<Sheet> writeTable(const plan::Plan& plan, std::string_view name)
{
    return tableRows(plan, name).map(asSheet);
}

} // namespace muster::exchange
