#include "exchange/map/across.h"

#include "base/number.h"
#include "base/text.h"
#include "base/written_dates.h"
#include "exchange/map/heading_levels.h"
#include "exchange/map/name_guess.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace muster::exchange {

namespace {

using plan::ColumnInfo;

constexpr std::size_t kLeastAcross = 2; ///< headings that say the same kind of thing

/// The one figure of a row; null where it has none or several.
const ColumnInfo* figureOf(const plan::TableInfo& table)
{
    const auto isFigure = [](const ColumnInfo* column) { return column->type == plan::CellType::Number; };
    const auto only = std::ranges::find_if(table.needed, isFigure);
    return std::ranges::count_if(table.needed, isFigure) == 1 ? *only : nullptr;
}

enum class Holds { Texts, NoFigure, Figures };

/// What is in a column: figures, no figure but marks or nothing, or texts. A mark that nobody knows among
/// many figures makes none of it a text: it is told as a word of the column.
Holds whatIsIn(const RawTable& file, std::size_t at)
{
    constexpr std::size_t kRows = 200; // tell enough
    std::size_t figures = 0;
    std::size_t texts = 0;
    for (std::size_t row = 0; row < std::min(kRows, file.rows.size()); ++row) {
        const std::string_view text = trimmed(file.rows[row].cells[at]);
        if (text.empty() || isSuppressed(text))
            continue;
        ++(parseNumber(text) ? figures : texts);
    }
    if (texts > 0 && texts >= figures)
        return Holds::Texts;
    return figures > 0 ? Holds::Figures : Holds::NoFigure;
}

/// What the headings of one file say of the columns of one table.
class AcrossSearch {
  public:
    AcrossSearch(const plan::Plan& plan, const RawTable& file, const plan::TableInfo& table,
                 const std::vector<std::string_view>& guesses)
        : m_plan(plan), m_file(file), m_table(table), m_guesses(guesses)
    {
    }

    AcrossHeadings find()
    {
        m_found.figures = figureOf(m_table);
        if (!m_found.figures)
            return {};
        m_found.headings.resize(m_guesses.size());
        for (std::size_t at = 0; at < m_guesses.size(); ++at)
            m_holds.push_back(whatIsIn(m_file, at));
        for (const ColumnInfo* column : m_table.fileColumns())
            if (!isGiven(column))
                m_notGiven.push_back(column);
        readHeadings();
        keepWhatSeveralSay();
        if (m_found.columns.empty())
            takeAsNames();
        if (m_found.columns.empty())
            return {};
        leaveOutWhoSayTheSame();
        leaveOutWholes();
        leaveOutWhoSayLess();
        return std::move(m_found);
    }

  private:
    [[nodiscard]] bool isGiven(const ColumnInfo* column) const
    {
        for (std::size_t at = 0; at < m_guesses.size(); ++at)
            if (m_holds[at] == Holds::Texts && m_guesses[at] == column->name)
                return true;
        return false;
    }

    void readHeadings()
    {
        std::vector<std::string> levels;
        for (std::size_t at = 0; at < m_guesses.size(); ++at)
            if (m_holds[at] != Holds::Texts)
                for (std::string& level : levelsOf(m_file.header.cells[at]))
                    levels.push_back(std::move(level));
        m_hyphen = hyphensOf(levels, HyphenIs::Month);
        for (std::size_t at = 0; at < m_guesses.size(); ++at)
            if (m_holds[at] != Holds::Texts)
                for (const std::string& level : withYears(levelsOf(m_file.header.cells[at])))
                    if (auto said = saidBy(level, m_found.headings[at].says))
                        m_found.headings[at].says.push_back(*std::move(said));
    }

