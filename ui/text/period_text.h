#pragma once
// Periods as people head the columns of a spreadsheet, and short enough to head one here.

#include "base/calendar.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace muster::ui {

/// What "2010-11" is, which could be either.
enum class HyphenIs { Month, FinancialYear };

/// Reads a financial year (2025/26, 2025-26, 2025/2026, FY 2025/26), a calendar quarter (2025-Q1, Q1 2025,
/// Jan to Mar 2025), a quarter of a financial year (Q1 2025/26: April to June) or a month (2025-04, Apr 2025,
/// April 2025, Apr-25, 01/04/2025); nothing else.
[[nodiscard]] std::optional<Period> readPeriod(const QString& text, HyphenIs hyphen);
/// What hyphens are in headings that stand together: years where one cannot be a month, months where one
/// cannot be a year, else the one that is usual here.
[[nodiscard]] HyphenIs hyphensOf(const QStringList& headings, HyphenIs usual);

/// 2025/26, Jan to Mar 2025, Apr 2025; readPeriod() reads it.
[[nodiscard]] QString shortPeriod(const Period& period);

} // namespace muster::ui
