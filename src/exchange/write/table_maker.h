#pragma once
// Tables on their way into one workbook or one folder, each made when its turn comes.

#include "exchange/tables/sheet.h"
#include "plan/plan.h"

#include <functional>
#include <string>
#include <vector>

namespace muster::exchange {

struct TableMaker {
    std::string name;
    std::function<Result<SheetRows>()> make;
};

/// What is said of the plan beside its tables.
struct AboutPlan {
    plan::Plan plan;
    std::string hash{};     ///< of all that is in it; empty: not said
    std::string scenario{}; ///< whose results they are; empty: the plan as it is
    std::string leftOut{};  ///< why tables of results are left out; empty: none are
};

} // namespace muster::exchange
