#include "engine/gaps.h"

#include "engine/gathering.h"
#include "engine/supply.h"
#include "plan/names.h"

#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace muster::engine {

namespace {

using plan::Kind;
using plan::Problem;
using plan::RoleKind;
using plan::Severity;

/// Looks through a plan's resolved inputs for what is missing or says two things.
class Search {
  public:
    explicit Search(const Inputs& inputs) : m_in(inputs), m_d(inputs.dimensions()) {}

    std::vector<Problem> run()
    {
        if (m_d.localities.empty())
            note("no-locality", "Localities", "the plan has no locality: enter or import at least one",
                 "localities");
        if (!m_in.hasRequirement())
            note("no-demand", "Demand", "nothing in the plan asks for staff yet: enter or import demand",
                 "demand");
        for (const Run& run : m_in.runs()) {
            m_takesWork.assign(m_d.localities.size() * m_d.roles.size(), false);
            lookAtLines(run);
            lookAtTime(run);
            lookAtAllowances(run);
        }
        lookAtDemand();
        lookAtEstablishment();
        lookAtSupply();
        lookAtCosts();
        lookAtChecklist();
        return m_gathering.take();
    }

  private:
    [[nodiscard]] const plan::Activity& activity(const Line& line) const
    {
        return m_d.activities[static_cast<std::size_t>(line.activity)];
    }
    [[nodiscard]] const plan::Role& role(int r) const { return m_d.roles[static_cast<std::size_t>(r)]; }
    [[nodiscard]] const LocalityNode& locality(int l) const
    {
        return m_d.localities[static_cast<std::size_t>(l)];
    }

    /// The cell as a scope of this kind, for words and links.
    [[nodiscard]] plan::Scope scopeOf(Kind kind, const Cell& cell) const
    {
        const plan::Scoping& s = plan::info(kind).scope;
        plan::Scope scope;
        if (s.locality)
            scope.locality = locality(cell.locality).id;
        if (s.clientGroup)
            scope.clientGroup = m_d.clientGroups[static_cast<std::size_t>(cell.clientGroup)].id;
        if (s.activity)
            scope.activity = m_d.activities[static_cast<std::size_t>(cell.activity)].id;
        if (s.role)
            scope.role = role(cell.role).id;
        return scope;
    }

    void note(std::string_view code, std::string where, std::string message, std::string_view table)
    {
        m_gathering.add(std::string(code), {}, [&] {
            return Problem{
                Severity::Note, std::string(code), where, {}, {}, message, {std::string(table), 0, {}, {}}};
        });
    }

    void atCell(Severity severity, std::string_view code, Kind kind, const Cell& cell, std::string found,
                std::string allowed, std::string message, const std::string& group)
    {
        const plan::Scope scope = scopeOf(kind, cell);
        m_gathering.add(fmt::format("{} {} {}", code, plan::word(kind), group), scope, [&] {
            return Problem{severity,
                           std::string(code),
                           fmt::format("{}, {}", plan::info(kind).name, plan::describe(m_in.plan(), scope)),
                           std::move(found),
                           std::move(allowed),
                           std::move(message),
                           {"assumptions", 0, kind, scope}};
        });
    }

    void requireSet(Kind kind, const Cell& cell, Month month, const std::string& group)
    {
        if (m_in.field(kind).row(cell, month))
            return;
        atCell(Severity::Error, "must-be-set", kind, cell, "nothing", plan::info(kind).allowed.inWords(),
               fmt::format("{} must be set: there is demand that needs it", plan::info(kind).name), group);
    }

    /// What an activity of this standard must have set; contact hours are counted as they are.
    static std::optional<Kind> standardKind(plan::Standard standard)
    {
        switch (standard) {
        case plan::Standard::Hours:
            return Kind::HoursPerCase;
        case plan::Standard::Rate:
            return Kind::CompletionsPerWeek;
        case plan::Standard::Caseload:
            return Kind::CasesPerWorker;
        case plan::Standard::Contact:
            break;
        }
        return std::nullopt;
    }

    void lookAtLines(const Run& run)
    {
        for (const Line& line : m_in.demand().lines()) {
            const std::string& group = activity(line).name;
            if (!activity(line).statutory)
                requireSet(Kind::QualifiedShare, line.cell(), run.month, group);
            const double qualified = m_in.qualifiedShare(line, run.month);
            lookAtSide(line, true, qualified, run);
            lookAtSide(line, false, 1.0 - qualified, run);
        }
    }

    void lookAtSide(const Line& line, bool qualified, double side, const Run& run)
    {
        if (!(side > 0))
            return;
        for (int r = 0; r < m_d.roleCount(); ++r)
            if (role(r).kind == RoleKind::Casework && role(r).qualified == qualified)
                lookAtRole(line, r, run);
        if (!m_in.isTaken(side, qualified))
            atCell(Severity::Error, "no-role", Kind::QualifiedShare, line.cell(), fmt::format("{}", side),
                   "0",
                   fmt::format("there is no {} casework role to take this share of the work",
                               qualified ? "qualified" : "unqualified"),
                   qualified ? "q" : "u");
    }

