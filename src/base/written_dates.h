#pragma once
// Days, months and periods as people and spreadsheets write them, whichever door they come in by. A day
// stands before its month, as in Britain. What a plan and Muster's own files hold is in base/calendar.h.

#include "base/calendar.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// What "2010-11" is, which could be either.
enum class HyphenIs { Month, FinancialYear };

/// 2027-04-01, 1/4/2027, 01.04.27, 1 April 2027, 1 Apr 2027, 01-Apr-27, April 1, 2027; with or without a time
/// of day, which is passed over. The error of a bare number says which day it is to a spreadsheet.
[[nodiscard]] Result<Date> readDate(std::string_view text);

/// A financial year (2025/26, 2025-26, 2025/2026, FY 2025/26), a calendar quarter (2025-Q1, Q1 2025, Jan to
/// Mar 2025), a quarter of a financial year (Q1 2025/26: April to June) or a month (2025-04, Apr 2025, April
/// 2025, Apr-25, and as readDate() reads its first day). Where nobody has said what hyphens are, 2010-11 is a
/// month, and Nov-10 is refused with a question: it is what spreadsheets make of 2010/11.
[[nodiscard]] Result<Period> readPeriod(std::string_view text, std::optional<HyphenIs> hyphen = {});

/// A period of one month.
[[nodiscard]] Result<Month> readMonth(std::string_view text);

/// What hyphens are in texts that stand side by side: one that can be read in one way alone tells of all.
[[nodiscard]] HyphenIs hyphensOf(const std::vector<std::string>& texts, HyphenIs usual);

/// Whether the text could be a month and a financial year: 2010-11, Nov-10.
[[nodiscard]] bool isMonthOrYear(std::string_view text);

} // namespace muster