    /// Of a column that no other heading gives, and no other level of this one.
    [[nodiscard]] std::optional<SaidByHeading> saidBy(const std::string& level,
                                                      const std::vector<SaidByHeading>& already) const
    {
        for (const ColumnInfo* column : m_table.fileColumns()) {
            if (isGiven(column) ||
                std::ranges::find(already, column, &SaidByHeading::column) != already.end())
                continue;
            if (auto said = column->type == plan::CellType::Id ? name(*column, level) : time(*column, level))
                return said;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<SaidByHeading> name(const ColumnInfo& column, const std::string& level) const
    {
        if (const auto id = plan::findByName(m_plan, column.named(), level))
            return SaidByHeading{&column, plan::nameOf(m_plan, column.named(), *id),
                                 "The figures beneath it are of this name."};
        const std::string guess = nameGuess(plan::namesIn(m_plan, column.named()), level);
        if (guess.empty())
            return std::nullopt;
        return SaidByHeading{&column, guess, "The plan has no such name; this one may be meant."};
    }

    [[nodiscard]] std::optional<SaidByHeading> time(const ColumnInfo& column, const std::string& level) const
    {
        const auto said = [&](const std::string& value) {
            return SaidByHeading{&column, value,
                                 fmt::format("The figures beneath it are of this {}.", spaced(column.name))};
        };
        if (column.type == plan::CellType::Period)
            if (const auto period = periodOfHeading(level, m_hyphen)) {
                auto made = said(period->toString());
                if (isMonthOrYear(level))
                    made.why += " It could be a month or a financial year: see that it is the right one.";
                return made;
            }
        if (column.type == plan::CellType::Month)
            if (const auto month = readMonth(level))
                return said(month->toString());
        if (column.type == plan::CellType::Whole && column.name == "year")
            if (const auto january = Month::parse(level + "-01"))
                return said(level);
        return std::nullopt;
    }

    void keepWhatSeveralSay()
    {
        for (const ColumnInfo* column : m_table.fileColumns()) {
            const auto says = [&](const AcrossHeading& heading) {
                return std::ranges::find(heading.says, column, &SaidByHeading::column) != heading.says.end();
            };
            if (std::size_t(std::ranges::count_if(m_found.headings, says)) >= kLeastAcross)
                m_found.columns.push_back(column);
        }
        for (AcrossHeading& heading : m_found.headings)
            std::erase_if(heading.says, [&](const SaidByHeading& said) {
                return std::ranges::find(m_found.columns, said.column) == m_found.columns.end();
            });
    }

    /// Headings of figures that nothing is known of, where of several things that a row needs beside its
    /// figure all are given but one name.
    void takeAsNames()
    {
        const auto lacks = [&](const ColumnInfo* column) {
            return column != m_found.figures && !isGiven(column);
        };
        const auto only = std::ranges::find_if(m_table.needed, lacks);
        constexpr std::size_t kFew = 2; // the figure and the name
        if (m_table.needed.size() <= kFew || std::ranges::count_if(m_table.needed, lacks) != 1 ||
            (*only)->type != plan::CellType::Id)
            return;
        std::vector<std::size_t> unknown;
        for (std::size_t at = 0; at < m_guesses.size(); ++at)
            if (m_holds[at] == Holds::Figures && m_guesses[at].empty() && !m_file.header.cells[at].empty())
                unknown.push_back(at);
        if (unknown.size() < kLeastAcross)
            return;
        m_found.columns.push_back(*only);
        for (const std::size_t at : unknown)
            m_found.headings[at].says.push_back({*only, levelsOf(m_file.header.cells[at]).back(),
                                                 fmt::format("Nothing else gives {}. The plan has no such "
                                                             "name: write the one that is meant.",
                                                             spaced((*only)->name))});
    }

    [[nodiscard]] static std::optional<Period> periodOf(const AcrossHeading& heading)
    {
        for (const SaidByHeading& said : heading.says)
            if (said.column->type == plan::CellType::Period)
                if (const auto period = Period::parse(said.value))
                    return *period;
        return std::nullopt;
    }

    /// Two headings alike would be two figures of one thing.
    void leaveOutWhoSayTheSame()
    {
        std::set<std::vector<std::pair<std::string_view, std::string>>> known;
        for (AcrossHeading& heading : m_found.headings) {
            std::vector<std::pair<std::string_view, std::string>> says;
            for (const SaidByHeading& each : heading.says)
                says.emplace_back(each.column->name, each.value);
            if (!says.empty() && !known.insert(std::move(says)).second)
                heading = {{}, "Left out, as an earlier heading says the same."};
        }
    }

    /// A year beside all of its months holds their figures again.
    void leaveOutWholes()
    {
        std::vector<std::optional<Period>> periods;
        for (const AcrossHeading& heading : m_found.headings)
            periods.push_back(periodOf(heading));
        const auto holds = [&](const Period& whole) {
            std::set<Month> months;
            for (const auto& part : periods)
                if (part && part->length < whole.length &&
                    Period::containing(part->start, whole.length) == whole)
                    for (int i = 0; i < part->months(); ++i)
                        months.insert(part->start + i);
            return int(months.size()) == whole.months();
        };
        for (std::size_t at = 0; at < periods.size(); ++at)
            if (periods[at] && holds(*periods[at]))
                m_found.headings[at] = {{}, "Left out, as it holds the figures of shorter periods again."};
    }

    void leaveOutWhoSayLess()
    {
        for (std::size_t at = 0; at < m_guesses.size(); ++at) {
            AcrossHeading& heading = m_found.headings[at];
            const bool isTotal = heading.says.empty() && m_guesses[at] == m_found.figures->name;
            const bool saysLess = !heading.says.empty() && heading.says.size() < m_found.columns.size();
            if (heading.leftOut.empty() && (isTotal || saysLess))
                heading = {{}, "Left out, as it says less than the headings beside it."};
        }
    }

    const plan::Plan& m_plan;
    const RawTable& m_file;
    const plan::TableInfo& m_table;
    const std::vector<std::string_view>& m_guesses;
    std::vector<Holds> m_holds; ///< by heading
    std::vector<const ColumnInfo*> m_notGiven;
    HyphenIs m_hyphen = HyphenIs::Month;
    AcrossHeadings m_found;
};

} // namespace

AcrossHeadings acrossIn(const plan::Plan& plan, const RawTable& file, const plan::TableInfo& table,
                        const std::vector<std::string_view>& guesses)
{
    return AcrossSearch(plan, file, table, guesses).find();
}

} // namespace muster::exchange
