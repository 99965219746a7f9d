#pragma once
// Whether a workbook that was just written is all there: libxlsxwriter does not look whether the disk took
// each of its temporary files.

#include <cstdint>
#include <filesystem>
#include <vector>

namespace muster::exchange {

/// Whether every part ends as it should, and each sheet, in their order, has at least so many bytes before
/// packing.
[[nodiscard]] bool isWholeBook(const std::filesystem::path&, const std::vector<std::int64_t>& leastOfSheets);

} // namespace muster::exchange
