#pragma once
// The results of a plan, and the tables that show them.

#include "engine/results/columns.h"
#include "engine/results/funding.h"
#include "engine/results/held_against.h"
#include "engine/results/outturn.h"
#include "engine/results/places.h"
#include "engine/results/plan_totals.h"
#include "engine/results/results.h"
#include "engine/results/role_figures.h"
#include "engine/results/staff_record.h"
#include "engine/results/tables.h"
#include "engine/results/timeliness.h"
#include "engine/results/variant.h"
#include "engine/results/wish.h"
