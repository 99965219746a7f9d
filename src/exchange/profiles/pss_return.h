#pragma once
// The activity tables of the return PSS-EX1 (Personal Social Services: Expenditure and Unit Costs, England,
// 2008–09 and 2010–11 to 2012–13, NHS Information Centre) as they were published: several rows of merged
// headings, a row of item codes, a row a council, a total, footnotes. "..": not available; "-": nil or
// suppressed.

#include "base/calendar.h"
#include "exchange/read/csv.h"

#include <array>
#include <optional>

namespace muster::exchange {

/// An item of the return that is work of assessment or review.
struct PssItem {
    std::string_view code; ///< from 2010–11 on
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

/// The codes that an edition has for the items, in the order of kPssItems, and words of the heading above
/// each, in small letters, where the codes alone could mean something else.
struct PssLayout {
    std::array<std::string_view, kPssItems.size()> codes;
    std::array<std::string_view, kPssItems.size()> headings{};
};

/// 2010–11 to 2012–13, then 2008–09.
inline constexpr std::array<PssLayout, 2> kPssLayouts{
    {{{"A2.1", "A2.2", "A2.3", "A2.4", "A3.1", "A3.2", "A3.3", "A3.4", "A3.5", "A3.6"}},
     {{"J2.1", "J2.2", "J2.4", "J2.3", "A1.2", "A1.4", "A1.3", "A1.5", "A1.6", "A1.7"},
      {"older people", "physical disability", "mental health", "learning disabilities",
       "completed assessments 18-64 pd", "completed assessments 18-64 mh", "completed assessments 18-64 ld",
       "completed assessments 18-64 sm", "completed assessments 18-64 vp", "completed assessments 65+"}}}};

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
    std::size_t others = 0;                          ///< cells of other items that hold something
};

struct PssReturn {
    std::string file;
    Period year;
    std::vector<PssCouncil> councils;
    PssCouncil england; ///< as printed, with estimates for what is missing
    PssLayout layout = kPssLayouts.front();
};

/// Whether the file looks like this return: it has the row of item codes.
[[nodiscard]] bool isPssReturn(const CsvFile&);

/// Errors: not this return (with the row and column looked at and what was expected), or a cell that is
/// neither a number nor a mark.
[[nodiscard]] Result<PssReturn> readPssReturn(const CsvFile&);

/// A council by its name, three-digit code or ONS code, or England. NotFound with the nearest names.
[[nodiscard]] Result<PssCouncil> findCouncil(const PssReturn&, std::string_view council);

} // namespace muster::exchange
