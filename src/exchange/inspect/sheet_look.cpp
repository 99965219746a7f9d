#include "exchange/inspect/sheet_look.h"

#include "exchange/inspect/open_book.h"
#include "exchange/sense/sheet_sense.h"

#include <algorithm>

namespace muster::exchange {

namespace {

constexpr std::size_t kMostCells = 40; ///< shown of a row
constexpr std::size_t kFirst = 200;
constexpr std::size_t kOther = 200;
constexpr std::size_t kLast = 20;

LookedRow looked(const BookRow& row, RowClass what, bool isSaid)
{
    LookedRow made{row.number, what, isSaid, {}};
    for (std::size_t at = 0; at < std::min(row.cells.size(), kMostCells); ++at)
        made.cells.push_back(row.cells[at].text);
    return made;
}

} // namespace

Result<SheetLook> lookAtSheet(const std::filesystem::path& path, const std::string& sheet,
                              const RowCorrections& corrections, const Progress& progress)
{
    auto open = openBook(path);
    if (!open)
        return fail(std::move(open.error()));
    const auto at = findSheet(*open->book, sheet);
    if (!at)
        return fail(at.error());
    const auto read = readSheet(*open->book, *at, progress);
    if (!read)
        return fail(read.error());
    const SheetSense sense = senseSheet(read->rows, read->shape, open->book->format(), {}, corrections);
    SheetLook look;
    std::size_t others = 0;
    for (std::size_t i = 0; i < read->rows.size(); ++i) {
        const bool isSaid = corrections.contains(read->rows[i].number);
        if (sense.rows[i] == RowClass::Empty && !isSaid)
            continue;
        ++look.count;
        const bool isOther = i >= kFirst && i + kLast < read->rows.size();
        const bool isShown = !isOther || isSaid || (sense.rows[i] != RowClass::Data && others < kOther);
        others += isOther && isShown ? 1 : 0;
        if (isShown)
            look.rows.push_back(looked(read->rows[i], sense.rows[i], isSaid));
    }
    return look;
}

} // namespace muster::exchange
