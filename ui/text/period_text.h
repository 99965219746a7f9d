#pragma once
// Periods as people head the columns of a spreadsheet, and short enough to head one here.

#include "base/written_dates.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace muster::ui {

/// Reads a period as an import does (base/written_dates.h).
[[nodiscard]] std::optional<Period> readPeriod(const QString& text, HyphenIs hyphen);
/// What hyphens are in headings that stand together: years where one cannot be a month, months where one
/// cannot be a year, else the one that is usual here.
[[nodiscard]] HyphenIs hyphensOf(const QStringList& headings, HyphenIs usual);

/// 2025/26, Jan to Mar 2025, Apr 2025; readPeriod() reads it.
[[nodiscard]] QString shortPeriod(const Period& period);

} // namespace muster::ui
