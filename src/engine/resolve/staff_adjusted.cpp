// What a scenario changes of the staff: its adjustments as changes of the structure, row by row.

#include "engine/resolve/post_parts.h"

#include <algorithm>

namespace muster::engine {

namespace {

/// Makes the changes of the structure of one role in one locality.
class StaffAdjuster {
  public:
    StaffAdjuster(const plan::Settings& plan, StaffCell& cell, plan::LocalityId locality, plan::RoleId role,
                  std::deque<plan::Restructure>& made)
        : m_first(plan.firstMonth), m_cell(cell), m_locality(locality), m_role(role), m_made(made)
    {
        for (int t = 0; t <= plan.months; ++t) // the last month's starts are for the posts of the next
            m_posts.push_back(postsIn(m_first + t));
    }

    /// The posts of every month as the adjustment makes them. A position says anew how many posts there are,
    /// so what an adjustment makes of them is said anew with it.
    void adjustPosts(const PlacedAdjustment& by)
    {
        double said = 0;
        for (int t = 0; t < int(m_posts.size()); ++t) {
            const Month month = m_first + t;
            double& posts = m_posts[std::size_t(t)];
            if (m_cell.isAhead(month))
                continue; // changes of the structure count from the first position on
            if (t + 1 == int(m_posts.size()) && !hasRows())
                break; // what comes behind the plan makes nobody its staff
            const double adjusted = by.covers(month) ? adjustedValue(by.row.by, posts, by.row.amount) : posts;
            const double change = adjusted - posts;
            posts = adjusted;
            if (change == said && !m_cell.isNewPosition(month))
                continue;
            if (said != 0)
                m_cell.changesEnd.back() = month;
            if (change != 0)
                make(by, month).establishment = Fte(change);
            said = change;
        }
    }
    /// Without a last month they are of the first alone.
    void makeRedundant(const PlacedAdjustment& by)
    {
        const Month first = by.row.from.value_or(m_first);
        const Month last = by.row.until.value_or(first);
        for (Month month = first; month <= last; month = month + 1)
            make(by, month).redundancies = Fte(by.row.amount);
    }

  private:
    [[nodiscard]] bool hasRows() const
    {
        return !m_cell.positions.empty() || !m_cell.posts.empty() || !m_cell.restructures.empty();
    }
    [[nodiscard]] double postsIn(Month month) const
    {
        double fte = 0;
        forEachPart(m_cell, month, [&](const auto&, double part, const char*, bool isThere) {
            fte += isThere ? part : -part;
        });
        return fte;
    }
    plan::Restructure& make(const PlacedAdjustment& by, Month month)
    {
        plan::Restructure row;
        row.name = by.change;
        row.locality = m_locality;
        row.role = m_role;
        row.month = month;
        m_made.push_back(std::move(row));
        m_cell.restructures.push_back(&m_made.back());
        m_cell.changesEnd.emplace_back();
        return m_made.back();
    }

    Month m_first;
    StaffCell& m_cell;
    plan::LocalityId m_locality;
    plan::RoleId m_role;
    std::deque<plan::Restructure>& m_made;
    std::vector<double> m_posts; // by month of the plan and of the one behind it
};

} // namespace

void Staff::adjust(const plan::Plan& plan, const Dimensions& dimensions, const Adjustments& adjustments)
{
    const auto& posts = adjustments.of(plan::kAdjustsEstablishment);
    const auto& gone = adjustments.of(plan::kAdjustsRedundancies);
    if (posts.empty() && gone.empty())
        return;
    auto made = std::make_shared<std::deque<plan::Restructure>>();
    for (const LocalityIndex l : dimensions.localities.indexes())
        for (const RoleIndex r : dimensions.roles.indexes()) {
            const auto covers = [&](const PlacedAdjustment& by) {
                return by.localities.contains(l) && by.covers(r);
            };
            if (std::ranges::none_of(gone, covers) && std::ranges::none_of(posts, covers))
                continue;
            StaffAdjuster adjuster(plan.settings(), m_cells[offset(l, r)], dimensions.localities[l].id,
                                   dimensions.roles[r].id, *made);
            for (const PlacedAdjustment& by : gone)
                if (covers(by))
                    adjuster.makeRedundant(by);
            for (const PlacedAdjustment& by : posts)
                if (covers(by))
                    adjuster.adjustPosts(by);
        }
    m_made = std::move(made);
}

} // namespace muster::engine
