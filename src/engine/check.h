#pragma once
// What is wrong with a plan, or may be. Checking is a call of its own: no result waits for it.

#include "engine/check/evidence.h"
#include "engine/check/plan_rules.h"
#include "engine/check/problems.h"
#include "engine/check/result_problems.h"
