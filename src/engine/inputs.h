#pragma once
// A plan made ready to compute, and what its series say by themselves.

#include "engine/inputs/backtest.h"
#include "engine/inputs/inputs.h"
#include "engine/inputs/kept_figures.h"
#include "engine/inputs/scored_forecasts.h"
#include "engine/inputs/series_periods.h"
#include "engine/inputs/summed_periods.h"
