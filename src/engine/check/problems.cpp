#include "engine/check/problems.h"

#include "engine/check/gap_search.h"
#include "engine/check/idle_adjustments.h"
#include "engine/figures.h"
#include "plan/file_order.h"
#include "plan/rules/scenario_rules.h"
#include "plan/rules/usual_ranges.h"
#include "plan/rules/wholes.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace muster::engine {

namespace {

using plan::Kind;
using plan::Problem;
using plan::RoleKind;
using plan::Severity;

/// Looks through demand, the standards, time and shares for what is missing or says two things.
class WorkGaps : public GapSearch {
  public:
    using GapSearch::GapSearch;

    void run()
    {
        if (m_d.localities.empty())
            note("no-locality", "Localities", "the plan has no locality: enter or import at least one",
                 "localities");
        if (!m_in.hasRequirement())
            note("no-demand", "Demand", "nothing in the plan asks for staff yet: enter or import demand",
                 "demand");
        for (const MonthSegment& run : m_in.runs()) {
            m_takesWork.assign(m_d.localities.size() * m_d.roles.size(), false);
            lookAtLines(run);
            lookAtTime(run);
            lookAtAllowances(run);
        }
        lookAtBacklogs();
    }

  private:
    [[nodiscard]] const plan::Activity& activity(const SeriesKey& line) const
    {
        return m_d.activities[line.activity];
    }

    void requireSet(Kind kind, const Cell& cell, Month month, const std::string& group)
    {
        if (m_in.field(kind).row(cell, month))
            return;
        missingAt(Severity::Error, "must-be-set", kind, cell, "the demand there needs it", group);
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

    void lookAtLines(const MonthSegment& run)
    {
        for (const SeriesKey& line : m_in.demand().lines()) {
            const std::string& group = activity(line).name;
            if (!activity(line).statutory)
                requireSet(Kind::QualifiedShare, line.cell(), run.month, group);
            const double qualified = m_in.qualifiedShare(line, run.month);
            lookAtSide(line, true, qualified, run);
            lookAtSide(line, false, 1.0 - qualified, run);
        }
    }

    void lookAtSide(const SeriesKey& line, bool qualified, double side, const MonthSegment& run)
    {
        if (!(side > 0))
            return;
        for (const RoleIndex r : m_d.roles.indexes())
            if (role(r).kind == RoleKind::Casework && role(r).qualified == qualified)
                lookAtRole(line, r, run);
        if (!m_in.isTaken(side, qualified))
            atCell(Severity::Error, "no-role", Kind::QualifiedShare, line.cell(), fmt::format("{}", side),
                   "0",
                   fmt::format("there is no {} casework role to take this share of the work",
                               qualified ? "qualified" : "unqualified"),
                   qualified ? "q" : "u");
    }

    void lookAtRole(const SeriesKey& line, RoleIndex r, const MonthSegment& run)
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

    void lookAtShareSum(const SeriesKey& line, RoleIndex r, const MonthSegment& run)
    {
        double sum = 0;
        for (const RoleIndex other : m_d.roles.indexes())
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
    void lookAtTime(const MonthSegment& run)
    {
        for (const LocalityIndex l : m_d.localities.indexes())
            for (const RoleIndex r : m_d.roles.indexes()) {
                const Cell cell{l, {}, {}, r};
                const auto* allowance = m_in.field(Kind::IndividualAllowanceHours).row(cell, run.month);
                if (m_takesWork[placeOf(l, r)] || (allowance && allowance->value > 0))
                    lookAtDays(cell, run.month);
            }
    }

    void lookAtDays(const Cell& cell, Month month)
    {
        const auto value = [&](Kind kind) {
            const ResolvedAssumption& field = m_in.field(kind);
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

    void lookAtAllowances(const MonthSegment& run)
    {
        if (std::ranges::none_of(m_in.plan().rows<plan::Assumption>(), [](const plan::Assumption& row) {
                return row.kind == Kind::TurnoverAllowance;
            }))
            return;
        for (const LocalityIndex l : m_d.localities.indexes())
            for (const RoleIndex r : m_d.roles.indexes()) {
                const Cell cell{l, {}, {}, r};
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

    /// A backlog is one of the plan's first month.
    void lookAtBacklogs()
    {
        std::vector<const plan::AnyRow*> rows;
        for (const plan::Assumption& row : m_in.plan().rows<plan::Assumption>())
            if (row.kind == Kind::OpeningBacklog && row.from && *row.from > m_in.firstMonth())
                rows.push_back(plan::asAny(row));
        plan::putInFileOrder(m_in.plan(), plan::tableOf<plan::Assumption>(), rows);
        for (const plan::AnyRow* row : rows)
            lookAtLaterBacklog(plan::asRow<plan::Assumption>(row));
    }
    void lookAtLaterBacklog(const plan::Assumption& row)
    {
        m_gathering.add("backlog-later", row.scope(), [&] {
            return Problem{
                Severity::Warning,
                "backlog-later",
                fmt::format("{}, {}", plan::info(row.kind).name, plan::describe(m_in.plan(), row.scope())),
                fmt::format("from {}", row.from->toString()),
                fmt::format("{} or before", m_in.firstMonth().toString()),
                "only a backlog of the plan's first month counts: this one counts nowhere",
                {"assumptions", 0, row.kind, row.scope()}};
        });
    }

    [[nodiscard]] std::size_t placeOf(LocalityIndex l, RoleIndex r) const
    {
        return l.offset() * m_d.roles.size() + r.offset();
    }

    std::vector<bool> m_takesWork; // in the run looked at, by locality and role
};

} // namespace

std::vector<Problem> problemsOf(const Inputs& inputs)
{
    if (!inputs.keepsRules())
        return inputs.brokenRules();
    Gathering gathering;
    WorkGaps work(inputs, gathering);
    work.run();
    findDemandGaps(inputs, gathering);
    findStaffGaps(inputs, gathering);
    auto problems = gathering.take();
    std::ranges::move(plan::findWholes(inputs.plan()), std::back_inserter(problems));
    std::ranges::move(plan::findImplausible(inputs.plan()), std::back_inserter(problems));
    std::ranges::move(plan::findUnexplained(inputs.plan()), std::back_inserter(problems));
    std::ranges::move(idleAdjustments(inputs), std::back_inserter(problems));
    return problems;
}

} // namespace muster::engine
