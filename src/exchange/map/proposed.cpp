#include "base/number.h"
#include "base/text.h"
#include "base/written_dates.h"
#include "exchange/inspect/column_guess.h"
#include "exchange/map/mapping.h"
#include "exchange/map/name_guess.h"
#include "exchange/map/table_of_file.h"
#include "plan/names.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace muster::exchange {

namespace {

constexpr std::size_t kMostWords = 200; ///< unknown names and marks that are listed of a column

/// With whatever unit.
bool isNumber(std::string_view text)
{
    return std::ranges::any_of(
        std::array{NumberUnit::None, NumberUnit::Share, NumberUnit::Staff, NumberUnit::Money},
        [&](NumberUnit unit) { return parseNumber(text, unit).has_value(); });
}

/// What is asked of one file, line by line.
class Proposal {
  public:
    Proposal(const plan::Plan& plan, const RawTable& file, const TableOfFile& of)
        : m_plan(plan), m_file(file), m_of(of), m_table(*of.table)
    {
        m_map.table = m_table.name;
    }

    ImportMap make()
    {
        for (std::size_t at = 0; at < m_file.header.cells.size(); ++at)
            if (!addAcross(at))
                addHeading(at);
        addFiguresAcross();
        for (const plan::ColumnInfo* column : m_table.needed)
            addIfLacking(*column);
        addStatus();
        for (const Given& each : m_given)
            addWords(each);
        return std::move(m_map);
    }

  private:
    /// A column that a heading gives.
    struct Given {
        std::string name;
        const plan::ColumnInfo* info = nullptr; ///< what it holds
        std::vector<std::size_t> from{};        ///< columns of the file
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
        const std::string guess(m_of.guesses[at]);
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
            line.why = guess == kVacancyRateColumn
                           ? "By its heading. It is compared with the figures beside it, and not kept."
                           : "By its heading.";
            if (guess != kVacancyRateColumn)
                m_given.push_back(
                    {guess, m_table.find(guess == kInPostColumn ? "vacancy_fte" : guess), {at}});
        }
        m_map.lines.push_back(std::move(line));
    }

    /// Whether the heading stands across, or is left out because of those that do.
    bool addAcross(std::size_t at)
    {
        if (!m_of.across.figures)
            return false;
        const std::string& heading = m_file.header.cells[at];
        const AcrossHeading& across = m_of.across.headings[at];
        for (const SaidByHeading& said : across.says)
            m_map.lines.push_back({std::string(said.column->name), heading, {}, said.value, said.why});
        if (!across.leftOut.empty())
            m_map.lines.push_back({.heading = heading, .why = across.leftOut});
        return !across.says.empty() || !across.leftOut.empty();
    }

    void addFiguresAcross()
    {
        const plan::ColumnInfo* figures = m_of.across.figures;
        if (!figures)
            return;
        Given given{std::string(figures->name), figures};
        for (std::size_t at = 0; at < m_of.across.headings.size(); ++at)
            if (!m_of.across.headings[at].says.empty())
                given.from.push_back(at);
        m_map.lines.push_back({.column = given.name,
                               .heading = std::string(kAcross),
                               .why = "The figures beneath the headings that stand side by side."});
        m_given.push_back(std::move(given));
    }

    /// Demand before the plan's first month is what came.
    void addStatus()
    {
        if (&m_table != &plan::tableOf<plan::Demand>() || isGiven("status"))
            return;
        const auto isPast = [&](const std::string& text) {
            const auto period = readPeriod(text, HyphenIs::Month);
            return period && period->start < m_plan.settings().firstMonth;
        };
        bool isAny = std::ranges::any_of(
            m_map.lines, [&](const MapLine& line) { return line.column == "period" && isPast(line.value); });
        for (const Given& given : m_given)
            if (given.name == "period")
                isAny = isAny || std::ranges::any_of(m_file.rows, [&](const CsvRow& row) {
                            return isPast(row.cells[given.from.front()]);
                        });
        m_map.lines.push_back({.column = "status",
                               .value = isAny ? "actual" : "forecast",
                               .why = "Of all rows: figures that came are actual, others are forecast."});
    }

