#include "cli/files/list_reading.h"

#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "exchange/reconcile/read_list.h"

#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::cli {

namespace {

/// A map, and the list that it is of; empty: every list that has its headings.
struct ListMap {
    std::string list, file;
    exchange::ImportMap map;
    bool isUsed = false;
};

/// "HR=map.csv", where there is a list of that name, or a file alone.
Result<ListMap> listMap(const std::string& text, const std::vector<std::string>& names)
{
    ListMap made{{}, text, {}};
    for (const std::string& name : names)
        if (const auto sign = text.find('=');
            sign != std::string::npos && nameKey(text.substr(0, sign)) == nameKey(name))
            made = {name, text.substr(sign + 1), {}};
    return exchange::readMap(made.file).map([&](exchange::ImportMap map) {
        made.map = std::move(map);
        return made;
    });
}

/// What a map that nobody gave reads: "title from Post, locality from Team".
std::string proposalInWords(const std::string& file, const exchange::ImportMap& map)
{
    std::vector<std::string> columns;
    for (const exchange::MapLine& line : map.lines)
        if (!line.column.empty() && !line.heading.empty() && line.found.empty())
            columns.push_back(fmt::format("{} from {}", line.column, shortened(line.heading)));
    return fmt::format(
        "{}: read by its headings, as no map is given: {}. import --explain writes a map to correct.", file,
        fmt::join(columns, ", "));
}

/// The lists of one command, read one after the other.
class ListReading {
  public:
    ListReading(const plan::Plan& plan, const std::vector<std::string>& files) : m_plan(plan), m_files(files)
    {
        for (const std::string& file : files)
            m_names.push_back(exchange::listNameOf(file));
    }

    Result<std::vector<exchange::StaffList>> read(const std::vector<std::string>& maps)
    {
        for (const std::string& text : maps) {
            auto map = listMap(text, m_names);
            if (!map)
                return fail(std::move(map.error()));
            m_maps.push_back(*std::move(map));
        }
        std::vector<exchange::StaffList> lists;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            auto list = readOne(i);
            if (!list)
                return fail(std::move(list.error()));
            lists.push_back(*std::move(list));
        }
        for (const ListMap& each : m_maps)
            if (!each.isUsed)
                return fail({ErrorCode::BadInput,
                             "no list has the headings of this map",
                             {each.file, 0, {}},
                             {},
                             "a map of one of the lists",
                             "Make one with import --explain --as posts"});
        return lists;
    }

  private:
    Result<exchange::StaffList> readOne(std::size_t at)
    {
        const std::string& file = m_files[at];
        const TerminalProgress shown("Reading " + m_names[at]);
        auto tables = exchange::headedTables(file, {}, shown.progress());
        if (!tables)
            return fail(std::move(tables.error()));
        return mapOf(m_names[at], *tables).and_then([&](exchange::ImportMap map) {
            return exchange::readStaffList(m_plan, m_names[at], *std::move(tables), std::move(map))
                .map_error([&](Error error) {
                    if (error.place.file.empty())
                        error.place.file = std::filesystem::path(file).filename().string();
                    return error;
                });
        });
    }

    /// The one given for the list, else the first that has its headings, else what the headings suggest.
    Result<exchange::ImportMap> mapOf(const std::string& name,
                                      const std::vector<exchange::HeadedTable>& tables)
    {
        for (const bool isNamed : {true, false})
            for (ListMap& each : m_maps)
                if (isNamed ? each.list == name
                            : each.list.empty() && exchange::hasAllHeadings(tables, each.map)) {
                    each.isUsed = true;
                    return each.map;
                }
        return exchange::proposedListMap(m_plan, tables).map([&](exchange::ImportMap map) {
            tell(proposalInWords(tables.front().table.file, map));
            return map;
        });
    }

    const plan::Plan& m_plan;
    const std::vector<std::string>& m_files;
    std::vector<std::string> m_names;
    std::vector<ListMap> m_maps;
};

} // namespace

Result<std::vector<exchange::StaffList>>
readLists(const plan::Plan& plan, const std::vector<std::string>& files, const std::vector<std::string>& maps)
{
    return ListReading(plan, files).read(maps);
}

} // namespace muster::cli
