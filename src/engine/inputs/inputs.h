#pragma once
// A plan made ready to compute: dense indexes, every assumption resolved, demand by month, the establishment
// in force. A value that stays what it is while the plan it came from moves on.

#include "engine/demand.h"
#include "engine/resolve.h"
#include "plan/rules.h"

#include <memory>

namespace muster::engine {

/// Months in a row in which every assumption of the requirement stays the same.
struct MonthSegment {
    int first = 0; ///< months after the plan's first month
    int count = 0;
    Month month; ///< the first of them
};

/// The side of the qualified split on which a role works, and how many roles share it.
struct ShareOf {
    double share = 0; ///< 0 to 1, of its side's work; not a number where the shares are wrong
    const plan::Assumption* row = nullptr; ///< null: equal shares, or none set for this role
    int equalAmong = 0;                    ///< over 0: an equal share among so many roles
};

class Inputs {
  public:
    Inputs() = default;
    /// Takes over what is still the same from the inputs of the plan before the edit.
    explicit Inputs(plan::Plan plan, const Inputs* before = nullptr);

    [[nodiscard]] const plan::Plan& plan() const { return m_plan; }
    [[nodiscard]] const Dimensions& dimensions() const { return *m_dimensions; }
    [[nodiscard]] const DemandSeries& demand() const { return *m_demand; }
    [[nodiscard]] const ResolvedAssumption& field(plan::Kind kind) const
    {
        return m_fields[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] const std::vector<MonthSegment>& runs() const { return m_runs; }
    [[nodiscard]] Month firstMonth() const { return m_firstMonth; }
    [[nodiscard]] int months() const { return m_months; } ///< 1 to 240

    [[nodiscard]] const Staff& staff() const { return m_staff; }
    /// What a casework role takes of its side of the work of an activity in a locality.
    [[nodiscard]] ShareOf roleShare(int locality, int activity, int role, Month month) const;
    /// The share of a line's events that qualified staff do: 1 for a statutory activity, not a number where
    /// unset.
    [[nodiscard]] double qualifiedShare(const SeriesKey& line, Month month) const;

    /// Whether some casework role takes a part of a line's work; a part of nothing needs none.
    [[nodiscard]] bool isTaken(double part, bool qualified) const
    {
        return part == 0 || m_hasCasework[qualified ? 1 : 0];
    }

    /// Whether every row keeps the rules of plan/rules.h. Where one does not, nothing of the plan counts but
    /// its dimensions: no figure is known, and brokenRules() has the rows to mend.
    [[nodiscard]] bool keepsRules() const { return m_keepsRules; }
    /// Whether anything in the plan asks for staff: demand, fixed posts, individual allowances.
    [[nodiscard]] bool hasRequirement() const { return m_hasRequirement; }
    /// Whether anything in the plan says what posts cost: a salary, a grade, a post's own cost.
    [[nodiscard]] bool hasCosts() const { return m_hasCosts; }
    /// The rows that break a rule; none where all keep them.
    [[nodiscard]] const std::vector<plan::Problem>& brokenRules() const { return m_brokenRules; }

  private:
    void chooseWhatCounts();
    void resolveFields();
    void resolveDemand(const Inputs* before, bool sameTables);
    void cutRuns();

    plan::Plan m_plan;
    plan::Plan m_counted; // the plan, or its dimensions alone where rows break the rules
    Month m_firstMonth = m_counted.settings().firstMonth; // asked for at every cell and month
    int m_months = m_counted.settings().months;
    bool m_keepsRules = true;
    std::array<bool, 2> m_hasCasework{}; // unqualified, qualified
    std::shared_ptr<const Dimensions> m_dimensions = std::make_shared<const Dimensions>();
    std::shared_ptr<const DemandSeries> m_demand = std::make_shared<const DemandSeries>();
    std::vector<ResolvedAssumption> m_fields{plan::kKindCount};
    std::vector<plan::Assumption>
        m_growthRows; // and trends: what m_demand was made from, to know whether it still holds
    Staff m_staff;
    std::vector<MonthSegment> m_runs;
    std::vector<plan::Problem> m_brokenRules;
    bool m_hasRequirement = false;
    bool m_hasCosts = false;
};

} // namespace muster::engine
