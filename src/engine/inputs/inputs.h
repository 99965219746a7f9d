#pragma once
// A plan made ready to compute: dense indexes, every assumption resolved, demand by month, the establishment
// in force. A value that stays what it is while the plan it came from moves on.

#include "engine/demand.h"
#include "engine/inputs/role_shares.h"
#include "engine/resolve.h"
#include "plan/rules/rules.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace muster::engine {

/// Months in a row in which assumptions stay the same.
struct MonthSegment {
    int first = 0; ///< months after the plan's first month
    int count = 0;
    Month month; ///< the first of them
};
/// Calls visit(run) for every run of months, or part of one, from the first month to before the end.
template <class Visit>
void forEachRun(const std::vector<MonthSegment>& runs, int firstMonth, int endMonth, const Visit& visit)
{
    for (const MonthSegment& run : runs) {
        const int first = std::max(run.first, firstMonth);
        const int end = std::min(run.first + run.count, endMonth);
        if (first < end)
            visit(MonthSegment{first, end - first, run.month + (first - run.first)});
    }
}

/// Whether staff come and go by this kind.
[[nodiscard]] constexpr bool isOfStaff(const plan::KindInfo& kind)
{
    return kind.group == plan::KindGroup::Supply || kind.group == plan::KindGroup::Vacancy;
}

/// Whether what posts cost, whoever is in them, and their budget are made of this kind.
[[nodiscard]] constexpr bool isOfPostCosts(const plan::KindInfo& kind)
{
    using plan::Kind;
    return kind.kind == Kind::Salary || kind.kind == Kind::OnCosts || kind.kind == Kind::PayInflation ||
           kind.kind == Kind::TurnoverAllowance;
}

class Inputs {
  public:
    Inputs() = default;
    /// In a scenario of the plan, or without one. Takes over what is still the same from the inputs of the
    /// plan before the edit, in whichever scenario, and of forecasts what was kept of them.
    explicit Inputs(plan::Plan plan, const Inputs* before = nullptr,
                    std::optional<plan::ScenarioId> scenario = std::nullopt, const KeptWork* kept = nullptr);

    [[nodiscard]] const plan::Plan& plan() const { return m_plan; }
    /// Nothing: the plan as it is.
    [[nodiscard]] std::optional<plan::ScenarioId> scenario() const { return m_scenario; }
    [[nodiscard]] const Dimensions& dimensions() const { return *m_dimensions; }
    [[nodiscard]] const DemandSeries& demand() const { return *m_demand; }
    /// The same: as long as an edit leaves it as it is, so are the plan's lines, activities and months.
    [[nodiscard]] const std::shared_ptr<const DemandSeries>& sharedDemand() const { return m_demand; }
    [[nodiscard]] const ResolvedAssumption& field(plan::Kind kind) const
    {
        return m_fields[static_cast<std::size_t>(kind)];
    }
    /// In how many days people are to be seen.
    [[nodiscard]] const Targets& targets() const { return m_targets; }
    /// Runs of months in which every assumption of the requirement stays the same.
    [[nodiscard]] const std::vector<MonthSegment>& runs() const { return m_runs; }
    /// Runs of months in which every assumption does.
    [[nodiscard]] const std::vector<MonthSegment>& wholeRuns() const { return m_wholeRuns; }
    [[nodiscard]] Month firstMonth() const { return m_firstMonth; }
    [[nodiscard]] int months() const { return m_months; } ///< 1 to 240

    /// Those of the scenario.
    [[nodiscard]] const Adjustments& adjustments() const { return *m_adjustments; }
    [[nodiscard]] const Staff& staff() const { return m_staff; }
    [[nodiscard]] const Actuals& actuals() const { return *m_actuals; }
    [[nodiscard]] const RoleShares& roleShares() const { return m_roleShares; }
    /// Events in the month, or open cases at its start: months down, lines across.
    [[nodiscard]] const Eigen::ArrayXXd& volumes() const
    {
        return m_volumes ? *m_volumes : m_demand->volumes();
    }
    [[nodiscard]] const std::vector<PeriodSpan>& financialYears() const { return m_financialYears; }
    /// What a casework role takes of its side of the work of an activity in a locality.
    [[nodiscard]] ShareOf roleShare(LocalityIndex locality, ActivityIndex activity, RoleIndex role,
                                    Month month) const;
    /// The share of a line's events that qualified staff do: 1 for a statutory activity, not a number where
    /// unset.
    [[nodiscard]] double qualifiedShare(const SeriesKey& line, Month month) const;

    /// Whether some casework role takes a part of a line's work; a part of nothing needs none.
    [[nodiscard]] bool isTaken(double part, bool qualified) const
    {
        return part == 0 || m_hasCasework[qualified ? 1 : 0];
    }