    void lookAtRole(const Line& line, int r, const Run& run)
    {
        const ShareOf share = m_in.roleShare(line.locality, line.activity, r, run.month);
        if (std::isnan(share.share))
            lookAtShareSum(line, r, run);
        else if (share.share > 0) {
            m_takesWork[placeOf(line.locality, r)] = true;
            if (const auto kind = standardKind(activity(line).standard))
                requireSet(*kind, line.cell(r), run.month, activity(line).name);
        }
    }

    void lookAtShareSum(const Line& line, int r, const Run& run)
    {
        double sum = 0;
        for (int other = 0; other < m_d.roleCount(); ++other)
            if (role(other).kind == RoleKind::Casework && role(other).qualified == role(r).qualified)
                if (const auto* row = m_in.field(Kind::RoleShare).row(line.cell(other), run.month))
                    sum += row->value;
        atCell(Severity::Error, "shares-do-not-add-up", Kind::RoleShare, line.cell(r),
               fmt::format("{:.6g}", sum), "1",
               fmt::format("the shares of the {} casework roles must add to 1",
                           role(r).qualified ? "qualified" : "unqualified"),
               activity(line).name + (role(r).qualified ? "q" : "u"));
    }

    /// The working time of whoever takes some of the work or has an allowance; of nobody else.
    void lookAtTime(const Run& run)
    {
        for (int l = 0; l < m_d.localityCount(); ++l)
            for (int r = 0; r < m_d.roleCount(); ++r) {
                const Cell cell{l, 0, 0, r};
                const auto* allowance = m_in.field(Kind::IndividualAllowanceHours).row(cell, run.month);
                if (m_takesWork[placeOf(l, r)] || (allowance && allowance->value > 0))
                    lookAtDays(cell, run.month);
            }
    }

    void lookAtDays(const Cell& cell, Month month)
    {
        const auto value = [&](Kind kind) {
            const Field& field = m_in.field(kind);
            return field.value(cell, field.stretch(month));
        };
        const double days = formulas::availableDays(value(Kind::DaysAWeek), m_in.plan().settings().weeksAYear,
                                                    value(Kind::AnnualLeaveDays), value(Kind::BankHolidays),
                                                    value(Kind::SicknessDays), value(Kind::TrainingDays));
        if (days <= 0)
            atCell(Severity::Error, "no-working-days", Kind::AnnualLeaveDays, cell,
                   fmt::format("{:.6g} days", days), "more than 0 days",
                   "leave, bank holidays, sickness and training leave no working days in the year", {});
    }

    void lookAtAllowances(const Run& run)
    {
        if (std::ranges::none_of(m_in.plan().rows<plan::Assumption>(), [](const plan::Assumption& row) {
                return row.kind == Kind::TurnoverAllowance;
            }))
            return;
        for (int l = 0; l < m_d.localityCount(); ++l)
            for (int r = 0; r < m_d.roleCount(); ++r) {
                const Cell cell{l, 0, 0, r};
                const auto* vacancy = m_in.field(Kind::VacancyAllowance).row(cell, run.month);
                const auto* turnover = m_in.field(Kind::TurnoverAllowance).row(cell, run.month);
                if (vacancy && turnover && vacancy->value > 0 && turnover->value > 0)
                    atCell(
                        Severity::Error, "two-allowances", Kind::VacancyAllowance, cell,
                        fmt::format("{}, with a turnover allowance of {}", vacancy->value, turnover->value),
                        "one of the two",
                        "a vacancy allowance and a turnover allowance stand on the same posts: empty posts "
                        "would "
                        "be counted twice",
                        {});
            }
    }

    void lookAtDemand()
    {
        for (const int at : m_in.demand().startLate()) {
            const Line& line = m_in.demand().lines()[static_cast<std::size_t>(at)];
            const plan::Scope scope{locality(line.locality).id,
                                    m_d.clientGroups[static_cast<std::size_t>(line.clientGroup)].id,
                                    activity(line).id,
                                    {}};
            m_gathering.add("demand-starts-late", scope, [&] {
                return Problem{
                    Severity::Warning,
                    "demand-starts-late",
                    fmt::format("Demand, {}", plan::describe(m_in.plan(), scope)),
                    {},
                    {},
                    "some months of the plan have no figure and none a year earlier: they count as zero",
                    {"demand", 0, std::nullopt, scope}};
            });
        }
    }

    void lookAtEstablishment()
    {
        bool any = false;
        for (int l = 0; l < m_d.localityCount(); ++l)
            for (int r = 0; r < m_d.roleCount(); ++r)
                if (const StaffCell& staff = m_in.staff().at(l, r); staff.isStaffed) {
                    any = true;
                    if (const auto* first = staff.position(m_in.firstMonth()))
                        lookAtFirstRow(*first, l, r);
                }
        if (!any)
            note("no-establishment", "Establishment",
                 "no posts are entered: vacancies and gaps are not known; enter or import the establishment",
                 "establishment");
    }

