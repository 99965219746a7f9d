#pragma once
// A number of a result table that has been chosen.

#include "engine/results.h"

namespace muster::ui {

struct ChosenNumber {
    engine::TablePlace place;
    engine::Column column = engine::Column::RequiredFte;
};

} // namespace muster::ui