    /// Whether every row keeps the rules of plan/rules/rules.h, and every value that the scenario makes.
    /// Where one does not, nothing of the plan counts but its dimensions: no figure is known, and
    /// brokenRules() has the rows to mend.
    [[nodiscard]] bool keepsRules() const { return m_keepsRules; }
    /// Whether the plan before the edit says the same of staff, so that they come and go in the same way.
    [[nodiscard]] bool hasStaffOf(const Inputs& before) const;
    /// Whether anything in the plan asks for staff: demand, fixed posts, individual allowances.
    [[nodiscard]] bool hasRequirement() const { return m_hasRequirement; }
    /// Whether anything in the plan says what posts cost: a salary, a grade, a post's own cost.
    [[nodiscard]] bool hasCosts() const { return m_hasCosts; }
    /// The rows that break a rule; none where all keep them.
    [[nodiscard]] const std::vector<plan::Problem>& brokenRules() const { return m_brokenRules; }

    // What follows puts other numbers in the place of the plan's, under the same structure: a variant's.
    // Which rows count where, and from which month, stays; so do the plan and its rows.

    /// Puts another value in the place of a row's; follow() when all are in place.
    void replace(const plan::Assumption& row, double value)
    {
        m_fields[static_cast<std::size_t>(row.kind)].replace(row, value);
    }
    /// The values of a kind, to be replaced one by one.
    [[nodiscard]] ResolvedAssumption& values(plan::Kind kind)
    {
        return m_fields[static_cast<std::size_t>(kind)];
    }
    /// The volumes, to be replaced one by one.
    [[nodiscard]] Eigen::ArrayXXd& ownVolumes();
    /// Grows the lines anew that not every month has a figure of, after growth or the trend of rates was
    /// replaced.
    void regrow();
    /// Works out what follows from values that were replaced: shares among roles, and which staff come and
    /// go.
    void follow();
    /// Takes the values of the inputs that this is a copy of; volumes too, where they were replaced.
    void takeValues(const Inputs& from);
    /// Counts these adjustments of the plan in the place of those that count now; `plan` is the same without
    /// any, and keeps the rules. What they make of it may not: see keepsRules(). Whether more than the values
    /// of work is another, so that results must be laid out anew.
    [[nodiscard]] bool adjust(const Inputs& plan, const Adjustments& adjustments);

  private:
    void chooseWhatCounts();
    void resolve(const Inputs* before, bool sameShape, const KeptWork* kept);
    void resolveFields();
    void resolveDemand(const Inputs* before, bool sameTables, const KeptWork* kept);
    void findRuns();
    [[nodiscard]] DemandFields demandFields() const;
    void makeDemandAgain(const DemandSeries& before, bool sameGrowth);
    void findStaffAskedFor();
    [[nodiscard]] std::vector<plan::Problem> brokenByScenario() const;
    void addBrokenTargets(std::vector<plan::Problem>& all) const;
    void findBrokenVolumes();
    [[nodiscard]] bool adjustsAlike(const Inputs& other, bool (*counts)(plan::Adjusted)) const;
    [[nodiscard]] std::vector<MonthSegment> runsOf(bool (*counts)(const plan::KindInfo&)) const;

    plan::Plan m_plan;
    plan::Plan m_counted; // the plan, or its dimensions alone where rows break the rules
    Month m_firstMonth = m_counted.settings().firstMonth; // asked for at every cell and month
    int m_months = m_counted.settings().months;
    bool m_keepsRules = true;
    std::array<bool, 2> m_hasCasework{}; // unqualified, qualified
    std::optional<plan::ScenarioId> m_scenario;
    std::shared_ptr<const Adjustments> m_adjustments = std::make_shared<const Adjustments>();
    std::shared_ptr<const Dimensions> m_dimensions = std::make_shared<const Dimensions>();
    std::shared_ptr<const DemandSeries> m_demand = std::make_shared<const DemandSeries>();
    std::vector<ResolvedAssumption> m_fields{plan::kKindCount};
    std::vector<plan::Assumption>
        m_growthRows; // and trends: what m_demand was made from, to know whether it still holds
    Targets m_targets;
    Staff m_staff;
    std::shared_ptr<const Actuals> m_actuals = std::make_shared<const Actuals>();
    RoleShares m_roleShares;
    std::vector<MonthSegment> m_runs;
    std::vector<MonthSegment> m_wholeRuns;
    std::vector<PeriodSpan> m_financialYears;
    std::optional<Eigen::ArrayXXd> m_volumes; // other than the demand's
    Eigen::ArrayXXd m_grown;                  // from demand's earliest month, once growth was replaced
    std::vector<plan::Problem> m_brokenRules;
    std::vector<plan::Problem> m_brokenVolumes; // by the scenario
    bool m_hasRequirement = false;
    bool m_hasCosts = false;
};

} // namespace muster::engine
