#pragma once
// How a number is made, and what it is held against.

#include "engine/explain/aims.h"
#include "engine/explain/explain.h"
#include "engine/explain/formula_texts.h"
#include "engine/explain/funding_explained.h"
#include "engine/explain/traced.h"
#include "engine/explain/work_explained.h"
