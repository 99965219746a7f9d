#pragma once
// The list at the end of a ZIP, looked at before anything is made of it.

#include "exchange/read/workbook/parts/file_bytes.h"

namespace muster::exchange {

/// Whether the list is there, and short enough for what it costs to hold it in memory.
[[nodiscard]] bool hasSoundDirectory(const FileBytes&);

} // namespace muster::exchange
