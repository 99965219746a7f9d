#include "plan/rules/row_rules.h"

#include "plan/rows/value.h"
#include "plan/rules/actual_rules.h"
#include "plan/rules/aim_rules.h"
#include "plan/rules/assumption_rules.h"
#include "plan/rules/demand_rules.h"
#include "plan/rules/scenario_rules.h"
#include "plan/rules/staff_rules.h"
#include "plan/rules/structure_rules.h"

#include <algorithm>
#include <unordered_map>

namespace muster::plan {

namespace {

/// The rules of one table.
struct RowRules {
    std::string (*where)(const Plan&, const AnyRow*);
    void (*inspect)(const Plan&, const AnyRow*, ProblemList&);
    void (*together)(const Plan&, const TableInfo&, const RowSpan&, ProblemList&);
};

template <class Row>
void inspectNamed(const Plan& plan, const TableInfo&, const RowSpan& about, ProblemList& problems)
{
    std::vector<const Row*> rows;
    for (const AnyRow* row : about)
        rows.push_back(&asRow<Row>(row));
    inspectTogether(plan, std::span<const Row* const>(rows), problems);
}

Findings findingsOf(const Plan& plan, const TableInfo& table, const AnyRow* row, ProblemList& problems)
{
    return {problems, table.name, table.idOf(row),
            [&plan, &table, row] { return whereOf(plan, table, row); }};
}

/// Whether no two rows of the table say the same, as far as their hashes tell: where two are the same, this
/// says no.
bool allDiffer(const TableInfo& table, const RowSpan& rows)
{
    std::vector<std::size_t> hashes;
    hashes.reserve(rows.size());
    for (const AnyRow* row : rows)
        hashes.push_back(table.hashKey(row));
    std::ranges::sort(hashes);
    return std::ranges::adjacent_find(hashes) == hashes.end();
}

/// Reports each row that says again what one before it says, among the keys of the rows it is asked about.
/// Only of tables that others do not name: the names of those are looked at with words of their own.
void inspectKeys(const Plan& plan, const TableInfo& table, const RowSpan& about, ProblemList& problems)
{
    const RowSpan all = table.rows(plan);
    if (about.size() > all.size() / 2 && allDiffer(table, all))
        return;
    std::unordered_map<const AnyRow*, bool, KeyHash, KeySame> said(about.size(), KeyHash{&table},
                                                                   KeySame{&table});
    for (const AnyRow* row : about)
        said.emplace(row, false);
    for (const AnyRow* row : all)
        if (const auto at = said.find(row); at != said.end() && std::exchange(at->second, true))
            findingsOf(plan, table, row, problems)
                .at(table.columns[1].name)
                .error("said-twice", std::string(), "one row for each", "another row says the same already");
}

template <class Row>
RowRules rulesOfRow()
{
    RowRules rules{[](const Plan& plan, const AnyRow* row) { return whereOf(plan, asRow<Row>(row)); },
                   [](const Plan& plan, const AnyRow* row, ProblemList& problems) {
                       inspect(plan, asRow<Row>(row), problems);
                   },
                   inspectKeys};
    if constexpr (Limited<Row>)
        rules.together = inspectNamed<Row>;
    return rules;
}

const RowRules& rulesOf(const TableInfo& table)
{
    static const std::vector<RowRules> kRules = [] {
        std::vector<RowRules> rules;
        forEachTable([&](auto tag) { rules.push_back(rulesOfRow<typename decltype(tag)::Type>()); });
        return rules;
    }();
    return kRules[static_cast<std::size_t>(&table - tables().data())];
}

/// No text is longer than its column holds.
void inspectLengths(const Plan& plan, const TableInfo& table, const AnyRow* row, ProblemList& problems)
{
    for (const ColumnInfo& column : table.columns)
        if (column.type == CellType::Text && isLongerThan(column.text(row), kLongestText)) {
            const Error error = tooLong(column.text(row), kLongestText, ErrorCode::BadInput);
            findingsOf(plan, table, row, problems)
                .at(column.name)
                .error("too-long", error.found, error.allowed, error.message);
        }
}

} // namespace

std::string whereOf(const Plan& plan, const TableInfo& table, const AnyRow* row)
{
    return rulesOf(table).where(plan, row);
}

void inspectRow(const Plan& plan, const TableInfo& table, const AnyRow* row, ProblemList& problems)
{
    inspectLengths(plan, table, row, problems);
    rulesOf(table).inspect(plan, row, problems);
}

void inspectTogether(const Plan& plan, const TableInfo& table, const RowSpan& about, ProblemList& problems)
{
    rulesOf(table).together(plan, table, about, problems);
}

} // namespace muster::plan
