#include "exchange/reconcile/read_list.h"

#include "exchange/inspect/column_guess.h"
#include "exchange/reconcile/people_columns.h"
#include "plan/rows/rows.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace muster::exchange {

namespace {

using BesideRows = std::unordered_map<std::size_t, BesideRow>; // by line

std::optional<std::size_t> idColumn(const RawTable& table, const std::vector<PeopleColumn>& people)
{
    for (std::size_t at = 0; at < table.header.cells.size(); ++at)
        if (columnGuess(table.header.cells[at]) == "post_id" &&
            std::ranges::find(people, at, &PeopleColumn::at) == people.end())
            return at;
    return std::nullopt;
}

/// Whether somebody is in the post of the row, where the list says who.
std::optional<bool> hasHolder(const CsvRow& row, const std::vector<PeopleColumn>& people)
{
    std::optional<bool> has;
    for (const PeopleColumn& column : people)
        if (column.isOfHolder)
            has = has.value_or(false) || !saysNobody(row.cells[column.at]);
    return has;
}

void addBeside(const RawTable& table, const std::vector<PeopleColumn>& people, BesideRows& beside)
{
    const auto id = idColumn(table, people);
    for (const CsvRow& row : table.rows)
        beside[row.line] = {id ? row.cells[*id] : std::string(), hasHolder(row, people)};
}

/// Takes the columns of people out of the map, and says their headings.
std::vector<std::string> withoutPeople(const RawTable& table, const std::vector<PeopleColumn>& people,
                                       ImportMap& map)
{
    std::vector<std::string> headings;
    for (const PeopleColumn& column : people) {
        const std::string& heading = table.header.cells[column.at];
        headings.push_back(heading);
        std::erase_if(map.lines, [&](const MapLine& line) {
            return !line.heading.empty() && nameKey(line.heading) == nameKey(heading);
        });
    }
    return headings;
}

bool isGivenBy(const ImportMap& map, std::string_view column)
{
    return std::ranges::any_of(map.lines, [&](const MapLine& line) {
        return line.column == column && line.found.empty() && !(line.heading.empty() && line.value.empty());
    });
}

/// Gives the one column the heading of the other.
void readFromSame(ImportMap& map, const std::string& column, const std::string& as)
{
    if (isGivenBy(map, column))
        return;
    const auto from = std::ranges::find_if(map.lines, [&](const MapLine& line) {
        return line.column == as && line.found.empty() && !line.heading.empty();
    });
    if (from == map.lines.end())
        return;
    const std::string heading = from->heading;
    std::erase_if(map.lines, [&](const MapLine& line) { return line.column == column; });
    map.lines.push_back(
        {column, heading, {}, {}, fmt::format("Nothing else gives it, so that it is read as {} is.", as)});
}

} // namespace

std::string listNameOf(const std::filesystem::path& path)
{
    return path.stem().string();
}

Result<ImportMap> proposedListMap(const plan::Plan& plan, const std::vector<HeadedTable>& tables)
{
    return proposedMap(plan, tables, plan::Table<plan::Post>::name).map([](ImportMap map) {
        readFromSame(map, "title", "role");
        return map;
    });
}

Result<StaffList> readStaffList(const plan::Plan& plan, const std::string& name,
                                std::vector<HeadedTable> tables, ImportMap map)
{
    const plan::TableInfo& posts = plan::tableOf<plan::Post>();
    if (map.table != posts.name)
        return fail({ErrorCode::BadInput,
                     fmt::format("the map of the list {} is of another table", name),
                     {},
                     map.table,
                     std::string(posts.name),
                     "Make a map of the list with import --explain --as posts"});
    const auto chosen =
        std::ranges::find_if(tables, [&](const HeadedTable& each) { return hasAllHeadings({each}, map); });
    std::vector<std::string> ofPeople;
    std::string idHeading;
    BesideRows beside;
    if (chosen != tables.end()) {
        const std::string sheet = chosen->table.file;
        ofPeople = withoutPeople(chosen->table, peopleColumns(chosen->table), map);
        if (const auto id = idColumn(chosen->table, peopleColumns(chosen->table)))
            idHeading = chosen->table.header.cells[*id];
        for (const HeadedTable& each : tables)
            if (each.table.file == sheet)
                addBeside(each.table, peopleColumns(each.table), beside);
    }
    const ImportMap readBy = map;
    auto rows = mappedRows(std::move(tables), readBy, {posts.find("title"), posts.find("locality")});
    if (!rows)
        return fail(std::move(rows.error()));
    auto list = staffListOf(plan, name, *std::move(rows), [&](std::size_t line) { return beside[line]; });
    if (!list) {
        nameHeading(list.error().place, readBy);
        return list;
    }
    list->ofPeople = std::move(ofPeople);
    list->notes.push_back(
        idHeading.empty()
            ? fmt::format("{}: no column holds the ids of posts, so that they are matched by title, team, "
                          "grade and FTE",
                          list->file)
            : fmt::format("{}: the ids of posts are those of {}", list->file, shortened(idHeading)));
    return list;
}

} // namespace muster::exchange
