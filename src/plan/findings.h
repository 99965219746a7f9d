#pragma once
// What the rules of plan/rules.h find wrong with one row, in the words that all of them share.

#include "plan/names.h"
#include "plan/rules.h"

#include <cmath>
#include <fmt/format.h>
#include <functional>

namespace muster::plan {

/// Collects the problems of one row.
class Findings {
  public:
    /// `where` is asked for the row's words only when there is something to say of it.
    Findings(std::vector<Problem>& into, std::string_view table, std::int64_t row,
             std::function<std::string()> where)
        : m_into(into), m_table(table), m_row(row), m_where(std::move(where))
    {
    }

    /// Names the column of what is looked at next.
    Findings& at(std::string_view column)
    {
        m_column = column;
        return *this;
    }
    void error(std::string_view code, std::string found, std::string allowed, std::string message)
    {
        m_into.push_back({Severity::Error,
                          std::string(code),
                          m_where(),
                          std::move(found),
                          std::move(allowed),
                          std::move(message),
                          {std::string(m_table), m_row, std::nullopt, {}, m_column}});
    }
    void require(bool holds, std::string_view code, std::string found, std::string allowed,
                 std::string message)
    {
        if (!holds)
            error(code, std::move(found), std::move(allowed), std::move(message));
    }
    void number(std::string_view name, double value, const Range& range)
    {
        if (!std::isfinite(value) || !range.holds(value))
            error("out-of-range", fmt::format("{}", value), range.inWords(),
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
    std::vector<Problem>& m_into;
    std::string_view m_table;
    std::int64_t m_row;
    std::function<std::string()> m_where;
    std::string_view m_column;
};

/// The first column after the id: of a named row its name.
template <class Row>
constexpr std::string_view kNameColumn = columnAt<1>(Table<Row>::columns).name;

template <class Row>
Findings findingsOf(std::vector<Problem>& into, const Row& row, std::function<std::string()> where)
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