    void addIfLacking(const plan::ColumnInfo& column)
    {
        const bool isWorkedOut =
            isGiven(kInPostColumn) &&
            (column.name == "vacancy_fte" || (column.name == "establishment_fte" && isGiven("vacancy_fte")));
        if (isGiven(column.name) || isWorkedOut || isNamedByOneLeftOut(column))
            return;
        MapLine line{.column = std::string(column.name)};
        line.why = "Every row needs it: write the file's heading, or the value of all rows.";
        if (const auto words = column.words(); !words.empty())
            line.why += fmt::format(" Allowed: {}.", fmt::join(words, ", "));
        if (column.name == "establishment_fte" && isGiven(kVacancyRateColumn))
            line.why += fmt::format(" As the value {} it is worked out of these.", kByRate);
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
                    m_given.push_back({line.column, &column, {at}});
                    return true;
                }
        return false;
    }

    /// Names that the plan does not know, and marks in place of figures.
    void addWords(const Given& given)
    {
        std::set<std::string> seen;
        for (const CsvRow& row : m_file.rows)
            for (const std::size_t at : given.from) {
                const std::string text(trimmed(row.cells[at]));
                if (!text.empty() && seen.insert(nameKey(text)).second && seen.size() <= kMostWords)
                    addWord(given, text);
            }
    }

    void addWord(const Given& given, const std::string& text)
    {
        if (given.info->type == plan::CellType::Id)
            addName(given, text);
        else if (given.info->type != plan::CellType::Number)
            return;
        else if (!isSuppressed(text) && !isNumber(text))
            m_map.lines.push_back({given.name,
                                   {},
                                   text,
                                   text,
                                   "No number: write the one that is meant, or nothing "
                                   "to leave its rows out."});
        else if (isSuppressed(text))
            m_map.lines.push_back(
                {given.name,
                 {},
                 text,
                 {},
                 "A mark in place of a figure: its rows are left out. Write 0 only where it "
                 "means none."});
    }

    void addName(const Given& given, const std::string& text)
    {
        const plan::ColumnInfo& column = *given.info;
        if (plan::findByName(m_plan, column.named(), text))
            return;
        const std::string guess = nameGuess(plan::namesIn(m_plan, column.named()), text);
        m_map.lines.push_back({given.name,
                               {},
                               text,
                               guess.empty() ? text : guess,
                               guess.empty() ? "The plan has no such name: write the one that is meant."
                                             : "The plan has no such name; this one may be meant."});
    }

    const plan::Plan& m_plan;
    const RawTable& m_file;
    const TableOfFile& m_of;
    const plan::TableInfo& m_table;
    std::vector<Given> m_given;
    ImportMap m_map;
};

} // namespace

Result<ImportMap> proposedMap(const plan::Plan& plan, const std::vector<HeadedTable>& tables,
                              std::string_view table)
{
    const RawTable& file = tables.front().table;
    std::vector<std::string_view> guesses;
    for (const std::string& heading : file.header.cells)
        guesses.push_back(columnGuess(heading));
    std::vector<TableOfFile> likely;
    for (const plan::TableInfo& each : plan::tables())
        if (table.empty() || each.name == table)
            likely.push_back(asTableOf(plan, file, each, guesses));
    if (table.empty())
        std::erase_if(likely, [](const TableOfFile& each) { return each.likeness == 0; });
    std::ranges::stable_sort(likely, std::greater<>(), &TableOfFile::likeness);
    // the likeliest of those that know as many
    const auto best = std::ranges::max_element(likely, {}, [](const auto& each) { return each.known(); });
    if (best == likely.end())
        return fail(
            {ErrorCode::NotFound,
             table.empty() ? "these headings come near no table of a plan" : "a plan has no such table",
             {file.file, file.header.line, {}},
             table.empty() ? shortened(fmt::format("{}", fmt::join(file.header.cells, ", ")))
                           : std::string(table),
             {},
             "Say what the file is",
             Question::FileKind});
    return Proposal(plan, file, *best).make();
}

} // namespace muster::exchange
