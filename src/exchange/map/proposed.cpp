#include "base/number.h"
#include "base/text.h"
#include "exchange/inspect/column_guess.h"
#include "exchange/map/mapping.h"
#include "exchange/map/name_guess.h"
#include "plan/column_units.h"
#include "plan/names.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace muster::exchange {

namespace {

constexpr std::size_t kMostWords = 200; ///< unknown names and marks that are listed of a column

/// The column of a table that stands for what another table calls otherwise; the guess where there is none.
std::string_view columnIn(const plan::TableInfo& table, std::string_view guess)
{
    constexpr std::array kOfPosts{std::pair<std::string_view, std::string_view>("establishment_fte", "fte"),
                                  std::pair<std::string_view, std::string_view>(kInPostColumn, "filled_fte")};
    if (&table == &plan::tableOf<plan::Post>())
        for (const auto& [ofEstablishment, ofPost] : kOfPosts)
            if (guess == ofEstablishment)
                return ofPost;
    return guess;
}

/// How many columns of a table the headings give.
std::size_t knownOf(const plan::TableInfo& table, const std::vector<std::string_view>& guesses)
{
    std::set<std::string_view> known;
    for (const std::string_view guess : guesses)
        if (const std::string_view column = columnIn(table, guess); isMappable(table, column))
            known.insert(column);
    return known.size();
}

/// What is asked of one file, line by line.
class Proposal {
  public:
    Proposal(const plan::Plan& plan, const RawTable& file, const plan::TableInfo& table)
        : m_plan(plan), m_file(file), m_table(table)
    {
        m_map.table = table.name;
    }

    ImportMap make()
    {
        for (std::size_t at = 0; at < m_file.header.cells.size(); ++at)
            addHeading(at);
        for (const plan::ColumnInfo* column : m_table.needed)
            addIfLacking(*column);
        for (const Given& each : m_given)
            addWords(each);
        return std::move(m_map);
    }

  private:
    /// A column that a heading gives.
    struct Given {
        std::string name;
        const plan::ColumnInfo* info = nullptr; ///< what it holds
        std::size_t at = 0;                     ///< of the file's columns
    };

    [[nodiscard]] bool isGiven(std::string_view name) const
    {
        return std::ranges::any_of(m_map.lines, [&](const MapLine& line) { return line.column == name; });
    }

    void addHeading(std::size_t at)
    {
        const std::string& heading = m_file.header.cells[at];
        if (heading.empty())
            return;
        const std::string guess(columnIn(m_table, columnGuess(heading)));
        const bool isColumn = isMappable(m_table, guess);
        MapLine line{.heading = heading};
        if (guess.empty())
            line.why = "Left out, as no column is known by this name.";
        else if (!isColumn)
            line.why = fmt::format("Left out, as {} has no column {}.", m_table.name, guess);
        else if (isGiven(guess))
            line.why = fmt::format("Left out, as {} is read from another heading already.", guess);
        else {
            line.column = guess;
            line.why = "By its heading.";
            m_given.push_back({guess, m_table.find(guess == kInPostColumn ? "vacancy_fte" : guess), at});
        }
        m_map.lines.push_back(std::move(line));
    }

    void addIfLacking(const plan::ColumnInfo& column)
    {
        const bool isWorkedOut = column.name == "vacancy_fte" && isGiven(kInPostColumn);
        if (isGiven(column.name) || isWorkedOut || isNamedByOneLeftOut(column))
            return;
        MapLine line{.column = std::string(column.name)};
        line.why = "Every row needs it: write the file's heading, or the value of all rows.";
        if (const auto words = column.words(); !words.empty())
            line.why += fmt::format(" Allowed: {}.", fmt::join(words, ", "));
        m_map.lines.push_back(std::move(line));
    }

    /// Whether a heading that was left out has the column's name among its words, "Position title" for title:
    /// then it is that.
    bool isNamedByOneLeftOut(const plan::ColumnInfo& column)
    {
        const std::string name = nameKey(spaced(column.name));
        for (std::size_t at = 0; at < m_file.header.cells.size(); ++at)
            for (MapLine& line : m_map.lines)
                if (line.column.empty() && line.heading == m_file.header.cells[at] &&
                    nameKey(line.heading).find(name) != std::string::npos) {
                    line.column = column.name;
                    line.why = fmt::format("Its words name {}, which nothing else gives.", column.name);
                    m_given.push_back({line.column, &column, at});
                    return true;
                }
        return false;
    }

    /// Names that the plan does not know, and marks in place of figures.
    void addWords(const Given& given)
    {
        const plan::ColumnInfo& column = *given.info;
        std::set<std::string> seen;
        for (const CsvRow& row : m_file.rows) {
            const std::string text(trimmed(row.cells[given.at]));
            if (text.empty() || !seen.insert(nameKey(text)).second || seen.size() > kMostWords)
                continue;
            if (column.type == plan::CellType::Id)
                addName(given, text);
            else if (column.type == plan::CellType::Number && isSuppressed(text))
                m_map.lines.push_back({given.name,
                                       {},
                                       text,
                                       {},
                                       "A mark in place of a figure: its rows are left out. Write 0 only "
                                       "where it means none."});
        }
    }

    void addName(const Given& given, const std::string& text)
    {
        const plan::ColumnInfo& column = *given.info;
        if (plan::findByName(m_plan, column.named(), text))
            return;
        const std::string guess = nameGuess(namesOf(column), text);
        m_map.lines.push_back({given.name,
                               {},
                               text,
                               guess.empty() ? text : guess,
                               guess.empty() ? "The plan has no such name: write the one that is meant."
                                             : "The plan has no such name; this one may be meant."});
    }

    [[nodiscard]] std::vector<std::string> namesOf(const plan::ColumnInfo& column) const
    {
        std::vector<std::string> names;
        for (const plan::AnyRow* row : column.named().rows(m_plan))
            names.push_back(plan::nameOf(m_plan, column.named(), column.named().idOf(row)));
        return names;
    }

    const plan::Plan& m_plan;
    const RawTable& m_file;
    const plan::TableInfo& m_table;
    std::vector<Given> m_given;
    ImportMap m_map;
};

} // namespace

Result<ImportMap> proposedMap(const plan::Plan& plan, const std::vector<HeadedTable>& tables,
                              std::string_view table)
{
    const RawTable& file = tables.front().table;
    std::vector<std::string_view> columns;
    for (const std::string& heading : file.header.cells)
        columns.push_back(columnGuess(heading));
    const auto likely = table.empty() ? likelyTables(columns) : std::vector<TableLikeness>{{table, 1, {}}};
    const auto known = [&](const TableLikeness& each) {
        const plan::TableInfo* info = plan::findTable(each.table);
        return info ? knownOf(*info, columns) : 0;
    };
    const auto best = std::ranges::max_element(likely, {}, known); // the likeliest of those that know as many
    const plan::TableInfo* chosen = best == likely.end() ? nullptr : plan::findTable(best->table);
    if (!chosen)
        return fail(
            {ErrorCode::NotFound,
             table.empty() ? "these headings come near no table of a plan" : "a plan has no such table",
             {file.file, file.header.line, {}},
             table.empty() ? shortened(fmt::format("{}", fmt::join(file.header.cells, ", ")))
                           : std::string(table),
             {},
             "Say what the file is",
             Question::FileKind});
    return Proposal(plan, file, *chosen).make();
}

} // namespace muster::exchange
