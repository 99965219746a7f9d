#include "engine/check/result_problems.h"
#include "engine/figures.h"
#include "plan/file_order.h"
#include "plan/names.h"

#include <fmt/format.h>
#include <map>
#include <tuple>

namespace muster::engine {

namespace {

constexpr double kSlack = 1e-9;

/// The restructures of one locality's own role in one month, together.
struct Restructuring {
    const plan::Restructure* first = nullptr;
    double redundancies = 0;
    double change = 0; ///< of the posts
};
using Restructurings = std::map<std::tuple<LocalityIndex, RoleIndex, int>, Restructuring>;

Restructurings restructuringsOf(const Inputs& in)
{
    const Dimensions& d = in.dimensions();
    Restructurings all;
    for (const plan::Restructure* row : plan::rowsInFileOrder<plan::Restructure>(in.plan()))
        if (const int t = row->month - in.firstMonth(); t >= 0 && t < in.months()) {
            Restructuring& one = all[{d.indexOf(row->locality), d.indexOf(row->role), t}];
            one.first = one.first ? one.first : row;
            one.redundancies += row->redundancies.value();
            one.change += row->establishment.value();
        }
    return all;
}

class HalfRestructures {
  public:
    explicit HalfRestructures(const Results& results) : m_results(results), m_in(results.inputs()) {}

    [[nodiscard]] std::vector<plan::Problem> run()
    {
        for (const auto& [place, one] : restructuringsOf(m_in))
            std::apply([this, &found = one](LocalityIndex l, RoleIndex r, int t) { look(found, l, r, t); },
                       place);
        return std::move(m_problems);
    }

  private:
    void look(const Restructuring& one, LocalityIndex l, RoleIndex r, int t)
    {
        const auto at = [&](Measure measure) { return m_results.at(measure, l, r, t, Rollup::Own); };
        const auto gone = at(Measure::Redundancies);
        const auto posts = at(Measure::Establishment);
        const auto people = at(Measure::Closing);
        if (gone && one.redundancies > gone->value() + kSlack)
            add(one, "redundancies-of-nobody", fmt::format("{} FTE", readable(one.redundancies)),
                fmt::format("at most {} FTE, who are in post then", readable(gone->value())),
                "more people are made redundant than there are: the rest counts nowhere");
        if (const double kept = one.redundancies + one.change; one.redundancies > 0 && kept > kSlack)
            add(one, "redundancies-without-posts",
                fmt::format("{} FTE redundant", readable(one.redundancies)),
                fmt::format("posts that go with them; {} FTE of theirs stay", readable(kept)),
                "people are made redundant and their posts stay in the establishment" +
                    ofAYear(Measure::PostsCost, Measure::Establishment, kept, l, r, t));
        if (one.change < 0 && posts && people && people->value() > posts->value() + kSlack)
            add(one, "posts-below-people", fmt::format("{} FTE of posts", readable(posts->value())),
                fmt::format("at least {} FTE, who are in post at the month's end", readable(people->value())),
                "posts go and the people stay: they are paid above the establishment" +
                    ofAYear(Measure::PayCost, Measure::InPost, people->value() - posts->value(), l, r, t));
    }
    /// ", which costs about 84,000 a year": of so many FTE at what the month pays for each.
    [[nodiscard]] std::string ofAYear(Measure money, Measure people, double fte, LocalityIndex l, RoleIndex r,
                                      int t) const
    {
        const auto paid = m_results.at(money, l, r, t, Rollup::Own);
        const auto there = m_results.at(people, l, r, t, Rollup::Own);
        if (!paid || !there || there->value() <= kSlack)
            return {};
        const double year = paid->value() / there->value() * fte * formulas::kMonthsAYear;
        return ", which costs about " + readableMoney(year, m_in.plan().settings().currency) + " a year";
    }
    void add(const Restructuring& one, std::string_view code, const std::string& found, std::string allowed,
             std::string message)
    {
        const plan::Restructure& row = *one.first;
        m_problems.push_back({plan::Severity::Warning,
                              std::string(code),
                              fmt::format("Restructure {}, {}", row.name,
                                          plan::describe(m_in.plan(), {row.locality, {}, {}, row.role})),
                              fmt::format("{} in {}", found, row.month.toEnglish()),
                              std::move(allowed),
                              std::move(message),
                              {"restructures", row.id.value, {}, {}}});
    }

    const Results& m_results;
    const Inputs& m_in;
    std::vector<plan::Problem> m_problems;
};

} // namespace

std::vector<plan::Problem> findHalfRestructures(const Results& results)
{
    return HalfRestructures(results).run();
}

} // namespace muster::engine
