#pragma once
// A new plan from what somebody answered: which council, what is planned, from when, and how much of their
// time people have for cases.

#include "plan/structure/structure.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace muster::exchange {

/// The assumptions that a new plan asks for. What is not set counts as nothing, and the requirement comes out
/// about a third too low.
inline constexpr std::array kWorkingTime{plan::Kind::ContractedHours, plan::Kind::AnnualLeaveDays,
                                         plan::Kind::BankHolidays,    plan::Kind::SicknessDays,
                                         plan::Kind::TrainingDays,    plan::Kind::NonCaseTime};

struct PlanStart {
    std::string title, organisation;
    std::string code;                           ///< of the organisation; may be empty
    std::vector<plan::LocalityLine> localities; ///< beneath the organisation
    std::filesystem::path templateFolder;       ///< empty: no template
    Month firstMonth{};
    int months = 0;
    std::vector<std::pair<plan::Kind, double>>
        workingTime;    ///< everywhere, in place of what the template says
    std::string source; ///< of the working time; may be empty
};

/// The edit that makes the plan out of an empty one. Errors: those of readTemplate() and of addLocalities().
[[nodiscard]] Result<plan::Edit> startedPlan(const PlanStart&);

} // namespace muster::exchange
