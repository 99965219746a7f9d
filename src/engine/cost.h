#pragma once
// What posts and people cost.

#include "engine/cost/cost_month.h"
#include "engine/cost/pricing.h"
