#pragma once
// A number of a result table that has been chosen, which the panel at the right explains.

#include "session/explain.h"

namespace muster::ui {

using ChosenNumber = session::AskedNumber;

} // namespace muster::ui
