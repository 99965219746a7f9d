#pragma once
// What a file is, found by looking at it and changing nothing: how it is written, the tables in its sheets,
// what their columns may be, and which table of a plan or which published file it looks like.

#include "exchange/inspect/open_book.h"
#include "exchange/sense/sheet_sense.h"

namespace muster::exchange {

struct InspectedTable {
    std::string sheet; ///< empty of a text
    SensedTable table; ///< its columns with a guess where there is one
};

struct Likeness {
    std::string name; ///< of a table of the plan, or of a profile of import
    bool isProfile = false;
    double score = 0; ///< from 0 to 1
    std::string why;  ///< a sentence
};

struct Inspection {
    BookFormat format = BookFormat::Text;
    std::optional<Dialect> dialect; ///< of a text
    std::string_view encoding;      ///< of a text
    std::vector<InspectedTable> tables;
    std::vector<Likeness> looksLike; ///< the likeliest first
};

/// Errors: those of openBook() and of reading a sheet; Cancelled.
[[nodiscard]] Result<Inspection> inspectFile(const std::filesystem::path&, const Progress& = {});

/// The inspection as docs/tables.md has it.
[[nodiscard]] std::string inspectionAsJson(const Inspection&);
/// The same for people: a few lines.
[[nodiscard]] std::string inspectionAsText(const Inspection&);

} // namespace muster::exchange
