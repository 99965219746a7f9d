#pragma once
// The formulas, the measures they make, and the tables that hold a measure by locality, role and month.

#include "engine/figures/compounding.h"
#include "engine/figures/formulas.h"
#include "engine/figures/measures.h"
#include "engine/figures/own_figures.h"
#include "engine/figures/readable.h"
#include "engine/figures/rule_set.h"
