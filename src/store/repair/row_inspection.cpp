#include "store/repair/row_inspection.h"

#include "plan/rules/rules.h"
#include "store/tables/tables.h"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace muster::store {

namespace {

/// What the rules say of a row of the file, naming its table and id.
std::string problemText(const plan::Problem& problem)
{
    return Error{ErrorCode::Damaged,
                 fmt::format("table {}, row {}: {}: {}", problem.target.table, problem.target.row,
                             problem.where, problem.message),
                 {},
                 problem.found,
                 problem.allowed,
                 {}}
        .sentence();
}

} // namespace

std::vector<Finding> RowInspection::run()
{
    m_findings.part("foreign keys", [&] { foreignKeys(); });
    m_findings.part("rows", [&] { rows(); });
    if (m_findings.clean()) // or the rules would report the rows that are missing now
        m_findings.part("rules", [&] { rules(); });
    return m_findings.all();
}

void RowInspection::foreignKeys()
{
    SQLite::Statement check(m_database, "PRAGMA foreign_key_check");
    for (std::size_t number = 0; number < kMostFindings && check.executeStep(); ++number)
        m_findings.found(fmt::format("Table {}, row {} names a row of table {} that is not there.",
                                     check.getColumn(0).getString(), check.getColumn(1).getString(),
                                     check.getColumn(2).getString()));
}

void RowInspection::rows()
{
    m_plan = loadPlan(m_database, [&](const Error& error) { m_findings.foundUpToMost(error.sentence()); });
}

void RowInspection::rules()
{
    for (const plan::Problem& problem : plan::check(m_plan))
        if (problem.severity == plan::Severity::Error)
            m_findings.foundUpToMost(problemText(problem));
}

} // namespace muster::store
