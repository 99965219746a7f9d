#pragma once
// Charts as pixels, and the widths of tables, for text documents.

#include "report/write/table_widths.h"

namespace muster::report {

/// Between the margins of a text document on A4, in points.
inline constexpr double kTextWidth = 487;

/// A chart as PNG; its size in points.
struct PngPicture {
    std::string bytes;
    double width = 0, height = 0;
};
[[nodiscard]] PngPicture toPng(const Picture&, double width);

/// As widthsOf() for whoever has no paper of his own.
[[nodiscard]] TableWidths widthsOf(const Table&, double pageWidth);

} // namespace muster::report
