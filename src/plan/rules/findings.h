#pragma once
// What the rules of plan/rules/rules.h find wrong, in the words that all of them share.

#include "base/text.h"
#include "plan/names.h"
#include "plan/rules/problem.h"

#include <cmath>
#include <concepts>
#include <fmt/format.h>
#include <functional>
#include <map>

namespace muster::plan {

/// The problems of a plan: so many of each kind, and the number of the others, so that what is wrong with ten
/// thousand rows costs no more than what is wrong with twenty.
class ProblemList {
  public:
    /// A problem of this kind; it is made only if it is to be kept. Table and code outlive the list.
    void add(std::string_view table, std::string_view code, const auto& make)
    {
        auto& [count, last] = m_kinds[{table, code}];
        if (++count > kMostOfAKind) {
            ++m_problems[last].more;
            return;
        }
        last = m_problems.size();
        m_problems.push_back(make());
    }
    [[nodiscard]] bool empty() const { return m_problems.empty(); }
    [[nodiscard]] std::vector<Problem> take() { return std::move(m_problems); }

  private:
    struct KindOfProblem {
        std::size_t count = 0;
        std::size_t last = 0; ///< where the last that is kept stands
    };
    std::map<std::pair<std::string_view, std::string_view>, KindOfProblem> m_kinds;
    std::vector<Problem> m_problems;
};

/// Collects the problems of one row.
class Findings {
  public:
    /// `where` is asked for the row's words only when there is something to say of it.
    Findings(ProblemList& into, std::string_view table, std::int64_t row, std::function<std::string()> where)
        : m_into(into), m_table(table), m_row(row), m_where(std::move(where))
    {
    }

    /// Names the column of what is looked at next.
    Findings& at(std::string_view column)
    {
        m_column = column;
        return *this;
    }
    void error(std::string_view code, const std::string& found, std::string allowed, std::string message)
    {
        error(
            code, [&] { return found; }, std::move(allowed), std::move(message));
    }
    /// `found` is asked only if the problem is to be kept.
    template <std::invocable Found>
    void error(std::string_view code, const Found& found, std::string allowed, std::string message)
    {
        m_into.add(m_table, code, [&] {
            return Problem{Severity::Error,
                           std::string(code),
                           m_where(),
                           shortened(found()),
                           std::move(allowed),
                           std::move(message),
                           {std::string(m_table), m_row, std::nullopt, {}, m_column}};
        });
    }
    void number(std::string_view name, double value, const Range& range)
    {
        if (!std::isfinite(value) || !range.holds(value))
            error("out-of-range", fmt::format("{}", value), range.toEnglish(),
                  fmt::format("{} is outside its range", name));
    }
    template <class Row>
    void exists(const Plan& plan, const IdOf<Row>& id)
    {
        if (!plan.find<Row>(id))
            error("no-such-row", {}, {}, fmt::format("the {} it names is not in the plan", Noun<Row>::one));
    }
    template <class Row>
    void exists(const Plan& plan, const std::optional<IdOf<Row>>& id)
    {
        if (id)
            exists<Row>(plan, *id);
    }
    /// A name of letters that can be seen, without spaces at its ends.
    void name(std::string_view name);

  private:
    ProblemList& m_into;
    std::string_view m_table;
    std::int64_t m_row;
    std::function<std::string()> m_where;
    std::string_view m_column;
};

/// The first column after the id: of a named row its name.
template <class Row>
constexpr std::string_view kNameColumn = columnAt<1>(Table<Row>::columns).name;

template <class Row>
Findings findingsOf(ProblemList& into, const Row& row, std::function<std::string()> where)
{
    return {into, Table<Row>::name, row.id.value, std::move(where)};
}

inline constexpr Range kAnyAmount{0, 1e12, true, true};
inline constexpr Range kShare{0, 1, true, true};

/// The locality and the role that a row names.
template <class Row>
void inspectPlace(const Plan& plan, const Row& row, Findings& found)
{
    found.at("locality").exists<Locality>(plan, row.locality);
    found.at("role").exists<Role>(plan, row.role);
}

} // namespace muster::plan
