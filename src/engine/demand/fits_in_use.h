#pragma once
// What the forecast of a line is made of, with weights and states, for those who want to follow it.

#include "engine/demand/demand_series.h"

#include <string>

namespace muster::engine {

/// A method that a forecast is made of. What it has no such thing of is empty.
struct FitInUse {
    plan::DemandMethod method = plan::DemandMethod::Naive;
    double weight = 1;           ///< in the forecast
    std::optional<double> error; ///< mean absolute, at past dates
    std::string form;            ///< of a smoothing, "M,Ad,A"; "fixed": its weights are
    std::optional<double> alpha{}, beta{}, gamma{}, phi{};
    std::optional<double> level{}, trend{}; ///< behind the last figure
    std::vector<double> season{};           ///< of the first period of the series first
    std::optional<double> aicc{};
};

/// Of figures carried on by a method, or by automatic; fitted anew.
[[nodiscard]] std::vector<FitInUse> fitsInUse(const CarriedOn&, const plan::SeriesMethod* row);

} // namespace muster::engine
