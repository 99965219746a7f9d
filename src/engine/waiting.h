#pragma once
// Who waits, and for how long: queues by locality and activity.

#include "engine/waiting/queue.h"
#include "engine/waiting/queue_month.h"
#include "engine/waiting/queues.h"
