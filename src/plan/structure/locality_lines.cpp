#include "base/text.h"
#include "plan/structure/new_name.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace muster::plan {

namespace {

/// The lines of a text, whatever ends them.
std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        const bool isPair = text.substr(end).starts_with("\r\n");
        text.remove_prefix(std::min(text.size(), end + (isPair ? 2 : 1)));
    }
    return lines;
}

/// Turns indents into depths: a line that stands further to the right than the one before is one step beneath
/// it. How wide a step is, each text has its own way.
class Indents {
  public:
    [[nodiscard]] int depthOf(std::size_t width)
    {
        while (!m_open.empty() && m_open.back() >= width)
            m_open.pop_back();
        m_open.push_back(width);
        return static_cast<int>(m_open.size()) - 1;
    }

  private:
    std::vector<std::size_t> m_open; ///< of the lines that the next one may lie beneath
};

/// The cells of a line that stand in columns, the first ones empty where it is indented by tabs.
std::vector<std::string> cellsOfLine(std::string_view line)
{
    std::vector<std::string> cells;
    for (;;) {
        const std::size_t tab = line.find('\t');
        cells.emplace_back(trimmed(line.substr(0, tab)));
        if (tab == std::string_view::npos)
            return cells;
        line.remove_prefix(tab + 1);
    }
}

Error tooDeep(std::size_t line, std::string name)
{
    return {ErrorCode::BadInput,
            fmt::format("line {} of the localities is more than one step beneath the line before", line),
            {},
            std::move(name),
            "one step beneath the locality above it",
            "Indent it by one step, or put the locality that it belongs to above it"};
}

/// Reads the lines one after another.
class ReadsLocalityLines {
  public:
    [[nodiscard]] Result<void> read(std::string_view line, std::size_t number)
    {
        if (line.find('\t') != std::string_view::npos)
            return readCells(cellsOfLine(line), number);
        if (const std::string_view name = trimmed(line); !name.empty())
            add(std::string(name), m_indents.depthOf(line.find_first_not_of(' ')));
        return {};
    }
    [[nodiscard]] std::vector<LocalityLine> taken() && { return std::move(m_lines); }

  private:
    /// Of several columns each holds a level; one that repeats what stands above it is the same locality.
    [[nodiscard]] Result<void> readCells(const std::vector<std::string>& cells, std::size_t number)
    {
        for (std::size_t depth = 0; depth < cells.size(); ++depth) {
            if (cells[depth].empty())
                continue;
            if (depth > m_path.size())
                return fail(tooDeep(number, cells[depth]));
            const bool isSame =
                depth < m_path.size() && m_path[depth] == nameKey(cells[depth]) && depth + 1 < cells.size();
            if (!isSame)
                add(cells[depth], static_cast<int>(depth));
        }
        return {};
    }
    void add(std::string name, int depth)
    {
        m_path.resize(static_cast<std::size_t>(depth));
        m_path.push_back(nameKey(name));
        m_lines.push_back({std::move(name), depth});
    }

    std::vector<LocalityLine> m_lines;
    std::vector<std::string> m_path; ///< keys of the names that the next line may lie beneath
    Indents m_indents;
};

/// Gives the new localities their ids and puts them into an edit.
class AddsLocalities {
  public:
    AddsLocalities(const Plan& plan, std::optional<LocalityId> parent) : m_plan(plan), m_parent(parent)
    {
        for (const Locality& row : plan.rows<Locality>())
            m_position = std::max(m_position, row.position + 1);
    }
    [[nodiscard]] Result<void> add(const LocalityLine& line)
    {
        m_path.resize(static_cast<std::size_t>(line.depth));
        const Locality row{newId<LocalityId>(), line.name, m_path.empty() ? m_parent : m_path.back(),
                           line.code, m_position++};
        if (const auto may = mayBeCalled(m_plan, {&tableOf<Locality>(), row.id.value}, asAny(row), row.name);
            !may)
            return may;
        if (!m_names.emplace(row.parent ? row.parent->value : 0, nameKey(row.name)).second)
            return fail(
                {ErrorCode::BadInput,
                 "two localities under the same parent have this name: names that differ only in letter "
                 "case, or in what cannot be seen, are the same",
                 {},
                 row.name,
                 "names that differ",
                 "Take one of them out, or give it another name"});
        m_path.push_back(row.id);
        m_edit.put(row);
        return {};
    }
    [[nodiscard]] Edit finish(std::size_t count) &&
    {
        m_edit.label = count == 1 ? fmt::format("Add the locality {}", shortened(firstName()))
                                  : fmt::format("Add {} localities", count);
        return std::move(m_edit);
    }

  private:
    [[nodiscard]] const std::string& firstName() const
    {
        return std::get<RowChanges<Locality>>(m_edit.changes).put.front().name;
    }

    const Plan& m_plan;
    std::optional<LocalityId> m_parent;
    std::vector<LocalityId> m_path; ///< those that the next one may lie beneath
    std::set<std::pair<std::int64_t, std::string>> m_names;
    std::int64_t m_position = 0;
    Edit m_edit;
};

} // namespace

Result<std::vector<LocalityLine>> localityLines(std::string_view text)
{
    ReadsLocalityLines reading;
    std::size_t number = 0;
    for (const std::string_view line : linesOf(text))
        if (const auto read = reading.read(line, ++number); !read)
            return fail(read.error());
    return std::move(reading).taken();
}

Result<Edit> addLocalities(const Plan& plan, std::optional<LocalityId> parent,
                           const std::vector<LocalityLine>& lines)
{
    AddsLocalities adding(plan, parent);
    for (const LocalityLine& line : lines)
        if (const auto added = adding.add(line); !added)
            return fail(added.error());
    return std::move(adding).finish(lines.size());
}

} // namespace muster::plan
