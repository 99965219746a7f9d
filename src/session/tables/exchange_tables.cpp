// Tables of the plan that is open on their way out.

#include "exchange/read/text_file.h"
#include "exchange/results/savings_sheet.h"
#include "exchange/tables/beside_other.h"
#include "exchange/transfer.h"
#include "exchange/whole_book.h"
#include "exchange/whole_plan.h"
#include "exchange/write/table_file.h"
#include "plan/scenarios/scenarios.h"
#include "session/exchange.h"
#include "session/words.h"
#include "store/file/plan_guard.h"
#include "store/past/plan_hash.h"

namespace muster::session {

namespace {

/// The same table in another scenario beside it; both say whose figures they are.
Result<exchange::Sheet> withBeside(exchange::Sheet sheet, const engine::Results& results,
                                   const exchange::TableWish& wish, std::optional<plan::ScenarioId> other)
{
    const plan::Plan& plan = results.inputs().plan();
    return exchange::tableOf(engine::Results(plan, results, other), wish).map([&](const exchange::Sheet& of) {
        return exchange::ofScenario(exchange::besideOther(sheet, of, plan::nameOf(plan, other)),
                                    plan::nameOf(plan, results.inputs().scenario()));
    });
}

/// A table of results in a scenario says whose figures it has.
Result<exchange::Sheet> sheetOf(const engine::Results& results, const exchange::TableWish& wish,
                                const ExportOptions& options)
{
    const plan::Plan& plan = results.inputs().plan();
    const auto scenario = results.inputs().scenario();
    if (wish.table == exchange::kSavingsProgramme)
        return exchange::savingsSheet(plan, scenario);
    auto sheet = exchange::tableOf(results, wish);
    if (sheet && options.beside && exchange::resultChoices(wish.table))
        return withBeside(*std::move(sheet), results, wish, *options.beside);
    if (sheet && scenario && !exchange::isPlanTable(wish.table))
        return exchange::ofScenario(*std::move(sheet), plan::nameOf(plan, scenario));
    return sheet;
}

/// The rows of a table; those of the plan's own tables are made as they are written.
Result<exchange::SheetRows> tableRowsOf(const engine::Results& results, const exchange::TableWish& wish,
                                        const ExportOptions& options)
{
    if (exchange::isPlanTable(wish.table))
        return exchange::planRows(results.inputs().plan(), wish);
    return sheetOf(results, wish, options).map(exchange::rowsOf);
}

/// Whose figures they are; the hash of a large plan would take longer than a table of it.
exchange::AboutPlan aboutOf(const engine::Results& results)
{
    const plan::Plan& plan = results.inputs().plan();
    const auto scenario = results.inputs().scenario();
    return {plan, {}, scenario ? plan::nameOf(plan, scenario) : std::string(), {}};
}

Result<void> writeOne(const engine::Results& results, const exchange::TableWish& wish,
                      const ExportOptions& options, const std::string& to, const Progress& progress)
{
    const auto rows = tableRowsOf(results, wish, options);
    if (!rows)
        return fail(rows.error());
    const auto style = options.forExcel ? exchange::CsvStyle::Excel : exchange::CsvStyle::Plain;
    return exchange::writeTableFile(to, *rows, {exchange::formOfName(to), {style, {}}}, aboutOf(results),
                                    progress);
}

Result<void> writeAll(const engine::Results& results, const std::string& to, const Progress& progress)
{
    if (exchange::formOfName(to) != exchange::TableForm::Xlsx)
        return fail({ErrorCode::BadInput,
                     "all tables go into one workbook",
                     {to, 0, {}},
                     {},
                     "a name that ends in .xlsx",
                     "Choose another name, or export one table"});
    const exchange::WholePlan whole = exchange::wholePlan(results, store::planHash(results.inputs().plan()));
    return exchange::writeBookFile(to, whole.tables, whole.about, {}, progress);
}

/// Numbers stand in a column of them where none of its cells is a text.
exchange::Sheet sheetOf(const ShownRows& table)
{
    exchange::Sheet sheet{table.name.toStdString(), {}, {}};
    for (const QString& heading : table.headings)
        sheet.columns.push_back({heading.toStdString(), true});
    for (const QVariantList& cells : table.rows) {
        std::vector<exchange::Cell> row;
        for (const QVariant& cell : cells) {
            const bool isNumber = cell.typeId() == QMetaType::Double;
            const std::string text = isNumber ? std::string() : cell.toString().toStdString();
            if (!text.empty())
                sheet.columns[row.size()].numeric = false;
            row.push_back(isNumber       ? exchange::Cell(cell.toDouble())
                          : text.empty() ? exchange::Cell()
                                         : exchange::Cell(text));
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

} // namespace

QStringList Exchange::exportTables()
{
    QStringList tables = asList(exchange::writableTables());
    tables.insert(tables.indexOf(asText(plan::Table<plan::Saving>::name)) + 1, savingsProgramme());
    return tables;
}

bool Exchange::isOfResults(const QString& table)
{
    return exchange::resultChoices(table.toStdString()).has_value();
}

QString Exchange::savingsProgramme()
{
    return asText(exchange::kSavingsProgramme);
}

QString Exchange::allTables()
{
    return asText(exchange::kAllTables);
}

Job& Exchange::exportTable(const QString& table, const QString& path, const ExportOptions& options,
                           QObject& listener, Answer<void> done)
{
    const engine::Rollup reach = options.ownOnly ? engine::Rollup::Own : engine::Rollup::WithBeneath;
    const exchange::TableWish wish{table.toStdString(), {options.by, reach, {}, {}}};
    return m_plan.jobs().start(
        {tr("Writing %1").arg(nameOf(path)), "writing the table"}, listener,
        [wish, options, all = table == allTables(), to = path.toStdString(),
         results = m_plan.sharedResults()](const Progress& progress) -> Result<void> {
            if (auto free = store::mayReplace(to); !free)
                return free;
            return all ? writeAll(*results, to, progress) : writeOne(*results, wish, options, to, progress);
        },
        std::move(done));
}

Job& Exchange::saveShown(const ShownRows& table, const QString& path, QObject& listener, Answer<void> done)
{
    return m_plan.jobs().start(
        {tr("Writing %1").arg(nameOf(path)), "writing the table"}, listener,
        [table, to = path.toStdString(), results = m_plan.sharedResults()](const Progress& progress) {
            return store::mayReplace(to).and_then([&] {
                return exchange::writeTableFile(to, exchange::rowsOf(sheetOf(table)),
                                                {exchange::formOfName(to), {}}, aboutOf(*results), progress);
            });
        },
        std::move(done));
}

Job& Exchange::saveBytes(std::function<QByteArray()> make, const QString& path, QObject& listener,
                         Answer<void> done)
{
    return m_plan.jobs().start(
        {tr("Writing %1").arg(nameOf(path)), "writing the file"}, listener,
        [make = std::move(make), to = path.toStdString()](const Progress& progress) {
            return store::mayReplace(to).and_then([&] { return progress.reached(0.1); }).and_then([&] {
                return exchange::writeTextFile(to, make().toStdString());
            });
        },
        std::move(done));
}

} // namespace muster::session
