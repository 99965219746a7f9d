#pragma once
// The requirement: from work to the staff it needs.

#include "engine/work/line_reader.h"
#include "engine/work/requirement.h"
#include "engine/work/staffing.h"
#include "engine/work/workload.h"
