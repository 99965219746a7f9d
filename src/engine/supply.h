#pragma once
// The staff: posts, who is in post, how they come and go.

#include "engine/supply/own_reader.h"
#include "engine/supply/plain_reader.h"
#include "engine/supply/staff_month.h"
#include "engine/supply/stock.h"
