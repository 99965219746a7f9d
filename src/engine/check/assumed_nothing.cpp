#include "engine/check/gap_search.h"
#include "engine/check/result_problems.h"

#include <algorithm>

namespace muster::engine {

namespace {

using plan::Kind;

/// What a kind that is not set makes Muster assume.
std::string_view assumedFor(Kind kind)
{
    switch (kind) {
    case Kind::AnnualLeaveDays:
        return "Muster assumes nobody takes any";
    case Kind::SicknessDays:
        return "Muster assumes nobody is ever ill";
    case Kind::TrainingDays:
        return "Muster assumes nobody is ever in training";
    case Kind::NonCaseTime:
        return "Muster assumes all time at work goes to cases";
    default:
        return "Muster assumes there are none";
    }
}

class AssumedNothing : public GapSearch {
  public:
    AssumedNothing(const Results& results, Gathering& gathering)
        : GapSearch(results.inputs(), gathering), m_results(results)
    {
    }

    void run()
    {
        if (m_in.demand().lines().empty())
            return;
        for (const Kind kind : {Kind::AnnualLeaveDays, Kind::BankHolidays, Kind::SicknessDays,
                                Kind::TrainingDays, Kind::NonCaseTime})
            if (std::ranges::any_of(m_in.plan().rows<plan::Assumption>(),
                                    [&](const plan::Assumption& row) { return row.kind == kind; }))
                lookAtCells(kind);
            else
                add(kind, {}, std::string(plan::info(kind).name));
    }

  private:
    void lookAtCells(Kind kind)
    {
        for (const LocalityIndex l : m_d.localities.indexes())
            for (const RoleIndex r : m_d.roles.indexes())
                if (role(r).kind == plan::RoleKind::Casework && isUnsetAtWork(kind, l, r)) {
                    const plan::Scope scope = scopeOf(kind, {l, {}, {}, r});
                    add(kind, scope,
                        fmt::format("{}, {}", plan::info(kind).name, plan::describe(m_in.plan(), scope)));
                }
    }
    /// Whether the role does casework in months for which nothing is set.
    [[nodiscard]] bool isUnsetAtWork(Kind kind, LocalityIndex l, RoleIndex r) const
    {
        const auto service = m_results.ownMonths(Measure::Service, l, r);
        return std::ranges::any_of(m_in.runs(), [&](const MonthSegment& run) {
            return !m_in.field(kind).row({l, {}, {}, r}, run.month) &&
                   (service.segment(run.first, run.count) > 0).any();
        });
    }
    void add(Kind kind, const plan::Scope& scope, std::string where)
    {
        m_gathering.add(std::string(plan::word(kind)), scope, [&] {
            return plan::Problem{plan::Severity::Warning,
                                 "counts-as-zero",
                                 where,
                                 "nothing",
                                 plan::info(kind).allowed.toEnglish(),
                                 fmt::format("{} not set: {}", where, assumedFor(kind)),
                                 {"assumptions", 0, kind, scope},
                                 0,
                                 true};
        });
    }

    const Results& m_results;
};

} // namespace

std::vector<plan::Problem> findAssumedNothing(const Results& results)
{
    Gathering gathering;
    if (results.inputs().keepsRules())
        AssumedNothing(results, gathering).run();
    return gathering.take();
}

} // namespace muster::engine
