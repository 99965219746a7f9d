#pragma once
// How much comes: the lines of demand, their figures, and the ways in which they go on.

#include "engine/demand/carried/kept_forecasts.h"
#include "engine/demand/demand_month.h"
#include "engine/demand/demand_series.h"
#include "engine/demand/fits_in_use.h"
#include "engine/demand/forecast_words.h"
#include "engine/demand/make_demand.h"
#include "engine/demand/series_breaks.h"
#include "engine/demand/sharing.h"
#include "engine/demand/summed_series.h"
