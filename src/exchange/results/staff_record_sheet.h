#pragma once
// The table of what earlier states of the plan said of staff, money and work, beside what came.

#include "engine/results.h"
#include "exchange/tables/sheet.h"

namespace muster::exchange {

inline constexpr std::string_view kStaffRecord = "staff_record";

/// What an earlier state of the plan said of figures that came since.
struct EarlierStaff {
    std::string state; ///< "before entry 12"
    std::vector<engine::SaidFigure> said;
};
/// The table of that name, which needs the plan's history.
[[nodiscard]] Sheet staffRecordSheet(const engine::Results& now, const std::vector<EarlierStaff>&);

} // namespace muster::exchange
