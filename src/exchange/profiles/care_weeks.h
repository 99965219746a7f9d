#pragma once
// Weeks of care as councils returned them: PSS-EX1 of 2014–15 (councils across the columns) and 2015–16 (a
// row for each council and item) and the adult social care finance return ASC-FR of 2016–17 (the same items
// with keys in place of names). Source: HSCIC and NHS Digital, activity data of these returns. Which of the
// weeks are work of a plan's staff, and how they become people: docs/decisions/0043.

#include "base/calendar.h"
#include "exchange/profiles/council_names.h"
#include "exchange/read/csv.h"
#include "exchange/tables/import_outcome.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// Care that a council's own staff give to so many people at a time.
struct CareActivity {
    std::string_view support; ///< as the returns name it
    std::string_view setting;
    std::string_view activity;
    std::string_view unit;
};

inline constexpr std::array<CareActivity, 2> kCareActivities{
    {{"Long term", "Residential", "Residential care", "resident"},
     {"Short term", "To maximise independence", "Support to maximise independence", "person"}}};

/// The ages that together are everybody, and how client groups have them.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kCareAges{
    {{"Age 18 to 64", "18 to 64"}, {"Age 65 and over", "65 and over"}}};
/// Parts of the second one, which councils need not return.
inline constexpr std::array<std::string_view, 3> kPartsOfAge{"Age 65 to 74", "Age 75 to 84",
                                                             "Age 85 and over"};

inline constexpr std::array<std::string_view, 5> kSupportReasons{
    "Physical support", "Sensory support", "Support with memory and cognition", "Learning disability support",
    "Mental health support"};

inline constexpr std::string_view kOwnStaff = "In house";

/// What a cell counts, in the words of the return of 2015–16, and what it says.
struct CareCell {
    std::string support;
    std::string setting; ///< or purpose, of short-term support
    std::string age;
    std::string reason;
    std::string provision;
    std::string text;
    bool isEstimate = false;
    std::size_t line = 0;
    std::string column;
};

/// One council's cells of a return.
struct CareReturn {
    std::string file;
    Period year;
    ReturnArea area;
    std::vector<CareCell> cells;
};

/// The people cared for by the council's own staff at a time, on average over the year, as actual open cases
/// at the locality. What makes no row is told in the notes. Errors: a figure that is not a number; an item
/// twice; an activity of the plan that is counted otherwise.
[[nodiscard]] Result<ImportOutcome> careDemand(const plan::Plan&, const CareReturn&, plan::LocalityId);

} // namespace muster::exchange
