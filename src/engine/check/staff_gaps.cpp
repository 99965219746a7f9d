#include "engine/check/gap_search.h"
#include "engine/supply.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace muster::engine {

namespace {

using plan::Kind;
using plan::Problem;
using plan::Severity;

constexpr double kListedSlack = 1e-9;

class StaffGaps : public GapSearch {
  public:
    using GapSearch::GapSearch;

    void run()
    {
        lookAtEstablishment();
        lookAtSupply();
        lookAtCosts();
    }

  private:
    void lookAtEstablishment()
    {
        bool any = false;
        for (const LocalityIndex l : m_d.localities.indexes())
            for (const RoleIndex r : m_d.roles.indexes())
                if (const StaffCell& staff = m_in.staff().at(l, r); staff.isStaffed) {
                    any = true;
                    if (!staff.positions.empty())
                        lookAtFirstRow(staff, l, r);
                }
        if (!any)
            note("no-establishment", "Establishment",
                 "no posts are entered: vacancies and gaps are not known; enter or import the establishment",
                 "establishment");
    }

    void lookAtFirstRow(const StaffCell& staff, LocalityIndex l, RoleIndex r)
    {
        const plan::Establishment& row = *staff.positions.front();
        if (row.asAt.firstMonthStart() <= m_in.firstMonth())
            return;
        m_gathering.add("establishment-starts-late", {locality(l).id, {}, {}, role(r).id}, [&] {
            return Problem{
                Severity::Note,
                "establishment-starts-late",
                fmt::format("Establishment, {}, {}", locality(l).name, role(r).name),
                row.asAt.toString(),
                fmt::format("{}-01 or before", m_in.firstMonth().toString()),
                staff.holdsBefore
                    ? "the first position is later than the plan's first month: it stands for the months "
                      "before it too"
                    : "the first position counts from its date: until then there are no posts here",
                {"establishment", row.id.value, std::nullopt, {}}};
        });
    }

    void lookAtSupply()
    {
        for (const LocalityIndex l : m_d.localities.indexes())
            for (const RoleIndex r : m_d.roles.indexes()) {
                const StaffCell& staff = m_in.staff().at(l, r);
                const plan::Scope cell{locality(l).id, {}, {}, role(r).id};
                lookAtProfile(staff, cell);
                lookAtMoves(staff, cell);
                lookAtStructure(staff, l, r, cell);
                lookAtRegister(staff, cell);
                if (!staff.isStaffed && !staff.cohorts.empty())
                    atRow(Severity::Warning, "cohort-without-posts", "Cohorts", cell, "no establishment",
                          "an establishment here",
                          "there are no posts here that these people could join: nobody does",
                          {"cohorts", staff.cohorts.front()->id.value, {}, {}});
            }
    }

    /// By title and first day.
    [[nodiscard]] static std::vector<PostLine> inOrder(std::vector<PostLine> posts)
    {
        std::ranges::sort(posts, [](const PostLine& a, const PostLine& b) {
            return std::tie(a.row->title, a.row->start) < std::tie(b.row->title, b.row->start);
        });
        return posts;
    }
    /// Posts that a position counts twice, and posts that never count.
    void lookAtRegister(const StaffCell& staff, const plan::Scope& cell)
    {
        for (std::size_t i = 0; i < staff.positions.size(); ++i) {
            const plan::Establishment& row = *staff.positions[i];
            if (staff.listed[i] > row.establishment.value() + kListedSlack)
                atRow(
                    Severity::Warning, "register-lists-more", "Establishment", cell,
                    fmt::format("{} FTE as at {}", readable(row.establishment.value()), row.asAt.toEnglish()),
                    fmt::format("at least {} FTE, which the register lists on that date",
                                readable(staff.listed[i])),
                    "the register lists more posts than the establishment has: each of them counts its part",
                    {"establishment", row.id.value, {}, {}});
        }
        const auto posts = inOrder(staff.posts); // of those like each other the first is named
        for (const PostLine& post : posts)
            if (const plan::Post& row = *post.row; row.end && lastMonth(row) >= m_in.firstMonth() &&
                                                   !row.filledFte &&
                                                   row.status == plan::PostStatus::Established)
                m_gathering.add("post-filled-not-said", cell, [&] {
                    return Problem{Severity::Note,
                                   "post-filled-not-said",
                                   "Post " + row.title + ", " + plan::describe(m_in.plan(), cell),
                                   "no filled FTE",
                                   fmt::format("0 to {}", readable(row.fte.value())),
                                   "the register does not say who is in this temporary post: nobody comes "
                                   "with it, and at "
                                   "its end those go who have no other post",
                                   {"posts", row.id.value, {}, {}, "filled_fte"}};
                });
        for (const PostLine& post : staff.posts)
            if (const plan::Post& row = *post.row;
                row.start && row.end && startOf(row.start->firstMonthStart()) > *row.end)
                atRow(Severity::Warning, "post-never-counts", "Post " + row.title, cell,
                      fmt::format("{} to {}", row.start->toEnglish(), row.end->toEnglish()),
                      "dates with the first day of a month between them",
                      "no month begins while the post runs: its money counts by days, its FTE never does",
                      {"posts", row.id.value, {}, {}});
    }

