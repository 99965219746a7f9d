#include "exchange/tables/blame.h"

#include <fmt/format.h>

namespace muster::exchange {

Blame::Blame(const Source& source, const plan::TableInfo& table, const plan::Plan& before,
             const plan::Plan& after, const FileRows& rows)
    : m_source(source), m_table(table), m_before(before), m_after(after), m_rows(rows)
{
    for (std::size_t i = 0; i < rows.byLine.size(); ++i)
        m_lines.emplace(table.idOf(rows.byLine[i]), i);
}

Error Blame::firstOf(const std::vector<plan::Problem>& problems) const
{
    const plan::Problem* first = &problems.front();
    auto line = lineOf(*first);
    for (const plan::Problem& each : problems)
        if (const auto at = lineOf(each); at && (!line || *at < *line)) {
            first = &each;
            line = at;
        }
    return refusal(*first, line);
}

/// The line of the row itself, or of a row of the file that it names.
Blame::Line Blame::lineOf(const plan::TableInfo& table, const plan::AnyRow* row) const
{
    for (const plan::ColumnInfo& column : table.columns)
        if (column.type == plan::CellType::Id && &column.named() == &m_table)
            for (const std::int64_t id : column.ids(row))
                if (const auto at = m_lines.find(id); at != m_lines.end())
                    return at->second;
    return {};
}

Blame::Line Blame::lineOf(const plan::Problem& problem) const
{
    const plan::TableInfo* table = plan::findTable(problem.target.table);
    const plan::AnyRow* row = table ? table->find(m_after, problem.target.row) : nullptr;
    return row ? lineOf(*table, row) : Line();
}

Error Blame::refusal(const plan::Problem& problem, Line line) const
{
    Error error{ErrorCode::BadInput,
                fmt::format("{}: {}", problem.where, problem.message),
                {},
                problem.found,
                problem.allowed,
                {}};
    if (!line)
        return error;
    const plan::AnyRow* row = m_rows.byLine[*line];
    const bool own = problem.target.table == m_table.name && problem.target.row == m_table.idOf(row);
    if (!own)
        error.message = fmt::format("it does not go with what the plan has: {}", error.message);
    const bool inFile = own && m_source.columns.find(problem.target.column);
    return m_source.placed(std::move(error), m_source.file.rows[*line],
                           inFile ? problem.target.column : changedColumn(row));
}

/// The column of the row without whose change there would be less wrong with the plan.
std::string_view Blame::changedColumn(const plan::AnyRow* row) const
{
    const auto columns = m_table.fileColumns();
    std::string_view blamed = columns.front()->name;
    const plan::AnyRow* was = m_table.find(m_before, m_table.idOf(row));
    if (!was)
        return blamed;
    const auto now = problemsWith(row);
    for (const plan::ColumnInfo* column : columns) {
        plan::RowCopy without(m_table, row);
        column->copy(without.get(), was);
        if (!column->same(row, was) && problemsWith(without.get()) < now)
            blamed = column->name;
    }
    return blamed;
}

std::size_t Blame::problemsWith(const plan::AnyRow* row) const
{
    plan::Plan plan = m_after;
    plan::Changes one;
    m_table.put(one, row);
    plan.apply(one);
    return plan::countOf(plan::problemsOf(plan, one));
}

} // namespace muster::exchange
