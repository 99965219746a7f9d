#include "exchange/write/package_json.h"

#include "exchange/read/cell_text.h"
#include "exchange/tables/crosstab.h"
#include "exchange/write/column_words.h"
#include "plan/rows/rows.h"
#include "plan/table_info.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

namespace muster::exchange {

namespace {

using Json = nlohmann::ordered_json;

/// Tables of results with a row for each place, and where they have periods for each of these.
constexpr std::array<std::string_view, 9> kTablesOfFigures{
    "requirement", "vacancies", "supply",          "cost",           "outturn",
    "timeliness",  "workload",  "cost_by_funding", "demand_forecast"};

/// A name as the standard has it: small letters, digits, and - between them.
std::string slugOf(const std::string& title)
{
    std::string slug;
    for (const char letter : lowerCase(title)) {
        const bool isPlain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (isPlain)
            slug += letter;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug.empty() ? "plan" : slug;
}

const plan::ColumnInfo* planColumn(const ResourceFacts& table, const std::string& column)
{
    const plan::TableInfo* known = plan::findTable(table.name);
    return known ? known->find(column) : nullptr;
}

/// "yes" and "no" are true and false in the plan's own tables.
void addType(Json& field, const SheetColumn& column, const plan::ColumnInfo* known)
{
    if (known && known->type == plan::CellType::YesNo) {
        field["type"] = "boolean";
        field["trueValues"] = {"yes"};
        field["falseValues"] = {"no"};
        return;
    }
    field["type"] = known && known->type == plan::CellType::Whole ? "integer"
                    : column.numeric                              ? "number"
                    : column.texts == TextsAre::Days              ? "date"
                    : column.texts == TextsAre::Months            ? "yearmonth"
                                                                  : "string";
}

Json fieldOf(const AboutPlan& about, const ResourceFacts& table, const SheetColumn& column)
{
    Json field{{"name", column.name}};
    const plan::ColumnInfo* known = planColumn(table, column.name);
    addType(field, column, known);
    const ColumnWords words = columnWords(about.plan, table.name, column.name);
    if (!words.definition.empty())
        field["description"] = words.definition;
    if (!words.unit.empty())
        field["unit"] = words.unit;
    if (!words.formula.empty())
        field["formula"] = words.formula;
    if (known && known->type == plan::CellType::Word)
        field["constraints"]["enum"] = known->words();
    return field;
}

/// The columns that tell its rows apart.
std::vector<std::string> keyColumnsOf(const ResourceFacts& table)
{
    std::vector<std::string> key;
    if (const plan::TableInfo* known = plan::findTable(table.name)) {
        for (const plan::ColumnInfo* column : known->key)
            if (!column->internal)
                key.emplace_back(column->name);
    } else if (table.name == kPlaces || table.name == kPeriods) {
        key.push_back(table.columns.front().name);
    } else if (std::ranges::find(kTablesOfFigures, table.name) != kTablesOfFigures.end()) {
        for (const SheetColumn& column : table.columns)
            if (column.name == "funding" ||
                std::ranges::find(kNameColumns, column.name) != kNameColumns.end())
                key.push_back(column.name);
    }
    return key;
}

bool isFull(const ResourceFacts& table, const std::string& column)
{
    const auto at = std::ranges::find(table.columns, column, &SheetColumn::name) - table.columns.begin();
    return !table.hasEmpty[static_cast<std::size_t>(at)];
}

Json reference(const std::string& column, std::string_view table, std::string_view name)
{
    return {{"fields", column}, {"reference", {{"resource", table}, {"fields", name}}}};
}

/// What other tables of the package its columns name rows of.
Json referencesOf(const ResourceFacts& table)
{
    Json references = Json::array();
    for (const SheetColumn& column : table.columns) {
        const plan::ColumnInfo* known = planColumn(table, column.name);
        const bool isOfPlace =
            known && known->isReference() && &known->named() == &plan::tableOf<plan::Locality>();
        if (table.name == kPlaces || table.name == kPeriods)
            continue;
        if (isOfPlace || (!known && column.name == "locality" && table.localitiesAreKnown))
            references.push_back(reference(column.name, kPlaces, "locality"));
        else if (column.name == "period" && table.periodsAreKnown)
            references.push_back(reference(column.name, kPeriods, "period"));
        else if (known && known->type == plan::CellType::Id && known->named().nameColumn &&
                 &known->named() != &plan::tableOf<plan::ScenarioChange>())
            references.push_back(
                reference(column.name, known->named().name, known->named().nameColumn->name));
    }
    return references;
}

Json schemaOf(const AboutPlan& about, const ResourceFacts& table)
{
    Json schema{{"fields", Json::array()}, {"missingValues", {""}}};
    for (const SheetColumn& column : table.columns)
        schema["fields"].push_back(fieldOf(about, table, column));
    const auto key = keyColumnsOf(table);
    const bool isWhole =
        std::ranges::all_of(key, [&](const std::string& column) { return isFull(table, column); });
    if (!key.empty() && isWhole)
        schema["primaryKey"] = key;
    else if (!key.empty())
        schema["uniqueKeys"] = Json::array({key}); // an empty cell of it says: every one
    if (auto references = referencesOf(table); !references.empty())
        schema["foreignKeys"] = std::move(references);
    return schema;
}

Json resourceOf(const AboutPlan& about, const ResourceFacts& table)
{
    return {{"name", table.name},   {"path", table.name + ".csv"}, {"profile", "tabular-data-resource"},
            {"format", "csv"},      {"mediatype", "text/csv"},     {"encoding", "utf-8"},
            {"bytes", table.bytes}, {"rows", table.rows},          {"schema", schemaOf(about, table)}};
}

Json sourcesOf(const plan::Plan& plan)
{
    std::set<std::string> sources;
    for (const plan::TableInfo& table : plan::tables())
        if (const plan::ColumnInfo* source = table.find("source"))
            for (const plan::AnyRow* row : table.rows(plan))
                if (const std::string& text = source->text(row); !text.empty())
                    sources.insert(text);
    Json list = Json::array();
    for (const std::string& source : sources)
        list.push_back({{"title", source}});
    return list;
}

} // namespace

std::string packageJson(const AboutPlan& about, const std::vector<ResourceFacts>& tables)
{
    const plan::Settings& settings = about.plan.settings();
    Json package{{"profile", "tabular-data-package"},
                 {"name", slugOf(settings.title)},
                 {"title", settings.title},
                 {"description", "A workforce plan and its results, written by Muster. Shares and rates are "
                                 "fractions of one; an empty cell is not set or not known."},
                 {"organisation", settings.organisation},
                 {"currency", settings.currency},
                 {"first_month", settings.firstMonth.toString()},
                 {"months", settings.months},
                 {"plan_hash", "sha256:" + about.hash},
                 {"scenario", about.scenario.empty() ? Json() : Json(about.scenario)}};
    if (!about.leftOut.empty())
        package["left_out"] = "The tables of results: " + about.leftOut;
    if (auto sources = sourcesOf(about.plan); !sources.empty())
        package["sources"] = std::move(sources);
    package["resources"] = Json::array();
    for (const ResourceFacts& table : tables)
        package["resources"].push_back(resourceOf(about, table));
    return package.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace muster::exchange
