#include "registers/register_rows.h"

#include "models/format.h"
#include "plan/rules/row_rules.h"
#include "registers/first_rows.h"
#include "sheet/cell_words.h"
#include "sheet/row_judge.h"

#include <algorithm>
#include <span>

namespace muster::ui {

namespace {

/// A row to begin with that the plan does not have yet; none where the plan lacks what it must name.
template <class Row>
std::optional<plan::RowCopy> make(const plan::Plan& plan, std::optional<plan::LocalityId> locality)
{
    auto row = firstRow<Row>(plan, locality);
    if (!row)
        return std::nullopt;
    row->id = newId<plan::IdOf<Row>>();
    makeUnlike(plan, *row);
    return plan::RowCopy(plan::tableOf<Row>(), plan::asAny(std::as_const(*row)));
}

/// Localities are added in their tree.
std::optional<plan::RowCopy> makeNone(const plan::Plan&, std::optional<plan::LocalityId>)
{
    return std::nullopt;
}

struct RegisterOf {
    std::string_view table;
    const char* name;
    std::optional<plan::RowCopy> (*make)(const plan::Plan&, std::optional<plan::LocalityId>);
};

constexpr std::array kSetUp{
    RegisterOf{"localities", QT_TRANSLATE_NOOP("Texts", "Localities"), makeNone},
    RegisterOf{"client_groups", QT_TRANSLATE_NOOP("Texts", "Client groups"), make<plan::ClientGroup>},
    RegisterOf{"activities", QT_TRANSLATE_NOOP("Texts", "Activities"), make<plan::Activity>},
    RegisterOf{"roles", QT_TRANSLATE_NOOP("Texts", "Roles"), make<plan::Role>},
    RegisterOf{"demand", QT_TRANSLATE_NOOP("Texts", "Demand"), make<plan::Demand>}};

constexpr std::array kRegisters{
    RegisterOf{"posts", QT_TRANSLATE_NOOP("Texts", "Posts"), make<plan::Post>},
    RegisterOf{"cohorts", QT_TRANSLATE_NOOP("Texts", "Cohorts who qualify"), make<plan::Cohort>},
    RegisterOf{"moves", QT_TRANSLATE_NOOP("Texts", "Moves between roles"), make<plan::Move>},
    RegisterOf{"restructures", QT_TRANSLATE_NOOP("Texts", "Restructures"), make<plan::Restructure>},
    RegisterOf{"staff_ages", QT_TRANSLATE_NOOP("Texts", "Age profile"), make<plan::StaffAge>},
    RegisterOf{"grades", QT_TRANSLATE_NOOP("Texts", "Grades"), make<plan::Grade>},
    RegisterOf{"funding_sources", QT_TRANSLATE_NOOP("Texts", "Funding"), make<plan::Funding>},
    RegisterOf{"targets", QT_TRANSLATE_NOOP("Texts", "Targets of measures"), make<plan::MeasureTarget>},
    RegisterOf{"plan_rules", QT_TRANSLATE_NOOP("Texts", "Rules of the plan"), make<plan::PlanRule>},
    RegisterOf{"benchmarks", QT_TRANSLATE_NOOP("Texts", "Published rates"), make<plan::Benchmark>},
    RegisterOf{"population", QT_TRANSLATE_NOOP("Texts", "Population"), make<plan::Population>},
    RegisterOf{"rates", QT_TRANSLATE_NOOP("Texts", "Rates of demand"), make<plan::DemandRate>},
    RegisterOf{"demand_methods", QT_TRANSLATE_NOOP("Texts", "Methods of demand"), make<plan::SeriesMethod>},
    RegisterOf{"breaks", QT_TRANSLATE_NOOP("Texts", "Breaks of demand"), make<plan::SeriesBreak>},
    RegisterOf{"shared_forecasts", QT_TRANSLATE_NOOP("Texts", "Shared forecasts"),
               make<plan::SharedForecast>},
    RegisterOf{"demand_profiles", QT_TRANSLATE_NOOP("Texts", "Demand over the year"),
               make<plan::DemandProfile>},
    RegisterOf{"budgets", QT_TRANSLATE_NOOP("Texts", "Approved budgets"), make<plan::Budget>},
    RegisterOf{"actuals", QT_TRANSLATE_NOOP("Texts", "Actual figures"), make<plan::Actual>}};

std::span<const RegisterOf> registersOf(RegisterSet set)
{
    return set == RegisterSet::SetUp ? std::span<const RegisterOf>(kSetUp) : kRegisters;
}

const RegisterOf& registerOf(std::string_view table)
{
    for (const RegisterSet set : {RegisterSet::SetUp, RegisterSet::Registers})
        for (const RegisterOf& each : registersOf(set))
            if (each.table == table)
                return each;
    return kRegisters.front();
}

} // namespace

std::vector<std::pair<std::string_view, QString>> registerTables(RegisterSet set)
{
    std::vector<std::pair<std::string_view, QString>> tables;
    for (const RegisterOf& each : registersOf(set))
        tables.emplace_back(each.table, Texts::tr(each.name));
    return tables;
}

std::unique_ptr<RegisterRows> makeRegisterRows(std::string_view table)
{
    return std::make_unique<RegisterRows>(*plan::findTable(registerOf(table).table));
}

RegisterRows::RegisterRows(const plan::TableInfo& table) : m_table(&table), m_columns(table.fileColumns()) {}

bool RegisterRows::load(const plan::Plan& plan)
{
    std::vector<std::pair<std::vector<QString>, const plan::AnyRow*>> sorted;
    for (const plan::AnyRow* row : m_table->rows(plan)) {
        auto& [texts, at] = sorted.emplace_back(std::vector<QString>(), row);
        for (const plan::ColumnInfo* column : m_columns)
            texts.push_back(plainCell(plan, *column, row));
    }
    std::ranges::stable_sort(
        sorted, {}, [](const auto& each) -> const auto& { return each.first; });
    const bool isSame = std::ranges::equal(sorted, m_rows, [&](const auto& now, const plan::RowCopy& before) {
        return m_table->same(now.second, before.get());
    });
    if (isSame)
        return false;
    m_rows.clear();
    for (const auto& each : sorted)
        m_rows.emplace_back(*m_table, each.second);
    return true;
}

QString RegisterRows::heading(int column) const
{
    return columnHeading(columnAt(column).name);
}

int RegisterRows::columnOf(std::string_view name) const
{
    const auto found = std::ranges::find(m_columns, name, &plan::ColumnInfo::name);
    return found == m_columns.end() ? 0 : static_cast<int>(found - m_columns.begin());
}

bool RegisterRows::isText(int column) const
{
    return ui::isText(columnAt(column));
}

QStringList RegisterRows::choices(const plan::Plan& plan, int column) const
{
    return choicesOf(plan, columnAt(column));
}

QString RegisterRows::shown(const plan::Plan& plan, int row, int column) const
{
    return shownCell(plan, columnAt(column), rowAt(row));
}

QString RegisterRows::plain(const plan::Plan& plan, int row, int column) const
{
    return plainCell(plan, columnAt(column), rowAt(row));
}

std::int64_t RegisterRows::idAt(int row) const
{
    return m_table->idOf(rowAt(row));
}

QString RegisterRows::where(const plan::Plan& plan, int row) const
{
    return format::text(plan::whereOf(plan, *m_table, rowAt(row)));
}

void RegisterRows::judge(const plan::Plan& plan, int row, const QList<CellText>& cells, Validation& judged,
                         const Refuse& refuse) const
{
    const auto write = [&](plan::RowCopy& into, int column, const QString& text) {
        return readCell(plan, columnAt(column), into.get(), text);
    };
    const auto whyNot = [&](const plan::RowCopy& tried) { return whyNotRow(plan, tried.get(), judged); };
    const auto [next, accepted] =
        judgedRow(m_rows[static_cast<std::size_t>(row)], cells, write, whyNot, refuse);
    judged.accepted += accepted;
    if (accepted > 0)
        m_table->put(judged.edit.changes, next.get());
}

plan::Edit RegisterRows::addition(const plan::Plan& plan, std::optional<plan::LocalityId> locality,
                                  std::int64_t& id) const
{
    plan::Edit edit;
    const auto row = registerOf(table()).make(plan, locality);
    if (!row)
        return edit;
    id = m_table->idOf(row->get());
    edit.label =
        Texts::tr("Add %1").arg(format::text(plan::whereOf(plan, *m_table, row->get()))).toStdString();
    m_table->put(edit.changes, row->get());
    return edit;
}

PasteTable RegisterRows::toPaste() const
{
    PasteTable paste{m_table, Texts::tr(registerOf(table()).name).toLower(), {}, {}, {}};
    for (const plan::ColumnInfo* column : m_columns)
        paste.columns.push_back({columnHeading(column->name), column});
    paste.write = [columns = m_columns](const plan::Plan& plan, plan::AnyRow* row, int column,
                                        const QString& text) {
        return readCell(plan, *columns[static_cast<std::size_t>(column)], row, text);
    };
    return paste;
}

plan::Edit RegisterRows::removal(const std::vector<int>& rows) const
{
    plan::Edit edit;
    for (const int row : rows)
        m_table->erase(edit.changes, idAt(row));
    return edit;
}

QString RegisterRows::whyNotRow(const plan::Plan& plan, const plan::AnyRow* row, Validation& judged) const
{
    const plan::AnyRow* same = m_table->findSame(plan, row);
    if (same && m_table->idOf(same) != m_table->idOf(row))
        return Texts::tr("this row already exists: %1").arg(format::text(plan::whereOf(plan, *m_table, row)));
    plan::Edit edit;
    m_table->put(edit.changes, row);
    return judged.whyNot(plan, edit);
}

} // namespace muster::ui
