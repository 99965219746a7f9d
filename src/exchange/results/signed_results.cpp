#include "exchange/results/signed_results.h"

#include "base/number.h"
#include "engine/figures.h"
#include "exchange/results/result_tables.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <fmt/format.h>
#include <functional>
#include <future>
#include <thread>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 8> kSigned{"requirement", "vacancies", "supply",          "timeliness",
                                                  "workload",    "cost",      "cost_by_funding", "measures"};

/// What processors may differ by in the last digits, relative to the figure.
constexpr double kSameWithin = 1e-12;

/// A signed table read back: the cells of each row by the names that tell it from others.
class Figures {
  public:
    Figures() = default;
    explicit Figures(const std::string& csv)
    {
        const auto file = parseCsv(csv, {});
        if (!file || file->rows.empty())
            return;
        m_columns = file->rows.front().cells;
        for (std::size_t i = 1; i < file->rows.size(); ++i)
            m_rows.emplace(keyOf(file->rows[i].cells), file->rows[i].cells);
    }
    [[nodiscard]] const std::map<std::string, std::vector<std::string>>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<std::string>& columns() const { return m_columns; }
    [[nodiscard]] bool hasColumn(const std::string& name) const
    {
        return std::ranges::find(m_columns, name) != m_columns.end();
    }
    /// Empty where there is no such row or column.
    [[nodiscard]] std::string at(const std::string& row, const std::string& column) const
    {
        const auto cells = m_rows.find(row);
        const auto index = static_cast<std::size_t>(std::ranges::find(m_columns, column) - m_columns.begin());
        return cells != m_rows.end() && index < cells->second.size() ? cells->second[index] : std::string();
    }
    static bool isName(std::string_view column)
    {
        constexpr std::array<std::string_view, 8> kNames{"locality", "client_group", "activity", "role",
                                                         "period",   "funding",      "measure",  "figure"};
        return std::ranges::find(kNames, column) != kNames.end();
    }

  private:
    [[nodiscard]] std::string keyOf(const std::vector<std::string>& cells) const
    {
        std::string key;
        for (std::size_t i = 0; i < m_columns.size() && i < cells.size(); ++i)
            if (isName(m_columns[i]) && !cells[i].empty())
                key += (key.empty() ? "" : ", ") + cells[i];
        return key;
    }
    std::vector<std::string> m_columns;
    std::map<std::string, std::vector<std::string>> m_rows;
};

bool sameCell(const std::string& was, const std::string& is)
{
    if (was == is)
        return true;
    const auto before = parseNumber(was);
    const auto after = parseNumber(is);
    return before && after &&
           std::abs(*before - *after) <= kSameWithin * std::max(std::abs(*before), std::abs(*after));
}

void compare(const std::string& table, const Figures& was, const Figures& is, std::vector<MovedFigure>& moved)
{
    for (const auto& [row, cells] : was.rows())
        for (const std::string& column : was.columns()) {
            if (Figures::isName(column))
                continue;
            const std::string before = was.at(row, column);
            if (const std::string after = is.at(row, column); !sameCell(before, after))
                moved.push_back({table, row, column, before, after});
        }
    for (const auto& [row, cells] : is.rows())
        if (!was.rows().contains(row))
            moved.push_back({table, row, {}, {}, "a new row"});
}

Result<SignedTables> tablesOf(const plan::Plan& plan)
{
    return signedTables(engine::Results(engine::Inputs(plan)));
}

} // namespace

Result<SignedTables> signedTables(const engine::Results& results)
{
    if (auto stand = resultsStand(results); !stand)
        return fail(std::move(stand.error()));
    SignedTables tables;
    for (const std::string_view name : kSigned) {
        auto sheet = writeResults(results, name);
        if (!sheet)
            return fail(std::move(sheet.error()));
        if (!sheet->rows.empty())
            tables.emplace(name, toCsv(*sheet));
    }
    return tables;
}

std::vector<MovedFigure> movedFigures(const SignedTables& was, const SignedTables& is)
{
    std::vector<MovedFigure> moved;
    for (const std::string_view name : kSigned) {
        const auto before = was.find(std::string(name));
        const auto after = is.find(std::string(name));
        if (before != was.end() && after != is.end() && before->second == after->second)
            continue;
        const Figures none;
        compare(std::string(name), before == was.end() ? none : Figures(before->second),
                after == is.end() ? none : Figures(after->second), moved);
    }
    return moved;
}

namespace {

/// The tables of states in their order, several worked out at a time.
class TablesOfStates {
  public:
    explicit TablesOfStates(const std::vector<plan::PastState>& states) : m_states(states)
    {
        constexpr unsigned kMost = 4; // each needs the memory of a plan's results
        for (unsigned i = 0; i < std::clamp(std::thread::hardware_concurrency(), 1U, kMost); ++i)
            begin();
    }
    [[nodiscard]] Result<SignedTables> next()
    {
        auto made = m_made.front().get();
        m_made.pop_front();
        begin();
        return made;
    }

  private:
    void begin()
    {
        if (m_begun < m_states.size())
            m_made.push_back(std::async(std::launch::async, tablesOf, std::cref(m_states[m_begun++].plan)));
    }

    const std::vector<plan::PastState>& m_states;
    std::size_t m_begun = 0;
    std::deque<std::future<Result<SignedTables>>> m_made;
};

} // namespace

Result<std::vector<Mover>> moversSince(const SignedTables& then, const std::string& ruleSet,
                                       const std::vector<plan::PastState>& states, const Progress& progress)
{
    std::vector<Mover> movers;
    SignedTables last = then;
    const std::string rules = fmt::format("the rules: set {} then, set {} now", ruleSet, engine::kRuleSet);
    TablesOfStates tables(states);
    for (const plan::PastState& state : states) {
        const auto done = static_cast<double>(&state - states.data());
        if (auto wanted = progress.reached(done / static_cast<double>(states.size())); !wanted)
            return fail(std::move(wanted.error()));
        auto now = tables.next();
        if (!now)
            return fail(std::move(now.error()));
        if (auto moved = movedFigures(last, *now); !moved.empty())
            movers.push_back({&state == &states.front() ? rules : state.what, std::move(moved)});
        last = std::move(*now);
    }
    return movers;
}

} // namespace muster::exchange