    void lookAtFirstRow(const plan::Establishment& row, int l, int r)
    {
        if (row.asAt.firstMonthStart() <= m_in.firstMonth())
            return;
        m_gathering.add("establishment-starts-late", {locality(l).id, {}, {}, role(r).id}, [&] {
            return Problem{
                Severity::Note,
                "establishment-starts-late",
                fmt::format("Establishment, {}, {}", locality(l).name, role(r).name),
                row.asAt.toString(),
                fmt::format("{}-01 or before", m_in.firstMonth().toString()),
                "the first position is later than the plan's first month: it stands for the months before "
                "it too",
                {"establishment", row.id.value, std::nullopt, {}}};
        });
    }

    void lookAtSupply()
    {
        for (int l = 0; l < m_d.localityCount(); ++l)
            for (int r = 0; r < m_d.roleCount(); ++r) {
                const StaffCell& staff = m_in.staff().at(l, r);
                const plan::Scope cell{locality(l).id, {}, {}, role(r).id};
                lookAtProfile(staff, cell);
                lookAtMoves(staff, cell);
                lookAtStructure(staff, l, r, cell);
                if (!staff.isStaffed && !staff.cohorts.empty())
                    atRow(Severity::Warning, "cohort-without-posts", "Cohorts", cell, "no establishment",
                          "an establishment here",
                          "there are no posts here that these people could join: nobody does",
                          {"cohorts", staff.cohorts.front()->id.value, {}, {}});
            }
    }

    void lookAtCosts()
    {
        if (!m_in.hasCosts())
            return;
        for (int l = 0; l < m_d.localityCount(); ++l)
            for (int r = 0; r < m_d.roleCount(); ++r) {
                const StaffCell& staff = m_in.staff().at(l, r);
                for (const PostLine& post : staff.posts)
                    lookAtPost(post);
                if (!staff.positions.empty() || std::ranges::any_of(staff.posts, [](const PostLine& post) {
                        return !post.row->annualCost && !post.grade;
                    }))
                    lookAtSalary({l, 0, 0, r});
            }
    }

    void lookAtSalary(const Cell& cell)
    {
        const Field& salaries = m_in.field(Kind::Salary);
        for (int t = 0; t < m_in.months(); ++t)
            if (!salaries.row(cell, m_in.firstMonth() + t)) {
                atCell(Severity::Warning, "salary-not-set", Kind::Salary, cell, "nothing",
                       plan::info(Kind::Salary).allowed.inWords(),
                       "the salary of posts here is not set: what they cost is not known", {});
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

    void atRow(Severity severity, std::string_view code, std::string_view what, const plan::Scope& cell,
               std::string found, std::string allowed, std::string message, plan::Target target)
    {
        m_gathering.add(fmt::format("{} {}", code, target.row), cell, [&] {
            return Problem{severity,
                           std::string(code),
                           fmt::format("{}, {}", what, plan::describe(m_in.plan(), cell)),
                           std::move(found),
                           std::move(allowed),
                           std::move(message),
                           std::move(target)};
        });
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

    void lookAtStructure(const StaffCell& staff, int l, int r, const plan::Scope& cell)
    {
        if (staff.posts.empty() && staff.restructures.empty())
            return;
        for (int t = 0; t <= m_in.months(); ++t)
            if (const double posts = postsAt(m_in, l, r, t); std::isnan(posts)) {
                atRow(Severity::Error, "establishment-below-nothing", "Establishment", cell,
                      "fewer than no posts", "0 FTE or more",
                      fmt::format("from {} on more posts are taken away than there are",
                                  (m_in.firstMonth() + t).toEnglish()),
                      {staff.restructures.empty() ? "posts" : "restructures",
                       staff.restructures.empty() ? staff.posts.front().row->id.value
                                                  : staff.restructures.front()->id.value,
                       {},
                       {}});
                return;
            }
    }

    /// The neutral zeros that would flatter a result: said, so that nobody takes them for figures.
    void lookAtChecklist()
    {
        if (m_in.demand().lines().empty())
            return;
        std::set<Kind> set;
        for (const plan::Assumption& row : m_in.plan().rows<plan::Assumption>())
            set.insert(row.kind);
        for (const Kind kind : {Kind::AnnualLeaveDays, Kind::BankHolidays, Kind::SicknessDays,
                                Kind::TrainingDays, Kind::NonCaseTime})
            if (!set.contains(kind))
                m_gathering.add(fmt::format("checklist {}", plan::word(kind)), {}, [&] {
                    return Problem{Severity::Note,
                                   "counts-as-zero",
                                   std::string(plan::info(kind).name),
                                   "nothing",
                                   plan::info(kind).allowed.inWords(),
                                   "it is not set and counts as 0: people would need none of it",
                                   {"assumptions", 0, kind, {}}};
                });
    }

    [[nodiscard]] std::size_t placeOf(int l, int r) const
    {
        return static_cast<std::size_t>(l) * m_d.roles.size() + static_cast<std::size_t>(r);
    }

    const Inputs& m_in;
    const Dimensions& m_d;
    std::vector<bool> m_takesWork; // in the run looked at, by locality and role
    Gathering m_gathering;
};

} // namespace

std::vector<Problem> findProblems(const Inputs& inputs)
{
    return Search(inputs).run();
}

} // namespace muster::engine