    void lookAtCosts()
    {
        if (!m_in.hasCosts())
            return;
        for (const LocalityIndex l : m_d.localities.indexes())
            for (const RoleIndex r : m_d.roles.indexes()) {
                const StaffCell& staff = m_in.staff().at(l, r);
                for (const PostLine& post : staff.posts)
                    lookAtPost(post);
                if (!staff.positions.empty() || std::ranges::any_of(staff.posts, [](const PostLine& post) {
                        return !post.row->annualCost && !post.grade;
                    }))
                    lookAtSalary({l, {}, {}, r});
            }
    }

    void lookAtSalary(const Cell& cell)
    {
        const ResolvedAssumption& salaries = m_in.field(Kind::Salary);
        for (int t = 0; t < m_in.months(); ++t)
            if (!salaries.row(cell, m_in.firstMonth() + t)) {
                missingAt(Severity::Warning, "salary-not-set", Kind::Salary, cell,
                          "what the posts there cost is not known", {});
                return;
            }
    }

    void lookAtPost(const PostLine& post)
    {
        const plan::Post& row = *post.row;
        const plan::Scope cell{row.locality, {}, {}, row.role};
        if (!row.grade.empty() && !post.grade && !row.annualCost)
            atRow(Severity::Note, "grade-not-known", "Post " + row.title, cell, row.grade,
                  "a grade of the table grades",
                  "the pay scale does not have this grade: the post costs what its role does",
                  {"posts", row.id.value, {}, {}});
        for (const plan::Funding& source : m_in.plan().rows<plan::Funding>())
            if (source.name == row.funding && source.end && (!row.end || *source.end < *row.end))
                atRow(Severity::Warning, "funding-ends", "Post " + row.title, cell,
                      fmt::format("{} ends on {}", source.name, source.end->toEnglish()),
                      row.end ? fmt::format("{} or later", row.end->toEnglish()) : "money that goes on",
                      "the money ends before the post does", {"posts", row.id.value, {}, {}});
    }

    void lookAtProfile(const StaffCell& staff, const plan::Scope& cell)
    {
        double sum = 0;
        for (const plan::StaffAge* band : staff.ages)
            sum += band->share;
        if (!staff.ages.empty() && std::abs(sum - 1) > kShareSlack)
            atRow(Severity::Error, "profile-does-not-add-up", "Age profile", cell, fmt::format("{:.6g}", sum),
                  "1", "the shares of the age bands must add to 1",
                  {"staff_ages", staff.ages.front()->id.value, {}, {}});
    }

    void lookAtMoves(const StaffCell& staff, const plan::Scope& cell)
    {
        std::map<int, double> sums; // by month of the year
        for (const MoveLine& line : staff.movesOut)
            sums[line.row->month] += line.row->share;
        for (const auto& [month, sum] : sums)
            if (sum > 1 + kShareSlack)
                atRow(Severity::Error, "moves-do-not-add-up", "Moves", cell, fmt::format("{:.6g}", sum),
                      "1 or less", "more than everybody would move from this role in one month",
                      {"moves", staff.movesOut.front().row->id.value, {}, {}});
    }

    void lookAtStructure(const StaffCell& staff, LocalityIndex l, RoleIndex r, const plan::Scope& cell)
    {
        if (staff.posts.empty() && staff.restructures.empty())
            return;
        for (int t = 0; t <= m_in.months(); ++t)
            if (const double posts = postsAt(m_in, l, r, t); std::isnan(posts)) {
                atRow(Severity::Error, "establishment-below-nothing", "Establishment", cell,
                      "fewer than no posts", "0 FTE or more",
                      fmt::format("from {} on more posts are removed than there are",
                                  (m_in.firstMonth() + t).toEnglish()),
                      {staff.restructures.empty() ? "posts" : "restructures",
                       staff.restructures.empty() ? staff.posts.front().row->id.value
                                                  : staff.restructures.front()->id.value,
                       {},
                       {}});
                return;
            }
    }
};

} // namespace

void findStaffGaps(const Inputs& inputs, Gathering& gathering)
{
    StaffGaps(inputs, gathering).run();
}

} // namespace muster::engine
