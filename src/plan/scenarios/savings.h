#pragma once
// Savings programmes: what each project is to save by financial year, before and after re-profiling, what is
// delivered and what is still to find. Source: docs/method.md, section 14.6.

#include "plan/scenarios/scenarios.h"

namespace muster::plan {

/// Pounds, or events of an activity, of one year or of several.
struct SavingsFigures {
    double target = 0;     ///< as approved
    double reprofiled = 0; ///< as it is to be now
    double delivered = 0;
    double ahead = 0; ///< what of the profile is not delivered yet and still expected
    [[nodiscard]] double stillToFind() const { return target - delivered - ahead; }
    SavingsFigures& operator+=(const SavingsFigures& other);
};

struct SavingsYear {
    const Saving* row = nullptr;
    SavingsFigures figures;
    bool isByActuals = false; ///< delivered is counted from the actuals
};

/// One change and what is counted of it.
struct SavingsProject {
    const ScenarioChange* change = nullptr;
    std::optional<ActivityId> activity; ///< none: pounds
    std::vector<SavingsYear> years;     ///< by their start
    [[nodiscard]] SavingsFigures total() const;
};

/// The projects of a scenario in the order of its changes, pounds first; of every scenario where none is
/// said.
[[nodiscard]] std::vector<SavingsProject> savingsProjects(const Plan&, std::optional<ScenarioId> of = {});

/// The events of an activity that were completed in a period as the actuals have it: of localities that no
/// other figure of the month holds already. None where there is no figure.
[[nodiscard]] std::optional<double> completedIn(const Plan&, ActivityId, const Period&);

} // namespace muster::plan
