#include "exchange/write/about_sheet.h"

#include "exchange/tables/cell_codec.h"
#include "exchange/write/column_words.h"
#include "plan/table_info.h"

#include <fmt/format.h>
#include <map>

namespace muster::exchange {

namespace {

void addLine(Sheet& sheet, std::string part, std::string name, std::string meaning)
{
    sheet.rows.push_back({std::move(part), std::move(name), Cell(), std::move(meaning), Cell()});
}

void addPlan(Sheet& sheet, const AboutPlan& about)
{
    const plan::Settings& settings = about.plan.settings();
    addLine(sheet, "plan", "title", settings.title);
    addLine(sheet, "plan", "organisation", settings.organisation);
    addLine(sheet, "plan", "scenario", about.scenario.empty() ? "the plan as it is" : about.scenario);
    if (!about.hash.empty())
        addLine(sheet, "plan", "hash", about.hash);
    if (!about.leftOut.empty())
        addLine(sheet, "plan", "left out", "The tables of results: " + about.leftOut);
}

void addMethod(Sheet& sheet)
{
    for (const auto& [name, meaning] : std::initializer_list<std::pair<const char*, const char*>>{
             {"figures",
              "At full precision; what is shown of them is rounded. Shares and rates are fractions "
              "of one. An empty cell is not set or not known."},
             {"periods", "Months are 2027-04, calendar quarters 2027-Q2, financial years 2027/28 (April to "
                         "March). Flows are added up over a period; stocks and FTE are its mean."},
             {"localities", "A row of results has a locality with all beneath it, unless its own figures "
                            "alone were asked for."},
             {"formulas", "Beside each column below. The method is told in full in Muster's own document, "
                          "docs/method.md."},
             {"coming home", "The plan's own tables can be changed here and imported again: Muster lists "
                             "every cell that would change before it does."}})
        addLine(sheet, "method", name, meaning);
}

/// How many rows of each table name a source.
void addSources(Sheet& sheet, const plan::Plan& plan)
{
    constexpr std::size_t kMost = 1000;
    std::map<std::string, std::map<std::string_view, std::size_t>> tablesOf;
    for (const plan::TableInfo& table : plan::tables())
        if (const plan::ColumnInfo* source = table.find("source"))
            for (const plan::AnyRow* row : table.rows(plan))
                if (const std::string& text = source->text(row); !text.empty())
                    ++tablesOf[text][table.name];
    std::size_t told = 0;
    for (const auto& [source, tables] : tablesOf) {
        if (++told > kMost)
            return addLine(sheet, "source", fmt::format("{} more", tablesOf.size() - kMost), "");
        std::string where;
        for (const auto& [table, rows] : tables)
            where += fmt::format("{}{}: {} {}", where.empty() ? "" : "; ", table, rows,
                                 rows == 1 ? "row" : "rows");
        addLine(sheet, "source", source, where);
    }
}

} // namespace

Sheet aboutSheet(const AboutPlan& about, std::span<const TableHeadings> tables)
{
    Sheet sheet{std::string(kAboutSheet), {{"part"}, {"name"}, {"unit"}, {"meaning"}, {"formula"}}, {}};
    addPlan(sheet, about);
    addMethod(sheet);
    addSources(sheet, about.plan);
    for (const TableHeadings& table : tables)
        for (const SheetColumn& column : table.columns) {
            const ColumnWords words = columnWords(about.plan, table.name, column.name);
            sheet.rows.push_back({table.name, column.name, words.unit, words.definition, words.formula});
        }
    return sheet;
}

} // namespace muster::exchange
