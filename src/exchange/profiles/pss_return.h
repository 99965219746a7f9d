#pragma once
// The activity tables of the return PSS-EX1 (Personal Social Services: Expenditure and Unit Costs, England,
// 2010–11 to 2012–13, NHS Information Centre) as they were published: several rows of merged headings, a row
// of item codes, a row a council, a total, footnotes. "..": not available; "-": nil or suppressed.

#include "base/calendar.h"
#include "exchange/read/csv.h"

#include <array>
#include <optional>

namespace muster::exchange {

/// An item of the return that is work of assessment or review.
struct PssItem {
    std::string_view code;
    std::string_view activity;
    std::string_view clientGroup;
};

/// A2: completed reviews. A3: completed assessments.
inline constexpr std::array<PssItem, 10> kPssItems{{{"A2.1", "Review", "Older people"},
                                                    {"A2.2", "Review", "Physical disability"},
                                                    {"A2.3", "Review", "Mental health"},
                                                    {"A2.4", "Review", "Learning disability"},
                                                    {"A3.1", "Assessment", "Physical disability"},
                                                    {"A3.2", "Assessment", "Mental health"},
                                                    {"A3.3", "Assessment", "Learning disability"},
                                                    {"A3.4", "Assessment", "Substance misuse"},
                                                    {"A3.5", "Assessment", "Other vulnerable people"},
                                                    {"A3.6", "Assessment", "Older people"}}};

/// What a cell of an item says: its figure, or the mark that stands in its place.
struct PssFigure {
    std::optional<double> value;
    std::string mark;
};

struct PssCouncil {
    std::size_t line = 0;
    std::string code;                                ///< three digits; empty for England
    std::string name;                                ///< as printed: "Torbay UA"
    std::array<PssFigure, kPssItems.size()> figures; ///< in the order of kPssItems
};

struct PssReturn {
    std::string file;
    Period year;
    std::vector<PssCouncil> councils;
    PssCouncil england; ///< as printed, with estimates for what is missing
};

/// Whether the file looks like this return: it has the row of item codes.
[[nodiscard]] bool isPssReturn(const CsvFile&);

/// Errors: not this return (with the row and column looked at and what was expected), or a cell that is
/// neither a number nor a mark.
[[nodiscard]] Result<PssReturn> readPssReturn(const CsvFile&);

/// A council by its name or three-digit code, or England. NotFound with the nearest names.
[[nodiscard]] Result<PssCouncil> findCouncil(const PssReturn&, std::string_view council);

} // namespace muster::exchange
